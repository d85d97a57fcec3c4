//! Plans for other programs.

use scambio_core::io::{CalendarHeading, CsvStyle, Whose, plan_calendar, plan_table, table_csv};
use scambio_core::rotation::{Instance, Plan};
use serde::Deserialize;
use serde_json::value::RawValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answers::language;
use crate::border::{date, read};
use crate::instance::{of, plan_of};

#[derive(Deserialize)]
struct VersionShape<'t> {
    #[serde(borrow)]
    instance: &'t RawValue,
    #[serde(borrow)]
    plan: &'t RawValue,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeadingShape {
    name: String,
    #[serde(default)]
    note: String,
    stamp: String,
    lang: String,
}

/// A calendar (RFC 5545) of the last of some versions of a plan, the oldest first. `None`: there is no version.
///
/// # Errors
/// Something does not fit.
#[wasm_bindgen]
pub fn calendar(versions: &str, whose: &str, id: &str, heading: &str) -> Result<Option<String>, String> {
    let shapes: Vec<VersionShape<'_>> = read(versions)?;
    let mut all: Vec<(Instance, Plan)> = Vec::new();
    for shape in shapes {
        let instance = of(shape.instance.get())?;
        let plan = plan_of(shape.plan.get(), &instance)?;
        all.push((instance, plan));
    }
    let Some((latest, _)) = all.last() else { return Ok(None) };
    let place = |found: Option<usize>| found.ok_or_else(|| format!("there is no {whose} {id:?}"));
    let host = || place(latest.hosts.iter().position(|host| *host.id == *id));
    let whose = match whose {
        "all" => Whose::All,
        "host" => Whose::Host(host()?),
        "administration" => Whose::Administration(host()?),
        "track" => Whose::Track(place(latest.tracks.iter().position(|track| *track.id == *id))?),
        "group" => Whose::Group(place(latest.people.iter().position(|group| *group.id == *id))?),
        _ => return Err("whose must be one of all, host, administration, track, group".to_owned()),
    };
    let shape: HeadingShape = read(heading)?;
    let heading = CalendarHeading {
        name: &shape.name,
        note: &shape.note,
        stamp: date(&shape.stamp)?,
        lang: language(&shape.lang)?,
        names: &[],
    };
    let versions: Vec<(&Instance, &Plan)> = all.iter().map(|(instance, plan)| (instance, plan)).collect();
    Ok(plan_calendar(&versions, whose, heading))
}

/// A plan as CSV.
///
/// # Errors
/// Instance, plan or style do not fit.
#[wasm_bindgen]
pub fn plan_csv(text: &str, plan: &str, style: &str) -> Result<String, String> {
    let instance = of(text)?;
    let style = match style {
        "rfc4180" => CsvStyle::Rfc4180,
        "italian" => CsvStyle::Italian,
        _ => return Err("style must be italian or rfc4180".to_owned()),
    };
    Ok(table_csv(&plan_table(&instance, &plan_of(plan, &instance)?), style))
}
