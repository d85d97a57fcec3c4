//! Labels → administrations, themes and practices of an exchange. Exact after folding; what is only similar is a suggestion.

use std::collections::BTreeMap;

use super::cell::trim;
use super::report::{Likely, ListTrouble};
use super::{Column, ListChoices};
use crate::exchange::Exchange;
use crate::id::{AdministrationId, PracticeId, ThemeId};
use crate::io::report::Likeness;
use crate::io::units::{Territory, recognise, similar};
use crate::territory::{Unit, fold};
use crate::text::{Lang, Text, nearest};

/// What a label is called when it is not taken: the trouble, and what it may mean.
pub(super) type Refused = (ListTrouble, Option<(Likely, Likeness)>);

/// Things of one kind that labels may name.
#[derive(Default)]
struct Index<'e> {
    ids: Vec<&'e str>,
    /// Folded names; the place of what has it, unless several have.
    names: BTreeMap<String, Option<usize>>,
}

impl<'e> Index<'e> {
    fn add(&mut self, id: &'e str, name: &Text) {
        let at = self.ids.len();
        self.ids.push(id);
        let translations = name.translations().map(|(_, words)| words);
        for words in core::iter::once(name.original()).chain(translations) {
            let other = self.names.entry(key(words)).or_insert(Some(at));
            *other = other.filter(|other| *other == at);
        }
    }

    fn named(&self, text: &str) -> Option<Option<usize>> {
        self.names.get(&key(text)).copied()
    }

    /// The only one with this identifier, in any case; `None` in the first place: there is none.
    fn by_id(&self, text: &str) -> Option<usize> {
        let exact = self.ids.iter().position(|id| *id == text);
        let mut alike = (0..self.ids.len()).filter(|at| self.ids[*at].eq_ignore_ascii_case(text));
        exact.or_else(|| alike.next().filter(|_| alike.next().is_none()))
    }

    /// By identifier and name, by identifier, by name.
    fn find(&self, column: Column, text: &str) -> Result<&'e str, Refused> {
        let mut suggestion = None;
        if let Some((id, name)) = text.split_once([' ', '\n', '\t', ':', ')', '\u{A0}'])
            && let Some(at) = self.by_id(id)
        {
            let name = name.trim_start_matches([' ', '-', '–', '—', ':', '.', '\u{A0}']);
            match self.named(name) {
                Some(named) if named.is_none_or(|named| named == at) => return Ok(self.ids[at]),
                Some(Some(_)) => {
                    return Err((ListTrouble::Contradiction(column, text.to_owned()), None));
                }
                _ => suggestion = Some((Likely::Id(self.ids[at].into()), Likeness::Contains)),
            }
        }
        if let Some(at) = self.by_id(text) {
            return Ok(self.ids[at]);
        }
        match self.named(text) {
            Some(Some(at)) => Ok(self.ids[at]),
            Some(None) => Err((ListTrouble::Ambiguous(column, text.to_owned()), None)),
            None => {
                let likely = suggestion.or_else(|| self.similar(text));
                Err((ListTrouble::Unknown(column, text.to_owned()), likely))
            }
        }
    }

    /// What a label contains, or is almost spelt like; `None` if there are several or none.
    fn similar(&self, text: &str) -> Option<(Likely, Likeness)> {
        let (words, key) = (fold(text).words, key(text));
        let inside = |short: &[String], long: &[String]| {
            !short.is_empty() && long.windows(short.len()).any(|part| part == short)
        };
        let mut found = None;
        for (name, at) in &self.names {
            // A part of a name, or a name with more around it.
            let at = (*at)?;
            let theirs = fold(self.ids[at]).words;
            let close = key.len() > 3 && name.contains(&key);
            if close || name.len() > 3 && key.contains(name.as_str()) || inside(&theirs, &words) {
                match found {
                    Some(known) if known != at => return None,
                    _ => found = Some(at),
                }
            }
        }
        let id = |at: usize| Likely::Id(self.ids[at].into());
        if let Some(at) = found {
            return Some((id(at), Likeness::Contains));
        }
        let at = nearest(&key, self.names.keys().map(String::as_str).take(1000))?;
        Some((id((*self.names.get(at)?)?), Likeness::Spelling))
    }
}

/// A name as it is compared: folded, or as it stands where nothing would be left of it.
pub(super) fn key(text: &str) -> String {
    let folded = fold(text).key();
    if folded.is_empty() { trim(text).to_lowercase() } else { folded }
}

/// What an exchange has that labels may name.
pub(super) struct Known<'e> {
    exchange: &'e Exchange,
    choices: &'e ListChoices,
    administrations: Index<'e>,
    themes: Index<'e>,
    practices: Index<'e>,
}

impl<'e> Known<'e> {
    pub(super) fn of(exchange: &'e Exchange, choices: &'e ListChoices) -> Self {
        let mut known = Self {
            exchange,
            choices,
            administrations: Index::default(),
            themes: Index::default(),
            practices: Index::default(),
        };
        for one in exchange.administrations() {
            known.administrations.add(one.id().as_str(), one.name());
        }
        for one in exchange.subjects() {
            known.themes.add(one.id().as_str(), one.name());
        }
        for one in exchange.practices() {
            known.practices.add(one.id().as_str(), one.title());
        }
        known
    }

