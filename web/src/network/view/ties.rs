//! Who is tied to whom: the menus, the answer in a sentence, time, and the network in one of three forms.

use scambio_core::exchange::Exchange;
use scambio_core::network::{Way, components, degree};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::Event;

use super::super::action::{Action, FileKind, Form, What};
use super::super::picture::{Kind, Picture};
use super::{Context, drawing, list, matrix, panel};
use crate::i18n::fill;
use crate::ui::{self, Choice, El, On, el};

/// The page.
pub(super) fn view(context: Context<'_>, exchange: &Exchange, picture: &Picture) -> El {
    let (state, words) = (context.state, context.words());
    let kind = picture.kind as usize;
    let page = el("div", "").with(choices(context, exchange, picture, true));
    if picture.is_empty() {
        return page.with(context.empty(words.empties[kind]));
    }
    let shown = match state.form {
        Form::Drawing => drawing::view(context, picture),
        Form::Matrix => matrix::view(context, picture),
        Form::List => list::view(context, picture),
    };
    let kinds = [FileKind::Workbook, FileKind::Csv, FileKind::GraphMl, FileKind::Svg, FileKind::Png];
    let tools = el("div", "net-tools").with(forms(context)).with(context.exports(What::Ties, &kinds));
    page.with(answer(context, picture))
        .with(el("p", "line").with(words.kind_notes[kind]))
        .with(tools)
        .with(picture.kind.is_dated().then(|| time(context)).flatten())
        .with(el("div", "net-and-words").with(shown.key("form")).with(panel::view(context, picture)))
}

/// The menus: which network, of which theme, whether planned, one's own administration.
pub(super) fn choices(context: Context<'_>, exchange: &Exchange, picture: &Picture, all: bool) -> El {
    let (state, words) = (context.state, context.words());
    let choice = |value: &str, label: &str| Choice { value: value.into(), label: label.into(), lang: None };
    let kinds = Kind::ALL.iter().map(|kind| {
        let at = *kind as usize;
        let is_there = kind.is_public()
            || !super::super::picture::ties(exchange, *kind, &Default::default()).graph.ties().is_empty();
        let name = words.kinds[at];
        let label = if is_there { name.to_owned() } else { fill(words.not_yet, &[name]) };
        choice(&at.to_string(), &label)
    });
    let choose = context.dispatch.reform(|at: String| {
        let kind = at.parse().ok().and_then(|at: usize| Kind::ALL.get(at).copied());
        Action::ChooseKind(kind.unwrap_or_default())
    });
    let kind = ui::select("", words.network, kinds, &(state.kind as usize).to_string(), choose);
    let dated = picture.kind.is_dated() && all;
    let theme = dated.then(|| {
        let mut themes = vec![choice("", words.all_themes)];
        themes.extend(exchange.themes().iter().map(|theme| {
            let code = crate::queries::theme_code(theme.id().as_str());
            choice(theme.id().as_str(), &[code, theme.name().words(context.speech.lang).1].join(" "))
        }));
        let choose =
            context.dispatch.reform(|id: String| Action::ChooseTheme(Some(id).filter(|id| !id.is_empty())));
        let chosen = state.theme.as_ref().map_or("", |theme| theme.as_str());
        ui::select("", words.theme, themes, chosen, choose)
    });
    let planned = dated.then(|| {
        let choices = [choice("", words.helds[0]), choice("planned", words.helds[1])];
        let choose = context.dispatch.reform(|value: String| Action::Planned(!value.is_empty()));
        ui::select("", words.held, choices, if state.planned { "planned" } else { "" }, choose)
    });
    let own = {
        let units = picture.units.iter().filter(|unit| unit.is_administration);
        let mut units: Vec<Choice> = units.map(|unit| choice(&unit.id, &unit.name)).collect();
        units.sort_by(|a, b| context.speech.compare(&a.label, &b.label));
        units.insert(0, choice("", words.none));
        let chosen = picture.own.map_or("", |own| picture.units[own].id.as_str());
        let choose =
            context.dispatch.reform(|id: String| Action::ChooseOwn(Some(id).filter(|id| !id.is_empty())));
        ui::select("", words.own, units, chosen, choose)
    };
    el("div", "choices")
        .attr("role", "group")
        .attr("aria-label", words.choices)
        .with(kind)
        .with(theme)
        .with(planned)
        .with(own)
}

