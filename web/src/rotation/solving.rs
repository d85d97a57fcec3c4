//! A search that is under way, in steps short enough for the page.

use std::rc::Rc;

use scambio_core::rotation::replan::{Restoring, settings};
use scambio_core::rotation::{Plan, Problem, Progress, Search, Settings, Total};

use super::action::Effort;
use super::scenario::Version;

/// Moves that are about a second of work, and five.
const SHORT: u64 = 800_000;
const LONG: u64 = 5_000_000;

/// A task of restoring tries about as many days.
const DAYS: u64 = 200;

/// A search for a better plan of a scenario.
#[derive(Debug)]
pub(super) struct Solving {
    search: Search,
    /// The scenario that it is for.
    pub(super) scenario: usize,
    until: Option<u64>,
    /// What the plan cost before; `None` if there was none, or one that something has happened to.
    pub(super) before: Option<Total>,
    is_repair: bool,
    /// What the search found, as it is brought back to what was announced.
    restoring: Option<Restoring>,
}

impl Solving {
    /// Begins: from the plan that is there, if all sessions have a day.
    pub(super) fn new(version: &Version, scenario: usize, effort: Effort, seed: u64) -> Self {
        let is_repair = !version.instance.baseline.is_empty();
        let problem = Problem::new(&version.instance);
        let settings = if is_repair { settings(seed) } else { Settings { seed, ..Settings::default() } };
        let until = match effort {
            Effort::Short => Some(SHORT),
            Effort::Long => Some(LONG),
            Effort::Endless => None,
        };
        let is_complete = version.is_complete();
        let search = if is_complete {
            Search::from_plan(problem, settings, &version.plan)
        } else {
            Search::new(problem, settings)
        };
        let before = (is_complete && !is_repair).then(|| search.progress().best);
        Self { search, scenario, until, before, is_repair, restoring: None }
    }

    /// Goes on for a while. Is it over?
    pub(super) fn step(&mut self, moves: u64) -> bool {
        if let Some(restoring) = &mut self.restoring {
            return restoring.step(usize::try_from(moves / DAYS).unwrap_or_default().max(1));
        }
        let left = self.until.map_or(moves, |until| until.saturating_sub(self.search.progress().moves));
        let done = self.search.step(moves.min(left)).moves;
        let is_over = self.until.is_some_and(|until| done >= until) || done == 0;
        if is_over && self.is_repair {
            let problem = self.search.problem().clone();
            self.restoring = Some(Restoring::new(problem, self.search.best().clone()));
            return false;
        }
        is_over
    }

    pub(super) fn progress(&self) -> Progress {
        self.search.progress()
    }

    /// How much of it is done, from 0 to 1; `None` if it goes on until it is stopped.
    pub(super) fn share(&self) -> Option<f64> {
        #[allow(clippy::cast_precision_loss, reason = "a bar on the screen")]
        self.until.map(|until| self.search.progress().moves as f64 / until as f64)
    }

    /// The best plan; where little was to change, as little as costs nothing.
    pub(super) fn best(&self) -> Rc<Plan> {
        let restored = self.restoring.as_ref().map(Restoring::plan);
        Rc::new(restored.unwrap_or_else(|| self.search.best()).clone())
    }
}
