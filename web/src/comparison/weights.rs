//! The sliders of the weights: points out of 100, by criterion and, where several groups are seen, by group.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Event};

use super::action::Action;
use super::positions::{PositionsProps, Slide};
use crate::i18n::fill;
use crate::ui::{self, El, On, el, item};

/// The points after some of them were set together: within and without, all keep their proportions; they add up to 100.
pub(super) fn budget(points: &[f64], set: &[usize], to: f64) -> Vec<f64> {
    let to = to.clamp(0.0, 100.0);
    let share = |inside: bool, all: f64| {
        let among = || (0..points.len()).filter(move |at| set.contains(at) == inside);
        let sum: f64 = among().map(|at| points[at]).sum();
        #[allow(clippy::cast_precision_loss, reason = "criteria on a screen")]
        let equal = all / among().count().max(1) as f64;
        move |own: f64| if sum > 0.0 { own * all / sum } else { equal }
    };
    let (within, without) = (share(true, to), share(false, 100.0 - to));
    let new = |(at, own): (usize, &f64)| if set.contains(&at) { within(*own) } else { without(*own) };
    points.iter().enumerate().map(new).collect()
}

/// All sliders.
pub(super) fn weights(props: &PositionsProps, points: &[f64], slide: &Callback<Slide>) -> El {
    let (picture, words, speech) = (&props.picture, props.speech.words, &props.speech);
    let one = |at: usize| {
        let criterion = &picture.matrix.criteria()[picture.scored[at]];
        item(slider(props, points, slide, criterion.label.words(speech.lang).1, vec![at]))
    };
    let group = |group: &super::picture::Group| {
        let among: Vec<usize> =
            (0..picture.scored.len()).filter(|at| group.criteria.contains(&picture.scored[*at])).collect();
        let name = if group.name.is_empty() { words.no_group } else { &group.name };
        let open = fill(words.weights_of, &[&speech.number(among.len())]);
        let each = ui::fold(open).with(el("ul", "").each(among.iter().map(|at| one(*at))));
        (!among.is_empty()).then(|| item(slider(props, points, slide, name, among)).with(each))
    };
    let list = if picture.is_grouped() {
        el("ul", "").each(picture.groups.iter().filter_map(group))
    } else {
        el("ul", "").each((0..picture.scored.len()).map(one))
    };
    let equal = slide.reform(|_: Event| Slide::Equal);
    let undo = props
        .can_undo
        .then(|| ui::button("button", props.dispatch.reform(|_| Action::UndoWeights)).with(words.undo));
    let buttons = el("p", "actions").with(ui::button("button", equal).with(words.equal)).with(undo);
    el("div", "weights")
        .with(ui::heading(props.level, "title-4", words.weights))
        .with(el("p", "line").with(words.weights_note))
        .with(list)
        .with(buttons)
}

/// A slider for the points that some criteria have together.
fn slider(
    props: &PositionsProps,
    points: &[f64],
    slide: &Callback<Slide>,
    label: &str,
    set: Vec<usize>,
) -> El {
    let speech = &props.speech;
    let own: f64 = set.iter().filter_map(|at| points.get(*at)).sum();
    let figure = speech.figure(own, 1);
    let (move_it, rest) = (slide.clone(), slide.clone());
    let moved = Callback::from(move |event: Event| {
        if let Some(field) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
            move_it.emit(Slide::Move(set.clone(), field.value_as_number()));
        }
    });
    let input = el("input", "")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", "100")
        .attr("step", "0.5")
        .attr("aria-valuetext", fill(speech.words.points, &[&figure]))
        .property("valueAsNumber", own)
        .on(On::Input, moved)
        .on(On::Change, Callback::from(move |_: Event| rest.emit(Slide::Rest)));
    let value = el("span", "weight-value").with(figure);
    el("label", "").with(el("span", "weight-label").with(label)).with(value).with(input)
}

#[cfg(test)]
mod tests {
    use super::budget;

    #[test]
    fn points_add_up_to_a_hundred() {
        assert_eq!(budget(&[25.0, 25.0, 50.0], &[2], 0.0), [50.0, 50.0, 0.0]);
        assert_eq!(budget(&[0.0, 100.0], &[1], 40.0), [60.0, 40.0]);
        assert_eq!(budget(&[50.0, 50.0], &[0], 250.0), [100.0, 0.0]);
        assert_eq!(budget(&[100.0], &[0], 10.0), [10.0]);
    }

    #[test]
    fn a_group_keeps_its_proportions() {
        assert_eq!(budget(&[10.0, 30.0, 60.0], &[0, 1], 80.0), [20.0, 60.0, 20.0]);
        assert_eq!(budget(&[0.0, 0.0, 100.0], &[0, 1], 50.0), [25.0, 25.0, 50.0]);
        assert_eq!(budget(&[40.0, 60.0], &[0, 1], 30.0), [12.0, 18.0]);
    }
}
