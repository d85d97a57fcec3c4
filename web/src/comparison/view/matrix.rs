//! The matrix as a heatmap: values printed, own row first, what is missing hatched with its reason.

use scambio_core::comparison::{Cell, Criterion, Direction, Scale};

use super::super::action::{Action, Sort, What};
use super::super::figure::range;
use super::super::picture::Picture;
use super::{Context, better, exports, printed, unit};
use crate::i18n::fill;
use crate::ui::{self, Choice, El, el, fragment, item};

/// The part of the screen.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let head =
        picture.shown.iter().enumerate().map(|(at, criterion)| heading(context, picture, at, *criterion));
    let order = order(context, picture);
    let rows = order.iter().map(|unit| row(context, picture, *unit));
    let corner = el("th", "").attr("scope", "col").with(words.administration);
    let table = el("table", "table heatmap")
        .with(el("thead", "").with(el("tr", "").with(corner).each(head)))
        .with(el("tbody", "").each(rows).with(medians(context, picture)));
    let region = el("div", "scroll")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", words.matrix)
        .with(table);
    let fifth = |(at, word): (usize, &&str)| item(*word).class(FIFTHS[at]);
    let legend = el("div", "legend")
        .with(el("span", "").with(words.legend))
        .with(el("ul", "").each(words.fifths.iter().enumerate().map(fifth)));
    let tools =
        fragment().with(sorting(context, picture)).with(exports(words, context.dispatch, What::Matrix));
    context.part(words.matrix, Some(tools), words.matrix_note).key("matrix").with(region).with(legend)
}

const FIFTHS: [&str; 5] = ["fifth-1", "fifth-2", "fifth-3", "fifth-4", "fifth-5"];

/// The orders that the reader can choose.
fn sorting(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let choice = |value: String, label: String| Choice { value, label, lang: None };
    let mut choices = vec![
        choice("name".into(), words.sorts[0].into()),
        choice("position".into(), words.sorts[1].into()),
        choice("similar".into(), words.sorts[2].into()),
    ];
    choices.extend(picture.shown.iter().enumerate().map(|(at, criterion)| {
        choice(at.to_string(), fill(words.sorts[3], &[context.label(picture, *criterion)]))
    }));
    let current = match context.state.sort {
        Sort::Name => "name".to_owned(),
        Sort::Position => "position".to_owned(),
        Sort::Similar => "similar".to_owned(),
        Sort::Criterion(at) => at.to_string(),
    };
    let choose = context.dispatch.reform(|value: String| {
        Action::Sort(match value.as_str() {
            "name" => Sort::Name,
            "position" => Sort::Position,
            "similar" => Sort::Similar,
            at => Sort::Criterion(at.parse().unwrap_or_default()),
        })
    });
    ui::select("quiet", words.sort, choices, &current, choose)
}

/// The units in the order that was chosen; one's own before all others.
fn order(context: Context<'_>, picture: &Picture) -> Vec<usize> {
    let mut order: Vec<usize> = match context.state.sort {
        Sort::Similar => picture.similar_order(),
        _ => (0..picture.units.len()).collect(),
    };
    match context.state.sort {
        Sort::Name => {
            order.sort_by(|a, b| context.speech.compare(&picture.units[*a].name, &picture.units[*b].name));
        }
        Sort::Position => {
            let rows = picture.sure().map_or(&[][..], |sure| &sure.rows);
            let position = |unit: usize| rows.iter().find(|row| row.unit == unit).map(|row| row.position);
            order.sort_by_key(|unit| position(*unit).unwrap_or(usize::MAX));
        }
        Sort::Criterion(at) => {
            let criterion = picture.shown.get(at).copied().unwrap_or_default();
            let numbers = numbers(picture, criterion);
            let down = picture.place(criterion).is_some_and(|at| picture.directions[at] == Direction::Down);
            let key = |unit: &usize| numbers[*unit].map_or(f64::INFINITY, |it| if down { it } else { -it });
            order.sort_by(|a, b| key(a).total_cmp(&key(b)));
        }
        Sort::Similar => {}
    }
    if let Some(own) = picture.own {
        order.retain(|unit| *unit != own);
        order.insert(0, own);
    }
    order
}

/// The numbers of a criterion: measures as they stand, steps by their place.
fn numbers(picture: &Picture, criterion: usize) -> Vec<Option<f64>> {
    use scambio_core::comparison::Value;
    #[allow(clippy::cast_precision_loss, reason = "steps of a scale")]
    let number = |cell: &Cell| match cell.as_value()? {
        Value::Measure(value) => Some(*value),
        Value::Level(at) | Value::Choice(at) => Some(*at as f64),
        Value::Text(_) => None,
    };
    let cell = |row: usize| picture.matrix.cell(row, criterion, picture.round);
    picture.units.iter().map(|unit| cell(unit.row).and_then(number)).collect()
}

