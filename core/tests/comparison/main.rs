//! The comparison through its public door: published numbers, agreement with peers, properties.

mod edges;
mod eu_spi;
mod peers;
mod properties;
mod published;
mod read;
