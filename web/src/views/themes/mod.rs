//! What is exchanged, by whom?

mod grid;
mod tree;

use yew::prelude::*;

use super::context::Context;
use crate::state::Action;
use crate::ui;

/// The screen: all themes, or the one that was asked for.
pub(super) fn view(context: Context<'_>) -> Html {
    let m = context.messages();
    let exchange = context.exchange;
    let chosen =
        context.state.settings.theme.as_ref().and_then(|id| exchange.subject(id)).map(|it| it.theme().id());
    let themes: Vec<_> =
        exchange.themes().iter().filter(|theme| chosen.is_none_or(|id| theme.id() == id)).collect();
    let line = context.voice.plural(m.themes_count(), exchange.themes().len());
    let content = html! {
        <>
            if chosen.is_some() {
                <p class="actions">{ ui::button("", m.all_themes(), context.on(Action::ChooseTheme(None))) }</p>
            }
            { tree::tree(context, &themes) }
        </>
    };
    html! {
        <>
            { ui::section(context.level(1), m.what(), Some(html! { line }), content) }
            { grid::section(context) }
        </>
    }
}
