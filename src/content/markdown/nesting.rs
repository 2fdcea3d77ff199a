//! How deep the parts of a text may stand in each other, and what is said of those that stand deeper.
//!
//! No page needs a tenth of this. What is nested in thousands of levels is a mistake of a program that
//! wrote the text, or is meant to keep parsers busy: the time of those that read HTML as browsers do grows with the
//! square of the depth, and browsers cut it off themselves.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::words::diagnostic::{Diagnostic, Span, codes};
use crate::words::path::SourcePath;

/// Whatever stands deeper than this is not nested any more. Blink stops at 512 elements, and Markdown makes up to
/// three of one level.
pub(super) const DEEPEST: usize = 100;
/// More attributes than this no element has; each is compared with all before it.
const MOST_ATTRIBUTES: usize = 100;

/// What is said where something stands too deep.
pub(super) fn too_deep(path: &SourcePath, span: Span) -> Diagnostic {
    Excess::Levels.said(path, span)
}

/// What there is too much of in HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Excess {
    Levels,
    Attributes,
}

impl Excess {
    /// What is said of it.
    pub(super) fn said(self, path: &SourcePath, span: Span) -> Diagnostic {
        let (message, hint) = match self {
            Excess::Levels => (
                format!("this is nested in more than {DEEPEST} levels"),
                "end what was opened before, or remove the marks that repeat",
            ),
            Excess::Attributes => (
                format!("this element has more than {MOST_ATTRIBUTES} attributes"),
                "remove those that it does not need, or end the quotation mark that is open",
            ),
        };
        Diagnostic::new(&codes::NESTING_DEEP, path, message).at(span).hint(hint)
    }
}

/// The events of a text without the marks of what is nested too deep: its words stay.
pub(super) struct Shallow<I> {
    events: I,
    depth: usize,
    /// Where something stood too deep for the first time.
    pub(super) deep: Option<Range<usize>>,
}

impl<I> Shallow<I> {
    pub(super) fn of(events: I) -> Self {
        Shallow { events, depth: 0, deep: None }
    }
}

impl<'t, I: Iterator<Item = (Event<'t>, Range<usize>)>> Iterator for Shallow<I> {
    type Item = (Event<'t>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (event, range) = self.events.next()?;
            let is_shallow = match &event {
                Event::Start(tag) if nests(tag) => {
                    self.depth += 1;
                    self.depth <= DEEPEST
                }
                Event::End(end) if ends(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    self.depth < DEEPEST
                }
                _ => true,
            };
            if is_shallow {
                return Some((event, range));
            }
            self.deep.get_or_insert(range);
        }
    }
}

/// Whether an element may hold others of its sort, to any depth.
fn nests(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::BlockQuote(_)
            | Tag::List(_)
            | Tag::Item
            | Tag::DefinitionList
            | Tag::DefinitionListDefinition
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Image { .. }
    )
}

fn ends(end: &TagEnd) -> bool {
    matches!(
        end,
        TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListDefinition
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Image
    )
}

/// Elements that have no end.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];
/// Elements whose end may be left out: the next of them ends the one before, so that they never nest by themselves.
const ENDED_BY_THE_NEXT: &[&str] = &[
    "caption", "colgroup", "dd", "dt", "li", "optgroup", "option", "p", "rb", "rp", "rt", "rtc",
    "tbody", "td", "tfoot", "th", "thead", "tr",
];
/// The elements of drawings and formulas in which `/>` is an end, as long as none of HTML stands in them.
const FOREIGN: &[&str] = &["math", "svg"];
/// The elements of a drawing that hold nothing.
const DRAWN: &[&str] = &[
    "animate",
    "animatetransform",
    "circle",
    "ellipse",
    "image",
    "line",
    "path",
    "polygon",
    "polyline",
    "rect",
    "set",
    "stop",
    "use",
];

/// What a browser may take for a tag in a text of HTML (HTML, section 13.2.5). What is taken for an element is one at
/// least as often as it is one.
struct Tags<'h> {
    html: &'h str,
    at: usize,
}

/// The beginning or the end of an element.
struct Found<'h> {
    /// Where it begins.
    start: usize,
    is_end: bool,
    /// In small letters.
    name: String,
    attributes: Attributes<'h>,
}

impl<'h> Iterator for Tags<'h> {
    type Item = Found<'h>;

    fn next(&mut self) -> Option<Found<'h>> {
        loop {
            let start = self.at + memchr::memchr(b'<', &self.html.as_bytes()[self.at..])?;
            let rest = &self.html[start + 1..];
            self.at = start + 1;
            let (is_end, rest) = match rest.strip_prefix('/') {
                Some(rest) => (true, rest),
                None => (false, rest),
            };
            if let Some(comment) = rest.strip_prefix("!--") {
                self.at = self.html.len() - after_comment(comment).len();
                continue;
            }
            if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                continue;
            }
            let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
            let name = rest[..end.unwrap_or(rest.len())].to_ascii_lowercase();
            let attributes = Attributes::of(&rest[name.len()..]);
            self.at = self.html.len() - attributes.rest.len();
            return Some(Found { start, is_end, name, attributes });
        }
    }
}

