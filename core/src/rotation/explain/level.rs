//! How much each rule matters to a planner.

use super::{Match, Rule, matches};
use crate::rotation::{Hard, Instance, Plan, Score, check};

/// How much a rule matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Level {
    /// A plan that breaks it is no plan.
    #[default]
    Must,
    /// It is said when it is broken.
    Should,
    /// It is not looked at.
    Ignore,
}

impl Level {
    /// The spelling for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Should => "should",
            Self::Ignore => "ignore",
        }
    }
}

/// The level of every rule; at first all must be kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Levels([Level; 11]);

/// A plan seen with levels: never a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The whole score, levels aside.
    pub score: Score,
    /// How often rules are broken that must be kept.
    pub violations: i64,
    /// What breaks them.
    pub broken: Vec<Match>,
    /// What breaks rules that should be kept.
    pub warnings: Vec<Match>,
}

impl Levels {
    /// The level of a rule.
    pub const fn of(&self, rule: Hard) -> Level {
        self.0[rule as usize]
    }

    /// With another level for a rule.
    pub const fn with(mut self, rule: Hard, level: Level) -> Self {
        self.0[rule as usize] = level;
        self
    }

    /// Can a search do without the rule? Without dates, stages, people and choices there is nothing to plan: those rules are
    /// lowered only where plans are judged.
    pub const fn can_be_lifted(rule: Hard) -> bool {
        !matches!(rule, Hard::Assigned | Hard::StageOrder | Hard::PersonClash | Hard::HostChoice)
    }

    /// The instance for a search, without the rules that need not be kept. Days on which a host cannot become days on which it
    /// would rather not, where that is what should be kept.
    pub fn lower(&self, instance: &Instance) -> Instance {
        const PLENTY: i32 = 1_000_000;
        let mut lower = instance.clone();
        let is_lifted = |rule: Hard| self.of(rule) != Level::Must && Self::can_be_lifted(rule);
        if is_lifted(Hard::Calendar) {
            if self.of(Hard::Calendar) == Level::Should {
                for host in &mut lower.hosts {
                    host.discouraged.extend(&instance.closed);
                }
            }
            lower.closed.clear();
        }
        for (host, given) in lower.hosts.iter_mut().zip(&instance.hosts) {
            if is_lifted(Hard::HostUnavailable) {
                host.unavailable.clear();
                if self.of(Hard::HostUnavailable) == Level::Should {
                    host.discouraged.extend(&given.unavailable);
                }
            }
            if is_lifted(Hard::HostCapacity) {
                host.capacity = PLENTY;
            }
        }
        for session in lower.sessions.iter_mut().filter(|_| is_lifted(Hard::Window)) {
            (session.earliest, session.latest, session.pin) = (None, None, None);
            session.forbidden.clear();
        }
        if is_lifted(Hard::HostGap) {
            lower.parameters.visit_days = PLENTY;
        }
        for track in lower.tracks.iter_mut().filter(|_| is_lifted(Hard::TrackGap)) {
            (track.min_gap_days, track.max_gap_days) = (0, PLENTY);
        }
        for pool in lower.pools.iter_mut().filter(|_| is_lifted(Hard::Pool)) {
            pool.capacity = PLENTY;
        }
        lower
    }

    /// Any plan, seen with these levels.
    pub fn judge(&self, instance: &Instance, plan: &Plan) -> Verdict {
        let score = check(instance, plan);
        let must = Hard::ALL.iter().filter(|rule| self.of(**rule) == Level::Must);
        let all = matches(instance, plan);
        let of = |level: Level| -> Vec<Match> {
            let is = |it: &&Match| matches!(it.rule, Rule::Hard(rule) if self.of(rule) == level);
            all.iter().filter(is).cloned().collect()
        };
        Verdict {
            score,
            violations: must.map(|rule| score.of_hard(*rule)).sum(),
            broken: of(Level::Must),
            warnings: of(Level::Should),
        }
    }
}
