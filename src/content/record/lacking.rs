//! What a record lacks, and what stands in it under a name that it does not have.
//!
//! The two belong together: a field that is missing often stands there under another name, and a comma without quotes
//! makes a key of the half of a value. Knows the shapes of records only.

use super::meant::word_meant;
use super::{FieldShape, ID, Reader, RecordShape, Shape, opening, synonym};
use crate::words::diagnostic::{Diagnostic, Span, codes};
use crate::words::yaml::{self, Key, Node, Value};

/// A record as it was written.
pub(super) struct Written<'a> {
    pub(super) shape: &'a RecordShape,
    pub(super) span: Span,
    pub(super) entries: &'a [(Key, Node)],
}

/// Fields of which one is needed.
type Group = &'static [&'static str];

impl Written<'_> {
    /// Says what is wrong with its keys; `unknown` are the places of those that are no fields of it.
    pub(super) fn say_faults(&self, unknown: &[usize], reader: &mut Reader<'_>) {
        let mut unknown = self.say_torn(unknown, reader);
        // A translation inherits what it leaves out.
        let mut missing: Vec<Group> = match reader.translation {
            true => Vec::new(),
            false => self.missing().collect(),
        };
        let is_lacking = !missing.is_empty();
        unknown.retain(|place| !self.say_misnamed(*place, &mut missing, reader));
        if let ([only], [group]) = (&unknown[..], &missing[..])
            && let Some(hint) = self.perhaps(*only, group, reader)
        {
            self.say_missing(&missing, self.entries[*only].0.span, hint, reader);
            return;
        }
        if !missing.is_empty() {
            let hint = self.add(&missing);
            self.say_missing(&missing, self.span, hint, reader);
        }
        for place in unknown {
            self.say_unknown(&self.entries[place].0, is_lacking, reader);
        }
    }

    /// Says which values end at a comma that belongs to them; what remains are keys that are not known.
    fn say_torn(&self, unknown: &[usize], reader: &mut Reader<'_>) -> Vec<usize> {
        let mut left = Vec::new();
        let mut rest = unknown.iter().copied().peekable();
        while let Some(place) = rest.next() {
            let before = place.checked_sub(1).map(|before| &self.entries[before]);
            let value = before.and_then(|(_, node)| node.scalar());
            let (Some((key, _)), Some(value), true) = (before, value, self.is_alone(place)) else {
                left.push(place);
                continue;
            };
            let mut whole = format!("{value}, {}", self.entries[place].0.name);
            let mut last = place;
            while let Some(next) = rest.next_if(|next| *next == last + 1 && self.is_alone(*next)) {
                whole = whole + ", " + &self.entries[next].0.name;
                last = next;
            }
            let message = format!(
                "the comma ends the value of `{}`, and what stands behind it is lost",
                key.name
            );
            reader.diagnostics.push(
                Diagnostic::new(&codes::QUOTES_MISSING, reader.path, message)
                    .at(self.entries[place].0.span)
                    .hint(format!(
                        "put the whole value in quotes: `{}: {}`",
                        key.name,
                        yaml::scalar(&whole)
                    )),
            );
        }
        left
    }

    fn is_alone(&self, place: usize) -> bool {
        let (key, node) = &self.entries[place];
        key.is_alone && node.value == Value::Null
    }

    /// The fields that it needs and does not have. One that was refused has been complained about.
    fn missing(&self) -> impl Iterator<Item = Group> {
        let says = |field: &&str| {
            self.entries.iter().any(|(key, node)| key.name == **field && says_something(node))
        };
        self.shape.needs.iter().copied().filter(move |group| !group.iter().any(&says))
    }

    /// Says which field is meant by a key, where it is one of those that are missing; whether it was.
    fn say_misnamed(
        &self,
        place: usize,
        missing: &mut Vec<Group>,
        reader: &mut Reader<'_>,
    ) -> bool {
        let (key, node) = &self.entries[place];
        let (name, span) = (&key.name, key.span);
        let fields = || missing.iter().flat_map(|group| group.iter().copied());
        // The channel `phone: …` is of that kind.
        if let [_, _, ..] = missing[..]
            && let Some(item) = item_of_word(self.shape, name, node)
        {
            self.say_missing(missing, span, format!("did you mean `{item}`?"), reader);
            missing.clear();
            return true;
        }
        let Some(meant) = synonym(name, fields()).or_else(|| reader.meant(name, fields())) else {
            return false;
        };
        if !self.fits(meant, node) {
            return false;
        }
        let hint = format!("did you mean `{meant}: {}`?", value(node));
        let Some(at) = missing.iter().position(|group| group.contains(&meant)) else {
            return false;
        };
        let group = missing.remove(at);
        self.say_missing(&[group], span, hint, reader);
        true
    }

    /// What to write where one field is missing and one key is not known.
    fn perhaps(&self, place: usize, group: Group, reader: &mut Reader<'_>) -> Option<String> {
        let (key, node) = &self.entries[place];
        let others = self.shape.fields.iter().map(|field| field.key);
        let field = *group.first()?;
        if self.is_alone(place) {
            let written = yaml::scalar(&key.name);
            return self.takes_line(field).then(|| format!("did you mean `{field}: {written}`?"));
        }
        if reader.meant(&key.name, others).is_some() || !self.fits(field, node) {
            return None;
        }
        let (name, written) = (&key.name, value(node));
        Some(format!(
            "{}; if that is what `{name}` means, write `{field}: {written}`",
            self.add(&[group])
        ))
    }

    /// Whether a field could hold what stands under another key.
    fn fits(&self, field: &str, node: &Node) -> bool {
        node.scalar().is_some() && self.takes_line(field)
            || self.shape.field(field).is_some_and(|field| takes_parts(&field.shape))
    }

    fn takes_line(&self, field: &str) -> bool {
        let shape = self.shape.field(field).map(|field| &field.shape);
        shape.is_some_and(|shape| !takes_parts(shape))
    }

    fn say_missing(&self, missing: &[Group], at: Span, hint: String, reader: &mut Reader<'_>) {
        let lacks = |group: &Group| match group {
            [only] => format!("no `{only}`"),
            several => format!("no `{}`", several.join("` or `")),
        };
        let lacks: Vec<_> = missing.iter().map(lacks).collect();
        let message = format!("`{}` has {}", self.shape.name, lacks.join(" and "));
        reader
            .diagnostics
            .push(Diagnostic::new(&codes::FIELD_MISSING, reader.path, message).at(at).hint(hint));
    }

    /// What to add, with what that is.
    fn add(&self, missing: &[Group]) -> String {
        let fields = missing.iter().filter_map(|group| self.shape.field(group.first()?));
        let line = |field: &FieldShape| match &field.shape {
            shape @ Shape::Choice(_) => format!("`{}:`, {}", field.key, shape.in_words()),
            shape => format!("`{}: {}`, {}", field.key, example(shape), what(field)),
        };
        let lines: Vec<_> = fields.map(line).collect();
        format!("add {}", lines.join("; and "))
    }

    fn say_unknown(&self, key: &Key, is_lacking: bool, reader: &mut Reader<'_>) {
        // A fact would be refused in a translation, and so is not suggested there.
        let is_translation = reader.translation;
        let is_taken = |field: &&FieldShape| !is_translation || field.shape.is_translatable();
        let known = self.shape.fields.iter().filter(is_taken).map(|field| field.key);
        let of = format!("`{}`", self.shape.name);
        if is_lacking && reader.meant(&key.name, known.clone()).is_none() {
            let own = known.filter(|name| *name != ID);
            let names: Vec<_> = own.map(|name| format!("`{name}`")).collect();
            let hint = format!("its fields are {}", names.join(", "));
            return reader.unknown_key_with(key, &of, hint);
        }
        reader.unknown_key(key, &of, known);
    }
}

