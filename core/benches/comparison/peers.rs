//! The same work as main.rs by libraries of Rust: `peers FOLDER`, with the matrices that main.rs wrote there, in a package
//! of its own that `cargo x bench comparison --peers` makes. It prints what peers.py prints.

use std::time::Instant;

use mcdm::{CriteriaTypes, Normalize, Rank, Weight};
use nalgebra::DMatrix;

const RUNS: usize = 5;

fn main() {
    let folder = std::env::args().nth(1).expect("peers FOLDER");
    let (m, n) = (10_000, 100);
    let bytes = std::fs::read(format!("{folder}/{m}x{n}.f64")).expect("a matrix that main.rs wrote");
    let (numbers, _) = bytes.as_chunks::<8>();
    let matrix = DMatrix::from_iterator(m, n, numbers.iter().map(|number| f64::from_le_bytes(*number)));
    let up = CriteriaTypes::from_slice(&vec![1; n]).expect("directions");

    let weights = matrix.weight_equal().expect("equal weights");
    let topsis = measure(|| {
        let scaled = matrix.normalize_vector(&up).expect("a scale");
        // It gives the share of the distance from the best: less is better.
        places(scaled.rank_topsis(&weights).expect("scores").map(|share| 1.0 - share).as_slice())
    });
    let critic = measure(|| {
        let scaled = matrix.normalize_min_max(&up).expect("a scale");
        places(scaled.weight_critic().expect("weights").as_slice())
    });
    println!(r#"{{"topsis {m}x{n}": {{"mcdm 0.4.0": {topsis}}}, "critic {m}x{n}": {{"mcdm 0.4.0": {critic}}}}}"#);
}

fn places(scores: &[f64]) -> f64 {
    scores.iter().enumerate().map(|(at, x)| (at + 1) as f64 * x).sum()
}

/// The least of the times in seconds, and the sum over the answer.
fn measure(mut work: impl FnMut() -> f64) -> String {
    let (mut best, mut sum) = (f64::INFINITY, 0.0);
    for _ in 0..RUNS {
        let start = Instant::now();
        sum = work();
        best = best.min(start.elapsed().as_secs_f64());
    }
    format!(r#"{{"seconds": {best}, "sum": {sum}}}"#)
}
