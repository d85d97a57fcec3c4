//! The table of problems: every code that exists, with its severity and arguments.
//!
//! A new problem is a new row here; the compiler then asks for its wording in five languages (`diag/text/`), and a
//! test for its row in `core/docs/diagnostics.md`.

use super::argument::{Argument, Value};
use super::word::{Expected, JsonType, Noun};
use crate::time::Date;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing has to be done.
    Note,
    /// The exchange can be read and shown, but the problem is to be mended before it is published.
    Warning,
    /// There is no exchange until it is mended.
    Error,
}

impl Severity {
    /// The spelling for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

macro_rules! problems {
    ($($(#[doc = $doc:literal])* $code:literal $severity:ident $variant:ident $({ $($argument:ident: $ty:ty),* })?,)+) => {
        /// What can be wrong, with its arguments.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the arguments' names say what they are")]
        pub enum Problem {
            $($(#[doc = $doc])* $variant $({ $($argument: $ty),* })?,)+
        }

        /// What can be wrong, without arguments: the rows of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[doc = $doc])* $variant,)+
        }

        impl Kind {
            /// All of them, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The stable name, such as `unknown-field`.
            pub const fn code(self) -> &'static str {
                const CODES: &[&str] = &[$($code),+];
                CODES[self as usize]
            }

            /// How bad it is.
            pub const fn severity(self) -> Severity {
                const SEVERITIES: &[Severity] = &[$(Severity::$severity),+];
                SEVERITIES[self as usize]
            }

            /// The names of its arguments.
            pub const fn arguments(self) -> &'static [&'static str] {
                const NAMES: &[&[&str]] = &[$(&[$($(stringify!($argument)),*)?]),+];
                NAMES[self as usize]
            }
        }

        impl Problem {
            /// Its row in the table.
            pub const fn kind(&self) -> Kind {
                match self { $(Self::$variant { .. } => Kind::$variant,)+ }
            }

            /// Its arguments, in the order of the table.
            pub(super) fn values(&self) -> Vec<Value<'_>> {
                let mut values = Vec::new();
                match self {
                    $(Self::$variant $({ $($argument),* })? => { $($($argument.push_to(&mut values);)*)? })+
                }
                values
            }

            /// Cuts what is quoted from a file to a length that people read, without what a screen cannot show.
            pub(super) fn shorten(&mut self) {
                match self {
                    $(Self::$variant $({ $($argument),* })? => { $($($argument.shorten();)*)? })+
                }
            }

            /// One of each kind, with arguments to test with.
            #[cfg(test)]
            pub(super) fn samples() -> Vec<Self> {
                vec![$(Self::$variant $({ $($argument: Argument::sample(stringify!($argument))),* })?,)+]
            }

            /// One of each kind, with as few arguments as it can have.
            #[cfg(test)]
            pub(super) fn bare_samples() -> Vec<Self> {
                vec![$(Self::$variant $({ $($argument: Argument::absent(stringify!($argument))),* })?,)+]
            }
        }

        /// The template of one language for every kind of problem. A placeholder is the name of an argument in braces;
        /// `{bytes:mega}` is a number in millions, rounded up; `{suggestion}` the sentence about the argument `nearest`.
        #[cfg(feature = "wording")]
        #[derive(Clone, Copy)]
        #[allow(non_snake_case, reason = "named like the problems")]
        pub(super) struct Messages {
            $(pub(super) $variant: &'static str,)+
        }

        #[cfg(feature = "wording")]
        impl Messages {
            /// In the order of the table.
            pub(super) const fn lines(self) -> [&'static str; Kind::ALL.len()] {
                [$(self.$variant),+]
            }
        }

        /// Every code with its severity, its arguments' names and what it means.
        pub const TABLE: &[(&str, Severity, &[&str], &str)] = &[
            $(($code, Severity::$severity, Kind::$variant.arguments(), concat!($($doc),*)),)+
        ];
    };
}

impl Problem {
    /// The stable name, such as `unknown-field`.
    pub const fn code(&self) -> &'static str {
        self.kind().code()
    }

    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        self.kind().severity()
    }

