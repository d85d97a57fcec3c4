//! What was changed and not saved yet: to be taken back, or saved.

use super::super::action::{Action, FileKind, What};
use super::Context;
use crate::ui::{self, El, el};

/// How many changes, with what can be done; nothing where there are none.
pub(super) fn view(context: Context<'_>) -> Option<El> {
    let words = context.words();
    let count = context.state.past.len();
    (count > 0).then(|| {
        let changed = context.speech.count(&words.changed, count);
        el("div", "net-changed").with(el("p", "").attr("role", "status").with(changed)).with(
            el("p", "actions")
                .with(ui::button("button", context.on(Action::TakeBack)).with(words.take_back))
                .with(context.exports(What::Exchange, &[FileKind::Json])),
        )
    })
}
