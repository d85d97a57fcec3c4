//! The instance, piece by piece.

use super::calendar::closed;
use super::distance::great_circle_km;
use super::{Missing, Programme};
use crate::exchange::{Administration, Delegation, Exchange, Subject, ThemeStatus};
use crate::rotation::{Group, Host, Instance, Pool, Session, Track};
use crate::time::Date;

/// No programme is longer, in days.
const LONGEST: i64 = 4_000;

/// A track: its subject, the place of its theme, who takes part with how many.
struct Strand<'e> {
    subject: Subject<'e>,
    members: Vec<(usize, i64)>,
}

impl Programme {
    /// What is to be planned.
    ///
    /// # Errors
    /// What the exchange does not say and cannot be assumed.
    pub fn instance(&self, exchange: &Exchange) -> Result<Instance, Vec<Missing>> {
        let mut missing = Vec::new();
        let administrations = exchange.administrations();
        let strands = self.strands(exchange);
        let seats: Vec<_> = administrations.iter().map(Administration::unit).collect();
        missing.extend(self.start.is_none().then_some(Missing::Start));
        let is_unusable = self
            .start
            .zip(self.end)
            .is_some_and(|(start, end)| !(0..LONGEST).contains(&start.days_until(end)));
        missing.extend((self.end.is_none() || is_unusable).then_some(Missing::End));
        let lead = administrations.iter().position(Administration::is_lead);
        missing.extend(lead.is_none().then_some(Missing::Lead));
        missing.extend(strands.is_empty().then_some(Missing::Tracks));
        missing.extend((0..seats.len()).filter(|at| seats[*at].is_none()).map(Missing::Seat));
        let (Some(start), Some(end), Some(lead), true) = (self.start, self.end, lead, missing.is_empty())
        else {
            return Err(missing);
        };
        let units: Vec<_> = seats.into_iter().flatten().collect();
        let hosts = administrations.iter().zip(&units).map(|(administration, unit)| Host {
            id: administration.id().as_str().into(),
            name: administration.name().original().into(),
            capacity: 1,
            unavailable: (start.year()..=end.year())
                .filter_map(|year| unit.patron_day(year))
                .filter(|day| (start..=end).contains(day))
                .collect(),
            discouraged: Vec::new(),
        });
        let km = |a: usize, b: usize| {
            let straight = great_circle_km(units[a].seat(), units[b].seat());
            (straight * self.road_percent as f64 / 100.0).round() as i64
        };
        let closed = closed(self, start, end);
        let names: Vec<&str> = administrations.iter().map(|it| it.id().as_str()).collect();
        let sessions = self.sessions(&strands, &names, lead, (start, end), &closed);
        let days = i32::try_from(start.days_until(end) + 1).unwrap_or(i32::MAX);
        let tracks = strands.iter().enumerate().map(|(at, strand)| {
            let count = sessions.iter().filter(|session| session.tracks.contains(&at)).count().max(1);
            let (least, most, tolerance) = self.gap_days;
            Track {
                id: strand.subject.id().as_str().into(),
                min_gap_days: least,
                max_gap_days: most,
                ideal_gap_days: (days / count as i32).clamp(least, most.max(least)),
                tolerance_days: tolerance,
            }
        });
        Ok(Instance {
            name: exchange.id().as_str().into(),
            start,
            end,
            parameters: self.parameters.clone(),
            weights: self.weights,
            hosts: hosts.collect(),
            km: (0..units.len()).map(|a| (0..units.len()).map(|b| km(a, b)).collect()).collect(),
            tracks: tracks.collect(),
            people: groups(exchange, &strands, lead),
            pools: vec![Pool { id: "facilitators".into(), capacity: self.facilitators, turnaround_days: 1 }],
            closed,
            sessions,
            baseline: Vec::new(),
        })
    }

