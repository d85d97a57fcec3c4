//! Tables at a session on which administrations meet, with cards to print: by administration, without names.

use super::super::action::{Action, What};
use super::super::picture::Picture;
use super::super::tables::{Tables, Wish};
use super::Context;
use crate::i18n::fill;
use crate::ui::{self, El, Entry, el, fragment, item};

/// The form, and the tables once they are made.
pub(super) fn view(context: Context<'_>, picture: &Picture, session: usize) -> El {
    let words = context.words();
    let tables = context.state.tables.as_ref().filter(|it| it.wish.session == session);
    let wish = tables.map_or(Wish { session, size: 6, rounds: 3 }, |it| it.wish);
    let number = |value: &str, now: usize| value.parse().unwrap_or(now);
    let size = context
        .dispatch
        .reform(move |value: String| Action::Seat(Wish { size: number(&value, wish.size), ..wish }));
    let rounds = context
        .dispatch
        .reform(move |value: String| Action::Seat(Wish { rounds: number(&value, wish.rounds), ..wish }));
    let form = el("div", "choices form")
        .with(ui::field("", words.table_size, Entry::Number(2, 20), &wish.size.to_string(), size))
        .with(ui::field("", words.table_rounds, Entry::Number(1, 12), &wish.rounds.to_string(), rounds))
        .with(ui::button("button", context.on(Action::Seat(wish))).with(words.seat));
    fragment()
        .with(ui::heading(context.state.level + 2, "title-4", words.tables))
        .with(el("p", "line").with(words.tables_note))
        .with(form)
        .with(tables.map(|tables| seated(context, picture, tables)))
}

fn seated(context: Context<'_>, picture: &Picture, tables: &Tables) -> El {
    let words = context.words();
    let name = |person: usize| {
        let (home, at) = tables.people[person];
        format!("{} {}", picture.names.hosts[home].name, at + 1)
    };
    let round = |(at, round): (usize, &Vec<Vec<usize>>)| {
        let table = |(at, people): (usize, &Vec<usize>)| {
            let people: Vec<String> = people.iter().map(|person| name(*person)).collect();
            item(el("b", "").with(fill(words.table, &[&(at + 1).to_string()])))
                .with(": ")
                .with(people.join(", "))
        };
        el("div", "")
            .with(el("p", "title-5").with(fill(words.table_round, &[&(at + 1).to_string()])))
            .with(el("ul", "points").each(round.iter().enumerate().map(table)))
    };
    let card = |person: usize| {
        let seats: Vec<String> = tables
            .seating
            .rounds
            .iter()
            .map(|round| {
                let table = round.iter().position(|table| table.contains(&person));
                table.map_or_else(|| "–".to_owned(), |table| (table + 1).to_string())
            })
            .collect();
        item(el("b", "").with(name(person)))
            .class("card")
            .with(el("span", "").with([words.card, " ", &seats.join(" · ")].concat()))
    };
    let count = |value: i64| context.number(value);
    let score = &tables.score;
    let sum = fill(
        words.table_score,
        &[&count(score.repeat), &count(score.same_administration), &count(score.missing)],
    );
    let print =
        ui::button("button", context.on(Action::Save(What::Print, String::new()))).with(words.print_cards);
    el("div", "seating")
        .with(el("p", "answer").attr("role", "status").with(sum))
        .each(tables.seating.rounds.iter().enumerate().map(round))
        .with(
            ui::fold(words.cards)
                .with(print)
                .with(el("ul", "cards-of-places").each((0..tables.people.len()).map(card))),
        )
}
