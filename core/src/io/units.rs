//! Labels of rows → administrations. Exact after folding; what is only similar becomes a suggestion.

use super::number::without_flags;
use super::report::Likeness;
use crate::territory::{Found, Unit, find, fold};
use crate::text::Lang;

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Territory {
    /// An administration; `bare`: by digits alone, which may mean something else.
    Unit {
        /// The administration.
        unit: &'static Unit,
        /// Is it a number?
        bare: bool,
    },
    /// Several administrations together (Trentino-Alto Adige).
    Several,
    /// A part of Italy, Italy, or a group of countries.
    Aggregate,
    /// A sum.
    Total,
    /// No territory.
    None,
}

impl Territory {
    /// Is it an administration or made of such, and said in words or codes with letters?
    pub(super) const fn is_territory(self) -> bool {
        matches!(self, Self::Unit { bare: false, .. } | Self::Several | Self::Aggregate)
    }
}

/// What stands for Italy, its parts and groups of countries, folded.
const AGGREGATES: &str = " italia italy italie italien italija it ita \
    nord nordovest nordest centro centroi centronord centrosud nordcentro sud isole sudisole sudeisole mezzogiorno \
    nordoccidentale nordorientale italianordoccidentale italianordorientale italiasettentrionale italiacentrale italiameridionale \
    italiainsulare italianord italiacentro italiasud \
    north northwest northeast centre center south islands southandislands \
    itc ith itd iti ite itf itg itcd itch itcde itchi itfg itz extraregio extraregionale \
    ue ue15 ue25 ue27 ue28 eu eu15 eu25 eu27 eu28 eu272020 unioneeuropea europeanunion europa euroarea eurozona areaeuro ea19 ea20 \
    astatutoordinario astatutospeciale statutoordinario statutospeciale rso rss \
    menosviluppate piusviluppate intransizione convergenza competitivita obiettivoconvergenza altreregioni \
    nazionale ";

/// First words of sums.
const TOTALS: &str = " totale totali total tot totals totaux complesso complessivo insgesamt gesamt summe somma sum skupaj skupno ";
/// First words of averages.
const MEANS: &str = " media medio medie mediana average mean median moyenne durchschnitt mittelwert povprecje minimo massimo \
    deviazione ";

fn is_in(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_ascii_whitespace().any(|known| known == word)
}

/// Recognises a label, with or without footnote marks, running numbers and a code beside the name.
///
/// ```
/// use scambio_core::io::{Territory, recognise};
///
/// for label in ["P.A. Trento (a)", "022 Trento", "ITH2 - Trento", "Trento*", "12) Trento"] {
///     assert!(matches!(recognise(label), Territory::Unit { unit, .. } if unit.nuts() == "ITH2"), "{label}");
/// }
/// assert_eq!(recognise("ITALIA"), Territory::Aggregate);
/// assert_eq!(recognise("Totale complessivo"), Territory::Total);
/// assert_eq!(recognise("POR Veneto"), Territory::None);
/// ```
pub fn recognise(label: &str) -> Territory {
    let label = super::number::trim(label);
    if label.is_empty() || label.len() > 160 {
        return Territory::None;
    }
    let bare = label.bytes().all(|byte| byte.is_ascii_digit());
    // Most cells are figures: no look-up for them.
    if (bare && label.len() > 3) || !(bare || label.bytes().any(|byte| byte.is_ascii_alphabetic())) {
        return Territory::None;
    }
    match find(label) {
        Found::Unit(unit) => return Territory::Unit { unit, bare },
        Found::Several(_) if !bare => return Territory::Several,
        _ => {}
    }
    if bare {
        return Territory::None;
    }
    let folded = fold(label);
    let first = folded.words.first().map_or("", String::as_str);
    if is_in(TOTALS, first) {
        return Territory::Total;
    }
    if is_in(MEANS, first) || is_in(AGGREGATES, &folded.key()) {
        return Territory::Aggregate;
    }
    let (rest, _) = without_flags(label);
    if rest.len() < label.len() && !rest.is_empty() {
        return recognise(rest);
    }
    code_and_name(label)
}

