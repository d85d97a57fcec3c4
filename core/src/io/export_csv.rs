//! Matrix → CSV, as RFC 4180 has it or as Italian Excel opens it.

use super::matrix::Matrix;
use super::table::{Table, Typed};

/// How a CSV file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvStyle {
    /// RFC 4180: commas between cells, decimal points, CR LF.
    Rfc4180,
    /// What Excel in Italy opens by a double click: byte order mark, semicolons, decimal commas.
    Italian,
}

impl CsvStyle {
    const fn marks(self) -> (char, char) {
        match self {
            Self::Rfc4180 => (',', '.'),
            Self::Italian => (';', ','),
        }
    }
}

/// Writes a matrix: one row for each administration with its NUTS code, one column for each criterion, and below the
/// headers a row of units of measure if there are any. Import gives the same matrix again, but for footnote marks; what
/// was unreadable is `?`.
///
/// Texts that a spreadsheet would calculate are [neutralised](neutral).
///
/// ```
/// use scambio_core::io::{CsvStyle, Overrides, export_csv, import};
///
/// let file = "Regione;=Spesa;Tasso\nPiemonte;1,5;9,1%\nMolise;n.d.;3%\n";
/// let read = |bytes: Vec<u8>| import(bytes, "", &Overrides::default()).matrix;
/// let matrix = read(file.into());
/// let text = export_csv(&matrix, CsvStyle::Rfc4180);
/// assert_eq!(text, "NUTS,'=Spesa,Tasso\r\nunit,,%\r\nITC1,1.5,9.1\r\nITF2,n.d.,3\r\n");
/// let again = read(text.into());
/// assert_eq!((again.value(0, 1), again.value(1, 0)), (matrix.value(0, 1), matrix.value(1, 0)));
/// ```
pub fn export_csv(matrix: &Matrix, style: CsvStyle) -> String {
    table_csv(&export_table(matrix), style)
}

/// A matrix as the table that is written of it; [`pack`](super::pack) takes it to the module that writes workbooks.
pub fn export_table(matrix: &Matrix) -> Table {
    let mut table = Table::new("");
    let mut line = 0;
    let mut end = |table: &mut Table| {
        line += 1;
        table.end_row(line);
    };
    table.push("NUTS");
    matrix.columns().iter().for_each(|criterion| table.push(&criterion.name));
    end(&mut table);
    if matrix.columns().iter().any(|criterion| criterion.measure.is_some()) {
        table.push("unit");
        let measures = matrix.columns().iter().map(|criterion| criterion.measure.as_deref());
        measures.for_each(|measure| table.push(measure.unwrap_or_default()));
        end(&mut table);
    }
    for (row, unit) in matrix.units().iter().enumerate() {
        table.push(&unit.code);
        for column in 0..matrix.columns().len() {
            match matrix.value(row, column) {
                Ok(value) => table.push_typed(&value.to_string(), Typed::Number { value, percent: false }),
                Err(absence) => table.push(absence.mark()),
            }
        }
        end(&mut table);
    }
    table
}

/// Writes a table; texts that a spreadsheet would calculate are [neutralised](neutral).
pub fn table_csv(table: &Table, style: CsvStyle) -> String {
    let (delimiter, decimal) = style.marks();
    let mut text = String::new();
    if style == CsvStyle::Italian {
        text.push('\u{FEFF}');
    }
    for row in 0..table.len() {
        for cell in table.row(row) {
            if cell.column() > 0 {
                text.push(delimiter);
            }
            match cell.typed() {
                Some(Typed::Number { .. }) if decimal == '.' => text.push_str(cell.raw()),
                Some(Typed::Number { .. }) => text.push_str(&cell.raw().replace('.', ",")),
                // The mark for "none" is no formula.
                _ if cell.raw() == "-" => text.push('-'),
                _ => quote(&mut text, &neutral(cell.raw()), delimiter),
            }
        }
        text.push_str("\r\n");
    }
    text
}

/// A text that no spreadsheet takes for a formula: one that begins with `=`, `+`, `-`, `@`, a tab or a line end gets an
/// apostrophe before it. Figures are written by other means and never touched.
pub fn neutral(text: &str) -> String {
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let mut safe = String::with_capacity(text.len() + 1);
    if risky {
        safe.push('\'');
    }
    safe.push_str(text);
    safe
}

/// A text without the apostrophe of [`neutral`].
pub(super) fn plain(text: &str) -> &str {
    let rest = text.strip_prefix('\'').unwrap_or(text);
    if rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) { rest } else { text }
}

fn quote(text: &mut String, content: &str, delimiter: char) {
    if !content.contains([delimiter, '"', '\r', '\n', ' ']) {
        text.push_str(content);
        return;
    }
    text.push('"');
    for letter in content.chars() {
        if letter == '"' {
            text.push('"');
        }
        text.push(letter);
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::{Matrix, Overrides, import};

    fn read(text: &str) -> Matrix {
        import(text.into(), "", &Overrides::default()).matrix
    }

    #[test]
    fn formulas_are_neutralised() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("+39", "'+39"),
            ("-x", "'-x"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("Spesa = 1", "Spesa = 1"),
        ] {
            assert_eq!(neutral(text), expected);
        }
        let matrix = read("Regione;=cmd|' /C calc'!A0;B\nPiemonte;-1,5;2\nMolise;3;-4\n");
        let text = export_csv(&matrix, CsvStyle::Italian);
        assert_eq!(text, "\u{FEFF}NUTS;\"'=cmd|' /C calc'!A0\";B\r\nITC1;-1,5;2\r\nITF2;3;-4\r\n");
    }

    #[test]
    fn absences_come_back() {
        let marks = ["", "n.d.", "-", "..", "n.c.", "*", "n.p.", "#VALUE!"];
        let mut file = String::from("Regione;A;B\n");
        let units = crate::territory::Unit::all().iter();
        for (unit, mark) in units.zip(marks) {
            file.push_str(&format!("{};{mark};1,5\n", unit.nuts()));
        }
        let matrix = read(&file);
        assert_eq!(matrix.units().len(), marks.len());
        for style in [CsvStyle::Rfc4180, CsvStyle::Italian] {
            let again = read(&export_csv(&matrix, style));
            for (row, mark) in marks.iter().enumerate() {
                assert_eq!(again.value(row, 0), matrix.value(row, 0), "{mark}");
                assert!(again.value(row, 0).is_err() && again.value(row, 1) == Ok(1.5));
            }
        }
    }
}
