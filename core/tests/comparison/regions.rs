//! The 21 regions and autonomous provinces on 42 real indicators: from the typed matrix to a result.

use crate::read::csv;
use scambio_core::comparison::coherence::doubles;
use scambio_core::comparison::peers::Gower;
use scambio_core::comparison::peers::{Linkage, Tree};
use scambio_core::comparison::reading::{Standing, panel, profile, profile_of, why};
use scambio_core::comparison::recipe::{self, Aggregate, Recipe};
use scambio_core::comparison::robust::{Smaa, bands, pairwise_winning};
use scambio_core::comparison::{Aim, Cell, Criterion, Direction, Grid, Matrix, Problem, Round, Scale, Value};
use scambio_core::id::{AdministrationId, CriterionId, ThemeId};
use scambio_core::text::{Lang, Text};

fn regions() -> Matrix {
    let (indicators, rows) = (csv("it_regioni_indicatori.csv"), csv("it_regioni_matrice.csv"));
    let criterion = |row: &Vec<String>| {
        let unit = row[4].as_str().into();
        let scale = match row[6].as_str() {
            "higher" => Scale::Measure { unit, aim: Aim::Up },
            "lower" => Scale::Measure { unit, aim: Aim::Down },
            _ => Scale::Context { unit },
        };
        let label = Text::new(Lang::It, &row[2]).unwrap().with_translation(Lang::En, &row[3]).unwrap();
        let mut criterion = Criterion::new(CriterionId::new(&row[0]).unwrap(), label, scale);
        criterion.theme = ThemeId::new("T1").ok();
        criterion.year = row[5].parse().ok();
        criterion
    };
    let units = rows[1..].iter().map(|row| AdministrationId::new(&row[1]).unwrap()).collect();
    let mut matrix = Matrix::new(units, indicators[1..].iter().map(criterion).collect()).unwrap();
    for (unit, row) in rows[1..].iter().enumerate() {
        for (name, text) in rows[0].iter().zip(row).skip(3) {
            let criterion = matrix.criterion(&CriterionId::new(name).unwrap()).unwrap();
            let cell = Cell::value(Value::Measure(text.parse().unwrap())).unwrap();
            matrix.set(unit, criterion, Round::default(), cell).unwrap();
        }
    }
    matrix
}

#[test]
fn comparison_regions_from_matrix_to_result() {
    let matrix = regions();
    assert_eq!((matrix.units().len(), matrix.criteria().len()), (21, 42));
    let performance = matrix.performance(Round::default()).unwrap();
    let (context, _) = matrix.context(Round::default()).unwrap();
    assert_eq!(performance.criteria.len() + context.criteria(), 42);

    let recipe = Recipe::default();
    let run = recipe::run(&recipe, &performance.values, &performance.directions).unwrap();
    let again = recipe::run(&recipe, &performance.values, &performance.directions).unwrap();
    assert_eq!(run, again);
    assert!(run.positions.iter().all(Option::is_some));
    let robustness = run.robustness.unwrap();
    for unit in 0..21 {
        let (best, worst) = robustness.interval(unit);
        assert!(1 <= best && best <= worst && worst <= 21);
    }

    let grid: Grid = run.stages[2].complete().unwrap();
    let problem = Problem::plain(grid).unwrap();
    let parts = why(&problem, 0).unwrap();
    let score: f64 = parts.iter().map(|part| part.part).sum();
    assert!((score - run.scores[0].unwrap()).abs() < 1e-12);
    let in_bands = bands(&pairwise_winning(&problem), 0.9).unwrap();
    assert_eq!(in_bands.iter().map(Vec::len).sum::<usize>(), 21);
    let methods =
        [Aggregate::Arithmetic, Aggregate::Ampi(Default::default()), Aggregate::Topsis(Default::default())];
    let panel = panel(&problem, &methods).unwrap();
    assert!(panel.agreement.is_some_and(|w| w > 0.8), "{:?}", panel.agreement);

    let gower = Gower::new(&context, &vec![1.0; context.criteria()]).unwrap();
    let near = gower.nearest(0, 5, |_| true);
    assert_eq!(near.len(), 5);
    let peers: Vec<usize> = near.iter().map(|near| near.unit).collect();
    let lines = profile(&performance.values, &performance.directions, 0, &peers, None).unwrap();
    let of_matrix = profile_of(&matrix, Round::default(), 0, &peers).unwrap();
    for (line, mut other) in lines.into_iter().zip(of_matrix) {
        other.criterion = line.criterion;
        assert_eq!(line, other);
    }
    let tree = Tree::new(21, Linkage::Average, |a, b| gower.distance(a, b).unwrap_or(1.0)).unwrap();
    assert_eq!(tree.groups(1), [0; 21]);
    assert_eq!(tree.groups(21), (0..21).collect::<Vec<_>>());
    assert_eq!(tree.groups(4).into_iter().max(), Some(3));
    let mut order = tree.order();
    order.sort_unstable();
    assert_eq!(order, (0..21).collect::<Vec<_>>());
}

