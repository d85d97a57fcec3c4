//! The experience record.

use super::super::json::Node;
use super::super::leaf::{Count, Email, Url};
use super::super::reader::{Read, Reader, Step};
use super::super::writer::{Items, Write, Writer};
use super::shape;
use crate::diag::Problem;
use crate::exchange::{Contact, ExchangeMode, RequestPurpose, Section, SectionKind};
use crate::id::AdministrationId;
use crate::text::{Block, Text};
use crate::time::Date;

shape! {
    /// The experience record: how the exchange is described in the catalogue of experiences.
    Record {} with {
        /// The administration that implemented the experience.
        implemented_by, with_implemented_by: maybe AdministrationId,
        /// The thematic area of the catalogue.
        thematic_area, with_thematic_area: maybe Text,
        /// The day of publication.
        published, with_published: maybe_value Date,
        /// How often it had been viewed when it was copied (a static figure of the source).
        views, with_views: maybe_value Count,
        /// Its sections, in the order of the record.
        sections, with_sections: many Section,
        /// The ways in which the experience can be exchanged.
        modes, with_modes: many ExchangeMode,
        /// How to ask for more.
        contact, with_contact: maybe Contact,
    }
}

shape! {
    /// A section of the record: with blocks of text, empty (neither `blocks` nor `deferred`), or deferred.
    Section {
        /// Which section.
        kind: value SectionKind,
    } with {
        /// Its text, verbatim.
        blocks, with_blocks: many Block,
        /// Why it is put off to a later stage, in the record's own words.
        deferred, with_deferred: maybe Text,
    }
}

shape! {
    /// Where requests go. The widget sends nothing: it links.
    Contact {} with {
        /// The text that invites to ask.
        text, with_text: maybe Text,
        /// What requests may be for.
        purposes, with_purposes: many RequestPurpose,
        /// The page with the form.
        url, with_url: maybe Url,
        /// The office's address (never a person's).
        email, with_email: maybe Email,
    }
}

const PARAGRAPH: &str = "paragraph";
const LIST: &str = "list";
const NUMBERED: &str = "numbered";
const KINDS: [&str; 3] = [PARAGRAPH, LIST, NUMBERED];

/// A passage of running text: one field, which says what it is.
impl Read for Block {
    type Value = Self;

    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self> {
        let fields = reader.open(node, &KINDS)?;
        let (mut block, mut given) = (None, 0);
        for field in fields.iter().filter(|field| KINDS.contains(&&*field.name)) {
            given += 1;
            block = reader.within(Step::Field(&field.name), |reader| match &*field.name {
                PARAGRAPH => Text::read(&field.value, reader).map(Self::Paragraph),
                LIST => reader.list::<Text>(&field.value).map(Self::List),
                _ => reader.list::<Text>(&field.value).map(Self::Numbered),
            });
        }
        if given != 1 {
            reader.report(node.offset, Problem::ExactlyOne { fields: KINDS.map(Into::into).to_vec() });
        }
        block
    }
}

impl Write for Block {
    fn write(&self, out: &mut Writer) {
        out.object(&|out| match self {
            Self::Paragraph(text) => out.field(PARAGRAPH, text),
            Self::List(items) => out.field(LIST, &Items(items)),
            Self::Numbered(items) => out.field(NUMBERED, &Items(items)),
        });
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Block {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Block".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let about = "A passage of running text: exactly one of the fields, which says what it is.";
        let mut schema = crate::format::schema::Object::new(about);
        let texts = crate::format::schema::list::<Text>(generator);
        schema.field(PARAGRAPH, "A paragraph.", false, generator.subschema_for::<Text>());
        schema.field(LIST, "A list whose order does not matter.", false, texts.clone());
        schema.field(NUMBERED, "A list counted from 1.", false, texts);
        let mut schema = schema.finish();
        schema.insert("minProperties".into(), 1.into());
        schema.insert("maxProperties".into(), 1.into());
        schema
    }
}
