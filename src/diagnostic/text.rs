//! Diagnostics for people: message, place, the line with the place marked, hints last.
//!
//! Understandable without colour. Knows nothing but the diagnostic and how to read a line.

use std::collections::HashMap;
use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthChar;

use super::{Diagnostic, Severity, Span};
use crate::path::SourcePath;
use crate::world::World;

const BOLD: Style = Style::new().bold();
const BLUE: Style = AnsiColor::Blue.on_default().bold();

pub(super) fn render(diagnostics: &[Diagnostic], world: &dyn World) -> String {
    let mut excerpts = Excerpts { world, files: HashMap::new() };
    let mut out = String::new();
    for diagnostic in diagnostics {
        one(&mut out, diagnostic, &mut excerpts);
    }
    out
}

fn one(out: &mut String, diagnostic: &Diagnostic, excerpts: &mut Excerpts<'_>) {
    let style = match diagnostic.severity {
        Severity::Error => AnsiColor::Red.on_default().bold(),
        Severity::Warning => AnsiColor::Yellow.on_default().bold(),
    };
    let (severity, code, message) = (diagnostic.severity, diagnostic.code.id, &diagnostic.message);
    let _ = writeln!(out, "{style}{severity}[{code}]{style:#}{BOLD}: {message}{BOLD:#}");
    place(out, "-->", &diagnostic.path, diagnostic.span, "", excerpts);
    for label in &diagnostic.labels {
        place(out, ":::", &label.path, label.span, &label.text, excerpts);
    }
    for hint in &diagnostic.hints {
        let _ = writeln!(out, "{BOLD}hint{BOLD:#}: {hint}");
    }
    out.push('\n');
}

fn place(
    out: &mut String,
    arrow: &str,
    path: &SourcePath,
    span: Option<Span>,
    text: &str,
    excerpts: &mut Excerpts<'_>,
) {
    let Some(span) = span else {
        let _ = writeln!(out, " {BLUE}{arrow}{BLUE:#} {path}");
        if !text.is_empty() {
            let _ = writeln!(out, "     {text}");
        }
        return;
    };
    let _ = writeln!(out, " {BLUE}{arrow}{BLUE:#} {path}:{}:{}", span.line, span.column);
    let Some(line) = excerpts.line(path, span.line) else { return };
    let (line, before, covered) = window(&line, span);
    let number = span.line.to_string();
    let margin = " ".repeat(number.len());
    let marks = "^".repeat(covered.max(1));
    let _ = writeln!(out, " {BLUE}{margin} |{BLUE:#}");
    let _ = writeln!(out, " {BLUE}{number} |{BLUE:#} {line}");
    let pad = " ".repeat(before);
    let _ = writeln!(out, " {BLUE}{margin} |{BLUE:#} {pad}{BOLD}{marks}{BOLD:#} {text}");
    trim_line_end(out);
}

/// The part of a long line that a terminal can show, with the columns before and under the marks
/// in terminal cells: a wide character takes two, a combining one none.
fn window(line: &str, span: Span) -> (String, usize, usize) {
    const WIDEST: usize = 110;
    let characters: Vec<char> = line.chars().map(visible).collect();
    let start = (span.column as usize - 1).min(characters.len());
    let end = (start + span.length as usize).min(characters.len());
    let first = if characters.len() > WIDEST { start.saturating_sub(WIDEST / 2) } else { 0 };
    let last = (first + WIDEST).min(characters.len());
    let width = |range: &[char]| range.iter().map(|c| c.width().unwrap_or(0)).sum::<usize>();
    let mut shown: String = characters[first..last].iter().collect();
    let mut before = width(&characters[first..start]);
    if first > 0 {
        shown.insert(0, '…');
        before += 1;
    }
    if last < characters.len() {
        shown.push('…');
    }
    (shown, before, width(&characters[start..end.min(last)]))
}

/// Control characters and bidirectional controls would move the marks, or deceive: they are shown
/// as a replacement character.
fn visible(character: char) -> char {
    match character {
        '\t' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => '\u{fffd}',
        other if other.is_control() => '\u{fffd}',
        other => other,
    }
}

fn trim_line_end(out: &mut String) {
    let trimmed = out.trim_end().len();
    out.truncate(trimmed);
    out.push('\n');
}

/// See [`super::excerpt`].
pub(super) fn excerpt(path: &SourcePath, span: Span, world: &dyn World) -> Option<String> {
    let line = Excerpts { world, files: HashMap::new() }.line(path, span.line)?;
    Some(line.chars().map(visible).collect())
}

/// Lines of files, each file read once.
struct Excerpts<'a> {
    world: &'a dyn World,
    files: HashMap<SourcePath, Option<String>>,
}

impl Excerpts<'_> {
    fn line(&mut self, path: &SourcePath, line: u32) -> Option<String> {
        let world = self.world;
        let text = self.files.entry(path.clone()).or_insert_with(|| {
            let bytes = world.read(path).ok()?;
            Some(String::from_utf8_lossy(&bytes).into_owned())
        });
        let line = text.as_deref()?.lines().nth(line.checked_sub(1)? as usize)?;
        Some(line.trim_end_matches('\r').trim_start_matches('\u{feff}').to_owned())
    }
}
