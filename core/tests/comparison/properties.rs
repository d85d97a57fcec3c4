//! What must hold for every method, on any matrix.

use crate::methods::every;
use crate::read::difference;
use proptest::prelude::*;
use scambio_core::comparison::agreement::{Level, kendall_w, krippendorff};
use scambio_core::comparison::method::{
    Arithmetic, Borda, Copeland, Electre1, ElectreTri, Kemeny, Method, Pairwise, Preference, Promethee,
};
use scambio_core::comparison::robust::{
    Smaa, dominates, leave_criterion_out, leave_unit_out, pairwise_winning, pareto_front, stability,
};
use scambio_core::comparison::step::normalise::Normalise;
use scambio_core::comparison::step::weigh::{self, Judgements};
use scambio_core::comparison::{Direction, Gappy, Grid, Problem};

/// A matrix above 0 with ties, directions, weights.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    pub(crate) rows: Vec<Vec<f64>>,
    pub(crate) directions: Vec<Direction>,
    pub(crate) weights: Vec<f64>,
}

impl Input {
    pub(crate) fn problem(&self, down: bool) -> Problem {
        let up = vec![Direction::Up; self.weights.len()];
        let directions = if down { &self.directions } else { &up };
        Problem::new(Grid::from_rows(&self.rows).unwrap(), directions, &self.weights).unwrap()
    }

    pub(crate) fn criteria(&self) -> usize {
        self.weights.len()
    }
}

pub(crate) fn inputs() -> impl Strategy<Value = Input> {
    (1..7_usize, 1..5_usize).prop_flat_map(|(m, n)| {
        let cell =
            prop_oneof![(1..12_u32).prop_map(f64::from), (10..990_u32).prop_map(|x| f64::from(x) / 10.0)];
        let row = prop::collection::vec(cell, n);
        let direction = prop::bool::ANY.prop_map(|up| if up { Direction::Up } else { Direction::Down });
        let weight = (1..20_u32).prop_map(f64::from);
        (prop::collection::vec(row, m), prop::collection::vec(direction, n), prop::collection::vec(weight, n))
            .prop_map(|(rows, directions, weights)| Input { rows, directions, weights })
    })
}

/// Scores turned so that more is better.
fn scores(method: &dyn Method, problem: &Problem) -> Vec<f64> {
    let scores = method.scores(problem).unwrap().turned();
    assert!(scores.iter().all(|x| x.is_finite()));
    scores
}

