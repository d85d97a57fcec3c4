//! Where everything comes from.

use super::context::Context;
use crate::i18n::{DateStyle, fill};
use crate::ui::{self, El, el, fragment, item};
use scambio_core::exchange::Source;

/// Sources and method, at the foot of every screen.
pub(super) fn foot(context: Context<'_>) -> El {
    let m = context.messages();
    let list = el("ul", "")
        .with(context.exchange.source().map(|source| of_exchange(source, context)))
        .with(item(m.map_credit()))
        .with(item(m.codes_credit()))
        .with(item(m.privacy()));
    el("details", "foot").attr("part", "sources").with(el("summary", "").with(m.sources())).with(list)
}

fn of_exchange(source: &Source, context: Context<'_>) -> El {
    let m = context.messages();
    let publisher = source.publisher().map(|it| context.voice.words(it).0);
    let title = context.voice.words(source.title()).0;
    let title = publisher.map_or_else(|| title.to_owned(), |publisher| format!("{title} ({publisher})"));
    let date = source
        .date()
        .map_or_else(|| m.not_stated().to_owned(), |date| context.voice.date(date, DateStyle::Long));
    let mut line = item(fill(m.source_of(), &[&title, &date]));
    if let Some(url) = source.url() {
        line = line.with(" ").with(ui::link(url.to_string(), &**url));
    }
    if let Some(terms) = source.terms() {
        line = line.with(" ").with(context.text(terms)).with(".");
    }
    fragment().with(line).with(source.note().map(|note| item(context.text(note))))
}
