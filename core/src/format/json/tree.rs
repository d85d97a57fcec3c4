//! Values that remember their offset.

use std::borrow::Cow;

use crate::diag::{JsonType, Path, Step};

/// A value, with the byte offset at which it begins; in a migrated tree, the offset of what it was made from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node<'t> {
    pub(crate) offset: usize,
    pub(crate) value: Value<'t>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value<'t> {
    Null,
    Boolean(bool),
    /// As it was written.
    Number(&'t str),
    String(Cow<'t, str>),
    List(Vec<Node<'t>>),
    Object(Vec<Field<'t>>),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field<'t> {
    pub(crate) offset: usize,
    pub(crate) name: Cow<'t, str>,
    /// Was the name given before in the same object?
    pub(crate) is_twin: bool,
    pub(crate) value: Node<'t>,
}

impl Node<'_> {
    /// The value of a field, if this is an object that has it.
    pub(crate) fn field(&self, name: &str) -> Option<&Self> {
        let Value::Object(fields) = &self.value else { return None };
        fields.iter().find(|field| field.name == name).map(|field| &field.value)
    }

    /// The offset of the deepest value on the path that the text really has.
    pub(crate) fn offset_of(&self, path: &Path) -> usize {
        let mut node = self;
        for step in path.steps() {
            let next = match (step, &node.value) {
                (Step::Field(name), _) => node.field(name),
                (Step::Index(at), Value::List(items)) => items.get(*at),
                (Step::Index(_), _) => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        node.offset
    }

    pub(crate) const fn json_type(&self) -> JsonType {
        match self.value {
            Value::Null => JsonType::Null,
            Value::Boolean(_) => JsonType::Boolean,
            Value::Number(_) => JsonType::Number,
            Value::String(_) => JsonType::String,
            Value::List(_) => JsonType::List,
            Value::Object(_) => JsonType::Object,
        }
    }
}
