//! Tables on their way from the module that reads workbooks to the program: one text, or its pieces.
//!
//! The separators are the four control characters that ASCII has for this. A text that has one of them loses it.

use core::fmt::Write;

use super::{Area, Table, Typed};
use crate::num::written;
use crate::time::Date;

const SHEET: char = '\u{1c}';
const SECTION: char = '\u{1d}';
const ROW: char = '\u{1e}';
const CELL: char = '\u{1f}';

/// Packs tables into one text, which [`unpack`] understands.
///
/// ```
/// use scambio_core::io::{Table, pack, unpack};
/// let mut table = Table::new("Tavola 1");
/// table.push("Regione");
/// table.end_row(1);
/// assert_eq!(unpack(&pack(&[table.clone()])), Some(vec![table]));
/// ```
pub fn pack(tables: &[Table]) -> String {
    let mut packer = Packer::default();
    packer.piece(tables, usize::MAX).unwrap_or_default()
}

/// Packs tables piece by piece: the text of [`pack`], cut between rows. [`Unpacker`] understands the pieces.
#[derive(Clone, Copy, Debug, Default)]
pub struct Packer {
    table: usize,
    /// The next row; before the first one stands what is said of the whole sheet.
    row: Option<usize>,
}

impl Packer {
    /// The next piece, of about so many bytes, of always the same tables; `None` after the last one.
    pub fn piece(&mut self, tables: &[Table], budget: usize) -> Option<String> {
        let mut out = String::new();
        while let Some(table) = tables.get(self.table)
            && out.len() < budget.max(1)
        {
            match self.row {
                None => {
                    push_head(&mut out, table);
                    self.row = Some(0);
                }
                Some(row) if row < table.len() => {
                    push_row(&mut out, table, row);
                    self.row = Some(row + 1);
                }
                Some(_) => (self.table, self.row) = (self.table + 1, None),
            }
        }
        (!out.is_empty()).then_some(out)
    }

    /// How much of the tables is packed, from 0 to 1; about.
    pub fn progress(&self, tables: &[Table]) -> f64 {
        let rows = |tables: &[Table]| tables.iter().map(Table::len).sum::<usize>() as f64;
        let done = rows(&tables[..self.table.min(tables.len())]) + self.row.unwrap_or_default() as f64;
        done / rows(tables).max(1.0)
    }
}

fn push_head(out: &mut String, table: &Table) {
    out.push(SHEET);
    push_clean(out, table.sheet());
    out.push(SECTION);
    out.push(if table.is_hidden() { '1' } else { '0' });
    // Writing to a string does not fail.
    for list in [table.hidden_rows(), table.hidden_columns()] {
        out.push(SECTION);
        for number in list {
            let _ = write!(out, "{number} ");
        }
    }
    out.push(SECTION);
    for area in table.merged() {
        let _ = write!(out, "{ROW}{} {} {} {}", area.top, area.left, area.bottom, area.right);
    }
    out.push(SECTION);
}

fn push_row(out: &mut String, table: &Table, row: usize) {
    let _ = write!(out, "{ROW}{}", table.line(row).unwrap_or_default());
    for cell in table.row(row) {
        out.push(CELL);
        push_kind(out, cell.typed());
        push_clean(out, cell.raw());
    }
}

/// What a workbook says of a cell, before its text: a letter and, for some, a value that a tab ends. A cell of which
/// it says nothing begins with a tab.
fn push_kind(out: &mut String, typed: Option<&Typed>) {
    match typed {
        None => {}
        Some(Typed::Number { value, percent }) => {
            out.push(if *percent { 'p' } else { 'n' });
            out.push_str(&written::print(*value));
        }
        Some(Typed::Day(day)) => {
            out.push('d');
            out.push_str(&day.to_string());
        }
        Some(Typed::Boolean(yes)) => out.push_str(if *yes { "b1" } else { "b0" }),
        Some(Typed::Error) => out.push('e'),
    }
    out.push('\t');
}

fn push_clean(out: &mut String, text: &str) {
    out.extend(text.chars().filter(|letter| !(SHEET..=CELL).contains(letter)));
}

/// Unpacks what [`pack`] made. `None` for anything else.
pub fn unpack(text: &str) -> Option<Vec<Table>> {
    let mut unpacker = Unpacker::default();
    unpacker.push(text)?;
    Some(unpacker.finish())
}

/// Unpacks the pieces of a [`Packer`], one after the other.
#[derive(Debug, Default)]
pub struct Unpacker {
    tables: Vec<Table>,
}

