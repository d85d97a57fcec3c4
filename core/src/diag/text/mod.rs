//! The wording of every problem, one language a file, each exhaustive: a problem without words does not compile.
//!
//! A message says what is wrong and what to do about it, in plain words, to somebody who knows their exchange and not
//! this program. The words are data, templates that [`Wording`] fills; a program may do without the feature `wording`
//! and read those of one language when it needs them.

#[cfg(feature = "wording")]
mod de;
#[cfg(feature = "wording")]
mod en;
#[cfg(feature = "wording")]
mod fr;
#[cfg(all(test, feature = "wording"))]
mod golden;
#[cfg(feature = "wording")]
mod it;
#[cfg(feature = "wording")]
mod sl;
mod wording;
#[cfg(feature = "wording")]
mod words;

pub use wording::Wording;
#[cfg(feature = "wording")]
pub use words::wording;
