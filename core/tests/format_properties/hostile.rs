//! Anything that is not an exchange: always an answer, at a place that is in the file.

use proptest::prelude::*;

use crate::targets::exchange as assert_sane;

const REAL: &[u8] = include_bytes!("../../data/scambio-pa.json");
const GOLDEN: &[u8] = include_bytes!("../../../tests/cases/formats/exchange-1/expected.json");
const OLD: &[u8] = include_bytes!("../../data/scambio_pa_scheda.json");

/// A piece of the file, by the thousandths where it begins and ends.
fn piece(bytes: &[u8], from: usize, to: usize) -> std::ops::Range<usize> {
    let at = |share: usize| bytes.len() * share / 1_000;
    at(from.min(to))..at(from.max(to))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        assert_sane(&bytes);
    }

    #[test]
    fn any_json_like_text(text in "[\\[\\]{},:\"\\\\ \r\n0-9a-fu.eE+\\-è]{0,200}") {
        assert_sane(text.as_bytes());
        assert_sane(format!("{{\"format\":\"exchange/1\",{text}}}").as_bytes());
        assert_sane(format!("{{\"esperienza_in_breve\":{text}}}").as_bytes());
    }

    #[test]
    fn flipped_bits(flips in prop::collection::vec((0..REAL.len(), 0..8_u8), 1..6)) {
        let mut bytes = REAL.to_vec();
        for (at, bit) in flips {
            bytes[at] ^= 1 << bit;
        }
        assert_sane(&bytes);
    }

    #[test]
    fn lost_and_repeated_pieces(
        old in any::<bool>(), from in 0..1_000_usize, to in 0..1_000_usize, place in 0..1_000_usize, is_lost in any::<bool>()
    ) {
        let file = if old { OLD } else { REAL };
        let mut bytes = file.to_vec();
        let piece = piece(file, from, to);
        if is_lost {
            bytes.drain(piece);
        } else {
            let place = file.len() * place / 1_000;
            bytes.splice(place..place, file[piece].iter().copied());
        }
        assert_sane(&bytes);
    }

    /// Values of any type anywhere: tokens of the real file replaced by others, so that it stays JSON.
    #[test]
    fn wrong_types_anywhere(
        old in any::<bool>(), nth in 0..700_usize, value in prop::sample::select(vec![
            "null", "true", "-1.5e3", "\"\"", "\"x\"", "[]", "{}", "[null]", "{\"it\":null}", "{\"x\":1,\"x\":2}", "[[[]]]",
        ])
    ) {
        let text = std::str::from_utf8(if old { OLD } else { REAL }).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let at = nth % lines.len();
        let line = lines[at];
        let comma = if line.ends_with(',') { "," } else { "" };
        let replaced = match line.split_once("\": ") {
            Some((name, rest)) if !rest.ends_with(['{', '[']) => format!("{name}\": {value}{comma}"),
            None if line.trim_start().starts_with('"') => format!("{value}{comma}"),
            _ => return Ok(()),
        };
        let mut lines = lines.clone();
        lines[at] = &replaced;
        let reading = assert_sane(lines.join("\n").as_bytes());
        prop_assert!(reading.diagnostics().iter().all(|found| found.code() != "json-syntax"));
    }
}

/// The real file at every place where that is quick (tests that are not optimised take one place in thirteen), the golden
/// file, which is smaller and has every field, always.
#[test]
fn cut_off_anywhere() {
    let step = if cfg!(debug_assertions) { 13 } else { 1 };
    for (file, step) in [(REAL, step), (GOLDEN, 1)] {
        for end in (0..file.len() - 2).step_by(step) {
            assert!(assert_sane(&file[..end]).exchange().is_none(), "{end}");
        }
        assert!(assert_sane(&file[..file.len() - 1]).exchange().is_some());
    }
}

#[test]
fn a_byte_order_mark_and_other_line_ends_change_no_place() {
    let broken = std::str::from_utf8(REAL).unwrap().replacen("\"lead\"", "\"leader\"", 1);
    let places = |bytes: &[u8]| -> Vec<_> {
        assert_sane(bytes).diagnostics().iter().map(|it| (it.code(), it.place().clone())).collect()
    };
    let plain = places(broken.as_bytes());
    assert_eq!(plain[0].0, "unknown-word");
    assert_eq!(places(format!("\u{feff}{broken}").as_bytes()), plain);
    assert_eq!(places(broken.replace('\n', "\r\n").as_bytes()), plain);
    assert_eq!(places(broken.replace('\n', "\r").as_bytes()), plain);
    for second in [format!("\u{feff}\u{feff}{broken}"), format!("{broken}\u{feff}"), "\u{feff}".into()] {
        assert!(assert_sane(second.as_bytes()).exchange().is_none());
    }
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(broken.bytes().flat_map(|byte| [byte, 0])).collect();
    assert_eq!(places(&utf16)[0].0, "not-utf8");
}

#[test]
fn nested_as_deep_as_you_like() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"title\":", "}]")] {
        for levels in [31, 32, 63, 64, 65, 200_000] {
            let deep = format!("{}1{}", open.repeat(levels), close.repeat(levels));
            let reading = assert_sane(deep.as_bytes());
            let depth = levels * open.matches(['[', '{']).count();
            let is_too_deep = reading.diagnostics().iter().any(|found| found.code() == "too-deep");
            assert_eq!(is_too_deep, depth > 64, "{open} × {levels}");
            assert_sane(&deep.as_bytes()[..deep.len() / 2]);
            assert_sane(format!("{{\"format\":\"exchange/1\",\"title\":{deep}}}").as_bytes());
        }
    }
}
