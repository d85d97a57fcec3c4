//! What a person decides instead of the import, from JavaScript.

use std::collections::BTreeMap;

use scambio_core::io::{Direction, Encoding, Limits, Marks, Meaning, Overrides, Role};
use scambio_core::territory::{Found, find};
use serde::Deserialize;

/// Overrides as JavaScript has them: names of columns and criteria are their places.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "camelCase")]
pub(crate) struct OverridesShape {
    encoding: Option<String>,
    repair: Option<bool>,
    delimiter: Option<char>,
    quoting: Option<bool>,
    sheet: Option<usize>,
    transposed: Option<bool>,
    long: Option<bool>,
    title_rows: Option<usize>,
    header_rows: Option<usize>,
    unit_column: Option<usize>,
    roles: BTreeMap<usize, String>,
    decimal: Option<char>,
    marks: BTreeMap<usize, MarksShape>,
    missing: Vec<String>,
    units: BTreeMap<String, String>,
    expected: Vec<String>,
    names: BTreeMap<usize, String>,
    measures: BTreeMap<usize, String>,
    directions: BTreeMap<usize, String>,
    years: BTreeMap<usize, u16>,
    limits: Option<LimitsShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MarksShape {
    decimal: char,
    thousands: Option<char>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitsShape {
    bytes: Option<usize>,
    rows: Option<usize>,
    columns: Option<usize>,
    cells: Option<usize>,
}

impl OverridesShape {
    /// Added to what is known already.
    pub(crate) fn with(self, known: Overrides) -> Result<Overrides, String> {
        let mut overrides = Overrides {
            encoding: self.encoding.map(|name| word(&Encoding::ALL, Encoding::name, &name)).transpose()?,
            repair: self.repair,
            delimiter: self.delimiter,
            quoting: self.quoting,
            sheet: self.sheet,
            transposed: self.transposed,
            long: self.long,
            title_rows: self.title_rows,
            header_rows: self.header_rows,
            unit_column: self.unit_column,
            roles: places(self.roles, |code| word(&Role::ALL, Role::code, &code))?,
            decimal: self.decimal,
            marks: places(self.marks, |marks| {
                Ok(Marks { decimal: marks.decimal, thousands: marks.thousands })
            })?,
            missing: self.missing,
            names: places(self.names, Ok)?,
            measures: places(self.measures, Ok)?,
            directions: places(self.directions, |code| {
                word(&[Direction::Up, Direction::Down], Direction::code, &code)
            })?,
            years: places(self.years, Ok)?,
            limits: self.limits.map(LimitsShape::limits),
            ..known
        };
        for (label, meaning) in self.units {
            let meaning = match meaning.as_str() {
                "apart" => Meaning::Apart,
                "row" => Meaning::Row,
                code => Meaning::Unit(unit(code)?),
            };
            overrides.units.push((label, meaning));
        }
        for code in self.expected {
            overrides.expected.push(unit(&code)?);
        }
        Ok(overrides)
    }
}

impl LimitsShape {
    fn limits(self) -> Limits {
        let most = Limits::default();
        Limits {
            bytes: self.bytes.unwrap_or(most.bytes),
            rows: self.rows.unwrap_or(most.rows),
            columns: self.columns.unwrap_or(most.columns),
            cells: self.cells.unwrap_or(most.cells),
        }
    }
}

fn unit(code: &str) -> Result<&'static scambio_core::territory::Unit, String> {
    match find(code) {
        Found::Unit(unit) => Ok(unit),
        _ => Err(format!("\u{201C}{code}\u{201D} is not one administration")),
    }
}

/// The value of a closed list that has that name.
fn word<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str, asked: &str) -> Result<T, String> {
    let found = all.iter().copied().find(|one| name(*one) == asked);
    found.ok_or_else(|| format!("\u{201C}{asked}\u{201D} is not known"))
}

fn places<S, T>(
    choices: BTreeMap<usize, S>,
    read: impl Fn(S) -> Result<T, String>,
) -> Result<Vec<(usize, T)>, String> {
    choices.into_iter().map(|(place, choice)| Ok((place, read(choice)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Overrides, String> {
        let shape: OverridesShape = serde_json::from_str(text).map_err(|error| error.to_string())?;
        shape.with(Overrides::default())
    }

    #[test]
    fn choices_cross() {
        let overrides = read(
            r#"{"encoding": "utf-16le", "delimiter": ";", "unitColumn": 1, "roles": {"2": "text"},
                "marks": {"3": {"decimal": ",", "thousands": "."}}, "units": {"Alto Adige": "ITH1", "Italia": "row"},
                "expected": ["r_toscan"], "directions": {"0": "down"}, "years": {"0": 2019}, "limits": {"rows": 9}}"#,
        )
        .unwrap();
        assert_eq!((overrides.encoding, overrides.delimiter), (Some(Encoding::Utf16Le), Some(';')));
        assert_eq!((overrides.unit_column, overrides.roles), (Some(1), vec![(2, Role::Text)]));
        assert_eq!(overrides.marks, [(3, Marks { decimal: ',', thousands: Some('.') })]);
        assert!(matches!(overrides.units[0].1, Meaning::Unit(unit) if unit.nuts() == "ITH1"));
        assert_eq!(overrides.units[1].1, Meaning::Row);
        assert_eq!(
            (overrides.expected[0].nuts(), overrides.directions),
            ("ITI1", vec![(0, Direction::Down)])
        );
        assert_eq!((overrides.years, overrides.limits.unwrap().rows), (vec![(0, 2019)], 9));
        assert_eq!(read("{}").unwrap(), Overrides::default());
    }

    #[test]
    fn what_is_no_choice_is_said() {
        for (text, said) in [
            (r#"{"encoding": "ebcdic"}"#, "ebcdic"),
            (r#"{"units": {"a": "Padania"}}"#, "Padania"),
            (r#"{"roles": {"x": "text"}}"#, "x"),
            (r#"{"sheets": 1}"#, "sheets"),
        ] {
            assert!(read(text).unwrap_err().contains(said), "{text}");
        }
    }
}
