//! Markdown to HTML, with holes where only the finished site knows what belongs there.
//!
//! With `prose` and `raw_pieces` the only file that knows the Markdown library. A body is rendered once, when
//! its file is parsed: what depends on the reader or on other pages (where a link leads, the id of a heading, a
//! card of a service, words of the interface) is left as a [`Slot`]. Pure: one text in, one [`Body`] out.

mod alerts;
mod bare_links;
mod blocks;
mod flanking;
mod footnotes;
mod highlight;
mod isolate;
mod lines;
mod nesting;
mod marked;
mod numbers;
mod prose;
mod raw_addresses;
mod raw_html;
mod raw_pieces;
mod remarks;
mod sections;
mod slots;
mod stretches;
mod tables;

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::VecDeque;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html,
};

use crate::content::config::RawHtml;
use crate::words::diagnostic::{Diagnostic, Span, codes};
use crate::words::html::{Purpose, seen, tags, value_of};
use crate::words::language::Direction;
use crate::words::lines::with_plain_ends;
use crate::words::mark::{self, Clean};
use crate::words::path::{self, SourcePath};
use crate::words::text;

use bare_links::BareLinks;
pub use blocks::{Block, NAMES as BLOCKS};
use flanking::Flanked;
use footnotes::Footnotes;
use lines::LineCounter;
use nesting::Shallow;
use numbers::Numbers;
use remarks::Words;
use slots::Holed;

pub use highlight::Grammars;
use highlight::{Code, Colours};
pub use prose::{Passage, PassageKind, Prose, ProseHeading, ProseImage, ProseLink};
pub use sections::{SectionHash, braces};
pub use slots::{Label, Slot};
pub use stretches::Stretch;

