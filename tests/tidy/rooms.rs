//! Who may import whom: the table of `core/docs/architecture.md`, as data.

use crate::house::{self, Finding, Verdict};
use crate::tokens::{Mention, mentions};

/// The ground: under everything, imports nothing but ground.
const GROUND: &[&str] = &["id", "time", "num", "rng", "text", "diag", "error", "territory"];

/// The engines: strangers to each other.
const ENGINES: &[&str] = &["rotation", "comparison", "network"];

/// A room of core and the storeys that it may stand on.
const CORE: &[(&str, &[&[&str]])] = &[
    ("exchange", &[GROUND]),
    ("rotation", &[GROUND, &["exchange"]]),
    ("comparison", &[GROUND, &["exchange"]]),
    ("network", &[GROUND, &["exchange"]]),
    ("format", &[GROUND, &["exchange"], ENGINES]),
    ("io", &[GROUND, &["exchange"], ENGINES, &["format"]]),
    ("study", &[GROUND, &["exchange"], ENGINES, &["format", "io"]]),
    ("docs", &[]),
];

/// A library and the only rooms that may mention it.
const DOORS: &[(&str, &[&str])] = &[
    ("jiff", &["core/src/time"]),
    ("libm", &["core/src/num"]),
    ("fearless_simd", &["core/src/num"]),
    ("kodama", &["core/src/comparison/peers"]),
    ("microlp", &["core/src/comparison/linear"]),
    ("rand", &["core/src/rng"]),
    ("serde", &["core/src/format", "core/src/io", "wasm/src", "web/src", "xtask/src"]),
    ("serde_json", &["core/src/format", "core/src/io", "wasm/src", "web/src", "xtask/src"]),
    ("schemars", &["core/src/format"]),
    ("ts_rs", &["core/src/format"]),
    ("csv", &["core/src/io"]),
    ("flate2", &["core/src/io", "core/tests", "xtask/src"]),
    ("rust_xlsxwriter", &["core/src/io"]),
    ("calamine", &["core/src/io", "core/tests"]),
    ("yew", &["web/src"]),
    ("web_sys", &["web/src", "wasm/src"]),
    ("js_sys", &["web/src", "wasm/src"]),
    ("wasm_bindgen", &["web/src", "wasm/src"]),
    ("wasm_bindgen_futures", &["web/src", "wasm/src"]),
    ("serde_wasm_bindgen", &["web/src", "wasm/src"]),
    ("scambio_wasm", &[]),
    ("scambio_web", &[]),
];

/// Libraries of the browser, which plain state does not know.
const BROWSER: &[&str] =
    &["yew", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "serde_wasm_bindgen"];

/// A room of the widget and the rooms that it must not know.
const WEB_STRANGERS: &[(&str, &[&str])] = &[
    ("ui", &["state", "views", "element", "import", "comparison", "rotation", "network"]),
    ("charts", &["state", "views", "element", "import", "comparison", "rotation", "network"]),
    (
        "state",
        &["views", "element", "queries", "ui", "charts", "import", "comparison", "rotation", "network"],
    ),
    ("queries", &["views", "element", "ui", "charts", "import", "comparison", "rotation", "network"]),
    ("views", &["element", "import", "comparison", "rotation", "network"]),
    (
        "i18n",
        &[
            "state",
            "views",
            "element",
            "queries",
            "ui",
            "charts",
            "import",
            "comparison",
            "rotation",
            "network",
        ],
    ),
    (
        "import",
        &["state", "views", "element", "queries", "charts", "app", "comparison", "rotation", "network"],
    ),
    ("comparison", &["state", "views", "element", "charts", "app", "import", "rotation", "network"]),
    ("rotation", &["state", "views", "element", "charts", "app", "import", "comparison", "network"]),
    ("network", &["state", "views", "element", "charts", "app", "import", "comparison", "rotation"]),
];

/// The rooms of the widget that may reach for the host page.
const HOSTS: &[&str] = &["element"];

/// What reaches for the host page.
const REACHES: &[&[&str]] = &[
    &["web_sys", "window"],
    &["web_sys", "document"],
    &["web_sys", "Window"],
    &["web_sys", "Document"],
    &["web_sys", "HtmlDocument"],
    &["web_sys", "*"],
    &["js_sys", "global"],
    &["gloo", "utils"],
    &["gloo_utils"],
];

/// Findings about one Rust file.
pub(crate) fn check(path: &str, text: &str) -> Vec<Finding> {
    let Some((home, inside)) = path.split_once("/src/") else { return Vec::new() };
    let room = inside.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    let mut findings = Vec::new();
    if home == "core" && room != "lib" && !is_room(room) {
        let remedy = "give the room its row in CORE, tests/tidy/rooms.rs, and in core/docs/architecture.md";
        findings.push(Finding::about(path, format!("`{room}` is not in the table of rooms"), remedy));
    }
    for mention in mentions(path, text) {
        let complaint = check_door(path, &mention).or_else(|| match home {
            "core" => check_core(room, &mention),
            "web" => check_web(room, &mention),
            _ => None,
        });
        if let Some((what, remedy)) = complaint {
            findings.push(Finding::at(path, mention.line, what, remedy));
        }
    }
    findings
}

type Complaint = (String, String);

fn is_room(name: &str) -> bool {
    GROUND.contains(&name) || CORE.iter().any(|(room, _)| *room == name)
}

