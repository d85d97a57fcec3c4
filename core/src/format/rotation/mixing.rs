//! `mixing/1`: people to be seated, and seatings, as JSON.
//!
//! [`read`] takes an instance, [`read_seating`] a seating for it; every value that does not fit is reported at its place.
//! [`write_seating`] writes a seating. Other fields than the known ones are left to those who wrote them.

use super::super::json::{Node, Value};
use super::super::reader::{Reader, Step};
use super::take::{Names, items, maybe, must, place, text, whole};
use super::{quoted, with_tree};
use crate::diag::{Diagnostics, JsonType, Noun, Problem};
use crate::rotation::mixing::{Instance, Person, Seating, Weights};

/// The name of the format.
pub const VERSION: &str = "mixing/1";

/// Reads an instance: UTF-8 JSON, at most [`MAX_BYTES`](crate::format::MAX_BYTES).
///
/// # Errors
/// Everything that stands in the way, with its place.
pub fn read(bytes: &[u8]) -> Result<Instance, Diagnostics> {
    with_tree(bytes, instance)
}

/// Reads a seating: `{"rounds": [[[person]]]}`, rounds, their tables, the people there.
///
/// # Errors
/// Everything that stands in the way, with its place: no JSON, people who are not of the instance.
pub fn read_seating(bytes: &[u8], instance: &Instance) -> Result<Seating, Diagnostics> {
    with_tree(bytes, |root, reader| {
        let people = Names::new(instance.people.iter().map(|person| &*person.id));
        let rounds = must(reader, root, "rounds", |node, reader| {
            items(reader, node, |node, reader| {
                items(reader, node, |node, reader| {
                    items(reader, node, |node, reader| place(Noun::Person, &people)(node, reader))
                })
            })
        });
        Some(Seating { rounds: rounds? })
    })
}

/// Writes a seating, a table a line.
pub fn write_seating(seating: &Seating, instance: &Instance) -> String {
    let person = |at: &usize| instance.people.get(*at).map(|person| quoted(&person.id));
    let table = |table: &Vec<usize>| {
        format!("      [{}]", table.iter().filter_map(person).collect::<Vec<_>>().join(", "))
    };
    let round = |tables: &Vec<Vec<usize>>| {
        format!("    [\n{}\n    ]", tables.iter().map(table).collect::<Vec<_>>().join(",\n"))
    };
    let rounds: Vec<_> = seating.rounds.iter().map(round).collect();
    format!("{{\n  \"rounds\": [\n{}\n  ]\n}}\n", rounds.join(",\n"))
}

fn instance<'n>(root: &'n Node<'n>, reader: &mut Reader<'n, '_>) -> Option<Instance> {
    let format = must(reader, root, "format", text)?;
    if format != VERSION {
        let problem = Problem::NotAnExchange { found: Some(format.into()), newest: VERSION.into() };
        reader.report(root.offset, problem);
        return None;
    }
    let pairs = must(reader, root, "people", |node, reader| items(reader, node, person))?;
    let people = Names::new(pairs.iter().map(|(id, _)| *id));
    for twin in people.twins() {
        reader.report(root.offset, Problem::DuplicateId { noun: Noun::Person, id: twin.into() });
    }
    let mut administrations: Vec<&str> = pairs.iter().map(|(_, administration)| *administration).collect();
    administrations.sort_unstable();
    administrations.dedup();
    let rounds = must(reader, root, "rounds", whole(0));
    let tables = must(reader, root, "tables", whole(0));
    let size = must(reader, root, "size", |node, reader| row(reader, node, &[&whole(0), &whole(0)]));
    let weights = must(reader, root, "weights", weights);
    let (rounds, tables): (usize, usize) = (rounds?, tables?);
    let person = |node: &'n Node<'n>, reader: &mut Reader<'n, '_>| place(Noun::Person, &people)(node, reader);
    let round = |node: &'n Node<'n>, reader: &mut Reader<'n, '_>| below(node, reader, rounds);
    let table = |node: &'n Node<'n>, reader: &mut Reader<'n, '_>| below(node, reader, tables);
    let mut rows = |name, reads: &[Take<'n, '_>]| {
        maybe(reader, root, name, |node, reader| items(reader, node, |node, reader| row(reader, node, reads)))
            .unwrap_or_default()
    };
    let absent = rows("absent", &[&person, &round]);
    let apart = rows("apart", &[&person, &person]);
    let together = rows("together", &[&person, &person]);
    let pins = rows("pins", &[&person, &round, &table]);
    let two = |rows: Vec<Vec<usize>>| rows.into_iter().map(|row| (row[0], row[1])).collect();
    let name = maybe(reader, root, "name", text).unwrap_or_default().into();
    let size = size?;
    if size[0] > size[1] {
        reader.report(root.offset, Problem::NumberOutOfRange { found: "size".into() });
        return None;
    }
    let place = |name: &str| administrations.binary_search(&name).unwrap_or_default();
    Some(Instance {
        name,
        people: pairs
            .iter()
            .map(|(id, administration)| Person { id: (*id).into(), administration: place(administration) })
            .collect(),
        administrations: administrations.iter().map(|name| (*name).into()).collect(),
        rounds,
        tables,
        size: (size[0], size[1]),
        absent: two(absent),
        apart: two(apart),
        together: two(together),
        pins: pins.into_iter().map(|row| (row[0], row[1], row[2])).collect(),
        weights: weights?,
    })
}

fn person<'n>(node: &'n Node<'n>, reader: &mut Reader<'n, '_>) -> Option<(&'n str, &'n str)> {
    let id = must(reader, node, "id", text);
    let administration = must(reader, node, "admin", text);
    Some((id?, administration?))
}

fn weights<'n>(node: &'n Node<'n>, reader: &mut Reader<'n, '_>) -> Option<Weights> {
    reader.fields(node)?;
    let mut weight = |name| maybe(reader, node, name, whole(0)).unwrap_or(0);
    Some(Weights {
        repeat: weight("repeat"),
        same_administration: weight("same_admin"),
        missing: weight("missing"),
    })
}

type Take<'n, 'a> = &'a dyn Fn(&'n Node<'n>, &mut Reader<'n, '_>) -> Option<usize>;

/// A list of as many values as there are ways to read them.
fn row<'n>(reader: &mut Reader<'n, '_>, node: &'n Node<'n>, reads: &[Take<'n, '_>]) -> Option<Vec<usize>> {
    let Value::List(values) = &node.value else {
        reader.wrong_type(JsonType::List, node);
        return None;
    };
    if values.len() != reads.len() {
        reader.report(node.offset, Problem::NumberOutOfRange { found: values.len().to_string().into() });
        return None;
    }
    let each = values.iter().zip(reads).enumerate();
    let read: Vec<_> = each
        .map(|(at, (value, read))| reader.within(Step::Index(at), |reader| read(value, reader)))
        .collect();
    read.into_iter().collect()
}

/// A whole number below a limit.
fn below<'n>(node: &'n Node<'n>, reader: &mut Reader<'n, '_>, limit: usize) -> Option<usize> {
    let number: usize = whole(0)(node, reader)?;
    if number >= limit {
        reader.report(node.offset, Problem::NumberOutOfRange { found: number.to_string().into() });
        return None;
    }
    Some(number)
}
