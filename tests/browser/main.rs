//! The widget in real browsers: Chromium, Firefox and WebKit, driven from Rust through WebDriver.
//!
//! What must hold is the contract with the host page, point by point, and what readers need: keyboard, small screens,
//! large text, assistive tools, their language. One topic a file; each scenario is an `async fn(&Page)` in it, tried in
//! every engine that the file's list names, and called `<engine>::<topic>::<scenario>`.
//!
//! | file | what must hold |
//! |---|---|
//! | `portal` | it works in a page, under strict policies, from another origin; without scripts the fallback is shown |
//! | `requests` | nothing is asked for but its own files and `src`; nothing after a file is opened; nothing is stored |
//! | `attributes` `properties` `events` | what a page says to it and hears from it |
//! | `lifecycle` | twice, moved, late, 500 times: harmless, and memory returns |
//! | `failures` | what goes wrong is said in the page's language, with what to do; the fallback stays |
//! | `theming` | colours and fonts come from the page; nothing else leaks in, nothing out |
//! | `languages` | words, numbers and dates follow the language; texts in another language say so |
//! | `rotation` | who hosts what and when: simulated, looked at, changed and repaired by keys alone |
//! | `comparison` | where administrations stand: real values, weights that move, files that come out |
//! | `network` | who learns from whom: drawing, matrix and list; time, keyboard, proposals, files |
//! | `practices` | practices and transfers: filtered, read as a card, written, saved and taken back |
//! | `imports` | tables as people have them are understood, corrected and given away; nothing of them leaves the browser |
//! | `lists` | lists of an exchange come in from tables, are seen in its views, and go out again |
//! | `package` | the npm package reads a file in a page and in a worker |
//!
//! # To run them
//!
//! `cargo x test` runs all of them and installs what is missing. One by one, after `cargo x build` (and, for `package`,
//! `cargo x npm`), with parts of names as the filter:
//!
//! ```sh
//! cargo test -p scambio-tests --features browser --test browser -- --list
//! cargo test -p scambio-tests --features browser --test browser -- firefox::lifecycle::moved
//! cargo test -p scambio-tests --features browser --test browser -- attributes events
//! ```
//!
//! The drivers are looked for by their names; `CHROMEDRIVER`, `GECKODRIVER` and `WEBKITDRIVER` say where else they are,
//! and `AXE` where the script of axe-core is (`axe.min.js`). What `cargo x test` installs stands in `tools/` in the
//! target folder.
//!
//! # How they run
//!
//! Two browsers at a time, without windows (WebKit on a screen in memory), engine by engine. A browser serves many
//! scenarios; after a failure the next one gets a fresh browser. A failure says in which engine and on which page, what
//! was expected and what was seen; a picture of the window stands in `browser/` in the target folder. The portal and the
//! pages in `hosts/` come from the same server that `cargo x serve` uses.
//!
//! # To add one
//!
//! Write the function in the file of its topic, name it in the list at the top. Wait with [`harness::Page::until`],
//! never for a time. Scripts see the names of `harness/prelude.js`; pages in `hosts/` keep events and errors in `host`.

#![allow(clippy::print_stdout, reason = "a test runner speaks on standard output")]

mod attributes;
mod axe;
mod comparison;
mod events;
mod failures;
mod harness;
mod imports;
mod keyboard;
mod languages;
mod layout;
mod lifecycle;
mod lists;
mod network;
mod package;
mod portal;
mod practices;
mod properties;
mod requests;
mod rotation;
mod theming;

use std::process::ExitCode;

fn main() -> ExitCode {
    harness::run(&[
        portal::SCENARIOS,
        attributes::SCENARIOS,
        properties::SCENARIOS,
        events::SCENARIOS,
        lifecycle::SCENARIOS,
        failures::SCENARIOS,
        requests::SCENARIOS,
        theming::SCENARIOS,
        languages::SCENARIOS,
        comparison::SCENARIOS,
        network::SCENARIOS,
        practices::SCENARIOS,
        rotation::SCENARIOS,
        imports::SCENARIOS,
        lists::SCENARIOS,
        keyboard::SCENARIOS,
        layout::SCENARIOS,
        axe::SCENARIOS,
        package::SCENARIOS,
    ])
}
