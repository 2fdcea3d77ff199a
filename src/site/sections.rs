//! How the sections of a translation stand to those of the file that it was made from, told by their hashes.
//!
//! Which section is of which is found in `headings`; what is to be said of it, in `recorded`.

use std::collections::{HashMap, HashSet};

use crate::content::document::Document;
use crate::content::markdown::{SectionHash, Stretch};
use crate::content::record::Noted;
use crate::words::unit::{self, Pair, State, Unit};

use super::headings::Headings;
use super::passages::Passages;

/// A translation and the file that it was made from, while their sections are compared.
pub(super) struct Compared<'a> {
    pub of: &'a Document,
    /// The ids of the headings of that file.
    pub of_ids: &'a [String],
    pub own: &'a Document,
    pub headings: &'a Headings,
    /// What was recorded, by the keys of units.
    pub noted: &'a HashMap<&'a str, &'a str>,
    /// The same in the form that there was before, by ids.
    pub formerly: Option<&'a Noted>,
    /// Whether hashes of units were recorded.
    pub is_noted: bool,
    /// The units of the file it was made from that are not current, where that is a translation itself.
    pub before: &'a [Unit],
    pub is_foreign: bool,
}

/// How the sections of a translation stand. Those without a word about it are given by their numbers in the translation,
/// 0 for what stands before the first heading, in order.
#[derive(Default)]
pub(super) struct Sections {
    pub units: Vec<Unit>,
    /// Those that are old.
    pub stale: Vec<u32>,
    /// Those of which nobody knows for which text they were made.
    pub unknown: Vec<u32>,
    /// Those that the source does not have.
    pub without_source: Vec<u32>,
    /// How many of these were recorded: the source had them once.
    pub orphaned: usize,
    /// Those that say the same as the source.
    pub same: Vec<u32>,
    /// The keys of these, and where they stand, for people.
    pub told_same: Vec<(Box<str>, Box<str>)>,
    /// The numbers that those have in the source that the translation lacks, or that are empty in it.
    pub missing: Vec<u32>,
    /// Those in which nothing stands though something does in the source.
    pub empty: Vec<EmptySection>,
    /// The keys under which hashes are noted of those that have another heading now, and their keys.
    pub renamed: Vec<(String, String)>,
}

/// A section of a translation in which nothing stands: readers are shown what stands in the file it was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmptySection {
    /// Its number.
    pub number: u32,
    /// The number that it has in that file.
    pub of: u32,
    /// Whether nobody has translated its heading either.
    pub is_heading_same: bool,
}

/// Compares the sections of a translation with those of the file that it was made from.
pub(super) fn compared(compared: &Compared<'_>) -> Sections {
    let index = Index::of(compared);
    let mut sections = Sections::default();
    for (number, hash) in compared.of.body.sections.iter().enumerate() {
        let section = index.section(number, hash);
        sections.renamed.extend(section.renamed());
        sections.place(&section, &index);
        if let Some(unit) = index.unit(&section) {
            sections.judge(&section, &unit, index.old.contains(&*section.key));
            sections.units.push(unit);
        }
    }
    sections.end(&index);
    sections
}

/// What is looked up while the sections are compared.
struct Index<'a> {
    compared: &'a Compared<'a>,
    /// By the ids of the headings of the translation: their numbers.
    places: HashMap<&'a str, u32>,
    formerly: Option<HashMap<&'a str, &'a str>>,
    stretches: Vec<Stretch>,
    own_stretches: Vec<Stretch>,
    /// The keys of units that are out of date in the file it was made from, and of those of which nobody knows.
    old: HashSet<&'a str>,
    unsure: HashSet<&'a str>,
    /// The keys of all sections of that file.
    theirs: HashSet<String>,
    /// By heading of the translation: the key under which it was recorded, where that is another now.
    former: Vec<Option<String>>,
    displaced: HashSet<String>,
    of_passages: Passages<'a>,
    own_passages: Passages<'a>,
}

/// A section of the file that a translation was made from, and what the translation has for it.
struct Section<'a> {
    number: usize,
    key: String,
    hash: &'a SectionHash,
    /// Its number in the translation.
    place: Option<u32>,
    has_text: bool,
    /// Whether the translation says the same in the same words.
    is_same: bool,
    /// Whether the translation has its place, and nothing in it.
    is_empty_here: bool,
    /// The key under which it was recorded, where that is another now.
    former: Option<&'a str>,
    /// What was recorded of it, as a unit or formerly.
    noted: Option<&'a str>,
}

