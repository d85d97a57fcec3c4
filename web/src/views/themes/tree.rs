//! Themes → sub-themes → topics, with the laws they cite.

use super::super::context::Context;
use crate::i18n::fill;
use crate::ui::{self, El, Progress, el, fragment, item, separated};
use crate::{queries, state};
use scambio_core::exchange::{Output, SubTheme, Theme, ThemeStatus, Topic, TopicPoint};
use scambio_core::id::LegalReferenceId;
use scambio_core::text::Text;

/// The tree.
pub(super) fn tree(context: Context<'_>, themes: &[&Theme]) -> El {
    el("ol", "tree").each(themes.iter().map(|theme| of_theme(context, theme)))
}

fn of_theme(context: Context<'_>, theme: &Theme) -> El {
    let m = context.messages();
    let state = theme.status();
    let progress = if state == ThemeStatus::Active { Progress::Going } else { Progress::Waiting };
    let outputs = context.exchange.outputs().iter().filter(|output| output.theme() == Some(theme.id()));
    let name = coded(context, theme.id().as_str(), theme.name());
    let head = el("div", "theme-head")
        .with(ui::heading(context.level(2), "title-4", name))
        .with(ui::status(progress, m.theme_states(state as usize)));
    let branches = theme.sub_themes().iter().map(|it| of_sub_theme(context, it));
    let topics = theme.topics().iter().map(|it| item(of_topic(context, it)));
    let branch = fragment().each(branches).each(topics);
    let has_branch = !theme.sub_themes().is_empty() || !theme.topics().is_empty();
    let why = if state == ThemeStatus::InDesign { m.no_topics_yet() } else { m.no_topics() };
    el("li", "theme")
        .key(theme.id().as_str())
        .with(head)
        .with(has_branch.then(|| el("ol", "branch").with(branch)))
        .with(theme.all_topics().next().is_none().then(|| el("p", "quiet").with(why)))
        .each(outputs.map(|output| of_output(context, output)))
}

fn coded(context: Context<'_>, id: &str, name: &Text) -> El {
    fragment()
        .with(el("span", "code").with(queries::theme_code(id)))
        .with(el("span", "").with(context.text(name)))
}

fn of_sub_theme(context: Context<'_>, sub_theme: &SubTheme) -> El {
    let m = context.messages();
    let name = coded(context, sub_theme.id().as_str(), sub_theme.name());
    let stakeholders = sub_theme.stakeholders().map(|it| ui::term(m.stakeholders(), context.text(it)));
    item(ui::heading(context.level(3), "title-5", name))
        .key(sub_theme.id().as_str())
        .each(sub_theme.topics().iter().map(|it| of_topic(context, it)))
        .with(stakeholders)
}

fn of_topic(context: Context<'_>, topic: &Topic) -> El {
    let point =
        |it: &TopicPoint| fragment().with(context.text(it.text())).with(laws(context, it.references()));
    let points = || ui::points(topic.points().iter().map(point));
    fragment()
        .with(el("p", "topic").with(context.text(topic.text())))
        .with(laws(context, topic.references()))
        .with((!topic.points().is_empty()).then(points))
        .with(terms(context, topic))
}

/// The laws cited, each with what has since taken its place.
fn laws(context: Context<'_>, ids: &[LegalReferenceId]) -> Option<El> {
    let m = context.messages();
    let law = |id: &LegalReferenceId| {
        let law = context.exchange.legal_reference(id)?;
        let successor = law.successor().and_then(|id| context.exchange.legal_reference(id));
        let now = successor.map(|it| fill(m.superseded_by(), &[context.voice.words(it.citation()).0]));
        let subject = law.subject().map(|subject| el("span", "law-subject").with(context.text(subject)));
        let now = now.map(|now| el("span", "law-now").with(now));
        Some(el("li", "law").with(context.text(law.citation())).with(subject).with(now))
    };
    (!ids.is_empty())
        .then(|| el("ul", "laws").attr("aria-label", m.legal_references()).each(ids.iter().filter_map(law)))
}

fn terms(context: Context<'_>, topic: &Topic) -> Option<El> {
    let concepts: Vec<_> = topic.concepts().iter().filter_map(|key| context.exchange.concept(key)).collect();
    let names = || separated(" · ", concepts.iter().map(|concept| context.text(concept.name())));
    (!concepts.is_empty()).then(|| ui::term(context.messages().terms(), names()))
}

fn of_output(context: Context<'_>, output: &Output) -> El {
    let title = context.text(output.title());
    let has_practices = context.state.settings.views.contains(&state::View::Practices);
    let title = if has_practices {
        ui::button("plain", context.on(state::Action::ChooseView(state::View::Practices))).with(title)
    } else {
        title
    };
    ui::term(context.messages().expected_output(), title)
}
