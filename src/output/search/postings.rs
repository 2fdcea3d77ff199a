//! What Pagefind has found: which word stands on which page, and how much it weighs there.
//!
//! Reads the files of Pagefind 1.6 as its crate writes them (gzip around CBOR, after twelve bytes of
//! its own); `Cargo.toml` holds it to that version, and a test to what is read here.

use std::collections::BTreeMap;
use std::io::Read;

use flate2::read::GzDecoder;
use minicbor::Decode;
use serde::Deserialize;

/// What stands before everything that Pagefind compresses.
const MARK: &[u8] = b"pagefind_dcd";
/// What Pagefind multiplies weights by, to keep them as small numbers.
const WEIGHT: i64 = 24;
/// The weight of a place that has none of its own.
const USUAL: i64 = 25;

/// The words of a language.
#[derive(Default)]
pub(super) struct Postings {
    /// The words with their pages, both in order.
    pub words: BTreeMap<String, Vec<Posting>>,
    /// The pages, in the order in which they were given.
    pub pages: Vec<Found>,
}

/// A word on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Posting {
    /// The page, by its place.
    pub page: usize,
    /// How often it stands there, where once in a heading counts as several times.
    pub weight: u32,
    /// Whether it stands in what is shown first: the title, or the official word.
    pub in_title: bool,
}

/// What is kept of a page.
pub(super) struct Found {
    /// Its address. A page without a word is left out by Pagefind.
    pub address: String,
    /// How many words it has.
    pub words: u32,
    /// What is shown with a result, as Pagefind wrote it: gzip around JSON.
    pub fragment: Vec<u8>,
}

impl Postings {
    /// Reads all files of an index with one language.
    pub fn read(files: &BTreeMap<String, Vec<u8>>) -> Result<Self, String> {
        let ends_in =
            |ending: &'static str| files.iter().filter(move |(name, _)| name.ends_with(ending));
        // Of pages without a single word Pagefind makes nothing.
        let Some((_, overview)) = ends_in(".pf_meta").next() else {
            return Ok(Postings::default());
        };
        let overview = unpacked(overview)?;
        let overview: Overview = minicbor::decode(&overview).map_err(|error| error.to_string())?;
        let title: Vec<bool> = overview.fields.iter().map(|field| is_title(field)).collect();
        let mut words: BTreeMap<String, Vec<Posting>> = BTreeMap::new();
        for (_, chunk) in ends_in(".pf_index") {
            let chunk = unpacked(chunk)?;
            let chunk: Chunk = minicbor::decode(&chunk).map_err(|error| error.to_string())?;
            for word in chunk.words {
                let variants = word.variants.iter().map(|variant| &variant.pages);
                for pages in variants.chain([&word.pages]) {
                    let known = words.entry(word.word.clone()).or_default();
                    known.extend(postings(pages, &title));
                }
            }
        }
        let pages = overview.pages.into_iter().map(|page| {
            let name = format!("fragment/{}.pf_fragment", page.hash);
            let fragment = files.get(&name).ok_or_else(|| format!("`{name}` is missing"))?;
            let shown: Shown = serde_json::from_slice(&unpacked(fragment)?)
                .map_err(|error| format!("`{name}`: {error}"))?;
            Ok(Found { address: shown.url, words: page.words, fragment: fragment.clone() })
        });
        Ok(Postings { words, pages: pages.collect::<Result<_, String>>()? })
    }
}

/// The fields in which a word counts as part of the title.
fn is_title(field: &str) -> bool {
    matches!(field, "title" | "official")
}

fn unpacked(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut all = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut all).map_err(|error| error.to_string())?;
    let marked = all.strip_prefix(MARK).ok_or("it is not marked as Pagefind's")?;
    Ok(marked.to_vec())
}

/// Pages stand as the distance from the one before.
fn postings(pages: &[OnPage], title: &[bool]) -> Vec<Posting> {
    let mut page = 0;
    pages
        .iter()
        .map(|on| {
            page += on.distance;
            Posting { page, weight: weight(&on.places), in_title: on.is_in(title) }
        })
        .collect()
}

/// A number below zero gives the weight of the places after it.
fn weight(places: &[i64]) -> u32 {
    let (mut sum, mut weight) = (0, USUAL);
    for place in places {
        match *place {
            mark if mark < 0 => weight = -mark - 1,
            _ => sum += weight,
        }
    }
    u32::try_from((sum + WEIGHT - 1) / WEIGHT).unwrap_or(u32::MAX)
}

impl OnPage {
    /// A number below zero gives the field of the places after it.
    fn is_in(&self, fields: &[bool]) -> bool {
        let named = self.fields.iter().filter(|number| **number < 0).map(|number| -number - 1);
        let mut named = named.filter_map(|field| usize::try_from(field).ok());
        named.any(|field| fields.get(field).copied().unwrap_or(false))
    }
}

#[derive(Deserialize)]
struct Shown {
    url: String,
}

#[derive(Decode)]
struct Overview {
    #[n(1)]
    pages: Vec<OverviewPage>,
    #[n(5)]
    fields: Vec<String>,
}

#[derive(Decode)]
struct OverviewPage {
    #[n(0)]
    hash: String,
    #[n(1)]
    words: u32,
}

#[derive(Decode)]
struct Chunk {
    #[n(0)]
    words: Vec<Word>,
}

#[derive(Decode)]
struct Word {
    #[n(0)]
    word: String,
    #[n(1)]
    pages: Vec<OnPage>,
    #[n(2)]
    variants: Vec<Variant>,
}

/// The same word with its marks: "café" beside "cafe".
#[derive(Decode)]
struct Variant {
    #[n(1)]
    pages: Vec<OnPage>,
}

#[derive(Decode)]
struct OnPage {
    #[n(0)]
    distance: usize,
    #[n(1)]
    places: Vec<i64>,
    #[n(2)]
    fields: Vec<i64>,
}
