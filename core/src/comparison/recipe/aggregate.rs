//! A method that gives scores, as data.

use crate::comparison::method::{
    Ampi, Arithmetic, Borda, Copeland, Electre3, Geometric, Harmonic, Method, Mpi, Power, Promethee, Schulze,
    Spotis, Topsis, Vikor,
};

#[cfg(feature = "linear")]
use crate::comparison::linear::{BenefitOfTheDoubt, Envelopment};

/// A method that gives scores.
#[derive(Clone, Debug, PartialEq)]
pub enum Aggregate {
    /// Weighted arithmetic mean.
    Arithmetic,
    /// Weighted geometric mean.
    Geometric,
    /// Weighted harmonic mean.
    Harmonic,
    /// Weighted power mean.
    Power(Power),
    /// Mazziotta–Pareto index.
    Mpi(Mpi),
    /// Adjusted Mazziotta–Pareto index.
    Ampi(Ampi),
    /// TOPSIS.
    Topsis(Topsis),
    /// VIKOR.
    Vikor(Vikor),
    /// PROMETHEE II.
    Promethee(Promethee),
    /// SPOTIS.
    Spotis(Spotis),
    /// ELECTRE III by net credibility.
    Electre3(Electre3),
    /// Borda.
    Borda,
    /// Copeland.
    Copeland,
    /// Schulze.
    Schulze(Schulze),
    /// Each unit with the weights that suit it best.
    #[cfg(feature = "linear")]
    BenefitOfTheDoubt(BenefitOfTheDoubt),
    /// Data envelopment: criteria of which less is better are inputs, the others outputs.
    #[cfg(feature = "linear")]
    Envelopment(Envelopment),
}

impl Default for Aggregate {
    /// The plainest: people can follow it with a pencil.
    fn default() -> Self {
        Self::Arithmetic
    }
}

impl Aggregate {
    /// The method itself.
    pub fn as_method(&self) -> &dyn Method {
        match self {
            Self::Arithmetic => &Arithmetic,
            Self::Geometric => &Geometric,
            Self::Harmonic => &Harmonic,
            Self::Power(method) => method,
            Self::Mpi(method) => method,
            Self::Ampi(method) => method,
            Self::Topsis(method) => method,
            Self::Vikor(method) => method,
            Self::Promethee(method) => method,
            Self::Spotis(method) => method,
            Self::Electre3(method) => method,
            Self::Borda => &Borda,
            Self::Copeland => &Copeland,
            Self::Schulze(method) => method,
            #[cfg(feature = "linear")]
            Self::BenefitOfTheDoubt(method) => method,
            #[cfg(feature = "linear")]
            Self::Envelopment(method) => method,
        }
    }

    /// The method itself, in a box.
    pub fn into_method(self) -> Box<dyn Method> {
        match self {
            Self::Arithmetic => Box::new(Arithmetic),
            Self::Geometric => Box::new(Geometric),
            Self::Harmonic => Box::new(Harmonic),
            Self::Power(method) => Box::new(method),
            Self::Mpi(method) => Box::new(method),
            Self::Ampi(method) => Box::new(method),
            Self::Topsis(method) => Box::new(method),
            Self::Vikor(method) => Box::new(method),
            Self::Promethee(method) => Box::new(method),
            Self::Spotis(method) => Box::new(method),
            Self::Electre3(method) => Box::new(method),
            Self::Borda => Box::new(Borda),
            Self::Copeland => Box::new(Copeland),
            Self::Schulze(method) => Box::new(method),
            #[cfg(feature = "linear")]
            Self::BenefitOfTheDoubt(method) => Box::new(method),
            #[cfg(feature = "linear")]
            Self::Envelopment(method) => Box::new(method),
        }
    }

    /// Its name in the registry.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Arithmetic => "arithmetic",
            Self::Geometric => "geometric",
            Self::Harmonic => "harmonic",
            Self::Power(_) => "power",
            Self::Mpi(_) => "mpi",
            Self::Ampi(_) => "ampi",
            Self::Topsis(_) => "topsis",
            Self::Vikor(_) => "vikor",
            Self::Promethee(_) => "promethee",
            Self::Spotis(_) => "spotis",
            Self::Electre3(_) => "electre-3",
            Self::Borda => "borda",
            Self::Copeland => "copeland",
            Self::Schulze(_) => "schulze",
            #[cfg(feature = "linear")]
            Self::BenefitOfTheDoubt(_) => "benefit-of-the-doubt",
            #[cfg(feature = "linear")]
            Self::Envelopment(_) => "envelopment",
        }
    }

    /// The exponent of a mean that can be taken of what is there.
    pub(super) const fn exponent(&self) -> Option<f64> {
        match self {
            Self::Arithmetic => Some(1.0),
            Self::Geometric => Some(0.0),
            Self::Harmonic => Some(-1.0),
            Self::Power(power) => Some(power.exponent),
            _ => None,
        }
    }
}
