//! A row and its cells.

use super::maybe;
use crate::diag::{JsonType, Problem};
use crate::exchange::matrix::{Absence, Cell, Round, Row, Value as CellValue};
use crate::format::json::{Node, Value};
use crate::format::leaf::Count;
use crate::format::reader::{Read, Reader, Step};
use crate::format::writer::{Write, Writer};
use crate::id::{AdministrationId, CriterionId};
use crate::text::Text;
use crate::time::Date;

impl Read for Row {
    type Value = Self;

    #[inline(never)]
    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self> {
        let fields = reader.open(node, &["administration", "round", "values"])?;
        let administration = reader.must::<AdministrationId>(fields, "administration");
        let round = reader.maybe::<RoundShape>(fields, "round").unwrap_or_default();
        let values = reader.maybe::<Cells>(fields, "values").unwrap_or_default();
        Some(Self::new(administration?).with_round(round).with_values(values))
    }
}

impl Write for Row {
    fn write(&self, out: &mut Writer) {
        out.object(&|out| {
            out.field("administration", self.administration());
            if self.round() != Round::default() {
                out.field("round", &(u32::from(self.round().0) + 1));
            }
            if !self.values().is_empty() {
                out.field("values", &CellsOf(self.values()));
            }
        });
    }
}

/// A round, counted from 1 in the file.
pub(super) struct RoundShape;

impl Read for RoundShape {
    type Value = Round;

    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Round> {
        let written = Count::read(node, reader)?;
        let round =
            written.checked_sub(1).and_then(|round| u8::try_from(round).ok()).filter(|round| *round < 100);
        if round.is_none() {
            reader.report(node.offset, Problem::NumberOutOfRange { found: written.to_string().into() });
        }
        round.map(Round)
    }
}

/// Cells by criterion.
pub(super) struct Cells;
struct CellsOf<'r>(&'r [(CriterionId, Cell)]);

impl Read for Cells {
    type Value = Vec<(CriterionId, Cell)>;

    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self::Value> {
        let mut cells = Vec::new();
        for field in reader.fields(node)?.iter() {
            reader.within(Step::Field(&field.name), |reader| {
                let id = CriterionId::new(&field.name).ok();
                if id.is_none() {
                    reader.report(field.offset, Problem::MalformedId { found: (*field.name).into() });
                }
                cells.extend(id.zip(read_cell(&field.name, &field.value, reader)));
            });
        }
        Some(cells)
    }
}

/// A number, words, or an object that says more.
fn read_cell<'n>(criterion: &str, node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Cell> {
    match &node.value {
        Value::Number(_) => Cell::value(CellValue::Measure(f64::read(node, reader)?)).ok(),
        Value::String(_) => Cell::value(CellValue::Text(Text::read(node, reader)?)).ok(),
        Value::Object(_) => {
            let known = ["value", "text", "absent", "from", "to", "note", "source", "on"];
            let fields = reader.open(node, &known)?;
            let value = reader.maybe::<f64>(fields, "value").map(CellValue::Measure);
            let text = reader.maybe::<Text>(fields, "text").map(CellValue::Text);
            let absent = reader.maybe::<Absence>(fields, "absent");
            let (from, to) = (reader.maybe::<f64>(fields, "from"), reader.maybe::<f64>(fields, "to"));
            let (note, source) =
                (reader.maybe::<Text>(fields, "note"), reader.maybe::<Text>(fields, "source"));
            let on = reader.maybe::<Date>(fields, "on");
            let names = ["value", "text", "absent"];
            if fields.iter().filter(|field| names.contains(&&*field.name)).count() != 1 {
                let fields = names.iter().map(|name| (*name).into()).collect();
                reader.report(node.offset, Problem::ExactlyOne { fields });
                return None;
            }
            let mut cell = match value.or(text) {
                Some(value) => Cell::value(value).ok()?,
                None => Cell::absent(absent?),
            };
            if from.is_some() || to.is_some() {
                let ends = from.zip(to).and_then(|(from, to)| cell.with_interval(from, to).ok());
                let Some(with_ends) = ends else {
                    reader.report(node.offset, Problem::CellOffScale { criterion: criterion.into() });
                    return None;
                };
                cell = with_ends;
            }
            Some(cell.with_all(note, source, on))
        }
        _ => {
            reader.wrong_type(JsonType::Number, node);
            None
        }
    }
}

impl Write for CellsOf<'_> {
    fn write(&self, out: &mut Writer) {
        out.object(&|out| {
            for (criterion, cell) in self.0 {
                out.field(criterion.as_str(), cell);
            }
        });
    }
}

impl Write for Cell {
    #[inline(never)]
    fn write(&self, out: &mut Writer) {
        let is_plain = self.interval().is_none() && self.note().is_none() && self.source().is_none();
        match self.as_value() {
            Some(CellValue::Measure(x)) if is_plain && self.date().is_none() => return x.write(out),
            // A text with translations is an object: only a plain one can stand for itself.
            Some(CellValue::Text(text))
                if is_plain
                    && self.date().is_none()
                    && text.lang() == out.lang()
                    && text.translations().next().is_none() =>
            {
                return text.write(out);
            }
            _ => {}
        }
        out.object(&|out| {
            match self.as_value() {
                Some(CellValue::Measure(x)) => out.field("value", x),
                Some(CellValue::Level(at) | CellValue::Choice(at)) => out.field("value", &(*at as f64 + 1.0)),
                Some(CellValue::Text(text)) => out.field("text", text),
                None => out.field("absent", &self.absence().unwrap_or(Absence::NotYetAsked)),
            }
            if let Some((from, to)) = self.interval() {
                out.field("from", &from);
                out.field("to", &to);
            }
            maybe(out, "note", self.note());
            maybe(out, "source", self.source());
            maybe(out, "on", self.date().as_ref());
        });
    }
}
