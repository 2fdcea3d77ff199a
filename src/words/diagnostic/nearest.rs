//! What may have been meant: of the names there are, the one that is nearest to what was written.
//!
//! Owns how near is near enough, and how few names are looked at: what this costs does not grow with the
//! number of names, nor with how long they are. It knows nothing of what the names stand for.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Nobody mistypes a longer name by a letter or two, and comparing takes the square of its length: in characters,
/// without the folders that both have in common.
const LONGEST: usize = 120;
/// The same in bytes, with the folders.
const LONGEST_PATH: usize = 1024;
/// How many names on each side of the place at which the written one would stand are looked at.
const NEIGHBOURS: usize = 64;
/// How many answers are remembered.
const REMEMBERED: usize = 4096;

/// "did you mean `x`?" for the candidate nearest to what was written, if any is near.
pub fn did_you_mean<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    nearest(written, candidates).map(|candidate| format!("did you mean `{candidate}`?"))
}

/// The candidate nearest to what was written: by edits, with a swap of neighbours counting as one,
/// and no farther than a third of its length. The first of equals wins.
///
/// Folders that both have in common say nothing of how alike they are: `cities/munich` is not nearly
/// `cities/turin`. All candidates are looked at: for many, there is [`Index`].
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if written.len() > LONGEST_PATH {
        return None;
    }
    let written = written.to_lowercase();
    let near = candidates.into_iter().filter_map(|it| Some((distance(&written, it)?, it)));
    near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// How far a candidate is: one whose last part differs in capitals and in the signs between words alone is nearer than all
/// others, `page-3` to `page3` and not to `page13`; then by edits.
type Distance = (bool, usize);

/// The last part of a path in small letters, without the signs between words.
fn bare(path: &str) -> String {
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or("");
    last.chars().filter(|c| !matches!(c, '-' | '_' | ' ')).flat_map(char::to_lowercase).collect()
}

/// How many edits lie between a written word, in small letters, and a candidate; none if too many, or if nothing would be
/// left of either.
fn distance(written: &str, candidate: &str) -> Option<Distance> {
    let (written, candidate) = without_common_folders(written, candidate);
    let length = written.chars().count();
    let allowed = (length / 3).clamp(1, 4);
    // Of what is longer or shorter by more than that, nothing else need be known.
    if length > LONGEST
        || candidate.len() > LONGEST_PATH
        || candidate.chars().count().abs_diff(length) > allowed
    {
        return None;
    }
    let distance = strsim::osa_distance(written, &candidate.to_lowercase());
    let longer = length.max(candidate.chars().count());
    let is_near = distance <= allowed && (distance < longer || longer == 0);
    is_near.then(|| (bare(written) != bare(candidate), distance))
}

/// Two paths from where they begin to differ in the name of a folder or file.
fn without_common_folders<'p>(one: &'p str, other: &'p str) -> (&'p str, &'p str) {
    let common = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let at = one.as_bytes()[..common].iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1);
    (&one[at..], &other[at..])
}

/// Many names, prepared to be asked for the nearest to a word again and again.
///
/// They are sorted by how they begin, and once more by how they end. Whoever mistypes a name leaves its
/// beginning or its end whole, so the name that was meant stands near the place of the written one in one of the
/// two: only those are compared. Of few names, all are.
#[derive(Debug, Default)]
pub struct Index {
    names: Vec<Box<str>>,
    by_beginning: Vec<(Box<str>, u32)>,
    by_end: Vec<(Box<str>, u32)>,
    /// The first of each last part, bare: the signs between words move a name away from its neighbours.
    bare: HashMap<Box<str>, u32>,
    /// What was found, by what was written: the same mistake is often made on every page.
    found: Mutex<HashMap<Box<str>, Option<u32>>>,
}

