//! Runs scenarios, engine by engine, in two browsers at a time, and tells how they went.

use std::collections::VecDeque;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use tokio::runtime::Runtime;
use xtask::workspace::Workspace;

use super::{Engine, Page, Scenario};

/// Browsers at a time: each wants a core.
const BROWSERS: usize = 2;

/// The longest that a scenario may take.
const LIMIT: Duration = Duration::from_secs(240);

/// A scenario in an engine.
struct Trial {
    name: String,
    engine: Engine,
    scenario: &'static Scenario,
}

/// Runs what the command line chooses: all trials, or those whose names contain one of the words given.
pub(crate) fn run(topics: &[&'static [Scenario]]) -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (options, filters): (Vec<_>, Vec<_>) = words.iter().partition(|word| word.starts_with("--"));
    if let Some(option) = options.iter().find(|option| **option != "--list") {
        println!("There is no option {option}: give parts of names, or --list.");
        return ExitCode::FAILURE;
    }
    let chosen = |trial: &Trial| {
        filters.is_empty() || filters.iter().any(|filter| trial.name.contains(filter.as_str()))
    };
    let trials: VecDeque<Trial> = trials(topics).filter(chosen).collect();
    if options.is_empty() {
        return run_all(trials);
    }
    trials.iter().for_each(|trial| println!("{}", trial.name));
    ExitCode::SUCCESS
}

/// Every scenario in every engine that it names; an engine's trials stand together, so that a browser serves many.
fn trials(topics: &[&'static [Scenario]]) -> impl Iterator<Item = Trial> {
    let in_engine = |engine: Engine| {
        let all = topics.iter().copied().flatten();
        all.filter(move |scenario| scenario.engines.contains(&engine)).map(move |scenario| {
            let topic = scenario.topic.rsplit("::").next().unwrap_or_default();
            Trial { name: format!("{engine}::{topic}::{}", scenario.name), engine, scenario }
        })
    };
    Engine::ALL.into_iter().flat_map(in_engine)
}

fn run_all(trials: VecDeque<Trial>) -> ExitCode {
    let (start, all) = (Instant::now(), trials.len());
    println!("running {all} scenarios");
    let (queue, failures) = (Mutex::new(trials), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..BROWSERS {
            scope.spawn(|| work(&queue, &failures));
        }
    });
    let failures = failures.into_inner().unwrap_or_else(PoisonError::into_inner);
    for (name, error) in &failures {
        println!("\n---- {name}\n{error:#}");
    }
    let seconds = start.elapsed().as_secs();
    println!("\n{} of {all} scenarios hold, after {seconds} s", all - failures.len());
    for (name, _) in &failures {
        println!("    {name}");
    }
    if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

type Failures = Mutex<Vec<(String, anyhow::Error)>>;

/// One browser at a time, kept from trial to trial; another after a failure and for another engine.
fn work(queue: &Mutex<VecDeque<Trial>>, failures: &Failures) {
    let fail = |name: String, error| {
        failures.lock().unwrap_or_else(PoisonError::into_inner).push((name, error));
    };
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail("the runtime".to_owned(), error.into()),
    };
    let mut kept: Option<Page> = None;
    loop {
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        let Some(trial) = next else { break };
        let start = Instant::now();
        if let Some(other) = kept.take_if(|page| page.engine != trial.engine) {
            runtime.block_on(other.close());
        }
        let outcome = perform(&runtime, &trial, &mut kept);
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        println!("{} ... {word} ({:.1} s)", trial.name, start.elapsed().as_secs_f64());
        if let Err(error) = outcome {
            fail(trial.name, error);
        }
    }
    if let Some(page) = kept {
        runtime.block_on(page.close());
    }
}

/// One trial, in the browser that was kept or in a fresh one.
fn perform(runtime: &Runtime, trial: &Trial, kept: &mut Option<Page>) -> Result<()> {
    runtime.block_on(async {
        let page = match kept.take() {
            Some(page) => page,
            // A second time, should the port have been taken meanwhile.
            None => match Page::start(trial.engine).await {
                Ok(page) => page,
                Err(_) => Page::start(trial.engine).await?,
            },
        };
        let attempt = async {
            page.clear().await?;
            (trial.scenario.attempt)(&page).await
        };
        let limited = tokio::time::timeout(LIMIT, attempt).await;
        let outcome =
            limited.unwrap_or_else(|_| Err(anyhow::anyhow!("It is not done after {} s.", LIMIT.as_secs())));
        if outcome.is_ok() {
            *kept = Some(page);
            return Ok(());
        }
        let address = page.address().await;
        let picture =
            picture(&page, &trial.name).await.unwrap_or_else(|error| format!("there is none: {error:#}"));
        page.close().await;
        outcome.with_context(|| format!("in {}, on {address}\npicture:  {picture}", trial.engine))
    })
}

/// Keeps what the window shows, in `browser/` in the target folder.
async fn picture(page: &Page, name: &str) -> Result<String> {
    let folder = Workspace::find()?.target.join("browser");
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{}.png", name.replace("::", "-")));
    std::fs::write(&path, page.picture().await?)?;
    Ok(path.display().to_string())
}
