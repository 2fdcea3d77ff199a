//! Diagnostics for programs: one JSON object a line, `code, severity, message, path, line, column,
//! hints`. Place and length are `null` where a diagnostic is about a whole file.

use serde::Serialize;

use super::Diagnostic;

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
    hints: &'a [String],
}

#[derive(Serialize)]
struct Label<'a> {
    path: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    text: &'a str,
}

pub(super) fn render(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(|diagnostic| line(diagnostic) + "\n").collect()
}

fn line(diagnostic: &Diagnostic) -> String {
    let line = Line {
        code: diagnostic.code.id,
        severity: diagnostic.severity.to_string(),
        message: &diagnostic.message,
        path: diagnostic.path.as_str(),
        line: diagnostic.span.map(|span| span.line),
        column: diagnostic.span.map(|span| span.column),
        length: diagnostic.span.map(|span| span.length),
        labels: diagnostic.labels.iter().map(label).collect(),
        hints: &diagnostic.hints,
    };
    serde_json::to_string(&line).expect("strings and numbers always serialise")
}

fn label(label: &super::Label) -> Label<'_> {
    Label {
        path: label.path.as_str(),
        line: label.span.map(|span| span.line),
        column: label.span.map(|span| span.column),
        text: &label.text,
    }
}
