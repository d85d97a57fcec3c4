//! The matrix of a comparative analysis: criteria, each with its scale, and rows of cells. The engine
//! ([`crate::comparison`]) works with them; here they are only what somebody wrote.

mod cell;
mod criterion;
mod direction;
mod recipe;
mod row;

pub use cell::{Absence, Cell, Round, Value};
pub use criterion::{Better, Criterion, Scale, ScaleKind, Step, Steps};
pub use direction::{Aim, Direction};
pub use recipe::{Argument, RecipeStep};
pub use row::Row;
