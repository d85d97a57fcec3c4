//! What the plan is, in a sentence or two; how to look at it; or why there is none.

use scambio_core::rotation::programme::Missing;

use super::super::action::{Action, Look, What};
use super::super::picture::Picture;
use super::Context;
use crate::i18n::fill;
use crate::queries;
use crate::ui::{self, Choice, El, el, fragment, item};

/// Title, mark and what it is for.
pub(super) fn view(context: Context<'_>) -> El {
    let words = context.words();
    let is_simulated = context.state.picture.as_ref().is_some_and(|it| it.is_simulated);
    let mark = is_simulated.then(|| ui::tag("simulated", words.simulated));
    let title =
        el("div", "section-title").with(ui::heading(context.state.level, "title-3", words.title)).with(mark);
    el("div", "section-head").with(title).with(el("p", "line").with(words.lead))
}

/// There is no plan yet: what is missing, or how to make one.
pub(super) fn nothing(context: Context<'_>) -> El {
    let (state, words) = (context.state, context.words());
    let empty = ui::empty(state.level + 1, words.no_plan);
    if state.missing.is_empty() {
        let simulate = ui::button("button primary", context.on(Action::Simulate)).with(words.simulate);
        return empty.with(el("p", "").with(words.no_plan_note)).with(simulate);
    }
    let exchange = state.exchange.as_ref();
    let line = |missing: &Missing| match missing {
        Missing::Start => words.missing[0].to_owned(),
        Missing::End => words.missing[1].to_owned(),
        Missing::Lead => words.missing[2].to_owned(),
        Missing::Tracks => words.missing[3].to_owned(),
        Missing::Seat(at) => {
            let name = exchange.and_then(|it| it.administrations().get(*at));
            let name = name.map_or_else(String::new, |it| queries::short_name(it, context.speech.lang).0);
            fill(words.missing[4], &[&name])
        }
    };
    empty.with(el("p", "").with(words.missing_note)).with(ui::points(state.missing.iter().map(line)))
}

/// The answer in a sentence: how much there is, whether all rules hold, what comes to one's own administration.
pub(super) fn answer(context: Context<'_>, picture: &Picture) -> El {
    let (words, speech) = (context.words(), context.speech);
    let dated = picture.order.iter().filter_map(|it| picture.first(*it));
    let count = speech.count(&words.sessions, picture.order.len());
    let span = match (dated.clone().min(), dated.max()) {
        (Some(first), Some(last)) => fill(words.from_to, &[&count, &speech.date(first), &speech.date(last)]),
        _ => count,
    };
    let rules = match usize::try_from(picture.score.violations()) {
        Ok(0) => words.all_kept.to_owned(),
        broken => speech.count(&words.broken, broken.unwrap_or_default()),
    };
    let own = picture.own.map(|own| {
        let burden = &picture.burdens[own];
        let hosted = usize::try_from(burden.workshops + burden.plenaries).unwrap_or_default();
        let name = picture.names.hosts[own].name.as_str();
        [
            " ",
            &fill(
                words.own_hosts,
                &[name, &speech.count(&words.sessions, hosted), &context.number(burden.km_each())],
            ),
        ]
        .concat()
    });
    let simulated = picture.is_simulated.then(|| el("p", "note").with(words.simulated_note));
    let sentence = el("p", "answer")
        .attr("role", "status")
        .class_if(!picture.score.is_feasible(), "wrong")
        .with(span)
        .with(" ")
        .with(rules)
        .with(own);
    fragment().with(sentence).with(simulated)
}

/// How to look at the plan, of which track and whom; and how to take it along.
pub(super) fn looks(context: Context<'_>, picture: &Picture) -> El {
    let (state, words) = (context.state, context.words());
    let look = |look: &Look| {
        let is_now = state.look == *look;
        let pressed = if is_now { "true" } else { "false" };
        let button = ui::button("look", context.on(Action::Look(*look))).attr("aria-pressed", pressed);
        item(button.with(words.looks[*look as usize]))
    };
    let title = el("div", "section-title")
        .with(ui::heading(state.level + 1, "title-3", words.plan))
        .with(el("ul", "looks").attr("aria-label", words.look).each(Look::ALL.iter().map(look)))
        .with(exports(context, picture));
    fragment().with(title).with(filters(context, picture))
}

fn choice(value: impl std::fmt::Display, label: &str) -> Choice {
    Choice { value: value.to_string(), label: label.to_owned(), lang: None }
}

fn filters(context: Context<'_>, picture: &Picture) -> El {
    let (state, words) = (context.state, context.words());
    let place = |at: Option<usize>| at.map_or(String::new(), |at| at.to_string());
    let tracks = picture.names.tracks.iter().enumerate();
    let tracks = core::iter::once(choice("", words.all_tracks)).chain(tracks.map(|(at, it)| Choice {
        lang: it.lang,
        ..choice(at, &[it.code.as_str(), it.name.as_str()].join(" "))
    }));
    let only_track = context.dispatch.reform(|at: String| Action::OnlyTrack(at.parse().ok()));
    let mut hosts: Vec<(usize, &str)> =
        picture.names.hosts.iter().enumerate().map(|(at, it)| (at, it.name.as_str())).collect();
    hosts.sort_by(|a, b| context.speech.compare(a.1, b.1));
    let hosts =
        core::iter::once(choice("", words.all_hosts)).chain(hosts.iter().map(|(at, name)| choice(at, name)));
    let only_host = context.dispatch.reform(|at: String| Action::OnlyHost(at.parse().ok()));
    let scenarios = (state.scenarios.len() > 1).then(|| {
        let titles = state.scenarios.iter().enumerate();
        let titles = titles.map(|(at, it)| choice(at, &it.title.in_words(words, context.speech.lang)));
        let choose =
            context.dispatch.reform(|at: String| Action::ChooseScenario(at.parse().unwrap_or_default()));
        ui::select("", words.scenario, titles, &state.shown.to_string(), choose)
    });
    el("div", "choices")
        .attr("role", "group")
        .attr("aria-label", words.filters)
        .with(scenarios)
        .with(ui::select("", words.track, tracks, &place(state.only_track), only_track))
        .with(ui::select("", words.administration, hosts, &place(state.only_host), only_host))
}

fn exports(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let whose = context.state.only_host.or(picture.own);
    let own =
        whose.map(|host| (fill(words.own_calendar, &[&picture.names.hosts[host].name]), What::OwnCalendar));
    let all = [
        (words.exports[0], What::Calendar),
        (words.exports[1], What::Workbook),
        (words.exports[2], What::Csv),
        (words.exports[3], What::Problem),
        (words.exports[4], What::Plan),
        (words.exports[5], What::Print),
    ];
    let mut items: Vec<(&str, What)> = all.to_vec();
    if let Some((label, what)) = &own {
        items.insert(1, (label, *what));
    }
    let items: Vec<_> = items
        .into_iter()
        .map(|(label, what)| (label, context.dispatch.reform(move |_| Action::Save(what, today()))))
        .collect();
    ui::menu(words.export, items)
}

/// The day, as files state it.
fn today() -> String {
    String::from(js_sys::Date::new_0().to_iso_string()).chars().take(10).collect()
}
