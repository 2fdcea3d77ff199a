//! JSON Schemas for `welcomat.yaml` and for the front matter of every kind of page, for editors.
//!
//! Made from the definitions that read the files, so that the two cannot drift apart. A schema says
//! what a line of YAML may look like; whether a page or a country exists only a build knows. Draft
//! 7, which the YAML language server and the checkers of front matter read alike.

use serde_json::{Map, Value, json};

use crate::content::config;
use crate::content::kinds::{Common, Kind};
use crate::content::record::{Fact, FieldShape, Form, Record, RecordShape, Shape};

const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// The name of the schema of `welcomat.yaml`.
pub const CONFIG: &str = "config";

/// What is added to the name of a kind for the front matter of its translations.
const TRANSLATION: &str = ".translation";

/// The schema of one sort of files.
#[derive(Debug, Clone)]
pub struct Schema {
    /// What it is of: `config`, a kind, or `practice.translation`.
    pub name: String,
    document: Value,
}

impl Schema {
    /// As JSON with line breaks.
    pub fn to_json(&self) -> String {
        pretty(&self.document)
    }
}

/// The schema of every sort of files.
pub fn all() -> Vec<Schema> {
    let names = [CONFIG.to_owned()].into_iter().chain(names_of_kinds());
    names.filter_map(|name| find(&name)).collect()
}

fn names_of_kinds() -> impl Iterator<Item = String> {
    Kind::ALL.iter().flat_map(|kind| {
        let name = kind.name();
        [name.to_owned(), format!("{name}{TRANSLATION}")]
    })
}

/// The schema of this name.
pub fn find(name: &str) -> Option<Schema> {
    let mut definitions = Map::new();
    let mut document = root(name, &mut definitions)?;
    document.insert("$schema".to_owned(), DRAFT.into());
    document.insert("definitions".to_owned(), definitions.into());
    Some(Schema { name: name.to_owned(), document: document.into() })
}

/// All schemas as the definitions of one document.
pub fn bundle() -> String {
    let mut definitions = Map::new();
    for name in [CONFIG.to_owned()].into_iter().chain(names_of_kinds()) {
        if let Some(root) = root(&name, &mut definitions) {
            definitions.insert(name, root.into());
        }
    }
    pretty(&json!({ "$schema": DRAFT, "definitions": definitions }))
}

fn pretty(document: &Value) -> String {
    format!("{document:#}\n")
}

/// The map that a file is; the records in it go to `definitions`.
fn root(name: &str, definitions: &mut Map<String, Value>) -> Option<Map<String, Value>> {
    if name == CONFIG {
        let mut writer = Writer { translation: false, definitions };
        let root = writer.object(config::fields().iter());
        return Some(titled(root, config::FILE, "The configuration of a site."));
    }
    let kind_name = name.strip_suffix(TRANSLATION).unwrap_or(name);
    let kind = *Kind::ALL.iter().find(|kind| kind.name() == kind_name)?;
    let fields = || Common::FIELDS.iter().chain(kind.fields());
    let mut root = match name.ends_with(TRANSLATION) {
        true => {
            let given = fields().filter(|field| field.shape.is_translatable());
            let mut root = Writer { translation: true, definitions }.object(given);
            // The one record of facts that a translation has and its source has not.
            let own = fields().filter(|field| is_of_translation(field));
            let own = Writer { translation: false, definitions }.properties(own);
            if let Some(Value::Object(properties)) = root.get_mut("properties") {
                properties.extend(own);
            }
            titled(root, name, "The front matter of a translation: text, and no facts.")
        }
        false => {
            let fields = fields().filter(|field| !is_of_translation(field));
            let root = Writer { translation: false, definitions }.object(fields);
            titled(root, name, kind.doc())
        }
    };
    // The page of a section may do without, and is a plain page.
    if kind != Kind::Page {
        root.insert("required".to_owned(), json!(["title"]));
    }
    Some(root)
}

fn is_of_translation(field: &FieldShape) -> bool {
    field.key == "translation"
}

fn titled(mut root: Map<String, Value>, title: &str, doc: &str) -> Map<String, Value> {
    root.insert("title".to_owned(), title.into());
    root.insert("description".to_owned(), doc.into());
    root
}

/// Writes shapes as schemas.
struct Writer<'d> {
    /// Whether only what a translation may say is written.
    translation: bool,
    definitions: &'d mut Map<String, Value>,
}

