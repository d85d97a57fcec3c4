//! The national holidays computed by rule against the table 2019–2027 of `core/data/territory`.
#![cfg(test)]

use scambio_core::text::Lang;
use scambio_core::time::{Date, Holiday, Weekday, holiday_on, national_holidays};

const TABLE: &str = include_str!("../data/territory/festivita_nazionali_2019_2027.csv");

/// `date, weekday_it, name_it, name_en`; the only comma inside a cell is in the quoted name of 4 October.
fn rows() -> impl Iterator<Item = (Date, &'static str, String, &'static str)> {
    TABLE.lines().skip(1).map(|line| {
        let (date, rest) = line.split_once(',').unwrap();
        let (weekday, rest) = rest.split_once(',').unwrap();
        let (name_it, name_en) = rest.rsplit_once(',').unwrap();
        (Date::parse(date).unwrap(), weekday, name_it.trim_matches('"').to_owned(), name_en)
    })
}

#[test]
fn the_rule_gives_the_table() {
    let from_rule: Vec<_> = (2019..=2027).flat_map(national_holidays).collect();
    let table: Vec<_> = rows().collect();
    assert_eq!(table.len(), 110);
    assert_eq!(from_rule.len(), table.len());
    for ((date, holiday), (table_date, weekday, name_it, name_en)) in from_rule.into_iter().zip(table) {
        assert_eq!(date, table_date);
        let short = ["lun", "mar", "mer", "gio", "ven", "sab", "dom"];
        let at = Weekday::ALL.iter().position(|day| *day == date.weekday()).unwrap();
        assert_eq!(short[at], weekday, "{date}");
        let without_note = name_it.split(" (festa nazionale").next().unwrap();
        assert_eq!(holiday.name(Lang::It), without_note, "{date}");
        assert_eq!(holiday.name(Lang::En), name_en, "{date}");
        assert_eq!(holiday_on(date), Some(holiday));
    }
}

#[test]
fn saint_francis_is_a_holiday_from_2026() {
    for year in [1999, 2019, 2025] {
        assert_eq!(holiday_on(Date::new(year, 10, 4).unwrap()), None);
    }
    for year in [2026, 2027, 2100] {
        assert_eq!(holiday_on(Date::new(year, 10, 4).unwrap()), Some(Holiday::SaintFrancis));
    }
}

#[test]
fn names_differ_within_a_language() {
    for lang in [Lang::It, Lang::En, Lang::Fr, Lang::De, Lang::Sl] {
        let mut names: Vec<_> =
            national_holidays(2026).into_iter().map(|(_, holiday)| holiday.name(lang)).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 13);
    }
}
