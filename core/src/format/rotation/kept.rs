//! Plans that an exchange keeps: from the engine's values and back.

use super::super::json::{Node, Value};
use super::super::reader::{Reader, Step};
use super::take::{maybe, unknown};
use super::{instance, programme, read, read_programme, write};
use crate::diag::{Diagnostics, Noun, Path, Problem};
use crate::exchange::{Exchange, RotationPlan};
use crate::id::AdministrationId;
use crate::rotation::programme::{Missing, Programme};
use crate::rotation::{Instance, Plan};

/// Why a plan that an exchange keeps cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// What it embeds does not fit, or the plan does not fit that; places are within what is embedded.
    Wrong(Diagnostics),
    /// It embeds no instance, and the exchange does not say enough to make one.
    Missing(Vec<Missing>),
}

impl From<Diagnostics> for Unreadable {
    fn from(found: Diagnostics) -> Self {
        Self::Wrong(found)
    }
}

/// Puts a plan into one that an exchange can keep, with what was planned.
///
/// ```
/// use scambio_core::exchange::RotationPlan;
/// use scambio_core::format::{self, rotation};
/// use scambio_core::id::PlanId;
/// use scambio_core::rotation::{Problem, Search, Settings, programme::Programme};
/// use scambio_core::text::{Lang, Text};
///
/// let exchange = format::read(include_bytes!("../../../data/scambio-pa.json")).into_exchange().unwrap();
/// let instance = Programme::of(&exchange).instance(&exchange).unwrap();
/// let search = Search::new(Problem::new(&instance), Settings::default());
/// let (id, title) = (PlanId::new("v1").unwrap(), Text::new(Lang::It, "Prima versione").unwrap());
/// let kept = rotation::keep(RotationPlan::new(id, title, true), &instance, search.best());
///
/// let mut draft = exchange.to_draft();
/// draft.plans.push(kept);
/// let exchange = draft.check().outcome.unwrap();
/// let (opened, plan) = rotation::open(&exchange.plans()[0], &exchange).unwrap();
/// assert!(opened == instance && &plan == search.best());
/// ```
#[must_use]
pub fn keep(kept: RotationPlan, instance: &Instance, plan: &Plan) -> RotationPlan {
    let sessions = || instance.sessions.iter().enumerate();
    let start = |(at, session): (usize, &crate::rotation::Session)| {
        Some((session.id.clone(), plan.date(instance, at)?))
    };
    let host = |(at, session): (usize, &crate::rotation::Session)| {
        let host = instance.hosts.get((*plan.hosts.get(at)?)?)?;
        Some((session.id.clone(), AdministrationId::new(&host.id).ok()?))
    };
    kept.with_instance(super::super::embed(&write(instance)))
        .with_starts(sessions().filter_map(start).collect())
        .with_hosts(sessions().filter_map(host).collect())
}

/// What was planned and the plan: the instance that is embedded or, if there is none, what the programme that is embedded
/// makes of the exchange.
///
/// # Errors
/// What does not fit, or what the exchange does not say.
pub fn open(kept: &RotationPlan, exchange: &Exchange) -> Result<(Instance, Plan), Unreadable> {
    let instance = match kept.instance() {
        Some(embedded) => read(embedded.as_str().as_bytes())?,
        None => {
            let usual = Programme::of(exchange);
            let programme = match kept.programme() {
                Some(embedded) => read_programme(embedded.as_str().as_bytes(), &usual)?,
                None => usual,
            };
            programme.instance(exchange).map_err(Unreadable::Missing)?
        }
    };
    let (mut plan, mut found) = (Plan::empty(&instance), Diagnostics::default());
    let mut unknown = |noun, list, session: &str, id: &str| {
        let problem = Problem::UnknownReference { noun, id: id.into(), nearest: None };
        found.push(problem, Path::root().field(list).field(session.to_owned()).into());
    };
    for (session, start) in kept.starts() {
        match session_of(session, &instance) {
            Some(at) => plan.starts[at] = Some(instance.day(*start)),
            None => unknown(Noun::Activity, "starts", session, session),
        }
    }
    for (session, host) in kept.hosts() {
        match (session_of(session, &instance), host_of(host.as_str(), &instance)) {
            (None, _) => unknown(Noun::Activity, "hosts", session, session),
            (_, None) => unknown(Noun::Administration, "hosts", session, host.as_str()),
            (Some(at), host) if instance.sessions[at].is_open => plan.hosts[at] = host,
            _ => {}
        }
    }
    if found.is_empty() { Ok((instance, plan)) } else { Err(found.into()) }
}

fn session_of(id: &str, instance: &Instance) -> Option<usize> {
    instance.sessions.iter().position(|session| *session.id == *id)
}

fn host_of(id: &str, instance: &Instance) -> Option<usize> {
    instance.hosts.iter().position(|host| *host.id == *id)
}

/// Looks into what the plans of an exchange file embed, and at its sessions if it is all there.
pub(in crate::format) fn check_plans<'n>(root: &'n Node<'n>, reader: &mut Reader<'n, '_>) {
    let Some(Node { value: Value::List(plans), .. }) = root.field("plans") else { return };
    reader.within(Step::Field("plans"), |reader| {
        for (at, plan) in plans.iter().enumerate() {
            reader.within(Step::Index(at), |reader| check_plan(plan, reader));
        }
    });
}

fn check_plan<'n>(node: &'n Node<'n>, reader: &mut Reader<'n, '_>) {
    let is_object = |name| matches!(node.field(name), Some(Node { value: Value::Object(_), .. }));
    if is_object("programme") {
        maybe(reader, node, "programme", |node, reader| {
            programme::programme(node, reader, &Programme::usual())
        });
    }
    if !is_object("instance") {
        return;
    }
    let Some(instance) = maybe(reader, node, "instance", instance::read) else { return };
    for list in ["starts", "hosts"] {
        let Some(Node { value: Value::Object(fields), .. }) = node.field(list) else { continue };
        for field in fields {
            reader.within(Step::Field(list), |reader| {
                reader.within(Step::Field(&field.name), |reader| match &field.value.value {
                    _ if session_of(&field.name, &instance).is_none() => {
                        unknown(reader, Noun::Activity, &field.name, field.offset);
                    }
                    Value::String(host) if list == "hosts" && host_of(host, &instance).is_none() => {
                        unknown(reader, Noun::Administration, host, field.value.offset);
                    }
                    _ => {}
                });
            });
        }
    }
}
