//! Lists of an exchange as tables: its practices, their transfers, who joins which theme. Read from what offices send, and
//! written as templates to fill in, **one noun a file**.
//!
//! A row that names something the exchange already has (by identifier, or by what makes it the same) changes that: columns that
//! the table does not have keep what was there, and words that did not change keep their translations. So what was written
//! comes back the same. Nothing is taken on a guess: what is not known is reported with its cell, and what it may mean is a
//! suggestion, which [`ListChoices`] take up.
//!
//! ```
//! use scambio_core::io::list::{ListChoices, Sheets, practice_table, read_practices};
//! use scambio_core::io::{CsvStyle, table_csv};
//! use scambio_core::text::Lang;
//!
//! let file = std::fs::read("data/scambio-pa.json")?; // in core/
//! let exchange = scambio_core::format::read(&file).into_exchange().ok_or("no exchange")?;
//! let template = table_csv(&practice_table(&exchange, Lang::It), CsvStyle::Italian);
//! let filled = template + "P1;Un modulo solo;esistente;Toscana;1.1;;sì;un protocollo unico; ;\r\n";
//! let list = read_practices(&Sheets::read(filled.into(), "pratiche.csv"), &exchange, &ListChoices::default());
//! assert_eq!(list.report.troubles, []);
//! assert_eq!(list.items[0].offered_by()[0].as_str(), "r_toscan");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod any;
mod cell;
mod column;
mod delegation;
mod kind;
mod known;
mod practice;
mod report;
mod row;
mod sheet;
mod transfer;
mod wording;

pub use any::{AnyList, News};
pub use column::Column;
pub use delegation::{delegation_table, read_delegations};
pub use kind::ListKind;
pub use practice::{practice_table, read_practices};
pub use report::{Likely, ListHeading, ListReport, ListSuggestion, ListTrouble};
pub use transfer::{read_transfers, transfer_table};

use super::import::Importer;
use super::overrides::Overrides;
use super::report::Spot;
use super::table::Table;
use super::trouble::Trouble;
use crate::exchange::{Exchange, Origin};
use crate::text::Lang;

/// The tables of a file: read once, for one kind of list or for several.
#[derive(Clone, Debug, Default)]
pub struct Sheets {
    tables: Vec<Table>,
    troubles: Vec<(Trouble, Spot)>,
}

impl Sheets {
    /// Reads a file: text with any delimiter and encoding, a page, a workbook (feature `workbook`).
    pub fn read(bytes: Vec<u8>, name: &str) -> Self {
        let (tables, troubles) = Importer::new(bytes, name, Overrides::default()).into_tables();
        Self { tables, troubles }
    }

    /// The tables of a file that is being imported, [once they are there](Importer::tables).
    pub fn of_importer(importer: Importer) -> Self {
        let (tables, troubles) = importer.into_tables();
        Self { tables, troubles }
    }

    /// A file that something else could not read.
    pub fn refused(trouble: Trouble) -> Self {
        Self { tables: Vec::new(), troubles: vec![(trouble, Spot::default())] }
    }

    /// The tables, in the order of the file.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// Tables that something else has read.
    pub fn of(tables: Vec<Table>) -> Self {
        Self { tables, troubles: Vec::new() }
    }
}

/// What a person decides about a list. Whatever is left out is recognised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListChoices {
    /// Which of the tables, from 0.
    pub sheet: Option<usize>,
    /// What columns are for, counted from 0; `None`: nothing.
    pub columns: Vec<(usize, Option<Column>)>,
    /// What labels mean: the label as it stands in the file, and the identifier of what it means.
    pub labels: Vec<(Box<str>, Box<str>)>,
    /// The language of new words; absent: that of the exchange.
    pub lang: Option<Lang>,
    /// The origin of practices of which the table does not say it.
    pub origin: Option<Origin>,
}

/// What was read: things, and where each of them stands.
#[derive(Clone, Debug, PartialEq)]
pub struct List<T> {
    /// In the order of the table.
    pub items: Vec<T>,
    /// The row of each.
    pub spots: Vec<Spot>,
    /// What was understood, why and where.
    pub report: ListReport,
}

impl<T> List<T> {
    fn new(sheets: &Sheets) -> Self {
        let mut report = ListReport::default();
        for (trouble, spot) in &sheets.troubles {
            report.trouble(ListTrouble::File(trouble.clone()), spot.clone());
        }
        if sheets.tables.is_empty() && !report.failed() {
            report.trouble(ListTrouble::File(Trouble::Empty), Spot::default());
        }
        Self { items: Vec::new(), spots: Vec::new(), report }
    }

    fn push(&mut self, item: T, spot: Spot) {
        self.items.push(item);
        self.spots.push(spot);
    }

    /// Puts what was read into a list: in the place of what is the same, or behind the others. Gives the place of each.
    fn put(&self, list: &mut Vec<T>, is_same: fn(&T, &T) -> bool) -> Vec<usize>
    where
        T: Clone,
    {
        let place = |item: &T| match list.iter().position(|known| is_same(known, item)) {
            Some(at) => {
                list[at].clone_from(item);
                at
            }
            None => {
                list.push(item.clone());
                list.len() - 1
            }
        };
        self.items.iter().map(place).collect()
    }
}

/// The language of new words.
fn lang_of(exchange: &Exchange, choices: &ListChoices) -> Lang {
    choices.lang.unwrap_or(exchange.lang())
}

/// The first row of a template.
fn headers(columns: &[Column], lang: Lang) -> Table {
    let mut table = Table::new("");
    columns.iter().for_each(|column| table.push(column.header(lang)));
    table.end_row(1);
    table
}

/// Ends a row of a template.
fn end_row(table: &mut Table) {
    let line = u32::try_from(table.len() + 1).unwrap_or(u32::MAX);
    table.end_row(line);
}
