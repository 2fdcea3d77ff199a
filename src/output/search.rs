//! What a reader's browser searches: from the texts of a language to small files.
//!
//! The words are found by Pagefind, which knows where a heading, a title or a line of Chinese has
//! them. What it writes is then rearranged for a phone: words that are one to a reader are one
//! (`fold`), and come in pieces of some kilobytes (`pieces`), so that a query costs what its words
//! cost. Pagefind's own reader is not used: with it the first query would cost 70 kB of program before
//! the first word, and it guesses by the beginnings of words. Ours is `static/search.js` of the theme.
//!
//! It knows no site: a page is an address and some HTML.

mod fold;
mod needed;
mod numbers;
mod pieces;
mod postings;

use std::collections::BTreeMap;

use minicbor::bytes::ByteVec;
use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

pub use needed::Needed;
pub use numbers::{Leads, Number, Urgent, in_text as numbers_in_text};

use fold::Fold;
use postings::Postings;
use xxhash_rust::xxh3::Xxh3;

/// Raised whenever the same pages and rules are to give another index.
const EDITION: u8 = 3;

/// A page to be found.
pub struct Page {
    /// Where it is, from the root of the site.
    pub address: String,
    /// What is searched and shown of it: an HTML document. `data-pagefind-meta` names what is shown
    /// with a result (<https://pagefind.app/docs/metadata/>).
    pub html: String,
    /// What it can be narrowed by: its kind first, then its topics, by their ids.
    pub labels: Vec<String>,
    /// The telephone numbers that lead to it.
    pub numbers: Vec<Number>,
    /// Its words, if what it tells is among what is needed most.
    pub needed: Option<Needed>,
}

/// A file of an index: its path below the folder of the index, and what is in it.
pub type File = (String, Vec<u8>);

/// A hash of everything that an index is made of.
pub fn key(tag: &str, pages: &[Page], urgent: &[Urgent]) -> u128 {
    let mut hasher = Xxh3::new();
    hasher.update(&[EDITION]);
    let mut update = |text: &str| {
        hasher.update(&text.len().to_le_bytes());
        hasher.update(text.as_bytes());
    };
    update(tag);
    update(&Fold::of(tag).rules());
    let numbers = pages.iter().flat_map(|page| &page.numbers);
    for number in numbers.chain(urgent.iter().flat_map(|page| &page.numbers)) {
        update(&number.digits);
        update(&number.leads.rank().to_string());
    }
    for page in urgent {
        [&page.url, &page.title, &page.lang].into_iter().for_each(|text| update(text));
        update(&page.numbers.len().to_string());
    }
    let needed = pages.iter().filter_map(|page| page.needed.as_ref());
    for needed in needed.chain(urgent.iter().map(|page| &page.needed)) {
        needed.texts.iter().for_each(|text| update(text));
        update(&format!("{} {}", needed.texts.len(), needed.is_urgent));
    }
    for page in pages {
        update(&page.address);
        update(&page.html);
        page.labels.iter().for_each(|label| update(label));
        update(&format!("{} {}", page.numbers.len(), page.needed.is_some()));
    }
    hasher.digest128()
}

/// The form in which a word of a language stands in the index, and to which the reader's browser brings what is asked for. The
/// word is in small letters.
pub fn form(tag: &str, word: &str) -> String {
    Fold::of(tag).form(&fold::plain(word))
}

/// The files of an index as one, to be remembered.
pub fn as_one(files: &[File]) -> Vec<u8> {
    let files: Vec<(&str, ByteVec)> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone().into())).collect();
    // Writing to memory does not fail.
    minicbor::to_vec(files).unwrap_or_default()
}

/// The files of an index that was remembered; none if that has been spoilt.
pub fn apart(bytes: &[u8]) -> Option<Vec<File>> {
    let files: Vec<(String, ByteVec)> = minicbor::decode(bytes).ok()?;
    Some(files.into_iter().map(|(name, bytes)| (name, bytes.into())).collect())
}

/// Makes the index of the pages of a language. Its first file is the one that names all others.
///
/// # Errors
/// What Pagefind could not do, in its words.
pub fn index(tag: &str, pages: &[Page], urgent: &[Urgent]) -> Result<Vec<File>, String> {
    // Of nothing Pagefind makes nothing.
    let postings = match pages {
        [] => Postings::default(),
        _ => Postings::read(&apart_from_others(|| by_pagefind(tag, pages))?)?,
    };
    Ok(pieces::cut(&postings, pages, urgent, &Fold::of(tag)))
}

/// Works on threads of its own. Pagefind waits for parts of its work, and what waits takes up whatever is to be done
/// next: on the threads of all others that could be another index, and no thread can drive two.
fn apart_from_others<T: Send>(
    work: impl FnOnce() -> Result<T, String> + Send,
) -> Result<T, String> {
    let threads = rayon::current_num_threads();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.map_err(|error| error.to_string())?.install(work)
}

/// What Pagefind makes of them: its files by name.
fn by_pagefind(tag: &str, pages: &[Page]) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let options = PagefindServiceConfig::builder()
        .keep_index_url(true)
        .exclude_selectors(vec![".notice".to_owned()])
        .force_language(segmented(tag).to_owned())
        .build();
    let files = runtime.block_on(async {
        let mut index = PagefindIndex::new(Some(options))?;
        for page in pages {
            index.add_html_file(None, Some(page.address.clone()), page.html.clone()).await?;
        }
        index.get_files().await
    });
    let files = files.map_err(|error| error.to_string())?;
    Ok(files
        .into_iter()
        .map(|file| (file.filename.to_string_lossy().replace('\\', "/"), file.contents))
        .collect())
}

/// The language as far as Pagefind must know it: where words have no spaces between them. Its stems
/// are not used, for there are none in most of the languages that newcomers read.
fn segmented(tag: &str) -> &str {
    match tag.split('-').next() {
        Some(language @ ("zh" | "ja" | "th")) => language,
        _ => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use rayon::prelude::*;

    use super::*;

    #[test]
    fn indexes_are_made_side_by_side() {
        let page = |number: usize| Page {
            address: format!("/en/{number}/"),
            html: format!(
                "<html><body><main><h1>Page {number}</h1><p>Some words.</p></main></body></html>"
            ),
            labels: Vec::new(),
            numbers: Vec::new(),
            needed: None,
        };
        let pages: Vec<Page> = (0..24).map(page).collect();
        let pool = rayon::ThreadPoolBuilder::new().num_threads(4).build().expect("threads");
        let made: Vec<_> = pool.install(|| {
            (0..48).into_par_iter().map(|_| index("en", &pages, &[]).expect("an index")).collect()
        });
        assert!(made.iter().all(|files| *files == made[0]));
    }
}
