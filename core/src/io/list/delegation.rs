//! Delegations ⇄ tables: who joins which theme, with whom; people as counts, never as names.

use super::cell::{answer, count, yes};
use super::known::Known;
use super::report::{ListReport, ListTrouble};
use super::row::{Row, row};
use super::sheet::{Sheet, Wanted};
use super::{Column, List, ListChoices, Sheets, end_row, headers};
use crate::exchange::{Appointment, Delegation, Draft, Exchange};
use crate::id::{AdministrationId, ThemeId};
use crate::io::report::{RowKind, Spot};
use crate::io::table::Table;
use crate::text::Lang;

pub(super) const COLUMNS: [Column; 5] =
    [Column::Administration, Column::Theme, Column::Joins, Column::Referent, Column::Participants];

/// The delegations of a table: a row for each administration and theme, or a row for each administration and a column for each
/// theme, with a number of people or a mark in its cells.
///
/// Where there is a column that says who takes part, rows that do not say yes are no delegations. A person's name in the column
/// of referents counts as an appointment and is left out.
pub fn read_delegations(sheets: &Sheets, exchange: &Exchange, choices: &ListChoices) -> List<Delegation> {
    let mut list = List::new(sheets);
    let known = Known::of(exchange, choices);
    let is_theme = |label: &str| known.theme(label).is_ok();
    let must = [Column::Administration];
    let wanted = Wanted::new(&COLUMNS, &must, Column::Administration, &is_theme);
    let Some(mut sheet) = Sheet::find(&sheets.tables, &wanted, choices, &mut list.report) else {
        return list;
    };
    let themes: Vec<(usize, ThemeId)> = sheet
        .others()
        .filter_map(|column| Some((column, ThemeId::new(known.theme(sheet.label(column)).ok()?).ok()?)))
        .collect();
    let mut report = core::mem::take(&mut list.report);
    let is_grid = !sheet.has(Column::Theme);
    if is_grid && themes.is_empty() {
        report.trouble(ListTrouble::NoColumn(Column::Theme), sheet.spot_at(None, None));
    }
    while !report.failed() && sheet.next(&mut report) {
        if sheet.only().is_some() && sheet.cell(Column::Administration).is_none_or(|_| !is_grid) {
            sheet.skip(RowKind::Note, &mut report);
            continue;
        }
        let mut row = row(&sheet, &known, &mut report, exchange, choices);
        let Some(administration) = administration(&mut row) else { continue };
        if is_grid {
            for (column, theme) in &themes {
                if let Some(one) = crossing(&mut row, *column, &administration, theme, exchange) {
                    push(&mut list, &sheet, one, Some(*column), &mut report);
                    row = self::row(&sheet, &known, &mut report, exchange, choices);
                }
            }
        } else if let Some(one) = read(&mut row, administration, exchange) {
            push(&mut list, &sheet, one, None, &mut report);
        }
    }
    list.report = report;
    list
}

/// The administration of a row; `None`: the row is set apart.
fn administration(row: &mut Row<'_, '_, '_>) -> Option<AdministrationId> {
    if row.text(Column::Administration).is_none() {
        row.lacks(Column::Administration);
        return None;
    }
    let found = row.administration(Column::Administration);
    if found.is_none() {
        row.sheet.skip(RowKind::Unknown, row.report);
    }
    found
}

/// The delegation of a row; `None`: there is none, or the row is set apart.
fn read(
    row: &mut Row<'_, '_, '_>,
    administration: AdministrationId,
    exchange: &Exchange,
) -> Option<Delegation> {
    if row.text(Column::Theme).is_none() {
        row.lacks(Column::Theme);
        return None;
    }
    let Some(theme) = row.theme() else {
        row.sheet.skip(RowKind::Unknown, row.report);
        return None;
    };
    if row.sheet.has(Column::Joins) && row.yes(Column::Joins) != Some(true) {
        return None;
    }
    let old = exchange.delegation(&administration, &theme);
    let referent = if row.sheet.has(Column::Referent) {
        referent(row, old.and_then(Delegation::referent))
    } else {
        old.and_then(Delegation::referent).cloned()
    };
    let mut participants = None;
    if let Some((cell, text)) = row.sheet.cell(Column::Participants) {
        participants = count(cell, text);
        if participants.is_none() {
            row.trouble(Column::Participants, ListTrouble::NotANumber);
        }
    } else if !row.sheet.has(Column::Participants) {
        participants = old.and_then(Delegation::participants);
    }
    Some(Delegation::new(administration, theme).with_referent(referent).with_participants(participants))
}

