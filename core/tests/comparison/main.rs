//! The comparison through its public door: published numbers, agreement with peers, properties.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
#![allow(clippy::print_stdout, reason = "what was compared, for those who ask with --nocapture")]

mod edges;
mod eu_spi;
mod exchange;
mod kept;
mod laws;
#[cfg(feature = "linear")]
mod linear;
mod live;
mod methods;
mod peers;
mod peers_all;
mod peers_more;
mod peers_rest;
mod plain;
mod properties;
mod published;
mod read;
mod regions;
mod wild;
