//! What remains of a spelling when case, accents, punctuation and the words of administration are taken away.

/// Longer texts are no names of a unit; the longest official ones in three languages have about 120 characters.
const LONGEST: usize = 240;

/// Does a word name the kind of administration, or is it an article or preposition? These never tell units apart.
fn is_filler(word: &str) -> bool {
    match word {
        // Italian, and after it Friulian and Ladin
        "regione" | "regioni" | "reg" | "autonoma" | "autonome" | "auton" | "aut" | "ra" | "provincia"
        | "prov" | "pa" | "di" | "del" | "della" | "delle" | "il" | "la" | "le" | "l" | "gli" | "regjon"
        | "provinzia" => true,
        // English
        "region" | "autonomous" | "province" | "of" | "the" => true,
        // French
        "de" | "du" | "des" | "les" => true,
        // German
        "provinz" | "autonomen" | "land" | "der" | "die" | "das" => true,
        // Slovene
        "dezela" | "dezele" | "avtonomna" | "avtonomne" | "pokrajina" | "pokrajine" => true,
        _ => false,
    }
}

/// The words of administration that mean a region and not a province.
const REGION: &[&str] = &["regione", "reg", "ra", "region", "regjon", "dezela", "dezele"];

/// A text as the words that can tell units apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Folded {
    /// Lower-case letters and digits, without accents; never empty words.
    pub(crate) words: Vec<String>,
    /// Whether one of the words left out says that a region is meant.
    pub(crate) says_region: bool,
}

impl Folded {
    /// The words without anything between them: the form in which spellings are compared.
    pub(crate) fn key(&self) -> String {
        self.words.concat()
    }
}

/// Folds a text. Initials joined by full stops become one word (*F.V.G.*, *P. A.*). Too long a text has no words.
pub(crate) fn fold(text: &str) -> Folded {
    if text.len() > LONGEST {
        return Folded::default();
    }
    let words = words(text);
    let mut folded = Folded::default();
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).map_or("", String::as_str);
        let before = at.checked_sub(1).and_then(|at| words.get(at)).map_or("", String::as_str);
        // "P A" and "P. Aut.": a lone letter is left out only where the other half of the abbreviation stands.
        let half =
            (word == "p" && matches!(next, "a" | "aut" | "autonoma")) || (word == "a" && before == "p");
        if half || is_filler(word) {
            folded.says_region |= REGION.contains(&word.as_str());
        } else {
            folded.words.push(word.clone());
        }
    }
    folded
}

fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    // Whether the last word is made of initials and a full stop followed it, so that the next initial joins it.
    let mut open = false;
    let letters = text.chars().filter(|letter| !is_silent(*letter)).map(plain).chain([' ']);
    for letter in letters {
        if !parts_words(letter) {
            word.push(letter);
            continue;
        }
        if word.is_empty() {
            open &= letter == ' ' || letter == '.';
            continue;
        }
        let initial = word.chars().count() == 1;
        match words.last_mut() {
            Some(last) if open && initial => last.push_str(&word),
            _ => words.push(word.clone()),
        }
        open = initial && letter == '.';
        word.clear();
    }
    words
}

/// Marks that combine with the letter before, and invisible characters: left out without parting words.
fn is_silent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// Blanks and punctuation, of folded letters. Apostrophes come in many shapes, some of which count as letters elsewhere;
/// raised figures mark footnotes.
fn parts_words(letter: char) -> bool {
    match letter {
        'a'..='z' | '0'..='9' => false,
        '\0'..='\u{BF}' | '\u{2B0}'..='\u{2FF}' | '\u{2000}'..='\u{209F}' | '\u{2212}' => true,
        _ => false,
    }
}

