//! Numbers from the sources of the methods; each test names its own.

use scambio_core::comparison::agreement::{KappaWeights, Level, cohen, fleiss, icc, krippendorff};
use scambio_core::comparison::method::{
    Borda, Copeland, Kemeny, Method, Pairwise, Preference, Promethee, Schulze, Spotis, Topsis, Vikor,
};
use scambio_core::comparison::step::weigh::{Judgements, rank_order_centroid, rank_reciprocal, rank_sum};
use scambio_core::comparison::{Direction, Gappy, Grid, Problem};

const UP: Direction = Direction::Up;
const DOWN: Direction = Direction::Down;

/// Are the numbers the printed ones, to the last decimal printed?
fn printed(ours: &[f64], theirs: &[f64], decimals: i32) {
    assert_eq!(ours.len(), theirs.len());
    for (ours, theirs) in ours.iter().zip(theirs) {
        assert!((ours - theirs).abs() <= 0.5001 * 10_f64.powi(-decimals), "{ours} is not {theirs}");
    }
}

/// Saaty, *The Analytic Hierarchy Process*, 1980: distances from Philadelphia of Cairo, Tokyo, Chicago, San Francisco,
/// London and Montreal.
#[test]
fn comparison_ahp_distances_from_philadelphia() {
    let upper = [
        1.0 / 3.0,
        8.0,
        3.0,
        3.0,
        7.0, //
        9.0,
        3.0,
        3.0,
        9.0, //
        1.0 / 6.0,
        1.0 / 5.0,
        2.0, //
        1.0 / 3.0,
        6.0, //
        6.0,
    ];
    let ahp = Judgements::from_upper(6, &upper).unwrap().eigenvector().unwrap();
    printed(&ahp.weights, &[0.262, 0.397, 0.033, 0.116, 0.164, 0.027], 3);
    printed(&[ahp.lambda, ahp.consistency_index], &[6.45, 0.09], 2);
    assert!(ahp.consistency_ratio < 0.1);
}

/// Saaty, *How to make a decision: The analytic hierarchy process*, European Journal of Operational Research 48 (1990): the
/// criteria for a house, with the index and the ratio of their consistency.
#[test]
fn comparison_ahp_criteria_for_a_house() {
    let judgements = Judgements::new(&[
        [1.0, 5.0, 3.0, 7.0, 6.0, 6.0, 1.0 / 3.0, 1.0 / 4.0],
        [1.0 / 5.0, 1.0, 1.0 / 3.0, 5.0, 3.0, 3.0, 1.0 / 5.0, 1.0 / 7.0],
        [1.0 / 3.0, 3.0, 1.0, 6.0, 3.0, 4.0, 6.0, 1.0 / 5.0],
        [1.0 / 7.0, 1.0 / 5.0, 1.0 / 6.0, 1.0, 1.0 / 3.0, 1.0 / 4.0, 1.0 / 7.0, 1.0 / 8.0],
        [1.0 / 6.0, 1.0 / 3.0, 1.0 / 3.0, 3.0, 1.0, 1.0 / 2.0, 1.0 / 5.0, 1.0 / 6.0],
        [1.0 / 6.0, 1.0 / 3.0, 1.0 / 4.0, 4.0, 2.0, 1.0, 1.0 / 5.0, 1.0 / 6.0],
        [3.0, 5.0, 1.0 / 6.0, 7.0, 5.0, 5.0, 1.0, 1.0 / 2.0],
        [4.0, 7.0, 5.0, 8.0, 6.0, 6.0, 2.0, 1.0],
    ]);
    let ahp = judgements.unwrap().eigenvector().unwrap();
    printed(&ahp.weights, &[0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], 3);
    printed(&[ahp.lambda, ahp.consistency_index, ahp.consistency_ratio], &[9.669, 0.238, 0.169], 3);
    assert_eq!(ahp.look_again, Some((2, 6))); // the neighbourhood against the condition
}

/// Hwang and Yoon, *Multiple Attribute Decision Making*, 1981: the choice of a fighter aircraft, by TOPSIS.
#[test]
fn comparison_topsis_fighter_aircraft() {
    let grid = Grid::from_rows(&[
        [2.0, 1500.0, 20_000.0, 5.5, 5.0, 9.0],
        [2.5, 2700.0, 18_000.0, 6.5, 3.0, 5.0],
        [1.8, 2000.0, 21_000.0, 4.5, 7.0, 7.0],
        [2.2, 1800.0, 20_000.0, 5.0, 5.0, 5.0],
    ]);
    let problem =
        Problem::new(grid.unwrap(), &[UP, UP, UP, DOWN, UP, UP], &[0.2, 0.1, 0.1, 0.1, 0.2, 0.3]).unwrap();
    // The book rounds on its way: up to one unit of the last digit.
    printed(Topsis::default().scores(&problem).unwrap().values(), &[0.6430, 0.2684, 0.6135, 0.3122], 3);
}

