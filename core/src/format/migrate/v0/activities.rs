//! Activities, and the agreement that one of them is the signing of.

use std::collections::BTreeMap;

use super::super::super::json::{Node, Value};
use super::super::rewrite::{Rewrite, list, object, one_or_many, text, text_of, word};

const KINDS: &[(&str, &str)] = &[
    ("evento_iniziale", "kick-off"),
    ("protocollo_intesa", "signing"),
    ("smart_action_lab", "smart-action-lab"),
    ("training_on_the_job", "on-the-job-training"),
    ("workshop", "workshop"),
    ("project_work", "project-work"),
    ("evento_chiusura", "closing-event"),
];
const STATES: &[(&str, &str)] =
    &[("svolto", "done"), ("sottoscritto", "done"), ("avviato", "under-way"), ("previsto", "planned")];
const HOSTS: &[(&str, &str)] = &[("a_rotazione", "rotation")];
const INVITED: &[(&str, &str)] = &[("tutte le Amministrazioni regionali", "all-regional")];
const SUPPORT: &[(&str, &str)] =
    &[("facilitatori", "facilitators"), ("esperti tematici", "subject-matter-experts")];
const FOCUS_GROUP: &str = "focus-group";

/// That the memorandum was signed: where it says so, and by how many.
pub(super) struct Signing<'t> {
    offset: usize,
    signatories: Option<Node<'t>>,
}

/// Rewrites the activities. They had no identifiers: each is called by its kind, the second of a kind `workshop-2`.
pub(super) fn rewrite<'t>(exchange: &mut Rewrite<'t>) -> Option<Signing<'t>> {
    let activities = exchange.take("attivita")?;
    let Node { offset, value: Value::List(activities) } = activities else {
        exchange.put("activities", Some(activities));
        return None;
    };
    let mut signing = None;
    let mut ids = Ids::default();
    let mut rewritten = Vec::new();
    for activity in activities {
        let mut focus_group = None;
        rewritten.push(object(activity, |it| {
            let at = it.offset();
            let kind = it.take("tipo").map(|kind| word(kind, KINDS));
            let name = kind.as_ref().and_then(text_of).unwrap_or("activity").to_owned();
            let id = it.take("id").unwrap_or_else(|| text(at, ids.next(&name)));
            it.put("id", Some(id));
            it.put("kind", kind);
            let state = it.take("stato").map(|state| word(state, STATES));
            it.put("state", state.clone());
            if name == "signing" && signing.is_none() {
                signing = Some(Signing { offset: at, signatories: it.take("firmatari") });
            }
            focus_group = method(it).map(|at| focus_group_at(at, state));
            details(it);
        }));
        if let Some(mut group) = focus_group {
            group.put("id", Some(text(group.offset(), ids.next(FOCUS_GROUP))));
            rewritten.push(group.finish());
        }
    }
    exchange.put("activities", Some(Node { offset, value: Value::List(rewritten) }));
    signing
}

fn details(activity: &mut Rewrite<'_>) {
    activity.rename("tematiche", "themes");
    let host = activity.take("sede").or_else(|| activity.take("ospite")).map(|host| word(host, HOSTS));
    activity.put("host", host);
    let invited = activity.take("invitati").map(|invited| word(invited, INVITED));
    activity.put("invited", invited);
    let round = activity.take("turno").map(round);
    activity.put("round", round);
    let purposes = activity.take("finalita").map(one_or_many);
    activity.put("purposes", purposes);
    let parts = activity.take("struttura").map(one_or_many);
    activity.put("parts", parts);
    let support = activity.take("supporto").map(|all| list(all, |who| word(who, SUPPORT)));
    activity.put("support", support);
}

/// `1` and `2` are the first and the second round.
fn round(node: Node<'_>) -> Node<'_> {
    match node.value {
        Value::Number("1") => text(node.offset, "first"),
        Value::Number("2") => text(node.offset, "second"),
        _ => node,
    }
}

/// Takes out the method "focus group", which is an activity of its own now; where it was.
fn method(activity: &mut Rewrite<'_>) -> Option<usize> {
    let method = activity.take("metodo")?;
    if text_of(&method) == Some("focus group") {
        return Some(method.offset);
    }
    activity.put("metodo", Some(method)); // unknown, and said to be
    None
}

fn focus_group_at(at: usize, state: Option<Node<'_>>) -> Rewrite<'_> {
    let mut group = Rewrite::at(at);
    group.put("kind", Some(text(at, FOCUS_GROUP)));
    group.put("state", state);
    group
}

/// The memorandum of understanding, signed by all administrations if the number of signatories is theirs.
pub(super) fn memorandum<'t>(exchange: &mut Rewrite<'t>, signing: Signing<'t>, all: Vec<Node<'t>>) {
    let at = signing.offset;
    let mut memorandum = Rewrite::at(at);
    memorandum.put("id", Some(text(at, "memorandum")));
    memorandum.put("kind", Some(text(at, "memorandum")));
    match signing.signatories {
        Some(Node { value: Value::Number(number), .. }) if number == all.len().to_string() => {
            memorandum.put_list("signatories", all);
        }
        other => memorandum.put("firmatari", other), // nobody knows who: unknown, and said to be
    }
    exchange.put_list("agreements", vec![memorandum.finish()]);
}

/// Identifiers made from words, each once.
#[derive(Default)]
struct Ids(BTreeMap<String, usize>);

impl Ids {
    fn next(&mut self, word: &str) -> String {
        let count = self.0.entry(word.to_owned()).or_default();
        *count += 1;
        if *count == 1 { word.to_owned() } else { format!("{word}-{count}") }
    }
}
