//! The zip archive that XLSX and ODS files are: its list of parts, and a part expanded within limits.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::Read;

use flate2::read::DeflateDecoder;

use super::error::{Limits, Measure, WorkbookError, within};

/// An archive whose list of parts was read; nothing is expanded yet.
pub(super) struct Archive<'f> {
    file: &'f [u8],
    /// By name in lower case, with `/`.
    parts: BTreeMap<String, Part>,
    limits: Limits,
    /// How many bytes were expanded so far.
    spent: Cell<u64>,
}

#[derive(Clone, Copy)]
struct Part {
    method: u16,
    is_encrypted: bool,
    packed: u64,
    expanded: u64,
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

impl<'f> Archive<'f> {
    /// Reads the list of parts. `None`: it is truncated or no archive.
    pub(super) fn open(file: &'f [u8], limits: Limits) -> Option<Self> {
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
        let mut parts = BTreeMap::new();
        let mut at = usize::try_from(offset).ok()?;
        while file.get(at..)?.starts_with(CENTRAL) && parts.len() < MAX_PARTS {
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
            parts.entry(normal(&name)).or_insert(part);
            at = name_at + length + extra + comment;
        }
        (!parts.is_empty()).then_some(Self { file, parts, limits, spent: Cell::new(0) })
    }

    /// Is there a part of that name?
    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&normal(name))
    }

    /// A part as text; `None`: there is none of that name.
    pub(super) fn text(&self, name: &str) -> Result<Option<String>, WorkbookError> {
        let Some(part) = self.parts.get(&normal(name)) else { return Ok(None) };
        let bytes = self.expand(name, *part)?;
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").map(<[u8]>::to_vec).unwrap_or(bytes);
        if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
            let is_little = bytes.starts_with(b"\xff");
            let units = bytes[2..].chunks_exact(2).map(|pair| {
                let pair = [pair[0], pair[1]];
                if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
            });
            let letters =
                char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
            return Ok(Some(letters.collect()));
        }
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        Ok(Some(text))
    }

    /// Expands a part. What it declares is checked first, what comes out is cut off at the limit.
    fn expand(&self, name: &str, part: Part) -> Result<Vec<u8>, WorkbookError> {
        let damaged = || WorkbookError::damaged(name);
        if part.is_encrypted {
            return Err(WorkbookError::Encrypted);
        }
        let left = self.limits.expanded.saturating_sub(self.spent.get());
        let limit = left.min(part.packed.saturating_mul(self.limits.ratio).max(1 << 20));
        let too_large = |found: u64| -> Result<(), WorkbookError> {
            within(Measure::Expanded, self.spent.get().saturating_add(found), self.limits.expanded)?;
            let ratio = found.div_ceil(part.packed.max(1));
            if found > 1 << 20 { within(Measure::Ratio, ratio, self.limits.ratio) } else { Ok(()) }
        };
        too_large(part.expanded)?;
        let packed = self.packed(part).ok_or_else(damaged)?;
        match part.method {
            0 => {
                too_large(packed.len() as u64)?;
                self.spent.set(self.spent.get() + packed.len() as u64);
                Ok(packed.to_vec())
            }
            8 => {
                let mut bytes = Vec::new();
                let decoder = DeflateDecoder::new(packed);
                decoder.take(limit + 1).read_to_end(&mut bytes).map_err(|_| damaged())?;
                too_large(bytes.len() as u64)?;
                if bytes.len() as u64 != part.expanded {
                    return Err(damaged());
                }
                self.spent.set(self.spent.get() + part.expanded);
                Ok(bytes)
            }
            _ => Err(damaged()),
        }
    }

    fn packed(&self, part: Part) -> Option<&'f [u8]> {
        let at = usize::try_from(part.header).ok()?;
        let local = self.file.get(at..)?;
        if !local.starts_with(LOCAL) {
            return None;
        }
        let start = 30 + usize::from(u16_at(local, 26)?) + usize::from(u16_at(local, 28)?);
        local.get(start..)?.get(..usize::try_from(part.packed).ok()?)
    }
}

impl Part {
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
