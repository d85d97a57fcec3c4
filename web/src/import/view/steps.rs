//! The three steps, what was understood in one sentence, and the ways on and back.

use scambio_core::io::Witnessed;

use super::super::action::Action;
use super::super::state::Step;
use super::{Context, open_questions};
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment, item};

/// Above the step.
pub(super) fn head(context: Context<'_>, name: &str, found: &Witnessed) -> El {
    let (words, speech) = (context.speech.words, context.speech);
    let report = &found.import.report;
    let step = |step: &Step| {
        let at = *step as usize;
        let label = fragment().with(el("span", "step-at").with((at + 1).to_string())).with(
            el("span", "")
                .with(el("b", "").with(words.steps[at]))
                .with(el("span", "quiet").with(words.step_notes[at])),
        );
        let current = (*step == context.state.step).then_some("step");
        item(ui::button("", context.on(Action::Go(*step))).attr_if("aria-current", current).with(label))
    };
    let matrix = &found.import.matrix;
    let apart = report.skipped_rows.len() + report.skipped_columns.len();
    let (mut said, questions) = match context.state.list.as_deref() {
        Some(list) => (super::list::said(context, list.kind(), list.counts()), super::list::questions(list)),
        None => (
            vec![
                speech.count(&words.rows, matrix.units().len()),
                speech.count(&words.criteria_count, matrix.columns().len()),
            ],
            open_questions(report),
        ),
    };
    let others = [(&words.apart_count, apart), (&words.questions, questions)];
    said.extend(
        others.iter().filter(|(_, count)| *count > 0).map(|(forms, count)| speech.count(forms, *count)),
    );
    fragment()
        .with(
            el("div", "import-head")
                .key("head")
                .with(context.heading(0, "title-3", &fill(words.title_of, &[name])))
                .with(el("p", "line").attr("role", "status").with(said.join(" · "))),
        )
        .with(
            el("nav", "import-steps")
                .key("steps")
                .attr("aria-label", words.steps_label)
                .with(el("ol", "").each(Step::ALL.iter().map(step))),
        )
}

/// Below the step.
pub(super) fn foot(context: Context<'_>) -> El {
    let words = context.speech.words;
    let go = |to: Step, class: &'static str, way: &str| {
        let label = fill(way, &[words.steps[to as usize]]);
        ui::button(class, context.on(Action::Go(to))).with(label)
    };
    let (back, on) = match context.state.step {
        Step::Read => (None, go(Step::Map, "button primary", words.on)),
        Step::Map => (Some(Step::Read), go(Step::Check, "button primary", words.on)),
        Step::Check => match context.state.list.as_deref() {
            Some(list) => (Some(Step::Map), super::list::put(context, list)),
            None => {
                (Some(Step::Map), ui::button("button primary", context.on(Action::Take)).with(words.take))
            }
        },
    };
    let exports = context.state.step == Step::Check && context.state.list.is_none();
    let undo = context.state.can_undo().then(|| context.button(Action::Undo, words.undo));
    el("div", "import-foot actions")
        .key("foot")
        .with(on)
        .with(back.map(|to| go(to, "button", words.back)))
        .with(exports.then(|| super::exports(context, None)))
        .with(undo)
        .with(context.button(Action::Leave, words.another))
}
