//! What a file was read from: its tables and its first lines, for lists and for people who want to see both.

use super::super::report::{Spot, Trouble};
use super::super::table::Table;
use super::{Import, Importer, Stage};

/// What was imported, and what it was read from, for people who want to see both.
#[derive(Clone, Debug, Default)]
pub struct Witnessed {
    /// What was imported.
    pub import: Import,
    /// The table as it stands in the file; empty if there is none.
    pub table: Table,
    /// The first lines of a text as it is written; empty for workbooks and pages.
    pub beginning: String,
}

/// How much is kept of the beginning of a text: lines, and characters of each.
const BEGINNING: (usize, usize) = (40, 400);

impl Importer {
    /// The tables of the file, as soon as they are read; `None` until then, and once anything is looked for in them. Whoever asks
    /// before every step gets those of a text undivided first.
    pub fn tables(&self) -> Option<&[Table]> {
        match &self.stage {
            Stage::Part(parts) => parts.untouched().map(core::slice::from_ref),
            Stage::Plan(plans) => plans.done.is_empty().then_some(&plans.tables[..]),
            _ => None,
        }
    }

    /// What is known so far of the file as a whole, without any figure: for a file that turns out to be a list.
    pub fn witness(&self) -> Witnessed {
        Witnessed { import: self.import.clone(), table: Table::default(), beginning: self.beginning.clone() }
    }

    /// Works until there are tables, and gives them, those of a text undivided, with what is wrong with them.
    pub(in crate::io) fn into_tables(mut self) -> (Vec<Table>, Vec<(Trouble, Spot)>) {
        let tables = loop {
            match self.stage {
                Stage::Part(parts) => break vec![parts.whole()],
                Stage::Plan(plans) => break plans.tables,
                Stage::Done => break Vec::new(),
                _ => _ = self.step(usize::MAX),
            }
        };
        (tables, self.import.report.troubles)
    }

    /// What was imported and what it was read from, after the last step.
    pub fn finish_witnessed(self) -> Witnessed {
        Witnessed { import: self.import, table: self.table, beginning: self.beginning }
    }
}

/// The first lines of a text.
pub(super) fn beginning(text: &str) -> String {
    let line = |line: &str| line.chars().take(BEGINNING.1).collect::<String>();
    text.split('\n').take(BEGINNING.0).map(line).collect::<Vec<_>>().join("\n")
}
