//! Marks in texts of the program, and the one gate that keeps them, and what no published file may hold, out of
//! texts of anybody else.
//!
//! Some parts of a page are made once for many pages, with a mark where each page differs. A mark is made of
//! code points that Unicode keeps for the inside of programs (noncharacters, section 23.7 of the standard).
//! They never stand for a letter, so the gate takes them out of all that comes from a file, a
//! command line or an address: whatever has passed holds no mark. With them go the control characters
//! that XML does not allow (XML 1.0, section 2.2): a feed with one of them cannot be read.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

/// A place that is filled when the page around it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The way from a page back to the root of the site.
    Root,
    /// The address of a page below its language, as links write it.
    Link,
    /// The same as the world knows it.
    Address,
    /// What is said of one of many values, by its place among them.
    Value(u32),
    /// Where words begin that are borrowed from another language, by a number that stands for it.
    Borrowed(u32),
    /// Where they end.
    Own,
}

/// What the mark of the root is in a text, for who reads HTML in which it stands.
pub const ROOT: &str = "\u{fdd0}";

/// The code points that a mark begins with.
const TO_ROOT: char = '\u{fdd0}';
const LINK: char = '\u{fdd1}';
const ADDRESS: char = '\u{fdd2}';
const VALUE: char = '\u{fdd3}';
const FROM: char = '\u{fdd4}';
const OWN: char = '\u{fdd5}';
/// The first of sixteen that stand for the digits of a number.
const ZERO: u32 = 0xfde0;

impl Mark {
    /// What stands for it in a text.
    fn push_to(self, text: &mut String) {
        match self {
            Mark::Root => text.push(TO_ROOT),
            Mark::Link => text.push(LINK),
            Mark::Address => text.push(ADDRESS),
            Mark::Value(place) => push_numbered(VALUE, place, text),
            Mark::Borrowed(from) => push_numbered(FROM, from, text),
            Mark::Own => text.push(OWN),
        }
    }
}

fn push_numbered(mark: char, number: u32, text: &mut String) {
    text.push(mark);
    let digits = (0..8).rev().map(|digit| number >> (4 * digit) & 0xf);
    let digits = digits.skip_while(|digit| *digit == 0);
    text.extend(digits.filter_map(|digit| char::from_u32(ZERO + digit)));
}

/// A text of the program that marks may stand in. Everything else in it has passed the gate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked(String);

impl Marked {
    /// An empty text with room for so many bytes.
    pub fn with_capacity(capacity: usize) -> Self {
        Marked(String::with_capacity(capacity))
    }

    /// A text that templates have made: the values that they see and their own files have passed the gate,
    /// and the marks in it are ours.
    pub fn of_template(text: String) -> Self {
        Marked(text)
    }

    /// Adds a text from anywhere.
    pub fn push_str(&mut self, text: &str) {
        self.0.push_str(&clean(text));
    }

    /// Adds a text that has passed the gate already.
    pub fn push_clean(&mut self, text: CleanPart<'_>) {
        self.0.push_str(text.0);
    }

    /// Adds a mark.
    pub fn push_mark(&mut self, mark: Mark) {
        mark.push_to(&mut self.0);
    }

    /// Adds a part of a text with marks.
    pub fn push_marked(&mut self, part: &str) {
        self.0.push_str(part);
    }

    /// The text as it is, to be read and cut into parts.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Takes off what the text ends with, if it does.
    pub fn take_off(&mut self, end: &str) -> bool {
        let Some(rest) = self.0.strip_suffix(end).map(str::len) else { return false };
        self.0.truncate(rest);
        true
    }

    /// Puts a text with marks before this one.
    pub fn put_before(&mut self, text: &Marked) {
        self.0.insert_str(0, &text.0);
    }
}

/// What is written into a text passes the gate.
impl fmt::Write for Marked {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push_str(text);
        Ok(())
    }
}

