//! Mixing: who sits with whom at the labs, so that people and administrations meet.
//!
//! An [`Instance`] has people, rounds and tables; a [`Seating`] puts people at tables; [`check()`] scores any seating, and
//! [`bound()`] says below what no seating can be. A [`Search`] starts from the best of known [designs](Design) and improves
//! it by exchanging people, in small steps. Without administrations this is the problem of the social golfers.
//!
//! ```
//! use scambio_core::format::rotation::mixing::read;
//! use scambio_core::rotation::mixing::{Search, bound};
//!
//! let instance = read(include_bytes!("../../../tests/data/rotation/mixing/golfer-5-3-7.json")).unwrap();
//! let mut search = Search::new(&instance, 1).unwrap();
//! search.step(200_000);
//! assert_eq!(search.score().objective, bound(&instance).objective);
//! ```

mod bound;
mod check;
mod design;
mod instance;
mod search;
mod start;
mod state;

pub use bound::{Bound, bound};
pub use check::{Score, check};
pub use design::Design;
pub use instance::{Instance, Person, Seating, Weights};
pub use search::{Progress, Search};
