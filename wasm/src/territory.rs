//! The 21 regions and autonomous provinces, and which of them a text means.

use scambio_core::territory::{Found, Group, Kind, Seat, Unit, find};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::json;
use crate::names::Names;

/// All units, in the order of their NUTS codes.
#[wasm_bindgen]
pub fn territory() -> String {
    json(&Unit::all().iter().map(UnitShape::of).collect::<Vec<_>>())
}

/// The units that a code or a name means.
#[wasm_bindgen]
pub fn find_unit(text: &str) -> String {
    json(&match find(text) {
        Found::Unit(unit) => FoundShape::Unit { unit: Box::new(UnitShape::of(unit)) },
        Found::Several(units) => {
            FoundShape::Several { units: units.into_iter().map(UnitShape::of).collect() }
        }
        Found::None => FoundShape::None,
    })
}

#[derive(Serialize)]
#[serde(tag = "found", rename_all = "kebab-case")]
enum FoundShape {
    Unit { unit: Box<UnitShape> },
    Several { units: Vec<UnitShape> },
    None,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct UnitShape {
    ipa: &'static str,
    nuts: &'static str,
    nuts2006: &'static str,
    istat: &'static str,
    iso: &'static str,
    kind: &'static str,
    group: &'static str,
    name: Names,
    short_name: Names,
    other_names: OtherNames,
    seat: SeatShape,
    website: &'static str,
    pec: &'static str,
}

impl UnitShape {
    fn of(unit: &'static Unit) -> Self {
        Self {
            ipa: unit.ipa(),
            nuts: unit.nuts(),
            nuts2006: unit.nuts_2006(),
            istat: unit.istat(),
            iso: unit.iso_3166_2(),
            kind: kind(unit.kind()),
            group: group(unit.group()),
            name: Names::of(|lang| unit.name(lang)),
            short_name: Names::of(|lang| unit.short_name(lang)),
            other_names: OtherNames(unit.other_names()),
            seat: SeatShape::of(unit.seat()),
            website: unit.website(),
            pec: unit.pec(),
        }
    }
}

#[derive(Serialize)]
struct SeatShape {
    name: Names,
    province: &'static str,
    municipality: &'static str,
    latitude: f64,
    longitude: f64,
}

impl SeatShape {
    fn of(seat: &'static Seat) -> Self {
        Self {
            name: Names::of(|lang| seat.name(lang)),
            province: seat.province(),
            municipality: seat.municipality(),
            latitude: seat.latitude(),
            longitude: seat.longitude(),
        }
    }
}

/// Names by language tag, as an object.
struct OtherNames(&'static [(&'static str, &'static str)]);

impl Serialize for OtherNames {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (tag, name) in self.0 {
            map.serialize_entry(tag, name)?;
        }
        map.end()
    }
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Ordinary => "ordinary",
        Kind::SpecialStatute => "special-statute",
        Kind::AutonomousProvince => "autonomous-province",
    }
}

const fn group(group: Group) -> &'static str {
    match group {
        Group::NorthWest => "north-west",
        Group::NorthEast => "north-east",
        Group::Centre => "centre",
        Group::South => "south",
        Group::Islands => "islands",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn units_cross_with_all_their_names() {
        let units: Value = serde_json::from_str(&territory()).unwrap();
        assert_eq!(units.as_array().map(Vec::len), Some(21));
        let bolzano =
            units.as_array().and_then(|units| units.iter().find(|unit| unit["ipa"] == "p_bz")).unwrap();
        assert_eq!(bolzano["kind"], "autonomous-province");
        assert_eq!(bolzano["shortName"]["de"], "Bozen");
        assert!(bolzano["otherNames"]["lld"].is_string());
        assert_eq!(bolzano["seat"]["name"]["sl"], "Bocen");
        assert!(bolzano["seat"]["latitude"].is_f64());
    }

    #[test]
    fn a_text_means_one_unit_several_or_none() {
        let found = |text| serde_json::from_str::<Value>(&find_unit(text)).unwrap();
        assert_eq!(found("Toscana")["unit"]["ipa"], "r_toscan");
        assert_eq!(found("04")["units"].as_array().map(Vec::len), Some(2));
        assert_eq!(found("nowhere"), serde_json::json!({ "found": "none" }));
    }
}
