//! The custom element `<scambio-pa>`: a peer exchange of public administrations inside any page.
//!
//! [`element`] is the only room that touches the host page; [`app`] is the program that it mounts.

#![deny(unsafe_code)]

pub mod app;
pub mod element;
