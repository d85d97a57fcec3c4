//! XLSX and XLSM: Office Open XML (ISO/IEC 29500), both the transitional and the strict kind.

use std::collections::BTreeMap;

use super::error::{Measure, WorkbookError, within};
use super::grid::{Budget, Grid};
use super::shown::Shown;
use super::zip::Archive;
use crate::io::markup::{Tag, Token, Tokens, unescape};
use crate::io::{Area, Table, Typed};

/// Reads all sheets of cells, in order.
pub(super) fn read(archive: &Archive<'_>, budget: &mut Budget) -> Result<Vec<Table>, WorkbookError> {
    let main = relations(archive, "", "")?
        .into_values()
        .find(|relation| relation.kind == "officeDocument")
        .map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.target);
    if main.to_ascii_lowercase().ends_with(".bin") {
        return Err(WorkbookError::Unsupported("xlsb"));
    }
    let text = archive.text(&main)?.ok_or_else(|| WorkbookError::damaged(&main))?;
    if !Tokens::new(&text).any(|token| matches!(token, Token::Open(tag) if tag.name == "workbook")) {
        return Err(WorkbookError::NotAWorkbook);
    }
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let relations = relations(archive, folder, file)?;
    let part = |kind: &str| relations.values().find(|relation| relation.kind == kind);
    let strings = match part("sharedStrings") {
        Some(relation) => strings(&archive.text(&relation.target)?.unwrap_or_default(), budget)?,
        None => Strings::default(),
    };
    let formats = match part("styles") {
        Some(relation) => formats(&archive.text(&relation.target)?.unwrap_or_default()),
        None => Vec::new(),
    };
    let mut tables = Vec::new();
    let mut context = Context { strings, formats, from_1904: false };
    for token in Tokens::new(&text) {
        let Token::Open(tag) = token else { continue };
        match tag.name {
            "workbookPr" => context.from_1904 = tag.flag("date1904"),
            "sheet" => {
                let relation = tag.attribute("id").and_then(|id| relations.get(id));
                let Some(relation) = relation.filter(|relation| relation.kind == "worksheet") else {
                    continue;
                };
                within(Measure::Sheets, tables.len() as u64 + 1, budget.limits.sheets.into())?;
                let part = archive.text(&relation.target)?;
                let part = part.ok_or_else(|| WorkbookError::damaged(&relation.target))?;
                let hidden = matches!(tag.attribute("state"), Some("hidden" | "veryHidden"));
                let mut name = String::new();
                unescape(tag.attribute("name").unwrap_or_default(), &mut name);
                tables.push(context.sheet(&part, &relation.target, budget)?.finish(budget, &name, hidden)?);
            }
            _ => {}
        }
    }
    Ok(tables)
}

/// A part that another one refers to.
struct Relation {
    /// The last word of its type: `worksheet`, `sharedStrings` …
    kind: String,
    target: String,
}

/// What a part refers to, by id; of the package itself if it has no name.
fn relations(
    archive: &Archive<'_>,
    folder: &str,
    file: &str,
) -> Result<BTreeMap<String, Relation>, WorkbookError> {
    let slash = if folder.is_empty() { "" } else { "/" };
    let text = archive.text(&format!("{folder}{slash}_rels/{file}.rels"))?.unwrap_or_default();
    let mut relations = BTreeMap::new();
    for token in Tokens::new(&text) {
        let Token::Open(tag) = token else { continue };
        if let (Some(id), Some(kind), Some(target)) =
            (tag.attribute("Id"), tag.attribute("Type"), tag.attribute("Target"))
        {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            let mut plain = String::new();
            unescape(target, &mut plain);
            relations.insert(id.to_owned(), Relation { kind, target: resolved(folder, &plain) });
        }
    }
    Ok(relations)
}

/// A target as a path from the root of the archive.
fn resolved(folder: &str, target: &str) -> String {
    let from_root = target.starts_with('/');
    let mut steps: Vec<&str> = if from_root { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

/// The shared texts, in one string.
#[derive(Default)]
struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    fn at(&self, index: usize) -> Option<&str> {
        let start = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start..*self.ends.get(index)?)
    }
}

