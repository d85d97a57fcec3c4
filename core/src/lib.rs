//! Scambio: the model of a peer exchange among public administrations.
//!
//! A peer exchange is described by an [`exchange::Exchange`]: its administrations, themes, activities, practices
//! and results. An exchange is valid by construction: it is made from a [`exchange::Draft`], whose
//! [`check`](exchange::Draft::check) answers with every problem found, each located and coded ([`diag`]).
//! [`mod@format`] reads and writes it as a JSON file that people can write by hand.
//!
//! ```
//! let file = include_bytes!("../data/scambio-pa.json");
//! let reading = scambio_core::format::read(file);
//! let exchange = reading.exchange().expect("the file of the real exchange is valid");
//! assert_eq!(exchange.administrations().len(), 8);
//! assert_eq!(exchange.end().map(|day| day.to_string()).as_deref(), Some("2020-05-15"));
//! ```
//!
//! Rooms: ground ([`id`], [`time`], [`num`], [`rng`], [`text`], [`territory`], [`diag`], [`error`]), the model
//! ([`exchange`]), engines ([`comparison`], [`rotation`], [`network`]), the file format ([`mod@format`]), and
//! where engines meet ([`study`]).

#![forbid(unsafe_code)]

pub mod comparison;
pub mod diag;
pub mod docs;
pub mod error;
pub mod exchange;
pub mod format;
pub mod id;
pub mod io;
pub mod network;
pub mod num;
pub mod rng;
pub mod rotation;
pub mod study;
pub mod territory;
pub mod text;
pub mod time;
