//! What is saved: the matrix, the positions, the profile, as tables, workbooks, drawings and pictures.

use scambio_core::comparison::Value;
use scambio_core::io::{CsvStyle, Table, pack, table_csv};
use scambio_core::text::Lang;

use super::action::{Effect, Kind, What};
use super::figure;
use super::picture::Picture;
use super::view::printed;
use super::words::{Words, words};
use crate::i18n::fill;

/// In which language and on which day something is saved.
#[derive(Clone, Copy, Debug)]
pub(super) struct When<'a> {
    pub(super) lang: Lang,
    pub(super) day: &'a str,
}

/// What the element is to save; nothing where there is nothing to be seen.
pub(super) fn file(picture: &Picture, title: &str, what: What, kind: Kind, when: When<'_>) -> Option<Effect> {
    let lang = when.lang;
    let words = words(lang);
    let name = words.files[what as usize];
    let table = || match what {
        What::Matrix => Some(matrix(picture, words, lang)),
        What::Positions => positions(picture, words),
        What::Profile => Some(profile(picture, words, lang)),
        What::Rounds => rounds(picture, words),
    };
    match kind {
        Kind::Csv => {
            Some(Effect::Save(format!("{name}.csv"), "text/csv", table_csv(&table()?, CsvStyle::Italian)))
        }
        Kind::Workbook => {
            let tables = [table()?, sources(picture, words, when)];
            Some(Effect::SaveWorkbook(format!("{name}.xlsx"), pack(&tables)))
        }
        Kind::Svg => {
            Some(Effect::Save(format!("{name}.svg"), "image/svg+xml", drawing(picture, title, what, when)?))
        }
        Kind::Png => Some(Effect::SavePicture(format!("{name}.png"), drawing(picture, title, what, when)?)),
    }
}

fn drawing(picture: &Picture, title: &str, what: What, when: When<'_>) -> Option<String> {
    let lang = when.lang;
    let words = words(lang);
    let foot = [&fill(words.foot, &[&sources_line(picture, lang)]), " · ", when.day].concat();
    match what {
        What::Matrix => None,
        What::Positions => {
            let sure = picture.sure()?;
            let draws = sure.draws.to_string();
            let note = fill(words.positions_note, &[&draws]);
            Some(figure::positions(picture, sure, [&[title, words.positions].join(" – "), &note, &foot]))
        }
        What::Profile => {
            let own = &picture.units[picture.own?].name;
            let labels: Vec<(String, String)> = (picture.profile.iter())
                .map(|line| {
                    let criterion = &picture.matrix.criteria()[line.criterion];
                    let cell = picture.own.and_then(|own| {
                        picture.matrix.cell(picture.units[own].row, line.criterion, picture.round)
                    });
                    let value = cell.map_or(String::new(), |cell| printed(words, lang, criterion, cell));
                    (criterion.label.words(lang).1.to_owned(), value)
                })
                .collect();
            let title = [title, &fill(words.profile, &[own])].join(" – ");
            Some(figure::profile(picture, &labels, [&title, &fill(words.profile_note, &[own]), &foot]))
        }
        What::Rounds => {
            let slopes = picture.slopes()?;
            let heads = rounds_of(picture, words);
            let title = [title, words.change].join(" – ");
            Some(figure::slopes(picture, &slopes, &heads, [&title, words.rounds_note, &foot]))
        }
    }
}

/// The sources of the criteria that are shown, each once.
fn sources_line(picture: &Picture, lang: Lang) -> String {
    let mut all: Vec<&str> = Vec::new();
    for criterion in &picture.shown {
        if let Some(source) = &picture.matrix.criteria()[*criterion].source {
            let words = source.words(lang).1;
            if !all.contains(&words) {
                all.push(words);
            }
        }
    }
    all.join("; ")
}

fn row(table: &mut Table, cells: &[&str]) {
    cells.iter().for_each(|cell| table.push(cell));
    table.end_row(u32::try_from(table.len() + 1).unwrap_or(u32::MAX));
}

/// A number as tables carry it.
fn push_number(table: &mut Table, value: Option<f64>) {
    match value {
        Some(value) => {
            table.push_typed(&value.to_string(), scambio_core::io::Typed::Number { value, percent: false });
        }
        None => table.push(""),
    }
}

