//! Blocks that prose cannot say: `::: name argument` … `:::` on lines of their own.
//!
//! A thin layer over Markdown: before it is parsed, each such line becomes a comment between blank
//! lines that the writer knows by its place; what stands inside is ordinary Markdown.

use std::borrow::Cow;
use std::ops::Range;

use super::nesting::{DEEPEST, too_deep};
use super::slots::Slot;
use super::{Reading, contains, escape, words};
use crate::words::diagnostic::{self, Diagnostic, Span, codes};
use crate::words::leftovers::{self, What};

/// The blocks there are: name, and what it does for the authors' guide.
pub const NAMES: &[(&str, &str)] = &[
    (
        "quote",
        "a quotation, with its speaker as the argument; without one, a sentence in large letters, which screen readers skip if it repeats the text of the page",
    ),
    ("service", "a card of a service: the argument is its id; the block has no content"),
    ("steps", "an ordered list shown as large steps"),
];

/// A block that the finished site fills.
#[derive(Debug, Clone)]
pub struct Block {
    /// The service it shows, as written.
    pub service: String,
    /// Where that is written.
    pub span: Span,
}

/// What is written in the place of a line of a block.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Its beginning or its end.
    Html(String),
    /// What the finished site fills.
    Slot(Slot),
}

/// What stands for a line of a block while the text is parsed. It is known by its place: the same
/// comment in an author's text is a comment.
const STAND_IN: &str = "<!--:-->";

/// What was taken out of a text.
#[derive(Debug, Default)]
pub(super) struct Lifted {
    /// The lines of blocks by their offset in the changed text, in order.
    lines: Vec<(usize, Line)>,
    /// The blocks that the finished site fills.
    pub filled: Vec<Block>,
    /// What was put in the place of each line, in order.
    replaced: Vec<Replaced>,
}

/// A line of the text that became a mark between blank lines.
#[derive(Debug)]
struct Replaced {
    /// The line of the changed text at which it has two lines more than the original.
    line: u32,
    /// The mark, in the changed text.
    mark: Range<usize>,
    /// The line, in the original.
    original: Range<usize>,
}

impl Lifted {
    /// The line of a block that stood at this offset of the changed text, if one did.
    pub fn line_at(&self, offset: usize) -> Option<&Line> {
        let at = self.lines.binary_search_by_key(&offset, |(at, _)| *at).ok()?;
        Some(&self.lines[at].1)
    }

    /// The line of the file, from a line of the changed text, both from 0.
    pub fn original_line(&self, line: u32) -> u32 {
        let before = self.replaced.partition_point(|replaced| replaced.line < line) as u32;
        line - 2 * before
    }

    /// Offsets in the original text, from those in the changed one. What is not a mark stands in both alike, byte
    /// for byte.
    pub fn original_offsets(&self, offsets: Vec<usize>) -> Vec<usize> {
        offsets.into_iter().map(|offset| self.original_offset(offset)).collect()
    }

    fn original_offset(&self, offset: usize) -> usize {
        let before = self.replaced.partition_point(|replaced| replaced.mark.start <= offset);
        match self.replaced[..before].last() {
            Some(replaced) if offset < replaced.mark.end => replaced.original.start,
            Some(replaced) => replaced.original.end + (offset - replaced.mark.end),
            None => offset,
        }
    }

    fn stand_in(&mut self, lifted: Line, original: Range<usize>, line: &mut u32, out: &mut String) {
        let start = out.len();
        out.push('\n');
        self.lines.push((out.len(), lifted));
        out.push_str(STAND_IN);
        out.push_str("\n\n");
        self.replaced.push(Replaced { line: *line + 1, mark: start..out.len(), original });
        *line += 3;
    }
}