impl std::ops::Deref for Marked {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<Mark> for Marked {
    fn from(mark: Mark) -> Self {
        let mut marked = Marked::default();
        marked.push_mark(mark);
        marked
    }
}

/// A text that has passed the gate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clean(Box<str>);

impl Clean {
    /// Takes out what may not stand in a text.
    pub fn of(text: String) -> Self {
        Clean(owned(text).into_boxed_str())
    }

    /// What stands between two offsets.
    pub fn part(&self, range: Range<usize>) -> CleanPart<'_> {
        CleanPart(&self.0[range])
    }
}

/// A part of a text that has passed the gate.
#[derive(Debug, Clone, Copy)]
pub struct CleanPart<'t>(&'t str);

impl std::ops::Deref for Clean {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// A text with its marks taken out: the pieces between them, and what belongs there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cut {
    text: String,
    marks: Vec<(usize, Mark)>,
}

impl Cut {
    /// Cuts a text at some of its marks; those that `is_cut` does not name stay in it.
    pub fn of(marked: &Marked, is_cut: impl Fn(Mark) -> bool) -> Self {
        let mut cut = Cut { text: String::with_capacity(marked.len()), marks: Vec::new() };
        let mut written = 0;
        for (start, end, mark) in marks(marked).filter(|(_, _, mark)| is_cut(*mark)) {
            cut.text.push_str(&marked[written..start]);
            written = end;
            cut.marks.push((cut.text.len(), mark));
        }
        cut.text.push_str(&marked[written..]);
        cut
    }

    /// The text with what belongs to each of its marks.
    pub fn filled<'f>(&self, fill: impl Fn(Mark) -> &'f str) -> Marked {
        let mut text = String::with_capacity(self.text.len() + self.marks.len() * 16);
        let mut written = 0;
        for (at, mark) in &self.marks {
            text.push_str(&self.text[written..*at]);
            text.push_str(&clean(fill(*mark)));
            written = *at;
        }
        text.push_str(&self.text[written..]);
        Marked(text)
    }
}

/// Writes a text to the end of `out`, with `root` in the place of each mark of the root.
pub fn fill_root(marked: &[u8], root: &str, out: &mut Vec<u8>) {
    out.reserve(marked.len() + marked.len() / 8);
    let mut written = 0;
    for at in memchr::memmem::find_iter(marked, ROOT) {
        out.extend_from_slice(&marked[written..at]);
        out.extend_from_slice(root.as_bytes());
        written = at + ROOT.len();
    }
    out.extend_from_slice(&marked[written..]);
}

/// Whether words that are borrowed from another language stand in a text with marks.
pub fn holds_borrowed(marked: &[u8]) -> bool {
    let mut bytes = [0; 4];
    memchr::memmem::find(marked, FROM.encode_utf8(&mut bytes).as_bytes()).is_some()
}

/// The marks in a text, each from where to where.
pub fn marks(text: &str) -> impl Iterator<Item = (usize, usize, Mark)> {
    found(text).filter_map(|(start, character)| {
        let end = start + character.len_utf8();
        let mark = match character {
            TO_ROOT => Mark::Root,
            LINK => Mark::Link,
            ADDRESS => Mark::Address,
            OWN => Mark::Own,
            VALUE | FROM => {
                let digit = |c: char| u32::from(c).checked_sub(ZERO).filter(|digit| *digit < 16);
                let digits = || text[end..].chars().map_while(digit).take(8);
                let length = digits().count() * ROOT.len();
                let place = digits().fold(0, |place, digit| place << 4 | digit);
                let mark =
                    if character == VALUE { Mark::Value(place) } else { Mark::Borrowed(place) };
                return Some((start, end + length, mark));
            }
            _ => return None,
        };
        Some((start, end, mark))
    })
}

/// Whether a character may not stand in a text that is published.
pub fn is_foreign(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fdd0}'..='\u{fdef}'
    ) || u32::from(character) & 0xfffe == 0xfffe
}

/// A text without the characters that may not stand in it.
pub fn clean(text: &str) -> Cow<'_, str> {
    // Most texts are short, and told by their bytes alone.
    match may_hold_one(text.as_bytes()) && found(text).next().is_some() {
        false => Cow::Borrowed(text),
        true => Cow::Owned(text.replace(is_foreign, "")),
    }
}

