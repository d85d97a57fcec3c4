//! Practices ⇄ tables.

use super::cell::{answer, joined, origin, origin_word};
use super::known::{Known, key};
use super::report::{ListReport, ListTrouble};
use super::row::{Ids, Row, row, stated};
use super::sheet::{Sheet, Wanted};
use super::{Column, List, ListChoices, Sheets, end_row, headers};
use crate::exchange::{Draft, Exchange, Practice};
use crate::id::{PracticeId, ThemeId};
use crate::io::report::{RowKind, Spot};
use crate::io::table::Table;
use crate::text::{Lang, Text};

pub(super) const COLUMNS: [Column; 10] = [
    Column::Id,
    Column::Title,
    Column::Origin,
    Column::OfferedBy,
    Column::Theme,
    Column::Summary,
    Column::Transferable,
    Column::Conditions,
    Column::Evidence,
    Column::Lessons,
];

/// The practices of a table. A row is about a practice that the exchange has if it names its identifier or its title.
///
/// Where there is no column of themes, a row that only names one is a heading: those below it belong to it.
pub fn read_practices(sheets: &Sheets, exchange: &Exchange, choices: &ListChoices) -> List<Practice> {
    let mut list = List::new(sheets);
    let origin = [Column::Title, Column::Origin];
    // Rows about practices that the exchange has keep their origin.
    let is_said = choices.origin.is_some() || !exchange.practices().is_empty();
    let must = if is_said { &origin[..1] } else { &origin[..] };
    let wanted = Wanted::new(&COLUMNS, must, Column::OfferedBy, &|_| false);
    let Some(mut sheet) = Sheet::find(&sheets.tables, &wanted, choices, &mut list.report) else {
        return list;
    };
    let known = Known::of(exchange, choices);
    let ids = stated(&mut sheet);
    let taken = exchange.practices().iter().map(|one| one.id().as_str());
    let mut ids = Ids::new("P", taken.chain(ids.iter().map(String::as_str)));
    let mut heading = None;
    let mut report = core::mem::take(&mut list.report);
    while sheet.next(&mut report) {
        if let Some(label) = sheet.only() {
            let theme = if sheet.has(Column::Theme) { None } else { known.theme(label).ok() };
            if let Some(theme) = theme {
                heading = ThemeId::new(theme).ok();
            }
            // A single text with what every row needs would be a row; this one is a heading or a note.
            sheet.skip(if theme.is_some() { RowKind::Title } else { RowKind::Note }, &mut report);
            continue;
        }
        let mut row = row(&sheet, &known, &mut report, exchange, choices);
        if let Some(practice) = read(&mut row, exchange, choices, heading.as_ref(), &mut ids) {
            push(&mut list, &sheet, practice, &mut report);
        }
    }
    list.report = report;
    list
}

