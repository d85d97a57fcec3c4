//! Administrations × themes: who takes part in what, with how many people.

use super::super::context::Context;
use crate::queries;
use crate::ui::{self, El, el, fragment};
use scambio_core::exchange::{Administration, Delegation, Subject};

/// The section; where the source does not say who joined what, it says so.
pub(super) fn section(context: Context<'_>) -> El {
    let m = context.messages();
    if context.exchange.delegations().is_empty() {
        let note = el("p", "").with(m.grid_absent_note());
        let absent = ui::empty(context.level(2), m.grid_absent()).with(note);
        return ui::section(context.level(1), m.grid(), None::<El>).with(absent);
    }
    ui::section_marked(context.level(1), m.grid(), context.simulated(), Some(m.grid_note()))
        .with(table(context))
}

fn table(context: Context<'_>) -> El {
    let m = context.messages();
    let exchange = context.exchange;
    let named = |subject: &Subject<'_>| exchange.delegations().iter().any(|it| it.theme() == subject.id());
    let is_track = |subject: &Subject<'_>| match subject {
        Subject::Theme(theme) => theme.sub_themes().is_empty(),
        Subject::SubTheme(..) => true,
    };
    let subjects: Vec<Subject<'_>> = exchange.subjects().filter(|it| is_track(it) || named(it)).collect();
    let own = context.state.settings.own.as_ref();
    let administrations = queries::own_first(exchange, own, context.voice);
    let head = el("tr", "")
        .with(el("th", "").attr("scope", "col").with(m.administration()))
        .each(subjects.iter().map(|it| column(context, *it)))
        .with(el("th", "number").attr("scope", "col").with(m.total()));
    let rows = administrations.into_iter().map(|it| row(context, it, &subjects));
    let table = el("table", "table grid").with(el("thead", "").with(head)).with(el("tbody", "").each(rows));
    let scroll = ui::region(m.grid());
    fragment().with(el("p", "scroll-hint").with(m.scrolls())).with(scroll.with(table))
}

fn column(context: Context<'_>, subject: Subject<'_>) -> El {
    el("th", "number")
        .attr("scope", "col")
        .with(el("span", "code").with(queries::theme_code(subject.id().as_str())))
        .with(el("span", "column-name").with(context.text(subject.name())))
}

fn row(context: Context<'_>, administration: &Administration, subjects: &[Subject<'_>]) -> El {
    let m = context.messages();
    let mut total = 0;
    let mut cell = |subject: &Subject<'_>| {
        let delegation = context.exchange.delegation(administration.id(), subject.id());
        let cell = el("td", "number");
        match delegation.map(Delegation::participants) {
            None => cell
                .with(el("span", "").attr("aria-hidden", "true").with("–"))
                .with(el("span", "hidden").with(m.does_not_join())),
            Some(None) => cell.with(m.joins()),
            Some(Some(people)) => {
                total += people as usize;
                cell.with(context.voice.number(people as usize))
            }
        }
    };
    let name = el("th", "").attr("scope", "row").with(context.short_name_of(administration.id()));
    let cells = fragment().each(subjects.iter().map(&mut cell));
    el("tr", "")
        .class_if(context.is_own(administration.id()), "own")
        .with(name)
        .with(cells)
        .with(el("td", "number strong").with(context.voice.number(total)))
}
