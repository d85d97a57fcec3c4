//! Doing what a recipe says, and saying what was done.

use super::{Aggregate, Missing, Recipe, Scale, Treat, Weigh, live};
use crate::comparison::method::Power;
use crate::comparison::robust::Acceptability;
use crate::comparison::step::normalise::{Warning, each, warnings};
use crate::comparison::step::{missing, treat, weigh};
use crate::comparison::{Direction, Gappy, Grid, Problem, Ranking, Scores};
use crate::error::{Error, Result};
use crate::num::rank;

/// What became of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Left open.
    Open,
    /// Filled.
    Filled,
    /// Brought in from an extreme, or made a logarithm.
    Changed,
}

/// What a run did.
#[derive(Clone, Debug, PartialEq)]
pub enum Did {
    /// Something to a cell.
    Cell {
        /// Its row.
        unit: usize,
        /// Its column.
        criterion: usize,
        /// What.
        fate: Fate,
    },
    /// Found something to warn of.
    Warned {
        /// The column.
        criterion: usize,
        /// What.
        warning: Warning,
    },
    /// Left a unit without a position, for it has too little.
    LeftUnranked {
        /// The row.
        unit: usize,
    },
}

/// The output of every step, and what was done.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// After the steps on missing cells, on extreme values and on the scale, in this order.
    pub stages: [Gappy; 3],
    /// Which way each criterion is better after them.
    pub directions: Vec<Direction>,
    /// The weights, which add up to 1.
    pub weights: Vec<f64>,
    /// The score of each unit that has one.
    pub scores: Vec<Option<f64>>,
    /// Is a lower score better?
    pub lower_is_better: bool,
    /// The position of each unit that has one.
    pub positions: Vec<Option<usize>>,
    /// With bounds: the scores of each unit with its gaps at worst and at best, the others' gaps at worst.
    pub bounds: Option<Vec<(f64, f64)>>,
    /// Positions under doubted weights, and with bounds between them; where draws are wanted.
    pub robustness: Option<Acceptability>,
    /// What was done, step by step.
    pub did: Vec<Did>,
}

/// Runs a recipe. O of its steps.
///
/// # Errors
/// Not one direction a criterion; those of the steps and of the method.
pub fn run(recipe: &Recipe, values: &Gappy, directions: &[Direction]) -> Result<Run> {
    if directions.len() != values.criteria() {
        return Err(Error::shape("one direction for each criterion"));
    }
    let mut did = Vec::new();
    let filled = fill(recipe, values, directions, &mut did)?;
    let treated = treat_all(recipe.treat, &filled, &mut did)?;
    let (scaled, turned) = scale_all(&recipe.scale, &treated, directions, &mut did)?;
    finish(recipe, [filled, treated, scaled], values, &turned, did)
}

/// Runs a recipe again from its weights on, with the stages of an earlier run, which must have had the same missing, treat
/// and scale. For a slider that moves: [`live`].
///
/// # Errors
/// Those of the weights and of the method.
pub fn run_from(recipe: &Recipe, earlier: &Run, values: &Gappy) -> Result<Run> {
    let did = earlier.did.iter().filter(|did| !matches!(did, Did::LeftUnranked { .. })).cloned().collect();
    finish(recipe, earlier.stages.clone(), values, &earlier.directions, did)
}

fn fill(recipe: &Recipe, values: &Gappy, directions: &[Direction], did: &mut Vec<Did>) -> Result<Gappy> {
    let mut note = |unit, criterion, fate| did.push(Did::Cell { unit, criterion, fate });
    let gaps: Vec<(usize, usize)> = (0..values.criteria())
        .flat_map(|c| (0..values.units()).map(move |unit| (unit, c)))
        .filter(|&(unit, c)| values.at(unit, c).is_none())
        .collect();
    let fate = if matches!(recipe.missing, Missing::Open { .. }) { Fate::Open } else { Fate::Filled };
    gaps.iter().for_each(|&(unit, c)| note(unit, c, fate));
    match &recipe.missing {
        Missing::Open { .. } if gaps.is_empty() || recipe.aggregate.exponent().is_some() => {
            Ok(values.clone())
        }
        Missing::Open { .. } => {
            Err(Error::parameter("missing", "to be filled or bounded: only means leave gaps open"))
        }
        Missing::Refuse => Ok(Gappy::from(&values.complete()?)),
        Missing::Bounds => Ok(Gappy::from(&missing::bounds(values, directions, None)?.worst)),
        Missing::MedianOfGroup { groups } => {
            let one_group = vec![0; values.units()];
            let groups = if groups.is_empty() { &one_group } else { groups };
            Ok(Gappy::from(&missing::median_of_group(values, groups)?.grid))
        }
    }
}