/// As [`clean`], for a text that is one's own.
pub fn owned(text: String) -> String {
    match clean(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(clean) => clean,
    }
}

/// How many bytes are looked at together.
const CHUNK: usize = 32;

/// The characters that may not stand in a text, each with its offset.
pub fn found(text: &str) -> impl Iterator<Item = (usize, char)> {
    let bytes = text.as_bytes();
    let chunks = bytes.chunks(CHUNK).enumerate();
    let suspicious = chunks.filter(|(_, chunk)| may_hold_one(chunk));
    suspicious.flat_map(move |(number, chunk)| {
        let suspected = (number * CHUNK..).zip(chunk).filter(|(_, byte)| begins_one(**byte));
        // Chinese full stops begin with the same byte as the noncharacters, and are told by the next.
        let suspected = suspected
            .filter(|(at, byte)| **byte != 0xef || matches!(bytes.get(at + 1), Some(0xb7 | 0xbf)));
        suspected.filter_map(move |(at, _)| {
            text[at..].chars().next().filter(|found| is_foreign(*found)).map(|found| (at, found))
        })
    })
}

/// Looks at all bytes, for without a way out the processor compares many at once.
fn may_hold_one(chunk: &[u8]) -> bool {
    chunk.iter().fold(false, |any, byte| any | begins_one(*byte))
}

/// Whether a byte of UTF-8 may begin a character that is foreign.
fn begins_one(byte: u8) -> bool {
    (byte < 0x20) & (byte != b'\n') & (byte != b'\t') & (byte != b'\r') | (byte >= 0xef)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_cut_and_filled() {
        let mut marked = Marked::from(Mark::Root);
        marked.push_str("en/");
        marked.push_mark(Mark::Link);
        for place in [0, 9, 16, 4097, u32::MAX] {
            marked.push_mark(Mark::Value(place));
            marked.push_str("0");
        }
        let cut = Cut::of(&marked, |mark| mark != Mark::Root);
        let places: Vec<Mark> = cut.marks.iter().map(|(_, mark)| *mark).collect();
        let values = [0, 9, 16, 4097, u32::MAX].map(Mark::Value);
        assert_eq!(places, [&[Mark::Link][..], &values].concat());
        let filled = cut.filled(|mark| if mark == Mark::Link { "x/" } else { "" });
        let mut out = Vec::new();
        fill_root(filled.as_bytes(), "../", &mut out);
        assert_eq!(out, b"../en/x/00000");
    }

    #[test]
    fn nothing_that_is_written_is_a_mark() {
        let mut marked = Marked::default();
        for mark in [Mark::Root, Mark::Link, Mark::Address, Mark::Value(7)] {
            let written = Marked::from(mark).to_string();
            assert!(written.chars().all(is_foreign));
            marked.push_str(&format!("a{written}b"));
            assert_eq!(Clean::of(written), Clean::default());
        }
        assert_eq!(&*marked, "abababab");
        let cut = Cut { text: String::new(), marks: vec![(0, Mark::Link)] };
        assert_eq!(&*cut.filled(|_| "a\u{fdd0}b"), "ab");
    }

    #[test]
    fn the_gate_lets_pass_what_xml_allows() {
        let allowed = |code: u32| match code {
            0x9 | 0xa | 0xd => true,
            0xfdd0..=0xfdef => false,
            _ => code >= 0x20 && code & 0xfffe != 0xfffe,
        };
        let all: String = (0..=0x10_ffff).filter_map(char::from_u32).collect();
        let expected: String = all.chars().filter(|c| allowed(u32::from(*c))).collect();
        assert!(clean(&all) == expected);
        assert!(matches!(clean(&expected), Cow::Borrowed(_)));
        assert_eq!(found("é\u{b}،\u{fdd0}").collect::<Vec<_>>(), [(2, '\u{b}'), (5, '\u{fdd0}')]);
    }
}
