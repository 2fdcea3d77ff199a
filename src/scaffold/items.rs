//! Names for the items of lists, written into files that people wrote.
//!
//! Changes only the bytes that it must: comments, quotes, order, ends of lines and lists in brackets stay. What comes
//! of it is read again, and is refused unless it says the same and the new names besides.

use std::collections::{HashMap, HashSet};

use crate::content::kinds::{Common, Kind};
use crate::content::record::{FieldShape, ID, Identity, Items, Record, RecordShape, Shape, Told};
use crate::words::diagnostic::Span;
use crate::words::unit;
use crate::words::yaml::{Node, Value};

use super::front::{Changes, Front, Name};
use super::put::put;

/// The fields that are lists of items with names, of a kind.
pub(super) fn fields(kind: Kind) -> impl Iterator<Item = &'static FieldShape> {
    Common::FIELDS.iter().chain(kind.fields()).filter(|field| field.shape.is_translatable())
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

/// How the items of a translation are named.
pub(super) struct Naming<'f> {
    /// The translation.
    pub front: &'f Front<'f>,
    /// Items that the hashes tell, by where they stand, and the names that they have in the source.
    pub told: &'f [(Span, String)],
    /// Whether somebody says that the two files belong together: then items that nothing tells apart are known by their
    /// places, where both lists have as many, or where the source has as many that had no name until now.
    pub by_place: bool,
    /// The names that items of the source have got now.
    pub new: &'f HashSet<String>,
}

impl Naming<'_> {
    /// Gives each item of a translation that has no name that of the item of the source that it is of.
    pub fn name(&self, wanted: &mut Node, source: &Node, kind: Kind, changes: &mut Changes) {
        let pair = Pair { own: &self.front.root, source };
        self.lists(pair, wanted, &mut fields(kind), "", changes);
    }

    fn lists(
        &self,
        Pair { own, source }: Pair<'_>,
        wanted: &mut Node,
        fields: &mut dyn Iterator<Item = &'static FieldShape>,
        way: &str,
        changes: &mut Changes,
    ) {
        for field in fields {
            let Some(source) = entry(source, field.key) else { continue };
            let way = below(way, field.key);
            let (Some(own), Some(wanted)) = (entry(own, field.key), entry_mut(wanted, field.key))
            else {
                continue;
            };
            match &field.shape {
                Shape::List(Shape::Record(record)) if is_named(record) => {
                    let (Value::List(items), Value::List(theirs)) = (&own.value, &source.value)
                    else {
                        // Items that say which they are need not stand as those of the source do, which may be in a table.
                        if self.by_place && is_any_unnamed(own, record) {
                            say_shape(items_of_either(own), items_of_either(source), &way, changes);
                        }
                        continue;
                    };
                    let Value::List(wanted) = &mut wanted.value else { continue };
                    let lists = Lists::of(items, theirs, record, &way);
                    self.items(&lists, wanted, changes);
                }
                Shape::Record(record) => {
                    let mut fields = record.fields.iter();
                    self.lists(Pair { own, source }, wanted, &mut fields, &way, changes);
                }
                _ => {}
            }
        }
    }

    fn items(&self, lists: &Lists<'_>, wanted: &mut [Node], changes: &mut Changes) {
        let Lists { items, theirs, record, way, known, .. } = lists;
        let (items, theirs, record, way) = (*items, *theirs, *record, *way);
        let names: Vec<Option<Name>> = theirs
            .iter()
            .zip(&known.parts)
            .map(|(item, part)| name_of(item, part, record))
            .collect();
        let by_place = match self.by_place {
            true => lists.by_place(self.new, changes),
            false => HashMap::new(),
        };
        for at in lists.with_text() {
            let found = match self.told.iter().find(|(span, _)| *span == items[at].span) {
                Some((_, id)) => {
                    theirs.iter().position(|item| value(item, ID).as_ref() == Some(id))
                }
                None => None,
            };
            let (partner, is_new) = match (found, lists.place(at), by_place.get(&at)) {
                (Some(found), ..) => (found, true),
                (None, Some(found), _) => (found, false),
                (None, None, Some(found)) => (*found, true),
                (None, None, None) => {
                    lists.say_ambiguous(at, changes);
                    continue;
                }
            };
            if is_new {
                let Some(name) = &names[partner] else {
                    changes.refused.push(format!(
                        "`{way}`: item {} of the source has no name of its own: write `{ID}:` into both",
                        partner + 1
                    ));
                    continue;
                };
                let said = name.in_words();
                if !put(self.front, &items[at], record, name, &mut wanted[at], changes) {
                    changes
                        .refused
                        .push(format!("`{way}`: write `{said}` into item {} yourself", at + 1));
                    continue;
                }
                let text = first_text(&items[at], record).unwrap_or_default();
                changes.done.push(format!("`{way}`: “{text}” is `{said}`"));
            }
            let pair = Pair { own: &items[at], source: &theirs[partner] };
            self.lists(pair, &mut wanted[at], &mut record.fields.iter(), way, changes);
        }
    }
}

