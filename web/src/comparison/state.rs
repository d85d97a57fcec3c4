//! What the comparison knows, changed only by [`State::reduce`].

use std::rc::Rc;

use scambio_core::exchange::{ComparativeAnalysis, Exchange};
use scambio_core::format;
use scambio_core::id::AdministrationId;
use scambio_core::text::Lang;

use super::action::{Action, Effect, Sort};
use super::export;
use super::picture::{Choice, Names, Picture};
use super::regions;

/// How many administrations stand side by side.
pub(super) const BESIDE: usize = 3;

/// Everything that the screen is made from.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Is it on the screen?
    pub(super) is_awake: bool,
    pub(super) lang: Lang,
    /// The level of the topmost heading.
    pub(super) level: u8,
    pub(super) exchange: Option<Rc<Exchange>>,
    /// Tables that the reader has taken, the newest first.
    tables: Vec<Rc<Exchange>>,
    /// Those that can be shown: of the reader's tables, the exchange's that have a matrix, then the public indicators.
    pub(super) analyses: Vec<ComparativeAnalysis>,
    /// The place of the one that is shown.
    pub(super) analysis: usize,
    pub(super) choice: Choice,
    past: Vec<Option<Vec<f64>>>,
    pub(super) sort: Sort,
    /// The row that orders the criteria.
    pub(super) sort_criteria: Option<usize>,
    /// Groups of criteria that are folded.
    pub(super) folded: Vec<usize>,
    pub(super) beside: [Option<usize>; BESIDE],
    pub(super) picture: Option<Rc<Picture>>,
}

/// The analyses of an exchange that have a matrix.
fn analyses(exchange: &Exchange) -> impl Iterator<Item = ComparativeAnalysis> {
    let has_matrix = |it: &&ComparativeAnalysis| !it.criteria().is_empty() && !it.rows().is_empty();
    exchange.analyses().iter().filter(has_matrix).cloned()
}

impl State {
    /// The state after an action, changed in place, and what follows from it.
    pub(super) fn reduce(&mut self, action: Action) -> Vec<Effect> {
        let mut effects = Vec::new();
        match action {
            Action::Shown { lang, level, own } => {
                let own = own.and_then(|id| AdministrationId::new(&id).ok());
                let changed = (self.lang, self.is_awake) != (lang, true)
                    || (own.is_some() && self.choice.own.is_none());
                (self.is_awake, self.lang, self.level) = (true, lang, level);
                self.choice.own = self.choice.own.take().or(own);
                if changed {
                    self.draw();
                }
            }
            Action::Exchange(text) => {
                self.exchange = format::read_newest(text.as_bytes()).into_parts().0.map(Rc::new);
                self.gather();
            }
            Action::Table(text) => {
                let table = format::read_newest(text.as_bytes()).into_parts().0;
                let table = table.filter(|table| analyses(table).next().is_some());
                self.tables.splice(0..0, table.map(Rc::new));
                self.gather();
            }
            Action::End => *self = Self::default(),
            Action::ChooseAnalysis(at) => {
                self.analysis = at;
                self.begin();
                self.draw();
            }
            Action::ChooseGroup(group) => {
                self.choice.group = group;
                self.forget_weights();
                self.draw();
            }
            Action::OnlyExchange(only) => {
                self.choice.only_exchange = only;
                self.sort_criteria = None;
                self.beside = [None; BESIDE];
                self.draw();
            }
            Action::ChooseOwn(id) => {
                self.choice.own = id.and_then(|id| AdministrationId::new(&id).ok());
                self.draw();
            }
            Action::ChooseRound(round) => {
                self.choice.round = round;
                self.draw();
            }
            Action::Sort(sort) => self.sort = sort,
            Action::SortCriteria(unit) => {
                self.sort_criteria = Some(unit).filter(|unit| self.sort_criteria != Some(*unit));
            }
            Action::Fold(group) => match self.folded.iter().position(|folded| *folded == group) {
                Some(at) => _ = self.folded.remove(at),
                None => self.folded.push(group),
            },
            Action::Weigh(points) => {
                self.past.push(self.choice.points.replace(points));
                self.draw();
            }
            Action::UndoWeights => {
                if let Some(before) = self.past.pop() {
                    self.choice.points = before;
                    self.draw();
                }
                effects.push(Effect::Focus);
            }
            Action::Beside(place, unit) => {
                if let Some(slot) = self.beside.get_mut(place) {
                    *slot = unit;
                }
            }
            Action::Save(what, kind, day) => {
                let analysis = self.analyses.get(self.analysis);
                if let (Some(picture), Some(analysis)) = (&self.picture, analysis) {
                    let title = analysis.title().words(self.lang).1;
                    effects.extend(export::file(
                        picture,
                        title,
                        what,
                        kind,
                        export::When { lang: self.lang, day: &day },
                    ));
                }
            }
        }
        effects
    }

