//! One row of a list while it is read: its cells as what they should be, and what is wrong with them.

use super::cell;
use super::known::{Known, Refused};
use super::report::{ListReport, ListTrouble};
use super::sheet::Sheet;
use super::{Column, ListChoices};
use crate::exchange::Exchange;
use crate::id::{AdministrationId, ThemeId};
use crate::io::report::{RowKind, Spot};
use crate::text::{Lang, Text};

/// One row while it is read.
pub(super) struct Row<'r, 't, 'e> {
    pub(super) sheet: &'r Sheet<'t>,
    pub(super) known: &'r Known<'e>,
    pub(super) report: &'r mut ListReport,
    pub(super) lang: Lang,
}

impl<'t, 'e> Row<'_, 't, 'e> {
    pub(super) fn trouble(&mut self, column: Column, trouble: impl FnOnce(Column, String) -> ListTrouble) {
        let text = self.text(column).unwrap_or_default().to_owned();
        let spot = self.sheet.spot_of(column);
        self.report.trouble(trouble(column, text), spot);
    }

    /// Says why a label was not taken, and what it may mean.
    pub(super) fn refuse(&mut self, (trouble, likely): Refused, spot: Spot) {
        if let (ListTrouble::Unknown(_, label), Some(likely)) = (&trouble, likely) {
            self.report.suggest(label, likely, spot.clone());
        }
        self.report.trouble(trouble, spot);
    }

    /// The row lacks what it needs: it is set apart.
    pub(super) fn lacks(&mut self, column: Column) {
        self.report.trouble(ListTrouble::Missing(column), self.sheet.spot_of(column));
        self.sheet.skip(RowKind::Unknown, self.report);
    }

    pub(super) fn text(&self, column: Column) -> Option<&'t str> {
        self.sheet.cell(column).map(|(_, text)| text)
    }

    /// Words; those that one of the old texts has in any language are that text.
    pub(super) fn words<'o>(&self, words: &str, old: impl IntoIterator<Item = &'o Text>) -> Option<Text> {
        let is_it = |text: &&Text| {
            text.original().trim() == words || text.translations().any(|(_, theirs)| theirs.trim() == words)
        };
        old.into_iter().find(is_it).cloned().or_else(|| Text::new(self.lang, words).ok())
    }

    /// One text, or what was there if there is no such column.
    pub(super) fn maybe(&self, column: Column, old: Option<&Text>) -> Option<Text> {
        if !self.sheet.has(column) {
            return old.cloned();
        }
        self.words(self.text(column)?, old)
    }

    /// Several texts, or what was there if there is no such column.
    pub(super) fn many(&self, column: Column, old: &[Text]) -> Vec<Text> {
        if !self.sheet.has(column) {
            return old.to_vec();
        }
        let items = self.text(column).map(cell::items).unwrap_or_default();
        items.iter().filter_map(|item| self.words(item, old)).collect()
    }

    /// Several administrations.
    pub(super) fn administrations(&mut self, column: Column) -> Vec<AdministrationId> {
        let Some(text) = self.text(column) else { return Vec::new() };
        let (found, refused) = self.known.administrations(column, text);
        let spot = self.sheet.spot_of(column);
        refused.into_iter().for_each(|problem| self.refuse(problem, spot.clone()));
        found.into_iter().filter_map(|id| AdministrationId::new(id).ok()).collect()
    }

    /// One administration; what is said is reported if it is none.
    pub(super) fn administration(&mut self, column: Column) -> Option<AdministrationId> {
        match self.known.administration(column, self.text(column)?) {
            Ok(id) => AdministrationId::new(id).ok(),
            Err(problem) => {
                self.refuse(problem, self.sheet.spot_of(column));
                None
            }
        }
    }

    pub(super) fn theme(&mut self) -> Option<ThemeId> {
        match self.known.theme(self.text(Column::Theme)?) {
            Ok(id) => ThemeId::new(id).ok(),
            Err(problem) => {
                self.refuse(problem, self.sheet.spot_of(Column::Theme));
                None
            }
        }
    }

    /// Yes or no; `None`: not said.
    pub(super) fn yes(&mut self, column: Column) -> Option<bool> {
        let (at, text) = self.sheet.cell(column)?;
        cell::yes(at, text).unwrap_or_else(|| {
            self.trouble(column, ListTrouble::NotAWord);
            None
        })
    }
}

/// What reading rows begins with.
pub(super) fn row<'r, 't, 'e>(
    sheet: &'r Sheet<'t>,
    known: &'r Known<'e>,
    report: &'r mut ListReport,
    exchange: &Exchange,
    choices: &ListChoices,
) -> Row<'r, 't, 'e> {
    Row { sheet, known, report, lang: super::lang_of(exchange, choices) }
}

/// Identifiers that are taken, and new ones.
pub(super) struct Ids {
    taken: Vec<String>,
    prefix: &'static str,
    last: usize,
}

impl Ids {
    /// New ones are a letter and a number.
    pub(super) fn new<'i>(prefix: &'static str, taken: impl Iterator<Item = &'i str>) -> Self {
        let mut taken: Vec<String> = taken.map(str::to_owned).collect();
        taken.sort_unstable();
        Self { taken, prefix, last: 0 }
    }

    /// The first one that is free.
    pub(super) fn fresh(&mut self) -> String {
        loop {
            self.last += 1;
            let id = format!("{}{}", self.prefix, self.last);
            if self.taken.binary_search(&id).is_err() {
                return id;
            }
        }
    }
}

/// Every identifier that the table states.
pub(super) fn stated(sheet: &mut Sheet<'_>) -> Vec<String> {
    let mut stated = Vec::new();
    let mut nothing = ListReport::default();
    while sheet.next(&mut nothing) {
        stated.extend(sheet.cell(Column::Id).map(|(_, text)| text.to_owned()));
    }
    sheet.rewind();
    stated
}
