//! What fields take, as values: the reference, the schemas and new pages are made from them.
//!
//! Types only; what reads and shows the values is in `fields` and made by `macros`.

use crate::content::kind::Kind;

/// The field by which an item is told from others where nothing else of it tells.
pub const ID: &str = "id";

/// What a field takes: for the reference, for schemas and new pages, and to know what may be
/// translated.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Prose: the one thing a translation may give.
    Text,
    /// A fact of one line.
    Fact(Fact),
    /// One of some words.
    Choice(&'static [(&'static str, &'static str)]),
    /// A page of one of these kinds; of any kind where there are none.
    Reference(&'static [Kind]),
    /// A file below `content/`.
    Asset,
    /// Some of these; one alone may stand without its list.
    List(&'static Shape),
    /// A map with known keys.
    Record(RecordShape),
    /// A map from what is named first, "heading id", to one of these each.
    Map(&'static str, &'static Shape),
    /// One of these, as it is easier.
    Either(&'static [Shape]),
    /// Anything at all.
    Any,
}

/// A fact of one line: what it is, and how one looks.
#[derive(Debug, Clone, Copy)]
pub struct Fact {
    /// What it is, for the reader of the reference: "a date, `2026-11-21`".
    pub what: &'static str,
    /// One, as it stands in YAML.
    pub example: &'static str,
    /// How all of them look.
    pub form: Form,
    /// Whether each translation has its own.
    pub of_each_language: bool,
}

/// How facts of a type look to a program that knows YAML and JSON Schema only. Never stricter than
/// what reads them, and often less so: which countries there are is not a matter of form.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    /// Any words or figures.
    Line,
    /// `true` or `false`, in any word for them.
    Truth,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// Text that fits a regular expression (ECMA-262).
    Pattern(&'static str),
    /// As [`Form::Pattern`], or nothing but digits, which YAML takes for a number.
    DigitsOr(&'static str),
}

/// A map with known keys.
#[derive(Debug, Clone, Copy)]
pub struct RecordShape {
    /// The name of its section in the reference.
    pub name: &'static str,
    /// What it has.
    pub fields: &'static [FieldShape],
    /// The field that a plain text stands for, where one does.
    pub short: Option<&'static str>,
    /// The fields by which one of them is told from others in a list; none where they need not be told apart.
    pub key: &'static [&'static str],
    /// The fields without which it says nothing; of each group one will do. A translation may leave them out.
    pub needs: &'static [&'static [&'static str]],
}

/// One field of a record.
#[derive(Debug, Clone, Copy)]
pub struct FieldShape {
    /// The key in YAML.
    pub key: &'static str,
    /// What it is, from the doc comment of the field.
    pub doc: &'static str,
    /// What it takes.
    pub shape: Shape,
    /// What is compared of it as it was written, where it tells an item of a list from others.
    pub compared: fn(&str) -> String,
}

impl Shape {
    /// A fact of one line.
    pub const fn fact(what: &'static str, example: &'static str, form: Form) -> Self {
        Shape::Fact(Fact { what, example, form, of_each_language: false })
    }

    /// A fact of one line of which each translation has its own.
    pub const fn of_each_language(what: &'static str, example: &'static str, form: Form) -> Self {
        Shape::Fact(Fact { what, example, form, of_each_language: true })
    }

    /// What is to be written, in words: "a date, `2026-11-21`".
    pub fn in_words(&self) -> String {
        match self {
            Shape::Text => "text".to_owned(),
            Shape::Fact(fact) => fact.what.to_owned(),
            Shape::Choice(words) => {
                let words: Vec<_> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
                format!("one of {}", words.join(", "))
            }
            Shape::Reference([]) => "the id of a page, `cities/auckland`".to_owned(),
            Shape::Reference(kinds) => {
                let names: Vec<_> = kinds.iter().map(|kind| with_article(kind.name())).collect();
                format!("the id of {}", names.join(" or "))
            }
            Shape::Asset => {
                "a file beside the page, or `/` and its path below `content/`".to_owned()
            }
            Shape::List(item) => format!("a list, each {}", item.in_words()),
            Shape::Record(_) => "a map".to_owned(),
            Shape::Map(key, value) => format!("a map from {key} to {}", value.in_words()),
            Shape::Either(shapes) => {
                let words: Vec<_> = shapes.iter().map(Shape::in_words).collect();
                words.join(", or ")
            }
            Shape::Any => "anything".to_owned(),
        }
    }

    /// Whether a translation may say anything here: whether there is prose in it, or a fact of each language.
    pub const fn is_translatable(&self) -> bool {
        match self {
            Shape::Text => true,
            Shape::Fact(fact) => fact.of_each_language,
            Shape::List(item) | Shape::Map(_, item) => item.is_translatable(),
            Shape::Record(record) => {
                let mut at = 0;
                while at < record.fields.len() {
                    if record.fields[at].shape.is_translatable() {
                        return true;
                    }
                    at += 1;
                }
                false
            }
            Shape::Either(shapes) => {
                let mut at = 0;
                while at < shapes.len() {
                    if shapes[at].is_translatable() {
                        return true;
                    }
                    at += 1;
                }
                false
            }
            _ => false,
        }
    }
}

impl RecordShape {
    /// The field of this name.
    pub fn field(&self, key: &str) -> Option<&'static FieldShape> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// That field.
    pub fn short_field(&self) -> Option<&'static FieldShape> {
        self.fields.iter().find(|field| Some(field.key) == self.short)
    }

    /// Whether a translation may give a field: prose, and what tells an item from others.
    pub fn is_in_translations(&self, field: &FieldShape) -> bool {
        field.shape.is_translatable() || field.key == ID || self.key.contains(&field.key)
    }
}

impl FieldShape {
    /// What it is, without the space before it.
    pub fn doc(&self) -> &'static str {
        self.doc.trim()
    }
}

fn with_article(name: &str) -> String {
    let article = if name.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    let page = if name == "guide" { " page" } else { "" };
    format!("{article} {name}{page}")
}
