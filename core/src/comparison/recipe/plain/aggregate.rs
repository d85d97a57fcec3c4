//! Methods that give scores, as names, numbers and words.

use super::{Argument, PlainStep, SPREAD, word_of};
#[cfg(feature = "linear")]
use crate::comparison::linear::{BenefitOfTheDoubt, Envelopment, Orientation, Returns};
use crate::comparison::method::{
    Ampi, Distance, Electre3, Mpi, Penalty, Power, Preference, Promethee, Reference, Schulze, Spotis,
    Strength, Thresholds, Topsis, TopsisScale, Vikor,
};
use crate::comparison::recipe::Aggregate;
use crate::error::{Error, Result};

#[cfg(feature = "linear")]
const RETURNS: &[(&str, Returns)] = &[("constant", Returns::Constant), ("variable", Returns::Variable)];
#[cfg(feature = "linear")]
const ORIENTATION: &[(&str, Orientation)] = &[("input", Orientation::Input), ("output", Orientation::Output)];
const PENALTY: &[(&str, Penalty)] = &[("minus", Penalty::Minus), ("plus", Penalty::Plus)];
const STRENGTH: &[(&str, Strength)] =
    &[("winning-votes", Strength::WinningVotes), ("margins", Strength::Margins)];
const TOPSIS: &[(&str, TopsisScale)] = &[
    ("vector", TopsisScale::Vector),
    ("min-max", TopsisScale::MinMax),
    ("max", TopsisScale::Max),
    ("sum", TopsisScale::Sum),
    ("as-given", TopsisScale::AsGiven),
];
const DISTANCE: &[(&str, Distance)] = &[
    ("euclidean", Distance::Euclidean),
    ("manhattan", Distance::Manhattan),
    ("chebyshev", Distance::Chebyshev),
];

pub(super) fn aggregate_step(aggregate: &Aggregate) -> PlainStep {
    let step = PlainStep::new(aggregate.name());
    match aggregate {
        Aggregate::Power(power) => step.number("exponent", power.exponent),
        Aggregate::Mpi(mpi) => {
            step.word("penalty", word_of(PENALTY, &mpi.penalty)).word("spread", word_of(SPREAD, &mpi.spread))
        }
        Aggregate::Ampi(ampi) => {
            let step = step.word("penalty", word_of(PENALTY, &ampi.penalty));
            match &ampi.reference {
                Reference::Observed => step,
                Reference::Goalposts(all) => step
                    .numbers("low", all.iter().map(|(low, _)| *low))
                    .numbers("high", all.iter().map(|(_, high)| *high)),
                Reference::Centred(all) => step
                    .numbers("low", all.iter().map(|(low, ..)| *low))
                    .numbers("high", all.iter().map(|(_, high, _)| *high))
                    .numbers("reference", all.iter().map(|(.., at)| *at)),
            }
        }
        Aggregate::Topsis(topsis) => step
            .word("scale", word_of(TOPSIS, &topsis.scale))
            .word("distance", word_of(DISTANCE, &topsis.distance)),
        Aggregate::Vikor(vikor) => step.number("v", vikor.v),
        Aggregate::Promethee(promethee) if !promethee.preferences.is_empty() => {
            let all = &promethee.preferences;
            let words = all.iter().map(|one| preference_parts(*one).0.into()).collect();
            step.with("preference", Argument::Words(words))
                .numbers("q", all.iter().map(|one| preference_parts(*one).1))
                .numbers("p", all.iter().map(|one| preference_parts(*one).2))
        }
        Aggregate::Spotis(spotis) => {
            let step = if spotis.bounds.is_empty() {
                step
            } else {
                step.numbers("low", spotis.bounds.iter().map(|(low, _)| *low))
                    .numbers("high", spotis.bounds.iter().map(|(_, high)| *high))
            };
            match &spotis.ideal {
                None => step,
                Some(ideal) => step.numbers("ideal", ideal.iter().copied()),
            }
        }
        Aggregate::Electre3(electre) if !electre.thresholds.is_empty() => {
            let all = &electre.thresholds;
            // No veto is one that nothing reaches.
            step.numbers("indifference", all.iter().map(|one| one.indifference))
                .numbers("preference", all.iter().map(|one| one.preference))
                .numbers("veto", all.iter().map(|one| one.veto.unwrap_or(f64::MAX)))
        }
        #[cfg(feature = "linear")]
        Aggregate::BenefitOfTheDoubt(method) => step.number("least_share", method.least_share),
        #[cfg(feature = "linear")]
        Aggregate::Envelopment(method) => step
            .word("returns", word_of(RETURNS, &method.returns))
            .word("orientation", word_of(ORIENTATION, &method.orientation)),
        Aggregate::Schulze(schulze) => step.word("strength", word_of(STRENGTH, &schulze.strength)),
        _ => step,
    }
}

