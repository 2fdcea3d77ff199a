//! What there is to read in a text: its words without marks, code and raw HTML, each with its place.
//!
//! A pass of its own over the Markdown, for whoever judges a text; no build makes it. It knows no
//! language and no other page, and says nothing: what is wrong with the Markdown itself has been
//! said when the page was rendered.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::{Flanked, LineCounter, Reading, alerts, blocks, parsed, place_of};
use crate::content::config::RawHtml;
use crate::words::diagnostic::Span;
use crate::words::language::Direction;
use crate::words::lines::with_plain_ends;
use crate::words::path::SourcePath;

/// What a reader reads of a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Prose {
    /// The paragraphs, items of lists and cells of tables, in order.
    pub passages: Vec<Passage>,
    /// The headings, in order.
    pub headings: Vec<ProseHeading>,
    /// The links, in order.
    pub links: Vec<ProseLink>,
    /// The pictures, in order.
    pub images: Vec<ProseImage>,
}

/// What a passage is a part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageKind {
    /// Running text.
    Paragraph,
    /// A list, also one of definitions.
    Item,
    /// A table.
    Cell,
}

/// A piece of text that is read in one go.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// What it is a part of.
    pub kind: PassageKind,
    /// Its words; a line break of the file is a space.
    pub text: String,
    /// Where it begins, to the end of that line.
    pub span: Span,
    /// Where the pieces of `text` stand in the file, by their offset.
    pieces: Vec<Piece>,
}

/// A stretch of a passage that stands in the file as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Piece {
    offset: usize,
    line: u32,
    column: u32,
}

/// A heading.
#[derive(Debug, Clone, PartialEq)]
pub struct ProseHeading {
    /// 2 to 6: the title of the page is the one heading of level 1.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// Whether anything stands below it: text, or a heading of a lower level.
    pub has_content: bool,
}

/// A link.
#[derive(Debug, Clone, PartialEq)]
pub struct ProseLink {
    /// What one clicks on: its words, or what is to be seen on its picture.
    pub words: String,
    /// Where it leads, as written.
    pub target: String,
    /// The place of the link.
    pub span: Span,
    /// The place of its address.
    pub target_span: Span,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct ProseImage {
    /// What is to be seen.
    pub alt: String,
    /// The file, as written.
    pub target: String,
    /// The place of the picture.
    pub span: Span,
}

impl Prose {
    /// What there is to read in a text that begins on line `first_line` of its file, from 1.
    pub fn of(text: &str, first_line: u32) -> Prose {
        let text = &with_plain_ends(text);
        let path = SourcePath::new("");
        // Neither the direction nor the handling of raw HTML changes what is lifted.
        let reading = Reading {
            path: &path,
            first_line,
            direction: Direction::Ltr,
            raw_html: RawHtml::Sanitise,
        };
        let (text, blocks) = blocks::lift(text, &reading, &mut Vec::new());
        let mut gatherer = Gatherer {
            text: &text,
            blocks: &blocks,
            first_line,
            lines: LineCounter::new(&text),
            prose: Prose::default(),
            kinds: Vec::new(),
            open: None,
            sections: Vec::new(),
            inside: Inside::default(),
            title: 0,
            in_title: false,
        };
        for (event, range) in parsed(&Flanked::of(&text)) {
            gatherer.take(event, range);
        }
        gatherer.close();
        gatherer.prose
    }
}

impl ProseLink {
    /// The place of its words, where its address stands behind them.
    pub fn words_span(&self) -> Span {
        let (all, target) = (self.span, self.target_span);
        match all.line == target.line && target.column > all.column + 1 {
            true => Span { length: target.column - all.column - 1, ..all },
            false => all,
        }
    }
}

impl Passage {
    /// The place of a part of `text`, as far as it stands on one line of the file.
    pub fn span_of(&self, part: Range<usize>) -> Span {
        let first = self.piece_at(part.start);
        let column = self.column(first, part.start);
        let on_line =
            |piece: &&Piece| piece.line == self.pieces[first].line && piece.offset < part.end;
        let count = self.pieces[first..].iter().take_while(on_line).count();
        let last = first + count.saturating_sub(1);
        let end = self.pieces.get(last + 1).map_or(self.text.len(), |next| next.offset);
        let end = end.min(part.end).max(self.pieces[last].offset);
        let written = self.text[..end].trim_end().len().max(self.pieces[last].offset);
        let end_column = self.column(last, written);
        let length = end_column.saturating_sub(column).max(1);
        Span { line: self.pieces[first].line, column, length }
    }

    fn piece_at(&self, offset: usize) -> usize {
        self.pieces.partition_point(|piece| piece.offset <= offset).saturating_sub(1)
    }