fn heading(context: Context<'_>, picture: &Picture, at: usize, criterion: usize) -> El {
    let words = context.words();
    let of = &picture.matrix.criteria()[criterion];
    let (arrow, way) = better(words, of);
    let mut facts: Vec<String> = Vec::new();
    facts.extend(Some(unit(of).to_owned()).filter(|unit| !unit.is_empty()));
    facts.extend(of.year.map(|year| year.to_string()));
    let sort = ui::button("plain", context.on(Action::Sort(Sort::Criterion(at))))
        .with(context.label(picture, criterion));
    let is_sorted = context.state.sort == Sort::Criterion(at);
    let arrow =
        (!arrow.is_empty()).then(|| el("span", "").attr("aria-hidden", "true").with([" ", arrow].concat()));
    let way = if picture.place(criterion).is_some() {
        el("span", "hidden").with([", ", way].concat())
    } else {
        el("span", "").with([" · ", way].concat())
    };
    el("th", "criterion")
        .class_if(picture.place(criterion).is_none(), "context")
        .attr("scope", "col")
        .attr_if("aria-sort", is_sorted.then_some("descending"))
        .with(sort)
        .with(el("span", "criterion-facts").with(facts.join(" · ")).with(arrow).with(way))
}

fn row(context: Context<'_>, picture: &Picture, unit: usize) -> El {
    let words = context.words();
    let seen = &picture.units[unit];
    let is_own = picture.own == Some(unit);
    let member = (seen.is_member && picture.units.iter().any(|it| !it.is_member))
        .then(|| el("abbr", "member").attr("title", words.takes_part).with("●"));
    let name = el("th", "").attr("scope", "row").with(seen.name.as_str()).with(" ").with(member);
    let cell = |criterion: &usize| {
        let of = &picture.matrix.criteria()[*criterion];
        match picture.matrix.cell(seen.row, *criterion, picture.round) {
            Some(cell) => drawn(context, picture, *criterion, of, cell),
            None => el("td", ""),
        }
    };
    el("tr", if is_own { "own" } else { "" })
        .key(seen.id.as_str())
        .with(name)
        .each(picture.shown.iter().map(cell))
}

fn drawn(context: Context<'_>, picture: &Picture, criterion: usize, of: &Criterion, cell: &Cell) -> El {
    let words = context.words();
    let text = match (cell.measure(), &of.scale) {
        (Some(value), _) => context.figure(picture, criterion, value),
        _ => printed(words, context.speech.lang, of, cell),
    };
    let note = cell.note().map(|note| el("span", "cell-note").with(note.words(context.speech.lang).1));
    if cell.absence().is_some() {
        return el("td", "absent").with(el("span", "").with(text)).with(note);
    }
    if matches!(of.scale, Scale::Text) {
        return el("td", "words").with(text).with(note);
    }
    let numbers = numbers(picture, criterion);
    let own = picture.units.iter().position(|unit| {
        picture.matrix.cell(unit.row, criterion, picture.round).is_some_and(|other| std::ptr::eq(other, cell))
    });
    let number = own.and_then(|own| numbers[own]);
    let (low, high) = range(&numbers);
    let share = number.map(|number| if high > low { (number - low) / (high - low) } else { 0.5 });
    // Context is not judged: it has no colour.
    let class = match share {
        Some(share) if picture.place(criterion).is_some() => FIFTHS[fifth(share)],
        _ => "",
    };
    el("td", "number").class(class).with(text).with(note)
}

/// Which fifth of the range a share falls into.
fn fifth(share: f64) -> usize {
    [0.2, 0.4, 0.6, 0.8].iter().filter(|edge| share > **edge).count()
}

/// The last row: the median of what is there.
fn medians(context: Context<'_>, picture: &Picture) -> El {
    let median = |criterion: &usize| {
        let mut there: Vec<f64> = picture.numbers(*criterion).into_iter().flatten().collect();
        there.sort_by(f64::total_cmp);
        let half = there.len() / 2;
        let median = match there.len() {
            0 => None,
            odd if odd % 2 == 1 => Some(there[half]),
            _ => Some(f64::midpoint(there[half - 1], there[half])),
        };
        el("td", "number").with(median.map(|it| context.figure(picture, *criterion, it)))
    };
    el("tr", "medians")
        .key("median")
        .with(el("th", "").attr("scope", "row").with(context.words().median))
        .each(picture.shown.iter().map(median))
}

#[cfg(test)]
mod tests {
    #[test]
    fn fifths_have_clear_edges() {
        assert_eq!([0.0, 0.2, 0.21, 0.5, 0.8, 0.81, 1.0].map(super::fifth), [0, 0, 1, 2, 3, 4, 4]);
    }
}
