//! Values in words, and the templates that they are filled into.

use super::words::Words;
use crate::rotation::Instance;
use crate::time::{Date, Period, Weekday};

/// The words of a language, and the names of an instance.
#[derive(Clone, Copy)]
pub(super) struct Filling<'i> {
    pub(super) words: &'static Words,
    pub(super) instance: &'i Instance,
}

impl Filling<'_> {
    /// A template with its placeholders filled.
    pub(super) fn fill(template: &str, values: &[(&str, String)]) -> String {
        let mut out = String::new();
        let mut rest = template;
        while let Some((before, placeholder)) = rest.split_once('{') {
            let Some((name, after)) = placeholder.split_once('}') else { break };
            out.push_str(before);
            let value = values.iter().find(|(it, _)| *it == name);
            out.push_str(value.map_or("", |(_, value)| value));
            rest = after;
        }
        out.push_str(rest);
        out
    }

    pub(super) fn date_in(words: &Words, date: Date) -> String {
        let month = words.months[usize::from(date.month().clamp(1, 12) - 1)];
        let day = date.day().to_string();
        let values = [("day", day), ("month", month.into()), ("year", date.year().to_string())];
        Self::fill(words.date, &values)
    }

    pub(super) fn date(&self, date: Date) -> String {
        Self::date_in(self.words, date)
    }

    /// One day, or the first and the last.
    pub(super) fn days(&self, first: Date, last: Date) -> String {
        if first >= last {
            return self.date(first);
        }
        Self::fill(self.words.period, &[("first", self.date(first)), ("last", self.date(last))])
    }

    pub(super) fn period(&self, days: Period) -> String {
        self.days(days.first(), days.last())
    }

    pub(super) fn dates(&self, dates: &[Date]) -> String {
        listed(dates.iter().map(|date| self.date(*date)))
    }

    pub(super) fn weekdays(&self, days: &[Weekday]) -> String {
        listed(days.iter().map(|day| self.words.weekdays[*day as usize].to_owned()))
    }

    pub(super) fn session(&self, session: usize) -> String {
        let id = self.instance.sessions.get(session).map_or("", |session| &session.id);
        Self::fill(self.words.name, &[("name", id.to_owned())])
    }

    pub(super) fn sessions(&self, sessions: &[usize]) -> String {
        listed(sessions.iter().map(|session| self.session(*session)))
    }

    pub(super) fn host(&self, host: usize) -> String {
        self.instance.hosts.get(host).map_or_else(String::new, |host| host.name.to_string())
    }

    pub(super) fn hosts(&self, hosts: &[usize]) -> String {
        listed(hosts.iter().map(|host| self.host(*host)))
    }

    pub(super) fn track(&self, track: usize) -> String {
        self.instance.tracks.get(track).map_or_else(String::new, |track| track.id.to_string())
    }

    pub(super) fn tracks(&self, tracks: &[usize]) -> String {
        listed(tracks.iter().map(|track| self.track(*track)))
    }

    pub(super) fn group(&self, group: usize) -> String {
        self.instance.people.get(group).map_or_else(String::new, |group| group.id.to_string())
    }

    pub(super) fn groups(&self, groups: &[usize]) -> String {
        listed(groups.iter().map(|group| self.group(*group)))
    }

    pub(super) fn pool(&self, pool: usize) -> String {
        self.instance.pools.get(pool).map_or_else(String::new, |pool| pool.id.to_string())
    }
}

fn listed(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}
