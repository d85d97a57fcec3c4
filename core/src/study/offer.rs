//! Needs and offers: who would like to learn something, and who could teach it.

use crate::comparison::reading::{Standing, profile_of};
use crate::comparison::{Matrix, Round};
use crate::error::Result;
use crate::exchange::{Exchange, FindingKind};
use crate::id::{AdministrationId, CriterionId, FindingId, PracticeId, ThemeId};

/// What a need or an offer is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// The theme or sub-theme; none: the whole exchange.
    pub theme: Option<ThemeId>,
    /// The criterion of a comparison.
    pub criterion: Option<CriterionId>,
}

impl Subject {
    /// Does an offer about this meet a need about that? Two criteria must be the same; otherwise themes must be, or one of
    /// them a part of the other.
    pub fn meets(&self, other: &Self, exchange: &Exchange) -> bool {
        if let (Some(a), Some(b)) = (&self.criterion, &other.criterion) {
            return a == b;
        }
        let (Some(a), Some(b)) = (&self.theme, &other.theme) else { return false };
        let covers = |whole: &ThemeId, part: &ThemeId| {
            exchange.themes().iter().any(|theme| theme.id() == whole && theme.covers(part))
        };
        a == b || covers(a, b) || covers(b, a)
    }
}

/// How it is known that somebody needs something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NeedGround {
    /// An area for improvement that the exchange brought to light.
    Finding(FindingId),
    /// An area for improvement in the comparison, sure to so many hundredths.
    Measured(u8),
    /// It says so.
    Declared,
}

/// Something that an administration would like to learn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Who.
    pub administration: AdministrationId,
    /// About what.
    pub subject: Subject,
    /// How that is known.
    pub ground: NeedGround,
}

/// How it is known that somebody has something to teach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfferGround {
    /// A good practice.
    Practice(PracticeId),
    /// A strength in the comparison, sure to so many hundredths.
    Measured(u8),
    /// It says so.
    Declared,
}

/// Something that an administration could teach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Who.
    pub administration: AdministrationId,
    /// About what.
    pub subject: Subject,
    /// How that is known.
    pub ground: OfferGround,
}

/// Areas for improvement that the exchange brought to light, for each administration that they concern, in order. Those that
/// concern all without naming anybody, or have no theme, say nothing about whom to match.
pub fn needs_of(exchange: &Exchange) -> Vec<Need> {
    let areas = exchange.findings().iter().filter(|finding| finding.kind() == FindingKind::ImprovementArea);
    let of = |finding: &crate::exchange::Finding| {
        let subject = Subject { theme: finding.theme().cloned(), criterion: None };
        let ground = NeedGround::Finding(finding.id().clone());
        let need = |administration: &AdministrationId| Need {
            administration: administration.clone(),
            subject: subject.clone(),
            ground: ground.clone(),
        };
        finding.administrations().iter().map(need).collect::<Vec<_>>()
    };
    areas.filter(|finding| finding.theme().is_some()).flat_map(of).collect()
}

/// Good practices, for each administration that offers them, in order; not those that are said not to be transferable.
pub fn offers_of(exchange: &Exchange) -> Vec<Offer> {
    let practices = exchange.practices().iter().filter(|practice| practice.transferable() != Some(false));
    let of = |practice: &crate::exchange::Practice| {
        let subject = Subject { theme: practice.theme().cloned(), criterion: None };
        let ground = OfferGround::Practice(practice.id().clone());
        let offer = |administration: &AdministrationId| Offer {
            administration: administration.clone(),
            subject: subject.clone(),
            ground: ground.clone(),
        };
        practice.offered_by().iter().map(offer).collect::<Vec<_>>()
    };
    practices.flat_map(of).collect()
}

/// Areas for improvement and strengths of a comparison, each unit against all others: those that are sure, criterion by
/// criterion. `theme` is what the comparison is about.
///
/// # Errors
/// No such round.
pub fn measured(matrix: &Matrix, round: Round, theme: Option<&ThemeId>) -> Result<(Vec<Need>, Vec<Offer>)> {
    let (mut needs, mut offers) = (Vec::new(), Vec::new());
    let all = 0..matrix.units().len();
    for (unit, administration) in matrix.units().iter().enumerate() {
        let peers: Vec<usize> = all.clone().filter(|other| *other != unit).collect();
        for line in profile_of(matrix, round, unit, &peers)? {
            let criterion = matrix.criteria().get(line.criterion).map(|criterion| criterion.id.clone());
            let subject = Subject { theme: theme.cloned(), criterion };
            let administration = administration.clone();
            let sureness = (line.sureness.clamp(0.0, 1.0) * 100.0) as u8;
            match line.standing {
                Standing::AreaForImprovement => {
                    needs.push(Need { administration, subject, ground: NeedGround::Measured(sureness) });
                }
                Standing::Strength => {
                    offers.push(Offer { administration, subject, ground: OfferGround::Measured(sureness) });
                }
                Standing::Between | Standing::NotKnown => {}
            }
        }
    }
    Ok((needs, offers))
}