/// Replaces the lines of blocks by what stands for them.
pub(super) fn lift<'t>(
    text: &'t str,
    reading: &Reading<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Cow<'t, str>, Lifted) {
    let mut lifted = Lifted::default();
    if !contains(text, b":::") {
        return (Cow::Borrowed(text), lifted);
    }
    let mut out = String::with_capacity(text.len() + 128);
    let mut open: Vec<Open> = Vec::new();
    let mut pulled: Vec<Pulled> = Vec::new();
    let mut fence: Option<Fence<'_>> = None;
    let mut comment = false;
    let (mut line_out, mut at) = (0, 0);
    for (number, written) in text.split_inclusive('\n').enumerate() {
        let original = at..at + written.len();
        at = original.end;
        let line = written.strip_suffix('\n').unwrap_or(written);
        let is_comment = comment || fence.is_none() && begins_comment(line);
        comment = is_comment && !line.contains("-->");
        fence = if is_comment { fence } else { fence_after(fence, line) };
        let is_prose = fence.is_none() && !is_comment;
        let Some(directive) = line.strip_prefix(":::").filter(|_| is_prose) else {
            if is_prose {
                say_if_indented(line, number, reading, diagnostics);
            }
            out.push_str(written);
            line_out += 1;
            continue;
        };
        let span = Span {
            line: reading.first_line + number as u32,
            column: 1,
            length: line.chars().count() as u32,
        };
        // Elsewhere more of them stand around what holds other blocks.
        let written = match directive.trim_start_matches(':').trim() {
            "" => {
                let closed = open.pop();
                if let Some(quote) = closed.as_ref().and_then(|block| block.pulled) {
                    pulled[quote].words.end = out.len();
                }
                Line::Html(close(closed, span, reading, diagnostics))
            }
            directive => {
                let (begin, end) = start(directive, span, &mut lifted, reading, diagnostics);
                let is_flat = open.len() >= DEEPEST;
                let is_pulled = directive == PULL_QUOTE && pulled.len() < MOST_PULLED && !is_flat;
                if is_pulled {
                    pulled.push(Pulled { line: lifted.lines.len(), words: out.len()..out.len() });
                }
                if open.len() == DEEPEST {
                    diagnostics.push(too_deep(reading.path, span));
                }
                let (begin, end) = match is_flat {
                    true => (Line::Html(String::new()), String::new()),
                    false => (begin, end),
                };
                let pulled = is_pulled.then(|| pulled.len() - 1);
                open.push(Open { span, end, pulled });
                begin
            }
        };
        lifted.stand_in(written, original, &mut line_out, &mut out);
    }
    for Open { span, .. } in open {
        diagnostics.push(
            Diagnostic::new(&codes::BLOCK_UNCLOSED, reading.path, "this block is not closed")
                .at(span)
                .hint("end it with a line `:::`"),
        );
    }
    for quote in &pulled {
        if quote.repeats_the_text(&out) {
            lifted.lines[quote.line].1 = Line::Html(PULL_QUOTE_SKIPPED.to_owned());
        }
    }
    (Cow::Owned(out), lifted)
}

/// A block whose end has not come yet.
struct Open {
    /// Where it begins.
    span: Span,
    /// What is written at its end.
    end: String,
    /// Its place among the quotations in large letters, if it is one.
    pulled: Option<usize>,
}

/// What is written for a quotation in large letters.
const PULL_QUOTE: &str = "quote";
/// How one begins that a screen reader skips, and one that it does not.
const PULL_QUOTE_SKIPPED: &str = "<figure class=\"pull-quote\" aria-hidden=\"true\"><blockquote>";
const PULL_QUOTE_SAID: &str = "<figure class=\"pull-quote\"><blockquote>";

/// So many quotations are looked for in the text of their page; it takes a look at all of it each time. A page
/// of more is nothing but quotations, and all are read out.
const MOST_PULLED: usize = 20;

/// A quotation in large letters, and where it stands.
struct Pulled {
    /// The place of its beginning among the lifted.
    line: usize,
    /// Its words in the changed text.
    words: Range<usize>,
}

impl Pulled {
    /// Whether its words stand in the rest of the text as well, in one piece, or in their order where it
    /// leaves some out with an ellipsis.
    fn repeats_the_text(&self, text: &str) -> bool {
        let quote = &text[self.words.clone()];
        let rest = letters(&[&text[..self.words.start], &text[self.words.end..]].concat());
        let mut rest = rest.as_str();
        let pieces = quote.split("…").flat_map(|piece| piece.split("..."));
        let mut pieces = pieces.map(letters).filter(|piece| !piece.is_empty());
        pieces.all(|piece| match rest.find(&piece) {
            Some(at) => {
                rest = &rest[at + piece.len()..];
                true
            }
            None => false,
        })
    }
}

