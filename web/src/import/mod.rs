//! The import assistant: a table as people have it, read, mapped and checked in three steps.
//!
//! A program of its own with a module of its own (`web/import`), fetched when someone opens the view `import`: whoever
//! only reads an exchange downloads nothing of it. Its state is plain and tested without a browser; it imports with
//! [`scambio_core::io`], and its [`Effect`]s are what the element does for it.

mod action;
mod app;
mod edit;
mod exchange;
mod export;
mod listed;
mod state;
mod view;
mod words;

pub use action::{Action, Effect, FileKind, Template, What};
pub use app::{Assistant, AssistantProps};
