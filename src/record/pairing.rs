//! Which text of a translation belongs to which text of its source: by what an item is, never by where it
//! stands.
//!
//! Works on records as they were read. A translation is made to fit its source: its lists have the items of the
//! source in the order of the source, and what was made for another item or another text is taken out. Whoever shows
//! the two together may then go by place. What is noted, and what becomes of it, is decided in `site`.

use std::collections::HashMap;

use super::{ID, Reader, Record};
use crate::diagnostic::{self, Diagnostic, Span, codes};
use crate::path::SourcePath;
use crate::unit::{self, Hash, NAMELESS, State, Unit};
use crate::yaml::Node;

/// What tells an item of a list from the others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Identity {
    /// The name that a command gave it.
    id: Option<String>,
    /// What its key fields say, as it is compared; none of those that it does not have.
    values: Vec<Option<String>>,
    /// Where the item stands.
    span: Span,
}

impl Identity {
    /// That of what has none.
    pub const NONE: &'static Identity =
        &Identity { id: None, values: Vec::new(), span: Span { line: 1, column: 1, length: 1 } };

    /// Of an item that stands in no YAML: `values` are those of its key fields, in their order.
    pub fn of(id: Option<&str>, values: Vec<Option<String>>, span: Span) -> Self {
        Identity { id: id.map(str::to_owned), values, span }
    }

    /// Where the item stands.
    pub fn set_span(&mut self, span: Span) {
        self.span = span;
    }

    /// Notes what one of the key fields says.
    pub fn note(&mut self, fields: usize, place: usize, value: String) {
        self.values.resize(fields, None);
        self.values[place] = Some(value);
    }

    /// Reads the name that a command gave.
    pub fn read_id(&mut self, node: &Node, reader: &mut Reader<'_>) {
        let Some(id) = reader.text(node, "a short name of letters, digits and hyphens") else {
            return;
        };
        match unit::is_id(id) {
            true => self.id = Some(id.to_owned()),
            false => reader.wrong_type(node, "a short name of letters, digits and hyphens"),
        }
    }

    /// The name that a command gave it.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// What its fields say that it is, as one part of a key.
    pub fn natural(&self) -> Option<String> {
        self.values.iter().any(Option::is_some).then(|| unit::joined(&self.values))
    }

    /// What is to be written to name it: "phone: 112".
    fn written(&self, fields: &[&str]) -> String {
        if let Some(id) = &self.id {
            return format!("{ID}: {id}");
        }
        let values = fields.iter().zip(&self.values);
        let values =
            values.filter_map(|(field, value)| Some(format!("{field}: {}", value.as_ref()?)));
        values.collect::<Vec<_>>().join(", ")
    }
}

/// The items of a list of a source, by what tells them apart.
pub struct Items {
    by_id: HashMap<String, Place>,
    by_key: HashMap<String, Place>,
    /// The part of the key of each item; [`NAMELESS`] where others have the same, or it has none.
    pub parts: Vec<String>,
}

/// Where an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    At(usize),
    /// There are several of this name.
    Several,
}

impl Items {
    /// The items of a list.
    pub fn of<'i>(identities: impl Iterator<Item = &'i Identity> + Clone) -> Self {
        let (mut by_id, mut by_key) = (HashMap::new(), HashMap::new());
        let add = |map: &mut HashMap<String, Place>, name: Option<String>, at| {
            if let Some(name) = name {
                let place = map.entry(name).or_insert(Place::At(at));
                if *place != Place::At(at) {
                    *place = Place::Several;
                }
            }
        };
        for (at, identity) in identities.clone().enumerate() {
            add(&mut by_id, identity.id.clone(), at);
            add(&mut by_key, identity.natural(), at);
        }
        let is_one =
            |map: &HashMap<String, Place>, name: &str| map.get(name) != Some(&Place::Several);
        let part = |identity: &Identity| match (&identity.id, identity.natural()) {
            (Some(id), _) if is_one(&by_id, id) => unit::part(id),
            // A name that a command gave and one that the fields make may be spelled alike.
            (None, Some(key)) if is_one(&by_key, &key) && !by_id.contains_key(&key) => key,
            _ => NAMELESS.to_owned(),
        };
        let parts = identities.map(part).collect();
        Items { by_id, by_key, parts }
    }

    fn find(&self, identity: &Identity) -> Option<Place> {
        match (&identity.id, identity.natural()) {
            (Some(id), _) => self.by_id.get(id).copied(),
            (None, Some(key)) => self.by_key.get(&key).copied(),
            (None, None) => None,
        }
    }
}

/// The units of one text: their keys, and what they mean.
#[derive(Debug, Default)]
pub struct Units {
    key: String,
    /// What was found.
    pub found: Vec<(String, Hash)>,
}

