//! The model of a peer exchange, one noun a file.
//!
//! [`Draft`] → [`check`](Draft::check) → [`Exchange`] is the only way in: left of it anything may be wrong and is
//! answered with diagnostics, right of it everything is valid. Nouns are plain values: made with `new` from what they
//! must have, completed with `with_…`, read with getters; none of them knows how it is written to a file.

mod activity;
mod address;
mod administration;
mod agreement;
mod analysis;
mod appointment;
mod concept;
mod contact;
mod delegation;
mod draft;
#[allow(clippy::module_inception, reason = "one noun a file")]
mod exchange;
mod finding;
mod funding;
mod legal_reference;
pub mod matrix;
mod network;
pub(crate) mod noun;
mod output;
mod phase;
mod platform;
mod practice;
mod record;
mod rotation_plan;
mod section;
mod source;
mod theme;
mod topic;
mod transfer;
mod validate;
mod working_group;

pub(crate) use address::{is_email, is_web_address};

pub use activity::{Activity, ActivityKind, Hosting, Invitation, Round, State, Support};
pub use administration::{Administration, AdministrationKind, Role};
pub use agreement::{Agreement, AgreementKind};
pub use analysis::ComparativeAnalysis;
pub use appointment::Appointment;
pub use concept::Concept;
pub use contact::{Contact, Request, RequestPurpose, Sender};
pub use delegation::Delegation;
pub use draft::{Checked, Draft, Nature};
pub use exchange::{Exchange, Subject};
pub use finding::{Finding, FindingKind};
pub use funding::{Action, Fund, Funding, Programme};
pub use legal_reference::{LegalReference, LegalSource};
pub use network::Network;
pub use output::{ActKind, Output, ProjectWork};
pub use phase::Phase;
pub use platform::Platform;
pub use practice::{Origin, Practice};
pub use record::{ExchangeMode, Record};
pub use rotation_plan::{Embedded, RotationPlan};
pub use section::{Content, RecordPart, Section, SectionKind};
pub use source::Source;
pub use theme::{SubTheme, Theme, ThemeStatus};
pub use topic::{Topic, TopicPoint};
pub use transfer::{Transfer, TransferStep};
pub use working_group::{Staff, WorkingGroup};
