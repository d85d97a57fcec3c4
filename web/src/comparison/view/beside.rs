//! Two or three administrations side by side, with their words too.

use super::super::action::Action;
use super::super::picture::Picture;
use super::super::state::BESIDE;
use super::{Context, printed};
use crate::i18n::fill;
use crate::ui::{self, Choice, El, el};

/// The part of the screen.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let chosen = chosen(context, picture);
    let menus =
        el("div", "choices").each((0..BESIDE).map(|place| menu(context, picture, place, chosen[place])));
    let shown: Vec<usize> = chosen.iter().copied().flatten().collect();
    let part = context.part(words.beside, None, words.beside_note).key("beside").with(menus);
    if shown.len() < 2 {
        return part.with(el("p", "quiet").with(words.beside_empty));
    }
    let heads =
        shown.iter().map(|unit| el("th", "").attr("scope", "col").with(picture.units[*unit].name.as_str()));
    let row = |criterion: &usize| {
        let of = &picture.matrix.criteria()[*criterion];
        let cell = |at: &usize| {
            let cell = picture.matrix.cell(picture.units[*at].row, *criterion, picture.round);
            let text = cell.map_or(String::new(), |cell| match cell.measure() {
                Some(value) => context.measure(picture, *criterion, value),
                None => printed(words, context.speech.lang, of, cell),
            });
            let note = cell
                .and_then(|cell| cell.note())
                .map(|note| el("span", "cell-note").with(note.words(context.speech.lang).1));
            el("td", "")
                .class_if(cell.is_some_and(|cell| cell.absence().is_some()), "absent")
                .with(text)
                .with(note)
        };
        el("tr", "")
            .key(&criterion.to_string())
            .with(el("th", "").attr("scope", "row").with(context.label(picture, *criterion)))
            .each(shown.iter().map(cell))
    };
    let head = el("tr", "").with(el("th", "").attr("scope", "col").with(words.criterion)).each(heads);
    let table = el("table", "table")
        .with(el("thead", "").with(head))
        .with(el("tbody", "").each(picture.shown.iter().map(row)));
    let region = ui::region(words.beside);
    part.with(region.with(table))
}

/// Those in the places: what the reader chose, else the own one and the most alike.
fn chosen(context: Context<'_>, picture: &Picture) -> [Option<usize>; BESIDE] {
    let mut chosen = context.state.beside;
    if chosen.iter().all(Option::is_none)
        && let Some(own) = picture.own
    {
        chosen[0] = Some(own);
        chosen[1] = picture.peers.first().map(|near| near.unit);
    }
    chosen.map(|unit| unit.filter(|unit| *unit < picture.units.len()))
}

fn menu(context: Context<'_>, picture: &Picture, place: usize, chosen: Option<usize>) -> El {
    let words = context.words();
    let choice = |value: String, label: &str| Choice { value, label: label.to_owned(), lang: None };
    let mut choices = vec![choice(String::new(), words.none)];
    choices.extend(picture.units.iter().enumerate().map(|(at, unit)| choice(at.to_string(), &unit.name)));
    let choose = context.dispatch.reform(move |at: String| Action::Beside(place, at.parse().ok()));
    let label = fill(words.place, &[&context.speech.number(place + 1)]);
    ui::select("", &label, choices, &chosen.map_or(String::new(), |at| at.to_string()), choose)
}
