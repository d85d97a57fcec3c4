//! Writes `table.rs` from the tables of `core/data/territory`, and checks that it is in step with them.
//!
//! `UPDATE=1 cargo test -p scambio-core territory::generator`

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use super::fold::fold;

const UNITS: &str = include_str!("../../data/territory/amministrazioni.csv");
const SHORT_NAMES: &str = include_str!("../../data/territory/nomi_brevi.csv");
const SPELLINGS: &str = include_str!("../../data/territory/grafie.csv");
const BOTH_PROVINCES: &str = "ITH1+ITH2";

type Row = BTreeMap<String, String>;

/// The rows of a table by the names in its header. Cells may be quoted; none has a line break or a quote inside.
fn rows(table: &str) -> Vec<Row> {
    let cells = |line: &str| -> Vec<String> {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        for letter in line.chars() {
            match letter {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                _ => cells.last_mut().unwrap().push(letter),
            }
        }
        cells
    };
    let mut lines = table.lines().map(cells);
    let header = lines.next().unwrap();
    lines
        .map(|row| {
            assert_eq!(row.len(), header.len(), "{row:?}");
            header.iter().cloned().zip(row).collect()
        })
        .collect()
}

/// `en:Turin;fr:Turin` as pairs.
fn pairs(cell: &str) -> Vec<(&str, &str)> {
    cell.split(';').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once(':').unwrap()).collect()
}

fn unit(row: &Row, short: &Row) -> String {
    let at = |column: &str| row[column].as_str();
    assert_eq!(at("nuts2_2021"), at("nuts2_2024"), "NUTS 2024 differs: the look-up needs its own column");
    assert_eq!(at("nuts2_2021"), short["nuts"]);
    let langs = ["it", "en", "fr", "de", "sl"];
    let names = langs.map(|lang| at(&format!("name_{lang}")));
    let short_names = langs.map(|lang| short[lang].as_str());
    let seat_names: BTreeMap<_, _> =
        pairs(at("seat_langs")).into_iter().chain([("it", at("seat_it"))]).collect();
    let seat_names = langs.map(|lang| seat_names[lang]);
    let kind = match at("tipo") {
        "ordinaria" => "Ordinary",
        "statuto speciale" => "SpecialStatute",
        "provincia autonoma" => "AutonomousProvince",
        other => panic!("no such kind: {other}"),
    };
    let group = match at("ripartizione") {
        "Nord-ovest" => "NorthWest",
        "Nord-est" => "NorthEast",
        "Centro" => "Centre",
        "Sud" => "South",
        "Isole" => "Islands",
        other => panic!("no such group: {other}"),
    };
    let rule = match (at("patron_mmdd").strip_prefix("easter+"), at("patron_mmdd").split_once('-')) {
        (Some(days), _) => format!("AfterEaster {{ days: {days} }}"),
        (None, Some((month, day))) => {
            format!(
                "Fixed {{ month: {}, day: {} }}",
                month.parse::<u8>().unwrap(),
                day.parse::<u8>().unwrap()
            )
        }
        (None, None) => panic!("no such rule: {}", at("patron_mmdd")),
    };
    for text in names.iter().chain(&short_names).chain(&seat_names) {
        assert!(!text.trim().is_empty() && !text.contains('|'));
    }
    let [names, short_names, seat_names] = [names, short_names, seat_names].map(|names| names.join("|"));
    format!(
        "    Unit {{
        nuts: {:?},
        nuts_2006: {:?},
        istat: {:?},
        iso_3166_2: {:?},
        ipa: {:?},
        names: {names:?},
        short_names: {short_names:?},
        other_names: &{:?},
        kind: Kind::{kind},
        group: Group::{group},
        seat: Seat {{
            names: {seat_names:?},
            province: {:?},
            municipality: {:?},
            latitude: {},
            longitude: {},
        }},
        patron: Patron {{ name: {:?}, rule: PatronRule::{rule} }},
        website: {:?},
        pec: {:?},
    }},
",
        at("nuts2_2021"),
        at("itter107_istat"),
        at("istat_reg"),
        at("iso_3166_2"),
        at("ipa"),
        pairs(at("name_other")),
        at("seat_prov"),
        at("seat_pro_com"),
        at("seat_lat"),
        at("seat_lon"),
        at("patron"),
        at("website"),
        at("pec"),
    )
}

/// Every spelling of every unit and, last, of the region of both provinces, folded. A spelling means one thing only.
fn spellings(units: &[Row], short: &[Row]) -> Vec<BTreeSet<String>> {
    let mut keys: Vec<(String, BTreeSet<String>)> =
        units.iter().map(|row| (row["nuts2_2021"].clone(), BTreeSet::new())).collect();
    keys.push((BOTH_PROVINCES.to_owned(), BTreeSet::new()));
    let mut add = |nuts: &str, spelling: &str| {
        let (_, keys) = keys.iter_mut().find(|(of, _)| of == nuts).expect("a unit of the table");
        let key = fold(spelling).key();
        assert!(!key.is_empty() && !key.contains(' '), "{spelling:?} says nothing");
        keys.insert(key);
    };
    for row in short {
        for name in ["it", "en", "fr", "de", "sl"] {
            add(&row["nuts"], &row[name]);
        }
    }
    // The provinces' full names join several ("Bolzano - Alto Adige"): the look-up takes them apart.
    for row in units.iter().filter(|row| row["tipo"] != "provincia autonoma") {
        for name in ["name_ipa", "name_it", "name_en", "name_fr", "name_de", "name_sl"] {
            add(&row["nuts2_2021"], &row[name]);
        }
        for (_, name) in pairs(&row["name_other"]) {
            add(&row["nuts2_2021"], name);
        }
    }
    for row in rows(SPELLINGS) {
        add(&row["nuts"], &row["grafia"]);
    }
    let mut meaning = BTreeMap::new();
    for (nuts, keys) in &keys {
        for key in keys {
            let other = meaning.insert(key.clone(), nuts.clone());
            assert_eq!(other, None, "{key} means {nuts} and {other:?}");
        }
    }
    keys.into_iter().map(|(_, keys)| keys).collect()
}

fn table() -> String {
    let mut units = rows(UNITS);
    let mut short = rows(SHORT_NAMES);
    units.sort_by_key(|row| row["nuts2_2021"].clone());
    short.sort_by_key(|row| row["nuts"].clone());
    assert_eq!((units.len(), short.len()), (21, 21));
    let mut out = String::from(
        "//! The 21 units and their spellings. Generated from `core/data/territory` by `generator.rs`: do not edit.

use super::unit::{Group, Kind, Patron, PatronRule, Seat, Unit};

/// The units in the order of their NUTS codes.
#[rustfmt::skip]
pub(super) static UNITS: &[Unit] = &[
",
    );
    for (row, short) in units.iter().zip(&short) {
        out += &unit(row, short);
    }
    out += "];

/// The folded spellings of each unit, in the order of the units, and last those of the region of both provinces.
#[rustfmt::skip]
pub(super) static SPELLINGS: &[&str] = &[
";
    for keys in spellings(&units, &short) {
        writeln!(out, "    {:?},", keys.into_iter().collect::<Vec<_>>().join(" ")).unwrap();
    }
    out += "];\n";
    out
}

#[test]
fn the_table_is_in_step_with_its_sources() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/territory/table.rs");
    let generated = table();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &generated).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(
        written == generated,
        "table.rs is not in step: UPDATE=1 cargo test -p scambio-core territory::generator"
    );
}
