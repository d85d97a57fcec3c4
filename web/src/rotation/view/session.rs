//! One session: why it is on its day, and what other days would change.

use scambio_core::rotation::explain::{Alternative, Difference, Rule, alternatives};
use scambio_core::rotation::{Soft, text};

use super::super::action::Action;
use super::super::edit::Edit;
use super::super::picture::Picture;
use super::Context;
use super::cost::rule_name;
use super::part::{days_long, in_full, name};
use super::seating;
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment, item, pair, points};

/// How many other days are offered.
const OFFERS: usize = 5;

/// The session that the reader has chosen.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let (state, words) = (context.state, context.words());
    let Some(session) = state.chosen.filter(|at| *at < picture.order.len()) else { return fragment() };
    let what = &picture.instance().sessions[session];
    let names = &picture.names;
    let title = match names.about(what) {
        Some(track) => name(track),
        None => fragment().with(names.kind(session, what, words)),
    };
    let host = picture.host(session).map_or("", |host| names.hosts[host].name.as_str());
    let facts = el("dl", "pairs")
        .with(pair(words.facts[0], names.kind(session, what, words)))
        .with(pair(words.facts[1], days_long(context, picture, session)))
        .with(pair(words.facts[2], host))
        .with(pair(words.facts[3], context.number(picture.people(session))));
    let close = ui::button("button", context.on(Action::Choose(None))).with(words.close);
    let head = el("div", "section-title").with(ui::heading(state.level + 1, "title-3", title)).with(close);
    el("section", "rotation-part rotation-session")
        .attr("tabindex", "-1")
        .key("session")
        .attr("aria-label", in_full(context, picture, session))
        .with(el("div", "section-head").with(head))
        .with(facts)
        .with(pin(context, picture, session))
        .with(reasons(context, picture, session))
        .with(others(context, picture, session))
        .with((state.is_work && !what.is_workshop).then(|| seating::view(context, picture, session)))
}

fn pin(context: Context<'_>, picture: &Picture, session: usize) -> Option<El> {
    let words = context.words();
    let is_pinned = picture.instance().sessions[session].pin.is_some();
    let choose = context.dispatch.reform(move |pin| Action::Edit(Edit::Pin(session, pin)));
    context.state.is_work.then(|| ui::check(words.pin, is_pinned, choose))
}

/// What this session adds to what the plan costs.
fn reasons(context: Context<'_>, picture: &Picture, session: usize) -> El {
    let words = context.words();
    let here = picture.matches.iter().filter(|it| it.sessions.contains(&session) && it.sessions.len() < 12);
    let lines: Vec<El> = here
        .map(|it| {
            let sentence = text::reason(it, &picture.names.named, context.speech.lang);
            let cost = (it.cost > 0).then(|| {
                el("span", "cost").with([" ", &fill(words.costs, &[&context.number(it.cost)])].concat())
            });
            item(sentence).class_if(matches!(it.rule, Rule::Hard(_)), "wrong").with(cost)
        })
        .collect();
    let title = ui::heading(context.state.level + 2, "title-4", words.why);
    if lines.is_empty() {
        return fragment().with(title).with(el("p", "").with(words.nothing_costs));
    }
    fragment().with(title).with(el("ul", "points").each(lines))
}

/// The best other days, and what each would change.
fn others(context: Context<'_>, picture: &Picture, session: usize) -> El {
    let words = context.words();
    let found = alternatives(&picture.problem, picture.plan(), session, OFFERS);
    let line = |(it, difference): (Alternative, Difference)| {
        let date = picture.instance().start.add_days(i64::from(it.start));
        let day = date.map_or_else(String::new, |day| {
            [words.weekdays[day.weekday() as usize], " ", &context.speech.date(day)].concat()
        });
        let host = (picture.host(session) != Some(it.host))
            .then(|| [", ", &picture.names.hosts[it.host].name].concat());
        let cost = it.total.objective - picture.score.objective;
        let broken = it.total.violations - picture.score.violations();
        let sum = fill(words.changes, &[&context.difference(cost), &context.difference(broken)]);
        let rules =
            difference.by_rule().into_iter().filter(|(rule, _)| !matches!(rule, Rule::Soft(Soft::Stability)));
        let rules: Vec<String> =
            rules.map(|(rule, by)| [rule_name(words, rule), " ", &context.difference(by)].concat()).collect();
        let (host_to, start) = (it.host, it.start);
        let take = context.state.is_work.then(|| {
            ui::button("button", context.on(Action::Move(session, host_to, start)))
                .with(words.take)
                .with(el("span", "hidden").with([": ", &day].concat()))
        });
        item(
            el("div", "")
                .with(el("p", "").with(el("b", "").with(day).with(host)).with(": ").with(sum))
                .with(ui::note(rules.join(" · "))),
        )
        .class("other-day")
        .with(take)
    };
    fragment()
        .with(ui::heading(context.state.level + 2, "title-4", words.other_days))
        .with(el("p", "line").with(words.other_days_note))
        .with(if found.is_empty() {
            points([words.no_other_days])
        } else {
            el("ul", "other-days").each(found.into_iter().map(line))
        })
}
