//! Agreement with further programs: `peers_more.py` says which, in which versions; on the matrices of `peers.json`, on
//! columns with tails and on ballots.

use crate::peers::{Case, case, flags, flat, numbers};
use crate::read::{difference, json};
use scambio_core::comparison::agreement::{KappaWeights, cohen, fleiss};
use scambio_core::comparison::method::{
    Borda, Copeland, Electre3, ElectreTri, Kemeny, Method, Pairwise, Preference, Promethee, Schulze,
    Thresholds, Vikor,
};
use scambio_core::comparison::peers::{Gower, Linkage, Tree};
use scambio_core::comparison::robust::pareto_front;
use scambio_core::comparison::step::normalise::{Normalise, ValueFunction, goalposts};
use scambio_core::comparison::step::treat::{Log, Winsorise, log, winsorise};
use scambio_core::comparison::step::weigh;
use scambio_core::comparison::{Gappy, Grid};
use scambio_core::num::moment::{Spread, kurtosis, mean, range, skewness};
use serde_json::Value;
use std::collections::BTreeMap;

/// Row after row, of columns made one by one.
fn columns(grid: &Grid, mut f: impl FnMut(usize, &[f64]) -> Vec<f64>) -> Vec<f64> {
    let made: Vec<Vec<f64>> = grid.columns().enumerate().map(|(c, column)| f(c, column)).collect();
    flat(&Grid::from_columns(made).unwrap())
}

fn ours(case: &Case, method: &str, parameters: &Value) -> Vec<f64> {
    let Case { grid, directions, problem } = case;
    let (m, n) = (grid.units(), grid.criteria());
    let list = |name: &str| numbers(&parameters[name]);
    let scaled = |normalise: &Normalise| flat(&normalise.grid(grid, directions).unwrap());
    let z = |spread| Normalise::ZScore { mean: 0.0, deviation: 1.0, spread };
    let ends = || list("low").into_iter().zip(list("high")).collect::<Vec<_>>();
    let posts = |clip| {
        let ends = ends();
        columns(grid, |c, column| {
            let inside: Vec<f64> = column.iter().map(|x| x * 1.7 - 0.6 * mean(column)).collect();
            goalposts(&inside, directions[c], ends[c], (0.0, 100.0), clip).unwrap()
        })
    };
    let thresholds = || {
        let of = |c: usize| Thresholds {
            indifference: list("q")[c],
            preference: list("p")[c],
            veto: Some(list("v")[c]),
        };
        (0..n).map(of).collect::<Vec<_>>()
    };
    let tri = || {
        let profiles = parameters["profiles"].as_array().unwrap().iter().map(numbers).collect();
        let cut = parameters["cut"].as_f64().unwrap();
        ElectreTri { profiles, thresholds: thresholds(), cut }.sort(problem).unwrap()
    };
    let classes = |all: &[usize]| all.iter().map(|class| *class as f64).collect();
    let places = || list("places").iter().map(|place| *place as usize).collect::<Vec<_>>();
    let gower = || Gower::new(&Gappy::from(grid), problem.weights()).unwrap();
    let clusters = |how| {
        let distances = gower();
        let tree = if how == Linkage::Ward {
            // In the plane: each column as a share of its greatest.
            let share = |c: usize, unit: usize| grid.at(unit, c) / range(grid.column(c)).unwrap().1;
            let apart = |a, b| (0..n).map(|c| (share(c, a) - share(c, b)).powi(2)).sum::<f64>().sqrt();
            Tree::new(m, how, apart)
        } else {
            Tree::new(m, how, |a, b| distances.distance(a, b).unwrap())
        };
        tree.unwrap().joins().iter().map(|join| join.distance).collect::<Vec<f64>>()
    };
    let votes = || Pairwise::of_problem(problem);
    match method {
        "normalise rank" => scaled(&Normalise::Rank),
        "normalise percentile" => scaled(&Normalise::PercentileRank),
        "normalise z" => scaled(&z(Spread::Population)),
        "normalise z, sample" => scaled(&z(Spread::Sample)),
        "normalise distance to max" => scaled(&Normalise::DistanceToMax),
        "goalposts" => posts(false),
        "goalposts, clipped" => posts(true),
        "distance to target" => {
            let targets = list("target");
            columns(grid, |c, column| {
                Normalise::DistanceToTarget { target: targets[c], cap: true }
                    .column(column, directions[c])
                    .unwrap()
            })
        }
        "value function" => {
            let points = parameters["points"].as_array().unwrap().iter().map(numbers);
            let function = ValueFunction::new(points.map(|point| (point[0], point[1])).collect()).unwrap();
            scaled(&Normalise::Value(function))
        }
        "log" => columns(grid, |_, column| log(column, Log::Plain).unwrap().values),
        "winsorise" => columns(grid, |_, column| winsorise(column, Winsorise::default()).unwrap().values),
        "skewness and kurtosis" => {
            let of = |f: fn(&[f64]) -> Option<f64>| grid.columns().map(move |x| f(x).unwrap_or(f64::NAN));
            of(skewness).chain(of(kurtosis)).collect()
        }
        "weights pca" => weigh::principal_components(grid, directions, weigh::Components::First).unwrap(),
        "weights roc" => weigh::rank_order_centroid(&places()).unwrap(),
        "weights rsw" => weigh::rank_sum(&places()).unwrap(),
        "weights rrw" => weigh::rank_reciprocal(&places()).unwrap(),
        "vikor s" => Vikor::default().solve(problem).unwrap().s,
        "vikor r" => Vikor::default().solve(problem).unwrap().r,
        "pareto front" => flags(m, &pareto_front(problem)),
        "electre 3 credibility" => {
            let credibility = Electre3 { thresholds: thresholds() }.credibility(problem).unwrap();
            (0..m * m).map(|at| if at / m == at % m { 0.0 } else { credibility.at(at / m, at % m) }).collect()
        }
        "electre tri pessimistic" => classes(&tri().pessimistic),
        "electre tri optimistic" => classes(&tri().optimistic),
        "promethee net" => {
            let preferences = list("s").into_iter().map(|s| Preference::Gaussian { s }).collect();
            Promethee { preferences }.flows(problem).unwrap().net()
        }
        "gower" | "gower, 32 bits" => {
            let gower = gower();
            (0..m * m).map(|at| gower.distance(at / m, at % m).unwrap()).collect()
        }
        "clusters average" => clusters(Linkage::Average),
        "clusters complete" => clusters(Linkage::Complete),
        "clusters single" => clusters(Linkage::Single),
        "clusters ward" => clusters(Linkage::Ward),
        "copeland" => Copeland.scores(problem).unwrap().values().to_vec(),
        "borda" => Borda.scores(problem).unwrap().values().to_vec(),
        "kemeny cost and orders" => {
            let consensus = Kemeny::default().solve(&votes()).unwrap();
            vec![consensus.cost * n as f64, consensus.best_orders as f64]
        }
        "schulze winners" => {
            let paths = Schulze::default().paths(&votes());
            let is_first = |a: usize| (0..m).all(|b| paths[a * m + b] >= paths[b * m + a] - 1e-12);
            flags(m, &(0..m).filter(|&a| is_first(a)).collect::<Vec<_>>())
        }
        other => panic!("{other}"),
    }
}