/// How much is tied, who has most ties, and whether it hangs together.
fn answer(context: Context<'_>, picture: &Picture) -> El {
    let (words, speech, graph) = (context.words(), context.speech, &picture.graph);
    let degrees = degree(graph, Way::Both);
    let is_one = |node: &usize| picture.units[*node].is_administration;
    let all: Vec<usize> = (0..picture.units.len()).filter(is_one).collect();
    let tied = all.iter().filter(|node| degrees[**node] > 0).count();
    let numbers = [graph.ties().len(), tied, all.len()].map(|number| speech.number(number));
    let said = fill(words.answer, &[&numbers[0], &numbers[1], &numbers[2]]);
    let most = all.iter().copied().max_by_key(|node| (degrees[*node], usize::MAX - node));
    let is_alone = |node: usize| all.iter().filter(|other| degrees[**other] == degrees[node]).count() == 1;
    let most = most.filter(|node| degrees[*node] > 0 && is_alone(*node)).map(|node| {
        let ties = speech.count(&words.ties, degrees[node]);
        [" ", &fill(words.most, &[&picture.units[node].full, &ties])].concat()
    });
    let parts = components(graph).into_iter().filter(|part| part.len() > 1).count();
    let parts = match parts {
        0 => None,
        1 => Some(words.whole.to_owned()),
        parts => Some(fill(words.pieces, &[&speech.number(parts)])),
    };
    el("p", "answer")
        .key("answer")
        .with(el("b", "").with(said))
        .with(most)
        .with(parts.map(|parts| [" ", &parts].concat()))
}

/// Drawing, matrix or list.
fn forms(context: Context<'_>) -> El {
    let words = context.words();
    let form = |form: Form| {
        let is_shown = context.state.form == form;
        let label = if is_shown { "true" } else { "false" };
        ui::button("button", context.on(Action::ChooseForm(form)))
            .attr("aria-pressed", label)
            .with(words.forms[form as usize])
    };
    el("div", "net-forms")
        .attr("role", "group")
        .attr("aria-label", words.forms_label)
        .each(Form::ALL.into_iter().map(form))
}

/// The slider through time, steps, and, where things may move by themselves, a button that lets it run.
fn time(context: Context<'_>) -> Option<El> {
    let (state, words) = (context.state, context.words());
    if state.days.is_empty() {
        return None;
    }
    let (stop, last) = (state.stop, state.days.len());
    let said = match state.days.get(stop) {
        Some(day) => fill(words.until, &[&context.speech.date(*day)]),
        None => words.everything.to_owned(),
    };
    let slide = context.dispatch.reform(move |event: Event| {
        let field = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let value = field.map_or(last as f64, |field| field.value_as_number());
        Action::Stop((0..last).find(|at| *at as f64 >= value).unwrap_or(last))
    });
    #[allow(clippy::cast_precision_loss, reason = "days of an exchange")]
    let input = el("input", "")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", last.to_string())
        .attr("step", "1")
        .attr("aria-valuetext", said.clone())
        .property("valueAsNumber", stop as f64)
        .on(On::Input, slide);
    let label = el("label", "net-slider").with(el("span", "select-label").with(words.time)).with(input);
    let step = |label: &'static str, to: Option<usize>| {
        let press = context.on(Action::Stop(to.unwrap_or(stop)));
        ui::button("button", press).attr_if("aria-disabled", to.is_none().then_some("true")).with(label)
    };
    let play = (!state.is_calm).then(|| {
        let label = if state.is_running { words.pause } else { words.play };
        ui::button("button", context.on(Action::Play)).with(label)
    });
    let buttons = el("div", "actions")
        .with(step(words.earlier, stop.checked_sub(1)))
        .with(play)
        .with(step(words.later, Some(stop + 1).filter(|next| *next <= last)));
    Some(el("div", "net-time").key("time").with(label).with(el("p", "net-day").with(said)).with(buttons))
}
