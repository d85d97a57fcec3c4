//! A recipe as names, numbers and words: what is written to a file, crosses to JavaScript, and is told to people.

mod aggregate;

use super::{Missing, Recipe, Scale, Treat, Weigh};
use crate::comparison::robust::Doubt;
use crate::comparison::step::normalise::{Normalise, ValueFunction};
use crate::comparison::step::treat::{Log, Winsorise};
use crate::comparison::step::weigh::Components;
use crate::error::{Error, Result};
use crate::num::moment::Spread;
use aggregate::{aggregate_of, aggregate_step};

pub use crate::exchange::matrix::Argument;

/// One step: a method of the [registry](crate::comparison::registry) and its parameters, where they are not the defaults.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlainStep {
    /// The method's name in the registry; `refuse` refuses gaps.
    pub method: Box<str>,
    /// Its parameters, by name.
    pub arguments: Vec<(Box<str>, Argument)>,
    /// For a scale: the criterion that it is for; none: all.
    pub criterion: Option<usize>,
}

impl PlainStep {
    fn new(method: &str) -> Self {
        Self { method: method.into(), ..Self::default() }
    }

    fn with(mut self, name: &str, argument: Argument) -> Self {
        self.arguments.push((name.into(), argument));
        self
    }

    fn number(self, name: &str, value: f64) -> Self {
        self.with(name, Argument::Number(value))
    }

    fn word(self, name: &str, word: &str) -> Self {
        self.with(name, Argument::Word(word.into()))
    }

    fn numbers(self, name: &str, values: impl IntoIterator<Item = f64>) -> Self {
        self.with(name, Argument::Numbers(values.into_iter().collect()))
    }

    fn find(&self, name: &str) -> Option<&Argument> {
        self.arguments.iter().find(|(known, _)| &**known == name).map(|(_, argument)| argument)
    }

    fn number_or(&self, name: &'static str, default: f64) -> Result<f64> {
        match self.find(name) {
            None => Ok(default),
            Some(Argument::Number(value)) => Ok(*value),
            Some(_) => Err(Error::parameter(name, "a number")),
        }
    }

    fn all_numbers(&self, name: &'static str) -> Result<Vec<f64>> {
        match self.find(name) {
            None => Ok(Vec::new()),
            Some(Argument::Numbers(values)) => Ok(values.clone()),
            Some(_) => Err(Error::parameter(name, "a list of numbers")),
        }
    }

    fn places_of(&self, name: &'static str) -> Result<Vec<usize>> {
        let place = |x: f64| {
            let at = x as usize;
            if at as f64 == x { Ok(at) } else { Err(Error::parameter(name, "whole numbers, 0 or more")) }
        };
        self.all_numbers(name)?.into_iter().map(place).collect()
    }

    /// The value that goes with a word; the first where nothing is said.
    fn word_or_first<T: Copy>(&self, name: &'static str, words: &[(&str, T)]) -> Result<T> {
        let known = |word: &str| words.iter().find(|(known, _)| *known == word).map(|(_, value)| *value);
        let found = match self.find(name) {
            None => words.first().map(|(_, value)| *value),
            Some(Argument::Word(word)) => known(word),
            Some(_) => None,
        };
        found.ok_or_else(|| Error::parameter(name, "one of its words"))
    }
}

/// The word of a value.
fn word_of<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    words.iter().find(|(_, known)| known == value).map_or("", |(word, _)| word)
}

const SPREAD: &[(&str, Spread)] = &[("population", Spread::Population), ("sample", Spread::Sample)];
const LOG: &[(&str, Log)] = &[("shifted", Log::Shifted), ("plain", Log::Plain)];
const YES: &[(&str, bool)] = &[("yes", true), ("no", false)];
const COMPONENTS: &[(&str, Components)] =
    &[("first", Components::First), ("above-one", Components::AboveOne)];
