//! Names for the headings of a translation, `{#id}`, written into files that people wrote: by them it is known which
//! section is which, wherever it comes to stand.
//!
//! Changes the line of a heading and nothing else. What comes of it is read again, and is refused unless the page says
//! the same and the headings have their names.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::document::Document;
use crate::content::markdown::{Body, Heading, braces};

/// A text with names for some of its headings, and the headings that have got theirs, by number from 0. `read` reads
/// the file anew.
pub(super) fn named(
    text: &str,
    document: &Document,
    names: &BTreeMap<usize, String>,
    read: &dyn Fn(&str) -> Document,
) -> (String, BTreeSet<usize>) {
    let body = &*document.body;
    let written = with_names(text, body, names);
    let read_back = read(&written);
    let fits = fitting(body, &read_back.body, names);
    if fits.len() == names.len() && says_the_same(body, &read_back.body) {
        return (written, fits);
    }
    // Somebody wrote a heading in a form that we do not know: the others get their names.
    let known: BTreeMap<usize, String> = names
        .iter()
        .filter(|(at, _)| fits.contains(at))
        .map(|(at, id)| (*at, id.clone()))
        .collect();
    let written = with_names(text, body, &known);
    let read_back = read(&written);
    let fits = fitting(body, &read_back.body, &known);
    match fits.len() == known.len() && says_the_same(body, &read_back.body) {
        true => (written, fits),
        false => (text.to_owned(), BTreeSet::new()),
    }
}

/// The headings that have the names that they were to have.
fn fitting(before: &Body, after: &Body, names: &BTreeMap<usize, String>) -> BTreeSet<usize> {
    if before.headings.len() != after.headings.len() {
        return BTreeSet::new();
    }
    let has = |at: &usize| {
        let (before, after) = (&before.headings[*at], &after.headings[*at]);
        after.id.as_ref() == names.get(at) && after.text == before.text
    };
    names.keys().copied().filter(has).collect()
}

fn says_the_same(before: &Body, after: &Body) -> bool {
    let texts = |body: &Body| body.headings.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
    *before.html == *after.html && texts(before) == texts(after)
}

fn with_names(text: &str, body: &Body, names: &BTreeMap<usize, String>) -> String {
    let lines = lines(text);
    let mut out = String::with_capacity(text.len() + names.len() * 16);
    let mut written = 0;
    for (at, id) in names {
        let heading = &body.headings[*at];
        let Some(line) = last_line(&lines, heading) else { continue };
        let (start, line) = lines[line];
        let (from, to, name) = named_line(line, heading, id);
        // Of two headings in one line, such as in a table, only the first can have a name.
        if start + from < written {
            continue;
        }
        out.push_str(&text[written..start + from]);
        out.push_str(&name);
        written = start + to;
    }
    out.push_str(&text[written..]);
    out
}

/// Which part of the line of a heading becomes another, and what it becomes.
fn named_line(line: &str, heading: &Heading, id: &str) -> (usize, usize, String) {
    let end = line.trim_end().len();
    let Some(open) = braces(line) else { return (end, end, format!(" {{#{id}}}")) };
    let inside = &line[open + 1..end - 1];
    let old = heading.id.as_ref().and_then(|_| {
        let start = inside.rfind('#')?;
        let length = inside[start..].find(char::is_whitespace).unwrap_or(inside.len() - start);
        Some((open + 1 + start, open + 1 + start + length))
    });
    match old {
        Some((from, to)) => (from, to, format!("#{id}")),
        None => {
            let gap = if inside.is_empty() { "" } else { " " };
            let at = open + 1 + inside.trim_end().len();
            (at, at, format!("{gap}#{id}"))
        }
    }
}

/// The lines of a text without their ends, and where each begins. All three ends of a line are one to Markdown.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        let is_end = match letter {
            '\n' => true,
            '\r' => !text[at + 1..].starts_with('\n'),
            _ => false,
        };
        if is_end {
            lines.push((start, text[start..at].trim_end_matches('\r')));
            start = at + 1;
        }
    }
    lines.push((start, &text[start..]));
    lines
}

/// The line in which the words of a heading end, from 0. Those of one that is underlined may take several.
fn last_line(lines: &[(usize, &str)], heading: &Heading) -> Option<usize> {
    let first = (heading.span.line as usize).checked_sub(1)?;
    if begins_with_signs(lines.get(first)?.1) {
        return Some(first);
    }
    let below = lines[first + 1..].iter().position(|(_, line)| is_underline(line))?;
    Some(first + below)
}

/// Whether a line is a heading of the form `## …`, in a quotation or an item of a list as well.
fn begins_with_signs(line: &str) -> bool {
    let mut rest = line.trim_start();
    loop {
        let signs = rest.len() - rest.trim_start_matches('#').len();
        if (1..=6).contains(&signs) {
            return rest[signs..].is_empty() || rest[signs..].starts_with([' ', '\t']);
        }
        let inner = rest.strip_prefix('>').or_else(|| {
            let digits = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
            let marks: &[char] =
                if digits.len() < rest.len() { &['.', ')'] } else { &['-', '*', '+'] };
            digits.strip_prefix(marks).filter(|rest| rest.starts_with([' ', '\t']))
        });
        match inner {
            Some(inner) => rest = inner.trim_start(),
            None => return false,
        }
    }
}

fn is_underline(line: &str) -> bool {
    let line = line.trim_matches([' ', '\t', '>']);
    !line.is_empty()
        && (line.chars().all(|sign| sign == '=') || line.chars().all(|sign| sign == '-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::diagnostic::Span;

    fn last(text: &str, line: u32) -> Option<usize> {
        let heading = Heading { level: 2, text: String::new(), id: None, span: Span::at(line, 1) };
        last_line(&lines(text), &heading)
    }

    #[test]
    fn the_words_of_a_heading_end_before_the_line_below_them() {
        assert_eq!(last("## One\ntext", 1), Some(0));
        assert_eq!(last("> - ## One\r\n> text\r\n---", 1), Some(0));
        assert_eq!(last("1. ## One", 1), Some(0));
        assert_eq!(last("One\rand two\r===\r", 1), Some(1));
        assert_eq!(last("> #one\n> ---", 1), Some(0));
        assert_eq!(last("One", 1), None);
    }

    #[test]
    fn a_name_joins_the_classes_that_stand_there() {
        let named = |line: &str, own: Option<&str>| {
            let id = own.map(str::to_owned);
            let heading = Heading { level: 2, text: String::new(), id, span: Span::at(1, 1) };
            let (from, to, name) = named_line(line, &heading, "x");
            format!("{}{name}{}", &line[..from], &line[to..])
        };
        assert_eq!(named("## One  ", None), "## One {#x}  ");
        assert_eq!(named("## One ##", None), "## One ## {#x}");
        assert_eq!(named("## One {.wide}", None), "## One {.wide #x}");
        assert_eq!(named("## One {#old .wide}", Some("old")), "## One {#x .wide}");
        assert_eq!(named("## One two}", None), "## One two} {#x}");
    }
}
