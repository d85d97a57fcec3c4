//! Agreement with other programs on random and degenerate matrices: `peers.py` says which, in which versions.
//!
//! Where a peer is known to be wrong on a matrix, the row of [`WRONG`] says why, and our own answer is proved elsewhere.

use crate::read::{difference, json};
use scambio_core::comparison::agreement::{self, KappaWeights, Level};
use scambio_core::comparison::method::{
    Ampi, Arithmetic, Borda, Copeland, Discordance, Distance, Electre1, Electre3, Geometric, Harmonic,
    Method, Mpi, Penalty, Power, Preference, Promethee, Spotis, Thresholds, Topsis, TopsisScale, Vikor,
};
use scambio_core::comparison::step::normalise::Normalise;
use scambio_core::comparison::step::weigh;
use scambio_core::comparison::{Direction, Gappy, Grid, Problem};
use scambio_core::error::Result;
use scambio_core::num::moment::{Spread, kurtosis, skewness};
use scambio_core::num::{correlation, quantile};
use serde_json::Value;
use std::collections::BTreeMap;

/// (method, peer, case, why the peer is not followed); an empty word stands for all.
const WRONG: &[(&str, &str, &str, &str)] = &[
    (
        "normalise minmax",
        "",
        "constant criterion",
        "an end of the scale for a criterion that tells nothing apart",
    ),
    ("normalise minmax, all up", "", "constant criterion", "likewise"),
    ("normalise minmax", "", "all equal", "likewise"),
    ("normalise minmax, all up", "", "all equal", "likewise"),
    ("vikor q", "pyrepo-mcda", "all equal", "not equal for equal units: a division by almost 0"),
    (
        "skewness and kurtosis",
        "scipy",
        "two units",
        "no correction for so few: other numbers, not the sample's",
    ),
    ("skewness and kurtosis", "scipy", "one dominates", "likewise, kurtosis of three"),
];

pub(crate) fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
}

/// A matrix with directions and weights.
pub(crate) struct Case {
    pub(crate) grid: Grid,
    pub(crate) directions: Vec<Direction>,
    pub(crate) problem: Problem,
}

pub(crate) fn case(all: &Value, name: &str) -> Case {
    let found = all["problems"].as_array().unwrap().iter().find(|p| p["name"] == name).unwrap();
    let rows: Vec<Vec<f64>> = found["matrix"].as_array().unwrap().iter().map(numbers).collect();
    let grid = Grid::from_rows(&rows).unwrap();
    let turn = |t: &f64| if *t > 0.0 { Direction::Up } else { Direction::Down };
    let directions: Vec<Direction> = numbers(&found["types"]).iter().map(turn).collect();
    let problem = Problem::new(grid.clone(), &directions, &numbers(&found["weights"])).unwrap();
    Case { grid, directions, problem }
}

pub(crate) fn flags(units: usize, members: &[usize]) -> Vec<f64> {
    (0..units).map(|u| f64::from(u8::from(members.contains(&u)))).collect()
}

/// Row after row, as NumPy flattens.
pub(crate) fn flat(grid: &Grid) -> Vec<f64> {
    (0..grid.units()).flat_map(|unit| grid.row(unit)).collect()
}

