//! From a matrix to scores, relations and positions. One method a file.
//!
//! A method that gives one number a unit is a [`Method`]: its parameters are its fields, its answer to a
//! [`Problem`] are [`Scores`]. Methods that say more have a function of their own beside it.
//!
//! All of them: a unit that is at least as good on all criteria and better on one is never below; equal units get equal
//! scores; the order of rows and columns does not matter; a criterion of weight 0 does not count.

mod ampi;
mod arithmetic;
mod borda;
mod circles;
mod copeland;
mod electre_1;
mod electre_3;
mod electre_tri;
mod geometric;
mod harmonic;
mod kemeny;
mod mpi;
mod pairwise;
mod power;
mod preference;
mod promethee;
mod schulze;
mod spotis;
mod topsis;
mod vikor;

pub use ampi::{Ampi, Reference};
pub use arithmetic::Arithmetic;
pub use borda::Borda;
pub use copeland::Copeland;
pub use electre_1::{Discordance, Electre1, Electre1Result};
pub use electre_3::{Credibility, Electre3, Thresholds};
pub use electre_tri::{Assignment, ElectreTri};
pub use geometric::Geometric;
pub use harmonic::Harmonic;
pub use kemeny::{Consensus, Kemeny};
pub use mpi::{Mpi, Penalty};
pub use pairwise::Pairwise;
pub use power::Power;
pub use preference::Preference;
pub use promethee::{Flows, Promethee, Relation};
pub use schulze::{Schulze, Strength};
pub use spotis::Spotis;
pub use topsis::{Distance, Distances, Topsis, TopsisScale};
pub use vikor::{Vikor, VikorResult};

use super::{Grid, Problem, Scores};
use crate::error::Result;

/// A method that gives each unit one number.
pub trait Method: core::fmt::Debug {
    /// The scores of the units.
    ///
    /// # Errors
    /// A parameter out of its range; a value that the method cannot take, with its place.
    fn scores(&self, problem: &Problem) -> Result<Scores>;

    /// What each criterion that counts gives to a unit, more is better, where the score is the weighted sum of that and
    /// nothing but the weights depends on the weights: many weights then need no further run. `None`: it is no sum.
    ///
    /// # Errors
    /// As [`Method::scores`].
    fn parts(&self, _problem: &Problem) -> Result<Option<Grid>> {
        Ok(None)
    }

    /// What the distances of a unit are made of, where the score says how far it is from the worst and how near to the best
    /// and nothing else depends on the weights. `None`: it is no such method.
    ///
    /// # Errors
    /// As [`Method::scores`].
    fn distances(&self, _problem: &Problem) -> Result<Option<Distances>> {
        Ok(None)
    }
}