impl Index {
    /// Of names in the order of preference between equals.
    pub fn of<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let names: Vec<Box<str>> = names.into_iter().map(Into::into).collect();
        if names.len() <= 4 * NEIGHBOURS {
            return Index { names, ..Index::default() };
        }
        let numbered = || (0..).zip(&names).map(|(number, name)| (number, name.to_lowercase()));
        let mut by_beginning: Vec<(Box<str>, u32)> =
            numbered().map(|(number, name)| (name.into(), number)).collect();
        let mut by_end: Vec<(Box<str>, u32)> =
            numbered().map(|(number, name)| (reversed(&name), number)).collect();
        by_beginning.sort_unstable();
        by_end.sort_unstable();
        let mut bare = HashMap::new();
        for (number, name) in numbered() {
            bare.entry(self::bare(&name).into()).or_insert(number);
        }
        Index { names, by_beginning, by_end, bare, found: Mutex::default() }
    }

    /// The name nearest to what was written; see [`nearest`].
    pub fn nearest(&self, written: &str) -> Option<&str> {
        if written.len() > LONGEST_PATH {
            return None;
        }
        let remembered = || self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = remembered().get(written) {
            return known.map(|number| &*self.names[number as usize]);
        }
        let found = self.look(written, |_| true);
        let mut remembered = remembered();
        if remembered.len() >= REMEMBERED {
            remembered.clear();
        }
        remembered.insert(written.into(), found);
        found.map(|number| &*self.names[number as usize])
    }

    /// The nearest of the names that begin with `start`.
    pub fn nearest_below(&self, start: &str, written: &str) -> Option<&str> {
        if written.len() > LONGEST_PATH {
            return None;
        }
        let found = self.look(written, |name| name.starts_with(start))?;
        Some(&self.names[found as usize])
    }

    fn look(&self, written: &str, is_asked: impl Fn(&str) -> bool) -> Option<u32> {
        let written = written.to_lowercase();
        let mut numbers: Vec<u32> = match self.by_beginning.is_empty() {
            true => (0..self.names.len() as u32).collect(),
            false => {
                let beginning = neighbours(&self.by_beginning, &written);
                let end = neighbours(&self.by_end, &reversed(&written));
                beginning.chain(end).chain(self.bare.get(&*bare(&written)).copied()).collect()
            }
        };
        numbers.sort_unstable();
        numbers.dedup();
        let near = numbers.into_iter().filter_map(|number| {
            let name = &self.names[number as usize];
            let distance = distance(&written, name).filter(|_| is_asked(name))?;
            Some((distance, number))
        });
        near.min().map(|(_, number)| number)
    }
}

fn reversed(name: &str) -> Box<str> {
    name.chars().rev().collect::<String>().into()
}

/// Those that stand around the place of a name.
fn neighbours<'i>(
    sorted: &'i [(Box<str>, u32)],
    name: &str,
) -> impl Iterator<Item = u32> + use<'i> {
    let at = sorted.partition_point(|(other, _)| **other < *name);
    let around = at.saturating_sub(NEIGHBOURS)..(at + NEIGHBOURS).min(sorted.len());
    sorted[around].iter().map(|(_, number)| *number)
}

/// How many suggestions one file may still ask for. Who has made more mistakes mends the first ones first, and
/// a file of nothing but mistakes keeps nobody waiting.
#[derive(Debug)]
pub struct Suggestions {
    left: Cell<usize>,
}

impl Default for Suggestions {
    fn default() -> Self {
        Suggestions { left: Cell::new(4 * super::MOST_ALIKE) }
    }
}

impl Suggestions {
    /// What `look` finds, unless the file has asked too often.
    pub fn ask<T>(&self, look: impl FnOnce() -> Option<T>) -> Option<T> {
        let left = self.left.get().checked_sub(1)?;
        self.left.set(left);
        look()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names as a large site has them: many that begin alike, many that end alike.
    fn many() -> Vec<String> {
        let pages = (0..3_000).map(|number| format!("guide/page-{number}"));
        let cities = (0..3_000).map(|number| format!("cities/{number}-port"));
        pages.chain(cities).chain(["practices/walking-school-bus".to_owned()]).collect()
    }

    #[test]
    fn of_many_names_the_one_that_was_meant_is_found() {
        let names = many();
        let index = Index::of(names.iter().map(String::as_str));
        for (written, meant) in [
            ("practices/walking-shcool-bus", "practices/walking-school-bus"),
            ("practices/xalking-school-bus", "practices/walking-school-bus"),
            ("practices/walking-school-buss", "practices/walking-school-bus"),
            ("practices/Walking-School-Bas", "practices/walking-school-bus"),
            ("guide/page13", "guide/page-13"),
        ] {
            assert_eq!(index.nearest(written), Some(meant), "{written}");
            assert_eq!(index.nearest(written), Some(meant), "{written}, asked again");
        }
        assert_eq!(index.nearest("nothing/of-the-kind"), None);
        assert_eq!(index.nearest_below("guide/", "practices/walking-shcool-bus"), None);
    }

    #[test]
    fn of_few_names_an_index_finds_what_a_look_at_all_of_them_finds() {
        let names = ["cities/munich", "cities/turin", "guide/arriving", "about"];
        let index = Index::of(names);
        for written in ["cities/munch", "cities/turn", "gide/arriving", "abuot", "x", ""] {
            assert_eq!(index.nearest(written), nearest(written, names), "{written}");
        }
    }

    #[test]
    fn the_signs_between_words_count_least() {
        assert_eq!(nearest("page-3", ["page13", "page3"]), Some("page3"));
        assert_eq!(Index::of(["page13", "page3"]).nearest("page-3"), Some("page3"));
        assert_eq!(nearest("My_Page", ["mypages", "my-page"]), Some("my-page"));
    }

    #[test]
    fn long_names_are_not_compared() {
        let long = "x".repeat(1_000_000);
        let name = format!("{long}y");
        assert_eq!(nearest(&long, [name.as_str()]), None);
        assert_eq!(Index::of([name.as_str()]).nearest(&long), None);
    }
}