/// Those not in education, employment or training, and the unemployed: nearly one thing.
#[test]
fn comparison_neet_and_unemployment_are_counted_twice() {
    let matrix = regions();
    let of = |name: &str| matrix.criterion(&CriterionId::new(name).unwrap()).unwrap();
    let column = |c: usize| {
        let value = |unit| matrix.cell(unit, c, Round::default()).unwrap().measure();
        (0..21).map(value).collect::<Vec<_>>()
    };
    let both = scambio_core::comparison::Gappy::from_columns([
        column(of("neet_pct")),
        column(of("disoccupazione_pct")),
    ]);
    let found = doubles(&both.unwrap(), &[Direction::Down; 2], 0.9);
    assert_eq!(found.len(), 1);
    assert!((found[0].pearson - 0.97).abs() < 0.005, "{}", found[0].pearson);
}

/// The draws do not change unnoticed: the same seed gives the same counts on every machine.
#[test]
fn comparison_draws_are_the_same_everywhere() {
    let problem =
        Problem::plain(Grid::from_rows(&[[3.0, 1.0, 2.0], [2.0, 2.0, 2.0], [1.0, 4.0, 1.5]]).unwrap())
            .unwrap();
    let result = Smaa { draws: 10_000, seed: 2026, ..Smaa::default() }.run(&problem).unwrap();
    let counts: Vec<u32> = (0..3).map(|unit| (result.share(unit, 1) * 10_000.0).round() as u32).collect();
    assert_eq!(counts, COUNTS);
}

const COUNTS: [u32; 3] = [4507, 528, 4965];

/// A target, its distance, the round before: told in the units of the criterion.
#[test]
fn comparison_a_profile_in_original_units() {
    let units = ["a", "b", "c", "d", "e"].map(|id| AdministrationId::new(id).unwrap()).to_vec();
    let scale = Scale::Measure { unit: "days".into(), aim: Aim::Target(30.0) };
    let label = Text::new(Lang::En, "Days").unwrap();
    let criterion = Criterion::new(CriterionId::new("days").unwrap(), label, scale);
    let mut matrix = Matrix::new(units, vec![criterion]).unwrap();
    let cell = |x| Cell::value(Value::Measure(x)).unwrap();
    for (unit, x) in [31.0, 10.0, 60.0, 45.0, 90.0].into_iter().enumerate() {
        matrix.set(unit, 0, Round(1), cell(x)).unwrap();
    }
    matrix.set(0, 0, Round(0), cell(80.0)).unwrap();
    let line = &profile_of(&matrix, Round(1), 0, &[1, 2, 3, 4]).unwrap()[0];
    assert_eq!(
        (line.value, line.past, line.target, line.median),
        (Some(31.0), Some(80.0), Some(30.0), Some(45.0))
    );
    assert_eq!((line.best, line.best_peer), (Some((0, 31.0)), Some((3, 45.0))));
    assert_eq!((line.position, line.standing), (Some(1), Standing::Strength));
}
