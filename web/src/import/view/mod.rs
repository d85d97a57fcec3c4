//! The screen of the assistant.

mod choose;
mod columns;
mod criteria;
mod decisions;
mod file;
mod list;
mod matrix;
mod problems;
mod rows;
mod steps;

use scambio_core::io::{ImportReport, Overrides, Spot, Witnessed};
use yew::{Callback, Event};

use scambio_core::io::list::ListChoices;

use super::action::{Action, FileKind};
use super::edit::{Depth, edited};
use super::state::{State, Step};
use super::words::Words;
use crate::i18n::{Speech, fill};
use crate::ui::{self, El, el, fragment};

/// What every part of the screen gets.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) state: &'a State,
    pub(super) speech: &'a Speech<Words>,
    pub(super) dispatch: &'a Callback<Action>,
}

impl Context<'_> {
    fn on(self, action: Action) -> Callback<Event> {
        self.dispatch.reform(move |_| action.clone())
    }

    fn button(self, action: Action, label: &str) -> El {
        ui::button("button", self.on(action)).with(label)
    }

    /// A callback that changes the decisions; `edit` gets what was entered.
    fn decide(self, depth: Depth, edit: impl Fn(&mut Overrides, &str) + 'static) -> Callback<String> {
        let before = self.state.overrides.clone();
        self.dispatch.reform(move |entered: String| {
            Action::Decide(Box::new(edited(&before, depth, |overrides| edit(overrides, &entered))))
        })
    }

    /// A callback that changes what is decided about a list; `edit` gets what was entered.
    fn choose(self, edit: impl Fn(&mut ListChoices, &str) + 'static) -> Callback<String> {
        let before = self.state.choices.clone();
        self.dispatch.reform(move |entered: String| {
            let mut after = before.clone();
            edit(&mut after, &entered);
            Action::Choose(Box::new(after))
        })
    }

    /// A button that changes what is decided about a list.
    fn choosing(self, label: &str, edit: impl Fn(&mut ListChoices) + 'static) -> El {
        let choose = self.choose(move |choices, _| edit(choices));
        ui::button("button small", choose.reform(|_| String::new())).with(label)
    }

    /// A button that changes the decisions.
    fn deciding(self, label: &str, edit: impl Fn(&mut Overrides) + 'static) -> El {
        let decide = self.decide(Depth::Criteria, move |overrides, _| edit(overrides));
        ui::button("button small", decide.reform(|_| String::new())).with(label)
    }

    fn heading(self, below: u8, class: &'static str, text: &str) -> El {
        ui::heading(self.state.level + below, class, text)
    }

    /// A part of the screen with its title and a line of explanation.
    fn part(self, title: &str, note: &str) -> El {
        let note = (!note.is_empty()).then(|| el("p", "line").with(note));
        let head = el("div", "section-head").with(self.heading(1, "title-3", title)).with(note);
        el("section", "import-part").with(head)
    }

    /// Where something stands: sheet, line, column.
    fn place(self, spot: &Spot) -> String {
        let words = self.speech.words;
        let mut parts = Vec::new();
        if !spot.sheet.is_empty() {
            parts.push(fill(words.at_sheet, &[&spot.sheet]));
        }
        if let Some(row) = spot.row {
            parts.push(fill(words.at_row, &[&row.to_string()]));
        }
        if let Some(column) = spot.column {
            parts.push(fill(words.at_column, &[&letters(column as usize - 1)]));
        }
        parts.join(", ")
    }
}

/// The name of a column as spreadsheets have it, from 0: A … Z, AA …
fn letters(column: usize) -> String {
    let mut name = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        name.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    name
}

/// The whole assistant.
pub(super) fn view(context: Context<'_>) -> El {
    let content = match (&context.state.file, &context.state.found) {
        (None, _) => choose::view(context),
        (Some(name), None) => fragment().with(reading(context, name)),
        (Some(name), Some(found)) if found.import.report.failed() => refused(context, name, found),
        (Some(name), Some(found)) => at_hand(context, name, found),
    };
    el("div", "import")
        .attr("tabindex", "-1")
        .attr("lang", context.speech.lang.code())
        .with(content)
        .with(choose::taken(context))
        .with(list::added(context))
}

/// The progress of a reading, and how to give it up.
fn reading(context: Context<'_>, name: &str) -> El {
    let words = context.speech.words;
    let label = fill(words.reading, &[name]);
    let bar = el("progress", "").attr("max", "100").attr("aria-label", label.clone()).attr_if(
        "value",
        context.state.progress.filter(|progress| *progress > 0.0).map(|it| format!("{:.0}", it * 100.0)),
    );
    el("div", "import-reading")
        .key("reading")
        .with(el("p", "").attr("role", "status").with(label))
        .with(bar)
        .with(context.button(Action::Cancel, words.cancel))
}

/// Why a file cannot be read, and what to do.
fn refused(context: Context<'_>, name: &str, found: &Witnessed) -> El {
    let words = context.speech.words;
    let fatal = found.import.report.troubles.iter().find(|(trouble, _)| trouble.is_fatal());
    let why = fatal.map(|(trouble, _)| el("p", "").with(problems::wording(context, trouble)));
    let undo = context.state.can_undo().then(|| context.button(Action::Undo, words.undo));
    let actions = el("p", "actions").with(undo).with(context.button(Action::Leave, words.another));
    el("div", "error")
        .attr("role", "alert")
        .with(context.heading(0, "title-4", &fill(words.refused, &[name])))
        .with(why)
        .with(el("p", "").with(words.refused_note))
        .with(actions)
}

/// A file that was read: the three steps.
fn at_hand(context: Context<'_>, name: &str, found: &Witnessed) -> El {
    let step = context.state.step;
    let list = context.state.list.as_deref();
    let content = match (step, list) {
        (Step::Read, list) => fragment()
            .with(list::what(context, list))
            .with(decisions::of_file(context, found))
            .with(file::view(context, found)),
        (Step::Map, Some(list)) => {
            fragment().with(list::map::view(context, list, found)).with(file::view(context, found))
        }
        (Step::Check, Some(list)) => {
            fragment().with(list::check::view(context, list)).with(file::view(context, found))
        }
        (Step::Map, None) => fragment()
            .with(decisions::of_layout(context, found))
            .with(columns::view(context, found))
            .with(rows::view(context, found))
            .with(file::view(context, found)),
        (Step::Check, None) => fragment()
            .with(matrix::view(context, found))
            .with(criteria::view(context, found))
            .with(problems::view(context, found))
            .with(file::view(context, found)),
    };
    fragment()
        .with(steps::head(context, name, found))
        .with(context.state.progress.map(|_| reading(context, name)))
        .with(el("div", "import-step").key(["read", "map", "check"][step as usize]).with(content))
        .with(steps::foot(context))
}

/// What a table is given away as.
fn exports(context: Context<'_>, which: Option<usize>) -> El {
    let words = context.speech.words;
    let kinds = [FileKind::Workbook, FileKind::ItalianCsv, FileKind::Csv, FileKind::Json];
    let items =
        kinds.iter().zip(words.exports).map(|(kind, label)| (label, context.on(Action::Save(which, *kind))));
    ui::menu(words.export, items)
}

/// How many observations ask for a look: all but what is only for information.
fn open_questions(report: &ImportReport) -> usize {
    report.troubles.iter().filter(|(trouble, _)| problems::asks(trouble)).count() + report.left_out
}

#[cfg(test)]
mod tests {
    #[test]
    fn columns_are_called_as_in_spreadsheets() {
        assert_eq!([0, 25, 26, 701, 702].map(super::letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
