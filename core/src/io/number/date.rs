//! Days as people write them.

use crate::time::Date;

/// Reads a day: `2018-12-31`, `31/12/2018`, `31.12.2018`, `31-12-2018`, with or without a time behind it. Days stand
/// before months, as in Italy.
///
/// ```
/// use scambio_core::io::date;
///
/// assert_eq!(date("31/07/2012").map(|day| day.to_string()).as_deref(), Some("2012-07-31"));
/// assert_eq!(date("12/2018"), None);
/// ```
pub fn date(text: &str) -> Option<Date> {
    let text = super::trim(text);
    let text = text.split([' ', 'T']).next().unwrap_or_default();
    let mark = text.chars().find(|letter| !letter.is_ascii_digit())?;
    if !matches!(mark, '/' | '.' | '-') {
        return None;
    }
    let mut parts = text.split(mark);
    let mut next = || parts.next().filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let (first, month, last) = (next()?, next()?, next()?);
    let (year, day) = match (first.len(), last.len()) {
        (4, 1 | 2) => (first, last),
        (1 | 2, 4) => (last, first),
        _ => return None,
    };
    if parts.next().is_some() {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        for text in
            ["2018-12-31", "31/12/2018", "31.12.2018", "31-12-2018", "2018/12/31", " 31/12/2018 00:00"]
        {
            assert_eq!(date(text).map(|day| day.to_string()).as_deref(), Some("2018-12-31"), "{text}");
        }
        for text in [
            "",
            "2018",
            "31/12/18",
            "12/31/2018",
            "1.234.567",
            "31/12",
            "31/12/2018/1",
            "a/b/2018",
            "/12/2018",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
