//! Infeasible is an answer: requirements that cannot be met together, as few as possible, and what would have to give.
//!
//! [`find`] looks for what can be proved, the simplest first: a session alone, two sessions, the hosts of a stage, too much for
//! the days there are, a track alone, tracks together. Each is exact: what it finds is impossible. Finding nothing proves
//! nothing; [`suspect`] then says what the best plan that was found trips over, as *probable*.

mod choice;
mod days;
mod domain;
mod energy;
mod ladder;
mod minimal;
mod offer;
mod pair;
mod relaxation;
mod requirement;
mod suspect;
#[cfg(test)]
mod tests;
mod track;
mod window;

pub use energy::{Excess, Resource};
pub use offer::{Offer, Outcome};
pub use relaxation::Relaxation;
pub use requirement::Requirement;
pub use suspect::suspect;

use super::Instance;
use domain::Calendar;
use requirement::Case;

/// Where a conflict is: what was looked at by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// A session has no day.
    Session(usize),
    /// Two sessions have no days together.
    Pair(usize, usize),
    /// The sessions of a stage of a track do not find different hosts.
    Hosts {
        /// The track.
        track: usize,
        /// The stage.
        stage: i64,
    },
    /// More is needed than there is.
    Excess(Excess),
    /// A track has no calendar, whatever the others do.
    Track(usize),
    /// The stages and gaps of tracks that share sessions leave this session no day.
    Chain(usize),
    /// Nothing was proved; these are the sessions that break rules in the best plan.
    Suspects(Vec<usize>),
}

/// Requirements that cannot be met together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where it is.
    pub focus: Focus,
    /// The sessions concerned.
    pub sessions: Vec<usize>,
    /// All of them are needed: without any one of them the conflict is gone.
    pub requirements: Vec<Requirement>,
    /// Is it proved?
    pub is_certain: bool,
    /// What would have to give: for each requirement the smallest relaxations found.
    pub offers: Vec<Offer>,
}

/// The first conflict that can be proved, with offers; `None` if none can be, which does not say that there is a plan.
///
/// `moves` is how long plans are looked for behind all offers together; 0 leaves the question open.
pub fn find(instance: &Instance, moves: u64) -> Option<Conflict> {
    let case = Case::new(instance);
    let focus = proved(&case)?;
    let requirements =
        minimal::minimal(&case, &requirements(instance, &focus), &mut |case| fails(case, &focus));
    let focus = sharpened(&case, focus, &requirements);
    let sessions = sessions(instance, &focus);
    let offers = offer::offers(instance, &focus, &requirements, &sessions, moves);
    Some(Conflict { focus, sessions, requirements, is_certain: true, offers })
}

/// Where a conflict can be proved, the simplest first.
fn proved(case: &Case) -> Option<Focus> {
    let instance = &case.instance;
    let calendar = Calendar::new(case);
    let alone = (0..instance.sessions.len()).find(|session| calendar.starts(*session).is_empty());
    if let Some(session) = alone {
        return Some(Focus::Session(session));
    }
    if let Some((a, b)) = pair::find(&calendar) {
        return Some(Focus::Pair(a, b));
    }
    if let Some((track, stage)) = choice::find(&calendar) {
        return Some(Focus::Hosts { track, stage });
    }
    let excess = |windows: &window::Windows| {
        energy::resources(instance).iter().find_map(|it| energy::excess(&calendar, it, windows))
    };
    if let Some(excess) = excess(&window::alone(&calendar)) {
        return Some(Focus::Excess(excess));
    }
    if let Some(track) = (0..instance.tracks.len()).find(|track| track::fails(&calendar, *track)) {
        return Some(Focus::Track(track));
    }
    let windows = window::narrowed(&calendar);
    if let Some(session) = windows.iter().position(|(first, last)| first > last) {
        return Some(Focus::Chain(session));
    }
    excess(&windows).map(Focus::Excess)
}

