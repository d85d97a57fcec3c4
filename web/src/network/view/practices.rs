//! Two practices side by side, as a card to print.

use scambio_core::exchange::{Exchange, Practice, Transfer};
use scambio_core::study::life_cycles;
use scambio_core::text::Text;
use scambio_core::time::Date;

use super::super::action::Action;
use super::Context;
use crate::i18n::fill;
use crate::queries;
use crate::ui::{self, Choice, El, el};

/// The page.
pub(super) fn view(context: Context<'_>, exchange: &Exchange) -> El {
    let (state, words) = (context.state, context.words());
    let all = exchange.practices();
    if all.is_empty() {
        return context.empty(words.no_practices);
    }
    let menus = el("div", "choices")
        .attr("role", "group")
        .attr("aria-label", words.pages[3])
        .each([0, 1].map(|place| menu(context, all, place)));
    let chosen: Vec<&Practice> = state.beside.iter().filter_map(|at| all.get((*at)?)).collect();
    if chosen.is_empty() {
        return el("div", "").with(menus).with(el("p", "").with(words.choose_practice));
    }
    let heads = chosen.iter().map(|one| el("th", "").attr("scope", "col").with(context.text(one.title())));
    let corner = el("td", "");
    let row = |at: usize| {
        el("tr", "")
            .with(el("th", "").attr("scope", "row").with(words.practice_heads[at]))
            .each(chosen.iter().map(|one| el("td", "").with(cell(context, exchange, one, at))))
    };
    let table = el("table", "table net-practices")
        .with(el("thead", "").with(el("tr", "").with(corner).each(heads)))
        .with(el("tbody", "").each((0..words.practice_heads.len()).map(row)));
    let region = ui::region(words.pages[3]);
    let print = ui::button("button", context.on(Action::Print)).with(words.print);
    el("div", "").with(menus).with(el("div", "net-tools").with(print)).with(region.with(table))
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
fn cell(context: Context<'_>, exchange: &Exchange, one: &Practice, at: usize) -> El {
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
        8 => match transfers().next() {
            None => el("p", "quiet").with(words.none_here),
            Some(_) => ui::points(transfers().map(|it| course(context, exchange, it))),
        },
        9 => texts(&transfers().flat_map(Transfer::obstacles).cloned().collect::<Vec<_>>()),
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
