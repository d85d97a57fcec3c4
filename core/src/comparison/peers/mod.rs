//! Whom is it like? Peers are found by context: what an administration cannot change soon, never its results.

mod gower;

pub use gower::{Gower, Near};