impl<'a> Index<'a> {
    fn of(compared: &'a Compared<'a>) -> Self {
        let Compared { of, own, headings, .. } = compared;
        let key_of = |part: &str| format!("{}/{part}", unit::TEXT);
        let keys = |is_so: fn(&&Unit) -> bool| {
            compared.before.iter().filter(is_so).map(|unit| &*unit.key).collect()
        };
        let former = headings.former.iter();
        Index {
            compared,
            places: headings.ids.iter().map(String::as_str).zip(1..).collect(),
            formerly: compared.formerly.map(|noted| noted.pairs().collect()),
            stretches: of.body.stretches(),
            own_stretches: own.body.stretches(),
            old: keys(|unit| unit.is_old()),
            unsure: keys(|unit| unit.is_unsure()),
            theirs: compared.of_ids.iter().map(|id| unit::section(id)).collect(),
            former: former.map(|part| part.as_deref().map(key_of)).collect(),
            displaced: headings.displaced.iter().map(|part| key_of(part)).collect(),
            of_passages: Passages::of(of),
            own_passages: Passages::of(own),
        }
    }

    fn section(&'a self, number: usize, hash: &'a SectionHash) -> Section<'a> {
        let Compared { of, of_ids, .. } = self.compared;
        let at = number.checked_sub(1);
        let id = at.and_then(|at| of_ids.get(at)).map_or("", String::as_str);
        let key = unit::section(id);
        let place = match number {
            0 => (!self.is_blank_here(0)).then_some(0),
            _ => self.places.get(id).copied(),
        };
        let stretch = self.stretches.get(number);
        let has_text = stretch.is_some_and(|stretch| !of.body.is_blank(stretch));
        let is_empty_here = has_text && place.is_some_and(|place| self.is_blank_here(place));
        let is_same = !is_empty_here && place.is_some_and(|place| self.says_same(place, hash));
        let former = self.former_of(place);
        let noted = match former {
            Some((_, noted)) => Some(noted),
            None if self.displaced.contains(&key) => None,
            None => self.compared.noted.get(key.as_str()).copied(),
        };
        let formerly = || self.formerly.as_ref()?.get(id).copied();
        let noted = noted.or_else(formerly);
        let former = former.map(|(key, _)| key);
        Section { number, key, hash, place, has_text, is_same, is_empty_here, former, noted }
    }

    fn is_blank_here(&self, place: u32) -> bool {
        let stretch = self.own_stretches.get(place as usize);
        stretch.is_none_or(|stretch| self.compared.own.body.is_blank(stretch))
    }

    /// Whether a section of the translation says what one of the source says, in its words: no two languages do.
    fn says_same(&self, place: u32, hash: &SectionHash) -> bool {
        let own = self.compared.own.body.sections.get(place as usize);
        self.compared.is_foreign
            && own.is_some_and(|own| own.meaning == hash.meaning)
            && unit::is_prose(&self.own_passages.words(place as usize))
    }

    /// The other key under which a section was recorded, and what was.
    fn former_of(&self, place: Option<u32>) -> Option<(&str, &'a str)> {
        let key = self.former.get((place? as usize).checked_sub(1)?)?.as_deref()?;
        Some((key, *self.compared.noted.get(key)?))
    }

    /// How a section stands; none where there is nothing to tell.
    fn unit(&self, section: &Section<'_>) -> Option<Unit> {
        let is_changed = self.is_changed(section);
        if section.is_empty() && !is_changed {
            return None;
        }
        let is_known = |place: u32| self.compared.headings.is_known(place);
        let is_by_order = section.noted.is_some() && section.place.is_some_and(|it| !is_known(it));
        let key = section.key.as_str();
        let is_sure = section.noted.is_some() && !is_by_order && !self.unsure.contains(key);
        let state = match section.is_missing() {
            true => State::Missing,
            false if is_changed || self.old.contains(key) => State::OutOfDate,
            // As long as nobody knows that it is this one, nobody knows that it is current.
            false if is_sure => State::Current,
            false => State::Unnoted,
        };
        Some(Unit {
            words: words_of_section(self.compared.of, section.number.checked_sub(1)).into(),
            key: key.into(),
            state,
            hash: Some(section.hash.meaning),
            is_changed,
            needs_note: self.compared.is_noted || self.compared.formerly.is_some(),
            is_by_order,
            pair: match state {
                State::Current => Pair::default(),
                _ => self.pair(section),
            },
        })
    }

    fn is_changed(&self, section: &Section<'_>) -> bool {
        match section.noted {
            // What is not translated has not changed.
            _ if section.is_missing() => false,
            Some(noted) => self.old.contains(&*section.key) || !section.hash.is(noted),
            // What stands before the first heading need not be noted while it is empty.
            None if section.is_empty() => false,
            None => !self.compared.is_noted && self.formerly.is_some() && section.number > 0,
        }
    }

    fn pair(&self, section: &Section<'_>) -> Pair {
        let own = section.place.map(|place| self.own_passages.told(place as usize));
        Pair {
            source: self.of_passages.told(section.number).into(),
            own: own.unwrap_or_default().into(),
            ..Pair::default()
        }
    }

    /// An empty section of the translation, where that of the source can stand in its place.
    fn empty(&self, section: &Section<'_>) -> Option<EmptySection> {
        let Compared { of, own, .. } = self.compared;
        let is_lead = section.number == 0 && section.place.is_none() && section.has_text;
        let stretch = self.stretches.get(section.number)?;
        let (number, theirs) = (section.place.unwrap_or(0), section.number as u32);
        let is_heading_same = heading_of(own, number) == heading_of(of, theirs);
        ((section.is_empty_here || is_lead) && of.body.stands_alone(stretch))
            .then_some(EmptySection { number, of: theirs, is_heading_same })
    }

    /// The sections of the translation, by the keys that they have.
    fn own(&self) -> impl Iterator<Item = (String, u32)> {
        self.places.iter().map(|(id, place)| (unit::section(id), *place))
    }
}

