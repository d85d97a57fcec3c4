//! Visits: where in a planned rotation a transfer can take place.

use super::suggestion::Suggestion;
use crate::id::AdministrationId;
use crate::rotation::{Instance, Plan, Session};
use crate::time::Date;

/// What kind of occasion it is, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// The giver hosts, and the receiver comes: it sees the practice where it is.
    AtGiver,
    /// The receiver hosts, and the giver comes: it sees where the practice would go.
    AtReceiver,
    /// Both come to a third.
    Elsewhere,
}

/// A session at which a transfer can take place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The place of the session in the instance.
    pub session: usize,
    /// Its first day.
    pub date: Date,
    /// What kind of occasion.
    pub occasion: Occasion,
    /// Is the session about the theme, or a part of it?
    pub on_theme: bool,
}

/// Sessions of a plan at which the two meet, from a day on: those about the theme first, then by occasion, then by date. Those
/// without a date or a host are left out. None: a twinning of its own has to be arranged. O(sessions · people).
///
/// Hosts and tracks of the instance are administrations and themes by their identifiers; `themes` are the identifiers that
/// count as the theme of the suggestion, its parts for instance.
pub fn visits(
    instance: &Instance,
    plan: &Plan,
    suggestion: &Suggestion,
    themes: &[&str],
    from: Date,
) -> Vec<Visit> {
    let host = |id: &AdministrationId| instance.hosts.iter().position(|host| *host.id == *id.as_str());
    let (Some(giver), Some(receiver)) = (host(&suggestion.giver), host(&suggestion.receiver)) else {
        return Vec::new();
    };
    let comes = |home: usize, session: &Session| {
        let shares = |tracks: &[usize]| tracks.iter().any(|track| session.tracks.contains(track));
        instance.people.iter().any(|group| group.home == home && group.count > 0 && shares(&group.tracks))
    };
    let mut found = Vec::new();
    for (at, session) in instance.sessions.iter().enumerate() {
        let Some(date) = plan.date(instance, at).filter(|date| *date >= from) else { continue };
        let Some(place) = plan.hosts.get(at).copied().flatten() else { continue };
        let occasion = match place {
            place if place == giver && comes(receiver, session) => Occasion::AtGiver,
            place if place == receiver && comes(giver, session) => Occasion::AtReceiver,
            place
                if place != giver
                    && place != receiver
                    && comes(giver, session)
                    && comes(receiver, session) =>
            {
                Occasion::Elsewhere
            }
            _ => continue,
        };
        let on_theme = session
            .tracks
            .iter()
            .any(|track| instance.tracks.get(*track).is_some_and(|track| themes.contains(&&*track.id)));
        found.push(Visit { session: at, date, occasion, on_theme });
    }
    found.sort_by_key(|visit| (!visit.on_theme, visit.occasion, visit.date, visit.session));
    found
}
