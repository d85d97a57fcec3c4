//! Positions with intervals and the sliders of the weights: a component of its own, so that nothing else is drawn while
//! a slider moves.

use std::rc::Rc;

use scambio_core::comparison::recipe;
use scambio_core::comparison::robust::Live;
use yew::prelude::*;

use super::action::{Action, What};
use super::given::Given;
use super::picture::Picture;
use super::view::exports;
use super::weights::{budget, weights};
use super::words::Words;
use crate::i18n::{Speech, fill};
use crate::ui::{self, El, el};

/// Units that stand in one band are not ahead of each other in this share of the draws.
const SURE: f64 = 0.9;

/// While a slider moves, intervals are made of so many draws × units, those of methods that do not add up of fewer; once it
/// rests, of all draws. Sums and means make all 10,000 for up to 250 units.
const MOVING: u32 = 2_500_000;
const MOVING_METHOD: u32 = 1_000_000;
/// Bands are made of so many draws then.
const MOVING_BANDS: u32 = 2_000;

/// What the component is given.
#[derive(Clone, Properties)]
pub(super) struct PositionsProps {
    pub(super) picture: Rc<Picture>,
    pub(super) speech: Rc<Speech<Words>>,
    pub(super) level: u8,
    pub(super) can_undo: bool,
    pub(super) dispatch: Callback<Action>,
}

impl PartialEq for PositionsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.picture, &other.picture)
            && Rc::ptr_eq(&self.speech, &other.speech)
            && (self.level, self.can_undo) == (other.level, other.can_undo)
    }
}

/// What happens to a slider.
pub(super) enum Slide {
    /// Some criteria together get so many points.
    Move(Vec<usize>, f64),
    /// It rests.
    Rest,
    /// All weights the same.
    Equal,
}

/// The component.
pub(super) struct Positions {
    live: Option<Live>,
    sure: Option<Sure>,
    /// Points of the scored criteria; they add up to 100.
    points: Vec<f64>,
    /// Does a slider move?
    is_moving: bool,
}

/// Positions of units that are drawn, in bands from the best on.
pub(super) struct Row {
    pub(super) unit: usize,
    pub(super) position: usize,
    pub(super) interval: (usize, usize),
    pub(super) band: usize,
}

/// The rows of a picture under weights, and the units without a position. The draws must be done.
fn rows(live: &Live, draws: u32) -> (Vec<Row>, Vec<usize>) {
    let bands = live.bands(SURE, draws).unwrap_or_default();
    let positions = live.positions();
    let (mut with, mut without): (Vec<usize>, Vec<usize>) =
        (0..positions.len()).partition(|unit| positions[*unit].is_some());
    with.sort_by_key(|unit| positions[*unit]);
    let mut band = vec![0; positions.len()];
    for (at, units) in bands.iter().enumerate() {
        units.iter().for_each(|unit| band[*unit] = at);
    }
    let mut rows: Vec<Row> = with
        .iter()
        .map(|unit| Row {
            unit: *unit,
            position: positions[*unit].unwrap_or_default(),
            interval: live.interval(*unit).unwrap_or_default(),
            band: band[*unit],
        })
        .collect();
    rows.sort_by_key(|row| (row.band, row.position));
    without.sort_unstable();
    (rows, without)
}

/// Positions that follow weights, for a picture; all draws are done.
fn live(picture: &Picture) -> Option<Live> {
    let mut live = recipe::live(&picture.recipe, picture.run.as_ref()?).ok()?;
    while !live.step(picture.recipe.doubt.draws) {}
    Some(live)
}

/// How sure positions are, once for a picture.
pub(super) struct Sure {
    /// From the best on.
    pub(super) rows: Vec<Row>,
    /// Units without a position.
    pub(super) without: Vec<usize>,
    pub(super) scores: Vec<Option<f64>>,
    pub(super) top_third: Vec<f64>,
    pub(super) draws: usize,
}

impl Sure {
    /// `None` where nothing can be scored.
    pub(super) fn of(picture: &Picture) -> Option<Self> {
        Some(Self::at(&live(picture)?, u32::MAX))
    }

    /// Bands of so many draws.
    fn at(live: &Live, draws: u32) -> Self {
        let (rows, without) = rows(live, draws);
        let seen = live.acceptability();
        let top_third = (0..seen.units()).map(|unit| seen.top_third(unit)).collect();
        Self { rows, without, scores: live.scores().to_vec(), top_third, draws: seen.draws() as usize }
    }
}

