//! Names for the items of lists, written into files that people wrote.
//!
//! Changes only the bytes that it must: comments, quotes, order, ends of lines and lists in brackets stay. What comes
//! of it is read again, and is refused unless it says the same and the new names besides.

use crate::kinds::{Common, Kind};
use crate::parse;
use crate::path::SourcePath;
use crate::record::{FieldShape, ID, Identity, Items, Record, RecordShape, Shape};
use crate::unit;
use crate::yaml::{self, Key, Node, Value};

/// The front matter of a file, as it is written and as it is read.
pub(super) struct Front<'t> {
    /// The whole file.
    pub text: &'t str,
    /// Where the front matter lies in it.
    pub range: std::ops::Range<usize>,
    /// What it says.
    pub root: Node,
}

impl<'t> Front<'t> {
    /// The front matter of a file; `None` where it has none that can be read.
    pub fn of(text: &'t str, path: &SourcePath) -> Option<Self> {
        let parts = parse::parts(text)?;
        let start = parts.front.as_ptr() as usize - text.as_ptr() as usize;
        let root = yaml::parse(&plain(parts.front), path, 2, &mut Vec::new()).ok()?;
        matches!(root.value, Value::Map(_)).then_some(Front {
            text,
            range: start..start + parts.front.len(),
            root,
        })
    }

    /// Where something stands in the file.
    pub fn offset(&self, line: u32, column: u32) -> Option<usize> {
        let lines = self.text.split_inclusive('\n');
        let above: usize = lines.clone().take(line as usize - 1).map(str::len).sum();
        let line = lines.clone().nth(line as usize - 1)?;
        let column =
            line.char_indices().map(|(at, _)| at).chain([line.len()]).nth(column as usize - 1)?;
        // A mark at the beginning of a file is no character of its first line.
        Some(above + column)
    }

    /// How lines end in it.
    pub fn line_end(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }
}

/// The text as YAML reads it: the columns of a line are the same.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// The fields that are lists of items with names, of a kind.
pub(super) fn fields(kind: Kind) -> impl Iterator<Item = &'static FieldShape> {
    Common::FIELDS.iter().chain(kind.fields()).filter(|field| field.shape.is_translatable())
}

/// What is written into an item: fields with their values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name(pub Vec<(&'static str, String)>);

impl Name {
    fn in_words(&self) -> String {
        let fields = self.0.iter().map(|(field, value)| format!("{field}: {value}"));
        fields.collect::<Vec<_>>().join(", ")
    }
}

/// A text that is to be put somewhere into a file.
#[derive(Debug)]
struct Insertion {
    at: usize,
    text: String,
}

/// Names that are to be written into a file.
#[derive(Default)]
pub(super) struct Changes {
    insertions: Vec<Insertion>,
    /// What was done: the list, and what its items are called.
    pub done: Vec<String>,
    /// What could not be done, and why.
    pub refused: Vec<String>,
}

impl Changes {
    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.insertions.is_empty()
    }

    /// The file with the names in it; `None` where that could not be read again as the same with the names.
    pub fn applied(
        &mut self,
        front: &Front<'_>,
        wanted: &Node,
        path: &SourcePath,
    ) -> Option<String> {
        self.insertions.sort_by_key(|insertion| insertion.at);
        let mut out = String::with_capacity(front.text.len() + 256);
        let mut written = 0;
        for insertion in &self.insertions {
            out.push_str(&front.text[written..insertion.at]);
            out.push_str(&insertion.text);
            written = insertion.at;
        }
        out.push_str(&front.text[written..]);
        let read = Front::of(&out, path)?;
        is_same(&read.root, wanted).then_some(out)
    }
}

/// Whether two nodes say the same, wherever they stand.
fn is_same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::Null, Value::Null) => true,
        (Value::Scalar { text: a, .. }, Value::Scalar { text: b, .. }) => a == b,
        (Value::List(a), Value::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b))
        }
        (Value::Map(a), Value::Map(b)) => {
            let same = |((key, a), (other, b)): (&(Key, Node), &(Key, Node))| {
                key.name == other.name && is_same(a, b)
            };
            a.len() == b.len() && a.iter().zip(b).all(same)
        }
        _ => false,
    }
}

