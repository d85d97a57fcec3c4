//! The rotation's program and its seam with the element: actions come in, [`Effect`]s go out.

use std::rc::Rc;

use yew::prelude::*;

use super::action::{Action, Effect};
use super::state::State;
use super::view;
use super::words::{Words, words};
use crate::i18n::Speech;

/// What the program starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RotationProps {
    /// Where effects go.
    pub outgoing: Callback<Effect>,
}

/// How long a search may keep the page waiting, in milliseconds, and how often its progress is drawn.
const SLICE: f64 = 12.0;
const DRAWN: f64 = 200.0;

/// The program.
#[derive(Debug)]
pub struct Rotation {
    state: State,
    speech: Option<Rc<Speech<Words>>>,
    /// Moves of a search that take about as long as they may; when its progress was drawn.
    slice: u64,
    drawn: f64,
}

impl Rotation {
    /// The search goes on for a while; how much is tried follows from how long the last while took.
    fn tick(&mut self) -> (Vec<Effect>, bool) {
        let begin = js_sys::Date::now();
        let was_solving = self.state.solving.is_some();
        let effects = self.state.reduce(Action::Tick(self.slice));
        let now = js_sys::Date::now();
        let took = (now - begin).max(1.0);
        if was_solving {
            self.slice =
                if took > SLICE { self.slice / 2 } else { self.slice + self.slice / 4 }.clamp(200, 200_000);
        }
        let is_over = !self.state.is_busy() || was_solving && self.state.solving.is_none();
        let is_due = is_over || now - self.drawn > DRAWN;
        if is_due {
            self.drawn = now;
        }
        (effects, is_due)
    }
}

impl Component for Rotation {
    type Message = Action;
    type Properties = RotationProps;

    fn create(_: &Context<Self>) -> Self {
        Self { state: State::default(), speech: None, slice: 2_000, drawn: 0.0 }
    }

    fn update(&mut self, context: &Context<Self>, action: Action) -> bool {
        let (effects, is_due) = match action {
            Action::Tick(_) => self.tick(),
            action => (self.state.reduce(action), true),
        };
        let lang = self.state.lang;
        if self.state.is_awake && self.speech.as_ref().is_none_or(|speech| speech.lang != lang) {
            self.speech = Some(Rc::new(Speech::new(lang, words(lang))));
        }
        effects.into_iter().for_each(|effect| context.props().outgoing.emit(effect));
        is_due
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let dispatch = context.link().callback(|action| action);
        match &self.speech {
            Some(speech) if self.state.is_awake => {
                view::view(view::Context { state: &self.state, speech, dispatch: &dispatch }).into()
            }
            _ => Html::default(),
        }
    }
}
