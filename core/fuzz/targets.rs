//! What must hold whatever comes in, as plain functions: `cargo test` replays the corpus, any fuzzer can call them.

#![allow(dead_code, reason = "each test calls its own targets")]
#![allow(unreachable_pub, reason = "called by tests here, by a crate of its own elsewhere")]

use scambio_core::diag::{Diagnostics, Severity};
use scambio_core::format::{self, MAX_BYTES, Reading};
use scambio_core::text::Lang;

/// Reading a file: an exchange without errors or errors without an exchange, every place within the file, everything
/// sayable, and what is written again is read as the same.
pub fn exchange(bytes: &[u8]) -> Reading {
    let reading = format::read(bytes);
    let found = reading.diagnostics();
    assert_eq!(reading.exchange().is_none(), found.worst() == Some(Severity::Error));
    assert!(
        found.len() <= Diagnostics::LIMIT && (found.left_out() == 0 || found.len() == Diagnostics::LIMIT)
    );
    places_are_in_the_file(bytes, found);
    for diagnostic in found {
        for lang in Lang::ALL {
            let message = diagnostic.message(lang);
            assert!(!message.is_empty() && message.chars().count() < 3_000, "{message}");
            assert!(!message.contains(char::is_control), "{message:?}");
        }
    }
    if let Some(exchange) = reading.exchange() {
        let written = format::write(exchange);
        if written.len() <= MAX_BYTES {
            let again = format::read(written.as_bytes());
            assert!(again.exchange() == Some(exchange), "not read as it was written");
            assert_eq!(again.exchange().map(format::write), Some(written));
        }
    }
    reading
}

fn places_are_in_the_file(bytes: &[u8], found: &Diagnostics) {
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = unified.split('\n').collect();
    let mut last = None;
    for diagnostic in found {
        let position = diagnostic.place().position();
        assert!(position >= last, "in the order of the file");
        last = position;
        match position {
            Some(position) => {
                let line = lines.get(position.line as usize - 1).map(|line| line.chars().count());
                assert!(line.is_some_and(|length| position.column as usize <= length + 1), "{position:?}");
            }
            None => assert_eq!(diagnostic.code(), "too-large"),
        }
        assert!(diagnostic.place().path().to_string().chars().count() < 200);
    }
}

/// Any bytes are imported or said to be wrong, and what is imported is whole.
pub fn import(data: &[u8]) {
    use scambio_core::io::{CsvStyle, Overrides, export_csv, import};

    let read = import(data.to_vec(), "fuzz", &Overrides::default());
    let matrix = &read.matrix;
    for row in 0..matrix.units().len() {
        assert_eq!(matrix.row(row).len(), matrix.columns().len());
        for (column, value) in matrix.row(row).enumerate() {
            assert_eq!(value, matrix.value(row, column).ok());
            assert!(value.is_none_or(f64::is_finite));
        }
    }
    let codes = matrix.units().iter().filter_map(|entry| entry.unit).map(scambio_core::territory::Unit::nuts);
    let mut codes: Vec<_> = codes.collect();
    let count = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), count, "each administration once");
    // Writing never breaks, whatever was read.
    assert!(export_csv(matrix, CsvStyle::Italian).starts_with('\u{FEFF}'));
}
