//! Words on the screen: in their own language, as a tag, as a state.

use yew::prelude::*;

use super::{Icon, Progress, icon};

/// Words, marked with their language where it is another than the interface's.
pub fn words(text: &str, lang: Option<&'static str>) -> Html {
    match lang {
        Some(lang) => html! { <span {lang}>{ text }</span> },
        None => html! { text },
    }
}

/// A short mark beside a title or a name.
pub fn tag(class: &'static str, text: &str) -> Html {
    html! { <span class={classes!("tag", class)}>{ text }</span> }
}

/// How far something has come: icon and word.
pub fn status(progress: Progress, word: &str) -> Html {
    html! { <span class={classes!("status", progress.class())}>{ icon(Icon::from(progress)) }{ word }</span> }
}
