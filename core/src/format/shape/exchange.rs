//! The whole file.

use super::super::json::Node;
use super::super::leaf::Words;
use super::super::reader::Reader;
use super::super::writer::Writer;
use super::super::{NEWEST, SCHEMA_FILE};
use super::{field, name_in_file};
use crate::exchange::{
    Activity, Administration, Agreement, ComparativeAnalysis, Concept, Delegation, Draft, Finding, Funding,
    LegalReference, Nature, Network, Output, Phase, Platform, Practice, ProjectWork, Record, RotationPlan,
    Source, Theme, Transfer, WorkingGroup,
};
use crate::id::{AdministrationId, ExchangeId};
use crate::text::{Lang, Text};
use crate::time::{Date, Months};

const SCHEMA: &str = "$schema";
const FORMAT: &str = "format";
const ID: &str = "id";
const LANGUAGE: &str = "language";
const TITLE: &str = "title";
const NATURE: &str = "nature";

/// Kinds of field: `maybe` and `many`, as in `exchange::noun`; what the exchange must have is written out.
macro_rules! exchange_shape {
    ($($(#[doc = $doc:literal])+ $field:ident: $kind:ident $ty:ty,)*) => {
        /// The draft that a file holds; `None` if too much of it does not fit.
        pub(in crate::format) fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Draft> {
            let fields = reader.open(node, &[
                SCHEMA, FORMAT, ID, LANGUAGE, TITLE, NATURE, $(name_in_file!($field)),*
            ])?;
            reader.maybe::<Words>(fields, SCHEMA);
            let lang = reader.maybe::<Lang>(fields, LANGUAGE).unwrap_or(Lang::It);
            reader.set_lang(lang);
            let (id, title) = (reader.must::<ExchangeId>(fields, ID), reader.must::<Text>(fields, TITLE));
            let nature = reader.maybe::<Nature>(fields, NATURE);
            $(let $field = field!(@read $kind reader fields name_in_file!($field), $ty);)*
            let mut draft = Draft::new(id?, title?);
            draft.lang = lang;
            draft.nature = nature.unwrap_or(Nature::Real);
            $(draft.$field = $field;)*
            Some(draft)
        }

        /// The text of a file.
        pub(in crate::format) fn write(draft: &Draft) -> String {
            let mut out = Writer::new(draft.lang);
            out.object(&|out| {
                out.field(SCHEMA, &SCHEMA_FILE);
                out.field(FORMAT, &NEWEST);
                out.field(ID, &draft.id);
                out.field(LANGUAGE, &draft.lang.code());
                out.field(TITLE, &draft.title);
                if draft.nature != Nature::Real {
                    out.field(NATURE, &draft.nature);
                }
                $(exchange_shape!(@write $kind out name_in_file!($field), draft.$field);)*
            });
            out.finish()
        }

        /// What the schema is of.
        #[cfg(feature = "schema")]
        pub(in crate::format) struct Exchange;

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for Exchange {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                "Exchange".into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let about = "A peer exchange among public administrations: what is the same for all its participants, and what each of them brings.";
                let mut schema = crate::format::schema::Object::new(about);
                let words = generator.subschema_for::<Words>();
                let format = schemars::json_schema!({ "type": "string", "const": NEWEST });
                schema.field(SCHEMA, "Where the schema of this file is, for editors.", false, words);
                schema.field(FORMAT, "The format of the file.", true, format);
                schema.field(ID, "Its identifier.", true, generator.subschema_for::<ExchangeId>());
                let about = "The language of plain strings in this file: `it` if it is absent.";
                schema.field(LANGUAGE, about, false, generator.subschema_for::<Lang>());
                schema.field(TITLE, "Its title.", true, generator.subschema_for::<Text>());
                let about = "Real (default), or made up for demonstration, and then marked so on every screen and export.";
                schema.field(NATURE, about, false, generator.subschema_for::<Nature>());
                $(field!(@describe $kind schema generator name_in_file!($field), concat!($($doc, "\n"),+), $ty);)*
                schema.finish()
            }
        }
    };
    (@write maybe $out:ident $name:expr, $value:expr) => {
        if let Some(value) = &$value {
            $out.field($name, value);
        }
    };
    (@write many $out:ident $name:expr, $value:expr) => { $out.list($name, &$value) };
}

exchange_shape! {
    /// Where the facts come from.
    source: maybe Source,
    /// The administration that promoted it, by identifier.
    promoter: maybe AdministrationId,
    /// For whom it is.
    target_group: maybe Text,
    /// The first day.
    start: maybe Date,
    /// The planned duration.
    duration: maybe Months,
    /// Who pays, and what it contributes to.
    funding: maybe Funding,
    /// What it wants to reach.
    objectives: many Text,
    /// The administrations that take part.
    administrations: many Administration,
    /// The agreements that it rests on.
    agreements: many Agreement,
    /// The working groups.
    working_groups: many WorkingGroup,
    /// The terms that topics are about.
    vocabulary: many Concept,
    /// The laws, plans and policies that topics cite.
    legal_references: many LegalReference,
    /// The themes, in order.
    themes: many Theme,
    /// Who joins which theme, with whom.
    delegations: many Delegation,
    /// The phases, in order.
    phases: many Phase,
    /// The activities.
    activities: many Activity,
    /// What workshops brought to light.
    findings: many Finding,
    /// The good practices.
    practices: many Practice,
    /// The transfers of practices.
    transfers: many Transfer,
    /// The project works.
    project_works: many ProjectWork,
    /// The outputs.
    outputs: many Output,
    /// The comparative analyses.
    analyses: many ComparativeAnalysis,
    /// The plans of the rotation: versions and scenarios.
    plans: many RotationPlan,
    /// The network that it wants to last.
    network: maybe Network,
    /// The platform on which experiences are shared.
    platform: maybe Platform,
    /// How it is described in the catalogue of experiences.
    record: maybe Record,
}
