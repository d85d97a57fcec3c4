//! Recipes as names, numbers and words, and back.

use scambio_core::comparison::method::{
    Ampi, Distance, Electre3, Mpi, Penalty, Power, Preference, Promethee, Reference, Schulze, Spotis,
    Strength, Thresholds, Topsis, TopsisScale, Vikor,
};
use scambio_core::comparison::recipe::{
    Aggregate, Argument, Missing, PlainStep, Recipe, Scale, Treat, Weigh,
};
use scambio_core::comparison::registry::{self, Family};
use scambio_core::comparison::robust::Doubt;
use scambio_core::comparison::step::normalise::{Normalise, ValueFunction};
use scambio_core::comparison::step::treat::{Log, Winsorise};
use scambio_core::comparison::step::weigh::Components;
use scambio_core::num::moment::Spread;

fn recipes() -> Vec<Recipe> {
    let plain = Recipe::default;
    let missing = [
        Missing::Open { minimum: 0.25 },
        Missing::MedianOfGroup { groups: vec![] },
        Missing::MedianOfGroup { groups: vec![0, 2, 1] },
        Missing::Bounds,
        Missing::Refuse,
    ];
    let treat = [
        Treat::Winsorise(Winsorise { skewness: 1.5, kurtosis: 3.0, most: 2 }),
        Treat::Log(Log::Plain),
        Treat::Log(Log::Shifted),
    ];
    let onto = (0.0, 100.0);
    let normalise = [
        Normalise::Goalposts { low: -1.0, high: 7.5, onto, clip: false },
        Normalise::MinMax { onto },
        Normalise::ZScore { mean: 100.0, deviation: 10.0, spread: Spread::Sample },
        Normalise::Rank,
        Normalise::PercentileRank,
        Normalise::DistanceToMax,
        Normalise::DistanceToTarget { target: 3.0, cap: false },
        Normalise::FractionOfMax,
        Normalise::Sum,
        Normalise::Vector,
        Normalise::Value(ValueFunction::new(vec![(0.0, 0.0), (5.0, 80.0), (9.0, 100.0)]).unwrap()),
    ];
    let scale =
        normalise.clone().into_iter().map(Scale::All).chain([Scale::None, Scale::Each(normalise.to_vec())]);
    let weigh = [
        Weigh::EqualByGroup(vec![0, 0, 1]),
        Weigh::Direct(vec![50.0, 30.0, 20.0]),
        Weigh::RankOrderCentroid(vec![2, 1, 3]),
        Weigh::RankSum(vec![1, 2, 2]),
        Weigh::RankReciprocal(vec![3, 2, 1]),
        Weigh::AhpEigenvector(vec![2.0, 6.0, 3.0]),
        Weigh::AhpGeometricMean(vec![2.0, 6.0, 3.0]),
        Weigh::Entropy,
        Weigh::Critic,
        Weigh::StandardDeviation,
        Weigh::Merec,
        Weigh::PrincipalComponents(Components::AboveOne),
    ];
    let preferences = vec![
        Preference::Usual,
        Preference::UShape { q: 1.0 },
        Preference::VShape { p: 2.0 },
        Preference::Level { q: 1.0, p: 2.0 },
        Preference::Linear { q: 0.5, p: 2.0 },
        Preference::Gaussian { s: 3.0 },
    ];
    let thresholds = |veto| Thresholds { indifference: 0.5, preference: 1.0, veto };
    let spotis = Spotis { bounds: vec![(0.0, 1.0)], ideal: Some(vec![0.5]) };
    let aggregate = [
        Aggregate::Geometric,
        Aggregate::Harmonic,
        Aggregate::Power(Power { exponent: -2.0 }),
        Aggregate::Mpi(Mpi { penalty: Penalty::Plus, spread: Spread::Sample }),
        Aggregate::Ampi(Ampi::default()),
        Aggregate::Ampi(Ampi { reference: Reference::Goalposts(vec![(0.0, 9.0)]), penalty: Penalty::Plus }),
        Aggregate::Ampi(Ampi { reference: Reference::Centred(vec![(0.0, 9.0, 4.0)]), ..Ampi::default() }),
        Aggregate::Topsis(Topsis { scale: TopsisScale::AsGiven, distance: Distance::Chebyshev }),
        Aggregate::Vikor(Vikor { v: 0.75 }),
        Aggregate::Promethee(Promethee::default()),
        Aggregate::Promethee(Promethee { preferences }),
        Aggregate::Spotis(Spotis::default()),
        Aggregate::Spotis(spotis),
        Aggregate::Electre3(Electre3::default()),
        Aggregate::Electre3(Electre3 { thresholds: vec![thresholds(None), thresholds(Some(4.0))] }),
        Aggregate::Borda,
        Aggregate::Copeland,
        Aggregate::Schulze(Schulze { strength: Strength::Margins }),
    ];
    let doubt = [0, 77].map(|draws| Doubt { draws, seed: 5, share: 0.125 });
    let mut all = vec![plain()];
    all.extend(missing.map(|missing| Recipe { missing, ..plain() }));
    all.extend(treat.map(|treat| Recipe { treat, ..plain() }));
    all.extend(scale.map(|scale| Recipe { scale, ..plain() }));
    all.extend(weigh.map(|weigh| Recipe { weigh, ..plain() }));
    all.extend(aggregate.map(|aggregate| Recipe { aggregate, ..plain() }));
    all.extend(doubt.map(|doubt| Recipe { doubt, ..plain() }));
    all
}

