//! Markdown to HTML, with holes where only the finished site knows what belongs there.
//!
//! With `prose` the only file that knows the Markdown library. A body is rendered once, when its file is parsed:
//! what depends on the reader or on other pages (where a link leads, the id of a heading, a card of a
//! service, words of the interface) is left as a [`Slot`]. Pure: one text in, one [`Body`] out.

mod blocks;
mod highlight;
mod isolate;
mod prose;
mod raw_html;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{
    BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag,
    TagEnd, html,
};

use xxhash_rust::xxh3::xxh3_64;

use crate::config::RawHtml;
use crate::diagnostic::{Diagnostic, Span, codes};
use crate::language::Direction;
use crate::path::SourcePath;

pub use blocks::{Block, NAMES as BLOCKS};
pub use prose::{Passage, PassageKind, Prose, ProseHeading, ProseImage, ProseLink};

/// A text rendered to HTML.
#[derive(Debug, Default)]
pub struct Body {
    /// The HTML without what belongs into the slots.
    pub html: Box<str>,
    /// The holes, by their offset in `html`, in order.
    pub slots: Vec<(u32, Slot)>,
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// The links and pictures, in order.
    pub links: Vec<Link>,
    /// The blocks that the finished site fills.
    pub blocks: Vec<Block>,
    /// A hash of what stands before the first heading, then one of each heading and what follows it.
    pub sections: Vec<SectionHash>,
}

/// A hole in the HTML, filled when the page is rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The address of a link or picture.
    Link(u32),
    /// The id of a heading.
    HeadingId(u32),
    /// The place of a notice on a section: 0 before the first heading.
    SectionNotice(u32),
    /// A block.
    Block(u32),
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

/// A heading of a text.
#[derive(Debug, Clone)]
pub struct Heading {
    /// 2 to 6: the title of the page is the one heading of level 1.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// The id that the author gave it.
    pub id: Option<String>,
    /// Where it stands.
    pub span: Span,
}

/// A link or a picture.
#[derive(Debug, Clone)]
pub struct Link {
    /// Where it leads, as written.
    pub target: String,
    /// Where that is written.
    pub span: Span,
    /// Whether it is a picture.
    pub image: bool,
}

/// A hash of the source of a section, to see whether it has changed since it was translated: the
/// XXH3 (64 bits) of it without the white space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SectionHash(pub u64);

impl SectionHash {
    fn of(text: &str) -> Self {
        let text = text.trim();
        // The same section saved on Windows is the same section.
        SectionHash(match memchr::memchr(b'\r', text.as_bytes()) {
            Some(_) => xxh3_64(text.replace("\r\n", "\n").as_bytes()),
            None => xxh3_64(text.as_bytes()),
        })
    }

    /// The hash of a section in which nothing stands.
    pub fn of_nothing() -> Self {
        SectionHash::of("")
    }

    /// Whether this is the hash that a translation noted; a shorter note is compared as far as it
    /// goes.
    pub fn matches(self, noted: &str) -> bool {
        let own = self.to_string();
        noted.len() >= 4 && (own.starts_with(noted) || noted.starts_with(&own))
    }
}

impl std::fmt::Display for SectionHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// How a text is to be read.
pub struct Reading<'a> {
    /// The file.
    pub path: &'a SourcePath,
    /// The line of the file on which the text begins, from 1.
    pub first_line: u32,
    /// The direction of its language.
    pub direction: Direction,
    /// What becomes of raw HTML.
    pub raw_html: RawHtml,
}

/// Marks a slot inside the HTML until it is cut out: code points that Unicode keeps for such use
/// and that no text may hold.
const OPEN: char = '\u{fdd0}';
const CLOSE: char = '\u{fdd1}';
const OPEN_BYTES: &[u8] = "\u{fdd0}".as_bytes();

/// Renders a text.
pub fn render(text: &str, reading: &Reading<'_>, diagnostics: &mut Vec<Diagnostic>) -> Body {
    let clean = without_marks(text);
    let (text, blocks) = blocks::lift(&clean, reading, diagnostics);
    let mut writer = Writer::new(&text, &blocks, reading, diagnostics);
    let events = writer.events();
    let mut marked = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut marked, events.into_iter());
    writer.footnotes_into(&mut marked);
    let Writer { headings, links, has_raw_html, section_starts, .. } = writer;
    if has_raw_html && reading.raw_html == RawHtml::Sanitise {
        marked = raw_html::sanitise(&marked);
    }
    let starts = blocks.original_offsets(&clean, &text, section_starts);
    let sections = sections(&clean, &starts);
    let (html, slots) = cut(&marked);
    Body { html, slots, headings, links, blocks: blocks.filled, sections }
}

