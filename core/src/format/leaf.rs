//! How single values are written: identifiers, words, days, periods, durations, amounts, addresses, texts.
//!
//! Each refuses what does not fit with a [`Marker`], from which the reader makes the located problem.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::diag::Problem;
use crate::exchange::{
    ActKind, ActivityKind, AdministrationKind, AgreementKind, ExchangeMode, FindingKind, Fund, Hosting,
    Invitation, LegalSource, Nature, Origin, RequestPurpose, Role, Round, SectionKind, Staff, State, Support,
    ThemeStatus, TransferStep,
};
use crate::id::{
    ActivityId, AdministrationId, AgreementId, AnalysisId, ExchangeId, FindingId, LegalReferenceId, OutputId,
    PhaseId, PracticeId, ProjectWorkId, ThemeId, TransferId,
};
use crate::num::{Currency, Decimal};
use crate::text::{Lang, Text};
use crate::time::{Date, Months, Period};

/// What a value should have been; the name travels through serde, which knows only texts.
#[derive(Clone, Copy)]
pub(super) enum Marker {
    Id,
    Date,
    Period,
    Duration,
    Amount,
    Language,
    Words,
    Url,
    Email,
}

impl Marker {
    const ALL: [Self; 9] = [
        Self::Id,
        Self::Date,
        Self::Period,
        Self::Duration,
        Self::Amount,
        Self::Language,
        Self::Words,
        Self::Url,
        Self::Email,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Date => "date",
            Self::Period => "period",
            Self::Duration => "duration",
            Self::Amount => "amount",
            Self::Language => "language",
            Self::Words => "words",
            Self::Url => "url",
            Self::Email => "email",
        }
    }

    /// The problem for a value that should have been what the marker's name says.
    pub(super) fn problem(name: &str, found: &str) -> Problem {
        let marker = Self::ALL.into_iter().find(|marker| marker.name() == name);
        let found: Box<str> = match found.char_indices().nth(80) {
            Some((end, _)) => format!("{}…", &found[..end]).into(),
            None => found.into(),
        };
        match marker {
            Some(Self::Id) => Problem::MalformedId { found },
            Some(Self::Date) => Problem::MalformedDate { found },
            Some(Self::Period) => match days(&found) {
                Some((first, last)) => Problem::InvertedPeriod { first, last },
                None => Problem::MalformedDate { found },
            },
            Some(Self::Duration) => Problem::MalformedDuration { found },
            Some(Self::Amount) => Problem::MalformedAmount { found },
            Some(Self::Language) => Problem::UnknownLanguage { found },
            Some(Self::Words) => Problem::BlankText,
            Some(Self::Url) => Problem::MalformedUrl { found },
            Some(Self::Email) => Problem::MalformedEmail { found },
            None => Problem::NumberOutOfRange { found },
        }
    }

    fn refuse<E: de::Error>(self, found: &str) -> E {
        E::invalid_value(Unexpected::Str(found), &self)
    }
}

impl de::Expected for Marker {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// `2019-06-11/2019-06-13`, or one day.
fn days(text: &str) -> Option<(Date, Date)> {
    let (first, last) = text.split_once('/').unwrap_or((text, text));
    Some((Date::parse(first)?, Date::parse(last)?))
}

fn write_period(period: Period) -> String {
    if period.first() == period.last() {
        period.first().to_string()
    } else {
        format!("{}/{}", period.first(), period.last())
    }
}

/// A value written as one string: how it is read, written, and described in the schema.
macro_rules! strings {
    ($($ty:ident, $marker:ident, $parse:expr, $write:expr, { $($schema:tt)* };)*) => { $(
        impl<'de> Deserialize<'de> for $ty {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Leaf;
                impl Visitor<'_> for Leaf {
                    type Value = $ty;
                    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                        out.write_str(Marker::$marker.name())
                    }
                    fn visit_str<E: de::Error>(self, found: &str) -> Result<$ty, E> {
                        let parse: fn(&str) -> Option<$ty> = $parse;
                        parse(found).ok_or_else(|| Marker::$marker.refuse(found))
                    }
                }
                deserializer.deserialize_str(Leaf)
            }
        }

        impl Serialize for $ty {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let write: fn(&$ty) -> String = $write;
                serializer.serialize_str(&write(self))
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $ty {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($ty).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", $($schema)* })
            }
        }
    )* };
}

