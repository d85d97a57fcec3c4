//! How a text is divided into cells: its delimiter, `sep=` line, quoting.

use super::report::Reason;

/// How a text is divided into cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// What stands between cells: `;`, `,`, tab or `|` (or what was asked for).
    pub delimiter: u8,
    /// Do quotes hold delimiters and line ends?
    pub quoting: bool,
    /// Does the first line only name the delimiter (`sep=;`)?
    pub sep_line: bool,
    /// Why this delimiter.
    pub reason: Reason,
}

/// Delimiters that are looked for, the likelier first.
pub const DELIMITERS: [u8; 4] = *b";\t|,";

/// No more of a text is looked at.
const SAMPLE: usize = 1 << 16;

impl Dialect {
    /// Recognises the dialect of a text from its beginning; what is asked for goes before what is seen.
    pub fn sniff(text: &str, delimiter: Option<u8>, quoting: Option<bool>) -> Self {
        let named = sep_line(text);
        let quoting = quoting.unwrap_or(true);
        let sample = sample(text);
        let (delimiter, reason) = match (delimiter, named) {
            (Some(asked), _) => (asked, Reason::Asked),
            (None, Some(named)) => (named, Reason::SepLine),
            (None, None) => best(sample, quoting),
        };
        Self { delimiter, quoting, sep_line: named.is_some(), reason }
    }
}

/// The delimiter that the first line names.
fn sep_line(text: &str) -> Option<u8> {
    let line = text.split(['\n', '\r']).next()?.trim_matches('"');
    let (word, rest) = line.split_at_checked(4)?;
    // Saved once more by a program that did not know the line, it ends in empty cells: `sep=;;;;`.
    let delimiter = rest.bytes().next().filter(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric())?;
    let only = rest.bytes().all(|byte| byte == delimiter);
    (word.eq_ignore_ascii_case("sep=") && only && delimiter != b'"').then_some(delimiter)
}

/// The beginning of a text, without the line that it would cut.
fn sample(text: &str) -> &str {
    let Some(last) = text.as_bytes().get(..SAMPLE) else { return text };
    match last.iter().rposition(|byte| *byte == b'\n') {
        Some(end) => text.get(..=end).unwrap_or(text),
        None => text.get(..SAMPLE).unwrap_or(text),
    }
}

/// How often each delimiter stands in a record, outside quotes; and how often a comma stands between two figures.
#[derive(Clone, Copy, Default)]
struct Counts {
    of: [u32; DELIMITERS.len()],
    figures: u32,
}

fn best(sample: &str, quoting: bool) -> (u8, Reason) {
    let records = count(sample.as_bytes(), quoting);
    let mut best = (0, b';', Reason::OneColumn);
    for (at, delimiter) in DELIMITERS.into_iter().enumerate() {
        let counts: Vec<u32> = records.iter().map(|record| record.of[at]).collect();
        let most = counts.iter().filter(|count| **count > 0).copied();
        // The number of delimiters that most records have, and how many have it.
        let (mut mode, mut records_of_mode) = (0, 0);
        for candidate in most {
            let same = counts.iter().filter(|count| **count == candidate).count();
            if same > records_of_mode || (same == records_of_mode && candidate > mode) {
                (mode, records_of_mode) = (candidate, same);
            }
            if records_of_mode * 2 > counts.len() {
                break;
            }
        }
        if mode == 0 {
            continue;
        }
        let total: u32 = counts.iter().sum();
        let figures: u32 = records.iter().map(|record| record.figures).sum();
        // Thousandths of the records that agree; decimal commas speak against the comma.
        let mut score = records_of_mode * 1000 / counts.len() + usize::from(mode > 1);
        if delimiter == b',' && figures * 10 > total * 7 {
            score /= 2;
        }
        if score > best.0 {
            best = (score, delimiter, Reason::EvenColumns);
        }
    }
    (best.1, best.2)
}

/// What stands in each record that is not blank (at most 500).
fn count(sample: &[u8], quoting: bool) -> Vec<Counts> {
    let mut records = Vec::new();
    let mut counts = Counts::default();
    let mut quoted = false;
    let mut blank = true;
    let mut before = b'\n';
    for (at, byte) in sample.iter().copied().enumerate() {
        match byte {
            b'"' if quoting => quoted = !quoted,
            b'\n' | b'\r' if !quoted => {
                if !blank {
                    records.push(core::mem::take(&mut counts));
                }
                blank = true;
                if records.len() >= 500 {
                    return records;
                }
            }
            _ if quoted => {}
            _ => {
                blank &= byte.is_ascii_whitespace();
                if let Some(which) = DELIMITERS.iter().position(|delimiter| *delimiter == byte) {
                    counts.of[which] += 1;
                    let after = sample.get(at + 1).is_some_and(u8::is_ascii_digit);
                    counts.figures += u32::from(byte == b',' && after && before.is_ascii_digit());
                    blank = false;
                }
            }
        }
        before = byte;
    }
    // A quote that never ends says nothing.
    if !blank && !quoted {
        records.push(counts);
    }
    if records.is_empty() && quoted { count(sample, false) } else { records }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delimiter(text: &str) -> char {
        char::from(Dialect::sniff(text, None, None).delimiter)
    }

    #[test]
    fn delimiters() {
        for (text, expected) in [
            ("a,b,c\n1,2,3\n", ','),
            ("Regione;A;B\nPiemonte;73,5;22,4\nLazio;80,5;27,2\n", ';'),
            ("Regione\tA\nPiemonte\t73,5\n", '\t'),
            ("a|b\n1|2", '|'),
            ("Tavola 3 - Dati, anno 2019; note\n\nR;A;B\nP;1,5;2,5\nL;1,0;3,5\nFonte: Istat, Eurostat", ';'),
            ("\"a;b;c\",\"d;e\"\n\"f;g\",h\n", ','),
            ("a,b\n\"1;2\n3;4\",5\n", ','),
            ("r,v\nP,\"1.234,5\"\nL,\"2.345,6\"\n", ','),
            ("v\n1\n", ';'),
            ("", ';'),
        ] {
            assert_eq!(delimiter(text), expected, "{text:?}");
        }
    }

    #[test]
    fn lines_that_name_the_delimiter() {
        for (text, expected) in [
            ("sep=;\na,b", b';'),
            ("SEP=,\r\na;b", b','),
            ("\"sep=\t\"\na;b", b'\t'),
            ("sep=|", b'|'),
            ("sep=;;;\n", b';'),
        ] {
            let dialect = Dialect::sniff(text, None, None);
            assert_eq!(
                (dialect.delimiter, dialect.sep_line, dialect.reason),
                (expected, true, Reason::SepLine)
            );
        }
        for text in ["sep=ab\na;b", "sep=", "separate;a\nb;c"] {
            assert!(!Dialect::sniff(text, None, None).sep_line, "{text}");
        }
        assert_eq!(Dialect::sniff("sep=;\na", Some(b','), None).delimiter, b',');
    }
}
