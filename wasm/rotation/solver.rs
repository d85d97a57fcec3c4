//! A search that JavaScript goes on with as long as it likes.

use scambio_core::format::rotation;
use scambio_core::rotation::{Problem, Progress, Search, Settings, replan};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{json, read};
use crate::instance::{of, plan_of};
use crate::shapes::{ScoreShape, TotalShape};

/// A search for a good plan.
#[wasm_bindgen]
pub struct Solver(Search);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingsShape {
    #[serde(default = "one")]
    seed: u64,
    /// Is it for as little change as possible?
    #[serde(default)]
    replanning: bool,
}

const fn one() -> u64 {
    1
}

#[wasm_bindgen]
impl Solver {
    /// Begins with a first plan, or with a given one.
    ///
    /// # Errors
    /// Instance, settings or plan do not fit.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::needless_pass_by_value, reason = "a text that may be absent crosses the border by value")]
    pub fn new(text: &str, settings: &str, plan: Option<String>) -> Result<Self, String> {
        let instance = of(text)?;
        let SettingsShape { seed, replanning } = read(settings)?;
        let settings =
            if replanning { replan::settings(seed) } else { Settings { seed, ..Settings::default() } };
        let problem = Problem::new(&instance);
        Ok(Self(match plan {
            Some(plan) => Search::from_plan(problem, settings, &plan_of(&plan, &instance)?),
            None => Search::new(problem, settings),
        }))
    }

    /// Tries that many moves.
    pub fn step(&mut self, moves: u32) -> String {
        progress(self.0.step(u64::from(moves)))
    }

    /// How far it is.
    pub fn progress(&self) -> String {
        progress(self.0.progress())
    }

    /// The best plan so far.
    pub fn best(&self) -> String {
        rotation::write_plan(self.0.best(), self.0.problem().instance())
    }

    /// What the best plan costs, rule by rule.
    pub fn score(&self) -> String {
        json(&ScoreShape::of(&self.0.score()))
    }
}

#[derive(Serialize)]
struct ProgressShape {
    moves: u64,
    cycles: u32,
    best: TotalShape,
}

fn progress(now: Progress) -> String {
    json(&ProgressShape { moves: now.moves, cycles: now.cycles, best: now.best.into() })
}
