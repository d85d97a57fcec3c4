//! National holidays.

use scambio_core::time::{Date, Holiday, national_holidays};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::json;
use crate::names::Names;

/// The national holidays of a year, in order of day; none outside the years 1 to 9999.
#[wasm_bindgen]
pub fn holidays(year: u16) -> String {
    json(&national_holidays(year).into_iter().map(HolidayShape::of).collect::<Vec<_>>())
}

#[derive(Serialize)]
struct HolidayShape {
    date: String,
    name: Names,
}

impl HolidayShape {
    fn of((date, holiday): (Date, Holiday)) -> Self {
        Self { date: date.to_string(), name: Names::of(|lang| holiday.name(lang)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_cross_with_their_names() {
        let year: serde_json::Value = serde_json::from_str(&holidays(2026)).unwrap();
        assert_eq!(year.as_array().map(Vec::len), Some(13));
        assert_eq!(year[0]["date"], "2026-01-01");
        assert_eq!(year[0]["name"]["de"], "Neujahr");
        assert_eq!(holidays(0), "[]");
    }
}
