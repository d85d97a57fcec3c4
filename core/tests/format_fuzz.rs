//! Replays what fuzzing found, and every case. `FUZZ_SECONDS=60 cargo test -p scambio-core --test format_fuzz` goes on
//! from there with random changes, and leaves what breaks a target in its corpus.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../fuzz/targets.rs"]
mod targets;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{TestRng, TestRunner};

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus/exchange");

/// All files below a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn seeds() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = files(Path::new(CORPUS));
    assert!(paths.len() >= 10);
    paths.extend(files(&root.join("../tests/cases")));
    paths.extend(["data/scambio-pa.json", "data/scambio_pa_scheda.json"].map(|path| root.join(path)));
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

#[test]
fn the_corpus_is_replayed() {
    let seeds = seeds();
    for seed in &seeds {
        targets::exchange(seed);
    }
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut rng = TestRunner::default().rng().clone();
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(seconds) {
        let changed = changed(&seeds, &mut rng);
        if std::panic::catch_unwind(|| targets::exchange(&changed)).is_err() {
            let path = format!("{CORPUS}/found-{}.json", rng.random::<u32>());
            std::fs::write(&path, &changed).unwrap();
            panic!("a target breaks: {path}");
        }
    }
}

/// A seed with a few random changes: bytes, pieces lost, repeated, or taken from another seed.
fn changed(seeds: &[Vec<u8>], rng: &mut TestRng) -> Vec<u8> {
    const TOKENS: &[&str] =
        &["{", "}", "[", "]", ",", ":", "\"", "null", "0", "-1e9", "\\u0000", "\\ud800", "\"\"", "\r", "è"];
    let mut below = |end: usize| rng.random_range(0..end.max(1));
    let mut bytes = seeds[below(seeds.len())].clone();
    for _ in 0..=below(4) {
        let (at, length) = (below(bytes.len()), below(40));
        let end = (at + length).min(bytes.len());
        let other = &seeds[below(seeds.len())];
        let from = below(other.len());
        match below(5) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << below(8),
            1 => drop(bytes.drain(at..end)),
            2 => drop(bytes.splice(at..at, bytes[at..end].to_vec())),
            3 => drop(bytes.splice(at..end, other[from..(from + length).min(other.len())].to_vec())),
            _ => drop(bytes.splice(at..at, TOKENS[below(TOKENS.len())].bytes())),
        }
    }
    bytes
}
