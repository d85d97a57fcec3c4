//! Needs and offers.

use scambio_core::comparison::{Matrix, Round};
use scambio_core::id::{AdministrationId, CriterionId, FindingId, PracticeId, ThemeId};
use scambio_core::study::{self, Need, NeedGround, Offer, OfferGround, Subject};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{exchange, json, refusal};

/// A need or an offer.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WishShape {
    administration: String,
    #[serde(flatten)]
    subject: SubjectShape,
    #[serde(default)]
    ground: GroundShape,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct SubjectShape {
    #[serde(skip_serializing_if = "Option::is_none")]
    theme: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    criterion: Option<String>,
}

/// How it is known.
#[derive(Default, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
enum GroundShape {
    Finding {
        id: String,
    },
    Practice {
        id: String,
    },
    Measured {
        sureness: u8,
    },
    #[default]
    Declared,
}

impl SubjectShape {
    pub(crate) fn of(subject: &Subject) -> Self {
        Self {
            theme: subject.theme.as_ref().map(|id| id.as_str().to_owned()),
            criterion: subject.criterion.as_ref().map(|id| id.as_str().to_owned()),
        }
    }

    pub(crate) fn subject(&self) -> Result<Subject, String> {
        let theme = self.theme.as_deref().map(ThemeId::new).transpose().map_err(refusal)?;
        let criterion = self.criterion.as_deref().map(CriterionId::new).transpose().map_err(refusal)?;
        Ok(Subject { theme, criterion })
    }
}

impl WishShape {
    fn of_need(need: &Need) -> Self {
        let ground = match &need.ground {
            NeedGround::Finding(id) => GroundShape::Finding { id: id.as_str().to_owned() },
            NeedGround::Measured(sureness) => GroundShape::Measured { sureness: *sureness },
            NeedGround::Declared => GroundShape::Declared,
        };
        Self::new(&need.administration, &need.subject, ground)
    }

    fn of_offer(offer: &Offer) -> Self {
        let ground = match &offer.ground {
            OfferGround::Practice(id) => GroundShape::Practice { id: id.as_str().to_owned() },
            OfferGround::Measured(sureness) => GroundShape::Measured { sureness: *sureness },
            OfferGround::Declared => GroundShape::Declared,
        };
        Self::new(&offer.administration, &offer.subject, ground)
    }

    fn new(administration: &AdministrationId, subject: &Subject, ground: GroundShape) -> Self {
        Self {
            administration: administration.as_str().to_owned(),
            subject: SubjectShape::of(subject),
            ground,
        }
    }

    pub(crate) fn need(&self) -> Result<Need, String> {
        let ground = match &self.ground {
            GroundShape::Finding { id } => NeedGround::Finding(FindingId::new(id).map_err(refusal)?),
            GroundShape::Measured { sureness } => NeedGround::Measured(*sureness),
            GroundShape::Declared => NeedGround::Declared,
            GroundShape::Practice { .. } => return Err("a practice is no ground of a need".to_owned()),
        };
        let administration = AdministrationId::new(&self.administration).map_err(refusal)?;
        Ok(Need { administration, subject: self.subject.subject()?, ground })
    }

    pub(crate) fn offer(&self) -> Result<Offer, String> {
        let ground = match &self.ground {
            GroundShape::Practice { id } => OfferGround::Practice(PracticeId::new(id).map_err(refusal)?),
            GroundShape::Measured { sureness } => OfferGround::Measured(*sureness),
            GroundShape::Declared => OfferGround::Declared,
            GroundShape::Finding { .. } => return Err("a finding is no ground of an offer".to_owned()),
        };
        let administration = AdministrationId::new(&self.administration).map_err(refusal)?;
        Ok(Offer { administration, subject: self.subject.subject()?, ground })
    }
}

/// The needs that an exchange brought to light.
///
/// # Errors
/// The exchange is not valid.
#[wasm_bindgen]
pub fn needs(object: &str) -> Result<String, String> {
    let needs = study::needs_of(&exchange(object)?);
    Ok(json(&needs.iter().map(WishShape::of_need).collect::<Vec<_>>()))
}

/// What practices offer.
///
/// # Errors
/// The exchange is not valid.
#[wasm_bindgen]
pub fn offers(object: &str) -> Result<String, String> {
    let offers = study::offers_of(&exchange(object)?);
    Ok(json(&offers.iter().map(WishShape::of_offer).collect::<Vec<_>>()))
}

#[derive(Serialize)]
struct MeasuredShape {
    needs: Vec<WishShape>,
    offers: Vec<WishShape>,
}

/// What a comparative analysis says of both, in a round from 1. `None`: there is no such analysis or round, or it has no matrix.
///
/// # Errors
/// The exchange is not valid.
#[wasm_bindgen]
pub fn measured(object: &str, analysis: &str, round: u8) -> Result<Option<String>, String> {
    let exchange = exchange(object)?;
    let analysis = exchange.analyses().iter().find(|it| it.id().as_str() == analysis);
    let Some((analysis, round)) = analysis.zip(round.checked_sub(1)) else { return Ok(None) };
    let Some(matrix) = Matrix::of(analysis).map_err(refusal)? else { return Ok(None) };
    let Ok((needs, offers)) = study::measured(&matrix, Round(round), analysis.theme()) else {
        return Ok(None);
    };
    Ok(Some(json(&MeasuredShape {
        needs: needs.iter().map(WishShape::of_need).collect(),
        offers: offers.iter().map(WishShape::of_offer).collect(),
    })))
}
