//! The rotation: who hosts what and when, how fair that is, and what if.
//!
//! A program of its own with a module of its own (`web/rotation`), fetched when the view `rotation` is opened. It reads the
//! exchange that the widget shows, keeps some plans side by side as scenarios, and lets the core search, explain and
//! repair them. Whatever it computes itself is marked as simulated wherever it appears, exports included.

mod action;
mod app;
mod days;
mod edit;
mod export;
mod keep;
mod limit;
mod names;
mod picture;
mod scenario;
mod solving;
mod state;
mod tables;
mod view;
mod words;

pub use action::{Action, Effect};
pub use app::{Rotation, RotationProps};
