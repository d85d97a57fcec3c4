//! What a column of a list is for, and the words by which headers say so in five languages.

use crate::exchange::noun::words;
use crate::territory::fold;
use crate::text::Lang;

words! {
    /// What a column of a list is for.
    Column {
        /// The identifier of what a row is about.
        Id = "id",
        /// The title of a practice.
        Title = "title",
        /// Existing, or designed together.
        Origin = "origin",
        /// The administrations that offer a practice.
        OfferedBy = "offered-by",
        /// The theme or sub-theme.
        Theme = "theme",
        /// What a practice is, in a few sentences.
        Summary = "summary",
        /// Whether a practice can be transferred.
        Transferable = "transferable",
        /// The conditions under which a practice works.
        Conditions = "conditions",
        /// What shows that a practice works.
        Evidence = "evidence",
        /// What was learned from a practice.
        Lessons = "lessons",
        /// The practice that is transferred.
        Practice = "practice",
        /// The administration that gives it.
        From = "from",
        /// The administration that receives it.
        To = "to",
        /// The step that was reached last.
        Step = "step",
        /// The day on which it was reached.
        StepDay = "step-day",
        /// Since when the practice is being understood.
        Understand = "understand",
        /// Since when it is being adapted.
        Adapt = "adapt",
        /// Since when it is in use.
        InUse = "in-use",
        /// What stood in the way.
        Obstacles = "obstacles",
        /// The administration that joins a theme.
        Administration = "administration",
        /// Whether it joins.
        Joins = "joins",
        /// How many people take part.
        Participants = "participants",
        /// Whether its thematic referent has been appointed.
        Referent = "referent",
    }
}

