//! Positions that follow weights: the same as drawn anew, whatever came before.

use crate::read::difference;
use proptest::prelude::*;
use scambio_core::comparison::method::{Geometric, Method, Preference, Promethee, Topsis};
use scambio_core::comparison::recipe::{self, Aggregate, Missing, Recipe, Scale};
use scambio_core::comparison::robust::{
    Acceptability, Doubt, Information, Live, Smaa, Uncertain, bands as bands_of,
};
use scambio_core::comparison::{Direction, Gappy, Grid, Problem};

fn shares(found: &Acceptability) -> Vec<f64> {
    let m = found.units();
    (0..m * m).map(|at| found.share(at / m, at % m + 1)).collect()
}

fn inputs() -> impl Strategy<Value = (Vec<Vec<f64>>, Vec<f64>, Vec<f64>)> {
    (1..8_usize, 1..5_usize).prop_flat_map(|(m, n)| {
        let weights = || prop::collection::vec((1..20_u32).prop_map(f64::from), n);
        let row = prop::collection::vec((1..999_u32).prop_map(|x| f64::from(x) / 10.0), n);
        (prop::collection::vec(row, m), weights(), weights())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn comparison_live_is_drawn_anew((rows, before, weights) in inputs(), share in 0..11_u32) {
        let share = f64::from(share) / 10.0;
        let doubt = Doubt { draws: 500, share, ..Doubt::default() };
        let grid = Grid::from_rows(&rows).unwrap();
        let up = vec![Direction::Up; weights.len()];
        let problem = Problem::new(grid.clone(), &up, &weights).unwrap();
        let smaa = Smaa { draws: 500, information: Information::Around { share }, ..Smaa::default() };
        let promethee = Promethee { preferences: vec![Preference::Linear { q: 1.0, p: 30.0 }; weights.len()] };
        let parts = Gappy::from(&promethee.parts(&problem).unwrap().unwrap());
        let values = Gappy::from(&grid);
        let expected = smaa.run(&problem).unwrap();
        for (mut live, expected) in [
            (Live::of_means(&values, 1.0, 0.0, doubt).unwrap(), expected),
            (Live::of_means(&values, 0.0, 0.0, doubt).unwrap(), smaa.run_method(&problem, &Geometric).unwrap()),
            (Live::of_means(&parts, 1.0, 0.0, doubt).unwrap(), smaa.run_method(&problem, &promethee).unwrap()),
            (
                Live::of_method(&problem, Box::new(Topsis::default()), doubt).unwrap(),
                smaa.run_method(&problem, &Topsis::default()).unwrap(),
            ),
        ] {
            live.weigh(&before).unwrap();
            live.step(300);
            live.weigh(&weights).unwrap();
            while !live.step(70) {}
            prop_assert_eq!(live.acceptability().draws(), 500);
            prop_assert!(difference(&shares(live.acceptability()), &shares(&expected)) <= 0.01);
        }
    }

    /// Bands are those of all pairs' probabilities, with gaps and cells that are not sure.
    #[test]
    fn comparison_live_bands_are_those_of_all_pairs((rows, weights, _) in inputs(), at in any::<prop::sample::Index>(), limit in 50..100_u32) {
        let (unit, c) = (at.index(rows.len()), at.index(weights.len()));
        let limit = f64::from(limit) / 100.0;
        // Values that differ a little, so that no two units are tied in a draw.
        let value = |unit: usize, c: usize| rows[unit][c] + (unit * 7 + c) as f64 * 1e-6;
        let mut columns: Vec<Vec<Option<f64>>> =
            (0..weights.len()).map(|c| (0..rows.len()).map(|unit| Some(value(unit, c))).collect()).collect();
        let cell = Uncertain { unit, criterion: c, low: value(unit, c) - 5.0, high: value(unit, c) + 5.0 };
        let gap = (unit + 1) % rows.len();
        if gap != unit {
            columns[c][gap] = None;
        }
        let values = Gappy::from_columns(&columns).unwrap();
        let live = Live::of_means(&values, 1.0, 0.3, Doubt { draws: 200, ..Doubt::default() }).unwrap();
        let mut live = live.with_cells(vec![cell]).unwrap();
        live.weigh(&weights).unwrap();
        live.step(200);
        let bands = live.bands(limit, 200).unwrap();
        let ranked: Vec<usize> = (0..rows.len()).filter(|unit| live.positions()[*unit].is_some()).collect();
        let all = live.winning().unwrap();
        let pairs: Vec<f64> =
            ranked.iter().flat_map(|a| ranked.iter().map(|b| all[a * rows.len() + b]).collect::<Vec<_>>()).collect();
        let expected: Vec<Vec<usize>> =
            bands_of(&pairs, limit).unwrap().iter().map(|band| band.iter().map(|at| ranked[*at]).collect()).collect();
        // Means of positions and of probabilities are the same but for rounding: equal ones may change places.
        let mean = |unit: usize| live.acceptability().mean_position(unit);
        let apart = ranked.iter().all(|a| ranked.iter().all(|b| a == b || (mean(*a) - mean(*b)).abs() > 1e-9));
        prop_assume!(apart);
        prop_assert_eq!(bands, expected);
    }

    /// A gap is rescaled in every draw; a cell that is not sure lies between its ends.
    #[test]
    fn comparison_live_with_gaps_and_doubtful_cells((rows, before, weights) in inputs(), at in any::<prop::sample::Index>()) {
        let (unit, c) = (at.index(rows.len()), at.index(weights.len()));
        let doubt = Doubt { draws: 64, share: 0.0, ..Doubt::default() };
        let mut columns: Vec<Vec<Option<f64>>> =
            (0..weights.len()).map(|c| rows.iter().map(|row| Some(row[c])).collect()).collect();
        let whole = Gappy::from_columns(&columns).unwrap();
        let (low, high) = (rows[unit][c] - 5.0, rows[unit][c] + 5.0);
        let sure = Live::of_means(&whole, 1.0, 0.0, doubt).unwrap();
        let mut live = sure.with_cells(vec![Uncertain { unit, criterion: c, low, high }]).unwrap();
        live.weigh(&before).unwrap();
        live.step(10);
        live.weigh(&weights).unwrap();
        live.step(64);
        let (best, worst) = live.acceptability().interval(unit);
        let position = |x: f64| {
            let mut rows = rows.clone();
            rows[unit][c] = x;
            let grid = Grid::from_rows(&rows).unwrap();
            let problem = Problem::new(grid, &vec![Direction::Up; weights.len()], &weights).unwrap();
            Aggregate::Arithmetic.as_method().scores(&problem).unwrap().ranking().positions()[unit]
        };
        prop_assert!(position(high) <= best && best <= worst && worst <= position(low));

        columns[c][unit] = None;
        let open = Gappy::from_columns(&columns).unwrap();
        let mut live = Live::of_means(&open, 1.0, 0.0, doubt).unwrap();
        live.weigh(&weights).unwrap();
        live.step(64);
        for (unit, position) in live.positions().iter().enumerate() {
            if let Some(position) = position {
                prop_assert_eq!(live.acceptability().interval(unit), (*position, *position));
            }
        }
    }
}

#[test]
fn comparison_live_of_a_recipe() {
    let values = Gappy::from_columns([
        vec![Some(1.0), Some(2.0), Some(3.0), Some(9.0)],
        vec![Some(4.0), None, Some(5.0), Some(2.0)],
    ])
    .unwrap();
    for aggregate in [
        Aggregate::Arithmetic,
        Aggregate::Ampi(Default::default()),
        Aggregate::Promethee(Default::default()),
        Aggregate::Vikor(Default::default()),
    ] {
        let recipe = Recipe { missing: Missing::Bounds, aggregate, ..Recipe::default() };
        let run = recipe::run(&recipe, &values, &[Direction::Up; 2]).unwrap();
        let mut live = recipe::live(&recipe, &run).unwrap();
        live.weigh(&[1.0, 5.0]).unwrap();
        live.weigh(&run.weights).unwrap();
        while !live.step(999) {}
        assert_eq!(live.positions(), run.positions);
        assert_eq!(Some(live.acceptability()), run.robustness.as_ref());
        assert_eq!(live.acceptability().draws(), 10_000);
    }
    // A criterion that no longer counts, and one that counts again.
    let recipe = Recipe { scale: Scale::None, ..Recipe::default() };
    let run = recipe::run(&recipe, &values, &[Direction::Up; 2]).unwrap();
    let mut live = recipe::live(&recipe, &run).unwrap();
    live.weigh(&[1.0, 0.0]).unwrap();
    assert_eq!(live.positions(), [Some(4), Some(3), Some(2), Some(1)]);
    assert!(live.step(u32::MAX));
    live.weigh(&[1.0, 1.0]).unwrap();
    assert_eq!(live.positions()[1], None);
    assert!(live.step(u32::MAX));
    assert_eq!(live.acceptability(), run.robustness.as_ref().unwrap());
}

#[test]
fn comparison_live_refuses_what_means_nothing() {
    let values = Gappy::from_columns([[Some(1.0), Some(0.0)]]).unwrap();
    let with = |doubt| Live::of_means(&values, 1.0, 0.5, doubt);
    assert!(with(Doubt { draws: 0, ..Doubt::default() }).is_err());
    assert!(with(Doubt { share: 1.5, ..Doubt::default() }).is_err());
    assert!(Live::of_means(&values, 0.0, 0.5, Doubt::default()).unwrap_err().cell_at() == Some((1, 0)));
    let cell = Uncertain { unit: 0, criterion: 0, low: 2.0, high: 1.0 };
    assert!(with(Doubt::default()).unwrap().with_cells(vec![cell]).is_err());
    assert!(with(Doubt::default()).unwrap().weigh(&[0.0]).unwrap_err().is_weights());
}
