//! A recipe for a part of its matrix.

use super::{Aggregate, Missing, Recipe, Scale, Weigh};
use crate::comparison::method::Reference;

/// The entries of some; those of none stay none.
fn some<T: Clone>(all: &[T], kept: &[usize]) -> Vec<T> {
    kept.iter().filter_map(|at| all.get(*at).cloned()).collect()
}

/// Judgements among some criteria, of those above the diagonal, row by row.
fn judgements(all: &[f64], kept: &[usize]) -> Vec<f64> {
    let n = (1..).find(|n| n * (n - 1) / 2 >= all.len()).unwrap_or_default();
    let at = |i: usize, j: usize| (i * n + j).checked_sub((i + 1) * (i + 2) / 2).and_then(|at| all.get(at));
    let pairs = kept.iter().enumerate().flat_map(|(at, i)| kept[at + 1..].iter().map(move |j| (*i, *j)));
    pairs.filter_map(|(i, j)| at(i, j)).copied().collect()
}

impl Recipe {
    /// The recipe for some of its units and criteria, which are given in their order: what is said unit by unit or criterion
    /// by criterion is kept for them. Where weights say nothing about them, they are equal.
    ///
    /// ```
    /// use scambio_core::comparison::recipe::{Recipe, Weigh};
    /// let recipe = Recipe { weigh: Weigh::Direct(vec![50.0, 30.0, 20.0]), ..Recipe::default() };
    /// assert_eq!(recipe.part(&[0, 1], &[0, 2]).weigh, Weigh::Direct(vec![50.0, 20.0]));
    /// ```
    #[must_use]
    pub fn part(&self, units: &[usize], criteria: &[usize]) -> Self {
        let mut recipe = self.clone();
        if let Missing::MedianOfGroup { groups } = &mut recipe.missing {
            *groups = some(groups, units);
        }
        if let Scale::Each(all) = &mut recipe.scale {
            *all = some(all, criteria);
        }
        match &mut recipe.weigh {
            Weigh::EqualByGroup(all)
            | Weigh::RankOrderCentroid(all)
            | Weigh::RankSum(all)
            | Weigh::RankReciprocal(all) => *all = some(all, criteria),
            Weigh::Direct(points) => *points = some(points, criteria),
            Weigh::AhpEigenvector(all) | Weigh::AhpGeometricMean(all) => *all = judgements(all, criteria),
            #[cfg(feature = "linear")]
            Weigh::BestWorst { best_to_others, others_to_worst } => {
                *best_to_others = some(best_to_others, criteria);
                *others_to_worst = some(others_to_worst, criteria);
            }
            _ => {}
        }
        let says_nothing = match &recipe.weigh {
            Weigh::Direct(points) => points.iter().all(|points| *points <= 0.0),
            Weigh::AhpEigenvector(all) | Weigh::AhpGeometricMean(all) => all.is_empty(),
            #[cfg(feature = "linear")]
            Weigh::BestWorst { best_to_others, others_to_worst } => {
                // Judgements against a best or worst that is not there.
                !best_to_others.contains(&1.0) || !others_to_worst.contains(&1.0)
            }
            _ => false,
        };
        if says_nothing {
            recipe.weigh = Weigh::Equal;
        }
        match &mut recipe.aggregate {
            Aggregate::Ampi(ampi) => match &mut ampi.reference {
                Reference::Observed => {}
                Reference::Goalposts(all) => *all = some(all, criteria),
                Reference::Centred(all) => *all = some(all, criteria),
            },
            Aggregate::Promethee(promethee) => {
                promethee.preferences = some(&promethee.preferences, criteria);
            }
            Aggregate::Spotis(spotis) => {
                spotis.bounds = some(&spotis.bounds, criteria);
                spotis.ideal = spotis.ideal.as_deref().map(|ideal| some(ideal, criteria));
            }
            Aggregate::Electre3(electre) => electre.thresholds = some(&electre.thresholds, criteria),
            _ => {}
        }
        recipe
    }
}
