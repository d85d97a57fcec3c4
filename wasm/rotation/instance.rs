//! Instances: made of an exchange, read, kept in an exchange.

use scambio_core::exchange::{Exchange, RotationPlan};
use scambio_core::format::rotation::{self, Unreadable};
use scambio_core::id::PlanId;
use scambio_core::rotation::programme::{Missing, Programme};
use scambio_core::rotation::{Instance, Plan};
use scambio_core::text::{Lang, Text};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{exchange, json, refused};

/// What is assumed of the programme of an exchange: all that can be asked for otherwise.
///
/// # Errors
/// The exchange is not valid.
#[wasm_bindgen]
pub fn programme(object: &str) -> Result<String, String> {
    Ok(rotation::write_programme(&Programme::of(&exchange(object)?)))
}

/// What is to be planned of an exchange; `wish` says what is other than assumed.
///
/// # Errors
/// The exchange or the wish do not fit, or say too little.
#[wasm_bindgen]
pub fn instance(object: &str, wish: &str) -> Result<String, String> {
    let exchange = exchange(object)?;
    let usual = Programme::of(&exchange);
    let programme = rotation::read_programme(wish.as_bytes(), &usual)
        .map_err(|found| refused("invalid-programme", &found))?;
    let instance = programme.instance(&exchange).map_err(|missing| said(&missing, &exchange))?;
    Ok(rotation::write(&instance))
}

/// An instance as it is written.
///
/// # Errors
/// It is none.
#[wasm_bindgen]
pub fn normal(text: &str) -> Result<String, String> {
    Ok(rotation::write(&of(text)?))
}

/// What a plan of the exchange file has of an instance and a plan.
///
/// # Errors
/// One of the two is none.
#[wasm_bindgen]
pub fn kept(text: &str, plan: &str) -> Result<String, String> {
    let instance = of(text)?;
    let plan = plan_of(plan, &instance)?;
    let title = Text::new(Lang::En, "-").map_err(|error| error.to_string())?;
    let id = PlanId::new("-").map_err(|error| error.to_string())?;
    let kept = rotation::keep(RotationPlan::new(id, title, true), &instance, &plan);
    let starts: serde_json::Map<String, serde_json::Value> =
        kept.starts().iter().map(|(session, date)| (session.to_string(), date.to_string().into())).collect();
    let hosts: serde_json::Map<String, serde_json::Value> =
        kept.hosts().iter().map(|(session, host)| (session.to_string(), host.as_str().into())).collect();
    let embedded = kept.instance().map_or("{}", |embedded| embedded.as_str());
    Ok(format!(r#"{{"instance":{embedded},"starts":{},"hosts":{}}}"#, json(&starts), json(&hosts)))
}

/// Instance and plan of a plan that an exchange keeps. `None`: it keeps none of that name.
///
/// # Errors
/// The exchange is not valid, what the plan embeds does not fit, or the exchange says too little.
#[wasm_bindgen]
pub fn open_plan(object: &str, id: &str) -> Result<Option<String>, String> {
    let exchange = exchange(object)?;
    let Some(kept) = exchange.plans().iter().find(|plan| plan.id().as_str() == id) else { return Ok(None) };
    let (instance, plan) = rotation::open(kept, &exchange).map_err(|why| match why {
        Unreadable::Wrong(found) => refused("invalid-plan", &found),
        Unreadable::Missing(missing) => said(&missing, &exchange),
    })?;
    let plan = rotation::write_plan(&plan, &instance);
    Ok(Some(format!(r#"{{"instance":{},"plan":{plan}}}"#, rotation::write(&instance))))
}

pub(crate) fn of(text: &str) -> Result<Instance, String> {
    rotation::read(text.as_bytes()).map_err(|found| refused("invalid-instance", &found))
}

pub(crate) fn plan_of(text: &str, instance: &Instance) -> Result<Plan, String> {
    rotation::read_plan(text.as_bytes(), instance).map_err(|found| refused("invalid-plan", &found))
}

#[derive(Serialize)]
struct MissingShape<'a> {
    code: &'static str,
    message: &'static str,
    missing: Vec<LackShape<'a>>,
}

#[derive(Serialize)]
struct LackShape<'a> {
    what: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    administration: Option<&'a str>,
}

fn said(missing: &[Missing], exchange: &Exchange) -> String {
    let lack = |missing: &Missing| {
        let what = match missing {
            Missing::Start => "start",
            Missing::End => "end",
            Missing::Lead => "lead",
            Missing::Tracks => "tracks",
            Missing::Seat(_) => "seat",
        };
        let administration = match missing {
            Missing::Seat(at) => exchange.administrations().get(*at).map(|it| it.id().as_str()),
            _ => None,
        };
        LackShape { what, administration }
    };
    json(&MissingShape {
        code: "missing-data",
        message: "The exchange does not say what a programme needs.",
        missing: missing.iter().map(lack).collect(),
    })
}
