//! The network that the exchange wants to last: its aim. Its ties are computed, by the network engine.

use super::noun::noun;
use crate::text::Text;

noun! {
    /// The network that the exchange wants to last.
    Network {
        /// What it is meant to become.
        aim: one Text,
    }
}