fn without_marks(text: &str) -> Cow<'_, str> {
    // Searched for as strings: that is done many bytes at a time.
    match text.contains("\u{fdd0}") || text.contains("\u{fdd1}") {
        true => Cow::Owned(text.replace([OPEN, CLOSE], "\u{fffd}")),
        false => Cow::Borrowed(text),
    }
}

fn sections(text: &str, starts: &[usize]) -> Vec<SectionHash> {
    let ends = starts.iter().copied().chain([text.len()]);
    let starts = [0].into_iter().chain(starts.iter().copied());
    starts.zip(ends).map(|(start, end)| SectionHash::of(&text[start..end.max(start)])).collect()
}

/// Takes the marks out of the HTML and notes where they stood.
fn cut(marked: &str) -> (Box<str>, Vec<(u32, Slot)>) {
    let mut html = String::with_capacity(marked.len());
    let mut slots = Vec::new();
    let mut written = 0;
    for open in memchr::memmem::find_iter(marked.as_bytes(), OPEN_BYTES) {
        html.push_str(&marked[written..open]);
        let rest = &marked[open + OPEN_BYTES.len()..];
        let (mark, _) = rest.split_once(CLOSE).unwrap_or((rest, ""));
        if let Some(slot) = slot(mark) {
            slots.push((html.len() as u32, slot));
        }
        written = (open + OPEN_BYTES.len() + mark.len() + CLOSE.len_utf8()).min(marked.len());
    }
    html.push_str(&marked[written..]);
    (html.into_boxed_str(), slots)
}

fn mark(letter: char, index: usize) -> String {
    format!("{OPEN}{letter}{index}{CLOSE}")
}

fn slot(mark: &str) -> Option<Slot> {
    let index: u32 = mark.get(1..)?.parse().ok()?;
    match mark.as_bytes()[0] {
        b'L' => Some(Slot::Link(index)),
        b'H' => Some(Slot::HeadingId(index)),
        b'S' => Some(Slot::SectionNotice(index)),
        b'B' => Some(Slot::Block(index)),
        b'T' => Label::ALL.get(index as usize).copied().map(Slot::Label),
        _ => None,
    }
}

fn label_mark(label: Label) -> String {
    mark('T', Label::ALL.iter().position(|known| *known == label).unwrap_or(0))
}

/// CommonMark and what this site understands beyond it.
fn parser(text: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    Parser::new_ext(text, options)
}

/// The place of an address inside its link; the whole link where it stands elsewhere.
fn place_of(target: &str, text: &str, link: Range<usize>) -> Range<usize> {
    match text[link.clone()].rfind(target) {
        Some(at) if !target.is_empty() => link.start + at..link.start + at + target.len(),
        _ => link,
    }
}

type Events<'t> = Vec<Event<'t>>;
type Placed<'t> = (Event<'t>, Range<usize>);

/// Turns the parser's events into those that are written, noting headings and links on the way.
struct Writer<'t, 'r> {
    text: &'t str,
    blocks: &'r blocks::Lifted,
    reading: &'r Reading<'r>,
    diagnostics: &'r mut Vec<Diagnostic>,
    lines: LineCounter<'t>,
    headings: Vec<Heading>,
    links: Vec<Link>,
    section_starts: Vec<usize>,
    has_raw_html: bool,
    footnotes: Footnotes<'t>,
}

#[derive(Default)]
struct Footnotes<'t> {
    /// The names in the order in which they are first referred to.
    order: Vec<CowStr<'t>>,
    definitions: HashMap<CowStr<'t>, Events<'t>>,
}

impl<'t, 'r> Writer<'t, 'r> {
    fn new(
        text: &'t str,
        blocks: &'r blocks::Lifted,
        reading: &'r Reading<'r>,
        diagnostics: &'r mut Vec<Diagnostic>,
    ) -> Self {
        Writer {
            text,
            blocks,
            reading,
            diagnostics,
            lines: LineCounter { text, offset: 0, line: 0 },
            headings: Vec::new(),
            links: Vec::new(),
            section_starts: Vec::new(),
            has_raw_html: false,
            footnotes: Footnotes::default(),
        }
    }

