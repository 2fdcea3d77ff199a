//! Diagnostics as GitHub workflow commands: `::error file=…,line=…,col=…,title=…::message`.
//!
//! Source of the format and its escapes: GitHub's documentation "Workflow commands for GitHub
//! Actions".

use super::{Severity, Shown};

/// So many errors and so many warnings of one step GitHub shows beside the lines of a change; the rest stands in the
/// log alone.
pub(super) const SHOWN: usize = 10;

pub(super) fn render<'d>(diagnostics: impl Iterator<Item = Shown<'d>>) -> String {
    let (mut errors, mut warnings) = (0, 0);
    let commands = diagnostics.map(|diagnostic| {
        match diagnostic.severity {
            Severity::Error => errors += 1,
            Severity::Warning => warnings += 1,
        }
        command(&diagnostic) + "\n"
    });
    let mut commands: String = commands.collect();
    if errors.max(warnings) > SHOWN {
        commands.push_str(&format!(
            "::notice title=welcomat::GitHub shows {SHOWN} errors and {SHOWN} warnings of a step beside the change; its log has all: {errors} errors, {warnings} warnings\n"
        ));
    }
    commands
}

fn command(diagnostic: &Shown<'_>) -> String {
    let mut properties = vec![format!("file={}", property(&diagnostic.place.path))];
    if let Some(span) = diagnostic.place.span {
        properties.push(format!("line={}", span.line));
        properties.push(format!("col={}", span.column));
        properties.push(format!("endColumn={}", span.column + span.length));
    }
    properties.push(format!("title={}", property(diagnostic.code.id)));
    let (severity, message) = (diagnostic.severity, diagnostic.in_one());
    format!("::{severity} {}::{}", properties.join(","), data(&message))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
