//! From one round to the next: positions as slopes, and what has changed in one's own administration.

use scambio_core::comparison::{Round, Scale, Value};

use super::super::action::What;
use super::super::picture::Picture;
use super::{Context, exports, printed, unit, with_unit};
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment};

/// The part of the screen; in the first round there is none.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let (words, Some(slopes)) = (context.words(), picture.slopes()) else { return fragment() };
    let rounds = [0, 1].map(|later| context.speech.number(usize::from(picture.round.0) + later));
    let chart = el("div", "").with(drawn(context, picture, &slopes)).with(table(context, picture, &slopes));
    context
        .part(
            &fill(words.rounds, &[&rounds[0], &rounds[1]]),
            Some(exports(words, context.dispatch, What::Rounds)),
            words.rounds_note,
        )
        .key("rounds")
        .with(el("div", "chart-and-words").with(chart).with(changes(context, picture)))
}

/// A unit's place in both rounds, from the top, and its positions.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Slope {
    pub(in super::super) unit: usize,
    pub(in super::super) places: [Option<usize>; 2],
    pub(in super::super) positions: [Option<usize>; 2],
}

impl Picture {
    /// The positions of two rounds, those of the newer from the best on; `None` in the first round.
    pub(in super::super) fn slopes(&self) -> Option<Vec<Slope>> {
        let (before, now) = (self.before.as_ref()?, &self.run.as_ref()?.positions);
        let order = |positions: &[Option<usize>]| {
            let mut there: Vec<usize> =
                (0..positions.len()).filter(|unit| positions[*unit].is_some()).collect();
            there.sort_by_key(|unit| (positions[*unit], *unit));
            there
        };
        let orders = [order(before), order(now)];
        let place = |which: usize, unit: usize| orders[which].iter().position(|other| *other == unit);
        let mut slopes: Vec<Slope> = (0..now.len())
            .map(|unit| Slope {
                unit,
                places: [place(0, unit), place(1, unit)],
                positions: [before[unit], now[unit]],
            })
            .collect();
        slopes.sort_by_key(|slope| slope.places[1].unwrap_or(usize::MAX));
        Some(slopes)
    }
}

/// Names on both sides in the order of their positions, and a line for each unit between them.
fn drawn(context: Context<'_>, picture: &Picture, slopes: &[Slope]) -> El {
    let side = |which: usize| {
        let mut there: Vec<&Slope> = slopes.iter().filter(|slope| slope.places[which].is_some()).collect();
        there.sort_by_key(|slope| slope.places[which]);
        let row = |slope: &&Slope| {
            let position = context.speech.number(slope.positions[which].unwrap_or_default());
            let name = el("span", "slope-name").with(picture.units[slope.unit].name.as_str());
            let position = el("span", "slope-position").with(position);
            el("li", if picture.own == Some(slope.unit) { "own" } else { "" }).with(if which == 0 {
                fragment().with(name).with(position)
            } else {
                fragment().with(position).with(name)
            })
        };
        el("ol", if which == 0 { "slope-before" } else { "slope-after" }).each(there.iter().map(row))
    };
    let line = |slope: &Slope| {
        let [before, after] = slope.places;
        let y = |place: usize| (place * 10 + 5).to_string();
        let line = el("line", if picture.own == Some(slope.unit) { "own" } else { "" });
        Some(line.attr("x1", "0").attr("x2", "100").attr("y1", y(before?)).attr("y2", y(after?)))
    };
    let height = slopes.len() * 10;
    let lines = el("svg", "")
        .attr("viewBox", format!("0 0 100 {height}"))
        .attr("preserveAspectRatio", "none")
        .each(slopes.iter().filter_map(line));
    let rounds = [0, 1].map(|later| {
        fill(context.words().round_of, &[&context.speech.number(usize::from(picture.round.0) + later)])
    });
    let [before, after] = rounds.map(|round| el("p", "slope-round").with(round));
    el("div", "slopes")
        .attr("aria-hidden", "true")
        .style(&format!("--rows:{}", slopes.len()))
        .with(before)
        .with(after)
        .with(side(0))
        .with(lines)
        .with(side(1))
}

