//! Who they are: each administration with its seat, codes, people and what it gives and receives.

use scambio_core::exchange::{Administration, AdministrationKind};
use scambio_core::territory::Unit;
use scambio_core::text::Lang;
use yew::prelude::*;

use super::context::Context;
use crate::i18n::{DateStyle, fill};
use crate::state::Action;
use crate::{queries, ui};

/// The screen: a card for each, the reader's own first; the chosen one is marked.
pub(super) fn view(context: Context<'_>) -> Html {
    let m = context.messages();
    let all = queries::own_first(context.exchange, context.state.settings.own.as_ref(), context.voice);
    let participants = context.exchange.participants().count();
    let line = html! { context.voice.plural(m.lead_and(), participants) };
    let cards = html! { <ul class="cards halves">{ for all.into_iter().map(|it| card(context, it)) }</ul> };
    ui::section(context.level(1), m.who(), Some(line), cards)
}

fn card(context: Context<'_>, administration: &Administration) -> Html {
    let m = context.messages();
    let id = administration.id();
    let is_chosen = context.state.settings.selected.as_ref() == Some(id);
    let is_own = context.is_own(id);
    let class = classes!("card", is_chosen.then_some("chosen"), is_own.then_some("own"));
    let kind = match administration.kind() {
        AdministrationKind::Other => m.kinds()[2],
        kind => m.kinds()[kind as usize],
    };
    let choose = (!is_chosen).then(|| id.clone());
    html! {
        <li {class} key={id.as_str()}>
            <div class="card-head">
                { ui::heading(context.level(2), "title-4", html! {
                    <button type="button" class="plain" aria-pressed={is_chosen.to_string()}
                        onclick={context.on(Action::ChooseAdministration(choose))}>{ context.name(administration) }</button>
                }) }
                <p class="card-tags">
                    { ui::tag(if administration.is_lead() { "lead-tag" } else { "" }, m.roles()[administration.role() as usize]) }
                    { ui::tag("", kind) }
                    if is_own {
                        { ui::tag("own-tag", m.own()) }
                    }
                </p>
            </div>
            <dl class="pairs">
                { part_in_exchange(context, administration) }
                { administration.unit().map(|unit| of_territory(context, unit)) }
            </dl>
        </li>
    }
}

fn pair(label: &str, value: impl Into<Html>) -> Html {
    html! { <div><dt>{ label }</dt><dd>{ value.into() }</dd></div> }
}

/// Its people, themes, workshops and practices; what the source does not say is said to be so.
fn part_in_exchange(context: Context<'_>, administration: &Administration) -> Html {
    let (m, exchange, id) = (context.messages(), context.exchange, administration.id());
    let not_stated = || html! { <span class="quiet">{ m.not_stated() }</span> };
    let coordinator = match administration.coordinator() {
        Some(coordinator) => html! { m.appointed()[usize::from(!coordinator.appointed())] },
        None => not_stated(),
    };
    let signed = exchange.memorandum().filter(|it| !it.signatories().is_empty());
    let signed = signed.map(|it| m.yes_no()[usize::from(!it.signatories().contains(id))]);
    let themes: Vec<_> = exchange.delegations().iter().filter(|it| it.administration() == id).collect();
    let themes = if themes.is_empty() { not_stated() } else { delegations(context, &themes) };
    let hosted = queries::workshops_hosted_by(exchange, id).count();
    let offered: Vec<_> = exchange.practices().iter().filter(|it| it.offered_by().contains(id)).collect();
    let received = queries::receives(exchange, id).count();
    html! {
        <>
            { signed.map(|word| pair(m.signatory(), word)) }
            { pair(m.coordinator(), coordinator) }
            { pair(m.themes(), themes) }
            if hosted > 0 {
                { pair(m.hosts(), context.voice.number(hosted)) }
            }
            if !offered.is_empty() {
                { pair(m.offers(), context.voice.number(offered.len())) }
            }
            if received > 0 {
                { pair(m.receives(), context.voice.number(received)) }
            }
        </>
    }
}

fn delegations(context: Context<'_>, delegations: &[&scambio_core::exchange::Delegation]) -> Html {
    let words = |(at, it): (usize, &&scambio_core::exchange::Delegation)| {
        let people =
            it.participants().map(|count| context.voice.plural(context.messages().people(), count as usize));
        let people = people.map(|people| format!(" ({people})"));
        html! { <>{ if at > 0 { ", " } else { "" } }<b>{ queries::theme_code(it.theme().as_str()) }</b>{ people }</> }
    };
    delegations.iter().enumerate().map(words).collect()
}

/// What the table of the territory knows of it.
fn of_territory(context: Context<'_>, unit: &'static Unit) -> Html {
    let m = context.messages();
    let lang = context.voice.lang();
    let seat = unit.seat();
    let year = context.state.today.map(scambio_core::time::Date::year);
    let patron = year
        .and_then(|year| unit.patron_day(year))
        .map(|day| format!("{}, {}", context.voice.date(day, DateStyle::DayMonth), unit.patron().name()));
    let other = Lang::ALL.into_iter().filter(|it| *it != lang).map(|it| (it.code(), unit.name(it)));
    let codes = queries::codes(unit).map(|(list, code)| fill("{0} {1}", &[list, code])).join(" · ");
    let host = unit.website().trim_start_matches("https://").trim_start_matches("www.");
    html! {
        <>
            { pair(m.seat(), format!("{} ({})", seat.name(lang), seat.province())) }
            { pair(m.website(), ui::link(unit.website(), host)) }
            { patron.map(|patron| pair(m.patron_day(), patron)) }
            { pair(m.codes(), codes) }
            { pair(m.other_names(), other.chain(unit.other_names().iter().copied()).enumerate().map(|(at, (lang, name))| html! {
                <>{ if at > 0 { " · " } else { "" } }<span {lang}>{ name }</span></>
            }).collect::<Html>()) }
        </>
    }
}
