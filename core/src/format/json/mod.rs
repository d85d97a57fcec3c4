//! JSON that remembers where every value was written.
//!
//! `serde_json` stops at the first problem and forgets positions; people who write a file by hand need all problems at
//! once, each with its line. So: [`tree`] reads the text into nodes with offsets, and [`read`] lets serde's derived
//! code take its values from those nodes, going on behind every value that does not fit.

pub(super) mod read;
pub(super) mod tree;
