//! The tree as a serde deserializer that goes on behind every value that does not fit.
//!
//! Derived code stops at the first error. So a value that does not fit is reported, marked as absent, and the reading
//! is repeated without it, until it succeeds or nothing is left: O(size × problems), at most
//! [`Diagnostics::LIMIT`] of them. A required field that was reported already is not reported as missing again.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

use serde::de::{self, DeserializeSeed, IntoDeserializer, Unexpected, Visitor};

use super::super::leaf::Marker;
use super::tree::{Field, Node, Value, position};
use crate::diag::{Diagnostics, JsonType, Path, Place, Problem};
use crate::text::nearest;

/// Reads a value of type `T` from the tree; `None` if too much of it does not fit. `found` gets every problem.
pub(crate) fn read<T: de::DeserializeOwned>(root: &Node, text: &str, found: &mut Diagnostics) -> Option<T> {
    let place = |offset| Place::new(root.path_to(offset), position(text, offset));
    let mut absent = BTreeSet::new();
    while found.len() < Diagnostics::LIMIT {
        let pass = Pass { absent: &absent, unknown: RefCell::new(Vec::new()) };
        let outcome = T::deserialize(Reader { node: root, pass: &pass });
        match outcome {
            Ok(value) => {
                for (offset, problem) in pass.unknown.take() {
                    found.push(problem, place(offset));
                }
                return Some(value);
            }
            Err(fault) => {
                let offset = fault.offset.unwrap_or(root.offset);
                let was_reported =
                    fault.missing.is_some_and(|name| is_absent(root, &root.path_to(offset), name, &absent));
                if !was_reported {
                    found.push(*fault.problem, place(offset));
                }
                if offset == root.offset || !absent.insert(offset) {
                    return None;
                }
            }
        }
    }
    None
}

/// Was this field of the object at `path` marked as absent, and so reported already?
fn is_absent(root: &Node, path: &Path, name: &'static str, absent: &BTreeSet<usize>) -> bool {
    let offset = root.offset_of(&path.field(name));
    offset != root.offset_of(path) && absent.contains(&offset)
}

/// One attempt at reading.
struct Pass<'a> {
    absent: &'a BTreeSet<usize>,
    unknown: RefCell<Vec<(usize, Problem)>>,
}

/// Why the attempt stopped.
#[derive(Debug)]
pub(crate) struct Fault {
    offset: Option<usize>,
    missing: Option<&'static str>,
    problem: Box<Problem>,
}

impl Fault {
    fn new(problem: Problem) -> Self {
        Self { offset: None, missing: None, problem: Box::new(problem) }
    }

    fn at(mut self, offset: usize) -> Self {
        self.offset.get_or_insert(offset);
        self
    }

    fn wrong_type(expected: JsonType, node: &Node) -> Self {
        Self::new(Problem::WrongType { expected, found: type_of(node) }).at(node.offset)
    }
}

fn type_of(node: &Node) -> JsonType {
    match node.value {
        Value::Null => JsonType::Null,
        Value::Boolean(_) => JsonType::Boolean,
        Value::Number(_) => JsonType::Number,
        Value::String(_) => JsonType::String,
        Value::List(_) => JsonType::List,
        Value::Object(_) => JsonType::Object,
    }
}

fn type_named(unexpected: &Unexpected<'_>) -> JsonType {
    match unexpected {
        Unexpected::Bool(_) => JsonType::Boolean,
        Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => JsonType::Number,
        Unexpected::Str(_) | Unexpected::Char(_) => JsonType::String,
        Unexpected::Seq => JsonType::List,
        Unexpected::Unit | Unexpected::Option => JsonType::Null,
        _ => JsonType::Object,
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.problem.code())
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    /// Not called by derived code or by our leaves; whatever it says, the value does not fit.
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::new(Problem::WrongType { expected: JsonType::Object, found: JsonType::Object })
    }

    fn invalid_type(found: Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self::new(Problem::WrongType { expected: JsonType::Text, found: type_named(&found) })
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let words = match found {
            Unexpected::Str(words) => words.into(),
            other => other.to_string(),
        };
        Self::new(Marker::problem(&expected.to_string(), &words))
    }

    fn unknown_variant(found: &str, allowed: &'static [&'static str]) -> Self {
        let allowed = allowed.iter().map(|word| (*word).into()).collect();
        Self::new(Problem::UnknownWord { found: found.into(), allowed })
    }

    fn missing_field(field: &'static str) -> Self {
        Self { missing: Some(field), ..Self::new(Problem::MissingField { field: field.into() }) }
    }
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    node: &'a Node,
    pass: &'a Pass<'a>,
}

