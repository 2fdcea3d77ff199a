//! What is said about a site's files: one type, whoever says it and however it is shown.
//!
//! Owns the [`Diagnostic`], its place in a file and the severities. It knows nothing of pages or
//! themes, never prints, and never stops anything: a stage returns its product and hands its
//! diagnostics over. The codes are in [`codes`], the renderers one a file beside it.

pub mod codes;
mod github;
mod json;
mod sarif;
mod text;

use std::fmt;

use crate::path::SourcePath;
use crate::world::World;

pub use codes::Code;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is built all the same.
    Warning,
    /// Nothing is written; the exit code is 1.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Warning => "warning",
            Severity::Error => "error",
        })
    }
}

/// A place in a file. Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// How many characters of that line it covers; at least 1.
    pub length: u32,
}

impl Span {
    /// A span of one character.
    pub fn at(line: u32, column: u32) -> Self {
        Span { line, column, length: 1 }
    }

    /// The place of the byte range `range` in `text`, cut at the end of its first line.
    pub fn of(text: &str, range: std::ops::Range<usize>) -> Self {
        let start = floor_char_boundary(text, range.start);
        let end = floor_char_boundary(text, range.end.max(start));
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let covered = text[start..end].lines().next().unwrap_or("");
        Span {
            line: 1 + text[..start].bytes().filter(|byte| *byte == b'\n').count() as u32,
            column: 1 + text[line_start..start].chars().count() as u32,
            length: covered.chars().count().max(1) as u32,
        }
    }

    /// The same place `lines` further down: from a part of a file to the whole of it.
    pub fn shifted(self, lines: u32) -> Self {
        Span { line: self.line + lines, ..self }
    }
}

fn floor_char_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Another place that helps to understand a diagnostic, with what is to be seen there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The file.
    pub path: SourcePath,
    /// The place in it, where there is one.
    pub span: Option<Span>,
    /// What is there, in a few words.
    pub text: String,
}

/// One thing said about one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule speaks.
    pub code: &'static Code,
    /// As the rule has it, or as the configuration sets it.
    pub severity: Severity,
    /// One sentence, no full stop, names in back-ticks.
    pub message: String,
    /// The file it is about.
    pub path: SourcePath,
    /// The place in that file; none when it is about the file as a whole.
    pub span: Option<Span>,
    /// Other places.
    pub labels: Vec<Label>,
    /// What to do about it, most likely first.
    pub hints: Vec<String>,
}

impl Diagnostic {
    /// A diagnostic about a file as a whole, with the severity of its code.
    pub fn new(code: &'static Code, path: &SourcePath, message: impl Into<String>) -> Self {
        Diagnostic {
            code,
            severity: code.severity,
            message: message.into(),
            path: path.clone(),
            span: None,
            labels: Vec::new(),
            hints: Vec::new(),
        }
    }

    /// Puts it at a place in its file.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Puts it at a place where one is known.
    #[must_use]
    pub fn maybe_at(mut self, span: Option<Span>) -> Self {
        self.span = span;
        self
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Adds a hint where there is one.
    #[must_use]
    pub fn maybe_hint(self, hint: Option<String>) -> Self {
        match hint {
            Some(hint) => self.hint(hint),
            None => self,
        }
    }

    /// Adds another place.
    #[must_use]
    pub fn label(mut self, path: &SourcePath, span: Option<Span>, text: impl Into<String>) -> Self {
        self.labels.push(Label { path: path.clone(), span, text: text.into() });
        self
    }

    /// Whether this alone keeps a site from being written.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Sorts by file, place and code and drops what was said twice: the same report whatever the order
/// in which files were read.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        (&a.path, a.span, a.code.id, &a.message).cmp(&(&b.path, b.span, b.code.id, &b.message))
    });
    diagnostics.dedup();
}

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For people, with an excerpt of the file.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
    /// Workflow commands that GitHub shows beside the lines of a change.
    Github,
    /// One document of the exchange format of code analysis (SARIF 2.1.0).
    Sarif,
}

/// Writes `diagnostics` in `format`. Excerpts are read from `world`; colour is ANSI and for the
/// caller to strip where it is not wanted.
pub fn render(diagnostics: &[Diagnostic], format: Format, world: &dyn World) -> String {
    match format {
        Format::Text => text::render(diagnostics, world),
        Format::Json => json::render(diagnostics),
        Format::Github => github::render(diagnostics),
        Format::Sarif => sarif::render(diagnostics),
    }
}

/// The line of a place, as it may be shown anywhere: without control characters.
pub fn excerpt(path: &SourcePath, span: Span, world: &dyn World) -> Option<String> {
    text::excerpt(path, span, world)
}

/// "did you mean `x`?" for the candidate nearest to what was written, if any is near.
pub fn did_you_mean<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    nearest(written, candidates).map(|candidate| format!("did you mean `{candidate}`?"))
}

/// The candidate nearest to what was written: by edits, with a swap of neighbours counting as one,
/// and no farther than a third of its length. The first of equals wins.
///
/// Folders that both have in common say nothing of how alike they are: `cities/munich` is not nearly
/// `cities/turin`.
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let written = written.to_lowercase();
    let distance = |candidate: &str| {
        let (written, candidate) = without_common_folders(&written, candidate);
        let length = written.chars().count();
        let allowed = (length / 3).clamp(1, 4);
        // Of what is longer or shorter by more than that, nothing else need be known.
        if candidate.chars().count().abs_diff(length) > allowed {
            return None;
        }
        let distance = strsim::osa_distance(written, &candidate.to_lowercase());
        (distance <= allowed).then_some(distance)
    };
    let near =
        candidates.into_iter().filter_map(|candidate| Some((distance(candidate)?, candidate)));
    near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// Two paths from where they begin to differ in the name of a folder or file.
fn without_common_folders<'p>(one: &'p str, other: &'p str) -> (&'p str, &'p str) {
    let common = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let at = one.as_bytes()[..common].iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1);
    (&one[at..], &other[at..])
}
