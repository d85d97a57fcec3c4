//! Agreement with further programs where one alone was asked, or none: `peers_rest.py` says which, in which versions; on the
//! matrices of `peers.json`, on matrices with gaps and on ratings. With `peers.rs`, `peers_more.rs` and `linear.rs` every
//! method of the registry has two.

use crate::peers::{Case, case, flags, flat, numbers};
use crate::read::{difference, json};
use scambio_core::comparison::agreement::{self, Level};
use scambio_core::comparison::coherence::cronbach;
use scambio_core::comparison::method::{Ampi, Method, Mpi, Penalty, Power, Reference, Topsis, TopsisScale};
use scambio_core::comparison::robust::{
    Information, LeftOut, Smaa, bands, leave_criterion_out, leave_unit_out, pairwise_winning, pareto_front,
    stability, variance_share,
};
use scambio_core::comparison::step::missing;
use scambio_core::comparison::step::treat::{Log, log};
use scambio_core::comparison::step::weigh;
use scambio_core::comparison::{Direction, Gappy, Grid, Problem};
use scambio_core::num::moment::Spread;
use serde_json::Value;
use std::collections::BTreeMap;

fn rows(value: &Value) -> Vec<Vec<f64>> {
    value.as_array().unwrap().iter().map(numbers).collect()
}

/// Columns of rows in which `null` is a gap.
fn gappy(value: &Value) -> Gappy {
    let rows: Vec<&Vec<Value>> =
        value.as_array().unwrap().iter().map(|row| row.as_array().unwrap()).collect();
    let column = |c: usize| rows.iter().map(|row| row[c].as_f64()).collect::<Vec<_>>();
    Gappy::from_columns((0..rows[0].len()).map(column).collect::<Vec<_>>()).unwrap()
}

/// Numbers of whole things.
fn places(value: &Value) -> Vec<usize> {
    numbers(value).into_iter().map(|x| x as usize).collect()
}

/// Positions with something left out, one after the other; 0 where there is none.
fn positions(all: &[LeftOut]) -> Vec<f64> {
    all.iter().flat_map(|one| &one.positions).map(|position| position.unwrap_or_default() as f64).collect()
}

fn ours(case: &Case, method: &str, given: &Value) -> Vec<f64> {
    let Case { grid, problem, directions } = case;
    let penalty = || if given["penalty"] == "plus" { Penalty::Plus } else { Penalty::Minus };
    match method {
        "mpi" => {
            let spread = if given["spread"] == "sample" { Spread::Sample } else { Spread::Population };
            Mpi { penalty: penalty(), spread }.scores(problem).unwrap().values().to_vec()
        }
        "ampi" => {
            let ends = |name: &str| numbers(&given[name]);
            let pairs = || ends("low").into_iter().zip(ends("high"));
            let reference = match (given["reference"].is_null(), given["low"].is_null()) {
                (false, _) => Reference::Centred(
                    pairs().zip(ends("reference")).map(|((low, high), at)| (low, high, at)).collect(),
                ),
                (true, false) => Reference::Goalposts(pairs().collect()),
                (true, true) => Reference::Observed,
            };
            Ampi { penalty: penalty(), reference }.scores(problem).unwrap().values().to_vec()
        }
        "leave criterion out" | "leave unit out" => {
            let topsis = Topsis { scale: TopsisScale::MinMax, ..Topsis::default() };
            let leave = if method == "leave unit out" { leave_unit_out } else { leave_criterion_out };
            positions(&leave(problem, &topsis).unwrap())
        }
        "stability" => stability(problem).unwrap().into_iter().flat_map(|(low, high)| [low, high]).collect(),
        "log, shifted" => {
            let column = |x: &[f64]| log(x, Log::Shifted).unwrap().values;
            flat(&Grid::from_columns(grid.columns().map(column).collect::<Vec<_>>()).unwrap())
        }
        "cronbach" => vec![cronbach(grid).unwrap()],
        "weights equal" => weigh::equal(grid.criteria()).unwrap(),
        "weights direct" => weigh::direct(&numbers(&given["points"])).unwrap(),
        "weights pca, above one" => {
            weigh::principal_components(grid, directions, weigh::Components::AboveOne).unwrap()
        }
        "pareto front" => flags(grid.units(), &pareto_front(problem)),
        "pairwise winning" | "smaa" | "smaa firsts" => unknown_weights(problem, method, given),
        "bands" => {
            let winning = numbers(&given["winning"]);
            let mut band = vec![0.0; winning.len().isqrt()];
            for (at, units) in bands(&winning, given["limit"].as_f64().unwrap()).unwrap().iter().enumerate() {
                units.iter().for_each(|unit| band[*unit] = at as f64);
            }
            band
        }
        "variance share" => {
            let (options, runs) = (places(&given["options"]), rows(&given["runs"]));
            let at = |chosen: &[usize]| chosen.iter().zip(&options).fold(0, |at, (c, many)| at * many + c);
            let found = variance_share(&options, |chosen| Ok(runs[at(chosen)].clone())).unwrap();
            let (alone, total) =
                (found.iter().map(|share| share.alone), found.iter().map(|share| share.total));
            alone.chain(total).collect()
        }
        other => panic!("{other}"),
    }
}

