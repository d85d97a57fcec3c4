//! Tables of a report.

use super::super::report::{Cell, Section};
use super::Context;
use crate::ui::{self, El, el};

/// A table that scrolls where it must.
pub(super) fn table(context: Context<'_>, section: &Section) -> El {
    let is_number =
        |column: usize| section.rows.iter().all(|row| !matches!(row.get(column), Some(Cell::Text(_))));
    let head = |(at, head): (usize, &String)| {
        el("th", if is_number(at) { "number" } else { "" }).attr("scope", "col").with(head.as_str())
    };
    let cell = |(at, cell): (usize, &Cell)| {
        let text = match cell {
            Cell::Text(text) => text.clone(),
            Cell::Number(value, decimals) => context.speech.figure(*value, *decimals),
            Cell::Nothing => "–".to_owned(),
        };
        let of = if at == 0 { el("th", "").attr("scope", "row") } else { el("td", "") };
        of.class_if(!matches!(cell, Cell::Text(_)), "number").with(text)
    };
    let row = |(at, row): (usize, &Vec<Cell>)| {
        el("tr", if section.own == Some(at) { "own" } else { "" }).each(row.iter().enumerate().map(cell))
    };
    let heads = el("tr", "").each(section.heads.iter().enumerate().map(head));
    let table = el("table", "table")
        .with(el("thead", "").with(heads))
        .with(el("tbody", "").each(section.rows.iter().enumerate().map(row)));
    ui::region(section.title).with(table)
}
