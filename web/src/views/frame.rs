//! What stands around every screen: title, tools, tabs, sources.

use scambio_core::exchange::Nature;
use scambio_core::text::Lang;
use yew::{Callback, Event};

use super::context::Context;
use super::{administrations, failure, overview, practices, sources, themes};
use crate::i18n::{Voice, endonym, fill};
use crate::state::{Action, Data, State, View};
use crate::ui::{self, Choice, El, el, fragment, item};

/// What the frame lets the reader do beyond actions of the state.
#[derive(Clone, PartialEq)]
pub struct Tools {
    /// Gives the exchange file.
    pub export: Callback<Event>,
    /// Prints the page.
    pub print: Callback<Event>,
}

/// The whole widget.
pub fn frame(state: &State, voice: &Voice, dispatch: &Callback<Action>, tools: &Tools) -> El {
    let content = match &state.data {
        Data::Absent => fragment(),
        Data::Loading => el("p", "loading").attr("role", "status").with(voice.messages().loading()),
        Data::Failed(failure) => failure::panel(failure, state, voice, dispatch),
        Data::Ready(loaded) => {
            let context = Context { state, exchange: &loaded.exchange, voice, dispatch };
            fragment()
                .with(head(context, tools))
                .with(tabs(context))
                .with(failure::banner(context))
                .with(
                    el("div", "view")
                        .attr("tabindex", "-1")
                        .key(state.settings.view().word())
                        .with(view(context)),
                )
                .with(sources::foot(context))
        }
    };
    el("div", "scambio").attr("part", "widget").attr("lang", voice.lang().code()).with(content)
}

fn head(context: Context<'_>, tools: &Tools) -> El {
    let m = context.messages();
    let languages = Lang::ALL.map(|lang| Choice {
        value: lang.code().to_owned(),
        label: endonym(lang).to_owned(),
        lang: Some(lang.code()),
    });
    let choose =
        context.dispatch.reform(|code: String| Action::ChooseLang(Lang::from_tag(&code).unwrap_or_default()));
    let title = el("div", "head-title").with(el("p", "eyebrow").with(m.eyebrow())).with(ui::heading(
        context.level(0),
        "title-2",
        context.text(context.exchange.title()),
    ));
    let export = [(m.export_file(), tools.export.clone()), (m.print(), tools.print.clone())];
    let tools = el("div", "tools")
        .with(ui::select("quiet", m.language(), languages, context.voice.lang().code(), choose))
        .with(ui::menu(m.export(), export));
    let demonstration = (context.exchange.nature() == Nature::Demonstration).then(|| {
        el("p", "demonstration").with(ui::tag("simulated", m.demonstration())).with(m.demonstration_note())
    });
    el("div", "head").attr("part", "head").with(title).with(tools).with(demonstration)
}

/// Tabs, and where there is little room for them a menu. One tab alone needs neither.
fn tabs(context: Context<'_>) -> El {
    let settings = &context.state.settings;
    if settings.tabs().nth(1).is_none() {
        return fragment();
    }
    let m = context.messages();
    let name = |view: View| m.views(view as usize);
    let choices = settings.tabs().map(|view| Choice {
        value: view.word().to_owned(),
        label: name(view).to_owned(),
        lang: None,
    });
    let current = settings.view();
    let choose = context
        .dispatch
        .reform(|word: String| Action::ChooseView(View::from_word(&word).unwrap_or(View::Overview)));
    let title = context.voice.words(context.exchange.title()).0;
    let tab = |view: View| {
        let button = ui::button("", context.on(Action::ChooseView(view)));
        item(button.attr_if("aria-current", (view == current).then_some("page")).with(name(view)))
            .class_if(view == View::Import, "last")
    };
    el("nav", "tabs")
        .attr("part", "tabs")
        .attr("aria-label", fill(m.views_of(), &[title]))
        .with(el("ul", "").each(settings.tabs().map(tab)))
        .with(ui::select("wide", m.view(), choices, current.word(), choose))
}

fn view(context: Context<'_>) -> El {
    match context.state.settings.view() {
        View::Overview => overview::view(context),
        View::Themes => themes::view(context),
        View::Administrations => administrations::view(context),
        View::Practices => practices::view(context),
        View::Import => room(context, "room for-import"),
        View::Rotation => room(context, "room for-rotation"),
        View::Comparison => room(context, "room for-comparison"),
        View::Network => room(context, "room for-network"),
    }
}

/// Room for a program of its own: the element puts it here.
fn room(context: Context<'_>, class: &'static str) -> El {
    el("div", class).with(el("p", "loading").with(context.messages().loading()))
}
