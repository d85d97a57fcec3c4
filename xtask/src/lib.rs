//! The workspace's own tool, `cargo x <command>`: builds what is published, serves the demo portal, measures and tests.
//!
//! - [`bundle`] makes `dist/<version>/` from the widget's crate, its element class and its style sheets;
//! - [`serve`] shows it in the demo portal, also to the browser tests, and [`watch`] rebuilds on change;
//! - [`verify`] proves that two copies of the workspace give the same bytes;
//! - [`size`] holds the budget; [`npm`] makes the JavaScript package; [`mod@test`] runs everything that must hold.

#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "a command line tool speaks on standard output")]

pub mod bundle;
pub mod css;
pub mod further;
pub mod npm;
pub mod publish;
pub mod serve;
pub mod sh;
pub mod size;
pub mod test;
pub mod tools;
pub mod verify;
pub mod wasm;
pub mod watch;
pub mod words;
pub mod workspace;
