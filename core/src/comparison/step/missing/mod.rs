//! What to do where cells are missing. Nothing is filled or dropped silently, and no data is invented by regression.

mod bounds;
mod coverage;
mod median;

pub use bounds::{Bounds, bounds};
pub use coverage::{Coverage, coverage, mean_of_present};
pub use median::{Filled, median_of_group};
