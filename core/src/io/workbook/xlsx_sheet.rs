//! A sheet of an XLSX file, token by token.

use super::error::WorkbookError;
use super::grid::{Budget, Grid};
use super::shown::Shown;
use super::strings::Strings;
use super::xlsx_text::{Gatherer, push_escaped};
use crate::io::markup::{Tag, Token, unescape};
use crate::io::{Area, Typed};

/// What all sheets share.
#[derive(Debug, Default)]
pub(super) struct Shared {
    pub(super) strings: Strings,
    /// What the format of each style makes of numbers.
    pub(super) formats: Vec<Shown>,
}

/// A sheet in the making.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) grid: Grid,
    gatherer: Gatherer,
    cell: Pending,
    next: (u32, u32),
    is_open: bool,
    /// Has it come to its end?
    pub(super) is_complete: bool,
    from_1904: bool,
}

/// The cell in the making.
#[derive(Debug, Default)]
struct Pending {
    place: (u32, u32),
    kind: Kind,
    shown: Shown,
    value: String,
    is_value: bool,
}

#[derive(Clone, Copy, Debug, Default)]
enum Kind {
    #[default]
    Number,
    Shared,
    Inline,
    Text,
    Boolean,
    Error,
    Day,
}

impl Kind {
    fn of(tag: &Tag<'_>) -> Self {
        match tag.attribute("t") {
            Some("s") => Self::Shared,
            Some("inlineStr") => Self::Inline,
            Some("str") => Self::Text,
            Some("b") => Self::Boolean,
            Some("e") => Self::Error,
            Some("d") => Self::Day,
            _ => Self::Number,
        }
    }
}

impl Sheet {
    pub(super) fn new(from_1904: bool) -> Self {
        Self { from_1904, ..Self::default() }
    }

    pub(super) fn take(
        &mut self,
        token: &Token<'_>,
        book: &Shared,
        budget: &mut Budget,
    ) -> Result<(), WorkbookError> {
        self.gatherer.take(token);
        match token {
            Token::Open(tag) => self.open(tag, book),
            Token::Text(piece) if self.cell.is_value => unescape(piece, &mut self.cell.value),
            Token::Plain(piece) if self.cell.is_value => self.cell.value.push_str(piece),
            Token::Close("v") => self.cell.is_value = false,
            Token::Close("c") if self.is_open => {
                self.is_open = false;
                self.put(book, budget)?;
            }
            Token::Close("row") => self.next = (self.next.0.saturating_add(1), 0),
            Token::Close("worksheet") => self.is_complete = true,
            _ => {}
        }
        Ok(())
    }

    fn open(&mut self, tag: &Tag<'_>, book: &Shared) {
        match tag.name {
            "row" => {
                let row = tag.number("r").map_or(self.next.0, |row| row.saturating_sub(1));
                self.next = (row, 0);
                if tag.flag("hidden") {
                    self.grid.hide_rows(row, row);
                }
                if tag.closed {
                    self.next.0 = row.saturating_add(1);
                }
            }
            "c" => {
                let place = tag.attribute("r").and_then(place).unwrap_or(self.next);
                self.next = (place.0, place.1.saturating_add(1));
                let style = tag.number("s").unwrap_or_default() as usize;
                self.cell.place = place;
                self.cell.kind = Kind::of(tag);
                self.cell.shown = book.formats.get(style).copied().unwrap_or_default();
                self.cell.value.clear();
                self.gatherer.text.clear();
                self.is_open = !tag.closed;
            }
            "v" => self.cell.is_value = self.is_open && !tag.closed,
            "col" => {
                if let (true, Some(first), Some(last)) =
                    (tag.flag("hidden"), tag.number("min"), tag.number("max"))
                {
                    self.grid.hide_columns(first.saturating_sub(1), last.saturating_sub(1));
                }
            }
            "mergeCell" => {
                if let Some(area) = tag.attribute("ref").and_then(area) {
                    self.grid.merge(area);
                }
            }
            "worksheet" if tag.closed => self.is_complete = true,
            _ => {}
        }
    }

    fn put(&mut self, book: &Shared, budget: &mut Budget) -> Result<(), WorkbookError> {
        let cell = &self.cell;
        let value = cell.value.as_str();
        let mut text = String::new();
        let typed = match cell.kind {
            Kind::Shared => {
                let shared = value.trim().parse().ok().and_then(|index| book.strings.at(index));
                return self.grid.put(budget, cell.place, shared.unwrap_or_default(), None);
            }
            Kind::Inline => {
                push_escaped(&self.gatherer.text, &mut text);
                None
            }
            Kind::Text => {
                push_escaped(value, &mut text);
                None
            }
            Kind::Boolean if !value.is_empty() => {
                let yes = matches!(value.trim(), "1" | "true");
                text.push_str(if yes { "TRUE" } else { "FALSE" });
                Some(Typed::Boolean(yes))
            }
            Kind::Error if !value.is_empty() => {
                text.push_str(value);
                Some(Typed::Error)
            }
            // ISO 8601, with or without the time of day.
            Kind::Day => {
                let (day, clock) = value.trim().split_once('T').unwrap_or((value.trim(), ""));
                let clock = clock.trim_end_matches('Z');
                text.push_str(day);
                if !clock.is_empty() && clock.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
                    text.push(' ');
                    text.push_str(clock);
                }
                crate::time::Date::parse(day).map(Typed::Day)
            }
            _ if value.trim().is_empty() => None,
            _ => match value.trim().parse() {
                Ok(number) => {
                    let (shown, typed) = cell.shown.cell(number, self.from_1904);
                    text = shown;
                    typed
                }
                Err(_) => {
                    text.push_str(value);
                    None
                }
            },
        };
        self.grid.put(budget, cell.place, &text, typed)
    }
}

/// `B12` as row and column from 0. `None`: it is no place, or far beyond any sheet.
fn place(text: &str) -> Option<(u32, u32)> {
    let text = text.trim();
    let digits = text.find(|letter: char| !letter.is_ascii_alphabetic() && letter != '$')?;
    let (letters, row) = text.split_at(digits);
    let mut column = 0_u32;
    for letter in letters.bytes().filter(|letter| *letter != b'$') {
        let value = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(value)?;
    }
    let row: u32 = row.trim_start_matches('$').parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// `A1:B2`.
fn area(text: &str) -> Option<Area> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let ((top, left), (bottom, right)) = (place(first)?, place(last)?);
    Some(Area { top, left, bottom, right })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        assert_eq!(place("A1"), Some((0, 0)));
        assert_eq!(place("$XFD$1048576"), Some((1_048_575, 16_383)));
        assert_eq!(place("AA10"), Some((9, 26)));
        for wrong in ["", "A", "1", "A0", "A-1", "AAAAAAAAAAA1", "A99999999999", "è1", "$1"] {
            assert_eq!(place(wrong), None, "{wrong}");
        }
        assert_eq!(area("A1:B3"), Some(Area { top: 0, left: 0, bottom: 2, right: 1 }));
    }
}
