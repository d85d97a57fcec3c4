//! Takes values from the tree, in one pass: every value that does not fit is reported at its place and left out, and the
//! reading goes on behind it. O(size of the tree).
//!
//! Nouns are read as [`super::shape`] says, single values by [`super::leaf`].

use std::borrow::Cow;

use super::json::{Field, Node, Source, Value};
use super::leaf::check_words;
use crate::diag::{Diagnostic, Diagnostics, JsonType, Path, Place, Problem, Severity};
use crate::text::{Lang, nearest};

/// How a value is read from the tree; `None` if it does not fit, which has then been reported.
///
/// A type reads itself, or (addresses, counts …) stands for the way in which a plainer one is read.
pub(super) trait Read: Sized + Described {
    type Value;
    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self::Value>;
}

/// What is read is described in the schema too.
#[cfg(feature = "schema")]
pub(super) use schemars::JsonSchema as Described;

/// What is read is described in the schema too, when there is one.
#[cfg(not(feature = "schema"))]
pub(super) trait Described {}

#[cfg(not(feature = "schema"))]
impl<T> Described for T {}

/// A step from a value to one in it.
#[derive(Clone, Copy)]
pub(super) enum Step<'n> {
    Field(&'n str),
    Index(usize),
}

/// Where the reading is, and what it has found.
pub(super) struct Reader<'n, 'd> {
    source: &'d Source<'d>,
    found: &'d mut Diagnostics,
    path: Vec<Step<'n>>,
    lang: Lang,
}

/// An object whose fields are being read.
#[derive(Clone, Copy)]
pub(super) struct Fields<'n, 't> {
    fields: &'n [Field<'t>],
    offset: usize,
}

impl<'n, 't> Fields<'n, 't> {
    /// The fields, each name once.
    pub(super) fn iter(self) -> impl Iterator<Item = &'n Field<'t>> {
        self.fields.iter().filter(|field| !field.is_twin)
    }
}

impl<'n, 'd> Reader<'n, 'd> {
    pub(super) const fn new(source: &'d Source<'d>, found: &'d mut Diagnostics) -> Self {
        Self { source, found, path: Vec::new(), lang: Lang::It }
    }

    /// The language of plain strings.
    pub(super) const fn lang(&self) -> Lang {
        self.lang
    }

    pub(super) const fn set_lang(&mut self, lang: Lang) {
        self.lang = lang;
    }

    /// Reports a problem of the value that is being read.
    pub(super) fn report(&mut self, offset: usize, problem: Problem) {
        self.report_with(problem.severity(), offset, || problem);
    }

    /// The same for a problem that takes work to describe: only if it is kept.
    fn report_with(&mut self, severity: Severity, offset: usize, problem: impl FnOnce() -> Problem) {
        let (source, path) = (self.source, &self.path);
        self.found.push_with(severity, || {
            let path = path.iter().fold(Path::root(), |path, step| match step {
                Step::Field(name) => path.field(shorten(name)),
                Step::Index(at) => path.index(*at),
            });
            Diagnostic::new(problem(), Place::new(path, source.position(offset)))
        });
    }

    pub(super) fn within<T>(&mut self, step: Step<'n>, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let value = read(self);
        self.path.pop();
        value
    }

    pub(super) fn wrong_type(&mut self, expected: JsonType, node: &Node<'_>) {
        self.report(node.offset, Problem::WrongType { expected, found: node.json_type() });
    }

