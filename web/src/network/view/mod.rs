//! The screen of the network.

mod card;
mod changes;
mod drawing;
mod list;
mod matrix;
mod measures;
mod panel;
mod practices;
mod proposals;
mod synthesis;
mod tables;
mod ties;
mod writing;

use scambio_core::exchange::{Exchange, Nature};
use scambio_core::id::AdministrationId;
use scambio_core::text::Text;
use yew::{Callback, Event};

use super::action::{Action, FileKind, Page, What};
use super::picture::{Kind, Picture};
use super::state::State;
use super::words::Words;
use crate::i18n::Speech;
use crate::queries;
use crate::ui::{self, El, el, item};

/// What every part of the screen gets.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) state: &'a State,
    pub(super) speech: &'a Speech<Words>,
    pub(super) dispatch: &'a Callback<Action>,
}

impl<'a> Context<'a> {
    fn words(self) -> &'static Words {
        self.speech.words
    }

    fn on(self, action: Action) -> Callback<Event> {
        self.dispatch.reform(move |_| action.clone())
    }

    /// A part of the screen with its title and a line of explanation.
    fn part(self, title: &str, tools: Option<El>, note: &str) -> El {
        let title =
            el("div", "section-title").with(ui::heading(self.state.level + 1, "title-3", title)).with(tools);
        let note = (!note.is_empty()).then(|| el("p", "line").with(note));
        el("section", "net-part").with(el("div", "section-head").with(title).with(note))
    }

    /// What is not there yet, and what will be there.
    fn empty(self, note: &str) -> El {
        ui::empty(self.state.level + 1, self.words().empty).with(el("p", "").with(note))
    }

    /// The mark of data that are made up: where they are the exchange's, and that is made up.
    fn mark(self, exchange: &Exchange, is_public: bool) -> Option<El> {
        let is_made_up = exchange.nature() == Nature::Demonstration && !is_public;
        is_made_up.then(|| ui::tag("simulated", self.words().demonstration))
    }

    /// The weight of a tie.
    fn weight(self, kind: Kind, weight: f64) -> String {
        self.speech.figure(weight, kind.decimals())
    }

    /// An administration's name, by its identifier.
    fn name(self, exchange: &Exchange, id: &AdministrationId) -> String {
        let of = exchange.administration(id);
        of.map_or_else(|| id.to_string(), |one| queries::short_name(one, self.speech.lang).0)
    }

    /// A text, marked with its language where it is another than the interface's.
    fn text(self, text: &Text) -> El {
        let (lang, words) = text.words(self.speech.lang);
        ui::words(words, (lang != self.speech.lang).then(|| lang.code()))
    }

    /// Names with the weights of the ties to them.
    fn listed(self, picture: &Picture, ties: &[(usize, f64)]) -> String {
        let one = |(node, weight): &(usize, f64)| {
            format!("{} ({})", picture.units[*node].full, self.weight(picture.kind, *weight))
        };
        ties.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    /// What something is saved as.
    fn exports(self, what: What, kinds: &[FileKind]) -> El {
        let words = self.words();
        let item = |kind: &FileKind| {
            let kind = *kind;
            let save = self.dispatch.reform(move |_| Action::Save(what, kind, today()));
            (words.file_kinds[kind as usize], save)
        };
        ui::menu(words.export, kinds.iter().map(item))
    }
}

/// The day, as files state it.
fn today() -> String {
    String::from(js_sys::Date::new_0().to_iso_string()).chars().take(10).collect()
}

/// The whole network.
pub(super) fn view(context: Context<'_>) -> El {
    let (state, words) = (context.state, context.words());
    let all = el("div", "network").attr("tabindex", "-1").attr("lang", context.speech.lang.code());
    let (Some(exchange), Some(picture)) = (&state.exchange, &state.picture) else { return all };
    let is_public = state.kind.is_public() && matches!(state.page, Page::Ties | Page::Measures);
    let head = el("div", "section-title")
        .with(ui::heading(state.level, "title-2", words.title))
        .with(context.mark(exchange, is_public));
    let content = match state.page {
        Page::Ties => ties::view(context, exchange, picture),
        Page::Measures => measures::view(context, exchange, picture),
        Page::Proposals => proposals::view(context, exchange),
        Page::Practices => practices::view(context, exchange),
        Page::Synthesis => synthesis::view(context, exchange),
    };
    let page = el("div", "net-page").key(words.pages[state.page as usize]).with(content);
    all.with(el("div", "section-head").with(head).with(el("p", "line").with(words.lead)))
        .with(pages(context))
        .with(page)
}

/// The pages of the view.
fn pages(context: Context<'_>) -> El {
    let words = context.words();
    let page = |page: Page| {
        let button = ui::button("", context.on(Action::Turn(page)));
        let is_open = context.state.page == page;
        item(button.attr_if("aria-current", is_open.then_some("page")).with(words.pages[page as usize]))
    };
    el("nav", "net-pages")
        .attr("aria-label", words.pages_label)
        .with(el("ul", "").each(Page::ALL.into_iter().map(page)))
}
