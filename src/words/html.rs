//! Reading HTML that is finished: its tags, and what their attributes say.
//!
//! For whoever works on what the program itself has written: pages in two languages, a guide in one
//! file, what a page asks for. It knows no page.

mod addresses;

use std::ops::Range;

pub use addresses::{Address, Purpose, addresses, anchors, candidates, decoded, documents_within};

/// A tag in a text.
pub struct Tag<'h> {
    /// The name of its element.
    pub name: &'h str,
    /// Whether the element ends here.
    pub is_end: bool,
    /// Where it stands.
    pub range: Range<usize>,
}

impl Tag<'_> {
    /// Whether it is of an element that has no end.
    pub fn is_void(&self) -> bool {
        const VOID: [&str; 11] =
            ["img", "br", "hr", "input", "source", "wbr", "col", "track", "area", "embed", "param"];
        VOID.contains(&self.name)
    }
}

/// The tags of a text, without its comments.
pub fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + html[at..].find('<')?;
            let rest = &html[start + 1..];
            if rest.starts_with("!--") {
                at = start + html[start..].find("-->")? + 3;
                continue;
            }
            let end = start + 1 + end_of_tag(rest);
            at = end;
            let is_end = rest.starts_with('/');
            let name = rest.strip_prefix('/').unwrap_or(rest);
            let name = &name[..name
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .unwrap_or(name.len())];
            if !name.is_empty() {
                return Some(Tag { name, is_end, range: start..end });
            }
        }
    })
}

/// What readers see of a text: its words without tags and comments, with its references decoded.
pub fn seen(html: &str) -> String {
    let mut seen = String::new();
    let mut at = 0;
    for tag in tags(html) {
        push_words(&mut seen, &html[at..tag.range.start]);
        // Two lines are no one word.
        if tag.name.eq_ignore_ascii_case("br") {
            seen.push(' ');
        }
        at = tag.range.end;
    }
    push_words(&mut seen, &html[at..]);
    seen
}

fn push_words(seen: &mut String, between: &str) {
    let mut rest = between;
    while let Some((words, comment)) = rest.split_once("<!--") {
        seen.push_str(&decoded(words));
        rest = comment.split_once("-->").map_or("", |(_, behind)| behind);
    }
    seen.push_str(&decoded(rest));
}

/// Where a tag ends: at its `>`, but not at one in the value of an attribute.
fn end_of_tag(rest: &str) -> usize {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    rest.len()
}

/// What an attribute of a tag says, as it is written; only if it stands in double quotes, as all do that
/// the program writes.
pub fn attribute<'h>(tag: &'h str, name: &str) -> Option<&'h str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

/// The value of an attribute of a tag, with its references decoded.
pub fn value_of(tag: &str, name: &str) -> Option<String> {
    let said = attributes(tag);
    let (_, value) = said.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
    value.map(|value| decoded(value).into_owned())
}

/// The attributes of a tag with what each says, as it is written; nothing of those that only stand
/// there.
pub fn attributes(tag: &str) -> Vec<(&str, Option<&str>)> {
    let is_between = |c: char| c.is_ascii_whitespace() || c == '/';
    let inside = tag.trim_start_matches('<').trim_end_matches('>');
    let mut rest = inside.find(is_between).map_or("", |at| &inside[at..]);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(is_between);
        if rest.is_empty() {
            return attributes;
        }
        let end = rest.find(|c: char| c == '=' || is_between(c)).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (value, after) = match after.trim_ascii_start().strip_prefix('=') {
            Some(written) => {
                let (value, after) = value(written.trim_ascii_start());
                (Some(value), after)
            }
            None => (None, after),
        };
        if !name.is_empty() {
            attributes.push((name, value));
        }
        rest = after;
    }
}

/// The value that a text begins with, in quotes or without, and what follows it. Without quotes a slash belongs to it
/// (HTML, section 13.2.5.37).
fn value(written: &str) -> (&str, &str) {
    let quote = written.chars().next().filter(|first| matches!(first, '"' | '\''));
    match quote {
        Some(quote) => written[1..].split_once(quote).unwrap_or((&written[1..], "")),
        None => {
            let is_space = |c: char| c.is_ascii_whitespace();
            written.split_at(written.find(is_space).unwrap_or(written.len()))
        }
    }
}

/// The files that a `srcset` names, each with its width in pixels.
pub fn srcset(value: &str) -> impl Iterator<Item = (&str, u32)> {
    value.split(',').filter_map(|offered| {
        let (file, width) = offered.trim().split_once(' ')?;
        Some((file, width.trim().strip_suffix('w')?.parse().ok()?))
    })
}

/// Of the files that a picture is offered in, the one to carry where there can be only one: of a form
/// that old phones show as well, and just wide enough for them.
pub fn to_carry<'f>(offered: &[(&'f str, u32)]) -> Option<&'f str> {
    const WIDE_ENOUGH: u32 = 640;
    let of_form = |end: &str| -> Vec<(&'f str, u32)> {
        offered.iter().copied().filter(|(file, _)| file.ends_with(end)).collect()
    };
    let webp = of_form(".webp");
    let mut fitting = if webp.is_empty() { offered.to_vec() } else { webp };
    fitting.sort_by_key(|(_, width)| *width);
    let wide = fitting.iter().find(|(_, width)| *width >= WIDE_ENOUGH);
    wide.or(fitting.last()).map(|(file, _)| *file)
}
