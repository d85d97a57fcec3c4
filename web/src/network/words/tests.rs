//! Every language says everything.

use super::*;

/// A field of words: a line, or several.
pub(super) trait Said {
    fn put(&self, all: &mut Vec<Line>);
}

impl Said for Line {
    fn put(&self, all: &mut Vec<Line>) {
        all.push(self);
    }
}

impl<const N: usize> Said for Lines<N> {
    fn put(&self, all: &mut Vec<Line>) {
        all.extend(self);
    }
}

/// Placeholders of a message, in order.
fn placeholders(message: &str) -> Vec<&str> {
    let mut found: Vec<_> = message.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    found.sort_unstable();
    found
}

#[test]
fn every_language_says_everything_with_the_same_placeholders() {
    let italian = words(Lang::It).lines();
    assert!(italian.len() > 250);
    for lang in Lang::ALL {
        for (line, original) in words(lang).lines().iter().zip(&italian) {
            assert!(!line.trim().is_empty(), "{lang}: {original}");
            assert_eq!(placeholders(line), placeholders(original), "{lang}: {line}");
            assert!(!line.contains('\'') && !line.contains("..."), "{lang}: {line}");
        }
    }
}