/// What stands in a translation and what in its source.
struct Pair<'n> {
    own: &'n Node,
    source: &'n Node,
}

/// So many items are named of those that one may be: nobody reads through more.
const MOST_NAMED: usize = 8;

/// A list of a translation and that of its source.
struct Lists<'n> {
    items: &'n [Node],
    theirs: &'n [Node],
    record: &'static RecordShape,
    way: &'n str,
    own: Vec<Identity>,
    own_parts: Vec<String>,
    of_source: Vec<Identity>,
    /// The places of the items of the source by the names that commands gave them, and by what their facts say.
    by_id: HashMap<String, usize>,
    by_facts: HashMap<String, Vec<usize>>,
    known: Items,
}

impl<'n> Lists<'n> {
    fn of(
        items: &'n [Node],
        theirs: &'n [Node],
        record: &'static RecordShape,
        way: &'n str,
    ) -> Self {
        let identities = |items: &[Node]| -> Vec<Identity> {
            items.iter().map(|item| identity(item, record)).collect()
        };
        let (own, of_source) = (identities(items), identities(theirs));
        let own_parts = Items::of(own.iter()).parts;
        let known = Items::of(of_source.iter());
        let (mut by_id, mut by_facts) = (HashMap::new(), HashMap::<String, Vec<usize>>::new());
        for (at, identity) in of_source.iter().enumerate() {
            if let Some(id) = identity.id() {
                by_id.entry(id.to_owned()).or_insert(at);
            }
            if let Some(natural) = identity.natural() {
                by_facts.entry(natural).or_default().push(at);
            }
        }
        Lists { items, theirs, record, way, own, own_parts, of_source, by_id, by_facts, known }
    }