impl Recipe {
    /// The steps, in order: missing, extremes, scale, weights, method, doubt. What is not done is not there.
    ///
    /// ```
    /// use scambio_core::comparison::recipe::Recipe;
    /// let steps = Recipe::default().to_plain();
    /// assert_eq!(Recipe::from_plain(&steps)?, Recipe::default());
    /// assert_eq!(&*steps[1].method, "min-max");
    /// # Ok::<(), scambio_core::error::Error>(())
    /// ```
    pub fn to_plain(&self) -> Vec<PlainStep> {
        let mut steps = vec![match &self.missing {
            Missing::Open { minimum } => PlainStep::new("mean-of-present").number("minimum", *minimum),
            Missing::MedianOfGroup { groups } => {
                let step = PlainStep::new("median-of-group");
                if groups.is_empty() {
                    step
                } else {
                    step.numbers("groups", groups.iter().map(|x| *x as f64))
                }
            }
            Missing::Bounds => PlainStep::new("bounds"),
            Missing::Refuse => PlainStep::new("refuse"),
        }];
        match &self.treat {
            Treat::None => {}
            Treat::Winsorise(rule) => steps.push(
                PlainStep::new("winsorise")
                    .number("skewness", rule.skewness)
                    .number("kurtosis", rule.kurtosis)
                    .number("most", rule.most as f64),
            ),
            Treat::Log(kind) => steps.push(PlainStep::new("log").word("kind", word_of(LOG, kind))),
        }
        match &self.scale {
            Scale::None => {}
            Scale::All(normalise) => steps.push(normalise_step(normalise)),
            Scale::Each(all) => steps.extend(all.iter().enumerate().map(|(criterion, normalise)| {
                PlainStep { criterion: Some(criterion), ..normalise_step(normalise) }
            })),
        }
        steps.push(weigh_step(&self.weigh));
        steps.push(aggregate_step(&self.aggregate));
        if self.doubt.draws > 0 {
            steps.push(
                PlainStep::new("smaa")
                    .number("draws", f64::from(self.doubt.draws))
                    .number("seed", self.doubt.seed as f64)
                    .number("share", self.doubt.share),
            );
        }
        steps
    }

    /// The recipe of plain steps: what is not said stays as in [`Recipe::default`], but for scale, extremes and doubt, which
    /// are only there where they are said.
    ///
    /// # Errors
    /// A method that is no step of a recipe, or a parameter that it does not have or that is out of its range.
    pub fn from_plain(steps: &[PlainStep]) -> Result<Self> {
        let none = Doubt { draws: 0, ..Doubt::default() };
        let mut recipe = Self { scale: Scale::None, doubt: none, ..Self::default() };
        let mut each: Vec<Normalise> = Vec::new();
        for step in steps {
            check_names(step)?;
            if let Some(missing) = missing_of(step)? {
                recipe.missing = missing;
            } else if let Some(treat) = treat_of(step)? {
                recipe.treat = treat;
            } else if let Some(normalise) = normalise_of(step)? {
                match step.criterion {
                    None => recipe.scale = Scale::All(normalise),
                    Some(criterion) if criterion == each.len() => each.push(normalise),
                    Some(_) => return Err(Error::parameter("criterion", "each in its turn")),
                }
            } else if let Some(weigh) = weigh_of(step)? {
                recipe.weigh = weigh;
            } else if let Some(aggregate) = aggregate_of(step)? {
                recipe.aggregate = aggregate;
            } else if &*step.method == "smaa" {
                let default = Doubt::default();
                recipe.doubt = Doubt {
                    draws: step.number_or("draws", f64::from(default.draws))? as u32,
                    seed: step.number_or("seed", default.seed as f64)? as u64,
                    share: step.number_or("share", default.share)?,
                };
            } else {
                return Err(Error::parameter("method", "a step of a recipe"));
            }
        }
        if !each.is_empty() {
            recipe.scale = Scale::Each(each);
        }
        Ok(recipe)
    }
}

/// Only parameters that the registry knows.
fn check_names(step: &PlainStep) -> Result<()> {
    let Some(entry) = crate::comparison::registry::method(&step.method) else {
        let known = &*step.method == "refuse" && step.arguments.is_empty();
        return if known { Ok(()) } else { Err(Error::parameter("method", "a step of a recipe")) };
    };
    let known = |name: &str| entry.parameters.iter().any(|parameter| parameter.name == name);
    if step.arguments.iter().all(|(name, _)| known(name)) {
        Ok(())
    } else {
        Err(Error::parameter("arguments", "parameters of the method, by name"))
    }
}

fn missing_of(step: &PlainStep) -> Result<Option<Missing>> {
    Ok(Some(match &*step.method {
        "mean-of-present" => Missing::Open { minimum: step.number_or("minimum", 0.6)? },
        "median-of-group" => Missing::MedianOfGroup { groups: step.places_of("groups")? },
        "bounds" => Missing::Bounds,
        "refuse" => Missing::Refuse,
        _ => return Ok(None),
    }))
}

fn treat_of(step: &PlainStep) -> Result<Option<Treat>> {
    let default = Winsorise::default();
    Ok(Some(match &*step.method {
        "winsorise" => Treat::Winsorise(Winsorise {
            skewness: step.number_or("skewness", default.skewness)?,
            kurtosis: step.number_or("kurtosis", default.kurtosis)?,
            most: step.number_or("most", default.most as f64)? as usize,
        }),
        "log" => Treat::Log(step.word_or_first("kind", LOG)?),
        _ => return Ok(None),
    }))
}

