//! A cell taken apart: sign, figure, percent, currency, unit and footnote marks.

/// The parts of a cell that holds a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::io) struct Scan<'t> {
    /// Below zero: a minus, before or behind, or parentheses.
    pub(in crate::io) negative: bool,
    /// Digits with their marks, and an exponent.
    pub(in crate::io) body: &'t str,
    /// `%`, `€`, or the words behind the figure; empty if there are none.
    pub(in crate::io) measure: &'t str,
    /// Footnote marks.
    pub(in crate::io) flags: &'t str,
}

/// Currencies as they stand beside figures.
const CURRENCIES: [&str; 8] = ["€", "EUR", "Euro", "euro", "$", "£", "CHF", "USD"];

/// Flags that Eurostat writes behind a figure.
const LETTERS: &[u8] = b"bcdefinprsuz";

pub(in crate::io) fn is_space(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\t' | '\n' | '\r' | '\u{A0}' | '\u{2000}'..='\u{200B}' | '\u{202F}' | '\u{FEFF}' | '\u{3000}'
    )
}

pub(in crate::io) fn trim(text: &str) -> &str {
    let plain = |byte: Option<&u8>| byte.is_some_and(|byte| (0x21..0x7F).contains(byte));
    if plain(text.as_bytes().first()) && plain(text.as_bytes().last()) {
        text
    } else {
        text.trim_matches(is_space)
    }
}

/// Takes a cell apart; `None` if there is no figure in it, or something that cannot stand beside one.
pub(in crate::io) fn scan(text: &str) -> Option<Scan<'_>> {
    const LONGEST: usize = 80;
    let text = trim(text);
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let Some((inside, behind)) = text.strip_prefix('(').and_then(|rest| rest.split_once(')')) else {
        return plain(text);
    };
    let scan = plain(inside).filter(|scan| scan.flags.is_empty() && !scan.negative)?;
    let (behind, flags) = without_flags(trim(behind));
    let measure = if behind.is_empty() { scan.measure } else { trim(behind) };
    Some(Scan { negative: true, measure, flags, ..scan })
}

fn plain(text: &str) -> Option<Scan<'_>> {
    let mut rest = text;
    let mut negative = false;
    let mut measure = "";
    while !rest.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        rest = rest.trim_start_matches(is_space);
        if let Some(after) = rest.strip_prefix(['-', '−', '–']) {
            if negative {
                return None;
            }
            negative = true;
            rest = after;
        } else if let Some(after) = rest.strip_prefix('+') {
            rest = after;
        } else if let Some(currency) = CURRENCIES.iter().find(|currency| rest.starts_with(**currency))
            && measure.is_empty()
        {
            measure = &rest[..currency.len()];
            rest = &rest[currency.len()..];
        } else {
            break;
        }
    }
    let length = body(rest)?;
    let (body, behind) = rest.split_at(length);
    let behind = trim(behind);
    if behind.is_empty() {
        return Some(Scan { negative, body, measure, flags: "" });
    }
    if behind == "-" {
        return Some(Scan { negative: true, body, measure, flags: "" });
    }
    let (unit, mut flags) = without_flags(behind);
    let mut unit = trim(unit);
    if let Some(before) = unit.strip_suffix('%') {
        let (none, early) = without_flags(trim(before));
        if none.is_empty() && !early.is_empty() {
            flags = early;
            unit = "%";
        }
    }
    match (measure.is_empty(), unit.is_empty()) {
        (_, true) => {}
        (true, false) => measure = unit,
        // "€ 12 mln" is not a plain amount.
        (false, false) => return None,
    }
    Some(Scan { negative, body, measure, flags })
}

/// How long the figure at the beginning is.
fn body(text: &str) -> Option<usize> {
    let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let first = text.chars().next()?;
    if !(first.is_ascii_digit() || (matches!(first, '.' | ',') && digit(1))) {
        return None;
    }
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let after = at + letter.len_utf8();
        let group = digit(after) && digit(after + 1) && digit(after + 2) && !digit(after + 3);
        let goes_on = match letter {
            '0'..='9' => true,
            '.' | ',' => digit(after),
            '\'' | '’' | '´' => group,
            _ => is_space(letter) && group,
        };
        if !goes_on {
            break;
        }
        at = after;
    }
    // An exponent.
    if matches!(text.as_bytes().get(at), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(text.as_bytes().get(at + 1), Some(b'+' | b'-')));
        let mut end = at + 1 + sign;
        while digit(end) {
            end += 1;
        }
        let letter = text[end..].chars().next().is_some_and(|letter| letter.is_ascii_alphabetic());
        if end > at + 1 + sign && end <= at + 5 && !letter {
            at = end;
        }
    }
    Some(at)
}

