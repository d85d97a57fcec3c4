//! The note of method: what was done with the numbers, step by step, and where they come from.

use scambio_core::comparison::recipe::{Did, Fate};

use super::super::given::Given;
use super::super::picture::Picture;
use super::Context;
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment, item};

/// The part of the screen.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let (words, speech) = (context.words(), context.speech);
    let Some(run) = &picture.run else { return fragment() };
    let open = run.did.iter().filter(|did| matches!(did, Did::Cell { fate: Fate::Open, .. })).count();
    let count = run.stages[0].units() * run.stages[0].criteria();
    let mut steps = vec![fill(
        words.steps[0],
        &[&speech.number(picture.units.len()), &speech.number(picture.scored.len())],
    )];
    if picture.given == Given::Followed {
        let names: Vec<&str> = picture.recipe.methods().into_iter().map(|entry| entry.name).collect();
        steps.push(fill(words.recipe[0], &[&names.join(" → ")]));
    } else {
        let weights = if picture.recipe.weigh == Default::default() { 3 } else { 4 };
        steps.extend((picture.given == Given::Refused).then(|| words.recipe[1].to_owned()));
        steps.push(fill(words.steps[1], &[&speech.number(open), &speech.number(count)]));
        steps.extend([2, weights, 5].map(|at| words.steps[at].to_owned()));
    }
    let doubt = picture.recipe.doubt;
    steps.push(fill(words.steps[6], &[&speech.number(doubt.draws as usize), &doubt.seed.to_string()]));
    let methods = picture.recipe.methods().into_iter().filter(|entry| !entry.source.is_empty());
    let methods = methods.map(|entry| {
        item(el("b", "").with(entry.name))
            .with([" (", &entry.version.to_string(), "): ", entry.source].concat())
    });
    let doubles = picture.doubles.iter().map(|double| {
        let names = [double.a, double.b].map(|at| context.label(picture, picture.scored[at]));
        item(fill(words.double, &[names[0], names[1], &speech.figure(double.spearman, 2)]))
    });
    let constant = picture
        .constant
        .iter()
        .map(|at| item(fill(words.constant, &[context.label(picture, picture.scored[*at])])));
    let source = |criterion: &usize| {
        let of = &picture.matrix.criteria()[*criterion];
        let source = of.source.as_ref()?.words(speech.lang).1;
        Some(item(el("b", "").with(context.label(picture, *criterion))).with([": ", source].concat()))
    };
    let heading = |title: &str| ui::heading(context.state.level + 2, "title-5", title);
    let content = el("div", "prose")
        .with(el("ol", "").each(steps.into_iter().map(item)))
        .with(el("ul", "").each(doubles).each(constant))
        .with(heading(words.sources))
        .with(el("ul", "").each(picture.shown.iter().filter_map(source)))
        .with(heading(words.literature))
        .with(el("ul", "").attr("lang", "en").each(methods));
    context.part(words.note, None, words.note_line).key("note").with(ui::fold(words.note_open).with(content))
}
