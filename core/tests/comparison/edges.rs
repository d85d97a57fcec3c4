//! The edges: one unit, two, duplicates, all the same, zeros and negatives, weights of 0, what is not a number.

use crate::methods::{every, plain};
use scambio_core::comparison::method::{Geometric, Harmonic, Method, Power};
use scambio_core::comparison::recipe::{self, Aggregate, Did, Fate, Missing, Recipe, Weigh};
use scambio_core::comparison::registry;
use scambio_core::comparison::step::normalise::Normalise;
use scambio_core::comparison::step::weigh;
use scambio_core::comparison::{Aim, Direction, Gappy, Grid, Problem};

#[test]
fn comparison_one_unit_is_first() {
    for (name, method, _) in every(3) {
        let problem = plain(&[vec![3.0, 7.0, 2.0]]);
        let scores = method.scores(&problem).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(scores.values()[0].is_finite(), "{name}");
        assert_eq!(scores.ranking().positions(), [1], "{name}");
    }
}

#[test]
fn comparison_equal_units_are_all_first() {
    for (name, method, _) in every(3) {
        for many in [2, 3, 5] {
            let scores = method.scores(&plain(&vec![vec![3.0, 7.0, 0.1 + 0.2]; many])).unwrap();
            assert!(scores.values().iter().all(|x| x.is_finite()), "{name}");
            assert_eq!(scores.ranking().positions(), vec![1; many], "{name}");
        }
    }
}

#[test]
fn comparison_two_units_and_a_winner() {
    for (name, method, _) in every(2) {
        let scores = method.scores(&plain(&[vec![3.0, 7.0], vec![4.0, 8.0]])).unwrap();
        assert_eq!(scores.ranking().positions(), [2, 1], "{name}");
    }
}

#[test]
fn comparison_a_constant_criterion_tells_nobody_apart() {
    for (name, method, traits) in every(2) {
        let with = plain(&[vec![3.0, 7.0], vec![5.0, 7.0], vec![4.0, 7.0]]);
        let scores = method.scores(&with).unwrap();
        assert_eq!(scores.ranking().positions(), [3, 1, 2], "{name} {traits:?}");
    }
    let grid = Grid::from_rows(&[[3.0, 0.3], [5.0, 0.1 + 0.2]]).unwrap();
    assert_eq!(grid.constant_criteria(), [1]);
}

#[test]
fn comparison_weights_are_used_by_their_shares() {
    let grid = Grid::from_rows(&[[3.0, 7.0], [5.0, 1.0]]).unwrap();
    let up = [Direction::Up; 2];
    let of = |weights: &[f64]| Problem::new(grid.clone(), &up, weights);
    assert_eq!(of(&[30.0, 10.0]).unwrap(), of(&[0.75, 0.25]).unwrap());
    assert_eq!(of(&[1e-300, 1e-300]).unwrap().weights(), [0.5, 0.5]);
    for bad in [&[0.0, 0.0], &[1.0, -1.0], &[1.0, f64::NAN], &[1.0, f64::INFINITY]] {
        assert!(of(bad).unwrap_err().is_weights(), "{bad:?}");
    }
    assert!(of(&[1.0]).unwrap_err().is_shape());
}

#[test]
fn comparison_what_is_not_a_number_is_refused_with_its_place() {
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(Grid::from_rows(&[[1.0, 2.0], [3.0, bad]]).unwrap_err().cell_at(), Some((1, 1)));
        assert_eq!(Gappy::from_columns([[None, Some(bad)]]).unwrap_err().cell_at(), Some((1, 0)));
    }
    let none: [[f64; 0]; 0] = [];
    assert!(Grid::from_rows(&none).unwrap_err().is_shape());
    assert!(Grid::from_rows(&[vec![1.0], vec![1.0, 2.0]]).unwrap_err().is_shape());
}

#[test]
fn comparison_zeros_and_negatives_are_refused_with_their_place() {
    let problem = plain(&[vec![1.0, 2.0, 1.0], vec![3.0, 1.0, 0.0]]);
    for method in [&Geometric as &dyn Method, &Harmonic, &Power { exponent: -2.0 }] {
        assert_eq!(method.scores(&problem).unwrap_err().cell_at(), Some((1, 2)));
    }
    // The place is that of the matrix as it was given, also after a criterion of weight 0.
    let grid = Grid::from_rows(&[[1.0, 2.0, 1.0], [3.0, 1.0, -1.0]]).unwrap();
    let problem = Problem::new(grid.clone(), &[Direction::Up; 3], &[0.0, 1.0, 1.0]).unwrap();
    assert_eq!(Power { exponent: 0.5 }.scores(&problem).unwrap_err().cell_at(), Some((1, 2)));
    assert_eq!(weigh::entropy(&grid).unwrap_err().cell_at(), Some((1, 2)));
    assert_eq!(weigh::merec(&grid, &[Direction::Up; 3]).unwrap_err().cell_at(), Some((1, 2)));
    assert_eq!(Normalise::Sum.grid(&grid, &[Direction::Up; 3]).unwrap_err().cell_at(), Some((1, 2)));
}