fn normalise_step(normalise: &Normalise) -> PlainStep {
    let step = PlainStep::new(normalise.name());
    let onto = |step: PlainStep, (from, to): (f64, f64)| step.number("from", from).number("to", to);
    match normalise {
        Normalise::Goalposts { low, high, onto: ends, clip } => {
            onto(step.number("low", *low).number("high", *high), *ends).word("clip", word_of(YES, clip))
        }
        Normalise::MinMax { onto: ends } => onto(step, *ends),
        Normalise::ZScore { mean, deviation, spread } => {
            step.number("mean", *mean).number("deviation", *deviation).word("spread", word_of(SPREAD, spread))
        }
        Normalise::DistanceToTarget { target, cap } => {
            step.number("target", *target).word("cap", word_of(YES, cap))
        }
        Normalise::Value(function) => {
            step.numbers("points", function.points().iter().flat_map(|(x, worth)| [*x, *worth]))
        }
        _ => step,
    }
}

fn normalise_of(step: &PlainStep) -> Result<Option<Normalise>> {
    let onto = |to| -> Result<(f64, f64)> { Ok((step.number_or("from", 0.0)?, step.number_or("to", to)?)) };
    Ok(Some(match &*step.method {
        "goalposts" => Normalise::Goalposts {
            low: step.number_or("low", f64::NAN)?,
            high: step.number_or("high", f64::NAN)?,
            onto: onto(100.0)?,
            clip: step.word_or_first("clip", YES)?,
        },
        "min-max" => Normalise::MinMax { onto: onto(1.0)? },
        "z-score" => Normalise::ZScore {
            mean: step.number_or("mean", 0.0)?,
            deviation: step.number_or("deviation", 1.0)?,
            spread: step.word_or_first("spread", SPREAD)?,
        },
        "rank" => Normalise::Rank,
        "percentile-rank" => Normalise::PercentileRank,
        "distance-to-max" => Normalise::DistanceToMax,
        "distance-to-target" => Normalise::DistanceToTarget {
            target: step.number_or("target", f64::NAN)?,
            cap: step.word_or_first("cap", YES)?,
        },
        "fraction-of-max" => Normalise::FractionOfMax,
        "sum" => Normalise::Sum,
        "vector" => Normalise::Vector,
        "value-function" => {
            let points = step.all_numbers("points")?;
            let pairs = points.chunks_exact(2).map(|pair| (pair[0], pair[1]));
            Normalise::Value(ValueFunction::new(pairs.collect())?)
        }
        _ => return Ok(None),
    }))
}

fn weigh_step(weigh: &Weigh) -> PlainStep {
    let step = PlainStep::new(weigh.name());
    let places = |step: PlainStep, name, places: &[usize]| {
        step.numbers(name, places.iter().map(|place| *place as f64))
    };
    match weigh {
        Weigh::EqualByGroup(groups) => places(step, "groups", groups),
        Weigh::Direct(points) => step.numbers("points", points.iter().copied()),
        Weigh::AhpEigenvector(upper) | Weigh::AhpGeometricMean(upper) => {
            step.numbers("judgements", upper.iter().copied())
        }
        #[cfg(feature = "linear")]
        Weigh::BestWorst { best_to_others, others_to_worst } => step
            .numbers("best_to_others", best_to_others.iter().copied())
            .numbers("others_to_worst", others_to_worst.iter().copied()),
        Weigh::RankOrderCentroid(all) | Weigh::RankSum(all) | Weigh::RankReciprocal(all) => {
            places(step, "places", all)
        }
        Weigh::PrincipalComponents(components) => step.word("components", word_of(COMPONENTS, components)),
        _ => step,
    }
}

fn weigh_of(step: &PlainStep) -> Result<Option<Weigh>> {
    Ok(Some(match &*step.method {
        "equal" => match step.places_of("groups")? {
            groups if groups.is_empty() => Weigh::Equal,
            groups => Weigh::EqualByGroup(groups),
        },
        "direct" => Weigh::Direct(step.all_numbers("points")?),
        "rank-order-centroid" => Weigh::RankOrderCentroid(step.places_of("places")?),
        "rank-sum" => Weigh::RankSum(step.places_of("places")?),
        "rank-reciprocal" => Weigh::RankReciprocal(step.places_of("places")?),
        "ahp-eigenvector" => Weigh::AhpEigenvector(step.all_numbers("judgements")?),
        "ahp-geometric-mean" => Weigh::AhpGeometricMean(step.all_numbers("judgements")?),
        #[cfg(feature = "linear")]
        "best-worst" => Weigh::BestWorst {
            best_to_others: step.all_numbers("best_to_others")?,
            others_to_worst: step.all_numbers("others_to_worst")?,
        },
        "entropy" => Weigh::Entropy,
        "critic" => Weigh::Critic,
        "standard-deviation" => Weigh::StandardDeviation,
        "merec" => Weigh::Merec,
        "principal-components" => Weigh::PrincipalComponents(step.word_or_first("components", COMPONENTS)?),
        _ => return Ok(None),
    }))
}
