//! The three engines: how their drivers are started and what a session asks of them.

use std::fmt;
use std::process::Command;

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// Chromium without a window, with a profile that its driver makes for the session, and silent: it would ask its makers
/// for updates. The sandbox needs rights that containers lack; the pages are ours.
const CHROMIUM: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

impl Engine {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The driver on a port of the loopback. `cargo x test` says where it is; else it is looked for by its name.
    pub(crate) fn driver(self, port: u16) -> Command {
        let (variable, name) = match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        };
        let mut driver = Command::new(std::env::var_os(variable).unwrap_or_else(|| name.into()));
        match self {
            Self::Chromium | Self::WebKit => driver.arg(format!("--port={port}")),
            Self::Firefox => driver.args(["--port", &port.to_string(), "--websocket-port", "0"]),
        };
        driver
    }

    /// Does it need a screen, even if only in memory?
    pub(crate) const fn needs_screen(self) -> bool {
        matches!(self, Self::WebKit)
    }

    /// What a session asks for.
    pub(crate) fn capabilities(self) -> Capabilities {
        let wanted = match self {
            Self::Chromium => json!({
                "goog:chromeOptions": { "args": CHROMIUM },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            // The panel that opens when something is saved would take the keys of later scenarios.
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "args": ["-headless"],
                "prefs": { "browser.download.alwaysOpenPanel": false },
            } }),
            Self::WebKit => json!({}),
        };
        match wanted {
            Value::Object(wanted) => wanted,
            _ => Capabilities::new(),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}
