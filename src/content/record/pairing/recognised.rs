//! Which of several items of the same facts is meant: all hashes that were noted for one tell it together, for one text
//! may stand in several of them.
//!
//! Knows what was noted and what items say now, and says nothing of it.

use super::Pairing;
use crate::content::record::Record;
use crate::content::record::identity::Identity;
use crate::content::record::items::{Alike, Items, Meant, Place};
use crate::content::record::pairing::Units;
use crate::words::unit::{Hash, NAMELESS};

impl Pairing<'_> {
    /// Which of several items of the source that have the same facts one of a translation is of: the hashes tell
    /// that were noted before they had names of their own.
    pub(super) fn meant<R: Record>(
        &mut self,
        identity: &Identity,
        source: &[R],
        alike: &mut Option<Alike>,
        known: &Items,
    ) -> Option<Place> {
        // A name of its own that two items have tells nothing more.
        let natural = identity.natural().filter(|_| identity.id().is_none());
        let Some(natural) = natural else { return Some(Place::Several) };
        let Some(at) = self.made_for(&natural, source, alike, known) else {
            return Some(Place::Several);
        };
        let id = source[at].identity().id.clone()?;
        self.found.unnamed.push((identity.span, id));
        Some(Place::At(at))
    }

    /// Of which of the items that have these facts the hashes are that were noted for them.
    pub(super) fn made_for<R: Record>(
        &self,
        natural: &str,
        source: &[R],
        alike: &mut Option<Alike>,
        known: &Items,
    ) -> Option<usize> {
        let alike = alike.get_or_insert_with(|| Alike::of(source));
        let meant = alike.0.get_mut(natural)?;
        if let Meant::Among(places) = meant {
            let mut of_hashes = places.iter().copied().filter(|at| {
                let part = &known.parts[*at];
                part != NAMELESS && self.was_made_for(&source[*at], part, natural)
            });
            *meant = match (of_hashes.next(), of_hashes.next()) {
                (Some(at), None) => Meant::At(at),
                _ => Meant::Unknown,
            };
        }
        match meant {
            Meant::At(at) => Some(*at),
            _ => None,
        }
    }

    /// Whether all hashes that were noted for an item while it was known by its facts are those of this one.
    fn was_made_for<R: Record>(&self, item: &R, part: &str, natural: &str) -> bool {
        let mut units = Units::default();
        item.units_of_fields(&mut units);
        let now = |key: &str, hash: Hash| match self.through {
            Some(through) => through.hashes.get(&*format!("{}/{part}/{key}", self.key)).copied(),
            None => Some(hash),
        };
        let mut noted = units.found.iter().filter_map(|(key, hash)| {
            let noted = self.noted.get(&*format!("{}/{natural}/{key}", self.key))?;
            Some(now(key, *hash).is_some_and(|now| now.is(noted)))
        });
        let first = noted.next();
        first == Some(true) && noted.all(|is_same| is_same)
    }
}