fn strings(text: &str, budget: &Budget) -> Result<Strings, WorkbookError> {
    let mut strings = Strings::default();
    let mut gatherer = Gatherer::default();
    for token in Tokens::new(text) {
        gatherer.take(&token);
        match token {
            Token::Open(tag) if tag.name == "si" => {
                gatherer.text.clear();
                if tag.closed {
                    strings.ends.push(strings.text.len());
                }
            }
            Token::Close("si") => {
                push_escaped(&gatherer.text, &mut strings.text);
                strings.ends.push(strings.text.len());
            }
            _ => {}
        }
        within(Measure::Cells, strings.ends.len() as u64, budget.limits.cells.into())?;
    }
    Ok(strings)
}

/// Gathers the text of `<t>`, without that of phonetic hints.
#[derive(Default)]
struct Gatherer {
    text: String,
    is_text: bool,
    is_phonetic: bool,
}

impl Gatherer {
    fn take(&mut self, token: &Token<'_>) {
        match token {
            Token::Open(Tag { name: "t", closed, .. }) => self.is_text = !closed,
            Token::Open(Tag { name: "rPh", closed, .. }) => self.is_phonetic = !closed,
            Token::Close("t") => self.is_text = false,
            Token::Close("rPh") => self.is_phonetic = false,
            Token::Text(text) if self.is_text && !self.is_phonetic => unescape(text, &mut self.text),
            Token::Plain(text) if self.is_text && !self.is_phonetic => self.text.push_str(text),
            _ => {}
        }
    }
}

/// Appends a text with its `_xHHHH_` replaced, as Office writes characters that XML has not; line ends become `\n`.
fn push_escaped(text: &str, out: &mut String) {
    let start = out.len();
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let hex = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let letter = hex.and_then(|hex| char::from_u32(u32::from_str_radix(hex, 16).ok()?));
        let end = at + if letter.is_some() { 7 } else { 2 };
        out.push_str(&rest[..if letter.is_some() { at } else { end }]);
        out.extend(letter);
        rest = &rest[end..];
    }
    out.push_str(rest);
    if out[start..].contains('\r') {
        let normal = out[start..].replace("\r\n", "\n").replace('\r', "\n");
        out.truncate(start);
        out.push_str(&normal);
    }
}

/// What the format of each style makes of numbers.
fn formats(text: &str) -> Vec<Shown> {
    let mut codes = BTreeMap::new();
    let mut formats = Vec::new();
    let mut is_cells = false;
    for token in Tokens::new(text) {
        match token {
            Token::Open(tag) if tag.name == "numFmt" => {
                if let (Some(id), Some(code)) = (tag.number("numFmtId"), tag.attribute("formatCode")) {
                    let mut plain = String::new();
                    unescape(code, &mut plain);
                    codes.entry(id).or_insert(Shown::of_code(&plain));
                }
            }
            Token::Open(tag) if tag.name == "cellXfs" => is_cells = !tag.closed,
            Token::Close("cellXfs") => is_cells = false,
            Token::Open(tag) if tag.name == "xf" && is_cells => {
                let id = tag.number("numFmtId").unwrap_or_default();
                formats.push(codes.get(&id).copied().unwrap_or_else(|| Shown::builtin(id)));
            }
            _ => {}
        }
    }
    formats
}

struct Context {
    strings: Strings,
    formats: Vec<Shown>,
    from_1904: bool,
}

/// The cell in the making.
#[derive(Default)]
struct Pending<'t> {
    place: (u32, u32),
    kind: &'t str,
    shown: Shown,
    value: String,
    is_value: bool,
}

