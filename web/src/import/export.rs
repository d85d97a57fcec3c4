//! A table as a file: CSV, JSON, or the plain data of which the second module makes a workbook.

use std::fmt::Write;

use scambio_core::io::{CsvStyle, Import, Matrix, export_csv};
use scambio_core::text::Lang;

use super::action::{Effect, FileKind};
use super::words::words;

/// What the element is to save.
pub(super) fn file(import: &Import, kind: FileKind, lang: Lang) -> Effect {
    let stem = import.name.rsplit_once('.').map_or(import.name.as_str(), |(stem, _)| stem);
    let matrix = &import.matrix;
    let csv = |style| Effect::Save(format!("{stem}-scambio.csv"), "text/csv", export_csv(matrix, style));
    match kind {
        FileKind::ItalianCsv => csv(CsvStyle::Italian),
        FileKind::Csv => csv(CsvStyle::Rfc4180),
        FileKind::Json => Effect::Save(format!("{stem}-scambio.json"), "application/json", json(import)),
        FileKind::Workbook => Effect::SaveWorkbook(format!("{stem}-scambio.xlsx"), book(import, lang)),
    }
}

/// A text as JSON.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            control if control < ' ' => {
                let _ = write!(out, "\\u{:04x}", control as u32);
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// A list as JSON.
pub(super) fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

fn or_null(value: Option<&str>) -> String {
    value.map_or_else(|| "null".to_owned(), text)
}

/// Administrations, criteria, values, named absences, footnote marks.
fn json(import: &Import) -> String {
    let matrix = &import.matrix;
    let rows = 0..matrix.units().len();
    let columns = list(matrix.columns().iter().map(|criterion| {
        format!(
            "{{\"name\":{},\"unit\":{},\"direction\":{},\"year\":{}}}",
            text(&criterion.name),
            or_null(criterion.measure.as_deref()),
            or_null(criterion.direction.map(scambio_core::io::Direction::code)),
            criterion.year.map_or_else(|| "null".to_owned(), |year| year.to_string()),
        )
    }));
    let units = list(
        matrix
            .units()
            .iter()
            .map(|entry| format!("{{\"code\":{},\"label\":{}}}", text(&entry.code), text(&entry.label))),
    );
    let figure = |value: Option<f64>| value.map_or_else(|| "null".to_owned(), |value| value.to_string());
    let values = list(rows.clone().map(|row| list(matrix.row(row).map(figure))));
    let absent = |row: usize| {
        (0..matrix.columns().len()).filter_map(move |column| {
            let absence = matrix.value(row, column).err()?;
            Some(format!("[{row},{column},{}]", text(absence.code())))
        })
    };
    let absences = list(rows.flat_map(absent));
    let flags = list(matrix.flags().map(|(row, column, flag)| format!("[{row},{column},{}]", text(flag))));
    format!(
        "{{\"file\":{},\"units\":{units},\n\"columns\":{columns},\n\"values\":{values},\n\"absences\":{absences},\n\"flags\":{flags}}}\n",
        text(&import.name)
    )
}

/// A workbook: the matrix with units of measure below its headers, and where it comes from.
fn book(import: &Import, lang: Lang) -> String {
    let (matrix, words) = (&import.matrix, words(lang));
    let names = list(
        [text("NUTS"), text(words.row_head)]
            .into_iter()
            .chain(matrix.columns().iter().map(|it| text(&it.name))),
    );
    let measures = matrix.columns().iter().map(|it| text(it.measure.as_deref().unwrap_or_default()));
    let measured = matrix.columns().iter().any(|it| it.measure.is_some());
    let measures = list([text(words.criterion_heads[1]), text("")].into_iter().chain(measures));
    let header = if measured { format!("[{names},{measures}]") } else { format!("[{names}]") };
    let rows = list((0..matrix.units().len()).map(|row| book_row(matrix, row, lang)));
    let sources = format!(
        "{{\"name\":{},\"header\":{},\"rows\":[{{\"subject\":{},\"citation\":{}}}]}}",
        text(words.sources),
        list(words.source_heads.iter().map(|head| text(head))),
        text(words.matrix),
        text(&import.name)
    );
    format!(
        "{{\"title\":{},\"sheets\":[{{\"name\":{},\"header\":{header},\"rows\":{rows},\"widths\":[10,26],\"frozenColumns\":2}}],\"sources\":{sources}}}",
        text(&import.name),
        text(words.sheet),
    )
}

fn book_row(matrix: &Matrix, row: usize, lang: Lang) -> String {
    let entry = &matrix.units()[row];
    let name = entry.unit.map_or(entry.label.as_str(), |unit| unit.short_name(lang));
    let cell = |column: usize| match (matrix.value(row, column), matrix.columns()[column].measure.as_deref())
    {
        (Ok(value), Some("%")) => format!("{{\"number\":{value},\"unit\":\"%\"}}"),
        (Ok(value), _) => value.to_string(),
        (Err(absence), _) => match absence.mark() {
            "" => "null".to_owned(),
            mark => format!("{{\"absent\":{}}}", text(mark)),
        },
    };
    let cells = (0..matrix.columns().len()).map(cell);
    list([text(&entry.code), text(name)].into_iter().chain(cells))
}

#[cfg(test)]
mod tests {
    use super::*;
    use scambio_core::io::{Overrides, import};

    fn read() -> Import {
        let file = "Regione;=Spesa \"x\";Tasso\nPiemonte;1,5;9,1%\nMolise;n.d.;3%\n";
        import(file.into(), "spesa.2020.csv", &Overrides::default())
    }

    #[test]
    fn json_is_what_others_read() {
        let Effect::Save(name, _, content) = file(&read(), FileKind::Json, Lang::It) else { panic!() };
        assert_eq!(name, "spesa.2020-scambio.json");
        let wanted = "{\"file\":\"spesa.2020.csv\",\"units\":[{\"code\":\"ITC1\",\"label\":\"Piemonte\"},{\"code\":\"ITF2\",\"label\":\"Molise\"}],\n\"columns\":[{\"name\":\"=Spesa \\\"x\\\"\",\"unit\":null,\"direction\":\"up\",\"year\":null},{\"name\":\"Tasso\",\"unit\":\"%\",\"direction\":null,\"year\":null}],\n\"values\":[[1.5,9.1],[null,3]],\n\"absences\":[[1,0,\"not-available\"]],\n\"flags\":[]}\n";
        assert_eq!(content, wanted);
    }

    #[test]
    fn a_workbook_has_units_of_measure_and_its_source() {
        let Effect::SaveWorkbook(name, content) = file(&read(), FileKind::Workbook, Lang::It) else {
            panic!()
        };
        assert_eq!(name, "spesa.2020-scambio.xlsx");
        assert!(content.contains("[\"ITC1\",\"Piemonte\",1.5,{\"number\":9.1,\"unit\":\"%\"}]"), "{content}");
        assert!(
            content.contains("[\"ITF2\",\"Molise\",{\"absent\":\"n.d.\"},{\"number\":3,\"unit\":\"%\"}]"),
            "{content}"
        );
    }
}