    pub(super) fn string(&mut self, node: &'n Node<'_>) -> Option<&'n str> {
        let Value::String(text) = &node.value else {
            self.wrong_type(JsonType::String, node);
            return None;
        };
        Some(text)
    }

    /// The items of a list that fit.
    pub(super) fn list<T: Read>(&mut self, node: &'n Node<'_>) -> Option<Vec<T::Value>> {
        // No capacity ahead: a value takes far more than the two bytes that an item which does not fit takes in the file.
        let mut values = Vec::new();
        let is_list = self.each_item(node, &mut |item, reader| values.extend(T::read(item, reader)));
        is_list.then_some(values)
    }

    /// Goes to each item of a list; is it one?
    fn each_item(&mut self, node: &'n Node<'_>, read: &mut dyn FnMut(&'n Node<'_>, &mut Self)) -> bool {
        let Value::List(items) = &node.value else {
            self.wrong_type(JsonType::List, node);
            return false;
        };
        for (at, item) in items.iter().enumerate() {
            self.path.push(Step::Index(at));
            read(item, self);
            self.path.pop();
        }
        true
    }

    /// The fields of an object.
    pub(super) fn fields<'t>(&mut self, node: &'n Node<'t>) -> Option<Fields<'n, 't>> {
        let Value::Object(fields) = &node.value else {
            self.wrong_type(JsonType::Object, node);
            return None;
        };
        Some(Fields { fields, offset: node.offset })
    }

    /// The fields of an object; reports those that are none of the known ones.
    pub(super) fn open<'t>(&mut self, node: &'n Node<'t>, known: &[&str]) -> Option<Fields<'n, 't>> {
        let fields = self.fields(node)?;
        for field in fields.iter().filter(|field| !known.contains(&&*field.name)) {
            self.unknown_field(field, known);
        }
        Some(fields)
    }

    /// The value of a field that must be there; reports it if it is not.
    pub(super) fn must<T: Read>(&mut self, fields: Fields<'n, '_>, name: &'static str) -> Option<T::Value> {
        let Some(node) = self.enter(fields, name) else {
            self.report(fields.offset, Problem::MissingField { field: name.into() });
            return None;
        };
        let value = T::read(node, self);
        self.path.pop();
        value
    }

    /// The value of a field that may be absent.
    pub(super) fn maybe<T: Read>(&mut self, fields: Fields<'n, '_>, name: &'static str) -> Option<T::Value> {
        let node = self.enter(fields, name)?;
        let value = T::read(node, self);
        self.path.pop();
        value
    }

    /// The items of a list that may be absent.
    pub(super) fn many<T: Read>(&mut self, fields: Fields<'n, '_>, name: &'static str) -> Vec<T::Value> {
        let Some(node) = self.enter(fields, name) else { return Vec::new() };
        let values = self.list::<T>(node);
        self.path.pop();
        values.unwrap_or_default()
    }

    /// The values of an object that may be absent, by name.
    pub(super) fn named<T: Read>(
        &mut self,
        fields: Fields<'n, '_>,
        name: &'static str,
    ) -> Vec<(Box<str>, T::Value)> {
        let mut values = Vec::new();
        let Some(node) = self.enter(fields, name) else { return values };
        for field in self.fields(node).iter().flat_map(|fields| fields.iter()) {
            self.path.push(Step::Field(&field.name));
            let name = check_words(&field.name, field.offset, self);
            values.extend(name.map(Into::into).zip(T::read(&field.value, self)));
            self.path.pop();
        }
        self.path.pop();
        values
    }

    /// Goes to a field, if it is there.
    fn enter<'t>(&mut self, fields: Fields<'n, 't>, name: &'static str) -> Option<&'n Node<'t>> {
        let field = fields.iter().find(|field| field.name == name)?;
        self.path.push(Step::Field(name));
        Some(&field.value)
    }

    /// Reports a field that is none of those that are known here.
    pub(super) fn unknown_field(&mut self, field: &'n Field<'_>, known: &[&str]) {
        let name = &*field.name;
        self.within(Step::Field(name), |it| {
            it.report_with(Severity::Warning, field.offset, || {
                let nearest = nearest(name, known.iter().copied()).map(Into::into);
                Problem::UnknownField { field: name.into(), nearest }
            });
        });
    }

    /// Reports all fields that are given twice, wherever they are.
    pub(super) fn report_twins(&mut self, node: &'n Node<'_>) {
        match &node.value {
            Value::List(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.within(Step::Index(at), |it| it.report_twins(item));
                }
            }
            Value::Object(fields) => {
                for field in fields {
                    self.within(Step::Field(&field.name), |it| {
                        if field.is_twin {
                            it.report(field.offset, Problem::DuplicateField { field: (*field.name).into() });
                        }
                        it.report_twins(&field.value);
                    });
                }
            }
            _ => {}
        }
    }
}

/// A name of the file as a step of a path: long ones are no names of ours.
fn shorten(name: &str) -> Cow<'static, str> {
    match name.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &name[..end]).into(),
        None => name.to_owned().into(),
    }
}