macro_rules! ids {
    ($($id:ident $noun:literal;)*) => {
        strings! { $($id, Id, |text| $id::new(text).ok(), ToString::to_string, {
            "pattern": "^[A-Za-z0-9._-]{1,64}$",
            "description": concat!("Identifier of ", $noun, ": 1 to 64 of the characters A-Z a-z 0-9 . _ -")
        };)* }
    };
}

ids! {
    ExchangeId "an exchange";
    AdministrationId "an administration: its IPA code where it has one";
    AgreementId "an agreement";
    ThemeId "a theme or sub-theme";
    LegalReferenceId "a legal reference";
    PhaseId "a phase";
    ActivityId "an activity";
    FindingId "a finding";
    PracticeId "a good practice";
    TransferId "a transfer";
    ProjectWorkId "a project work";
    OutputId "an output";
    AnalysisId "a comparative analysis";
}

strings! {
    Date, Date, Date::parse, ToString::to_string, {
        "format": "date", "description": "A day, as year-month-day"
    };
    Period, Period, |text| days(text).and_then(|(first, last)| Period::new(first, last)), |period| write_period(*period), {
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(/[0-9]{4}-[0-9]{2}-[0-9]{2})?$",
        "description": "A day, or the first and the last of several: 2019-06-11/2019-06-13 (ISO 8601)"
    };
    Months, Duration, Months::parse, ToString::to_string, {
        "pattern": "^P([0-9]+Y)?([0-9]+M)?$", "description": "A duration in months, such as P12M (ISO 8601)"
    };
    Decimal, Amount, |text| Decimal::parse(text).ok(), ToString::to_string, {
        "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$", "description": "An exact decimal number in quotes, such as \"100000.00\""
    };
    Hosting, Id, read_host, write_host, {
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "description": "The identifier of the host administration, or the word \"rotation\": each participant in turn"
    };
}

/// The word that stands for hosting in rotation.
const ROTATION: &str = "rotation";

fn read_host(text: &str) -> Option<Hosting> {
    if text == ROTATION {
        Some(Hosting::InRotation)
    } else {
        AdministrationId::new(text).ok().map(Hosting::By)
    }
}

fn write_host(hosting: &Hosting) -> String {
    match hosting {
        Hosting::By(administration) => administration.to_string(),
        Hosting::InRotation => ROTATION.into(),
    }
}

/// A word out of a closed list.
macro_rules! closed_lists {
    ($($ty:ident)*) => { $(
        impl<'de> Deserialize<'de> for $ty {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Leaf;
                impl Visitor<'_> for Leaf {
                    type Value = $ty;
                    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                        out.write_str("a word")
                    }
                    fn visit_str<E: de::Error>(self, found: &str) -> Result<$ty, E> {
                        $ty::from_word(found).ok_or_else(|| E::unknown_variant(found, $ty::WORDS))
                    }
                }
                deserializer.deserialize_str(Leaf)
            }
        }

        impl Serialize for $ty {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $ty {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($ty).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": $ty::WORDS })
            }
        }
    )* };
}

closed_lists! {
    Nature AdministrationKind Role AgreementKind Staff ThemeStatus LegalSource ActivityKind State Round Support
    FindingKind Origin TransferStep ActKind SectionKind ExchangeMode RequestPurpose Fund Currency
}

/// Who is invited: `"all-regional"`, or a list of identifiers.
impl<'de> Deserialize<'de> for Invitation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Leaf;
        impl<'de> Visitor<'de> for Leaf {
            type Value = Invitation;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an invitation")
            }
            fn visit_str<E: de::Error>(self, found: &str) -> Result<Invitation, E> {
                if found == ALL_REGIONAL {
                    Ok(Invitation::AllRegional)
                } else {
                    Err(E::unknown_variant(found, &[ALL_REGIONAL]))
                }
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Invitation, A::Error> {
                let mut these = Vec::new();
                while let Some(id) = list.next_element()? {
                    these.push(id);
                }
                Ok(Invitation::These(these))
            }
        }
        deserializer.deserialize_any(Leaf)
    }
}

const ALL_REGIONAL: &str = "all-regional";