    fn events(&mut self) -> Events<'t> {
        self.write(&mut parser(self.text).into_offset_iter())
    }

    fn write(&mut self, events: &mut dyn Iterator<Item = Placed<'t>>) -> Events<'t> {
        let mut out = Vec::with_capacity(events.size_hint().0.max(16));
        while let Some((event, range)) = events.next() {
            match event {
                Event::Start(Tag::Heading { level, id, .. }) => {
                    let inner = collect(events, |end| matches!(end, TagEnd::Heading(_)));
                    self.heading(level, id.as_deref(), range, inner, &mut out);
                }
                Event::Start(Tag::Image { dest_url, title, .. }) => {
                    let inner = collect(events, |end| matches!(end, TagEnd::Image));
                    out.push(self.image(&dest_url, &title, range, &inner));
                }
                Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                    let open = self.link(link_type, &dest_url, &title, range);
                    out.push(Event::InlineHtml(open.into()));
                }
                Event::End(TagEnd::Link) => out.push(Event::InlineHtml("</a>".into())),
                Event::Start(Tag::CodeBlock(kind)) => {
                    let inner = collect(events, |end| matches!(end, TagEnd::CodeBlock));
                    out.push(code_block(&kind, &inner));
                }
                Event::Start(Tag::HtmlBlock) => {
                    let inner = collect(events, |end| matches!(end, TagEnd::HtmlBlock));
                    self.html_block(inner, &mut out);
                }
                Event::Start(Tag::FootnoteDefinition(name)) => {
                    let inner = collect(events, |end| matches!(end, TagEnd::FootnoteDefinition));
                    let inner = self.write(&mut inner.into_iter());
                    self.footnotes.definitions.insert(name, inner);
                }
                other => self.plain(other, &range, &mut out),
            }
        }
        out
    }

    /// Whatever needs no more than a word of its own.
    fn plain(&mut self, event: Event<'t>, range: &Range<usize>, out: &mut Events<'t>) {
        match event {
            Event::Text(text) => match isolate::runs(&text, self.reading.direction) {
                Some(html) => out.push(Event::InlineHtml(html.into())),
                None => out.push(Event::Text(text)),
            },
            Event::FootnoteReference(name) => out.push(self.footnote_reference(name)),
            Event::TaskListMarker(done) => {
                let sign = if done { "☑" } else { "☐" };
                out.push(Event::InlineHtml(format!("<span class=\"task\">{sign}</span> ").into()));
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => {
                out.push(Event::Html(alert_start(kind).into()));
            }
            Event::End(TagEnd::BlockQuote(Some(_))) => out.push(Event::Html("</div>\n".into())),
            // A wide table scrolls in a box of its own, which keyboards can reach.
            Event::Start(Tag::Table(columns)) => {
                out.push(Event::Html("<div class=\"table\" tabindex=\"0\">".into()));
                out.push(Event::Start(Tag::Table(columns)));
            }
            Event::End(TagEnd::Table) => {
                out.push(Event::End(TagEnd::Table));
                out.push(Event::Html("</div>\n".into()));
            }
            Event::Html(raw) => self.raw(raw, range, false, out),
            Event::InlineHtml(raw) if raw_html::is_comment(&raw) => {}
            Event::InlineHtml(raw) => self.raw(raw, range, true, out),
            other => out.push(other),
        }
    }

    /// A comment is between those who write the page, and no part of it.
    fn html_block(&mut self, pieces: Vec<Placed<'t>>, out: &mut Events<'t>) {
        let Some(range) = pieces.first().map(|(_, range)| range.clone()) else { return };
        let is_mark = |(event, _): &Placed<'t>| match event {
            Event::Html(raw) => self.blocks.html_of(raw).is_some(),
            _ => false,
        };
        let end = pieces.last().map_or(range.end, |(_, range)| range.end);
        let block = &self.text[range.start..end];
        if !raw_html::is_comment(block) || pieces.first().is_some_and(is_mark) {
            for (piece, range) in pieces {
                self.plain(piece, &range, out);
            }
            return;
        }
        match raw_html::after_comment(block) {
            Some("") => {}
            Some(rest) => self.raw(rest.into(), &range, false, out),
            None => {
                let span = self.span(range);
                self.diagnostics.push(
                    Diagnostic::new(
                        &codes::RAW_HTML_REMOVED,
                        self.reading.path,
                        "the comment does not end and hides the rest of the text",
                    )
                    .at(span)
                    .hint("end it with `-->`"),
                );
            }
        }
    }

    fn raw(&mut self, raw: CowStr<'t>, range: &Range<usize>, inline: bool, out: &mut Events<'t>) {
        if let Some(html) = self.blocks.html_of(&raw) {
            out.push(Event::Html(html.to_owned().into()));
            return;
        }
        match self.reading.raw_html {
            RawHtml::Escape => {
                out.push(Event::Text(raw));
                return;
            }
            RawHtml::Sanitise => {
                self.has_raw_html = true;
                if let Some(found) = raw_html::forbidden(&raw) {
                    let span = self.span(range.clone());
                    self.diagnostics.push(
                        Diagnostic::new(
                            &codes::RAW_HTML_REMOVED,
                            self.reading.path,
                            format!("{found} is not allowed in a page and was taken out"),
                        )
                        .at(span)
                        .hint("write it in Markdown, or set `markdown: { raw_html: allow }` in `welcomat.yaml`"),
                    );
                }
            }
            RawHtml::Allow => {}
        }
        out.push(if inline { Event::InlineHtml(raw) } else { Event::Html(raw) });
    }

    fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<&str>,
        range: Range<usize>,
        inner: Vec<Placed<'t>>,
        out: &mut Events<'t>,
    ) {
        let index = self.headings.len();
        // The title of the page is its one heading of the first level.
        let level = (level as u8).max(2);
        self.section_starts.push(range.start);
        let span = self.span(range);
        self.headings.push(Heading {
            level,
            text: words(inner.iter().map(|(event, _)| event)),
            id: id.map(str::to_owned),
            span,
        });
        out.push(Event::Html(format!("<h{level} id=\"{}\">", mark('H', index)).into()));
        out.extend(self.write(&mut inner.into_iter()));
        let notice = mark('S', index + 1);
        out.push(Event::Html(format!("</h{level}>\n{notice}").into()));
    }

    fn link(
        &mut self,
        link_type: LinkType,
        target: &str,
        title: &str,
        range: Range<usize>,
    ) -> String {
        let target = match link_type {
            LinkType::Email => format!("mailto:{target}"),
            _ => target.to_owned(),
        };
        let index = self.note_link(target, range, false);
        let mut open = format!("<a href=\"{}\"", mark('L', index));
        if !title.is_empty() {
            open.push_str(" title=\"");
            open.push_str(&escape(title));
            open.push('"');
        }
        open.push('>');
        open
    }

    fn image(
        &mut self,
        target: &str,
        title: &str,
        range: Range<usize>,
        inner: &[Placed<'t>],
    ) -> Event<'t> {
        let alt = words(inner.iter().map(|(event, _)| event));
        let index = self.note_link(target.to_owned(), range.clone(), true);
        if alt.trim().is_empty() {
            let span = self.span(range);
            self.diagnostics.push(
                Diagnostic::new(
                    &codes::ALT_MISSING,
                    self.reading.path,
                    format!("the picture `{target}` has no alternative text"),
                )
                .at(span)
                .hint(format!(
                    "say what is to be seen: `![A bus stop with a ticket machine]({target})`"
                )),
            );
        }
        let title = match title.is_empty() {
            true => String::new(),
            false => format!(" title=\"{}\"", escape(title)),
        };
        let (source, alt) = (mark('L', index), escape(&alt));
        Event::InlineHtml(
            format!("<img src=\"{source}\" alt=\"{alt}\"{title} loading=\"lazy\">").into(),
        )
    }

    /// Notes a link with the place of its address, not of its words.
    fn note_link(&mut self, target: String, range: Range<usize>, image: bool) -> usize {
        let span = self.span(place_of(&target, self.text, range));
        self.links.push(Link { target, span, image });
        self.links.len() - 1
    }

    fn span(&mut self, range: Range<usize>) -> Span {
        let (line, column) = self.lines.place(range.start);
        let length = self.text[range].lines().next().unwrap_or("").chars().count().max(1) as u32;
        let line = self.blocks.original_line(line);
        Span { line: self.reading.first_line + line, column, length }
    }

    fn footnote_reference(&mut self, name: CowStr<'t>) -> Event<'t> {
        let known = self.footnotes.order.iter().position(|known| *known == name);
        let number = 1 + known.unwrap_or_else(|| {
            self.footnotes.order.push(name);
            self.footnotes.order.len() - 1
        });
        // Only the first reference to a note can be the one that the note leads back to.
        let id = if known.is_none() { format!(" id=\"fnref-{number}\"") } else { String::new() };
        Event::InlineHtml(
            format!("<sup><a href=\"#fn-{number}\"{id} role=\"doc-noteref\">{number}</a></sup>")
                .into(),
        )
    }

    fn footnotes_into(&mut self, html: &mut String) {
        let Footnotes { order, mut definitions } = std::mem::take(&mut self.footnotes);
        if order.is_empty() {
            return;
        }
        let (title, back) = (label_mark(Label::Footnotes), label_mark(Label::FootnoteBack));
        html.push_str(&format!(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{title}\">\n<ol>\n"
        ));
        for (index, name) in order.into_iter().enumerate() {
            let number = index + 1;
            let mut note = String::new();
            html::push_html(&mut note, definitions.remove(&name).unwrap_or_default().into_iter());
            let link = format!(
                " <a href=\"#fnref-{number}\" role=\"doc-backlink\" aria-label=\"{back}\">↩</a>"
            );
            let end = note.trim_end().strip_suffix("</p>").map(str::len);
            match end {
                Some(end) => note.replace_range(end..end, &link),
                None => note.push_str(&link),
            }
            html.push_str(&format!("<li id=\"fn-{number}\">{note}</li>\n"));
        }
        html.push_str("</ol>\n</section>\n");
    }
}

