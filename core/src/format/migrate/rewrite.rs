//! How a step rewrites the tree: fields are taken out of the old objects and put into new ones; what nobody took stays,
//! so that the reader says that it does not know it. Every new value has the offset of the old one it was made from.

use std::borrow::Cow;

use super::super::json::{Field, Node, Value};

/// An object in the making: the old fields that are left, and the new ones.
pub(super) struct Rewrite<'t> {
    offset: usize,
    old: Vec<Field<'t>>,
    new: Vec<Field<'t>>,
}

impl<'t> Rewrite<'t> {
    /// A new object, made from what is at the offset.
    pub(super) const fn at(offset: usize) -> Self {
        Self { offset, old: Vec::new(), new: Vec::new() }
    }

    pub(super) const fn offset(&self) -> usize {
        self.offset
    }

    /// Takes an old field out.
    pub(super) fn take(&mut self, name: &str) -> Option<Node<'t>> {
        let at = self.old.iter().position(|field| field.name == name && !field.is_twin)?;
        Some(self.old.remove(at).value)
    }

    /// A copy of an old field, which stays.
    pub(super) fn copy(&self, name: &str) -> Option<Node<'t>> {
        self.old.iter().find(|field| field.name == name && !field.is_twin).map(|field| field.value.clone())
    }

    /// Takes an old field out if it is an object; another value stays, and is reported as unknown.
    pub(super) fn take_object(&mut self, name: &str) -> Option<Self> {
        let is_it = |field: &Field<'_>| field.name == name && !field.is_twin;
        let at = self.old.iter().position(|field| is_it(field) && is_object(&field.value))?;
        Self::of(self.old.remove(at).value).ok()
    }

    /// Puts a new field in.
    pub(super) fn put(&mut self, name: &'static str, value: Option<Node<'t>>) {
        if let Some(value) = value {
            self.new.push(Field { offset: value.offset, name: name.into(), is_twin: false, value });
        }
    }

    /// Puts an object in, unless it has no fields.
    pub(super) fn put_object(&mut self, name: &'static str, object: Self) {
        if !object.new.is_empty() || !object.old.is_empty() {
            self.put(name, Some(object.finish()));
        }
    }

    /// Puts a list in, unless it is empty.
    pub(super) fn put_list(&mut self, name: &'static str, items: Vec<Node<'t>>) {
        let offset = items.first().map(|first| first.offset);
        self.put(name, offset.map(|offset| Node { offset, value: Value::List(items) }));
    }

    /// Takes an old field out and puts it in under its new name.
    pub(super) fn rename(&mut self, old: &str, new: &'static str) {
        let value = self.take(old);
        self.put(new, value);
    }

    /// Has every old field been taken out?
    pub(super) fn is_used_up(&self) -> bool {
        self.old.is_empty()
    }

    /// Puts in what is left of another object: fields that nobody knows.
    pub(super) fn keep_rest_of(&mut self, other: Self) {
        self.old.extend(other.old);
    }

    /// The new fields, then the old ones that are left.
    pub(super) fn finish(mut self) -> Node<'t> {
        for mut field in self.old {
            field.is_twin |= self.new.iter().any(|new| new.name == field.name);
            self.new.push(field);
        }
        Node { offset: self.offset, value: Value::Object(self.new) }
    }

    /// The object, to be rewritten; any other value is given back.
    pub(super) fn of(node: Node<'t>) -> Result<Self, Node<'t>> {
        match node.value {
            Value::Object(old) => Ok(Self { offset: node.offset, old, new: Vec::new() }),
            value => Err(Node { offset: node.offset, value }),
        }
    }
}

fn is_object(node: &Node<'_>) -> bool {
    matches!(node.value, Value::Object(_))
}

/// An object rewritten; any other value stays, for the reader to report.
pub(super) fn object<'t>(node: Node<'t>, rewrite: impl FnOnce(&mut Rewrite<'t>)) -> Node<'t> {
    match Rewrite::of(node) {
        Ok(mut object) => {
            rewrite(&mut object);
            object.finish()
        }
        Err(node) => node,
    }
}

/// A list with its items rewritten; any other value stays.
pub(super) fn list<'t>(node: Node<'t>, rewrite: impl FnMut(Node<'t>) -> Node<'t>) -> Node<'t> {
    let value = match node.value {
        Value::List(items) => Value::List(items.into_iter().map(rewrite).collect()),
        value => value,
    };
    Node { offset: node.offset, value }
}

/// A list as it is; a single text as a list of one.
pub(super) fn one_or_many(node: Node<'_>) -> Node<'_> {
    match node.value {
        Value::String(_) => Node { offset: node.offset, value: Value::List(vec![node]) },
        _ => node,
    }
}

/// A word of the old version in the new one; another word stays.
pub(super) fn word<'t>(node: Node<'t>, words: &[(&str, &'static str)]) -> Node<'t> {
    let new = text_of(&node).and_then(|old| words.iter().find(|(word, _)| *word == old));
    match new {
        Some((_, new)) => text(node.offset, *new),
        None => node,
    }
}

pub(super) fn text<'t>(offset: usize, words: impl Into<Cow<'t, str>>) -> Node<'t> {
    Node { offset, value: Value::String(words.into()) }
}

pub(super) fn text_of<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match &node.value {
        Value::String(words) => Some(words),
        _ => None,
    }
}

pub(super) fn items_of<'n, 't>(node: &'n Node<'t>) -> &'n [Node<'t>] {
    match &node.value {
        Value::List(items) => items,
        _ => &[],
    }
}
