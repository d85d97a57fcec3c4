//! Changes to what is planned: the assumptions, each as one value that can be applied to a version.

use scambio_core::rotation::conflict::Relaxation;
use scambio_core::rotation::{Group, Instance, Plan, Session, Soft};
use scambio_core::time::{Date, Period};

use super::scenario::Version;

/// A change.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Another first day.
    Start(Date),
    /// Another last day.
    End(Date),
    /// How many people come from a host to a track; none: it does not take part, and hosts no workshop of it.
    People(usize, usize, i64),
    /// Nobody meets on these days; or a host cannot.
    Close(Option<usize>, Period),
    /// They meet again on these days.
    Open(Option<usize>, Period),
    /// Another number in a rule.
    Number(Number, i32),
    /// How much a term of the objective matters.
    Matter(Soft, Matter),
    /// A session stays on its day, or no longer.
    Pin(usize, bool),
    /// A requirement is asked for a little less.
    Relax(Relaxation),
}

/// A number in a rule, for all tracks, hosts or workshops alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// Days of a workshop.
    WorkshopDays,
    /// The fewest days from one session of a track to the next.
    MinGap,
    /// The most.
    MaxGap,
    /// Facilitators.
    Facilitators,
    /// The longest visit to a host, in days.
    Visit,
    /// Free days between two visits.
    HostGap,
    /// From how many kilometres on a host is far.
    FarKm,
    /// Free days between sessions at hosts near each other.
    NearBuffer,
    /// The same, far from each other.
    FarBuffer,
    /// Days in a week that are not too many for a person.
    WeekLimit,
    /// Days in a month that are not too many for a host.
    MonthLimit,
}

impl Number {
    pub(super) const ALL: [Self; 11] = [
        Self::WorkshopDays,
        Self::MinGap,
        Self::MaxGap,
        Self::Facilitators,
        Self::Visit,
        Self::HostGap,
        Self::FarKm,
        Self::NearBuffer,
        Self::FarBuffer,
        Self::WeekLimit,
        Self::MonthLimit,
    ];

    /// What makes sense.
    pub(super) const fn range(self) -> (i32, i32) {
        match self {
            Self::WorkshopDays => (1, 5),
            Self::MinGap | Self::HostGap => (0, 60),
            Self::MaxGap => (7, 120),
            Self::Facilitators => (1, 20),
            Self::Visit => (1, 10),
            Self::FarKm => (0, 2_000),
            Self::NearBuffer | Self::FarBuffer => (0, 7),
            Self::WeekLimit => (1, 7),
            Self::MonthLimit => (1, 31),
        }
    }

    /// What it is now.
    #[allow(clippy::cast_possible_truncation, reason = "the ranges are small")]
    pub(super) fn of(self, instance: &Instance) -> i32 {
        let parameters = &instance.parameters;
        let workshop = instance.sessions.iter().find(|session| session.is_workshop);
        let track = instance.tracks.first();
        match self {
            Self::WorkshopDays => workshop.map_or(1, |session| session.days),
            Self::MinGap => track.map_or(0, |track| track.min_gap_days),
            Self::MaxGap => track.map_or(0, |track| track.max_gap_days),
            Self::Facilitators => instance.pools.first().map_or(1, |pool| pool.capacity),
            Self::Visit => parameters.visit_days,
            Self::HostGap => parameters.host_gap_days,
            Self::FarKm => parameters.far_km as i32,
            Self::NearBuffer => parameters.near_buffer_days,
            Self::FarBuffer => parameters.far_buffer_days,
            Self::WeekLimit => parameters.week_limit_days as i32,
            Self::MonthLimit => parameters.host_month_limit_days as i32,
        }
    }

    fn set(self, instance: &mut Instance, to: i32) {
        let (least, most) = self.range();
        let to = to.clamp(least, most);
        let Instance { parameters, tracks, pools, sessions, .. } = instance;
        match self {
            Self::WorkshopDays => {
                sessions.iter_mut().filter(|it| it.is_workshop).for_each(|it| it.days = to);
            }
            Self::MinGap => tracks.iter_mut().for_each(|track| track.min_gap_days = to),
            Self::MaxGap => tracks.iter_mut().for_each(|track| track.max_gap_days = to),
            Self::Facilitators => pools.iter_mut().take(1).for_each(|pool| pool.capacity = to),
            Self::Visit => parameters.visit_days = to,
            Self::HostGap => parameters.host_gap_days = to,
            Self::FarKm => parameters.far_km = i64::from(to),
            Self::NearBuffer => parameters.near_buffer_days = to,
            Self::FarBuffer => parameters.far_buffer_days = to,
            Self::WeekLimit => parameters.week_limit_days = i64::from(to),
            Self::MonthLimit => parameters.host_month_limit_days = i64::from(to),
        }
    }
}

