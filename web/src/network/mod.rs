//! The network: who learns from whom, what holds it together, who could teach what to whom, and what was reached.
//!
//! A program of its own with a module of its own (`web/network`), fetched when the view `network` is opened. Its state is
//! plain and tested without a browser; a [`picture`](self) of it is made anew for each choice from the graphs of
//! [`scambio_core::network`], and proposals and synthesis come from [`scambio_core::study`].
//! For work, practices and transfers are [written](self) here too, and the changed exchange is saved as a file.

mod action;
mod app;
mod drawing;
mod export;
mod objectives;
mod picture;
mod plan;
mod report;
mod state;
mod view;
mod words;
mod writing;

pub use action::{Action, Effect, Shown};
pub use app::{Network, NetworkProps};
