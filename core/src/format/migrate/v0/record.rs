//! The record: its sections, and what the box "in brief" says about it.

use super::super::super::json::{Node, Value};
use super::super::rewrite::{Rewrite, items_of, list, object, one_or_many, text, text_of, word};

const HEADINGS: &[(&str, &str)] = &[
    ("Presentazione", "presentation"),
    ("Motivazione e obiettivi", "motivation"),
    ("Attività", "activities"),
    ("Destinatari", "target-group"),
    ("Modalità di selezione e attuazione dell’esperienza progettuale", "implementation"),
    ("Soggetti coinvolti per l'elaborazione e la realizzazione", "parties"),
    ("Gruppo di lavoro", "working-group"),
    ("Composizione gruppo di lavoro", "composition"),
    ("Collaborazioni", "collaborations"),
    ("Principali output realizzati dall'esperienza", "outputs"),
    ("Risultati attesi", "expected-results"),
    ("Risultati raggiunti", "achieved-results"),
    ("Punti di forza", "strengths"),
    ("Principali criticità", "critical-issues"),
    ("Lezioni", "lessons"),
    ("Trasferibilità", "transferability"),
    ("Supporto", "support"),
];

/// Lists beside the sections, which repeat what a section says; where the section is missing they stand for it.
const REPEATED: &[(&str, &str)] = &[
    ("risultati_attesi", "expected-results"),
    ("risultati_raggiunti", "achieved-results"),
    ("punti_di_forza", "strengths"),
    ("criticita", "critical-issues"),
    ("lezioni", "lessons"),
    ("trasferibilita", "transferability"),
];

const MODES: &[(&str, &str)] = &[
    ("seminari", "seminar"),
    ("webinar informativi", "webinar"),
    ("laboratori", "lab"),
    ("attività di coaching", "coaching"),
];

pub(super) fn rewrite<'t>(exchange: &mut Rewrite<'t>, brief: &mut Rewrite<'t>) {
    let mut record = Rewrite::at(brief.offset());
    record.put("implementedBy", brief.take("realizzato_da"));
    record.put("thematicArea", brief.take("ambito_tematico"));
    record.put("published", exchange.take("pubblicata_il"));
    record.put("views", exchange.take("visualizzazioni"));
    sections(exchange, &mut record);
    record.put("modes", exchange.take("modalita_scambio").map(|modes| list(modes, |mode| word(mode, MODES))));
    contact(exchange, &mut record);
    exchange.put_object("record", record);
}

fn sections<'t>(exchange: &mut Rewrite<'t>, record: &mut Rewrite<'t>) {
    let mut repeated: Vec<_> = REPEATED.iter().map(|(old, kind)| (*kind, exchange.take(old))).collect();
    let put_off: Vec<&str> = repeated
        .iter()
        .filter(|(_, list)| list.as_ref().is_some_and(is_null))
        .map(|(kind, _)| *kind)
        .collect();
    let sections = exchange.take("sezioni").map(|all| list(all, |it| section(it, &put_off)));
    let kind_of = |section: &Node<'_>| section.field("kind").and_then(text_of).map(str::to_owned);
    let given: Vec<String> = sections.as_ref().map_or(&[][..], items_of).iter().filter_map(kind_of).collect();
    repeated.retain(|(kind, _)| !given.iter().any(|given| given == kind));
    let more = repeated.into_iter().filter_map(|(kind, items)| Some(section_of(kind, items?)));
    match sections {
        Some(Node { offset, value: Value::List(mut sections) }) => {
            sections.extend(more);
            record.put("sections", Some(Node { offset, value: Value::List(sections) }));
        }
        Some(wrong) => record.put("sections", Some(wrong)),
        None => record.put_list("sections", more.collect()),
    }
}