impl Units {
    /// Goes on below a part of the key.
    pub fn below(&mut self, part: &str, go_on: impl FnOnce(&mut Self)) {
        let length = self.key.len();
        extend(&mut self.key, part);
        go_on(self);
        self.key.truncate(length);
    }

    /// A text that stands here.
    pub fn add(&mut self, hash: Hash) {
        self.found.push((self.key.clone(), hash));
    }
}

/// A text that a translation gives.
#[derive(Debug, Clone, Copy)]
pub struct Given {
    span: Span,
    hash: Hash,
    /// Whether it is more than a name or a number.
    is_prose: bool,
}

impl Given {
    /// One text.
    pub fn of<'t>(span: Span, mut texts: impl Iterator<Item = &'t str>) -> Self {
        let text = texts.next().unwrap_or_default();
        Given { span, hash: Hash::of(text), is_prose: unit::is_prose(text) }
    }

    /// The texts of a list, which are one unit.
    pub fn of_list<'t>(span: Span, texts: impl Iterator<Item = &'t str> + Clone) -> Self {
        let is_prose = texts.clone().any(unit::is_prose);
        Given { span, hash: Hash::of_all(texts), is_prose }
    }
}

/// Two files of one page, while the one is made to fit the other.
pub struct Pairing<'a> {
    /// The translation.
    pub path: &'a SourcePath,
    /// The file with the facts.
    pub source: &'a SourcePath,
    /// What the translation noted of what it was made from, by key.
    pub noted: &'a HashMap<&'a str, &'a str>,
    /// Whether it noted anything under keys.
    pub is_noted: bool,
    /// The text that it was made from, where that is a translation itself.
    pub through: Option<&'a Through>,
    /// Whether the two are in different languages, so that the same words are no translation.
    pub is_foreign: bool,
    /// The command that names items and notes how things stand.
    pub command: &'a str,
    /// What is found to be wrong.
    pub said: &'a mut Vec<Diagnostic>,
    key: String,
    units: Vec<Unit>,
    same: Vec<Box<str>>,
    is_touched: bool,
}

/// A translation that others were made from.
#[derive(Debug, Default)]
pub struct Through {
    /// What its units mean now.
    pub hashes: HashMap<String, Hash>,
    /// The keys of those that are no longer what its own source says.
    pub old: Vec<Box<str>>,
}

impl<'a> Pairing<'a> {
    /// A pairing of two files in which nothing was looked at yet.
    pub fn new(
        (path, source): (&'a SourcePath, &'a SourcePath),
        noted: &'a HashMap<&'a str, &'a str>,
        is_noted: bool,
        through: Option<&'a Through>,
        command: &'a str,
        said: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Pairing {
            path,
            source,
            noted,
            is_noted,
            through,
            is_foreign: true,
            command,
            said,
            key: String::new(),
            units: Vec::new(),
            same: Vec::new(),
            is_touched: false,
        }
    }

    /// Goes on below a part of the key.
    pub fn below(&mut self, part: &str, go_on: impl FnOnce(&mut Self)) {
        let length = self.key.len();
        extend(&mut self.key, part);
        go_on(self);
        self.key.truncate(length);
    }

    /// Whether the text that a translation has here is to be shown, where `source` is what the source says now.
    pub fn keeps(&mut self, own: Option<Given>, source: Option<Hash>) -> bool {
        // Words to search for are those of the language, and nobody's translation.
        if self.key == "keywords" || (own.is_none() && source.is_none()) {
            return true;
        }
        // The words of the source are no translation of it, whoever put them there.
        let is_same =
            self.is_foreign && own.is_some_and(|own| own.is_prose && Some(own.hash) == source);
        if is_same {
            self.same.push(self.key.as_str().into());
        }
        let unit = self.unit(own.is_some() && !is_same, source);
        let keeps = match (own, source) {
            // What a page says of itself where its source says nothing is no translation of anything, unless it was.
            (Some(_), None) if matches!(&*unit.key, "title" | "summary") => {
                !self.noted.contains_key(&*unit.key)
            }
            (Some(own), None) => {
                self.say_alone(own.span);
                false
            }
            // A page has a title in any case.
            (Some(_), Some(_)) if &*unit.key == "title" => true,
            _ => own.is_some() && !unit.falls_back(),
        };
        self.units.push(unit);
        self.is_touched |= own.is_some() && !keeps;
        keeps
    }

