//! The network's program and its seam with the element: actions come in, [`Effect`]s go out.

use yew::prelude::*;

use super::action::{Action, Effect};
use super::state::State;
use super::view;
use super::words::{Words, words};
use crate::i18n::Speech;

/// What the program starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NetworkProps {
    /// Where effects go.
    pub outgoing: Callback<Effect>,
}

/// The program.
#[derive(Debug)]
pub struct Network {
    state: State,
    speech: Option<Speech<Words>>,
}

impl Component for Network {
    type Message = Action;
    type Properties = NetworkProps;

    fn create(_: &Context<Self>) -> Self {
        Self { state: State::default(), speech: None }
    }

    fn update(&mut self, context: &Context<Self>, action: Action) -> bool {
        let effects = self.state.reduce(action);
        let lang = self.state.lang;
        if self.state.is_awake && self.speech.as_ref().is_none_or(|speech| speech.lang != lang) {
            self.speech = Some(Speech::new(lang, words(lang)));
        }
        effects.into_iter().for_each(|effect| context.props().outgoing.emit(effect));
        true
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
