//! Which unit a code or a name means. Exact after [folding](super::fold): nothing is guessed.

use std::sync::LazyLock;

use super::fold::fold;
use super::table::{SPELLINGS, UNITS};
use super::unit::{Kind, Unit};
use crate::text::sorted;

/// What a text means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Exactly one unit.
    Unit(&'static Unit),
    /// Two or more units, in the order of [`Unit::all`]: the text names them together (*Trentino-Alto Adige*, *Trento
    /// e Bolzano*) or is a code that they share (`04`).
    Several(Vec<&'static Unit>),
    /// No code or name of a unit.
    None,
}

impl Found {
    /// The unit, if there is exactly one.
    pub fn unit(&self) -> Option<&'static Unit> {
        match self {
            Found::Unit(unit) => Some(unit),
            Found::Several(_) | Found::None => None,
        }
    }
}

/// Finds the unit that a text names, by
/// - IPA code (`r_toscan`), in any case;
/// - NUTS code of 2006, 2010, 2013, 2016, 2021 or 2024 (`ITE1`, `ITI1`), in any case;
/// - ISTAT code, `09` or `9`, and the provinces' `021` and `022`; `04` is both provinces;
/// - ISO 3166-2 code with or without its country (`IT-52`, `52`); a bare `21` may also be the province `021`;
/// - name in Italian, English, French, German, Slovene, Sardinian, Ladin, Friulian, or a spelling of
///   `core/data/territory/grafie.csv`, whatever its case, accents, apostrophes, hyphens, slashes and blanks, with or without the
///   words of administration (*Regione*, *P.A.*, *Autonome Provinz* …) before or after it, and with several such
///   names beside each other (*Bolzano/Bozen*).
///
/// Never guesses: a part of a name, a misspelling, a municipality, a country or a part of Italy is [`Found::None`].
/// Takes microseconds; any text is accepted, and one of more than 240 bytes is no name.
///
/// ```
/// use scambio_core::territory::{Found, find};
///
/// for text in ["r_vda", "ITC2", "2", "IT-23", "Valle d’Aosta / Vallée d’Aoste", "Autonome Region Aostatal", "V.d.A."] {
///     assert_eq!(find(text).unit().unwrap().nuts(), "ITC2");
/// }
/// let Found::Several(units) = find("Trentino-Alto Adige/Südtirol") else { panic!("both provinces") };
/// assert_eq!(units.iter().map(|unit| unit.nuts()).collect::<Vec<_>>(), ["ITH1", "ITH2"]);
/// assert_eq!(find("Toscane e dintorni"), Found::None);
/// ```
pub fn find(text: &str) -> Found {
    let trimmed = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{FEFF}');
    let by_code = code(trimmed);
    (if by_code.is_empty() { name(trimmed) } else { by_code }).found()
}

/// A set of units: bit `n` is the n-th of [`UNITS`].
#[derive(Clone, Copy, PartialEq, Eq)]
struct Units(u32);

impl Units {
    fn that(mut fits: impl FnMut(&Unit) -> bool) -> Units {
        Units(UNITS.iter().enumerate().filter(|(_, unit)| fits(unit)).fold(0, |set, (at, _)| set | 1 << at))
    }

    /// The region of both autonomous provinces.
    fn provinces() -> Units {
        Units::that(|unit| unit.kind() == Kind::AutonomousProvince)
    }

    fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn found(self) -> Found {
        let mut units: Vec<_> =
            UNITS.iter().enumerate().filter(|(at, _)| self.0 >> at & 1 == 1).map(|(_, unit)| unit).collect();
        match units.len() {
            0 => Found::None,
            1 => units.pop().map_or(Found::None, Found::Unit),
            _ => Found::Several(units),
        }
    }
}

fn code(text: &str) -> Units {
    let is = |code: &str| text.eq_ignore_ascii_case(code);
    // The region of both provinces: ITTER107, IPA and ISO 3166-2.
    if ["ITDA", "r_trenti", "IT-32", "32"].into_iter().any(is) {
        return Units::provinces();
    }
    Units::that(|unit| {
        let iso = unit.iso_3166_2();
        let istat = unit.istat();
        let province =
            unit.seat().municipality().get(..3).filter(|_| unit.kind() == Kind::AutonomousProvince);
        is(unit.ipa())
            || is(unit.nuts())
            || is(unit.nuts_2006())
            || is(iso)
            || iso.strip_prefix("IT-").is_some_and(is)
            || is(istat)
            || is(istat.trim_start_matches('0'))
            || province.is_some_and(|code| is(code) || is(code.trim_start_matches('0')))
    })
}

fn name(text: &str) -> Units {
    let folded = fold(text);
    let words = folded.words.as_slice();
    match words {
        // "Trentino" is the province, "Regione Trentino" may be a short form of the region.
        [only] if only == "trentino" && folded.says_region => Units::provinces(),
        // "P.A. BZ"; numbers stay out, "Regione 9" may be a row's number.
        [only] if only.len() == 2 && only.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
            let by_code = code(only);
            if by_code.is_empty() { names(words) } else { by_code }
        }
        _ => names(words),
    }
}

/// The units named by all the words together: one spelling or several after each other, perhaps with a conjunction
/// between them.
fn names(words: &[String]) -> Units {
    const MOST_WORDS: usize = 24;
    if words.is_empty() || words.len() > MOST_WORDS {
        return Units(0);
    }
    // named[n]: the units named by the first n words, if these are made of spellings.
    let mut named = vec![None; words.len() + 1];
    named[0] = Some(Units(0));
    for end in 1..=words.len() {
        named[end] = (0..end).find_map(|start| {
            let before: Units = named[start]?;
            let together = spelling(&words[start..end].concat());
            (!together.is_empty()).then_some(Units(before.0 | together.0))
        });
        let conjunction = matches!(words[end - 1].as_str(), "e" | "ed" | "and" | "et" | "und" | "in");
        if named[end].is_none() && conjunction && end > 1 && end < words.len() {
            named[end] = named[end - 1];
        }
    }
    named.last().copied().flatten().unwrap_or(Units(0))
}

/// Every spelling in alphabetical order, with its place among [`SPELLINGS`].
static SORTED: LazyLock<Vec<(&'static str, usize)>> = LazyLock::new(|| {
    let all =
        || SPELLINGS.iter().enumerate().flat_map(|(at, keys)| keys.split(' ').map(move |key| (key, at)));
    let places: Vec<usize> = all().map(|(_, at)| at).collect();
    sorted(all().map(|(key, _)| key)).into_iter().map(|(key, nth)| (key, places[nth])).collect()
});

/// The units that a folded spelling stands for.
fn spelling(key: &str) -> Units {
    let first = SORTED.partition_point(|(known, _)| *known < key);
    match SORTED.get(first).filter(|(known, _)| *known == key) {
        Some((_, at)) if *at < UNITS.len() => Units(1 << at),
        Some(_) => Units::provinces(),
        None => Units(0),
    }
}
