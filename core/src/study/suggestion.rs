//! Suggestions: who could learn what from whom, and the reasons.

use super::assignment::{Candidate, Market};
use super::offer::{Need, Offer, OfferGround, Subject};
use crate::exchange::Exchange;
use crate::id::{AdministrationId, PracticeId};

/// What speaks for a suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It offers a good practice; so many others have it in use already.
    Practice {
        /// The practice.
        practice: PracticeId,
        /// Transfers of it that are in use.
        in_use: usize,
    },
    /// It is better, sure to so many hundredths.
    Strength(u8),
    /// It says that it can teach this.
    Declared,
    /// The two are alike in their structure, to so many hundredths.
    Near(u8),
    /// The other could give something back: what it offers and this one needs.
    GivesBack(Vec<Subject>),
}

/// That one could learn something from another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Who would teach.
    pub giver: AdministrationId,
    /// Who would learn.
    pub receiver: AdministrationId,
    /// About what: the subject of the need.
    pub subject: Subject,
    /// The place of the need in the list.
    pub need: usize,
    /// What it is worth, from 1 to 100.
    pub value: i64,
    /// Why, what counts most first.
    pub reasons: Vec<Reason>,
}

/// What the reasons count, together 100 at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReasonWeights {
    /// A documented practice; half where a criterion is what is needed, and only its theme what the practice is about.
    pub practice: i64,
    /// A strength, as sure as it is; what is declared counts half.
    pub strength: i64,
    /// Structural nearness, as near as it is.
    pub near: i64,
    /// Something to give back.
    pub gives_back: i64,
}

impl Default for ReasonWeights {
    fn default() -> Self {
        Self { practice: 35, strength: 30, near: 20, gives_back: 15 }
    }
}

/// Offers that meet needs, one suggestion for each need and giver, need by need and for each the best first. `distance` is how
/// far two administrations are by structure, 0 to 1, `None` where nothing is known. Nobody is sent to itself; a practice that
/// somebody already takes up is not suggested to it again.
///
/// The value is ours: the weights of the reasons that hold, each as far as it holds; at least 1. O(needs · offers).
pub fn suggest(
    exchange: &Exchange,
    needs: &[Need],
    offers: &[Offer],
    weights: ReasonWeights,
    distance: impl Fn(&AdministrationId, &AdministrationId) -> Option<f64>,
) -> Vec<Suggestion> {
    let mut all = Vec::new();
    for (at, need) in needs.iter().enumerate() {
        let meets = |offer: &&Offer| {
            offer.administration != need.administration
                && offer.subject.meets(&need.subject, exchange)
                && !is_under_way(exchange, offer, need)
        };
        let mut givers: Vec<&AdministrationId> =
            offers.iter().filter(meets).map(|offer| &offer.administration).collect();
        givers.sort_unstable();
        givers.dedup();
        let mut found: Vec<Suggestion> = givers
            .into_iter()
            .map(|giver| {
                let theirs = offers.iter().filter(meets).filter(|offer| offer.administration == *giver);
                let back = gives_back(exchange, needs, offers, giver, &need.administration);
                let near = distance(giver, &need.administration);
                let (value, reasons) = weigh(exchange, need, theirs, near, back, weights);
                Suggestion {
                    giver: giver.clone(),
                    receiver: need.administration.clone(),
                    subject: need.subject.clone(),
                    need: at,
                    value,
                    reasons,
                }
            })
            .collect();
        found.sort_by(|a, b| b.value.cmp(&a.value).then_with(|| a.giver.cmp(&b.giver)));
        all.append(&mut found);
    }
    all
}

fn is_under_way(exchange: &Exchange, offer: &Offer, need: &Need) -> bool {
    let OfferGround::Practice(practice) = &offer.ground else { return false };
    exchange.transfers().iter().any(|one| one.practice() == practice && *one.to() == need.administration)
}

/// What the receiver offers and the giver needs.
fn gives_back(
    exchange: &Exchange,
    needs: &[Need],
    offers: &[Offer],
    giver: &AdministrationId,
    receiver: &AdministrationId,
) -> Vec<Subject> {
    let theirs: Vec<&Offer> = offers.iter().filter(|offer| offer.administration == *receiver).collect();
    let met = |need: &&Need| {
        need.administration == *giver
            && theirs.iter().any(|offer| offer.subject.meets(&need.subject, exchange))
    };
    let mut subjects: Vec<Subject> = needs.iter().filter(met).map(|need| need.subject.clone()).collect();
    subjects.sort();
    subjects.dedup();
    subjects
}

fn weigh<'a>(
    exchange: &Exchange,
    need: &Need,
    offers: impl Iterator<Item = &'a Offer>,
    distance: Option<f64>,
    back: Vec<Subject>,
    weights: ReasonWeights,
) -> (i64, Vec<Reason>) {
    // What each kind of reason adds, in hundredths: of several of a kind the one that counts most.
    let (mut practice, mut strength) = (0, 0);
    let mut reasons = Vec::new();
    for offer in offers {
        match &offer.ground {
            OfferGround::Practice(id) => {
                let is_near = need.subject.criterion.is_some() && offer.subject.criterion.is_none();
                let adds = weights.practice * if is_near { 50 } else { 100 };
                practice = practice.max(adds);
                let in_use = exchange.transfers().iter().filter(|one| one.practice() == id);
                let in_use = in_use.filter(|one| one.reached() == Some(crate::exchange::TransferStep::InUse));
                reasons.push((adds, Reason::Practice { practice: id.clone(), in_use: in_use.count() }));
            }
            OfferGround::Measured(sure) => {
                let adds = weights.strength * i64::from(*sure).min(100);
                strength = strength.max(adds);
                reasons.push((adds, Reason::Strength(*sure)));
            }
            OfferGround::Declared => {
                let adds = weights.strength * 50;
                strength = strength.max(adds);
                reasons.push((adds, Reason::Declared));
            }
        }
    }
    let mut sum = practice + strength;
    if let Some(distance) = distance.filter(|distance| (0.0..=1.0).contains(distance)) {
        let near = ((1.0 - distance) * 100.0) as u8;
        sum += weights.near * i64::from(near);
        reasons.push((weights.near * i64::from(near), Reason::Near(near)));
    }
    if !back.is_empty() {
        sum += weights.gives_back * 100;
        reasons.push((weights.gives_back * 100, Reason::GivesBack(back)));
    }
    reasons.sort_by_key(|(adds, _)| core::cmp::Reverse(*adds));
    ((sum / 100).clamp(1, 100), reasons.into_iter().map(|(_, reason)| reason).collect())
}

/// How much each gives and receives at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// Transfers that one gives at most.
    pub gives: u32,
    /// Transfers that one receives at most.
    pub receives: u32,
}

/// The market of these suggestions: candidates in their order, administrations in that of the exchange; as many as possible
/// give something. Administrations that are not of the exchange neither give nor receive.
pub fn market(exchange: &Exchange, suggestions: &[Suggestion], capacity: Capacity) -> Market {
    let all = exchange.administrations();
    let place = |id: &AdministrationId| all.iter().position(|one| one.id() == id).unwrap_or(all.len());
    let candidate = |one: &Suggestion| Candidate {
        giver: place(&one.giver),
        receiver: place(&one.receiver),
        value: one.value,
    };
    let units = |each: u32| {
        let mut units = vec![each; all.len()];
        units.push(0);
        units
    };
    Market {
        candidates: suggestions.iter().map(candidate).collect(),
        gives: units(capacity.gives),
        receives: units(capacity.receives),
        everyone_gives: true,
    }
}
