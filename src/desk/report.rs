//! What is wrong with the site, for the page that shows it.

use std::borrow::Cow;

use serde::Serialize;

use super::editor::Editor;
use crate::words::diagnostic::groups::{self, Short};
use crate::words::diagnostic::{Diagnostic, Excerpts, Shown, ShownLabel, ShownPlace, Span};
use crate::words::world::World;

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
    hints: &'a [Cow<'a, str>],
    /// How many more of its sort there are, in words.
    more: Option<String>,
    /// For how many it stands.
    count: usize,
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

/// The problems as a JSON list, errors first; of very many, some of each sort.
pub fn json(problems: &[Diagnostic], world: &dyn World, editor: &Editor) -> String {
    let mut excerpts = Excerpts::of(world);
    let short = groups::shortened(problems);
    let shown: Vec<Shown<'_>> = short.iter().map(|short| short.said.shown()).collect();
    let problems: Vec<Problem<'_>> = shown
        .iter()
        .zip(&short)
        .map(|(shown, short)| problem(shown, short, &mut excerpts, editor))
        .collect();
    serde_json::to_string(&problems).expect("strings and numbers always serialise")
}

fn problem<'a>(
    shown: &'a Shown<'_>,
    short: &Short<'_>,
    excerpts: &mut Excerpts<'_>,
    editor: &Editor,
) -> Problem<'a> {
    let span = shown.place.span;
    let excerpt = span.and_then(|span| {
        let (text, part) = excerpts.excerpt(shown.place.file, span)?;
        Some(Excerpt { line: span.line, text, from: part.start as u32, to: part.end as u32 })
    });
    Problem {
        code: shown.code.id,
        severity: shown.severity.to_string(),
        message: &shown.message,
        path: &shown.place.path,
        line: span.map(|span| span.line),
        column: span.map(|span| span.column),
        excerpt,
        labels: shown.labels.iter().map(|it| label(it, editor)).collect(),
        hints: &shown.hints,
        more: short.and_more().or_else(|| shown.and_more()),
        count: short.stands_for(),
        editor: link(&shown.place, editor),
    }
}

fn label<'a>(label: &'a ShownLabel<'_>, editor: &Editor) -> Label<'a> {
    Label {
        path: &label.place.path,
        line: label.place.span.map(|span| span.line),
        column: label.place.span.map(|span| span.column),
        text: &label.text,
        editor: link(&label.place, editor),
    }
}

/// What opens a file at a place; at its beginning where none is known.
fn link(place: &ShownPlace<'_>, editor: &Editor) -> Option<String> {
    let span = place.span.unwrap_or(Span::at(1, 1));
    editor.link(place.file, span.line, span.column)
}
