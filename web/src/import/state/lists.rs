//! What happens to lists: recognised, read, put into the exchange, taken out again.

use std::rc::Rc;

use scambio_core::exchange::Exchange;
use scambio_core::format;
use scambio_core::io::list::{ListKind, Sheets};
use scambio_core::io::{CsvStyle, Importer, pack, table_csv};

use super::super::action::{Effect, Template, What};
use super::super::listed::Listed;
use super::super::words::words;
use super::State;

/// A list that was put into the exchange.
#[derive(Clone, Debug)]
pub(in crate::import) struct Added {
    /// The name of its file.
    pub(in crate::import) name: String,
    pub(in crate::import) kind: ListKind,
    /// How many of its rows are new, changed something, said what was known.
    pub(in crate::import) counts: [usize; 3],
    before: Rc<Exchange>,
    after: Rc<Exchange>,
}

/// The view that shows such a list.
pub(super) const fn view_of(kind: ListKind) -> &'static str {
    match kind {
        ListKind::Practices => "practices",
        ListKind::Transfers => "network",
        ListKind::Delegations => "themes",
    }
}

impl State {
    pub(super) fn take_exchange(&mut self, text: &str) -> Vec<Effect> {
        let exchange = format::read_newest(text.as_bytes()).into_parts().0;
        let is_same = self.exchange.as_deref().map(Exchange::id) == exchange.as_ref().map(Exchange::id);
        if !is_same {
            self.added.clear();
        }
        self.exchange = exchange.map(Rc::new);
        self.read_list()
    }

    /// Has the reader said what the file contains?
    pub(in crate::import) const fn is_asked(&self) -> bool {
        self.what.is_some()
    }

    pub(super) fn remember(&mut self) {
        self.past.push((self.overrides.clone(), self.what, self.choices.clone()));
    }

    /// Goes back to the decisions of before.
    pub(super) fn recall(&mut self) {
        (self.overrides, self.what, self.choices) = self.past.pop().unwrap_or_default();
    }

    pub(super) fn undo(&mut self) -> Vec<Effect> {
        if self.past.is_empty() {
            return Vec::new();
        }
        let now = (self.overrides.clone(), self.what);
        self.recall();
        let is_file = now != (self.overrides.clone(), self.what);
        if is_file { self.again() } else { self.read_list() }
    }

    /// Is the file that is being imported a list? Settled once its tables are there: as the reader says, else by its headers.
    pub(super) fn sorted(&mut self, importer: &Importer) -> Option<ListKind> {
        let (false, Some(tables)) = (self.is_sorted, importer.tables()) else { return None };
        self.is_sorted = true;
        let exchange = self.exchange.as_deref()?;
        match self.what {
            Some(What::List(kind)) => Some(kind),
            Some(What::Figures) => None,
            None => ListKind::of(tables, exchange),
        }
    }

    /// Shows the file at hand as a list.
    pub(super) fn show_list(&mut self, importer: Importer, kind: ListKind) -> Vec<Effect> {
        let mut found = importer.witness();
        let sheets = Rc::new(Sheets::of_importer(importer));
        let Some(exchange) = self.exchange.clone() else { return Vec::new() };
        let list = Listed::read(kind, sheets, &exchange, &self.choices, self.lang);
        list.witness(&mut found);
        self.list = Some(Rc::new(list));
        self.show(found)
    }

    /// Reads the list at hand once more: with other choices, for another exchange, in another language.
    pub(super) fn read_list(&mut self) -> Vec<Effect> {
        let (Some(list), Some(exchange), Some(found)) = (&self.list, &self.exchange, &mut self.found) else {
            return Vec::new();
        };
        let list = Listed::read(list.kind(), list.sheets.clone(), exchange, &self.choices, self.lang);
        list.witness(Rc::make_mut(found));
        self.list = Some(Rc::new(list));
        vec![Effect::Focus("")]
    }

    pub(super) fn put_list(&mut self) -> Vec<Effect> {
        let (Some(list), Some(before), Some(name)) = (self.list.take(), &self.exchange, &self.file) else {
            return Vec::new();
        };
        let Some(after) = list.joined.clone().ok().filter(|_| list.brings()) else {
            self.list = Some(list);
            return Vec::new();
        };
        let text = format::write(&after);
        self.added.push(Added {
            name: name.clone(),
            kind: list.kind(),
            counts: list.counts(),
            before: before.clone(),
            after: after.clone(),
        });
        self.exchange = Some(after);
        self.leave();
        vec![Effect::Change(text), Effect::Focus("")]
    }

