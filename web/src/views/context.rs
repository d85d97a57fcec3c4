//! What every screen gets.

use scambio_core::exchange::{Administration, Exchange};
use scambio_core::id::AdministrationId;
use scambio_core::text::{Block, Text};
use yew::prelude::*;

use crate::i18n::{Messages, Voice};
use crate::state::{Action, State};
use crate::{queries, ui};

/// What every screen gets: the state, the exchange, a voice, and where actions go.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The state.
    pub state: &'a State,
    /// The exchange.
    pub exchange: &'a Exchange,
    /// The language.
    pub voice: &'a Voice,
    /// Where actions go.
    pub dispatch: &'a Callback<Action>,
}

impl<'a> Context<'a> {
    /// The messages of the language.
    pub fn messages(self) -> &'static Messages {
        self.voice.messages()
    }

    /// The level of a heading below the widget's title: 1 for sections, 2 for what is in them.
    pub fn level(self, below: u8) -> u8 {
        self.state.settings.heading_level.saturating_add(below)
    }

    /// A callback that always does the same.
    pub fn on<E: 'static>(self, action: Action) -> Callback<E> {
        self.dispatch.reform(move |_| action.clone())
    }

    /// A text, marked with its language where it is another than the interface's.
    pub fn text(self, text: &Text) -> Html {
        let (words, lang) = self.voice.words(text);
        ui::words(words, lang)
    }

    /// Running text.
    pub fn blocks(self, blocks: &[Block]) -> Html {
        let items = |items: &[Text]| -> Html {
            items.iter().map(|item| html! { <li>{ self.text(item) }</li> }).collect()
        };
        blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph(text) => html! { <p>{ self.text(text) }</p> },
                Block::List(list) => html! { <ul>{ items(list) }</ul> },
                Block::Numbered(list) => html! { <ol>{ items(list) }</ol> },
            })
            .collect()
    }

    /// An administration's full name.
    pub fn name(self, administration: &Administration) -> Html {
        let (name, lang) = queries::full_name(administration, self.voice.lang());
        ui::words(&name, lang)
    }

    /// An administration's short name, by its identifier.
    pub fn short_name_of(self, id: &AdministrationId) -> Html {
        match self.exchange.administration(id) {
            Some(administration) => {
                let (name, lang) = queries::short_name(administration, self.voice.lang());
                ui::words(&name, lang)
            }
            None => html! { id.to_string() },
        }
    }

    /// Short names, separated by commas.
    pub fn short_names_of(self, ids: &[AdministrationId]) -> Html {
        let separated =
            |(at, id)| html! { <>{ if at > 0 { ", " } else { "" } }{ self.short_name_of(id) }</> };
        ids.iter().enumerate().map(separated).collect()
    }

    /// Is it the reader's own administration?
    pub fn is_own(self, id: &AdministrationId) -> bool {
        self.state.settings.own.as_ref() == Some(id)
    }
}
