//! The steps before a method: what is missing, what is extreme, one common scale, weights. One method a file.

pub mod missing;
pub mod normalise;
pub mod treat;
pub mod weigh;
