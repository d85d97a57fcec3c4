//! Who could teach what to whom: proposals, the best choice of them, and how one becomes a planned transfer.

use scambio_core::comparison::peers::Gower;
use scambio_core::comparison::{Matrix, Round};
use scambio_core::exchange::{Exchange, Transfer};
use scambio_core::id::{AdministrationId, PracticeId, TransferId};
use scambio_core::study::{
    Assignment, Capacity, Market, Reason, ReasonWeights, Suggestion, market, measured, needs_of, offers_of,
    suggest,
};

/// Nobody gives or receives more at a time.
pub(super) const CAPACITY: Capacity = Capacity { gives: 2, receives: 2 };

/// What could be taught, and the best choice of it.
#[derive(Clone, Debug)]
pub(super) struct Proposals {
    pub(super) suggestions: Vec<Suggestion>,
    /// How many needs are known.
    pub(super) needs: usize,
    market: Market,
    assignment: Option<Assignment>,
}

/// Larger comparisons propose nothing: cells of a round.
const MOST_CELLS: usize = 5_000;

/// The proposals of an exchange: its areas for improvement against its practices, and, of its comparisons, those and the
/// strengths that are sure in the last round. Administrations are near by the context of the first comparison that has both.
pub(super) fn proposals(exchange: &Exchange) -> Proposals {
    let (mut needs, mut offers) = (needs_of(exchange), offers_of(exchange));
    let mut contexts: Vec<(Matrix, Gower)> = Vec::new();
    for analysis in exchange.analyses() {
        let Ok(Some(matrix)) = Matrix::of(analysis) else { continue };
        let last = u8::try_from(matrix.rounds() - 1).map(Round);
        let (Ok(round), true) = (last, matrix.units().len() * matrix.criteria().len() <= MOST_CELLS) else {
            continue;
        };
        if let Ok((further_needs, further_offers)) = measured(&matrix, round, analysis.theme()) {
            needs.extend(further_needs);
            offers.extend(further_offers);
        }
        let context = matrix.context(round).and_then(|(values, _)| {
            let weights = vec![1.0; values.criteria()];
            Gower::new(&values, &weights)
        });
        contexts.extend(context.ok().map(|gower| (matrix, gower)));
    }
    let distance = |one: &AdministrationId, other: &AdministrationId| {
        contexts.iter().find_map(|(matrix, gower)| gower.distance(matrix.unit(one)?, matrix.unit(other)?))
    };
    let suggestions = suggest(exchange, &needs, &offers, ReasonWeights::default(), distance);
    let market = market(exchange, &suggestions, CAPACITY);
    let assignment = market.assign().ok();
    Proposals { suggestions, needs: needs.len(), market, assignment }
}

impl Proposals {
    /// The places of those that are best together.
    pub(super) fn chosen(&self) -> &[usize] {
        self.assignment.as_ref().map_or(&[], |found| &found.chosen)
    }

    /// Is it proved that no other choice is better?
    pub(super) fn is_proved(&self) -> bool {
        self.assignment.as_ref().is_some_and(|found| found.is_proved(&self.market))
    }

    /// Those that were not chosen, with what insisting on each would cost: points, and who would have to be left out.
    pub(super) fn others(&self) -> Vec<(usize, Option<i64>, Vec<usize>)> {
        let Some(found) = &self.assignment else { return Vec::new() };
        let others = (0..self.suggestions.len()).filter(|at| !found.chosen.contains(at));
        let cost = |at: usize| {
            let instead = self.market.instead(found, at).ok()?;
            Some((at, instead.loss, instead.lost))
        };
        others.filter_map(cost).collect()
    }
}

/// The practice that a proposal is about.
pub(super) fn practice(suggestion: &Suggestion) -> Option<&PracticeId> {
    suggestion.reasons.iter().find_map(|reason| match reason {
        Reason::Practice { practice, .. } => Some(practice),
        _ => None,
    })
}

/// The exchange with the proposal as a transfer that is only agreed; `None` without a practice.
pub(super) fn accept(exchange: &Exchange, suggestion: &Suggestion) -> Option<Exchange> {
    let practice = practice(suggestion)?.clone();
    let is_new = |id: &TransferId| exchange.transfers().iter().all(|one| one.id() != id);
    let mut ids =
        (1..=exchange.transfers().len() + 1).filter_map(|at| TransferId::new(&format!("piano-{at}")).ok());
    let transfer = Transfer::new(ids.find(is_new)?, practice, suggestion.receiver.clone());
    let mut draft = exchange.to_draft();
    draft.transfers.push(transfer.with_from(Some(suggestion.giver.clone())));
    draft.check().outcome.ok()
}