/// Has the referent been appointed? A name that the exchange already keeps stays, one that the table has is left out.
fn referent(row: &mut Row<'_, '_, '_>, old: Option<&Appointment>) -> Option<Appointment> {
    let (cell, text) = row.sheet.cell(Column::Referent)?;
    let appointed = match yes(cell, text) {
        Some(appointed) => appointed?,
        None => {
            row.report.trouble(ListTrouble::NameLeftOut, row.sheet.spot_of(Column::Referent));
            true
        }
    };
    let same = old.filter(|old| old.appointed() == appointed);
    Some(same.cloned().unwrap_or_else(|| Appointment::new(appointed)))
}

/// What a cell of a grid says: a number of people, or a mark; `None`: nothing, or no.
fn crossing(
    row: &mut Row<'_, '_, '_>,
    column: usize,
    administration: &AdministrationId,
    theme: &ThemeId,
    exchange: &Exchange,
) -> Option<Delegation> {
    let (cell, text) = row.sheet.cell_at(column)?;
    let old = exchange.delegation(administration, theme);
    let participants = match (count(cell, text), yes(cell, text)) {
        (Some(0), _) | (None, Some(Some(false) | None)) => return None,
        (Some(count), _) => Some(count),
        (None, Some(Some(true))) => old.and_then(Delegation::participants),
        (None, None) => {
            let spot = row.sheet.spot_at(None, Some(column));
            let spot = Spot { row: row.sheet.spot().row, ..spot };
            row.report.trouble(ListTrouble::NotANumber(Column::Participants, text.to_owned()), spot);
            return None;
        }
    };
    let referent = old.and_then(Delegation::referent).cloned();
    let one = Delegation::new(administration.clone(), theme.clone());
    Some(one.with_referent(referent).with_participants(participants))
}

fn push(
    list: &mut List<Delegation>,
    sheet: &Sheet<'_>,
    one: Delegation,
    column: Option<usize>,
    report: &mut ListReport,
) {
    let spot = Spot { column: sheet.spot_at(None, column).column, ..sheet.spot() };
    if list.items.iter().any(|known| is_same(known, &one)) {
        let label = format!("{} {}", one.administration(), one.theme());
        report.trouble(ListTrouble::Duplicate(label), spot);
        if column.is_none() {
            sheet.skip(RowKind::Duplicate, report);
        }
    } else {
        list.push(one, spot);
    }
}

impl List<Delegation> {
    /// Puts the delegations into a draft: each in the place of the one of its administration and theme, or behind the others.
    pub fn put_into(&self, draft: &mut Draft) {
        self.put(&mut draft.delegations, is_same);
    }
}

/// Are they one delegation?
pub(super) fn is_same(one: &Delegation, other: &Delegation) -> bool {
    one.administration() == other.administration() && one.theme() == other.theme()
}

/// The delegations of an exchange as a table, to be filled in and read again: those that it has, then every other administration
/// with every subject that meets by itself, marked as not taking part.
pub fn delegation_table(exchange: &Exchange, lang: Lang) -> Table {
    let choices = ListChoices::default();
    let known = Known::of(exchange, &choices);
    let mut table = written(exchange, exchange.delegations(), lang);
    for administration in exchange.administrations() {
        for track in exchange.tracks() {
            if exchange.delegation(administration.id(), track.id()).is_none() {
                write(&mut table, &known, (administration.id(), track.id()), None, lang);
            }
        }
    }
    table
}

/// Delegations as a table.
pub(super) fn written(exchange: &Exchange, delegations: &[Delegation], lang: Lang) -> Table {
    let choices = ListChoices::default();
    let known = Known::of(exchange, &choices);
    let mut table = headers(&COLUMNS, lang);
    for one in delegations {
        write(&mut table, &known, (one.administration(), one.theme()), Some(one), lang);
    }
    table
}

/// One row: who joins, or does not, and which theme.
fn write(
    table: &mut Table,
    known: &Known<'_>,
    (administration, theme): (&AdministrationId, &ThemeId),
    one: Option<&Delegation>,
    lang: Lang,
) {
    table.push(&known.called(administration, lang));
    table.push(&known.theme_called(theme, lang));
    table.push(answer(one.is_some(), lang));
    let referent = one.and_then(Delegation::referent);
    table.push(referent.map_or("", |referent| answer(referent.appointed(), lang)));
    let participants = one.and_then(Delegation::participants);
    table.push(&participants.map_or_else(String::new, |count| count.to_string()));
    end_row(table);
}
