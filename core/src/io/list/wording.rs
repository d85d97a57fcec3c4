//! What the problems of a list are, in words.

use super::ListTrouble;
use crate::text::Lang;

/// Of each kind of problem, the sentence in the five languages; `{0}` is the column, `{1}` the text of the cell.
const FILE: [&str; 5] = [
    "Il file non si può leggere, o non bene ({1}).",
    "The file cannot be read, or not well ({1}).",
    "Le fichier ne se lit pas, ou pas bien ({1}).",
    "Die Datei lässt sich nicht oder nicht gut lesen ({1}).",
    "Datoteke ni mogoče prebrati ali ne dobro ({1}).",
];
const NO_HEADERS: [&str; 5] = [
    "Nessuna riga di intestazioni è stata riconosciuta: indica a che cosa servono le colonne.",
    "No row of headers was recognised: say what the columns are for.",
    "Aucune ligne d’en-têtes n’a été reconnue : indiquez à quoi servent les colonnes.",
    "Es wurde keine Zeile mit Überschriften erkannt: Geben Sie an, wozu die Spalten dienen.",
    "Nobena vrstica z glavami ni prepoznana: povejte, čemu služijo stolpci.",
];
const NO_COLUMN: [&str; 5] = [
    "Manca la colonna «{0}»: indica qual è.",
    "The column “{0}” is missing: say which one it is.",
    "La colonne « {0} » manque : indiquez laquelle c’est.",
    "Die Spalte „{0}“ fehlt: Geben Sie an, welche es ist.",
    "Manjka stolpec »{0}«: povejte, kateri je.",
];
const SAME_COLUMN: [&str; 5] = [
    "C’è già una colonna «{0}»: questa è messa da parte.",
    "There is already a column “{0}”: this one is set apart.",
    "Il y a déjà une colonne « {0} » : celle-ci est mise de côté.",
    "Es gibt schon eine Spalte „{0}“: Diese ist beiseitegelegt.",
    "Stolpec »{0}« že obstaja: ta je na strani.",
];
const MISSING: [&str; 5] = [
    "«{0}» è vuoto: la riga è messa da parte.",
    "“{0}” is empty: the row is set apart.",
    "« {0} » est vide : la ligne est mise de côté.",
    "„{0}“ ist leer: Die Zeile ist beiseitegelegt.",
    "»{0}« je prazno: vrstica je na strani.",
];
const UNKNOWN: [&str; 5] = [
    "{0}: «{1}» non è nello scambio.",
    "{0}: “{1}” is not in the exchange.",
    "{0} : « {1} » n’est pas dans l’échange.",
    "{0}: „{1}“ gibt es im Austausch nicht.",
    "{0}: »{1}« ni v izmenjavi.",
];
const AMBIGUOUS: [&str; 5] = [
    "{0}: «{1}» può essere più di uno. Scrivi il codice, o di’ che cosa significa.",
    "{0}: “{1}” may be more than one. Write the code, or say what it means.",
    "{0} : « {1} » peut en désigner plusieurs. Écrivez le code, ou dites ce qu’il signifie.",
    "{0}: „{1}“ kann mehreres sein. Schreiben Sie die Kennung, oder sagen Sie, was es bedeutet.",
    "{0}: »{1}« je lahko več stvari. Napišite oznako ali povejte, kaj pomeni.",
];
const CONTRADICTION: [&str; 5] = [
    "{0}: in «{1}» codice e nome indicano cose diverse.",
    "{0}: in “{1}” code and name mean different things.",
    "{0} : dans « {1} », le code et le nom désignent des choses différentes.",
    "{0}: In „{1}“ bedeuten Kennung und Name Verschiedenes.",
    "{0}: v »{1}« oznaka in ime pomenita različno.",
];
const NOT_A_WORD: [&str; 5] = [
    "{0}: «{1}» non è una delle parole previste, e non conta.",
    "{0}: “{1}” is none of the words that may stand there, and does not count.",
    "{0} : « {1} » n’est pas un des mots prévus, et ne compte pas.",
    "{0}: „{1}“ ist keines der vorgesehenen Wörter und zählt nicht.",
    "{0}: »{1}« ni nobena od predvidenih besed in ne šteje.",
];
const NOT_A_DAY: [&str; 5] = [
    "{0}: «{1}» non è una data, e non conta.",
    "{0}: “{1}” is no date, and does not count.",
    "{0} : « {1} » n’est pas une date, et ne compte pas.",
    "{0}: „{1}“ ist kein Datum und zählt nicht.",
    "{0}: »{1}« ni datum in ne šteje.",
];
const NOT_A_NUMBER: [&str; 5] = [
    "{0}: «{1}» non è un numero di persone, e non conta.",
    "{0}: “{1}” is no number of people, and does not count.",
    "{0} : « {1} » n’est pas un nombre de personnes, et ne compte pas.",
    "{0}: „{1}“ ist keine Zahl von Personen und zählt nicht.",
    "{0}: »{1}« ni število oseb in ne šteje.",
];
const NOT_AN_ID: [&str; 5] = [
    "«{1}» non può essere un codice: ne vale un altro.",
    "“{1}” cannot be a code: another one counts.",
    "« {1} » ne peut pas être un code : un autre compte.",
    "„{1}“ kann keine Kennung sein: Es gilt eine andere.",
    "»{1}« ne more biti oznaka: velja druga.",
];
const DUPLICATE: [&str; 5] = [
    "«{1}» c’è due volte: vale la prima.",
    "“{1}” is there twice: the first one counts.",
    "« {1} » y est deux fois : la première compte.",
    "„{1}“ kommt zweimal vor: Das erste zählt.",
    "»{1}« je dvakrat: velja prvo.",
];
const NAME_LEFT_OUT: [&str; 5] = [
    "C’era il nome di una persona: vale come nomina, il nome non viene letto.",
    "A person’s name stood there: it counts as an appointment, and the name is not read.",
    "Il y avait le nom d’une personne : il vaut nomination, le nom n’est pas lu.",
    "Dort stand der Name einer Person: Er zählt als Benennung, der Name wird nicht gelesen.",
    "Tam je bilo ime osebe: šteje kot imenovanje, ime se ne prebere.",
];
const HIDDEN_ROW: [&str; 5] = [
    "La riga è nascosta nel foglio, ma conta.",
    "The row is hidden in the sheet, but counts.",
    "La ligne est masquée dans la feuille, mais compte.",
    "Die Zeile ist im Blatt ausgeblendet, zählt aber.",
    "Vrstica je na listu skrita, vendar šteje.",
];

