//! What commands and answers look like, for who writes programs that use them.

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Value, json};

use crate::{
    domain::{Command, Outlook, Plan, Refusal},
    lab::{self, Comparison, Entry, Record},
    text,
};

/// One valid example of each command, a line each.
pub(super) fn examples() -> String {
    lab::EXAMPLES.trim_end().to_owned()
}

/// A JSON Schema with a definition for what is read and for each answer: a command, the entry
/// that `lab apply` prints, the plan and the refusal that `lab plan` prints, the comparison, the
/// record, and the outlooks of which `lab authorities` prints a list, each with its lesson.
pub(super) fn schema() -> Schema {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let command = part::<Command>(&mut generator);
    let parts = [
        command,
        part::<Entry>(&mut generator),
        part::<Plan>(&mut generator),
        part::<Refusal>(&mut generator),
        part::<Comparison>(&mut generator),
        part::<Record>(&mut generator),
        part::<Outlook>(&mut generator),
    ];
    let mut definitions = generator.take_definitions(true);
    if let Some(command) = definitions.get_mut("Command") {
        allow_by(command);
    }
    let mut schema = Schema::default();
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), text!("cli-schema-title").into());
    schema.insert("anyOf".to_owned(), json!(parts));
    schema.insert("$defs".to_owned(), definitions.into());
    schema
}

fn part<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// Who gives a command may stand beside it.
fn allow_by(command: &mut Value) {
    let variants = command.get_mut("oneOf").and_then(Value::as_array_mut);
    for variant in variants.into_iter().flatten() {
        if let Some(properties) = variant.get_mut("properties").and_then(Value::as_object_mut) {
            properties.insert("by".to_owned(), json!({ "type": ["string", "null"] }));
        }
    }
}