/// Does a label begin as sums do?
pub(super) fn is_total(label: &str) -> bool {
    let label = super::number::trim(label);
    // Most labels are no sums, by their first letter.
    let letter = label.as_bytes().first().map(u8::to_ascii_lowercase);
    if letter.is_some_and(|letter| letter.is_ascii_alphanumeric() && !b"tcigs".contains(&letter)) {
        return false;
    }
    let first = label.split([' ', ':', '\u{A0}']).next().unwrap_or_default();
    first.len() < 20 && fold(first).words.first().is_some_and(|word| is_in(TOTALS, word))
}

/// `ITC1 - Piemonte`, `Piemonte (ITC1)`, `01 Piemonte`, `1) Piemonte`.
fn code_and_name(label: &str) -> Territory {
    let digits = label.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let name = digits.trim_start_matches([' ', '.', ')', '-', '–', ':', '_', '\u{A0}']);
    let number = label.len() - digits.len();
    if (1..=3).contains(&number) && name.len() < digits.len() {
        return recognise(name);
    }
    let (name, code) = match (label.strip_suffix([')', ']']), label.find([' ', ':', '-', '_'])) {
        (Some(inside), _) => inside.rsplit_once(['(', '[']).unwrap_or(("", "")),
        (None, Some(at)) => {
            let (code, name) = label.split_at(at);
            (name.trim_start_matches([' ', ':', '-', '–', '_']), code)
        }
        _ => ("", ""),
    };
    if name.is_empty() || code.is_empty() {
        return Territory::None;
    }
    match (find(name), find(code)) {
        (Found::Unit(named), Found::Unit(coded)) if named == coded => {
            Territory::Unit { unit: named, bare: false }
        }
        // "IT - Italia", "ITC: Nord-ovest".
        _ if is_in(AGGREGATES, &fold(name).key()) && is_in(AGGREGATES, &fold(code).key()) => {
            Territory::Aggregate
        }
        _ => Territory::None,
    }
}

/// An administration that a label may mean: it contains a name (`POR Veneto`), or is almost spelt like one
/// (`Lombarida`). `None` if there are several or none.
pub fn similar(label: &str) -> Option<(&'static Unit, Likeness)> {
    Names::default().similar(label)
}

