//! What stands in a cell: words, yes or no, a day, several items.

use crate::exchange::{Origin, TransferStep};
use crate::io::number::Absence;
use crate::io::table::{Cell, Typed};
use crate::territory::fold;
use crate::text::Lang;
use crate::time::Date;

pub(super) use crate::io::number::trim;

/// What people write for yes, for no, and for what is not known yet, folded.
const YES: &str = " si s yes y oui o ja j da x xx v ok vero true wahr 1 nominato nominata designato appointed nomme benannt imenovan ";
const NO: &str = " no n non nein ne falso false falsch 0 nonnominato ";
const OPEN: &str =
    " davalutare danominare dadefinire indefinito tbd offen adefinir neoceneno nichtbeurteilt notassessed ";

/// Words of origins, the steps before any, and each step: folded, in five languages.
const EXISTING: &str = " existing esistente esistenti preesistente esistevagia giaesistente existedbefore existante existant \
    existaitdeja bestehend bestandschon obstojeca zejeobstajala ";
const NEW: &str = " new nuova nuovo progettatainsieme coprogettata designedtogether nouvelle nouveau concueensemble neu \
    gemeinsamentworfen nova zasnovanaskupaj ";
const AGREED: &str =
    " concordato concordata agreed convenu vereinbart dogovorjeno previsto pianificato planned ";
const STEPS: [&str; 3] = [
    " understand dacapire capire comprensione tounderstand understanding acomprendre comprehension verstehen razumevanje ",
    " adapt daadattare adattare adattamento toadapt adaptation aadapter anpassen anpassung prilagajanje ",
    " inuse inuso adottata attiva enusage ingebrauch inbetrieb vuporabi ",
];

fn is_in(list: &str, text: &str) -> bool {
    let key = fold(text).key();
    let key = if key.is_empty() { trim(text).to_lowercase() } else { key };
    list.split_ascii_whitespace().any(|known| known == key)
}

/// The text of a cell, blanks around it and the apostrophe of a neutralised formula taken away; `None` for what means nothing.
pub(super) fn text(cell: Cell<'_>) -> Option<&str> {
    let text = crate::io::export_csv::plain(trim(cell.raw()));
    (Absence::of(text).is_none() && !matches!(cell.typed(), Some(Typed::Error))).then_some(text)
}

/// Yes, no, or (`Some(None)`) not known yet; `None` for anything else.
pub(super) fn yes(cell: Cell<'_>, text: &str) -> Option<Option<bool>> {
    if let Some(Typed::Boolean(yes)) = cell.typed() {
        return Some(Some(*yes));
    }
    let mark = matches!(text, "✓" | "✔" | "☑" | "●");
    match () {
        () if mark || is_in(YES, text) => Some(Some(true)),
        () if is_in(NO, text) => Some(Some(false)),
        () if is_in(OPEN, text) => Some(None),
        () => None,
    }
}

/// The word for yes or no, as templates have it.
pub(super) const fn answer(yes: bool, lang: Lang) -> &'static str {
    match (lang, yes) {
        (Lang::It, true) => "sì",
        (Lang::En, true) => "yes",
        (Lang::Fr, true) => "oui",
        (Lang::De, true) => "ja",
        (Lang::Sl, true) => "da",
        (Lang::It | Lang::En, false) => "no",
        (Lang::Fr, false) => "non",
        (Lang::De, false) => "nein",
        (Lang::Sl, false) => "ne",
    }
}

pub(super) fn origin(text: &str) -> Option<Origin> {
    let origins = [(EXISTING, Origin::Existing), (NEW, Origin::New)];
    origins.into_iter().find(|(words, _)| is_in(words, text)).map(|(_, origin)| origin)
}

/// The word for an origin, as templates have it.
pub(super) const fn origin_word(origin: Origin, lang: Lang) -> &'static str {
    match (lang, origin) {
        (Lang::It, Origin::Existing) => "esistente",
        (Lang::It, Origin::New) => "nuova",
        (Lang::En, Origin::Existing) => "existing",
        (Lang::En, Origin::New) => "new",
        (Lang::Fr, Origin::Existing) => "existante",
        (Lang::Fr, Origin::New) => "nouvelle",
        (Lang::De, Origin::Existing) => "bestehend",
        (Lang::De, Origin::New) => "neu",
        (Lang::Sl, Origin::Existing) => "obstoječa",
        (Lang::Sl, Origin::New) => "nova",
    }
}

