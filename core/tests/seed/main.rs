//! Every row of the acceptance table of the model (`core/tests/data/modello_seme.csv`) has its place in the model, and
//! the place holds what the row says.
//!
//! A place is named by a Rust path that the compiler checks, and read by a closure that compares it with its row
//! ([`place`]). Most read the real exchange; what that does not have (a transfer, a delegation) is made up with the
//! public API, written to a file and read back ([`example`]). `core/docs/model.md` shows the same table to people.
#![cfg(test)]

mod document;
mod example;
mod italian;
mod place;
mod places;
mod table;

use place::{Place, Source};
use scambio_core::exchange::Exchange;
use scambio_core::format;
use table::Row;

/// The exchanges in which places are looked up.
struct Exchanges {
    real: Exchange,
    example: Exchange,
}

impl Exchanges {
    fn load() -> Self {
        let file = include_bytes!("../../data/scambio-pa.json");
        let real = format::read(file).into_exchange().unwrap();
        let example = example::read_back(&real);
        Self { real, example }
    }

    fn of(&self, place: &Place) -> &Exchange {
        match place.source {
            Source::Real => &self.real,
            Source::Example => &self.example,
        }
    }
}

/// The rows, each with its place. Fails on a row without a place and on a place without a row.
fn pairs() -> Vec<(Row, &'static Place)> {
    let (rows, places) = (table::rows(), places::all());
    let of_rows: Vec<&str> = rows.iter().map(Row::id).collect();
    let of_places: Vec<&str> = places.iter().map(|place| place.id).collect();
    let without_place: Vec<_> = of_rows.iter().filter(|id| !of_places.contains(id)).collect();
    let without_row: Vec<_> = of_places.iter().filter(|id| !of_rows.contains(id)).collect();
    assert!(without_place.is_empty(), "rows without a place in the model: {without_place:?}");
    assert!(without_row.is_empty(), "places without a row in the seed: {without_row:?}");
    assert_eq!(of_places, of_rows, "places are in the order of the seed, one for each row");
    rows.into_iter().zip(places).collect()
}

#[test]
fn every_row_has_its_place() {
    assert_eq!(pairs().len(), 224);
}

#[test]
fn places_hold_what_the_seed_says() {
    let exchanges = Exchanges::load();
    let wrong: Vec<String> = pairs()
        .iter()
        .filter_map(|(row, place)| {
            let what = match (place.check)(exchanges.of(place), row) {
                Some(compared) if compared.agrees() => return None,
                Some(compared) => compared.to_string(),
                None => "nothing is there".into(),
            };
            Some(format!("{} {}: {}: {what}", row.id(), row.term(), place.names.join(", ")))
        })
        .collect();
    assert!(wrong.is_empty(), "{} places do not hold what the seed says:\n{}", wrong.len(), wrong.join("\n"));
}

/// A check that finds its place in an exchange that has nothing in it looks at nothing.
#[test]
fn places_are_looked_at() {
    let nothing = example::nothing();
    let blind = pairs().into_iter().filter(|(row, place)| agrees(place, &nothing, row));
    let blind: Vec<_> = blind.map(|(_, place)| place.id).collect();
    assert!(blind.is_empty(), "they also agree with an exchange that has nothing in it: {blind:?}");
}

/// A check that agrees with a row whose value is another one does not look at the row.
#[test]
fn rows_are_looked_at() {
    let exchanges = Exchanges::load();
    let deaf = pairs().into_iter().filter(|(row, place)| agrees(place, exchanges.of(place), &row.blurred()));
    let deaf: Vec<_> = deaf.map(|(_, place)| place.id).collect();
    assert!(deaf.is_empty(), "they also agree with a row that says something else: {deaf:?}");
}

fn agrees(place: &Place, exchange: &Exchange, row: &Row) -> bool {
    (place.check)(exchange, row).is_some_and(|compared| compared.agrees())
}

#[test]
fn the_document_is_in_step() {
    let shown: Vec<_> = document::rows().collect();
    for ((row, place), line) in pairs().iter().zip(&shown) {
        let place: Vec<_> = place.names.iter().map(|name| format!("`{name}`")).collect();
        let wanted = [row.id(), row.term(), &place.join(", ")].map(ToOwned::to_owned);
        assert_eq!([&line.id, &line.term, &line.place], wanted.each_ref(), "core/docs/model.md: {}", line.id);
    }
    assert_eq!(shown.len(), table::rows().len(), "core/docs/model.md: one line for each row of the seed");
}

#[test]
fn the_document_names_fields_of_the_file() {
    let file = format::write(&Exchanges::load().example);
    let file: serde_json::Value = serde_json::from_str(&file).unwrap();
    let astray: Vec<_> = document::rows()
        .flat_map(|line| line.paths().map(|path| (line.id.clone(), path)).collect::<Vec<_>>())
        .filter(|(_, path)| !path.leads_into(&file))
        .collect();
    assert!(astray.is_empty(), "core/docs/model.md: not in the file of an exchange: {astray:?}");
}
