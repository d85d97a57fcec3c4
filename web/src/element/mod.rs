//! The custom element `<scambio-pa>`: attributes and properties in, events out.
//!
//! Its class is JavaScript (`element.js`), since a custom element must be a constructible class of that language; it
//! makes one [`Widget`] for as long as the element is connected. No other room touches the host page.

mod data;
mod outgoing;
mod panic;
mod widget;

pub use panic::on_panic;
pub use widget::{Widget, learn};