/// The lower-case letter without its accent (Latin letters), a plain blank for every other blank; full-width
/// letters become ordinary ones; anything else stays as it is.
fn plain(letter: char) -> char {
    /// From À (U+00C0), 64 letters, and from Ā (U+0100), 128 letters.
    const LATIN: &[u8] = b"aaaaaaaceeeeiiiidnooooo ouuuuyts\
        aaaaaaaceeeeiiiidnooooo ouuuuyty\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln\
        nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    let letter = match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        _ => letter,
    };
    if letter.is_ascii() {
        return if letter.is_ascii_whitespace() { ' ' } else { letter.to_ascii_lowercase() };
    }
    let at = u32::from(letter).checked_sub(0xC0).and_then(|at| usize::try_from(at).ok());
    match at.and_then(|at| LATIN.get(at)) {
        Some(plain) => char::from(*plain),
        None if letter.is_whitespace() => ' ',
        None => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        fold(text).words
    }

    #[test]
    fn case_accents_and_punctuation_do_not_matter() {
        for text in [
            "Vallée d'Aoste",
            "VALLÉE D’AOSTE",
            "valle\u{301}e d`aoste",
            "Vallée-d'Aoste",
            "Vallée\u{A0}d´Aoste ",
            "Vallée dʼAoste¹",
        ] {
            assert_eq!(folded(text), ["vallee", "d", "aoste"], "{text}");
        }
        assert_eq!(folded("Ｔｏｓｃａｎａ"), ["toscana"]);
        assert_eq!(folded("Pie\u{AD}mon\u{200B}te"), ["piemonte"]);
        assert_eq!(folded("Južna Tirolska"), ["juzna", "tirolska"]);
        assert_eq!(folded("Ångström Æ Øre Žižek ŠČĆĐ"), ["angstrom", "a", "ore", "zizek", "sccd"]);
    }

    #[test]
    fn the_table_of_letters_is_in_place() {
        let accented = "ÀÉÑÖÜÝßàéñöüýÿĀāĆćČčĎďĐđĘęĞğĤĥİıĴĶĸĹŁłŃňŌŐŔřŚŠšŢťŨűŴŷŸŹŽžſ";
        let letters = "aenouysaenouyyaaccccddddeegghhiijkklllnnoorrsssttuuwyyzzzs";
        assert_eq!(accented.chars().map(plain).collect::<String>(), letters);
        assert_eq!(['Ā', 'ſ', '\u{180}', '×', '÷', 'Ω'].map(plain), ['a', 's', '\u{180}', ' ', ' ', 'Ω']);
    }

    #[test]
    fn initials_become_one_word() {
        assert_eq!(folded("F.V.G."), ["fvg"]);
        assert_eq!(folded("F. V. G."), ["fvg"]);
        assert_eq!(folded("Friuli V.G."), ["friuli", "vg"]);
        assert_eq!(folded("V. d'Aosta"), ["vd", "aosta"]);
        assert_eq!(folded("Trento e P.A. Bolzano"), ["trento", "e", "bolzano"]);
        assert_eq!(folded("E. Romagna"), ["e", "romagna"]);
    }

    #[test]
    fn words_of_administration_are_left_out() {
        for text in [
            "Trento",
            "P.A. Trento",
            "PA di Trento",
            "P. A. Trento",
            "P A Trento",
            "Prov. Aut. di Trento",
            "P.Aut. Trento",
            "Trento, Provincia autonoma di",
            "Trento (P.A.)",
            "Provincia Autonoma Di TRENTO",
            "Autonomous Province of Trento",
            "Avtonomna pokrajina Trento",
            "Provincia aut. Trento",
        ] {
            assert_eq!(folded(text), ["trento"], "{text}");
            assert!(!fold(text).says_region);
        }
        assert!(fold("Reg. Lombardia").says_region);
        assert_eq!(folded("Regione"), Vec::<String>::new());
        // A lone letter may be half of a name.
        assert_eq!(folded("Trentino A"), ["trentino", "a"]);
    }

    #[test]
    fn long_texts_have_no_words() {
        assert_eq!(folded(&"Toscana ".repeat(40)), Vec::<String>::new());
    }
}