/// Takes events up to the end of the element that has just begun.
fn collect<'t>(
    events: &mut dyn Iterator<Item = Placed<'t>>,
    is_end: impl Fn(&TagEnd) -> bool,
) -> Vec<Placed<'t>> {
    let mut inner = Vec::new();
    for (event, range) in events {
        match &event {
            Event::End(end) if is_end(end) => break,
            _ => inner.push((event, range)),
        }
    }
    inner
}

/// The words of inline events, without their marks.
fn words<'a, 't: 'a>(events: impl Iterator<Item = &'a Event<'t>>) -> String {
    let mut words = String::new();
    for event in events {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

fn alert_start(kind: BlockQuoteKind) -> String {
    let (class, label) = match kind {
        BlockQuoteKind::Note => ("note", Label::Note),
        BlockQuoteKind::Tip => ("tip", Label::Tip),
        BlockQuoteKind::Important => ("important", Label::Important),
        BlockQuoteKind::Warning => ("warning", Label::Warning),
        BlockQuoteKind::Caution => ("caution", Label::Caution),
    };
    let title = label_mark(label);
    format!(
        "<div class=\"alert alert-{class}\" role=\"note\"><p class=\"alert-title\">{title}</p>\n"
    )
}

fn code_block<'t>(kind: &CodeBlockKind<'t>, inner: &[Placed<'t>]) -> Event<'t> {
    let code: String = inner
        .iter()
        .filter_map(|(event, _)| match event {
            Event::Text(text) => Some(&**text),
            _ => None,
        })
        .collect();
    let language = match kind {
        CodeBlockKind::Fenced(info) => info.split([' ', ',']).next().unwrap_or(""),
        CodeBlockKind::Indented => "",
    };
    Event::Html(highlight::block(&code, language).to_string().into())
}

/// Lines and columns of offsets that mostly grow: counting goes on where it stopped.
struct LineCounter<'t> {
    text: &'t str,
    offset: usize,
    line: u32,
}

impl LineCounter<'_> {
    /// The line from 0 and the column from 1 of an offset.
    fn place(&mut self, offset: usize) -> (u32, u32) {
        if offset < self.offset {
            (self.offset, self.line) = (0, 0);
        }
        let bytes = self.text.as_bytes();
        self.line += memchr::memchr_iter(b'\n', &bytes[self.offset..offset]).count() as u32;
        self.offset = offset;
        let line_start = memchr::memrchr(b'\n', &bytes[..offset]).map_or(0, |at| at + 1);
        (self.line, 1 + self.text[line_start..offset].chars().count() as u32)
    }
}

/// Text as HTML, for content and for attributes in double quotes.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"']) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    Cow::Owned(escaped)
}