/// Opricovic and Tzeng, European Journal of Operational Research 156 (2004): the choice of a mountain.
#[test]
fn comparison_vikor_mountain() {
    let grid = Grid::from_rows(&[[1.0, 3000.0], [2.0, 3750.0], [5.0, 4500.0]]).unwrap();
    let result = Vikor::default().solve(&Problem::equal(grid, &[DOWN, UP]).unwrap()).unwrap();
    assert_eq!((result.s, result.r), (vec![0.5, 0.375, 0.5], vec![0.5, 0.25, 0.5]));
    assert_eq!((result.q, result.compromise), (vec![1.0, 0.0, 1.0], vec![1]));
}

/// Dezert and others, FUSION 2020: the first example of SPOTIS.
#[test]
fn comparison_spotis_first_example() {
    let grid = Grid::from_rows(&[[10.5, -3.1, 1.7], [-4.7, 0.0, 3.4], [8.1, 0.3, 1.3], [3.2, 7.3, -5.3]]);
    let problem = Problem::new(grid.unwrap(), &[UP, DOWN, UP], &[0.2, 0.3, 0.5]).unwrap();
    let spotis = Spotis { bounds: vec![(-5.0, 12.0), (-6.0, 10.0), (-8.0, 5.0)], ideal: None };
    printed(spotis.scores(&problem).unwrap().values(), &[0.1989, 0.3705, 0.3063, 0.7491], 4);
}

/// Brans, Vincke and Mareschal, European Journal of Operational Research 24 (1986): the site of a power plant, with all six
/// preference functions.
#[test]
fn comparison_promethee_power_plants() {
    let grid = Grid::from_rows(&[
        [80.0, 90.0, 600.0, 5.4, 8.0, 5.0],
        [65.0, 58.0, 200.0, 9.7, 1.0, 1.0],
        [83.0, 60.0, 400.0, 7.2, 4.0, 7.0],
        [40.0, 80.0, 1000.0, 7.5, 7.0, 10.0],
        [52.0, 72.0, 600.0, 2.0, 3.0, 8.0],
        [94.0, 96.0, 700.0, 3.6, 5.0, 6.0],
    ]);
    let problem = Problem::equal(grid.unwrap(), &[DOWN, UP, DOWN, DOWN, DOWN, UP]).unwrap();
    let preferences = vec![
        Preference::UShape { q: 10.0 },
        Preference::VShape { p: 30.0 },
        Preference::Linear { q: 50.0, p: 500.0 },
        Preference::Level { q: 1.0, p: 6.0 },
        Preference::Usual,
        Preference::Gaussian { s: 5.0 },
    ];
    let promethee = Promethee { preferences };
    let flows = promethee.flows(&problem).unwrap();
    printed(&[flows.plus[0], flows.minus[0]], &[0.220, 0.366], 3);
    assert_eq!(promethee.scores(&problem).unwrap().ranking().order(), [4, 1, 3, 5, 2, 0]);
}

/// Barron and Barrett, Management Science 42 (1996); Stillwell, Seaver and Edwards, 1981: tables for four attributes.
#[test]
fn comparison_weights_by_rank() {
    let places = [1, 2, 3, 4];
    printed(&rank_order_centroid(&places).unwrap(), &[0.5208, 0.2708, 0.1458, 0.0625], 4);
    printed(&rank_sum(&places).unwrap(), &[0.4, 0.3, 0.2, 0.1], 4);
    printed(&rank_reciprocal(&places).unwrap(), &[0.48, 0.24, 0.16, 0.12], 4);
}

/// Krippendorff, *Computing Krippendorff's Alpha-Reliability*, 2011, section E: four observers, twelve units, gaps.
#[test]
fn comparison_krippendorff_four_observers() {
    let observer = |marks: &str| -> Vec<Option<f64>> {
        marks.chars().map(|mark| mark.to_digit(10).map(f64::from)).collect()
    };
    let columns = [
        observer("123321412..."),
        observer("1233224125.3"),
        observer(".3332342251."),
        observer("12332441251."),
    ];
    let ratings = Gappy::from_columns(columns).unwrap();
    let alpha = |level| krippendorff(&ratings, level).unwrap();
    let ours = [Level::Nominal, Level::Ordinal, Level::Interval, Level::Ratio].map(alpha);
    printed(&ours, &[0.743, 0.815, 0.849, 0.797], 3);
}

