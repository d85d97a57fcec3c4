//! English.

use super::{list, megabytes};
use crate::diag::place::Position;
use crate::diag::problem::{Expected, JsonType, Noun, Problem};

pub(super) fn position(at: Position) -> String {
    format!("line {}, column {}", at.line, at.column)
}

fn noun(noun: Noun) -> &'static str {
    match noun {
        Noun::Administration => "administration",
        Noun::Agreement => "agreement",
        Noun::Theme => "theme or sub-theme",
        Noun::Concept => "vocabulary term",
        Noun::LegalReference => "legal reference",
        Noun::Phase => "phase",
        Noun::Activity => "activity",
        Noun::Finding => "finding",
        Noun::Practice => "good practice",
        Noun::Transfer => "transfer",
        Noun::ProjectWork => "project work",
        Noun::Output => "output",
        Noun::Analysis => "comparative analysis",
        Noun::Section => "section",
    }
}

fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::Value => "a value",
        Expected::FieldName => "a field name in double quotes",
        Expected::Colon => "a colon after the field name",
        Expected::CommaOrBrace => "a comma or “}”",
        Expected::CommaOrBracket => "a comma or “]”",
        Expected::Quote => "the double quotes that close the text",
        Expected::Escape => "one of the characters allowed after “\\”: \" \\ / b f n r t u",
        Expected::Digit => "a digit",
        Expected::NoControl => "text without line breaks or tabs (write \\n and \\t)",
    }
}

fn json_type(ty: JsonType) -> &'static str {
    match ty {
        JsonType::Null => "null",
        JsonType::Boolean => "true or false",
        JsonType::Number => "a number",
        JsonType::WholeNumber => "a whole number",
        JsonType::String => "text in quotes",
        JsonType::List => "a list [ … ]",
        JsonType::Object => "an object { … }",
        JsonType::Text => "text, or an object with one text per language",
    }
}

fn maybe(nearest: Option<&str>) -> String {
    nearest.map(|word| format!(" Perhaps “{word}” was meant.")).unwrap_or_default()
}

