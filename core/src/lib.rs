//! Scambio: the model of a peer exchange among public administrations.
