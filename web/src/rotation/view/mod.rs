//! The screen of the rotation.

mod agenda;
mod assumptions;
mod bars;
mod burden;
mod conflict;
mod cost;
mod happened;
mod head;
mod hosts;
mod month;
mod part;
mod people;
mod rounds;
mod seating;
mod session;
mod solve;

use std::rc::Rc;

use yew::{Callback, Event};

use super::action::{Action, Look};
use super::picture::Picture;
use super::state::State;
use super::words::Words;
use crate::i18n::Speech;
use crate::ui::{El, el};

/// What every part of the screen gets.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) state: &'a State,
    pub(super) speech: &'a Rc<Speech<Words>>,
    pub(super) dispatch: &'a Callback<Action>,
}

impl Context<'_> {
    fn words(self) -> &'static Words {
        self.speech.words
    }

    fn on(self, action: Action) -> Callback<Event> {
        self.dispatch.reform(move |_| action.clone())
    }

    /// A whole number, with its sign before it where it is less than nothing.
    fn number(self, value: i64) -> String {
        #[allow(clippy::cast_precision_loss, reason = "costs and kilometres on a screen")]
        let digits = self.speech.figure(value.unsigned_abs() as f64, 0);
        if value < 0 { ["−", &digits].concat() } else { digits }
    }

    /// A difference: always with its sign.
    fn difference(self, value: i64) -> String {
        if value > 0 { ["+", &self.number(value)].concat() } else { self.number(value) }
    }
}

/// The whole rotation.
pub(super) fn view(context: Context<'_>) -> El {
    let state = context.state;
    let all = el("div", "rotation").attr("tabindex", "-1").attr("lang", context.speech.lang.code());
    if state.exchange.is_none() {
        return all;
    }
    let all = all.with(head::view(context));
    let Some(picture) = &state.picture else { return all.with(head::nothing(context)) };
    let work = state.is_work.then(|| solve::view(context, picture));
    let all = all.with(head::answer(context, picture)).with(work).with(plan(context, picture));
    let all = all
        .with(burden::view(context, picture))
        .with(cost::view(context, picture))
        .with(happened::view(context, picture));
    if state.is_work {
        all.with(assumptions::view(context, picture)).with(people::view(context, picture))
    } else {
        all.with(assumptions::note(context, picture))
    }
}

/// The plan as the reader wants to look at it.
fn plan(context: Context<'_>, picture: &Picture) -> El {
    let look = match context.state.look {
        Look::Agenda => agenda::view(context, picture),
        Look::Hosts => hosts::view(context, picture),
        Look::Month => month::view(context, picture),
        Look::Bars => bars::view(context, picture),
        Look::Rounds => rounds::view(context, picture),
    };
    el("section", "rotation-part")
        .key("plan")
        .with(head::looks(context, picture))
        .with(session::view(context, picture))
        .with(look)
}
