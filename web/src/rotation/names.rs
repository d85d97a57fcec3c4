//! What sessions, tracks and hosts are called on the screen: never by their identifiers.

use std::collections::HashMap;

use scambio_core::exchange::{Exchange, Subject};
use scambio_core::rotation::{Instance, Session};
use scambio_core::territory::Unit;
use scambio_core::text::Lang;

use super::words::Words;
use crate::i18n::fill;
use crate::queries;

/// A track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Track {
    /// Its short code, as themes have it.
    pub(super) code: String,
    /// Its name.
    pub(super) name: String,
    /// The language of its name, where that is not the reader's.
    pub(super) lang: Option<&'static str>,
    /// The place of its theme, for its colour.
    pub(super) theme: usize,
}

/// A host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Host {
    /// Its short name.
    pub(super) name: String,
    /// Where it is; empty if unknown.
    pub(super) seat: String,
    /// The region or autonomous province that it is, with its patron day.
    pub(super) unit: Option<&'static Unit>,
}

/// What a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Workshop,
    Lab,
    KickOff,
    ClosingEvent,
    Plenary,
}

impl Kind {
    pub(super) fn of(session: &Session) -> Self {
        match &*session.id {
            _ if session.is_workshop => Self::Workshop,
            "kick-off" => Self::KickOff,
            "closing-event" => Self::ClosingEvent,
            id if id.starts_with("lab-") => Self::Lab,
            _ => Self::Plenary,
        }
    }
}

/// The names of an instance in a language.
#[derive(Clone, Debug)]
pub(super) struct Names {
    pub(super) tracks: Vec<Track>,
    pub(super) hosts: Vec<Host>,
    /// The round of each session, from 1; 0 if it is of none.
    pub(super) rounds: Vec<usize>,
    /// The instance with these names in place of its identifiers: what the core says of it is for people to read.
    pub(super) named: Instance,
}

impl Names {
    pub(super) fn new(instance: &Instance, exchange: &Exchange, words: &'static Words, lang: Lang) -> Self {
        let tracks: Vec<Track> = instance.tracks.iter().map(|it| track(exchange, &it.id, lang)).collect();
        let hosts: Vec<Host> = instance.hosts.iter().map(|it| host(exchange, it, lang)).collect();
        let rounds = rounds(&instance.sessions);
        let named = instance.clone();
        let mut names = Self { tracks, hosts, rounds, named };
        names.rename(words);
        names
    }

    fn rename(&mut self, words: &'static Words) {
        let sessions = self.named.sessions.iter().enumerate();
        let ids: Vec<Box<str>> = sessions.map(|(at, it)| self.long(at, it, words).into()).collect();
        for (session, id) in self.named.sessions.iter_mut().zip(ids) {
            session.id = id;
        }
        for group in &mut self.named.people {
            let codes: Vec<&str> = group
                .tracks
                .iter()
                .filter_map(|at| self.tracks.get(*at))
                .map(|it| it.code.as_str())
                .collect();
            let home = self.hosts.get(group.home).map_or("", |host| &host.name);
            group.id = [home, " ", &codes.join("+")].concat().into();
        }
        for (track, name) in self.named.tracks.iter_mut().zip(&self.tracks) {
            track.id = [&name.code, " ", &name.name].concat().into();
        }
        for (host, name) in self.named.hosts.iter_mut().zip(&self.hosts) {
            host.name = name.name.as_str().into();
        }
        for pool in self.named.pools.iter_mut().filter(|pool| &*pool.id == "facilitators") {
            pool.id = words.facilitators.into();
        }
    }

    /// What a session is, and of which round: “Workshop, first round”.
    pub(super) fn kind(&self, session: usize, what: &Session, words: &'static Words) -> String {
        let kind = words.session_kinds[Kind::of(what) as usize];
        match self.rounds.get(session).copied().unwrap_or_default() {
            0 => kind.to_owned(),
            round => [kind, ", ", &fill(words.round, &[&round.to_string()])].concat(),
        }
    }

    /// The codes of its tracks; of a session for all of them none.
    pub(super) fn codes(&self, what: &Session) -> String {
        if what.tracks.len() == self.tracks.len() && self.tracks.len() > 1 {
            return String::new();
        }
        let codes: Vec<&str> =
            what.tracks.iter().filter_map(|at| self.tracks.get(*at)).map(|it| it.code.as_str()).collect();
        // A lab for all sub-themes of a theme is that theme's.
        match (codes.first(), codes.last()) {
            (Some(first), Some(last)) if codes.len() > 2 => [first, "–", last].concat(),
            _ => codes.join(", "),
        }
    }

    /// What it is about, if that is one track alone.
    pub(super) fn about(&self, what: &Session) -> Option<&Track> {
        match &what.tracks[..] {
            [one] => self.tracks.get(*one),
            _ => None,
        }
    }

    /// In one line, for sentences: what, about what, at whom.
    fn long(&self, session: usize, what: &Session, words: &'static Words) -> String {
        let mut line = self.kind(session, what, words);
        let codes = self.codes(what);
        if !codes.is_empty() {
            line = [line.as_str(), ", ", &codes].concat();
        }
        match &what.hosts[..] {
            [host] => [line.as_str(), ", ", self.hosts.get(*host).map_or("", |host| &*host.name)].concat(),
            _ => line,
        }
    }

    /// The place of its theme, if it is of one alone.
    pub(super) fn theme(&self, what: &Session) -> Option<usize> {
        let mut themes = what.tracks.iter().filter_map(|at| self.tracks.get(*at)).map(|it| it.theme);
        let first = themes.next()?;
        themes.all(|theme| theme == first).then_some(first)
    }
}

fn track(exchange: &Exchange, id: &str, lang: Lang) -> Track {
    let found = exchange.subjects().find(|subject| subject.id().as_str() == id);
    let (its, name) = found.map_or((lang, ""), |it| it.name().words(lang));
    let theme = |subject: Subject<'_>| {
        exchange.themes().iter().position(|theme| theme.id() == subject.theme().id()).unwrap_or_default()
    };
    Track {
        code: queries::theme_code(id).to_owned(),
        name: name.to_owned(),
        lang: (its != lang).then(|| its.code()),
        theme: found.map_or(0, theme),
    }
}

fn host(exchange: &Exchange, host: &scambio_core::rotation::Host, lang: Lang) -> Host {
    let all = exchange.administrations().iter();
    match all.into_iter().find(|it| it.id().as_str() == &*host.id) {
        Some(found) => Host {
            name: queries::short_name(found, lang).0,
            seat: queries::seat(found, lang).unwrap_or_default().to_owned(),
            unit: found.unit(),
        },
        None => Host { name: host.name.to_string(), seat: String::new(), unit: None },
    }
}

/// The round of each workshop: its stage among the stages of the workshops of its track.
fn rounds(sessions: &[Session]) -> Vec<usize> {
    let mut stages: HashMap<&[usize], Vec<i64>> = HashMap::new();
    for session in sessions.iter().filter(|session| session.is_workshop) {
        let stages = stages.entry(&session.tracks).or_default();
        if let Err(place) = stages.binary_search(&session.stage) {
            stages.insert(place, session.stage);
        }
    }
    let round = |session: &Session| {
        let stages = stages.get(&session.tracks[..])?;
        if stages.len() < 2 || !session.is_workshop {
            return None;
        }
        stages.binary_search(&session.stage).ok().map(|at| at + 1)
    };
    sessions.iter().map(|session| round(session).unwrap_or_default()).collect()
}
