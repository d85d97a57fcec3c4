//! Where everything comes from.

use scambio_core::exchange::Source;
use yew::prelude::*;

use super::context::Context;
use crate::i18n::{DateStyle, fill};
use crate::ui;

/// Sources and method, at the foot of every screen.
pub(super) fn foot(context: Context<'_>) -> Html {
    let m = context.messages();
    html! {
        <details class="foot" part="sources">
            <summary>{ m.sources() }</summary>
            <ul>
                if let Some(source) = context.exchange.source() {
                    { of_exchange(source, context) }
                }
                <li>{ m.map_credit() }</li>
                <li>{ m.codes_credit() }</li>
                <li>{ m.privacy() }</li>
            </ul>
        </details>
    }
}

fn of_exchange(source: &Source, context: Context<'_>) -> Html {
    let m = context.messages();
    let publisher = source.publisher().map(|it| context.voice.words(it).0);
    let title = context.voice.words(source.title()).0;
    let title = publisher.map_or_else(|| title.to_owned(), |publisher| format!("{title} ({publisher})"));
    let date = source
        .date()
        .map_or_else(|| m.not_stated().to_owned(), |date| context.voice.date(date, DateStyle::Long));
    html! {
        <>
            <li>
                { fill(m.source_of(), &[&title, &date]) }
                if let Some(url) = source.url() {
                    { " " }{ ui::link(url, &**url) }
                }
                if let Some(terms) = source.terms() {
                    { " " }{ context.text(terms) }{ "." }
                }
            </li>
            if let Some(note) = source.note() {
                <li>{ context.text(note) }</li>
            }
        </>
    }
}
