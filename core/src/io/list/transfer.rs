//! Transfers ⇄ tables.

use super::cell::{answer, day, joined, step, yes};
use super::known::Known;
use super::report::{ListReport, ListTrouble};
use super::row::{Ids, Row, row, stated};
use super::sheet::{Sheet, Wanted};
use super::{Column, List, ListChoices, Sheets, end_row, headers};
use crate::exchange::{Draft, Exchange, Transfer, TransferStep};
use crate::id::{AdministrationId, PracticeId, TransferId};
use crate::io::report::RowKind;
use crate::io::table::Table;
use crate::text::{Lang, Text};
use crate::time::Date;

pub(super) const COLUMNS: [Column; 10] = [
    Column::Id,
    Column::Practice,
    Column::From,
    Column::To,
    Column::Understand,
    Column::Adapt,
    Column::InUse,
    Column::Obstacles,
    Column::Step,
    Column::StepDay,
];
/// Templates have a column for each step, and none for the last one.
const WRITTEN: usize = 8;
const STEPS: [(Column, TransferStep); 3] = [
    (Column::Understand, TransferStep::Understand),
    (Column::Adapt, TransferStep::Adapt),
    (Column::InUse, TransferStep::InUse),
];

/// The transfers of a table. A row is about a transfer that the exchange has if it names its identifier, or the practice with
/// who gives and who receives it.
///
/// Steps have a column each, with the day or a mark, or there is one column for the last step and one for its day; then the
/// steps before it are those that the exchange already has.
pub fn read_transfers(sheets: &Sheets, exchange: &Exchange, choices: &ListChoices) -> List<Transfer> {
    let mut list = List::new(sheets);
    let must = [Column::Practice, Column::To];
    let wanted = Wanted::new(&COLUMNS, &must, Column::To, &|_| false);
    let Some(mut sheet) = Sheet::find(&sheets.tables, &wanted, choices, &mut list.report) else {
        return list;
    };
    let known = Known::of(exchange, choices);
    let ids = stated(&mut sheet);
    let taken = exchange.transfers().iter().map(|one| one.id().as_str());
    let mut ids = Ids::new("X", taken.chain(ids.iter().map(String::as_str)));
    let mut report = core::mem::take(&mut list.report);
    while sheet.next(&mut report) {
        if sheet.only().is_some() {
            sheet.skip(RowKind::Note, &mut report);
            continue;
        }
        let mut row = row(&sheet, &known, &mut report, exchange, choices);
        if let Some(transfer) = read(&mut row, exchange, &mut ids) {
            push(&mut list, &sheet, transfer, &mut report);
        }
    }
    list.report = report;
    list
}

/// One transfer; `None`: the row is set apart.
fn read(row: &mut Row<'_, '_, '_>, exchange: &Exchange, ids: &mut Ids) -> Option<Transfer> {
    for column in [Column::Practice, Column::To] {
        if row.text(column).is_none() {
            row.lacks(column);
            return None;
        }
    }
    let practice = match row.known.practice(row.text(Column::Practice)?) {
        Ok(id) => PracticeId::new(id).ok(),
        Err(problem) => {
            row.refuse(problem, row.sheet.spot_of(Column::Practice));
            None
        }
    };
    let to = row.administration(Column::To);
    let (Some(practice), Some(to)) = (practice, to) else {
        row.sheet.skip(RowKind::Unknown, row.report);
        return None;
    };
    let from = row.administration(Column::From);
    let mut id = None;
    if let Some(text) = row.text(Column::Id) {
        id = TransferId::new(text).ok();
        if id.is_none() {
            row.report.trouble(ListTrouble::NotAnId(text.to_owned()), row.sheet.spot_of(Column::Id));
        }
    }
    let old = match &id {
        Some(id) => exchange.transfers().iter().find(|one| one.id() == id),
        None => same(exchange, &practice, &to, from.as_ref().filter(|_| row.sheet.has(Column::From))),
    };
    let id = id.or_else(|| Some(old?.id().clone())).or_else(|| TransferId::new(&ids.fresh()).ok())?;
    let from = if row.sheet.has(Column::From) { from } else { old.and_then(Transfer::from).cloned() };
    let before = old.map(Transfer::steps).unwrap_or_default();
    let steps = steps(row, before);
    let obstacles = row.many(Column::Obstacles, old.map(Transfer::obstacles).unwrap_or_default());
    Some(Transfer::new(id, practice, to).with_from(from).with_steps(steps).with_obstacles(obstacles))
}

