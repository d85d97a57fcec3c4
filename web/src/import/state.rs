//! What the assistant knows, changed only by [`State::reduce`].

use std::rc::Rc;

use scambio_core::exchange::Exchange;
use scambio_core::io::list::ListChoices;
use scambio_core::io::{Container, Import, Importer, Overrides, Spot, Trouble, Unpacker, Witnessed};
use scambio_core::territory::Unit;
use scambio_core::text::Lang;

use super::action::{Action, Effect, What};
use super::listed::Listed;
use super::{exchange, export};

/// Bytes or cells that are worked on before the page has its turn again: some milliseconds.
const PIECE: usize = 1 << 14;

/// Small files, of so many pieces, are read within one turn.
const SMALL: usize = 24;

/// How much of the work is done when the tables of a workbook are there.
const READING: f64 = 0.7;

/// Rows and columns of a file that are shown at a time.
pub(super) const WINDOW: (usize, usize) = (25, 16);

/// A step of the assistant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// What is in the file.
    #[default]
    Read,
    /// What its rows and columns mean.
    Map,
    /// What comes out.
    Check,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Read, Self::Map, Self::Check];
}

/// Everything that the screen is made from.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Is it on the screen?
    pub(super) is_awake: bool,
    pub(super) lang: Lang,
    /// The level of the topmost heading.
    pub(super) level: u8,
    expected: Vec<&'static Unit>,
    /// The file at hand.
    pub(super) file: Option<String>,
    /// How much of it is read, while it is.
    pub(super) progress: Option<f64>,
    /// The tables of a workbook, as far as they are given.
    unpacker: Option<Unpacker>,
    /// How many bytes of them there were.
    given: usize,
    importer: Option<Box<Importer>>,
    /// How much was done before the importer began.
    before: f64,
    /// What was read last.
    pub(super) found: Option<Rc<Witnessed>>,
    pub(super) overrides: Overrides,
    /// What the reader says that the file contains.
    what: Option<What>,
    /// What the reader has decided about a list.
    pub(super) choices: ListChoices,
    /// The decisions of before, one for each change.
    past: Vec<(Overrides, Option<What>, ListChoices)>,
    /// Is it settled whether the file is a list?
    is_sorted: bool,
    /// The exchange that lists are read for.
    pub(super) exchange: Option<Rc<Exchange>>,
    /// The file at hand as a list.
    pub(super) list: Option<Rc<Listed>>,
    /// The lists that were put into the exchange.
    pub(super) added: Vec<Added>,
    pub(super) step: Step,
    /// The first row and column of the file that are shown.
    pub(super) window: (usize, usize),
    /// The first row of the matrix that is shown.
    pub(super) matrix_top: usize,
    /// The cell that was asked for, as row and column of the file's table, from 0.
    pub(super) mark: Option<(usize, usize)>,
    /// The tables that were taken.
    pub(super) taken: Vec<Rc<Import>>,
}