    /// The arguments, named, in the order of the table.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        self.kind().arguments().iter().copied().zip(self.values().iter().map(ToString::to_string)).collect()
    }
}

problems! {
    // the file
    /// The file is not UTF-8 text.
    "not-utf8" Error NotUtf8,
    /// The file is larger than the limit, in bytes.
    "too-large" Error TooLarge { bytes: u64, limit: u64 },
    /// Objects and lists are nested deeper than the limit.
    "too-deep" Error TooDeep { limit: u64 },
    /// The text is not JSON: something else was expected here.
    "json-syntax" Error JsonSyntax { found: Option<Box<str>>, expected: Expected },
    /// There is more text after the end of the JSON value.
    "trailing-text" Error TrailingText,
    /// A field is given twice in one object.
    "duplicate-field" Error DuplicateField { field: Box<str> },
    /// The file does not say that it is an exchange: its `format` is missing or something else.
    "not-an-exchange" Error NotAnExchange { found: Option<Box<str>>, newest: Box<str> },
    /// The file is written in a newer version of the format than this program knows.
    "newer-format" Error NewerFormat { found: Box<str>, newest: Box<str> },
    /// The file is written in an older version of the format; it was brought up to date while it was read.
    "older-format" Warning OlderFormat { found: Box<str>, newest: Box<str> },
    /// The file is written in an older version of the format, which this program does not read: the widget, to stay small.
    "outdated-format" Error OutdatedFormat { found: Box<str>, newest: Box<str> },

    // its fields
    /// A field that the format does not know: it is not shown and would not be saved.
    "unknown-field" Warning UnknownField { field: Box<str>, nearest: Option<Box<str>> },
    /// A field that must be there is missing.
    "missing-field" Error MissingField { field: Box<str> },
    /// A value has another type than it should.
    "wrong-type" Error WrongType { expected: JsonType, found: JsonType },
    /// A word outside the closed list of this field.
    "unknown-word" Error UnknownWord { found: Box<str>, allowed: Vec<Box<str>> },
    /// An identifier with characters that identifiers cannot have, or too long.
    "malformed-id" Error MalformedId { found: Box<str> },
    /// Not a day of the calendar written as 2019-05-16.
    "malformed-date" Error MalformedDate { found: Box<str> },
    /// A period whose last day is before its first.
    "inverted-period" Error InvertedPeriod { first: Date, last: Date },
    /// Not a duration written as P12M.
    "malformed-duration" Error MalformedDuration { found: Box<str> },
    /// Not an exact decimal number written as "100000.00".
    "malformed-amount" Error MalformedAmount { found: Box<str> },
    /// A language that texts cannot be in.
    "unknown-language" Error UnknownLanguage { found: Box<str> },
    /// A text without words: an absent text is an absent field.
    "blank-text" Error BlankText,
    /// A text with a control character, which nothing can show: it is left out or shown as a box.
    "control-character" Warning ControlCharacter { found: Box<str> },
    /// An object that must have one of several fields has none of them, or more than one.
    "exactly-one" Error ExactlyOne { fields: Vec<Box<str>> },
    /// A number outside the range that makes sense here.
    "number-out-of-range" Error NumberOutOfRange { found: Box<str> },
    /// Not an http or https address.
    "malformed-url" Error MalformedUrl { found: Box<str> },
    /// Not an e-mail address.
    "malformed-email" Error MalformedEmail { found: Box<str> },

    // identity and references
    /// Two things have the same identifier.
    "duplicate-id" Error DuplicateId { noun: Noun, id: Box<str> },
    /// An identifier that is a word with a meaning of its own, such as `rotation`.
    "reserved-word" Error ReservedWord { id: Box<str> },
    /// A reference leads nowhere.
    "unknown-reference" Error UnknownReference { noun: Noun, id: Box<str>, nearest: Option<Box<str>> },

    // administrations
    /// No administration is the lead.
    "no-lead" Error NoLead,
    /// More than one administration is the lead.
    "several-leads" Error SeveralLeads { ids: Vec<Box<str>> },
    /// An administration takes part but is not among those that signed the memorandum of understanding.
    "not-signatory" Warning NotSignatory { administration: Box<str> },
    /// A person's name is in the file: names are never published.
    "personal-name" Warning PersonalName,
    /// The same pair of administration and theme has two delegations: there is one referent for each pair.
    "duplicate-delegation" Error DuplicateDelegation { administration: Box<str>, theme: Box<str> },

    // time
    /// A phase begins before the one that it follows.
    "phase-out-of-order" Error PhaseOutOfOrder { phase: Box<str>, previous: Box<str> },
    /// An activity took place or is under way though an earlier phase has not begun.
    "phase-not-begun" Warning PhaseNotBegun { phase: Box<str> },
    /// A period lies outside that of the exchange.
    "outside-exchange" Warning OutsideExchange { first: Date, last: Date },
    /// An activity lies outside its phase.
    "outside-phase" Warning OutsidePhase { phase: Box<str> },
    /// A workshop of the second round begins before one of the first round of the same theme has ended.
    "round-out-of-order" Error RoundOutOfOrder { first_round: Box<str> },
    /// A workshop without a round.
    "no-round" Warning NoRound,
    /// An activity that is no workshop has a round.
    "round-without-workshop" Error RoundWithoutWorkshop,

    // hosts and themes
    /// A workshop is hosted by an administration that does not take part in its theme.
    "host-not-in-theme" Error HostNotInTheme { host: Box<str>, theme: Box<str> },
    /// A Smart Action Lab or common session is not hosted by the lead administration.
    "not-at-lead" Warning NotAtLead { host: Box<str> },
    /// Only workshops are hosted in rotation.
    "rotation-without-workshop" Warning RotationWithoutWorkshop,
    /// A theme still being designed has an activity that took place or is under way.
    "theme-still-in-design" Warning ThemeStillInDesign { theme: Box<str>, activity: Box<str> },
    /// An active theme has no topics.
    "no-topics" Note NoTopics { theme: Box<str> },

    // legal references
    /// A law that is cited has been superseded by another.
    "reference-superseded" Note ReferenceSuperseded { successor: Box<str> },
    /// The successors of a legal reference lead back to it.
    "successors-in-a-circle" Error SuccessorsInACircle { id: Box<str> },

    // record
    /// A section of the record is given twice.
    "duplicate-section" Error DuplicateSection { section: Box<str> },
    /// A section has both text and the word that it comes later.
    "given-and-deferred" Warning GivenAndDeferred { section: Box<str> },
    /// A section is empty: it is shown as not available.
    "empty-section" Note EmptySection { section: Box<str> },
    /// The file does not say where its facts come from.
    "no-source" Note NoSource,

    // money, practices, transfers
    /// A budget below zero.
    "negative-budget" Error NegativeBudget,
    /// A practice is transferred to an administration that offers it.
    "transfer-to-itself" Error TransferToItself { administration: Box<str> },
    /// The steps of a transfer are not in order.
    "steps-out-of-order" Error StepsOutOfOrder,
    /// A practice that is said not to be transferable is being transferred.
    "not-transferable" Warning NotTransferable { practice: Box<str> },

    // matrices
    /// A value that is not of the scale of its criterion, or not in its interval.
    "cell-off-scale" Error CellOffScale { criterion: Box<str> },
    /// A level or choice with fewer than two steps, or whose steps are worth nothing that tells them apart.
    "unusable-steps" Error UnusableSteps,

    // plans
    /// A simulated plan with a day on which the administrations were told: nobody announces what is made up.
    "announced-simulation" Warning AnnouncedSimulation { plan: Box<str> },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_is_of_its_row() {
        let rows = Kind::ALL.iter().zip(TABLE);
        for ((sample, bare), (kind, row)) in Problem::samples().iter().zip(Problem::bare_samples()).zip(rows)
        {
            assert_eq!((sample.kind(), sample.code(), sample.severity()), (*kind, row.0, row.1));
            assert_eq!(bare.kind(), *kind);
            let names: Vec<_> = sample.arguments().iter().map(|(name, _)| *name).collect();
            assert_eq!(names, row.2);
            assert_eq!(bare.arguments().len(), names.len());
            assert!(sample.arguments().iter().all(|(_, value)| !value.is_empty()), "{sample:?}");
        }
    }
}
