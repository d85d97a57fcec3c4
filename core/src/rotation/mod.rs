//! Rotation: who hosts which workshop, and when: over a year, with people's calendars, as good as can be found.
//!
//! An [`Instance`] says what is to be planned, a [`Plan`] gives days and hosts, [`check()`] scores any plan. Scores are
//! integers, level by level: broken rules ([`Hard`]), then the weighted sum of what costs ([`Soft`]).
//!
//! A [`Problem`] is an instance compiled for the [`Search`], which goes on in small steps; a [`Trial`] says at once what a
//! change would cost.
//!
//! ```
//! use scambio_core::format::rotation::read;
//! use scambio_core::rotation::{Problem, Search, Settings};
//!
//! let instance = read(include_bytes!("../../tests/data/rotation/mini-4x2.json")).unwrap();
//! let mut search = Search::new(Problem::new(&instance), Settings::default());
//! search.step(20_000);
//! assert!(search.score().is_feasible());
//! ```
//!
//! Around the search: [`programme`] makes an instance of an exchange, [`conflict`] says why there can be no plan and what would
//! have to give, [`explain`] what is behind a plan, [`replan`] what is to be planned when reality intervened.
//!
//! The file format is in [`format::rotation`](crate::format::rotation).

mod board;
mod bound;
mod check;
pub mod conflict;
pub mod explain;
mod instance;
mod lists;
pub mod mixing;
mod plan;
mod problem;
pub mod programme;
mod proof;
pub mod replan;
mod rule;
mod score;
mod search;
mod sequence;
mod state;
pub mod text;
mod trial;

pub use bound::{Bound, Bounding};
pub use check::check;
pub use instance::{Group, Host, Instance, Parameters, Pool, Session, Track};
pub use plan::Plan;
pub use problem::Problem;
pub use proof::{Proof, Standing};
pub use score::{Hard, Score, Soft};
pub use search::{Progress, Search, Settings};
pub use trial::{Total, Trial};
