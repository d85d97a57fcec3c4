//! One row for each value: which columns say what the value is about.

use super::grid::{Class, Grid};
use super::roles::{says_time, says_value};
use crate::io::report::Role;

/// No more rows are looked at.
const SAMPLE: usize = 2000;

/// More columns of text do not say what a value is about.
const MOST: usize = 32;
/// Labels stand in the first columns.
const ACROSS: usize = 60;

/// How a long table is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::io) struct Long {
    /// The columns that together name a criterion; the time stands last.
    pub(in crate::io) categories: Vec<usize>,
    /// The columns of values.
    pub(in crate::io) values: Vec<usize>,
    /// The column of units of measure.
    pub(in crate::io) measure: Option<usize>,
    /// The column of remarks.
    pub(in crate::io) flag: Option<usize>,
    /// The column of the time.
    pub(in crate::io) time: Option<usize>,
}

/// Is a table long, and how?
pub(in crate::io) fn find(
    grid: Grid<'_>,
    headers: &[String],
    roles: &[Role],
    axis: usize,
    first: usize,
    asked: bool,
) -> Option<Long> {
    let of = |wanted: Role| (0..roles.len()).filter(move |column| roles[*column] == wanted);
    let filled =
        |column: &usize| (first..grid.rows()).take(SAMPLE).any(|row| !grid.text(row, *column).is_empty());
    let mut values: Vec<usize> = of(Role::Value).filter(filled).collect();
    let named: Vec<usize> = values.iter().copied().filter(|column| says_value(&headers[*column])).collect();
    let mut dims: Vec<usize> = of(Role::Text).collect();
    let times: Vec<usize> = of(Role::Time).collect();
    // Figures beside the value that name a breakdown: "classe", codes of an indicator.
    if named.len() == 1 {
        dims.extend(values.iter().copied().filter(|column| *column != named[0]));
        dims.sort_unstable();
        values = named.clone();
    }
    if values.is_empty() || (dims.is_empty() && times.is_empty()) {
        return None;
    }
    let rows: Vec<usize> =
        (first..grid.rows()).filter(|row| !grid.text(*row, axis).is_empty()).take(SAMPLE).collect();
    let (_, units) = groups(grid, &rows, &[axis]);
    dims.extend(times.iter().copied());
    if dims.len() > MOST {
        return None;
    }
    let dims = independent(grid, &rows, headers, &dims);
    let (_, combinations) = groups(grid, &rows, &dims);
    let repeats = rows.len() as f64 / f64::from(units.max(1));
    let named_long =
        named.len() == 1 && (!times.is_empty() || dims.iter().any(|dim| roles[*dim] == Role::Text));
    // Most pairs of a territory and what is said about it must exist, else rows are finer than territories.
    let full = rows.len() as f64 / (f64::from(units.max(1)) * f64::from(combinations.max(1)));
    let long = asked
        || (named_long && full > 0.2)
        || (repeats >= 1.5 && units > 1 && full > 0.3 && combinations > 1);
    if !long {
        return None;
    }
    let mut varying: Vec<usize> =
        dims.iter().copied().filter(|dim| groups(grid, &rows, &[*dim]).1 > 1).collect();
    if varying.is_empty() && values.len() == 1 {
        varying.extend(dims.iter().copied().find(|dim| roles[*dim] == Role::Text).or(dims.first().copied()));
    }
    Some(Long {
        categories: varying,
        values,
        measure: of(Role::Measure).next(),
        flag: of(Role::Flag).find(|column| rows.iter().any(|row| !grid.text(*row, *column).is_empty())),
        time: times.iter().copied().find(|time| says_time(&headers[*time])).or(times.first().copied()),
    })
}

/// The group of each row by the texts of some columns, and how many groups there are.
fn groups(grid: Grid<'_>, rows: &[usize], columns: &[usize]) -> (Vec<u32>, u32) {
    let mut known = super::super::interner::Interner::default();
    let mut key = String::new();
    let of = rows.iter().map(|row| {
        key.clear();
        for column in columns {
            key.push_str(grid.text(*row, *column));
            key.push('\u{1F}');
        }
        known.id(&key)
    });
    let of = of.collect();
    (of, known.len())
}

/// Of columns that say the same (a code and its name), the one with words; the order stays.
fn independent(grid: Grid<'_>, rows: &[usize], headers: &[String], columns: &[usize]) -> Vec<usize> {
    let grouped: Vec<(usize, Vec<u32>, u32)> = columns
        .iter()
        .map(|column| {
            let (of, count) = groups(grid, rows, &[*column]);
            (*column, of, count)
        })
        .collect();
    // Words are longer than codes and have blanks or small letters in them; of two times the plain one stays.
    let words = |column: usize| {
        let sample = rows.iter().take(50);
        let letters = |row: usize| {
            grid.text(row, column).bytes().filter(|byte| byte.is_ascii_lowercase() || *byte == b' ').count()
        };
        sample.map(|row| letters(*row)).sum::<usize>()
    };
    let mut kept: Vec<(usize, &Vec<u32>, usize)> = Vec::new();
    for (column, of, count) in &grouped {
        let same = kept.iter().position(|(other, known, _)| {
            *known == of && (*count > 1 || constant_pair(headers, *other, *column))
        });
        let weight = words(*column);
        match same {
            Some(at) if weight > kept[at].2 => kept[at] = (*column, of, weight),
            Some(_) => {}
            None => kept.push((*column, of, weight)),
        }
    }
    kept.into_iter().map(|(column, ..)| column).collect()
}

/// Two columns beside each other with one value each: a code and its name.
fn constant_pair(headers: &[String], one: usize, other: usize) -> bool {
    other == one + 1 && headers.len() > 5
}

/// Without administrations: the columns before the figures that together tell rows apart.
pub(in crate::io) fn keys(grid: Grid<'_>, roles: &[Role], first: usize) -> Vec<usize> {
    let rows: Vec<usize> = (first..grid.rows()).filter(|row| !grid.is_blank(*row)).take(SAMPLE).collect();
    let label = |role: Role| matches!(role, Role::Text | Role::Time | Role::Code | Role::Unit);
    // One column that names every row.
    let whole = (0..roles.len().min(ACROSS)).find(|column| {
        let filled = rows.iter().filter(|row| grid.class(**row, *column) != Class::Empty).count();
        matches!(roles[*column], Role::Text | Role::Time)
            && filled == rows.len()
            && groups(grid, &rows, &[*column]).1 as usize == rows.len()
    });
    if let Some(column) = whole {
        return vec![column];
    }
    let mut keys = Vec::new();
    for column in (0..roles.len().min(ACROSS)).filter(|column| label(roles[*column])) {
        keys.push(column);
        if groups(grid, &rows, &keys).1 as usize == rows.len() || keys.len() == 4 {
            break;
        }
    }
    if keys.is_empty() && !roles.is_empty() {
        keys.push(0);
    }
    keys
}