/// How much a term matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Not at all.
    Nothing,
    /// As usual.
    Usual,
    /// Three times as much.
    Much,
}

impl Matter {
    pub(super) const ALL: [Self; 3] = [Self::Nothing, Self::Usual, Self::Much];

    /// The terms that a planner weighs.
    pub(super) const TERMS: [Soft; 7] = [
        Soft::Travel,
        Soft::Spacing,
        Soft::Fairness,
        Soft::Dates,
        Soft::Carryover,
        Soft::Overload,
        Soft::HostLoad,
    ];

    pub(super) fn of(term: Soft, instance: &Instance) -> Self {
        let usual = Soft::USUAL[term as usize].max(1);
        match instance.weights[term as usize] {
            0 => Self::Nothing,
            weight if weight > 2 * usual => Self::Much,
            _ => Self::Usual,
        }
    }

    const fn weight(self, term: Soft) -> i64 {
        Soft::USUAL[term as usize] * [0, 1, 3][self as usize]
    }
}

impl Edit {
    /// The version with this change; days of the plan stay the same dates.
    pub(super) fn apply(&self, version: &Version) -> Version {
        let mut instance = (*version.instance).clone();
        let mut plan = (*version.plan).clone();
        match self {
            Self::Start(date) => instance.start = (*date).min(instance.end),
            Self::End(date) => instance.end = (*date).max(instance.start),
            Self::People(host, track, count) => people(&mut instance, &mut plan, (*host, *track), *count),
            Self::Close(whose, days) => {
                let each = core::iter::successors(Some(days.first()), |day| day.add_days(1));
                let dates = dates_of(&mut instance, *whose);
                dates.extend(each.take_while(|day| *day <= days.last()));
                dates.sort_unstable();
                dates.dedup();
            }
            Self::Open(whose, days) => dates_of(&mut instance, *whose).retain(|date| !days.contains(*date)),
            Self::Number(number, to) => number.set(&mut instance, *to),
            Self::Matter(term, matter) => instance.weights[*term as usize] = matter.weight(*term),
            Self::Pin(session, is_pinned) => {
                let date = plan.date(&instance, *session);
                if let Some(session) = instance.sessions.get_mut(*session) {
                    session.pin = date.filter(|_| *is_pinned);
                }
            }
            Self::Relax(relaxation) => instance = relaxation.apply(&instance),
        }
        let moved = version.instance.day(instance.start);
        for start in plan.starts.iter_mut().filter(|_| moved != 0) {
            *start = start.map(|start| start - moved);
        }
        Version::new(instance, plan)
    }
}

fn dates_of(instance: &mut Instance, whose: Option<usize>) -> &mut Vec<Date> {
    match whose.filter(|host| *host < instance.hosts.len()) {
        Some(host) => &mut instance.hosts[host].unavailable,
        None => &mut instance.closed,
    }
}

/// How many come from a host to a track: of the group that follows this track alone.
pub(super) fn count(instance: &Instance, host: usize, track: usize) -> i64 {
    let group = instance.people.iter().find(|it| it.home == host && it.tracks == [track]);
    group.map_or(0, |group| group.count)
}

/// Sets how many there are. Who comes back hosts as the others of the track do; who leaves hosts no more.
fn people(instance: &mut Instance, plan: &mut Plan, (host, track): (usize, usize), to: i64) {
    let to = to.clamp(0, 99);
    let before = count(instance, host, track);
    match instance.people.iter_mut().find(|it| it.home == host && it.tracks == [track]) {
        Some(group) => group.count = to,
        None => {
            let id = format!("{}-{}", instance.hosts[host].id, instance.tracks[track].id).into();
            let group = Group { id, home: host, count: to, tracks: vec![track] };
            instance.people.push(group);
        }
    }
    if to == 0 {
        leave_out(instance, plan, |it| it.is_workshop && it.tracks == [track] && it.hosts == [host]);
    } else if before == 0 {
        let mut stages: Vec<i64> = Vec::new();
        let of_track = instance.sessions.iter().filter(|it| it.is_workshop && it.tracks == [track]);
        let models: Vec<_> = of_track
            .filter(|it| {
                let is_new = !stages.contains(&it.stage);
                stages.push(it.stage);
                is_new && it.hosts != [host]
            })
            .cloned()
            .collect();
        for mut session in models {
            let stem = session.id.rsplit_once('-').map_or(&*session.id, |(stem, _)| stem);
            session.id = [stem, "-", &instance.hosts[host].name].concat().into();
            (session.hosts, session.is_open, session.pin) = (vec![host], false, None);
            instance.sessions.push(session);
            plan.starts.push(None);
            plan.hosts.push(Some(host));
        }
    }
}

