//! Weights: said by people, put in order, judged in pairs; or from the data, for scenarios only and never as the default.
//!
//! All add up to 1.

mod ahp;
mod correlations;
mod critic;
mod direct;
mod entropy;
mod merec;
mod principal_components;
mod rank_order;
mod standard_deviation;

pub use ahp::{Ahp, Judgements};
pub use critic::critic;
pub use direct::{direct, equal};
pub use entropy::entropy;
pub use merec::merec;
pub use principal_components::{Components, principal_components};
pub use rank_order::{rank_order_centroid, rank_reciprocal, rank_sum};
pub use standard_deviation::standard_deviation;

use crate::error::{Error, Result};

/// Weights from the data: importances divided by their sum.
fn from_importance(importance: &[f64]) -> Result<Vec<f64>> {
    if importance.iter().all(|x| *x <= 1e-12) {
        return Err(Error::weights("no criterion tells the units apart"));
    }
    crate::comparison::problem::shares(importance)
}
