//! The custom element `<scambio-pa>`: attributes and properties in, events out.
//!
//! Its class is JavaScript (`element.js`), since a custom element must be a constructible class of that language. It does
//! all that touches the host page: it fetches and opens files, dispatches events, keeps the fallback content. For as long
//! as it is connected it has one [`Widget`], which is the program's ear and mouth.

mod outgoing;
mod panic;
mod widget;

pub use panic::on_panic;
pub use widget::{Widget, learn, most_bytes};
