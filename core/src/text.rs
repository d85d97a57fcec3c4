//! Text in several languages: what people wrote, in the language they wrote it in, with translations beside it.
//!
//! A text never loses its language: a reader of another language gets the words *and* the language they are in,
//! so that a page can mark them (`lang="it"`).

use crate::error::{Error, Result};

/// A language of the interface and of texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Italian, the language of the field's own documents.
    #[default]
    It,
    /// English.
    En,
    /// French, official in Valle d'Aosta.
    Fr,
    /// German, official in South Tyrol.
    De,
    /// Slovene, official in Friuli Venezia Giulia.
    Sl,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::It, Self::En, Self::Fr, Self::De, Self::Sl];

    /// The two-letter code (ISO 639-1), as in an HTML `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::En => "en",
            Self::Fr => "fr",
            Self::De => "de",
            Self::Sl => "sl",
        }
    }

    /// Reads a language tag by its primary subtag: `de`, `de-AT` and `DE` are German. Other languages give `None`.
    ///
    /// ```
    /// use scambio_core::text::Lang;
    /// assert_eq!(Lang::from_tag("sl-SI"), Some(Lang::Sl));
    /// assert_eq!(Lang::from_tag("es"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }
}

impl core::fmt::Display for Lang {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        out.write_str(self.code())
    }
}

/// Words in one language, with translations into others. Never blank.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Text {
    lang: Lang,
    words: Box<str>,
    translations: Vec<(Lang, Box<str>)>,
}

impl Text {
    /// A text in its original language.
    ///
    /// # Errors
    /// Blank words: an absent text is an absent field, not an empty one.
    pub fn new(lang: Lang, words: &str) -> Result<Self> {
        if words.trim().is_empty() {
            return Err(Error::blank_text());
        }
        Ok(Self { lang, words: words.into(), translations: Vec::new() })
    }

    /// Adds a translation, kept in the order of [`Lang::ALL`]; a second one for the same language replaces the first.
    ///
    /// # Errors
    /// Blank words, or the original's own language.
    pub fn with_translation(mut self, lang: Lang, words: &str) -> Result<Self> {
        if words.trim().is_empty() || lang == self.lang {
            return Err(Error::blank_text());
        }
        match self.translations.binary_search_by_key(&lang, |(of, _)| *of) {
            Ok(at) => self.translations[at].1 = words.into(),
            Err(at) => self.translations.insert(at, (lang, words.into())),
        }
        Ok(self)
    }

    /// The language in which the text was written.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The original words.
    pub fn original(&self) -> &str {
        &self.words
    }

    /// The translations, in the order of [`Lang::ALL`].
    pub fn translations(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.translations.iter().map(|(lang, words)| (*lang, &**words))
    }

    /// The words in a language where they exist, otherwise the original; with the language that they are in.
    ///
    /// ```
    /// use scambio_core::text::{Lang, Text};
    /// let theme = Text::new(Lang::It, "Appalti e contratti")?.with_translation(Lang::En, "Procurement and contracts")?;
    /// assert_eq!(theme.words(Lang::En), (Lang::En, "Procurement and contracts"));
    /// assert_eq!(theme.words(Lang::Sl), (Lang::It, "Appalti e contratti"));
    /// # Ok::<(), scambio_core::error::Error>(())
    /// ```
    pub fn words(&self, lang: Lang) -> (Lang, &str) {
        self.translations().find(|(of, _)| *of == lang).unwrap_or((self.lang, &self.words))
    }
}

/// A passage of running text: a paragraph, or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Text),
    /// A list whose order does not matter.
    List(Vec<Text>),
    /// A numbered list, counted from 1.
    Numbered(Vec<Text>),
}

/// Words with their positions in a list, in alphabetical order, twins in that of the list. (One sort of strings serves the
/// whole house: each further one would cost the browser 5 kB.)
pub(crate) fn sorted<'a>(words: impl Iterator<Item = &'a str>) -> Vec<(&'a str, usize)> {
    let mut sorted: Vec<_> = words.enumerate().map(|(position, word)| (word, position)).collect();
    sort(&mut sorted);
    sorted
}

fn sort(words: &mut [(&str, usize)]) {
    words.sort_unstable();
}

/// Of each word of a list: did it stand in it before?
pub(crate) fn twins<'a>(words: impl Iterator<Item = &'a str>) -> Vec<bool> {
    let sorted = sorted(words);
    let mut twins = vec![false; sorted.len()];
    for pair in sorted.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        twins[pair[1].1] = true;
    }
    twins
}

/// The position of a word in a list.
pub(crate) fn position(word: &str, words: &[&str]) -> Option<usize> {
    words.iter().position(|it| *it == word)
}

/// The candidate that a misspelt word most likely meant: at most a third of its letters differ (Levenshtein distance,
/// case of ASCII letters ignored), so that words of one or two letters have none; the first of equally near ones. O(|word| · Σ|candidate|).
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters: Vec<char> = word.chars().take(LONGEST_WORD).collect();
    let limit = letters.len() / 3;
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let distance = distance(&letters, candidate);
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

const LONGEST_WORD: usize = 64;

fn distance(letters: &[char], candidate: &str) -> usize {
    let mut row: Vec<usize> = (0..=letters.len()).collect();
    for (i, letter) in candidate.chars().take(LONGEST_WORD).enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in letters.iter().enumerate() {
            let replaced = diagonal + usize::from(!other.eq_ignore_ascii_case(&letter));
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[letters.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn translations_are_ordered_and_replaced() {
        let text = Text::new(Lang::It, "tematica")
            .and_then(|t| t.with_translation(Lang::De, "Gegenstand"))
            .and_then(|t| t.with_translation(Lang::En, "theme"))
            .and_then(|t| t.with_translation(Lang::De, "Thema"))
            .unwrap();
        assert_eq!(text.translations().collect::<Vec<_>>(), [(Lang::En, "theme"), (Lang::De, "Thema")]);
    }

    #[test]
    fn twins_are_those_that_come_later() {
        assert_eq!(twins(["b", "a", "b", "c", "b"].into_iter()), [false, false, true, false, true]);
        assert_eq!(sorted(["b", "a", "b"].into_iter()), [("a", 1), ("b", 0), ("b", 2)]);
    }

    #[test]
    fn nearest_word() {
        let words = ["status", "topics", "name"];
        assert_eq!(nearest("statu", words), Some("status"));
        assert_eq!(nearest("Topic", words), Some("topics"));
        assert_eq!(nearest("colour", words), None);
        assert_eq!(nearest("", words), None);
        assert_eq!(nearest("T9", ["T1", "T2"]), None);
    }

    #[test]
    fn blank_and_own_language_are_refused() {
        assert!(Text::new(Lang::It, " \n").is_err());
        assert!(Text::new(Lang::It, "a").and_then(|t| t.with_translation(Lang::It, "b")).is_err());
    }
}
