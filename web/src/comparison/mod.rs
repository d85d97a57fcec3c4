//! The comparison: where administrations stand, how sure that is, whom they are like and whom they could ask.
//!
//! A program of its own with a module of its own (`web/comparison`), fetched when the view `comparison` is opened. It reads
//! the exchange that the widget shows; what it computes is a [`picture`](self), made anew for each choice, and positions
//! that follow while weights move.

mod action;
mod app;
mod export;
mod figure;
mod given;
mod picture;
mod positions;
mod regions;
mod state;
mod view;
mod weights;
mod words;

pub use action::{Action, Effect};
pub use app::{Comparison, ComparisonProps};