/// The letters and digits that there are to read in a text, so that neither marks nor the breaks of
/// lines make two texts differ.
fn letters(text: &str) -> String {
    let words = words(text);
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A block inside a list would come out as a list of definitions.
fn say_if_indented(
    line: &str,
    number: usize,
    reading: &Reading<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(directive) = line.trim_start().strip_prefix(":::") else { return };
    let (code, what) = match directive.trim() {
        "" => (&codes::BLOCK_UNCLOSED, "a block ends at the start of its line"),
        _ => (&codes::BLOCK_UNKNOWN, "a block begins at the start of its line"),
    };
    let indent = line.chars().take_while(|c| c.is_whitespace()).count();
    // Four spaces make a block of code (CommonMark, section 4.4), where colons are colons.
    if indent > 3 {
        return;
    }
    let span = Span {
        line: reading.first_line + number as u32,
        column: indent as u32 + 1,
        length: (line.trim_end().chars().count() - indent) as u32,
    };
    diagnostics.push(
        Diagnostic::new(code, reading.path, what)
            .at(span)
            .hint("write `:::` without spaces before it"),
    );
}

/// Whether a comment begins with this line (CommonMark, section 4.6, the second kind).
fn begins_comment(line: &str) -> bool {
    let trimmed = line.trim_start_matches(' ');
    line.len() - trimmed.len() <= 3 && trimmed.starts_with("<!--")
}

/// The line with which a fence of code begins.
#[derive(Clone, Copy)]
struct Fence<'l> {
    /// Its back-ticks or tildes.
    marks: &'l str,
    /// How many columns stand before them.
    indent: usize,
}

/// Whether the lines after this one are inside a fence of code, and which (CommonMark 0.31, section 4.5).
fn fence_after<'l>(fence: Option<Fence<'l>>, line: &'l str) -> Option<Fence<'l>> {
    // So many columns more make it a line of the code.
    const CODE: usize = 4;
    let trimmed = line.trim_start_matches([' ', '\t']);
    let mark = trimmed.chars().next().filter(|mark| matches!(mark, '`' | '~'));
    let Some(mark) = mark else { return fence };
    let indent = columns(&line[..line.len() - trimmed.len()]);
    let (marks, rest) = trimmed.split_at(trimmed.len() - trimmed.trim_start_matches(mark).len());
    match fence {
        // A line of code that begins with back-ticks has some at its end as well.
        None => (marks.len() >= 3 && !(mark == '`' && rest.contains('`')))
            .then_some(Fence { marks, indent }),
        Some(open) => {
            let closes = marks.starts_with(open.marks)
                && rest.trim().is_empty()
                && indent < open.indent + CODE;
            if closes { None } else { Some(open) }
        }
    }
}

/// How wide space at the beginning of a line is; a tab goes on to the next of every four columns.
fn columns(space: &str) -> usize {
    space.chars().fold(0, |at, it| if it == '\t' { at / 4 * 4 + 4 } else { at + 1 })
}

fn close(
    open: Option<Open>,
    span: Span,
    reading: &Reading<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> String {
    let Some(Open { end, .. }) = open else {
        diagnostics.push(
            Diagnostic::new(
                &codes::BLOCK_UNCLOSED,
                reading.path,
                "there is no block to close here",
            )
            .at(span)
            .hint("remove the line, or open a block above: `::: quote`"),
        );
        return String::new();
    };
    end
}

fn start(
    directive: &str,
    span: Span,
    lifted: &mut Lifted,
    reading: &Reading<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Line, String) {
    let (name, argument) = directive.split_once(char::is_whitespace).unwrap_or((directive, ""));
    let argument = argument.trim();
    if let Some(What::Marks { name: left, instead }) = leftovers::found_in_plain(argument) {
        let message = format!("{left} stays in the text as it is");
        let said = Diagnostic::new(&codes::MARKUP_LEFT, reading.path, message);
        diagnostics.push(said.at(span).hint(instead));
    }
    let (begin, end) = match name {
        "quote" if argument.is_empty() => (
            // Whether its words stand in the text is seen when all of it has been read.
            PULL_QUOTE_SAID,
            "</blockquote></figure>".to_owned(),
        ),
        "quote" => (
            "<figure class=\"quote\"><blockquote>",
            format!(
                "</blockquote><figcaption><bdi>{}</bdi></figcaption></figure>",
                escape(argument)
            ),
        ),
        "steps" => ("<div class=\"steps\">", "</div>".to_owned()),
        "service" => {
            lifted.filled.push(Block { service: argument.to_owned(), span });
            return (Line::Slot(Slot::Block(lifted.filled.len() as u32 - 1)), String::new());
        }
        unknown => {
            let names = NAMES.iter().map(|(name, _)| *name);
            let known =
                names.clone().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            // What other systems call a block is written in another way here.
            let elsewhere = leftovers::known_block(unknown).map(str::to_owned);
            let hint = elsewhere.or_else(|| diagnostic::did_you_mean(unknown, names));
            diagnostics.push(
                Diagnostic::new(
                    &codes::BLOCK_UNKNOWN,
                    reading.path,
                    format!("unknown block `{unknown}`"),
                )
                .at(span)
                .hint(hint.unwrap_or_else(|| format!("the blocks are {known}"))),
            );
            ("<div>", "</div>".to_owned())
        }
    };
    (Line::Html(begin.to_owned()), end)
}