/// The same as a table.
fn table(context: Context<'_>, picture: &Picture, slopes: &[Slope]) -> El {
    let (words, speech) = (context.words(), context.speech);
    let rounds =
        [0, 1].map(|later| fill(words.round_of, &[&speech.number(usize::from(picture.round.0) + later)]));
    let number = |position: Option<usize>| position.map_or("–".to_owned(), |it| speech.number(it));
    let row = |slope: &Slope| {
        let [before, after] = slope.positions;
        el("tr", if picture.own == Some(slope.unit) { "own" } else { "" })
            .with(el("th", "").attr("scope", "row").with(picture.units[slope.unit].name.as_str()))
            .with(el("td", "number").with(number(before)))
            .with(el("td", "number").with(number(after)))
            .with(el("td", "number").with(change(before, after)))
    };
    let head = |text: &str| el("th", "number").attr("scope", "col").with(text);
    let heads = el("tr", "")
        .with(el("th", "").attr("scope", "col").with(words.administration))
        .with(head(&rounds[0]))
        .with(head(&rounds[1]))
        .with(head(words.change));
    let table = el("table", "table")
        .with(el("thead", "").with(heads))
        .with(el("tbody", "").each(slopes.iter().map(row)));
    ui::fold(words.as_table).with(table)
}

/// How many positions were won (+) or lost (−).
fn change(before: Option<usize>, after: Option<usize>) -> String {
    match before.zip(after) {
        Some((before, after)) if before > after => format!("+{}", before - after),
        Some((before, after)) if before < after => format!("−{}", after - before),
        Some(_) => "=".to_owned(),
        None => "–".to_owned(),
    }
}

/// What is better, worse and as before in one's own administration.
fn changes(context: Context<'_>, picture: &Picture) -> Option<El> {
    let (words, own) = (context.words(), picture.own?);
    let earlier = Round(picture.round.0.checked_sub(1)?);
    let row = picture.units[own].row;
    let said = |criterion: usize, round: Round| {
        let of = &picture.matrix.criteria()[criterion];
        let cell = picture.matrix.cell(row, criterion, round)?;
        Some(match cell.measure() {
            Some(value) => context.measure(picture, criterion, value),
            None => with_unit(printed(words, context.speech.lang, of, cell), unit(of)),
        })
    };
    let mut lists: [Vec<String>; 3] = Default::default();
    for criterion in picture.scored.iter().copied() {
        let Some(better) = difference(picture, row, criterion, earlier) else { continue };
        let at = if better > 0.0 {
            0
        } else if better < 0.0 {
            1
        } else {
            2
        };
        if let Some((before, now)) = said(criterion, earlier).zip(said(criterion, picture.round)) {
            let label = context.label(picture, criterion);
            lists[at].push(if at == 2 {
                label.to_owned()
            } else {
                fill(words.changed, &[label, &before, &now])
            });
        }
    }
    let list = |at: usize| {
        let head = ui::heading(context.state.level + 2, "title-5", words.changes[at]);
        (!lists[at].is_empty())
            .then(|| fragment().with(head).with(ui::points(lists[at].iter().map(String::as_str))))
    };
    Some(el("div", "sentences").with(list(0)).with(list(1)).with(list(2)))
}

/// By how much a cell is better than in an earlier round; 0 where it is the same.
fn difference(picture: &Picture, row: usize, criterion: usize, earlier: Round) -> Option<f64> {
    let number = |round: Round| {
        let cell = picture.matrix.cell(row, criterion, round)?;
        Some(match (cell.as_value()?, &picture.matrix.criteria()[criterion].scale) {
            (Value::Measure(value), Scale::Measure { aim, .. }) => {
                let (measure, direction) = aim.measure(*value);
                direction.turn(measure)
            }
            #[allow(clippy::cast_precision_loss, reason = "steps of a scale")]
            (Value::Level(at) | Value::Choice(at), _) => *at as f64,
            _ => return None,
        })
    };
    let (before, now) = (number(earlier)?, number(picture.round)?);
    let difference = now - before;
    Some(if difference.abs() <= 1e-12 * now.abs().max(before.abs()) { 0.0 } else { difference })
}
