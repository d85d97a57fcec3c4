//! Words out of a closed list.

use crate::diag::{JsonType, Problem};
use crate::exchange::matrix::{Absence, Better, ScaleKind};
use crate::exchange::{
    ActKind, ActivityKind, AdministrationKind, AgreementKind, ExchangeMode, FindingKind, Fund, Invitation,
    LegalSource, Nature, Origin, RequestPurpose, Role, Round, SectionKind, Staff, State, Support,
    ThemeStatus, TransferStep,
};
use crate::format::json::{Node, Value};
use crate::format::reader::{Read, Reader};
use crate::format::writer::{Items, Write, Writer};
use crate::id::AdministrationId;
use crate::num::Currency;

fn report_unknown(found: &str, allowed: &[&str], offset: usize, reader: &mut Reader<'_, '_>) {
    let allowed = allowed.iter().map(|word| (*word).into()).collect();
    reader.report(offset, Problem::UnknownWord { found: found.into(), allowed });
}

macro_rules! closed_lists {
    ($($ty:ident $description:literal;)*) => { $(
        impl Read for $ty {
            type Value = Self;
            fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self> {
                let found = reader.string(node)?;
                let word = $ty::from_word(found);
                if word.is_none() {
                    report_unknown(found, $ty::WORDS, node.offset, reader);
                }
                word
            }
        }

        impl Write for $ty {
            fn write(&self, out: &mut Writer) {
                out.string(self.word());
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $ty {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($ty).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::format::schema::words($description, $ty::WORDS, $ty::MEANINGS)
            }
        }
    )* };
}

closed_lists! {
    Nature "Is the exchange a real one?";
    AdministrationKind "What kind of administration it is";
    Role "The part that an administration has in the exchange";
    AgreementKind "What kind of agreement it is";
    Staff "Of whom a working group is made";
    ThemeStatus "Where a theme stands";
    LegalSource "What kind of source a legal reference is";
    ActivityKind "What kind of activity it is";
    State "Where it stands";
    Round "The round of a workshop";
    Support "Who supports an activity, beside the delegates";
    FindingKind "What kind of finding it is";
    Origin "Where a good practice comes from";
    TransferStep "How far a transfer has come; the steps follow one another";
    ActKind "A form that an act of guidance may take";
    SectionKind "A section of the experience record of the catalogue";
    ExchangeMode "A way in which an experience can be exchanged";
    RequestPurpose "What a request may be for";
    Fund "A funding source";
    Currency "A currency, by its ISO 4217 code";
    Absence "Why there is no value";
    Better "What is better";
    ScaleKind "What the values of a criterion are";
}

#[cfg(feature = "schema")]
impl Currency {
    const MEANINGS: &[&str] = &["Euro"];
}

/// Who is invited: `"all-regional"`, or a list of identifiers.
impl Read for Invitation {
    type Value = Self;
    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self> {
        match &node.value {
            Value::String(word) if word == Self::ALL_REGIONAL => Some(Self::AllRegional),
            Value::String(word) => {
                report_unknown(word, &[Self::ALL_REGIONAL], node.offset, reader);
                None
            }
            Value::List(_) => reader.list::<AdministrationId>(node).map(Self::These),
            _ => {
                reader.wrong_type(JsonType::List, node);
                None
            }
        }
    }
}

impl Write for Invitation {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::AllRegional => out.string(Self::ALL_REGIONAL),
            Self::These(these) => Items(these).write(out),
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
            "description": "Who is invited beyond the participants: the word \"all-regional\" (all regional administrations), or a list of identifiers",
            "anyOf": [{ "type": "string", "const": Self::ALL_REGIONAL }, { "type": "array", "items": id }]
        })
    }
}
