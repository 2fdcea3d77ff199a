//! Pages that look like something else by where they lie: a copy that was left beside a page, and a translation under a
//! name by which other systems know one.
//!
//! Owns what is said of them. They are published: whether they are meant, only their authors know.

use std::collections::HashMap;
use std::sync::Arc;

use crate::content::config::Config;
use crate::content::document::Document;
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::language;

/// Says of every page in the source language that has the name and the title of another and something behind, and of
/// every one whose name ends with a language of the site, or lies in a folder of that name.
pub(super) fn say(documents: &[Arc<Document>], config: &Config, diagnostics: &mut Vec<Diagnostic>) {
    let sources = documents.iter().filter(|document| document.source.is_source);
    let pages: HashMap<&str, &Document> =
        sources.map(|document| (document.source.id.as_str(), &**document)).collect();
    let said = documents
        .iter()
        .filter(|document| document.source.is_source)
        .filter_map(|page| translation(page, &pages, config).or_else(|| copy(page, &pages)));
    diagnostics.extend(said);
}

/// Whether copies are called so: ` 2`, `(2)`, `_BASE_123`, `-DESKTOP-AB12`, `-old`. A year or a place behind a name is
/// that of another page.
fn is_of_copies(behind: &str) -> bool {
    const WORDS: &[&str] = &[
        "old", "alt", "bak", "backup", "copy", "kopie", "copie", "copia", "orig", "new", "neu",
        "tmp",
    ];
    let word = behind.trim_start_matches(['-', '_', '.', ' ', '(']).trim_end_matches(')');
    let is_loud = word.starts_with(|c: char| c.is_ascii_uppercase());
    behind.starts_with([' ', '(', '~']) || is_loud || WORDS.contains(&word)
}

type Pages<'d> = HashMap<&'d str, &'d Document>;

/// `about 2`, `about(2)`, `about-old`, `about_BASE_123` beside `about`, with the same title.
fn copy(page: &Document, pages: &Pages<'_>) -> Option<Diagnostic> {
    let title = &page.common.title.as_ref()?.text;
    let is_same = |original: &&&Document| {
        original.common.title.as_ref().is_some_and(|other| other.text == *title)
    };
    let original = originals(page.source.id.as_str())
        .filter(|(_, behind)| is_of_copies(behind))
        .find_map(|(original, _)| pages.get(original).filter(is_same))?;
    let message = format!(
        "the page has the title of `{}` and nearly its name: it looks like a copy of it",
        original.source.path
    );
    let hint = "delete it, or give it a title of its own";
    Some(Diagnostic::new(&codes::PAGE_MISNAMED, &page.source.path, message).hint(hint))
}

/// `about_fr`, `about-fr`, `about.pt_BR`, `fr/about` and `about/fr` beside `about`.
fn translation(page: &Document, pages: &Pages<'_>, config: &Config) -> Option<Diagnostic> {
    let id = page.source.id.as_str();
    let of_language = |written: &str| {
        let tag = language::canonical(&written.replace('_', "-")).ok()?;
        config.find(&tag).filter(|lang| *lang != config.source).map(|lang| config.tag(lang))
    };
    let behind = || {
        originals(id).find_map(|(original, behind)| {
            let written = behind.strip_prefix(['_', '.', '-'])?;
            Some((*pages.get(original)?, of_language(written)?))
        })
    };
    let below = || {
        let (folder, rest) = id.split_once('/')?;
        Some((*pages.get(rest)?, of_language(folder)?))
    };
    let inside = || {
        let (folder, name) = id.rsplit_once('/')?;
        let original = *pages.get(folder)?;
        // Below the first page of a folder lie pages of their own, such as one of each language that is taught.
        let is_beside = !original.source.path.as_str().ends_with("/index.md");
        Some((original, of_language(name).filter(|_| is_beside)?))
    };
    let (original, tag) = behind().or_else(below).or_else(inside)?;
    let stem = original.source.path.as_str().strip_suffix(".md")?;
    let message = format!(
        "by its name the page looks like the translation of `{}` into `{tag}`, and is published as a page of its own",
        original.source.path
    );
    let hint = format!("if it is, rename it to `{stem}.{tag}.md`");
    Some(Diagnostic::new(&codes::PAGE_MISNAMED, &page.source.path, message).hint(hint))
}

/// The names that may be that of the original of a page, each with what the page has behind it; the longest first.
fn originals(id: &str) -> impl Iterator<Item = (&str, &str)> {
    let name = id.rfind('/').map_or(0, |slash| slash + 1);
    let ends =
        id[name..].char_indices().rev().filter(|(at, sign)| *at > 0 && !sign.is_alphanumeric());
    ends.map(move |(at, _)| id.split_at(name + at))
}