/// On a matrix of its own, turned and on one scale.
fn unknown_weights(case: &Problem, method: &str, given: &Value) -> Vec<f64> {
    let grid = Grid::from_rows(&rows(&given["matrix"])).unwrap();
    let up = vec![Direction::Up; grid.criteria()];
    let problem = Problem::new(grid, &up, case.weights()).unwrap();
    let m = problem.units();
    let information = match given["information"].as_str() {
        Some("order") => Information::Order(places(&given["places"])),
        Some("around") => Information::Around { share: given["share"].as_f64().unwrap() },
        _ => Information::None,
    };
    let found = || Smaa { draws: 40_000, information, ..Smaa::default() }.run(&problem).unwrap();
    match method {
        "pairwise winning" => pairwise_winning(&problem),
        "smaa firsts" => {
            let found = found();
            (0..m).map(|unit| found.share(unit, 1)).collect()
        }
        _ => {
            let found = found();
            (0..m * m).map(|at| found.share(at / m, at % m + 1)).collect()
        }
    }
}

/// What is done where cells are missing.
fn with_gaps(all: &Value, name: &str, method: &str, given: &Value) -> Vec<f64> {
    let one = all["gappy"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap();
    let (values, weights) = (gappy(&one["matrix"]), numbers(&one["weights"]));
    let turn = |t: &f64| if *t > 0.0 { Direction::Up } else { Direction::Down };
    let directions: Vec<Direction> = numbers(&one["types"]).iter().map(turn).collect();
    match method {
        "median of group" => {
            flat(&missing::median_of_group(&values, &places(&given["groups"])).unwrap().grid)
        }
        "bounds" => {
            let bounds = missing::bounds(&values, &directions, None).unwrap();
            [flat(&bounds.worst), flat(&bounds.best)].concat()
        }
        "mean of present" => {
            let mean = Power { exponent: given["exponent"].as_f64().unwrap() };
            let minimum = given["minimum"].as_f64().unwrap();
            let found = missing::mean_of_present(&values, &weights, minimum, mean).unwrap();
            found.into_iter().map(|score| score.unwrap_or(-1.0)).collect()
        }
        other => panic!("{other}"),
    }
}

#[test]
fn comparison_agrees_with_peers_in_the_rest() {
    let (given, rest) = (json("peers.json"), json("peers_rest.json"));
    let (mut table, mut off) = (BTreeMap::new(), Vec::new());
    for answer in rest["answers"].as_array().unwrap() {
        let word = |key: &str| answer[key].as_str().unwrap();
        let (method, peer, name) = (word("method"), word("peer"), word("case"));
        let theirs = numbers(&answer["values"]);
        let ours = match method {
            "median of group" | "bounds" | "mean of present" => {
                with_gaps(&rest, name, method, &answer["parameters"])
            }
            _ => ours(&case(&given, name), method, &answer["parameters"]),
        };
        let far = difference(&ours, &theirs);
        let row = table.entry((method.to_owned(), peer.to_owned())).or_insert((0, 0.0_f64));
        (row.0, row.1) = (row.0 + theirs.len(), row.1.max(far));
        if far.is_nan() || far > answer["tolerance"].as_f64().unwrap() {
            off.push(format!("{method}, {peer}, {name}: {far}"));
        }
    }
    for ((method, peer), (many, worst)) in &table {
        println!("{method:26} {peer:30} {many:6} numbers, greatest difference {worst:.1e}");
    }
    assert!(off.is_empty(), "{} off:\n{}", off.len(), off.join("\n"));
}

/// Geometric means of judgements: SciPy. Krippendorff's alpha: irrCAC, and the definition in NumPy; intraclass
/// correlation: mean squares of statsmodels.
#[test]
fn comparison_judgements_and_assessors_agree_with_the_rest() {
    let (given, rest) = (json("peers.json"), json("peers_rest.json"));
    let list = |all: &Value, name: &str| all[name].as_array().unwrap().clone();
    for (one, theirs) in list(&given, "judgements").iter().zip(list(&rest, "judgements")) {
        let judgements = weigh::Judgements::new(&rows(&one["matrix"])).unwrap();
        let ours = judgements.geometric_mean().unwrap().weights;
        assert!(difference(&ours, &numbers(&theirs)) <= 1e-9, "{ours:?}");
    }
    for (one, theirs) in list(&given, "ratings").iter().zip(list(&rest, "ratings")) {
        let ratings = gappy(&one["units"]);
        for (level, name) in [
            (Level::Nominal, "nominal"),
            (Level::Ordinal, "ordinal"),
            (Level::Interval, "interval"),
            (Level::Ratio, "ratio"),
        ] {
            let ours = agreement::krippendorff(&ratings, level).unwrap();
            for other in [&theirs["definition"][name], &theirs["package"][name]] {
                let far = other.as_f64().map_or(0.0, |other| difference(&[ours], &[other]));
                assert!(far <= 1e-9, "{name}: {ours} is not {other}");
            }
        }
        let icc = agreement::icc(&Grid::from_rows(&rows(&one["full"])).unwrap()).unwrap();
        let ours =
            [icc.one_single, icc.two_single, icc.three_single, icc.one_mean, icc.two_mean, icc.three_mean];
        assert!(difference(&ours, &numbers(&theirs["icc"])) <= 1e-9, "{ours:?}");
    }
}
