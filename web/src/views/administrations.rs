//! Who they are: each administration with its seat, codes, people and what it gives and receives.

use super::context::Context;
use crate::i18n::{DateStyle, fill};
use crate::queries;
use crate::state::Action;
use crate::ui::{self, El, el, fragment, pair, separated};
use scambio_core::exchange::{Administration, AdministrationKind, Delegation};
use scambio_core::territory::Unit;
use scambio_core::text::Lang;

/// The screen: a card for each, the reader's own first; the chosen one is marked.
pub(super) fn view(context: Context<'_>) -> El {
    let m = context.messages();
    let all = queries::own_first(context.exchange, context.state.settings.own.as_ref(), context.voice);
    let participants = context.exchange.participants().count();
    let line = context.voice.plural(m.lead_and(), participants);
    let cards = el("ul", "cards halves").each(all.into_iter().map(|it| card(context, it)));
    ui::section(context.level(1), m.who(), Some(line)).with(cards)
}

fn card(context: Context<'_>, administration: &Administration) -> El {
    let m = context.messages();
    let id = administration.id();
    let is_chosen = context.state.settings.selected.as_ref() == Some(id);
    let is_own = context.is_own(id);
    let kind = match administration.kind() {
        AdministrationKind::Other => m.kinds(2),
        kind => m.kinds(kind as usize),
    };
    let choose = context.on(Action::ChooseAdministration((!is_chosen).then(|| id.clone())));
    let name = ui::button("plain", choose)
        .attr("aria-pressed", is_chosen.to_string())
        .with(context.name(administration));
    let role = if administration.is_lead() { "lead-tag" } else { "" };
    let tags = el("p", "card-tags")
        .with(ui::tag(role, m.roles(administration.role() as usize)))
        .with(ui::tag("", kind))
        .with(is_own.then(|| ui::tag("own-tag", m.own())));
    let head = el("div", "card-head").with(ui::heading(context.level(2), "title-4", name)).with(tags);
    let pairs = el("dl", "pairs")
        .with(part_in_exchange(context, administration))
        .with(administration.unit().map(|unit| of_territory(context, unit)));
    el("li", "card")
        .class_if(is_chosen, "chosen")
        .attr_if("tabindex", is_chosen.then_some("-1"))
        .class_if(is_own, "own")
        .key(id.as_str())
        .with(head)
        .with(pairs)
}

/// Its people, themes, workshops and practices; what the source does not say is said to be so.
fn part_in_exchange(context: Context<'_>, administration: &Administration) -> El {
    let (m, exchange, id) = (context.messages(), context.exchange, administration.id());
    let not_stated = || el("span", "quiet").with(m.not_stated());
    let coordinator = match administration.coordinator() {
        Some(coordinator) => fragment().with(m.appointed(usize::from(!coordinator.appointed()))),
        None => not_stated(),
    };
    let signed = exchange.memorandum().filter(|it| !it.signatories().is_empty());
    let signed = signed.map(|it| m.yes_no(usize::from(!it.signatories().contains(id))));
    let themes: Vec<_> = exchange.delegations().iter().filter(|it| it.administration() == id).collect();
    let themes = if themes.is_empty() { not_stated() } else { delegations(context, &themes) };
    let hosted = queries::workshops_hosted_by(exchange, id).count();
    let offered = exchange.practices().iter().filter(|it| it.offered_by().contains(id)).count();
    let received = queries::receives(exchange, id).count();
    let number = |label: &str, count: usize| (count > 0).then(|| pair(label, context.voice.number(count)));
    fragment()
        .with(signed.map(|word| pair(m.signatory(), word)))
        .with(pair(m.coordinator(), coordinator))
        .with(pair(m.themes(), themes))
        .with(number(m.hosts(), hosted))
        .with(number(m.offers(), offered))
        .with(number(m.receives(), received))
}

fn delegations(context: Context<'_>, delegations: &[&Delegation]) -> El {
    let words = |it: &&Delegation| {
        let people =
            it.participants().map(|count| context.voice.plural(context.messages().people(), count as usize));
        let people = people.map(|people| format!(" ({people})"));
        fragment().with(el("b", "").with(queries::theme_code(it.theme().as_str()))).with(people)
    };
    separated(", ", delegations.iter().map(words))
}

/// What the table of the territory knows of it.
fn of_territory(context: Context<'_>, unit: &'static Unit) -> El {
    let m = context.messages();
    let lang = context.voice.lang();
    let seat = unit.seat();
    let year = context.state.today.map(scambio_core::time::Date::year);
    let patron = year
        .and_then(|year| unit.patron_day(year))
        .map(|day| format!("{}, {}", context.voice.date(day, DateStyle::DayMonth), unit.patron().name()));
    let other = Lang::ALL.into_iter().filter(|it| *it != lang).map(|it| (it.code(), unit.name(it)));
    let codes = queries::codes(unit).map(|(list, code)| fill("{0} {1}", &[list, code])).join(" · ");
    let host = unit.website().strip_prefix("https://").unwrap_or(unit.website());
    let host = host.strip_prefix("www.").unwrap_or(host);
    let names = separated(
        " · ",
        other.chain(unit.other_names().iter().copied()).map(|(lang, name)| ui::words(name, Some(lang))),
    );
    fragment()
        .with(pair(m.seat(), format!("{} ({})", seat.name(lang), seat.province())))
        .with(pair(m.website(), ui::link(unit.website().to_owned(), host)))
        .with(patron.map(|patron| pair(m.patron_day(), patron)))
        .with(pair(m.codes(), codes))
        .with(pair(m.other_names(), names))
}
