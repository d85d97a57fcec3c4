//! Numbers of all sizes: an answer that is finite, or a refusal; never a panic, never a NaN.

use crate::laws::{SCORING, recipes};
use proptest::prelude::*;
use scambio_core::comparison::agreement::{Level, icc, kendall_w, krippendorff};
use scambio_core::comparison::coherence::{cronbach, doubles};
use scambio_core::comparison::method::{Electre1, Kemeny, Pairwise};
use scambio_core::comparison::peers::Gower;
use scambio_core::comparison::recipe::{self, Missing, Recipe, Scale};
use scambio_core::comparison::registry::Family;
use scambio_core::comparison::robust::{Doubt, Smaa, pairwise_winning, stability};
use scambio_core::comparison::step::normalise::warnings;
use scambio_core::comparison::step::treat::{Log, Winsorise, log, winsorise};
use scambio_core::comparison::{Direction, Gappy, Grid, Problem};

fn wild() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => any::<f64>().prop_filter("not at the very end", |x| x.abs() < 1e306),
        1 => prop::sample::select(vec![0.0, -0.0, 1.0, -1.0, 1e306, -1e306, f64::MIN_POSITIVE, 5e-324, 1e-310]),
        2 => (-3..4_i32).prop_map(f64::from),
    ]
}

fn matrices() -> impl Strategy<Value = (Vec<Vec<f64>>, Vec<Direction>, Vec<f64>)> {
    (1..6_usize, 1..5_usize).prop_flat_map(|(m, n)| {
        let direction = prop::bool::ANY.prop_map(|up| if up { Direction::Up } else { Direction::Down });
        let weight = prop_oneof![3 => 0.0..9.0_f64, 1 => prop::sample::select(vec![0.0, 1e-300, 1e300])];
        (
            prop::collection::vec(prop::collection::vec(wild(), n), m),
            prop::collection::vec(direction, n),
            prop::collection::vec(weight, n),
        )
    })
}

fn finite<'x>(numbers: impl IntoIterator<Item = &'x f64>) -> bool {
    numbers.into_iter().all(|x| x.is_finite())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn comparison_wild_numbers((rows, directions, weights) in matrices(), gap in any::<prop::sample::Index>()) {
        let n = weights.len();
        let grid = Grid::from_rows(&rows).unwrap();
        let (unit, criterion) = (gap.index(rows.len()), gap.index(n));
        let with_gap: Vec<Vec<Option<f64>>> = (0..n)
            .map(|c| rows.iter().enumerate().map(|(u, row)| ((u, c) != (unit, criterion)).then_some(row[c])).collect())
            .collect();
        let values = Gappy::from_columns(with_gap).unwrap();
        for (entry, recipe) in recipes(&[Family::Normalise], 1) {
            let Scale::All(normalise) = recipe.scale else { panic!("{}", entry.name) };
            if let Ok(scaled) = normalise.gappy(&values, &directions) {
                let all: Vec<f64> = scaled.columns().flatten().copied().flatten().collect();
                prop_assert!(finite(&all), "{normalise:?}");
            }
        }
        for (_, recipe) in [recipes(&[Family::Weigh], n), recipes(&SCORING, n)].concat() {
            for missing in [Missing::MedianOfGroup { groups: vec![] }, Missing::Bounds, Missing::Open { minimum: 0.5 }] {
                let doubt = Doubt { draws: 16, ..Doubt::default() };
                let recipe = Recipe { missing, doubt, ..recipe.clone() };
                if let Ok(run) = recipe::run(&recipe, &values, &directions) {
                    prop_assert!(finite(&run.weights) && finite(run.scores.iter().flatten()), "{recipe:?}");
                }
            }
        }
        for column in grid.columns() {
            let _ = warnings(column, None);
            for treated in [winsorise(column, Winsorise::default()), log(column, Log::Shifted)] {
                prop_assert!(treated.is_err() || finite(&treated.unwrap().values));
            }
        }
        let _ = (icc(&grid), kendall_w(&grid), cronbach(&grid), doubles(&values, &directions, 0.5));
        for level in [Level::Nominal, Level::Ordinal, Level::Interval, Level::Ratio] {
            prop_assert!(krippendorff(&values, level).is_none_or(f64::is_finite));
        }
        if let Ok(gower) = Gower::new(&values, &weights) {
            prop_assert!(gower.distance(0, rows.len() - 1).is_none_or(f64::is_finite));
        }
        let Ok(problem) = Problem::new(grid, &directions, &weights) else { return Ok(()) };
        let electre = Electre1::default().solve(&problem).unwrap();
        prop_assert!(finite(&electre.concordance) && finite(&electre.discordance));
        prop_assert!(!electre.kernel.is_empty());
        prop_assert!(Kemeny::default().solve(&Pairwise::of_problem(&problem)).unwrap().cost.is_finite());
        prop_assert!(finite(&pairwise_winning(&problem)));
        prop_assert!(stability(&problem).unwrap().iter().all(|(low, high)| low <= high));
        let smaa = Smaa { draws: 20, ..Smaa::default() }.run(&problem).unwrap();
        prop_assert_eq!((0..rows.len()).map(|unit| smaa.share_within(unit, rows.len())).sum::<f64>(), rows.len() as f64);
    }
}
