//! Extreme values: one unit far from all others would decide the scale of everybody.

mod log;
mod winsorise;

pub use log::{Log, log};
pub use winsorise::{Winsorise, winsorise};

/// A column after treatment, and the rows that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Treated {
    /// The numbers after it.
    pub values: Vec<f64>,
    /// Which rows have another number than before.
    pub changed: Vec<usize>,
}