const NEAR: f64 = 1e-9;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn comparison_better_on_all_is_never_below(input in inputs()) {
        for (name, method, traits) in every(input.criteria()) {
            let problem = input.problem(traits.down);
            let scores = scores(&*method, &problem);
            for a in 0..scores.len() {
                for b in 0..scores.len() {
                    if traits.dominance && dominates(&problem, a, b) {
                        prop_assert!(scores[a] >= scores[b] - NEAR, "{name}: {a} {b} {scores:?}");
                    }
                    if input.rows[a] == input.rows[b] {
                        prop_assert!((scores[a] - scores[b]).abs() <= NEAR, "{name}: equal units {scores:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn comparison_a_better_cell_never_lowers_a_score(input in inputs(), at in any::<prop::sample::Index>(), by in 1..9_u32) {
        let (unit, c) = (at.index(input.rows.len()), at.index(input.criteria()));
        for (name, method, traits) in every(input.criteria()).into_iter().filter(|(_, _, t)| t.improving) {
            let mut better = input.clone();
            let cell = &mut better.rows[unit][c];
            let up = !traits.down || input.directions[c] == Direction::Up;
            *cell = if up { (*cell + f64::from(by) / 3.0).min(99.9) } else { (*cell - f64::from(by) / 3.0).max(0.5) };
            let before = scores(&*method, &input.problem(traits.down));
            let after = scores(&*method, &better.problem(traits.down));
            prop_assert!(after[unit] >= before[unit] - NEAR, "{name}: {before:?} {after:?}");
        }
    }

    #[test]
    fn comparison_the_order_of_rows_and_columns_does_not_matter(input in inputs(), shift in 1..5_usize) {
        let mut turned = input.clone();
        let (rows, columns) = (shift % input.rows.len(), shift % input.criteria());
        turned.rows.rotate_left(rows);
        turned.rows.iter_mut().for_each(|row| row.rotate_left(columns));
        turned.directions.rotate_left(columns);
        turned.weights.rotate_left(columns);
        for (name, method, traits) in every(input.criteria()) {
            let mut expected = scores(&*method, &input.problem(traits.down));
            expected.rotate_left(rows);
            let found = scores(&*method, &turned.problem(traits.down));
            prop_assert!(difference(&found, &expected) <= NEAR, "{name}: {found:?} {expected:?}");
        }
    }

    #[test]
    fn comparison_units_of_measurement_do_not_matter(input in inputs(), times in 1..50_u32, plus in 0..90_u32) {
        let mut other = input.clone();
        for row in &mut other.rows {
            row[0] = row[0] * f64::from(times) / 7.0 + f64::from(plus);
        }
        for (name, method, _) in every(input.criteria()).into_iter().filter(|(_, _, t)| t.units) {
            let (before, after) = (scores(&*method, &input.problem(true)), scores(&*method, &other.problem(true)));
            prop_assert!(difference(&before, &after) <= 1e-8, "{name}: {before:?} {after:?}");
        }
    }

    #[test]
    fn comparison_a_weight_of_nothing_is_a_column_removed(input in inputs(), extra in prop::collection::vec(1..99_u32, 6)) {
        let mut wider = input.clone();
        for (row, x) in wider.rows.iter_mut().zip(&extra) {
            row.push(f64::from(*x));
        }
        wider.directions.push(Direction::Down);
        wider.weights.push(0.0);
        for ((name, narrow, traits), (_, wide, _)) in every(input.criteria()).into_iter().zip(every(wider.criteria())) {
            let (expected, found) = (scores(&*narrow, &input.problem(traits.down)), scores(&*wide, &wider.problem(traits.down)));
            prop_assert!(difference(&found, &expected) <= NEAR, "{name}");
        }
    }

    #[test]
    fn comparison_a_split_criterion_changes_nothing(input in inputs()) {
        let mut split = input.clone();
        split.rows.iter_mut().for_each(|row| row.push(row[0]));
        split.directions.push(input.directions[0]);
        split.weights[0] /= 2.0;
        split.weights.push(split.weights[0]);
        let pairs = every(input.criteria()).into_iter().zip(every(split.criteria()));
        for ((name, whole, traits), (_, parts, _)) in pairs.filter(|((_, _, t), _)| t.splitting) {
            let (expected, found) = (scores(&*whole, &input.problem(traits.down)), scores(&*parts, &split.problem(traits.down)));
            prop_assert!(difference(&found, &expected) <= NEAR, "{name}: {found:?} {expected:?}");
        }
    }

    #[test]
    fn comparison_flows_cancel_and_are_those_of_pairs(input in inputs(), q in 0..5_u32, p in 6..30_u32) {
        let (q, p) = (f64::from(q), f64::from(p));
        let problem = input.problem(true);
        for preference in [
            Preference::Usual, Preference::UShape { q }, Preference::VShape { p }, Preference::Level { q, p },
            Preference::Linear { q, p }, Preference::Gaussian { s: p },
        ] {
            let flows = Promethee { preferences: vec![preference; input.criteria()] }.flows(&problem).unwrap();
            prop_assert!(flows.net().iter().sum::<f64>().abs() <= NEAR);
            let columns = problem.turned_columns();
            let others = (problem.units().max(2) - 1) as f64;
            for a in 0..problem.units() {
                let mut plus = 0.0;
                for b in 0..problem.units() {
                    for (column, weight) in columns.iter().zip(problem.weights()) {
                        plus += weight * preference.of(column[a] - column[b], 1e-10) / others;
                    }
                }
                prop_assert!((plus - flows.plus[a]).abs() <= NEAR, "{preference:?}");
            }
        }
    }

    #[test]
    fn comparison_votes_have_two_ways(input in inputs()) {
        let problem = input.problem(true);
        let votes = Pairwise::of_problem(&problem);
        let borda = scores(&Borda, &problem);
        // Without the weight of all, a tie in every vote is no vote: compare differences of points.
        let by_votes: Vec<f64> = (0..problem.units())
            .map(|a| (0..problem.units()).map(|b| (votes.preferring(a, b) - votes.preferring(b, a)) / 2.0).sum::<f64>())
            .collect();
        let centre = (problem.units() as f64 - 1.0) / 2.0;
        for (borda, by_votes) in borda.iter().zip(&by_votes) {
            prop_assert!((borda - centre - by_votes).abs() <= NEAR);
        }
        prop_assert_eq!(scores(&Copeland, &problem), Copeland.of_votes(&votes).turned());
    }

    #[test]
    fn comparison_kemeny_is_the_best_of_all_orders(input in inputs()) {
        let votes = Pairwise::of_problem(&input.problem(true));
        let consensus = Kemeny::default().solve(&votes).unwrap();
        let m = votes.units();
        let cost = |order: &[usize]| -> f64 {
            (0..m).flat_map(|i| (i + 1..m).map(move |j| (i, j))).map(|(i, j)| votes.preferring(order[j], order[i])).sum()
        };
        let (mut least, mut many) = (f64::INFINITY, 0);
        let mut orders = vec![vec![]];
        for _ in 0..m {
            orders = orders
                .into_iter()
                .flat_map(|order: Vec<usize>| {
                    (0..m).filter(|unit| !order.contains(unit)).map(|unit| [&order[..], &[unit]].concat()).collect::<Vec<_>>()
                })
                .collect();
        }
        for order in &orders {
            let cost = cost(order);
            if cost < least - 1e-9 {
                (least, many) = (cost, 1);
            } else if cost <= least + 1e-9 {
                many += 1;
            }
        }
        prop_assert!((consensus.cost - least).abs() <= 1e-9);
        prop_assert!((cost(&consensus.order) - least).abs() <= 1e-9);
        prop_assert_eq!(consensus.best_orders, many);
    }

    #[test]
    fn comparison_the_kernel_is_one(input in inputs(), c in 50..95_u32, d in 5..60_u32) {
        let electre = Electre1 { concordance: f64::from(c) / 100.0, discordance: f64::from(d) / 100.0, ..Electre1::default() };
        let result = electre.solve(&input.problem(true)).unwrap();
        let m = result.units;
        prop_assert!(!result.kernel.is_empty());
        prop_assert!(result.not_outranked.iter().all(|unit| result.kernel.contains(unit)));
        for b in (0..m).filter(|b| !result.kernel.contains(b)) {
            // Outranked from the kernel, itself or one of its circle.
            let mut circle = vec![b];
            for _ in 0..m {
                for x in 0..m {
                    if !circle.contains(&x) && reaches(&result.outranks, m, b, x) && reaches(&result.outranks, m, x, b) {
                        circle.push(x);
                    }
                }
            }
            prop_assert!(result.kernel.iter().any(|k| circle.iter().any(|x| result.outranks[k * m + x])));
        }
    }

    #[test]
    fn comparison_sorting_is_in_order(input in inputs()) {
        let problem = Problem::new(Grid::from_rows(&input.rows).unwrap(), &vec![Direction::Up; input.criteria()], &input.weights).unwrap();
        let profiles = vec![vec![5.0; input.criteria()], vec![9.0; input.criteria()], vec![40.0; input.criteria()]];
        let classes = ElectreTri { profiles, ..ElectreTri::default() }.sort(&problem).unwrap();
        for a in 0..problem.units() {
            prop_assert!(classes.pessimistic[a] <= classes.optimistic[a]);
            for b in 0..problem.units() {
                if dominates(&problem, a, b) {
                    prop_assert!(classes.pessimistic[a] >= classes.pessimistic[b]);
                    prop_assert!(classes.optimistic[a] >= classes.optimistic[b]);
                }
            }
        }
    }

    #[test]
    fn comparison_directions_are_reflections(input in inputs()) {
        let grid = Grid::from_rows(&input.rows).unwrap();
        for column in grid.columns() {
            for normalise in [Normalise::UNIT, Normalise::PercentileRank, Normalise::DistanceToMax] {
                let down = normalise.column(column, Direction::Down).unwrap();
                let negated: Vec<f64> = column.iter().map(|x| -x).collect();
                let up = normalise.column(&negated, Direction::Up).unwrap();
                prop_assert!(difference(&down, &up) <= 1e-12);
            }
        }
    }

    #[test]
    fn comparison_leaving_out_is_running_without(input in inputs()) {
        let problem = input.problem(true);
        for left in leave_criterion_out(&problem, &Arithmetic).unwrap() {
            let mut weights = input.weights.clone();
            weights[left.what] = 0.0;
            let without = Problem::new(problem.grid().clone(), &input.directions, &weights).unwrap();
            let ranking = Arithmetic.scores(&without).unwrap().ranking();
            let positions: Vec<_> = left.positions.iter().copied().map(Option::unwrap).collect();
            prop_assert_eq!(&positions, ranking.positions());
        }
        for left in leave_unit_out(&problem, &Borda).unwrap() {
            prop_assert_eq!(left.positions[left.what], None);
            prop_assert_eq!(left.positions.iter().flatten().min(), Some(&1));
        }
        prop_assert!(!pareto_front(&problem).is_empty());
    }

    #[test]
    fn comparison_judgements_of_weights_give_the_weights(weights in prop::collection::vec(1..50_u32, 1..9)) {
        let weights = weigh::direct(&weights.iter().map(|w| f64::from(*w)).collect::<Vec<_>>()).unwrap();
        let rows: Vec<Vec<f64>> = weights.iter().map(|a| weights.iter().map(|b| a / b).collect()).collect();
        let judgements = Judgements::new(&rows).unwrap();
        for ahp in [judgements.eigenvector().unwrap(), judgements.geometric_mean().unwrap()] {
            prop_assert!(difference(&ahp.weights, &weights) <= 1e-12);
            prop_assert!(ahp.consistency_ratio <= 1e-9 && ahp.look_again.is_none());
        }
    }

    #[test]
    fn comparison_a_duplicated_assessor(input in inputs()) {
        let grid = Grid::from_rows(&input.rows).unwrap();
        let doubled: Vec<&[f64]> = grid.columns().flat_map(|column| [column, column]).collect();
        let doubled = Grid::from_columns(doubled).unwrap();
        match (kendall_w(&grid), kendall_w(&doubled)) {
            (Some(once), Some(twice)) => prop_assert!((once - twice).abs() <= 1e-9),
            (once, twice) => prop_assert_eq!(once.is_some(), twice.is_some()),
        }
        // Two who say the same agree in full.
        let pair = Gappy::from(&Grid::from_columns([grid.column(0), grid.column(0)]).unwrap());
        for level in [Level::Nominal, Level::Ordinal, Level::Interval, Level::Ratio] {
            prop_assert!(krippendorff(&pair, level).is_none_or(|alpha| (alpha - 1.0).abs() <= 1e-12));
        }
    }
}

fn reaches(outranks: &[bool], m: usize, from: usize, to: usize) -> bool {
    let mut seen = vec![from];
    let mut next = 0;
    while next < seen.len() {
        let at = seen[next];
        next += 1;
        for b in 0..m {
            if outranks[at * m + b] && !seen.contains(&b) {
                seen.push(b);
            }
        }
    }
    seen.contains(&to)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Draws agree with what is exact: pairs by the content of the simplex, the first place by its stability interval.
    #[test]
    fn comparison_exact_is_sampled(input in inputs()) {
        let problem = input.problem(true);
        let smaa = Smaa { draws: 20_000, ..Smaa::default() }.run(&problem).unwrap();
        let by_method = Smaa { draws: 20_000, ..Smaa::default() }.run_method(&problem, &Arithmetic).unwrap();
        for unit in 0..problem.units() {
            for position in 1..=problem.units() {
                prop_assert!((smaa.share(unit, position) - by_method.share(unit, position)).abs() <= 1e-3);
            }
        }
        let exact = pairwise_winning(&problem);
        let m = problem.units();
        let first = Smaa { draws: 20_000, ..Smaa::default() };
        for method in [None, Some(&Arithmetic as &dyn Method)] {
            let first = first.first(&problem, method).unwrap();
            for unit in 0..m {
                let all = if method.is_some() { &by_method } else { &smaa };
                prop_assert_eq!(first.share(unit), all.share(unit, 1));
                let weights = first.central_weights(unit);
                prop_assert_eq!(weights.as_deref(), all.central_weights(unit));
            }
        }
        for a in 0..m {
            let total: f64 = (1..=m).map(|position| smaa.share(a, position)).sum();
            prop_assert!((total - 1.0).abs() <= 1e-9);
            for b in (0..m).filter(|b| *b != a) {
                let tied = input.rows[a] == input.rows[b];
                let sampled = if tied { 0.5 } else { smaa.winning(a, b).unwrap() };
                let exact = if m > 1 { exact[a * m + b] } else { 0.5 };
                prop_assert!((sampled - exact).abs() <= 0.02, "{a} {b}: {sampled} {exact}");
            }
        }
        let first = Arithmetic.scores(&problem).unwrap().ranking().first()[0];
        for (j, (low, high)) in stability(&problem).unwrap().into_iter().enumerate() {
            for at in [low, f64::midpoint(low, high), high] {
                let others = 1.0 - problem.weights()[j];
                let weights: Vec<f64> = (0..problem.criteria())
                    .map(|k| if k == j { at } else { problem.weights()[k] * (1.0 - at) / others.max(1e-300) })
                    .collect();
                if weights.iter().all(|w| *w >= 0.0) && weights.iter().any(|w| *w > 0.0) {
                    // The same criteria, also at a weight of 0: by hand.
                    let columns = problem.turned_columns();
                    let score = |unit: usize| columns.iter().zip(&weights).map(|(x, w)| w * x[unit]).sum::<f64>();
                    prop_assert!((0..m).all(|unit| score(first) >= score(unit) - 1e-9), "{j} {at}");
                }
            }
        }
    }
}