/// The first and the last day on which each session can start, given those before and after it in its tracks; the first is
/// after the last where it cannot at all.
pub(super) fn windows(instance: &Instance) -> Vec<(i32, i32)> {
    window::narrowed(&Calendar::new(&Case::new(instance)))
}

/// Is there still a conflict of the same kind at the same place?
fn fails(case: &Case, focus: &Focus) -> bool {
    let calendar = Calendar::new(case);
    match focus {
        Focus::Session(session) => calendar.starts(*session).is_empty(),
        Focus::Pair(a, b) => pair::fails(&calendar, *a, *b),
        Focus::Hosts { track, stage } => choice::fails(&calendar, *track, *stage),
        Focus::Excess(excess) => energy::fails(&calendar, &excess.resource, &window::narrowed(&calendar)),
        Focus::Track(track) => track::fails(&calendar, *track),
        Focus::Chain(_) => window::narrowed(&calendar).iter().any(|(first, last)| first > last),
        Focus::Suspects(_) => false,
    }
}

/// The focus with the figures of what is left when needless requirements are left out.
fn sharpened(case: &Case, focus: Focus, kept: &[Requirement]) -> Focus {
    let Focus::Excess(excess) = &focus else { return focus };
    let all = requirements(&case.instance, &focus);
    let needless: Vec<Requirement> = all.into_iter().filter(|it| !kept.contains(it)).collect();
    let bare = case.without(&needless);
    let calendar = Calendar::new(&bare);
    let sharp = energy::excess(&calendar, &excess.resource, &window::narrowed(&calendar));
    sharp.map_or(focus, Focus::Excess)
}

/// Everything that can be in conflict at a place.
fn requirements(instance: &Instance, focus: &Focus) -> Vec<Requirement> {
    let all: Vec<usize> = (0..instance.sessions.len()).collect();
    match focus {
        Focus::Session(session) => {
            let mut found = requirement::of_sessions(instance, &[*session]);
            let pools = instance.sessions[*session].pools.iter();
            found.extend(pools.map(|(pool, _)| Requirement::Pool { pool: *pool }));
            let hosts = instance.sessions[*session].hosts.iter();
            found.extend(hosts.map(|host| Requirement::Capacity { host: *host }));
            found
        }
        Focus::Pair(a, b) => pair::requirements(instance, *a, *b),
        Focus::Hosts { track, stage } => choice::requirements(instance, *track, *stage),
        Focus::Excess(excess) => {
            let mut found = tracks(instance);
            found.extend(requirement::of_sessions(instance, &all));
            found.extend(energy::requirements(instance, excess));
            found
        }
        Focus::Track(track) => track::requirements(instance, *track),
        Focus::Chain(_) => {
            let mut found = requirement::of_sessions(instance, &all);
            found.extend(tracks(instance));
            found
        }
        Focus::Suspects(sessions) => suspect::requirements(instance, sessions),
    }
}

/// Stages and gaps of all tracks.
fn tracks(instance: &Instance) -> Vec<Requirement> {
    let each = 0..instance.tracks.len();
    let gaps = each.clone().flat_map(|track| [Requirement::MinGap { track }, Requirement::MaxGap { track }]);
    gaps.chain(each.map(|track| Requirement::Order { tracks: vec![track] })).collect()
}

/// The sessions concerned.
fn sessions(instance: &Instance, focus: &Focus) -> Vec<usize> {
    match focus {
        Focus::Session(session) => vec![*session],
        Focus::Pair(a, b) => vec![*a, *b],
        Focus::Hosts { track, stage } => choice::sessions(instance, *track, *stage),
        Focus::Excess(excess) => excess.sessions.clone(),
        Focus::Track(track) => track::sessions(instance, *track),
        Focus::Chain(session) => {
            let tracks = &instance.sessions[*session].tracks;
            let shares = |at: &usize| instance.sessions[*at].tracks.iter().any(|it| tracks.contains(it));
            (0..instance.sessions.len()).filter(shares).collect()
        }
        Focus::Suspects(sessions) => sessions.clone(),
    }
}
