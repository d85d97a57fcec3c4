//! JSON that remembers where every value was written.
//!
//! `serde_json` stops at the first problem and forgets positions; people who write a file by hand need all problems at
//! once, each with its line. So [`parse()`] reads the text into a [tree](Node) with offsets, [`Source`] turns those into
//! lines and columns, and `super::reader` takes the values.

mod parse;
mod source;
mod tree;

pub(super) use parse::parse;
pub(super) use source::Source;
pub(super) use tree::{Field, Node, Value};
