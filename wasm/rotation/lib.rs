//! The fourth module: rotation and the mixing of people at the labs; loaded only by who plans.
//!
//! A target of its own, as the comparison's is: `cargo x npm` compiles it with the feature `rotation`. Like the library it
//! decides nothing, and values cross as JSON text, in the shapes of `rotation/1`; `js/rotation.js` makes values of it.

mod answers;
#[path = "../border.rs"]
mod border;
mod calendar;
mod instance;
mod mixing;
mod replanning;
mod shapes;
mod solver;
#[cfg(test)]
mod tests;

pub use answers::{alternatives, check, conflict, difference, explain, recommend, relax};
pub use calendar::{calendar, plan_csv};
pub use instance::{instance, kept, normal, open_plan, programme};
pub use mixing::{Mixer, check_seating};
pub use replanning::{replan, restore};
pub use solver::Solver;
