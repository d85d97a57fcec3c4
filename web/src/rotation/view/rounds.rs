//! The plan as a grid: hosts by rounds.

use super::super::picture::Picture;
use super::Context;
use super::hosts::legend;
use super::part::{chip, seen, th};
use crate::i18n::{DateStyle, fill};
use crate::ui::{self, El, el, fragment};

/// The grid, one's own administration first; a last column has what is of no round.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let sessions = seen(context, picture);
    let names = &picture.names;
    let mut rounds: Vec<usize> = sessions.iter().map(|session| names.rounds[*session]).collect();
    rounds.sort_by_key(|round| if *round == 0 { usize::MAX } else { *round });
    rounds.dedup();
    let head = |round: &usize| {
        let title =
            if *round == 0 { words.plenaries.to_owned() } else { fill(words.round, &[&round.to_string()]) };
        th("col", title)
    };
    let mut order: Vec<usize> = (0..names.hosts.len()).collect();
    order.sort_by_key(|host| picture.own != Some(*host));
    let cell = |host: usize, round: usize| {
        let here =
            sessions.iter().filter(|at| picture.host(**at) == Some(host) && names.rounds[**at] == round);
        el("td", "").each(here.map(|session| {
            let day = picture.first(*session);
            let day =
                day.map_or_else(|| "?".to_owned(), |day| context.speech.styled(day, DateStyle::DayMonth));
            chip(context, picture, *session, &day)
        }))
    };
    let row = |host: usize| {
        el("tr", "")
            .class_if(picture.own == Some(host), "own")
            .with(th("row", names.hosts[host].name.as_str()))
            .each(rounds.iter().map(|round| cell(host, *round)))
    };
    let table = el("table", "grid wide")
        .with(el("thead", "").with(el("tr", "").with(th("col", words.host)).each(rounds.iter().map(head))))
        .with(el("tbody", "").each(order.into_iter().map(row)));
    fragment().with(ui::region(words.looks[4]).with(table)).with(legend(context, picture))
}
