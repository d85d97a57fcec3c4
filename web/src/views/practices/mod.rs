//! What works elsewhere, under which conditions?

mod card;
mod filters;
mod outputs;

use super::context::Context;
use crate::state::{Action, PracticeFilter};
use crate::ui::{self, El, el, fragment};
use scambio_core::exchange::{Content, SectionKind};

/// The screen.
pub(super) fn view(context: Context<'_>) -> El {
    fragment().with(practices(context)).with(outputs::section(context))
}

fn practices(context: Context<'_>) -> El {
    let m = context.messages();
    let all = context.exchange.practices();
    if all.is_empty() {
        return ui::section(context.level(1), m.practices(), None::<El>).with(none_yet(context));
    }
    let shown: Vec<_> =
        all.iter().filter(|it| context.state.practices.admits(it, context.exchange)).collect();
    let count = context.voice.plural(m.practices_count(), all.len());
    let filters = filters::filters(context, shown.len(), all.len());
    let cards = if shown.is_empty() {
        no_match(context)
    } else {
        el("ul", "cards").each(shown.into_iter().map(|it| card::card(context, it)))
    };
    ui::section_marked(context.level(1), m.practices(), context.simulated(), Some(count))
        .with(filters)
        .with(cards)
}

/// No practices in the file: why, when there will be some, and what the record says meanwhile.
fn none_yet(context: Context<'_>) -> El {
    let m = context.messages();
    let section = context.exchange.record().and_then(|record| record.section(SectionKind::Outputs));
    let said = section.and_then(|section| match section.content() {
        Content::Given(blocks) => Some(context.blocks(blocks)),
        _ => None,
    });
    let note = el("p", "").with(m.no_practices_note());
    let said = said
        .map(|said| el("blockquote", "quote").with(el("p", "quote-title").with(m.record_says())).with(said));
    fragment().with(ui::empty(context.level(2), m.no_practices()).with(note)).with(said)
}

fn no_match(context: Context<'_>) -> El {
    let m = context.messages();
    let clear = context.on(Action::FilterPractices(PracticeFilter::default()));
    let clear = ui::button("button", clear).with(m.clear_filters());
    ui::empty(context.level(2), m.no_match()).with(el("p", "actions").with(clear))
}
