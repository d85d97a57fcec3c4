//! `cargo bench -p scambio-core --bench import`: text → matrix.
//!
//! `-- --write FILE` writes the file that is read, for the programs that `cargo x bench` compares with; `-- FILE` reads
//! another one.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program that measures")]

mod italian;

use std::time::{Duration, Instant};

use scambio_core::io::{Importer, Overrides};

/// How often the file is read; the median counts.
const RUNS: usize = 7;
/// Cells or bytes of a step, as the widget asks for.
const BUDGET: usize = 1 << 16;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let bytes = match words.as_slice() {
        [flag, path] if flag == "--write" => return std::fs::write(path, italian::file(20_000_000)).unwrap(),
        [path] => std::fs::read(path).unwrap(),
        _ => italian::file(20_000_000).into_bytes(),
    };
    let mut times: Vec<Duration> = Vec::new();
    let mut longest = Duration::ZERO;
    for _ in 0..RUNS {
        let file = bytes.clone();
        let start = Instant::now();
        let mut importer = Importer::new(file, "", Overrides::default());
        let mut before = start.elapsed();
        longest = longest.max(before);
        loop {
            let done = importer.step(BUDGET);
            let now = start.elapsed();
            if std::env::var_os("STEPS").is_some() && now - before > Duration::from_millis(4) {
                println!("{:?} at {:.3}", now - before, importer.progress());
            }
            longest = longest.max(now - before);
            before = now;
            if done {
                break;
            }
        }
        times.push(start.elapsed());
        let matrix = importer.finish().matrix;
        assert!(matrix.units().len() > 10, "nothing was read");
    }
    times.sort();
    println!(
        "{{\"seconds\": {}, \"longest_step\": {}}}",
        times[RUNS / 2].as_secs_f64(),
        longest.as_secs_f64()
    );
}
