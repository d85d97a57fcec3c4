//! Files that are no tables, and what they are instead: better said than read as nonsense.

/// No more of a text is looked at.
const SAMPLE: usize = 1 << 16;
/// Lines of fixed width: no fewer are believed.
const LINES: usize = 3;

/// What a file is by its first bytes, if it is none that is read.
pub(super) fn by_signature(bytes: &[u8]) -> Option<&'static str> {
    let known: [(&[u8], &str); 8] = [
        (b"%PDF-", "pdf"),
        (b"{\\rtf", "rtf"),
        (b"\x89PNG", "image"),
        (b"\xFF\xD8\xFF", "image"),
        (b"GIF8", "image"),
        (b"\x1F\x8B", "archive"),
        (b"7z\xBC\xAF", "archive"),
        (b"SQLite format 3\0", "database"),
    ];
    known.into_iter().find(|(begin, _)| bytes.starts_with(begin)).map(|(_, kind)| kind)
}

/// What a text is, if it is no table.
pub(super) fn by_text(text: &str) -> Option<&'static str> {
    let sample = text.get(..SAMPLE).or_else(|| text.get(..SAMPLE - 1)).or_else(|| text.get(..SAMPLE - 2));
    let sample = sample.or_else(|| text.get(..SAMPLE - 3)).unwrap_or(text);
    let controls = sample.bytes().filter(|byte| matches!(byte, 0..=8 | 0x0E..=0x1A | 0x7F)).count();
    if controls > 2 && controls * 50 > sample.len() {
        return Some("binary");
    }
    let (begin, end) = (text.trim_start(), text.trim_end());
    let pairs = |open: char, close: char| begin.starts_with(open) && end.ends_with(close);
    if (pairs('{', '}') || pairs('[', ']')) && sample.contains("\":") {
        return Some("json");
    }
    None
}

/// Does a text part its cells by blanks alone? In most lines with figures some words stand apart, and no delimiter stands
/// between words.
pub(super) fn is_fixed_width(text: &str, delimiter: char) -> bool {
    let (mut lines, mut apart) = (0, 0);
    for line in text.lines().take(200) {
        let line = line.trim();
        if !line.bytes().any(|byte| byte.is_ascii_digit()) {
            continue;
        }
        lines += 1;
        let between = line.char_indices().any(|(at, letter)| {
            let digit = |near: Option<char>| near.is_some_and(|letter| letter.is_ascii_digit());
            let (before, after) =
                (line[..at].chars().next_back(), line[at + letter.len_utf8()..].chars().next());
            letter == delimiter && !(letter == ',' && digit(before) && digit(after))
        });
        apart += usize::from(!between && line.contains("  "));
    }
    lines >= LINES && apart * 5 >= lines * 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_files() {
        assert_eq!(by_signature(b"%PDF-1.7"), Some("pdf"));
        assert_eq!(by_signature(b"Regione;A"), None);
        assert_eq!(by_text("\0\u{1}\u{2}\u{3}abc"), Some("binary"));
        assert_eq!(by_text("[{\"regione\": \"Lazio\"}]\n"), Some("json"));
        for text in ["Regione;A\nLazio;1\0\n", "[1];a\nb;c", "{a};\"b\"", ""] {
            assert_eq!(by_text(text), None, "{text}");
        }
    }

    #[test]
    fn fixed_width() {
        let text = "Regione          Tasso\nPiemonte           7,1\nValle d'Aosta      6,5\nLazio             10,0\n";
        assert!(is_fixed_width(text, ',') && is_fixed_width(text, ';'));
        for (text, delimiter) in [
            ("a;b\nx  y;1\nz  w;2\nu  v;3\n", ';'),
            ("a,b\nx  y,1\nz  w,2\nu  v,3\n", ','),
            ("Regione\nPiemonte 1\nLazio 2\nUmbria 3\n", ';'),
            ("1,5\n2,5\n3,5\n", ','),
        ] {
            assert!(!is_fixed_width(text, delimiter), "{text}");
        }
    }
}