fn ours(case: &Case, method: &str, parameters: &Value) -> Result<Vec<f64>> {
    let Case { grid, directions, problem } = case;
    let up = vec![Direction::Up; grid.criteria()];
    let all_up = Problem::new(grid.clone(), &up, &vec![1.0; grid.criteria()])
        .and_then(|_| Problem::new(grid.clone(), &up, problem.weights()));
    let list = |name: &str| numbers(&parameters[name]);
    let first_two = || (grid.column(0), grid.column(1));
    let values = |scores: Result<scambio_core::comparison::Scores>| scores.map(|s| s.values().to_vec());
    let electre_1 = || {
        let scale = Discordance::WidestRange;
        let (concordance, discordance) =
            (parameters["c"].as_f64().unwrap(), parameters["d"].as_f64().unwrap());
        Electre1 { concordance, discordance, scale }.solve(problem)
    };
    let promethee = || {
        let preference = |c: usize| {
            let (q, p, s) = (list("q")[c], list("p")[c], list("s")[c]);
            match parameters["kind"].as_str().unwrap() {
                "usual" => Preference::Usual,
                "ushape" => Preference::UShape { q },
                "vshape" => Preference::VShape { p },
                "level" => Preference::Level { q, p },
                "linear" => Preference::Linear { q, p },
                _ => Preference::Gaussian { s },
            }
        };
        Promethee { preferences: (0..grid.criteria()).map(preference).collect() }.flows(problem)
    };
    let penalty = || if parameters["penalty"] == "plus" { Penalty::Plus } else { Penalty::Minus };
    match method {
        "arithmetic" => values(Arithmetic.scores(problem)),
        "geometric, all up" => values(Geometric.scores(&all_up?)),
        "topsis" => {
            let scale = match parameters["scale"].as_str().unwrap() {
                "vector" => TopsisScale::Vector,
                "minmax" => TopsisScale::MinMax,
                _ => TopsisScale::Max,
            };
            let distance = match parameters["distance"].as_str().unwrap() {
                "euclidean" => Distance::Euclidean,
                "cityblock" => Distance::Manhattan,
                _ => Distance::Chebyshev,
            };
            values(Topsis { scale, distance }.scores(problem))
        }
        "vikor q" => Vikor { v: parameters["v"].as_f64().unwrap() }.solve(problem).map(|result| result.q),
        "spotis" => {
            let bounds = parameters["bounds"].as_array().unwrap().iter().map(numbers).map(|b| (b[0], b[1]));
            values(Spotis { bounds: bounds.collect(), ideal: None }.scores(problem))
        }
        "promethee flows" => promethee().map(|flows| [flows.plus, flows.minus].concat()),
        "promethee net" => promethee().map(|flows| flows.net()),
        "electre 1 concordance" => electre_1().map(|result| result.concordance),
        "electre 1 discordance" => electre_1().map(|result| result.discordance),
        "electre 1 outranks" => {
            electre_1().map(|result| result.outranks.iter().map(|x| f64::from(u8::from(*x))).collect())
        }
        "electre 1 not outranked" => electre_1().map(|result| flags(grid.units(), &result.not_outranked)),
        "electre 3 credibility" => {
            let of = |c: usize| Thresholds {
                indifference: list("q")[c],
                preference: list("p")[c],
                veto: Some(list("v")[c]),
            };
            let thresholds = (0..grid.criteria()).map(of).collect();
            let m = grid.units();
            Electre3 { thresholds }.credibility(problem).map(|credibility| {
                let pair = |at: usize| if at / m == at % m { 0.0 } else { credibility.at(at / m, at % m) };
                (0..m * m).map(pair).collect()
            })
        }
        "mpi" => values(Mpi { penalty: penalty(), ..Mpi::default() }.scores(problem)),
        "ampi" => values(Ampi { penalty: penalty(), ..Ampi::default() }.scores(problem)),
        "copeland" => values(Copeland.scores(problem)),
        "borda" => values(Borda.scores(problem)),
        "harmonic, all up" => values(Harmonic.scores(&all_up?)),
        "power, all up" => values(Power { exponent: parameters["p"].as_f64().unwrap() }.scores(&all_up?)),
        "borda ranks" => {
            // The peer adds up positions; with equal weights a sum of positions is n (m − points).
            let equal = Problem::equal(grid.clone(), directions)?;
            let n = grid.criteria() as f64;
            let m = grid.units() as f64;
            Borda.scores(&equal).map(|s| s.values().iter().map(|points| n * (m - points)).collect())
        }
        "weights entropy" => weigh::entropy(grid),
        "weights sd" => weigh::standard_deviation(grid),
        "weights critic" => weigh::critic(grid, directions),
        "weights critic, all up" => weigh::critic(grid, &up),
        "weights merec" => weigh::merec(grid, directions),
        "normalise minmax" => Normalise::UNIT.grid(grid, directions).map(|grid| flat(&grid)),
        "normalise minmax, all up" => Normalise::UNIT.grid(grid, &up).map(|grid| flat(&grid)),
        "normalise sum, all up" => Normalise::Sum.grid(grid, &up).map(|grid| flat(&grid)),
        "normalise vector, all up" => Normalise::Vector.grid(grid, &up).map(|grid| flat(&grid)),
        "normalise max, all up" => Normalise::FractionOfMax.grid(grid, &up).map(|grid| flat(&grid)),
        "normalise z, all up" => {
            let z = Normalise::ZScore { mean: 0.0, deviation: 1.0, spread: Spread::Population };
            z.grid(grid, &up).map(|grid| flat(&grid))
        }
        "skewness and kurtosis" => {
            let of = |f: fn(&[f64]) -> Option<f64>| grid.columns().map(move |x| f(x).unwrap_or(f64::NAN));
            Ok(of(skewness).chain(of(kurtosis)).collect())
        }
        "spearman" => Ok(vec![correlation::spearman(first_two().0, first_two().1).unwrap_or(f64::NAN)]),
        "kendall" => Ok(vec![correlation::kendall(first_two().0, first_two().1).unwrap_or(f64::NAN)]),
        "quantiles" => {
            let at = [0.0, 0.05, 0.25, 0.5, 0.9, 1.0];
            Ok(at.iter().map(|p| quantile::quantile(grid.column(0), *p).unwrap()).collect())
        }
        "cronbach" => Ok(vec![scambio_core::comparison::coherence::cronbach(grid).unwrap_or(f64::NAN)]),
        other => panic!("{other}"),
    }
}

