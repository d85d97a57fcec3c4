//! What is seen of a scenario: computed once for each.

use scambio_core::exchange::Exchange;
use scambio_core::rotation::explain::{Burden, Match, Rule, burdens, matches};
use scambio_core::rotation::{Hard, Instance, Plan, Problem, Score, Soft, check};
use scambio_core::text::Lang;
use scambio_core::time::Date;

use super::names::Names;
use super::scenario::{Scenario, Version};
use super::words::Words;

/// A scenario with everything that is said of it.
#[derive(Debug)]
pub(super) struct Picture {
    pub(super) version: Version,
    pub(super) before: Option<Version>,
    /// The instance before, with names for people.
    pub(super) named_before: Option<Instance>,
    pub(super) is_simulated: bool,
    pub(super) title: String,
    pub(super) names: Names,
    pub(super) problem: Problem,
    pub(super) score: Score,
    pub(super) matches: Vec<Match>,
    pub(super) burdens: Vec<Burden>,
    /// The sessions in order of time; those without a day last.
    pub(super) order: Vec<usize>,
    /// The place of one's own administration among the hosts.
    pub(super) own: Option<usize>,
}

impl Picture {
    pub(super) fn new(
        scenario: &Scenario,
        exchange: &Exchange,
        own: Option<&str>,
        (words, lang): (&'static Words, Lang),
    ) -> Self {
        let Version { instance, plan } = &scenario.now;
        let mut order: Vec<usize> = (0..instance.sessions.len()).collect();
        order.sort_by_key(|session| {
            let start = plan.starts.get(*session).copied().flatten();
            (start.is_none(), start, *session)
        });
        let named_before =
            scenario.before.as_ref().map(|it| Names::new(&it.instance, exchange, words, lang).named);
        Self {
            named_before,
            version: scenario.now.clone(),
            before: scenario.before.clone(),
            is_simulated: scenario.is_simulated,
            title: scenario.title.in_words(words, lang),
            names: Names::new(instance, exchange, words, lang),
            problem: Problem::new(instance),
            score: check(instance, plan),
            matches: matches(instance, plan),
            burdens: burdens(instance, plan),
            order,
            own: own.and_then(|own| instance.hosts.iter().position(|host| &*host.id == own)),
        }
    }

    pub(super) fn instance(&self) -> &Instance {
        &self.version.instance
    }

    pub(super) fn plan(&self) -> &Plan {
        &self.version.plan
    }

    /// The first day of a session.
    pub(super) fn first(&self, session: usize) -> Option<Date> {
        self.plan().date(self.instance(), session)
    }

    /// Its last day.
    pub(super) fn last(&self, session: usize) -> Option<Date> {
        let days = self.instance().sessions.get(session)?.days.max(1);
        self.first(session)?.add_days(i64::from(days) - 1)
    }

    /// Who hosts it.
    pub(super) fn host(&self, session: usize) -> Option<usize> {
        self.plan().hosts.get(session).copied().flatten()
    }

    /// Do people of a host attend a session, or does it host it?
    pub(super) fn concerns(&self, session: usize, host: usize) -> bool {
        let Some(what) = self.instance().sessions.get(session) else { return false };
        let attends = |it: &scambio_core::rotation::Group| {
            it.home == host && it.count > 0 && it.tracks.iter().any(|it| what.tracks.contains(it))
        };
        self.host(session) == Some(host) || self.instance().people.iter().any(attends)
    }

    /// How many people attend a session.
    pub(super) fn people(&self, session: usize) -> i64 {
        let Some(what) = self.instance().sessions.get(session) else { return 0 };
        let attends =
            |it: &&scambio_core::rotation::Group| it.tracks.iter().any(|it| what.tracks.contains(it));
        self.instance().people.iter().filter(attends).map(|group| group.count).sum()
    }

    /// What each rule and term comes to, the broken rules first, then the dearest terms; those at nothing left out.
    pub(super) fn parts(&self) -> Vec<(Rule, i64, i64)> {
        let hard = Hard::ALL.map(|rule| (Rule::Hard(rule), self.score.of_hard(rule), 0));
        let mut soft = Soft::ALL.map(|term| {
            let amount = self.score.of_soft(term);
            (Rule::Soft(term), amount, amount * self.instance().weights[term as usize])
        });
        soft.sort_by_key(|(_, _, cost)| -cost);
        hard.into_iter().chain(soft).filter(|(_, amount, _)| *amount != 0).collect()
    }
}