    /// How the text here stands.
    fn unit(&self, has_text: bool, source: Option<Hash>) -> Unit {
        let key = self.key.as_str();
        let is_nameless = key.split('/').any(|part| part == NAMELESS);
        let (now, is_old) = match self.through.filter(|_| !is_nameless) {
            Some(through) => (
                through.hashes.get(key).copied().filter(|_| source.is_some()),
                through.old.iter().any(|old| &**old == key),
            ),
            None => (source, false),
        };
        let noted = self.noted.get(key).copied().filter(|_| !is_nameless);
        let is_changed = match noted {
            Some(noted) => is_old || !now.is_some_and(|now| now.is(noted)),
            None => self.is_noted && !has_text && source.is_some(),
        };
        let state = match (has_text, noted) {
            (false, _) => State::Missing,
            (true, Some(_)) if is_changed => State::OutOfDate,
            (true, Some(_)) => State::Current,
            (true, None) if is_old || source.is_none() => State::OutOfDate,
            (true, None) => State::Unnoted,
        };
        Unit { key: key.into(), state, hash: source, is_changed }
    }

    fn say_alone(&mut self, span: Span) {
        let field = self.key.replace('/', ".");
        let message = format!("`{}` has no `{field}`; this text is not shown", self.source);
        self.said.push(
            Diagnostic::new(&codes::TRANSLATION_ALONE, self.path, message)
                .at(span)
                .hint("remove it, or write the text in the source as well"),
        );
    }

    /// Makes a list fit that of its source.
    pub fn items<R: Record>(&mut self, own: &mut Vec<R>, source: &[R]) {
        if own.is_empty() && source.is_empty() {
            return;
        }
        let known = Items::of(source.iter().map(Record::identity));
        let mut fitting: Vec<Option<R>> = source.iter().map(|_| None).collect();
        let mut twice: Vec<usize> = Vec::new();
        let has_own = !own.is_empty();
        self.is_touched |= has_own;
        for item in std::mem::take(own) {
            if !item.has_texts() {
                continue;
            }
            match known.find(item.identity()) {
                Some(Place::At(at)) if fitting[at].is_none() && !twice.contains(&at) => {
                    fitting[at] = Some(item);
                }
                Some(Place::At(at)) => {
                    self.say_twice::<R>(item.identity(), "of this list");
                    fitting[at] = None;
                    twice.push(at);
                }
                Some(Place::Several) => self.say_twice::<R>(item.identity(), "of the source"),
                None => self.say_unknown(item.identity(), source),
            }
        }
        let fitting = fitting.into_iter().zip(source).zip(&known.parts);
        for ((item, source), part) in fitting {
            let mut item = item.unwrap_or_default();
            self.below(part, |pairing| item.pair_fields(source, pairing));
            own.push(item);
        }
        if !has_own {
            own.clear();
        }
    }

    fn list(&self) -> String {
        self.key.replace('/', ".")
    }

    fn say_twice<R: Record>(&mut self, identity: &Identity, of: &str) {
        let name = identity.written(R::KEY);
        let message = format!(
            "two items {of} are `{name}`: nobody can tell whose text this is, and it is not shown"
        );
        let hint =
            format!("give each an `{ID}:` of its own, here and in the source: `{}`", self.command);
        self.said.push(
            Diagnostic::new(&codes::ITEM_AMBIGUOUS, self.path, message)
                .at(identity.span)
                .hint(hint),
        );
    }

    fn say_unknown<R: Record>(&mut self, identity: &Identity, source: &[R]) {
        let list = self.list();
        let names: Vec<String> =
            source.iter().map(|item| item.identity().written(R::KEY)).collect();
        let names = || names.iter().map(String::as_str).filter(|name| !name.is_empty());
        let written = identity.written(R::KEY);
        let (code, message, hint) = match written.is_empty() {
            true => {
                let fields = match R::KEY {
                    [] => format!("`{ID}:`"),
                    fields => format!("`{}:` or `{ID}:`", fields.join(":`, `")),
                };
                let message =
                    format!("this item of `{list}` does not say which one it is; it is not shown");
                let hint = format!("write {fields} as in the source; `{}` does it", self.command);
                (&codes::ITEM_UNNAMED, message, Some(hint))
            }
            false => {
                let message = format!(
                    "`{list}` has no item `{written}` in `{}`; this one is not shown",
                    self.source
                );
                let all = || match names().collect::<Vec<_>>() {
                    names if names.is_empty() || names.len() > 8 => {
                        Some(format!("see which there are; `{}` names them", self.command))
                    }
                    names => Some(format!("the source has `{}`", names.join("`, `"))),
                };
                let hint = diagnostic::did_you_mean(&written, names()).or_else(all);
                (&codes::ITEM_UNKNOWN, message, hint)
            }
        };
        self.said
            .push(Diagnostic::new(code, self.path, message).at(identity.span).maybe_hint(hint));
    }

    /// Whether anything had to be taken out or put elsewhere.
    pub fn is_touched(&self) -> bool {
        self.is_touched
    }

    /// The units that were looked at, and the keys of those that say the same as the source.
    pub fn finish(self) -> (Vec<Unit>, Vec<Box<str>>) {
        (self.units, self.same)
    }
}

fn extend(key: &mut String, part: &str) {
    if !key.is_empty() {
        key.push('/');
    }
    key.push_str(part);
}
