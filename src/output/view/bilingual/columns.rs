//! Two texts of one page, cut into sections that belong together.
//!
//! Works on finished HTML, for only there all that a text consists of is in its place; it knows no
//! page and no language. Nothing is lost: what cannot be told apart stays in one piece.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::words::html::{attribute, tags};

/// A section in both columns. Where one has none, its text is empty.
#[derive(Debug, PartialEq)]
pub(super) struct Section<'h> {
    /// In the reader's language.
    pub own: Cow<'h, str>,
    /// In the official one.
    pub beside: Cow<'h, str>,
    /// Whether the pieces of both belong together one by one.
    pub rows: bool,
}

/// More pieces than this in a section are not set beside each other one by one.
const MOST_ROWS: usize = 90;

/// An element that stands in no other.
struct Piece<'h> {
    name: &'h str,
    id: Option<&'h str>,
    range: Range<usize>,
}

/// A heading or `<section>` with all that follows up to the next.
struct Part<'h> {
    /// What it is known by in both texts: its id, or its place among those that have none.
    key: Result<&'h str, usize>,
    names: Vec<&'h str>,
    html: &'h str,
}

/// The sections of two texts beside each other, each once: those with the same id together, the others
/// where they stand. The ids of the second begin with `prefix`. Those whose ids are `alone` have none beside them.
pub(super) fn aligned<'h>(
    own: &'h str,
    beside: &'h str,
    prefix: &str,
    alone: &HashSet<&str>,
) -> Vec<Section<'h>> {
    let (own, beside) = (parts(own, ""), parts(beside, prefix));
    let (of_own, of_beside) = (places(&own), places(&beside));
    let is_alone = |part: &Part<'_>| part.key.is_ok_and(|id| alone.contains(id));
    let mut sections = Vec::new();
    let mut taken = vec![false; beside.len()];
    let mut seen = 0;
    for part in &own {
        let partner = of_beside.get(&part.key).copied();
        let partner = partner.filter(|at| !taken[*at] && !is_alone(part));
        // What only the second has comes before the section that it precedes.
        for at in seen..partner.unwrap_or(0) {
            if !taken[at] && (is_alone(&beside[at]) || !of_own.contains_key(&beside[at].key)) {
                taken[at] = true;
                sections.push(section(None, Some(&beside[at])));
            }
        }
        seen = seen.max(partner.unwrap_or(0));
        if let Some(at) = partner {
            taken[at] = true;
        }
        sections.push(section(Some(part), partner.map(|at| &beside[at])));
    }
    let left = beside.iter().zip(&taken).filter(|(_, taken)| !**taken);
    sections.extend(left.map(|(part, _)| section(None, Some(part))));
    sections
}

/// Where the first part of each key stands.
fn places<'h>(parts: &[Part<'h>]) -> HashMap<Result<&'h str, usize>, usize> {
    let mut places = HashMap::with_capacity(parts.len());
    for (at, part) in parts.iter().enumerate() {
        places.entry(part.key).or_insert(at);
    }
    places
}

fn section<'h>(own: Option<&Part<'h>>, beside: Option<&Part<'h>>) -> Section<'h> {
    let html = |part: Option<&Part<'h>>| Cow::Borrowed(part.map_or("", |part| part.html));
    let rows = match (own, beside) {
        (Some(own), Some(beside)) => own.names == beside.names && own.names.len() <= MOST_ROWS,
        _ => false,
    };
    Section { own: html(own), beside: html(beside), rows }
}

fn parts<'h>(html: &'h str, prefix: &str) -> Vec<Part<'h>> {
    let mut parts: Vec<Part<'h>> = Vec::new();
    let (mut start, mut unnamed) = (0, 0);
    for piece in pieces(html) {
        if parts.is_empty() || begins_section(piece.name) {
            let id = piece.id.filter(|_| begins_section(piece.name));
            let key = id.map(|id| id.strip_prefix(prefix).unwrap_or(id)).ok_or(unnamed);
            unnamed += usize::from(key.is_err());
            start = piece.range.start;
            parts.push(Part { key, names: Vec::new(), html: "" });
        }
        if let Some(part) = parts.last_mut() {
            part.names.push(piece.name);
            part.html = &html[start..piece.range.end];
        }
    }
    parts
}

fn begins_section(name: &str) -> bool {
    matches!(name, "h2" | "h3" | "h4" | "h5" | "h6" | "section")
}

/// The elements of a text that stand in no other, each with what follows it before the next.
fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    for tag in tags(html) {
        if tag.is_end {
            // The end of an element is that of all in it whose own end is left out.
            if let Some(at) = open.iter().rposition(|name| *name == tag.name) {
                open.truncate(at);
            }
            continue;
        }
        if open.is_empty() && !is_void(tag.name) {
            // What stands before the first element belongs to it.
            let start = if pieces.is_empty() { 0 } else { tag.range.start };
            if let Some(last) = pieces.last_mut() {
                last.range.end = start;
            }
            let id = attribute(&html[tag.range.clone()], "id");
            pieces.push(Piece { name: tag.name, id, range: start..html.len() });
        }
        if !is_void(tag.name) && !html[tag.range].ends_with("/>") {
            open.push(tag.name);
        }
    }
    if pieces.is_empty() && !html.trim().is_empty() {
        pieces.push(Piece { name: "", id: None, range: 0..html.len() });
    }
    pieces
}

/// Elements that have no end (HTML, section 13.1.2).
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// The attributes that name an id, with what stands before it.
const IDS: [&str; 5] =
    [" id=\"", " href=\"#", " for=\"", " aria-labelledby=\"", " aria-describedby=\""];

/// A text in which every id begins with `prefix`, and so does every link to one.
pub(super) fn with_ids(html: &str, prefix: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut written = 0;
    for tag in tags(html).filter(|tag| !tag.is_end) {
        let text = &html[tag.range.clone()];
        let mut places: Vec<usize> =
            IDS.iter().filter_map(|id| Some(tag.range.start + text.find(id)? + id.len())).collect();
        places.sort_unstable();
        for place in places {
            out.push_str(&html[written..place]);
            out.push_str(prefix);
            written = place;
        }
    }
    out.push_str(&html[written..]);
    out
}
