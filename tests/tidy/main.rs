//! House rules that run: who may import whom, and what every file keeps to.
//!
//! One rule a file. Each rule is a pure function over a path and a text, with samples that break it beside it, and one
//! test that holds the house to it. A message names the file to open and says what to do.

mod changelog;
mod docs;
mod glossary;
mod house;
mod leftovers;
mod licences;
mod lines;
mod machine;
mod manifests;
mod publiccode;
mod readme;
mod rooms;
mod tokens;