#[test]
fn comparison_recipes_are_plain_steps_and_back() {
    let mut used = std::collections::BTreeSet::new();
    for recipe in recipes() {
        let steps = recipe.to_plain();
        used.extend(steps.iter().map(|step| step.method.to_string()));
        let mut expected = recipe.clone();
        if recipe.doubt.draws == 0 {
            expected.doubt = Doubt { draws: 0, ..Doubt::default() }; // what is not done has no seed
        }
        assert_eq!(Recipe::from_plain(&steps).unwrap(), expected, "{steps:?}");
        assert_eq!(
            recipe.methods().len(),
            steps.iter().filter(|step| &*step.method != "refuse").count().min(recipe.methods().len())
        );
    }
    // Every step of the registry that a recipe can have is tried.
    use Family::{Distance, Mean, Missing, Normalise, Treat, Voting, Weigh};
    const APART: [&str; 2] = ["best-worst", "kemeny"];
    for entry in registry::METHODS {
        if [Missing, Treat, Normalise, Weigh, Mean, Distance, Voting].contains(&entry.family) {
            assert!(used.contains(entry.name) || APART.contains(&entry.name), "{}", entry.name);
        }
    }
}

#[test]
fn comparison_what_is_no_recipe_is_refused() {
    let step = |method: &str, arguments: &[(&str, Argument)]| PlainStep {
        method: method.into(),
        arguments: arguments.iter().map(|(name, argument)| ((*name).into(), argument.clone())).collect(),
        criterion: None,
    };
    let word = |word: &str| Argument::Word(word.into());
    for wrong in [
        step("magic", &[]),
        step("kemeny", &[]),
        step("power", &[("exponents", Argument::Number(1.0))]),
        step("power", &[("exponent", word("one"))]),
        step("topsis", &[("scale", word("none"))]),
        step("direct", &[("points", Argument::Number(1.0))]),
        step("rank-sum", &[("places", Argument::Numbers(vec![1.5]))]),
        step("value-function", &[("points", Argument::Numbers(vec![1.0]))]),
        PlainStep { criterion: Some(1), ..step("rank", &[]) },
    ] {
        assert!(Recipe::from_plain(std::slice::from_ref(&wrong)).unwrap_err().is_parameter(), "{wrong:?}");
    }
}
