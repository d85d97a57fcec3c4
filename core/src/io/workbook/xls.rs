//! XLS: the binary workbooks of Excel 5 to 2003 ([MS-XLS]).

use std::collections::BTreeMap;

use super::biff::{Sharing, Texts, record};
use super::build::Builder;
use super::compound::{Chain, Compound};
use super::error::{Measure, WorkbookError, within};
use super::grid::{Budget, Grid};
use super::shown::Shown;
use super::strings::Strings;
use super::zip::{u16_at, u32_at, u64_at};
use crate::io::{Area, Table, Typed};

const STREAM: &str = "Workbook";

/// Reads all sheets of cells, in order.
#[derive(Debug)]
pub(super) struct Xls {
    stage: Stage,
    stream: Vec<u8>,
    /// Where the next record is.
    at: usize,
    globals: Globals,
    sharing: Option<Sharing>,
    tables: Vec<Table>,
}

#[derive(Debug)]
enum Stage {
    Directory(Box<Compound>),
    Stream(Box<Compound>, Chain),
    Globals,
    Sheet(Sheet),
    Table(Box<Builder>),
}

/// A sheet in the making.
#[derive(Debug, Default)]
struct Sheet {
    grid: Grid,
    /// The cell whose formula gives a text, which comes in a later record.
    formula: Option<(u32, u32)>,
    /// Charts inside of a sheet have records like cells.
    depth: u32,
}

impl Xls {
    pub(super) fn new(file: &[u8]) -> Result<Self, WorkbookError> {
        let compound = Compound::new(file).ok_or_else(damaged)?;
        Ok(Self {
            stage: Stage::Directory(Box::new(compound)),
            stream: Vec::new(),
            at: 0,
            globals: Globals::default(),
            sharing: None,
            tables: Vec::new(),
        })
    }

    /// Reads more; is it done?
    pub(super) fn step(&mut self, file: &[u8], budget: &mut Budget) -> Result<bool, WorkbookError> {
        while budget.is_left() {
            match &mut self.stage {
                Stage::Directory(compound) => {
                    if compound.step(file, budget).ok_or_else(damaged)? {
                        if compound.has("EncryptedPackage") {
                            return Err(WorkbookError::Encrypted);
                        }
                        let name = [STREAM, "Book"].into_iter().find(|name| compound.has(name));
                        let name = name.ok_or(WorkbookError::NotAWorkbook)?;
                        let chain = compound.stream(file, name).ok_or_else(damaged)?;
                        self.stage = Stage::Stream(std::mem::take(compound), chain);
                    }
                }
                Stage::Stream(compound, chain) => {
                    if compound.follow(file, chain, budget).ok_or_else(damaged)? {
                        if !chain.is_whole() {
                            return Err(damaged());
                        }
                        self.stream = std::mem::take(&mut chain.bytes);
                        self.globals.begin(&self.stream)?;
                        self.stage = Stage::Globals;
                    }
                }
                Stage::Globals => {
                    if self.globals(budget)? {
                        self.globals.finish();
                        if !self.next_sheet(budget)? {
                            return Ok(true);
                        }
                    }
                }
                Stage::Sheet(sheet) => {
                    let name = || self.globals.sheets.get(self.tables.len()).map_or("", |place| &place.name);
                    let Some((number, content)) = record(&self.stream, self.at) else {
                        return Err(WorkbookError::damaged(name()));
                    };
                    self.at += 4 + content.len();
                    budget.spend(4 + content.len());
                    if self.globals.take(number, content, sheet, budget)? {
                        let grid = std::mem::take(&mut sheet.grid);
                        let is_hidden =
                            self.globals.sheets.get(self.tables.len()).is_some_and(|place| place.hidden);
                        self.stage = Stage::Table(Box::new(Builder::new(grid, name(), is_hidden)));
                    }
                }
                Stage::Table(builder) => {
                    if builder.step(budget)? {
                        if let Stage::Table(builder) =
                            std::mem::replace(&mut self.stage, Stage::Sheet(Sheet::default()))
                        {
                            self.tables.push(builder.finish());
                        }
                        if !self.next_sheet(budget)? {
                            return Ok(true);
                        }
                    }
                }
            }
        }
        Ok(false)
    }

