//! What is given to whom, when nobody gives or receives too much.

use scambio_core::study::{Assignment, Candidate, Capacity, Market, market};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{exchange, json, read, refusal};
use crate::suggestions::SuggestionShape;

/// Suggestions of an exchange, with what each gives and receives at most.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SuggestionsShape {
    suggestions: Vec<SuggestionShape>,
    gives: u32,
    receives: u32,
}

/// Something to choose from, in numbers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct MarketShape {
    candidates: Vec<CandidateShape>,
    gives: Vec<u32>,
    receives: Vec<u32>,
    #[serde(default)]
    everyone_gives: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CandidateShape {
    giver: usize,
    receiver: usize,
    value: i64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AssignmentShape {
    chosen: Vec<usize>,
    value: i64,
    givers: usize,
    giver_prices: Vec<i64>,
    receiver_prices: Vec<i64>,
    is_proved: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InsteadShape {
    loss: Option<i64>,
    fewer_givers: usize,
    lost: Vec<usize>,
    gained: Vec<usize>,
}

/// The market of suggestions, where there is an exchange, or of numbers; and the best choice.
fn of(object: Option<&str>, task: &str) -> Result<(Market, Assignment), String> {
    let market = match object {
        Some(object) => {
            let shape: SuggestionsShape = read(task)?;
            let suggestions: Result<Vec<_>, _> =
                shape.suggestions.iter().map(SuggestionShape::suggestion).collect();
            let capacity = Capacity { gives: shape.gives, receives: shape.receives };
            market(&exchange(object)?, &suggestions?, capacity)
        }
        None => {
            let shape: MarketShape = read(task)?;
            let candidate =
                |it: &CandidateShape| Candidate { giver: it.giver, receiver: it.receiver, value: it.value };
            Market {
                candidates: shape.candidates.iter().map(candidate).collect(),
                gives: shape.gives,
                receives: shape.receives,
                everyone_gives: shape.everyone_gives,
            }
        }
    };
    let found = market.assign().map_err(refusal)?;
    Ok((market, found))
}

/// The best choice, with the prices that prove it.
///
/// # Errors
/// The task does not fit.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "a text that may be absent crosses the border by value")]
pub fn assign(object: Option<String>, task: &str) -> Result<String, String> {
    let (market, found) = of(object.as_deref(), task)?;
    Ok(json(&AssignmentShape {
        is_proved: found.is_proved(&market),
        chosen: found.chosen,
        value: found.value,
        givers: found.givers,
        giver_prices: found.giver_prices,
        receiver_prices: found.receiver_prices,
    }))
}

/// What insisting on a candidate would cost.
///
/// # Errors
/// The task does not fit, or has no such candidate.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "a text that may be absent crosses the border by value")]
pub fn instead(object: Option<String>, task: &str, candidate: usize) -> Result<String, String> {
    let (market, found) = of(object.as_deref(), task)?;
    let instead = market.instead(&found, candidate).map_err(refusal)?;
    Ok(json(&InsteadShape {
        loss: instead.loss,
        fewer_givers: instead.fewer_givers,
        lost: instead.lost,
        gained: instead.gained,
    }))
}
