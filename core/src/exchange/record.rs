//! The experience record: how the exchange is described in the catalogue of experiences.

use super::contact::Contact;
use super::noun::{noun, words};
use super::section::{Section, SectionKind};
use crate::id::AdministrationId;
use crate::text::Text;
use crate::time::Date;

words! {
    /// The ways in which an experience can be exchanged.
    ExchangeMode {
        /// Seminars.
        Seminar = "seminar",
        /// Information webinars.
        Webinar = "webinar",
        /// Labs.
        Lab = "lab",
        /// Coaching.
        Coaching = "coaching",
    }
}

noun! {
    /// The experience record.
    Record {} with {
        /// The administration that implemented the experience.
        implemented_by, with_implemented_by: maybe AdministrationId,
        /// The thematic area of the catalogue.
        thematic_area, with_thematic_area: maybe Text,
        /// The day of publication.
        published, with_published: maybe_value Date,
        /// How often it had been viewed when it was copied: a static figure of the source, never counted on.
        views, with_views: maybe_value u32,
        /// Its sections, in the order of the record.
        sections, with_sections: many Section,
        /// The ways in which the experience can be exchanged.
        modes, with_modes: many ExchangeMode,
        /// How to ask for more.
        contact, with_contact: maybe Contact,
    }
}

impl Record {
    /// The section of a kind, if the record has it.
    pub fn section(&self, kind: SectionKind) -> Option<&Section> {
        self.sections().iter().find(|section| section.kind() == kind)
    }

    /// The list items of a section: the strengths, the expected results …; none if there is no such section.
    pub fn items(&self, kind: SectionKind) -> impl Iterator<Item = &Text> {
        self.section(kind).into_iter().flat_map(Section::items)
    }
}
