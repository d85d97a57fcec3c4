//! Comparison: administrations side by side on the criteria of a theme; where each stands, how sure that is, and whom it
//! is like. An instrument of learning, not a league table.
//!
//! A [`Matrix`] holds what is known: typed cells, named absences, sources. Its [`Performance`] are plain numbers
//! ([`Gappy`]); steps ([`step`]) treat what is missing and extreme and bring them onto one scale; a [`Problem`] adds
//! directions and weights; a [`method::Method`] answers with [`Scores`] and a [`Ranking`].
//!
//! ```
//! use scambio_core::comparison::{Direction, Grid, Problem, method::{Method, Topsis}};
//! let grid = Grid::from_rows(&[[250.0, 16.0, 12.0], [200.0, 16.0, 8.0], [300.0, 32.0, 16.0]])?;
//! let problem = Problem::new(grid, &[Direction::Down, Direction::Up, Direction::Up], &[2.0, 1.0, 1.0])?;
//! assert_eq!(Topsis::default().scores(&problem)?.ranking().positions(), [3, 2, 1]);
//! # Ok::<(), scambio_core::error::Error>(())
//! ```
//!
//! No value is ever NaN, no direction is turned by 1/x, nothing is dropped or filled without saying so. Ties are within
//! the resolution of the numbers. Sums keep one order; the same input gives the same bits natively and in wasm.

pub mod agreement;
pub mod coherence;
mod grid;
#[cfg(feature = "linear")]
pub mod linear;
mod matrix;
pub mod method;
pub mod peers;
mod problem;
mod ranking;
pub mod reading;
pub mod recipe;
pub mod registry;
pub mod robust;
pub mod step;

pub use crate::exchange::matrix::{
    Absence, Aim, Cell, Criterion, Direction, Round, Scale, Step, Steps, Value,
};
pub use grid::{Gappy, Grid};
pub use matrix::{Matrix, Performance};
pub use problem::Problem;
pub use ranking::{Ranking, Scores};
