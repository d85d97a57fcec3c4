//! How sure is it? Part of every result: positions under uncertain weights and cells, without a criterion, without a unit;
//! what holds whatever the weights.

mod acceptability;
mod additive;
mod bands;
mod dominance;
mod first;
mod leave_out;
mod live;
mod order;
mod scorer;
mod simplex;
mod smaa;
mod stability;
mod tally;
mod variance_share;

pub use acceptability::Acceptability;
pub use bands::bands;
pub use dominance::{dominates, pareto_front};
pub use first::First;
pub use leave_out::{LeftOut, leave_criterion_out, leave_unit_out};
pub use live::{Doubt, Live, Uncertain};
pub use simplex::{pairwise_winning, share_above};
pub use smaa::{Information, Smaa};
pub use stability::stability;
pub use variance_share::{Share, variance_share};
