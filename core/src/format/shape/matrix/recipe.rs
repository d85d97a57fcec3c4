//! The steps of a recipe.

use super::maybe;
use crate::diag::JsonType;
use crate::exchange::matrix::{Argument, RecipeStep};
use crate::format::json::{Node, Value};
use crate::format::leaf::Words;
use crate::format::reader::{Read, Reader, Step};
use crate::format::writer::{Items, Write, Writer};
use crate::id::CriterionId;

impl Read for RecipeStep {
    type Value = Self;

    #[inline(never)]
    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self> {
        let fields = reader.open(node, &["method", "arguments", "criterion"])?;
        let method = reader.must::<Words>(fields, "method");
        let arguments = reader.maybe::<Arguments>(fields, "arguments").unwrap_or_default();
        let criterion = reader.maybe::<CriterionId>(fields, "criterion");
        Some(Self { method: method?, arguments, criterion })
    }
}

impl Write for RecipeStep {
    fn write(&self, out: &mut Writer) {
        out.object(&|out| {
            out.field("method", &&*self.method);
            if !self.arguments.is_empty() {
                out.field("arguments", &ArgumentsOf(&self.arguments));
            }
            maybe(out, "criterion", self.criterion.as_ref());
        });
    }
}

/// What parameters are set to, by name.
pub(super) struct Arguments;
struct ArgumentsOf<'s>(&'s [(Box<str>, Argument)]);

impl Read for Arguments {
    type Value = Vec<(Box<str>, Argument)>;

    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self::Value> {
        let mut arguments = Vec::new();
        for field in reader.fields(node)?.iter() {
            let value = reader.within(Step::Field(&field.name), |reader| read_one(&field.value, reader));
            arguments.extend(value.map(|value| ((*field.name).into(), value)));
        }
        Some(arguments)
    }
}

/// A number, a word, or a list of either: its first item says of which.
fn read_one<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Argument> {
    match &node.value {
        Value::Number(_) => f64::read(node, reader).map(Argument::Number),
        Value::String(_) => Words::read(node, reader).map(Argument::Word),
        Value::List(items) if matches!(items.first().map(|item| &item.value), Some(Value::String(_))) => {
            reader.list::<Words>(node).map(Argument::Words)
        }
        Value::List(_) => reader.list::<f64>(node).map(Argument::Numbers),
        _ => {
            reader.wrong_type(JsonType::Number, node);
            None
        }
    }
}

impl Write for ArgumentsOf<'_> {
    fn write(&self, out: &mut Writer) {
        out.object(&|out| {
            for (name, value) in self.0 {
                match value {
                    Argument::Number(value) => out.field(name, value),
                    Argument::Word(word) => out.field(name, &&**word),
                    Argument::Numbers(values) => out.field(name, &Items(values)),
                    Argument::Words(words) => {
                        out.field(name, &Items(&words.iter().map(|word| &**word).collect::<Vec<_>>()));
                    }
                }
            }
        });
    }
}
