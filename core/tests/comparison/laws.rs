//! What the registry says that holds for a method, tried on every method in it, with every word of its parameters: a new
//! method is covered as soon as it is listed.

use crate::properties::{Input, inputs};
use crate::read::difference;
use proptest::prelude::*;
use scambio_core::comparison::recipe::{Aggregate, Argument, PlainStep, Recipe, Scale, Weigh};
use scambio_core::comparison::registry::{Entry, Family, Kind, Law, METHODS, Need, Parameter};
use scambio_core::comparison::robust::{Doubt, dominates};
use scambio_core::comparison::step::normalise::Normalise;
use scambio_core::comparison::{Direction, Gappy, Problem, recipe};

/// What gives relations, orders or classes and no scores, or needs linear programmes: their laws are tried by name.
const BY_NAME: [&str; 5] = ["electre-1", "electre-tri-b", "kemeny", "best-worst", "benefit-of-the-doubt"];

/// An argument where there is no default that fits all, for `n` criteria of numbers from 0 to 100.
fn sample(entry: &Entry, parameter: &Parameter, n: usize) -> Option<Argument> {
    let all = |x: f64| Some(Argument::Numbers(vec![x; n]));
    let one = |x: f64| Some(Argument::Number(x));
    let scale = entry.family == Family::Normalise;
    match parameter.name {
        // Without them the method observes, groups or weighs by itself.
        "low" | "high" | "ideal" | "reference" | "groups" | "indifference" | "preference" | "veto"
            if !scale =>
        {
            None
        }
        "low" => one(0.0),
        "high" => one(200.0),
        "target" => one(150.0),
        "points" if scale => Some(Argument::Numbers(vec![0.0, 0.0, 50.0, 80.0, 200.0, 100.0])),
        "q" => all(0.05),
        "p" => all(9.0),
        "points" => Some(Argument::Numbers((1..=n).map(|x| x as f64).collect())),
        "places" => Some(Argument::Numbers((1..=n).rev().map(|x| x as f64).collect())),
        "judgements" => Some(Argument::Numbers(vec![2.0; n * (n - 1) / 2])),
        other => panic!("say in `sample` what {} is tried with for {other}", entry.name),
    }
}

/// The method with every combination of its words.
fn variants(entry: &Entry, n: usize) -> Vec<PlainStep> {
    let mut all = vec![PlainStep { method: entry.name.into(), ..PlainStep::default() }];
    for parameter in entry.parameters {
        let choices: Vec<Option<Argument>> = match parameter.kind {
            Kind::Number { .. } => vec![None],
            Kind::PerCriterion => vec![sample(entry, parameter, n)],
            Kind::Word(words) if parameter.name == "preference" => {
                words.iter().map(|word| Some(Argument::Words(vec![(*word).into(); n]))).collect()
            }
            Kind::Word(words) => words.iter().map(|word| Some(Argument::Word((*word).into()))).collect(),
        };
        all = all
            .iter()
            .flat_map(|step| {
                choices.iter().map(move |choice| {
                    let mut step = step.clone();
                    step.arguments.extend(choice.clone().map(|choice| (parameter.name.into(), choice)));
                    step
                })
            })
            .collect();
    }
    all
}

/// Every method of some families, with its words, as a recipe.
pub(crate) fn recipes(families: &[Family], n: usize) -> Vec<(&'static Entry, Recipe)> {
    METHODS
        .iter()
        .filter(|entry| families.contains(&entry.family) && !BY_NAME.contains(&entry.name))
        .filter(|entry| entry.name != "envelopment")
        .flat_map(|entry| {
            variants(entry, n).into_iter().map(move |step| {
                (entry, Recipe::from_plain(&[step]).unwrap_or_else(|error| panic!("{}: {error}", entry.name)))
            })
        })
        .collect()
}

pub(crate) const SCORING: [Family; 5] =
    [Family::Mean, Family::Distance, Family::Outranking, Family::Voting, Family::Envelopment];

fn aggregates(n: usize) -> Vec<(&'static Entry, Aggregate)> {
    recipes(&SCORING, n).into_iter().map(|(entry, recipe)| (entry, recipe.aggregate)).collect()
}

