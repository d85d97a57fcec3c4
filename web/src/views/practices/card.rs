//! A practice: theme, title, origin, who offers it, conditions, lessons, and how far its transfers have come.

use scambio_core::exchange::{Practice, Transfer, TransferStep};
use scambio_core::text::Text;
use yew::prelude::*;

use super::super::context::Context;
use crate::i18n::DateStyle;
use crate::{queries, ui};

/// The card.
pub(super) fn card(context: Context<'_>, practice: &Practice) -> Html {
    let m = context.messages();
    let subject = practice.theme().and_then(|id| context.exchange.subject(id));
    let transferable = match practice.transferable() {
        Some(true) => m.transferable()[0],
        Some(false) => m.transferable()[1],
        None => m.transferable()[2],
    };
    let transfers: Vec<_> =
        context.exchange.transfers().iter().filter(|it| it.practice() == practice.id()).collect();
    html! {
        <li class="card" key={practice.id().as_str()}>
            <div class="card-head">
                if let Some(subject) = subject {
                    <p class="eyebrow"><b>{ queries::theme_code(subject.id().as_str()) }</b>{ " " }{ context.text(subject.name()) }</p>
                }
                { ui::heading(context.level(2), "title-4", context.text(practice.title())) }
                <p class="card-tags">
                    { ui::tag("", m.origins()[practice.origin() as usize]) }
                    { ui::tag("", transferable) }
                </p>
            </div>
            if let Some(summary) = practice.summary() {
                <p>{ context.text(summary) }</p>
            }
            <dl class="pairs">
                <div><dt>{ m.offered_by() }</dt><dd>{ context.short_names_of(practice.offered_by()) }</dd></div>
                { list(context, m.conditions(), practice.conditions()) }
                { list(context, m.lessons(), practice.lessons()) }
            </dl>
            <div class="card-foot">
                { ui::heading(context.level(3), "title-5", html! { m.transfers() }) }
                if transfers.is_empty() {
                    <p class="quiet">{ m.no_transfers() }</p>
                }
                <ul class="transfers">{ for transfers.into_iter().map(|it| transfer(context, it)) }</ul>
            </div>
        </li>
    }
}

fn list(context: Context<'_>, label: &'static str, items: &[Text]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <div><dt>{ label }</dt><dd><ul class="points">{ for items.iter().map(|it| html! { <li>{ context.text(it) }</li> }) }</ul></dd></div>
    }
}

/// To whom, and the three steps: those taken are filled and dated.
fn transfer(context: Context<'_>, transfer: &Transfer) -> Html {
    let m = context.messages();
    let taken = |step: TransferStep| transfer.steps().iter().find(|(of, _)| *of == step);
    let reached = transfer.reached().map_or(m.steps()[3], |step| m.steps()[step as usize]);
    html! {
        <li>
            <p class="transfer-to">
                { "→ " }<b>{ context.short_name_of(transfer.to()) }</b>{ ": " }{ reached }
            </p>
            <ol class="flow">
                { for TransferStep::ALL.iter().map(|step| html! {
                    <li class={taken(*step).map(|_| "taken")}>
                        { m.steps()[*step as usize] }
                        if let Some((_, Some(day))) = taken(*step) {
                            <span class="flow-date">{ context.voice.date(*day, DateStyle::Long) }</span>
                        }
                    </li>
                }) }
            </ol>
            if !transfer.obstacles().is_empty() {
                <p class="terms">
                    <b>{ m.obstacles() }{ ": " }</b>
                    { for transfer.obstacles().iter().enumerate().map(|(at, it)| html! {
                        <>{ if at > 0 { "; " } else { "" } }{ context.text(it) }</>
                    }) }
                </p>
            }
        </li>
    }
}