/// The step that a word names; `Some(None)`: only agreed.
pub(super) fn step(text: &str) -> Option<Option<TransferStep>> {
    if is_in(AGREED, text) {
        return Some(None);
    }
    STEPS.iter().position(|words| is_in(words, text)).map(|at| TransferStep::ALL.get(at).copied())
}

/// A day, as a workbook stores it or as people write it.
pub(super) fn day(cell: Cell<'_>, text: &str) -> Option<Date> {
    match cell.typed() {
        Some(Typed::Day(day)) => Some(*day),
        _ => crate::io::date(text),
    }
}

/// A number of people: `3`, `3 persone`.
pub(super) fn count(cell: Cell<'_>, text: &str) -> Option<u32> {
    if let Some(Typed::Number { value, percent: false }) = cell.typed() {
        let whole = (0.0..=f64::from(u32::MAX)).contains(value) && value.trunc() == *value;
        return whole.then_some(*value as u32);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let is_word = trim(rest).chars().all(|letter| letter.is_alphabetic() || letter == '.');
    number.parse().ok().filter(|_| is_word)
}

/// What begins an item of a list.
fn bullet(line: &str) -> Option<&str> {
    ["• ", "- ", "– ", "— ", "* ", "· ", "▪ ", "o "].iter().find_map(|mark| line.strip_prefix(mark))
}

/// The items of a cell. Where it begins with a bullet, each bullet begins one, and lines without go on with it; else each
/// line is one, else each part between semicolons.
pub(super) fn items(text: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    let lines = || text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    if bullet(text).is_some() {
        for line in lines() {
            match (bullet(line), items.last_mut()) {
                (Some(item), _) => items.push(item.to_owned()),
                (None, Some(item)) => {
                    item.push('\n');
                    item.push_str(line.strip_prefix("  ").unwrap_or(line));
                }
                (None, None) => {}
            }
        }
    } else if text.contains('\n') {
        items = lines().map(str::to_owned).collect();
    } else {
        items = text.split(';').map(str::to_owned).collect();
    }
    items.iter_mut().for_each(|item| *item = trim(item).to_owned());
    items.retain(|item| Absence::of(item).is_none());
    items
}

/// Items as the text of a cell, from which [`items`] makes the same again.
pub(super) fn joined<'a>(items: impl Iterator<Item = &'a str>) -> String {
    let all: Vec<&str> = items.collect();
    match all.as_slice() {
        [only] if !only.contains([';', '\n']) && bullet(only).is_none() => (*only).to_owned(),
        _ => {
            let item = |item: &&str| format!("• {}", item.replace('\n', "\n  "));
            all.iter().map(item).collect::<Vec<_>>().join("\n")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_items() {
        for (text, expected) in [
            ("un accordo; due persone", &["un accordo", "due persone"][..]),
            ("un accordo\r\ndue; o tre, persone\n\n", &["un accordo", "due; o tre, persone"]),
            ("- un accordo\n- due\npersone\n  • qui", &["un accordo", "due\npersone\n• qui"]),
            ("solo questo", &["solo questo"]),
            (" ; n.d. ;", &[]),
        ] {
            assert_eq!(items(text), expected, "{text}");
        }
        for all in [&["a; b"][..], &["a", "b\n• c\n  d"], &["- a"], &["a"], &[]] {
            assert_eq!(items(&joined(all.iter().copied())), all);
        }
    }

    #[test]
    fn words_are_read_as_they_are_written() {
        for lang in Lang::ALL {
            for item in Origin::ALL {
                assert_eq!(origin(origin_word(*item, lang)), Some(*item));
            }
            for yes in [true, false] {
                let list = if yes { YES } else { NO };
                assert!(is_in(list, answer(yes, lang)), "{lang}");
            }
        }
        assert_eq!(step("In uso"), Some(Some(TransferStep::InUse)));
        assert_eq!([step("Concordato"), step("boh")], [Some(None), None]);
    }
}
