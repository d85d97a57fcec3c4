//! What methods there are: names, parameters with ranges and defaults, needs and sources, so that a form or a document can
//! be made from it.

mod list;

pub use list::{METHODS, method};

/// What a method is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// What to do where cells are missing.
    Missing,
    /// Extreme values.
    Treat,
    /// One common scale.
    Normalise,
    /// Weights.
    Weigh,
    /// Means: one score from numbers on one scale.
    Mean,
    /// Distances from an ideal.
    Distance,
    /// Preferences in pairs.
    Outranking,
    /// Criteria as voters.
    Voting,
    /// Each unit in its best light; with the feature `linear`.
    Envelopment,
    /// How sure it is.
    Robustness,
    /// Whom it is like.
    Peers,
    /// Do criteria, or assessors, go together?
    Agreement,
}

impl Family {
    /// A stable name for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Treat => "treat",
            Self::Normalise => "normalise",
            Self::Weigh => "weigh",
            Self::Mean => "mean",
            Self::Distance => "distance",
            Self::Outranking => "outranking",
            Self::Voting => "voting",
            Self::Envelopment => "envelopment",
            Self::Robustness => "robustness",
            Self::Peers => "peers",
            Self::Agreement => "agreement",
        }
    }
}

/// What a method must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// Two units or more.
    TwoUnits,
    /// Numbers on one scale: normalise first.
    OneScale,
    /// Numbers of 0 or more.
    NotNegative,
    /// Numbers above 0.
    Positive,
    /// No gaps.
    Complete,
    /// Criteria that tell units apart.
    NotConstant,
}

impl Need {
    /// A stable name for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::TwoUnits => "two-units",
            Self::OneScale => "one-scale",
            Self::NotNegative => "not-negative",
            Self::Positive => "positive",
            Self::Complete => "complete",
            Self::NotConstant => "not-constant",
        }
    }
}

/// What holds for a method whatever its parameters, beside what holds for all: the order of rows and columns does not
/// matter, equal units get equal answers, a criterion of weight 0 does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Law {
    /// A unit that is at least as good on all criteria is never below.
    Dominance,
    /// A better cell never lowers the unit's score.
    Improving,
    /// Another unit of measurement, with another zero, changes nothing.
    Units,
    /// A criterion split in two of half the weight changes nothing.
    Splitting,
    /// A further unit changes nothing for the others.
    Joining,
}

impl Law {
    /// A stable name for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Dominance => "dominance",
            Self::Improving => "improving",
            Self::Units => "units",
            Self::Splitting => "splitting",
            Self::Joining => "joining",
        }
    }
}

/// What a parameter may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A number between two ends.
    Number {
        /// Least.
        low: f64,
        /// Greatest.
        high: f64,
        /// Where nothing is said.
        default: f64,
    },
    /// A number in the unit of the criterion, one a criterion; there is no default that fits all.
    PerCriterion,
    /// One of a few words, the first where nothing is said.
    Word(&'static [&'static str]),
}

/// A parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// What it may be.
    pub kind: Kind,
}

/// A method.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
    /// A stable name for programs.
    pub name: &'static str,
    /// What it is for.
    pub family: Family,
    /// Its parameters.
    pub parameters: &'static [Parameter],
    /// What it must have.
    pub needs: &'static [Need],
    /// What holds for it.
    pub laws: &'static [Law],
    /// Where it comes from.
    pub source: &'static str,
    /// Changes when its numbers would.
    pub version: u16,
}
