//! `cargo bench -p scambio-core --bench network`: all measures of a network, a layout, an assignment.
//!
//! `-- --write FILE` writes the network as `from,to` lines, for the programs that `cargo x bench --peers` compares with,
//! `-- --small FILE` the one of 50 nodes that is laid out. It prints
//! the medians of the times in seconds, and what was found.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program that measures")]

use std::time::Instant;

use scambio_core::network::*;
use scambio_core::rng::Rng;
use scambio_core::study::{Candidate, Market};

/// How often each is done; the median counts.
const RUNS: usize = 7;

/// A network of that many nodes and ties.
fn network(nodes: usize, ties: usize) -> Graph {
    let mut rng = Rng::new(1);
    let mut found = std::collections::BTreeSet::new();
    while found.len() < ties {
        let (a, b) = (rng.below(nodes as u64) as usize, rng.below(nodes as u64) as usize);
        if a != b {
            found.insert((a.min(b), a.max(b)));
        }
    }
    Graph::undirected(nodes, found).unwrap()
}

/// The median of the times, and the last result.
fn measure<T>(mut work: impl FnMut() -> T) -> (f64, T) {
    let mut times = Vec::new();
    let mut last = None;
    for _ in 0..RUNS {
        let start = Instant::now();
        last = Some(std::hint::black_box(work()));
        times.push(start.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    (times[RUNS / 2], last.unwrap())
}

fn line(name: &str, seconds: f64, sum: f64) -> String {
    format!("\"{name}\": {{\"seconds\": {seconds}, \"sum\": {sum}}}")
}

fn main() {
    let graph = network(1_000, 10_000);
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let small = network(50, 120);
    if let [flag, path] = words.as_slice() {
        let which = if flag == "--write" { &graph } else { &small };
        let lines: Vec<String> = which.ties().iter().map(|tie| format!("{},{}", tie.from, tie.to)).collect();
        return std::fs::write(path, lines.join("\n")).unwrap();
    }
    let mut all = 0.0;
    let mut lines = Vec::new();
    let mut add = |name: &str, (seconds, sum): (f64, f64)| {
        all += seconds;
        lines.push(line(name, seconds, sum));
    };
    let total = |values: &[f64]| values.iter().sum::<f64>();
    add("betweenness", measure(|| total(&betweenness(&graph, Length::Hops, true))));
    add("tie_betweenness", measure(|| total(&tie_betweenness(&graph, Length::Hops, true))));
    add("closeness", measure(|| total(&closeness(&graph, Length::Hops))));
    add("eigenvector", measure(|| total(&eigenvector(&graph).unwrap())));
    add("pagerank", measure(|| total(&pagerank(&graph, 0.85).unwrap())));
    add("clustering", measure(|| total(&clustering(&graph, Triangle::Count))));
    add("core", measure(|| core_numbers(&graph).iter().sum::<usize>() as f64));
    add("articulation", measure(|| articulation_points(&graph).len() as f64));
    add("components", measure(|| components(&graph).len() as f64));
    add("communities", measure(|| modularity(&graph, &communities(&graph, 1.0), 1.0).unwrap()));
    add(
        "others",
        measure(|| {
            let core = core_periphery(&graph).nodes.len() as f64;
            let lasting = consolidation(&graph, None).index();
            core + lasting
                + density(&graph)
                + total(&strength(&graph, Way::Both))
                + total(&harmonic(&graph, Length::Hops))
        }),
    );
    lines.push(line("all_measures", all, 0.0));

    let (seconds, found) = measure(|| layout(&small, LayoutSettings::for_nodes(50)).unwrap());
    lines.push(line("layout", seconds, found.stress));

    for (name, gives) in [("assignment", 1), ("assignment_of_three", 3)] {
        let mut rng = Rng::new(1);
        let pairs = (0..240).flat_map(|giver| (0..240).map(move |receiver| (giver, receiver)));
        let candidates = pairs.map(|(giver, receiver)| {
            let value = 1 + rng.below(1_000) as i64;
            Candidate { giver, receiver, value }
        });
        let market = Market {
            candidates: candidates.collect(),
            gives: vec![gives; 240],
            receives: vec![gives; 240],
            everyone_gives: true,
        };
        let (seconds, found) = measure(|| market.assign().unwrap());
        assert!(found.is_proved(&market));
        lines.push(line(name, seconds, found.value as f64));
    }
    println!("{{{}}}", lines.join(", "));
}