    fn with_text(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.items.len()).filter(|at| has_text(&self.items[*at], self.record))
    }

    /// Which item of the source an item says that it is of.
    fn place(&self, at: usize) -> Option<usize> {
        let is_named = |at: &usize| self.known.parts[*at] != unit::NAMELESS;
        let found = match self.own[at].id() {
            Some(id) => self.by_id.get(id).copied().filter(is_named),
            None => self.like(at).iter().copied().find(is_named),
        };
        found.filter(|_| self.like(at).len() < 2 && self.own_parts[at] != unit::NAMELESS)
    }

    /// The items of the source that have the facts that an item names.
    fn like(&self, at: usize) -> &[usize] {
        let identity = &self.own[at];
        let natural = identity.natural().filter(|_| identity.id().is_none());
        natural.and_then(|natural| self.by_facts.get(&natural)).map_or(&[], Vec::as_slice)
    }

    /// The items that do not say which they are, and those of the source that stand at their places; says why that cannot
    /// be told.
    fn by_place(&self, new: &HashSet<String>, changes: &mut Changes) -> HashMap<usize, usize> {
        let with_text: Vec<usize> = self.with_text().collect();
        let is_unnamed = |at: &usize| self.own[*at] == Identity::default();
        let unnamed: Vec<usize> = with_text.iter().copied().filter(is_unnamed).collect();
        if unnamed.is_empty() {
            return HashMap::new();
        }
        // What had no name on either side until now can only have come to be on both.
        let is_new = |at: &usize| self.of_source[*at].id().is_some_and(|id| new.contains(id));
        let fresh: Vec<usize> = (0..self.theirs.len()).filter(is_new).collect();
        if fresh.len() == unnamed.len() {
            return unnamed.into_iter().zip(fresh).collect();
        }
        // Whoever has a name elsewhere shows that the two lists are not in one order.
        let is_elsewhere = |at: &usize| self.place(*at).is_some_and(|found| found != *at);
        // Where facts tell the items apart, a place in the list tells nothing: the source may have gained one and lost
        // another.
        let has_facts = |item: &Identity| item.natural().is_some();
        let why = if with_text.iter().any(is_elsewhere) {
            "they are in another order than those of the source".to_owned()
        } else if self.of_source.iter().any(has_facts) {
            "only you know which of the source they are".to_owned()
        } else if unnamed.len() != with_text.len() {
            "others of the list have names".to_owned()
        } else if self.items.len() != self.theirs.len() {
            format!("there are {}, and the source has {}", self.items.len(), self.theirs.len())
        } else {
            return unnamed.into_iter().map(|at| (at, at)).collect();
        };
        let which: Vec<String> = unnamed.iter().map(|at| (at + 1).to_string()).collect();
        let they = if which.len() == 1 { "item" } else { "items" };
        changes.refused.push(format!(
            "`{}`: {they} {} could not be told apart: {why}; write {}",
            self.way,
            which.join(", "),
            self.names_left()
        ));
        HashMap::new()
    }

    /// What names the items of the source that no item of the translation is of.
    fn names_left(&self) -> String {
        let taken: HashSet<usize> = (0..self.items.len()).filter_map(|at| self.place(at)).collect();
        let left = (0..self.theirs.len()).filter(|at| !taken.contains(at));
        let named = left.filter_map(|at| {
            let name = name_of(&self.theirs[at], &self.known.parts[at], self.record)?;
            let said = first_text(&self.theirs[at], self.record)?;
            Some(format!("`{}` if it is of “{said}”", name.in_words()))
        });
        let named: Vec<String> = named.take(MOST_NAMED).collect();
        match named.is_empty() {
            true => format!("{} into each", names_in_words(self.record)),
            false => format!("{} into it", named.join(", ")),
        }
    }

    /// Says of which items of the source one may be that names facts which several have.
    fn say_ambiguous(&self, at: usize, changes: &mut Changes) {
        let like = self.like(at);
        let text = first_text(&self.items[at], self.record).unwrap_or_default();
        let named: Vec<String> = like
            .iter()
            .take(MOST_NAMED)
            .filter_map(|at| {
                let said = first_text(&self.theirs[*at], self.record)?;
                Some(format!("`{ID}: {}` if it is of “{said}”", value(&self.theirs[*at], ID)?))
            })
            .collect();
        if like.len() > 1 && !named.is_empty() {
            changes.refused.push(format!(
                "`{}`: “{text}” could not be told apart: write {} into it",
                self.way,
                named.join(", ")
            ));
        } else if like.len() == 1 {
            changes.refused.push(format!(
                "`{}`: “{text}” is named as another item is: remove one of them, or name the item that it is of",
                self.way
            ));
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

fn is_any_unnamed(node: &Node, record: &'static RecordShape) -> bool {
    let items = match &node.value {
        Value::List(items) => items.as_slice(),
        _ => std::slice::from_ref(node),
    };
    let is_unnamed = |item: &Node| identity(item, record) == Identity::default();
    items.iter().any(|item| has_text(item, record) && is_unnamed(item))
}

fn say_shape(own: usize, theirs: usize, way: &str, changes: &mut Changes) {
    changes.refused.push(format!(
        "`{way}`: {own} here and {theirs} in the source, and one of them is no list: write both as lists first"
    ));
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
        let written = written?.trim().to_owned();
        Some(Told { compared: (field.compared)(&written), written })
    };
    let values: Vec<Option<Told>> = record.key.iter().map(|name| compared(name)).collect();
    let values = if values.iter().any(Option::is_some) { values } else { Vec::new() };
    Identity::of(value(item, ID).as_deref(), values, Span::default())
}

/// The names that commands gave to items, anywhere in a file.
pub(super) fn ids_in(node: &Node) -> HashSet<String> {
    let own = value(node, ID);
    let inner: Vec<&Node> = match &node.value {
        Value::List(items) => items.iter().collect(),
        Value::Map(entries) => entries.iter().map(|(_, node)| node).collect(),
        _ => Vec::new(),
    };
    inner.into_iter().flat_map(ids_in).chain(own).collect()
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
