//! Italian.

use super::ListWords;
use crate::i18n::two;

pub(in crate::import::words) static WORDS: ListWords = ListWords {
    what: "Che cosa contiene",
    figures: "tabella di indicatori",
    kinds: ["buone pratiche", "trasferimenti di pratiche", "chi partecipa a quale tematica"],
    files: ["buone-pratiche", "trasferimenti", "partecipazioni"],
    template_note: "Ciò che lo scambio ha già, con le stesse intestazioni. Compilato, torna nello scambio: ciò che c’era resta, ciò che cambia si vede prima.",
    columns_note: "A che cosa serve ogni colonna. Lo dicono le intestazioni; se non è così, scegli.",
    apart: "da parte",
    column_is: "È «{0}»",
    unsaid: "Ciò che la tabella non dice",
    unsaid_note: "Vale per tutte le righe in cui non è scritto.",
    origin: "Origine delle pratiche",
    origins: ["non indicata", "esistenti", "progettate insieme"],
    language: "Lingua dei testi nuovi",
    names: "Nomi",
    names_note: "Amministrazioni, tematiche e pratiche si riconoscono per nome o codice. Ciò che è incerto aspetta una risposta.",
    names_known: "Tutti i nomi sono riconosciuti.",
    unchosen: "senza risposta",
    read: "Che cosa è stato letto",
    read_note: "Ogni riga come entrerà nello scambio.",
    nothing: "Nessuna riga si può inserire: guarda le osservazioni e il passo «Abbina».",
    effect: "Esito",
    effects: ["nuova", "cambia", "uguale"],
    counts: [
        two("{0} riga nuova", "{0} righe nuove"),
        two("{0} riga cambia", "{0} righe cambiano"),
        two("{0} riga uguale", "{0} righe uguali"),
    ],
    put: "Inserisci nello scambio",
    put_note: "Lo scambio cambia solo in questa pagina, finché è aperta: per conservarlo, salvalo con «Esporta».",
    no_fit: "Così non entra nello scambio",
    added: "Inserito nello scambio",
    look: "Guarda",
    take_out: "Togli dallo scambio",
    other: "Non si accorda con lo scambio ({0}).",
};