/// Directions as a method can take them.
fn problem(input: &Input, entry: &Entry) -> Problem {
    input.problem(!entry.needs.contains(&Need::Positive) && !entry.needs.contains(&Need::NotNegative))
}

/// Scores turned so that more is better; a refusal only with its reason.
fn scores(method: &Aggregate, problem: &Problem) -> Vec<f64> {
    let scores = method.as_method().scores(problem).unwrap().turned();
    assert!(scores.iter().all(|x| x.is_finite()), "{method:?}");
    scores
}

fn near(a: &[f64], b: &[f64]) -> bool {
    difference(a, b) <= 1e-8
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn comparison_laws_of_all_methods(input in inputs(), shift in 1..5_usize, extra in 1..99_u32) {
        let n = input.criteria();
        let mut turned = input.clone();
        let (rows, columns) = (shift % input.rows.len(), shift % n);
        turned.rows.rotate_left(rows);
        turned.rows.iter_mut().for_each(|row| row.rotate_left(columns));
        turned.directions.rotate_left(columns);
        turned.weights.rotate_left(columns);
        let mut wider = input.clone();
        wider.rows.iter_mut().enumerate().for_each(|(at, row)| row.push(f64::from(extra) / (at + 1) as f64));
        wider.directions.push(Direction::Down);
        wider.weights.push(0.0);
        for ((entry, method), (_, wide)) in aggregates(n).into_iter().zip(aggregates(n + 1)) {
            let before = scores(&method, &problem(&input, entry));
            let mut expected = before.clone();
            expected.rotate_left(rows);
            prop_assert!(near(&scores(&method, &problem(&turned, entry)), &expected), "order: {method:?}");
            prop_assert!(near(&scores(&wide, &problem(&wider, entry)), &before), "weight of nothing: {method:?}");
            for (a, x) in input.rows.iter().enumerate() {
                for (b, y) in input.rows.iter().enumerate() {
                    prop_assert!(x != y || (before[a] - before[b]).abs() <= 1e-9, "equal units: {method:?}");
                }
            }
        }
    }

    #[test]
    fn comparison_laws_that_the_registry_names(input in inputs(), at in any::<prop::sample::Index>(), by in 1..9_u32) {
        let n = input.criteria();
        let mut split = input.clone();
        split.rows.iter_mut().for_each(|row| row.push(row[0]));
        split.directions.push(input.directions[0]);
        split.weights[0] /= 2.0;
        split.weights.push(split.weights[0]);
        let mut measured = input.clone();
        measured.rows.iter_mut().for_each(|row| row[0] = row[0] * f64::from(by) / 7.0 + 20.0);
        let mut joined = input.clone();
        joined.rows.push(vec![f64::from(by) * 7.0; n]);
        let (unit, c) = (at.index(input.rows.len()), at.index(n));
        for ((entry, method), (_, of_split)) in aggregates(n).into_iter().zip(aggregates(n + 1)) {
            let whole = problem(&input, entry);
            let before = scores(&method, &whole);
            for law in entry.laws {
                let holds = match law {
                    Law::Dominance => (0..before.len()).all(|a| {
                        (0..before.len()).all(|b| !dominates(&whole, a, b) || before[a] >= before[b] - 1e-9)
                    }),
                    Law::Improving => {
                        let mut better = input.clone();
                        let up = whole.directions()[c] == Direction::Up;
                        let cell = &mut better.rows[unit][c];
                        *cell = if up { *cell + f64::from(by) / 3.0 } else { (*cell - f64::from(by) / 3.0).max(0.5) };
                        scores(&method, &problem(&better, entry))[unit] >= before[unit] - 1e-9
                    }
                    Law::Units => near(&scores(&method, &problem(&measured, entry)), &before),
                    Law::Splitting => near(&scores(&of_split, &problem(&split, entry)), &before),
                    Law::Joining => {
                        near(&scores(&method, &problem(&joined, entry))[..before.len()], &before)
                    }
                };
                prop_assert!(holds, "{}: {method:?} {input:?}", law.word());
            }
        }
    }

    #[test]
    fn comparison_laws_of_scales(input in inputs(), by in 1..9_u32) {
        for (entry, recipe) in recipes(&[Family::Normalise], 1) {
            let Scale::All(normalise) = recipe.scale else { panic!("{}", entry.name) };
            let column: Vec<f64> = input.rows.iter().map(|row| row[0]).collect();
            for direction in [Direction::Up, Direction::Down] {
                // A value function has its own idea of direction.
                let up = direction == Direction::Up || matches!(normalise, Normalise::Value(_));
                let scale = |column: &[f64]| normalise.column(column, direction).unwrap();
                let scaled = scale(&column);
                for (a, x) in column.iter().enumerate() {
                    for (b, y) in column.iter().enumerate() {
                        let no_worse = if up { x >= y } else { x <= y };
                        prop_assert!(!no_worse || scaled[a] >= scaled[b] - 1e-12, "order kept: {normalise:?}");
                    }
                }
                let same = scale(&[column[0]; 3]);
                prop_assert!(same.iter().all(|x| x.is_finite() && *x == same[0]), "constant: {normalise:?}");
                for law in entry.laws {
                    let (found, expected) = match law {
                        Law::Units => {
                            let other = column.iter().map(|x| x * f64::from(by) / 7.0 + 20.0);
                            (scale(&other.collect::<Vec<_>>()), &scaled)
                        }
                        Law::Joining => {
                            let mut found = scale(&[&column[..], &[f64::from(by) * 7.0]].concat());
                            found.pop();
                            (found, &scaled)
                        }
                        _ => panic!("{} is no law of a scale", law.word()),
                    };
                    prop_assert!(near(&found, expected), "{}: {normalise:?}", law.word());
                }
            }
        }
    }

    #[test]
    fn comparison_laws_of_weights(input in inputs(), by in 1..9_u32) {
        let n = input.criteria();
        let weights = |weigh: &Weigh, rows: &[Vec<f64>], directions: &[Direction]| {
            let columns: Vec<Vec<Option<f64>>> =
                (0..n).map(|c| rows.iter().map(|row| Some(row[c])).collect()).collect();
            let sure = Doubt { draws: 0, ..Doubt::default() };
            let none = Recipe { scale: Scale::None, weigh: weigh.clone(), doubt: sure, ..Recipe::default() };
            recipe::run(&none, &Gappy::from_columns(columns).unwrap(), directions).map(|run| run.weights)
        };
        for (entry, recipe) in recipes(&[Family::Weigh], n) {
            let weigh = recipe.weigh;
            let found = match weights(&weigh, &input.rows, &input.directions) {
                Ok(found) => found,
                // Data that says nothing gives no weights.
                Err(error) => {
                    prop_assert!(error.is_weights() && entry.needs.contains(&Need::NotConstant), "{weigh:?}: {error}");
                    continue;
                }
            };
            prop_assert!((found.iter().sum::<f64>() - 1.0).abs() <= 1e-12, "a whole: {weigh:?}");
            prop_assert!(found.iter().all(|w| (0.0..=1.0).contains(w)), "shares: {weigh:?}");
            if !entry.needs.contains(&Need::NotConstant) {
                continue;
            }
            // From the data: who stands where in the table does not matter, and a constant criterion weighs nothing.
            let (mut rows, mut directions, mut expected) = (input.rows.clone(), input.directions.clone(), found.clone());
            rows.rotate_left(1 % input.rows.len());
            rows.iter_mut().for_each(|row| row.rotate_left(1 % n));
            directions.rotate_left(1 % n);
            expected.rotate_left(1 % n);
            prop_assert!(near(&weights(&weigh, &rows, &directions).unwrap(), &expected), "order: {weigh:?}");
            let mut rows = input.rows.clone();
            rows.iter_mut().for_each(|row| row[0] = 7.0);
            if let Ok(found) = weights(&weigh, &rows, &input.directions) {
                prop_assert!(found[0] <= 1e-12, "constant: {weigh:?}");
            }
            if entry.laws.contains(&Law::Units) {
                let mut rows = input.rows.clone();
                rows.iter_mut().for_each(|row| row[0] = row[0] * f64::from(by) / 7.0 + 20.0);
                prop_assert!(near(&weights(&weigh, &rows, &input.directions).unwrap(), &found), "units: {weigh:?}");
            }
        }
    }
}