/// Whether a list or a map may stand there.
fn takes_parts(shape: &Shape) -> bool {
    matches!(shape, Shape::List(_) | Shape::Map(..) | Shape::Record(_) | Shape::Any)
}

/// Whether something stands under a key.
fn says_something(node: &Node) -> bool {
    match &node.value {
        Value::Null => false,
        Value::Scalar { text, .. } => !text.trim().is_empty(),
        Value::List(items) => !items.is_empty(),
        Value::Map(_) => true,
    }
}

/// What is written, on one line; an ellipsis where it takes several.
fn value(node: &Node) -> String {
    node.scalar().filter(|text| !text.is_empty()).map_or_else(|| "…".to_owned(), yaml::scalar)
}

/// One, as it stands in YAML.
fn example(shape: &Shape) -> &'static str {
    match shape {
        Shape::Fact(fact) => fact.example,
        _ => "…",
    }
}

/// What a field is, inside of a sentence.
fn what(field: &FieldShape) -> String {
    let doc = field.doc();
    let first = doc.split(['.', ':', ';']).next().unwrap_or(doc);
    let mut letters = first.chars();
    letters.next().map_or_else(String::new, |letter| letter.to_lowercase().chain(letters).collect())
}

/// An item of a record for a key that is a word of it: `kind: phone, value: …` for `phone: …`.
fn item_of_word(record: &RecordShape, key: &str, node: &Node) -> Option<String> {
    let word = key.to_lowercase();
    let has = |shape: &Shape, word: &str| matches!(shape, Shape::Choice(words) if words.iter().any(|(known, _)| *known == word));
    // A text or an address is more than a message or a letter.
    let meant = word_meant(&word).filter(|_| !matches!(&*word, "text" | "address" | "call"));
    let is_of = |field: &&FieldShape, word: &str| has(&field.shape, word);
    let (field, word) = [Some(&*word), meant]
        .into_iter()
        .flatten()
        .find_map(|word| Some((record.fields.iter().find(|field| is_of(field, word))?, word)))?;
    let is_needed = |key: &str| record.needs.iter().any(|group| group.contains(&key));
    let others = record.needs.iter().filter(|group| !group.contains(&field.key));
    let mut others = others.filter_map(|group| group.first());
    let (other, None) = (others.next()?, others.next()) else { return None };
    is_needed(field.key)
        .then(|| format!("{}: {}, {other}: {}", field.key, yaml::scalar(word), value(node)))
}

