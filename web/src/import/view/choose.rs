//! Before a file is chosen: where to drop it, a template, the tables that were taken.

use std::rc::Rc;

use scambio_core::io::Import;

use super::super::action::{Action, Template};
use super::super::exchange;
use super::{Context, exports};
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment, item};

/// What is read; the limit of its size is core's.
const KINDS: &str = ".csv,.tsv,.txt,.tab,.xlsx,.xlsm,.xls,.ods,.htm,.html";

/// The drop zone and the templates. The element listens to the field, to what is dropped and to what is pasted.
pub(super) fn view(context: Context<'_>) -> El {
    let words = context.speech.words;
    let field = el("input", "hidden").attr("type", "file").attr("accept", KINDS);
    let choose = el("label", "button primary").with(field).with(words.choose);
    let zone = el("div", "drop")
        .with(choose)
        .with(el("p", "").with(words.drop))
        .with(el("p", "quiet").with(words.kinds))
        .with(el("p", "quiet").with(words.stays));
    let head = el("div", "section-head")
        .with(context.heading(0, "title-3", words.title))
        .with(el("p", "line").with(words.lead));
    let templates = el("p", "actions")
        .with(context.button(Action::Template(Template::Workbook), words.templates[0]))
        .with(context.button(Action::Template(Template::Csv), words.templates[1]));
    fragment().with(el("section", "import-part").key("choose").with(head).with(zone)).with(
        context
            .part(words.template, words.template_note)
            .key("template")
            .with(templates)
            .with(super::list::templates(context)),
    )
}

/// The tables that were taken.
pub(super) fn taken(context: Context<'_>) -> El {
    let words = context.speech.words;
    let taken = &context.state.taken;
    if taken.is_empty() {
        return fragment();
    }
    let list = el("ul", "taken").each(taken.iter().enumerate().map(|(at, import)| one(context, at, import)));
    context.part(words.taken, words.taken_note).key("taken").with(list)
}

fn one(context: Context<'_>, at: usize, import: &Rc<Import>) -> El {
    let (words, speech) = (context.speech.words, context.speech);
    let units = speech.count(&words.rows, import.matrix.units().len());
    let criteria = speech.count(&words.criteria_count, import.matrix.columns().len());
    let compare = if exchange::is_comparable(import) {
        ui::button("button primary", context.on(Action::Compare(at))).with(words.compare)
    } else {
        let most = [exchange::MOST.0, exchange::MOST.1].map(|most| speech.number(most));
        el("span", "quiet").with(fill(words.not_comparable, &[&most[0], &most[1]]))
    };
    item(el("b", "").with(import.name.as_str()))
        .with(el("span", "quiet").with([units, criteria].join(" × ")))
        .with(compare)
        .with(exports(context, Some(at)))
        .with(ui::button("button", context.on(Action::Drop(at))).with(words.drop_taken))
}