    fn column(&self, piece: usize, offset: usize) -> u32 {
        let Piece { offset: start, column, .. } = self.pieces[piece];
        column + self.text[start..offset.max(start)].chars().count() as u32
    }
}

/// Which elements are open around a piece of text.
#[derive(Default)]
struct Inside {
    heading: bool,
    link: bool,
    /// Pictures may stand in the words of a picture.
    images: usize,
    code: bool,
}

/// Goes through the parser's events and keeps what is read.
struct Gatherer<'t, 'b> {
    text: &'t str,
    blocks: &'b blocks::Lifted,
    first_line: u32,
    lines: LineCounter<'t>,
    prose: Prose,
    /// What the innermost open element makes of a passage.
    kinds: Vec<PassageKind>,
    open: Option<Passage>,
    /// The headings above this place, by their place in `prose`, the nearest last.
    sections: Vec<usize>,
    inside: Inside,
    /// Where the title of a box begins, and whether it goes on.
    title: usize,
    in_title: bool,
}

impl Gatherer<'_, '_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(_) if self.inside.code || range.end <= self.title => {}
            Event::Text(text) => {
                // The kind of a box stands before its title, sometimes in the same piece.
                let kind = self.title.saturating_sub(range.start);
                let words = text.get(kind..).unwrap_or(&text);
                self.words(words, range.start + text.len() - words.len()..range.end, true);
            }
            Event::SoftBreak | Event::HardBreak if std::mem::take(&mut self.in_title) => {
                self.close();
            }
            Event::Code(code) => self.words(&code, range, false),
            Event::SoftBreak | Event::HardBreak => self.words(" ", range, true),
            Event::Html(raw) if self.is_seen(&raw, range.start) => self.note_content(),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => self.heading(level as u8, range),
            Tag::Link { link_type, dest_url, .. } => self.link(link_type, &dest_url, range),
            Tag::Image { dest_url, .. } => self.image(&dest_url, range),
            Tag::CodeBlock(_) => {
                self.close();
                self.note_content();
                self.inside.code = true;
            }
            Tag::Item | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
                self.close();
                self.kinds.push(PassageKind::Item);
            }
            Tag::TableCell => {
                self.close();
                self.kinds.push(PassageKind::Cell);
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {}
            Tag::BlockQuote(None) => {
                self.close();
                if let Some((_, title)) = alerts::titled(&self.text[range.clone()]) {
                    (self.title, self.in_title) = (range.start + title, true);
                }
            }
            _ => self.close(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.inside.heading = false,
            TagEnd::Link => self.inside.link = false,
            TagEnd::Image => self.inside.images = self.inside.images.saturating_sub(1),
            TagEnd::CodeBlock => self.inside.code = false,
            TagEnd::Item
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::TableCell => {
                self.close();
                self.kinds.pop();
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {}
            _ => self.close(),
        }
    }

    fn heading(&mut self, level: u8, range: Range<usize>) {
        self.close();
        let level = level.max(2);
        let headings = &mut self.prose.headings;
        self.sections.retain(|above| headings[*above].level < level);
        if let Some(above) = self.sections.last() {
            headings[*above].has_content = true;
        }
        self.sections.push(headings.len());
        let span = self.span(range);
        let text = String::new();
        self.prose.headings.push(ProseHeading { level, text, span, has_content: false });
        self.inside.heading = true;
    }

    fn link(&mut self, link_type: LinkType, target: &str, range: Range<usize>) {
        let target_span = self.span(place_of(target, self.text, range.clone()));
        let span = self.span(range);
        let target = match link_type {
            LinkType::Email => format!("mailto:{target}"),
            _ => target.to_owned(),
        };
        self.prose.links.push(ProseLink { words: String::new(), target, span, target_span });
        self.inside.link = true;
    }

    fn image(&mut self, target: &str, range: Range<usize>) {
        self.note_content();
        self.inside.images += 1;
        if self.inside.images == 1 {
            let span = self.span(range);
            let (alt, target) = (String::new(), target.to_owned());
            self.prose.images.push(ProseImage { alt, target, span });
        }
    }

    /// Adds words to whatever is open here. Code is a part of a heading, of a link and of what is
    /// said of a picture, but no prose.
    fn words(&mut self, words: &str, range: Range<usize>, is_prose: bool) {
        self.note_content();
        if self.inside.link
            && let Some(link) = self.prose.links.last_mut()
        {
            link.words.push_str(words);
        }
        if self.inside.images > 0 {
            if let Some(image) = self.prose.images.last_mut() {
                image.alt.push_str(words);
            }
        } else if self.inside.heading {
            if let Some(heading) = self.prose.headings.last_mut() {
                heading.text.push_str(words);
            }
        } else if is_prose {
            self.passage(words, range);
        }
    }

    fn passage(&mut self, words: &str, range: Range<usize>) {
        let span = self.span(range);
        let kind = self.kinds.last().copied().unwrap_or(PassageKind::Paragraph);
        let passage = self.open.get_or_insert_with(|| Passage {
            kind,
            text: String::new(),
            span,
            pieces: Vec::new(),
        });
        let Span { line, column, .. } = span;
        passage.pieces.push(Piece { offset: passage.text.len(), line, column });
        passage.text.push_str(words);
    }

    /// Ends the passage that is open.
    fn close(&mut self) {
        let read = self.open.take().filter(|passage| !passage.text.trim().is_empty());
        self.prose.passages.extend(read);
    }

    /// Something stands under the nearest heading; the words of the heading itself are nothing.
    fn note_content(&mut self) {
        if !self.inside.heading
            && let Some(nearest) = self.sections.last()
        {
            self.prose.headings[*nearest].has_content = true;
        }
    }

    /// Whether raw HTML shows anything: a comment does not, and the frame of a block is filled by
    /// what stands in it.
    fn is_seen(&self, raw: &str, offset: usize) -> bool {
        match self.blocks.line_at(offset) {
            Some(line) => matches!(line, blocks::Line::Slot(_)),
            None => !raw.trim_start().starts_with("<!--"),
        }
    }

    fn span(&mut self, range: Range<usize>) -> Span {
        let (line, column) = self.lines.place(range.start);
        let written = self.text[range].lines().next().unwrap_or("");
        let length = written.trim_end().chars().count().max(1) as u32;
        Span { line: self.first_line + self.blocks.original_line(line), column, length }
    }
}
