//! What scenarios stand on: browsers, the pages they visit, the data they show, and the runner.

mod driver;
mod engine;
pub(crate) mod exchange;
mod page;
mod runner;
pub(crate) mod site;

use std::pin::Pin;

use anyhow::Result;

pub(crate) use engine::Engine;
pub(crate) use page::{Key, Page, same};
pub(crate) use runner::run;

/// Something that must hold, in some engines.
pub(crate) struct Scenario {
    /// What it is about: the file that it stands in.
    pub(crate) topic: &'static str,
    /// What must hold, as a name.
    pub(crate) name: &'static str,
    /// Where it is tried.
    pub(crate) engines: &'static [Engine],
    /// What is done. Fails with what was expected and what was seen.
    pub(crate) attempt: Attempt,
}

/// A scenario's work in a browser.
pub(crate) type Attempt = for<'a> fn(&'a Page) -> Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// Lists the scenarios of a file, each an `async fn(&Page) -> Result<()>`. `chromium` has those that need its commands.
macro_rules! scenarios {
    ($(everywhere: $($all:ident)*)? $(; chromium: $($one:ident)*)?) => {
        pub(crate) const SCENARIOS: &[$crate::harness::Scenario] = &[
            $($($crate::harness::scenario!($all, &$crate::harness::Engine::ALL),)*)?
            $($($crate::harness::scenario!($one, &[$crate::harness::Engine::Chromium]),)*)?
        ];
    };
}

macro_rules! scenario {
    ($name:ident, $engines:expr) => {
        $crate::harness::Scenario {
            topic: module_path!(),
            name: stringify!($name),
            engines: $engines,
            attempt: |page| Box::pin($name(page)),
        }
    };
}

pub(crate) use {scenario, scenarios};
