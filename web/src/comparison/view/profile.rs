//! The profile of one's own administration: strip by strip, and in sentences.

use scambio_core::comparison::reading::{Line, Standing};

use super::super::action::What;
use super::super::figure::range;
use super::super::picture::Picture;
use super::{Context, exports};
use crate::i18n::fill;
use crate::ui::{El, el, fragment, item};

/// The part of the screen; without an own administration there is none.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let (words, Some(own)) = (context.words(), picture.own) else { return fragment() };
    if picture.profile.is_empty() {
        return fragment();
    }
    let name = picture.units[own].name.as_str();
    let strips = el("ul", "strips").each(picture.profile.iter().map(|line| strip(context, picture, line)));
    let sentences = el("div", "sentences")
        .with(standing(context, picture, Standing::Strength))
        .with(standing(context, picture, Standing::AreaForImprovement))
        .with(between(context, picture));
    let mut note = fill(words.profile_note, &[name]);
    let lines = &picture.profile;
    let marked =
        [lines.iter().any(|line| line.past.is_some()), lines.iter().any(|line| line.target.is_some())];
    for (mark, _) in words.profile_marks.iter().zip(marked).filter(|(_, is_there)| *is_there) {
        note.push(' ');
        note.push_str(mark);
    }
    context
        .part(&fill(words.profile, &[name]), Some(exports(words, context.dispatch, What::Profile)), &note)
        .key("profile")
        .with(el("div", "chart-and-words").with(strips).with(sentences))
}

/// One criterion: the others as circles, the median as a tick, the own value as a full point.
fn strip(context: Context<'_>, picture: &Picture, line: &Line) -> El {
    let numbers = picture.numbers(line.criterion);
    let (low, high) = range(numbers.iter().chain([&line.past, &line.target]));
    let at = |value: f64| {
        let share = if high > low { (value - low) / (high - low) } else { 0.5 };
        format!("--at:{:.2}%", share * 100.0)
    };
    let other = |(unit, number): (usize, &Option<f64>)| {
        let number = number.filter(|_| picture.own != Some(unit))?;
        Some(el("span", "circle").style(&at(number)))
    };
    let median = line.median.map(|median| el("span", "tick").style(&at(median)));
    let own = line.value.map(|value| el("span", "dot").style(&at(value)));
    let track = el("span", "track")
        .attr("aria-hidden", "true")
        .each(numbers.iter().enumerate().filter_map(other))
        .with(median)
        .with(line.target.map(|target| el("span", "flag").style(&at(target))))
        .with(line.past.map(|past| el("span", "dot past").style(&at(past))))
        .with(own);
    let words = context.words();
    let value = match line.value {
        Some(value) => {
            let gap = line.median.map(|median| gap(context, picture, line.criterion, value - median));
            fragment().with(el("b", "").with(context.measure(picture, line.criterion, value))).with(gap)
        }
        None => el("span", "quiet").with(words.no_value),
    };
    item(el("span", "strip-label").with(context.label(picture, line.criterion)))
        .with(track)
        .with(el("span", "strip-value").with(value).with(beyond(context, picture, line)))
}

/// The target and the own value of the round before, where there are any.
fn beyond(context: Context<'_>, picture: &Picture, line: &Line) -> Option<El> {
    let words = context.words();
    let measure = |value: f64| context.measure(picture, line.criterion, value);
    let target = line.target.map(|it| fill(words.target, &[&measure(it)]));
    let past = line
        .past
        .map(|it| fill(words.past, &[&context.speech.number(usize::from(picture.round.0)), &measure(it)]));
    let both: Vec<String> = target.into_iter().chain(past).collect();
    (!both.is_empty()).then(|| el("span", "quiet beyond").with(both.join(" · ")))
}

/// How far from the median, in the unit of the criterion.
fn gap(context: Context<'_>, picture: &Picture, criterion: usize, difference: f64) -> El {
    let words = context.words();
    let text = context.figure(picture, criterion, difference.abs());
    let said = if difference.abs() < 0.005 {
        words.at_median.to_owned()
    } else {
        [if difference > 0.0 { "+" } else { "−" }, &text].concat()
    };
    el("span", "quiet").with([" ", &said].concat())
}

/// The criteria of one standing, each in a sentence.
fn standing(context: Context<'_>, picture: &Picture, standing: Standing) -> El {
    let words = context.words();
    let lines: Vec<&Line> = picture.profile.iter().filter(|line| line.standing == standing).collect();
    let title = words.standings[standing as usize];
    let head = crate::ui::heading(context.state.level + 2, "title-5", title);
    if lines.is_empty() {
        return fragment().with(head).with(el("p", "line").with(words.none_of_these));
    }
    let said = lines.iter().map(|line| sentence(context, picture, line));
    fragment().with(head).with(crate::ui::points(said))
}

fn sentence(context: Context<'_>, picture: &Picture, line: &Line) -> El {
    let words = context.words();
    let measure = |value: Option<f64>| {
        value.map_or("–".to_owned(), |it| context.measure(picture, line.criterion, it))
    };
    let label = context.label(picture, line.criterion);
    let said = fill(words.sentence, &[label, &measure(line.value), &measure(line.peer_median)]);
    let best = line.best_peer.and_then(|(row, value)| {
        let unit = picture.units.iter().find(|unit| unit.row == row)?;
        let better = line.standing == Standing::AreaForImprovement;
        better.then(|| [" ", &fill(words.best_peer, &[&unit.name, &measure(Some(value))])].concat())
    });
    fragment().with(said).with(best)
}

/// Those in between, in one line; what is not known, in another.
fn between(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let names = |standing: Standing| {
        let of = picture.profile.iter().filter(|line| line.standing == standing);
        of.map(|line| context.label(picture, line.criterion)).collect::<Vec<_>>().join("; ")
    };
    let line = |standing: Standing| {
        let names = names(standing);
        (!names.is_empty()).then(|| crate::ui::term(words.standings[standing as usize], names))
    };
    fragment().with(line(Standing::Between)).with(line(Standing::NotKnown))
}
