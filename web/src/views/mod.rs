//! The screens: what the state says, drawn with the parts of [`ui`](crate::ui) and [`charts`](crate::charts).

mod administrations;
mod context;
mod failure;
mod frame;
mod overview;
mod practices;
mod sources;
mod themes;

pub use context::Context;
pub use failure::failure_message;
pub use frame::{Tools, frame};
