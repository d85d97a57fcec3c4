//! The assistant's program and its seam with the element: actions come in, [`Effect`]s go out.

use scambio_core::text::Lang;
use yew::prelude::*;

use super::action::{Action, Effect};
use super::state::State;
use super::view;
use super::words::{Words, words};
use crate::i18n::Speech;

/// What the program starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AssistantProps {
    /// Where effects go.
    pub outgoing: Callback<Effect>,
}

/// The program.
pub struct Assistant {
    state: State,
    speech: Option<Speech<Words>>,
}

impl Component for Assistant {
    type Message = Action;
    type Properties = AssistantProps;

    fn create(_: &Context<Self>) -> Self {
        Self { state: State::default(), speech: None }
    }

    fn update(&mut self, context: &Context<Self>, action: Action) -> bool {
        let percent = |state: &State| state.progress.map(|progress| (progress * 100.0).floor());
        let is_tick = matches!(action, Action::Tick | Action::Reading(_) | Action::Piece(_));
        let before = percent(&self.state);
        let effects = self.state.reduce(action);
        let lang: Lang = self.state.lang;
        if self.state.is_awake && self.speech.as_ref().is_none_or(|speech| speech.lang != lang) {
            self.speech = Some(Speech::new(lang, words(lang)));
        }
        effects.into_iter().for_each(|effect| context.props().outgoing.emit(effect));
        // Drawn once for each percent: there may be a thousand pieces.
        !is_tick || percent(&self.state) != before
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

impl std::fmt::Debug for Assistant {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Assistant").field("state", &self.state).finish_non_exhaustive()
    }
}
