//! What a plan costs and why, what would be better, and why there can be none.

use std::collections::BTreeMap;

use scambio_core::format::rotation;
use scambio_core::rotation::conflict::{self as conflicts, Conflict};
use scambio_core::rotation::explain::{self, Level, Levels};
use scambio_core::rotation::{Hard, Instance, Problem};
use scambio_core::text::Lang;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{json, read};
use crate::instance::{of, plan_of};
use crate::shapes::{AlternativeShape, DifferenceShape, ScoreShape};

#[derive(Serialize)]
struct CheckShape {
    #[serde(flatten)]
    score: ScoreShape,
    /// How often rules are broken that must be kept.
    must: i64,
    /// How often those that should be.
    should: i64,
}

/// What a plan costs, rule by rule; `levels` says which rules need not be kept.
///
/// # Errors
/// Instance, plan or levels do not fit.
#[wasm_bindgen]
pub fn check(text: &str, plan: &str, levels: &str) -> Result<String, String> {
    let instance = of(text)?;
    let mut asked = Levels::default();
    for (word, level) in read::<BTreeMap<String, String>>(levels)? {
        let rule = Hard::ALL.into_iter().find(|rule| rule.word() == word).ok_or("no such rule")?;
        let all = [Level::Must, Level::Should, Level::Ignore];
        asked = asked.with(rule, all.into_iter().find(|it| it.word() == level).ok_or("no such level")?);
    }
    let verdict = asked.judge(&instance, &plan_of(plan, &instance)?);
    let should = Hard::ALL.into_iter().filter(|rule| asked.of(*rule) == Level::Should);
    Ok(json(&CheckShape {
        must: verdict.violations,
        should: should.map(|rule| verdict.score.of_hard(rule)).sum(),
        score: ScoreShape::of(&verdict.score),
    }))
}

/// What is behind the score of a plan, and what it asks of each administration.
///
/// # Errors
/// Instance, plan or language do not fit.
#[wasm_bindgen]
pub fn explain(text: &str, plan: &str, lang: &str) -> Result<String, String> {
    let instance = of(text)?;
    Ok(rotation::write_explanation(&instance, &plan_of(plan, &instance)?, Some(language(lang)?)))
}

/// The best days and hosts for a session, the others staying where they are.
///
/// # Errors
/// Instance, plan or session do not fit.
#[wasm_bindgen]
pub fn recommend(text: &str, plan: &str, session: &str, count: usize) -> Result<String, String> {
    let instance = of(text)?;
    let (plan, at) = (plan_of(plan, &instance)?, session_of(session, &instance)?);
    let all = explain::recommend(&Problem::new(&instance), &plan, at);
    let shapes = all.iter().take(count).map(|it| AlternativeShape::of(it, &instance, None));
    Ok(json(&shapes.collect::<Vec<_>>()))
}

/// The best other days for a session, with what each would change.
///
/// # Errors
/// Instance, plan, session or language do not fit.
#[wasm_bindgen]
pub fn alternatives(
    text: &str,
    plan: &str,
    session: &str,
    count: usize,
    lang: &str,
) -> Result<String, String> {
    let (instance, lang) = (of(text)?, language(lang)?);
    let (plan, at) = (plan_of(plan, &instance)?, session_of(session, &instance)?);
    let all = explain::alternatives(&Problem::new(&instance), &plan, at, count);
    let shape = |(it, change): &(explain::Alternative, explain::Difference)| {
        AlternativeShape::of(it, &instance, Some(DifferenceShape::of(change, &instance, lang)))
    };
    Ok(json(&all.iter().map(shape).collect::<Vec<_>>()))
}

/// How two plans of an instance differ.
///
/// # Errors
/// Instance, plans or language do not fit.
#[wasm_bindgen]
pub fn difference(text: &str, before: &str, after: &str, lang: &str) -> Result<String, String> {
    let (instance, lang) = (of(text)?, language(lang)?);
    let (before, after) = (plan_of(before, &instance)?, plan_of(after, &instance)?);
    let found = explain::difference(&instance, &before, &after);
    Ok(json(&DifferenceShape::of(&found, &instance, lang)))
}

/// Why there can be no plan, as far as that can be proved, or what a plan trips over; `None`: nothing was found.
///
/// # Errors
/// Instance, plan or language do not fit.
#[wasm_bindgen]
pub fn conflict(text: &str, plan: Option<String>, moves: u32, lang: &str) -> Result<Option<String>, String> {
    let (instance, lang) = (of(text)?, language(lang)?);
    let found = find(&instance, plan, moves)?;
    Ok(found.map(|found| rotation::write_conflict(&found, &instance, Some(lang))))
}

/// The instance with one of the relaxations that [`conflict`] offers. `None`: there is no such offer.
///
/// # Errors
/// Instance or plan do not fit.
#[wasm_bindgen]
pub fn relax(text: &str, plan: Option<String>, moves: u32, offer: usize) -> Result<Option<String>, String> {
    let instance = of(text)?;
    let found = find(&instance, plan, moves)?;
    let offer = found.as_ref().and_then(|found| found.offers.get(offer));
    Ok(offer.map(|offer| rotation::write(&offer.relaxation.apply(&instance))))
}

#[allow(clippy::needless_pass_by_value, reason = "a text that may be absent crosses the border by value")]
fn find(instance: &Instance, plan: Option<String>, moves: u32) -> Result<Option<Conflict>, String> {
    let moves = u64::from(moves);
    if let Some(found) = conflicts::find(instance, moves) {
        return Ok(Some(found));
    }
    let Some(plan) = plan else { return Ok(None) };
    Ok(conflicts::suspect(instance, &plan_of(&plan, instance)?, moves / 16))
}

fn session_of(id: &str, instance: &Instance) -> Result<usize, String> {
    let at = instance.sessions.iter().position(|session| *session.id == *id);
    at.ok_or_else(|| format!("there is no session {id:?}"))
}

pub(crate) fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| "lang must be one of it, en, fr, de, sl".to_owned())
}
