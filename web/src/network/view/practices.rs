//! One practice as a card, or two side by side; for work, what changes them.

use scambio_core::exchange::{Exchange, Practice, Transfer};
use scambio_core::study::life_cycles;
use scambio_core::text::Text;
use scambio_core::time::Date;

use super::super::action::Action;
use super::super::writing::About;
use super::{Context, card, changes, writing};
use crate::i18n::fill;
use crate::queries;
use crate::ui::{self, Choice, El, el, item};

/// The heads of a practice that have its transfers, and their obstacles.
pub(super) const TRANSFERS: usize = 8;
pub(super) const OBSTACLES: usize = 9;
/// How many heads there are.
pub(super) const DATA: usize = 11;

/// The page.
pub(super) fn view(context: Context<'_>, exchange: &Exchange) -> El {
    let (state, words) = (context.state, context.words());
    if let Some(written) = &state.writing {
        return writing::view(context, exchange, written);
    }
    let all = exchange.practices();
    let work = state.is_work.then(|| work(context, exchange));
    if all.is_empty() {
        return el("div", "").with(context.empty(words.no_practices)).with(work);
    }
    let menus = el("div", "choices")
        .attr("role", "group")
        .attr("aria-label", words.pages[3])
        .each([0, 1].map(|place| menu(context, all, place)));
    let chosen = chosen(context, exchange);
    let shown = match chosen.as_slice() {
        [] => el("p", "").with(words.choose_practice),
        [one] => el("div", "").with(tools(context)).with(card::view(context, exchange, one)),
        several => el("div", "")
            .with(tools(context))
            .with(ui::region(words.pages[3]).with(table(context, exchange, several))),
    };
    el("div", "").with(menus).with(shown).with(work)
}

/// The practices that are shown.
fn chosen<'e>(context: Context<'_>, exchange: &'e Exchange) -> Vec<&'e Practice> {
    context.state.beside.iter().filter_map(|at| exchange.practices().get((*at)?)).collect()
}

fn tools(context: Context<'_>) -> El {
    let print = ui::button("button", context.on(Action::Print)).with(context.words().print);
    el("div", "net-tools").with(print)
}

/// Practices side by side.
fn table(context: Context<'_>, exchange: &Exchange, chosen: &[&Practice]) -> El {
    let heads = &context.words().practice_heads;
    let titles = chosen.iter().map(|one| el("th", "").attr("scope", "col").with(context.text(one.title())));
    let row = |at: usize| {
        el("tr", "")
            .with(el("th", "").attr("scope", "row").with(heads[at]))
            .each(chosen.iter().map(|one| el("td", "").with(cell(context, exchange, one, at))))
    };
    el("table", "table net-practices")
        .with(el("thead", "").with(el("tr", "").with(el("td", "")).each(titles)))
        .with(el("tbody", "").each((0..DATA).map(row)))
}

/// What changes the practices that are shown, and what was changed.
fn work(context: Context<'_>, exchange: &Exchange) -> El {
    let words = context.words();
    let button = |about: About, label: String| {
        ui::button("button", context.on(Action::Write(Some(about)))).with(label)
    };
    let of = |one: &&Practice| {
        let id = one.id();
        let transfers = exchange.transfers().iter().filter(|transfer| transfer.practice() == id);
        let transfers = transfers.map(|it| {
            let label = fill(words.change_transfer, &[&context.name(exchange, it.to())]);
            button(About::Transfer(id.clone(), Some(it.id().clone())), label)
        });
        item(ui::heading(context.state.level + 2, "title-5", context.text(one.title()))).with(
            el("p", "actions")
                .with(button(About::Practice(Some(id.clone())), words.change_practice.to_owned()))
                .each(transfers)
                .with(button(About::Transfer(id.clone(), None), words.add_transfer.to_owned())),
        )
    };
    let list = el("ul", "net-work").each(chosen(context, exchange).iter().map(of));
    let add = button(About::Practice(None), words.add_practice.to_owned());
    context
        .part(words.work, None, words.work_note)
        .class("net-working")
        .with(list)
        .with(el("p", "actions").with(add))
        .with(changes::view(context))
}

fn menu(context: Context<'_>, all: &[Practice], place: usize) -> El {
    let words = context.words();
    let choice = |value: String, label: &str| Choice { value, label: label.to_owned(), lang: None };
    let mut choices = vec![choice(String::new(), words.none)];
    choices.extend(
        all.iter()
            .enumerate()
            .map(|(at, one)| choice(at.to_string(), one.title().words(context.speech.lang).1)),
    );
    let choose = context.dispatch.reform(move |at: String| Action::Beside(place, at.parse().ok()));
    let chosen = context.state.beside[place].map_or(String::new(), |at| at.to_string());
    let label = fill(words.practice_of, &[&context.speech.number(place + 1)]);
    ui::select("", &label, choices, &chosen, choose)
}

/// What a practice says about one of the heads.
pub(super) fn cell(context: Context<'_>, exchange: &Exchange, one: &Practice, at: usize) -> El {
    let (words, lang) = (context.words(), context.speech.lang);
    let text = |text: &str| el("p", "").with(text);
    let texts = |all: &[Text]| match all {
        [] => el("p", "quiet").with(words.not_said),
        all => ui::points(all.iter().map(|it| context.text(it))),
    };
    let transfers = || exchange.transfers().iter().filter(|transfer| transfer.practice() == one.id());
    match at {
        0 => {
            let subject = one.theme().and_then(|id| exchange.subject(id));
            let name =
                subject.map(|of| [queries::theme_code(of.id().as_str()), of.name().words(lang).1].join(" "));
            text(name.as_deref().unwrap_or(words.not_said))
        }
        1 => text(words.origins[one.origin() as usize]),
        2 => {
            let names: Vec<String> = one.offered_by().iter().map(|id| context.name(exchange, id)).collect();
            text(&names.join(", "))
        }
        3 => match one.summary() {
            Some(summary) => el("p", "").with(context.text(summary)),
            None => text(words.not_said),
        },
        4 => text(words.transferables[one.transferable().map_or(2, |can| usize::from(!can))]),
        5 => texts(one.conditions()),
        6 => texts(one.evidence()),
        7 => texts(one.lessons()),
        TRANSFERS => match transfers().next() {
            None => el("p", "quiet").with(words.none_here),
            Some(_) => ui::points(transfers().map(|it| course(context, exchange, it))),
        },
        OBSTACLES => texts(&transfers().flat_map(Transfer::obstacles).cloned().collect::<Vec<_>>()),
        _ => {
            let today = context.state.today.or_else(|| Date::new(2020, 1, 1));
            let cycles = today.map(|today| life_cycles(exchange, today)).unwrap_or_default();
            let hints = cycles.iter().find(|cycle| cycle.practice == *one.id()).map(|cycle| {
                cycle.hints.iter().map(|hint| words.hints[*hint as usize]).collect::<Vec<_>>().join(", ")
            });
            text(hints.filter(|hints| !hints.is_empty()).as_deref().unwrap_or(words.complete))
        }
    }
}

/// To whom, how far, and since when.
fn course(context: Context<'_>, exchange: &Exchange, transfer: &Transfer) -> String {
    let words = context.words();
    let step = words.steps[transfer.reached().map_or(0, |step| step as usize + 1)];
    let day = transfer.steps().last().and_then(|(_, day)| *day).map(|day| context.speech.date(day));
    let day = day.map_or(String::new(), |day| format!(" ({day})"));
    [context.name(exchange, transfer.to()).as_str(), ": ", step, &day].concat()
}