fn matrix(picture: &Picture, words: &Words, lang: Lang) -> Table {
    let mut table = Table::new(words.files[0]);
    table.push("IPA");
    table.push(words.administration);
    for criterion in &picture.shown {
        let criterion = &picture.matrix.criteria()[*criterion];
        let unit = super::view::unit(criterion);
        let label = criterion.label.words(lang).1;
        table.push(&if unit.is_empty() { label.to_owned() } else { format!("{label} ({unit})") });
    }
    table.end_row(1);
    for (at, unit) in picture.units.iter().enumerate() {
        table.push(unit.id.as_str());
        table.push(&unit.name);
        for criterion in &picture.shown {
            let cell = picture.matrix.cell(unit.row, *criterion, picture.round);
            match cell.and_then(|cell| cell.as_value()) {
                Some(Value::Measure(value)) => push_number(&mut table, Some(*value)),
                _ => {
                    let criterion = &picture.matrix.criteria()[*criterion];
                    table.push(&cell.map_or(String::new(), |cell| printed(words, lang, criterion, cell)));
                }
            }
        }
        table.end_row(u32::try_from(at + 2).unwrap_or(u32::MAX));
    }
    table
}

fn positions(picture: &Picture, words: &Words) -> Option<Table> {
    let sure = picture.sure()?;
    let mut table = Table::new(words.files[1]);
    row(&mut table, &words.position_heads);
    for one in &sure.rows {
        table.push(&picture.units[one.unit].name);
        #[allow(clippy::cast_precision_loss, reason = "positions")]
        for number in [one.position, one.interval.0, one.interval.1] {
            push_number(&mut table, Some(number as f64));
        }
        push_number(&mut table, sure.scores[one.unit]);
        push_number(&mut table, Some(sure.top_third[one.unit]));
        table.end_row(u32::try_from(table.len() + 1).unwrap_or(u32::MAX));
    }
    Some(table)
}

fn profile(picture: &Picture, words: &Words, lang: Lang) -> Table {
    let mut table = Table::new(words.files[2]);
    row(&mut table, &words.profile_heads);
    for line in &picture.profile {
        let criterion = &picture.matrix.criteria()[line.criterion];
        table.push(criterion.label.words(lang).1);
        table.push(super::view::unit(criterion));
        push_number(&mut table, line.value);
        push_number(&mut table, line.median);
        push_number(&mut table, line.best.map(|(_, value)| value));
        table.push(words.standings[line.standing as usize]);
        table.end_row(u32::try_from(table.len() + 1).unwrap_or(u32::MAX));
    }
    table
}

/// The names of the round before and of the one that is shown.
fn rounds_of(picture: &Picture, words: &Words) -> [String; 2] {
    [0, 1].map(|later| fill(words.round_of, &[&(picture.round.0 + later).to_string()]))
}

fn rounds(picture: &Picture, words: &Words) -> Option<Table> {
    let slopes = picture.slopes()?;
    let mut table = Table::new(words.files[3]);
    let [before, now] = rounds_of(picture, words);
    row(&mut table, &[words.administration, &before, &now, words.change]);
    for slope in slopes {
        table.push(&picture.units[slope.unit].name);
        #[allow(clippy::cast_precision_loss, reason = "positions")]
        let numbers = slope.positions.map(|position| position.map(|position| position as f64));
        numbers.iter().for_each(|number| push_number(&mut table, *number));
        push_number(&mut table, numbers[0].zip(numbers[1]).map(|(before, now)| before - now));
        table.end_row(u32::try_from(table.len() + 1).unwrap_or(u32::MAX));
    }
    Some(table)
}

/// Where each criterion comes from, and the day on which it was saved.
fn sources(picture: &Picture, words: &Words, When { lang, day }: When<'_>) -> Table {
    let mut table = Table::new(words.sources);
    row(&mut table, &words.source_heads);
    for criterion in &picture.shown {
        let criterion = &picture.matrix.criteria()[*criterion];
        let year = criterion.year.map_or(String::new(), |year| year.to_string());
        let source = criterion.source.as_ref().map_or("", |source| source.words(lang).1);
        row(&mut table, &[criterion.label.words(lang).1, &year, source]);
    }
    row(&mut table, &[day]);
    table
}
