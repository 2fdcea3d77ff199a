//! The front matter of a file as somebody wrote it, and names that are to be written into it.
//!
//! Only the bytes change that must: what comes of it is read again, and is refused unless it says the same and the new
//! names besides. Which names, `items` knows; where they go, `put`.

use crate::content::parse;
use crate::words::path::SourcePath;
use crate::words::yaml::{self, Key, Node, Value};

/// The front matter of a file, as it is written and as it is read.
pub(super) struct Front<'t> {
    /// The whole file.
    pub text: &'t str,
    /// Where the front matter lies in it.
    pub range: std::ops::Range<usize>,
    /// What it says.
    pub root: Node,
    /// Where each line of the file begins.
    lines: Vec<usize>,
}

impl<'t> Front<'t> {
    /// The front matter of a file; `None` where it has none that can be read.
    pub fn of(text: &'t str, path: &SourcePath) -> Option<Self> {
        let parts = parse::parts(text)?;
        let start = parts.front.as_ptr() as usize - text.as_ptr() as usize;
        let root = yaml::parse(&plain(parts.front), path, 2, &mut Vec::new()).ok()?;
        matches!(root.value, Value::Map(_)).then_some(Front {
            text,
            range: start..start + parts.front.len(),
            root,
            lines: [0].into_iter().chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect(),
        })
    }

    /// Where something stands in the file.
    pub fn offset(&self, line: u32, column: u32) -> Option<usize> {
        let above = *self.lines.get(line as usize - 1)?;
        let line = self.text[above..].split_inclusive('\n').next()?;
        let column =
            line.char_indices().map(|(at, _)| at).chain([line.len()]).nth(column as usize - 1)?;
        // A mark at the beginning of a file is no character of its first line.
        Some(above + column)
    }

    /// How lines end in it.
    pub fn line_end(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }
}

/// The text as YAML reads it: the columns of a line are the same.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// What is written into an item: fields with their values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name(pub Vec<(&'static str, String)>);

impl Name {
    pub(super) fn in_words(&self) -> String {
        let fields = self.0.iter().map(|(field, value)| format!("{field}: {value}"));
        fields.collect::<Vec<_>>().join(", ")
    }
}

/// A text that is to be put somewhere into a file.
#[derive(Debug)]
pub(super) struct Insertion {
    pub at: usize,
    pub text: String,
}

/// Names that are to be written into a file.
#[derive(Default)]
pub(super) struct Changes {
    pub insertions: Vec<Insertion>,
    /// What was done: the list, and what its items are called.
    pub done: Vec<String>,
    /// What could not be done, and why.
    pub refused: Vec<String>,
}

impl Changes {
    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.insertions.is_empty()
    }

    /// The file with the names in it; `None` where that could not be read again as the same with the names.
    pub fn applied(
        &mut self,
        front: &Front<'_>,
        wanted: &Node,
        path: &SourcePath,
    ) -> Option<String> {
        self.insertions.sort_by_key(|insertion| insertion.at);
        let mut out = String::with_capacity(front.text.len() + 256);
        let mut written = 0;
        for insertion in &self.insertions {
            out.push_str(&front.text[written..insertion.at]);
            out.push_str(&insertion.text);
            written = insertion.at;
        }
        out.push_str(&front.text[written..]);
        let read = Front::of(&out, path)?;
        is_same(&read.root, wanted).then_some(out)
    }
}

/// Whether two nodes say the same, wherever they stand.
fn is_same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::Null, Value::Null) => true,
        (Value::Scalar { text: a, .. }, Value::Scalar { text: b, .. }) => a == b,
        (Value::List(a), Value::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b))
        }
        (Value::Map(a), Value::Map(b)) => {
            let same = |((key, a), (other, b)): (&(Key, Node), &(Key, Node))| {
                key.name == other.name && is_same(a, b)
            };
            a.len() == b.len() && a.iter().zip(b).all(same)
        }
        _ => false,
    }
}

/// A value that every reader of YAML takes for the same text: figures in quotes.
pub(super) fn quoted(value: &str) -> String {
    let is_word = value.starts_with(|c: char| c.is_ascii_alphabetic()) && value.len() > 1;
    match is_word {
        true => yaml::scalar(value),
        false => {
            let inner = yaml::scalar(value);
            if inner.starts_with('"') { inner } else { format!("\"{inner}\"") }
        }
    }
}
