//! What stands around every screen: title, tools, tabs, sources.

use scambio_core::exchange::Nature;
use scambio_core::text::Lang;
use yew::prelude::*;

use super::context::Context;
use super::{administrations, failure, overview, practices, sources, themes};
use crate::i18n::{Voice, endonym, fill};
use crate::state::{Action, Data, State, View};
use crate::ui::{self, Choice};

/// What the frame lets the reader do beyond actions of the state.
#[derive(Clone, PartialEq)]
pub struct Tools {
    /// Gives the exchange file.
    pub export: Callback<()>,
    /// Prints the page.
    pub print: Callback<()>,
}

/// The whole widget.
pub fn frame(state: &State, voice: &Voice, dispatch: &Callback<Action>, tools: &Tools) -> Html {
    let content = match &state.data {
        Data::Absent => Html::default(),
        Data::Loading => html! { <p class="loading" role="status">{ voice.messages().loading() }</p> },
        Data::Failed(failure) => failure::panel(failure, state, voice, dispatch),
        Data::Ready(loaded) => {
            let context = Context { state, exchange: &loaded.exchange, voice, dispatch };
            html! {
                <>
                    { head(context, tools) }
                    { tabs(context) }
                    { failure::banner(context) }
                    <div class="view" key={state.settings.view().word()}>{ view(context) }</div>
                    { sources::foot(context) }
                </>
            }
        }
    };
    html! { <div class="scambio" part="widget" lang={voice.lang().code()}>{ content }</div> }
}

fn head(context: Context<'_>, tools: &Tools) -> Html {
    let m = context.messages();
    let languages = Lang::ALL.map(|lang| Choice {
        value: lang.code().to_owned(),
        label: endonym(lang).to_owned(),
        lang: Some(lang.code()),
    });
    let choose =
        context.dispatch.reform(|code: String| Action::ChooseLang(Lang::from_tag(&code).unwrap_or_default()));
    let export = vec![
        (m.export_file().to_owned(), tools.export.reform(|_| ())),
        (m.print().to_owned(), tools.print.reform(|_| ())),
    ];
    html! {
        <div class="head" part="head">
            <div class="head-title">
                <p class="eyebrow">{ m.eyebrow() }</p>
                { ui::heading(context.level(0), "title-2", context.text(context.exchange.title())) }
            </div>
            <div class="tools">
                { ui::select("quiet", m.language(), languages.to_vec(), context.voice.lang().code(), choose) }
                { ui::menu(m.export(), export) }
            </div>
            if context.exchange.nature() == Nature::Demonstration {
                <p class="demonstration">{ ui::tag("simulated", m.demonstration()) }{ m.demonstration_note() }</p>
            }
        </div>
    }
}

/// Tabs, and where there is little room for them a menu. One tab alone needs neither.
fn tabs(context: Context<'_>) -> Html {
    let settings = &context.state.settings;
    if settings.views.len() < 2 {
        return Html::default();
    }
    let m = context.messages();
    let name = |view: View| m.views()[view as usize];
    let choices = settings.views.iter().map(|view| Choice {
        value: view.word().to_owned(),
        label: name(*view).to_owned(),
        lang: None,
    });
    let current = settings.view();
    let choose = context
        .dispatch
        .reform(|word: String| Action::ChooseView(View::from_word(&word).unwrap_or(View::Overview)));
    let title = context.voice.words(context.exchange.title()).0;
    html! {
        <nav class="tabs" part="tabs" aria-label={fill(m.views_of(), &[title])}>
            <ul>
                { for settings.views.iter().map(|view| html! {
                    <li>
                        <button type="button" aria-current={(*view == current).then_some("page")}
                            onclick={context.on(Action::ChooseView(*view))}>{ name(*view) }</button>
                    </li>
                }) }
            </ul>
            { ui::select("wide", m.view(), choices.collect(), current.word(), choose) }
        </nav>
    }
}

fn view(context: Context<'_>) -> Html {
    match context.state.settings.view() {
        View::Overview => overview::view(context),
        View::Themes => themes::view(context),
        View::Administrations => administrations::view(context),
        View::Practices => practices::view(context),
    }
}