/// Gives each item of a source a name of its own that has none and could be taken for another. `wanted` is changed as
/// the file will be.
pub(super) fn name_source(front: &Front<'_>, wanted: &mut Node, kind: Kind, changes: &mut Changes) {
    for_each_list(&front.root, wanted, fields(kind), "", &mut |way, record, items, wanted| {
        let known = items_of(items, record);
        let mut taken: Vec<String> = items.iter().filter_map(|item| value(item, ID)).collect();
        for (at, item) in items.iter().enumerate() {
            let is_named = known.parts[at] != unit::NAMELESS;
            if is_named || value(item, ID).is_some() || !has_text(item, record) {
                continue;
            }
            let id = new_id(item, &taken);
            let name = Name(vec![(ID, id.clone())]);
            if put(front, item, record, &name, &mut wanted[at], changes) {
                changes.done.push(format!("`{way}`: item {} is now `{}`", at + 1, name.in_words()));
                taken.push(id);
            } else {
                changes
                    .refused
                    .push(format!("`{way}`: write `{ID}: {id}` into item {} yourself", at + 1));
            }
        }
    });
}

/// Gives each item of a translation that has no name that of the item of the source that it is of. By its place it is
/// known only where both lists have as many items, and whoever asks says that they belong together so.
pub(super) fn name_translation(
    front: &Front<'_>,
    wanted: &mut Node,
    source: &Node,
    kind: Kind,
    changes: &mut Changes,
) {
    name_lists(front, &front.root, wanted, source, &mut fields(kind), "", changes);
}

#[allow(clippy::too_many_arguments)]
fn name_lists(
    front: &Front<'_>,
    own: &Node,
    wanted: &mut Node,
    source: &Node,
    fields: &mut dyn Iterator<Item = &'static FieldShape>,
    way: &str,
    changes: &mut Changes,
) {
    for field in fields {
        let Some(theirs) = entry(source, field.key) else { continue };
        let way = below(way, field.key);
        let (Some(own), Some(wanted)) = (entry(own, field.key), entry_mut(wanted, field.key))
        else {
            continue;
        };
        match &field.shape {
            Shape::List(Shape::Record(record)) if is_named(record) => {
                let (Value::List(items), Value::List(theirs)) = (&own.value, &theirs.value) else {
                    say_shape(items_of_either(own), items_of_either(theirs), record, &way, changes);
                    continue;
                };
                let Value::List(wanted) = &mut wanted.value else { continue };
                name_items(front, (items, wanted), theirs, record, &way, changes);
            }
            Shape::Record(record) => {
                let mut fields = record.fields.iter();
                name_lists(front, own, wanted, theirs, &mut fields, &way, changes);
            }
            _ => {}
        }
    }
}

/// A list, or one item that stands alone.
fn items_of_either(node: &Node) -> usize {
    match &node.value {
        Value::List(items) => items.len(),
        _ => 1,
    }
}

fn say_shape(own: usize, theirs: usize, record: &RecordShape, way: &str, changes: &mut Changes) {
    let _ = record;
    changes.refused.push(format!(
        "`{way}`: {own} here and {theirs} in the source, and one of them is no list: write both as lists first"
    ));
}

