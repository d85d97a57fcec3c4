//! German.

use super::{list, megabytes};
use crate::diag::place::Position;
use crate::diag::problem::{Expected, JsonType, Noun, Problem};

pub(super) fn position(at: Position) -> String {
    format!("Zeile {}, Spalte {}", at.line, at.column)
}

fn noun(noun: Noun) -> &'static str {
    match noun {
        Noun::Administration => "Verwaltung",
        Noun::Agreement => "Vereinbarung",
        Noun::Theme => "Thema oder Unterthema",
        Noun::Concept => "Begriff des Vokabulars",
        Noun::LegalReference => "Rechtsvorschrift",
        Noun::Phase => "Phase",
        Noun::Activity => "Tätigkeit",
        Noun::Finding => "Feststellung",
        Noun::Practice => "bewährtes Verfahren",
        Noun::Transfer => "Übertragung",
        Noun::ProjectWork => "Projektarbeit",
        Noun::Output => "Output",
        Noun::Analysis => "vergleichende Analyse",
        Noun::Section => "Abschnitt",
    }
}

fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::Value => "ein Wert",
        Expected::FieldName => "ein Feldname in doppelten Anführungszeichen",
        Expected::Colon => "ein Doppelpunkt nach dem Feldnamen",
        Expected::CommaOrBrace => "ein Komma oder „}“",
        Expected::CommaOrBracket => "ein Komma oder „]“",
        Expected::Quote => "das doppelte Anführungszeichen am Ende des Textes",
        Expected::Escape => "eines der nach „\\“ zulässigen Zeichen (\" \\ / b f n r t u)",
        Expected::Digit => "eine Ziffer",
        Expected::NoControl => "ein Text ohne Zeilenumbrüche und Tabulatoren (dafür steht \\n und \\t)",
    }
}

fn json_type(ty: JsonType) -> &'static str {
    match ty {
        JsonType::Null => "null",
        JsonType::Boolean => "true oder false",
        JsonType::Number => "eine Zahl",
        JsonType::WholeNumber => "eine ganze Zahl",
        JsonType::String => "ein Text in Anführungszeichen",
        JsonType::List => "eine Liste [ … ]",
        JsonType::Object => "ein Objekt { … }",
        JsonType::Text => "ein Text oder ein Objekt mit einem Text je Sprache",
    }
}

fn maybe(nearest: Option<&str>) -> String {
    nearest.map(|word| format!(" Vielleicht war „{word}“ gemeint.")).unwrap_or_default()
}

