//! Diagnostics for people: message, place, the line with the place marked, hints last.
//!
//! Understandable without colour. Knows nothing but the diagnostic and how to read a line.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::printable::{Piece, Pieces};
use super::{Excerpts, Severity, Shown, ShownPlace, Span};
use crate::world::World;

const BOLD: Style = Style::new().bold();
const BLUE: Style = AnsiColor::Blue.on_default().bold();

pub(super) fn render<'d>(
    diagnostics: impl Iterator<Item = Shown<'d>>,
    world: &dyn World,
) -> String {
    let mut excerpts = Excerpts::of(world);
    let mut out = String::new();
    for diagnostic in diagnostics {
        one(&mut out, &diagnostic, &mut excerpts);
    }
    out
}

fn one(out: &mut String, diagnostic: &Shown<'_>, excerpts: &mut Excerpts<'_>) {
    let style = match diagnostic.severity {
        Severity::Error => AnsiColor::Red.on_default().bold(),
        Severity::Warning => AnsiColor::Yellow.on_default().bold(),
    };
    let (severity, code, message) = (diagnostic.severity, diagnostic.code.id, &diagnostic.message);
    let _ = writeln!(out, "{style}{severity}[{code}]{style:#}{BOLD}: {message}{BOLD:#}");
    place(out, "-->", &diagnostic.place, "", excerpts);
    for label in &diagnostic.labels {
        place(out, ":::", &label.place, &label.text, excerpts);
    }
    for hint in &diagnostic.hints {
        let _ = writeln!(out, "{BOLD}hint{BOLD:#}: {hint}");
    }
    if let Some(more) = diagnostic.and_more() {
        let _ = writeln!(out, "{more}");
    }
    out.push('\n');
}

fn place(
    out: &mut String,
    arrow: &str,
    place: &ShownPlace<'_>,
    text: &str,
    excerpts: &mut Excerpts<'_>,
) {
    let path = &place.path;
    let Some(span) = place.span else {
        let _ = writeln!(out, " {BLUE}{arrow}{BLUE:#} {path}");
        if !text.is_empty() {
            let _ = writeln!(out, "     {text}");
        }
        return;
    };
    let _ = writeln!(out, " {BLUE}{arrow}{BLUE:#} {path}:{}:{}", span.line, span.column);
    let Some(line) = excerpts.line(place.file, span.line) else { return };
    let Excerpt { line, before, covered } = Excerpt::of(line, span, WIDEST);
    let number = span.line.to_string();
    let margin = " ".repeat(number.len());
    let marks = "^".repeat(covered.max(1));
    let _ = writeln!(out, " {BLUE}{margin} |{BLUE:#}");
    let _ = writeln!(out, " {BLUE}{number} |{BLUE:#} {line}");
    let pad = " ".repeat(before);
    let _ = writeln!(out, " {BLUE}{margin} |{BLUE:#} {pad}{BOLD}{marks}{BOLD:#} {text}");
    trim_line_end(out);
}

/// As much of a line as a terminal shows, in characters of the file.
const WIDEST: usize = 110;

/// A line as it is shown, with the columns before and under the marks.
pub(super) struct Excerpt {
    /// The line, or the part of it that a terminal has room for.
    pub line: String,
    /// In cells of a terminal, in which a wide character takes two and a combining one none; or in characters,
    /// where the whole line is shown.
    pub before: usize,
    pub covered: usize,
}

impl Excerpt {
    /// At most `widest` characters of a line, around the place.
    pub(super) fn of(line: &str, span: Span, widest: usize) -> Excerpt {
        let is_whole = widest == usize::MAX;
        let start = (span.column as usize).saturating_sub(1);
        let is_longer = line.len() > widest && line.chars().nth(widest).is_some();
        let first = if is_longer { start.saturating_sub(widest / 2) } else { 0 };
        let mut pieces = Pieces::of(line).enumerate().skip(first);
        let end = start.saturating_add(span.length as usize);
        let mut excerpt = Excerpt { line: String::new(), before: 0, covered: 0 };
        let mut piece_shown = String::new();
        for (at, piece) in pieces.by_ref().take(widest) {
            piece_shown.clear();
            match piece {
                // A tab would be as wide as the terminal likes.
                Piece::Spelt('\t') => piece_shown.push(' '),
                piece => piece.push_to(&mut piece_shown),
            }
            let width = if is_whole { piece_shown.chars().count() } else { piece_shown.width() };
            match at {
                at if at < start => excerpt.before += width,
                at if at < end => excerpt.covered += width,
                _ => {}
            }
            excerpt.line.push_str(&piece_shown);
        }
        if first > 0 {
            excerpt.line.insert(0, '…');
            excerpt.before += 1;
        }
        if pieces.next().is_some() {
            excerpt.line.push('…');
        }
        excerpt
    }
}

fn trim_line_end(out: &mut String) {
    let trimmed = out.trim_end().len();
    out.truncate(trimmed);
    out.push('\n');
}