fn name_items(
    front: &Front<'_>,
    (items, wanted): (&[Node], &mut [Node]),
    theirs: &[Node],
    record: &'static RecordShape,
    way: &str,
    changes: &mut Changes,
) {
    let known = items_of(theirs, record);
    let names: Vec<Option<Name>> =
        theirs.iter().zip(&known.parts).map(|(item, part)| name_of(item, part, record)).collect();
    let own_parts = items_of(items, record).parts;
    let place = |at: usize| {
        let identity = identity(&items[at], record);
        let found = theirs.iter().zip(&known.parts).position(|(theirs, part)| {
            let theirs = self::identity(theirs, record);
            *part != unit::NAMELESS
                && match identity.id() {
                    Some(id) => theirs.id() == Some(id),
                    None => identity.natural().is_some() && theirs.natural() == identity.natural(),
                }
        });
        found.filter(|_| own_parts[at] != unit::NAMELESS)
    };
    let with_text: Vec<usize> =
        (0..items.len()).filter(|at| has_text(&items[*at], record)).collect();
    let is_unnamed = |at: &usize| identity(&items[*at], record) == Identity::default();
    let unnamed: Vec<usize> = with_text.iter().copied().filter(is_unnamed).collect();
    // Whoever has a name elsewhere shows that the two lists are not in one order.
    let elsewhere = with_text.iter().any(|at| place(*at).is_some_and(|found| found != *at));
    // Where facts tell the items apart, a place in the list tells nothing: the source may have gained one and lost another.
    let has_facts = |at: &usize| {
        theirs.get(*at).is_some_and(|item| self::identity(item, record).natural().is_some())
    };
    let by_facts = theirs.len() > 1 && unnamed.iter().any(has_facts);
    let is_mixed = unnamed.len() != with_text.len();
    let is_refused = items.len() != theirs.len() || elsewhere || by_facts || is_mixed;
    if !unnamed.is_empty() && is_refused {
        let why = match (elsewhere, by_facts) {
            (true, _) => "they are in another order than those of the source".to_owned(),
            (_, true) => "only you know which of the source they are".to_owned(),
            _ if is_mixed => "others of the list have names".to_owned(),
            _ => format!("there are {}, and the source has {}", items.len(), theirs.len()),
        };
        let which: Vec<String> = unnamed.iter().map(|at| (at + 1).to_string()).collect();
        let they = if which.len() == 1 { "item" } else { "items" };
        changes.refused.push(format!(
            "`{way}`: {they} {} could not be told apart: {why}; write {} into each",
            which.join(", "),
            names_in_words(record)
        ));
    }
    for at in with_text {
        let partner = match place(at) {
            Some(found) => Some(found),
            None if unnamed.contains(&at) && !is_refused => {
                let Some(name) = &names[at] else {
                    changes.refused.push(format!(
                        "`{way}`: item {} of the source has no name of its own: write `{ID}:` into both",
                        at + 1
                    ));
                    continue;
                };
                if put(front, &items[at], record, name, &mut wanted[at], changes) {
                    let text = first_text(&items[at], record).unwrap_or_default();
                    changes.done.push(format!("`{way}`: “{text}” is `{}`", name.in_words()));
                    Some(at)
                } else {
                    let name = name.in_words();
                    changes
                        .refused
                        .push(format!("`{way}`: write `{name}` into item {} yourself", at + 1));
                    None
                }
            }
            None => None,
        };
        if let Some(partner) = partner {
            let mut fields = record.fields.iter();
            name_lists(
                front,
                &items[at],
                &mut wanted[at],
                &theirs[partner],
                &mut fields,
                way,
                changes,
            );
        }
    }
}

fn names_in_words(record: &RecordShape) -> String {
    match record.key {
        [] => format!("`{ID}:`"),
        key => format!("`{}:` or `{ID}:`", key.join(":`, `")),
    }
}

/// What names an item of a source.
pub(super) fn name_of(item: &Node, part: &str, record: &'static RecordShape) -> Option<Name> {
    if part == unit::NAMELESS {
        return None;
    }
    if let Some(id) = value(item, ID) {
        return Some(Name(vec![(ID, id)]));
    }
    let of_field = |field: &&'static str| {
        let written = match item.scalar() {
            Some(text) => (record.short == Some(*field)).then(|| text.to_owned()),
            None => value(item, field),
        };
        Some((*field, written?))
    };
    Some(Name(record.key.iter().filter_map(of_field).collect()))
}

/// The names of the items of a list.
pub(super) fn items_of(items: &[Node], record: &RecordShape) -> Items {
    let identities: Vec<Identity> = items.iter().map(|item| identity(item, record)).collect();
    Items::of(identities.iter())
}

/// Whether the items of a list of these are told apart.
pub(super) fn is_named(record: &RecordShape) -> bool {
    record.fields.iter().any(|field| field.key == ID)
}

