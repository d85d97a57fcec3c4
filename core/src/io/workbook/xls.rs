//! XLS: the binary workbooks of Excel 5 to 2003 ([MS-XLS]).

use std::collections::BTreeMap;

use super::biff::{Records, Texts, shared};
use super::compound::Compound;
use super::error::{Measure, WorkbookError, within};
use super::grid::{Budget, Grid};
use super::shown::Shown;
use super::zip::{u16_at, u32_at, u64_at};
use crate::io::{Area, Table, Typed};

const STREAM: &str = "Workbook";

/// Reads all sheets of cells, in order.
pub(super) fn read(file: &[u8], budget: &mut Budget) -> Result<Vec<Table>, WorkbookError> {
    let damaged = || WorkbookError::damaged(STREAM);
    let compound = Compound::open(file).ok_or_else(damaged)?;
    if compound.has("EncryptedPackage") {
        return Err(WorkbookError::Encrypted);
    }
    let name = [STREAM, "Book"].into_iter().find(|name| compound.has(name));
    let name = name.ok_or(WorkbookError::NotAWorkbook)?;
    let stream = compound.stream(name).ok_or_else(damaged)?;
    let globals = Globals::read(&stream, budget.limits.cells)?;
    let mut tables = Vec::new();
    for sheet in &globals.sheets {
        within(Measure::Sheets, tables.len() as u64 + 1, budget.limits.sheets.into())?;
        let start = usize::try_from(sheet.start).ok().and_then(|start| stream.get(start..));
        let grid = globals.sheet(start.ok_or_else(damaged)?, &sheet.name, budget)?;
        tables.push(grid.finish(budget, &sheet.name, sheet.hidden)?);
    }
    Ok(tables)
}

/// What all sheets share.
struct Globals {
    texts: Texts,
    shared: Vec<String>,
    /// What the format of each style makes of numbers.
    formats: Vec<Shown>,
    from_1904: bool,
    sheets: Vec<Place>,
}

/// Where a sheet begins.
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
    fn read(stream: &[u8], most: u32) -> Result<Self, WorkbookError> {
        let mut globals = Self {
            texts: Texts::Unicode,
            shared: Vec::new(),
            formats: Vec::new(),
            from_1904: false,
            sheets: Vec::new(),
        };
        let mut codes = BTreeMap::new();
        let mut styles = Vec::new();
        let mut records = Records::new(stream);
        match records.next() {
            Some((id::BEGIN, content)) => {
                if u16_at(content, 0) == Some(0x500) {
                    globals.texts = Texts::Bytes;
                }
            }
            // Excel 4 and older: one sheet, no compound file.
            _ => return Err(WorkbookError::damaged(STREAM)),
        }
        let mut is_complete = false;
        while let Some((number, content)) = records.next() {
            match number {
                id::LOCK => return Err(WorkbookError::Encrypted),
                id::EPOCH => globals.from_1904 = u16_at(content, 0) == Some(1),
                id::FORMAT => {
                    let size = if globals.texts == Texts::Bytes { 1 } else { 2 };
                    let code = content.get(2..).and_then(|text| globals.texts.read(text, size));
                    if let (Some(format), Some(code)) = (u16_at(content, 0), code) {
                        codes.insert(u32::from(format), Shown::of_code(&code));
                    }
                }
                id::STYLE => styles.push(u32::from(u16_at(content, 2).unwrap_or_default())),
                id::SHEET => globals.sheets.extend(globals.place(content)),
                id::SHARED => globals.shared = shared(&records.parts(content), most),
                id::END => {
                    is_complete = true;
                    break;
                }
                _ => {}
            }
        }
        if !is_complete {
            return Err(WorkbookError::damaged(STREAM));
        }
        let shown = |format: &u32| codes.get(format).copied().unwrap_or_else(|| Shown::builtin(*format));
        globals.formats = styles.iter().map(shown).collect();
        Ok(globals)
    }

    /// Where a sheet begins; `None`: it is a chart or a macro.
    fn place(&self, content: &[u8]) -> Option<Place> {
        let start = u32_at(content, 0)?;
        let (state, kind) = (content.get(4)? & 3, *content.get(5)?);
        let name = self.texts.read(content.get(6..)?, 1)?;
        (kind == 0).then_some(Place { start, name, hidden: state != 0 })
    }

    fn sheet(&self, stream: &[u8], name: &str, budget: &mut Budget) -> Result<Grid, WorkbookError> {
        let mut grid = Grid::default();
        let mut formula = None;
        // Charts inside of a sheet have records like cells.
        let mut depth = 0_u32;
        for (number, content) in Records::new(stream) {
            match number {
                id::BEGIN => depth += 1,
                id::END if depth <= 1 => return Ok(grid),
                id::END => depth -= 1,
                _ if depth != 1 => {}
                id::FORMULA_TEXT => {
                    if let (Some(place), Some(text)) = (formula.take(), self.texts.read(content, 2)) {
                        grid.put(budget, place, &text, None)?;
                    }
                }
                id::FORMULA => {
                    formula = place(content);
                    self.formula(content, &mut grid, budget)?;
                }
                _ => self.record(number, content, &mut grid, budget)?,
            }
        }
        Err(WorkbookError::damaged(name))
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
                let text = u32_at(content, 6).and_then(|index| self.shared.get(index as usize));
                grid.put(budget, (row, column), text.map_or("", String::as_str), None)?;
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
