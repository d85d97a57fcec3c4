//! The network: against another program, against trying everything, and on the real two-mode network of the regions.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod brute;
mod drawing;
mod exchange;
mod reference;
mod regions;