pub(super) fn message(problem: &Problem) -> String {
    use Problem as P;
    match problem {
        P::NotUtf8 => "The file is not UTF-8 text. Save it again with the encoding UTF-8.".into(),
        P::TooLarge { bytes, limit } => format!(
            "The file is too large: {} MB; the limit is {} MB. Check that it is the right file.",
            megabytes(*bytes),
            megabytes(*limit)
        ),
        P::TooDeep { limit } => format!(
            "Objects and lists are nested deeper than {limit} levels: this is no exchange file. Check that it is the right file."
        ),
        P::JsonSyntax { found: Some(found), expected: e } => {
            format!("Here {} is needed, but there is “{found}”. Correct this point of the file.", expected(*e))
        }
        P::JsonSyntax { found: None, expected: e } => {
            format!("The file ends here, but {} is still needed. Perhaps only a part was copied.", expected(*e))
        }
        P::TrailingText => {
            "There is more text after the end of the data. Remove it: a file holds one exchange.".into()
        }
        P::DuplicateField { field } => {
            format!("The field “{field}” is given twice in one object. Keep only one.")
        }
        P::NotAnExchange { found: None, newest } => {
            format!("The file does not say that it is an exchange. Add \"format\": \"{newest}\" as its first field.")
        }
        P::NotAnExchange { found: Some(found), newest } => format!(
            "The format “{found}” is not that of an exchange. Write \"format\": \"{newest}\", or choose another file."
        ),
        P::NewerFormat { found, newest } => format!(
            "The file is written in the format “{found}”, newer than this version of the program, which knows up to “{newest}”. Update the program, or ask for the file in the format “{newest}”."
        ),
        P::OlderFormat { found, newest } => format!(
            "The file is in the earlier format “{found}”: it was read as “{newest}”. Saving it again brings it up to date."
        ),
        P::UnknownField { field, nearest } => format!(
            "The field “{field}” is not known here: it is not shown and would not be saved.{} Correct its name or remove it.",
            maybe(nearest.as_deref())
        ),
        P::MissingField { field } => format!("The field “{field}” is missing and must be there. Add it."),
        P::WrongType { expected, found } => {
            format!("Here {} is needed, but there is {}.", json_type(*expected), json_type(*found))
        }
        P::UnknownWord { found, allowed } => {
            format!("“{found}” is not one of the words allowed here. Choose from {}.", list(allowed, "“", "”"))
        }
        P::MalformedId { found } => format!(
            "“{found}” cannot be an identifier: it takes 1 to 64 unaccented letters, digits, points, hyphens and underscores."
        ),
        P::MalformedDate { found } => {
            format!("“{found}” is not a date. Write year-month-day, for example 2019-05-16.")
        }
        P::InvertedPeriod { first, last } => {
            format!("The period ends ({last}) before it begins ({first}). Correct one of the two dates.")
        }
        P::MalformedDuration { found } => {
            format!("“{found}” is not a duration. Write the months, for example P12M for twelve months.")
        }
        P::MalformedAmount { found } => format!(
            "“{found}” is not an amount. Write it in quotes, with a decimal point and no thousands separator, for example \"100000.00\"."
        ),
        P::UnknownLanguage { found } => {
            format!("The language “{found}” is not one of those known: it, en, fr, de, sl.")
        }
        P::BlankText => "The text is blank. Write it, or remove the field: an absent text is left out.".into(),
        P::NumberOutOfRange { found } => format!("The number {found} is not allowed here. Write a whole number from 0 up."),
        P::MalformedUrl { found } => {
            format!("“{found}” is not a web address. It must begin with https:// or http://.")
        }
        P::MalformedEmail { found } => format!("“{found}” is not an e-mail address."),
        P::DuplicateId { noun: n, id } => {
            format!("The identifier “{id}” is already used for another item ({}). Change one of them.", noun(*n))
        }
        P::UnknownReference { noun: n, id, nearest } => format!(
            "“{id}” is not the identifier of any item in the file ({}).{} Correct it, or add the item.",
            noun(*n),
            maybe(nearest.as_deref())
        ),
        P::NoLead => "No administration is the lead. Mark one with \"role\": \"lead\".".into(),
        P::SeveralLeads { ids } => {
            format!("More than one administration is the lead: {}. Leave only one.", list(ids, "“", "”"))
        }
        P::NotSignatory { administration } => format!(
            "{administration} takes part but is not among the signatories of the memorandum of understanding. Add it to the signatories or remove it from the exchange."
        ),
        P::PersonalName => {
            "The file contains a person’s name. Names are not published: remove it before publication.".into()
        }
        P::DuplicateDelegation { administration, theme } => format!(
            "“{administration}” joins the theme “{theme}” twice: there is one referent for each pair. Merge the two entries."
        ),
        P::PhaseOutOfOrder { phase, previous } => format!(
            "The phase “{phase}” begins before the phase “{previous}” that precedes it. Correct the dates or the order of the phases."
        ),
        P::PhaseNotBegun { phase } => format!(
            "Activities here are done or under way, but the earlier phase “{phase}” is still wholly planned. Check the state of the activities."
        ),
        P::OutsideExchange { first, last } => format!(
            "The period from {first} to {last} is outside the duration of the exchange. Correct the dates, or the start or duration of the exchange."
        ),
        P::OutsidePhase { phase } => {
            format!("The activity is outside the period of its phase, “{phase}”. Correct the dates or the phase.")
        }
        P::RoundOutOfOrder { first_round } => format!(
            "The second round begins before the first-round workshop “{first_round}” on the same theme is over. Correct the dates or the round."
        ),
        P::NoRound => {
            "The workshop has no round. Give it \"round\": \"first\" (context) or \"second\" (improvement).".into()
        }
        P::RoundWithoutWorkshop => "Only workshops have a round. Remove \"round\" from this activity.".into(),
        P::HostNotInTheme { host, theme } => format!(
            "The host administration “{host}” does not take part in the workshop’s theme “{theme}”. Correct the host, or add its delegation to the theme."
        ),
        P::NotAtLead { host } => format!(
            "Common sessions take place at the lead administration, but here “{host}” hosts. Check the host."
        ),
        P::RotationWithoutWorkshop => {
            "Only workshops are hosted in rotation. Say who hosts this activity.".into()
        }
        P::ThemeStillInDesign { theme, activity } => format!(
            "The theme “{theme}” is still being designed, but the activity “{activity}” is done or under way. Correct the status of the theme or of the activity."
        ),
        P::NoTopics { theme } => format!("The theme “{theme}” is active but has no specific topics yet."),
        P::ReferenceSuperseded { successor } => {
            format!("The reference has been superseded by “{successor}”: the page says so beside the citation.")
        }
        P::SuccessorsInACircle { id } => {
            format!("The references that supersede “{id}” lead back to “{id}”. Remove one of the steps.")
        }
        P::DuplicateSection { section } => {
            format!("The section “{section}” is given twice in the record. Merge the two texts.")
        }
        P::GivenAndDeferred { section } => format!(
            "The section “{section}” has text and also says that it comes later. Remove \"deferred\" if the text is there."
        ),
        P::EmptySection { section } => {
            format!("The section “{section}” is empty: it is shown as not yet available.")
        }
        P::NoSource => {
            "The file does not say where its data come from. It is worth saying so with \"source\": readers ask.".into()
        }
        P::NegativeBudget => "The budget is below zero. Correct the amount.".into(),
        P::TransferToItself { administration } => format!(
            "“{administration}” receives a practice that is already its own. Correct who receives or who offers it."
        ),
        P::StepsOutOfOrder => {
            "The steps of the transfer are not in order: understand, adapt, in use, with dates that do not go back.".into()
        }
        P::NotTransferable { practice } => format!(
            "The practice “{practice}” is said not to be transferable, but it has a transfer. Correct the one or the other."
        ),
    }
}
