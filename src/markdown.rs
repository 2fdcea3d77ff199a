//! Markdown to HTML, with holes where only the finished site knows what belongs there.
//!
//! With `prose` the only file that knows the Markdown library. A body is rendered once, when its file is parsed:
//! what depends on the reader or on other pages (where a link leads, the id of a heading, a card of a
//! service, words of the interface) is left as a [`Slot`]. Pure: one text in, one [`Body`] out.

mod blocks;
mod highlight;
mod isolate;
mod lines;
mod prose;
mod raw_html;
mod sections;
mod slots;
mod tables;

use std::borrow::Cow;
use std::collections::{HashMap, VecDeque};
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{
    BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag,
    TagEnd, html,
};

use crate::config::RawHtml;
use crate::diagnostic::{Diagnostic, Span, codes};
use crate::language::Direction;
use crate::path::SourcePath;

pub use blocks::{Block, NAMES as BLOCKS};
use lines::LineCounter;
use slots::{cut, without_marks};

use highlight::Code;
pub use highlight::Grammars;
pub use prose::{Passage, PassageKind, Prose, ProseHeading, ProseImage, ProseLink};
pub use sections::SectionHash;
pub use slots::{Label, Slot};

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
    /// The pictures, in order.
    pub pictures: Vec<Picture>,
    /// The blocks of code as HTML, in order.
    pub codes: Vec<Arc<str>>,
    /// The blocks that the finished site fills.
    pub blocks: Vec<Block>,
    /// A hash of what stands before the first heading, then one of each heading and what follows it.
    pub sections: Vec<SectionHash>,
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

/// A picture: how it is written depends on the file that it leads to.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Where it leads, by its place among the links.
    pub link: u32,
    /// What is to be seen.
    pub alt: Box<str>,
    /// What is said besides.
    pub title: Box<str>,
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

/// Renders a text.
pub fn render(
    text: &str,
    reading: &Reading<'_>,
    grammars: &Grammars,
    diagnostics: &mut Vec<Diagnostic>,
) -> Body {
    let clean = without_marks(text);
    let (text, blocks) = blocks::lift(&clean, reading, diagnostics);
    let mut writer = Writer::new(&text, &blocks, reading, grammars, diagnostics);
    let mut marked = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut marked, tables::aligned(writer.written(parsed(&text))));
    writer.footnotes_into(&mut marked);
    let Writer { headings, links, pictures, codes, has_raw_html, section_starts, .. } = writer;
    if has_raw_html && reading.raw_html == RawHtml::Sanitise {
        marked = raw_html::sanitise(&marked);
    }
    let starts = blocks.original_offsets(&clean, &text, section_starts);
    let sections = sections::hashes(&clean, &starts);
    let (html, slots) = cut(&marked);
    Body { html, slots, headings, links, pictures, codes, blocks: blocks.filled, sections }
}

/// The mark of a hole, by its place among those of its kind.
fn mark<'t>(kind: fn(u32) -> Slot, index: usize) -> CowStr<'t> {
    kind(index as u32).mark().into()
}

/// The events of a text, each with its place: CommonMark and what this site understands beyond it.
fn parsed(text: &str) -> impl Iterator<Item = Placed<'_>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    Parser::new_ext(text, options).into_offset_iter()
}

/// The place of an address inside its link; the whole link where it stands elsewhere.
fn place_of(target: &str, text: &str, link: Range<usize>) -> Range<usize> {
    let written = &text[link.clone()];
    // Mostly the address stands where it is looked for first, and no search is needed.
    let at_end = written.strip_suffix(')').and_then(|inside| inside.strip_suffix(target));
    match at_end.map(str::len).or_else(|| written.rfind(target)) {
        Some(at) if !target.is_empty() => link.start + at..link.start + at + target.len(),
        _ => link,
    }
}

type Events<'t> = Vec<Event<'t>>;
type Placed<'t> = (Event<'t>, Range<usize>);

