//! What holds for every file: valid exchanges come back as they were written; anything else is answered, never a panic.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod drafts;
mod hostile;
mod round_trip;
#[path = "../../fuzz/targets.rs"]
mod targets;