/// A text rendered to HTML.
#[derive(Debug, Default)]
pub struct Body {
    /// The HTML without what belongs into the slots.
    pub html: Clean,
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

impl Body {
    /// The words that readers see or hear of each link, with its place among the links: those between its tags, those of a
    /// picture there, and those that programs read aloud in their place.
    pub fn words_of_links(&self) -> impl Iterator<Item = (usize, String)> {
        let links = |slots: &[(u32, Slot)]| {
            let mut links = slots.iter().filter_map(|(at, slot)| match slot {
                Slot::Link(link) => Some((*at as usize, *link as usize)),
                _ => None,
            });
            links.next()
        };
        let words_of = move |place: usize| {
            let (at, link) = links(&self.slots[place..=place])?;
            // No link stands in another.
            let next = links(&self.slots[place + 1..]).map_or(self.html.len(), |(next, _)| next);
            // A hole stands in the address of its tag.
            let (_, behind) = self.html.get(at..next)?.split_once('>')?;
            let (words, after) = behind.split_once("</a>")?;
            let end = next - after.len();
            let within = self.slots[place + 1..].iter().take_while(|(at, _)| (*at as usize) < end);
            let pictures = within.filter_map(|(_, slot)| match slot {
                Slot::Picture(picture) => Some(self.pictures[*picture as usize].alt.to_string()),
                _ => None,
            });
            let tag = &self.html[self.html[..at].rfind('<')?..next - behind.len()];
            let named = value_of(tag, "aria-label");
            let raw = tags(words).filter(|tag| tag.name.eq_ignore_ascii_case("img"));
            let raw = raw.filter_map(|tag| value_of(&words[tag.range], "alt"));
            let all: Vec<String> =
                [seen(words)].into_iter().chain(named).chain(pictures).chain(raw).collect();
            Some(all.into_iter().map(move |words| (link, words)))
        };
        (0..self.slots.len()).filter_map(words_of).flatten()
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
    /// What a browser does with it.
    pub purpose: Purpose,
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
    let original = with_plain_ends(text);
    let (text, blocks) = blocks::lift(&original, reading, diagnostics);
    let flanked = Flanked::of(&text);
    let mut writer = Writer::new(&text, &blocks, reading, grammars, diagnostics);
    writer.numbers = Numbers::of(&flanked);
    let mut events = parsed(&flanked);
    let mut holed = writer.rendered(&mut events, text.len() * 3 / 2);
    writer.say_of_words();
    writer.footnotes_into(&mut holed);
    writer.say_of_open();
    writer.say_if_deep(events.deep.take(), &mut holed);
    drop(events);
    let Writer { headings, mut links, pictures, codes, has_raw_html, addresses, .. } = writer;
    let Writer { foreign, section_starts, .. } = writer;
    diagnostics.extend(text::removed(reading.path, foreign));
    if has_raw_html && reading.raw_html == RawHtml::Sanitise {
        holed = raw_html::sanitise(&holed);
    }
    holed = raw_addresses::opened(holed, addresses, reading.raw_html, &mut links);
    let starts = blocks.original_offsets(section_starts);
    let sections = sections::hashes(&original, &starts);
    let Holed { html, slots } = holed.cleaned();
    let html = Clean::of(html);
    Body { html, slots, headings, links, pictures, codes, blocks: blocks.filled, sections }
}

/// The events of a text, each with its place: CommonMark and what this site understands beyond it.
fn parsed<'s>(text: &'s Flanked<'_>) -> Shallow<impl Iterator<Item = Placed<'s>>> {
    let events = Parser::new_ext(text.read(), options()).into_offset_iter();
    Shallow::of(BareLinks::of(events.map(|placed| text.restored(placed))))
}

/// What is understood beyond CommonMark.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
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
    due: VecDeque<Due<'t>>,
    /// The holes of what is being rendered.
    slots: Vec<(u32, Slot)>,
    headings: Vec<Heading>,
    /// Whether the last of the headings has not ended yet.
    in_heading: bool,
    links: Vec<Link>,
    pictures: Vec<Picture>,
    codes: Vec<Arc<str>>,
    colours: Colours,
    section_starts: Vec<usize>,
    has_raw_html: bool,
    /// Its elements that are open.
    open: raw_pieces::Open,
    /// The addresses in it.
    addresses: raw_addresses::Noted,
    /// Whether a reference can name a character by its number.
    has_references: bool,
    /// The characters that no text may hold, named by references.
    foreign: Vec<(char, Span)>,
    footnotes: Footnotes<'t>,
    /// Whether each of the quotations that are open is a box with a title of its own.
    titled: Vec<bool>,
    /// The numbers of items that no browser would count.
    numbers: Numbers,
    /// The words that are being looked at for marks that were left.
    words: Words,
}

/// What is to be written.
enum Due<'t> {
    Html(CowStr<'t>),
    Event(Event<'t>),
    /// A hole at the place that the HTML has come to.
    Slot(Slot),
}

/// Takes the HTML that the library writes, and says how far it has come.
struct Sheet<'s> {
    html: String,
    length: &'s Cell<usize>,
}

impl fmt::Write for &mut Sheet<'_> {
    fn write_str(&mut self, html: &str) -> fmt::Result {
        self.html.push_str(html);
        self.length.set(self.html.len());
        Ok(())
    }
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
            slots: Vec::new(),
            headings: Vec::new(),
            in_heading: false,
            links: Vec::new(),
            pictures: Vec::new(),
            codes: Vec::new(),
            colours: Colours::default(),
            section_starts: Vec::new(),
            has_raw_html: false,
            open: raw_pieces::Open::default(),
            addresses: raw_addresses::Noted::default(),
            has_references: contains(text, b"&#"),
            foreign: Vec::new(),
            footnotes: Footnotes::default(),
            titled: Vec::new(),
            numbers: Numbers::default(),
            words: Words::default(),
        }
    }

    /// Events of the parser as HTML with holes. It may begin inside another rendering.
    fn rendered<P: Iterator<Item = Placed<'t>>>(&mut self, parsed: P, room: usize) -> Holed {
        let around = std::mem::take(&mut self.slots);
        let length = Cell::new(0);
        let mut sheet = Sheet { html: String::with_capacity(room), length: &length };
        // Writing into a string does not fail.
        let _ = html::write_html_fmt(&mut sheet, tables::aligned(self.written(parsed, &length)));
        let slots = std::mem::replace(&mut self.slots, around);
        Holed { html: sheet.html, slots }
    }

    /// The events to write for those of the parser, each made when it is asked for. The library asks for the
    /// next when it has written all of the one before, so that a hole lies where the HTML has come to.
    fn written<P: Iterator<Item = Placed<'t>>>(
        &mut self,
        mut parsed: P,
        length: &Cell<usize>,
    ) -> impl Iterator<Item = Event<'t>> {
        std::iter::from_fn(move || {
            loop {
                match self.due.pop_front() {
                    Some(Due::Html(html)) => return Some(Event::InlineHtml(html)),
                    Some(Due::Event(event)) => return Some(event),
                    Some(Due::Slot(slot)) => {
                        self.slots.push((length.get() as u32, slot));
                        // Nothing, of which the library knows only that no line ends with it.
                        return Some(Event::Text(CowStr::Borrowed("")));
                    }
                    None => {}
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
        self.remark(&event, &range);
        if self.has_references {
            self.note_foreign(&event, &range);
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
                inner.iter().for_each(|(event, range)| self.remark(event, range));
                self.say_of_words();
                self.image(&dest_url, &title, range, &inner)
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let inner = collect(rest, |end| matches!(end, TagEnd::CodeBlock));
                self.say_if_open(&kind, &range, &inner);
                self.codes.push(self.grammars.html(code(&kind, &inner), &mut self.colours));
                let slot = Slot::Code(self.codes.len() as u32 - 1);
                self.pieces([Due::Slot(slot), html("\n")])
            }
            Event::Start(Tag::FootnoteDefinition(name)) => {
                let inner = collect(rest, |end| matches!(end, TagEnd::FootnoteDefinition));
                self.footnote(name, range, inner);
                None
            }
            Event::FootnoteReference(name) => Some(self.footnote_reference(name, &range)),
            Event::TaskListMarker(done) => {
                let sign = if done { "☑" } else { "☐" };
                Some(Event::InlineHtml(format!("<span class=\"task\">{sign}</span> ").into()))
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => {
                let (open, label) = alerts::start(kind);
                self.pieces([Due::Html(open.into()), Due::Slot(Slot::Label(label)), html("</p>\n")])
            }
            Event::Start(Tag::BlockQuote(None)) => self.quotation(event, &range, rest),
            Event::End(TagEnd::BlockQuote(None)) => match self.titled.pop() {
                Some(true) => Some(Event::Html("</div>\n".into())),
                _ => Some(event),
            },
            Event::End(TagEnd::BlockQuote(Some(_))) => Some(Event::Html("</div>\n".into())),
            // A wide table scrolls in a box of its own, which keyboards can reach.
            Event::Start(Tag::Table(_)) => {
                self.due.push_back(Due::Event(event));
                Some(Event::Html("<div class=\"table\" tabindex=\"0\">".into()))
            }
            Event::End(TagEnd::Table) => {
                self.due.push_back(html("</div>\n"));
                Some(event)
            }
            Event::Start(Tag::Item) => Some(match self.numbers.at(range.start) {
                Some(number) => Event::Html(format!("<li value=\"{number}\">").into()),
                None => event,
            }),
            Event::Start(Tag::HtmlBlock) => {
                let inner = collect(rest, |end| matches!(end, TagEnd::HtmlBlock));
                self.html_block(inner);
                None
            }
            Event::InlineHtml(raw) if raw_html::is_comment(&raw) => None,
            Event::Html(_) | Event::InlineHtml(_) => {
                self.raw(vec![(event, range)]);
                None
            }
            other => Some(other),
        }
    }

    /// Notes what references name that no text may hold. It is taken out of all that is rendered.
    fn note_foreign(&mut self, event: &Event<'t>, range: &Range<usize>) {
        let texts = match event {
            Event::Text(text) => [Some(text), None],
            Event::Start(
                Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. },
            ) => [Some(dest_url), Some(title)],
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => [Some(info), None],
            _ => return,
        };
        for (_, character) in texts.into_iter().flatten().flat_map(|text| mark::found(text)) {
            let span = self.span(range.clone());
            self.foreign.push((character, span));
        }
    }

    /// Leaves pieces to be written one after the other, which spares a text made of them.
    fn pieces<const N: usize>(&mut self, pieces: [Due<'t>; N]) -> Option<Event<'t>> {
        self.due.extend(pieces);
        None
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
        let id = id.map(|id| path::composed(&mark::owned(id.into_string())).into_owned());
        self.headings.push(Heading { level, text: String::new(), id, span });
        self.in_heading = true;
        let (open, _) = heading_tags(level);
        let slot = Slot::HeadingId(self.headings.len() as u32 - 1);
        self.pieces([html(open), Due::Slot(slot), html("\">")])
    }

    fn end_of_heading(&mut self) -> Option<Event<'t>> {
        self.in_heading = false;
        let heading = self.headings.last_mut()?;
        heading.text = mark::owned(std::mem::take(&mut heading.text));
        let (_, close) = heading_tags(heading.level);
        let slot = Slot::SectionNotice(self.headings.len() as u32);
        self.pieces([html(close), Due::Slot(slot)])
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
        let index = self.note_link(target, range, Purpose::Follow);
        let close = match title.is_empty() {
            true => html("\">"),
            false => Due::Html(format!("\" title=\"{}\">", escape(title)).into()),
        };
        self.pieces([html("<a href=\""), Due::Slot(Slot::Link(index as u32)), close])
    }

    fn image(
        &mut self,
        target: &str,
        title: &str,
        range: Range<usize>,
        inner: &[Placed<'t>],
    ) -> Option<Event<'t>> {
        let mut alt = String::new();
        inner.iter().for_each(|(event, _)| push_words(event, &mut alt));
        if self.in_heading
            && let Some(heading) = self.headings.last_mut()
        {
            heading.text.push_str(&alt);
        }
        let index = self.note_link(target.to_owned(), range.clone(), Purpose::Picture);
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
        let title = mark::clean(title).into();
        self.pictures.push(Picture { link: index as u32, alt: mark::owned(alt).into(), title });
        self.pieces([Due::Slot(Slot::Picture(self.pictures.len() as u32 - 1))])
    }

    /// Notes a link with the place of its address, not of its words.
    fn note_link(&mut self, target: String, range: Range<usize>, purpose: Purpose) -> usize {
        let span = self.span(place_of(&target, self.text, range));
        self.links.push(Link { target: mark::owned(target), span, purpose });
        self.links.len() - 1
    }

    fn span(&mut self, range: Range<usize>) -> Span {
        let (line, column) = self.lines.place(range.start);
        let length = self.lines.length(range);
        let line = self.blocks.original_line(line);
        Span { line: self.reading.first_line + line, column, length }
    }

    /// Says where something stands too deep. Of elements, the text is let go with them: to read it as a browser does
    /// takes a time that grows with the square of the depth, and nobody could see where they end.
    fn say_if_deep(&mut self, deep: Option<Range<usize>>, holed: &mut Holed) {
        let is_read = self.has_raw_html && self.reading.raw_html == RawHtml::Sanitise;
        let excess = if is_read { nesting::excess(&holed.html) } else { None };
        if let Some((_, excess)) = excess {
            *holed = Holed::default();
            let in_text = nesting::excess(self.text).map_or(0, |(at, _)| at);
            let span = self.span(in_text..in_text + 1);
            self.diagnostics.push(excess.said(self.reading.path, span));
        } else if let Some(place) = deep {
            let span = self.span(place);
            self.diagnostics.push(nesting::too_deep(self.reading.path, span));
        }
    }
}

/// HTML that the program always writes like this.
fn html(html: &'static str) -> Due<'static> {
    Due::Html(CowStr::Borrowed(html))
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
    for (event, _) in parsed(&Flanked::of(text)) {
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

fn code(kind: &CodeBlockKind<'_>, inner: &[Placed<'_>]) -> Code {
    let text = inner
        .iter()
        .filter_map(|(event, _)| match event {
            Event::Text(text) => Some(mark::clean(text)),
            _ => None,
        })
        .collect::<String>()
        .into();
    let language = match kind {
        CodeBlockKind::Fenced(info) => info.split([' ', ',']).next().unwrap_or(""),
        CodeBlockKind::Indented => "",
    };
    Code { language: mark::clean(language).into(), text }
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
