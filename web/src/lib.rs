//! The custom element `<scambio-pa>`: a peer exchange of public administrations inside any page.
//!
//! [`element`] is the only room that touches the host page; [`app`] is the program that it mounts: it keeps
//! [`state`], asks it [`queries`], and draws [`views`] from it with the parts of [`ui`] and [`charts`], in the words
//! of [`i18n`]. [`import`], [`comparison`], [`network`] and [`rotation`] are programs of their own, each with a module of
//! its own.

#![deny(unsafe_code)]

pub mod app;
pub mod charts;
pub mod comparison;
#[cfg(feature = "element")]
pub mod element;
pub mod i18n;
pub mod import;
pub mod network;
pub mod queries;
pub mod rotation;
pub mod state;
pub mod ui;
pub mod views;