fn treat_all(rule: Treat, values: &Gappy, did: &mut Vec<Did>) -> Result<Gappy> {
    let treated = values.map_present(|_, column| match rule {
        Treat::None => Ok(column.to_vec()),
        Treat::Winsorise(rule) => Ok(treat::winsorise(column, rule)?.values),
        Treat::Log(kind) => Ok(treat::log(column, kind)?.values),
    })?;
    for criterion in 0..values.criteria() {
        for unit in 0..values.units() {
            if treated.at(unit, criterion) != values.at(unit, criterion) {
                did.push(Did::Cell { unit, criterion, fate: Fate::Changed });
            }
        }
    }
    Ok(treated)
}

fn scale_all(
    scale: &Scale,
    values: &Gappy,
    directions: &[Direction],
    did: &mut Vec<Did>,
) -> Result<(Gappy, Vec<Direction>)> {
    use crate::comparison::step::normalise::Normalise;
    for criterion in 0..values.criteria() {
        let posts = |normalise: &Normalise| match normalise {
            Normalise::Goalposts { low, high, .. } => Some((*low, *high)),
            _ => None,
        };
        let ends = match scale {
            Scale::None => None,
            Scale::All(normalise) => posts(normalise),
            Scale::Each(all) => all.get(criterion).and_then(posts),
        };
        for warning in warnings(&values.present(criterion), ends) {
            // Rows are counted among the numbers that are there; people want the unit.
            let warning = match warning {
                Warning::OneUnit { row, rest } => {
                    let there = (0..values.units()).filter(|&unit| values.at(unit, criterion).is_some());
                    Warning::OneUnit { row: there.clone().nth(row).unwrap_or(row), rest }
                }
                other => other,
            };
            did.push(Did::Warned { criterion, warning });
        }
    }
    let up = vec![Direction::Up; values.criteria()];
    match scale {
        Scale::None => Ok((values.clone(), directions.to_vec())),
        Scale::All(normalise) => Ok((normalise.gappy(values, directions)?, up)),
        Scale::Each(all) => Ok((each(all, values, directions)?, up)),
    }
}

fn weights(weigh: &Weigh, values: &Gappy, directions: &[Direction]) -> Result<Vec<f64>> {
    let n = values.criteria();
    let weights = match weigh {
        Weigh::Equal => weigh::equal(n),
        Weigh::EqualByGroup(groups) => {
            let mates = |c: usize| groups.iter().filter(|group| **group == groups[c]).count() as f64;
            weigh::direct(&(0..groups.len()).map(|c| 1.0 / mates(c)).collect::<Vec<_>>())
        }
        Weigh::Direct(points) => weigh::direct(points),
        Weigh::RankOrderCentroid(places) => weigh::rank_order_centroid(places),
        Weigh::RankSum(places) => weigh::rank_sum(places),
        Weigh::RankReciprocal(places) => weigh::rank_reciprocal(places),
        Weigh::AhpEigenvector(upper) => Ok(weigh::Judgements::from_upper(n, upper)?.eigenvector()?.weights),
        Weigh::AhpGeometricMean(upper) => {
            Ok(weigh::Judgements::from_upper(n, upper)?.geometric_mean()?.weights)
        }
        #[cfg(feature = "linear")]
        Weigh::BestWorst { best_to_others, others_to_worst } => {
            if best_to_others.len() != n {
                return Err(Error::shape("a judgement for each criterion"));
            }
            Ok(crate::comparison::linear::best_worst(best_to_others, others_to_worst)?.weights)
        }
        Weigh::Entropy => weigh::entropy(&values.complete()?),
        Weigh::Critic => weigh::critic(&values.complete()?, directions),
        Weigh::StandardDeviation => weigh::standard_deviation(&values.complete()?),
        Weigh::Merec => weigh::merec(&values.complete()?, directions),
        Weigh::PrincipalComponents(components) => {
            weigh::principal_components(&values.complete()?, directions, *components)
        }
    }?;
    if weights.len() == n { Ok(weights) } else { Err(Error::shape("one weight for each criterion")) }
}