/// A section made from a list; from null, an empty one.
fn section_of<'t>(kind: &'static str, items: Node<'t>) -> Node<'t> {
    let mut section = Rewrite::at(items.offset);
    section.put("kind", Some(text(items.offset, kind)));
    if !is_null(&items) {
        let mut block = Rewrite::at(items.offset);
        block.put("list", Some(one_or_many(items)));
        section.put_list("blocks", vec![block.finish()]);
    }
    section.finish()
}

fn section<'t>(section: Node<'t>, put_off: &[&str]) -> Node<'t> {
    object(section, |section| {
        let kind = section.take("titolo").map(|heading| word(heading, HEADINGS));
        let is_put_off = kind.as_ref().and_then(text_of).is_some_and(|kind| put_off.contains(&kind));
        section.put("kind", kind);
        let Some(blocks) = section.take("blocchi") else { return };
        let Node { offset, value: Value::List(blocks) } = blocks else {
            section.put("blocks", Some(blocks));
            return;
        };
        let blocks = blocks_of(blocks);
        if is_put_off
            && let [only] = blocks.as_slice()
            && let Some(words) = only.field("paragraph")
        {
            section.put("deferred", Some(words.clone()));
            return;
        }
        if !blocks.is_empty() {
            section.put("blocks", Some(Node { offset, value: Value::List(blocks) }));
        }
    })
}

/// Paragraphs stay; items that follow one another become one list, numbered if they were.
fn blocks_of(old: Vec<Node<'_>>) -> Vec<Node<'_>> {
    let mut blocks = Vec::new();
    let mut run: Option<(&'static str, Vec<Node<'_>>)> = None;
    for block in old {
        let item = match item_of(block) {
            Ok((kind, item)) => match &mut run {
                Some((of, items)) if *of == kind => {
                    items.push(item);
                    continue;
                }
                _ => Ok((kind, item)),
            },
            Err(other) => Err(other),
        };
        blocks.extend(run.take().map(|(kind, items)| block_of(kind, items)));
        match item {
            Ok((kind, item)) => run = Some((kind, vec![item])),
            Err(other) => blocks.push(other),
        }
    }
    blocks.extend(run.map(|(kind, items)| block_of(kind, items)));
    blocks
}

/// The item that a block is, with the kind of its list; any other block rewritten.
fn item_of(block: Node<'_>) -> Result<(&'static str, Node<'_>), Node<'_>> {
    let mut block = Rewrite::of(block)?;
    let kind = if block.take("numero").is_some() { "numbered" } else { "list" };
    match block.take("elenco") {
        Some(item) if block.is_used_up() => Ok((kind, item)),
        Some(item) => {
            block.put_list(kind, vec![item]);
            Err(block.finish())
        }
        None => {
            block.rename("paragrafo", "paragraph");
            Err(block.finish())
        }
    }
}

fn block_of<'t>(kind: &'static str, items: Vec<Node<'t>>) -> Node<'t> {
    let mut block = Rewrite::at(items.first().map_or(0, |first| first.offset));
    block.put_list(kind, items);
    block.finish()
}

/// How to ask for more: the lines of the page, and where they lead, if that is an address. ("form" is none.)
fn contact<'t>(exchange: &mut Rewrite<'t>, record: &mut Rewrite<'t>) {
    let mut contact = Rewrite::at(record.offset());
    if let Some(lines) = exchange.take("modalita_scambio_testo").map(one_or_many) {
        let words: Option<Vec<_>> = items_of(&lines).iter().map(text_of).collect();
        let words = words.filter(|words| !words.is_empty()).map(|words| text(lines.offset, words.join("\n")));
        contact.put("text", Some(words.unwrap_or(lines)));
    }
    if let Some(way) = exchange.take("contatto") {
        match text_of(&way) {
            Some("form") => {}
            Some(address) if address.contains('@') => contact.put("email", Some(way)),
            _ => contact.put("url", Some(way)),
        }
    }
    record.put_object("contact", contact);
}

fn is_null(node: &Node<'_>) -> bool {
    node.value == Value::Null
}
