//! The kinds of lists, and which of them a table is by its headers.

use super::cell::{self, text};
use super::column::key;
use super::known::Known;
use super::sheet::{Wanted, head};
use super::{
    AnyList, Column, ListChoices, Sheets, delegation, delegation_table, practice, practice_table, transfer,
    transfer_table,
};
use crate::exchange::Exchange;
use crate::exchange::noun::words;
use crate::io::table::Table;
use crate::text::Lang;

words! {
    /// A kind of list.
    ListKind {
        /// Practices.
        Practices = "practices",
        /// Transfers of practices.
        Transfers = "transfers",
        /// Who joins which theme.
        Delegations = "delegations",
    }
}

/// Rows below the headers that say what a table is about.
const SAMPLE: usize = 20;

/// Headers that are looked at; a list has fewer.
const WIDE: usize = 50;

/// Parts of words that name practices, folded.
const PRACTICE: [&str; 5] = ["pratic", "practice", "pratique", "praks", "praxis"];

impl ListKind {
    /// What its columns can be for.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Practices => &practice::COLUMNS,
            Self::Transfers => &transfer::COLUMNS,
            Self::Delegations => &delegation::COLUMNS,
        }
    }

    /// The list of an exchange as a table, to be filled in and read again.
    pub fn template(self, exchange: &Exchange, lang: Lang) -> Table {
        match self {
            Self::Practices => practice_table(exchange, lang),
            Self::Transfers => transfer_table(exchange, lang),
            Self::Delegations => delegation_table(exchange, lang),
        }
    }

    /// Reads such a list.
    pub fn read(self, sheets: &Sheets, exchange: &Exchange, choices: &ListChoices) -> AnyList {
        match self {
            Self::Practices => AnyList::Practices(practice::read_practices(sheets, exchange, choices)),
            Self::Transfers => AnyList::Transfers(transfer::read_transfers(sheets, exchange, choices)),
            Self::Delegations => {
                AnyList::Delegations(delegation::read_delegations(sheets, exchange, choices))
            }
        }
    }

    /// The kind of list that a table is, if its headers say so beyond doubt: a table of figures has none of these words, or
    /// other words beside them.
    ///
    /// ```
    /// use scambio_core::io::list::{ListKind, Sheets};
    ///
    /// let file = std::fs::read("data/scambio-pa.json")?; // in core/
    /// let exchange = scambio_core::format::read(&file).into_exchange().ok_or("no exchange")?;
    /// let kind = |text: &str| ListKind::of(Sheets::read(text.into(), "").tables(), &exchange);
    /// assert_eq!(kind("Buona pratica;Ente;Tematica\nModulo unico;Regione Toscana;1.1\n"), Some(ListKind::Practices));
    /// assert_eq!(kind("Regione;Tipologia;Valore\nToscana;a;1\n"), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(tables: &[Table], exchange: &Exchange) -> Option<Self> {
        let choices = ListChoices::default();
        let known = Known::of(exchange, &choices);
        Self::ALL.iter().copied().find(|kind| tables.iter().any(|table| kind.is(table, &known)))
    }

    fn is(self, table: &Table, known: &Known<'_>) -> bool {
        let is_theme = |label: &str| self == Self::Delegations && known.theme(label).is_ok();
        let (must, bare): (&[Column], _) = match self {
            Self::Practices => (&[Column::Title], Column::OfferedBy),
            Self::Transfers => (&[Column::Practice, Column::To], Column::To),
            Self::Delegations => (&[Column::Administration], Column::Administration),
        };
        let wanted = Wanted::new(self.columns(), must, bare, &|_| false);
        let (row, (found, _)) = head(table, &wanted);
        if found < must.len() {
            return false;
        }
        let (mut columns, mut themes, mut others) = (Vec::new(), Vec::new(), 0);
        let labels = table.row(row).enumerate().filter_map(|(at, cell)| Some((at, text(cell)?)));
        for (at, label) in labels.take(WIDE) {
            match wanted.meaning(label) {
                Some(column) => columns.push((at, column)),
                None if is_theme(label) => themes.push(at),
                None => others += 1,
            }
        }
        let place = |wanted| columns.iter().find(|(_, column)| *column == wanted).map(|(at, _)| *at);
        let has = |any: &[Column]| any.iter().any(|column| place(*column).is_some());
        let below = |at: usize| {
            let rows = (row + 1..table.len()).take(SAMPLE);
            rows.filter_map(move |row| table.cell(row, at)).filter_map(|cell| Some((cell, text(cell)?)))
        };
        let is_marked =
            |at: usize| below(at).any(|(cell, text)| letters(text) && cell::yes(cell, text).is_some());
        let says_origin = |at: usize| below(at).any(|(_, text)| cell::origin(text).is_some());
        let is_named = || table.row(row).filter_map(text).any(|label| names_practices(&key(label)));
        match self {
            _ if others > columns.len() + themes.len() => false,
            Self::Practices => {
                let own = [Column::Transferable, Column::Conditions, Column::Evidence, Column::Lessons];
                let is_own = has(&own) || is_named() || place(Column::Origin).is_some_and(says_origin);
                columns.len() > 2 && is_own && !has_receiver(table, row)
            }
            Self::Transfers => columns.len() > 2,
            Self::Delegations if themes.len() > 1 => themes.into_iter().any(is_marked),
            Self::Delegations => {
                has(&[Column::Theme]) && has(&[Column::Joins, Column::Referent, Column::Participants])
            }
        }
    }
}

/// Does a text have letters? `1` is a figure as well as a mark.
fn letters(text: &str) -> bool {
    !text.contains(|letter: char| letter.is_ascii_digit())
}

fn names_practices(key: &str) -> bool {
    PRACTICE.iter().any(|part| key.contains(part))
}

/// Does a row of headers say who receives? Then it is about transfers.
fn has_receiver(table: &Table, row: usize) -> bool {
    table.row(row).filter_map(text).any(|label| Column::To.is_meant(&key(label)))
}
