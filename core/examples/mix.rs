//! `mix INSTANCE --seconds N [--seed S] [--out SOLUTION]`: seats people at tables and says how good the best seating is.
//!
//! The clock is here and not in the search: the same seed gives the same seatings in the same order on every machine.

use std::process::ExitCode;
use std::time::Instant;

use scambio_core::format::rotation::mixing;
use scambio_core::rotation::mixing::Search;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

/// Looks for a seating; is the best one feasible?
fn run() -> Result<bool, Box<dyn std::error::Error>> {
    let mut given = std::env::args().skip(1);
    let file = given.next().ok_or("mix INSTANCE --seconds N [--seed S] [--out SOLUTION]")?;
    let (mut seconds, mut seed, mut out) = (5.0, 1, None);
    while let Some(option) = given.next() {
        let value = given.next().ok_or(format!("{option}: a value is missing"))?;
        match option.as_str() {
            "--seconds" => seconds = value.parse()?,
            "--seed" => seed = value.parse()?,
            "--out" => out = Some(value),
            _ => return Err(format!("{option}: unknown").into()),
        }
    }
    let instance = mixing::read(&std::fs::read(&file)?).map_err(|found| format!("{file}: {found:?}"))?;
    let begin = Instant::now();
    let mut search = Search::new(&instance, seed)?;
    let mut progress = search.progress();
    while !progress.is_proved && begin.elapsed().as_secs_f64() < seconds {
        progress = search.step(20_000);
    }
    let (score, bound) = (search.score(), search.bound());
    eprintln!(
        "{:.3} s, {} moves: {} violations, objective {} (bound {}): repeat {} ({}), same administration {} ({}), missing {} ({})",
        begin.elapsed().as_secs_f64(),
        progress.moves,
        score.violations(),
        score.objective,
        bound.objective,
        score.repeat,
        bound.repeat,
        score.same_administration,
        bound.same_administration,
        score.missing,
        bound.missing
    );
    if let Some(out) = out {
        std::fs::write(out, mixing::write_seating(search.best(), &instance))?;
    }
    Ok(score.is_feasible())
}