    /// Is it the exchange's own analysis, rather than a table of the reader's or the public indicators?
    pub(super) fn is_own_analysis(&self) -> bool {
        (self.tables.len()..self.analyses.len().saturating_sub(1)).contains(&self.analysis)
    }

    /// Gathers what can be shown, and begins with the first.
    fn gather(&mut self) {
        let Some(exchange) = &self.exchange else { return };
        let all = self.tables.iter().chain([exchange]);
        self.analyses = all.flat_map(|it| analyses(it)).chain(regions::analysis()).collect();
        self.analysis = 0;
        self.begin();
        self.draw();
    }

    /// Can weights be taken back?
    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Begins an analysis: its first group, all administrations, the newest round.
    fn begin(&mut self) {
        let rows = self.analyses.get(self.analysis).map_or(&[][..], ComparativeAnalysis::rows);
        let round = rows.iter().map(|row| row.round().0).max().unwrap_or_default();
        self.choice = Choice { own: self.choice.own.take(), group: Some(0), round, ..Choice::default() };
        (self.sort, self.sort_criteria, self.beside) = (Sort::default(), None, [None; BESIDE]);
        self.folded.clear();
        self.past.clear();
    }

    fn forget_weights(&mut self) {
        self.choice.points = None;
        self.past.clear();
        if matches!(self.sort, Sort::Criterion(_)) {
            self.sort = Sort::default();
        }
    }

    fn draw(&mut self) {
        let Some(exchange) = &self.exchange else { return };
        let analysis = self.analyses.get(self.analysis);
        let table = self.tables.get(self.analysis).map(|table| &**table);
        let names = Names { exchange, table, lang: self.lang };
        let picture = analysis.and_then(|it| Picture::new(names, it, &self.choice));
        self.picture = picture.map(Rc::new);
    }
}

#[cfg(test)]
mod tests {
    use super::super::given::Given;
    use super::*;

    const FILE: &str = include_str!("../../../core/data/scambio-pa.json");

    fn shown(own: &str) -> State {
        let mut state = State::default();
        state.reduce(Action::Shown { lang: Lang::It, level: 3, own: Some(own.to_owned()) });
        state.reduce(Action::Exchange(FILE.to_owned()));
        state
    }

    #[test]
    fn the_real_matrix_is_seen_by_group() {
        let state = shown("r_toscan");
        let picture = state.picture.as_ref().unwrap();
        assert_eq!((picture.units.len(), picture.matrix.criteria().len()), (21, 42));
        assert!(picture.groups.len() > 3 && picture.shown.len() < 42);
        let own = &picture.units[picture.own.unwrap()];
        assert_eq!((own.name.as_str(), own.is_member), ("Toscana", true));
        assert!(picture.peers.len() == 6 && picture.run.is_some());
    }

