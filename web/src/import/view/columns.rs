//! What each column is for, and how its figures are written.

use scambio_core::io::{Confidence, Heading, Marks, Reason, Role, Topic, Witnessed};

use super::super::action::Action;
use super::super::edit::{Depth, put, with_role};
use super::{Context, letters};
use crate::ui::{self, Choice, El, el};

/// Columns that are shown at most; what is beyond is counted.
const MOST: usize = 200;

/// The marks that columns can be given: decimal, thousands.
const MARKS: [(char, Option<char>); 7] = [
    (',', Some('.')),
    (',', Some('\u{A0}')),
    (',', Some('\'')),
    (',', None),
    ('.', Some(',')),
    ('.', Some('\'')),
    ('.', None),
];

/// What a column is called: its letter and its header.
pub(super) fn name(at: usize, heading: &Heading) -> String {
    let letter = letters(at);
    if heading.label.is_empty() || heading.label == letter {
        letter
    } else {
        format!("{letter} · {}", heading.label)
    }
}

/// The part of the screen.
pub(super) fn view(context: Context<'_>, found: &Witnessed) -> El {
    let words = context.speech.words;
    let headings = &found.import.report.headings;
    let shown = headings.iter().enumerate().take(MOST);
    let head = el("thead", "")
        .with(el("tr", "").each(words.column_heads.map(|head| el("th", "").attr("scope", "col").with(head))));
    let body = el("tbody", "").each(shown.map(|(at, heading)| row(context, found, at, heading)));
    let more = (headings.len() > MOST)
        .then(|| el("p", "note").with(context.speech.count(&words.more_columns, headings.len() - MOST)));
    let table = el("table", "table stacked").with(head).with(body);
    context.part(words.columns, words.columns_note).with(table).with(more)
}

fn row(context: Context<'_>, found: &Witnessed, at: usize, heading: &Heading) -> El {
    let words = context.speech.words;
    let roles: Vec<Role> = found.import.report.headings.iter().map(|heading| heading.role).collect();
    let label = name(at, heading);
    let choices = Role::ALL.map(|role| Choice {
        value: role.code().to_owned(),
        label: words.roles[role as usize].to_owned(),
        lang: None,
    });
    let (before, is_long) = (context.state.overrides.clone(), found.import.report.detected.long);
    let choose = context.dispatch.reform(move |code: String| {
        let role = Role::ALL.into_iter().find(|role| role.code() == code).unwrap_or(Role::Text);
        Action::Decide(Box::new(with_role(&before, &roles, at, role, is_long)))
    });
    let role = ui::select(
        "quiet",
        &[words.column_heads[1], ": ", &label].concat(),
        choices,
        heading.role.code(),
        choose,
    );
    let cell = |of: usize| el("td", "").attr("data-label", words.column_heads[of]);
    el("tr", "")
        .key(&at.to_string())
        .with(el("th", "").attr("scope", "row").with(label.as_str()))
        .with(if heading.is_label { cell(1).with(words.row_label) } else { cell(1).with(role) })
        .with(cell(2).with(marks(context, found, at, &label)))
        .with(cell(3).with(el("span", "samples").with(samples(found, at))))
}

/// How figures of a column are written: the choices, and why.
fn marks(context: Context<'_>, found: &Witnessed, at: usize, label: &str) -> El {
    let words = context.speech.words;
    let report = &found.import.report;
    let spot = &report.headings[at].spot;
    let said = |topic: Topic| {
        report.decisions.iter().rev().find(|decision| {
            decision.topic == topic && (decision.spot.row, decision.spot.column) == (spot.row, spot.column)
        })
    };
    let Some(decimal) = said(Topic::Decimal) else { return el("span", "quiet").with("–") };
    let thousands = said(Topic::Thousands).and_then(|decision| decision.choice.chars().next());
    let current = (decimal.choice.chars().next().unwrap_or(','), thousands);
    let mut all = MARKS.to_vec();
    if !all.contains(&current) {
        all.push(current);
    }
    let choices = all.iter().enumerate().map(|(at, (decimal, thousands))| {
        let whole = thousands.map_or_else(|| "1234".to_owned(), |mark| format!("1{mark}234"));
        Choice { value: at.to_string(), label: format!("{whole}{decimal}5"), lang: None }
    });
    let chosen = all.iter().position(|marks| *marks == current).unwrap_or_default().to_string();
    let decide = context.decide(Depth::Columns, {
        let all = all.clone();
        move |overrides, which| {
            let marks = which.parse().ok().and_then(|which: usize| all.get(which).copied());
            if let Some((decimal, thousands)) = marks {
                put(&mut overrides.marks, at, Marks { decimal, thousands });
            }
        }
    });
    let label = [words.column_heads[2], ": ", label].concat();
    let unsure = (decimal.confidence == Confidence::Unsure || decimal.reason == Reason::Asked)
        .then(|| el("p", "why").with(super::decisions::why(context, decimal.reason, decimal.confidence)));
    el("div", "").with(ui::select("quiet", &label, choices, &chosen, decide)).with(unsure)
}

/// The first cells below the header that are not empty.
fn samples(found: &Witnessed, column: usize) -> String {
    let report = &found.import.report;
    let table = &found.table;
    let spot = &report.headings[column].spot;
    let begin = report.detected.header_rows + report.detected.title_rows;
    let mut cells: Vec<&str> = match (spot.row, spot.column) {
        // Of a turned table a column is a row of the file.
        (Some(line), _) if report.detected.transposed => {
            let row = (0..table.len()).find(|row| table.line(*row) == Some(line)).unwrap_or_default();
            table
                .row(row)
                .skip(report.detected.header_rows.max(1))
                .map(scambio_core::io::Cell::raw)
                .take(20)
                .collect()
        }
        (_, Some(at)) => (begin..table.len().min(begin + 20))
            .filter_map(|row| table.cell(row, at as usize - 1))
            .map(scambio_core::io::Cell::raw)
            .collect(),
        _ => Vec::new(),
    };
    cells.retain(|cell| !cell.trim_ascii().is_empty());
    cells.truncate(3);
    let short = |cell: &str| cell.chars().take(24).collect::<String>();
    cells.into_iter().map(short).collect::<Vec<_>>().join(" · ")
}
