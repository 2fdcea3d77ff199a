//! Diagnostics for programs: one JSON object a line, `code, severity, message, path, line, column,
//! hints`. Place and length are `null` where a diagnostic is about a whole file. `more` is there where it stands for
//! others of its sort. A path is that of the file, to open it by: what cannot be seen in it has JSON's own
//! escape, so that the line can still be looked at in a terminal.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::Formatter;

use super::printable::{Piece, Pieces};
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
        path: diagnostic.place.file.as_str(),
        line: span.map(|span| span.line),
        column: span.map(|span| span.column),
        length: span.map(|span| span.length),
        labels: diagnostic.labels.iter().map(label).collect(),
        hints: &diagnostic.hints,
        more: diagnostic.more,
    };
    let mut written = Vec::new();
    line.serialize(&mut serde_json::Serializer::with_formatter(&mut written, Seen))
        .expect("strings and numbers always serialise, and memory takes them");
    String::from_utf8(written).expect("JSON is text")
}

/// Compact JSON in which every character can be seen (RFC 8259, section 7).
struct Seen;

impl Formatter for Seen {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        for piece in Pieces::of(fragment) {
            match piece {
                Piece::Seen(character) => write!(writer, "{character}")?,
                Piece::Spelt(character) => {
                    for unit in character.encode_utf16(&mut [0; 2]) {
                        write!(writer, "\\u{unit:04x}")?;
                    }
                }
            }
        }
        Ok(())
    }
}

fn label<'a>(label: &'a ShownLabel<'_>) -> Label<'a> {
    Label {
        path: label.place.file.as_str(),
        line: label.place.span.map(|span| span.line),
        column: label.place.span.map(|span| span.column),
        text: &label.text,
    }
}