/// Of each column, in order: its header in the five languages, then further words that mean it, folded.
const HEADERS: [([&str; 5], &str); Column::ALL.len()] = [
    (
        ["Codice", "Code", "Code", "Kennung", "Oznaka"],
        "id n nr num numero no kod sifra kurzel identificativo",
    ),
    (
        ["Titolo", "Title", "Titre", "Titel", "Naslov"],
        "nome denominazione buonapratica pratica titolobuonapratica titolopratica nomepratica name goodpractice practice nom \
         bonnepratique pratique bezeichnung bewahrtesverfahren gutepraxis praxis naziv dobrapraksa praksa",
    ),
    (
        ["Origine", "Origin", "Provenance", "Herkunft", "Izvor"],
        "tipo tipologia type art vrsta originepratica",
    ),
    (
        ["Offerta da", "Offered by", "Offerte par", "Angeboten von", "Ponuja"],
        "amministrazione amministrazioni ente enti amministrazioneofferente enteofferente amministrazionititolari titolare offerente \
         proponente entetitolare administration administrations authority organisme collectivite verwaltung verwaltungen behorde \
         uprava uprave organ",
    ),
    (
        ["Tematica", "Theme", "Thématique", "Thema", "Tematsko področje"],
        "tema temi tematiche ambito sottotematica sottotema area areatematica topic subject subtheme theme themes unterthema \
         themenbereich bereich podrocje podtema",
    ),
    (
        ["In breve", "Summary", "En bref", "In Kürze", "Na kratko"],
        "descrizione descrizionesintetica sintesi abstract breve description resume beschreibung kurzbeschreibung zusammenfassung opis \
         povzetek",
    ),
    (
        ["Trasferibile", "Transferable", "Transférable", "Übertragbar", "Prenosljiva"],
        "trasferibilita sipuotrasferire transferability transferabilite ubertragbarkeit prenosljivost",
    ),
    (
        ["Condizioni", "Conditions", "Conditions préalables", "Bedingungen", "Pogoji"],
        "condizione prerequisiti requisiti prerequisites requirements prerequis voraussetzungen predpogoji",
    ),
    (
        ["Prove", "Evidence", "Preuves", "Belege", "Dokazila"],
        "evidenze evidenza risultati results resultats ergebnisse nachweise rezultati dokazi",
    ),
    (
        ["Lezioni apprese", "Lessons learned", "Leçons apprises", "Erkenntnisse", "Pridobljene izkušnje"],
        "lezioni lessons lecons gewonneneerkenntnisse izkusnje",
    ),
    (
        ["Buona pratica", "Good practice", "Bonne pratique", "Bewährtes Verfahren", "Dobra praksa"],
        "pratica practice pratique praxis gutepraxis goodpractices praksa titolo title titre titel naslov",
    ),
    (
        ["Chi la insegna", "Taught by", "Enseignée par", "Vermittelt von", "Poučuje"],
        "da offerente amministrazioneofferente enteofferente cedente amministrazionecedente from giver givingadministration donneur \
         von gebend geber gebendeverwaltung od dajalec",
    ),
    (
        ["Chi la impara", "Learned by", "Apprise par", "Gelernt von", "Se uči"],
        "a ricevente destinatario amministrazionericevente entericevente entedestinatario amministrazionedestinataria to receiver \
         receivingadministration beneficiaire receveur an nehmend empfanger empfangendeverwaltung prejemnik",
    ),
    (
        ["Stato", "Step", "Étape", "Stand", "Stopnja"],
        "fase avanzamento statodiavanzamento statoavanzamento status state stage etat phase faza stanje schritt",
    ),
    (["Data", "Date", "Date de l’étape", "Datum", "Datum stopnje"], "dal since stato data dataaggiornamento"),
    (
        ["Da capire", "To understand", "À comprendre", "Verstehen", "Razumevanje"],
        "capire comprensione dacapiredal understand understanding comprendre comprehension verstandnis",
    ),
    (
        ["Da adattare", "To adapt", "À adapter", "Anpassen", "Prilagajanje"],
        "adattare adattamento daadattaredal adapt adaptation adapter anpassung",
    ),
    (
        ["In uso", "In use", "En usage", "In Gebrauch", "V uporabi"],
        "inusodal uso adozione adottata adoption inbetrieb uporaba",
    ),
    (
        ["Ostacoli", "Obstacles", "Obstacles rencontrés", "Hindernisse", "Ovire"],
        "ostacolo difficolta criticita problemi difficulties difficultes probleme schwierigkeiten tezave",
    ),
    (
        ["Amministrazione", "Administration", "Administration participante", "Verwaltung", "Uprava"],
        "amministrazioni ente enti amministrazionepartecipante entepartecipante authority organisme collectivite behorde organ",
    ),
    (
        ["Partecipa", "Takes part", "Participe", "Nimmt teil", "Sodeluje"],
        "adesione aderisce joins adhere dabei",
    ),
    (
        ["Partecipanti", "Participants", "Nombre de participants", "Teilnehmende", "Udeleženci"],
        "numeropartecipanti npartecipanti nrpartecipanti numpartecipanti npersone persone numerodelegati delegati ndelegati people \
         numberofparticipants delegates nparticipants personnes teilnehmer anzahlteilnehmende personen stevilo steviloudelezencev",
    ),
    (
        [
            "Referente tematico",
            "Thematic referent",
            "Référent thématique",
            "Thematische Ansprechperson",
            "Tematski referent",
        ],
        "referente referenti referentenominato referent contactperson ansprechperson ansprechpartner",
    ),
];

/// What a header reads like, without case, accents, punctuation, or what stands in brackets behind it.
pub(super) fn key(header: &str) -> String {
    let header = super::cell::trim(header);
    let bare = header.split(['(', '[', '\n', ':', '/']).next().unwrap_or_default();
    fold(if bare.trim().is_empty() { header } else { bare }).key()
}

impl Column {
    /// Its header in a language, as templates have it.
    pub fn header(self, lang: Lang) -> &'static str {
        HEADERS[self as usize].0[lang as usize]
    }

    /// Does a folded header mean this column?
    pub(super) fn is_meant(self, key: &str) -> bool {
        !key.is_empty() && self.keys().any(|known| known == key)
    }

    /// Everything that means this column, folded.
    pub(super) fn keys(self) -> impl Iterator<Item = String> {
        let (headers, further) = HEADERS[self as usize];
        let further = further.split_ascii_whitespace().map(str::to_owned);
        headers.into_iter().map(key).chain(further)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_mean_their_columns() {
        for column in Column::ALL {
            for lang in Lang::ALL {
                let header = column.header(lang);
                assert!(column.is_meant(&key(header)), "{header}");
                assert!(column.is_meant(&key(&format!(" {} (*)", header.to_uppercase()))), "{header}");
            }
        }
        assert!(Column::Title.is_meant(&key("Titolo della buona pratica (max 100 caratteri)")));
        assert!(Column::Participants.is_meant(&key("N. partecipanti")));
        assert!(!Column::Title.is_meant("") && !Column::Title.is_meant(&key("Note")));
    }
}
