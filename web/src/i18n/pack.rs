//! Language packs: everything that is said in one language, as a text file that the build writes and the widget reads.
//!
//! A reader downloads one language. The words stand in the sources, where a missing translation does not compile.

use std::cell::RefCell;

use scambio_core::diag::Wording;
use scambio_core::text::Lang;

use super::messages::{COUNT, Messages};

/// Everything that is said in one language.
#[derive(Debug)]
pub struct Pack {
    /// The widget's own messages.
    pub messages: Messages,
    /// The wording of problems.
    pub wording: Wording,
}

/// The first line: what the file is, and how many lines are messages.
const MARK: &str = "scambio-pa words ";

thread_local! {
    static PACKS: RefCell<[Option<&'static Pack>; Lang::ALL.len()]> = const { RefCell::new([None; Lang::ALL.len()]) };
}

impl Pack {
    /// Reads a pack; `None` if it is no pack of this very version.
    fn read(text: &'static str) -> Option<Self> {
        let rest = text.strip_prefix(MARK)?.strip_prefix(&COUNT.to_string())?.strip_prefix('\n')?;
        let (messages, wording) = Messages::read(rest)?;
        Some(Self { messages, wording: Wording::read(wording)? })
    }
}

/// Learns a language from the text of its pack; is it one? Each language is learned once and kept: at most five.
pub fn learn(lang: Lang, text: &str) -> bool {
    if pack(lang).is_some() {
        return true;
    }
    let learned = Pack::read(Box::leak(text.to_owned().into_boxed_str()));
    let is_pack = learned.is_some();
    if let Some(learned) = learned {
        PACKS.with_borrow_mut(|packs| packs[lang as usize] = Some(Box::leak(Box::new(learned))));
    }
    is_pack
}

/// A language that has been learned.
pub fn pack(lang: Lang) -> Option<&'static Pack> {
    PACKS.with_borrow(|packs| packs[lang as usize])
}

/// The text of a language's pack, made from the sources.
#[cfg(not(target_arch = "wasm32"))]
pub fn write(lang: Lang) -> String {
    let mut lines: Vec<&str> = Vec::new();
    super::source(lang).each(&mut |_, line| lines.push(line));
    format!("{MARK}{COUNT}\n{}\n{}", lines.join("\n"), scambio_core::diag::wording(lang).write())
}