/// The only transfer of a practice to somebody, from somebody if that is said.
fn same<'e>(
    exchange: &'e Exchange,
    practice: &PracticeId,
    to: &AdministrationId,
    from: Option<&AdministrationId>,
) -> Option<&'e Transfer> {
    let is_it = |one: &&Transfer| {
        one.practice() == practice && one.to() == to && (from.is_none() || one.from() == from)
    };
    let mut all = exchange.transfers().iter().filter(is_it);
    all.next().filter(|_| all.next().is_none())
}

fn steps(
    row: &mut Row<'_, '_, '_>,
    before: &[(TransferStep, Option<Date>)],
) -> Vec<(TransferStep, Option<Date>)> {
    if STEPS.iter().any(|(column, _)| row.sheet.has(*column)) {
        let mut steps = Vec::new();
        for (column, step) in STEPS {
            let Some((cell, text)) = row.sheet.cell(column) else { continue };
            match (day(cell, text), yes(cell, text)) {
                (Some(day), _) => steps.push((step, Some(day))),
                (None, Some(Some(true))) => steps.push((step, None)),
                (None, Some(_)) => {}
                (None, None) => row.trouble(column, ListTrouble::NotADay),
            }
        }
        return steps;
    }
    let Some(text) = row.text(Column::Step) else {
        return if row.sheet.has(Column::Step) { Vec::new() } else { before.to_vec() };
    };
    let Some(reached) = step(text) else {
        row.trouble(Column::Step, ListTrouble::NotAWord);
        return before.to_vec();
    };
    let Some(reached) = reached else { return Vec::new() };
    let mut on = None;
    if let Some((cell, text)) = row.sheet.cell(Column::StepDay) {
        on = day(cell, text);
        if on.is_none() {
            row.trouble(Column::StepDay, ListTrouble::NotADay);
        }
    }
    let known = before.iter().find(|(step, _)| *step == reached).and_then(|(_, day)| *day);
    let mut steps: Vec<_> = before.iter().filter(|(step, _)| *step < reached).copied().collect();
    steps.push((reached, on.or(known)));
    steps
}

fn push(list: &mut List<Transfer>, sheet: &Sheet<'_>, transfer: Transfer, report: &mut ListReport) {
    if list.items.iter().any(|one| one.id() == transfer.id()) {
        report.trouble(ListTrouble::Duplicate(transfer.id().as_str().to_owned()), sheet.spot());
        sheet.skip(RowKind::Duplicate, report);
    } else {
        list.push(transfer, sheet.spot());
    }
}

impl List<Transfer> {
    /// Puts the transfers into a draft: each in the place of the one with its identifier, or behind the others.
    pub fn put_into(&self, draft: &mut Draft) {
        self.put(&mut draft.transfers, is_same);
    }
}

/// Are they one transfer?
pub(super) fn is_same(one: &Transfer, other: &Transfer) -> bool {
    one.id() == other.id()
}

/// The transfers of an exchange as a table, to be filled in and read again.
pub fn transfer_table(exchange: &Exchange, lang: Lang) -> Table {
    written(exchange, exchange.transfers(), lang)
}

/// Transfers as a table.
pub(super) fn written(exchange: &Exchange, transfers: &[Transfer], lang: Lang) -> Table {
    let choices = ListChoices::default();
    let known = Known::of(exchange, &choices);
    let mut table = headers(&COLUMNS[..WRITTEN], lang);
    for one in transfers {
        table.push(one.id().as_str());
        table.push(&known.practice_called(one.practice(), lang));
        table.push(&one.from().map(|id| known.called(id, lang)).unwrap_or_default());
        table.push(&known.called(one.to(), lang));
        for (_, step) in STEPS {
            let taken = one.steps().iter().find(|(of, _)| *of == step);
            let day = taken.map(|(_, day)| day.map_or(answer(true, lang).to_owned(), |day| day.to_string()));
            table.push(&day.unwrap_or_default());
        }
        table.push(&joined(one.obstacles().iter().map(|text: &Text| text.words(lang).1)));
        end_row(&mut table);
    }
    table
}
