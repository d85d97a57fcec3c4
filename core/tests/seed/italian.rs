//! The seed's Italian words for the words of the model. Exhaustive: a new word of the model asks for its own.

use crate::place::span;
use scambio_core::exchange::{
    ActKind, ActivityKind, AdministrationKind, ExchangeMode, Fund, Hosting, Invitation, Origin, RecordPart,
    RequestPurpose, Role, Staff, State, ThemeStatus,
};
use scambio_core::num::Currency;

pub(crate) trait Italian {
    fn italian(&self) -> &'static str;
}

macro_rules! italian {
    ($($ty:ident { $($variant:pat => $word:literal,)+ })+) => { $(
        impl Italian for $ty {
            fn italian(&self) -> &'static str {
                match self { $($variant => $word,)+ }
            }
        }
    )+ };
}

italian! {
    AdministrationKind {
        Self::Region => "Regione",
        Self::AutonomousProvince => "Provincia autonoma",
        Self::Other => "altra amministrazione",
    }
    Role {
        Self::Lead => "capofila",
        Self::Participant => "partecipante",
    }
    Staff {
        Self::Internal => "interno",
        Self::External => "esterno",
    }
    ThemeStatus {
        Self::Active => "attiva",
        Self::InDesign => "in corso di progettazione",
    }
    ActivityKind {
        Self::KickOff => "evento iniziale",
        Self::FocusGroup => "focus group",
        Self::Signing => "sottoscrizione",
        Self::SmartActionLab => "Smart Action Lab",
        Self::CommonSession => "sessione comune",
        Self::OnTheJobTraining => "training on the job",
        Self::Workshop => "workshop",
        Self::ProjectWork => "project work",
        Self::ClosingEvent => "evento di chiusura",
    }
    State { // without the ending: svolto, svolta, svolti
        Self::Planned => "previst",
        Self::UnderWay => "avviat",
        Self::Done => "svolt",
    }
    Hosting {
        Self::By(_) => "presso",
        Self::InRotation => "a rotazione",
    }
    Invitation {
        Self::AllRegional => "tutte le Amministrazioni regionali",
        Self::These(_) => "alcune Amministrazioni",
    }
    Origin {
        Self::Existing => "esistente",
        Self::New => "nuova (coprogettata)",
    }
    ActKind {
        Self::Directive => "Direttiva",
        Self::Regulation => "Regolamento",
        Self::StrategicGuidelines => "Linee Guida Strategiche",
        Self::Similar => "simili",
    }
    RecordPart {
        Self::Identity => "anagrafica",
        Self::Characteristics => "caratteristiche",
        Self::Results => "risultati",
        Self::Transfer => "trasferimento",
    }
    ExchangeMode {
        Self::Seminar => "Seminari",
        Self::Webinar => "Webinar informativi",
        Self::Lab => "Laboratori",
        Self::Coaching => "Attività di coaching",
    }
    RequestPurpose {
        Self::Information => "ottenere informazioni",
        Self::MeetReferents => "essere messi in contatto con i referenti",
        Self::TakePart => "chiedere di partecipare",
    }
    Fund {
        Self::Esf => "FSE",
        Self::Erdf => "FESR",
        Self::Eafrd => "FEASR",
        Self::National => "fondi nazionali",
        Self::Regional => "fondi regionali",
        Self::Other => "altra fonte",
    }
    Currency {
        Self::Eur => "€",
    }
}

/// `sì` or `no`.
pub(crate) fn yes_or_no(yes: bool) -> &'static str {
    if yes { "sì" } else { "no" }
}

/// The phrase, such as `uno per Amministrazione`, if each has exactly one; else its denial.
pub(crate) fn one_each(counts: impl IntoIterator<Item = usize>, phrase: &str) -> String {
    if span(counts).as_deref() == Some("1") { phrase.into() } else { format!("non {phrase}") }
}