/// A library outside the rooms that are its door.
fn check_door(path: &str, mention: &Mention) -> Option<Complaint> {
    let library = mention.path.first()?;
    let gloo = library == "gloo" || library.starts_with("gloo_");
    let doors = match DOORS.iter().find(|(name, _)| name == library) {
        Some((_, doors)) => *doors,
        None if gloo => &["web/src"],
        None => return None,
    };
    let inside = |door: &&str| {
        path.strip_prefix(door).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
    };
    if doors.iter().any(inside) {
        return None;
    }
    let remedy = match doors {
        [] => "no crate imports this one: what both need belongs in core".to_owned(),
        _ => format!(
            "only {} may: put it there and give this room a function or a type of ours",
            doors.join(", ")
        ),
    };
    Some((format!("mentions `{}`", mention.written()), remedy))
}

/// A room of core above the storeys that it stands on.
fn check_core(room: &str, mention: &Mention) -> Option<Complaint> {
    let [root, target, ..] = mention.path.as_slice() else { return None };
    if root != "crate" || room == "lib" || target == room {
        return None;
    }
    let storeys: &[&[&str]] = match CORE.iter().find(|(name, _)| *name == room) {
        Some((_, storeys)) => storeys,
        None => &[GROUND],
    };
    if storeys.iter().any(|storey| storey.contains(&target.as_str())) {
        return None;
    }
    let allowed = if storeys.is_empty() { "nothing".into() } else { storeys.concat().join(", ") };
    let remedy =
        format!("`{room}` may import {allowed}; engines meet in `study`, shapes of files in `format`");
    Some((format!("mentions `{}`", mention.written()), remedy))
}

/// A room of the widget that knows a stranger, the browser, or the host page.
fn check_web(room: &str, mention: &Mention) -> Option<Complaint> {
    let written = mention.written();
    let first = mention.path.first()?.as_str();
    if room == "state" && (BROWSER.contains(&first) || first.starts_with("gloo")) {
        let remedy = "state is plain and tested without a browser: move this to views or element";
        return Some((format!("mentions `{written}`"), remedy.into()));
    }
    if reaches_host(&mention.path) && !HOSTS.contains(&room) {
        let remedy = "only web/src/element touches the host page: tell it what you need with a HostEvent";
        return Some((format!("mentions `{written}`"), remedy.into()));
    }
    let [root, target, ..] = mention.path.as_slice() else { return None };
    let (_, strangers) = WEB_STRANGERS.iter().find(|(name, _)| *name == room)?;
    if root != "crate" || !strangers.contains(&target.as_str()) {
        return None;
    }
    Some((
        format!("mentions `{written}`"),
        format!("`{room}` does not know {}: take a property or a callback", strangers.join(", ")),
    ))
}

fn reaches_host(path: &[String]) -> bool {
    REACHES
        .iter()
        .any(|reach| reach.len() <= path.len() && reach.iter().zip(path).all(|(wanted, part)| wanted == part))
}

#[test]
fn rooms_import_only_what_they_may() -> Verdict {
    house::each(|path| house::is_rust_in(path, &["core/src/", "wasm/src/", "web/src/", "xtask/src/"]), check)
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn offenders_are_found() {
        for (path, text) in [
            ("core/src/id.rs", "use crate::exchange::Theme;"),
            ("core/src/exchange/theme.rs", "use crate::format::read;"),
            ("core/src/exchange/theme.rs", "#[serde(default)] struct A;"),
            ("core/src/exchange/theme.rs", "use super::super::format::read;"),
            ("core/src/rotation/plan.rs", "fn f() { crate::network::build(); }"),
            ("core/src/comparison/matrix.rs", "use crate::{io, num};"),
            ("core/src/format/mod.rs", "use crate::io::Table;"),
            ("core/src/num.rs", "use jiff::civil::Date;"),
            ("core/src/time/mod.rs", "fn f() { libm::exp(1.0); }"),
            ("core/src/format/mod.rs", "use wasm_bindgen::prelude::*;"),
            ("core/src/cellar/mod.rs", ""),
            ("wasm/src/lib.rs", "use scambio_web::x;"),
            ("wasm/src/lib.rs", "use yew::prelude::*;"),
            ("web/src/lib.rs", "use scambio_wasm::x;"),
            ("web/src/lib.rs", "fn f() { web_sys::window(); }"),
            ("web/src/views/map.rs", "use web_sys::{HtmlElement, window};"),
            ("web/src/views/map.rs", "use web_sys::*;"),
            ("web/src/views/map.rs", "fn f() { gloo::utils::document(); }"),
            ("web/src/ui/tabs.rs", "use crate::state::State;"),
            ("web/src/charts/map.rs", "use super::super::views::x;"),
            ("web/src/state/mod.rs", "use yew::Reducible;"),
            ("web/src/views/frame.rs", "use crate::import::Action;"),
            ("web/src/state/mod.rs", "use web_sys::Event;"),
        ] {
            assert_eq!(check(path, text).len(), 1, "{path}: {text}");
        }
    }

    #[test]
    fn good_manners_pass() {
        for (path, text) in [
            ("core/src/lib.rs", "pub mod exchange; pub use crate::error::Error;"),
            (
                "core/src/diag/text/it.rs",
                "use crate::{diag::Problem, territory, time::Date}; use super::Words;",
            ),
            ("core/src/exchange/theme.rs", "use super::Topic; use crate::text::Text; use thiserror::Error;"),
            ("core/src/time/date.rs", "use jiff::civil;"),
            ("core/src/format/mod.rs", "use crate::{exchange::Draft, rotation::Plan}; use serde::Serialize;"),
            ("core/src/study/mod.rs", "use crate::{rotation, comparison, network, format, io};"),
            ("web/src/element/mod.rs", "fn f() { web_sys::window(); }"),
            ("web/src/views/map.rs", "use crate::{state::State, ui::Tabs}; use web_sys::HtmlElement;"),
            ("web/src/state/mod.rs", "use scambio_core::exchange::Exchange; use crate::i18n::Messages;"),
        ] {
            assert_eq!(check(path, text), [], "{path}: {text}");
        }
    }
}