/// One practice; `None`: the row is set apart.
fn read(
    row: &mut Row<'_, '_, '_>,
    exchange: &Exchange,
    choices: &ListChoices,
    heading: Option<&ThemeId>,
    ids: &mut Ids,
) -> Option<Practice> {
    let Some(title) = row.text(Column::Title) else {
        row.lacks(Column::Title);
        return None;
    };
    let mut id = None;
    if let Some(text) = row.text(Column::Id) {
        id = PracticeId::new(text).ok();
        if id.is_none() {
            row.report.trouble(ListTrouble::NotAnId(text.to_owned()), row.sheet.spot_of(Column::Id));
        }
    }
    let old = match &id {
        Some(id) => exchange.practice(id),
        None => titled(exchange, title),
    };
    let mut said = row.text(Column::Origin).and_then(origin);
    if said.is_none() && row.text(Column::Origin).is_some() {
        row.trouble(Column::Origin, ListTrouble::NotAWord);
    } else if said.is_none() {
        said = choices.origin.or(old.map(Practice::origin));
    }
    let Some(origin) = said else {
        row.lacks(Column::Origin);
        return None;
    };
    let title = row.words(title, old.map(Practice::title))?;
    let id = id.or_else(|| Some(old?.id().clone())).or_else(|| PracticeId::new(&ids.fresh()).ok())?;
    let texts = |of: fn(&Practice) -> &[Text]| old.map(of).unwrap_or_default();
    let has = |column| row.sheet.has(column);
    let offered_by = if has(Column::OfferedBy) {
        row.administrations(Column::OfferedBy)
    } else {
        old.map(|old| old.offered_by().to_vec()).unwrap_or_default()
    };
    let theme = match heading {
        Some(heading) => Some(heading.clone()),
        None if row.sheet.has(Column::Theme) => row.theme(),
        None => old.and_then(Practice::theme).cloned(),
    };
    let transferable = if row.sheet.has(Column::Transferable) {
        row.yes(Column::Transferable)
    } else {
        old.and_then(Practice::transferable)
    };
    let practice = Practice::new(id, title, origin)
        .with_offered_by(offered_by)
        .with_theme(theme)
        .with_summary(row.maybe(Column::Summary, old.and_then(Practice::summary)))
        .with_transferable(transferable)
        .with_conditions(row.many(Column::Conditions, texts(Practice::conditions)))
        .with_evidence(row.many(Column::Evidence, texts(Practice::evidence)))
        .with_lessons(row.many(Column::Lessons, texts(Practice::lessons)));
    Some(practice)
}

/// The only practice with a title.
fn titled<'e>(exchange: &'e Exchange, title: &str) -> Option<&'e Practice> {
    let title = key(title);
    let is_it = |text: &Text| {
        key(text.original()) == title || text.translations().any(|(_, words)| key(words) == title)
    };
    let mut all = exchange.practices().iter().filter(|one| is_it(one.title()));
    all.next().filter(|_| all.next().is_none())
}

fn push(list: &mut List<Practice>, sheet: &Sheet<'_>, practice: Practice, report: &mut ListReport) {
    if list.items.iter().any(|one| one.id() == practice.id()) {
        let spot = Spot { column: None, ..sheet.spot() };
        report.trouble(ListTrouble::Duplicate(practice.id().as_str().to_owned()), spot);
        sheet.skip(RowKind::Duplicate, report);
    } else {
        list.push(practice, sheet.spot());
    }
}

impl List<Practice> {
    /// Puts the practices into a draft: each in the place of the one with its identifier, or behind the others.
    pub fn put_into(&self, draft: &mut Draft) {
        self.put(&mut draft.practices, is_same);
    }
}

/// Are they one practice?
pub(super) fn is_same(one: &Practice, other: &Practice) -> bool {
    one.id() == other.id()
}

/// The practices of an exchange as a table, to be filled in and read again.
pub fn practice_table(exchange: &Exchange, lang: Lang) -> Table {
    written(exchange, exchange.practices(), lang)
}

/// Practices as a table.
pub(super) fn written(exchange: &Exchange, practices: &[Practice], lang: Lang) -> Table {
    let choices = ListChoices::default();
    let known = Known::of(exchange, &choices);
    let mut table = headers(&COLUMNS, lang);
    let words = |text: &Text| text.words(lang).1.to_owned();
    let all = |texts: &[Text]| joined(texts.iter().map(|text| text.words(lang).1));
    for one in practices {
        let names = one.offered_by().iter().map(|id| known.called(id, lang));
        let cells = [
            one.id().as_str().to_owned(),
            words(one.title()),
            origin_word(one.origin(), lang).to_owned(),
            names.collect::<Vec<_>>().join("; "),
            one.theme().map(|id| known.theme_called(id, lang)).unwrap_or_default(),
            one.summary().map(words).unwrap_or_default(),
            one.transferable().map_or("", |yes| answer(yes, lang)).to_owned(),
            all(one.conditions()),
            all(one.evidence()),
            all(one.lessons()),
        ];
        cells.iter().for_each(|cell| table.push(cell));
        end_row(&mut table);
    }
    table
}
