//! Sections and boxes: for tools, for what is not there yet, for errors.

use yew::AttrValue;

use super::{Content, El, el, heading};

/// A section with a title and, if there is one, a line of explanation. What it is about is put into it.
pub fn section(level: u8, title: &str, line: Option<impl Content>) -> El {
    section_marked(level, title, None::<El>, line)
}

/// A section whose title carries a mark, such as "demonstration data".
pub fn section_marked(level: u8, title: &str, mark: impl Content, line: Option<impl Content>) -> El {
    let title = el("div", "section-title").with(heading(level, "title-3", title)).with(mark);
    let line = line.map(|line| el("p", "line").with(line));
    el("section", "section").with(el("div", "section-head").with(title).with(line))
}

/// What is not there yet: what, why, and what will be there.
pub fn empty(level: u8, title: &str) -> El {
    el("div", "empty").with(heading(level, "title-4", title))
}

/// What went wrong; it is read out at once. A way on is put into it.
pub fn error(level: u8, title: &str) -> El {
    el("div", "error").attr("role", "alert").with(heading(level, "title-4", title))
}

/// A line of small print.
pub fn note(content: impl Content) -> El {
    el("p", "note").with(content)
}

/// A label and what it says of something, within a list of pairs.
pub fn pair(label: &str, value: impl Content) -> El {
    el("div", "").with(el("dt", "").with(label)).with(el("dd", "").with(value))
}

/// A line that begins with its label.
pub fn term(label: &str, content: impl Content) -> El {
    el("p", "terms").with(el("b", "").with(label).with(": ")).with(content)
}

/// A title that opens what is put behind it.
pub fn fold(title: impl Content) -> El {
    el("details", "fold").with(el("summary", "").with(title))
}

/// What may be wider than the page: it scrolls in itself, by keys too.
pub fn region(label: impl Into<AttrValue>) -> El {
    el("div", "scroll").attr("role", "region").attr("tabindex", "0").attr("aria-label", label)
}

/// A list of points.
pub fn points<C: Content>(items: impl IntoIterator<Item = C>) -> El {
    el("ul", "points").each(items.into_iter().map(item))
}

/// An item of a list.
pub fn item(content: impl Content) -> El {
    el("li", "").with(content)
}
