//! What can be said at each step.

use crate::comparison::step::normalise::Normalise;
use crate::comparison::step::treat::{Log, Winsorise};
use crate::comparison::step::weigh::Components;

/// Where cells are missing.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// Gaps stay open: each unit is judged by what it has, with weights rescaled; below this coverage it gets no
    /// position. Only for means.
    Open {
        /// The least share of weight that must be there, 0 to 1.
        minimum: f64,
    },
    /// The median of the units of the same group, flagged; no groups at all: of all units.
    MedianOfGroup {
        /// The group of each unit.
        groups: Vec<usize>,
    },
    /// The worst and the best observed values: scores with each gap at its worst, and the best that each unit can reach.
    Bounds,
    /// A gap is refused.
    Refuse,
}

impl Default for Missing {
    fn default() -> Self {
        Self::Open { minimum: 0.6 }
    }
}

impl Missing {
    /// Its name in the registry; a gap that is refused needs no method.
    pub(super) const fn name(&self) -> Option<&'static str> {
        match self {
            Self::Open { .. } => Some("mean-of-present"),
            Self::MedianOfGroup { .. } => Some("median-of-group"),
            Self::Bounds => Some("bounds"),
            Self::Refuse => None,
        }
    }
}

/// Extreme values.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Treat {
    /// As they are.
    #[default]
    None,
    /// Winsorised where the rule says so.
    Winsorise(Winsorise),
    /// The logarithm of every criterion.
    Log(Log),
}

impl Treat {
    /// Its name in the registry.
    pub(super) const fn name(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Winsorise(_) => Some("winsorise"),
            Self::Log(_) => Some("log"),
        }
    }
}

/// One common scale.
#[derive(Clone, Debug, PartialEq)]
pub enum Scale {
    /// The numbers as they are, for methods that take directions and units as they come.
    None,
    /// The same method for all.
    All(Normalise),
    /// One a criterion.
    Each(Vec<Normalise>),
}

impl Default for Scale {
    fn default() -> Self {
        Self::All(Normalise::UNIT)
    }
}

/// Weights.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Weigh {
    /// The same for all: the default, and stated.
    #[default]
    Equal,
    /// The same for all groups, and within each for all its criteria.
    EqualByGroup(Vec<usize>),
    /// Points.
    Direct(Vec<f64>),
    /// Rank-order centroid of places.
    RankOrderCentroid(Vec<usize>),
    /// Rank sum of places.
    RankSum(Vec<usize>),
    /// Rank reciprocal of places.
    RankReciprocal(Vec<usize>),
    /// Saaty's eigenvector of judgements in pairs: those above the diagonal, row by row.
    AhpEigenvector(Vec<f64>),
    /// Geometric means of the same.
    AhpGeometricMean(Vec<f64>),
    /// The best and the worst criterion against all, by a linear programme.
    #[cfg(feature = "linear")]
    BestWorst {
        /// How many times the best matters more than each, 1 to 9.
        best_to_others: Vec<f64>,
        /// How many times each matters more than the worst.
        others_to_worst: Vec<f64>,
    },
    /// From the data, as a scenario.
    Entropy,
    /// From the data, as a scenario.
    Critic,
    /// From the data, as a scenario.
    StandardDeviation,
    /// From the data, as a scenario.
    Merec,
    /// From the data, as a scenario.
    PrincipalComponents(Components),
}

impl Weigh {
    /// Its name in the registry.
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Equal | Self::EqualByGroup(_) => "equal",
            Self::Direct(_) => "direct",
            Self::RankOrderCentroid(_) => "rank-order-centroid",
            Self::RankSum(_) => "rank-sum",
            Self::RankReciprocal(_) => "rank-reciprocal",
            Self::AhpEigenvector(_) => "ahp-eigenvector",
            Self::AhpGeometricMean(_) => "ahp-geometric-mean",
            #[cfg(feature = "linear")]
            Self::BestWorst { .. } => "best-worst",
            Self::Entropy => "entropy",
            Self::Critic => "critic",
            Self::StandardDeviation => "standard-deviation",
            Self::Merec => "merec",
            Self::PrincipalComponents(_) => "principal-components",
        }
    }
}
