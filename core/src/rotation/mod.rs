//! Rotation: who hosts which workshop, and when: over a year, with people's calendars, as good as can be found.
//!
//! An [`Instance`] says what is to be planned, a [`Plan`] gives days and hosts, [`check()`] scores any plan. Scores are
//! integers, level by level: broken rules ([`Hard`]), then the weighted sum of what costs ([`Soft`]).
//!
//! The file format is in [`format::rotation`](crate::format::rotation).

mod check;
mod instance;
mod plan;
mod score;

pub use check::check;
pub use instance::{Group, Host, Instance, Parameters, Pool, Session, Track};
pub use plan::Plan;
pub use score::{Hard, Score, Soft};
