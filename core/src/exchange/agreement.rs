//! An agreement that the exchange rests on: the memorandum of understanding, the contract.

use super::noun::{noun, words};
use crate::id::{AdministrationId, AgreementId};
use crate::text::Text;
use crate::time::Date;

words! {
    /// What kind of agreement.
    AgreementKind {
        /// Memorandum of understanding (protocollo d'intesa) between the administrations.
        Memorandum = "memorandum",
        /// Contract under which services are provided.
        Contract = "contract",
    }
}

noun! {
    /// An agreement that the exchange rests on.
    Agreement {
        /// Its identifier.
        id: one AgreementId,
        /// Memorandum or contract.
        kind: value AgreementKind,
    } with {
        /// What it is about.
        subject, with_subject: maybe Text,
        /// The administrations that signed it.
        signatories, with_signatories: many AdministrationId,
        /// The day of signature.
        signed_on, with_signed_on: maybe_value Date,
    }
}
