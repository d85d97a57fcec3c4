//! The compound file (OLE2, [MS-CFB]) that an XLS file is: a small file system. Encrypted XLSX files are one too.
//!
//! Every chain of sectors is followed at most as long as the file has sectors.

use super::zip::{u16_at, u32_at};

/// The first bytes of a compound file.
pub(super) const MAGIC: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

const END_OF_CHAIN: u32 = 0xffff_fffe;
/// Sector numbers from here on mean something else.
const RESERVED: u32 = 0xffff_fffa;
/// The sectors of the table that the header lists.
const LISTED: usize = 109;

/// A compound file whose directory was read.
pub(super) struct Compound<'f> {
    file: &'f [u8],
    sector: usize,
    /// The next sector of each.
    table: Vec<u32>,
    directory: Vec<u8>,
    mini_table: Vec<u32>,
    mini: Vec<u8>,
    mini_limit: u64,
}

impl<'f> Compound<'f> {
    /// Reads the directory. `None`: it is damaged.
    pub(super) fn open(file: &'f [u8]) -> Option<Self> {
        if !file.starts_with(MAGIC) {
            return None;
        }
        let sector = match u16_at(file, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut compound = Self {
            file,
            sector,
            table: Vec::new(),
            directory: Vec::new(),
            mini_table: Vec::new(),
            mini: Vec::new(),
            mini_limit: u32_at(file, 56)?.into(),
        };
        let sectors = file.len() / sector;
        let mut listed: Vec<u32> = (0..LISTED).map_while(|at| u32_at(file, 76 + 4 * at)).collect();
        let mut next = u32_at(file, 68)?;
        while next < RESERVED && listed.len() < LISTED + sectors {
            let more = numbers(compound.at(next)?);
            let (last, more) = more.split_last()?;
            listed.extend(more);
            next = *last;
        }
        listed.retain(|number| *number < RESERVED);
        // More than this many sectors of the table describe sectors that the file does not have.
        listed.truncate(sectors / (sector / 4) + 1);
        for number in listed {
            let numbers = numbers(compound.at(number)?);
            compound.table.extend(numbers);
        }
        compound.directory = compound.chain(u32_at(file, 48)?, u64::MAX)?;
        let (start, length) = compound.entries().next().map(|entry| (entry.start, entry.length))?;
        if length > 0 && start < RESERVED {
            compound.mini = compound.chain(start, length)?;
            compound.mini_table = numbers(&compound.chain(u32_at(file, 60)?, u64::MAX)?);
        }
        Some(compound)
    }

    /// Is there a stream of that name?
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries().any(|entry| entry.is(name))
    }

    /// A stream; `None`: there is none, or it is cut off.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries().find(|entry| entry.is(name))?;
        let bytes = if entry.length < self.mini_limit {
            self.mini_chain(entry.start, entry.length)?
        } else {
            self.chain(entry.start, entry.length)?
        };
        (bytes.len() as u64 == entry.length).then_some(bytes)
    }

    fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let is_long = self.sector > 512;
        self.directory.chunks_exact(128).filter_map(move |entry| {
            let length = u16_at(entry, 64)?.saturating_sub(2).min(62);
            let high = if is_long { u32_at(entry, 124)? } else { 0 };
            Some(Entry {
                name: entry.get(..usize::from(length))?,
                start: u32_at(entry, 116)?,
                length: u64::from(u32_at(entry, 120)?) | u64::from(high) << 32,
            })
        })
    }

    /// A sector; the last of the file may be short.
    fn at(&self, number: u32) -> Option<&'f [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.file.len());
        self.file.get(start..end).filter(|sector| !sector.is_empty())
    }

    /// The bytes of a chain of sectors, up to a length.
    fn chain(&self, start: u32, length: u64) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut next = start;
        for _ in 0..=self.file.len() / self.sector {
            if next == END_OF_CHAIN || bytes.len() as u64 >= length {
                bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
                return Some(bytes);
            }
            bytes.extend_from_slice(self.at(next)?);
            next = *self.table.get(next as usize)?;
        }
        None
    }

    /// The same in the stream of small sectors.
    fn mini_chain(&self, start: u32, length: u64) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut next = start;
        for _ in 0..=self.mini.len() / 64 {
            if next == END_OF_CHAIN || bytes.len() as u64 >= length {
                bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
                return Some(bytes);
            }
            let at = (next as usize).checked_mul(64)?;
            bytes.extend_from_slice(self.mini.get(at..(at + 64).min(self.mini.len()))?);
            next = *self.mini_table.get(next as usize)?;
        }
        None
    }
}

/// An entry of the directory.
struct Entry<'d> {
    /// UTF-16, little end first.
    name: &'d [u8],
    start: u32,
    length: u64,
}

impl Entry<'_> {
    fn is(&self, name: &str) -> bool {
        let units = self.name.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        char::decode_utf16(units)
            .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER).to_ascii_lowercase())
            .eq(name.chars().map(|letter| letter.to_ascii_lowercase()))
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]])).collect()
}