/// The names of administrations as their words, made when first they are needed.
#[derive(Debug, Default)]
pub(super) struct Names(Vec<(&'static Unit, Vec<String>, String)>);

impl Names {
    /// As [`similar`].
    pub(super) fn similar(&mut self, label: &str) -> Option<(&'static Unit, Likeness)> {
        if self.0.is_empty() {
            let names =
                Unit::all().iter().flat_map(|unit| Lang::ALL.map(|lang| (unit, unit.short_name(lang))));
            for (unit, name) in names {
                let words = fold(name).words;
                let key = words.concat();
                // Most names are the same in several languages.
                if !self
                    .0
                    .iter()
                    .rev()
                    .take(Lang::ALL.len())
                    .any(|(of, _, known)| *of == unit && *known == key)
                {
                    self.0.push((unit, words, key));
                }
            }
        }
        let words = fold(label).words;
        let key = words.concat();
        if key.is_empty() || key.len() > 120 {
            return None;
        }
        let mut found: Option<(&'static Unit, Likeness)> = None;
        for (unit, name, close) in &self.0 {
            let inside = words.len() > name.len()
                && words.windows(name.len().max(1)).any(|part| part == name.as_slice());
            let likeness = if inside {
                Likeness::Contains
            } else if close.len() >= 5 && almost(close, &key) {
                Likeness::Spelling
            } else {
                continue;
            };
            match found {
                Some((_, Likeness::Contains)) if likeness == Likeness::Spelling => {}
                Some((known, _)) if known == *unit => found = Some((unit, likeness)),
                Some((_, Likeness::Spelling)) if likeness == Likeness::Contains => {
                    found = Some((unit, likeness));
                }
                Some(_) => return None,
                None => found = Some((unit, likeness)),
            }
        }
        found
    }
}

/// Do two words differ by at most two letters (one in short words): changed, left out, added or swapped?
fn almost(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let most = if one.len() < 8 { 1 } else { 2 };
    if one.len().abs_diff(other.len()) > most {
        return false;
    }
    // A change exchanges at most one letter for another.
    let letters = |word: &[u8]| word.iter().fold(0_u64, |set, letter| set | 1 << (letter & 63));
    if (letters(one) ^ letters(other)).count_ones() as usize > 2 * most {
        return false;
    }
    // Rows of the matrix of distances (optimal string alignment).
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for at in 1..=one.len() {
        let mut next = vec![at];
        for to in 1..=other.len() {
            let change = last[to - 1] + usize::from(one[at - 1] != other[to - 1]);
            let mut least = change.min(last[to] + 1).min(next[to - 1] + 1);
            if at > 1 && to > 1 && one[at - 1] == other[to - 2] && one[at - 2] == other[to - 1] {
                least = least.min(before[to - 2] + 1);
            }
            next.push(least);
        }
        before = core::mem::replace(&mut last, next);
    }
    last.last().is_some_and(|distance| *distance <= most)
}

/// Countries whose regions have NUTS codes.
const COUNTRIES: &str = " AT BE BG CH CY CZ DE DK EE EL ES FI FR GR HR HU IE IS IT LI LT LU LV ME MK MT NL NO PL PT RO RS SE SI \
    SK TR UK GB AL BA XK ";

/// Is it shaped as a NUTS code: a country and up to three figures or letters (`AT11`, `DEA1`, `CY`)?
pub(super) fn is_nuts(text: &str) -> bool {
    let rest = text.get(2..).unwrap_or("-");
    let shaped =
        rest.len() <= 3 && rest.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
    shaped && text.get(..2).is_some_and(|country| is_in(COUNTRIES, country))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aggregates_and_totals() {
        for label in [
            "Nord-ovest",
            "NORD EST",
            "Centro (I)",
            "Sud",
            "Isole",
            "Mezzogiorno",
            "ITALIA",
            "Italy",
            "ITC",
            "ITFG",
            "Nord",
            "Centro-nord",
            "Italia (a)",
            "UE-27",
            "EU27_2020",
            "Regioni a statuto ordinario",
            "Regioni meno sviluppate",
            "Media Italia",
            "IT - Italia",
            "Extra-Regio",
            "Regioni del Mezzogiorno",
        ] {
            assert_eq!(recognise(label), Territory::Aggregate, "{label}");
        }
        for label in ["Totale", "TOTALE", "Total", "Totale Italia", "Insgesamt", "TOT."] {
            assert_eq!(recognise(label), Territory::Total, "{label}");
        }
        for label in ["Trentino-Alto Adige/Südtirol", "ITDA", "Trentino Alto Adige (1)"] {
            assert_eq!(recognise(label), Territory::Several, "{label}");
        }
        for label in ["", "Comune di Torino", "metropolitan area - centre", "Fonte: Istat", "99", "2019"] {
            assert_eq!(recognise(label), Territory::None, "{label}");
        }
    }

    #[test]
    fn names_with_things_beside_them() {
        for label in [
            "Piemonte",
            "01 - Piemonte",
            "1. Piemonte",
            "ITC1 Piemonte",
            "Piemonte (ITC1)",
            "Piemonte [01]",
            "Piemonte¹",
            "Piemonte (b)*",
        ] {
            assert!(
                matches!(recognise(label), Territory::Unit { unit, bare: false } if unit.nuts() == "ITC1"),
                "{label}"
            );
        }
        assert_eq!(recognise("ITC4 Piemonte"), Territory::None);
        assert!(matches!(recognise("09"), Territory::Unit { bare: true, .. }));
    }

    #[test]
    fn similar_names_are_only_suggested() {
        let nuts = |label: &str| similar(label).map(|(unit, likeness)| (unit.nuts(), likeness));
        assert_eq!(nuts("POR Veneto"), Some(("ITH3", Likeness::Contains)));
        assert_eq!(nuts("Giunta regionale della Toscana"), Some(("ITI1", Likeness::Contains)));
        assert_eq!(nuts("Lombarida"), Some(("ITC4", Likeness::Spelling)));
        assert_eq!(nuts("Emilia Romagnia"), Some(("ITH5", Likeness::Spelling)));
        for label in ["Comune", "Veneto e Lombardia insieme", "", "Roma"] {
            assert_eq!(nuts(label), None, "{label}");
        }
    }

    #[test]
    fn codes_of_territorial_units() {
        for code in ["AT11", "CY", "DEA1", "ITC", "EL30", "ES111"] {
            assert!(is_nuts(code), "{code}");
        }
        for text in ["A", "AT1111", "at11", "ZZ11", "Austria", "AT-1", ""] {
            assert!(!is_nuts(text), "{text}");
        }
    }
}
