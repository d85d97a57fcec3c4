//! The whole file.

use super::super::leaf::TextShape;
use super::activity::{ActivityShape, PhaseShape};
use super::administration::{AdministrationShape, AgreementShape, DelegationShape, WorkingGroupShape};
use super::funding::{FundingShape, NetworkShape, PlatformShape, SourceShape};
use super::record::RecordShape;
use super::results::{
    AnalysisShape, FindingShape, OutputShape, PracticeShape, ProjectWorkShape, TransferShape,
};
use super::theme::{ConceptShape, LegalReferenceShape, ThemeShape};
use super::{Shape, is_absent};
use crate::exchange::{Draft, Nature};
use crate::id::{AdministrationId, ExchangeId};
use crate::text::Lang;
use crate::time::{Date, Months};

/// The kinds of field: required, optional, list.
macro_rules! exchange_shape {
    ($($(#[$meta:meta])* $field:ident: $kind:ident $ty:ty,)*) => {
        /// A peer exchange among public administrations.
        #[derive(serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(rename = "Exchange", deny_unknown_fields))]
        #[serde(rename_all = "camelCase")]
        pub(in crate::format) struct ExchangeShape {
            /// Where the schema of this file is, for editors.
            #[serde(rename = "$schema", default, skip_serializing_if = "is_absent")]
            schema: Option<Box<str>>,
            /// The format of the file: `exchange/1`.
            format: FormatName,
            /// The identifier of the exchange.
            id: ExchangeId,
            /// The language of plain strings in this file: it (default), en, fr, de, sl.
            #[serde(default, skip_serializing_if = "is_absent")]
            language: Option<FileLang>,
            /// Its title.
            title: TextShape,
            /// `real` (default), or `demonstration`: made up, and marked so on every screen and export.
            #[serde(default, skip_serializing_if = "is_absent")]
            nature: Option<Nature>,
            $(
                $(#[$meta])*
                #[serde(default, skip_serializing_if = "is_absent")]
                $field: exchange_shape!(@type $kind $ty),
            )*
        }

        impl ExchangeShape {
            /// The draft; its texts are checked, so `None` is out of the question, but needs no panic to say so.
            pub(in crate::format) fn into_draft(self) -> Option<Draft> {
                let lang = self.language.map_or(Lang::It, |FileLang(lang)| lang);
                let mut draft = Draft::new(self.id, self.title.into_noun(lang)?);
                draft.lang = lang;
                draft.nature = self.nature.unwrap_or(Nature::Real);
                $(draft.$field = exchange_shape!(@into $kind self.$field, lang);)*
                Some(draft)
            }

            pub(in crate::format) fn of(draft: &Draft) -> Self {
                let lang = draft.lang;
                Self {
                    schema: Some(super::super::SCHEMA_FILE.into()),
                    format: FormatName,
                    id: draft.id.clone(),
                    language: Some(FileLang(lang)),
                    title: Shape::of(&draft.title, lang),
                    nature: Some(draft.nature).filter(|nature| *nature != Nature::Real),
                    $($field: exchange_shape!(@of $kind draft.$field, lang),)*
                }
            }
        }
    };
    (@type maybe $ty:ty) => { Option<$ty> };
    (@type many $ty:ty) => { Vec<$ty> };
    (@into maybe $value:expr, $lang:ident) => {
        match $value {
            Some(shape) => Some(Shape::into_noun(shape, $lang)?),
            None => None,
        }
    };
    (@into many $value:expr, $lang:ident) => { Shape::into_noun($value, $lang)? };
    (@of maybe $value:expr, $lang:ident) => { $value.as_ref().map(|noun| Shape::of(noun, $lang)) };
    (@of many $value:expr, $lang:ident) => { Shape::of(&$value, $lang) };
}

exchange_shape! {
    /// Where the facts come from.
    source: maybe SourceShape,
    /// The administration that promoted it, by identifier.
    promoter: maybe AdministrationId,
    /// For whom it is.
    target_group: maybe TextShape,
    /// The first day.
    start: maybe Date,
    /// The planned duration.
    duration: maybe Months,
    /// Who pays, and what it contributes to.
    funding: maybe FundingShape,
    /// What it wants to reach.
    objectives: many TextShape,
    /// The administrations that take part.
    administrations: many AdministrationShape,
    /// The agreements that it rests on.
    agreements: many AgreementShape,
    /// The working groups.
    working_groups: many WorkingGroupShape,
    /// The terms that topics are about.
    vocabulary: many ConceptShape,
    /// The laws, plans and policies that topics cite.
    legal_references: many LegalReferenceShape,
    /// The themes, in order.
    themes: many ThemeShape,
    /// Who joins which theme, with whom.
    delegations: many DelegationShape,
    /// The phases, in order.
    phases: many PhaseShape,
    /// The activities.
    activities: many ActivityShape,
    /// What workshops brought to light.
    findings: many FindingShape,
    /// The good practices.
    practices: many PracticeShape,
    /// The transfers of practices.
    transfers: many TransferShape,
    /// The project works.
    project_works: many ProjectWorkShape,
    /// The outputs.
    outputs: many OutputShape,
    /// The comparative analyses.
    analyses: many AnalysisShape,
    /// The network that it wants to last.
    network: maybe NetworkShape,
    /// The platform on which experiences are shared.
    platform: maybe PlatformShape,
    /// How it is described in the catalogue of experiences.
    record: maybe RecordShape,
}

/// The one value of `format`; checked before the rest is read.
struct FormatName;

impl serde::Serialize for FormatName {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(super::super::NEWEST)
    }
}

impl<'de> serde::Deserialize<'de> for FormatName {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::<str>::deserialize(deserializer).map(|_| Self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for FormatName {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FormatName".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "const": super::super::NEWEST })
    }
}

/// The language of the file.
struct FileLang(Lang);

const LANGUAGES: &[&str] = &["it", "en", "fr", "de", "sl"];

impl serde::Serialize for FileLang {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.code())
    }
}

impl<'de> serde::Deserialize<'de> for FileLang {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = Box::<str>::deserialize(deserializer)?;
        let lang = Lang::ALL.into_iter().find(|lang| lang.code() == &*code);
        lang.map(Self).ok_or_else(|| serde::de::Error::unknown_variant(&code, LANGUAGES))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for FileLang {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Language".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "enum": LANGUAGES })
    }
}