/// Turns the parser's events into those that are written, noting headings and links on the way.
struct Writer<'t, 'r> {
    text: &'t str,
    blocks: &'t blocks::Lifted,
    reading: &'r Reading<'r>,
    grammars: &'r Grammars,
    diagnostics: &'r mut Vec<Diagnostic>,
    lines: LineCounter<'t>,
    /// What is written next, before the parser is asked for more.
    due: VecDeque<Event<'t>>,
    headings: Vec<Heading>,
    /// Whether the last of the headings has not ended yet.
    in_heading: bool,
    links: Vec<Link>,
    pictures: Vec<Picture>,
    codes: Vec<Arc<str>>,
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
        blocks: &'t blocks::Lifted,
        reading: &'r Reading<'r>,
        grammars: &'r Grammars,
        diagnostics: &'r mut Vec<Diagnostic>,
    ) -> Self {
        Writer {
            text,
            blocks,
            reading,
            grammars,
            diagnostics,
            lines: LineCounter::new(text),
            due: VecDeque::new(),
            headings: Vec::new(),
            in_heading: false,
            links: Vec::new(),
            pictures: Vec::new(),
            codes: Vec::new(),
            section_starts: Vec::new(),
            has_raw_html: false,
            footnotes: Footnotes::default(),
        }
    }

    /// The events to write for those of the parser, each made when it is asked for.
    fn written<P: Iterator<Item = Placed<'t>>>(
        &mut self,
        mut parsed: P,
    ) -> impl Iterator<Item = Event<'t>> {
        std::iter::from_fn(move || {
            loop {
                if let Some(event) = self.due.pop_front() {
                    return Some(event);
                }
                let (event, range) = parsed.next()?;
                if let Some(event) = self.write(event, range, &mut parsed) {
                    return Some(event);
                }
            }
        })
    }

    /// The event to write for one of the parser; `None` where there is none, or where several are due.
    fn write(
        &mut self,
        event: Event<'t>,
        range: Range<usize>,
        rest: &mut dyn Iterator<Item = Placed<'t>>,
    ) -> Option<Event<'t>> {
        if self.in_heading
            && let Some(heading) = self.headings.last_mut()
        {
            push_words(&event, &mut heading.text);
        }
        match event {
            Event::Text(text) => Some(match isolate::runs(&text, self.reading.direction) {
                Some(html) => Event::InlineHtml(html.into()),
                None => Event::Text(text),
            }),
            Event::Start(Tag::Heading { level, id, .. }) => self.heading(level, id, range),
            Event::End(TagEnd::Heading(_)) => self.end_of_heading(),
            Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                self.link(link_type, &dest_url, &title, range)
            }
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let inner = collect(rest, |end| matches!(end, TagEnd::Image));
                Some(self.image(&dest_url, &title, range, &inner))
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let inner = collect(rest, |end| matches!(end, TagEnd::CodeBlock));
                self.codes.push(self.grammars.html(code(&kind, &inner)));
                let mark = mark(Slot::Code, self.codes.len() - 1);
                Some(Event::Html(format!("{mark}\n").into()))
            }
            Event::Start(Tag::FootnoteDefinition(name)) => {
                let inner = collect(rest, |end| matches!(end, TagEnd::FootnoteDefinition));
                let inner = self.written(inner.into_iter()).collect();
                self.footnotes.definitions.insert(name, inner);
                None
            }
            Event::FootnoteReference(name) => Some(self.footnote_reference(name)),
            Event::TaskListMarker(done) => {
                let sign = if done { "☑" } else { "☐" };
                Some(Event::InlineHtml(format!("<span class=\"task\">{sign}</span> ").into()))
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => {
                Some(Event::Html(alert_start(kind).into()))
            }
            Event::End(TagEnd::BlockQuote(Some(_))) => Some(Event::Html("</div>\n".into())),
            // A wide table scrolls in a box of its own, which keyboards can reach.
            Event::Start(Tag::Table(_)) => {
                self.due.push_back(event);
                Some(Event::Html("<div class=\"table\" tabindex=\"0\">".into()))
            }
            Event::End(TagEnd::Table) => {
                self.due.push_back(Event::Html("</div>\n".into()));
                Some(event)
            }
            Event::Start(Tag::HtmlBlock) => {
                let inner = collect(rest, |end| matches!(end, TagEnd::HtmlBlock));
                self.html_block(inner)
            }
            Event::InlineHtml(raw) if raw_html::is_comment(&raw) => None,
            Event::Html(raw) | Event::InlineHtml(raw) => Some(self.raw(raw, range)),
            other => Some(other),
        }
    }

    /// Leaves pieces of HTML to be written one after the other, which spares a text made of them.
    fn pieces<const N: usize>(&mut self, pieces: [CowStr<'t>; N]) -> Option<Event<'t>> {
        self.due.extend(pieces.map(Event::InlineHtml));
        None
    }

    /// A comment is between those who write the page, and no part of it.
    fn html_block(&mut self, pieces: Vec<Placed<'t>>) -> Option<Event<'t>> {
        let range = pieces.first().map(|(_, range)| range.clone())?;
        let is_mark = |(event, _): &Placed<'t>| match event {
            Event::Html(raw) => self.blocks.html_of(raw).is_some(),
            _ => false,
        };
        let end = pieces.last().map_or(range.end, |(_, range)| range.end);
        let block = &self.text[range.start..end];
        if !raw_html::is_comment(block) || pieces.first().is_some_and(is_mark) {
            for (piece, range) in pieces {
                let event = match piece {
                    Event::Html(raw) => self.raw(raw, range),
                    other => other,
                };
                self.due.push_back(event);
            }
            return None;
        }
        match raw_html::after_comment(block) {
            Some("") => None,
            Some(rest) => Some(self.raw(rest.into(), range)),
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
                None
            }
        }
    }

    fn raw(&mut self, raw: CowStr<'t>, range: Range<usize>) -> Event<'t> {
        if let Some(html) = self.blocks.html_of(&raw) {
            return Event::Html(html.into());
        }
        match self.reading.raw_html {
            RawHtml::Escape => return Event::Text(raw),
            RawHtml::Sanitise => {
                self.has_raw_html = true;
                if let Some(found) = raw_html::forbidden(&raw) {
                    let span = self.span(range);
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
        Event::Html(raw)
    }

    fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<CowStr<'t>>,
        range: Range<usize>,
    ) -> Option<Event<'t>> {
        // The title of the page is its one heading of the first level.
        let level = (level as u8).max(2);
        self.section_starts.push(range.start);
        let span = self.span(range);
        let id = id.map(CowStr::into_string);
        self.headings.push(Heading { level, text: String::new(), id, span });
        self.in_heading = true;
        let (open, _) = heading_tags(level);
        self.pieces([open.into(), mark(Slot::HeadingId, self.headings.len() - 1), "\">".into()])
    }

    fn end_of_heading(&mut self) -> Option<Event<'t>> {
        self.in_heading = false;
        let (_, close) = heading_tags(self.headings.last()?.level);
        self.pieces([close.into(), mark(Slot::SectionNotice, self.headings.len())])
    }

    fn link(
        &mut self,
        link_type: LinkType,
        target: &str,
        title: &str,
        range: Range<usize>,
    ) -> Option<Event<'t>> {
        let target = match link_type {
            LinkType::Email => format!("mailto:{target}"),
            _ => target.to_owned(),
        };
        let index = self.note_link(target, range, false);
        let close = match title.is_empty() {
            true => "\">".into(),
            false => format!("\" title=\"{}\">", escape(title)).into(),
        };
        self.pieces(["<a href=\"".into(), mark(Slot::Link, index), close])
    }

    fn image(
        &mut self,
        target: &str,
        title: &str,
        range: Range<usize>,
        inner: &[Placed<'t>],
    ) -> Event<'t> {
        let mut alt = String::new();
        inner.iter().for_each(|(event, _)| push_words(event, &mut alt));
        if self.in_heading
            && let Some(heading) = self.headings.last_mut()
        {
            heading.text.push_str(&alt);
        }
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
        self.pictures.push(Picture { link: index as u32, alt: alt.into(), title: title.into() });
        Event::InlineHtml(mark(Slot::Picture, self.pictures.len() - 1))
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
        let (title, back) =
            (Slot::Label(Label::Footnotes).mark(), Slot::Label(Label::FootnoteBack).mark());
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

/// The words of an inline event, without its marks.
fn push_words(event: &Event<'_>, words: &mut String) {
    match event {
        Event::Text(text) | Event::Code(text) => words.push_str(text),
        Event::SoftBreak | Event::HardBreak => words.push(' '),
        _ => {}
    }
}

/// The words of a text, without its marks.
fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for (event, _) in parsed(text) {
        match event {
            Event::End(_) => words.push(' '),
            event => push_words(&event, &mut words),
        }
    }
    words
}

/// What stands before the id of a heading, and after its words.
fn heading_tags(level: u8) -> (&'static str, &'static str) {
    match level {
        2 => ("<h2 id=\"", "</h2>\n"),
        3 => ("<h3 id=\"", "</h3>\n"),
        4 => ("<h4 id=\"", "</h4>\n"),
        5 => ("<h5 id=\"", "</h5>\n"),
        _ => ("<h6 id=\"", "</h6>\n"),
    }
}

/// Whether the bytes stand in the text; looked for many at a time.
fn contains(text: &str, bytes: &[u8]) -> bool {
    memchr::memmem::find(text.as_bytes(), bytes).is_some()
}

fn alert_start(kind: BlockQuoteKind) -> String {
    let (class, label) = match kind {
        BlockQuoteKind::Note => ("note", Label::Note),
        BlockQuoteKind::Tip => ("tip", Label::Tip),
        BlockQuoteKind::Important => ("important", Label::Important),
        BlockQuoteKind::Warning => ("warning", Label::Warning),
        BlockQuoteKind::Caution => ("caution", Label::Caution),
    };
    let title = Slot::Label(label).mark();
    format!(
        "<div class=\"alert alert-{class}\" role=\"note\"><p class=\"alert-title\">{title}</p>\n"
    )
}

fn code(kind: &CodeBlockKind<'_>, inner: &[Placed<'_>]) -> Code {
    let text = inner
        .iter()
        .filter_map(|(event, _)| match event {
            Event::Text(text) => Some(&**text),
            _ => None,
        })
        .collect::<String>()
        .into();
    let language = match kind {
        CodeBlockKind::Fenced(info) => info.split([' ', ',']).next().unwrap_or(""),
        CodeBlockKind::Indented => "",
    };
    Code { language: language.into(), text }
}

/// Text as HTML, for content and for attributes in double quotes.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"')) {
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
