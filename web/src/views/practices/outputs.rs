//! What the exchange produces: project works, outputs, analyses, with their state.

use super::super::context::Context;
use crate::queries;
use crate::ui::{self, El, Progress, el, fragment, item, separated};
use scambio_core::exchange::{Output, State};
use scambio_core::id::ThemeId;
use scambio_core::text::Text;

/// The section; without any output there is none.
pub(super) fn section(context: Context<'_>) -> El {
    let (m, exchange) = (context.messages(), context.exchange);
    let works = exchange.project_works().iter().map(|it| (it.title(), it.theme(), it.state(), None));
    let outputs = exchange.outputs().iter().map(|it| (it.title(), it.theme(), it.state(), Some(it)));
    let analyses = exchange.analyses().iter().map(|it| (it.title(), it.theme(), it.state(), None));
    let all: Vec<_> = works.chain(outputs).chain(analyses).collect();
    if all.is_empty() {
        return fragment();
    }
    let list = el("ul", "outputs").each(
        all.into_iter().map(|(title, theme, state, output)| of_output(context, title, theme, state, output)),
    );
    ui::section(context.level(1), m.outputs(), None::<El>).with(list)
}

fn of_output(
    context: Context<'_>,
    title: &Text,
    theme: Option<&ThemeId>,
    state: State,
    output: Option<&Output>,
) -> El {
    let m = context.messages();
    let progress = match state {
        State::Planned => Progress::Waiting,
        State::UnderWay => Progress::Going,
        State::Done => Progress::Done,
    };
    let subject = theme.and_then(|id| context.exchange.subject(id));
    let theme = subject.map(|subject| {
        let code = queries::theme_code(subject.id().as_str());
        ui::term(m.theme(), code).with(" ").with(context.text(subject.name()))
    });
    let head = el("div", "output-head")
        .with(ui::heading(context.level(2), "title-5", context.text(title)))
        .with(ui::status(progress, m.output_states(state as usize)));
    item(head).with(theme).with(output.map(|it| details(context, it)))
}

fn details(context: Context<'_>, output: &Output) -> El {
    let m = context.messages();
    let forms = output.forms().iter().map(|form| m.forms(*form as usize)).collect::<Vec<_>>().join(", ");
    let (contents, adopted) = (output.contents(), output.adopted_by());
    let contents = (!contents.is_empty())
        .then(|| ui::term(m.contents(), separated(", ", contents.iter().map(|it| context.text(it)))));
    fragment()
        .with((!forms.is_empty()).then(|| ui::term(m.possible_forms(), forms)))
        .with(contents)
        .with((!adopted.is_empty()).then(|| ui::term(m.adopted_by(), context.short_names_of(adopted))))
}