impl Positions {
    fn take(props: &PositionsProps) -> Self {
        let run = props.picture.run.as_ref();
        let points = run.map(|run| run.weights.iter().map(|weight| weight * 100.0).collect());
        let live = live(&props.picture);
        Self {
            sure: live.as_ref().map(|live| Sure::at(live, u32::MAX)),
            live,
            points: points.unwrap_or_default(),
            is_moving: false,
        }
    }

    fn weigh(&mut self) {
        if let Some(live) = &mut self.live
            && live.weigh(&self.points).is_ok()
        {
            let draws = if live.adds_up() { MOVING } else { MOVING_METHOD };
            live.step(draws / u32::try_from(live.positions().len()).unwrap_or(u32::MAX).max(1));
            self.sure = Some(Sure::at(live, MOVING_BANDS));
        }
    }
}

impl Component for Positions {
    type Message = Slide;
    type Properties = PositionsProps;

    fn create(context: &Context<Self>) -> Self {
        Self::take(context.props())
    }

    fn changed(&mut self, context: &Context<Self>, _: &Self::Properties) -> bool {
        *self = Self::take(context.props());
        true
    }

    fn update(&mut self, context: &Context<Self>, slide: Slide) -> bool {
        match slide {
            Slide::Move(at, to) => {
                self.points = budget(&self.points, &at, to);
                self.is_moving = true;
                self.weigh();
            }
            Slide::Rest => context.props().dispatch.emit(Action::Weigh(self.points.clone())),
            Slide::Equal => {
                context.props().dispatch.emit(Action::Weigh(context.props().picture.equal_points()));
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let words = props.speech.words;
        let Some(sure) = &self.sure else {
            return ui::empty(props.level, words.no_positions)
                .with(el("p", "").with(words.no_positions_note))
                .into();
        };
        let both = el("div", "positions-and-weights")
            .class_if(self.is_moving, "moving")
            .with(chart(props, sure))
            .with(weights(props, &self.points, &context.link().callback(|slide| slide)));
        both.into()
    }
}

fn percent(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}

/// The positions, band by band.
fn chart(props: &PositionsProps, sure: &Sure) -> El {
    let (picture, words, speech) = (&props.picture, props.speech.words, &props.speech);
    let rows = &sure.rows;
    let count = rows.len().max(2);
    #[allow(clippy::cast_precision_loss, reason = "rows of a screen")]
    let at = |position: usize| (position.max(1) - 1) as f64 / (count - 1) as f64;
    let mut list = el("ol", "positions");
    let mut band = usize::MAX;
    let many = rows.last().map_or(0, |row| row.band);
    for row in rows {
        if row.band != band && many > 0 {
            band = row.band;
            let alone = rows.iter().filter(|other| other.band == band).count() < 2;
            let letter = char::from(b'A' + u8::try_from(band.min(25)).unwrap_or_default());
            let title = fill(words.band, &[&letter.to_string()]);
            let note = (!alone).then(|| [" · ", words.band_note].concat());
            list = list.with(el("li", "band").key(&format!("band {band}")).with(title).with(note));
        }
        let (first, last) = row.interval;
        let numbers = if first == last {
            speech.number(row.position)
        } else {
            format!("{} ({}–{})", speech.number(row.position), speech.number(first), speech.number(last))
        };
        let track = el("span", "track").attr("aria-hidden", "true");
        let track = track.with(el("span", "interval")).with(el("span", "dot"));
        let [from, to, own] = [first, last, row.position].map(|position| percent(at(position)));
        let unit = &picture.units[row.unit];
        list = list.with(
            el("li", "position")
                .class_if(picture.own == Some(row.unit), "own")
                .key(unit.id.as_str())
                .style(&format!("--from:{from};--to:{to};--at:{own}"))
                .with(el("span", "position-name").with(unit.name.as_str()))
                .with(track)
                .with(el("span", "position-numbers").with(numbers)),
        );
    }
    let names: Vec<&str> = sure.without.iter().map(|unit| picture.units[*unit].name.as_str()).collect();
    let without =
        (!names.is_empty()).then(|| el("p", "note").with([words.without, ": ", &names.join(", ")].concat()));
    let draws = speech.number(sure.draws);
    let head = el("div", "section-head")
        .with(
            el("div", "section-title")
                .with(ui::heading(props.level, "title-3", words.positions))
                .with(exports(words, &props.dispatch, What::Positions)),
        )
        .with(el("p", "line").with(fill(words.positions_note, &[&draws])))
        .with((picture.given == Given::Refused).then(|| el("p", "note").with(words.recipe[1])));
    el("div", "").with(head).with(list).with(without)
}
