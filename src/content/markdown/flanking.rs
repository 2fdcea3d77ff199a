//! Where bold and italics begin and end in scripts that write no spaces between words.
//!
//! CommonMark tells the beginning of an emphasis from its end by the spaces and punctuation around its marks (section
//! 6.2). Chinese, Japanese, Thai and others have no spaces there, and Korean none before a particle, so that
//! `**重要です。**必ず` would keep its asterisks. Here a letter or sign of such a script counts beside a mark as
//! whatever lets the mark begin and end an emphasis; all other scripts are read as the standard has it.
//!
//! In scripts that write spaces a single asterisk between two letters or digits is none of these marks: it stands in
//! `Bürger*innen` and `5*3`, and neither begins nor ends an emphasis. A colon without a space behind it, `::1`, begins
//! no definition.
//!
//! The parser has no switch for this. It is given a text in which such a letter or sign is another one of as many
//! bytes: every place stays what it is, and each event gets back what was written there.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::{Placed, options};
use crate::words::path::is_mark;
use crate::words::script::is_spaceless;

/// What stands for a letter, and for a sign, in as many bytes of UTF-8 as each may have.
const LETTERS: [&str; 2] = ["一", "\u{20000}"];
const SIGNS: [&str; 2] = ["。", "\u{10100}"];
/// What stands for a sign that is no mark: nothing begins or ends with it.
const NOTHING: &str = "\u{1}";

/// A text as the parser is to read it.
pub(super) struct Flanked<'t> {
    original: &'t str,
    read: Cow<'t, str>,
    /// Where another character stands than in the original, in order.
    exchanged: Vec<usize>,
}

impl<'t> Flanked<'t> {
    /// Of a text.
    pub(super) fn of(original: &'t str) -> Self {
        let mut wanted = wanted(original);
        wanted.extend(colons(original));
        wanted.sort_unstable_by_key(|(at, _)| *at);
        if !wanted.is_empty() {
            let prose = prose(original);
            wanted.retain(|(at, _)| {
                let next = prose.partition_point(|range| range.end <= *at);
                prose.get(next).is_some_and(|range| range.start <= *at)
            });
        }
        if wanted.is_empty() {
            return Flanked { original, read: Cow::Borrowed(original), exchanged: Vec::new() };
        }
        let mut read = String::with_capacity(original.len());
        let mut written = 0;
        for (at, class) in &wanted {
            let length = original[*at..].chars().next().map_or(0, char::len_utf8);
            read.push_str(&original[written..*at]);
            read.push_str(class.of_length(length));
            written = at + length;
        }
        read.push_str(&original[written..]);
        let exchanged = wanted.into_iter().map(|(at, _)| at).collect();
        Flanked { original, read: Cow::Owned(read), exchanged }
    }

    /// The text for the parser.
    pub(super) fn read(&self) -> &str {
        &self.read
    }

    /// An event of the parser with what was really written.
    pub(super) fn restored<'s>(&'s self, (event, range): Placed<'s>) -> Placed<'s> {
        if self.exchanged.is_empty() || !matches!(event, Event::Text(_)) {
            return (event, range);
        }
        let first = self.exchanged.partition_point(|at| *at < range.start);
        match self.exchanged.get(first).is_some_and(|at| *at < range.end) {
            true => (Event::Text(self.original[range.clone()].into()), range),
            false => (event, range),
        }
    }
}

/// What a character beside a mark counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Sign,
    Nothing,
}

impl Class {
    fn of(character: char) -> Self {
        match character.is_alphanumeric() {
            true => Class::Letter,
            false => Class::Sign,
        }
    }

    fn of_length(self, bytes: usize) -> &'static str {
        let four = usize::from(bytes == 4);
        match self {
            Class::Letter => LETTERS[four],
            Class::Sign => SIGNS[four],
            Class::Nothing => NOTHING,
        }
    }
}

/// The characters beside marks that are to count as something else than they are, by their place, in order.
fn wanted(text: &str) -> Vec<(usize, Class)> {
    let bytes = text.as_bytes();
    let mut wanted: Vec<(usize, Class)> = Vec::new();
    let mut at = 0;
    while let Some(found) = memchr::memchr3(b'*', b'_', b'~', &bytes[at..]) {
        let start = at + found;
        let mark = bytes[start];
        let length = bytes[start..].iter().take_while(|byte| **byte == mark).count();
        at = start + length;
        // One low line stands inside names of files, and one tilde between numbers.
        if start == 0 || at == bytes.len() || (mark != b'*' && length != 2) {
            continue;
        }
        if mark == b'*' && length == 1 && is_inside_word(text, start) {
            wanted.push((start, Class::Nothing));
            continue;
        }
        // No letter of these scripts has fewer than three bytes.
        if bytes[start - 1] < 0x80 && bytes[at] < 0xe0 {
            continue;
        }
        let Some(before) = text[..start].chars().next_back() else { continue };
        let Some(after) = text[at..].chars().next() else { continue };
        let place = start - before.len_utf8();
        let known = wanted.last().filter(|(known, _)| *known == place).map(|(_, class)| *class);
        let (first, second) = classes(mark, before, after, known);
        wanted.extend(first.filter(|_| known.is_none()).map(|class| (place, class)));
        wanted.extend(second.map(|class| (at, class)));
    }
    wanted
}

