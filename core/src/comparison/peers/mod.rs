//! Whom is it like? Peers are found by context: what an administration cannot change soon, never its results.

mod gower;
mod tree;

pub use gower::{Gower, Near};
pub use tree::{Join, Linkage, Tree};
