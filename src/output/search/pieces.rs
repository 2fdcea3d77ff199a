//! The files that a browser fetches: one that names all others, the words in pieces of some kilobytes
//! in the order of their letters, and what is shown of each page.
//!
//! Each is gzip around JSON, for not every host compresses what it does not know; the browser unpacks
//! it itself. Names hold a hash of what is inside, so that a browser may keep them for ever: all but
//! the first, which is asked for anew. The script that reads them is `static/search.js` of the theme.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Serialize;
use xxhash_rust::xxh3::xxh3_64;

use super::fold::Fold;
use super::needed;
use super::numbers::Row;
use super::postings::Postings;
use super::{File, Page, Urgent};

/// The file that names all others.
const OVERVIEW: &str = "index.pack";
/// After how many places a piece is full: some four kilobytes.
const FULL: usize = 1_500;
/// Words on more pages than this say little of a page: a third.
const COMMON: usize = 3;
/// With fewer pages no word is common.
const FEW_PAGES: usize = 12;
/// Weights above this make no difference.
const HEAVIEST: u32 = 31;

/// What the browser knows before the first word. Lists are by page, in the order of their numbers.
#[derive(Serialize)]
struct Overview<'a> {
    /// How words are brought to one form.
    fold: &'a Fold,
    /// How many words each page has.
    lengths: Vec<u32>,
    /// The names of the pages' files: six letters each, without the number.
    names: String,
    /// What results can be narrowed by, by their ids.
    labels: Vec<&'a str>,
    /// Of each page, the places of its labels.
    labelled: Vec<Vec<usize>>,
    /// Words that are on so many pages that they say little of any.
    common: Vec<&'a str>,
    /// The first word of each piece, and the name of its file.
    pieces: Vec<(&'a str, String)>,
    /// The name of the file with all telephone numbers, if there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    numbers: Option<String>,
    /// The words of what is needed most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    needed: Vec<needed::Row>,
    /// Pages in another language that numbers and words of need lead to; they are numbered after all others.
    #[serde(skip_serializing_if = "<[Urgent]>::is_empty")]
    urgent: &'a [Urgent],
}

/// Some words, in order.
#[derive(Serialize)]
struct Piece<'a> {
    words: Vec<&'a str>,
    /// Of each word, its pages: how many pages after the one before, then twice the weight, and one
    /// more where it stands in the title.
    places: Vec<Vec<usize>>,
}

/// The places of a form: by page, its weight and whether it stands in the title.
type Places = BTreeMap<usize, (u32, bool)>;

/// Cuts the index of a language into files; the one that names all others comes first.
pub(super) fn cut(
    postings: &Postings,
    pages: &[Page],
    urgent: &[Urgent],
    fold: &Fold,
) -> Vec<File> {
    let forms = forms(postings, fold);
    let mut files: Vec<File> = vec![(OVERVIEW.to_owned(), Vec::new())];
    let mut pieces = Vec::new();
    for words in in_pieces(&forms) {
        let piece = Piece {
            words: words.iter().map(|(form, _)| form.as_str()).collect(),
            places: words.iter().map(|(_, places)| as_distances(places)).collect(),
        };
        let bytes = packed(&piece);
        let name = format!("words/{}.pack", hash(&bytes));
        pieces.push((words[0].0.as_str(), name.clone()));
        files.push((name, bytes));
    }
    let mut names = String::new();
    for (number, page) in postings.pages.iter().enumerate() {
        let hash = hash(&page.fragment);
        names.push_str(&hash);
        files.push((format!("pages/{number}-{hash}.pack"), page.fragment.clone()));
    }
    let by_address: HashMap<&str, &Page> =
        pages.iter().map(|page| (page.address.as_str(), page)).collect();
    let labels: BTreeSet<&str> =
        pages.iter().flat_map(|page| &page.labels).map(String::as_str).collect();
    let labels: Vec<&str> = labels.into_iter().collect();
    let place = |label: &String| labels.binary_search(&label.as_str()).ok();
    let labelled = postings.pages.iter().map(|found| {
        let page = by_address.get(found.address.as_str());
        page.map_or_else(Vec::new, |page| page.labels.iter().filter_map(place).collect())
    });
    let labelled = labelled.collect();
    let numbers = numbers(postings, &by_address, urgent).map(|bytes| {
        let name = format!("numbers/{}.pack", hash(&bytes));
        files.push((name.clone(), bytes));
        name
    });
    let places = postings.pages.iter().enumerate();
    let needed = places.filter_map(|(place, found)| {
        Some((place, by_address.get(found.address.as_str())?.needed.as_ref()?))
    });
    let of_urgent = urgent.iter().enumerate();
    let of_urgent = of_urgent.map(|(at, page)| (postings.pages.len() + at, &page.needed));
    let needed = needed::rows(needed.chain(of_urgent));
    let overview = Overview {
        fold,
        lengths: postings.pages.iter().map(|page| page.words).collect(),
        names,
        labelled,
        labels,
        common: common(&forms, postings.pages.len()),
        pieces,
        numbers,
        needed,
        urgent,
    };
    files[0].1 = packed(&overview);
    files
}

