//! Which version a file is written in, and how older ones become the newest: one step from each to the next.
//!
//! The steps are handed in, so that a program which reads the newest version alone does not carry them.

mod rewrite;
mod v0;

use super::json::{Node, Source, Value};
use super::{NEWEST, OLDER};
use crate::diag::{Diagnostics, JsonType, Path, Place, Problem};

/// What brings a tree of the older version up to date.
pub(super) type Step = for<'t> fn(Node<'t>) -> Node<'t>;

/// The step from `exchange/0` to `exchange/1`.
pub(super) const STEP: Step = v0::migrate;

/// The tree in the newest version; `None`, with the reason in `found`, if it is no exchange, too new, or old while there
/// is no step.
pub(super) fn to_newest<'t>(
    root: Node<'t>,
    step: Option<Step>,
    source: &Source<'_>,
    found: &mut Diagnostics,
) -> Option<Node<'t>> {
    let mut report = |problem, path, node: &Node<'_>| {
        found.push(problem, Place::new(path, source.position(node.offset)));
    };
    if !matches!(root.value, Value::Object(_)) {
        let problem = Problem::WrongType { expected: JsonType::Object, found: root.json_type() };
        report(problem, Path::root(), &root);
        return None;
    }
    let [v0] = OLDER else { return None };
    let older = || match step {
        Some(_) => Problem::OlderFormat { found: (*v0).into(), newest: NEWEST.into() },
        None => Problem::OutdatedFormat { found: (*v0).into(), newest: NEWEST.into() },
    };
    let Some(format) = root.field("format") else {
        if v0::is_recognised(&root) {
            report(older(), Path::root(), &root);
            return step.map(|step| step(root));
        }
        report(Problem::NotAnExchange { found: None, newest: NEWEST.into() }, Path::root(), &root);
        return None;
    };
    let name = as_written(format);
    let path = Path::root().field("format");
    if name == NEWEST {
        Some(root)
    } else if name == *v0 {
        report(older(), path, format);
        step.map(|step| step(root))
    } else if is_newer(&name) {
        report(Problem::NewerFormat { found: name.into(), newest: NEWEST.into() }, path, format);
        None
    } else {
        report(Problem::NotAnExchange { found: Some(name.into()), newest: NEWEST.into() }, path, format);
        None
    }
}

/// `exchange/2` and up.
fn is_newer(name: &str) -> bool {
    name.strip_prefix("exchange/").is_some_and(|number| {
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        is_number && !number.starts_with('0') && !number.is_empty()
    })
}

/// What is given as the format, as people see it.
fn as_written(node: &Node<'_>) -> String {
    match &node.value {
        Value::String(name) => name.to_string(),
        Value::Number(number) => (*number).to_owned(),
        Value::Boolean(it) => it.to_string(),
        Value::Null => "null".into(),
        Value::List(_) => "[…]".into(),
        Value::Object(_) => "{…}".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newer_versions() {
        for name in ["exchange/2", "exchange/10", "exchange/99999999999999999999"] {
            assert!(is_newer(name), "{name}");
        }
        for name in
            ["exchange/", "exchange/01", "exchange/+2", "exchange/2.1", "exchange/x", "Exchange/2", "2"]
        {
            assert!(!is_newer(name), "{name}");
        }
    }
}
