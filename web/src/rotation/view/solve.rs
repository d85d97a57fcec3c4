//! The search: begin, stop, how good the best plan is so far; and what can be taken back.

use scambio_core::rotation::Total;

use super::super::action::{Action, Effort};
use super::super::picture::Picture;
use super::Context;
use crate::i18n::fill;
use crate::ui::{self, Choice, El, Entry, el, fragment};

/// The panel.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let (state, words) = (context.state, context.words());
    let main = match &state.solving {
        Some(_) => ui::button("button primary", context.on(Action::Stop)).with(words.stop),
        None => ui::button("button primary", context.on(Action::Solve)).with(words.solve),
    };
    let efforts = words.efforts.iter().enumerate();
    let efforts =
        efforts.map(|(at, label)| Choice { value: at.to_string(), label: (*label).to_owned(), lang: None });
    let effort = context.dispatch.reform(|at: String| {
        Action::Effort(match at.as_str() {
            "1" => Effort::Long,
            "2" => Effort::Endless,
            _ => Effort::Short,
        })
    });
    let seed = context.dispatch.reform(|seed: String| Action::Seed(seed.parse().unwrap_or(1)));
    let seed = ui::field("", words.seed, Entry::Number(1, 9_999), &state.seed.to_string(), seed);
    let undo = ui::button("button", context.on(Action::Undo))
        .attr_if("disabled", (!state.can_undo()).then_some(""))
        .with(words.undo);
    let copy = ui::button("button", context.on(Action::Copy)).with(words.copy);
    let remove = (state.scenarios.len() > 1)
        .then(|| ui::button("button", context.on(Action::Remove)).with(words.remove));
    let keep = ui::check(words.keep, state.is_kept, context.dispatch.reform(Action::Keep));
    el("section", "solve")
        .key("solve")
        .attr("aria-label", words.search)
        .with(el("div", "solve-main").with(main).with(progress(context, picture)))
        .with(
            el("div", "choices")
                .with(ui::select("", words.effort, efforts, &(state.effort as usize).to_string(), effort))
                .with(seed),
        )
        .with(el("div", "solve-tools").with(undo).with(copy).with(remove).with(keep))
}

/// How good the best plan is so far, and how much of the search is done.
fn progress(context: Context<'_>, picture: &Picture) -> El {
    let (state, words) = (context.state, context.words());
    let in_words = |total: Total| match total.violations {
        0 => fill(words.best, &[&context.number(total.objective)]),
        broken => fill(words.best_broken, &[&context.number(total.objective), &context.number(broken)]),
    };
    let said = el("div", "progress");
    let Some(solving) = &state.solving else {
        let line = match state.found {
            Some((Some(before), after)) if after < before => {
                fill(words.better, &[&context.number(before.objective), &context.number(after.objective)])
            }
            Some((Some(_), _)) => words.no_better.to_owned(),
            _ => {
                in_words(Total { violations: picture.score.violations(), objective: picture.score.objective })
            }
        };
        let total = Total { violations: picture.score.violations(), objective: picture.score.objective };
        return said.with(el("p", "").attr("role", "status").with(line)).with(limit(context, picture, total));
    };
    let progress = solving.progress();
    let bar = match solving.share() {
        Some(share) => {
            el("progress", "").attr("max", "1").attr("aria-label", words.search).property("value", share)
        }
        None => el("progress", "").attr("aria-label", words.search),
    };
    let moves = context.number(i64::try_from(progress.moves).unwrap_or(i64::MAX));
    said.with(
        fragment()
            .with(el("p", "").with(in_words(progress.best)))
            .with(bar)
            .with(ui::note(fill(words.tried, &[&moves])))
            .with(limit(context, picture, progress.best)),
    )
}

/// How much better than the best plan so far any plan can be, and how far that can be trusted.
fn limit(context: Context<'_>, picture: &Picture, best: Total) -> El {
    let (state, words) = (context.state, context.words());
    let instance = &picture.version.instance;
    match state.limit.of(instance).filter(|_| best.violations == 0) {
        Some(bound) if bound.all >= best.objective => ui::note(words.proved),
        Some(bound) => {
            let [least, gap] = [bound.all, best.objective - bound.all].map(|it| context.number(it));
            fragment().with(ui::note(fill(words.bound, &[&least, &gap]))).with(ui::note(words.bound_note))
        }
        None if state.limit.is_open_of(instance) => ui::note(words.bounding),
        None => ui::note(words.not_proved),
    }
}
