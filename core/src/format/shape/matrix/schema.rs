//! How they are described.

use super::criterion::StepShape;
use super::recipe::Arguments;
use super::row::{Cells, RoundShape};
use crate::exchange::matrix::{Absence, Better, Criterion, RecipeStep, Row, ScaleKind};
use crate::format::leaf::{Count, Words};
use crate::format::schema::{Object, list};
use crate::id::{AdministrationId, CriterionId};
use crate::text::Text;
use crate::time::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

impl JsonSchema for Criterion {
    fn schema_name() -> Cow<'static, str> {
        "Criterion".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Object::new("A criterion of a matrix, with its scale.");
        schema.field(
            "id",
            "Its identifier, within the analysis.",
            true,
            generator.subschema_for::<CriterionId>(),
        );
        schema.field("name", "Its name.", true, generator.subschema_for::<Text>());
        schema.field("scale", "What its values are.", true, generator.subschema_for::<ScaleKind>());
        let about = "For a measure or context: the unit, as it is printed, such as `%`.";
        schema.field("unit", about, false, generator.subschema_for::<Words>());
        let about = "For a measure: more (default), or less.";
        schema.field("better", about, false, generator.subschema_for::<Better>());
        let about = "For a measure: the value to be near to.";
        schema.field("target", about, false, generator.subschema_for::<f64>());
        let about = "For a measure: the least good value of a range, with `to`.";
        schema.field("from", about, false, generator.subschema_for::<f64>());
        let about = "For a measure: the greatest good value of a range, with `from`.";
        schema.field("to", about, false, generator.subschema_for::<f64>());
        let about = "For a level or choice: the steps, from the lowest.";
        schema.field("steps", about, false, list::<StepShape>(generator));
        schema.field(
            "group",
            "The group of criteria that it belongs to.",
            false,
            generator.subschema_for::<Text>(),
        );
        schema.field("source", "Where its values come from.", false, generator.subschema_for::<Text>());
        schema.field("year", "The year that they refer to.", false, generator.subschema_for::<Count>());
        let about = "What the values are divided by: per inhabitant, per procedure.";
        schema.field("denominator", about, false, generator.subschema_for::<Text>());
        schema.finish()
    }
}

impl JsonSchema for StepShape {
    fn schema_name() -> Cow<'static, str> {
        "CriterionStep".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Object::new("A step of a level or choice.");
        schema.field("name", "Its name.", true, generator.subschema_for::<Text>());
        schema.field("meaning", "What it means.", false, generator.subschema_for::<Text>());
        schema.field(
            "evidence",
            "What would show that it is reached.",
            false,
            generator.subschema_for::<Text>(),
        );
        let about = "What it is worth, 0 to 1, said of all steps or of none; absent: equal distances.";
        schema.field("worth", about, false, json_schema!({ "type": "number", "minimum": 0, "maximum": 1 }));
        schema.finish()
    }
}

impl JsonSchema for Row {
    fn schema_name() -> Cow<'static, str> {
        "MatrixRow".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Object::new("What an administration answers in one round.");
        let id = generator.subschema_for::<AdministrationId>();
        schema.field("administration", "The administration.", true, id);
        let about = "The round of asking: 1 (default), 2 after a while, and so on.";
        schema.field("round", about, false, generator.subschema_for::<RoundShape>());
        let about = "The cells, each under the identifier of its criterion. What is not there has not been asked yet.";
        schema.field("values", about, false, generator.subschema_for::<Cells>());
        schema.finish()
    }
}

impl JsonSchema for RoundShape {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "MatrixRound".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1, "maximum": 100 })
    }
}

impl JsonSchema for Cells {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "MatrixCells".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let cell = generator.subschema_for::<CellShape>();
        json_schema!({
            "type": "object",
            "patternProperties": { "^[A-Za-z0-9._-]{1,64}$": cell },
            "additionalProperties": false
        })
    }
}

impl JsonSchema for RecipeStep {
    fn schema_name() -> Cow<'static, str> {
        "RecipeStep".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Object::new("A step by which an analysis was scored.");
        let about = "The method, by its name in the registry, such as `min-max`.";
        schema.field("method", about, true, generator.subschema_for::<Words>());
        let about = "What its parameters were set to, by name, where they are not the defaults.";
        schema.field("arguments", about, false, generator.subschema_for::<Arguments>());
        let about = "For a scale: the criterion that it is for; absent: all.";
        schema.field("criterion", about, false, generator.subschema_for::<CriterionId>());
        schema.finish()
    }
}

impl JsonSchema for Arguments {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "RecipeArguments".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (number, word) = (generator.subschema_for::<f64>(), generator.subschema_for::<Words>());
        json_schema!({
            "type": "object",
            "patternProperties": {
                ".": { "anyOf": [number, word, { "type": "array", "items": number }, { "type": "array", "items": word }] }
            },
            "additionalProperties": false
        })
    }
}

struct CellShape;

impl JsonSchema for CellShape {
    fn schema_name() -> Cow<'static, str> {
        "MatrixCell".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut object =
            Object::new("A cell that says more than its value: exactly one of `value`, `text` and `absent`.");
        let about = "The number; of a level or choice, the place of the step from 1.";
        object.field("value", about, false, generator.subschema_for::<f64>());
        object.field("text", "The words.", false, generator.subschema_for::<Text>());
        object.field("absent", "Why there is no value.", false, generator.subschema_for::<Absence>());
        let about = "The least that the value may be, with `to`.";
        object.field("from", about, false, generator.subschema_for::<f64>());
        object.field(
            "to",
            "The greatest that it may be, with `from`.",
            false,
            generator.subschema_for::<f64>(),
        );
        object.field("note", "A note.", false, generator.subschema_for::<Text>());
        object.field(
            "source",
            "Its source, where it is not the criterion's.",
            false,
            generator.subschema_for::<Text>(),
        );
        object.field("on", "The day to which it refers.", false, generator.subschema_for::<Date>());
        let mut object = object.finish();
        let one = ["value", "text", "absent"].map(|name| json_schema!({ "required": [name] }));
        object.insert("oneOf".into(), one.map(Schema::to_value).to_vec().into());
        json_schema!({
            "description": "A number (of a level or choice, the place of the step from 1), words, or an object that says more.",
            "anyOf": [{ "type": "number" }, { "type": "string", "pattern": "\\S" }, object]
        })
    }
}