#[test]
fn comparison_agrees_with_further_peers() {
    let (given, more) = (json("peers.json"), json("peers_more.json"));
    let (mut table, mut off) = (BTreeMap::new(), Vec::new());
    for answer in more["answers"].as_array().unwrap() {
        let word = |key: &str| answer[key].as_str().unwrap();
        let (method, peer, name) = (word("method"), word("peer"), word("case"));
        let theirs = numbers(&answer["values"]);
        let is_own = more["problems"].as_array().unwrap().iter().any(|problem| problem["name"] == name);
        let case = case(if is_own { &more } else { &given }, name);
        let far = difference(&ours(&case, method, &answer["parameters"]), &theirs);
        let tolerance = if method.ends_with("32 bits") { 1e-6 } else { 1e-9 };
        let row = table.entry((method.to_owned(), peer.to_owned())).or_insert((0, 0.0_f64));
        (row.0, row.1) = (row.0 + theirs.len(), row.1.max(far));
        if far.is_nan() || far > tolerance {
            off.push(format!("{method}, {peer}, {name}: {far}"));
        }
    }
    for ((method, peer), (many, worst)) in &table {
        println!("{method:30} {peer:26} {many:6} numbers, greatest difference {worst:.1e}");
    }
    assert!(off.is_empty(), "{} off:\n{}", off.len(), off.join("\n"));
}

/// Kappas once more: scikit-learn, and the definition in NumPy.
#[test]
fn comparison_kappas_agree_with_further_peers() {
    let (given, more) = (json("peers.json"), json("peers_more.json"));
    let rows = given["ratings"].as_array().unwrap().iter();
    for (one, theirs) in rows.zip(more["kappas"].as_array().unwrap()) {
        let full: Vec<Vec<f64>> = one["full"].as_array().unwrap().iter().map(numbers).collect();
        let classes = |c: usize| full.iter().map(|row| row[c] as usize).collect::<Vec<_>>();
        let count = |row: &[f64], class: usize| row.iter().filter(|x| **x as usize == class).count() as u32;
        let counts: Vec<Vec<u32>> =
            full.iter().map(|row| (0..8).map(|class| count(row, class)).collect()).collect();
        let of = |weights| cohen(&classes(0), &classes(1), weights).unwrap().unwrap();
        for (ours, name) in [
            (of(KappaWeights::Unweighted), "cohen"),
            (of(KappaWeights::Linear), "linear"),
            (of(KappaWeights::Quadratic), "quadratic"),
            (fleiss(&counts).unwrap().unwrap(), "fleiss"),
        ] {
            assert!(difference(&[ours], &[theirs[name].as_f64().unwrap()]) <= 1e-9, "{name}: {ours}");
        }
    }
}