impl ListTrouble {
    /// What is wrong and what follows, in a language; columns are called by their headers in it.
    ///
    /// ```
    /// use scambio_core::io::list::{Column, ListTrouble};
    /// use scambio_core::text::Lang;
    ///
    /// let trouble = ListTrouble::NotADay(Column::InUse, "presto".to_owned());
    /// assert_eq!(trouble.message(Lang::It), "In uso: «presto» non è una data, e non conta.");
    /// ```
    pub fn message(&self, lang: Lang) -> String {
        let (words, column, text) = match self {
            Self::File(trouble) => (FILE, None, trouble.code()),
            Self::NoHeaders => (NO_HEADERS, None, ""),
            Self::NoColumn(column) => (NO_COLUMN, Some(column), ""),
            Self::SameColumn(column) => (SAME_COLUMN, Some(column), ""),
            Self::Missing(column) => (MISSING, Some(column), ""),
            Self::Unknown(column, text) => (UNKNOWN, Some(column), text.as_str()),
            Self::Ambiguous(column, text) => (AMBIGUOUS, Some(column), text.as_str()),
            Self::Contradiction(column, text) => (CONTRADICTION, Some(column), text.as_str()),
            Self::NotAWord(column, text) => (NOT_A_WORD, Some(column), text.as_str()),
            Self::NotADay(column, text) => (NOT_A_DAY, Some(column), text.as_str()),
            Self::NotANumber(column, text) => (NOT_A_NUMBER, Some(column), text.as_str()),
            Self::NotAnId(text) => (NOT_AN_ID, None, text.as_str()),
            Self::Duplicate(text) => (DUPLICATE, None, text.as_str()),
            Self::NameLeftOut => (NAME_LEFT_OUT, None, ""),
            Self::HiddenRow => (HIDDEN_ROW, None, ""),
        };
        let header = column.map_or("", |column| column.header(lang));
        // What stands in a cell is never taken for a place of the sentence.
        let sentence = words[lang as usize].replace("{0}", header);
        match sentence.split_once("{1}") {
            Some((before, after)) => [before, text, after].concat(),
            None => sentence,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::list::Column;

    #[test]
    fn every_language_says_column_and_text_and_nothing_is_filled_twice() {
        for lang in Lang::ALL {
            for trouble in [ListTrouble::Unknown, ListTrouble::NotAWord, ListTrouble::NotANumber] {
                let said = trouble(Column::Theme, "{0} {1}".to_owned()).message(lang);
                let header = Column::Theme.header(lang);
                assert!(said.starts_with(header) && said.contains("{0} {1}"), "{said}");
                assert_eq!(said.matches(header).count(), 1, "{said}");
            }
            let said = ListTrouble::Duplicate("P1".to_owned()).message(lang);
            assert!(said.contains("P1") && !said.contains('{'), "{said}");
        }
    }
}
