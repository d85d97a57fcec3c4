//! M034–M054: themes, sub-themes and their topics.

use crate::italian::Italian;
use crate::place::{Place, Verdict, all, holds, is, is_one_of, list, place, reads, tells};
use crate::table::Row;
use scambio_core::exchange::{Exchange, SubTheme, Subject, Theme, ThemeStatus, Topic, TopicPoint};
use scambio_core::text::{Lang, Text};

pub(super) const PLACES: &[Place] = &[
    place!(M034, [Exchange::themes], |x, seed| is(x.themes().len(), seed.number()?)),
    place!(M035, [Theme::status], |x, seed| {
        let is_there = |status: &&ThemeStatus| x.themes().iter().any(|it| it.status() == **status);
        is(list(ThemeStatus::ALL.iter().filter(is_there).map(Italian::italian), " | "), seed.value())
    }),
    place!(M036, [Theme::name], theme),
    place!(M037, [Theme::name], theme),
    place!(M038, [Theme::name], theme),
    place!(M039, [Theme::name], theme),
    place!(M040, [Theme::sub_themes], |x, seed| {
        let split = x.themes().iter().zip(1..).filter(|(theme, _)| !theme.sub_themes().is_empty());
        let counts = split.map(|(theme, at)| format!("{} (solo tematica {at})", theme.sub_themes().len()));
        is(list(counts, ", "), seed.value())
    }),
    place!(M041, [SubTheme::name], sub_theme),
    place!(M042, [SubTheme::name], sub_theme),
    place!(M043, [SubTheme::name], sub_theme),
    place!(M044, [SubTheme::name], sub_theme),
    place!(M045, [SubTheme::topics, Theme::topics], |x, seed| {
        let active = |it: &Subject<'_>| it.theme().status() == ThemeStatus::Active;
        let mut kinds = Vec::new();
        for subject in x.tracks().filter(active) {
            let (kind, topics) = match subject {
                Subject::SubTheme(_, it) => ("sotto-tematica", it.topics()),
                Subject::Theme(it) => ("tematica", it.topics()),
            };
            holds(!topics.is_empty())?;
            kinds.push(kind);
        }
        kinds.dedup();
        is(format!("uno per {}", list(kinds, " o ")), seed.value())
    }),
    place!(M046, [Topic::text], topic_of_a_sub_theme),
    place!(M047, [Topic::text], topic_of_a_sub_theme),
    place!(M048, [Topic::text], topic_of_a_sub_theme),
    place!(M049, [Topic::text], topic_of_a_sub_theme),
    place!(M050, [Topic::text], topic_of_a_theme),
    place!(M051, [TopicPoint::text], point),
    place!(M052, [TopicPoint::text], point),
    place!(M053, [Topic::text], topic_of_a_theme),
    place!(M054, [Topic::text], topic_of_a_theme),
];

/// `Tematica 1: Fondi Strutturali Europei`, with its status and how many parts it has.
fn theme(x: &Exchange, seed: &Row) -> Verdict {
    let theme = x.themes().get(seed.index()?)?;
    let parts = match theme.sub_themes().len() {
        0 => String::new(),
        parts => format!("; {parts} sotto-tematiche"),
    };
    all([named(theme.name(), seed), is(format!("{}{parts}", theme.status().italian()), seed.value())])
}

/// `Sotto-tematica 2: …`: only the first theme is split.
fn sub_theme(x: &Exchange, seed: &Row) -> Verdict {
    named(x.themes().first()?.sub_themes().get(seed.index()?)?.name(), seed)
}

fn named(name: &Text, seed: &Row) -> Verdict {
    let (lang, english) = name.words(Lang::En);
    holds(lang == Lang::En)?;
    let alternatives: Vec<String> = seed.english_name().split(" / ").map(str::to_owned).collect();
    all([is(name.original(), seed.name()), is_one_of(&alternatives, english)])
}

/// `Oggetto ST1`
fn topic_of_a_sub_theme(x: &Exchange, seed: &Row) -> Verdict {
    let [topic] = x.themes().first()?.sub_themes().get(seed.index()?)?.topics() else { return None };
    reads(topic.text().original(), seed.value())
}

/// `Oggetto T2 punto 1`, or `Oggetto T3`, which has but one.
fn topic<'a>(x: &'a Exchange, seed: &Row) -> Option<&'a Topic> {
    let topics = x.themes().get(seed.index()?)?.topics();
    match seed.numbers()[1..] {
        [item, ..] => topics.get(item.checked_sub(1)?),
        [] => topics.first().filter(|_| topics.len() == 1),
    }
}

fn topic_of_a_theme(x: &Exchange, seed: &Row) -> Verdict {
    tells(topic(x, seed)?.text().original(), seed.value())
}

/// `Oggetto T2 punto 1 sub b`
fn point(x: &Exchange, seed: &Row) -> Verdict {
    let at = ('a'..='z').position(|letter| seed.term().ends_with(letter))?;
    tells(topic(x, seed)?.points().get(at)?.text().original(), seed.value())
}
