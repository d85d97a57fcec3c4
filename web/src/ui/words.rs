//! Words on the screen: in their own language, as a tag, as a state.

use super::{El, Icon, Progress, el, fragment, icon};

/// Words, marked with their language where it is another than the interface's.
pub fn words(text: &str, lang: Option<&'static str>) -> El {
    match lang {
        Some(lang) => el("span", "").attr("lang", lang),
        None => fragment(),
    }
    .with(text)
}

/// A short mark beside a title or a name.
pub fn tag(class: &'static str, text: &str) -> El {
    el("span", "tag").class(class).with(text)
}

/// How far something has come: icon and word.
pub fn status(progress: Progress, word: &str) -> El {
    el("span", "status").class(progress.class()).with(icon(Icon::from(progress))).with(word)
}

/// One after the other, with `between` in between.
pub fn separated(between: &str, items: impl IntoIterator<Item = El>) -> El {
    fragment().each(
        items.into_iter().enumerate().map(
            |(at, item)| {
                if at > 0 { fragment().with(between).with(item) } else { item }
            },
        ),
    )
}
