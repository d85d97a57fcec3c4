//! `cargo bench -p scambio-core --bench comparison`: the methods of the comparison on matrices of random numbers.
//!
//! `-- --write FOLDER` writes the matrices, for the programs that `cargo x bench --peers` compares with. It prints, for each
//! piece of work, the least of the times in seconds and a sum over the answer, by which answers are compared.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program that measures")]

mod work;

use std::collections::BTreeMap;
use std::time::Instant;

use work::matrix;

/// Matrices that are measured on: units and criteria.
const SIZES: [(usize, usize); 5] = [(8, 20), (51, 49), (100, 20), (1_000, 50), (10_000, 100)];
/// How often a piece of work is done at most, and after how many seconds no more.
const RUNS: usize = 9;
const ENOUGH: f64 = 2.0;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [flag, folder] = words.as_slice()
        && flag == "--write"
    {
        for (m, n) in SIZES {
            let bytes: Vec<u8> = matrix(m, n).columns().flatten().flat_map(|x| x.to_le_bytes()).collect();
            std::fs::write(format!("{folder}/{m}x{n}.f64"), bytes).unwrap();
        }
        return;
    }
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
    let mut results = BTreeMap::new();
    for (name, mut work) in work::all() {
        if wanted(&name) {
            let (seconds, sum) = measured(&mut *work);
            results.insert(name, serde_json::json!({ "seconds": seconds, "sum": sum }));
        }
    }
    println!("{}", serde_json::to_string(&results).unwrap());
}

/// The least of the times, and the sum over the answer.
fn measured(work: &mut dyn FnMut() -> f64) -> (f64, f64) {
    let (mut times, mut sum) = (Vec::new(), work());
    let all = Instant::now();
    while times.len() < RUNS && (times.is_empty() || all.elapsed().as_secs_f64() < ENOUGH) {
        let start = Instant::now();
        sum = work();
        times.push(start.elapsed().as_secs_f64());
    }

    (times.iter().copied().fold(f64::INFINITY, f64::min), sum)
}
