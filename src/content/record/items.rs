//! The items of a list of a source, by what tells them apart: the one place where they are looked up.

use std::collections::HashMap;

use super::{ID, Identity, Record};
use crate::words::unit::{self, NAMELESS};

/// So many items are named in a hint: nobody reads through more.
pub(super) const MOST_NAMED: usize = 8;

/// The items of a list of a source, by what tells them apart.
pub struct Items {
    by_id: HashMap<String, Place>,
    by_key: HashMap<String, Place>,
    /// The part of the key of each item; [`NAMELESS`] where others have the same, or it has none.
    pub parts: Vec<String>,
}

/// Where an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
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

    pub(super) fn find(&self, identity: &Identity) -> Option<Place> {
        match (&identity.id, identity.natural()) {
            (Some(id), _) => self.by_id.get(id).copied(),
            (None, Some(key)) => self.by_key.get(&key).copied(),
            (None, None) => None,
        }
    }

    /// What an item is called in hashes that were noted before it got a name of its own: by its facts. `None` where
    /// that is its part anyway.
    pub(super) fn former(&self, at: usize, identity: &Identity) -> Option<Former> {
        let natural = identity.natural().filter(|_| identity.id.is_some())?;
        let is_one = self.by_key.get(&natural) == Some(&Place::At(at));
        (natural != self.parts[at]).then_some(Former { part: natural, is_one })
    }
}

/// By which part of a key an item was known before it had a name of its own.
pub(super) struct Former {
    pub part: String,
    /// Whether no other item has the same facts. Where others have, only a hash tells which of them is meant.
    pub is_one: bool,
}

/// The items of a source by their facts, where several have the same.
pub(super) struct Alike(pub HashMap<String, Meant>);

/// Which of several items of the same facts is meant.
pub(super) enum Meant {
    Among(Vec<usize>),
    At(usize),
    Unknown,
}

impl Alike {
    pub(super) fn of<R: Record>(source: &[R]) -> Self {
        let mut alike: HashMap<String, Meant> = HashMap::new();
        for (at, item) in source.iter().enumerate() {
            let Some(natural) = item.identity().natural() else { continue };
            let meant = alike.entry(natural).or_insert_with(|| Meant::Among(Vec::new()));
            if let Meant::Among(places) = meant {
                places.push(at);
            }
        }
        Alike(alike)
    }
}

/// The first items of a source that have one name or the same facts.
pub(super) struct Like<'r, R>(HashMap<String, Vec<&'r R>>);

impl<'r, R: Record> Like<'r, R> {
    pub(super) fn of(source: &'r [R]) -> Self {
        let mut like: HashMap<String, Vec<&R>> = HashMap::new();
        for item in source {
            let identity = item.identity();
            let id = identity.id().map(Self::by_id);
            for name in id.into_iter().chain(identity.natural()) {
                let items = like.entry(name).or_default();
                if items.len() <= MOST_NAMED {
                    items.push(item);
                }
            }
        }
        Like(like)
    }

    pub(super) fn get(&self, identity: &Identity) -> &[&'r R] {
        let name = identity.id().map(Self::by_id).or_else(|| identity.natural());
        name.and_then(|name| self.0.get(&name)).map_or(&[], Vec::as_slice)
    }

    /// No facts are written so.
    fn by_id(id: &str) -> String {
        format!("{ID}: {id}")
    }
}
