//! Italian.

use super::{list, megabytes};
use crate::diag::place::Position;
use crate::diag::problem::{Expected, JsonType, Noun, Problem};

pub(super) fn position(at: Position) -> String {
    format!("riga {}, colonna {}", at.line, at.column)
}

fn noun(noun: Noun) -> &'static str {
    match noun {
        Noun::Administration => "amministrazione",
        Noun::Agreement => "accordo",
        Noun::Theme => "tematica o sotto-tematica",
        Noun::Concept => "voce del vocabolario",
        Noun::LegalReference => "riferimento normativo",
        Noun::Phase => "fase",
        Noun::Activity => "attività",
        Noun::Finding => "elemento emerso",
        Noun::Practice => "buona pratica",
        Noun::Transfer => "trasferimento",
        Noun::ProjectWork => "project work",
        Noun::Output => "prodotto (output)",
        Noun::Analysis => "analisi comparativa",
        Noun::Section => "sezione",
    }
}

fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::Value => "un valore",
        Expected::FieldName => "il nome di un campo tra virgolette doppie",
        Expected::Colon => "il segno «:» dopo il nome del campo",
        Expected::CommaOrBrace => "una virgola oppure «}»",
        Expected::CommaOrBracket => "una virgola oppure «]»",
        Expected::Quote => "le virgolette doppie che chiudono il testo",
        Expected::Escape => "uno dei segni ammessi dopo «\\»: \" \\ / b f n r t u",
        Expected::Digit => "una cifra",
        Expected::NoControl => "un testo senza a capo o tabulazioni (si scrivono \\n e \\t)",
    }
}

fn json_type(ty: JsonType) -> &'static str {
    match ty {
        JsonType::Null => "null",
        JsonType::Boolean => "true o false",
        JsonType::Number => "un numero",
        JsonType::WholeNumber => "un numero intero",
        JsonType::String => "un testo tra virgolette",
        JsonType::List => "un elenco [ … ]",
        JsonType::Object => "un oggetto { … }",
        JsonType::Text => "un testo, oppure un oggetto con un testo per lingua",
    }
}

fn maybe(nearest: Option<&str>) -> String {
    nearest.map(|word| format!(" Forse si intendeva «{word}».")).unwrap_or_default()
}

