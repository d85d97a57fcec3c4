//! Study: where the engines meet. Who could learn what from whom, how that is spread fairly, where it can take place, and
//! what an exchange has brought.
//!
//! Needs and offers come from the exchange ([`needs_of`], [`offers_of`]), from a comparison ([`measured`]), or are declared.
//! [`suggest`] matches them with reasons; a [`Market`] assigns them when nobody gives or receives too much, and proves that
//! nothing is better; [`Market::instead`] says what another choice would cost; [`visits`] finds where it fits a rotation.
//!
//! ```
//! use scambio_core::format;
//! use scambio_core::study::{Capacity, ReasonWeights, market, needs_of, offers_of, suggest};
//!
//! let reading = format::read(include_bytes!("../../tests/data/network/exchange.json"));
//! let exchange = reading.exchange().unwrap();
//! let (needs, offers) = (needs_of(exchange), offers_of(exchange));
//! let suggestions = suggest(exchange, &needs, &offers, ReasonWeights::default(), |_, _| None);
//! let market = market(exchange, &suggestions, Capacity { gives: 1, receives: 1 });
//! let found = market.assign()?;
//! assert!(found.is_proved(&market));
//! # Ok::<(), scambio_core::error::Error>(())
//! ```

mod assignment;
mod life_cycle;
mod offer;
mod suggestion;
mod synthesis;
mod visit;
mod why;

pub use assignment::{Assignment, Candidate, Market};
pub use life_cycle::{Course, Hint, LifeCycle, life_cycles};
pub use offer::{Need, NeedGround, Offer, OfferGround, Subject, measured, needs_of, offers_of};
pub use suggestion::{Capacity, Reason, ReasonWeights, Suggestion, market, suggest};
pub use synthesis::{Count, Coverage, OpenPoint, Part, Synthesis, synthesis};
pub use visit::{Occasion, Visit, visits};
pub use why::Instead;