impl Writer<'_> {
    fn object(&mut self, fields: impl Iterator<Item = &'static FieldShape>) -> Map<String, Value> {
        let mut object = Map::new();
        object.insert("type".to_owned(), "object".into());
        object.insert("properties".to_owned(), self.properties(fields).into());
        object.insert("additionalProperties".to_owned(), false.into());
        object
    }

    fn properties(
        &mut self,
        fields: impl Iterator<Item = &'static FieldShape>,
    ) -> Map<String, Value> {
        fields.map(|field| (field.key.to_owned(), self.property(field))).collect()
    }

    /// What may stand behind a key; a key with nothing behind it says nothing and does no harm.
    fn property(&mut self, field: &'static FieldShape) -> Value {
        let mut alternatives = self.alternatives(&field.shape);
        if !alternatives.iter().any(takes_nothing) {
            alternatives.push(json!({ "type": "null" }));
        }
        let mut property = any_of(alternatives);
        let words = format!("{}\n\nTakes {}.", field.doc(), field.shape.in_words());
        property.insert("description".to_owned(), words.into());
        property.into()
    }

    /// The forms in which a value may be written.
    fn alternatives(&mut self, shape: &'static Shape) -> Vec<Value> {
        match shape {
            Shape::Text | Shape::Reference(_) => vec![form(Form::Line)],
            Shape::Fact(Fact { form: looks, .. }) => vec![form(*looks)],
            Shape::Choice(words) => vec![choice(words)],
            Shape::Asset => vec![json!({ "type": ["string", "null"] })],
            Shape::List(item) => {
                let mut alternatives = self.alternatives(item);
                let items = any_of(alternatives.clone());
                alternatives.insert(0, json!({ "type": "array", "items": items }));
                alternatives
            }
            Shape::Record(record) => {
                let short = record.short_field();
                let short = short.filter(|f| !self.translation || record.is_in_translations(f));
                let mut alternatives = vec![self.reference(record)];
                alternatives.extend(short.into_iter().flat_map(|f| self.alternatives(&f.shape)));
                alternatives
            }
            Shape::Map(_, value) => {
                let mut values = self.alternatives(value);
                values.push(json!({ "type": "null" }));
                vec![json!({ "type": "object", "additionalProperties": any_of(values) })]
            }
            Shape::Either(shapes) => {
                shapes.iter().flat_map(|shape| self.alternatives(shape)).collect()
            }
            Shape::Any => vec![json!({})],
        }
    }

    /// A record stands once among the definitions, and once more as translations may give it.
    fn reference(&mut self, record: &'static RecordShape) -> Value {
        let suffix = if self.translation { TRANSLATION } else { "" };
        let name = format!("record.{}{suffix}", record.name.replace(' ', "_"));
        if !self.definitions.contains_key(&name) {
            let translation = self.translation;
            let is_given = |field: &&FieldShape| !translation || record.is_in_translations(field);
            let mut object = self.object(record.fields.iter().filter(is_given));
            // A translation inherits what it leaves out.
            if !translation {
                object.extend(needed(record));
            }
            self.definitions.insert(name.clone(), object.into());
        }
        json!({ "$ref": format!("#/definitions/{name}") })
    }
}

/// Without which fields a record says nothing: of each group one will do.
fn needed(record: &RecordShape) -> Map<String, Value> {
    let says = |key: &&str| json!({ "required": [key], "properties": { *key: { "not": { "enum": [null, "", []] } } } });
    let groups = record.needs.iter().map(|group| any_of(group.iter().map(says).collect()));
    let groups: Vec<Value> = groups.map(Value::from).collect();
    match groups.is_empty() {
        true => Map::new(),
        false => Map::from_iter([("allOf".to_owned(), groups.into())]),
    }
}

fn takes_nothing(schema: &Value) -> bool {
    let has_null = |key: &str, null: Value| {
        schema.get(key).and_then(Value::as_array).is_some_and(|values| values.contains(&null))
    };
    has_null("type", "null".into()) || has_null("enum", Value::Null) || *schema == json!({})
}

fn any_of(mut alternatives: Vec<Value>) -> Map<String, Value> {
    match alternatives.pop() {
        Some(Value::Object(only)) if alternatives.is_empty() && !only.contains_key("$ref") => only,
        last => {
            alternatives.extend(last);
            Map::from_iter([("anyOf".to_owned(), alternatives.into())])
        }
    }
}

/// The words, with what each means for editors that show it.
fn choice(words: &[(&str, &str)]) -> Value {
    let as_written = words.iter().map(|(word, doc)| (Value::from(*word), doc.trim()));
    let as_read = words.iter().filter_map(|(word, doc)| Some((truth(word)?.into(), doc.trim())));
    let all = as_written.chain(as_read).chain([(Value::Null, "Nothing.")]);
    let (values, docs): (Vec<Value>, Vec<&str>) = all.unzip();
    json!({ "enum": values, "enumDescriptions": docs })
}

/// What an older reader of YAML (1.1) makes of a word without quotes.
fn truth(word: &str) -> Option<bool> {
    match word {
        "yes" | "on" => Some(true),
        "no" | "off" => Some(false),
        _ => None,
    }
}

/// What is written without quotes may be a number or a truth value to YAML.
fn form(form: Form) -> Value {
    match form {
        Form::Line => json!({ "type": ["string", "number", "null"] }),
        Form::Truth => json!({
            "type": ["boolean", "string", "null"],
            "pattern": "^([Tt]rue|[Ff]alse|[Yy]es|[Nn]o|[Oo]n|[Oo]ff|[YyNn])$",
        }),
        Form::Whole => {
            json!({ "type": ["integer", "string", "null"], "pattern": r"^[+-]?[\d_]+$" })
        }
        Form::Number => json!({
            "type": ["number", "string", "null"],
            "pattern": r"^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$",
        }),
        Form::Pattern(pattern) => json!({ "type": ["string", "null"], "pattern": pattern }),
        Form::DigitsOr(pattern) => {
            json!({ "type": ["string", "integer", "null"], "pattern": pattern })
        }
    }
}
