//! Diagnostics as GitHub workflow commands: `::error file=…,line=…,col=…,title=…::message`.
//!
//! Source of the format and its escapes: GitHub's documentation "Workflow commands for GitHub
//! Actions".

use super::Shown;

pub(super) fn render<'d>(diagnostics: impl Iterator<Item = Shown<'d>>) -> String {
    diagnostics.map(|diagnostic| command(&diagnostic) + "\n").collect()
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