impl Section<'_> {
    fn is_missing(&self) -> bool {
        self.place.is_none() || self.is_same || self.is_empty_here
    }

    fn is_empty(&self) -> bool {
        self.number == 0 && !self.has_text
    }

    fn renamed(&self) -> Option<(String, String)> {
        Some((self.former?.to_owned(), self.key.clone()))
    }
}

impl Sections {
    /// Notes what the translation has for a section.
    fn place(&mut self, section: &Section<'_>, index: &Index<'_>) {
        if section.is_same {
            self.same.extend(section.place);
        }
        self.empty.extend(index.empty(section));
    }

    /// Notes how it stands.
    fn judge(&mut self, section: &Section<'_>, unit: &Unit, is_old: bool) {
        if section.place.is_none() || section.is_empty_here {
            self.missing.push(section.number as u32);
        }
        if (unit.is_changed || is_old) && !section.is_missing() {
            self.stale.extend(if section.number == 0 { Some(0) } else { section.place });
        }
        if unit.state == State::Unnoted && unit.needs_note {
            self.unknown.extend(section.place);
        }
    }

    /// Adds those that the source does not have, and puts all in order.
    fn end(&mut self, index: &Index<'_>) {
        let Compared { own, headings, noted, is_noted, formerly, .. } = index.compared;
        for (key, place) in index.own().filter(|(key, _)| !index.theirs.contains(key)) {
            self.without_source.push(place);
            // What a text was made for is gone: it may still be true, or not.
            self.orphaned += usize::from(noted.contains_key(key.as_str()));
        }
        if *is_noted || formerly.is_some() {
            self.unknown.extend(&self.without_source);
        }
        for numbers in
            [&mut self.stale, &mut self.unknown, &mut self.without_source, &mut self.same]
        {
            numbers.sort_unstable();
        }
        self.empty.sort_unstable_by_key(|section| section.number);
        self.told_same = self.same.iter().map(|number| told(own, headings, *number)).collect();
    }
}

/// The key of a section of a translation, and where it stands.
fn told(own: &Document, headings: &Headings, number: u32) -> (Box<str>, Box<str>) {
    let at = (number as usize).checked_sub(1);
    let id = at.and_then(|at| headings.ids.get(at)).map_or("", String::as_str);
    (unit::section(id).into(), words_of_section(own, at).into())
}

/// The words of the heading of a section; none of what stands before the first.
fn heading_of(document: &Document, section: u32) -> Option<&str> {
    let at = (section as usize).checked_sub(1)?;
    document.body.headings.get(at).map(|heading| heading.text.as_str())
}

/// Where a section stands, for people.
fn words_of_section(document: &Document, heading: Option<usize>) -> String {
    match heading.and_then(|at| document.body.headings.get(at)) {
        Some(heading) => format!("the section “{}”", heading.text),
        None => "what stands before the first heading".to_owned(),
    }
}
