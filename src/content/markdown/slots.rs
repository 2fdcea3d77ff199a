//! The holes of a text: what is left open for the finished site.
//!
//! A hole is a place in the HTML and never a part of it, so that nothing an author writes can be one. It
//! knows no Markdown and nothing of what is put into a hole.

use crate::words::mark;

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

/// HTML with its holes, each by its offset, in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Holed {
    pub html: String,
    pub slots: Vec<(u32, Slot)>,
}

impl Holed {
    pub fn push_str(&mut self, html: &str) {
        self.html.push_str(html);
    }

    pub fn push_slot(&mut self, slot: Slot) {
        self.slots.push((self.html.len() as u32, slot));
    }

    /// The same without the characters that no text may hold: a reference can name one.
    pub fn cleaned(self) -> Holed {
        if mark::found(&self.html).next().is_none() {
            return self;
        }
        let mut clean = Holed::default();
        let mut written = 0;
        for (at, slot) in self.slots {
            clean.push_str(&mark::clean(&self.html[written..at as usize]));
            clean.push_slot(slot);
            written = at as usize;
        }
        clean.push_str(&mark::clean(&self.html[written..]));
        clean
    }

    /// Adds other HTML, whose holes move with it.
    pub fn append(&mut self, other: &Holed) {
        let before = self.html.len() as u32;
        self.html.push_str(&other.html);
        self.slots.extend(other.slots.iter().map(|(at, slot)| (before + at, *slot)));
    }

    /// Takes off the HTML from an offset behind all holes; where it begins with `end` and nothing follows it
    /// but white space. Nothing is taken off where it ends otherwise.
    pub fn take_end(&mut self, end: &str) -> String {
        let last = self.slots.last().map_or(0, |(at, _)| *at as usize);
        match self.html.trim_end().strip_suffix(end).map(str::len) {
            Some(at) if last <= at => self.html.split_off(at),
            _ => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_move_with_the_html_around_them() {
        let mut note = Holed::default();
        note.push_str("<p>a ");
        note.push_slot(Slot::Picture(0));
        note.push_str("</p>\n");
        assert_eq!(note.take_end("</p>"), "</p>\n");
        let mut list = Holed::default();
        list.push_str("<li>");
        list.append(&note);
        assert_eq!(
            list,
            Holed { html: "<li><p>a ".to_owned(), slots: vec![(9, Slot::Picture(0))] }
        );
    }

    #[test]
    fn what_a_hole_stands_behind_is_no_end() {
        let mut note = Holed::default();
        note.push_str("<p>a</p>\n");
        note.push_slot(Slot::Code(0));
        note.push_str("\n");
        assert_eq!(note.take_end("</p>"), "");
    }
}