/// Where a tag with too many attributes begins: whoever reads it compares each with all before it.
pub(super) fn crowded(html: &str) -> Option<usize> {
    let mut tags = Tags { html, at: 0 };
    tags.find(|tag| tag.attributes.count > MOST_ATTRIBUTES).map(|tag| tag.start)
}

/// Where in a text of HTML an element begins that stands too deep, or that has too many attributes, as a browser
/// reads it: a text in which nothing is too deep is read in a time that grows with its length.
pub(super) fn excess(html: &str) -> Option<(usize, Excess)> {
    let mut open: Vec<String> = Vec::new();
    for Found { start, is_end, name, attributes } in (Tags { html, at: 0 }) {
        if attributes.count > MOST_ATTRIBUTES {
            return Some((start, Excess::Attributes));
        }
        if is_end {
            if let Some(place) = open.iter().rposition(|opened| *opened == name) {
                open.remove(place);
            }
            continue;
        }
        let is_drawn = attributes.is_closed
            && DRAWN.contains(&name.as_str())
            && open.iter().any(|opened| FOREIGN.contains(&opened.as_str()));
        if VOID.contains(&name.as_str()) || ENDED_BY_THE_NEXT.contains(&name.as_str()) || is_drawn {
            continue;
        }
        if open.len() == DEEPEST {
            return Some((start, Excess::Levels));
        }
        open.push(name);
    }
    None
}

/// What follows a comment; nothing where it does not end.
fn after_comment(comment: &str) -> &str {
    for ends_at_once in [">", "->"] {
        if let Some(rest) = comment.strip_prefix(ends_at_once) {
            return rest;
        }
    }
    let mut rest = comment;
    while let Some(at) = memchr::memmem::find(rest.as_bytes(), b"--") {
        rest = &rest[at + 1..];
        let end = rest[1..].strip_prefix('>').or_else(|| rest[1..].strip_prefix("!>"));
        if let Some(after) = end {
            return after;
        }
    }
    ""
}

/// The attributes of a tag, as far as they have to be understood to know where it ends.
struct Attributes<'h> {
    count: usize,
    is_closed: bool,
    /// What stands behind the tag.
    rest: &'h str,
}

impl<'h> Attributes<'h> {
    fn of(text: &'h str) -> Self {
        let mut tag = Attributes { count: 0, is_closed: false, rest: text };
        loop {
            tag.rest = tag.rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
            if let Some(rest) = tag.rest.strip_prefix('>') {
                tag.rest = rest;
                return tag;
            }
            if let Some(rest) = tag.rest.strip_prefix('/') {
                tag.is_closed = rest.starts_with('>');
                tag.rest = rest;
                continue;
            }
            if tag.rest.is_empty() {
                return tag;
            }
            tag.count += 1;
            // An equals sign at the beginning is a part of the name.
            let first = tag.rest.chars().next().map_or(0, char::len_utf8);
            let is_end = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '=');
            let end = tag.rest[first..].find(is_end).map_or(tag.rest.len(), |end| first + end);
            let after = tag.rest[end..].trim_start_matches(|c: char| c.is_ascii_whitespace());
            tag.rest = match after.strip_prefix('=') {
                Some(value) => after_value(value),
                None => after,
            };
        }
    }
}

fn after_value(text: &str) -> &str {
    let value = text.trim_start_matches(|c: char| c.is_ascii_whitespace());
    for quote in ['"', '\''] {
        if let Some(inside) = value.strip_prefix(quote) {
            return inside.split_once(quote).map_or("", |(_, rest)| rest);
        }
    }
    value.find(|c: char| c.is_ascii_whitespace() || c == '>').map_or("", |end| &value[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_that_people_write_are_never_too_deep() {
        for html in [
            "<ul><li>a<li>b</ul>".repeat(1_000),
            "<p>a".repeat(1_000),
            "<table><tr><td>a<td>b</table>".repeat(1_000),
            "<img src=\"a.jpg\"><br/><input disabled>".repeat(1_000),
            format!("<svg>{}</svg>", "<path d=\"M0 0\"/><circle/>".repeat(1_000)),
            "<b title=\"<i><i>\">x</b>".repeat(1_000),
            format!("<!-- {} -->", "<div>".repeat(1_000)),
            "1 < 2 <3 </ <".repeat(1_000),
        ] {
            assert_eq!(excess(&html), None, "{}", &html[..40]);
        }
    }

    #[test]
    fn what_is_nested_too_deep_is_found_however_it_is_written() {
        let deep = |piece: &str| excess(&piece.repeat(1_000)).is_some();
        for piece in [
            "<div>",
            "<DIV\n>",
            "<div/>",
            "<path/>",
            "<svg><div/>",
            "<b></i>",
            "<p><b></p>",
            "<a \"x>",
            "<a b='>'>",
            "<a b = c>",
            "<a b=c/>",
            "<!--><i>",
            "<!-- x --!><i>",
            "<x-y>",
        ] {
            assert!(deep(piece), "{piece}");
        }
        let attributes: String = (0..1_000).map(|number| format!(" a{number}")).collect();
        assert_eq!(excess(&format!("x<b{attributes}>")), Some((1, Excess::Attributes)));
    }
}
