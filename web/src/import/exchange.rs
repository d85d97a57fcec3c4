//! A table that was taken as an exchange file: its rows as administrations, its columns as the criteria of one comparative
//! analysis. So the comparison reads it as it reads any exchange.

use scambio_core::io::{Absence, Criterion, Direction, Entry, Import};
use scambio_core::num::written::print;
use scambio_core::text::Lang;

use super::export::{list, text};

/// More rows or columns than these are not set side by side: nobody could read them, and positions would take too long.
pub(super) const MOST: (usize, usize) = (300, 120);

/// Can it be compared? Two rows at least, not too many, and something to compare them by.
pub(super) fn is_comparable(import: &Import) -> bool {
    let (rows, columns) = (import.matrix.units().len(), import.matrix.columns().len());
    (2..=MOST.0).contains(&rows) && (1..=MOST.1).contains(&columns)
}

/// The exchange file.
pub(super) fn file(import: &Import, lang: Lang) -> String {
    let matrix = &import.matrix;
    let title = text(import.name.rsplit_once('.').map_or(&*import.name, |(stem, _)| stem));
    let ids: Vec<String> = matrix.units().iter().enumerate().map(|(at, entry)| id(at, entry)).collect();
    // A table has no lead; an exchange has one, and the comparison does not ask who it is.
    let administration = |(at, (id, entry)): (usize, (&String, &Entry))| {
        let role = if at == 0 { "lead" } else { "participant" };
        format!("{{\"id\":{id},\"name\":{},\"role\":\"{role}\"}}", text(name(entry)))
    };
    let row = |(at, id): (usize, &String)| {
        let value = |column: usize| {
            let value = match matrix.value(at, column) {
                Ok(value) => print(value),
                Err(absence) => format!("{{\"absent\":\"{}\"}}", absent(absence)),
            };
            format!("\"c{column}\":{value}")
        };
        let values: Vec<String> = (0..matrix.columns().len()).map(value).collect();
        format!("{{\"administration\":{id},\"values\":{{{}}}}}", values.join(","))
    };
    format!(
        "{{\"format\":\"exchange/1\",\"id\":\"table\",\"language\":\"{}\",\"title\":{title},\"administrations\":{},\
         \"analyses\":[{{\"id\":\"table\",\"title\":{title},\"state\":\"done\",\"criteria\":{},\"rows\":{}}}]}}",
        lang.code(),
        list(ids.iter().zip(matrix.units()).enumerate().map(administration)),
        list(matrix.columns().iter().enumerate().map(criterion)),
        list(ids.iter().enumerate().map(|(at, id)| row((at, id)))),
    )
}

/// The IPA code of a region or autonomous province; else the row.
fn id(at: usize, entry: &Entry) -> String {
    entry.unit.map_or_else(|| format!("\"row-{}\"", at + 1), |unit| format!("\"{}\"", unit.ipa()))
}

fn name(entry: &Entry) -> &str {
    if entry.label.trim().is_empty() { &entry.code } else { entry.label.trim() }
}

/// A column of which nobody knows which way is better describes, and is not judged.
fn criterion((at, of): (usize, &Criterion)) -> String {
    let scale = match of.direction {
        Some(Direction::Up) => "\"measure\"",
        Some(Direction::Down) => "\"measure\",\"better\":\"less\"",
        None => "\"context\"",
    };
    let unit = of.measure.as_deref().or(of.likely_measure.as_deref());
    let unit = unit.map_or(String::new(), |unit| format!(",\"unit\":{}", text(unit)));
    let year = of.year.map_or(String::new(), |year| format!(",\"year\":{year}"));
    format!("{{\"id\":\"c{at}\",\"name\":{},\"scale\":{scale}{unit}{year}}}", text(&of.name))
}

fn absent(absence: Absence) -> &'static str {
    match absence {
        Absence::None | Absence::NotApplicable => "not-applicable",
        Absence::NotComputable => "not-comparable",
        Absence::Confidential => "confidential",
        _ => "not-reported",
    }
}

#[cfg(test)]
mod tests {
    use scambio_core::comparison::Matrix;
    use scambio_core::diag::Severity;
    use scambio_core::exchange::matrix::{Absence, Round};
    use scambio_core::format;
    use scambio_core::io::{Overrides, import};
    use scambio_core::text::Lang;

    use super::{file, is_comparable};

    #[test]
    fn a_table_is_an_exchange_without_a_problem() {
        let bytes =
            "Ente;Disoccupazione (%) 2024;\"Note \"\"A\"\"\"\nPiemonte;6,5;1\nVeneto;n.d.;2\nLazio;8,25;-\n";
        let import = import(bytes.into(), "mio file.csv", &Overrides::default());
        assert!(is_comparable(&import));
        let (exchange, found) = format::read(file(&import, Lang::It).as_bytes()).into_parts();
        assert!(found.worst() < Some(Severity::Warning), "{found:?}");
        let exchange = exchange.unwrap();
        let matrix = Matrix::of(&exchange.analyses()[0]).unwrap().unwrap();
        let cell = |unit: usize, criterion: usize| matrix.cell(unit, criterion, Round(0)).unwrap();
        assert_eq!((cell(0, 0).measure(), cell(2, 0).measure()), (Some(6.5), Some(8.25)));
        assert_eq!(cell(1, 0).absence(), Some(Absence::NotReported));
        assert_eq!(cell(2, 1).absence(), Some(Absence::NotApplicable));
        assert_eq!(matrix.units()[0].as_str(), "r_piemon");
        assert_eq!(exchange.title().words(Lang::It).1, "mio file");
    }
}
