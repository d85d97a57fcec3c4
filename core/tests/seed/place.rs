//! A place in the model: its name in Rust, and how it is compared with its row of the seed.

use crate::table::Row;
use scambio_core::exchange::Exchange;
use scambio_core::text::Text;
use std::fmt;

/// Where a row of the seed is in the model.
pub(crate) struct Place {
    /// The row.
    pub(crate) id: &'static str,
    /// Types' fields, methods and words, in `scambio_core`.
    pub(crate) names: &'static [&'static str],
    /// The exchange in which it is looked up.
    pub(crate) source: Source,
    /// Reads the place and compares it with the row.
    pub(crate) check: fn(&Exchange, &Row) -> Verdict,
}

/// The exchange in which a place is looked up.
pub(crate) enum Source {
    /// The real one.
    Real,
    /// The one that has also what the real one has not.
    Example,
}

/// `place!(M001, [Exchange::title], |x, seed| …)`: a place in the real exchange. The names must exist.
macro_rules! place {
    ($id:ident, $names:tt, $check:expr) => {
        $crate::place::place!(@ Real, $id, $names, $check)
    };
    (@ $source:ident, $id:ident, [$($name:path),+], $check:expr) => {{
        $(let _ = $name;)+
        $crate::place::Place {
            id: stringify!($id),
            names: &[$(stringify!($name)),+],
            source: $crate::place::Source::$source,
            check: $check,
        }
    }};
}

/// Like `place!`, of which the real exchange has no instance: looked up in the example.
macro_rules! example {
    ($id:ident, $names:tt, $check:expr) => {
        $crate::place::place!(@ Example, $id, $names, $check)
    };
}
pub(crate) use {example, place};

/// How a place compares with its row; `None`: nothing is there.
pub(crate) type Verdict = Option<Compared>;

/// What was found beside what was wanted.
pub(crate) struct Compared {
    found: String,
    wanted: String,
    agree: bool,
}

impl Compared {
    pub(crate) fn agrees(&self) -> bool {
        self.agree
    }
}

impl fmt::Display for Compared {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "found “{}”, the seed says “{}”", self.found, self.wanted)
    }
}

/// Both read the same, whatever the quotation marks.
#[allow(clippy::needless_pass_by_value, reason = "numbers, days and strings are compared alike")]
pub(crate) fn is(found: impl ToString, wanted: impl ToString) -> Verdict {
    let (found, wanted) = (plain(&found.to_string()), plain(&wanted.to_string()));
    let agree = found == wanted;
    Some(Compared { found, wanted, agree })
}

/// As [`is()`], where `…` in the seed stands for words left out.
pub(crate) fn reads(found: &str, wanted: &str) -> Verdict {
    let (found, wanted) = (plain(found), plain(wanted));
    let (first, last) = wanted.split_once('…').unwrap_or((&wanted, &wanted));
    let agree = found.starts_with(first.trim()) && found.ends_with(last.trim());
    Some(Compared { found, wanted, agree })
}

/// The seed tells it in short: all of its words are found, in that order, if not with the same endings.
#[allow(clippy::needless_pass_by_value, reason = "numbers, days and strings are compared alike")]
pub(crate) fn tells(found: impl ToString, short: &str) -> Verdict {
    let (found, wanted) = (plain(&found.to_string()), plain(short));
    let mut rest = words(&found).into_iter();
    let agree = !words(short).is_empty()
        && words(&wanted).iter().all(|word| {
            let stem: String = word.chars().take(STEM).collect();
            let is_number = word.starts_with(|c: char| c.is_ascii_digit());
            rest.any(|other| if is_number { other == *word } else { other.starts_with(&stem) })
        });
    Some(Compared { found, wanted, agree })
}

/// As often as the cardinality says; where that leaves it open, at least once.
pub(crate) fn times(count: usize, seed: &Row) -> Verdict {
    let wanted = seed.cardinality();
    let agree = match wanted {
        "0..n" | "1..n" | "n" => count > 0,
        exactly => exactly.parse() == Ok(count),
    };
    Some(Compared { found: count.to_string(), wanted: wanted.into(), agree })
}

/// The seed names one of these.
pub(crate) fn is_one_of(found: &[String], wanted: &str) -> Verdict {
    let agree = found.iter().any(|found| plain(found) == plain(wanted));
    Some(Compared { found: found.join(" / "), wanted: wanted.into(), agree })
}

/// All of them: the first that disagrees, if any does.
pub(crate) fn all<const N: usize>(verdicts: [Verdict; N]) -> Verdict {
    let mut agreed = None;
    for verdict in verdicts {
        let compared = verdict?;
        if !compared.agree {
            return Some(compared);
        }
        agreed = Some(compared);
    }
    agreed
}

/// `holds(condition)?`: without it, the place does not hold what it should.
pub(crate) fn holds(condition: bool) -> Option<()> {
    condition.then_some(())
}

/// How many each has, as a cardinality: `1` if each has one, `0..n` if some have none and some several.
pub(crate) fn span(counts: impl IntoIterator<Item = usize>) -> Option<String> {
    let counts: Vec<usize> = counts.into_iter().collect();
    let (least, most) = (counts.iter().min()?, counts.iter().max()?);
    Some(if least == most { least.to_string() } else { format!("{least}..n") })
}

/// A list as the seed writes it.
pub(crate) fn list<T: ToString>(items: impl IntoIterator<Item = T>, between: &str) -> String {
    items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join(between)
}

/// Texts one after the other.
pub(crate) fn texts<'a>(texts: impl IntoIterator<Item = &'a Text>) -> String {
    list(texts.into_iter().map(Text::original), "; ")
}

/// With straight quotation marks.
fn plain(text: &str) -> String {
    text.trim().replace(['’', '‘'], "'").replace(['“', '”'], "\"")
}

/// How much of a word must be the same.
const STEM: usize = 6;

/// What an Italian sentence is put together with, from four letters on.
const JOINTS: &[&str] =
    &["alla", "alle", "dall", "dalla", "degli", "dell", "della", "delle", "dello", "negli", "nell", "nella"];

/// The words that say something, and the numbers.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let says_something = |word: &String| {
        word.starts_with(|c: char| c.is_ascii_digit())
            || (word.chars().count() > 3 && !JOINTS.contains(&word.as_str()))
    };
    words.filter(says_something).collect()
}

#[test]
fn comparisons() {
    let agrees = |verdict: Verdict| verdict.is_some_and(|compared| compared.agrees());
    assert!(agrees(is("l’ente", "l'ente")) && !agrees(is("ente", "enti")));
    assert!(agrees(reads("Uno due tre", "Uno … tre")) && !agrees(reads("Uno due tre", "Uno … due")));
    assert!(agrees(reads("Uno due", "Uno …")) && !agrees(reads("Uno due", "Uno")));
    assert!(agrees(tells("sessione teorica, momenti pratici", "sessioni e momenti")));
    assert!(!agrees(tells("sessione teorica, momenti pratici", "momenti e sessioni")));
    assert!(!agrees(tells("art. 163", "art. 16")) && !agrees(tells("parole", "")));
    assert_eq!(span([1, 1]).as_deref(), Some("1"));
    assert_eq!(span([0, 4]).as_deref(), Some("0..n"));
    assert_eq!(span([]), None);
}
