//! `compare TABLE NAME`: a table of any kind becomes a matrix, the plain recipe is run on it, and the positions with their
//! intervals are written as `NAME.csv`, `NAME.xlsx` and `NAME.json`, the last two with data, steps and their sources.

use scambio_core::comparison::recipe::{self, Missing, Recipe};
use scambio_core::comparison::{Direction, Gappy};
use scambio_core::io::workbook::{Book, Sheet, Source, Sources, Value, write};
use scambio_core::io::{self, Overrides, neutral};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let [table, name] =
        std::env::args().skip(1).collect::<Vec<_>>().try_into().map_err(|_| "compare TABLE NAME")?;
    let matrix = io::import(std::fs::read(&table)?, &table, &Overrides::default()).matrix;
    let column =
        |c: usize| (0..matrix.units().len()).map(|unit| matrix.value(unit, c).ok()).collect::<Vec<_>>();
    let values = Gappy::from_columns((0..matrix.columns().len()).map(column).collect::<Vec<_>>())?;
    let direction = |criterion: &io::Criterion| match criterion.direction {
        Some(io::Direction::Down) => Direction::Down,
        _ => Direction::Up,
    };
    let directions: Vec<Direction> = matrix.columns().iter().map(direction).collect();
    let recipe = Recipe { missing: Missing::Bounds, ..Recipe::default() };
    let run = recipe::run(&recipe, &values, &directions)?;
    let header = ["unit", "score", "position", "from", "to"].map(str::to_owned);
    let (mut csv, mut json, mut rows) = (header.join(",") + "\r\n", Vec::new(), Vec::new());
    for (unit, entry) in matrix.units().iter().enumerate() {
        let (Some(score), Some(position)) = (run.scores[unit], run.positions[unit]) else { continue };
        let (from, to) = run.robustness.as_ref().map_or((position, position), |sure| sure.interval(unit));
        let numbers = [score, position as f64, from as f64, to as f64];
        csv += &format!(
            "\"{}\",{}\r\n",
            neutral(&entry.label).replace('"', "\"\""),
            numbers.map(|x| x.to_string()).join(",")
        );
        json.push(serde_json::json!({ "unit": entry.label, "score": score, "position": position, "interval": [from, to] }));
        let number = |value| Value::Number { value, decimals: None, unit: String::new() };
        rows.push([vec![Value::Text(entry.label.clone())], numbers.map(number).to_vec()].concat());
    }
    let sheet = Sheet {
        name: name.clone(),
        header: vec![header.to_vec()],
        rows,
        widths: vec![30.0],
        frozen_columns: 1,
    };
    let source = |subject: &str, citation: &str| Source {
        subject: subject.to_owned(),
        citation: citation.to_owned(),
        ..Source::default()
    };
    // The data, and each step of the recipe with the paper that it comes from.
    let steps = recipe.methods();
    let cited = steps.iter().map(|step| source(step.name, step.source));
    let sources = Sources {
        name: "sources".to_owned(),
        header: ["what", "source", "address", "licence"].map(str::to_owned),
        rows: std::iter::once(source("data", &table)).chain(cited).collect(),
    };
    let book = Book { title: name.clone(), sheets: vec![sheet], sources: Some(sources) };
    let note = steps.iter().map(|step| serde_json::json!({ "method": step.name, "version": step.version }));
    let json =
        serde_json::json!({ "recipe": note.collect::<Vec<_>>(), "seed": recipe.doubt.seed, "units": json });
    std::fs::write(format!("{name}.csv"), csv)?;
    std::fs::write(format!("{name}.json"), serde_json::to_string_pretty(&json)?)?;
    Ok(std::fs::write(format!("{name}.xlsx"), write(&book).map_err(|error| error.code())?)?)
}