/// Leaves sessions out, of the plan and of what was announced too.
fn leave_out(instance: &mut Instance, plan: &mut Plan, is_out: impl Fn(&Session) -> bool) {
    let kept: Vec<usize> =
        (0..instance.sessions.len()).filter(|at| !is_out(&instance.sessions[*at])).collect();
    let place = |at: usize| kept.iter().position(|kept| *kept == at);
    let baseline = instance.baseline.iter();
    instance.baseline = baseline.filter_map(|(at, date)| Some((place(*at)?, *date))).collect();
    plan.starts = kept.iter().map(|at| plan.starts.get(*at).copied().flatten()).collect();
    plan.hosts = kept.iter().map(|at| plan.hosts.get(*at).copied().flatten()).collect();
    instance.sessions = kept.into_iter().map(|at| instance.sessions[at].clone()).collect();
}

#[cfg(test)]
mod tests {
    use super::*;
    use scambio_core::rotation::programme::Programme;

    fn version() -> Version {
        let file = include_bytes!("../../../core/data/scambio-pa.json");
        let exchange = scambio_core::format::read(file).into_exchange().unwrap();
        let instance = Programme::of(&exchange).instance(&exchange).unwrap();
        let plan = Plan::empty(&instance);
        Version::new(instance, plan)
    }

    #[test]
    fn who_leaves_a_track_hosts_no_more_until_it_comes_back() {
        let version = version();
        let hosted = |version: &Version| {
            let of = |it: &&Session| it.is_workshop && it.tracks == [1] && it.hosts == [2];
            version.instance.sessions.iter().filter(of).count()
        };
        let left = Edit::People(2, 1, 0).apply(&version);
        assert_eq!((hosted(&version), hosted(&left), count(&left.instance, 2, 1)), (2, 0, 0));
        assert_eq!(left.plan.starts.len(), left.instance.sessions.len());
        let back = Edit::People(2, 1, 3).apply(&left);
        assert_eq!((hosted(&back), count(&back.instance, 2, 1)), (2, 3));
        assert_eq!(back.plan.starts.len(), back.instance.sessions.len());
    }

    #[test]
    fn a_programme_that_begins_later_keeps_its_dates() {
        let mut version = version();
        let start = version.instance.start;
        let mut plan = (*version.plan).clone();
        plan.starts[3] = Some(40);
        version.plan = plan.into();
        let later = Edit::Start(start.add_days(10).unwrap()).apply(&version);
        assert_eq!(later.plan.date(&later.instance, 3), version.plan.date(&version.instance, 3));
    }

    #[test]
    fn days_are_closed_and_opened() {
        let version = version();
        let day = version.instance.start.add_days(20).unwrap();
        let days = Period::new(day, day.add_days(3).unwrap()).unwrap();
        let closed = Edit::Close(Some(1), days).apply(&version);
        assert!(closed.instance.hosts[1].unavailable.contains(&day));
        let open = Edit::Open(Some(1), days).apply(&closed);
        assert!(!open.instance.hosts[1].unavailable.contains(&day));
        assert_eq!(Edit::Close(Some(99), days).apply(&version).instance.hosts, version.instance.hosts);
    }

    #[test]
    fn numbers_and_weights_stay_within_sense() {
        let version = version();
        for number in Number::ALL {
            let (least, most) = number.range();
            assert!((least..=most).contains(&number.of(&version.instance)), "{number:?}");
            let set = Edit::Number(number, i32::MAX).apply(&version);
            assert_eq!(number.of(&set.instance), most);
        }
        for term in Matter::TERMS {
            for matter in Matter::ALL {
                assert_eq!(Matter::of(term, &Edit::Matter(term, matter).apply(&version).instance), matter);
            }
        }
    }
}