/// An item of a record for a key that belongs into one: `address: …, hours: …` for `hours: …`. What it needs besides may
/// stand beside that key.
fn item_for(
    record: &RecordShape,
    entries: &[(Key, Node)],
    key: &str,
    node: &Node,
) -> Option<String> {
    if let Some(item) = item_of_word(record, key, node) {
        return Some(item);
    }
    let field = record.field(key)?;
    // Prose may be of anything.
    let is_fact = !matches!(field.shape, Shape::Text);
    let is_needed = is_fact && record.needs.iter().any(|group| group.contains(&key));
    let is_record = matches!(field.shape, Shape::List(Shape::Record(_)) | Shape::Record(_));
    let is_nested = is_record && matches!(node.value, Value::List(_) | Value::Map(_));
    if !(is_needed || is_nested) {
        return None;
    }
    let others = record.needs.iter().filter(|group| !group.contains(&key));
    let others = others.filter_map(|group| Some(beside(entries, group.first()?)));
    Some(others.chain([format!("{key}: {}", value(node))]).collect::<Vec<_>>().join(", "))
}

/// A field of an item, with what stands under its name on the page.
fn beside(entries: &[(Key, Node)], field: &str) -> String {
    let there = entries.iter().find(|(key, _)| key.name == field).map(|(_, node)| value(node));
    format!("{field}: {}", there.as_deref().unwrap_or("…"))
}

/// Where opening hours belong that stand in a line of the page: into the place that they are of.
fn hours_for(
    fields: &'static [FieldShape],
    entries: &[(Key, Node)],
    key: &Key,
    node: &Node,
) -> Option<String> {
    const HOURS: &str = "hours";
    if !opening::is_named(&key.name) {
        return None;
    }
    let (items, is_read) = opening::items(node)?;
    let needed =
        |record: &RecordShape| record.needs.first().and_then(|group| group.first()).copied();
    let (parent, other) = fields.iter().find_map(|field| match &field.shape {
        Shape::List(Shape::Record(record)) if record.field(HOURS).is_some() => {
            Some((field.key, needed(record)?))
        }
        _ => None,
    })?;
    let hours = format!("{HOURS}: [{items}]");
    let own = if is_read { "" } else { ", with its own days and times" };
    let there = entries.iter().find(|(key, _)| key.name == parent).map(|(_, node)| node);
    let place = there.and_then(|node| match &node.value {
        Value::List(items) => items.first(),
        _ => Some(node),
    });
    let address = entries.iter().any(|(key, _)| key.name == other);
    let without =
        if address { format!(", and remove the line `{other}:` too") } else { String::new() };
    Some(match place {
        Some(Node { value: Value::Map(_), .. }) => format!(
            "write it under `{parent}:`, in a line of its own below the `{other}:` that has these hours, or in its braces behind a comma: `{hours}`{own}"
        ),
        Some(place) if place.scalar().is_some() => format!(
            "under `{parent}:`, write in place of `{0}`: `{{ {other}: {0}, {hours} }}`{own}",
            value(place)
        ),
        _ => format!("write `{parent}: [{{ {}, {hours} }}]`{own}{without}", beside(entries, other)),
    })
}

/// Where a key belongs that is no field of a page: the whole line to write in one of its `fields`, beside what stands
/// under that in `entries`.
pub fn place_for(
    fields: &'static [FieldShape],
    entries: &[(Key, Node)],
    key: &Key,
    node: &Node,
) -> Option<String> {
    if let Some(hint) = hours_for(fields, entries, key, node) {
        return Some(hint);
    }
    fields.iter().find_map(|field| {
        let (record, is_list) = match &field.shape {
            Shape::List(Shape::Record(record)) => (record, true),
            Shape::Record(record) => (record, false),
            _ => return None,
        };
        let item = item_for(record, entries, &key.name, node)?;
        let parent = field.key;
        let there = entries.iter().find(|(key, _)| key.name == parent);
        Some(match there.map(|(key, node)| (key, &node.value)) {
            Some((key, Value::List(items))) if is_list && !items.is_empty() => {
                match items[0].span.line == key.span.line {
                    true => format!("write it inside the brackets of `{parent}:`, behind a comma: `{{ {item} }}`"),
                    false => format!("write it under `{parent}:`, where its other lines with `- ` begin: `- {{ {item} }}`"),
                }
            }
            Some((_, Value::Map(_))) if !is_list => format!("write it under `{parent}:`: `{item}`"),
            Some((_, Value::Map(_) | Value::Scalar { .. })) => format!(
                "make a list of `{parent}:`, each item on a line that begins with `- `, and write there `- {{ {item} }}`"
            ),
            _ if is_list => format!("write `{parent}: [{{ {item} }}]`; what else belongs there stands in the same brackets, behind a comma"),
            _ => format!("write `{parent}: {{ {item} }}`"),
        })
    })
}
