//! Titles and headers: which rows they are, and the label of each column.

use super::grid::{Class, Grid, one_line};
use super::roles::{says_measure, says_time};
use crate::io::criteria::{as_year, is_measure};

/// More rows of text are no header: the table has no figures where they were expected.
const MOST: usize = 8;
/// No row of units of measure is looked for further down.
const FAR: usize = 200;

/// The rows before the data.
#[derive(Clone, Debug, Default)]
pub(in crate::io) struct Head {
    /// Rows before the first header, blank ones included.
    pub(in crate::io) titles: usize,
    /// The rows of headers; none of them is blank.
    pub(in crate::io) rows: Vec<usize>,
    /// The row of units of measure, if one of the rows is.
    pub(in crate::io) measures: Option<usize>,
    /// The first row of data.
    pub(in crate::io) first: usize,
}

/// The rows of headers above the first row of data.
pub(in crate::io) fn find(
    grid: Grid<'_>,
    first: usize,
    asked: (Option<usize>, Option<usize>),
    axis: Option<usize>,
) -> Head {
    let mut head = match asked {
        (titles, Some(count)) => {
            let start = titles.unwrap_or_else(|| first.saturating_sub(count));
            let end = (start + count).min(grid.rows());
            Head { titles: start, rows: (start..end).collect(), measures: None, first: end }
        }
        (titles, None) => {
            let least = titles.unwrap_or(0);
            let mut rows: Vec<usize> = Vec::new();
            for row in (least..first).rev() {
                let filled = grid.filled(row).take(2).count();
                match filled {
                    0 if rows.is_empty() => continue,
                    0 => break,
                    // Alone in its row, it is a title above the table unless it stands over a column of figures; below
                    // the headers it is a title within the table.
                    1 if titles.is_none() && grid.columns() > 1 && !over_figures(grid, row, first) => {
                        if !rows.is_empty() {
                            break;
                        }
                    }
                    _ if titles.is_none() && is_title(grid, row) => break,
                    _ if titles.is_none() && grid.is_banner(row) && filled == 1 => break,
                    _ => rows.push(row),
                }
            }
            rows.reverse();
            let mut first = rows.last().map_or(first, |row| row + 1);
            if rows.is_empty() && first == 1 && titles.is_none() {
                rows.push(0);
            }
            if rows.len() > MOST {
                rows.truncate(1);
                first = rows.first().map_or(first, |row| row + 1);
            }
            let start = rows.first().copied().unwrap_or(first);
            Head { titles: titles.unwrap_or(start), rows, measures: None, first }
        }
    };
    // A row of units under the names, or one that says that it is.
    let names = head.rows.len() > 1;
    head.measures = head.rows.iter().copied().skip(1).find(|row| {
        let label = axis.map_or("", |axis| grid.text(*row, axis));
        let mut others = grid.filled(*row).filter(|column| Some(*column) != axis).peekable();
        let only = others.peek().is_some() && others.all(|column| is_measure(grid.text(*row, column)));
        names && (says_measure(label) || (only && label.is_empty()))
    });
    if head.measures.is_none()
        && let Some(axis) = axis
    {
        // In a turned table they may stand behind the figures.
        let mut below =
            (head.first..grid.rows().min(head.first + FAR)).filter(|row| says_measure(grid.text(*row, axis)));
        head.measures =
            below.find(|row| grid.filled(*row).all(|column| grid.class(*row, column) != Class::Figure));
    }
    head
}

/// Does a row only count the columns: `(1)`, `(2)` … or `1`, `2` …?
fn is_count(grid: Grid<'_>, row: usize, axis: Option<usize>) -> bool {
    let mut numbers = grid
        .filled(row)
        .filter(|column| Some(*column) != axis)
        .map(|column| grid.text(row, column).trim_matches(['(', ')', '[', ']']).parse::<u32>().ok());
    let Some(Some(mut last)) = numbers.next() else { return false };
    let mut count = 1;
    let counts = numbers.all(|number| {
        let next = number == Some(last + 1);
        last += 1;
        count += 1;
        next
    });
    counts && count > 1 && last <= count + 1
}

