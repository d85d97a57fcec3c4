//! The matrix as a heatmap: values printed, own row first, what is missing hatched with its reason.

use scambio_core::comparison::{Cell, Criterion, Scale};

use super::super::action::{Action, Sort, What};
use super::super::figure::range;
use super::super::picture::Picture;
use super::order::{Column, columns, numbers, rows, sorting};
use super::{Context, better, exports, printed, unit};
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment, item};

/// The part of the screen.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let groups = columns(context, picture);
    let columns: Vec<Column> = groups.iter().flat_map(|(_, columns)| columns.iter().copied()).collect();
    let head = columns.iter().map(|column| match column {
        Column::Criterion(criterion) => heading(context, picture, *criterion),
        Column::Group(_) => el("th", "criterion folded").attr("scope", "col").with(words.group_mean),
    });
    let order = rows(context, picture);
    let rows = order.iter().map(|unit| row(context, picture, &columns, *unit));
    let corner = el("th", "").attr("scope", "col").with(words.administration);
    let above = picture.is_grouped().then(|| {
        let heads = groups.iter().map(|(at, columns)| group_head(context, picture, *at, columns.len()));
        el("tr", "groups").with(el("td", "")).each(heads)
    });
    let table = el("table", "table heatmap")
        .with(el("thead", "").with(above).with(el("tr", "").with(corner).each(head)))
        .with(el("tbody", "").each(rows).with(medians(context, picture, &columns)));
    let region = ui::region(words.matrix).with(table);
    let fifth = |(at, word): (usize, &&str)| item(*word).class(FIFTHS[at]);
    let legend = el("div", "legend")
        .with(el("span", "").with(words.legend))
        .with(el("ul", "").each(words.fifths.iter().enumerate().map(fifth)))
        .with(has_others(picture).then(|| {
            let mark = el("span", "member-mark").attr("aria-hidden", "true").with("●\u{A0}");
            el("span", "").with(mark).with(words.takes_part)
        }));
    let tools =
        fragment().with(sorting(context, picture)).with(exports(words, context.dispatch, What::Matrix));
    context.part(words.matrix, Some(tools), words.matrix_note).key("matrix").with(region).with(legend)
}

/// Are some of those that are seen in the exchange, and some not?
fn has_others(picture: &Picture) -> bool {
    let is_member = |is: bool| picture.units.iter().any(|unit| unit.is_member == is);
    is_member(true) && is_member(false)
}

const FIFTHS: [&str; 5] = ["fifth-1", "fifth-2", "fifth-3", "fifth-4", "fifth-5"];

/// A group's name above its columns, which folds them into one.
fn group_head(context: Context<'_>, picture: &Picture, at: usize, width: usize) -> El {
    let name = picture.groups[at].name.as_str();
    let open = !context.state.folded.contains(&at);
    let fold = ui::button("plain fold-columns", context.on(Action::Fold(at)))
        .attr("aria-expanded", if open { "true" } else { "false" })
        .with(if name.is_empty() { context.words().no_group } else { name });
    el("th", "").attr("scope", "colgroup").attr("colspan", width.to_string()).with(fold)
}

fn heading(context: Context<'_>, picture: &Picture, criterion: usize) -> El {
    let words = context.words();
    let of = &picture.matrix.criteria()[criterion];
    let (arrow, way) = better(words, of);
    let mut facts: Vec<String> = Vec::new();
    facts.extend(Some(unit(of).to_owned()).filter(|unit| !unit.is_empty()));
    facts.extend(of.year.map(|year| year.to_string()));
    let sort = ui::button("plain", context.on(Action::Sort(Sort::Criterion(criterion))))
        .with(context.label(picture, criterion));
    let is_sorted = context.state.sort == Sort::Criterion(criterion);
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

fn row(context: Context<'_>, picture: &Picture, columns: &[Column], unit: usize) -> El {
    let words = context.words();
    let seen = &picture.units[unit];
    let is_own = picture.own == Some(unit);
    let member = (seen.is_member && has_others(picture))
        .then(|| el("abbr", "member").attr("title", words.takes_part).with("●"));
    let sort = ui::button("plain", context.on(Action::SortCriteria(unit)))
        .attr("title", fill(words.sort_row, &[&seen.name]))
        .with(seen.name.as_str());
    let name = el("th", "")
        .attr("scope", "row")
        .attr_if("aria-sort", (context.state.sort_criteria == Some(unit)).then_some("descending"))
        .with(sort)
        .with("\u{A0}")
        .with(member);
    let cell = |column: &Column| match *column {
        Column::Criterion(criterion) => {
            let of = &picture.matrix.criteria()[criterion];
            match picture.matrix.cell(seen.row, criterion, picture.round) {
                Some(cell) => drawn(context, picture, criterion, of, cell),
                None => el("td", ""),
            }
        }
        Column::Group(group) => folded(context, picture, group, unit),
    };
    el("tr", if is_own { "own" } else { "" }).key(seen.id.as_str()).with(name).each(columns.iter().map(cell))
}

/// A folded group: the mean of its values on the common scale, 0 to 100.
fn folded(context: Context<'_>, picture: &Picture, group: usize, unit: usize) -> El {
    match picture.mean_of_group(unit, group) {
        Some(mean) => {
            el("td", "number").class(FIFTHS[fifth(mean)]).with(context.speech.figure(100.0 * mean, 0))
        }
        None => el("td", "").with("–"),
    }
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
fn medians(context: Context<'_>, picture: &Picture, columns: &[Column]) -> El {
    let median = |column: &Column| {
        let Column::Criterion(criterion) = column else { return el("td", "") };
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
        .each(columns.iter().map(median))
}

#[cfg(test)]
mod tests {
    #[test]
    fn fifths_have_clear_edges() {
        assert_eq!([0.0, 0.2, 0.21, 0.5, 0.8, 0.81, 1.0].map(super::fifth), [0, 0, 1, 2, 3, 4, 4]);
    }
}
