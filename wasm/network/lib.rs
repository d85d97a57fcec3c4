//! The fifth module: networks, and who could learn what from whom; loaded only by who looks at them.
//!
//! A target of its own, as the comparison's is: `cargo x npm` compiles it with the feature `network`. Like the library it
//! decides nothing, and values cross as JSON text; `js/network.js` makes values of it.

#[path = "../border.rs"]
mod border;
mod closing;
mod drawing;
mod graphs;
mod market;
mod measures;
mod needs;
mod suggestions;
#[cfg(test)]
mod tests;

pub use closing::{life_cycles, synthesis};
pub use drawing::{layout, write_network};
pub use graphs::{days, graph, project};
pub use market::{assign, instead};
pub use measures::{cohesion, distances, falls_into, measures};
pub use needs::{measured, needs, offers};
pub use suggestions::{suggest, visits};