impl Context {
    fn sheet(&self, text: &str, part: &str, budget: &mut Budget) -> Result<Grid, WorkbookError> {
        let mut grid = Grid::default();
        let mut gatherer = Gatherer::default();
        let mut cell = Pending::default();
        let mut next = (0_u32, 0_u32);
        let mut is_open = false;
        let mut is_complete = false;
        for token in Tokens::new(text) {
            gatherer.take(&token);
            match token {
                Token::Open(tag) => match tag.name {
                    "row" => {
                        let row = tag.number("r").map_or(next.0, |row| row.saturating_sub(1));
                        next = (row, 0);
                        if tag.flag("hidden") {
                            grid.hide_rows(row, row);
                        }
                        if tag.closed {
                            next.0 = row.saturating_add(1);
                        }
                    }
                    "c" => {
                        let place = tag.attribute("r").and_then(place).unwrap_or(next);
                        next = (place.0, place.1.saturating_add(1));
                        let style = tag.number("s").unwrap_or_default() as usize;
                        cell.place = place;
                        cell.kind = tag.attribute("t").unwrap_or("n");
                        cell.shown = self.formats.get(style).copied().unwrap_or_default();
                        cell.value.clear();
                        gatherer.text.clear();
                        is_open = !tag.closed;
                    }
                    "v" => cell.is_value = is_open && !tag.closed,
                    "col" => {
                        if let (true, Some(first), Some(last)) =
                            (tag.flag("hidden"), tag.number("min"), tag.number("max"))
                        {
                            grid.hide_columns(first.saturating_sub(1), last.saturating_sub(1));
                        }
                    }
                    "mergeCell" => {
                        if let Some(area) = tag.attribute("ref").and_then(area) {
                            grid.merge(area);
                        }
                    }
                    "worksheet" if tag.closed => is_complete = true,
                    _ => {}
                },
                Token::Text(piece) if cell.is_value => unescape(piece, &mut cell.value),
                Token::Plain(piece) if cell.is_value => cell.value.push_str(piece),
                Token::Close("v") => cell.is_value = false,
                Token::Close("c") if is_open => {
                    is_open = false;
                    self.put(&mut grid, budget, &cell, &gatherer.text)?;
                }
                Token::Close("row") => next = (next.0.saturating_add(1), 0),
                Token::Close("worksheet") => is_complete = true,
                _ => {}
            }
        }
        if is_complete { Ok(grid) } else { Err(WorkbookError::damaged(part)) }
    }

    fn put(
        &self,
        grid: &mut Grid,
        budget: &mut Budget,
        cell: &Pending<'_>,
        inline: &str,
    ) -> Result<(), WorkbookError> {
        let value = cell.value.as_str();
        let mut text = String::new();
        let typed = match cell.kind {
            "s" => {
                let shared = value.trim().parse().ok().and_then(|index| self.strings.at(index));
                return grid.put(budget, cell.place, shared.unwrap_or_default(), None);
            }
            "inlineStr" => {
                push_escaped(inline, &mut text);
                None
            }
            "str" => {
                push_escaped(value, &mut text);
                None
            }
            "b" if !value.is_empty() => {
                let yes = matches!(value.trim(), "1" | "true");
                text.push_str(if yes { "TRUE" } else { "FALSE" });
                Some(Typed::Boolean(yes))
            }
            "e" if !value.is_empty() => {
                text.push_str(value);
                Some(Typed::Error)
            }
            // ISO 8601, with or without the time of day.
            "d" => {
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
        grid.put(budget, cell.place, &text, typed)
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

    #[test]
    fn targets() {
        assert_eq!(resolved("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "/xl/a.xml"), "xl/a.xml");
        assert_eq!(resolved("xl/b", "../../../a.xml"), "a.xml");
        assert_eq!(resolved("", "xl/workbook.xml"), "xl/workbook.xml");
    }

    #[test]
    fn escaped_characters() {
        let text = |text: &str| {
            let mut out = String::new();
            push_escaped(text, &mut out);
            out
        };
        assert_eq!(text("a_x000D_\nb_x0041__x"), "a\nbA_x");
        assert_eq!(text("a\r\nb\rc"), "a\nb\nc");
        assert_eq!(text("_x00e8_ _xZZZZ_ _x12è_ _xD800_"), "è _xZZZZ_ _x12è_ _xD800_");
    }

    #[test]
    fn rich_texts_are_joined_without_phonetic_hints() {
        let text = "<sst><si><r><t>a </t></r><r><rPr/><t>b</t></r><rPh><t>x</t></rPh></si><si/><si><t/></si><si><t>c</t></si></sst>";
        let strings = strings(text, &Budget::new(super::super::Limits::default())).unwrap();
        let found: Vec<_> = (0..5).map(|index| strings.at(index)).collect();
        assert_eq!(found, [Some("a b"), Some(""), Some(""), Some("c"), None]);
    }
}
