//! Nodes and lines. The keyboard goes from node to node and from tie to tie; what it is at is said.

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::{Callback, Event};

use super::super::action::{Action, Press};
use super::super::drawing::{Drawing, HEIGHT, Line, RADIUS, Spot, WIDTH, Way};
use super::super::picture::Picture;
use super::Context;
use crate::i18n::fill;
use crate::ui::{El, On, el, fragment};

/// The drawing with its legend.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let Some(drawing) = &context.state.drawing else { return fragment() };
    let svg = el("svg", "")
        .attr("viewBox", format!("0 0 {WIDTH} {HEIGHT}"))
        .attr("role", "group")
        .attr("aria-label", words.kinds[picture.kind as usize])
        .on(On::KeyDown, keys(context))
        .with(el("g", "net-lines").attr("aria-hidden", "true").each(lines(context, drawing)))
        .with(el("g", "net-nodes").each(nodes(context, picture, drawing)))
        .with(el("g", "net-names").attr("aria-hidden", "true").each(names(context, picture, drawing)))
        .with(el("g", "net-numbers").attr("aria-hidden", "true").each(numbers(context, picture, drawing)));
    let numbers = [super::super::picture::STRONGEST, picture.graph.ties().len()];
    let numbers = numbers.map(|number| context.speech.number(number));
    let thinned =
        picture.is_thinned.then(|| [" ", &fill(words.thinned, &[&numbers[0], &numbers[1]])].concat());
    let legend = words.legend[usize::from(picture.kind.is_two_mode())];
    el("div", "")
        .with(el("div", "scroll net-drawing").with(svg))
        .with(el("p", "note").with(legend).with(thinned).with(" ").with(words.drawing_note))
}

/// What the keys do within the drawing.
fn keys(context: Context<'_>) -> Callback<Event> {
    let dispatch = context.dispatch.clone();
    Callback::from(move |event: Event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.ctrl_key() || key.alt_key() || key.meta_key() {
            return;
        }
        let press = match key.key().as_str() {
            "ArrowLeft" => Press::Go(Way::Left),
            "ArrowRight" => Press::Go(Way::Right),
            "ArrowUp" => Press::Go(Way::Up),
            "ArrowDown" => Press::Go(Way::Down),
            "Home" => Press::End(false),
            "End" => Press::End(true),
            "PageDown" => Press::Tie(true),
            "PageUp" => Press::Tie(false),
            "Enter" | " " => Press::Take,
            "Escape" => Press::Leave,
            _ => return,
        };
        event.prevent_default();
        dispatch.emit(Action::Press(press));
    })
}

/// Is it out of what is looked at: the node that is left out, or not tied to the one that was chosen?
fn is_gone(context: Context<'_>, from: usize, to: usize) -> bool {
    let gone = context.state.selected.filter(|_| context.state.without);
    gone.is_some_and(|gone| gone == from || gone == to)
}

fn lines<'a>(context: Context<'a>, drawing: &'a Drawing) -> impl Iterator<Item = El> + 'a {
    let state = context.state;
    let tie = state.tie.and_then(|tie| state.ties().get(tie).copied());
    drawing.lines.iter().map(move |line| {
        let Line { from, to, path, head, width, .. } = line;
        let touches = |node: usize| *from == node || *to == node;
        let is_chosen = state.selected.is_some_and(touches);
        let is_at = tie.is_some_and(|(a, b, _)| touches(a) && touches(b));
        let head = head.clone().map(|head| el("path", "net-head").attr("d", head));
        el("g", "net-line")
            .class_if(is_chosen, "chosen")
            .class_if(is_at, "at")
            .class_if(is_gone(context, *from, *to), "gone")
            .with(el("path", "").attr("d", path.clone()).attr("stroke-width", format!("{width:.1}")))
            .with(head)
    })
}

fn nodes<'a>(
    context: Context<'a>,
    picture: &'a Picture,
    drawing: &'a Drawing,
) -> impl Iterator<Item = El> + 'a {
    let (state, words, speech) = (context.state, context.words(), context.speech);
    drawing.spots.iter().enumerate().map(move |(at, spot)| {
        let unit = &picture.units[at];
        let ties = picture.outs(at).len() + picture.ins(at).len();
        let is_chosen = state.selected == Some(at);
        el("g", "net-node")
            .class_if(is_chosen, "chosen")
            .class_if(picture.own == Some(at), "own")
            .class_if(is_gone(context, at, at), "gone")
            .attr("role", "button")
            .attr("tabindex", if state.at == at { "0" } else { "-1" })
            .attr("aria-pressed", if is_chosen { "true" } else { "false" })
            .attr("aria-label", fill(words.node_label, &[&unit.full, &speech.count(&words.ties, ties)]))
            .on(On::Click, context.on(Action::Select(at)))
            .with(mark(spot, unit.is_administration))
    })
}

fn mark(spot: &Spot, is_administration: bool) -> El {
    let number = |value: f64| format!("{value:.1}");
    // What is pressed is larger than what is seen.
    let target =
        el("circle", "net-target").attr("cx", number(spot.x)).attr("cy", number(spot.y)).attr("r", "18");
    let shape = if is_administration {
        el("circle", "net-mark")
            .attr("cx", number(spot.x))
            .attr("cy", number(spot.y))
            .attr("r", number(RADIUS))
    } else {
        el("rect", "net-mark")
            .attr("x", number(spot.x - RADIUS + 1.0))
            .attr("y", number(spot.y - RADIUS + 1.0))
            .attr("width", number(2.0 * RADIUS - 2.0))
            .attr("height", number(2.0 * RADIUS - 2.0))
    };
    fragment().with(target).with(shape)
}

/// Names beside the nodes, as much of them as there is room for; the nodes themselves are called in full.
fn names<'a>(
    context: Context<'a>,
    picture: &'a Picture,
    drawing: &'a Drawing,
) -> impl Iterator<Item = El> + 'a {
    drawing.spots.iter().enumerate().map(move |(at, spot)| {
        let (x, y, anchor) = spot.name;
        let is_bold = context.state.selected == Some(at) || picture.own == Some(at);
        el("text", "")
            .class_if(is_bold, "bold")
            .class_if(is_gone(context, at, at), "gone")
            .attr("x", format!("{x:.1}"))
            .attr("y", format!("{y:.1}"))
            .attr("text-anchor", anchor)
            .on(On::Click, context.on(Action::Select(at)))
            .with(spot.text.as_str())
    })
}

/// The weights of the ties of the node that was chosen.
fn numbers<'a>(
    context: Context<'a>,
    picture: &'a Picture,
    drawing: &'a Drawing,
) -> impl Iterator<Item = El> + 'a {
    let chosen = context.state.selected;
    let is_shown = move |line: &&Line| chosen.is_some_and(|node| line.from == node || line.to == node);
    drawing.lines.iter().filter(is_shown).map(move |line| {
        el("text", "")
            .attr("x", format!("{:.1}", line.middle.0))
            .attr("y", format!("{:.1}", line.middle.1 + 4.0))
            .attr("text-anchor", "middle")
            .with(context.weight(picture.kind, line.weight))
    })
}
