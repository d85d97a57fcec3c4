//! Sections and boxes: for tools, for what is not there yet, for errors.

use yew::prelude::*;

use super::heading;

/// A section with a title and one line of explanation.
pub fn section(level: u8, title: &str, line: Option<Html>, content: Html) -> Html {
    section_marked(level, title, Html::default(), line, content)
}

/// A section whose title carries a mark, such as "demonstration data".
pub fn section_marked(level: u8, title: &str, mark: Html, line: Option<Html>, content: Html) -> Html {
    html! {
        <section class="section">
            <div class="section-head">
                <div class="section-title">{ heading(level, "title-3", html! { title }) }{ mark }</div>
                if let Some(line) = line {
                    <p class="line">{ line }</p>
                }
            </div>
            { content }
        </section>
    }
}

/// What is not there yet: what, why, and what will be there.
pub fn empty(level: u8, title: &str, content: Html) -> Html {
    html! { <div class="empty">{ heading(level, "title-4", html! { title }) }{ content }</div> }
}

/// What went wrong, with a way on. `assertive`: it is read out at once.
pub fn error(level: u8, title: &str, content: Html) -> Html {
    html! { <div class="error" role="alert">{ heading(level, "title-4", html! { title }) }{ content }</div> }
}

/// A line of small print.
pub fn note(content: impl Into<Html>) -> Html {
    html! { <p class="note">{ content.into() }</p> }
}
