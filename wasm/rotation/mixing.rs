//! Who sits with whom.

use scambio_core::diag::Diagnostics;
use scambio_core::format::rotation::mixing as format;
use scambio_core::rotation::mixing::{Bound, Instance, Progress, Score, Search, check};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{json, refusal, refused};

/// A search for a good seating.
#[wasm_bindgen]
pub struct Mixer {
    instance: Instance,
    search: Search,
}

#[wasm_bindgen]
impl Mixer {
    /// Begins with a first seating.
    ///
    /// # Errors
    /// The instance does not fit.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str, seed: u32) -> Result<Self, String> {
        let instance = of(text)?;
        let search = Search::new(&instance, u64::from(seed)).map_err(refusal)?;
        Ok(Self { instance, search })
    }

    /// Tries that many moves.
    pub fn step(&mut self, moves: u32) -> String {
        progress(&self.search.step(u64::from(moves)), self.search.bound())
    }

    /// The best seating so far.
    pub fn best(&self) -> String {
        format::write_seating(self.search.best(), &self.instance)
    }

    /// What it costs.
    pub fn score(&self) -> String {
        json(&SeatingShape::of(&self.search.score()))
    }
}

/// What a seating costs.
///
/// # Errors
/// Instance or seating do not fit.
#[wasm_bindgen]
pub fn check_seating(text: &str, seating: &str) -> Result<String, String> {
    let instance = of(text)?;
    let seating = format::read_seating(seating.as_bytes(), &instance).map_err(|it| wrong(&it))?;
    Ok(json(&SeatingShape::of(&check(&instance, &seating))))
}

fn of(text: &str) -> Result<Instance, String> {
    format::read(text.as_bytes()).map_err(|found| wrong(&found))
}

fn wrong(found: &Diagnostics) -> String {
    refused("invalid-mixing", found)
}

#[derive(Serialize)]
struct ProgressShape {
    moves: u64,
    violations: i64,
    objective: i64,
    bound: i64,
    is_proved: bool,
}

fn progress(now: &Progress, bound: Bound) -> String {
    let (violations, objective) = now.best;
    json(&ProgressShape {
        moves: now.moves,
        violations,
        objective,
        bound: bound.objective,
        is_proved: now.is_proved,
    })
}

#[derive(Serialize)]
struct SeatingShape {
    violations: i64,
    objective: i64,
    assignment: i64,
    size: i64,
    apart: i64,
    together: i64,
    pins: i64,
    repeat: i64,
    same_administration: i64,
    missing: i64,
}

impl SeatingShape {
    const fn of(score: &Score) -> Self {
        Self {
            violations: score.violations(),
            objective: score.objective,
            assignment: score.assignment,
            size: score.size,
            apart: score.apart,
            together: score.together,
            pins: score.pins,
            repeat: score.repeat,
            same_administration: score.same_administration,
            missing: score.missing,
        }
    }
}