fn identity(item: &Node, record: &RecordShape) -> Identity {
    let fields = record.fields.iter();
    let compared = |name: &str| {
        let field = fields.clone().find(|field| field.key == name)?;
        let written = match item.scalar() {
            Some(text) => (record.short == Some(name)).then(|| text.to_owned()),
            None => value(item, name),
        };
        Some((field.compared)(written?.trim()))
    };
    let values: Vec<Option<String>> = record.key.iter().map(|name| compared(name)).collect();
    let values = if values.iter().any(Option::is_some) { values } else { Vec::new() };
    Identity::of(value(item, ID).as_deref(), values, crate::diagnostic::Span::default())
}

/// Whether a node has any prose in it.
pub(super) fn has_text(node: &Node, record: &RecordShape) -> bool {
    first_text(node, record).is_some()
}

fn first_text(node: &Node, record: &RecordShape) -> Option<String> {
    if let Some(text) = node.scalar() {
        let is_prose = record.short_field().is_some_and(|field| field.shape.is_translatable());
        return is_prose.then(|| text.trim().to_owned()).filter(|text| !text.is_empty());
    }
    record.fields.iter().find_map(|field| {
        let node = entry(node, field.key)?;
        text_of(node, &field.shape)
    })
}

fn text_of(node: &Node, shape: &Shape) -> Option<String> {
    match (shape, &node.value) {
        (Shape::Text, Value::Scalar { text, .. }) => {
            let text = text.trim();
            (!text.is_empty()).then(|| text.to_owned())
        }
        (Shape::Record(record), _) => first_text(node, record),
        (Shape::List(item), Value::List(items)) => {
            items.iter().find_map(|node| text_of(node, item))
        }
        (Shape::List(item), _) => text_of(node, item),
        _ => None,
    }
}

/// What stands under a key.
pub(super) fn entry<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    match &node.value {
        Value::Map(entries) => {
            entries.iter().find(|(known, _)| known.name == key).map(|(_, node)| node)
        }
        _ => None,
    }
}

fn entry_mut<'n>(node: &'n mut Node, key: &str) -> Option<&'n mut Node> {
    match &mut node.value {
        Value::Map(entries) => {
            entries.iter_mut().find(|(known, _)| known.name == key).map(|(_, node)| node)
        }
        _ => None,
    }
}

fn value(node: &Node, key: &str) -> Option<String> {
    let text = entry(node, key)?.scalar()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The way to a field of what a way leads to, as people write it: `places.hours`.
fn below(way: &str, key: &str) -> String {
    if way.is_empty() { key.to_owned() } else { format!("{way}.{key}") }
}

type Visit<'v> = dyn FnMut(&str, &'static RecordShape, &[Node], &mut [Node]) + 'v;

/// Visits every list of items that have names, the inner before the outer.
fn for_each_list(
    own: &Node,
    wanted: &mut Node,
    fields: impl Iterator<Item = &'static FieldShape>,
    way: &str,
    visit: &mut Visit<'_>,
) {
    for field in fields {
        let way = below(way, field.key);
        let (Some(own), Some(wanted)) = (entry(own, field.key), entry_mut(wanted, field.key))
        else {
            continue;
        };
        match &field.shape {
            Shape::List(Shape::Record(record)) if is_named(record) => {
                if let (Value::List(items), Value::List(wanted)) = (&own.value, &mut wanted.value) {
                    for (item, wanted) in items.iter().zip(wanted.iter_mut()) {
                        let inner: Box<dyn Iterator<Item = _>> = Box::new(record.fields.iter());
                        for_each_list(item, wanted, inner, &way, visit);
                    }
                    visit(&way, record, items, wanted);
                }
            }
            Shape::Record(record) => {
                let inner: Box<dyn Iterator<Item = _>> = Box::new(record.fields.iter());
                for_each_list(own, wanted, inner, &way, visit);
            }
            _ => {}
        }
    }
}

/// A name made of what the item says: the same text gets the same name.
fn new_id(item: &Node, taken: &[String]) -> String {
    unit::new_id(&format!("{:?}", plain_values(item)), taken)
}