/// Shrout and Fleiss, Psychological Bulletin 86 (1979), table 2 and 4.
#[test]
fn comparison_icc_six_targets() {
    let ratings = Grid::from_rows(&[
        [9.0, 2.0, 5.0, 8.0],
        [6.0, 1.0, 3.0, 2.0],
        [8.0, 4.0, 6.0, 8.0],
        [7.0, 1.0, 2.0, 6.0],
        [10.0, 5.0, 6.0, 9.0],
        [6.0, 2.0, 4.0, 7.0],
    ]);
    let icc = icc(&ratings.unwrap()).unwrap();
    printed(&[icc.one_single, icc.two_single, icc.three_single], &[0.17, 0.29, 0.71], 2);
    printed(&[icc.one_mean, icc.two_mean, icc.three_mean], &[0.44, 0.62, 0.91], 2);
}

/// Fleiss' ten subjects, fourteen raters, five categories, as in Fleiss, *Statistical Methods for Rates and Proportions*.
#[test]
fn comparison_fleiss_ten_subjects() {
    let counts = [
        [0, 0, 0, 0, 14],
        [0, 2, 6, 4, 2],
        [0, 0, 3, 5, 6],
        [0, 3, 9, 2, 0],
        [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0],
        [3, 2, 6, 3, 0],
        [2, 5, 3, 2, 2],
        [6, 5, 2, 1, 0],
        [0, 2, 2, 3, 7],
    ];
    let counts: Vec<Vec<u32>> = counts.iter().map(|row| row.to_vec()).collect();
    printed(&[fleiss(&counts).unwrap().unwrap()], &[0.210], 3);
}

/// The usual example of two readers and fifty grant proposals: 20 both yes, 15 both no, 5 and 10 apart.
#[test]
fn comparison_cohen_fifty_proposals() {
    let of = |counts: [(usize, usize); 4]| -> Vec<usize> {
        counts.iter().flat_map(|(class, many)| std::iter::repeat_n(*class, *many)).collect()
    };
    let (a, b) = (of([(1, 20), (1, 5), (0, 10), (0, 15)]), of([(1, 20), (0, 5), (1, 10), (0, 15)]));
    printed(&[cohen(&a, &b, KappaWeights::Unweighted).unwrap().unwrap()], &[0.4], 6);
}

/// The capital of Tennessee (Memphis, Nashville, Chattanooga, Knoxville), the usual example of Kemeny, Borda, Copeland.
#[test]
fn comparison_capital_of_tennessee() {
    let votes = Pairwise::of_ballots(&[
        (42.0, vec![1, 2, 3, 4]),
        (26.0, vec![4, 1, 2, 3]),
        (15.0, vec![4, 3, 1, 2]),
        (17.0, vec![4, 3, 2, 1]),
    ])
    .unwrap();
    let consensus = Kemeny::default().solve(&votes).unwrap();
    // 393 of 600 preferences are kept.
    assert_eq!((consensus.order, consensus.cost, consensus.best_orders), (vec![1, 2, 3, 0], 207.0, 1));
    assert_eq!(Borda.of_votes(&votes).values(), [126.0, 194.0, 173.0, 107.0]);
    assert_eq!(Copeland.of_votes(&votes).values(), [-3.0, 3.0, 1.0, -1.0]);
}

/// Schulze, Social Choice and Welfare 36 (2011), example 1 with 45 voters: E A C B D.
#[test]
fn comparison_schulze_forty_five_voters() {
    let ballots: Vec<(f64, Vec<usize>)> = [
        (5.0, "ACBED"),
        (5.0, "ADECB"),
        (8.0, "BEDAC"),
        (3.0, "CABED"),
        (7.0, "CAEBD"),
        (2.0, "CBADE"),
        (7.0, "DCEBA"),
        (8.0, "EBADC"),
    ]
    .iter()
    .map(|(many, order)| (*many, "ABCDE".chars().map(|unit| order.find(unit).unwrap() + 1).collect()))
    .collect();
    let votes = Pairwise::of_ballots(&ballots).unwrap();
    let paths = Schulze::default().paths(&votes);
    let expected = [
        [0.0, 28.0, 28.0, 30.0, 24.0],
        [25.0, 0.0, 28.0, 33.0, 24.0],
        [25.0, 29.0, 0.0, 29.0, 24.0],
        [25.0, 28.0, 28.0, 0.0, 24.0],
        [25.0, 28.0, 28.0, 31.0, 0.0],
    ];
    assert_eq!(paths, expected.concat());
    assert_eq!(Schulze::default().of_votes(&votes).ranking().order(), [4, 0, 2, 1, 3]);
}
