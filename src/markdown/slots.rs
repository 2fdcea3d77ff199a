//! The holes of a text: what is left open for the finished site, and how it is marked until it is cut out.
//!
//! The marks are code points that Unicode keeps for such use and that no text may hold. It knows no Markdown and
//! nothing of what is put into a hole.

use std::borrow::Cow;

use super::contains;

/// A hole in the HTML, filled when the page is rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The address of a link.
    Link(u32),
    /// A picture.
    Picture(u32),
    /// The id of a heading.
    HeadingId(u32),
    /// The place of a notice on a section: 0 before the first heading.
    SectionNotice(u32),
    /// A block.
    Block(u32),
    /// A block of code.
    Code(u32),
    /// A string of the interface, in the language of the text.
    Label(Label),
}

/// The strings of the interface that can stand inside a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Label {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
    Footnotes,
    FootnoteBack,
}

impl Label {
    const ALL: [Label; 7] = [
        Label::Note,
        Label::Tip,
        Label::Important,
        Label::Warning,
        Label::Caution,
        Label::Footnotes,
        Label::FootnoteBack,
    ];

    /// The key of the string.
    pub fn key(self) -> &'static str {
        match self {
            Label::Note => "alert_note",
            Label::Tip => "alert_tip",
            Label::Important => "alert_important",
            Label::Warning => "alert_warning",
            Label::Caution => "alert_caution",
            Label::Footnotes => "footnotes",
            Label::FootnoteBack => "footnote_back",
        }
    }
}

/// Where a mark begins, and where it ends.
pub(super) const OPEN: char = '\u{fdd0}';
pub(super) const CLOSE: char = '\u{fdd1}';
const OPEN_BYTES: &[u8] = "\u{fdd0}".as_bytes();
const CLOSE_BYTES: &[u8] = "\u{fdd1}".as_bytes();

impl Slot {
    /// What stands for it in the HTML until it is cut out.
    pub(super) fn mark(self) -> String {
        let (letter, index) = match self {
            Slot::Link(index) => ('L', index),
            Slot::Picture(index) => ('P', index),
            Slot::HeadingId(index) => ('H', index),
            Slot::SectionNotice(index) => ('S', index),
            Slot::Block(index) => ('B', index),
            Slot::Code(index) => ('C', index),
            Slot::Label(label) => ('T', label as u32),
        };
        format!("{OPEN}{letter}{index}{CLOSE}")
    }

    /// What a mark stands for, without what it begins and ends with.
    fn marked(mark: &str) -> Option<Self> {
        let index: u32 = mark.get(1..)?.parse().ok()?;
        match mark.as_bytes()[0] {
            b'L' => Some(Slot::Link(index)),
            b'P' => Some(Slot::Picture(index)),
            b'H' => Some(Slot::HeadingId(index)),
            b'S' => Some(Slot::SectionNotice(index)),
            b'B' => Some(Slot::Block(index)),
            b'C' => Some(Slot::Code(index)),
            b'T' => Label::ALL.get(index as usize).copied().map(Slot::Label),
            _ => None,
        }
    }
}

/// A text in which nothing looks like a mark.
pub(super) fn without_marks(text: &str) -> Cow<'_, str> {
    match contains(text, OPEN_BYTES) || contains(text, CLOSE_BYTES) {
        true => Cow::Owned(text.replace([OPEN, CLOSE], "\u{fffd}")),
        false => Cow::Borrowed(text),
    }
}

/// Takes the marks out of the HTML and notes where they stood.
pub(super) fn cut(marked: &str) -> (Box<str>, Vec<(u32, Slot)>) {
    let mut html = String::with_capacity(marked.len());
    let mut slots = Vec::new();
    let mut written = 0;
    for open in memchr::memmem::find_iter(marked.as_bytes(), OPEN_BYTES) {
        html.push_str(&marked[written..open]);
        let rest = &marked[open + OPEN_BYTES.len()..];
        let (mark, _) = rest.split_once(CLOSE).unwrap_or((rest, ""));
        if let Some(slot) = Slot::marked(mark) {
            slots.push((html.len() as u32, slot));
        }
        written = (open + OPEN_BYTES.len() + mark.len() + CLOSE.len_utf8()).min(marked.len());
    }
    html.push_str(&marked[written..]);
    (html.into_boxed_str(), slots)
}
