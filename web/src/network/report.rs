//! What is told in tables: measures of a network, and what an exchange has reached. One value for the screen and for files.

mod measures;
mod synthesis;

pub(super) use measures::{Facts, measures};
pub(super) use synthesis::{parts_of, reached};

use scambio_core::io::{Table, Typed};

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Text(String),
    /// A number, with decimals for reading; files have all that it has.
    Number(f64, usize),
    /// Not known.
    Nothing,
}

impl Cell {
    #[allow(clippy::cast_precision_loss, reason = "things that are counted")]
    pub(super) fn count(count: usize) -> Self {
        Self::Number(count as f64, 0)
    }
}

/// A table: its title, its heads, its rows. The first column names the rows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Section {
    pub(super) title: &'static str,
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
    /// The row of one's own administration.
    pub(super) own: Option<usize>,
}

impl Section {
    /// As a sheet.
    pub(super) fn table(&self) -> Table {
        let mut table = Table::new(self.title);
        self.write(&mut table);
        table
    }

    /// Its heads and rows, behind what a sheet has already.
    pub(super) fn write(&self, table: &mut Table) {
        self.heads.iter().for_each(|head| table.push(head));
        end(table);
        for row in &self.rows {
            row.iter().for_each(|cell| push(table, cell));
            end(table);
        }
    }

    /// As JSON.
    pub(super) fn json(&self) -> String {
        let list = |items: Vec<String>| ["[", &items.join(", "), "]"].concat();
        let cell = |cell: &Cell| match cell {
            Cell::Text(text) => quoted(text),
            Cell::Number(value, _) => value.to_string(),
            Cell::Nothing => "null".to_owned(),
        };
        let rows: Vec<String> = self.rows.iter().map(|row| list(row.iter().map(cell).collect())).collect();
        let heads = list(self.heads.iter().map(|head| quoted(head)).collect());
        format!(
            "{{ \"title\": {}, \"columns\": {heads},\n    \"rows\": [\n      {}\n    ] }}",
            quoted(self.title),
            rows.join(",\n      ")
        )
    }
}

/// Text within JSON.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            letter if letter < ' ' => out.push(' '),
            letter => out.push(letter),
        }
    }
    out + "\""
}

/// Ends a row.
pub(super) fn end(table: &mut Table) {
    table.end_row(u32::try_from(table.len() + 1).unwrap_or(u32::MAX));
}

fn push(table: &mut Table, cell: &Cell) {
    match cell {
        Cell::Text(text) => table.push(text),
        Cell::Number(value, _) => {
            table.push_typed(&value.to_string(), Typed::Number { value: *value, percent: false });
        }
        Cell::Nothing => table.push(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_json() {
        assert_eq!(quoted("a \"b\" \\ \n"), "\"a \\\"b\\\" \\\\  \"");
    }
}
