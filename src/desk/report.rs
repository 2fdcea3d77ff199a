//! What is wrong with the site, for the page that shows it.

use serde::Serialize;

use super::editor::Editor;
use crate::diagnostic::{self, Diagnostic, Span};
use crate::path::SourcePath;
use crate::world::World;

/// A diagnostic with what a person wants to see of it at once.
#[derive(Serialize)]
struct Problem<'a> {
    code: &'a str,
    severity: String,
    message: &'a str,
    path: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    /// The line itself and the part of it that is meant, counted in characters.
    excerpt: Option<Excerpt>,
    /// Other places that belong to it.
    labels: Vec<Label<'a>>,
    hints: &'a [String],
    /// What opens the file at the place.
    editor: Option<String>,
}

#[derive(Serialize)]
struct Label<'a> {
    path: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    /// What is to be seen there.
    text: &'a str,
    editor: Option<String>,
}

#[derive(Serialize)]
struct Excerpt {
    line: u32,
    text: String,
    from: u32,
    to: u32,
}

/// All problems as a JSON list.
pub fn json(problems: &[Diagnostic], world: &dyn World, editor: &Editor) -> String {
    let problems: Vec<Problem<'_>> =
        problems.iter().map(|diagnostic| problem(diagnostic, world, editor)).collect();
    serde_json::to_string(&problems).expect("strings and numbers always serialise")
}

fn problem<'a>(diagnostic: &'a Diagnostic, world: &dyn World, editor: &Editor) -> Problem<'a> {
    let span = diagnostic.span;
    let excerpt = span.and_then(|span| {
        let text = diagnostic::excerpt(&diagnostic.path, span, world)?;
        let from = span.column - 1;
        Some(Excerpt { line: span.line, text, from, to: from + span.length })
    });
    Problem {
        code: diagnostic.code.id,
        severity: diagnostic.severity.to_string(),
        message: &diagnostic.message,
        path: diagnostic.path.as_str(),
        line: span.map(|span| span.line),
        column: span.map(|span| span.column),
        excerpt,
        labels: diagnostic.labels.iter().map(|it| label(it, editor)).collect(),
        hints: &diagnostic.hints,
        editor: link(&diagnostic.path, span, editor),
    }
}

fn label<'a>(label: &'a diagnostic::Label, editor: &Editor) -> Label<'a> {
    Label {
        path: label.path.as_str(),
        line: label.span.map(|span| span.line),
        column: label.span.map(|span| span.column),
        text: &label.text,
        editor: link(&label.path, label.span, editor),
    }
}

/// What opens a file at a place; at its beginning where none is known.
fn link(path: &SourcePath, span: Option<Span>, editor: &Editor) -> Option<String> {
    let span = span.unwrap_or(Span::at(1, 1));
    editor.link(path, span.line, span.column)
}
