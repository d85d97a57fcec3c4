//! `cargo bench -p scambio-core --bench rotation`: programmes of several sizes, made by chance, planned from nothing.
//!
//! It prints, for each, the sessions, the seconds until all is ready and until a plan keeps all rules, the moves that took, the
//! moves per second afterwards, and the most memory that the program had so far (in kB, where the system says so). With the word
//! `instance` it prints the first programme.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program that measures")]

mod programme;

use std::time::Instant;

use programme::{Size, programme};
use scambio_core::format::rotation::write;
use scambio_core::rotation::{Problem, Search, Settings};

/// Sizes, from the usual to the largest that is foreseen.
const SIZES: [Size; 4] = [
    Size { hosts: 8, tracks: 6, hosting: 6 },
    Size { hosts: 20, tracks: 12, hosting: 9 },
    Size { hosts: 60, tracks: 20, hosting: 10 },
    Size { hosts: 240, tracks: 30, hosting: 13 },
];
/// Moves between two looks at the search, in all until a plan is given up, and to measure their number per second.
const PACE: u64 = 1_000;
const MOST: u64 = 40_000_000;
const MEASURED: u64 = 500_000;

/// The most memory so far, in kB.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}

fn main() {
    if std::env::args().any(|word| word == "instance") {
        return print!("{}", write(&programme(SIZES[0], 1)));
    }
    let mut lines = Vec::new();
    for size in SIZES {
        let instance = programme(size, 1);
        let start = Instant::now();
        let mut search = Search::new(Problem::new(&instance), Settings::default());
        let ready = start.elapsed().as_secs_f64();
        while search.progress().best.violations > 0 && search.progress().moves < MOST {
            search.step(PACE);
        }
        let (seconds, progress) = (start.elapsed().as_secs_f64(), search.progress());
        let start = Instant::now();
        search.step(MEASURED);
        let rate = MEASURED as f64 / start.elapsed().as_secs_f64();
        lines.push(format!(
            "\"{} x {}\": {{\"sessions\": {}, \"ready\": {ready}, \"violations\": {}, \"seconds\": {seconds}, \"moves\": {}, \
             \"moves_per_second\": {rate}, \"memory\": {}}}",
            size.hosts,
            size.tracks,
            instance.sessions.len(),
            progress.best.violations,
            progress.moves,
            memory().unwrap_or(0),
        ));
    }
    println!("{{{}}}", lines.join(", "));
}