/// Whether a sign of one byte stands between letters or digits of scripts that write spaces.
fn is_inside_word(text: &str, at: usize) -> bool {
    let before = text[..at].chars().rev().find(|c| !is_mark(*c));
    let is_of_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_spaceless(c));
    is_of_word(before) && is_of_word(text[at + 1..].chars().next())
}

/// The colons at the beginning of a line that have no space behind them: the parser takes them for definitions.
fn colons(text: &str) -> impl Iterator<Item = (usize, Class)> {
    let bytes = text.as_bytes();
    let is_first = |at: usize| at == 0 || matches!(bytes[at - 1], b'\n' | b' ' | b'\t' | b'>');
    let has_no_space =
        |at: usize| bytes.get(at + 1).is_some_and(|next| !next.is_ascii_whitespace());
    memchr::memchr_iter(b':', bytes)
        .filter(move |at| is_first(*at) && has_no_space(*at))
        .map(|at| (at, Class::Nothing))
}

/// What the characters on both sides of a mark should count as, where that is something else than they are. The one
/// before the mark may have got its class from the mark before it.
fn classes(
    mark: u8,
    before: char,
    after: char,
    known: Option<Class>,
) -> (Option<Class>, Option<Class>) {
    use Class::{Letter, Sign};
    let nothing = (None, None);
    let is_end = |character: char| character.is_whitespace() || character == '\\';
    if is_end(before) || after.is_whitespace() {
        return nothing;
    }
    let (spaceless, spaceless_after) = (is_spaceless(before), is_spaceless(after));
    // Not all that is no letter here is a sign to the parser.
    let unless = |character: char, class: Class| {
        (class == Sign || Class::of(character) != class).then_some(class)
    };
    if mark == b'_' {
        // Low lines begin and end an emphasis only beside a sign.
        return (
            unless(before, Sign).filter(|_| spaceless),
            unless(after, Sign).filter(|_| spaceless_after),
        );
    }
    match (spaceless, spaceless_after) {
        (true, true) if known == Some(Sign) => (None, unless(after, Sign)),
        (true, true) => (unless(before, Letter), unless(after, Letter)),
        (true, false) => (unless(before, Class::of(after)), None),
        (false, true) => (None, unless(after, Class::of(before))),
        (false, false) => nothing,
    }
}

/// Where words stand that a reader reads. What stands elsewhere, in code, in HTML and in addresses, is left as it
/// is; so are words that are the name of an address as well.
fn prose(text: &str) -> Vec<Range<usize>> {
    let mut prose = Vec::new();
    let (mut code, mut names) = (false, 0);
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Start(Tag::Link { link_type, .. } | Tag::Image { link_type, .. })
                if names > 0 || is_name(link_type) =>
            {
                names += 1;
            }
            Event::End(TagEnd::Link | TagEnd::Image) if names > 0 => names -= 1,
            Event::Text(_) if !code && names == 0 && !range.is_empty() => prose.push(range),
            // The marks of what begins and ends here stand among the words.
            Event::Start(Tag::Emphasis) if names == 0 => prose.push(range.start..range.start + 1),
            Event::End(TagEnd::Emphasis) if names == 0 => prose.push(range.end - 1..range.end),
            Event::Start(Tag::DefinitionListDefinition) => {
                let indent = text[range.clone()].len() - text[range.clone()].trim_start().len();
                prose.push(range.start + indent..range.start + indent + 1);
            }
            _ => {}
        }
    }
    prose
}

/// Whether the words of a link are what its address is looked up by.
fn is_name(link: LinkType) -> bool {
    !matches!(link, LinkType::Inline | LinkType::Reference)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_a_letter_or_sign_is_one_and_as_long() {
        for (place, length) in [(0, 3), (1, 4)] {
            assert_eq!((LETTERS[place].len(), SIGNS[place].len()), (length, length));
            let is_bold =
                |text: &str| Parser::new(text).any(|event| event == Event::Start(Tag::Strong));
            assert!(is_bold(&format!("a**b{}**c", LETTERS[place])));
            assert!(!is_bold(&format!("a**b{}**c", SIGNS[place])));
        }
    }

    #[test]
    fn other_scripts_are_left_alone() {
        for text in ["a **b.**c", "**«x»**y", "snake__case__name", "**نص.**نص", "a~~b.~~c"] {
            assert_eq!(wanted(text), [], "{text}");
        }
    }
}
