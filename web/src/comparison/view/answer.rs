//! What is compared, and the answer in one sentence.

use scambio_core::exchange::Exchange;

use super::super::action::Action;
use super::super::picture::Picture;
use super::super::positions::Sure;
use super::Context;
use crate::i18n::fill;
use crate::ui::{self, Choice, El, el};

fn choice(value: impl std::fmt::Display, label: &str) -> Choice {
    Choice { value: value.to_string(), label: label.to_owned(), lang: None }
}

/// The menus above everything.
pub(super) fn choices(context: Context<'_>, exchange: &Exchange, picture: &Picture) -> El {
    let (words, state, speech) = (context.words(), context.state, context.speech);
    let all = &state.analyses;
    let titles = all.iter().enumerate().map(|(at, it)| choice(at, it.title().words(speech.lang).1));
    let analysis = (all.len() > 1).then(|| {
        let choose =
            context.dispatch.reform(|at: String| Action::ChooseAnalysis(at.parse().unwrap_or_default()));
        ui::select("", words.analysis, titles, &state.analysis.to_string(), choose)
    });
    let mut groups: Vec<Choice> = (picture.groups.iter().enumerate())
        .map(|(at, group)| {
            let name = if group.name.is_empty() { words.no_group } else { &group.name };
            choice(at, &format!("{name} ({})", group.criteria.len()))
        })
        .collect();
    groups.push(choice("", &format!("{} ({})", words.all_groups, picture.matrix.criteria().len())));
    let current = state.choice.group.map_or(String::new(), |at| at.to_string());
    let group = (picture.groups.len() > 1).then(|| {
        let choose = context.dispatch.reform(|at: String| Action::ChooseGroup(at.parse().ok()));
        ui::select("", words.group, groups, &current, choose)
    });
    let mut names: Vec<(&str, &str)> =
        picture.units.iter().map(|unit| (unit.id.as_str(), unit.name.as_str())).collect();
    names.sort_by(|a, b| speech.compare(a.1, b.1));
    let mut own = vec![choice("", words.none)];
    own.extend(names.into_iter().map(|(id, name)| choice(id, name)));
    let chosen = picture.own.map_or("", |own| picture.units[own].id.as_str());
    let choose = context.dispatch.reform(|id: String| Action::ChooseOwn((!id.is_empty()).then_some(id)));
    let own = ui::select("", words.own, own, chosen, choose);
    let members = picture.matrix.units().iter().filter(|id| exchange.administration(id).is_some()).count();
    let everybody = picture.matrix.units().len();
    let who = (0 < members && members < everybody).then(|| {
        let only = context.dispatch.reform(|only: String| Action::OnlyExchange(only == "only"));
        let count = |label: &str, count: usize| fill(label, &[&speech.number(count)]);
        let choices = [
            choice("all", &count(words.everybody, everybody)),
            choice("only", &count(words.only_exchange, members)),
        ];
        ui::select("", words.who, choices, if state.choice.only_exchange { "only" } else { "all" }, only)
    });
    let rounds = picture.matrix.rounds();
    let round = (rounds > 1).then(|| {
        let choices = (0..rounds).map(|at| choice(at, &fill(words.round_of, &[&speech.number(at + 1)])));
        let choose =
            context.dispatch.reform(|at: String| Action::ChooseRound(at.parse().unwrap_or_default()));
        ui::select("", words.round, choices, &picture.round.0.to_string(), choose)
    });
    el("div", "choices")
        .attr("role", "group")
        .attr("aria-label", words.choices)
        .with(analysis)
        .with(own)
        .with(group)
        .with(who)
        .with(round)
}

/// Where one's own administration stands, how sure that is, and from whom it cannot be told apart.
pub(super) fn sentence(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let said = el("p", "answer").attr("role", "status").key("answer");
    let Some(own) = picture.own else { return said.with(words.choose_own) };
    let name = picture.units[own].name.as_str();
    let Some(sure) = picture.sure() else { return said.with(words.no_positions_note) };
    match answer(context, picture, sure, own) {
        Some((position, sure)) => said.with(el("b", "").with(position)).with(" ").with(sure),
        None => said.with(fill(words.no_position, &[name])),
    }
}

fn answer(context: Context<'_>, picture: &Picture, sure: &Sure, own: usize) -> Option<(String, String)> {
    let (words, speech) = (context.words(), context.speech);
    let rows = &sure.rows;
    let row = rows.iter().find(|row| row.unit == own)?;
    let numbers =
        [row.position, rows.len(), row.interval.0, row.interval.1].map(|number| speech.number(number));
    let position = fill(words.answer, &[&picture.units[own].name, &numbers[0], &numbers[1]]);
    let interval = if row.interval.0 == row.interval.1 {
        fill(words.answer_sure, &[&numbers[2]])
    } else {
        fill(words.answer_interval, &[&numbers[2], &numbers[3]])
    };
    let same: Vec<&str> = (rows.iter().filter(|other| other.band == row.band && other.unit != own))
        .map(|other| picture.units[other.unit].name.as_str())
        .collect();
    let same = match same.len() {
        0 => String::new(),
        1..=5 => [" ", &fill(words.answer_same, &[&same.join(", ")])].concat(),
        many => [" ", &fill(words.answer_same_many, &[&speech.number(many)])].concat(),
    };
    Some((position, interval + &same))
}