#[test]
fn comparison_agrees_with_peers() {
    let all = json("peers.json");
    let tolerance = all["tolerance"].as_f64().unwrap();
    let (mut table, mut off) = (BTreeMap::new(), Vec::new());
    for answer in all["answers"].as_array().unwrap() {
        let word = |key: &str| answer[key].as_str().unwrap();
        let (method, peer, name) = (word("method"), word("peer"), word("case"));
        let known = |(m, p, c, _): &&(&str, &str, &str, &str)| {
            (m.is_empty() || *m == method) && (p.is_empty() || *p == peer) && (c.is_empty() || *c == name)
        };
        if WRONG.iter().any(|wrong| known(&wrong)) {
            continue;
        }
        let theirs = numbers(&answer["values"]);
        let far = match ours(&case(&all, name), method, &answer["parameters"]) {
            Ok(ours) => difference(&ours, &theirs),
            Err(error) => {
                off.push(format!("{method}, {peer}, {name}: {error}"));
                continue;
            }
        };
        let row = table.entry((method.to_owned(), peer.to_owned())).or_insert((0, 0.0_f64));
        row.0 += theirs.len();
        row.1 = row.1.max(far);
        if far.is_nan() || far > tolerance {
            off.push(format!("{method}, {peer}, {name}, {}: {far}", answer["parameters"]["kind"]));
        }
    }
    for ((method, peer), (many, worst)) in &table {
        println!("{method:30} {peer:16} {many:6} numbers, greatest difference {worst:.1e}");
    }
    assert!(off.is_empty(), "{} off:\n{}", off.len(), off.join("\n"));
}