impl State {
    /// The state after an action, changed in place, and what follows from it.
    pub(super) fn reduce(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Shown { lang, level, expected } => {
                let is_other = std::mem::replace(&mut self.lang, lang) != lang;
                (self.is_awake, self.level) = (true, level);
                if is_other {
                    self.read_list();
                }
                self.expected = expected.iter().filter_map(|nuts| Unit::by_nuts(nuts)).collect();
                Vec::new()
            }
            Action::Exchange(text) => self.take_exchange(&text),
            Action::Learned => Vec::new(), // only drawn again
            Action::End => {
                *self = Self::default();
                Vec::new()
            }
            Action::Chosen { name } => {
                self.leave();
                (self.file, self.progress) = (Some(name), Some(0.0));
                self.overrides.expected.clone_from(&self.expected);
                Vec::new()
            }
            Action::Bytes(bytes) => {
                let name = self.file.clone().unwrap_or_default();
                let size = bytes.len();
                self.begin(Importer::new(bytes, &name, self.overrides.clone()), 0.0, size)
            }
            Action::Reading(share) => {
                let before = self.progress.unwrap_or_default();
                self.progress = self.file.is_some().then(|| before.max(READING * share));
                Vec::new()
            }
            Action::Piece(piece) => {
                let unpacker = self.unpacker.get_or_insert_default();
                self.given += piece.len();
                if unpacker.push(&piece).is_some() { Vec::new() } else { self.refuse(Trouble::BadWorkbook) }
            }
            Action::Tables(head) => {
                let name = self.file.clone().unwrap_or_default();
                let size = std::mem::take(&mut self.given);
                match (self.unpacker.take(), Container::of_workbook(&head)) {
                    (Some(unpacker), Some(container)) => {
                        let (tables, overrides) = (unpacker.finish(), self.overrides.clone());
                        self.begin(Importer::from_tables(tables, container, &name, overrides), READING, size)
                    }
                    _ => self.refuse(Trouble::BadWorkbook),
                }
            }
            Action::Refused { code, about, limit } => self.refuse(Trouble::of_workbook(&code, &about, limit)),
            Action::Tick => self.work(1),
            Action::Cancel => {
                (self.importer, self.unpacker, self.given, self.progress) = (None, None, 0, None);
                match self.found.is_some() {
                    true => self.recall(),
                    false => self.leave(),
                }
                vec![Effect::Stop, Effect::Focus("")]
            }
            Action::Go(step) => {
                (self.step, self.mark) = (step, None);
                vec![Effect::Focus("")]
            }
            Action::Decide(overrides) => {
                self.remember();
                self.overrides = *overrides;
                self.again()
            }
            Action::Is(what) => {
                self.remember();
                (self.what, self.choices.columns) = (Some(what), Vec::new());
                self.again()
            }
            Action::Choose(choices) => {
                self.remember();
                self.choices = *choices;
                self.read_list()
            }
            Action::Undo => self.undo(),
            Action::Look(top, left) => {
                (self.window, self.mark) = ((top, left), None);
                vec![Effect::Focus("")]
            }
            Action::LookAtMatrix(top) => {
                self.matrix_top = top;
                vec![Effect::Focus("")]
            }
            Action::Jump(spot) => self.jump(&spot),
            Action::Take => {
                if let Some(found) = self.found.take_if(|found| !found.import.report.failed()) {
                    self.taken.push(Rc::new(found.import.clone()));
                    self.leave();
                }
                vec![Effect::Focus("")]
            }
            Action::Leave => {
                self.leave();
                vec![Effect::Focus("")]
            }
            Action::Drop(at) => {
                if at < self.taken.len() {
                    self.taken.remove(at);
                }
                vec![Effect::Focus("")]
            }
            Action::Save(which, kind) => {
                let import = match which {
                    Some(at) => self.taken.get(at).map(|taken| &**taken),
                    None => self.found.as_ref().map(|found| &found.import),
                };
                import.map(|import| export::file(import, kind, self.lang)).into_iter().collect()
            }
            Action::Compare(at) => {
                let table = self.taken.get(at).filter(|taken| exchange::is_comparable(taken));
                table.map(|table| Effect::Compare(exchange::file(table, self.lang))).into_iter().collect()
            }
            Action::Template(template) => vec![Effect::Template(template)],
            Action::ListTemplate(kind, template) => self.list_template(kind, template),
            Action::Put => self.put_list(),
            Action::TakeOut => self.take_out(),
            Action::Open(kind) => vec![Effect::Open(lists::view_of(kind))],
        }
    }

    /// Is there a decision to take back?
    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Lets go of the file at hand; what was taken stays.
    fn leave(&mut self) {
        let kept = Self {
            is_awake: self.is_awake,
            lang: self.lang,
            level: self.level,
            expected: std::mem::take(&mut self.expected),
            exchange: self.exchange.take(),
            added: std::mem::take(&mut self.added),
            taken: std::mem::take(&mut self.taken),
            ..Self::default()
        };
        *self = kept;
    }

    fn again(&mut self) -> Vec<Effect> {
        (self.progress, self.importer, self.unpacker, self.given) = (Some(0.0), None, None, 0);
        vec![Effect::Again]
    }

    fn begin(&mut self, importer: Importer, before: f64, size: usize) -> Vec<Effect> {
        if self.file.is_none() {
            return Vec::new();
        }
        (self.before, self.is_sorted) = (before, false);
        self.importer = Some(Box::new(importer));
        self.work(if size > SMALL * PIECE { 1 } else { SMALL })
    }

    fn refuse(&mut self, trouble: Trouble) -> Vec<Effect> {
        let Some(name) = &self.file else { return Vec::new() };
        let import = Import::refused(name, trouble);
        self.list = None;
        self.show(Witnessed { import, ..Witnessed::default() })
    }

    /// Works on some pieces.
    fn work(&mut self, pieces: usize) -> Vec<Effect> {
        let Some(mut importer) = self.importer.take() else { return Vec::new() };
        for _ in 0..pieces {
            if let Some(kind) = self.sorted(&importer) {
                return self.show_list(*importer, kind);
            }
            if importer.step(PIECE) {
                self.list = None;
                return self.show(importer.finish_witnessed());
            }
        }
        self.progress = Some(self.before + (1.0 - self.before) * importer.progress());
        self.importer = Some(importer);
        vec![Effect::Later]
    }

    fn show(&mut self, found: Witnessed) -> Vec<Effect> {
        if found.import.report.failed() {
            self.step = Step::Read;
        }
        (self.found, self.progress, self.mark) = (Some(Rc::new(found)), None, None);
        vec![Effect::Focus("")]
    }

    /// Shows the part of the file where a cell, a row or a column stands.
    fn jump(&mut self, spot: &Spot) -> Vec<Effect> {
        let Some(found) = &self.found else { return Vec::new() };
        let table = &found.table;
        let row = spot.row.and_then(|line| (0..table.len()).find(|row| table.line(*row) >= Some(line)));
        let (row, column) = (row.unwrap_or_default(), spot.column.map_or(0, |column| column as usize - 1));
        self.mark = Some((row, column));
        self.window = (row - row % WINDOW.0, column - column % WINDOW.1);
        vec![Effect::Focus(".sheet .marked")]
    }
}

