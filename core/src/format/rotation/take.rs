//! Values out of the tree, field by field; what does not fit is reported and left out.

use super::super::json::{Node, Value};
use super::super::reader::{Reader, Step};
use crate::diag::{JsonType, Noun, Problem};
use crate::text::sorted;
use crate::time::Date;

/// The value of a field that may be absent.
pub(super) fn maybe<'n, 't, T>(
    reader: &mut Reader<'n, '_>,
    node: &'n Node<'t>,
    name: &'static str,
    read: impl FnOnce(&'n Node<'t>, &mut Reader<'n, '_>) -> Option<T>,
) -> Option<T> {
    let value = node.field(name)?;
    reader.within(Step::Field(name), |reader| read(value, reader))
}

/// The value of a field that must be there.
pub(super) fn must<'n, 't, T>(
    reader: &mut Reader<'n, '_>,
    node: &'n Node<'t>,
    name: &'static str,
    read: impl FnOnce(&'n Node<'t>, &mut Reader<'n, '_>) -> Option<T>,
) -> Option<T> {
    if node.field(name).is_none() {
        reader.fields(node)?;
        reader.report(node.offset, Problem::MissingField { field: name.into() });
        return None;
    }
    maybe(reader, node, name, read)
}

/// The items of a list that fit.
pub(super) fn items<'n, 't, T>(
    reader: &mut Reader<'n, '_>,
    node: &'n Node<'t>,
    mut read: impl FnMut(&'n Node<'t>, &mut Reader<'n, '_>) -> Option<T>,
) -> Option<Vec<T>> {
    let Value::List(items) = &node.value else {
        reader.wrong_type(JsonType::List, node);
        return None;
    };
    let each = items.iter().enumerate();
    Some(each.filter_map(|(at, item)| reader.within(Step::Index(at), |reader| read(item, reader))).collect())
}

/// The fields of an object whose names are data: name, offset, value.
pub(super) fn members<'n, 't, T>(
    reader: &mut Reader<'n, '_>,
    node: &'n Node<'t>,
    mut read: impl FnMut(&'n Node<'t>, &mut Reader<'n, '_>) -> Option<T>,
) -> Option<Vec<(&'n str, usize, T)>> {
    let fields = reader.fields(node)?;
    let each = fields.iter().filter_map(|field| {
        let value = reader.within(Step::Field(&field.name), |reader| read(&field.value, reader))?;
        Some((&*field.name, field.offset, value))
    });
    Some(each.collect())
}

/// A string.
pub(super) fn text<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<&'n str> {
    reader.string(node)
}

/// A day.
pub(super) fn date<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Date> {
    let found = reader.string(node)?;
    let date = Date::parse(found);
    if date.is_none() {
        reader.report(node.offset, Problem::MalformedDate { found: found.into() });
    }
    date
}

/// Days.
pub(super) fn dates<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Vec<Date>> {
    items(reader, node, date)
}

/// A whole number from `least` to a billion.
pub(super) fn whole<N: TryFrom<i64>>(
    least: i64,
) -> impl for<'n> Fn(&'n Node<'_>, &mut Reader<'n, '_>) -> Option<N> {
    move |node, reader| {
        let Value::Number(written) = node.value else {
            reader.wrong_type(JsonType::WholeNumber, node);
            return None;
        };
        let number = written.parse::<i64>().ok().filter(|number| (least..=1_000_000_000).contains(number));
        let number = number.and_then(|number| N::try_from(number).ok());
        if number.is_none() {
            reader.report(node.offset, Problem::NumberOutOfRange { found: written.into() });
        }
        number
    }
}

/// The places of names in a list, looked up in O(log n).
pub(super) struct Names<'a>(Vec<(&'a str, usize)>);

impl<'a> Names<'a> {
    pub(super) fn new(names: impl Iterator<Item = &'a str>) -> Self {
        Self(sorted(names))
    }

    /// The place of the first thing of that name.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        let at = self.0.partition_point(|(known, _)| *known < name);
        self.0.get(at).filter(|(known, _)| *known == name).map(|(_, place)| *place)
    }

    /// Names that two things have.
    pub(super) fn twins(&self) -> impl Iterator<Item = &'a str> {
        self.0.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[0].0)
    }
}

/// The place of a name.
pub(super) fn place<'a>(
    noun: Noun,
    names: &'a Names<'a>,
) -> impl for<'n> Fn(&'n Node<'_>, &mut Reader<'n, '_>) -> Option<usize> + 'a {
    move |node, reader| {
        let found = reader.string(node)?;
        let at = names.place(found);
        if at.is_none() {
            unknown(reader, noun, found, node.offset);
        }
        at
    }
}

/// Reports a name that nothing has.
pub(super) fn unknown(reader: &mut Reader<'_, '_>, noun: Noun, found: &str, offset: usize) {
    reader.report(offset, Problem::UnknownReference { noun, id: found.into(), nearest: None });
}
