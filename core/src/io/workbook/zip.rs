//! The zip archive that XLSX and ODS files are: its list of parts, and how much may come out of them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::error::{Limits, Measure, WorkbookError, within};
use super::expand::Expanding;
use super::grid::Budget;

/// An archive: first its list of parts is read, then parts are opened.
#[derive(Debug, Default)]
pub(super) struct Archive {
    /// By name in lower case, with `/`.
    parts: BTreeMap<String, Part>,
    /// Where the next entry of the list is.
    listed: usize,
    limits: Limits,
    /// How many bytes were expanded so far.
    spent: u64,
}

/// What the list says of a part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) method: u16,
    is_encrypted: bool,
    packed: u64,
    pub(super) expanded: u64,
    /// Where its local header is.
    header: u64,
}

const END: &[u8] = b"PK\x05\x06";
const END_64: &[u8] = b"PK\x06\x06";
const LOCATOR_64: &[u8] = b"PK\x06\x07";
const CENTRAL: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";
/// How many parts are listed at most: a workbook of 256 sheets with drawings has some thousands.
const MAX_PARTS: usize = 20_000;

impl Archive {
    /// Finds the list of parts. `None`: the file is truncated or no archive.
    pub(super) fn new(file: &[u8], limits: Limits) -> Option<Self> {
        let from = file.len().saturating_sub(22 + 0xffff);
        let end = from + file.get(from..)?.windows(4).rposition(|window| window == END)?;
        let mut offset = u64::from(u32_at(file, end + 16)?);
        let locator = end.checked_sub(20).filter(|at| file[*at..].starts_with(LOCATOR_64));
        if let Some(at) = locator {
            let end = usize::try_from(u64_at(file, at + 8)?).ok()?;
            if !file.get(end..)?.starts_with(END_64) {
                return None;
            }
            offset = u64_at(file, end + 48)?;
        }
        let listed = usize::try_from(offset).ok()?;
        Some(Self { parts: BTreeMap::new(), listed, limits, spent: 0 })
    }

    /// Reads more of the list; is it done? `None`: it is truncated or empty.
    pub(super) fn list(&mut self, file: &[u8], budget: &mut Budget) -> Option<bool> {
        while file.get(self.listed..)?.starts_with(CENTRAL) && self.parts.len() < MAX_PARTS {
            if !budget.is_left() {
                return Some(false);
            }
            let at = self.listed;
            let flags = u16_at(file, at + 8)?;
            let lengths = [28, 30, 32].map(|field| u16_at(file, at + field).map(usize::from));
            let [Some(length), Some(extra), Some(comment)] = lengths else { return None };
            let mut part = Part {
                method: u16_at(file, at + 10)?,
                is_encrypted: flags & 1 != 0,
                packed: u32_at(file, at + 20)?.into(),
                expanded: u32_at(file, at + 24)?.into(),
                header: u32_at(file, at + 42)?.into(),
            };
            let name_at = at + 46;
            part.widen(file.get(name_at + length..name_at + length + extra)?);
            let name = String::from_utf8_lossy(file.get(name_at..name_at + length)?);
            self.parts.entry(normal(&name)).or_insert(part);
            self.listed = name_at + length + extra + comment;
            budget.spend(46 + length + extra);
        }
        (!self.parts.is_empty()).then_some(true)
    }

    /// Is there a part of that name?
    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&normal(name))
    }

    /// How large a part says that it is.
    pub(super) fn size(&self, name: &str) -> u64 {
        self.parts.get(&normal(name)).map_or(0, |part| part.expanded)
    }

    /// Begins to expand a part; `None`: there is none of that name. What it declares is checked.
    pub(super) fn open(&self, file: &[u8], name: &str) -> Result<Option<Expanding>, WorkbookError> {
        let Some(part) = self.parts.get(&normal(name)) else { return Ok(None) };
        if part.is_encrypted {
            return Err(WorkbookError::Encrypted);
        }
        self.check(part, part.expanded)?;
        let packed = part.place(file).ok_or_else(|| WorkbookError::damaged(name))?;
        if part.method == 0 {
            self.check(part, packed.len() as u64)?;
        }
        let left = self.limits.expanded.saturating_sub(self.spent);
        let most = left.min(part.packed.saturating_mul(self.limits.ratio).max(1 << 20));
        Ok(Some(Expanding::new(name, *part, packed, most)))
    }

    /// Is it too much, if so much comes out of a part?
    fn check(&self, part: &Part, found: u64) -> Result<(), WorkbookError> {
        within(Measure::Expanded, self.spent.saturating_add(found), self.limits.expanded)?;
        let ratio = found.div_ceil(part.packed.max(1));
        if found > 1 << 20 { within(Measure::Ratio, ratio, self.limits.ratio) } else { Ok(()) }
    }

    /// So much came out of a part. It is checked again: what a part declares may be a lie.
    pub(super) fn spend(&mut self, part: &Part, found: u64) -> Result<(), WorkbookError> {
        self.check(part, found)?;
        self.spent += found;
        Ok(())
    }
}

impl Part {
    /// Where its packed bytes are in the file.
    fn place(&self, file: &[u8]) -> Option<Range<usize>> {
        let at = usize::try_from(self.header).ok()?;
        let local = file.get(at..)?;
        if !local.starts_with(LOCAL) {
            return None;
        }
        let start = 30 + usize::from(u16_at(local, 26)?) + usize::from(u16_at(local, 28)?);
        local.get(start..)?.get(..usize::try_from(self.packed).ok()?)?;
        Some(at + start..at + start + usize::try_from(self.packed).ok()?)
    }

    /// Takes sizes that need 64 bits from the extra field.
    fn widen(&mut self, extra: &[u8]) {
        let mut at = 0;
        while let (Some(id), Some(length)) = (u16_at(extra, at), u16_at(extra, at + 2)) {
            let length = usize::from(length);
            if id == 1 {
                let mut field = at + 4;
                for value in [&mut self.expanded, &mut self.packed, &mut self.header] {
                    if *value == u64::from(u32::MAX) {
                        *value = u64_at(extra, field).unwrap_or(*value);
                        field += 8;
                    }
                }
            }
            at += 4 + length;
        }
    }
}

/// A part's name as it is looked up.
fn normal(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// A number of two bytes, if they are there.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

/// A number of four bytes, if they are there.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

/// A number of eight bytes, if they are there.
pub(super) fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    let bytes = bytes.get(at..at.checked_add(8)?)?;
    Some(u64::from_le_bytes(bytes.try_into().ok()?))
}