/// The word of a preference function, and its thresholds q and p (s of the Gaussian in place of p).
const fn preference_parts(preference: Preference) -> (&'static str, f64, f64) {
    match preference {
        Preference::Usual => ("usual", 0.0, 0.0),
        Preference::UShape { q } => ("u-shape", q, 0.0),
        Preference::VShape { p } => ("v-shape", 0.0, p),
        Preference::Level { q, p } => ("level", q, p),
        Preference::Linear { q, p } => ("linear", q, p),
        Preference::Gaussian { s } => ("gaussian", 0.0, s),
    }
}

fn preferences_of(step: &PlainStep) -> Result<Vec<Preference>> {
    let words = match step.find("preference") {
        None => return Ok(Vec::new()),
        Some(Argument::Words(words)) => words,
        Some(_) => return Err(Error::parameter("preference", "a word for each criterion")),
    };
    let (all_q, all_p) = (step.all_numbers("q")?, step.all_numbers("p")?);
    let one = |(c, word): (usize, &str)| {
        let at = |all: &[f64]| all.get(c).copied().unwrap_or_default();
        let (q, p) = (at(&all_q), at(&all_p));
        Ok(match word {
            "usual" => Preference::Usual,
            "u-shape" => Preference::UShape { q },
            "v-shape" => Preference::VShape { p },
            "level" => Preference::Level { q, p },
            "linear" => Preference::Linear { q, p },
            "gaussian" => Preference::Gaussian { s: p },
            _ => return Err(Error::parameter("preference", "one of its words")),
        })
    };
    words.iter().map(|word| &**word).enumerate().map(one).collect()
}

pub(super) fn aggregate_of(step: &PlainStep) -> Result<Option<Aggregate>> {
    let pairs = || -> Result<Vec<(f64, f64)>> {
        let (low, high) = (step.all_numbers("low")?, step.all_numbers("high")?);
        if low.len() == high.len() {
            Ok(low.into_iter().zip(high).collect())
        } else {
            Err(Error::parameter("low, high", "as many lower as upper ends"))
        }
    };
    Ok(Some(match &*step.method {
        "arithmetic" => Aggregate::Arithmetic,
        "geometric" => Aggregate::Geometric,
        "harmonic" => Aggregate::Harmonic,
        "power" => Aggregate::Power(Power { exponent: step.number_or("exponent", 0.5)? }),
        "mpi" => Aggregate::Mpi(Mpi {
            penalty: step.word_or_first("penalty", PENALTY)?,
            spread: step.word_or_first("spread", SPREAD)?,
        }),
        "ampi" => {
            let (ends, centres) = (pairs()?, step.all_numbers("reference")?);
            let reference = match (ends.is_empty(), centres.is_empty()) {
                (true, _) => Reference::Observed,
                (false, true) => Reference::Goalposts(ends),
                (false, false) => Reference::Centred(
                    ends.into_iter().zip(centres).map(|((low, high), at)| (low, high, at)).collect(),
                ),
            };
            Aggregate::Ampi(Ampi { reference, penalty: step.word_or_first("penalty", PENALTY)? })
        }
        "topsis" => Aggregate::Topsis(Topsis {
            scale: step.word_or_first("scale", TOPSIS)?,
            distance: step.word_or_first("distance", DISTANCE)?,
        }),
        "vikor" => Aggregate::Vikor(Vikor { v: step.number_or("v", 0.5)? }),
        "promethee" => Aggregate::Promethee(Promethee { preferences: preferences_of(step)? }),
        "spotis" => {
            let ideal = step.all_numbers("ideal")?;
            Aggregate::Spotis(Spotis { bounds: pairs()?, ideal: (!ideal.is_empty()).then_some(ideal) })
        }
        "electre-3" => {
            let (preference, veto) = (step.all_numbers("preference")?, step.all_numbers("veto")?);
            let one = |(c, indifference): (usize, f64)| Thresholds {
                indifference,
                preference: preference.get(c).copied().unwrap_or(indifference),
                veto: veto.get(c).copied().filter(|veto| *veto < f64::MAX),
            };
            let thresholds = step.all_numbers("indifference")?.into_iter().enumerate().map(one).collect();
            Aggregate::Electre3(Electre3 { thresholds })
        }
        #[cfg(feature = "linear")]
        "benefit-of-the-doubt" => Aggregate::BenefitOfTheDoubt(BenefitOfTheDoubt {
            least_share: step.number_or("least_share", 0.0)?,
        }),
        #[cfg(feature = "linear")]
        "envelopment" => Aggregate::Envelopment(Envelopment {
            returns: step.word_or_first("returns", RETURNS)?,
            orientation: step.word_or_first("orientation", ORIENTATION)?,
        }),
        "borda" => Aggregate::Borda,
        "copeland" => Aggregate::Copeland,
        "schulze" => Aggregate::Schulze(Schulze { strength: step.word_or_first("strength", STRENGTH)? }),
        _ => return Ok(None),
    }))
}
