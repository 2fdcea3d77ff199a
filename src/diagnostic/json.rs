//! Diagnostics for programs: one JSON object a line, `code, severity, message, path, line, column,
//! hints`. Place and length are `null` where a diagnostic is about a whole file. `more` is there where it stands for
//! others of its sort.

use std::borrow::Cow;

use serde::Serialize;

use super::{Shown, ShownLabel};

#[derive(Serialize)]
struct Line<'a> {
    code: &'a str,
    severity: String,
    message: &'a str,
    path: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    length: Option<u32>,
    labels: Vec<Label<'a>>,
    hints: &'a [Cow<'a, str>],
    #[serde(skip_serializing_if = "is_none")]
    more: usize,
}

#[derive(Serialize)]
struct Label<'a> {
    path: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    text: &'a str,
}

// The form of the function is that of `serde`.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_none(more: &usize) -> bool {
    *more == 0
}

pub(super) fn render<'d>(diagnostics: impl Iterator<Item = Shown<'d>>) -> String {
    diagnostics.map(|diagnostic| line(&diagnostic) + "\n").collect()
}

fn line(diagnostic: &Shown<'_>) -> String {
    let span = diagnostic.place.span;
    let line = Line {
        code: diagnostic.code.id,
        severity: diagnostic.severity.to_string(),
        message: &diagnostic.message,
        path: &diagnostic.place.path,
        line: span.map(|span| span.line),
        column: span.map(|span| span.column),
        length: span.map(|span| span.length),
        labels: diagnostic.labels.iter().map(label).collect(),
        hints: &diagnostic.hints,
        more: diagnostic.more,
    };
    serde_json::to_string(&line).expect("strings and numbers always serialise")
}

fn label<'a>(label: &'a ShownLabel<'_>) -> Label<'a> {
    Label {
        path: &label.place.path,
        line: label.place.span.map(|span| span.line),
        column: label.place.span.map(|span| span.column),
        text: &label.text,
    }
}
