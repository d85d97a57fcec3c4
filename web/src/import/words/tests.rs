use super::*;

/// Placeholders of a message, in order.
fn placeholders(message: &str) -> Vec<&str> {
    let mut found: Vec<_> = message.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    found.sort_unstable();
    found
}

/// All lines of a language, in the order of the fields.
fn lines(words: &Words) -> Vec<&'static str> {
    let mut lines = Vec::new();
    words.each(&mut |line| lines.push(line));
    lines
}

#[test]
fn every_language_says_everything_with_the_same_placeholders() {
    let italian = lines(words(Lang::It));
    assert!(italian.len() > 200);
    for lang in Lang::ALL {
        let other = lines(words(lang));
        assert_eq!(other.len(), italian.len());
        for (line, original) in other.iter().zip(&italian) {
            assert!(!line.trim().is_empty(), "{lang}: {original}");
            assert_eq!(placeholders(line), placeholders(original), "{lang}: {line}");
            assert!(!line.contains('\'') && !line.contains("..."), "{lang}: {line}");
        }
    }
}