    #[test]
    fn a_table_of_the_readers_is_shown_first_with_its_own_names() {
        let mut state = shown("r_toscan");
        let table = r#"{"format":"exchange/1","id":"t","language":"it","title":"Mia","administrations":[
            {"id":"row-1","name":"Comune di Prova","role":"lead"},{"id":"r_lazio","name":"LAZIO","role":"participant"}],
            "analyses":[{"id":"t","title":"Mia","state":"done","criteria":[{"id":"c","name":"C","scale":"measure"}],
            "rows":[{"administration":"row-1","values":{"c":1}},{"administration":"r_lazio","values":{"c":2}}]}]}"#;
        state.reduce(Action::Table(table.to_owned()));
        let names = |state: &State| -> Vec<String> {
            state.picture.as_ref().unwrap().units.iter().map(|unit| unit.name.clone()).collect()
        };
        assert_eq!((state.analyses.len(), state.is_own_analysis()), (2, false));
        assert_eq!(names(&state), ["Comune di Prova", "Lazio"]);
        state.reduce(Action::Table("{}".to_owned()));
        assert_eq!(state.analyses.len(), 2);
        state.reduce(Action::ChooseAnalysis(1));
        assert_eq!(names(&state).len(), 21);
    }

    #[test]
    fn a_comparison_starts_from_the_recipe_of_the_analysis() {
        let picture = |recipe: &str, only: bool| {
            let mut state = shown("r_toscan");
            let table = r#"{"format":"exchange/1","id":"t","language":"it","title":"Mia","administrations":[
                {"id":"a","name":"A","role":"lead"},{"id":"b","name":"B","role":"participant"},{"id":"c","name":"C","role":"participant"}],
                "analyses":[{"id":"t","title":"Mia","state":"done","criteria":[
                {"id":"x","name":"X","scale":"measure"},{"id":"y","name":"Y","scale":"measure","group":"Altro"}],
                "rows":[{"administration":"a","values":{"x":1,"y":9}},{"administration":"b","values":{"x":2,"y":4}},
                {"administration":"c","values":{"x":4,"y":1}}],"recipe":RECIPE}]}"#;
            state.reduce(Action::Table(table.replace("RECIPE", recipe)));
            if !only {
                state.reduce(Action::ChooseGroup(None));
            }
            state.picture.clone().unwrap()
        };
        let recipe = r#"[{"method":"rank"},{"method":"direct","arguments":{"points":[30,70]}}]"#;
        let all = picture(recipe, false);
        assert_eq!((all.given, all.run.as_ref().unwrap().weights.clone()), (Given::Followed, vec![0.3, 0.7]));
        assert_eq!([0, 1, 2].map(|unit| all.scaled(unit, 0)), [Some(0.0), Some(0.5), Some(1.0)]);
        // One group of it: one criterion and its weight.
        let part = picture(recipe, true);
        assert_eq!((part.given, part.run.as_ref().unwrap().weights.clone()), (Given::Followed, vec![1.0]));
        // What cannot be followed is said, and the usual is done.
        for wrong in [r#"[{"method":"magic"}]"#, r#"[{"method":"direct","arguments":{"points":[30]}}]"#] {
            let usual = picture(wrong, false);
            assert_eq!((usual.given, usual.run.is_some()), (Given::Refused, true), "{wrong}");
        }
        assert_eq!(picture("[]", false).given, Given::None);
    }

    #[test]
    fn only_the_exchange_has_its_eight() {
        let mut state = shown("r_toscan");
        state.reduce(Action::OnlyExchange(true));
        let picture = state.picture.as_ref().unwrap();
        assert_eq!(picture.units.len(), 8);
        assert!(picture.units.iter().all(|unit| unit.is_member));
    }

    #[test]
    fn weights_are_taken_back() {
        let mut state = shown("r_toscan");
        let weights = |state: &State| state.picture.as_ref().unwrap().run.as_ref().unwrap().weights.clone();
        let before = weights(&state);
        let mut points = vec![0.0; before.len()];
        points[0] = 100.0;
        state.reduce(Action::Weigh(points));
        assert_eq!(weights(&state)[0], 1.0);
        state.reduce(Action::UndoWeights);
        assert_eq!((weights(&state), state.can_undo()), (before, false));
    }

    #[test]
    fn another_group_begins_with_equal_weights() {
        let mut state = shown("r_toscan");
        let count = state.picture.as_ref().unwrap().scored.len();
        state.reduce(Action::Weigh(vec![1.0; count]));
        state.reduce(Action::ChooseGroup(None));
        assert_eq!((state.choice.points.clone(), state.can_undo()), (None, false));
        let picture = state.picture.as_ref().unwrap();
        assert_eq!(picture.shown.len(), 42);
    }
}