impl<'a> Reader<'a> {
    fn object<'de, V: Visitor<'de>>(
        self,
        known: Option<&'static [&'static str]>,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let Value::Object(fields) = &self.node.value else {
            return Err(Fault::wrong_type(JsonType::Object, self.node));
        };
        let fields = Fields { rest: fields.iter(), value: None, known, pass: self.pass };
        visitor.visit_map(fields).map_err(|fault| fault.at(self.node.offset))
    }

    fn list<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Value::List(items) = &self.node.value else {
            return Err(Fault::wrong_type(JsonType::List, self.node));
        };
        visitor
            .visit_seq(Items { rest: items.iter(), pass: self.pass })
            .map_err(|fault| fault.at(self.node.offset))
    }

    fn string(self) -> Result<&'a str, Fault> {
        match &self.node.value {
            Value::String(words) => Ok(words),
            _ => Err(Fault::wrong_type(JsonType::String, self.node)),
        }
    }

    fn whole_number<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Value::Number(written) = &self.node.value else {
            return Err(Fault::wrong_type(JsonType::WholeNumber, self.node));
        };
        let out_of_range = || Fault::new(Problem::NumberOutOfRange { found: written.clone() });
        let number: u64 = written.parse().map_err(|_| out_of_range().at(self.node.offset))?;
        visitor.visit_u64(number).map_err(|_: Fault| out_of_range().at(self.node.offset))
    }
}

macro_rules! whole_numbers {
    ($($method:ident)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            self.whole_number(visitor)
        }
    )* };
}

macro_rules! strings {
    ($($method:ident)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            visitor.visit_str(self.string()?).map_err(|fault: Fault| fault.at(self.node.offset))
        }
    )* };
}

impl<'de> de::Deserializer<'de> for Reader<'_> {
    type Error = Fault;

    whole_numbers! {
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_i8 deserialize_i16 deserialize_i32
        deserialize_i64
    }

    strings! { deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf }

    /// Where several types are allowed: the visitor says whether this one is.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.value {
            Value::Null => visitor.visit_unit(),
            Value::Boolean(it) => visitor.visit_bool(*it),
            Value::Number(_) => visitor.visit_f64(0.0),
            Value::String(words) => visitor.visit_str(words),
            Value::List(_) => self.list(visitor),
            Value::Object(_) => self.object(None, visitor),
        }
        .map_err(|fault: Fault| fault.at(self.node.offset))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.node.value {
            Value::Boolean(it) => visitor.visit_bool(it),
            _ => Err(Fault::wrong_type(JsonType::Boolean, self.node)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.node.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.list(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.list(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.list(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.object(None, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.object(Some(fields), visitor)
    }

    /// `{"variant": value}`, the one form of enum in the format.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match &self.node.value {
            Value::Object(fields) => match fields.as_slice() {
                [field] => visitor.visit_enum(Variant { field, pass: self.pass }),
                [] => Err(Fault::new(Problem::MissingField { field: variants.join(" | ").into() })),
                [_, second, ..] => Err(unknown_field(&second.name, variants)),
            },
            _ => Err(Fault::wrong_type(JsonType::Object, self.node)),
        }
        .map_err(|fault| fault.at(self.node.offset))
    }

    serde::forward_to_deserialize_any! { i128 u128 f32 f64 unit unit_struct identifier ignored_any }
}

fn unknown_field(name: &str, known: &'static [&'static str]) -> Fault {
    let nearest = nearest(name, known.iter().copied()).map(Into::into);
    Fault::new(Problem::UnknownField { field: name.into(), nearest })
}

struct Items<'a> {
    rest: core::slice::Iter<'a, Node>,
    pass: &'a Pass<'a>,
}

impl<'de> de::SeqAccess<'de> for Items<'_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        let absent = self.pass.absent;
        let Some(node) = self.rest.find(|node| !absent.contains(&node.offset)) else { return Ok(None) };
        seed.deserialize(Reader { node, pass: self.pass }).map(Some).map_err(|fault| fault.at(node.offset))
    }
}

struct Fields<'a> {
    rest: core::slice::Iter<'a, Field>,
    value: Option<&'a Node>,
    known: Option<&'static [&'static str]>,
    pass: &'a Pass<'a>,
}

impl<'de> de::MapAccess<'de> for Fields<'_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        for field in self.rest.by_ref() {
            if self.pass.absent.contains(&field.value.offset) {
                continue;
            }
            if let Some(known) = self.known
                && !known.contains(&&*field.name)
            {
                let problem = *unknown_field(&field.name, known).problem;
                self.pass.unknown.borrow_mut().push((field.offset, problem));
                continue;
            }
            self.value = Some(&field.value);
            let key = de::value::StrDeserializer::<Fault>::new(&field.name);
            return seed.deserialize(key).map(Some).map_err(|fault| fault.at(field.value.offset));
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let Some(node) = self.value.take() else { return Err(de::Error::custom("a value before its key")) };
        seed.deserialize(Reader { node, pass: self.pass }).map_err(|fault| fault.at(node.offset))
    }
}

struct Variant<'a> {
    field: &'a Field,
    pass: &'a Pass<'a>,
}

impl<'a, 'de> de::EnumAccess<'de> for Variant<'a> {
    type Error = Fault;
    type Variant = Reader<'a>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Reader<'a>), Fault> {
        let name: de::value::StrDeserializer<'_, Fault> = (&*self.field.name).into_deserializer();
        Ok((seed.deserialize(name)?, Reader { node: &self.field.value, pass: self.pass }))
    }
}

impl<'de> de::VariantAccess<'de> for Reader<'_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Fault> {
        seed.deserialize(self).map_err(|fault| fault.at(self.node.offset))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.list(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.object(Some(fields), visitor)
    }
}
