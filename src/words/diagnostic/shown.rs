//! A diagnostic as it is shown, in whatever form: every text of it is printable.
//!
//! The renderers take nothing else, so what they write holds no character that cannot be seen.

use std::borrow::Cow;

use super::{Code, Diagnostic, Label, Severity, Span, printable};
use crate::words::path::SourcePath;

/// A diagnostic whose texts can be shown anywhere.
#[derive(Debug)]
pub struct Shown<'d> {
    /// Which rule speaks.
    pub code: &'static Code,
    /// How bad it is.
    pub severity: Severity,
    /// What was found.
    pub message: Cow<'d, str>,
    /// Where.
    pub place: ShownPlace<'d>,
    /// Other places.
    pub labels: Vec<ShownLabel<'d>>,
    /// What to do about it.
    pub hints: Vec<Cow<'d, str>>,
    /// How many more of its sort there are in the file.
    pub more: usize,
}

/// A file, and perhaps a place in it.
#[derive(Debug)]
pub struct ShownPlace<'d> {
    /// The path as it is written.
    pub path: Cow<'d, str>,
    /// The file itself, to open it: never written.
    pub file: &'d SourcePath,
    /// The place in it.
    pub span: Option<Span>,
}

/// Another place, and what is to be seen there.
#[derive(Debug)]
pub struct ShownLabel<'d> {
    /// The place.
    pub place: ShownPlace<'d>,
    /// What is there.
    pub text: Cow<'d, str>,
}

impl<'d> ShownPlace<'d> {
    fn of(file: &'d SourcePath, span: Option<Span>) -> Self {
        ShownPlace { path: printable(file.as_str()), file, span }
    }
}

impl<'d> ShownLabel<'d> {
    fn of(label: &'d Label) -> Self {
        let place = ShownPlace::of(&label.path, label.span);
        ShownLabel { place, text: printable(&label.text) }
    }
}

impl Shown<'_> {
    /// That there are more of its sort, in words.
    pub fn and_more(&self) -> Option<String> {
        (self.more > 0).then(|| format!("and {} more of this sort in the file", self.more))
    }

    /// What was found and what to do about it, a line each, for forms that have one text for all.
    pub(super) fn in_one(&self) -> String {
        let mut text = self.message.to_string();
        for hint in &self.hints {
            text.push_str("\nhint: ");
            text.push_str(hint);
        }
        if let Some(more) = self.and_more() {
            text.push('\n');
            text.push_str(&more);
        }
        text
    }
}

impl Diagnostic {
    /// What is shown of it.
    pub fn shown(&self) -> Shown<'_> {
        Shown {
            code: self.code,
            severity: self.severity,
            message: printable(&self.message),
            place: ShownPlace::of(&self.path, self.span),
            labels: self.labels.iter().map(ShownLabel::of).collect(),
            hints: self.hints.iter().map(|hint| printable(hint)).collect(),
            more: self.more.all,
        }
    }
}