    /// Reads what all sheets share; is it done?
    fn globals(&mut self, budget: &mut Budget) -> Result<bool, WorkbookError> {
        while budget.is_left() {
            if let Some(sharing) = &mut self.sharing {
                if !sharing.step(&self.stream, &mut self.globals.shared, budget) {
                    return Ok(false);
                }
                self.sharing = None;
            }
            let (number, content) = record(&self.stream, self.at).ok_or_else(damaged)?;
            if number == id::SHARED {
                self.globals.shared = Strings::default();
                self.sharing = Some(Sharing::new(&self.stream, self.at, budget.limits.cells));
            }
            self.at += 4 + content.len();
            budget.spend(4 + content.len());
            if self.globals.global(number, content)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Begins the next sheet; is there one?
    fn next_sheet(&mut self, budget: &Budget) -> Result<bool, WorkbookError> {
        let Some(place) = self.globals.sheets.get(self.tables.len()) else { return Ok(false) };
        within(Measure::Sheets, self.tables.len() as u64 + 1, budget.limits.sheets.into())?;
        let start = usize::try_from(place.start).ok().filter(|start| *start <= self.stream.len());
        self.at = start.ok_or_else(damaged)?;
        self.stage = Stage::Sheet(Sheet::default());
        Ok(true)
    }

    /// How much is read, from 0 to 1; about: sheets are behind what they share, in their order.
    pub(super) fn progress(&self) -> f64 {
        let share = |at: usize| at as f64 / self.stream.len().max(1) as f64;
        let sheet = self.globals.sheets.get(self.tables.len()).map_or(0, |place| place.start as usize);
        let (start, at) = (share(sheet.min(self.at)), share(self.at));
        match &self.stage {
            Stage::Directory(_) => 0.0,
            Stage::Stream(_, chain) => 0.1 * chain.share(),
            Stage::Globals => 0.1 + 0.9 * at,
            Stage::Sheet(_) => 0.1 + 0.9 * (start + 0.7 * (at - start)),
            Stage::Table(builder) => 0.1 + 0.9 * (start + (0.7 + 0.3 * builder.share()) * (at - start)),
        }
    }

    pub(super) fn finish(self) -> Vec<Table> {
        self.tables
    }
}

fn damaged() -> WorkbookError {
    WorkbookError::damaged(STREAM)
}

/// What all sheets share.
#[derive(Debug)]
struct Globals {
    texts: Texts,
    shared: Strings,
    codes: BTreeMap<u32, Shown>,
    /// The number format of each style.
    styles: Vec<u32>,
    /// What that makes of numbers.
    formats: Vec<Shown>,
    from_1904: bool,
    sheets: Vec<Place>,
}

impl Default for Globals {
    fn default() -> Self {
        Self {
            texts: Texts::Unicode,
            shared: Strings::default(),
            codes: BTreeMap::new(),
            styles: Vec::new(),
            formats: Vec::new(),
            from_1904: false,
            sheets: Vec::new(),
        }
    }
}

/// Where a sheet begins.
#[derive(Debug)]
struct Place {
    start: u32,
    name: String,
    hidden: bool,
}

/// The numbers of records.
mod id {
    pub(super) const FORMULA: u16 = 0x06;
    pub(super) const END: u16 = 0x0a;
    pub(super) const EPOCH: u16 = 0x22;
    pub(super) const LOCK: u16 = 0x2f;
    pub(super) const COLUMNS: u16 = 0x7d;
    pub(super) const SHEET: u16 = 0x85;
    pub(super) const RKS: u16 = 0xbd;
    pub(super) const RICH: u16 = 0xd6;
    pub(super) const STYLE: u16 = 0xe0;
    pub(super) const MERGED: u16 = 0xe5;
    pub(super) const SHARED: u16 = 0xfc;
    pub(super) const SHARED_TEXT: u16 = 0xfd;
    pub(super) const NUMBER: u16 = 0x203;
    pub(super) const TEXT: u16 = 0x204;
    pub(super) const BOOLEAN: u16 = 0x205;
    pub(super) const FORMULA_TEXT: u16 = 0x207;
    pub(super) const ROW: u16 = 0x208;
    pub(super) const RK: u16 = 0x27e;
    pub(super) const FORMAT: u16 = 0x41e;
    pub(super) const BEGIN: u16 = 0x809;
}

impl Globals {
    fn begin(&mut self, stream: &[u8]) -> Result<(), WorkbookError> {
        // Excel 4 and older: one sheet, no compound file.
        let first = record(stream, 0).filter(|(number, _)| *number == id::BEGIN);
        let (_, content) = first.ok_or_else(damaged)?;
        if u16_at(content, 0) == Some(0x500) {
            self.texts = Texts::Bytes;
        }
        Ok(())
    }

    /// Takes a record; is it the last one?
    fn global(&mut self, number: u16, content: &[u8]) -> Result<bool, WorkbookError> {
        match number {
            id::LOCK => return Err(WorkbookError::Encrypted),
            id::EPOCH => self.from_1904 = u16_at(content, 0) == Some(1),
            id::FORMAT => {
                let size = if self.texts == Texts::Bytes { 1 } else { 2 };
                let code = content.get(2..).and_then(|text| self.texts.read(text, size));
                if let (Some(format), Some(code)) = (u16_at(content, 0), code) {
                    self.codes.insert(u32::from(format), Shown::of_code(&code));
                }
            }
            id::STYLE => self.styles.push(u32::from(u16_at(content, 2).unwrap_or_default())),
            id::SHEET => self.sheets.extend(self.place(content)),
            _ => {}
        }
        Ok(number == id::END)
    }

    fn finish(&mut self) {
        let shown = |format: &u32| self.codes.get(format).copied().unwrap_or_else(|| Shown::builtin(*format));
        self.formats = self.styles.iter().map(shown).collect();
    }

    /// Where a sheet begins; `None`: it is a chart or a macro.
    fn place(&self, content: &[u8]) -> Option<Place> {
        let start = u32_at(content, 0)?;
        let (state, kind) = (content.get(4)? & 3, *content.get(5)?);
        let name = self.texts.read(content.get(6..)?, 1)?;
        (kind == 0).then_some(Place { start, name, hidden: state != 0 })
    }

    /// Takes a record of a sheet; is it the last one?
    fn take(
        &self,
        number: u16,
        content: &[u8],
        sheet: &mut Sheet,
        budget: &mut Budget,
    ) -> Result<bool, WorkbookError> {
        match number {
            id::BEGIN => sheet.depth += 1,
            id::END if sheet.depth <= 1 => return Ok(true),
            id::END => sheet.depth -= 1,
            _ if sheet.depth != 1 => {}
            id::FORMULA_TEXT => {
                if let (Some(place), Some(text)) = (sheet.formula.take(), self.texts.read(content, 2)) {
                    sheet.grid.put(budget, place, &text, None)?;
                }
            }
            id::FORMULA => {
                sheet.formula = place(content);
                self.formula(content, &mut sheet.grid, budget)?;
            }
            _ => self.record(number, content, &mut sheet.grid, budget)?,
        }
        Ok(false)
    }

    fn record(
        &self,
        number: u16,
        content: &[u8],
        grid: &mut Grid,
        budget: &mut Budget,
    ) -> Result<(), WorkbookError> {
        match number {
            id::ROW => {
                if let (Some(row), Some(flags)) = (u16_at(content, 0), u16_at(content, 12))
                    && flags & 0x20 != 0
                {
                    grid.hide_rows(row.into(), row.into());
                }
                return Ok(());
            }
            id::COLUMNS => {
                let fields = [0, 2, 8].map(|at| u16_at(content, at));
                if let [Some(first), Some(last), Some(flags)] = fields
                    && flags & 1 != 0
                {
                    grid.hide_columns(first.into(), last.into());
                }
                return Ok(());
            }
            id::MERGED => {
                for area in content.get(2..).unwrap_or_default().chunks_exact(8) {
                    let fields = [0, 2, 4, 6].map(|at| u16_at(area, at).map(u32::from));
                    if let [Some(top), Some(bottom), Some(left), Some(right)] = fields {
                        grid.merge(Area { top, left, bottom, right });
                    }
                }
                return Ok(());
            }
            _ => {}
        }
        let Some((row, column)) = place(content) else { return Ok(()) };
        match number {
            id::NUMBER => {
                if let Some(bits) = u64_at(content, 6) {
                    self.number(grid, budget, (row, column), content, f64::from_bits(bits))?;
                }
            }
            id::RK => {
                if let Some(packed) = u32_at(content, 6) {
                    self.number(grid, budget, (row, column), content, unpacked(packed))?;
                }
            }
            id::RKS => {
                for (column, cell) in (column..).zip(content.get(4..).unwrap_or_default().chunks_exact(6)) {
                    if let Some(packed) = u32_at(cell, 2) {
                        let (text, typed) =
                            self.shown(u16_at(cell, 0)).cell(unpacked(packed), self.from_1904);
                        grid.put(budget, (row, column), &text, typed)?;
                    }
                }
            }
            id::SHARED_TEXT => {
                let text = u32_at(content, 6).and_then(|index| self.shared.at(index as usize));
                grid.put(budget, (row, column), text.unwrap_or_default(), None)?;
            }
            id::TEXT | id::RICH => {
                let text = content.get(6..).and_then(|text| self.texts.read(text, 2));
                grid.put(budget, (row, column), &text.unwrap_or_default(), None)?;
            }
            id::BOOLEAN => {
                if let [value, is_error, ..] = content.get(6..).unwrap_or_default() {
                    let (text, typed) = if *is_error == 0 { boolean(*value) } else { error(*value) };
                    grid.put(budget, (row, column), text, Some(typed))?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The result of a formula; a text comes in the record behind it.
    fn formula(&self, content: &[u8], grid: &mut Grid, budget: &mut Budget) -> Result<(), WorkbookError> {
        let (Some(place), Some(result)) = (place(content), content.get(6..14)) else { return Ok(()) };
        if result[6..] != [0xff, 0xff] {
            let bits = u64_at(result, 0).unwrap_or_default();
            return self.number(grid, budget, place, content, f64::from_bits(bits));
        }
        let (text, typed) = match result[0] {
            1 => boolean(result[2]),
            2 => error(result[2]),
            _ => return Ok(()),
        };
        grid.put(budget, place, text, Some(typed))
    }

    fn number(
        &self,
        grid: &mut Grid,
        budget: &mut Budget,
        place: (u32, u32),
        content: &[u8],
        value: f64,
    ) -> Result<(), WorkbookError> {
        let (text, typed) = self.shown(u16_at(content, 4)).cell(value, self.from_1904);
        grid.put(budget, place, &text, typed)
    }

    fn shown(&self, style: Option<u16>) -> Shown {
        style.and_then(|style| self.formats.get(usize::from(style))).copied().unwrap_or_default()
    }
}

/// The row and the column that a record of a cell begins with.
fn place(content: &[u8]) -> Option<(u32, u32)> {
    Some((u16_at(content, 0)?.into(), u16_at(content, 2)?.into()))
}

/// A number packed into 30 bits: the upper ones of a float or a whole number, perhaps hundredths.
fn unpacked(packed: u32) -> f64 {
    let value = if packed & 2 != 0 {
        f64::from(packed.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(packed & !3) << 32)
    };
    if packed & 1 != 0 { value / 100.0 } else { value }
}

fn boolean(value: u8) -> (&'static str, Typed) {
    (if value != 0 { "TRUE" } else { "FALSE" }, Typed::Boolean(value != 0))
}

fn error(value: u8) -> (&'static str, Typed) {
    let text = match value {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2a => "#N/A",
        _ => "#VALUE!",
    };
    (text, Typed::Error)
}

#[cfg(test)]
mod tests {
    use super::unpacked;

    #[test]
    fn packed_numbers() {
        assert_eq!(unpacked((1 << 2) | 2), 1.0);
        assert_eq!(unpacked((12_345 << 2) | 3), 123.45);
        assert_eq!(unpacked((-5_i32 << 2).cast_unsigned() | 2), -5.0);
        assert_eq!(unpacked(0x3ff0_0000), 1.0);
    }
}
