//! Typed identifiers: an administration is never mistaken for a theme.

use crate::error::{Error, Result};

/// The longest identifier, in characters.
pub const MAX_LEN: usize = 64;

/// Is it 1 to [`MAX_LEN`] of the characters `A-Z a-z 0-9 . _ -`?
fn is_well_formed(text: &str) -> bool {
    (1..=MAX_LEN).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Reads an identifier.
            ///
            /// # Errors
            /// Anything but 1 to [`MAX_LEN`] of the characters `A-Z a-z 0-9 . _ -`.
            pub fn new(text: &str) -> Result<Self> {
                if is_well_formed(text) { Ok(Self(text.into())) } else { Err(Error::id(text)) }
            }

            /// The identifier as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                out.write_str(&self.0)
            }
        }
    )* };
}

ids! {
    /// Of an exchange.
    ExchangeId
    /// Of an administration: its IPA code where it has one (`r_toscan`).
    AdministrationId
    /// Of a theme or of a sub-theme: they share one space, because an activity may be about either.
    ThemeId
    /// Of a legal reference.
    LegalReferenceId
    /// Of a phase.
    PhaseId
    /// Of an activity.
    ActivityId
    /// Of an agreement: the memorandum of understanding, the contract.
    AgreementId
    /// Of a good practice.
    PracticeId
    /// Of a transfer of a practice.
    TransferId
    /// Of a project work.
    ProjectWorkId
    /// Of an output.
    OutputId
    /// Of a finding: an improvement area, a common issue, a context note, a tool.
    FindingId
    /// Of a comparative analysis.
    AnalysisId
    /// Of a plan of the rotation.
    PlanId
    /// Of a criterion of a comparison.
    CriterionId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_formed() {
        for good in ["T1.2", "r_toscan", "p_TN", "a", &"x".repeat(64)] {
            assert_eq!(ThemeId::new(good).unwrap().as_str(), good);
        }
        for bad in ["", " ", "T1 2", "città", "a/b", &"x".repeat(65)] {
            assert!(ThemeId::new(bad).unwrap_err().is_id(), "{bad}");
        }
    }
}