fn finish(
    recipe: &Recipe,
    stages: [Gappy; 3],
    values: &Gappy,
    directions: &[Direction],
    mut did: Vec<Did>,
) -> Result<Run> {
    let scaled = &stages[2];
    let weights = weights(&recipe.weigh, scaled, directions)?;
    let complete = scaled.complete().ok();
    let problem = |grid: Grid| Problem::new(grid, directions, &weights);
    let (scores, lower_is_better) = match (&complete, &recipe.missing, recipe.aggregate.exponent()) {
        (Some(grid), _, _) => {
            let problem = problem(grid.clone())?;
            let scores = recipe.aggregate.as_method().scores(&problem)?;
            (scores.values().iter().copied().map(Some).collect(), scores.is_lower_better())
        }
        (None, Missing::Open { minimum }, Some(exponent)) => {
            let turned = turn(scaled, directions)?;
            (missing::mean_of_present(&turned, &weights, *minimum, Power { exponent })?, false)
        }
        (None, _, _) => return Err(Error::shape("gaps are left that the method cannot take")),
    };
    let positions = positions(&scores, lower_is_better);
    for (unit, position) in positions.iter().enumerate() {
        if position.is_none() {
            did.push(Did::LeftUnranked { unit });
        }
    }
    let bounds = match recipe.missing {
        Missing::Bounds => Some(bounds(recipe, values, &scores, &stages, directions, &weights)?),
        _ => None,
    };
    let directions = directions.to_vec();
    let robustness = None;
    let mut run =
        Run { stages, directions, weights, scores, lower_is_better, positions, bounds, robustness, did };
    if recipe.doubt.draws > 0 {
        let mut live = live(recipe, &run)?;
        live.step(recipe.doubt.draws);
        run.robustness = Some(live.acceptability().clone());
    }
    Ok(run)
}

pub(super) fn turn(values: &Gappy, directions: &[Direction]) -> Result<Gappy> {
    values.map_present(|c, column| Ok(column.iter().map(|&x| directions[c].turn(x)).collect()))
}

/// For each unit its score with its gaps at worst and at best, on the scale of the worst case.
fn bounds(
    recipe: &Recipe,
    values: &Gappy,
    scores: &[Option<f64>],
    stages: &[Gappy; 3],
    directions: &[Direction],
    weights: &[f64],
) -> Result<Vec<(f64, f64)>> {
    let scaled = stages[2].complete()?;
    let method: &Aggregate = &recipe.aggregate;
    let best: Vec<f64> = scaled
        .columns()
        .zip(directions)
        .map(|(column, direction)| {
            let best = column.iter().map(|&x| direction.turn(x)).fold(f64::NEG_INFINITY, f64::max);
            direction.turn(best)
        })
        .collect();
    let one = |unit: usize| {
        let worst = scores[unit].unwrap_or_default();
        let gaps: Vec<usize> = (0..values.criteria()).filter(|&c| values.at(unit, c).is_none()).collect();
        if gaps.is_empty() {
            return Ok((worst, worst));
        }
        let grid = scaled.map_columns(|c, column| {
            let mut column = column.to_vec();
            if gaps.contains(&c) {
                column[unit] = best[c];
            }
            Ok(column)
        })?;
        let scores = method.as_method().scores(&Problem::new(grid, directions, weights)?)?;
        Ok((worst, scores.values()[unit]))
    };
    (0..values.units()).map(one).collect()
}

/// Positions among the units that have a score.
fn positions(scores: &[Option<f64>], lower_is_better: bool) -> Vec<Option<usize>> {
    let there: Vec<f64> = scores.iter().copied().flatten().collect();
    let there = if lower_is_better { Scores::lower(there) } else { Scores::higher(there) };
    let ranking: Ranking = there.ranking();
    debug_assert_eq!(ranking.positions().len(), rank::order(there.values()).len());
    let mut next = ranking.positions().iter().copied();
    scores.iter().map(|score| score.and_then(|_| next.next())).collect()
}
