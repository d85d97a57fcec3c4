//! Tests of the messages of all languages.

use super::*;

fn placeholders(message: &str) -> Vec<String> {
    let mut found: Vec<String> =
        message.match_indices('{').filter_map(|(at, _)| message.get(at..at + 3).map(str::to_owned)).collect();
    found.sort();
    found
}

/// Every language has the placeholders of the Italian message, and says something.
#[test]
fn placeholders_agree_in_all_languages() {
    let collect = |lang| {
        let mut all: Vec<(&'static str, String)> = Vec::new();
        source(lang).each(&mut |name, message| all.push((name, message.to_owned())));
        all
    };
    let italian = collect(Lang::It);
    for lang in Lang::ALL {
        for ((name, message), (_, original)) in collect(lang).iter().zip(&italian) {
            assert!(!message.trim().is_empty(), "{lang} {name} is blank");
            // A singular or dual may spell the number out.
            let spelled_out = original.contains("{n}") || message.contains("{n}");
            if !spelled_out {
                assert_eq!(placeholders(message), placeholders(original), "{lang} {name}");
            }
        }
    }
}

/// What the build writes is what the widget reads.
#[test]
fn packs_are_read_as_written() {
    for lang in Lang::ALL {
        assert!(pack(lang).is_none());
        assert!(!learn(lang, "scambio-pa words 1\nciao\n"), "this is no pack");
        assert!(!learn(lang, &write(lang)[..2000]), "this is half a pack");
        assert!(learn(lang, &write(lang)));
        let pack = pack(lang).unwrap();
        let mut lines = Vec::new();
        source(lang).each(&mut |_, line| lines.push(line));
        assert_eq!(pack.messages.every_line(), lines);
        assert!(lines.iter().all(|line| !line.contains('\n')));
        assert_eq!(
            [pack.messages.eyebrow(), pack.messages.clear_filters()],
            [lines[0], lines[lines.len() - 1]]
        );
        assert_eq!(&pack.wording, scambio_core::diag::wording(lang));
    }
}

#[test]
fn placeholders_are_filled_in_their_own_order() {
    assert_eq!(fill("{1} per {0}", &["a", "b"]), "b per a");
}

#[test]
fn amounts_show_cents_only_where_there_are_some() {
    assert!(learn(Lang::It, &write(Lang::It)));
    let voice = Voice::new(Lang::It, Rc::new(Neutral)).unwrap();
    let euro = |amount| {
        Money::new(scambio_core::num::Decimal::parse(amount).unwrap(), scambio_core::num::Currency::Eur)
    };
    assert_eq!(voice.money(euro("100000.00")), "100000 EUR");
    assert_eq!(voice.money(euro("99.90")), "99.90 EUR");
}
