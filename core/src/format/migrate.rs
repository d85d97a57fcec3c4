//! Which version a file is written in, and how older ones become the newest: one step from each to the next.

use super::json::tree::{Node, Value, position};
use super::{NEWEST, is_object};
use crate::diag::{Diagnostics, JsonType, Path, Place, Problem};

/// The tree in the newest version; `None`, with the reason in `found`, if it is no exchange or too new.
pub(super) fn to_newest(root: Node, text: &str, found: &mut Diagnostics) -> Option<Node> {
    let at = |node: &Node, path| Place::new(path, position(text, node.offset));
    if !is_object(&root) {
        let problem = Problem::WrongType { expected: JsonType::Object, found: JsonType::List };
        found.push(problem, at(&root, Path::root()));
        return None;
    }
    let Some(format) = root.field("format") else {
        found.push(Problem::NotAnExchange { found: None, newest: NEWEST.into() }, at(&root, Path::root()));
        return None;
    };
    let place = at(format, Path::root().field("format"));
    let Value::String(name) = &format.value else {
        found.push(Problem::NotAnExchange { found: Some("?".into()), newest: NEWEST.into() }, place);
        return None;
    };
    let name: Box<str> = name.clone();
    let version = name.strip_prefix("exchange/").and_then(|number| number.parse::<u32>().ok());
    match version {
        Some(1) => Some(root),
        Some(0) | None => {
            found.push(Problem::NotAnExchange { found: Some(name), newest: NEWEST.into() }, place);
            None
        }
        Some(_) => {
            found.push(Problem::NewerFormat { found: name, newest: NEWEST.into() }, place);
            None
        }
    }
}
