//! Who meets whom: people in classes of the same tracks.

use std::collections::BTreeMap;

use crate::rotation::lists::{Lists, Pairs};
use crate::rotation::{Instance, Soft};

/// Administrations, and how many people come from there.
type Homes = Vec<(usize, i64)>;

/// People who follow the same tracks, more than one.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Traveller {
    pub(in crate::rotation) tracks: Vec<usize>,
    /// Homes and how many come from there.
    pub(in crate::rotation) homes: Homes,
    /// `[host]`: kilometres of all of them, there and back.
    pub(in crate::rotation) km: Vec<i64>,
}

/// People, as sessions see them.
pub(super) struct People {
    pub(super) crew_people: Vec<i64>,
    pub(super) crews: Lists,
    homes: Vec<Homes>,
    pub(super) meets: Pairs,
    pub(super) partners: Lists,
    pub(super) shared: Vec<i64>,
    pub(super) travellers: Vec<Traveller>,
    pub(super) travels: Lists,
    pub(super) people_of: Vec<i64>,
}

impl People {
    pub(super) fn new(instance: &Instance) -> Self {
        let (n, hosts) = (instance.sessions.len(), instance.hosts.len());
        let weight = |term: Soft| instance.weights[term as usize];
        let mut groups: BTreeMap<Vec<usize>, Homes> = BTreeMap::new();
        let mut people_of = vec![0; hosts];
        for group in &instance.people {
            let mut tracks = group.tracks.clone();
            tracks.sort_unstable();
            tracks.dedup();
            groups.entry(tracks).or_default().push((group.home, group.count));
            people_of[group.home] += group.count;
        }
        let mut of_track = vec![Vec::new(); instance.tracks.len()];
        for (at, session) in instance.sessions.iter().enumerate() {
            for track in &session.tracks {
                of_track[*track].push(at);
            }
        }
        let attended: Lists = groups
            .keys()
            .map(|tracks| {
                let mut all: Vec<usize> = tracks.iter().flat_map(|track| of_track[*track].clone()).collect();
                all.sort_unstable();
                all.dedup();
                all
            })
            .collect();
        let homes: Vec<Homes> = groups.values().cloned().collect();
        let crew_people: Vec<i64> =
            homes.iter().map(|homes| homes.iter().map(|(_, people)| people).sum()).collect();
        let has_proximity = !instance.parameters.proximity.is_empty() && weight(Soft::Proximity) > 0;
        let mut meets = Pairs::new(n);
        let mut together = vec![BTreeMap::<usize, i64>::new(); if has_proximity { n } else { 0 }];
        for (crew, people) in crew_people.iter().enumerate() {
            for a in attended.of(crew) {
                for b in attended.of(crew).iter().filter(|b| *b != a) {
                    meets.add(*a as usize, *b as usize);
                    if has_proximity {
                        *together[*a as usize].entry(*b as usize).or_default() += people;
                    }
                }
            }
        }
        let travels_matter = weight(Soft::Travel) > 0 || weight(Soft::Fairness) > 0;
        let is_traveller = |(crew, (tracks, homes)): &(usize, (&Vec<usize>, &Homes))| {
            let goes = |home: usize| instance.km[home].iter().any(|km| *km > 0);
            let many = attended.of(*crew).len() > 1;
            travels_matter && tracks.len() > 1 && many && homes.iter().any(|(home, _)| goes(*home))
        };
        let (mut travellers, mut of_travellers) = (Vec::new(), Vec::new());
        for (crew, (tracks, homes)) in groups.iter().enumerate().filter(is_traveller) {
            let of_homes =
                |at: usize| homes.iter().map(|(home, people)| 2 * people * instance.km[*home][at]).sum();
            let km = (0..hosts).map(of_homes).collect();
            travellers.push(Traveller { tracks: tracks.clone(), homes: homes.clone(), km });
            of_travellers.push(crew);
        }
        let shared = together.iter().flat_map(|all| all.values().copied()).collect();
        Self {
            crews: turned(n, (0..homes.len()).map(|crew| attended.of(crew))),
            travels: turned(n, of_travellers.iter().map(|crew| attended.of(*crew))),
            partners: together.iter().map(|all| all.keys().copied().collect::<Vec<_>>()).collect(),
            crew_people,
            homes,
            meets,
            shared,
            travellers,
            people_of,
        }
    }

    /// How many people of a session come from afar if it is at that host, and how many there are.
    pub(super) fn present(&self, instance: &Instance, session: usize, host: usize) -> (i64, i64) {
        let (mut far, mut all) = (0, 0);
        for crew in self.crews.of(session) {
            for (home, people) in &self.homes[*crew as usize] {
                all += people;
                if instance.km[*home][host] > instance.parameters.far_km {
                    far += people;
                }
            }
        }
        (far, all)
    }
}

/// Who attends → what each session is attended by.
fn turned<'a>(n: usize, attended: impl Iterator<Item = &'a [u32]>) -> Lists {
    let mut of = vec![Vec::new(); n];
    for (who, sessions) in attended.enumerate() {
        for session in sessions {
            of[*session as usize].push(who);
        }
    }
    of.into_iter().collect()
}
