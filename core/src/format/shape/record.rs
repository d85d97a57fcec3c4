//! The experience record.

use super::super::leaf::{Email, TextShape, Url};
use super::{Shape, shape};
use crate::exchange::{ExchangeMode, RequestPurpose, SectionKind};
use crate::id::AdministrationId;
use crate::text::{Block, Lang};
use crate::time::Date;

shape! {
    /// The experience record: how the exchange is described in the catalogue of experiences.
    RecordShape => Record, "Record" {} with {
        /// The administration that implemented the experience.
        implemented_by, with_implemented_by: maybe AdministrationId,
        /// The thematic area of the catalogue.
        thematic_area, with_thematic_area: maybe TextShape,
        /// The day of publication.
        published, with_published: maybe_value Date,
        /// How often it had been viewed when it was copied (a static figure of the source).
        views, with_views: maybe_value u32,
        /// Its sections, in the order of the record.
        sections, with_sections: many SectionShape,
        /// The ways in which the experience can be exchanged.
        modes, with_modes: many ExchangeMode,
        /// How to ask for more.
        contact, with_contact: maybe ContactShape,
    }
}

shape! {
    /// A section of the record: with blocks of text, empty (neither `blocks` nor `deferred`), or deferred.
    SectionShape => Section, "Section" {
        /// Which section.
        kind: value SectionKind,
    } with {
        /// Its text, verbatim.
        blocks, with_blocks: many BlockShape,
        /// Why it is put off to a later stage, in the record's own words.
        deferred, with_deferred: maybe TextShape,
    }
}

shape! {
    /// Where requests go. The widget sends nothing: it links.
    ContactShape => Contact, "Contact" {} with {
        /// The text that invites to ask.
        text, with_text: maybe TextShape,
        /// What requests may be for.
        purposes, with_purposes: many RequestPurpose,
        /// The page with the form.
        url, with_url: maybe Url,
        /// The office's address (never a person's).
        email, with_email: maybe Email,
    }
}

/// A passage of running text.
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Block", deny_unknown_fields))]
#[serde(rename_all = "lowercase")]
pub(in crate::format) enum BlockShape {
    /// A paragraph.
    Paragraph(TextShape),
    /// A list whose order does not matter.
    List(Vec<TextShape>),
    /// A list counted from 1.
    Numbered(Vec<TextShape>),
}

impl Shape for BlockShape {
    type Noun = Block;

    fn into_noun(self, lang: Lang) -> Option<Block> {
        Some(match self {
            Self::Paragraph(text) => Block::Paragraph(text.into_noun(lang)?),
            Self::List(items) => Block::List(items.into_noun(lang)?),
            Self::Numbered(items) => Block::Numbered(items.into_noun(lang)?),
        })
    }

    fn of(block: &Block, lang: Lang) -> Self {
        match block {
            Block::Paragraph(text) => Self::Paragraph(TextShape::of(text, lang)),
            Block::List(items) => Self::List(Shape::of(items, lang)),
            Block::Numbered(items) => Self::Numbered(Shape::of(items, lang)),
        }
    }
}
