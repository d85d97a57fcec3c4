//! The work of `core/benches/comparison`, for a page that measures it.

#![allow(clippy::unwrap_used, reason = "a program that measures")]

#[path = "../../../core/benches/comparison/work.rs"]
mod work;

use wasm_bindgen::prelude::*;

/// All pieces of work.
#[wasm_bindgen]
pub struct Bench(Vec<work::Work>);

#[wasm_bindgen]
impl Bench {
    /// With its matrices made.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "only a page makes one")]
    pub fn new() -> Self {
        Self(work::all())
    }

    /// The name of a piece, from 0.
    pub fn name(&self, at: usize) -> Option<String> {
        self.0.get(at).map(|(name, _)| name.clone())
    }

    /// Does a piece and gives the sum over its answer.
    pub fn run(&mut self, at: usize) -> f64 {
        self.0[at].1()
    }
}