fn plain_values(node: &Node) -> Vec<&str> {
    match &node.value {
        Value::Null => Vec::new(),
        Value::Scalar { text, .. } => vec![text],
        Value::List(items) => items.iter().flat_map(plain_values).collect(),
        Value::Map(entries) => entries.iter().flat_map(|(_, node)| plain_values(node)).collect(),
    }
}

/// Writes a name into an item, in the form in which it stands; `false` where that form does not let us.
fn put(
    front: &Front<'_>,
    item: &Node,
    record: &'static RecordShape,
    name: &Name,
    wanted: &mut Node,
    changes: &mut Changes,
) -> bool {
    let Some(at) = front.offset(item.span.line, item.span.column) else { return false };
    let rest = &front.text[at..];
    let is_flow = rest.starts_with('{');
    let fields: Vec<String> =
        name.0.iter().map(|(field, value)| format!("{field}: {}", quoted(value))).collect();
    let line_start = front.text[..at].rfind('\n').map_or(0, |end| end + 1);
    let before = &front.text[line_start..at];
    let is_in_list = before.trim_start().starts_with("- ") || before.trim() == "-";
    let is_block = is_in_list && before.trim_start().chars().all(|c| c == '-' || c == ' ');
    let pad: String = before.chars().map(|_| ' ').collect();
    let end = front.line_end();
    let added = |wanted: &mut Node, entries: Vec<(Key, Node)>| {
        let names = name.0.iter().map(|(field, value)| {
            let node = Node {
                value: Value::Scalar { text: value.clone(), boolish: false },
                span: item.span,
            };
            (Key { name: (*field).to_owned(), span: item.span }, node)
        });
        wanted.value = Value::Map(names.chain(entries).collect());
    };
    match &item.value {
        Value::Map(entries) if is_flow => {
            let space = if rest[1..].starts_with([' ', '\n', '\r']) { "" } else { " " };
            let comma = if entries.is_empty() { "" } else { "," };
            let text = format!(" {}{comma}{space}", fields.join(", "));
            changes.insertions.push(Insertion { at: at + 1, text });
            let entries = map_of(wanted);
            added(wanted, entries);
            true
        }
        // Under the dash, or on the line below one that stands alone.
        Value::Map(_) if is_block || before.trim().is_empty() => {
            let lines: String = fields.iter().map(|field| format!("{field}{end}{pad}")).collect();
            changes.insertions.push(Insertion { at, text: lines });
            let entries = map_of(wanted);
            added(wanted, entries);
            true
        }
        Value::Scalar { .. } => {
            let Some(short) = record.short else { return false };
            let key = Key { name: short.to_owned(), span: item.span };
            let length: usize =
                rest.chars().take(item.span.length as usize).map(char::len_utf8).sum();
            let written = &rest[..length];
            if written.contains('\n') || written.starts_with(['|', '>', '*', '&', '!']) {
                return false;
            }
            let entries = vec![(key, item.clone())];
            if is_block {
                let lines: String =
                    fields.iter().map(|field| format!("{field}{end}{pad}")).collect();
                changes.insertions.push(Insertion { at, text: format!("{lines}{short}: ") });
            } else {
                let text = format!("{{ {}, {short}: ", fields.join(", "));
                changes.insertions.push(Insertion { at, text });
                changes.insertions.push(Insertion { at: at + length, text: " }".to_owned() });
            }
            added(wanted, entries);
            true
        }
        _ => false,
    }
}

fn map_of(node: &Node) -> Vec<(Key, Node)> {
    match &node.value {
        Value::Map(entries) => entries.clone(),
        _ => Vec::new(),
    }
}

/// A value that every reader of YAML takes for the same text: figures in quotes.
pub(super) fn quoted(value: &str) -> String {
    let is_word = value.starts_with(|c: char| c.is_ascii_alphabetic()) && value.len() > 1;
    match is_word {
        true => yaml::scalar(value),
        false => {
            let inner = yaml::scalar(value);
            if inner.starts_with('"') { inner } else { format!("\"{inner}\"") }
        }
    }
}
