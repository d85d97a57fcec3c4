//! Themes → sub-themes → topics, with the laws they cite.

use scambio_core::exchange::{Output, SubTheme, Theme, ThemeStatus, Topic, TopicPoint};
use scambio_core::id::LegalReferenceId;
use yew::prelude::*;

use super::super::context::Context;
use crate::i18n::fill;
use crate::ui::{self, Progress};
use crate::{queries, state};

/// The tree.
pub(super) fn tree(context: Context<'_>, themes: &[&Theme]) -> Html {
    html! { <ol class="tree">{ for themes.iter().map(|theme| of_theme(context, theme)) }</ol> }
}

fn of_theme(context: Context<'_>, theme: &Theme) -> Html {
    let m = context.messages();
    let state = theme.status();
    let progress = if state == ThemeStatus::Active { Progress::Going } else { Progress::Waiting };
    let outputs = context.exchange.outputs().iter().filter(|output| output.theme() == Some(theme.id()));
    html! {
        <li class="theme" key={theme.id().as_str()}>
            <div class="theme-head">
                { ui::heading(context.level(2), "title-4", coded(context, theme.id().as_str(), theme.name())) }
                { ui::status(progress, m.theme_states()[state as usize]) }
            </div>
            if theme.sub_themes().is_empty() {
                { topics(context, theme.topics()) }
            } else {
                <ol class="branch">{ for theme.sub_themes().iter().map(|it| of_sub_theme(context, it)) }</ol>
            }
            if theme.all_topics().next().is_none() {
                <p class="quiet">{ if state == ThemeStatus::InDesign { m.no_topics_yet() } else { m.no_topics() } }</p>
            }
            { for outputs.map(|output| of_output(context, output)) }
        </li>
    }
}

fn coded(context: Context<'_>, id: &str, name: &scambio_core::text::Text) -> Html {
    html! { <><span class="code">{ queries::theme_code(id) }</span><span>{ context.text(name) }</span></> }
}

fn of_sub_theme(context: Context<'_>, sub_theme: &SubTheme) -> Html {
    let m = context.messages();
    html! {
        <li key={sub_theme.id().as_str()}>
            { ui::heading(context.level(3), "title-5", coded(context, sub_theme.id().as_str(), sub_theme.name())) }
            { for sub_theme.topics().iter().map(|it| of_topic(context, it)) }
            if let Some(stakeholders) = sub_theme.stakeholders() {
                <p class="terms"><b>{ m.stakeholders() }{ ": " }</b>{ context.text(stakeholders) }</p>
            }
        </li>
    }
}

fn topics(context: Context<'_>, topics: &[Topic]) -> Html {
    if topics.is_empty() {
        return Html::default();
    }
    html! { <ol class="branch">{ for topics.iter().map(|topic| html! { <li>{ of_topic(context, topic) }</li> }) }</ol> }
}

fn of_topic(context: Context<'_>, topic: &Topic) -> Html {
    html! {
        <>
            <p class="topic">{ context.text(topic.text()) }</p>
            { laws(context, topic.references()) }
            if !topic.points().is_empty() {
                <ul class="points">{ for topic.points().iter().map(|it| of_point(context, it)) }</ul>
            }
            { terms(context, topic) }
        </>
    }
}

fn of_point(context: Context<'_>, point: &TopicPoint) -> Html {
    html! { <li>{ context.text(point.text()) }{ laws(context, point.references()) }</li> }
}

/// The laws cited, each with what has since taken its place.
fn laws(context: Context<'_>, ids: &[LegalReferenceId]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    let m = context.messages();
    let law = |id: &LegalReferenceId| {
        let law = context.exchange.legal_reference(id)?;
        let successor = law.successor().and_then(|id| context.exchange.legal_reference(id));
        let now = successor.map(|it| fill(m.superseded_by(), &[context.voice.words(it.citation()).0]));
        Some(html! {
            <li class="law">
                { context.text(law.citation()) }
                if let Some(subject) = law.subject() {
                    <span class="law-subject">{ context.text(subject) }</span>
                }
                if let Some(now) = now {
                    <span class="law-now">{ now }</span>
                }
            </li>
        })
    };
    html! { <ul class="laws" aria-label={m.legal_references()}>{ for ids.iter().filter_map(law) }</ul> }
}

fn terms(context: Context<'_>, topic: &Topic) -> Html {
    let concepts: Vec<_> = topic.concepts().iter().filter_map(|key| context.exchange.concept(key)).collect();
    if concepts.is_empty() {
        return Html::default();
    }
    let separated = |(at, concept): (usize, &&scambio_core::exchange::Concept)| {
        html! { <>{ if at > 0 { " · " } else { "" } }{ context.text(concept.name()) }</> }
    };
    html! {
        <p class="terms"><b>{ context.messages().terms() }{ ": " }</b>{ for concepts.iter().enumerate().map(separated) }</p>
    }
}

fn of_output(context: Context<'_>, output: &Output) -> Html {
    let m = context.messages();
    let to_practices = context.on(state::Action::ChooseView(state::View::Practices));
    let has_practices = context.state.settings.views.contains(&state::View::Practices);
    html! {
        <p class="terms">
            <b>{ m.expected_output() }{ ": " }</b>
            if has_practices {
                <button type="button" class="plain" onclick={to_practices}>{ context.text(output.title()) }</button>
            } else {
                { context.text(output.title()) }
            }
        </p>
    }
}
