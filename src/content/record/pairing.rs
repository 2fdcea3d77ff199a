//! Which text of a translation belongs to which text of its source: by what an item is, never by where it
//! stands.
//!
//! Works on records as they were read. A translation is made to fit its source: its lists have the items of the
//! source in the order of the source, and what was made for another item or another text is taken out. Whoever shows
//! the two together may then go by place. What is noted, and what becomes of it, is decided in `site`.

mod recognised;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::items::{Items, Like, MOST_NAMED, Place};
use super::naming::{Differing, differing, moved, named_by_id, names, naming_rows, table_of};
use super::{ID, Identity, Record, Text};
use crate::words::diagnostic::{Diagnostic, Span, codes};
use crate::words::path::SourcePath;
use crate::words::unit::{self, Hash, Pair, State, Unit};

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

/// A text of a file, or the texts of a list, which are one.
#[derive(Debug, Clone, Copy)]
pub struct Given<'t> {
    texts: &'t [Text],
    hash: Hash,
    /// Whether an item of the list is empty: somebody has translated a part of it.
    is_begun: bool,
}

impl<'t> Given<'t> {
    /// One text.
    pub fn of(texts: &'t [Text]) -> Self {
        let hash = Hash::of(texts.first().map_or("", |text| &text.text));
        Given { texts, hash, is_begun: false }
    }

    /// The texts of a list, which are one unit.
    pub fn of_list(texts: &'t [Text]) -> Self {
        let hash = Hash::of_all(texts.iter().map(|text| text.text.as_str()));
        Given { texts, hash, is_begun: texts.iter().any(|text| text.text.is_empty()) }
    }

    /// Whether it is more than a name or a number.
    fn is_prose(&self) -> bool {
        self.texts.iter().any(|text| unit::is_prose(&text.text))
    }

    fn span(&self) -> Span {
        self.texts.first().map(|text| text.span).unwrap_or_default()
    }

    /// The words, in a line for people.
    fn told(&self) -> Box<str> {
        let all: Vec<&str> = self.texts.iter().map(|text| text.text.as_str()).collect();
        Pair::short(&all.join(", "))
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
    /// The way to the text that is looked at, to be told to people.
    way: Vec<Step>,
    /// The way by which an item was known before it had a name of its own, where it has got one since.
    former: Option<String>,
    found: Found,
}

/// A step on the way to a text.
enum Step {
    Field(String),
    /// What it is, by which fields, and in which of these the items of its list differ.
    Item(Identity, &'static [&'static str], Differing),
}

/// What comes of pairing two files.
#[derive(Debug, Default)]
pub struct Found {
    /// The units that were looked at.
    pub units: Vec<Unit>,
    /// Those that say the same as the source: their keys, and where they stand.
    pub same: Vec<(Box<str>, Box<str>)>,
    /// Whether anything had to be taken out or put elsewhere.
    pub is_touched: bool,
    /// The beginnings of the keys of texts that have been complained about where they stand.
    pub told: HashSet<String>,
    /// The beginnings of the keys of texts in items that this file does not have.
    pub absent: HashSet<String>,
    /// Items that have a name of their own in the source and none here, and are known by their hashes: where they
    /// stand, and the name.
    pub unnamed: Vec<(Span, String)>,
    /// The keys under which hashes are noted that count for another, and that other.
    pub renamed: Vec<(String, String)>,
}

