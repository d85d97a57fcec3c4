//! Narrowing down the practices, with the count of what each choice would leave.

use super::super::context::Context;
use crate::i18n::fill;
use crate::queries;
use crate::state::{Action, PracticeFilter, Stand};
use crate::ui::{self, Choice, El, el};
use scambio_core::exchange::Origin;
use scambio_core::id::{AdministrationId, ThemeId};

/// The four filters and what they leave.
pub(super) fn filters(context: Context<'_>, shown: usize, all: usize) -> El {
    let m = context.messages();
    let voice = context.voice;
    let counts = fill(m.some_of(), &[&voice.number(shown), &voice.number(all)]);
    el("div", "filters")
        .attr("role", "group")
        .attr("aria-label", m.filters())
        .with(by_theme(context))
        .with(by_origin(context))
        .with(by_administration(context))
        .with(by_stand(context))
        .with(el("p", "filters-count").attr("role", "status").with(counts))
}

/// How many practices a filter would leave.
fn count(context: Context<'_>, filter: &PracticeFilter) -> usize {
    context.exchange.practices().iter().filter(|it| filter.admits(it, context.exchange)).count()
}

fn choice(context: Context<'_>, value: &str, label: &str, filter: &PracticeFilter) -> Choice {
    let label = format!("{label} ({})", context.voice.number(count(context, filter)));
    Choice { value: value.to_owned(), label, lang: None }
}

fn by_theme(context: Context<'_>) -> El {
    let (m, current) = (context.messages(), &context.state.practices);
    let with = |theme: Option<ThemeId>| PracticeFilter { theme, ..current.clone() };
    let mut choices = vec![choice(context, "", m.all(), &with(None))];
    choices.extend(context.exchange.themes().iter().map(|theme| {
        let name = context.voice.words(theme.name()).0;
        let label = format!("{} {name}", queries::theme_code(theme.id().as_str()));
        choice(context, theme.id().as_str(), &label, &with(Some(theme.id().clone())))
    }));
    let base = current.clone();
    let choose = context.dispatch.reform(move |id: String| {
        Action::FilterPractices(PracticeFilter { theme: ThemeId::new(&id).ok(), ..base.clone() })
    });
    let chosen = current.theme.as_ref().map_or("", ThemeId::as_str);
    ui::select("stacked", m.theme(), choices, chosen, choose)
}

fn by_origin(context: Context<'_>) -> El {
    let (m, current) = (context.messages(), &context.state.practices);
    let with = |origin: Option<Origin>| PracticeFilter { origin, ..current.clone() };
    let mut choices = vec![choice(context, "", m.all(), &with(None))];
    choices.extend(
        Origin::ALL
            .iter()
            .map(|origin| choice(context, origin.word(), m.origins(*origin as usize), &with(Some(*origin)))),
    );
    let base = current.clone();
    let choose = context.dispatch.reform(move |word: String| {
        Action::FilterPractices(PracticeFilter { origin: Origin::from_word(&word), ..base.clone() })
    });
    let chosen = current.origin.map_or("", Origin::word);
    ui::select("stacked", m.origin(), choices, chosen, choose)
}

fn by_administration(context: Context<'_>) -> El {
    let (m, current) = (context.messages(), &context.state.practices);
    let with = |offered_by: Option<AdministrationId>| PracticeFilter { offered_by, ..current.clone() };
    let mut choices = vec![choice(context, "", m.all(), &with(None))];
    let own = context.state.settings.own.as_ref();
    choices.extend(queries::own_first(context.exchange, own, context.voice).into_iter().map(|it| {
        let name = queries::short_name(it, context.voice.lang()).0;
        choice(context, it.id().as_str(), &name, &with(Some(it.id().clone())))
    }));
    let base = current.clone();
    let choose = context.dispatch.reform(move |id: String| {
        Action::FilterPractices(PracticeFilter {
            offered_by: AdministrationId::new(&id).ok(),
            ..base.clone()
        })
    });
    let chosen = current.offered_by.as_ref().map_or("", AdministrationId::as_str);
    ui::select("stacked", m.offered_by(), choices, chosen, choose)
}

fn by_stand(context: Context<'_>) -> El {
    let (m, current) = (context.messages(), &context.state.practices);
    let with = |stand: Option<Stand>| PracticeFilter { stand, ..current.clone() };
    let mut choices = vec![choice(context, "", m.all(), &with(None))];
    choices.extend(Stand::ALL.iter().enumerate().map(|(at, stand)| {
        let label =
            if *stand == Stand::Nowhere { m.no_transfers().trim_end_matches('.') } else { m.steps(at) };
        choice(context, &at.to_string(), label, &with(Some(*stand)))
    }));
    let base = current.clone();
    let choose = context.dispatch.reform(move |at: String| {
        let stand = at.parse().ok().and_then(|at: usize| Stand::ALL.get(at).copied());
        Action::FilterPractices(PracticeFilter { stand, ..base.clone() })
    });
    let chosen = current.stand.and_then(|stand| Stand::ALL.iter().position(|it| *it == stand));
    ui::select("stacked", m.transfers(), choices, &chosen.map_or(String::new(), |at| at.to_string()), choose)
}
