//! Buttons, links, menus of choice.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement, HtmlSelectElement, KeyboardEvent};
use yew::prelude::*;

use super::{Icon, icon};

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
    choices: Vec<Choice>,
    chosen: &str,
    choose: Callback<String>,
) -> Html {
    let current = chosen.to_owned();
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok()) {
            let wanted = select.value();
            // The menu shows what holds: the next drawing says whether the choice does.
            select.set_value(&current);
            choose.emit(wanted);
        }
    });
    html! {
        <label class={classes!("select", class)}>
            <span class="select-label">{ label }</span>
            <select {onchange}>
                { for choices.into_iter().map(|Choice { value, label, lang }| {
                    let selected = value == chosen;
                    html! { <option {selected} {value} {lang}>{ label }</option> }
                }) }
            </select>
        </label>
    }
}

/// A button.
pub fn button(class: &'static str, label: impl Into<Html>, press: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class={classes!("button", class)} onclick={press}>{ label.into() }</button> }
}

/// A link out of the widget, to http, https or mailto.
pub fn link(address: &str, label: impl Into<Html>) -> Html {
    html! { <a href={address.to_owned()}>{ label.into() }</a> }
}

/// A button that opens a short menu of actions. Escape and every choice close it.
pub fn menu(label: &str, items: Vec<(String, Callback<MouseEvent>)>) -> Html {
    html! {
        <details class="menu" onkeydown={Callback::from(|event: KeyboardEvent| close_on_escape(&event))}>
            <summary class="button">{ icon(Icon::Download) }{ label }</summary>
            <ul>
                { for items.into_iter().map(|(label, press)| {
                    let press = Callback::from(move |event: MouseEvent| {
                        close(&event);
                        press.emit(event);
                    });
                    html! { <li><button type="button" onclick={press}>{ label }</button></li> }
                }) }
            </ul>
        </details>
    }
}

fn menu_of(event: &Event) -> Option<HtmlDetailsElement> {
    let element: HtmlElement = event.target()?.dyn_into().ok()?;
    element.closest("details").ok()??.dyn_into().ok()
}

fn close(event: &MouseEvent) {
    if let Some(menu) = menu_of(event) {
        menu.set_open(false);
    }
}

fn close_on_escape(event: &KeyboardEvent) {
    if event.key() != "Escape" {
        return;
    }
    if let Some(menu) = menu_of(event) {
        menu.set_open(false);
        if let Ok(Some(summary)) = menu.query_selector("summary") {
            // Focus would otherwise be lost with the hidden item.
            let _ = summary.unchecked_into::<HtmlElement>().focus();
        }
    }
}
