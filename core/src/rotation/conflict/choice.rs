//! The hosts of one stage of a track: is there another one for every session?

use super::domain::Calendar;
use super::requirement::{Requirement, of_sessions};
use crate::rotation::Instance;

/// The sessions of a stage of a track whose host is to be chosen.
pub(super) fn sessions(instance: &Instance, track: usize, stage: i64) -> Vec<usize> {
    let here = |at: &usize| {
        let session = &instance.sessions[*at];
        session.is_open && session.stage == stage && session.tracks.contains(&track)
    };
    (0..instance.sessions.len()).filter(here).collect()
}

/// Do some sessions find no host of their own? By augmenting paths, O(sessions² × hosts).
pub(super) fn fails(calendar: &Calendar<'_>, track: usize, stage: i64) -> bool {
    let instance = calendar.instance();
    let open = sessions(instance, track, stage);
    let given = instance
        .sessions
        .iter()
        .filter(|session| !session.is_open && session.stage == stage && session.tracks.contains(&track));
    let taken: Vec<usize> = given.filter_map(|session| session.hosts.first().copied()).collect();
    let candidates: Vec<Vec<usize>> = open
        .iter()
        .map(|session| {
            let hosts = instance.sessions[*session].hosts.iter().copied();
            let can = |host: &usize| !taken.contains(host) && !calendar.starts_at(*session, *host).is_empty();
            hosts.filter(can).collect()
        })
        .collect();
    let mut guest: Vec<Option<usize>> = vec![None; instance.hosts.len()];
    for session in 0..open.len() {
        let mut seen = vec![false; instance.hosts.len()];
        if !seat(session, &candidates, &mut guest, &mut seen) {
            return true;
        }
    }
    false
}

/// Finds a host for a session, moving others if need be.
fn seat(session: usize, candidates: &[Vec<usize>], guest: &mut [Option<usize>], seen: &mut [bool]) -> bool {
    for host in &candidates[session] {
        if core::mem::replace(&mut seen[*host], true) {
            continue;
        }
        let is_free = match guest[*host] {
            None => true,
            Some(other) => seat(other, candidates, guest, seen),
        };
        if is_free {
            guest[*host] = Some(session);
            return true;
        }
    }
    false
}

/// The first stage of a track without a host for everybody.
pub(super) fn find(calendar: &Calendar<'_>) -> Option<(usize, i64)> {
    let instance = calendar.instance();
    let mut stages: Vec<(usize, i64)> = Vec::new();
    for session in instance.sessions.iter().filter(|session| session.is_open) {
        stages.extend(session.tracks.iter().map(|track| (*track, session.stage)));
    }
    stages.sort_unstable();
    stages.dedup();
    stages.into_iter().find(|(track, stage)| fails(calendar, *track, *stage))
}

/// What can be in conflict there.
pub(super) fn requirements(instance: &Instance, track: usize, stage: i64) -> Vec<Requirement> {
    of_sessions(instance, &sessions(instance, track, stage))
}