/// The file with all telephone numbers; none if there are none.
fn numbers(
    postings: &Postings,
    pages: &HashMap<&str, &Page>,
    urgent: &[Urgent],
) -> Option<Vec<u8>> {
    let mut rows = Vec::new();
    for (place, found) in postings.pages.iter().enumerate() {
        let numbers = pages.get(found.address.as_str()).map_or(&[][..], |page| &page.numbers);
        rows.extend(numbers.iter().map(|it| Row(&it.digits, place, it.leads.rank())));
    }
    for (place, page) in (postings.pages.len()..).zip(urgent) {
        rows.extend(page.numbers.iter().map(|it| Row(&it.digits, place, it.leads.rank())));
    }
    (!rows.is_empty()).then(|| packed(&rows))
}

/// The forms of all words with their places.
fn forms(postings: &Postings, fold: &Fold) -> Vec<(String, Places)> {
    let mut forms: BTreeMap<String, Places> = BTreeMap::new();
    for (word, on) in &postings.words {
        let places = forms.entry(fold.form(word)).or_default();
        for posting in on {
            let (weight, in_title) = places.entry(posting.page).or_default();
            *weight = weight.saturating_add(posting.weight);
            *in_title |= posting.in_title;
        }
    }
    forms.into_iter().collect()
}

/// Neighbouring words, until they have places enough for a file.
fn in_pieces(forms: &[(String, Places)]) -> Vec<&[(String, Places)]> {
    let (mut pieces, mut start, mut size) = (Vec::new(), 0, 0);
    for (at, (_, places)) in forms.iter().enumerate() {
        size += places.len() + 1;
        if size >= FULL || at + 1 == forms.len() {
            pieces.push(&forms[start..=at]);
            (start, size) = (at + 1, 0);
        }
    }
    pieces
}

fn as_distances(places: &Places) -> Vec<usize> {
    let mut last = 0;
    places
        .iter()
        .flat_map(|(page, (weight, in_title))| {
            let distance = page - std::mem::replace(&mut last, *page);
            [distance, (*weight).clamp(1, HEAVIEST) as usize * 2 + usize::from(*in_title)]
        })
        .collect()
}

fn common(forms: &[(String, Places)], pages: usize) -> Vec<&str> {
    if pages < FEW_PAGES {
        return Vec::new();
    }
    let is_common = |(_, places): &&(String, Places)| places.len() * COMMON > pages;
    forms.iter().filter(is_common).map(|(form, _)| form.as_str()).collect()
}

fn packed(value: &impl Serialize) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory does not fail, and what is written are numbers and texts.
    let written = serde_json::to_writer(&mut encoder, value).is_ok() && encoder.flush().is_ok();
    match encoder.finish() {
        Ok(bytes) if written => bytes,
        _ => Vec::new(),
    }
}

fn hash(bytes: &[u8]) -> String {
    format!("{:06x}", xxh3_64(bytes) & 0xff_ffff)
}
