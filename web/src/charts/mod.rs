//! Charts as SVG or positioned boxes: values in, callbacks out. Every chart stands beside its list or table.

pub mod italy;
mod map;
mod timeline;

pub use map::{Mark, map};
pub use timeline::{Bar, Moment, Scale, bars, timeline};
