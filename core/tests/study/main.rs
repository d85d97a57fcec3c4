//! Where the engines meet: assignment against trying everything, and an exchange from needs to its synthesis.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod assignment;
mod exchange;
