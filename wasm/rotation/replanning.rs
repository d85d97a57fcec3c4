//! When reality intervenes.

use scambio_core::format::rotation;
use scambio_core::rotation::replan::{self as replans, Event};
use scambio_core::rotation::{Instance, Problem};
use scambio_core::time::Period;
use serde::Deserialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{date, json, read};
use crate::instance::{of, plan_of};

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
enum EventShape {
    Close { first: String, last: String },
    Stop { first: String, last: String },
    Absent { host: String, first: String, last: String },
    Withdraw { host: String, from: String },
}

impl EventShape {
    fn event(&self, instance: &Instance) -> Result<Event, String> {
        let days = |first: &str, last: &str| {
            Period::new(date(first)?, date(last)?)
                .ok_or_else(|| "the last day is before the first".to_owned())
        };
        let host = |id: &str| {
            let at = instance.hosts.iter().position(|host| *host.id == *id);
            at.ok_or_else(|| format!("there is no host {id:?}"))
        };
        Ok(match self {
            Self::Close { first, last } => Event::Close(days(first, last)?),
            Self::Stop { first, last } => Event::Stop(days(first, last)?),
            Self::Absent { host: id, first, last } => {
                Event::Absent { host: host(id)?, days: days(first, last)? }
            }
            Self::Withdraw { host: id, from } => Event::Withdraw { host: host(id)?, from: date(from)? },
        })
    }
}

/// The instance after some events, and what becomes of the announced plan in it.
///
/// # Errors
/// Instance, plan, day or events do not fit.
#[wasm_bindgen]
pub fn replan(text: &str, plan: &str, today: &str, events: &str) -> Result<String, String> {
    let instance = of(text)?;
    let plan = plan_of(plan, &instance)?;
    let events: Vec<EventShape> = read(events)?;
    let events = events.iter().map(|event| event.event(&instance)).collect::<Result<Vec<_>, _>>()?;
    let found = replans::replan(&instance, &plan, date(today)?, &events);
    let left_out: Vec<&str> = found.left_out.iter().map(|at| &*instance.sessions[*at].id).collect();
    Ok(format!(
        r#"{{"instance":{},"announced":{},"start":{},"left_out":{}}}"#,
        rotation::write(&found.instance),
        rotation::write_plan(&found.announced, &found.instance),
        rotation::write_plan(&found.start, &found.instance),
        json(&left_out)
    ))
}

/// A plan with as much of the announced one as costs nothing.
///
/// # Errors
/// Instance or plan do not fit.
#[wasm_bindgen]
pub fn restore(text: &str, plan: &str) -> Result<String, String> {
    let instance = of(text)?;
    let plan = plan_of(plan, &instance)?;
    Ok(rotation::write_plan(&replans::restored(&Problem::new(&instance), &plan), &instance))
}