#[test]
fn comparison_weights_from_data_that_says_nothing_are_refused() {
    let grid = Grid::from_rows(&[[3.0, 7.0], [3.0, 7.0]]).unwrap();
    assert!(weigh::entropy(&grid).unwrap_err().is_weights());
    assert!(weigh::critic(&grid, &[Direction::Up; 2]).unwrap_err().is_weights());
    assert!(weigh::standard_deviation(&grid).unwrap_err().is_weights());
    assert!(weigh::merec(&grid, &[Direction::Up; 2]).unwrap_err().is_weights());
}

#[test]
fn comparison_ties_share_a_position() {
    let problem = plain(&[vec![0.1 + 0.2], vec![0.3], vec![0.5], vec![0.1]]);
    for (name, method, _) in every(1) {
        assert_eq!(method.scores(&problem).unwrap().ranking().positions(), [2, 2, 1, 4], "{name}");
    }
}

#[test]
fn comparison_a_target_is_a_distance() {
    let at = |x| Aim::Within { low: 2.0, high: 4.0 }.measure(x).0;
    assert_eq!([at(1.0), at(2.0), at(3.0), at(4.0), at(6.5)], [1.0, 0.0, 0.0, 0.0, 2.5]);
}

#[test]
fn comparison_the_recipe_says_what_it_did() {
    let values = Gappy::from_columns([
        vec![Some(1.0), Some(2.0), Some(3.0), Some(90.0)],
        vec![Some(4.0), None, Some(4.0), Some(4.0)],
    ])
    .unwrap();
    let up = [Direction::Up; 2];
    let open = recipe::run(&Recipe::default(), &values, &up).unwrap();
    assert_eq!(open.positions, [Some(3), None, Some(2), Some(1)]);
    assert!(open.did.contains(&Did::Cell { unit: 1, criterion: 1, fate: Fate::Open }));
    assert!(open.did.contains(&Did::LeftUnranked { unit: 1 }));
    assert_eq!(open.did.iter().filter(|did| matches!(did, Did::Warned { .. })).count(), 2);

    let filled = Recipe { missing: Missing::MedianOfGroup { groups: vec![] }, ..Recipe::default() };
    let run = recipe::run(&filled, &values, &up).unwrap();
    assert!(run.did.contains(&Did::Cell { unit: 1, criterion: 1, fate: Fate::Filled }));
    assert!(run.robustness.is_some());

    let bounds = Recipe { missing: Missing::Bounds, aggregate: Aggregate::Arithmetic, ..Recipe::default() };
    let ends = recipe::run(&bounds, &values, &up).unwrap().bounds.unwrap();
    assert!(ends.iter().all(|(worst, best)| worst <= best));
    assert!(recipe::run(&Recipe { missing: Missing::Refuse, ..Recipe::default() }, &values, &up).is_err());

    // Weights can move without the steps before them.
    let heavier = Recipe { weigh: Weigh::Direct(vec![3.0, 1.0]), ..filled.clone() };
    let again = recipe::run_from(&heavier, &run, &values).unwrap();
    assert_eq!(again, recipe::run(&heavier, &values, &up).unwrap());
}

#[test]
fn comparison_every_method_of_a_recipe_is_in_the_registry() {
    let all = [
        Aggregate::Arithmetic,
        Aggregate::Geometric,
        Aggregate::Harmonic,
        Aggregate::Power(Power::default()),
        Aggregate::Mpi(Default::default()),
        Aggregate::Ampi(Default::default()),
        Aggregate::Topsis(Default::default()),
        Aggregate::Vikor(Default::default()),
        Aggregate::Promethee(Default::default()),
        Aggregate::Spotis(Default::default()),
        Aggregate::Electre3(Default::default()),
        Aggregate::Borda,
        Aggregate::Copeland,
        Aggregate::Schulze(Default::default()),
    ];
    assert!(all.iter().all(|method| registry::method(method.name()).is_some()));
}