/// Does a row begin as titles of tables do: "Tavola 3", "Table 1"? In a file with commas it may have several cells.
fn is_title(grid: Grid<'_>, row: usize) -> bool {
    let text = grid.filled(row).next().map_or("", |column| grid.text(row, column));
    let words = crate::territory::fold(text).words;
    let [word, number, ..] = words.as_slice() else { return false };
    let titles = [
        "tavola",
        "tav",
        "tabella",
        "tab",
        "table",
        "prospetto",
        "figura",
        "figure",
        "tabelle",
        "tableau",
        "tabela",
        "grafico",
    ];
    titles.contains(&word.as_str()) && number.bytes().any(|byte| byte.is_ascii_digit())
}

/// Is a row of headers one of times that are all the same? They do not tell columns apart.
fn is_one_time(grid: Grid<'_>, row: usize, axis: Option<usize>) -> bool {
    let Some(axis) = axis.filter(|axis| says_time(grid.text(row, *axis))) else { return false };
    let mut others = grid.filled(row).filter(|column| *column != axis).map(|column| grid.text(row, column));
    let first = others.next();
    others.all(|other| Some(other) == first)
}

/// Does the only text of a row stand over a column of figures, and not at the left edge?
fn over_figures(grid: Grid<'_>, row: usize, first: usize) -> bool {
    let column = grid.filled(row).next().unwrap_or_default();
    column > 0 && (first..(first + 3).min(grid.rows())).any(|row| grid.class(row, column) == Class::Figure)
}

/// The labels of the columns: what stands above a column, from top to bottom; the text of a row but the last one also
/// stands for the empty cells right of it.
pub(in crate::io) fn labels(grid: Grid<'_>, head: &Head, axis: Option<usize>) -> Vec<String> {
    let columns = grid.columns();
    let names = |row: &usize| {
        let alone = head.rows.len() == 1;
        Some(*row) != head.measures
            && (alone || !(is_one_time(grid, *row, axis) || is_count(grid, *row, axis)))
    };
    let rows: Vec<usize> = head.rows.iter().copied().filter(names).collect();
    let mut labels = vec![String::new(); columns];
    for (at, row) in rows.iter().copied().enumerate() {
        let last = at + 1 == rows.len();
        let mut parent = "";
        let merged = grid.merged_on(row);
        for (column, label) in labels.iter_mut().enumerate() {
            let mut text = grid.text(row, column);
            if text.is_empty() && grid.has_merged() {
                let left = merged.iter().find(|(left, right)| *left < column && column <= *right);
                text = left.map_or("", |(left, _)| grid.text(row, *left));
            } else if text.is_empty() && !last && below(grid, &rows[at + 1..], column) {
                text = parent;
            } else if Some(column) != axis {
                parent = text;
            }
            let text = one_line(crate::io::export_csv::plain(text));
            if text.is_empty() || *label == text {
                continue;
            }
            if !label.is_empty() {
                label.push_str(" / ");
            }
            label.push_str(&text);
        }
    }
    labels
}

/// Is there a text in one of the rows below?
fn below(grid: Grid<'_>, rows: &[usize], column: usize) -> bool {
    rows.iter().any(|row| !grid.text(*row, column).is_empty())
}

/// The years of columns, if a row of headers says them.
pub(in crate::io) fn years(grid: Grid<'_>, head: &Head, column: usize, axis: Option<usize>) -> Option<u16> {
    head.rows.iter().find_map(|row| {
        let timely = axis.is_some_and(|axis| says_time(grid.text(*row, axis)));
        as_year(grid.text(*row, column)).filter(|_| timely || head.rows.len() == 1)
    })
}