/// Judgements in pairs: pyDecision and NumPy's eigenvectors.
#[test]
fn comparison_judgements_agree_with_peers() {
    let (mut worst, mut many) = (0.0_f64, 0);
    for one in json("peers.json")["judgements"].as_array().unwrap() {
        let rows: Vec<Vec<f64>> = one["matrix"].as_array().unwrap().iter().map(numbers).collect();
        let judgements = weigh::Judgements::new(&rows).unwrap();
        let (eigen, mean) = (judgements.eigenvector().unwrap(), judgements.geometric_mean().unwrap());
        for (ours, name) in [(&eigen, "eigenvector"), (&mean, "geometric")] {
            let ours = [&ours.weights[..], &[ours.consistency_ratio]].concat();
            worst = worst.max(difference(&ours, &numbers(&one[name])));
            many += ours.len();
        }
        worst = worst.max(difference(&eigen.weights, &numbers(&one["numpy"])));
        worst = worst.max(difference(&[eigen.lambda], &[one["lambda"].as_f64().unwrap()]));
        many += eigen.weights.len() + 1;
    }
    println!("judgements: {many} numbers, greatest difference {worst:.1e}");
    assert!(worst <= 1e-9, "{worst}");
}

/// Ratings of assessors: krippendorff, pingouin, statsmodels, and Friedman's statistic of SciPy.
#[test]
fn comparison_assessors_agree_with_peers() {
    let (mut worst, mut many) = (0.0_f64, 0);
    let mut compare = |what: &str, ours: f64, theirs: &Value| {
        let far = difference(&[ours], &[theirs.as_f64().unwrap()]);
        assert!(far <= 1e-9, "{what}: {ours} is not {theirs}");
        worst = worst.max(far);
        many += 1;
    };
    for one in json("peers.json")["ratings"].as_array().unwrap() {
        let rows: Vec<&Vec<Value>> =
            one["units"].as_array().unwrap().iter().map(|row| row.as_array().unwrap()).collect();
        let columns: Vec<Vec<Option<f64>>> =
            (0..rows[0].len()).map(|c| rows.iter().map(|row| row[c].as_f64()).collect()).collect();
        let ratings = Gappy::from_columns(columns).unwrap();
        for (level, name) in [
            (Level::Nominal, "nominal"),
            (Level::Ordinal, "ordinal"),
            (Level::Interval, "interval"),
            (Level::Ratio, "ratio"),
        ] {
            compare(name, agreement::krippendorff(&ratings, level).unwrap(), &one["alpha"][name]);
        }
        let full: Vec<Vec<f64>> = one["full"].as_array().unwrap().iter().map(numbers).collect();
        let full = Grid::from_rows(&full).unwrap();
        let icc = agreement::icc(&full).unwrap();
        let ours =
            [icc.one_single, icc.two_single, icc.three_single, icc.one_mean, icc.two_mean, icc.three_mean];
        for (at, ours) in ours.into_iter().enumerate() {
            compare("icc", ours, &one["icc"][at]);
        }
        compare("w", agreement::kendall_w(&full).unwrap(), &one["w"]);
        if !one["w_by_friedman"].is_null() {
            compare("w", agreement::kendall_w(&full).unwrap(), &one["w_by_friedman"]);
        }
        let classes = |c: usize| full.column(c).iter().map(|x| *x as usize).collect::<Vec<_>>();
        for (weights, name) in [
            (KappaWeights::Unweighted, "cohen"),
            (KappaWeights::Linear, "cohen_linear"),
            (KappaWeights::Quadratic, "cohen_quadratic"),
        ] {
            compare(name, agreement::cohen(&classes(0), &classes(1), weights).unwrap().unwrap(), &one[name]);
        }
        let count = |unit: usize, class: usize| {
            full.row(unit).iter().filter(|x| **x as usize == class).count() as u32
        };
        let counts: Vec<Vec<u32>> =
            (0..full.units()).map(|u| (0..8).map(|class| count(u, class)).collect()).collect();
        compare("fleiss", agreement::fleiss(&counts).unwrap().unwrap(), &one["fleiss"]);
    }
    println!("assessors: {many} numbers, greatest difference {worst:.1e}");
}
