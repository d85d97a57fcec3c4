//! What was recognised of the file as a whole, why, and the other choices.

use scambio_core::io::{Confidence, Decision, Encoding, Overrides, Reason, Topic, Witnessed};

use super::super::edit::Depth;
use super::Context;
use crate::ui::{self, Choice, El, el, fragment, item};

/// What was decided about a topic.
fn decision(found: &Witnessed, topic: Topic) -> Option<&Decision> {
    found.import.report.decisions.iter().rev().find(|decision| decision.topic == topic)
}

fn choice(value: impl std::fmt::Display, label: impl std::fmt::Display) -> Choice {
    Choice { value: value.to_string(), label: label.to_string(), lang: None }
}

/// Why something was decided, and how sure that is.
pub(super) fn why(context: Context<'_>, reason: Reason, confidence: Confidence) -> El {
    let words = context.speech.words;
    let class = match confidence {
        Confidence::Unsure => "sure unsure",
        Confidence::Likely => "sure",
        Confidence::Certain => "sure certain",
    };
    let mark = (reason != Reason::Asked).then(|| ui::tag(class, words.confidences[confidence as usize]));
    fragment().with(el("span", "").with(words.reasons[reason as usize])).with(" ").with(mark)
}

/// One decision: what it is about, the choices, why.
fn row(
    context: Context<'_>,
    found: &Witnessed,
    topic: Topic,
    choices: Vec<Choice>,
    chosen: &str,
    (depth, edit): (Depth, impl Fn(&mut Overrides, &str) + 'static),
) -> Option<El> {
    let decision = decision(found, topic)?;
    let label = context.speech.words.topics[topic as usize];
    let select = if choices.len() > 1 {
        ui::select("", label, choices, chosen, context.decide(depth, edit))
    } else {
        ui::term(label, choices.into_iter().next().map_or(String::new(), |choice| choice.label))
    };
    let why = el("p", "why").with(why(context, decision.reason, decision.confidence));
    Some(item(select).key(topic.code()).with(why))
}

/// The kind of file, its encoding, its cells, its sheet.
pub(super) fn of_file(context: Context<'_>, found: &Witnessed) -> El {
    let words = context.speech.words;
    let report = &found.import.report;
    let detected = &report.detected;
    let container = [choice("", words.containers[detected.container as usize])];
    let container = row(context, found, Topic::Container, container.into(), "", (Depth::File, |_, _| {}));
    let encodings = Encoding::ALL.map(|it| choice(it.name(), words.encodings[it as usize]));
    let encoding = detected.encoding.map_or("", Encoding::name);
    let encoding = row(
        context,
        found,
        Topic::Encoding,
        encodings.into(),
        encoding,
        (Depth::File, |it, name| {
            it.encoding = Encoding::ALL.into_iter().find(|encoding| encoding.name() == name);
        }),
    );
    let repairs = vec![choice("repaired", words.repairs[0]), choice("kept", words.repairs[1])];
    let repaired = if context.state.overrides.repair == Some(false) { "kept" } else { "repaired" };
    let repair = row(
        context,
        found,
        Topic::Mojibake,
        repairs,
        repaired,
        (Depth::File, |it, name| {
            it.repair = Some(name == "repaired");
        }),
    );
    let mut marks = vec![';', ',', '\t', '|'];
    marks.extend(detected.delimiter.filter(|mark| !marks.contains(mark)));
    let name = |mark: &char| match [';', ',', '\t', '|'].iter().position(|it| it == mark) {
        Some(at) => choice(mark, words.delimiters[at]),
        None => choice(mark, mark),
    };
    let delimiters: Vec<_> = marks.iter().map(name).collect();
    let delimiter = detected.delimiter.map_or(String::new(), |mark| mark.to_string());
    let delimiter = row(
        context,
        found,
        Topic::Delimiter,
        delimiters,
        &delimiter,
        (Depth::File, |it, mark| {
            it.delimiter = mark.chars().next();
        }),
    );
    let quotes = vec![choice("quotes", words.quotings[0]), choice("none", words.quotings[1])];
    let quoting = row(
        context,
        found,
        Topic::Quoting,
        quotes,
        "none",
        (Depth::File, |it, name| {
            it.quoting = Some(name == "quotes");
        }),
    );
    let sheets: Vec<_> = report.sheets.iter().enumerate().map(|(at, name)| choice(at, name)).collect();
    let sheet = decision(found, Topic::Sheet)
        .and_then(|it| report.sheets.iter().position(|name| *name == it.choice))
        .map_or(String::new(), |at| at.to_string());
    let sheet = row(
        context,
        found,
        Topic::Sheet,
        sheets,
        &sheet,
        (Depth::Sheet, |it, at| {
            it.sheet = at.parse().ok();
        }),
    );
    let list = el("ul", "decisions")
        .with(container)
        .with(encoding)
        .with(repair)
        .with(delimiter)
        .with(quoting)
        .with(sheet);
    context.part(words.file, words.file_note).with(list)
}

/// Where headers and administrations stand.
pub(super) fn of_layout(context: Context<'_>, found: &Witnessed) -> El {
    let words = context.speech.words;
    let report = &found.import.report;
    let detected = &report.detected;
    let two = |names: [&str; 2], labels: [&'static str; 2]| {
        vec![choice(names[0], labels[0]), choice(names[1], labels[1])]
    };
    let which = |second: bool, names: [&'static str; 2]| names[usize::from(second)];
    let names = ["rows", "columns"];
    let orientation = row(
        context,
        found,
        Topic::Orientation,
        two(names, words.orientations),
        which(detected.transposed, names),
        (Depth::Sheet, |it, name| it.transposed = Some(name == "columns")),
    );
    let names = ["wide", "long"];
    let layout = row(
        context,
        found,
        Topic::Layout,
        two(names, words.layouts),
        which(detected.long, names),
        (Depth::Layout, |it, name| it.long = Some(name == "long")),
    );
    let numbers = |from: usize, found: usize| {
        (from..=found.max(12)).map(|number| choice(number, context.speech.number(number))).collect::<Vec<_>>()
    };
    let titles = row(
        context,
        found,
        Topic::TitleRows,
        numbers(0, detected.title_rows),
        &detected.title_rows.to_string(),
        (Depth::Layout, |it, number| it.title_rows = number.parse().ok()),
    );
    let headers = row(
        context,
        found,
        Topic::HeaderRows,
        numbers(0, detected.header_rows),
        &detected.header_rows.to_string(),
        (Depth::Layout, |it, number| it.header_rows = number.parse().ok()),
    );
    let columns: Vec<_> = report
        .headings
        .iter()
        .enumerate()
        .map(|(at, heading)| choice(at, super::columns::name(at, heading)))
        .collect();
    let label = report.headings.iter().position(|heading| heading.is_label);
    let label = label.map_or(String::new(), |at| at.to_string());
    let unit = row(
        context,
        found,
        Topic::UnitColumn,
        columns,
        &label,
        (Depth::Layout, |it, at| it.unit_column = at.parse().ok()),
    );
    let list = el("ul", "decisions").with(unit).with(orientation).with(layout).with(titles).with(headers);
    context.part(words.layout, words.layout_note).with(list)
}
