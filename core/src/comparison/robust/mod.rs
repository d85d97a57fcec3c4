//! How sure is it? Part of every result: positions under uncertain weights and cells, without a criterion, without a unit;
//! what holds whatever the weights.

mod bands;
mod dominance;
mod leave_out;
mod simplex;
mod smaa;
mod stability;

pub use bands::bands;
pub use dominance::{dominates, pareto_front};
pub use leave_out::{LeftOut, leave_criterion_out, leave_unit_out};
pub use simplex::{pairwise_winning, share_above};
pub use smaa::{Acceptability, Information, Smaa};
pub use stability::stability;
