//! What an author is told of a text while it is written: marks that stay in it as they are, rows and blocks of code
//! that do not end where they should.
//!
//! What a mark is, `leftovers` knows; here is seen to it that only words are looked at, and those together that belong
//! together: what stands behind a backslash is meant.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};

use super::{Placed, Writer};
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::leftovers::{self, Begin, Leftover, What};

/// Words that stand together in the text.
pub(super) struct Words {
    /// Where.
    place: Range<usize>,
    /// What stands before them.
    begin: Begin,
    /// What will stand before the next.
    next: Begin,
    /// Whether the words are an address.
    is_address: bool,
    /// How many columns the table has.
    columns: usize,
    /// The first mark that is one only where there is another of its kind, and where the words with it begin.
    single: Option<(Leftover, usize)>,
    /// Whether there was another.
    has_several: bool,
}

impl Default for Words {
    fn default() -> Self {
        let begin = Begin::Block;
        Words {
            place: 0..0,
            begin,
            next: begin,
            is_address: false,
            columns: 0,
            single: None,
            has_several: false,
        }
    }
}

impl<'t> Writer<'t, '_> {
    /// Looks at an event before it is written.
    pub(super) fn remark(&mut self, event: &Event<'t>, range: &Range<usize>) {
        if let Event::Text(_) = event {
            if self.words.place.end != range.start || self.words.place.is_empty() {
                self.say_of_words();
                self.words.begin = self.words.next;
                self.words.place = range.clone();
            } else {
                self.words.place.end = range.end;
            }
            self.words.next = Begin::Inside;
            return;
        }
        self.say_of_words();
        self.words.next = match event {
            Event::Start(Tag::Paragraph) => Begin::Block,
            Event::Start(Tag::Item) | Event::SoftBreak | Event::HardBreak => Begin::Line,
            _ => Begin::Inside,
        };
        match event {
            Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
                self.words.is_address = true;
            }
            Event::End(TagEnd::Link) => self.words.is_address = false,
            Event::Start(Tag::Table(columns)) => self.words.columns = columns.len(),
            Event::Start(Tag::TableRow) => self.say_if_long(range),
            Event::Start(Tag::Strikethrough | Tag::Strong) => self.say_if_misread(range),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                if let Some(what) = leftovers::in_fence(info) {
                    let first = self.text[range.clone()].lines().next().map_or(0, str::len);
                    self.say_of_leftover(Leftover { place: 0..first, what }, range.start);
                }
            }
            _ => {}
        }
    }

    /// Says which marks are left in the words that have just ended.
    pub(super) fn say_of_words(&mut self) {
        let Range { start, end } = std::mem::replace(&mut self.words.place, 0..0);
        if start == end || self.words.is_address || self.is_of_block(start) {
            return;
        }
        // What is written behind a backslash is meant.
        let is_meant = self.text[..start].ends_with('\\');
        if let Some(left) = leftovers::contents_behind(&self.text[start..end], &self.text[end..]) {
            self.say_of_leftover(left, start);
            return;
        }
        if let Some(left) = leftovers::link_behind(&self.text[start..end], &self.text[end..]) {
            self.say_of_leftover(left, start);
        }
        if let Some(left) =
            leftovers::attributes_behind(&self.text[..start], &self.text[start..end])
        {
            self.say_of_leftover(left, start);
        }
        for left in leftovers::found(&self.text[start..end], self.words.begin) {
            if is_meant && left.place.start == 0 {
                continue;
            }
            if matches!(left.what, What::OneOfSeveral(..)) && !self.words.has_several {
                let Some((first, offset)) = self.words.single.take() else {
                    self.words.single = Some((left, start));
                    continue;
                };
                self.words.has_several = true;
                self.say_of_leftover(first, offset);
            }
            self.say_of_leftover(left, start);
        }
    }

    /// Whether these are the marks of a block with spaces before them, of which has been told.
    fn is_of_block(&self, start: usize) -> bool {
        let before = &self.text[..start];
        let line = before.trim_end_matches([' ', '\t']);
        let is_indented = line.len() < before.len() && (line.is_empty() || line.ends_with('\n'));
        is_indented && self.text[start..].starts_with(":::")
    }

    /// Says which marks are left in raw HTML that begins at an offset.
    pub(super) fn say_of_html(&mut self, range: &Range<usize>) {
        for left in leftovers::found_in_html(&self.text[range.clone()]) {
            self.say_of_leftover(left, range.start);
        }
    }

    fn say_of_leftover(&mut self, Leftover { place, what }: Leftover, offset: usize) {
        let span = self.span(place.start + offset..place.end + offset);
        let (code, message, hint) = match what {
            What::Marks { name, instead } => (
                &codes::MARKUP_LEFT,
                format!("{name} stays in the text as it is"),
                instead.into_owned(),
            ),
            What::OneOfSeveral(name, instead) => (
                &codes::MARKUP_LEFT,
                format!("{name} stays in the text as it is"),
                instead.to_owned(),
            ),
            What::Misread(said, instead) => (&codes::MARKUP_LEFT, said, instead.to_owned()),
            What::Component(name, instead) => (
                &codes::MARKUP_LEFT,
                format!("the component `<{name}>` of MDX has no effect"),
                instead.to_owned(),
            ),
            What::Footnote(name) => (
                &codes::FOOTNOTE_UNMATCHED,
                format!("there is no footnote `[^{name}]`"),
                format!("write it in a paragraph of its own: `[^{name}]: …`"),
            ),
            What::Link(name) => (
                &codes::LINK_UNDEFINED,
                format!("nothing says where `[{name}]` leads"),
                format!(
                    "add a line `[{name}]: /path/`, or write the address behind the words: `[words](/path/)`"
                ),
            ),
        };
        self.diagnostics
            .push(Diagnostic::new(code, self.reading.path, message).at(span).hint(hint));
    }

    /// Says where marks are understood that mean something else elsewhere.
    fn say_if_misread(&mut self, range: &Range<usize>) {
        let (before, behind) = (&self.text[..range.start], &self.text[range.end..]);
        if let Some(what) = leftovers::misread(before, &self.text[range.clone()], behind) {
            self.say_of_leftover(Leftover { place: 0..range.len(), what }, range.start);
        }
    }

    /// Says where a row of a table has more cells than the table has columns: they are not shown.
    fn say_if_long(&mut self, range: &Range<usize>) {
        let (columns, cells) = (self.words.columns, cells(&self.text[range.clone()]));
        if cells <= columns {
            return;
        }
        let span = self.span(range.clone());
        let message = format!(
            "the row has {cells} cells, and the table {columns} columns: the rest is not shown"
        );
        self.diagnostics.push(
            Diagnostic::new(&codes::TABLE_CELLS, self.reading.path, message)
                .at(span)
                .hint("add a column to the first two rows, or write `\\|` where a `|` is meant"),
        );
    }

    /// Says where a block of code goes on to the end of what it stands in: where nothing stands behind its last line
    /// of code. Which line ends it the parser knows.
    pub(super) fn say_if_open(
        &mut self,
        kind: &CodeBlockKind<'_>,
        range: &Range<usize>,
        code: &[Placed<'_>],
    ) {
        let block = &self.text[range.clone()];
        let first = block.lines().next().map_or(0, str::len);
        let text = code.iter().rev().find(|(event, _)| matches!(event, Event::Text(_)));
        let end = text.map_or(range.start + first, |(_, code)| code.end);
        let behind = &self.text[end.min(range.end)..range.end];
        // A quotation goes on with a sign before each of its lines.
        let is_closed = behind.contains(|c: char| !c.is_whitespace() && c != '>');
        if *kind == CodeBlockKind::Indented || is_closed {
            return;
        }
        let span = self.span(range.start..range.start + first);
        self.diagnostics.push(
            Diagnostic::new(
                &codes::CODE_UNCLOSED,
                self.reading.path,
                "this block of code is not closed: all that follows is code",
            )
            .at(span)
            .hint("end it with a line of the same marks"),
        );
    }
}

/// How many cells a row is written with.
fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let bytes = row.as_bytes();
    let is_bar = |at: usize| {
        let slashes = bytes[..at].iter().rev().take_while(|byte| **byte == b'\\').count();
        bytes[at] == b'|' && slashes % 2 == 0
    };
    let bars = (0..bytes.len()).filter(|at| is_bar(*at)).count();
    let ends = !bytes.is_empty() && is_bar(bytes.len() - 1);
    bars + usize::from(!ends)
}
