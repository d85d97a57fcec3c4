//! Every method of the registry is compared with two other programs or more.

use crate::read::json;
use scambio_core::comparison::registry::METHODS;
use std::collections::BTreeSet;

/// What a method is called in `peers.json`, `peers_more.json` and `peers_rest.json`, where not by its own name: the beginnings
/// of what was asked.
const CALLED: &[(&str, &[&str])] = &[
    ("median-of-group", &["median of group"]),
    ("mean-of-present", &["mean of present"]),
    ("min-max", &["normalise minmax"]),
    ("z-score", &["normalise z"]),
    ("rank", &["normalise rank"]),
    ("percentile-rank", &["normalise percentile"]),
    ("distance-to-max", &["normalise distance to max"]),
    ("distance-to-target", &["distance to target"]),
    ("fraction-of-max", &["normalise max"]),
    ("sum", &["normalise sum"]),
    ("vector", &["normalise vector"]),
    ("value-function", &["value function"]),
    ("equal", &["weights equal"]),
    ("direct", &["weights direct"]),
    ("rank-order-centroid", &["weights roc"]),
    ("rank-sum", &["weights rsw"]),
    ("rank-reciprocal", &["weights rrw"]),
    ("entropy", &["weights entropy"]),
    ("critic", &["weights critic"]),
    ("standard-deviation", &["weights sd"]),
    ("merec", &["weights merec"]),
    ("principal-components", &["weights pca"]),
    ("electre-1", &["electre 1"]),
    ("electre-3", &["electre 3"]),
    ("electre-tri-b", &["electre tri"]),
    ("pairwise-winning", &["pairwise winning"]),
    ("variance-share", &["variance share"]),
    ("leave-criterion-out", &["leave criterion out"]),
    ("leave-unit-out", &["leave unit out"]),
    ("pareto-front", &["pareto front"]),
];

/// What stands apart in those files: judgements (pyDecision and NumPy, SciPy), linear programmes (HiGHS and CBC), ratings of
/// assessors (krippendorff and irrCAC, pingouin and statsmodels, SciPy twice, statsmodels and scikit-learn or NumPy).
const APART: &[&str] = &[
    "ahp-eigenvector",
    "ahp-geometric-mean",
    "best-worst",
    "benefit-of-the-doubt",
    "envelopment",
    "krippendorff",
    "icc",
    "kendall-w",
    "cohen",
    "fleiss",
];

/// What is ours alone; others can only write out its definition.
const OURS: &[&str] = &["bands"];

#[test]
fn comparison_every_method_has_two_peers() {
    let files = ["peers.json", "peers_more.json", "peers_rest.json"].map(json);
    let answers: Vec<_> = files.iter().flat_map(|file| file["answers"].as_array().unwrap()).collect();
    for entry in METHODS.iter().filter(|entry| !APART.contains(&entry.name)) {
        let own = [entry.name];
        let called =
            CALLED.iter().find(|(name, _)| *name == entry.name).map_or(&own[..], |(_, called)| called);
        let is_asked = |method: &str| called.iter().any(|called| method.starts_with(called));
        let peers: BTreeSet<&str> = answers
            .iter()
            .filter(|answer| is_asked(answer["method"].as_str().unwrap()))
            .map(|answer| answer["peer"].as_str().unwrap())
            .collect();
        println!("{}: {peers:?}", entry.name);
        assert!(peers.len() >= if OURS.contains(&entry.name) { 1 } else { 2 }, "{}: {peers:?}", entry.name);
    }
}
