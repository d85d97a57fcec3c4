//! German.

use super::ListWords;
use crate::i18n::two;

pub(in crate::import::words) static WORDS: ListWords = ListWords {
    what: "Was sie enthält",
    figures: "Tabelle mit Kennzahlen",
    kinds: ["bewährte Verfahren", "Übertragungen von Verfahren", "wer an welchem Thema teilnimmt"],
    files: ["bewaehrte-verfahren", "uebertragungen", "teilnahmen"],
    template_note: "Was der Austausch schon hat, mit denselben Überschriften. Ausgefüllt kommt sie in den Austausch zurück: Was da war, bleibt; was sich ändert, wird vorher gezeigt.",
    columns_note: "Wozu jede Spalte dient. Die Überschriften sagen es; stimmt es nicht, wählen Sie.",
    apart: "beiseitegelegt",
    column_is: "Es ist „{0}“",
    unsaid: "Was die Tabelle nicht sagt",
    unsaid_note: "Gilt für alle Zeilen, in denen es nicht steht.",
    origin: "Herkunft der Verfahren",
    origins: ["nicht angegeben", "bestehend", "gemeinsam entworfen"],
    language: "Sprache neuer Texte",
    names: "Namen",
    names_note: "Verwaltungen, Themen und Verfahren werden an Name oder Kennung erkannt. Was unsicher ist, wartet auf eine Antwort.",
    names_known: "Alle Namen sind erkannt.",
    unchosen: "keine Antwort",
    read: "Was gelesen wurde",
    read_note: "Jede Zeile, wie sie in den Austausch kommt.",
    nothing: "Keine Zeile lässt sich einfügen: Sehen Sie die Hinweise und den Schritt „Zuordnen“ an.",
    effect: "Wirkung",
    effects: ["neu", "ändert sich", "gleich"],
    counts: [
        two("{0} neue Zeile", "{0} neue Zeilen"),
        two("{0} Zeile ändert sich", "{0} Zeilen ändern sich"),
        two("{0} Zeile gleich", "{0} Zeilen gleich"),
    ],
    put: "In den Austausch einfügen",
    put_note: "Der Austausch ändert sich nur auf dieser Seite, solange sie geöffnet ist: Um ihn zu behalten, speichern Sie ihn mit „Exportieren“.",
    no_fit: "So passt es nicht in den Austausch",
    added: "In den Austausch eingefügt",
    look: "Ansehen",
    take_out: "Aus dem Austausch nehmen",
    other: "Es passt nicht zum Austausch ({0}).",
};
