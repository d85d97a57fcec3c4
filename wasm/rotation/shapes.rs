//! Scores, days and differences, as they cross the border.

use std::collections::BTreeMap;

use scambio_core::rotation::explain::{Alternative, Difference, Match, Rule};
use scambio_core::rotation::{Hard, Instance, Score, Soft, Total, text};
use scambio_core::text::Lang;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// What a plan costs in all.
#[derive(Serialize)]
pub(crate) struct TotalShape {
    violations: i64,
    objective: i64,
}

impl From<Total> for TotalShape {
    fn from(total: Total) -> Self {
        Self { violations: total.violations, objective: total.objective }
    }
}

/// What a plan costs, rule by rule, in their order.
#[derive(Serialize)]
pub(crate) struct ScoreShape {
    violations: i64,
    objective: i64,
    hard: Named,
    soft: Named,
}

impl ScoreShape {
    pub(crate) fn of(score: &Score) -> Self {
        Self {
            violations: score.violations(),
            objective: score.objective,
            hard: Named(Hard::ALL.iter().map(|it| (it.word(), score.of_hard(*it))).collect()),
            soft: Named(Soft::ALL.iter().map(|it| (it.word(), score.of_soft(*it))).collect()),
        }
    }
}

/// Numbers by name, in their order.
pub(crate) struct Named(Vec<(&'static str, i64)>);

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, number) in &self.0 {
            map.serialize_entry(name, number)?;
        }
        map.end()
    }
}

/// Where a session could be.
#[derive(Serialize)]
pub(crate) struct AlternativeShape<'i> {
    start: Option<String>,
    host: Option<&'i str>,
    #[serde(flatten)]
    total: TotalShape,
    is_current: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<DifferenceShape<'i>>,
}

impl<'i> AlternativeShape<'i> {
    pub(crate) fn of(it: &Alternative, instance: &'i Instance, change: Option<DifferenceShape<'i>>) -> Self {
        Self {
            start: day(Some(it.start), instance),
            host: host(Some(it.host), instance),
            total: it.total.into(),
            is_current: it.is_current,
            change,
        }
    }
}

/// Two plans side by side.
#[derive(Serialize)]
pub(crate) struct DifferenceShape<'i> {
    before: ScoreShape,
    after: ScoreShape,
    by_rule: BTreeMap<&'static str, i64>,
    changes: Vec<ChangeShape<'i>>,
    gone: Vec<ReasonShape<'i>>,
    new: Vec<ReasonShape<'i>>,
}

#[derive(Serialize)]
struct ChangeShape<'i> {
    session: &'i str,
    before: PlaceShape<'i>,
    after: PlaceShape<'i>,
}

#[derive(Serialize)]
struct PlaceShape<'i> {
    start: Option<String>,
    host: Option<&'i str>,
}

#[derive(Serialize)]
struct ReasonShape<'i> {
    rule: &'static str,
    amount: i64,
    cost: i64,
    sessions: Vec<&'i str>,
    text: String,
}

impl<'i> DifferenceShape<'i> {
    pub(crate) fn of(it: &Difference, instance: &'i Instance, lang: Lang) -> Self {
        let place = |(start, at): (Option<i32>, Option<usize>)| PlaceShape {
            start: day(start, instance),
            host: host(at, instance),
        };
        let change = |it: &scambio_core::rotation::explain::Change| ChangeShape {
            session: &instance.sessions[it.session].id,
            before: place(it.before),
            after: place(it.after),
        };
        let reason = |it: &Match| ReasonShape {
            rule: it.rule.word(),
            amount: it.amount,
            cost: it.cost,
            sessions: it.sessions.iter().map(|at| &*instance.sessions[*at].id).collect(),
            text: text::reason(it, instance, lang),
        };
        Self {
            before: ScoreShape::of(&it.before),
            after: ScoreShape::of(&it.after),
            by_rule: it.by_rule().into_iter().map(|(rule, by)| (Rule::word(rule), by)).collect(),
            changes: it.changes.iter().map(change).collect(),
            gone: it.gone.iter().map(reason).collect(),
            new: it.new.iter().map(reason).collect(),
        }
    }
}

fn day(day: Option<i32>, instance: &Instance) -> Option<String> {
    instance.start.add_days(i64::from(day?)).map(|date| date.to_string())
}

fn host(at: Option<usize>, instance: &Instance) -> Option<&str> {
    instance.hosts.get(at?).map(|host| &*host.id)
}