    /// The tracks of the themes that are no longer being designed. Who takes part is what delegations say; where there is none for a
    /// track, all administrations do.
    fn strands<'e>(&self, exchange: &'e Exchange) -> Vec<Strand<'e>> {
        let active = |subject: &Subject<'_>| subject.theme().status() == ThemeStatus::Active;
        let strand = |subject: Subject<'e>| {
            let of = |administration: usize| {
                let id = exchange.administrations()[administration].id();
                let own = exchange.delegation(id, subject.id());
                own.or_else(|| exchange.delegation(id, subject.theme().id()))
            };
            let all = 0..exchange.administrations().len();
            let is_open = all.clone().all(|administration| of(administration).is_none());
            let count = |administration: usize| {
                let delegation = of(administration);
                let people = delegation.and_then(Delegation::participants).unwrap_or(self.people);
                (delegation.is_some() || is_open).then_some((administration, i64::from(people)))
            };
            Strand { subject, members: all.filter_map(count).collect() }
        };
        exchange.tracks().filter(active).map(strand).collect()
    }

    /// Events, labs and workshops; in stages: kick-off, then for each round the labs and the workshops, then the closing event.
    fn sessions(
        &self,
        strands: &[Strand<'_>],
        names: &[&str],
        lead: usize,
        period: (Date, Date),
        closed: &[Date],
    ) -> Vec<Session> {
        let (start, end) = period;
        let all: Vec<usize> = (0..strands.len()).collect();
        let session =
            |id: String, is_workshop: bool, host: usize, tracks: Vec<usize>, stage: i64, staff: i32| {
                Session {
                    id: id.into(),
                    is_workshop,
                    hosts: vec![host],
                    is_open: false,
                    tracks,
                    stage,
                    days: if is_workshop { self.workshop_days } else { self.plenary_days },
                    pools: vec![(0, staff.min(self.facilitators))],
                    earliest: None,
                    latest: None,
                    pin: None,
                    forbidden: Vec::new(),
                }
            };
        let mut sessions = Vec::new();
        if self.has_kick_off {
            let mut event = session("kick-off".into(), false, lead, all.clone(), 0, 2);
            let is_open = !closed.contains(&start) && !self.parameters.weekend.contains(&start.weekday());
            event.pin = Some(start).filter(|_| is_open);
            sessions.push(event);
        }
        let themes =
            all.chunk_by(|a, b| strands[*a].subject.theme().id() == strands[*b].subject.theme().id());
        let themes: Vec<Vec<usize>> = themes.map(<[usize]>::to_vec).collect();
        for round in 1..=i64::from(self.rounds) {
            for tracks in themes.iter().filter(|_| self.has_labs) {
                let id = format!("lab-{round}.{}", strands[tracks[0]].subject.theme().id().as_str());
                sessions.push(session(id, false, lead, tracks.clone(), 2 * round - 1, 1));
            }
        }
        for (at, strand) in strands.iter().enumerate() {
            for round in 1..=i64::from(self.rounds) {
                for (host, _) in &strand.members {
                    let id = format!("{}-R{round}-{}", strand.subject.id().as_str(), names[*host]);
                    sessions.push(session(id, true, *host, vec![at], 2 * round, 1));
                }
            }
        }
        if self.has_closing_event {
            let stage = 2 * i64::from(self.rounds) + 1;
            let mut event = session("closing-event".into(), false, lead, all, stage, 2);
            event.earliest = end.add_days(1 - self.closing_days).filter(|date| *date > start);
            sessions.push(event);
        }
        sessions
    }
}

/// The people of each administration in each track, and one coordinator at the lead for each theme of several tracks.
fn groups(exchange: &Exchange, strands: &[Strand<'_>], lead: usize) -> Vec<Group> {
    let mut groups = Vec::new();
    for (at, strand) in strands.iter().enumerate() {
        for (home, count) in strand.members.iter().filter(|(_, count)| *count > 0) {
            let id = format!(
                "{}-{}",
                exchange.administrations()[*home].id().as_str(),
                strand.subject.id().as_str()
            );
            groups.push(Group { id: id.into(), home: *home, count: *count, tracks: vec![at] });
        }
    }
    for theme in exchange.themes() {
        let of = |at: &usize| strands[*at].subject.theme().id() == theme.id();
        let tracks: Vec<usize> = (0..strands.len()).filter(of).collect();
        if tracks.len() > 1 {
            groups.push(Group {
                id: format!("coordinator-{}", theme.id().as_str()).into(),
                home: lead,
                count: 1,
                tracks,
            });
        }
    }
    groups
}
