//! Do assessors agree? Ratings are units in rows, assessors in columns.

mod icc;
mod kappa;
mod kendall_w;
mod krippendorff;

pub use icc::{Icc, icc};
pub use kappa::{KappaWeights, cohen, fleiss};
pub use kendall_w::kendall_w;
pub use krippendorff::{Level, krippendorff};
