//! What is exchanged, by whom?

mod grid;
mod tree;

use super::context::Context;
use crate::state::Action;
use crate::ui::{self, El, el, fragment};

/// The screen: all themes, or the one that was asked for.
pub(super) fn view(context: Context<'_>) -> El {
    let m = context.messages();
    let exchange = context.exchange;
    let chosen =
        context.state.settings.theme.as_ref().and_then(|id| exchange.subject(id)).map(|it| it.theme().id());
    let themes: Vec<_> =
        exchange.themes().iter().filter(|theme| chosen.is_none_or(|id| theme.id() == id)).collect();
    let line = context.voice.plural(m.themes_count(), exchange.themes().len());
    let all = ui::button("button", context.on(Action::ChooseTheme(None))).with(m.all_themes());
    let what = ui::section(context.level(1), m.what(), Some(line))
        .with(chosen.is_some().then(|| el("p", "actions").with(all)))
        .with(tree::tree(context, &themes));
    fragment().with(what).with(grid::section(context))
}