/// A text without the footnote marks at its end, and these: `(b)`, `[1]`, `*`, `¹`, Eurostat's letters.
pub(in crate::io) fn without_flags(text: &str) -> (&str, &str) {
    let mut end = text.len();
    loop {
        let rest = text[..end].trim_end_matches(is_space);
        let shorter = rest.trim_end_matches([
            '*', '†', '‡', '§', '#', '¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', 'ᵃ', 'ᵇ', 'ᶜ', 'ª',
        ]);
        let unit = shorter.len() < rest.len() && rest.ends_with(['²', '³']) && shorter.ends_with(['m', 'M']);
        if shorter.len() < rest.len() && !unit {
            end = shorter.len();
            continue;
        }
        let bracket = match rest.as_bytes().last() {
            Some(b')') => rest.rfind('('),
            Some(b']') => rest.rfind('['),
            _ => None,
        };
        if let Some(start) = bracket {
            let inside = &rest[start + 1..rest.len() - 1];
            let mark = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'*';
            if (1..=3).contains(&inside.len()) && inside.bytes().all(mark) {
                end = start;
                continue;
            }
        }
        if (1..=2).contains(&rest.len()) && rest != "bn" && rest.bytes().all(|byte| LETTERS.contains(&byte)) {
            end = 0;
        }
        break;
    }
    let rest = text[..end].trim_end_matches(is_space);
    (rest, trim(&text[rest.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(bool, &str, &str, &str)> {
        scan(text).map(|scan| (scan.negative, scan.body, scan.measure, scan.flags))
    }

    #[test]
    fn figures_and_what_stands_beside_them() {
        for (text, expected) in [
            ("73,5", (false, "73,5", "", "")),
            (" 1.234,5 ", (false, "1.234,5", "", "")),
            ("4\u{202F}392\u{202F}526", (false, "4\u{202F}392\u{202F}526", "", "")),
            ("124 550.57", (false, "124 550.57", "", "")),
            ("12'345.6", (false, "12'345.6", "", "")),
            ("−0,769", (true, "0,769", "", "")),
            ("(0,512)", (true, "0,512", "", "")),
            ("(1.234) %", (true, "1.234", "%", "")),
            ("77,4%", (false, "77,4", "%", "")),
            ("77,4 % (b)", (false, "77,4", "%", "(b)")),
            ("25,2*%", (false, "25,2", "%", "*")),
            ("€ 482.922.370,00", (false, "482.922.370,00", "€", "")),
            ("-€ 5", (true, "5", "€", "")),
            ("5,00 €", (false, "5,00", "€", "")),
            ("44,2 (b)", (false, "44,2", "", "(b)")),
            ("25,2*", (false, "25,2", "", "*")),
            ("12.3 p", (false, "12.3", "", "p")),
            ("12.3bp", (false, "12.3", "", "bp")),
            ("44,2¹ ²", (false, "44,2", "", "¹ ²")),
            ("44,2 (1) (2)", (false, "44,2", "", "(1) (2)")),
            ("12 km²", (false, "12", "km²", "")),
            ("12 mln €", (false, "12", "mln €", "")),
            ("1.5E-3", (false, "1.5E-3", "", "")),
            ("3 e", (false, "3", "", "e")),
            (".5", (false, ".5", "", "")),
            ("120-", (true, "120", "", "")),
            ("+3", (false, "3", "", "")),
        ] {
            assert_eq!(parts(text), Some(expected), "{text:?}");
        }
        for text in ["", "-", "n.d.", "Piemonte", "A1", "(a)", "--5", "()", "€", "(-5)", "€ 12 mln"] {
            assert_eq!(parts(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_is_no_figure_has_words_behind_it() {
        assert_eq!(parts("31/12/2018"), Some((false, "31", "/12/2018", "")));
        assert_eq!(parts("2019-20"), Some((false, "2019", "-20", "")));
        assert_eq!(parts("12 3456"), Some((false, "12", "3456", "")));
    }
}
