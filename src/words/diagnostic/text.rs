//! Diagnostics for people: message, place, the line with the place marked, hints last.
//!
//! Understandable without colour. Knows nothing but the diagnostic and how to read a line.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::groups::{Cause, Group, SHOWN, count, grouped_digits, groups};
use super::printable::{Piece, Pieces};
use super::{Diagnostic, Excerpts, Hints, Severity, Shown, ShownPlace, Span, printable};
use crate::words::world::World;

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

/// How many there are of which code, and what they say; then some of each.
pub(super) fn summarised(diagnostics: &[Diagnostic], hints: &Hints, world: &dyn World) -> String {
    let groups = groups(diagnostics);
    let mut out = String::new();
    let of = |severity| count(diagnostics.iter().filter(|said| said.severity == severity));
    let counts = [(Severity::Error, "error"), (Severity::Warning, "warning")];
    let counts = counts.map(|(severity, word)| (of(severity), word));
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts.map(|(count, word)| counted(*count, word)).collect();
    let _ = writeln!(out, "{BOLD}{}{BOLD:#}, by what is wrong:\n", counts.join(" and "));
    for group in &groups {
        total(&mut out, group);
    }
    out.push('\n');
    let mut excerpts = Excerpts::of(world);
    for group in &groups {
        for said in &group.shown {
            one(&mut out, &said.shown(), &mut excerpts);
        }
        if group.hidden() > 0 {
            let (hidden, code) = (grouped_digits(group.hidden()), group.code.id);
            trim_line_end(&mut out);
            let _ = writeln!(out, "… and {hidden} more: `{} {code}`\n", hints.command);
        }
    }
    if let Some(first) = groups.first() {
        let level = if first.severity == Severity::Error { "warning" } else { "off" };
        let _ = writeln!(
            out,
            "{BOLD}hint{BOLD:#}: `levels: {{ {}: {level} }}` in `welcomat.yaml` sets how bad a sort is",
            first.code.id
        );
    }
    if hints.baseline {
        let _ = writeln!(
            out,
            "{BOLD}hint{BOLD:#}: `welcomat check --write-baseline` takes note of what is there now: the site can be built, and what is new is reported"
        );
    }
    out.push('\n');
    out
}

fn counted(count: usize, word: &str) -> String {
    format!("{} {word}{}", grouped_digits(count), if count == 1 { "" } else { "s" })
}

/// So many characters of a cause are shown: it quotes what somebody has written.
const LONGEST_CAUSE: usize = 96;

/// So many causes of one code are listed: a few keys that are not known are on every page.
const MOST_CAUSES: usize = 15;

/// A line for a code, and one for each of the causes that are frequent.
fn total(out: &mut String, group: &Group<'_>) {
    let style = style(group.severity);
    let (severity, code) = (group.severity, group.code.id);
    let _ = writeln!(out, "{:>9}  {style}{severity}[{code}]{style:#}", grouped_digits(group.count));
    if group.causes.len() == group.count && group.count > SHOWN {
        return;
    }
    let repeated = group.causes.iter().take_while(|cause| cause.count > 1).count();
    let listed = repeated.clamp(SHOWN, MOST_CAUSES);
    for Cause { message, count, .. } in group.causes.iter().take(listed) {
        let message = printable(message);
        let mut cause: String = message.chars().take(LONGEST_CAUSE).collect();
        if cause.len() < message.len() {
            cause.push('…');
        }
        let _ = writeln!(out, "{:>14}  {cause}", grouped_digits(*count));
    }
    let rest: usize = group.causes.iter().skip(listed).map(|cause| cause.count).sum();
    if rest > 0 {
        let kinds = counted(group.causes.len() - listed, "other cause");
        let _ = writeln!(out, "{:>14}  from {kinds}", grouped_digits(rest));
    }
    if group.others > 0 {
        let _ = writeln!(out, "{:>14}  and others", grouped_digits(group.others));
    }
}

fn style(severity: Severity) -> Style {
    match severity {
        Severity::Error => AnsiColor::Red.on_default().bold(),
        Severity::Warning => AnsiColor::Yellow.on_default().bold(),
    }
}

fn one(out: &mut String, diagnostic: &Shown<'_>, excerpts: &mut Excerpts<'_>) {
    let style = style(diagnostic.severity);
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
