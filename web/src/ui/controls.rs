//! Buttons, links, menus of choice.

use wasm_bindgen::JsCast;
use web_sys::{
    HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent,
};
use yew::{Callback, Event};

use super::{Content, El, Icon, On, el, icon};

/// One choice of a [`select`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the callback gets.
    pub value: String,
    /// What the reader sees.
    pub label: String,
    /// The language of the label, where it is another than the interface's.
    pub lang: Option<&'static str>,
}

/// A labelled menu of choice. `class` may hide the label from sight, never from assistive tools.
pub fn select(
    class: &'static str,
    label: &str,
    choices: impl IntoIterator<Item = Choice>,
    chosen: &str,
    choose: Callback<String>,
) -> El {
    let current = chosen.to_owned();
    let change = Callback::from(move |event: Event| {
        if let Some(select) = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok()) {
            let wanted = select.value();
            // The menu shows what holds: the next drawing says whether the choice does.
            select.set_value(&current);
            choose.emit(wanted);
        }
    });
    let option = |Choice { value, label, lang }| {
        let selected = value == chosen;
        let option = el("option", "").attr("value", value).attr_if("lang", lang);
        // As an attribute it no longer counts once the reader has chosen.
        option.property("selected", selected).with(label)
    };
    el("label", "select")
        .class(class)
        .with(el("span", "select-label").with(label))
        .with(el("select", "").on(On::Change, change).each(choices.into_iter().map(option)))
}

/// What is entered into a [`field`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A line of text.
    Text,
    /// A day, as `2026-05-16`.
    Date,
    /// A whole number from one to another.
    Number(i64, i64),
}

/// A labelled field for one line. `class` may hide the label from sight, never from assistive tools.
pub fn field(class: &'static str, label: &str, entry: Entry, value: &str, enter: Callback<String>) -> El {
    let change = Callback::from(move |event: Event| {
        if let Some(field) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
            enter.emit(field.value());
        }
    });
    let (kind, range) = match entry {
        Entry::Text => ("text", None),
        Entry::Date => ("date", None),
        Entry::Number(least, most) => ("number", Some((least.to_string(), most.to_string()))),
    };
    let (least, most) = range.unzip();
    let input = el("input", "").attr("type", kind).attr_if("min", least).attr_if("max", most);
    // As an attribute it no longer counts once the reader has written.
    let input = input.property("value", value).on(On::Change, change);
    el("label", "select").class(class).with(el("span", "select-label").with(label)).with(input)
}

/// A labelled field for several lines.
pub fn area(label: &str, value: &str, enter: Callback<String>) -> El {
    let change = Callback::from(move |event: Event| {
        if let Some(area) = event.target().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok()) {
            enter.emit(area.value());
        }
    });
    let area = el("textarea", "").attr("rows", "3").property("value", value).on(On::Change, change);
    el("label", "select").with(el("span", "select-label").with(label)).with(area)
}

/// A labelled box to check.
pub fn check(label: &str, is_checked: bool, choose: Callback<bool>) -> El {
    let change = Callback::from(move |event: Event| {
        if let Some(field) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
            choose.emit(field.checked());
        }
    });
    let input =
        el("input", "").attr("type", "checkbox").property("checked", is_checked).on(On::Change, change);
    el("label", "check").with(input).with(el("span", "").with(label))
}

/// A button; what it says is put into it.
pub fn button(class: &'static str, press: Callback<Event>) -> El {
    el("button", class).attr("type", "button").on(On::Click, press)
}

/// A link out of the widget, to http, https or mailto.
pub fn link(address: String, label: impl Content) -> El {
    el("a", "").attr("href", address).with(label)
}

/// A button that opens a short menu of actions. Escape and every choice close it.
pub fn menu<'l>(label: &str, items: impl IntoIterator<Item = (&'l str, Callback<Event>)>) -> El {
    let item = |(label, press): (&str, Callback<Event>)| {
        let press = Callback::from(move |event: Event| {
            close(&event);
            press.emit(event);
        });
        el("li", "").with(button("", press).with(label))
    };
    let close = Callback::from(|event: Event| close_on_escape(&event));
    el("details", "menu")
        .on(On::KeyDown, close)
        .with(el("summary", "button").with(icon(Icon::Download)).with(label))
        .with(el("ul", "").each(items.into_iter().map(item)))
}

fn menu_of(event: &Event) -> Option<HtmlDetailsElement> {
    let element: HtmlElement = event.target()?.dyn_into().ok()?;
    element.closest("details").ok()??.dyn_into().ok()
}

/// Closes the menu and gives focus back to its button: it would be lost with the hidden item.
fn close(event: &Event) {
    if let Some(menu) = menu_of(event) {
        menu.set_open(false);
        if let Ok(Some(summary)) = menu.query_selector("summary") {
            let _ = summary.unchecked_into::<HtmlElement>().focus();
        }
    }
}

fn close_on_escape(event: &Event) {
    if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
        close(event);
    }
}