mod lists;

pub(super) use lists::Added;

#[cfg(test)]
mod tests {
    use scambio_core::io::{Packer, Table};

    use super::*;
    use crate::import::edit::{Depth, edited};

    const FILE: &str = "Regione;Spesa\nPiemonte;1.234,50\nLombarida;2.000,00\nITALIA;3.234,50\n";

    fn chosen(bytes: &[u8]) -> State {
        let mut state = State::default();
        state.reduce(Action::Chosen { name: "spesa.csv".into() });
        state.reduce(Action::Bytes(bytes.to_vec()));
        state
    }

    fn units(state: &State) -> usize {
        state.found.as_ref().map_or(0, |found| found.import.matrix.units().len())
    }

    #[test]
    fn a_decision_is_read_again_and_can_be_taken_back() {
        let mut state = chosen(FILE.as_bytes());
        assert_eq!((units(&state), state.progress), (1, None));
        let lombardy = scambio_core::io::Meaning::Unit(Unit::by_nuts("ITC4").unwrap());
        let overrides =
            edited(&state.overrides, Depth::Criteria, |it| it.units.push(("Lombarida".into(), lombardy)));
        assert_eq!(state.reduce(Action::Decide(Box::new(overrides))), [Effect::Again]);
        state.reduce(Action::Bytes(FILE.into()));
        assert_eq!(units(&state), 2);
        assert_eq!(state.reduce(Action::Undo), [Effect::Again]);
        state.reduce(Action::Bytes(FILE.into()));
        assert_eq!((units(&state), state.can_undo()), (1, false));
    }

