//! The front matter of a new page: every field of its kind, explained.
//!
//! A line `## …` explains. A line `# …` is a field with an example; it takes effect without its `# `,
//! which is what the key for comments of most editors takes away.

use std::fmt::Write;

use crate::content::kinds::{Common, Kind};
use crate::content::record::{FieldShape, ID, Record, RecordShape, Shape};
use crate::content::sources::Role;
use crate::site::Site;
use crate::words::yaml;

/// What every page should begin with, before the fields of its kind.
const FIRST: &[&str] = &["title", "summary", "status", "topics"];

/// Whether a field can be given in the words of a command: as one text, or as several.
pub fn is_simple(field: &FieldShape) -> bool {
    let simple = |shape: &Shape| match shape {
        Shape::Text | Shape::Fact(_) | Shape::Choice(_) | Shape::Reference(_) | Shape::Asset => {
            true
        }
        Shape::Record(record) => record.short.is_some(),
        _ => false,
    };
    match field.shape {
        Shape::List(item) => simple(item),
        ref shape => simple(shape),
    }
}

/// The fields of a page of a kind, in the order in which a new page has them.
pub(super) fn fields(kind: Kind) -> Vec<&'static FieldShape> {
    let is_first = |field: &&FieldShape| FIRST.contains(&field.key);
    let common = || Common::FIELDS.iter().filter(|field| field.key != "translation");
    let first = FIRST.iter().filter_map(|key| common().find(|field| field.key == *key));
    first.chain(kind.fields()).chain(common().filter(|field| !is_first(field))).collect()
}

/// Writes the fields of a kind; those that are given with their value, the others as comments.
pub(super) fn write(kind: Kind, given: &[(&str, Vec<String>)], site: &Site) -> String {
    let mut writer = Writer { out: String::new(), site };
    for field in fields(kind) {
        let value = given.iter().find(|(key, _)| *key == field.key).map(|(_, value)| value);
        writer.explain(field);
        match value {
            Some(value) => writer.given(field, value),
            None => writer.example(field),
        }
    }
    writer.out
}

struct Writer<'s> {
    out: String,
    /// Examples of references are pages that there are.
    site: &'s Site,
}

impl Writer<'_> {
    fn explain(&mut self, field: &FieldShape) {
        let _ = writeln!(self.out, "\n## {}", field.doc());
        match item(&field.shape) {
            Shape::Choice(words) => {
                for (word, doc) in *words {
                    let _ = writeln!(self.out, "##   {word}: {}", doc.trim());
                }
            }
            shape @ (Shape::Reference(_) | Shape::Asset) => {
                let _ = writeln!(self.out, "## Write {}.", shape.in_words());
            }
            _ => {}
        }
    }

    fn given(&mut self, field: &FieldShape, values: &[String]) {
        let values: Vec<String> = values.iter().map(|value| yaml::scalar(value)).collect();
        let value = match (&field.shape, &values[..]) {
            (Shape::List(_), values) if values.len() > 1 => format!("[{}]", values.join(", ")),
            (_, values) => values.join(", "),
        };
        let _ = writeln!(self.out, "{}: {value}", field.key);
    }

    fn example(&mut self, field: &FieldShape) {
        for line in self.lines(field) {
            let _ = writeln!(self.out, "# {line}");
        }
    }

    /// A field with an example, on as many lines as it takes.
    fn lines(&self, field: &FieldShape) -> Vec<String> {
        let key = field.key;
        match &field.shape {
            Shape::Record(record) => {
                let inner = self.record(record).into_iter().map(|line| format!("  {line}"));
                [format!("{key}:")].into_iter().chain(inner).collect()
            }
            Shape::List(Shape::Record(record)) => {
                let inner = self.record(record).into_iter().enumerate();
                let inner = inner.map(|(number, line)| match number {
                    0 => format!("  - {line}"),
                    _ => format!("    {line}"),
                });
                [format!("{key}:")].into_iter().chain(inner).collect()
            }
            shape => {
                let own = OWN_EXAMPLES.iter().find(|(field, _)| *field == key);
                let value = own.map_or_else(|| self.value(shape), |(_, value)| (*value).to_owned());
                vec![format!("{key}: {value}")]
            }
        }
    }

    /// The fields of a record, each explained at the end of its first line.
    fn record(&self, record: &RecordShape) -> Vec<String> {
        // A command gives names to items.
        let fields = record.fields.iter().filter(|field| field.key != ID);
        let lines = fields.flat_map(|field| {
            let mut lines = self.lines(field);
            if let Some(first) = lines.first_mut() {
                let words = match item(&field.shape) {
                    shape @ Shape::Choice(_) => format!(" It is {}.", shape.in_words()),
                    _ => String::new(),
                };
                let _ = write!(first, "  # {}{words}", field.doc());
            }
            lines
        });
        lines.collect()
    }

    /// An example on one line.
    fn value(&self, shape: &Shape) -> String {
        match shape {
            Shape::Text => "…".to_owned(),
            Shape::Fact(fact) => fact.example.to_owned(),
            Shape::Choice(words) => {
                words.first().map_or_else(String::new, |(word, _)| yaml::scalar(word))
            }
            Shape::Reference(kinds) => self.reference(kinds),
            Shape::Asset => "picture.jpg".to_owned(),
            Shape::List(item) => format!("[{}]", self.value(item)),
            Shape::Either(shapes) => {
                shapes.first().map_or_else(String::new, |shape| self.value(shape))
            }
            Shape::Map(..) | Shape::Record(_) | Shape::Any => "{ key: value }".to_owned(),
        }
    }

    /// A page that the field could name, or how its name would look.
    fn reference(&self, kinds: &[Kind]) -> String {
        let takes = |kind: Kind| kinds.is_empty() || kinds.contains(&kind);
        let mut pages = self
            .site
            .subject_ids()
            .map(|page| self.site.subject(page))
            .filter(|page| page.role == Role::Page);
        let Some(page) = pages.find(|page| takes(page.kind)) else {
            let folder = kinds.first().map_or("", |kind| kind.folder());
            return format!("name-in-{folder}").trim_end_matches("-in-").to_owned();
        };
        let id = page.id.as_str();
        let short = id.strip_prefix(page.kind.folder()).and_then(|id| id.strip_prefix('/'));
        short.filter(|_| !kinds.is_empty()).unwrap_or(id).to_owned()
    }
}

/// What fields are given as an example that would contradict another with that of their type: hours that close when
/// they open, an event that ends when it begins, a day that its rule does not have.
const OWN_EXAMPLES: &[(&str, &str)] = &[
    ("closes", "\"17:00\""),
    ("end", "2027-03-06T12:00"),
    ("except", "[2027-03-13]"),
    ("cancelled", "false"),
];

/// What a list is made of, or the shape itself.
fn item(shape: &Shape) -> &Shape {
    match shape {
        Shape::List(item) => item,
        other => other,
    }
}