impl Serialize for Invitation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::AllRegional => serializer.serialize_str(ALL_REGIONAL),
            Self::These(these) => these.serialize(serializer),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Invitation {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Invitation".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let id = generator.subschema_for::<AdministrationId>();
        schemars::json_schema!({
            "description": "Who is invited beyond the participants: all regional administrations, or these",
            "anyOf": [{ "type": "string", "enum": [ALL_REGIONAL] }, { "type": "array", "items": id }]
        })
    }
}

/// A text: a string in the language of the file, or an object of strings by language, the original first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TextShape {
    Plain(Box<str>),
    ByLanguage(Vec<(Lang, Box<str>)>),
}

impl<'de> Deserialize<'de> for TextShape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Leaf;
        fn words<E: de::Error>(found: &str) -> Result<Box<str>, E> {
            if found.trim().is_empty() { Err(Marker::Words.refuse(found)) } else { Ok(found.into()) }
        }
        impl<'de> Visitor<'de> for Leaf {
            type Value = TextShape;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a text")
            }
            fn visit_str<E: de::Error>(self, found: &str) -> Result<TextShape, E> {
                words(found).map(TextShape::Plain)
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<TextShape, A::Error> {
                let mut by_language = Vec::new();
                while let Some(key) = map.next_key::<Box<str>>()? {
                    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == &*key);
                    let lang = lang.ok_or_else(|| Marker::Language.refuse(&key))?;
                    by_language.push((lang, words(&map.next_value::<Box<str>>()?)?));
                }
                if by_language.is_empty() {
                    return Err(Marker::Words.refuse(""));
                }
                Ok(TextShape::ByLanguage(by_language))
            }
        }
        deserializer.deserialize_any(Leaf)
    }
}

impl Serialize for TextShape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(words) => serializer.serialize_str(words),
            Self::ByLanguage(by_language) => {
                let mut map = serializer.serialize_map(Some(by_language.len()))?;
                for (lang, words) in by_language {
                    map.serialize_entry(lang.code(), words)?;
                }
                map.end()
            }
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TextShape {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let words = schemars::json_schema!({ "type": "string", "minLength": 1 });
        schemars::json_schema!({
            "description": "A text: a string in the language of the file, or an object of strings by language, the original first",
            "anyOf": [words, {
                "type": "object",
                "properties": { "it": words, "en": words, "fr": words, "de": words, "sl": words },
                "additionalProperties": false,
                "minProperties": 1
            }]
        })
    }
}

impl TextShape {
    /// The text, where a plain string is in `lang`.
    pub(super) fn into_text(self, lang: Lang) -> Option<Text> {
        match self {
            Self::Plain(words) => Text::new(lang, &words).ok(),
            Self::ByLanguage(by_language) => {
                let mut all = by_language.into_iter();
                let (lang, words) = all.next()?;
                let original = Text::new(lang, &words);
                all.fold(original, |text, (lang, words)| {
                    text.and_then(|text| text.with_translation(lang, &words))
                })
                .ok()
            }
        }
    }

    /// The shape, where a text in `lang` alone is a plain string.
    pub(super) fn of(text: &Text, lang: Lang) -> Self {
        if text.lang() == lang && text.translations().next().is_none() {
            return Self::Plain(text.original().into());
        }
        let original = core::iter::once((text.lang(), text.original()));
        Self::ByLanguage(
            original.chain(text.translations()).map(|(lang, words)| (lang, words.into())).collect(),
        )
    }
}

/// A web address: http or https, so that a link in a page is never a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Url(pub(super) Box<str>);

/// An e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Email(pub(super) Box<str>);

strings! {
    Url, Url, |text| is_url(text).then(|| Url(text.into())), |url| url.0.to_string(), {
        "pattern": "^https?://[^\\s\"<>]+$", "description": "A web address that begins with https:// or http://"
    };
    Email, Email, |text| is_email(text).then(|| Email(text.into())), |email| email.0.to_string(), {
        "pattern": "^[^\\s@\"<>]+@[^\\s@\"<>]+$", "description": "An e-mail address"
    };
}

fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && is_plain(rest))
}

fn is_email(text: &str) -> bool {
    let halves = text.split_once('@');
    halves.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
        && is_plain(text)
}

fn is_plain(text: &str) -> bool {
    !text.contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>".contains(c))
}
