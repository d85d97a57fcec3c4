//! What a plan asks of each administration, beside the others.

use super::view::View;
use crate::rotation::{Instance, Plan};

/// What a plan asks of one administration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Burden {
    /// How many people come from it.
    pub people: i64,
    /// Workshops that it hosts.
    pub workshops: i64,
    /// Other sessions that it hosts.
    pub plenaries: i64,
    /// Days on which it hosts.
    pub hosted_days: i64,
    /// Days of sessions elsewhere, person by person.
    pub days_away: i64,
    /// Trips, person by person.
    pub trips: i64,
    /// Kilometres of these trips, there and back.
    pub km: i64,
    /// Those that could be saved.
    pub avoidable_km: i64,
}

impl Burden {
    /// Kilometres of each person, rounded up.
    pub const fn km_each(&self) -> i64 {
        each(self.km, self.people)
    }

    /// Kilometres of each person that could be saved, rounded up; the greatest is the fairness of the plan.
    pub const fn avoidable_km_each(&self) -> i64 {
        each(self.avoidable_km, self.people)
    }
}

const fn each(sum: i64, people: i64) -> i64 {
    if people > 0 { (sum + people - 1) / people } else { 0 }
}

/// What the plan asks of each host, in their order. O(people × sessions).
pub fn burdens(instance: &Instance, plan: &Plan) -> Vec<Burden> {
    let view = View::new(instance, plan);
    let mut burdens = vec![Burden::default(); instance.hosts.len()];
    for (at, session) in instance.sessions.iter().enumerate().filter(|(at, _)| view.start[*at].is_some()) {
        let burden = &mut burdens[view.host[at]];
        burden.hosted_days += i64::from(session.days);
        burden.workshops += i64::from(session.is_workshop);
        burden.plenaries += i64::from(!session.is_workshop);
    }
    for (at, group) in instance.people.iter().enumerate() {
        let burden = &mut burdens[group.home];
        burden.people += group.count;
        for journey in journeys(&view, at).into_iter().filter(|journey| journey.host != group.home) {
            let days = journey.sessions.iter().map(|session| i64::from(instance.sessions[*session].days));
            burden.days_away += group.count * days.sum::<i64>();
            burden.trips += group.count * journey.trips;
            burden.km += group.count * journey.round_trip * journey.trips;
            let avoidable = (journey.trips - journey.need).max(0);
            burden.avoidable_km += group.count * journey.round_trip * avoidable;
        }
    }
    burdens
}

/// How often a group goes to one host.
pub(super) struct Journey {
    pub(super) host: usize,
    /// Kilometres there and back.
    pub(super) round_trip: i64,
    pub(super) trips: i64,
    /// How many trips there must be.
    pub(super) need: i64,
    /// The sessions that it attends there.
    pub(super) sessions: Vec<usize>,
}

/// The trips of a group, host by host.
pub(super) fn journeys(view: &View<'_>, group: usize) -> Vec<Journey> {
    let instance = view.instance;
    let who = &instance.people[group];
    let order = view.in_order(|session| view.attends(group, session));
    let mut trips = vec![0; instance.hosts.len()];
    for (place, session) in order.iter().enumerate() {
        let before = place.checked_sub(1).map(|place| order[place]);
        let stays = before.is_some_and(|before| {
            let end = view.span(before).map(|(_, end)| end);
            let near = end
                .zip(view.start[*session])
                .is_some_and(|(end, start)| start - end <= instance.parameters.stay_days);
            view.host[before] == view.host[*session] && near
        });
        trips[view.host[*session]] += i64::from(!stays);
    }
    let visited = trips.into_iter().enumerate().filter(|(_, trips)| *trips > 0);
    let journey = |(host, trips): (usize, i64)| {
        let sessions: Vec<usize> = order.iter().filter(|at| view.host[**at] == host).copied().collect();
        let of = |track: &usize| {
            sessions.iter().filter(|at| instance.sessions[**at].tracks.contains(track)).count() as i64
        };
        let need = who.tracks.iter().map(of).max().unwrap_or(0);
        Journey { host, round_trip: 2 * instance.km[who.home][host], trips, need, sessions }
    };
    visited.map(journey).collect()
}
