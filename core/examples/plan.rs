//! `plan INSTANCE --seconds N [--seed S] [--proof N] [--out SOLUTION]`: looks for a good plan and says how good the best one is,
//! and for so many seconds more (5) how much better one could be. Seconds are those of the processor, so that other programs
//! beside it do not count.
//!
//! The clock is here and not in the search: the same seed gives the same plans in the same order on every machine.

use std::process::ExitCode;
use std::time::Instant;

use scambio_core::format::rotation;
use scambio_core::rotation::{Problem, Proof, Search, Settings, Soft};

/// Seconds that this program has had a processor, where the system says so (Linux); else those on the clock.
fn seconds(begin: Instant) -> f64 {
    let used = std::fs::read_to_string("/proc/self/schedstat").ok();
    let used = used.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    used.map_or_else(|| begin.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

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

/// What no plan goes below, and whether the best one is proved to be the best, after so many seconds more.
fn show_bound(search: &Search, begin: Instant, limit: f64) {
    let end = seconds(begin) + limit;
    let best = search.progress().best;
    let mut proof = Proof::new(search.problem());
    let mut standing = proof.standing(best);
    while !standing.is_done && seconds(begin) < end {
        standing = proof.step(20_000, best);
    }
    let Some(bound) = standing.bound else {
        eprintln!("no plan keeps all rules (proved in all after {:.3} s)", seconds(begin));
        return;
    };
    let terms = proof.bound().map_or([0; 10], |bound| bound.terms);
    let terms = Soft::ALL.map(|term| format!("{} {}", term.word(), terms[term as usize]));
    eprintln!("bound {bound}: {}", terms.join(", "));
    match (standing.gap, standing.is_proved) {
        (_, true) => eprintln!("optimal: proved in all after {:.3} s", seconds(begin)),
        (Some(gap), _) => eprintln!("gap {gap}: not proved to be optimal after {:.3} s", seconds(begin)),
        (None, _) => {}
    }
}

/// Looks for a plan; is the best one feasible?
fn run() -> Result<bool, Box<dyn std::error::Error>> {
    let mut given = std::env::args().skip(1);
    let file = given.next().ok_or("plan INSTANCE --seconds N [--seed S] [--proof N] [--out SOLUTION]")?;
    let (mut limit, mut proof, mut settings, mut out) = (5.0, 5.0, Settings::default(), None);
    while let Some(option) = given.next() {
        let value = given.next().ok_or(format!("{option}: a value is missing"))?;
        match option.as_str() {
            "--seconds" => limit = value.parse()?,
            "--seed" => settings.seed = value.parse()?,
            "--cycle" => settings.cycle = Some(value.parse()?),
            "--again" => settings.again = value.parse()?,
            "--hard" => settings.hard = Some(value.parse()?),
            "--heat" => {
                let (heat, cold) = value.split_once(',').ok_or("--heat START,END")?;
                settings.heat = Some((heat.parse()?, cold.parse()?));
            }
            "--proof" => proof = value.parse()?,
            "--out" => out = Some(value),
            _ => return Err(format!("{option}: unknown").into()),
        }
    }
    let instance = rotation::read(&std::fs::read(&file)?).map_err(|found| format!("{file}: {found:?}"))?;
    let begin = Instant::now();
    let mut search = Search::new(Problem::new(&instance), settings);
    let mut best = search.progress().best;
    let show = |search: &Search| {
        let progress = search.progress();
        eprintln!(
            "{:8.3} s ({:.3} on the clock) {:12} moves: {} violations, {}",
            seconds(begin),
            begin.elapsed().as_secs_f64(),
            progress.moves,
            progress.best.violations,
            progress.best.objective
        );
    };
    show(&search);
    while seconds(begin) < limit {
        let progress = search.step(2_000);
        if progress.best.violations < best.violations
            || progress.best.objective + progress.best.objective / 50 < best.objective
        {
            best = progress.best;
            show(&search);
        }
    }
    show(&search);
    let score = search.score();
    let terms = Soft::ALL.map(|term| format!("{} {}", term.word(), score.of_soft(term)));
    eprintln!("{}: {}", score.objective, terms.join(", "));
    show_bound(&search, begin, proof);
    if let Some(out) = out {
        std::fs::write(out, rotation::write_plan(search.best(), &instance))?;
    }
    Ok(score.is_feasible())
}
