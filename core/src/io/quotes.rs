//! Quotes out of cells: where one stands twice within quotes it is one, and what stands behind the closing one belongs to the
//! cell. Such a cell is written anew where it stands, between quotes again, so that a text needs no second place.
//!
//! It can only become shorter; what is left of its place is filled up behind the closing quote ([`FILL`]).

use super::table::FILL;

/// Cells that are written anew: where each begins and ends.
#[derive(Debug, Default)]
pub(super) struct Quotes {
    cells: Vec<(u32, u32)>,
}

impl Quotes {
    /// Sees a cell that is to be written anew, from the quote where it begins.
    pub(super) fn see(&mut self, start: usize, end: usize) {
        if let (Ok(start), Ok(end)) = (u32::try_from(start), u32::try_from(end)) {
            self.cells.push((start, end));
        }
    }

    /// Writes about so many bytes of cells anew; is it done?
    pub(super) fn step(&mut self, text: &mut String, budget: usize) -> bool {
        let mut left = budget.max(1);
        let mut cell = String::new();
        while left > 0 {
            let Some((start, end)) = self.cells.pop() else { return true };
            let (start, end) = (start as usize, end as usize);
            clean(&text[start..end], &mut cell);
            text.replace_range(start..end, &cell);
            left = left.saturating_sub(end - start);
        }
        false
    }
}

/// Writes a cell anew, with as many bytes.
fn clean(cell: &str, new: &mut String) {
    new.clear();
    new.push('"');
    let mut rest = &cell[1..];
    while let Some(at) = rest.find('"') {
        let behind = &rest[at + 1..];
        if let Some(behind) = behind.strip_prefix('"') {
            new.push_str(&rest[..=at]);
            rest = behind;
        } else {
            // The closing one.
            new.push_str(&rest[..at]);
            rest = behind;
            break;
        }
    }
    new.push_str(rest);
    new.push('"');
    new.extend(core::iter::repeat_n(FILL, cell.len().saturating_sub(new.len())));
}