    /// What a person said that a label means, if that is there.
    fn chosen(&self, text: &str, index: &Index<'e>) -> Option<&'e str> {
        let (_, id) = self.choices.labels.iter().rev().find(|(label, _)| **label == *text)?;
        index.by_id(id).map(|at| index.ids[at])
    }

    /// The theme or sub-theme that a label names: `T1.2`, `1.2`, `T1.2 – Sportello`, `Sportello`.
    pub(super) fn theme(&self, text: &str) -> Result<&'e str, Refused> {
        if let Some(chosen) = self.chosen(text, &self.themes) {
            return Ok(chosen);
        }
        let found = self.themes.find(Column::Theme, text);
        let number = text.trim_start_matches(|letter: char| letter.is_alphabetic() || letter == ' ');
        if found.is_err() && number.starts_with(|letter: char| letter.is_ascii_digit()) {
            let again = self.themes.find(Column::Theme, &format!("T{}", number.trim_end_matches('.')));
            return again.or(found);
        }
        found
    }

    pub(super) fn practice(&self, text: &str) -> Result<&'e str, Refused> {
        let chosen = self.chosen(text, &self.practices);
        chosen.map_or_else(|| self.practices.find(Column::Practice, text), Ok)
    }

    /// The administration that a label names, by identifier, name, or any code or spelling of the unit that it is.
    pub(super) fn administration(&self, column: Column, text: &str) -> Result<&'e str, Refused> {
        if let Some(chosen) = self.chosen(text, &self.administrations) {
            return Ok(chosen);
        }
        let of = |unit: &Unit| {
            let all = self.exchange.administrations().iter();
            all.filter(|one| one.unit() == Some(unit)).map(|one| one.id().as_str()).next()
        };
        let found = self.administrations.find(column, text);
        if found.is_ok() {
            return found;
        }
        match recognise(text) {
            Territory::Unit { unit, .. } => {
                of(unit).ok_or((ListTrouble::Unknown(column, text.to_owned()), None))
            }
            Territory::Several => Err((ListTrouble::Ambiguous(column, text.to_owned()), None)),
            _ => found.map_err(|(trouble, likely)| {
                let unit =
                    similar(text).and_then(|(unit, likeness)| Some((Likely::Id(of(unit)?.into()), likeness)));
                (trouble, likely.or(unit))
            }),
        }
    }

    /// The administrations that a cell names, each once: apart by semicolons, lines, and, where all the parts are known, by commas,
    /// slashes and conjunctions.
    pub(super) fn administrations(&self, column: Column, text: &str) -> (Vec<&'e str>, Vec<Refused>) {
        let (mut found, mut refused) = (Vec::new(), Vec::new());
        let mut take = |id: &'e str| {
            if !found.contains(&id) {
                found.push(id);
            }
        };
        if let Ok(one) = self.administration(column, text) {
            return (vec![one], refused);
        }
        for part in text.split([';', '\n', '|']).map(trim).filter(|part| !part.is_empty()) {
            match self.administration(column, part) {
                Ok(one) => take(one),
                Err(problem) => {
                    let spaced = [" e ", " ed ", " and ", " et ", " und ", " in ", " & ", "/"]
                        .iter()
                        .fold(part.to_owned(), |text, word| text.replace(word, ","));
                    let parts = spaced.split(',').map(trim).filter(|part| !part.is_empty());
                    let all: Result<Vec<_>, _> =
                        parts.map(|part| self.administration(column, part)).collect();
                    match all {
                        Ok(all) if all.len() > 1 => all.into_iter().for_each(&mut take),
                        _ => refused.push(problem),
                    }
                }
            }
        }
        (found, refused)
    }

    /// An administration in a table that is written: its name, where that names it, else its identifier.
    pub(super) fn called(&self, id: &AdministrationId, lang: Lang) -> String {
        let name = self.exchange.administration(id).map(|one| one.name().words(lang).1);
        let is_plain = |name: &&str| !name.contains([';', '\n', '|']) && trim(name) == *name;
        let names_it =
            |name: &&str| self.administration(Column::From, name).is_ok_and(|found| found == id.as_str());
        name.filter(is_plain).filter(names_it).unwrap_or(id.as_str()).to_owned()
    }

    /// A theme in a table that is written: its identifier and its name.
    pub(super) fn theme_called(&self, id: &ThemeId, lang: Lang) -> String {
        let name = self.exchange.subject(id).map(|subject| subject.name().words(lang).1);
        both(id.as_str(), name, |text| self.theme(text))
    }

    /// A practice in a table that is written: its identifier and its title.
    pub(super) fn practice_called(&self, id: &PracticeId, lang: Lang) -> String {
        let name = self.exchange.practice(id).map(|one| one.title().words(lang).1);
        both(id.as_str(), name, |text| self.practice(text))
    }
}

/// Identifier and name where they mean what they should, else the identifier.
fn both<'e>(id: &str, name: Option<&str>, find: impl Fn(&str) -> Result<&'e str, Refused>) -> String {
    let both = format!("{id} {}", name.map(trim).unwrap_or_default());
    if find(&both).is_ok_and(|found| found == id) { both } else { id.to_owned() }
}
