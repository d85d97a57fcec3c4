//! Who could learn what from whom, and where.

use scambio_core::format::rotation;
use scambio_core::id::{AdministrationId, PracticeId};
use scambio_core::study::{self, Need, Occasion, Offer, Reason, ReasonWeights, Suggestion};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{date, exchange, json, read, refusal, refused};
use crate::needs::{SubjectShape, WishShape};

/// A suggestion, as it crosses the border.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SuggestionShape {
    giver: String,
    receiver: String,
    #[serde(flatten)]
    subject: SubjectShape,
    need: usize,
    value: i64,
    #[serde(default)]
    reasons: Vec<ReasonShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
enum ReasonShape {
    Practice { practice: String, in_use: usize },
    Strength { sureness: u8 },
    Declared,
    Near { nearness: u8 },
    GivesBack { subjects: Vec<SubjectShape> },
}

impl SuggestionShape {
    fn of(it: &Suggestion) -> Self {
        let reason = |it: &Reason| match it {
            Reason::Practice { practice, in_use } => {
                ReasonShape::Practice { practice: practice.as_str().to_owned(), in_use: *in_use }
            }
            Reason::Strength(sureness) => ReasonShape::Strength { sureness: *sureness },
            Reason::Declared => ReasonShape::Declared,
            Reason::Near(nearness) => ReasonShape::Near { nearness: *nearness },
            Reason::GivesBack(all) => {
                ReasonShape::GivesBack { subjects: all.iter().map(SubjectShape::of).collect() }
            }
        };
        Self {
            giver: it.giver.as_str().to_owned(),
            receiver: it.receiver.as_str().to_owned(),
            subject: SubjectShape::of(&it.subject),
            need: it.need,
            value: it.value,
            reasons: it.reasons.iter().map(reason).collect(),
        }
    }

    pub(crate) fn suggestion(&self) -> Result<Suggestion, String> {
        let reason = |it: &ReasonShape| -> Result<Reason, String> {
            Ok(match it {
                ReasonShape::Practice { practice, in_use } => {
                    let practice = PracticeId::new(practice).map_err(refusal)?;
                    Reason::Practice { practice, in_use: *in_use }
                }
                ReasonShape::Strength { sureness } => Reason::Strength(*sureness),
                ReasonShape::Declared => Reason::Declared,
                ReasonShape::Near { nearness } => Reason::Near(*nearness),
                ReasonShape::GivesBack { subjects } => {
                    Reason::GivesBack(subjects.iter().map(SubjectShape::subject).collect::<Result<_, _>>()?)
                }
            })
        };
        Ok(Suggestion {
            giver: AdministrationId::new(&self.giver).map_err(refusal)?,
            receiver: AdministrationId::new(&self.receiver).map_err(refusal)?,
            subject: self.subject.subject()?,
            need: self.need,
            value: self.value,
            reasons: self.reasons.iter().map(reason).collect::<Result<_, _>>()?,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TaskShape {
    needs: Option<Vec<WishShape>>,
    offers: Option<Vec<WishShape>>,
    #[serde(default)]
    weights: WeightsShape,
    /// How far two are by structure, 0 to 1.
    #[serde(default)]
    distances: Vec<(String, String, f64)>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct WeightsShape {
    practice: Option<i64>,
    strength: Option<i64>,
    near: Option<i64>,
    gives_back: Option<i64>,
}

/// Offers that meet needs, with reasons; without needs or offers, those of the exchange.
///
/// # Errors
/// Exchange or task do not fit.
#[wasm_bindgen]
pub fn suggest(object: &str, task: &str) -> Result<String, String> {
    let exchange = exchange(object)?;
    let task: TaskShape = read(task)?;
    let needs: Vec<Need> = match &task.needs {
        Some(given) => given.iter().map(WishShape::need).collect::<Result<_, _>>()?,
        None => study::needs_of(&exchange),
    };
    let offers: Vec<Offer> = match &task.offers {
        Some(given) => given.iter().map(WishShape::offer).collect::<Result<_, _>>()?,
        None => study::offers_of(&exchange),
    };
    let usual = ReasonWeights::default();
    let weights = ReasonWeights {
        practice: task.weights.practice.unwrap_or(usual.practice),
        strength: task.weights.strength.unwrap_or(usual.strength),
        near: task.weights.near.unwrap_or(usual.near),
        gives_back: task.weights.gives_back.unwrap_or(usual.gives_back),
    };
    let all = [weights.practice, weights.strength, weights.near, weights.gives_back];
    if all.iter().any(|weight| !(0..=100).contains(weight)) || all.iter().sum::<i64>() > 100 {
        return Err("weights must be 0 or more, together 100 at most".to_owned());
    }
    let distance = |a: &AdministrationId, b: &AdministrationId| {
        let is =
            |x: &str, y: &str| (x == a.as_str() && y == b.as_str()) || (x == b.as_str() && y == a.as_str());
        task.distances.iter().find(|(x, y, _)| is(x, y)).map(|(.., far)| *far)
    };
    let found = study::suggest(&exchange, &needs, &offers, weights, distance);
    Ok(json(&found.iter().map(SuggestionShape::of).collect::<Vec<_>>()))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct VisitShape<'i> {
    session: &'i str,
    date: String,
    occasion: &'static str,
    on_theme: bool,
}

/// Sessions of a plan at which a transfer can take place.
///
/// # Errors
/// Something does not fit.
#[wasm_bindgen]
pub fn visits(
    instance: &str,
    plan: &str,
    suggestion: &str,
    themes: &str,
    from: &str,
) -> Result<String, String> {
    let instance =
        rotation::read(instance.as_bytes()).map_err(|found| refused("invalid-instance", &found))?;
    let plan = rotation::read_plan(plan.as_bytes(), &instance).map_err(|it| refused("invalid-plan", &it))?;
    let suggestion = read::<SuggestionShape>(suggestion)?.suggestion()?;
    let themes: Vec<String> = read(themes)?;
    let themes: Vec<&str> = themes.iter().map(String::as_str).collect();
    let found = study::visits(&instance, &plan, &suggestion, &themes, date(from)?);
    let shape = |visit: &study::Visit| VisitShape {
        session: &instance.sessions[visit.session].id,
        date: visit.date.to_string(),
        occasion: match visit.occasion {
            Occasion::AtGiver => "at-giver",
            Occasion::AtReceiver => "at-receiver",
            Occasion::Elsewhere => "elsewhere",
        },
        on_theme: visit.on_theme,
    };
    Ok(json(&found.iter().map(shape).collect::<Vec<_>>()))
}
