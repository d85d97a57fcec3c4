//! A plan with what it is for.

use std::rc::Rc;

use scambio_core::exchange::{Exchange, RotationPlan};
use scambio_core::format::rotation::open;
use scambio_core::id::PlanId;
use scambio_core::rotation::{Instance, Plan, Total, check};
use scambio_core::text::{Lang, Text};

use super::words::Words;
use crate::i18n::fill;

/// What a scenario is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Title {
    /// The first plan, from the usual assumptions.
    First,
    /// One that was copied; its number.
    Copy(usize),
    /// One that was repaired; its number.
    Repaired(usize),
    /// As a file has it.
    Given(Text),
}

impl Title {
    pub(super) fn in_words(&self, words: &'static Words, lang: Lang) -> String {
        let number = |line, number: &usize| fill(line, &[&number.to_string()]);
        match self {
            Self::First => words.scenario_first.to_owned(),
            Self::Copy(at) => number(words.scenario_copy, at),
            Self::Repaired(at) => number(words.scenario_repaired, at),
            Self::Given(title) => title.words(lang).1.to_owned(),
        }
    }
}

/// A plan with its instance.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Version {
    pub(super) instance: Rc<Instance>,
    pub(super) plan: Rc<Plan>,
}

impl Version {
    pub(super) fn new(instance: Instance, plan: Plan) -> Self {
        Self { instance: Rc::new(instance), plan: Rc::new(plan) }
    }

    /// What another plan would cost here.
    pub(super) fn total(&self, plan: &Plan) -> Total {
        let score = check(&self.instance, plan);
        Total { violations: score.violations(), objective: score.objective }
    }

    /// Has every session a day?
    pub(super) fn is_complete(&self) -> bool {
        self.plan.starts.iter().all(Option::is_some)
    }
}

/// A plan that is kept beside others.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scenario {
    pub(super) title: Title,
    pub(super) now: Version,
    /// What was announced before it was repaired: calendars say what changed since.
    pub(super) before: Option<Version>,
    /// Was it computed here, rather than decided by those who meet?
    pub(super) is_simulated: bool,
}

/// The plans that an exchange keeps, in its order; and the place of the one that was announced, or else of the first.
pub(super) fn kept_by(exchange: &Exchange) -> (Vec<Scenario>, usize) {
    let mut all: Vec<(&PlanId, Scenario)> = Vec::new();
    for plan in exchange.plans() {
        let Ok((instance, days)) = open(plan, exchange) else { continue };
        let replaced = plan.replaces().and_then(|id| all.iter().find(|(known, _)| *known == id));
        let before = replaced.map(|(_, scenario)| scenario.now.clone());
        let title = Title::Given(plan.title().clone());
        let now = Version::new(instance, days);
        all.push((plan.id(), Scenario { title, now, before, is_simulated: plan.simulated() }));
    }
    let announced = exchange.announced_plan().map(RotationPlan::id);
    let shown = all.iter().position(|(id, _)| Some(*id) == announced).unwrap_or_default();
    (all.into_iter().map(|(_, scenario)| scenario).collect(), shown)
}
