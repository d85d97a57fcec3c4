//! Headings whose level follows from the place that the page gave to the widget.

use super::{Content, El, el};

/// A heading of a level from 1 to 6; deeper ones stay at 6.
pub fn heading(level: u8, class: &'static str, content: impl Content) -> El {
    let tag = match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    el(tag, class).with(content)
}
