//! What every screen gets.

use scambio_core::exchange::{Administration, Exchange, Nature};
use scambio_core::id::AdministrationId;
use scambio_core::text::{Block, Text};
use yew::{Callback, Event};

use crate::i18n::{Messages, Voice};
use crate::state::{Action, State};
use crate::ui::{El, el, fragment, item, separated};
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
    pub fn on(self, action: Action) -> Callback<Event> {
        self.dispatch.reform(move |_| action.clone())
    }

    /// A text, marked with its language where it is another than the interface's.
    pub fn text(self, text: &Text) -> El {
        let (words, lang) = self.voice.words(text);
        ui::words(words, lang)
    }

    /// Running text.
    pub fn blocks(self, blocks: &[Block]) -> El {
        let list = |tag, items: &[Text]| el(tag, "").each(items.iter().map(|it| item(self.text(it))));
        fragment().each(blocks.iter().map(|block| match block {
            Block::Paragraph(text) => el("p", "").with(self.text(text)),
            Block::List(items) => list("ul", items),
            Block::Numbered(items) => list("ol", items),
        }))
    }

    /// An administration's full name.
    pub fn name(self, administration: &Administration) -> El {
        let (name, lang) = queries::full_name(administration, self.voice.lang());
        ui::words(&name, lang)
    }

    /// An administration's short name, by its identifier.
    pub fn short_name_of(self, id: &AdministrationId) -> El {
        match self.exchange.administration(id) {
            Some(administration) => {
                let (name, lang) = queries::short_name(administration, self.voice.lang());
                ui::words(&name, lang)
            }
            None => fragment().with(id.as_str()),
        }
    }

    /// Short names, separated by commas.
    pub fn short_names_of(self, ids: &[AdministrationId]) -> El {
        separated(", ", ids.iter().map(|id| self.short_name_of(id)))
    }

    /// The mark of data that are made up.
    pub fn simulated(self) -> Option<El> {
        let is_made_up = self.exchange.nature() == Nature::Demonstration;
        is_made_up.then(|| ui::tag("simulated", self.messages().demonstration()))
    }

    /// Is it the reader's own administration?
    pub fn is_own(self, id: &AdministrationId) -> bool {
        self.state.settings.own.as_ref() == Some(id)
    }
}