pub(super) fn message(problem: &Problem) -> String {
    use Problem as P;
    match problem {
        P::NotUtf8 => "Die Datei ist kein UTF-8-Text. Speichern Sie sie noch einmal mit der Kodierung UTF-8.".into(),
        P::TooLarge { bytes, limit } => format!(
            "Die Datei ist zu groß: {} MB; die Grenze liegt bei {} MB. Prüfen Sie, ob es die richtige Datei ist.",
            megabytes(*bytes),
            megabytes(*limit)
        ),
        P::TooDeep { limit } => format!(
            "Objekte und Listen sind zu tief verschachtelt (höchste Zahl der Ebenen: {limit}): Das ist keine Austauschdatei. Prüfen Sie, ob es die richtige Datei ist."
        ),
        P::JsonSyntax { found: Some(found), expected: e } => {
            format!("Hier muss {} stehen, es steht aber „{found}“ da. Berichtigen Sie diese Stelle der Datei.", expected(*e))
        }
        P::JsonSyntax { found: None, expected: e } => {
            format!("Die Datei endet hier, aber es fehlt noch {}. Vielleicht wurde nur ein Teil kopiert.", expected(*e))
        }
        P::TrailingText => {
            "Nach dem Ende der Daten folgt weiterer Text. Entfernen Sie ihn: Eine Datei enthält nur einen Austausch.".into()
        }
        P::DuplicateField { field } => {
            format!("Das Feld „{field}“ kommt im selben Objekt zweimal vor. Behalten Sie nur eines.")
        }
        P::NotAnExchange { found: None, newest } => {
            format!("Die Datei gibt nicht an, dass sie ein Austausch ist. Fügen Sie \"format\": \"{newest}\" als erstes Feld hinzu.")
        }
        P::NotAnExchange { found: Some(found), newest } => format!(
            "Das Format „{found}“ ist nicht das eines Austauschs. Schreiben Sie \"format\": \"{newest}\" oder wählen Sie eine andere Datei."
        ),
        P::NewerFormat { found, newest } => format!(
            "Die Datei ist im Format „{found}“ geschrieben. Es ist neuer als diese Version des Programms, die Formate bis „{newest}“ kennt. Aktualisieren Sie das Programm oder bitten Sie um die Datei im Format „{newest}“."
        ),
        P::OlderFormat { found, newest } => format!(
            "Die Datei hat das frühere Format „{found}“: Sie wurde als „{newest}“ gelesen. Erneutes Speichern bringt sie auf den neuesten Stand."
        ),
        P::UnknownField { field, nearest } => format!(
            "Das Feld „{field}“ ist hier nicht vorgesehen: Es wird nicht angezeigt und würde nicht gespeichert.{} Berichtigen Sie den Namen oder entfernen Sie das Feld.",
            maybe(nearest.as_deref())
        ),
        P::MissingField { field } => format!("Es fehlt das Feld „{field}“, das vorhanden sein muss. Fügen Sie es hinzu."),
        P::WrongType { expected, found } => {
            format!("Hier muss {} stehen, es steht aber {} da.", json_type(*expected), json_type(*found))
        }
        P::UnknownWord { found, allowed } => {
            format!("„{found}“ gehört nicht zu den hier zulässigen Wörtern. Wählen Sie eines von diesen: {}.", list(allowed, "„", "“"))
        }
        P::MalformedId { found } => format!(
            "„{found}“ kann keine Kennung sein: Nötig sind 1 bis 64 Zeichen, und zwar Buchstaben ohne Umlaut oder Akzent, Ziffern, Punkte, Bindestriche und Unterstriche."
        ),
        P::MalformedDate { found } => {
            format!("„{found}“ ist kein Datum. Schreiben Sie Jahr-Monat-Tag, zum Beispiel 2019-05-16.")
        }
        P::InvertedPeriod { first, last } => {
            format!("Der Zeitraum endet ({last}), bevor er beginnt ({first}). Berichtigen Sie eines der beiden Daten.")
        }
        P::MalformedDuration { found } => {
            format!("„{found}“ ist keine Dauer. Schreiben Sie die Monate, zum Beispiel P12M für zwölf Monate.")
        }
        P::MalformedAmount { found } => format!(
            "„{found}“ ist kein Betrag. Schreiben Sie ihn in Anführungszeichen, mit Dezimalpunkt und ohne Tausendertrennzeichen, zum Beispiel \"100000.00\"."
        ),
        P::UnknownLanguage { found } => {
            format!("Die Sprache „{found}“ gehört nicht zu den vorgesehenen: it, en, fr, de, sl.")
        }
        P::BlankText => "Der Text ist leer. Schreiben Sie ihn oder entfernen Sie das Feld: Ein fehlender Text wird weggelassen.".into(),
        P::NumberOutOfRange { found } => format!("Die Zahl {found} ist hier nicht zulässig. Schreiben Sie eine ganze Zahl ab 0."),
        P::MalformedUrl { found } => {
            format!("„{found}“ ist keine Webadresse. Sie muss mit https:// oder http:// beginnen.")
        }
        P::MalformedEmail { found } => format!("„{found}“ ist keine E-Mail-Adresse."),
        P::DuplicateId { noun: n, id } => {
            format!("Die Kennung „{id}“ wird schon für ein anderes Element verwendet ({}). Ändern Sie eine der beiden.", noun(*n))
        }
        P::UnknownReference { noun: n, id, nearest } => format!(
            "„{id}“ ist nicht die Kennung eines Elements der Datei ({}).{} Berichtigen Sie die Kennung oder fügen Sie das Element hinzu.",
            noun(*n),
            maybe(nearest.as_deref())
        ),
        P::NoLead => "Keine Verwaltung ist federführend. Kennzeichnen Sie eine mit \"role\": \"lead\".".into(),
        P::SeveralLeads { ids } => {
            format!("Mehr als eine Verwaltung ist federführend: {}. Lassen Sie nur eine stehen.", list(ids, "„", "“"))
        }
        P::NotSignatory { administration } => format!(
            "Die Verwaltung „{administration}“ nimmt teil, hat aber das Einvernehmensprotokoll nicht unterzeichnet. Nehmen Sie sie unter die Unterzeichner auf oder entfernen Sie sie aus dem Austausch."
        ),
        P::PersonalName => {
            "Die Datei enthält den Namen einer Person. Namen werden nicht veröffentlicht: Entfernen Sie ihn vor der Veröffentlichung.".into()
        }
        P::DuplicateDelegation { administration, theme } => format!(
            "Die Teilnahme von „{administration}“ am Thema „{theme}“ ist zweimal angegeben: Für jedes Paar gibt es nur eine Ansprechperson. Führen Sie die beiden Einträge zusammen."
        ),
        P::PhaseOutOfOrder { phase, previous } => format!(
            "Die Phase „{phase}“ beginnt vor der Phase „{previous}“, die ihr vorausgeht. Berichtigen Sie die Daten oder die Reihenfolge der Phasen."
        ),
        P::PhaseNotBegun { phase } => format!(
            "Hier sind Tätigkeiten durchgeführt oder begonnen, obwohl die frühere Phase „{phase}“ noch zur Gänze geplant ist. Prüfen Sie den Stand der Tätigkeiten."
        ),
        P::OutsideExchange { first, last } => format!(
            "Der Zeitraum von {first} bis {last} liegt nicht innerhalb der Dauer des Austauschs. Berichtigen Sie die Daten oder den Beginn oder die Dauer des Austauschs."
        ),
        P::OutsidePhase { phase } => {
            format!("Die Tätigkeit liegt nicht innerhalb des Zeitraums ihrer Phase „{phase}“. Berichtigen Sie die Daten oder die Phase.")
        }
        P::RoundOutOfOrder { first_round } => format!(
            "Die zweite Sitzungsrunde beginnt, bevor der Workshop „{first_round}“ der ersten Runde zum selben Thema zu Ende ist. Berichtigen Sie die Daten oder die Runde."
        ),
        P::NoRound => {
            "Der Workshop hat keine Sitzungsrunde. Geben Sie sie mit \"round\": \"first\" (Kontext) oder \"second\" (Verbesserung) an.".into()
        }
        P::RoundWithoutWorkshop => "Nur Workshops haben eine Sitzungsrunde. Entfernen Sie \"round\" aus dieser Tätigkeit.".into(),
        P::HostNotInTheme { host, theme } => format!(
            "Die gastgebende Verwaltung „{host}“ nimmt am Thema „{theme}“ des Workshops nicht teil. Berichtigen Sie die gastgebende Verwaltung oder fügen Sie ihre Teilnahme am Thema hinzu."
        ),
        P::NotAtLead { host } => format!(
            "Gemeinsame Sitzungen finden bei der federführenden Verwaltung statt, gastgebende Verwaltung ist hier aber „{host}“. Prüfen Sie die gastgebende Verwaltung."
        ),
        P::RotationWithoutWorkshop => {
            "Nur bei Workshops rotieren die Gastgeber. Geben Sie an, wer diese Tätigkeit ausrichtet.".into()
        }
        P::ThemeStillInDesign { theme, activity } => format!(
            "Das Thema „{theme}“ wird noch ausgearbeitet, aber die Tätigkeit „{activity}“ ist durchgeführt oder begonnen. Berichtigen Sie den Stand des Themas oder der Tätigkeit."
        ),
        P::NoTopics { theme } => format!("Das Thema „{theme}“ ist aktiv, hat aber noch keine spezifischen Themen."),
        P::ReferenceSuperseded { successor } => {
            format!("Die Rechtsvorschrift wurde durch „{successor}“ ersetzt: Die Seite weist neben dem Zitat darauf hin.")
        }
        P::SuccessorsInACircle { id } => {
            format!("Die Rechtsvorschriften, die „{id}“ ersetzen, führen zu „{id}“ zurück. Entfernen Sie einen der Schritte.")
        }
        P::DuplicateSection { section } => {
            format!("Der Abschnitt „{section}“ kommt im Datenblatt zweimal vor. Führen Sie die beiden Texte zusammen.")
        }
        P::GivenAndDeferred { section } => format!(
            "Der Abschnitt „{section}“ hat einen Text und gibt zugleich an, dass er erst später folgt. Entfernen Sie \"deferred\", wenn der Text vorhanden ist."
        ),
        P::EmptySection { section } => {
            format!("Der Abschnitt „{section}“ ist leer: Er wird als noch nicht verfügbar angezeigt.")
        }
        P::NoSource => {
            "Die Datei gibt nicht an, woher ihre Daten stammen. Es empfiehlt sich, dies mit \"source\" anzugeben: Wer sie liest, fragt danach.".into()
        }
        P::NegativeBudget => "Das Budget ist negativ. Berichtigen Sie den Betrag.".into(),
        P::TransferToItself { administration } => format!(
            "Die Verwaltung „{administration}“ erhält ein bewährtes Verfahren, das bereits ihr eigenes ist. Berichtigen Sie, wer es erhält oder wer es anbietet."
        ),
        P::StepsOutOfOrder => {
            "Die Schritte der Übertragung sind nicht in der richtigen Reihenfolge: verstehen, anpassen, in Anwendung, mit Daten, die nicht zurückspringen.".into()
        }
        P::NotTransferable { practice } => format!(
            "Das bewährte Verfahren „{practice}“ ist als nicht übertragbar angegeben, hat aber eine Übertragung. Berichtigen Sie die eine oder die andere Angabe."
        ),
    }
}