    #[test]
    fn large_files_are_read_in_pieces_and_can_be_given_up() {
        let large = format!("Regione;Spesa\n{}", "Piemonte;1,5\n".repeat(400_000));
        let mut state = State::default();
        state.reduce(Action::Chosen { name: "a.csv".into() });
        assert_eq!(state.reduce(Action::Bytes(large.clone().into())), [Effect::Later]);
        let first = state.progress.unwrap();
        assert_eq!(state.reduce(Action::Tick), [Effect::Later]);
        assert!(state.progress.unwrap() > first);
        state.reduce(Action::Cancel);
        assert_eq!((state.file.clone(), state.reduce(Action::Tick)), (None, vec![]));
    }

    #[test]
    fn workbooks_come_in_pieces() {
        let mut table = Table::new("a");
        for row in 1..=50_000 {
            table.push("Piemonte");
            table.push("1.5");
            table.end_row(row);
        }
        let mut state = State::default();
        state.reduce(Action::Chosen { name: "a.xlsx".into() });
        let (tables, mut packer, mut before) = ([table], Packer::default(), 0.0);
        let mut rises = |state: &State| {
            let now = state.progress.unwrap();
            assert!((before..1.0).contains(&now), "{before} {now}");
            before = now;
        };
        for share in [0.2, 0.5, 0.4] {
            state.reduce(Action::Reading(share));
            rises(&state);
        }
        while let Some(piece) = packer.piece(&tables, 1 << 16) {
            state.reduce(Action::Piece(piece));
            rises(&state);
        }
        let mut after = state.reduce(Action::Tables(b"PK\x03\x04".to_vec()));
        while after == [Effect::Later] {
            rises(&state);
            after = state.reduce(Action::Tick);
        }
        assert!(before > READING && state.found.is_some(), "{before}");
        state.reduce(Action::Drop(0));
        state.again();
        state.reduce(Action::Piece("nothing".into()));
        assert_eq!(state.found.unwrap().import.report.troubles[0].0, Trouble::BadWorkbook);
    }

    #[test]
    fn a_workbook_that_is_being_read_can_be_given_up() {
        let mut state = State::default();
        state.reduce(Action::Chosen { name: "a.xlsx".into() });
        state.reduce(Action::Reading(0.5));
        assert_eq!(state.reduce(Action::Cancel), [Effect::Stop, Effect::Focus("")]);
        state.reduce(Action::Reading(0.6));
        assert_eq!((state.file, state.progress), (None, None));
    }

    #[test]
    fn giving_up_a_second_reading_keeps_the_first() {
        let mut state = chosen(FILE.as_bytes());
        let before = state.overrides.clone();
        let overrides = edited(&before, Depth::File, |it| it.delimiter = Some(','));
        state.reduce(Action::Decide(Box::new(overrides)));
        state.reduce(Action::Cancel);
        assert_eq!((units(&state), &state.overrides), (1, &before));
    }

    #[test]
    fn a_cell_is_shown_in_its_window() {
        let mut state = chosen(format!("Regione;A\n{}", "Nord;1\n".repeat(100)).as_bytes());
        let spot = Spot { row: Some(60), column: Some(2), ..Spot::default() };
        assert_eq!(state.reduce(Action::Jump(spot)), [Effect::Focus(".sheet .marked")]);
        assert_eq!((state.window, state.mark), ((50, 0), Some((59, 1))));
    }

    #[test]
    fn what_was_taken_stays_when_another_file_comes() {
        let mut state = chosen(FILE.as_bytes());
        state.reduce(Action::Take);
        assert_eq!((state.taken.len(), state.file.clone()), (1, None));
        state.reduce(Action::Chosen { name: "b.csv".into() });
        state.reduce(Action::Bytes(Vec::new()));
        let found = state.found.clone().unwrap();
        assert_eq!(found.import.report.troubles[0].0, Trouble::Empty);
        state.reduce(Action::Take);
        assert_eq!(state.taken.len(), 1);
    }

    #[test]
    fn a_workbook_that_is_refused_says_why() {
        let mut state = State::default();
        state.reduce(Action::Chosen { name: "a.xlsx".into() });
        state.reduce(Action::Refused { code: "encrypted-workbook".into(), about: String::new(), limit: 0 });
        assert_eq!(state.found.unwrap().import.report.troubles[0].0, Trouble::Encrypted);
    }
}
