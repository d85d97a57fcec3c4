//! Headers → criteria: unit of measure, direction and year, guessed from words. Proposals, to be looked at.

use super::number::{trim, without_flags};
use crate::territory::fold;

/// Whether more of it is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

impl Direction {
    /// Its stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

/// Beginnings of words that speak of what one wants less of, folded.
const WORSE: &[&str] = &[
    "disoccup",
    "unemploy",
    "neet",
    "abbandon",
    "mortal",
    "death",
    "poverty",
    "povert",
    "rischio",
    "risk",
    "crime",
    "reat",
    "furt",
    "inquin",
    "pollut",
    "emission",
    "rifiuti",
    "waste",
    "dispers",
    "ritard",
    "delay",
    "attes",
    "waiting",
    "incident",
    "accident",
    "senza",
    "without",
    "mancanz",
    "lack",
    "deficit",
    "debit",
    "debt",
    "cost",
    "errori",
    "irregolar",
    "evasion",
    "divario",
    "gap",
    "early",
    "involuntar",
    "infort",
    "malatt",
    "disagi",
    "sovraffoll",
    "overcrowd",
    "leaver",
    "uncollected",
    "unmet",
];
/// Words that turn the meaning of those round: "riduzione dei rifiuti".
const TURNS: &[&str] = &[
    "riduzion",
    "reduction",
    "diminuzion",
    "prevenzion",
    "prevention",
    "recuper",
    "raccolt",
    "ricicl",
    "differenziat",
];
/// Beginnings of words that speak of what one wants more of.
const BETTER: &[&str] = &[
    "acces",
    "occupa",
    "employ",
    "formazion",
    "training",
    "learning",
    "qualit",
    "quality",
    "innovaz",
    "innovat",
    "banda",
    "broadband",
    "digital",
    "online",
    "internet",
    "efficien",
    "spesa",
    "spending",
    "certificat",
    "progetti",
    "partecip",
    "laure",
    "tertiary",
    "servizi",
    "services",
    "speranza",
    "expectancy",
    "pil",
    "gdp",
    "reddito",
    "income",
    "fiduci",
    "trust",
    "completat",
    "completed",
    "attuazion",
    "pagament",
    "satisf",
    "soddisf",
    "riduzion",
    "ricicl",
    "differenziat",
    "moduli",
    "forms",
];

/// Which direction the words of a header suggest; `None` if they suggest none.
///
/// ```
/// use scambio_core::io::{Direction, direction};
///
/// assert_eq!(direction("Tasso di disoccupazione"), Some(Direction::Down));
/// assert_eq!(direction("Famiglie con accesso a Internet"), Some(Direction::Up));
/// assert_eq!(direction("Popolazione"), None);
/// ```
pub fn direction(header: &str) -> Option<Direction> {
    let words = fold(header).words;
    let begins = |list: &[&str]| words.iter().any(|word| list.iter().any(|start| word.starts_with(start)));
    if begins(WORSE) && !begins(TURNS) {
        Some(Direction::Down)
    } else if begins(BETTER) {
        Some(Direction::Up)
    } else {
        None
    }
}

/// The only year (1900 to 2100) that a header names; the later one of a span (`2014-2020`).
pub fn year(header: &str) -> Option<u16> {
    let mut found = None;
    let bytes = header.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if length == 4
            && let Some(year) = header.get(at..at + 4).and_then(as_year)
        {
            match found {
                Some(known) if known < year && matches!(bytes[at - 1], b'-' | b'/') => found = Some(year),
                Some(known) if known != year => return None,
                _ => found = Some(year),
            }
        }
        at += length.max(1);
    }
    found
}

/// The year that a text is, perhaps with footnote marks, and nothing else.
pub(super) fn as_year(text: &str) -> Option<u16> {
    let text = trim(text);
    let text = if text.len() > 4 { without_flags(text).0 } else { text };
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| digits && (1900..=2100).contains(year))
}

/// The unit of measure that a header names: `%` for "valori percentuali", or what stands in brackets and is one.
///
/// ```
/// use scambio_core::io::measure;
///
/// assert_eq!(measure("PIL (milioni di euro)").as_deref(), Some("milioni di euro"));
/// assert_eq!(measure("Tasso di attività (valori percentuali)").as_deref(), Some("%"));
/// assert_eq!(measure("Formazione permanente (25-64 anni)"), None);
/// ```
pub fn measure(header: &str) -> Option<String> {
    for part in header.split(['(', '[', ',']).skip(1) {
        let inside = trim(part.split([')', ']']).next().unwrap_or_default());
        if is_measure(inside) {
            return Some(if is_percent(inside) { "%".into() } else { inside.into() });
        }
    }
    let percent = header.contains('%') || fold(header).words.iter().any(|word| is_percent(word));
    percent.then(|| "%".into())
}

fn is_percent(text: &str) -> bool {
    text == "%" || text.to_ascii_lowercase().contains("percent")
}

/// First words of units of measure, folded.
const MEASURES: &str = " euro eur milioni migliaia miliardi million thousand billion mln mld numero num number n unita per valori valore \
    percentuale percentuali percentage percent anni ore giorni mesi minuti secondi hours days years km kmq km2 mq ha ettari kg tonnellate t mw kw \
    gwh kwh mwh mbits mbit punti points indice index ab abitanti quota rapporto tasso ";

/// Does a text name a unit of measure and nothing else?
pub(super) fn is_measure(text: &str) -> bool {
    let text = trim(text).trim_matches(['(', ')', '[', ']']);
    if text.len() > 48
        || text.bytes().any(|byte| byte.is_ascii_digit()) && !text.to_ascii_lowercase().starts_with("per ")
    {
        return false;
    }
    if matches!(text, "%" | "‰" | "€" | "$" | "£" | "‰ ab." | "N" | "km²" | "m²" | "m³") {
        return true;
    }
    let words = fold(text).words;
    let first = words.first().map_or("", String::as_str);
    !first.is_empty() && words.len() <= 6 && MEASURES.split_ascii_whitespace().any(|known| known == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years() {
        for (header, expected) in [
            ("Popolazione 2019", Some(2019)),
            ("PIL (2016)", Some(2016)),
            ("Programmi 2014-2020", Some(2020)),
            ("2014/2020", Some(2020)),
            ("Dotazione 20141231", None),
            ("dal 2001 e dal 2011", None),
            ("Tasso", None),
            ("1234", None),
        ] {
            assert_eq!(year(header), expected, "{header}");
        }
        assert_eq!(
            [as_year("2019"), as_year(" 2019 "), as_year("2018 (p)"), as_year("201"), as_year("2019.0")],
            [Some(2019), Some(2019), Some(2018), None, None]
        );
    }

    #[test]
    fn measures() {
        for text in
            ["%", "(%)", "euro", "milioni di euro", "per 100 abitanti", "numero", "valori percentuali", "€"]
        {
            assert!(is_measure(text), "{text}");
        }
        for text in ["", "Famiglie", "con sito web", "25-64 anni", "a", "2019"] {
            assert!(!is_measure(text), "{text}");
        }
    }

    #[test]
    fn directions() {
        for (header, expected) in [
            ("Giovani NEET", Some(Direction::Down)),
            ("senza accesso per mancanza di competenze", Some(Direction::Down)),
            ("Riduzione dei rifiuti", Some(Direction::Up)),
            ("Imprese con banda fissa", Some(Direction::Up)),
            ("EQI qualità", Some(Direction::Up)),
            ("Saldo", None),
        ] {
            assert_eq!(direction(header), expected, "{header}");
        }
    }
}
