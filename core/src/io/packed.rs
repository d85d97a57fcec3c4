//! Tables on their way from the module that reads workbooks to the program: one text.
//!
//! The separators are the four control characters that ASCII has for this. A text that has one of them loses it.

use super::{Area, Table, Typed};
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
    let mut out = String::new();
    for table in tables {
        out.push(SHEET);
        push_clean(&mut out, table.sheet());
        out.push(SECTION);
        out.push(if table.is_hidden() { '1' } else { '0' });
        for list in [table.hidden_rows(), table.hidden_columns()] {
            out.push(SECTION);
            let numbers: Vec<String> = list.iter().map(u32::to_string).collect();
            out.push_str(&numbers.join(" "));
        }
        out.push(SECTION);
        for area in table.merged() {
            let numbers = [area.top, area.left, area.bottom, area.right].map(|number| number.to_string());
            out.push(ROW);
            out.push_str(&numbers.join(" "));
        }
        out.push(SECTION);
        for row in 0..table.len() {
            out.push(ROW);
            out.push_str(&table.line(row).unwrap_or_default().to_string());
            for cell in table.row(row) {
                out.push(CELL);
                push_kind(&mut out, cell.typed());
                push_clean(&mut out, cell.raw());
            }
        }
    }
    out
}

/// What a workbook says of a cell, before its text: a letter and, for some, a value that a tab ends. A cell of which
/// it says nothing begins with a tab.
fn push_kind(out: &mut String, typed: Option<&Typed>) {
    match typed {
        None => {}
        Some(Typed::Number { value, percent }) => {
            out.push(if *percent { 'p' } else { 'n' });
            out.push_str(&value.to_string());
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
    let mut sheets = text.split(SHEET);
    if sheets.next().is_some_and(|before| !before.is_empty()) {
        return None;
    }
    sheets.map(table).collect()
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
    for row in sections.next()?.split(ROW).skip(1) {
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
    sections.next().is_none().then_some(table)
}

/// `None`: nothing that is known.
fn typed(kind: &str) -> Option<Option<Typed>> {
    let mut letters = kind.chars();
    let letter = letters.next();
    let value = letters.as_str();
    let typed = match letter {
        None => return Some(None),
        Some('n' | 'p') => Typed::Number { value: value.parse().ok()?, percent: letter == Some('p') },
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
        assert_eq!(unpack(&pack(&tables)), Some(tables));
        assert_eq!(unpack(&pack(&[])), Some(vec![]));
    }

    #[test]
    fn separators_in_texts_go_and_other_texts_are_none() {
        let mut table = Table::new("a\u{1c}");
        table.push("b\u{1f}\u{1e}c");
        table.end_row(1);
        let back = unpack(&pack(&[table])).unwrap();
        assert_eq!((back[0].sheet(), back[0].cell(0, 0).map(super::super::Cell::raw)), ("a", Some("bc")));
        for wrong in ["a", "\u{1c}", "\u{1c}a\u{1d}2", "\u{1c}a\u{1d}0\u{1d}x\u{1d}\u{1d}\u{1d}"] {
            assert_eq!(unpack(wrong), None);
        }
    }
}