impl Unpacker {
    /// Unpacks the next piece. `None`: it is none.
    pub fn push(&mut self, piece: &str) -> Option<()> {
        let mut sheets = piece.split(SHEET);
        let more = sheets.next().unwrap_or_default();
        if !more.is_empty() {
            rows(self.tables.last_mut()?, more)?;
        }
        for sheet in sheets {
            self.tables.push(table(sheet)?);
        }
        Some(())
    }

    /// The tables.
    pub fn finish(self) -> Vec<Table> {
        self.tables
    }
}

fn table(text: &str) -> Option<Table> {
    let mut sections = text.split(SECTION);
    let mut table = Table::new(sections.next()?);
    match sections.next()? {
        "0" => {}
        "1" => table.hide(),
        _ => return None,
    }
    for number in sections.next()?.split_ascii_whitespace() {
        table.hide_row(number.parse().ok()?);
    }
    for number in sections.next()?.split_ascii_whitespace() {
        table.hide_column(number.parse().ok()?);
    }
    for area in sections.next()?.split(ROW).skip(1) {
        let mut numbers = area.split(' ').map(str::parse);
        let mut next = || numbers.next()?.ok();
        table.merge(Area { top: next()?, left: next()?, bottom: next()?, right: next()? });
    }
    rows(&mut table, sections.next()?)?;
    sections.next().is_none().then_some(table)
}

fn rows(table: &mut Table, text: &str) -> Option<()> {
    let mut rows = text.split(ROW);
    if rows.next().is_some_and(|before| !before.is_empty()) {
        return None;
    }
    for row in rows {
        let mut cells = row.split(CELL);
        let line = cells.next()?.parse().ok()?;
        for cell in cells {
            let (kind, text) = cell.split_once('\t')?;
            match typed(kind)? {
                Some(typed) => table.push_typed(text, typed),
                None => table.push(text),
            }
        }
        table.end_row(line);
    }
    Some(())
}

/// `None`: nothing that is known.
fn typed(kind: &str) -> Option<Option<Typed>> {
    let mut letters = kind.chars();
    let letter = letters.next();
    let value = letters.as_str();
    let typed = match letter {
        None => return Some(None),
        Some('n' | 'p') => Typed::Number { value: written::read(value)?, percent: letter == Some('p') },
        Some('d') => Typed::Day(Date::parse(value)?),
        Some('b') => Typed::Boolean(value == "1"),
        Some('e') => Typed::Error,
        Some(_) => return None,
    };
    Some(Some(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_comes_back() {
        let mut table = Table::new("Città");
        table.push("a\tb\nc");
        table.push("");
        for (text, value) in [("73.5%", 0.735), ("x", 5e-324), ("y", f64::MAX), ("z", -0.1)] {
            table.push_typed(text, Typed::Number { value, percent: text.ends_with('%') });
        }
        table.end_row(1);
        table.end_row(2);
        table.push_typed("2019-05-16", Typed::Day(Date::new(2019, 5, 16).unwrap()));
        table.push_typed("TRUE", Typed::Boolean(true));
        table.push_typed("#N/A", Typed::Error);
        table.end_row(3);
        table.hide_row(1);
        table.hide_column(0);
        table.hide_column(2);
        table.merge(Area { top: 0, left: 1, bottom: 2, right: 3 });
        table.hide();
        let tables = vec![table, Table::new(""), Table::new("b")];
        assert_eq!(unpack(&pack(&tables)), Some(tables.clone()));
        let (mut packer, mut unpacker, mut count) = (Packer::default(), Unpacker::default(), 0);
        while let Some(piece) = packer.piece(&tables, 1) {
            assert!((0.0..=1.0).contains(&packer.progress(&tables)));
            unpacker.push(&piece).unwrap();
            count += 1;
        }
        assert_eq!((unpacker.finish(), count, packer.progress(&tables)), (tables, 6, 1.0));
        assert_eq!(unpack(&pack(&[])), Some(vec![]));
    }

    #[test]
    fn separators_in_texts_go_and_other_texts_are_none() {
        let mut table = Table::new("a\u{1c}");
        table.push("b\u{1f}\u{1e}c");
        table.end_row(1);
        let back = unpack(&pack(&[table])).unwrap();
        assert_eq!((back[0].sheet(), back[0].cell(0, 0).map(super::super::Cell::raw)), ("a", Some("bc")));
        for wrong in ["a", "\u{1c}", "\u{1c}a\u{1d}2", "\u{1c}a\u{1d}0\u{1d}x\u{1d}\u{1d}\u{1d}", "\u{1e}1"] {
            assert_eq!(unpack(wrong), None);
        }
    }
}
