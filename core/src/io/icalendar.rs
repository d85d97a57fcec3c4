//! iCalendar (RFC 5545), as much of it as whole days need: written, not read.

use crate::time::Date;

/// An event of whole days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What it is known by in every calendar and version.
    pub uid: String,
    /// How often it has changed.
    pub sequence: u32,
    /// Does it take place no more?
    pub is_cancelled: bool,
    /// The first day.
    pub first: Date,
    /// The last day, included.
    pub last: Date,
    /// What it is.
    pub summary: String,
    /// Where it is.
    pub location: String,
    /// More about it.
    pub description: String,
    /// What it is about.
    pub categories: Vec<String>,
}

/// The longest line, in bytes, without its end.
const WIDTH: usize = 75;

/// Writes a calendar. `stamp` is the day on which it is written; the library has no clock.
pub fn write_calendar(name: &str, events: &[Event], stamp: Date) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//Scambio//Rotation//EN");
    line(&mut out, "CALSCALE:GREGORIAN");
    line(&mut out, "METHOD:PUBLISH");
    line(&mut out, &format!("NAME:{}", escaped(name)));
    line(&mut out, &format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}", escaped(&event.uid)));
        line(&mut out, &format!("DTSTAMP:{}T000000Z", basic(stamp)));
        line(&mut out, &format!("DTSTART;VALUE=DATE:{}", basic(event.first)));
        if let Some(after) = event.last.add_days(1) {
            line(&mut out, &format!("DTEND;VALUE=DATE:{}", basic(after)));
        }
        line(&mut out, &format!("SEQUENCE:{}", event.sequence));
        line(&mut out, if event.is_cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
        line(&mut out, &format!("SUMMARY:{}", escaped(&event.summary)));
        for (name, text) in [("LOCATION", &event.location), ("DESCRIPTION", &event.description)] {
            if !text.is_empty() {
                line(&mut out, &format!("{name}:{}", escaped(text)));
            }
        }
        if !event.categories.is_empty() {
            let categories: Vec<String> = event.categories.iter().map(|it| escaped(it)).collect();
            line(&mut out, &format!("CATEGORIES:{}", categories.join(",")));
        }
        line(&mut out, "TRANSP:OPAQUE");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// A day without hyphens.
fn basic(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// A text as a value: §3.3.11. Control characters, which no value may have, are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push(letter),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

/// A content line, folded: §3.1. No character is taken apart.
fn line(out: &mut String, content: &str) {
    let mut used = 0;
    for letter in content.chars() {
        if used + letter.len_utf8() > WIDTH {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(letter);
        used += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let text = "è€𝄞x".repeat(60);
        let mut out = String::new();
        line(&mut out, &text);
        let lines: Vec<&str> = out.trim_end_matches("\r\n").split("\r\n").collect();
        assert!(lines.iter().all(|line| line.len() <= WIDTH) && lines.len() > 5);
        assert!(lines.iter().skip(1).all(|line| line.starts_with(' ')));
        assert_eq!(out.replace("\r\n ", "").trim_end(), text);
    }

    #[test]
    fn what_has_a_meaning_is_escaped() {
        assert_eq!(escaped("a,b;c\\d\ne\r\nf\rg\u{0}\u{7}"), "a\\,b\\;c\\\\d\\ne\\nf\\ng");
    }

    #[test]
    fn the_last_day_there_is_has_no_day_after() {
        let event = Event {
            uid: "a".into(),
            sequence: 0,
            is_cancelled: false,
            first: Date::MAX,
            last: Date::MAX,
            summary: String::new(),
            location: String::new(),
            description: String::new(),
            categories: Vec::new(),
        };
        assert!(!write_calendar("", &[event], Date::MAX).contains("DTEND"));
    }
}
