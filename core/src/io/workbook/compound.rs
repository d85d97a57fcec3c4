//! The compound file (OLE2, [MS-CFB]) that an XLS file is: a small file system. Encrypted XLSX files are one too.
//!
//! Every chain of sectors is followed at most as long as the file has sectors.

use super::grid::Budget;
use super::zip::{u16_at, u32_at};

/// The first bytes of a compound file.
pub(super) const MAGIC: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

const END_OF_CHAIN: u32 = 0xffff_fffe;
/// Sector numbers from here on mean something else.
const RESERVED: u32 = 0xffff_fffa;
/// The sectors of the table that the header lists.
const LISTED: usize = 109;

/// A compound file: first its tables and its directory are read, then streams are.
#[derive(Debug, Default)]
pub(super) struct Compound {
    sector: usize,
    /// The sectors of the table.
    listed: Vec<u32>,
    /// The sector with more of them.
    more: u32,
    /// How many of them are read.
    read: usize,
    /// The next sector of each.
    table: Vec<u32>,
    directory: Vec<u8>,
    mini_table: Vec<u32>,
    mini: Vec<u8>,
    mini_limit: u64,
    stage: Stage,
}

#[derive(Debug, Default)]
enum Stage {
    #[default]
    List,
    Table,
    Directory(Chain),
    Mini(Chain),
    MiniTable(Chain),
    Done,
}

/// A chain of sectors that is followed.
#[derive(Debug)]
pub(super) struct Chain {
    next: u32,
    /// How many sectors it may still have.
    left: usize,
    length: u64,
    is_mini: bool,
    pub(super) bytes: Vec<u8>,
}

impl Compound {
    /// Begins to read. `None`: it is damaged.
    pub(super) fn new(file: &[u8]) -> Option<Self> {
        if !file.starts_with(MAGIC) {
            return None;
        }
        let sector = match u16_at(file, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let listed = (0..LISTED).map_while(|at| u32_at(file, 76 + 4 * at)).collect();
        let (more, mini_limit) = (u32_at(file, 68)?, u32_at(file, 56)?.into());
        Some(Self { sector, listed, more, mini_limit, ..Self::default() })
    }

    /// Reads more of the tables and of the directory; is that done? `None`: it is damaged.
    pub(super) fn step(&mut self, file: &[u8], budget: &mut Budget) -> Option<bool> {
        let sectors = file.len() / self.sector;
        while budget.is_left() {
            match std::mem::replace(&mut self.stage, Stage::Done) {
                Stage::List if self.more < RESERVED && self.listed.len() < LISTED + sectors => {
                    let more = numbers(self.at(file, self.more)?);
                    let (last, more) = more.split_last()?;
                    self.listed.extend(more);
                    self.more = *last;
                    self.stage = Stage::List;
                    budget.spend(self.sector);
                }
                Stage::List => {
                    self.listed.retain(|number| *number < RESERVED);
                    // More than this many sectors of the table describe sectors that the file does not have.
                    self.listed.truncate(sectors / (self.sector / 4) + 1);
                    budget.spend(self.listed.len());
                    self.stage = Stage::Table;
                }
                Stage::Table => {
                    self.stage = if let Some(number) = self.listed.get(self.read) {
                        let numbers = numbers(self.at(file, *number)?);
                        self.table.extend(numbers);
                        self.read += 1;
                        budget.spend(self.sector);
                        Stage::Table
                    } else {
                        Stage::Directory(self.chain(file, u32_at(file, 48)?, u64::MAX))
                    };
                }
                Stage::Directory(mut chain) => {
                    if !self.follow(file, &mut chain, budget)? {
                        self.stage = Stage::Directory(chain);
                        return Some(false);
                    }
                    self.directory = chain.bytes;
                    let (start, length) = self.entries().next().map(|entry| (entry.start, entry.length))?;
                    if length > 0 && start < RESERVED {
                        self.stage = Stage::Mini(self.chain(file, start, length));
                    }
                }
                Stage::Mini(mut chain) => {
                    if !self.follow(file, &mut chain, budget)? {
                        self.stage = Stage::Mini(chain);
                        return Some(false);
                    }
                    self.mini = chain.bytes;
                    self.stage = Stage::MiniTable(self.chain(file, u32_at(file, 60)?, u64::MAX));
                }
                Stage::MiniTable(mut chain) => {
                    if !self.follow(file, &mut chain, budget)? {
                        self.stage = Stage::MiniTable(chain);
                        return Some(false);
                    }
                    self.mini_table = numbers(&chain.bytes);
                }
                Stage::Done => return Some(true),
            }
        }
        Some(false)
    }

    /// Is there a stream of that name?
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries().any(|entry| entry.is(name))
    }

    /// A stream, to be followed; `None`: there is none.
    pub(super) fn stream(&self, file: &[u8], name: &str) -> Option<Chain> {
        let entry = self.entries().find(|entry| entry.is(name))?;
        let mut chain = self.chain(file, entry.start, entry.length);
        if entry.length < self.mini_limit {
            (chain.is_mini, chain.left) = (true, self.mini.len() / 64 + 1);
        }
        Some(chain)
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
    fn at<'f>(&self, file: &'f [u8], number: u32) -> Option<&'f [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(file.len());
        file.get(start..end).filter(|sector| !sector.is_empty())
    }

    /// A sector of the stream of small ones.
    fn mini_at(&self, number: u32) -> Option<&[u8]> {
        let at = (number as usize).checked_mul(64)?;
        self.mini.get(at..(at + 64).min(self.mini.len()))
    }

    /// A chain of sectors, to be followed up to a length.
    fn chain(&self, file: &[u8], start: u32, length: u64) -> Chain {
        let most = length.min(if length == u64::MAX { 0 } else { file.len() as u64 });
        let bytes = Vec::with_capacity(usize::try_from(most).unwrap_or_default());
        Chain { next: start, left: file.len() / self.sector + 1, length, is_mini: false, bytes }
    }

    /// Follows a chain; has it come to its end? `None`: it has none, or it goes beyond the file.
    pub(super) fn follow(&self, file: &[u8], chain: &mut Chain, budget: &mut Budget) -> Option<bool> {
        while budget.is_left() {
            chain.left = chain.left.checked_sub(1)?;
            if chain.next == END_OF_CHAIN || chain.bytes.len() as u64 >= chain.length {
                chain.bytes.truncate(usize::try_from(chain.length).unwrap_or(usize::MAX));
                return Some(true);
            }
            let (sector, table) = if chain.is_mini {
                (self.mini_at(chain.next)?, &self.mini_table)
            } else {
                (self.at(file, chain.next)?, &self.table)
            };
            chain.bytes.extend_from_slice(sector);
            chain.next = *table.get(chain.next as usize)?;
            budget.spend(sector.len());
        }
        Some(false)
    }
}

impl Chain {
    /// Is it as long as its entry says? Asked at its end.
    pub(super) fn is_whole(&self) -> bool {
        self.bytes.len() as u64 == self.length
    }

    /// How much of it is followed, from 0 to 1.
    pub(super) fn share(&self) -> f64 {
        self.bytes.len() as f64 / self.length.max(1) as f64
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
