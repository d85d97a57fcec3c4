//! Read-only questions to an exchange, answered as the screens need them.

mod people;
mod phases;

pub use people::{own_first, receives, workshops_hosted_by};
pub use phases::{PhaseRow, phase_rows, stretch};

use scambio_core::exchange::{Activity, ActivityKind, Administration, Exchange, ThemeStatus};
use scambio_core::territory::Unit;
use scambio_core::text::Lang;

/// An administration's name as lists show it: short where it is one of the territory's, else as the exchange has it.
pub fn short_name(administration: &Administration, lang: Lang) -> (String, Option<&'static str>) {
    match administration.unit() {
        Some(unit) => (unit.short_name(lang).to_owned(), None),
        None => {
            let (of, words) = administration.name().words(lang);
            (words.to_owned(), (of != lang).then(|| of.code()))
        }
    }
}

/// An administration's full name: in the interface's language where the territory's table has it.
pub fn full_name(administration: &Administration, lang: Lang) -> (String, Option<&'static str>) {
    match administration.unit() {
        Some(unit) if lang != Lang::It => (unit.name(lang).to_owned(), None),
        _ => {
            let (of, words) = administration.name().words(lang);
            (words.to_owned(), (of != lang).then(|| of.code()))
        }
    }
}

/// The seat's name, where the territory's table knows it.
pub fn seat(administration: &Administration, lang: Lang) -> Option<&'static str> {
    Some(administration.unit()?.seat().name(lang))
}

/// How many themes are still being designed.
pub fn themes_in_design(exchange: &Exchange) -> usize {
    exchange.themes().iter().filter(|theme| theme.status() == ThemeStatus::InDesign).count()
}

/// Are workshops hosted in rotation: said to be so, or hosted by several administrations?
pub fn has_rotation(exchange: &Exchange) -> bool {
    let mut hosts = exchange.activities_of(ActivityKind::Workshop).filter_map(Activity::host);
    let first = hosts.next();
    exchange.activities().iter().any(Activity::is_in_rotation) || hosts.any(|host| Some(host) != first)
}

/// The codes of a unit, each with the name of its list.
pub fn codes(unit: &Unit) -> [(&'static str, &'static str); 5] {
    [
        ("IPA", unit.ipa()),
        ("NUTS 2", unit.nuts()),
        ("NUTS 2006", unit.nuts_2006()),
        ("ISTAT", unit.istat()),
        ("ISO 3166-2", unit.iso_3166_2()),
    ]
}

/// The theme's code on the screen: its identifier without a leading letter T (`T1.2` → `1.2`).
pub fn theme_code(id: &str) -> &str {
    match id.strip_prefix('T') {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => rest,
        _ => id,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_themes() {
        assert_eq!(theme_code("T1.2"), "1.2");
        assert_eq!(theme_code("Terre"), "Terre");
        assert_eq!(theme_code("a"), "a");
    }
}
