//! What is said about a site's files: one type, whoever says it and however it is shown.
//!
//! Owns the [`Diagnostic`], its place in a file and the severities. It knows nothing of pages or
//! themes, never prints, and never stops anything: a stage returns its product and hands its
//! diagnostics over. The codes are in [`codes`], the renderers one a file beside it; what may have been meant
//! is found in `nearest`, and `printable` decides what of a text may be shown as it is.

pub mod codes;
mod github;
pub mod groups;
mod json;
mod nearest;
mod printable;
mod sarif;
mod shown;
mod text;

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use crate::words::lines::{Lines, with_plain_ends};
use crate::words::path::SourcePath;
use crate::words::world::World;

pub use codes::Code;
pub use nearest::{Index, Suggestions, did_you_mean, nearest};
pub use printable::{printable, printable_lines};
pub use shown::{Shown, ShownLabel, ShownPlace};

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

    /// The place of the byte range `range` among `lines`, cut at the end of its first line: for many places
    /// of one text.
    pub fn within<T: AsRef<str>>(lines: &Lines<T>, range: Range<usize>) -> Self {
        let (line, column) = lines.place(range.start);
        Span { line: line + 1, column, length: lines.length(range).max(1) }
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Label {
    /// The file.
    pub path: SourcePath,
    /// The place in it, where there is one.
    pub span: Option<Span>,
    /// What is there, in a few words.
    pub text: String,
}

/// One thing said about one file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
    /// What it is about, where what stands at its place does not say that alone: then it is known by this.
    pub about: Option<Box<str>>,
    /// Other places.
    pub labels: Vec<Label>,
    /// What to do about it, most likely first.
    pub hints: Vec<String>,
    /// How many more of its sort there are in the file, for which it stands.
    pub more: More,
}

/// How many others a diagnostic stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct More {
    /// All of them.
    pub all: usize,
    /// Those among them that say the same.
    pub alike: usize,
    /// Those that say the same of other things: where the message is cut to what it has in common with others.
    pub of_shape: usize,
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
            about: None,
            labels: Vec::new(),
            hints: Vec::new(),
            more: More::default(),
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

    /// Says what it is about, where its place alone does not.
    #[must_use]
    pub fn about(mut self, about: impl Into<Box<str>>) -> Self {
        self.about = Some(about.into());
        self
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        // Most have one, and there may be very many: no room is kept for more.
        self.hints.reserve_exact(1);
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

    /// Lets it stand for another as well.
    fn take_in(&mut self, other: &Diagnostic) {
        self.more.all += 1 + other.more.all;
        if self.message == other.message {
            self.more.alike += 1 + other.more.alike;
        }
        if groups::shape(&self.message) == groups::shape(&other.message) {
            self.more.of_shape += 1 + other.more.of_shape;
        }
    }

    /// Whether this alone keeps a site from being written.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// So many of one sort are said of one file, and of the rest how many there are: who has imported a table of a
/// thousand wrong rows has made one mistake, and a thousand messages would hide all others.
pub const MOST_ALIKE: usize = 100;

/// Sorts by file, place and code, and drops what was said twice: the same report whatever the order in which files were
/// read.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        (&a.path, a.span, a.code.id, &a.message).cmp(&(&b.path, b.span, b.code.id, &b.message))
    });
    diagnostics.dedup();
}

/// So many of one sort are held of one file, whoever asks for all of them: each takes a kilobyte until the end of a build.
const MOST_HELD: usize = 10_000;

/// Keeps of what is said more than [`MOST_ALIKE`] times of one file the first, and lets the last of those stand for the
/// rest. They are sorted already.
pub fn fold(diagnostics: &mut Vec<Diagnostic>) {
    keep_of_each_sort(diagnostics, MOST_ALIKE);
}

/// The same for what is said of one file when it is read, at a number that nobody reads one by one.
pub fn bound(diagnostics: &mut Vec<Diagnostic>) {
    keep_of_each_sort(diagnostics, MOST_HELD);
}

fn keep_of_each_sort(diagnostics: &mut Vec<Diagnostic>, most: usize) {
    if diagnostics.len() <= most {
        return;
    }
    let mut kept: Vec<Diagnostic> = Vec::new();
    // Of the file that is being looked at: how many there are of a sort, and the place of the last that is kept.
    let mut sorts: HashMap<(&'static str, Severity), (usize, usize)> = HashMap::new();
    for diagnostic in diagnostics.drain(..) {
        if kept.last().is_some_and(|last| last.path != diagnostic.path) {
            sorts.clear();
        }
        let sort = sorts.entry((diagnostic.code.id, diagnostic.severity)).or_default();
        if sort.0 == most {
            kept[sort.1].take_in(&diagnostic);
        } else {
            *sort = (sort.0 + 1, kept.len());
            kept.push(diagnostic);
        }
    }
    *diagnostics = kept;
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
/// caller to strip where it is not wanted. Apart from that, everything that is written is printable.
pub fn render(diagnostics: &[Diagnostic], format: Format, world: &dyn World) -> String {
    let shown = diagnostics.iter().map(Diagnostic::shown);
    match format {
        Format::Text => text::render(shown, world),
        Format::Json => json::render(shown),
        Format::Github => {
            let ordered = groups::one_of_each_first(diagnostics, github::SHOWN);
            github::render(ordered.into_iter().map(Diagnostic::shown))
        }
        Format::Sarif => sarif::render(shown),
    }
}

/// Writes `diagnostics` for people: all where they are few; of many, how many there are of which, and some of each. Each
/// of `hints` is said below them.
pub fn summarised(diagnostics: &[Diagnostic], hints: &Hints, world: &dyn World) -> String {
    match groups::are_many(diagnostics) {
        true => text::summarised(diagnostics, hints, world),
        false => text::render(diagnostics.iter().map(Diagnostic::shown), world),
    }
}

/// What to do where there are very many diagnostics.
#[derive(Debug, Default)]
pub struct Hints {
    /// The command that lists all of a code: `welcomat check --all --only`.
    pub command: &'static str,
    /// Whether a baseline can take note of them.
    pub baseline: bool,
}

/// The lines of files, to show those that diagnostics are about: each file is read once.
pub struct Excerpts<'w> {
    world: &'w dyn World,
    files: HashMap<SourcePath, Option<Lines<String>>>,
}

impl<'w> Excerpts<'w> {
    /// Of the files of a world.
    pub fn of(world: &'w dyn World) -> Self {
        Excerpts { world, files: HashMap::new() }
    }

    /// The line of a place, as it may be shown anywhere, and the part of it that is meant, in characters of what
    /// is shown.
    pub fn excerpt(&mut self, path: &SourcePath, span: Span) -> Option<(String, Range<usize>)> {
        let excerpt = text::Excerpt::of(self.line(path, span.line)?, span, usize::MAX);
        Some((excerpt.line, excerpt.before..excerpt.before + excerpt.covered))
    }

    /// A line as it was written.
    fn line(&mut self, path: &SourcePath, line: u32) -> Option<&str> {
        let world = self.world;
        let lines = self.files.entry(path.clone()).or_insert_with(|| {
            let bytes = world.read(path).ok()?;
            let text = String::from_utf8_lossy(&bytes);
            Some(Lines::of(with_plain_ends(&text).trim_start_matches('\u{feff}').to_owned()))
        });
        lines.as_ref()?.line(line)
    }
}