/// A translation that others were made from.
#[derive(Debug, Default)]
pub struct Through {
    /// What its units mean now.
    pub hashes: HashMap<String, Hash>,
    /// The keys of those that are no longer what its own source says.
    pub old: HashSet<Box<str>>,
    /// The keys of those of which nobody recorded what its own source said.
    pub unsure: HashSet<Box<str>>,
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
            way: Vec::new(),
            former: None,
            found: Found::default(),
        }
    }

    /// Goes on in a field.
    pub fn below(&mut self, part: &str, go_on: impl FnOnce(&mut Self)) {
        self.on(Step::Field(part.to_owned()), part, None, go_on);
    }

    /// Goes on below a part of the key, which may have been another formerly.
    fn on(&mut self, step: Step, part: &str, former: Option<&str>, go_on: impl FnOnce(&mut Self)) {
        let length = self.key.len();
        let before = self.former.clone();
        if former.is_some() || before.is_some() {
            let mut key = before.clone().unwrap_or_else(|| self.key.clone());
            extend(&mut key, former.unwrap_or(part));
            self.former = Some(key);
        }
        extend(&mut self.key, part);
        self.way.push(step);
        go_on(self);
        self.way.pop();
        self.key.truncate(length);
        self.former = before;
    }

    /// Whether the text that a translation has here is to be shown, where `source` is what the source says now.
    pub fn keeps(&mut self, own: Option<Given<'_>>, source: Option<Given<'_>>) -> bool {
        // Words to search for are those of the language, and nobody's translation.
        if self.key == "keywords" || (own.is_none() && source.is_none()) {
            return true;
        }
        // The words of the source are no translation of it, whoever put them there.
        let hash = source.map(|source| source.hash);
        let is_same =
            self.is_foreign && own.is_some_and(|own| Some(own.hash) == hash && own.is_prose());
        let is_whole = own.is_some_and(|own| !own.is_begun);
        let mut unit = self.unit(is_whole && !is_same, hash);
        if unit.state != State::Current {
            unit.pair = self.pair(own, source);
        }
        if is_same {
            self.found.same.push((unit.key.clone(), self.words()));
        }
        let keeps = match (own, source) {
            // A section may go by its own name in every language and needs no title in the source.
            (Some(_), None) if &*unit.key == "title" => !self.noted.contains_key(&*unit.key),
            (Some(own), None) => {
                self.say_alone(own.span());
                false
            }
            _ => own.is_some() && !unit.falls_back(),
        };
        self.found.units.push(unit);
        self.found.is_touched |= own.is_some() && !keeps;
        keeps
    }

    /// How the text here stands.
    fn unit(&mut self, has_text: bool, source: Option<Hash>) -> Unit {
        let key = self.key.clone();
        let is_nameless = unit::is_nameless(&key);
        let (now, is_old) = match self.through.filter(|_| !is_nameless) {
            Some(through) => (
                through.hashes.get(&key).copied().filter(|_| source.is_some()),
                through.old.contains(&*key),
            ),
            None => (source, false),
        };
        let is_unsure = self.through.is_some_and(|through| through.unsure.contains(&*key));
        let noted = self.noted_for(&key).filter(|_| !is_nameless);
        let is_changed = match noted {
            // What is not translated has not changed.
            Some(noted) if has_text => is_old || !now.is_some_and(|now| now.is(noted)),
            _ => false,
        };
        let state = match (has_text, noted) {
            (false, _) => State::Missing,
            (true, Some(_)) if is_changed => State::OutOfDate,
            (true, Some(_)) if is_unsure => State::Unnoted,
            (true, Some(_)) => State::Current,
            (true, None) if is_old || source.is_none() => State::OutOfDate,
            (true, None) => State::Unnoted,
        };
        let is_in_list = self.way.iter().any(|step| matches!(step, Step::Item(..)));
        let words = if state == State::Current { Box::default() } else { self.words() };
        Unit {
            key: key.into(),
            state,
            hash: source,
            is_changed,
            needs_note: is_in_list || self.is_noted,
            is_by_order: false,
            words,
            pair: Pair::default(),
        }
    }

    /// What stands side by side here, for people.
    fn pair(&self, own: Option<Given<'_>>, source: Option<Given<'_>>) -> Pair {
        let item = self.innermost();
        let told = |text: Option<Given<'_>>| text.map(|text| text.told()).unwrap_or_default();
        Pair {
            source: told(source),
            fact: item.map(|(identity, _)| identity.facts().into()).unwrap_or_default(),
            is_number: item.is_some_and(|(identity, key)| identity.is_number(key)),
            own: told(own),
        }
    }

    /// Notes that nothing of a text stands here but empty places.
    pub fn leave_out(&mut self) {
        self.found.is_touched = true;
    }

    /// The hash that was noted for a text: under its key, or under that by which its item was known formerly.
    fn noted_for(&mut self, key: &str) -> Option<&'a str> {
        if let Some(noted) = self.noted.get(key) {
            return Some(*noted);
        }
        let former = self.former.as_ref()?;
        let noted = *self.noted.get(former.as_str())?;
        self.found.renamed.push((former.clone(), key.to_owned()));
        Some(noted)
    }

    /// Where the text stands that is looked at: "`note` of `days: Mo` in `places`".
    fn words(&self) -> Box<str> {
        let mut fields: Vec<&str> = Vec::new();
        let mut words = String::new();
        for step in &self.way {
            match step {
                Step::Field(part) => fields.push(part),
                Step::Item(identity, key, _) => {
                    let list = std::mem::take(&mut fields).join("/");
                    let name = identity.written(key);
                    let of = if words.is_empty() { String::new() } else { format!(" of {words}") };
                    words = format!("`{name}` in `{list}`{of}");
                }
            }
        }
        match (fields.is_empty(), words.is_empty()) {
            (true, _) => words.into(),
            (false, true) => format!("`{}`", fields.join("/")).into(),
            (false, false) => format!("`{}` of {words}", fields.join("/")).into(),
        }
    }

    /// Says that a list that is shown has fewer lines than that of the source.
    pub fn say_shorter(&mut self, own: &[Text], of: usize) {
        let Some(first) = own.first().filter(|_| own.len() < of && self.key != "keywords") else {
            return;
        };
        let lines = match own.len() {
            1 => "1 line".to_owned(),
            many => format!("{many} lines"),
        };
        let message = format!("{} has {lines} here and {of} in `{}`", self.words(), self.source);
        self.said.push(
            Diagnostic::new(&codes::LIST_SHORTER, self.path, message)
                .at(first.span)
                .hint("translate the lines that are missing, in the order of the source"),
        );
    }

    fn say_alone(&mut self, span: Span) {
        let message = format!("`{}` has no {}; this text is not shown", self.source, self.words());
        self.found.told.insert(self.key.clone());
        // What names an item may have gone over to another: its text must not follow in the source.
        let hint = match self.innermost() {
            Some((_, [first, ..])) => match self.differing() {
                [] => moved(first),
                [field] => moved(field),
                fields => format!(
                    "remove it, or, if it was made for an item that has another `{}:` in the source now, write what that one has here",
                    fields.join(":` or `")
                ),
            },
            Some((_, [])) => "remove it, or move it to the item that it was made for".to_owned(),
            None => "remove it, or write the text in the source as well".to_owned(),
        };
        self.said.push(
            Diagnostic::new(&codes::TRANSLATION_ALONE, self.path, message).at(span).hint(hint),
        );
    }

    /// The fields in which the items of the list differ that is looked at.
    fn differing(&self) -> &[&'static str] {
        let steps = self.way.iter().rev();
        let mut found = steps.filter_map(|step| match step {
            Step::Item(_, _, differing) => Some(&**differing),
            Step::Field(_) => None,
        });
        found.next().unwrap_or_default()
    }

    /// The item that is looked at.
    fn innermost(&self) -> Option<(&Identity, &'static [&'static str])> {
        self.way.iter().rev().find_map(|step| match step {
            Step::Item(identity, key, _) => Some((identity, *key)),
            Step::Field(_) => None,
        })
    }

    /// Makes a list fit that of its source.
    pub fn items<R: Record>(&mut self, own: &mut Vec<R>, source: &[R]) {
        if own.is_empty() && source.is_empty() {
            return;
        }
        let known = Items::of(source.iter().map(Record::identity));
        let mut fitting: Vec<Option<R>> = source.iter().map(|_| None).collect();
        let mut is_twice = vec![false; source.len()];
        let mut hints = Hints::default();
        let unnamed_before = self.found.unnamed.len();
        let has_own = !own.is_empty();
        self.found.is_touched |= has_own;
        let mut is_here = vec![false; source.len()];
        let (mut alike, mut like) = (None, None);
        hints.is_whole = own.len() == source.len()
            && own.iter().all(|item| {
                item.first_text().is_some() && item.identity().written(R::KEY).is_empty()
            });
        for item in std::mem::take(own) {
            if item.first_text().is_none() {
                // Somebody has left its texts out, and knows of it.
                let identity = item.identity();
                match known.find(identity) {
                    Some(Place::At(at)) => {
                        self.say_other_facts::<R>(identity, source[at].identity());
                        is_here[at] = true;
                        fitting[at].get_or_insert(item);
                    }
                    None if !identity.written(R::KEY).is_empty() => {
                        self.say_unknown(identity, source, &mut hints);
                    }
                    _ => {}
                }
                continue;
            }
            let place = match known.find(item.identity()) {
                Some(Place::Several) => self.meant(item.identity(), source, &mut alike, &known),
                place => place,
            };
            match place {
                Some(Place::At(at))
                    if fitting[at].as_ref().is_none_or(|it| it.first_text().is_none())
                        && !is_twice[at] =>
                {
                    self.say_other_facts::<R>(item.identity(), source[at].identity());
                    is_here[at] = true;
                    fitting[at] = Some(item);
                }
                Some(Place::At(at)) => {
                    self.say_twice::<R>(item.identity(), Twice::Here, &[]);
                    fitting[at] = None;
                    is_twice[at] = true;
                }
                Some(Place::Several) => {
                    let like = like.get_or_insert_with(|| Like::of(source));
                    self.say_twice::<R>(
                        item.identity(),
                        Twice::InSource,
                        like.get(item.identity()),
                    );
                }
                None => self.say_unknown(item.identity(), source, &mut hints),
            }
        }
        self.forget_names_of(unnamed_before, source, &is_twice);
        for (part, _) in known.parts.iter().zip(&is_here).filter(|(_, is_here)| !**is_here) {
            let mut key = self.key.clone();
            extend(&mut key, part);
            self.found.absent.insert(key);
        }
        let differing = differing(source);
        let sources = source;
        let fitting = fitting.into_iter().zip(source).enumerate();
        for (at, (item, source)) in fitting {
            let mut item = item.unwrap_or_default();
            let identity = source.identity();
            let former = known.former(at, identity);
            let former = former.filter(|former| {
                // One text may stand in several items: all texts of one tell together of which its hashes are.
                former.is_one
                    || self.made_for(&former.part, sources, &mut alike, &known) == Some(at)
            });
            let step = Step::Item(identity.clone(), R::KEY, Rc::clone(&differing));
            self.on(
                step,
                &known.parts[at],
                former.as_ref().map(|former| &*former.part),
                |pairing| {
                    item.pair_fields(source, pairing);
                },
            );
            own.push(item);
        }
        if !has_own {
            own.clear();
        }
    }

    /// Remembers that a text was complained about: nothing more is to be said of its hash.
    fn tell(&mut self, identity: &Identity) {
        for name in identity.id.as_deref().map(unit::part).into_iter().chain(identity.natural()) {
            let mut key = self.key.clone();
            extend(&mut key, &name);
            self.found.told.insert(key);
        }
    }

    /// Says which facts of an item that is known by its name are not those of the source.
    fn say_other_facts<R: Record>(&mut self, own: &Identity, source: &Identity) {
        for field in own.differing(source, R::KEY) {
            let message =
                format!("`{field}` is a fact and stands in the source file; it has no effect here");
            self.said.push(
                Diagnostic::new(&codes::FACT_REPEATED, self.path, message).at(own.span).hint(
                    format!("remove `{field}:` from this item: its `id:` says which one it is"),
                ),
            );
        }
    }

    fn say_twice<R: Record>(&mut self, identity: &Identity, twice: Twice, like: &[&R]) {
        let name = identity.written(R::KEY);
        self.tell(identity);
        let (of, hint) = match twice {
            Twice::Here => (
                "of this list",
                "remove one of them, or name the item that it was made for".to_owned(),
            ),
            Twice::InSource => ("of the source", self.naming_one_of(identity, like)),
        };
        let message = format!(
            "two items {of} are `{name}`: nobody can tell whose text this is, and it is not shown"
        );
        self.said.push(
            Diagnostic::new(&codes::ITEM_AMBIGUOUS, self.path, message)
                .at(identity.span)
                .hint(hint),
        );
    }

    /// How one of several items of a source that have the same facts is named.
    fn naming_one_of<R: Record>(&self, identity: &Identity, like: &[&R]) -> String {
        if let Some(id) = identity.id() {
            return format!(
                "give each of the items of `{}` that have `{ID}: {id}` a name of its own, and write here that of the one that this was made for",
                self.source
            );
        }
        if like.iter().all(|item| item.identity().id().is_some()) {
            return format!("write {}", named_by_id(like));
        }
        if let Some(table) = like.iter().find_map(|item| item.identity().table.as_deref()) {
            return format!(
                "give each of these rows of `{table}` a name of its own in the column `{ID}`, such as `a1`, and write that of the row that it was made for here: `{ID}: a1`"
            );
        }
        format!(
            "run `{}`: it writes an `{ID}:` into each, in every file where recorded hashes tell them apart, and lists the items that are left",
            self.command
        )
    }

    /// Takes back that items are known by their hashes where two of this file would get one name.
    fn forget_names_of<R: Record>(&mut self, before: usize, source: &[R], is_twice: &[bool]) {
        let twice = source.iter().zip(is_twice).filter(|(_, is_twice)| **is_twice);
        let twice: HashSet<&str> = twice.filter_map(|(item, _)| item.identity().id()).collect();
        let new = self.found.unnamed.split_off(before);
        self.found.unnamed.extend(new.into_iter().filter(|(_, id)| !twice.contains(id.as_str())));
    }

    fn say_unknown<R: Record>(&mut self, identity: &Identity, source: &[R], hints: &mut Hints) {
        let list = self.words();
        let written = identity.written(R::KEY);
        self.tell(identity);
        let (code, message, hint) = match written.is_empty() {
            true => {
                let message =
                    format!("this item of {list} does not say which one it is; it is not shown");
                let is_whole = hints.is_whole;
                let hint = hints.unnamed.get_or_insert_with(|| self.naming(source, is_whole));
                (&codes::ITEM_UNNAMED, message, hint)
            }
            false => {
                let message = format!(
                    "{list} has no item `{written}` in `{}`; this one is not shown",
                    self.source
                );
                (
                    &codes::ITEM_UNKNOWN,
                    message,
                    hints.unknown.get_or_insert_with(|| names(source, self.command)),
                )
            }
        };
        let said = Diagnostic::new(code, self.path, message).at(identity.span);
        self.said.push(said.hint(hint.clone()));
    }

    /// What is to be written into an item that does not say which one it is. `is_whole` where no item of the list does,
    /// and the source has as many.
    fn naming<R: Record>(&self, source: &[R], is_whole: bool) -> String {
        let command = self.command;
        let is_named = |item: &&R| !item.identity().written(R::KEY).is_empty();
        let named: Vec<&R> = source.iter().filter(is_named).take(MOST_NAMED + 1).collect();
        let names = match named.len() {
            0 if source.is_empty() => return "remove it: the source has no such list".to_owned(),
            0 if table_of(source).is_some() => {
                let rows = table_of(source).map(naming_rows).unwrap_or_default();
                return format!(
                    "{rows}, and write that of the row that it was made for here: `{ID}: a1`"
                );
            }
            0 if is_whole => {
                return format!(
                    "run `{command}`: it writes an `{ID}:` into the items of both files"
                );
            }
            0 => {
                return format!(
                    "run `{command}`: it writes an `{ID}:` into each item of the source, and says what to write here"
                );
            }
            1..=MOST_NAMED => {
                let named = named.iter().map(|item| {
                    let said = item.first_text().map(Pair::short);
                    let said = said.map(|said| format!(" if it is of “{said}”"));
                    format!("`{}`{}", item.identity().written(R::KEY), said.unwrap_or_default())
                });
                format!("write {}", named.collect::<Vec<_>>().join(", "))
            }
            _ => format!(
                "write what names the item in the source, such as `{}`",
                named[0].identity().written(R::KEY)
            ),
        };
        // By its place nobody can tell which it is of where facts can.
        let has_facts = source.iter().any(|item| item.identity().natural().is_some());
        let is_any_nameless = source.iter().any(|item| !is_named(&item));
        match is_any_nameless {
            true if table_of(source).is_some() => {
                let rows = table_of(source).map(naming_rows).unwrap_or_default();
                format!("{names}; if it is of another, {rows}, and write that here: `{ID}: a1`")
            }
            true => format!(
                "{names}; if it is of another, run `{command}`: it gives that one an `{ID}:`, and writes it here or says what to write"
            ),
            false if has_facts || !is_whole => names,
            false => format!("{names}; or run `{command}`, if both lists are in the same order"),
        }
    }

    /// What was found.
    pub fn finish(self) -> Found {
        self.found
    }
}

/// What to do about the items of a list that the source does not have: the same for all of them, and made once.
#[derive(Default)]
struct Hints {
    /// About those that say what they are.
    unknown: Option<String>,
    /// About those that do not.
    unnamed: Option<String>,
    /// Whether no item of the translation says what it is, and the source has as many.
    is_whole: bool,
}

/// Where two items have one name.
#[derive(Clone, Copy)]
enum Twice {
    Here,
    InSource,
}

fn extend(key: &mut String, part: &str) {
    if !key.is_empty() {
        key.push('/');
    }
    key.push_str(part);
}