    /// Can the list that was put into the exchange last be taken out? Not once something else has changed it.
    pub(in crate::import) fn can_take_out(&self) -> bool {
        self.added.last().is_some_and(|last| self.exchange.as_ref() == Some(&last.after))
    }

    pub(super) fn take_out(&mut self) -> Vec<Effect> {
        if !self.can_take_out() {
            return Vec::new();
        }
        let Some(last) = self.added.pop() else { return Vec::new() };
        let text = format::write(&last.before);
        self.exchange = Some(last.before);
        let mut effects = self.read_list();
        effects.insert(0, Effect::Change(text));
        effects.push(Effect::Focus(""));
        effects
    }

    pub(super) fn list_template(&self, kind: ListKind, template: Template) -> Vec<Effect> {
        let Some(exchange) = &self.exchange else { return Vec::new() };
        let table = kind.template(exchange, self.lang);
        let stem = [exchange.id().as_str(), "-", words(self.lang).list.files[kind as usize]].concat();
        vec![match template {
            Template::Csv => Effect::Save(stem + ".csv", "text/csv", table_csv(&table, CsvStyle::Italian)),
            Template::Workbook => Effect::SavePacked(stem + ".xlsx", pack(&[table])),
        }]
    }
}

#[cfg(test)]
mod tests {
    use scambio_core::io::list::{Likely, ListChoices};

    use super::super::super::action::Action;
    use super::*;

    const REAL: &str = include_str!("../../../../core/data/scambio-pa.json");
    const FILE: &str = "Titolo;Origine;Ente;Prove\nSportello;nuova;Regione Tosacna;due uffici\n";

    fn opened(text: &str) -> State {
        let mut state = State::default();
        state.reduce(Action::Exchange(REAL.to_owned()));
        state.reduce(Action::Chosen { name: "pratiche.csv".into() });
        state.reduce(Action::Bytes(text.into()));
        state
    }

    #[test]
    fn a_list_is_recognised_answered_put_and_taken_out() {
        let mut state = opened(FILE);
        let list = state.list.clone().unwrap();
        assert_eq!(
            (list.kind(), list.counts(), list.report().troubles.len()),
            (ListKind::Practices, [1, 0, 0], 1)
        );
        let suggestion = &list.report().suggestions[0];
        let Likely::Id(id) = &suggestion.likely else { panic!() };
        let labels = vec![(suggestion.label.as_str().into(), id.clone())];
        state.reduce(Action::Choose(Box::new(ListChoices { labels, ..ListChoices::default() })));
        assert_eq!(state.list.as_ref().unwrap().report().troubles, []);
        state.reduce(Action::Undo);
        assert_eq!(state.list.as_ref().unwrap().report().troubles.len(), 1);
        let effects = state.reduce(Action::Put);
        let [Effect::Change(text), Effect::Focus("")] = &effects[..] else { panic!("{effects:?}") };
        assert!(text.contains("Sportello"));
        state.reduce(Action::Exchange(text.clone()));
        assert_eq!((state.added.len(), state.file.as_deref(), state.can_take_out()), (1, None, true));
        let effects = state.reduce(Action::TakeOut);
        assert_eq!(effects[0], Effect::Change(REAL.to_owned()));
        assert_eq!(state.added.len(), 0);
    }

    #[test]
    fn the_reader_says_what_a_file_is() {
        let mut state = opened(FILE);
        assert_eq!(state.reduce(Action::Is(What::Figures)), [Effect::Again]);
        state.reduce(Action::Bytes(FILE.into()));
        assert!(state.list.is_none() && state.found.is_some());
        assert_eq!(state.reduce(Action::Undo), [Effect::Again]);
        state.reduce(Action::Bytes(FILE.into()));
        assert!(state.list.is_some() && !state.can_undo());
        assert_eq!(state.reduce(Action::Is(What::List(ListKind::Transfers))), [Effect::Again]);
        state.reduce(Action::Bytes(FILE.into()));
        let list = state.list.clone().unwrap();
        assert!(list.report().failed() && !list.brings());
        assert_eq!(list.report().headings.len(), 4);
        assert_eq!(state.reduce(Action::Put), []);
        assert!(state.list.is_some());
    }

    #[test]
    fn templates_of_lists_come_back() {
        let mut state = opened("");
        for kind in ListKind::ALL {
            let effects = state.reduce(Action::ListTemplate(*kind, Template::Csv));
            let [Effect::Save(name, _, text)] = &effects[..] else { panic!() };
            state.reduce(Action::Chosen { name: name.clone() });
            state.reduce(Action::Bytes(text.clone().into()));
            assert_eq!(state.list.as_ref().map(|list| list.kind()), Some(*kind));
        }
    }
}
