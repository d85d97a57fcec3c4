//! A list at hand: what was read, what it does to the exchange, and the exchange with it.

use std::rc::Rc;

use scambio_core::diag::Diagnostic;
use scambio_core::exchange::Exchange;
use scambio_core::io::list::{AnyList, ListChoices, ListKind, ListReport, News, Sheets};
use scambio_core::io::{Spot, Table, Witnessed};
use scambio_core::text::Lang;

/// A list that was read.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) sheets: Rc<Sheets>,
    list: AnyList,
    /// What was read, with headers.
    pub(super) rows: Table,
    /// What each row does.
    pub(super) news: Vec<News>,
    /// The exchange with it; else what does not fit, and its rows.
    pub(super) joined: Result<Rc<Exchange>, Vec<(Diagnostic, Option<Spot>)>>,
}

impl Listed {
    /// Reads the tables of a file as a list.
    pub(super) fn read(
        kind: ListKind,
        sheets: Rc<Sheets>,
        exchange: &Exchange,
        choices: &ListChoices,
        lang: Lang,
    ) -> Self {
        let list = kind.read(&sheets, exchange, choices);
        let joined = list.join(exchange).map(Rc::new);
        Self {
            rows: list.table(joined.as_deref().unwrap_or(exchange), lang),
            news: list.news(exchange),
            joined,
            sheets,
            list,
        }
    }

    pub(super) const fn kind(&self) -> ListKind {
        self.list.kind()
    }

    pub(super) const fn report(&self) -> &ListReport {
        self.list.report()
    }

    /// Where each row stands.
    pub(super) fn spots(&self) -> &[Spot] {
        self.list.spots()
    }

    /// How many rows are new, change something, say what is known.
    pub(super) fn counts(&self) -> [usize; 3] {
        [News::New, News::Changed, News::Same]
            .map(|wanted| self.news.iter().filter(|news| **news == wanted).count())
    }

    /// Does it bring anything?
    pub(super) fn brings(&self) -> bool {
        self.counts()[..2] != [0, 0]
    }

    /// Tells of the file what its list is read from: the table, its headers, what is set apart.
    pub(super) fn witness(&self, found: &mut Witnessed) {
        let report = self.report();
        let table = self.sheets.tables().get(report.table).cloned().unwrap_or_default();
        let head = report.headings.first().and_then(|heading| heading.spot.row);
        let head = (0..table.len()).find(|row| head.is_some() && table.line(*row) == head);
        let of = &mut found.import.report;
        (of.detected.title_rows, of.detected.header_rows) =
            (head.unwrap_or_default(), usize::from(head.is_some()));
        of.skipped_rows.clone_from(&report.skipped_rows);
        found.table = table;
    }
}
