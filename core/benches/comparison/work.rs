//! What is measured.

use scambio_core::comparison::method::{Discordance, Electre1, Method, Preference, Promethee, Topsis};
use scambio_core::comparison::recipe::{self, Aggregate, Missing, Recipe, Scale, Treat, Weigh};
use scambio_core::comparison::robust::{Acceptability, Doubt, Live, Smaa, leave_unit_out};
use scambio_core::comparison::step::normalise::Normalise;
use scambio_core::comparison::step::{treat::Winsorise, weigh};
use scambio_core::comparison::{Direction, Gappy, Grid, Problem};
use scambio_core::num::moment::Spread;
use scambio_core::rng::Rng;

/// A piece of work by its name; it gives a sum over its answer.
pub(super) type Work = (String, Box<dyn FnMut() -> f64>);

/// Random numbers from 1 to 100, always the same.
pub(super) fn matrix(m: usize, n: usize) -> Grid {
    let mut rng = Rng::new((m * 1_000 + n) as u64);
    Grid::from_columns(
        (0..n).map(|_| (0..m).map(|_| 1.0 + 99.0 * rng.unit()).collect()).collect::<Vec<Vec<_>>>(),
    )
    .unwrap()
}

/// All pieces, by the rows of the table in `core/docs/performance.md`.
pub(super) fn all() -> Vec<Work> {
    let mut all: Vec<Work> = Vec::new();
    let mut add = |name: String, work: Box<dyn FnMut() -> f64>| all.push((name, work));
    let problem = |m, n| Problem::plain(matrix(m, n)).unwrap();
    for (m, n) in [(1_000, 50), (10_000, 100)] {
        let problem = problem(m, n);
        let promethee = Promethee { preferences: vec![Preference::Linear { q: 5.0, p: 50.0 }; n] };
        add(
            format!("promethee {m}x{n}"),
            Box::new(move || places(promethee.scores(&problem).unwrap().values())),
        );
    }
    let of = problem(1_000, 50);
    let electre = Electre1 { concordance: 0.6, discordance: 0.9, scale: Discordance::WidestRange };
    add(
        "electre-1 1000x50".into(),
        Box::new(move || electre.solve(&of).unwrap().outranks.iter().map(|x| f64::from(u8::from(*x))).sum()),
    );
    let of = problem(10_000, 100);
    add("topsis 10000x100".into(), Box::new(move || places(Topsis::default().scores(&of).unwrap().values())));
    for m in [8, 100] {
        let of = problem(m, 20);
        let smaa = Smaa { draws: 100_000, ..Smaa::default() };
        for (name, method) in [("smaa", None), ("smaa-topsis", Some(Topsis::default()))] {
            let (smaa, of) = (smaa.clone(), of.clone());
            add(
                format!("{name} {m}x20, who is first"),
                Box::new(move || {
                    let first = smaa.first(&of, method.as_ref().map(|it| it as &dyn Method)).unwrap();
                    places(&(0..m).map(|unit| first.share(unit)).collect::<Vec<_>>())
                }),
            );
        }
        let (by_method, same) = (smaa.clone(), of.clone());
        add(format!("smaa {m}x20"), Box::new(move || firsts(&smaa.run(&of).unwrap())));
        add(
            format!("smaa-topsis {m}x20"),
            Box::new(move || firsts(&by_method.run_method(&same, &Topsis::default()).unwrap())),
        );
    }
    let of = matrix(10_000, 100);
    add(
        "critic 10000x100".into(),
        Box::new(move || places(&weigh::critic(&of, &[Direction::Up; 100]).unwrap())),
    );
    let of = problem(1_000, 50);
    add(
        "leave-unit-out topsis 1000x50".into(),
        Box::new(move || {
            let left = leave_unit_out(&of, &Topsis::default()).unwrap();
            left.iter()
                .flat_map(|one| &one.positions)
                .flatten()
                .enumerate()
                .map(|(at, p)| (at % 7 * p) as f64)
                .sum()
        }),
    );
    for (m, n) in [(21, 42), (240, 55)] {
        add(format!("new weights {m}x{n}"), new_weights(m, n));
    }
    let (values, recipe) = index(Normalise::UNIT);
    add("index 51x49".into(), Box::new(move || scores(&recipe, &values)));
    add("index 51x49, 100 times".into(), Box::new(uncertain));
    all
}

/// Positions and their intervals in 10,000 draws, each time for other weights, as a slider asks for them.
fn new_weights(m: usize, n: usize) -> Box<dyn FnMut() -> f64> {
    let mut live = Live::of_means(&Gappy::from(&matrix(m, n)), 1.0, 0.0, Doubt::default()).unwrap();
    live.step(10_000);
    let mut points = vec![1.0; n];
    Box::new(move || {
        points[0] = if points[0] < 2.0 { points[0] + 0.1 } else { 1.0 };
        live.weigh(&points).unwrap();
        live.step(10_000);
        places(&(0..m).map(|unit| live.acceptability().interval(unit).1 as f64).collect::<Vec<_>>())
    })
}

/// An index as COINr builds it: winsorised, on one scale, equal weights in seven groups, arithmetic mean.
fn index(scale: Normalise) -> (Gappy, Recipe) {
    let recipe = Recipe {
        missing: Missing::Refuse,
        treat: Treat::Winsorise(Winsorise::default()),
        scale: Scale::All(scale),
        weigh: Weigh::EqualByGroup((0..49).map(|c| c % 7).collect()),
        aggregate: Aggregate::Arithmetic,
        doubt: Doubt { draws: 0, ..Doubt::default() },
    };
    (Gappy::from(&matrix(51, 49)), recipe)
}

fn scores(recipe: &Recipe, values: &Gappy) -> f64 {
    let run = recipe::run(recipe, values, &[Direction::Up; 49]).unwrap();
    places(&run.scores.iter().map(|score| score.unwrap()).collect::<Vec<_>>())
}

/// The index a hundred times: each scale in turn, weights of criteria up to a quarter off.
fn uncertain() -> f64 {
    let mut rng = Rng::new(1);
    let z = Normalise::ZScore { mean: 0.0, deviation: 1.0, spread: Spread::Population };
    let scales = [Normalise::UNIT, z, Normalise::PercentileRank];
    (0..100)
        .map(|at| {
            let (values, recipe) = index(scales[at % 3].clone());
            let points = (0..49).map(|_| 0.75 + 0.5 * rng.unit()).collect();
            scores(&Recipe { weigh: Weigh::Direct(points), ..recipe }, &values)
        })
        .sum()
}

/// A sum over scores in which every place counts.
fn places(scores: &[f64]) -> f64 {
    scores.iter().enumerate().map(|(at, x)| (at + 1) as f64 * x).sum()
}

/// The mean place, counted from 1, of the unit that comes first.
fn firsts(counts: &Acceptability) -> f64 {
    places(&(0..counts.units()).map(|unit| counts.share(unit, 1)).collect::<Vec<_>>())
}