pub(super) fn message(problem: &Problem) -> String {
    use Problem as P;
    match problem {
        P::NotUtf8 => "Il file non è testo UTF-8. Salvarlo di nuovo scegliendo la codifica UTF-8.".into(),
        P::TooLarge { bytes, limit } => format!(
            "Il file è troppo grande: {} MB, il limite è {} MB. Controllare di aver scelto il file giusto.",
            megabytes(*bytes),
            megabytes(*limit)
        ),
        P::TooDeep { limit } => format!(
            "Oggetti ed elenchi sono annidati oltre {limit} livelli: non è un file di scambio. Controllare di aver scelto il file giusto."
        ),
        P::JsonSyntax { found: Some(found), expected: e } => {
            format!("Qui ci vuole {}, invece c’è «{found}». Correggere questo punto del file.", expected(*e))
        }
        P::JsonSyntax { found: None, expected: e } => {
            format!("Il file finisce qui, ma ci vuole ancora {}. Forse è stato copiato solo in parte.", expected(*e))
        }
        P::TrailingText => {
            "Dopo la fine dei dati c’è altro testo. Toglierlo: un file contiene un solo scambio.".into()
        }
        P::DuplicateField { field } => {
            format!("Il campo «{field}» compare due volte nello stesso oggetto. Tenerne uno solo.")
        }
        P::NotAnExchange { found: None, newest } => {
            format!("Il file non dice di essere uno scambio. Aggiungere \"format\": \"{newest}\" come primo campo.")
        }
        P::NotAnExchange { found: Some(found), newest } => format!(
            "Il formato «{found}» non è quello di uno scambio. Scrivere \"format\": \"{newest}\", oppure scegliere un altro file."
        ),
        P::NewerFormat { found, newest } => format!(
            "Il file è scritto nel formato «{found}», più recente di questa versione del programma, che arriva a «{newest}». Aggiornare il programma, oppure chiedere il file nel formato «{newest}»."
        ),
        P::OlderFormat { found, newest } => format!(
            "Il file è nel formato precedente «{found}»: è stato letto come «{newest}». Salvandolo di nuovo si aggiorna."
        ),
        P::UnknownField { field, nearest } => format!(
            "Il campo «{field}» non è previsto qui: non viene mostrato e non verrebbe salvato.{} Correggere il nome o togliere il campo.",
            maybe(nearest.as_deref())
        ),
        P::MissingField { field } => format!("Manca il campo «{field}», che è obbligatorio. Aggiungerlo."),
        P::WrongType { expected, found } => {
            format!("Qui ci vuole {}, invece c’è {}.", json_type(*expected), json_type(*found))
        }
        P::UnknownWord { found, allowed } => {
            format!("«{found}» non è tra le parole ammesse qui. Scegliere tra {}.", list(allowed, "«", "»"))
        }
        P::MalformedId { found } => format!(
            "«{found}» non può essere un identificativo: servono da 1 a 64 caratteri tra lettere senza accento, cifre, punto, trattino e trattino basso."
        ),
        P::MalformedDate { found } => {
            format!("«{found}» non è una data. Scrivere anno-mese-giorno, per esempio 2019-05-16.")
        }
        P::InvertedPeriod { first, last } => {
            format!("Il periodo finisce ({last}) prima di cominciare ({first}). Correggere una delle due date.")
        }
        P::MalformedDuration { found } => {
            format!("«{found}» non è una durata. Scrivere i mesi, per esempio P12M per dodici mesi.")
        }
        P::MalformedAmount { found } => format!(
            "«{found}» non è un importo. Scriverlo tra virgolette, con il punto per i decimali e senza separatore delle migliaia, per esempio \"100000.00\"."
        ),
        P::UnknownLanguage { found } => {
            format!("La lingua «{found}» non è tra quelle previste: it, en, fr, de, sl.")
        }
        P::BlankText => "Il testo è vuoto. Scriverlo, oppure togliere il campo: un testo che non c’è non si scrive.".into(),
        P::NumberOutOfRange { found } => format!("Il numero {found} non è ammesso qui. Scrivere un numero intero, da 0 in su."),
        P::MalformedUrl { found } => {
            format!("«{found}» non è un indirizzo web. Deve cominciare con https:// oppure http://.")
        }
        P::MalformedEmail { found } => format!("«{found}» non è un indirizzo di posta elettronica."),
        P::DuplicateId { noun: n, id } => {
            format!("L’identificativo «{id}» è già usato per un altro elemento ({}). Cambiarne uno.", noun(*n))
        }
        P::UnknownReference { noun: n, id, nearest } => format!(
            "«{id}» non corrisponde ad alcun elemento del file ({}).{} Correggere l’identificativo o aggiungere l’elemento.",
            noun(*n),
            maybe(nearest.as_deref())
        ),
        P::NoLead => {
            "Nessuna amministrazione è capofila. Indicarne una con \"role\": \"lead\".".into()
        }
        P::SeveralLeads { ids } => {
            format!("Più di una amministrazione è capofila: {}. Lasciarne una sola.", list(ids, "«", "»"))
        }
        P::NotSignatory { administration } => format!(
            "{administration} partecipa, ma non è tra le firmatarie del protocollo d’intesa. Aggiungerla alle firmatarie o toglierla dallo scambio."
        ),
        P::PersonalName => {
            "Il file contiene il nome di una persona. I nomi non si pubblicano: toglierlo prima della pubblicazione.".into()
        }
        P::DuplicateDelegation { administration, theme } => format!(
            "L’adesione di «{administration}» alla tematica «{theme}» compare due volte: per ogni coppia c’è un solo referente. Unire le due voci."
        ),
        P::PhaseOutOfOrder { phase, previous } => format!(
            "La fase «{phase}» comincia prima della fase «{previous}», che la precede. Correggere le date o l’ordine delle fasi."
        ),
        P::PhaseNotBegun { phase } => format!(
            "Qui risultano attività svolte o avviate, ma la fase precedente «{phase}» è ancora tutta prevista. Controllare lo stato delle attività."
        ),
        P::OutsideExchange { first, last } => format!(
            "Il periodo dal {first} al {last} esce dalla durata dello scambio. Correggere le date, oppure l’avvio o la durata dello scambio."
        ),
        P::OutsidePhase { phase } => {
            format!("L’attività esce dal periodo della sua fase, «{phase}». Correggere le date o la fase.")
        }
        P::RoundOutOfOrder { first_round } => format!(
            "Il secondo turno comincia prima che sia finito il workshop di primo turno «{first_round}» sulla stessa tematica. Correggere le date o il turno."
        ),
        P::NoRound => {
            "Il workshop non ha un turno. Indicarlo con \"round\": \"first\" (contesto) o \"second\" (miglioramento).".into()
        }
        P::RoundWithoutWorkshop => "Solo i workshop hanno un turno. Togliere \"round\" da questa attività.".into(),
        P::HostNotInTheme { host, theme } => format!(
            "L’amministrazione ospitante «{host}» non aderisce alla tematica «{theme}» del workshop. Correggere l’ospitante, oppure aggiungere l’adesione."
        ),
        P::NotAtLead { host } => format!(
            "Le sessioni comuni si svolgono presso la capofila, invece qui ospita «{host}». Controllare l’ospitante."
        ),
        P::RotationWithoutWorkshop => {
            "Solo i workshop sono ospitati a rotazione. Indicare chi ospita questa attività.".into()
        }
        P::ThemeStillInDesign { theme, activity } => format!(
            "La tematica «{theme}» è in corso di progettazione, ma l’attività «{activity}» risulta svolta o avviata. Correggere lo stato della tematica o dell’attività."
        ),
        P::NoTopics { theme } => format!("La tematica «{theme}» è attiva ma non ha ancora argomenti specifici."),
        P::ReferenceSuperseded { successor } => {
            format!("Il riferimento è stato sostituito da «{successor}»: la pagina lo dice accanto alla citazione.")
        }
        P::SuccessorsInACircle { id } => format!(
            "I riferimenti che sostituiscono «{id}» tornano a «{id}». Togliere uno dei passaggi."
        ),
        P::DuplicateSection { section } => {
            format!("La sezione «{section}» compare due volte nella scheda. Unire i due testi.")
        }
        P::GivenAndDeferred { section } => format!(
            "La sezione «{section}» ha un testo e insieme dice di essere rinviata. Togliere \"deferred\" se il testo c’è."
        ),
        P::EmptySection { section } => {
            format!("La sezione «{section}» è vuota: viene mostrata come non ancora disponibile.")
        }
        P::NoSource => {
            "Il file non dice da dove vengono i dati. Conviene indicarlo con \"source\": chi legge lo chiede.".into()
        }
        P::NegativeBudget => "Il budget è negativo. Correggere l’importo.".into(),
        P::TransferToItself { administration } => format!(
            "«{administration}» riceve una pratica che è già sua. Correggere chi riceve o chi offre."
        ),
        P::StepsOutOfOrder => {
            "I passi del trasferimento non sono in ordine: comprendere, adattare, in uso, con date crescenti.".into()
        }
        P::NotTransferable { practice } => format!(
            "La pratica «{practice}» è indicata come non trasferibile, ma ha un trasferimento. Correggere l’una o l’altro."
        ),
    }
}
