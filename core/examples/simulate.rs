//! `simulate EXCHANGE --out FILE [--moves N] [--seed S] [--stop FROM TO]`: plans the rotation of an exchange from the usual
//! assumptions and writes the exchange with the plan in it, marked as simulated. With `--stop`, nobody meets on the days
//! from FROM to TO: a second plan repairs the first one, from FROM on, with as little change as it can.

use std::process::ExitCode;

use scambio_core::exchange::{Exchange, RotationPlan};
use scambio_core::format::{self, rotation};
use scambio_core::id::PlanId;
use scambio_core::rotation::programme::Programme;
use scambio_core::rotation::replan::{Event, replan, restored, settings};
use scambio_core::rotation::{Instance, Plan, Problem, Search, Settings, check};
use scambio_core::text::{Lang, Text};
use scambio_core::time::{Date, Period};

type Failure = Box<dyn std::error::Error>;

const USAGE: &str = "simulate EXCHANGE --out FILE [--moves N] [--seed S] [--stop FROM TO]";

/// What the two plans are called, in the languages of the interface.
const FIRST: [&str; 5] =
    ["Piano simulato", "Simulated plan", "Plan simulé", "Simulierter Plan", "Simulirani načrt"];
const SECOND: [&str; 5] = [
    "Piano simulato, dopo lo stop",
    "Simulated plan, after the stop",
    "Plan simulé, après l’arrêt",
    "Simulierter Plan, nach der Unterbrechung",
    "Simulirani načrt, po prekinitvi",
];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Failure> {
    let mut given = std::env::args().skip(1);
    let file = given.next().ok_or(USAGE)?;
    let (mut moves, mut seed, mut stop, mut out) = (5_000_000, 1, None, None);
    while let Some(option) = given.next() {
        let mut value = || given.next().ok_or(format!("{option}: a value is missing"));
        match option.as_str() {
            "--moves" => moves = value()?.parse()?,
            "--seed" => seed = value()?.parse()?,
            "--out" => out = Some(value()?),
            "--stop" => {
                let day = |text: String| Date::parse(&text).ok_or(format!("{text}: not a day (2020-02-24)"));
                let days = Period::new(day(value()?)?, day(value()?)?);
                stop = Some(days.ok_or("--stop: the last day is before the first")?);
            }
            _ => return Err(format!("{option}: unknown; {USAGE}").into()),
        }
    }
    let out = out.ok_or(USAGE)?;
    let exchange = format::read(&std::fs::read(&file)?)
        .into_exchange()
        .ok_or("EXCHANGE is not an exchange file: look at it with the example check")?;
    std::fs::write(out, format::write(&simulated(&exchange, moves, seed, stop)?))?;
    Ok(())
}

/// The exchange with its simulated plans.
fn simulated(exchange: &Exchange, moves: u64, seed: u64, stop: Option<Period>) -> Result<Exchange, Failure> {
    let instance = Programme::of(exchange).instance(exchange);
    let instance = instance.map_err(|missing| format!("The exchange does not say enough: {missing:?}"))?;
    let mut search = Search::new(Problem::new(&instance), Settings { seed, ..Settings::default() });
    search.step(moves);
    let plan = search.best().clone();
    let mut draft = exchange.to_draft();
    draft.plans = vec![kept("simulato", FIRST, &instance, &plan)?];
    if let Some(days) = stop {
        let new = replan(&instance, &plan, days.first(), &[Event::Stop(days)]);
        let mut search = Search::from_plan(Problem::new(&new.instance), settings(seed), &new.start);
        search.step(moves);
        let plan = restored(search.problem(), search.best());
        let repaired = kept("simulato-dopo-lo-stop", SECOND, &new.instance, &plan)?;
        draft.plans.push(repaired.with_replaces(Some(draft.plans[0].id().clone())));
    }
    Ok(draft.check().outcome.map_err(|_| "The plans do not fit the exchange.")?)
}

/// A plan for the file; a plan that breaks rules is none.
fn kept(id: &str, titles: [&str; 5], instance: &Instance, plan: &Plan) -> Result<RotationPlan, Failure> {
    let score = check(instance, plan);
    eprintln!(
        "{id}: {} sessions, {} broken rules, cost {}",
        plan.starts.len(),
        score.violations(),
        score.objective
    );
    if !score.is_feasible() {
        return Err("No plan that keeps all rules was found: try more moves.".into());
    }
    let mut title = Text::new(Lang::It, titles[0])?;
    for (lang, words) in [Lang::En, Lang::Fr, Lang::De, Lang::Sl].into_iter().zip(&titles[1..]) {
        title = title.with_translation(lang, words)?;
    }
    Ok(rotation::keep(RotationPlan::new(PlanId::new(id)?, title, true), instance, plan))
}
