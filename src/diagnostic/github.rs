//! Diagnostics as GitHub workflow commands: `::error file=…,line=…,col=…,title=…::message`.
//!
//! Source of the format and its escapes: GitHub's documentation "Workflow commands for GitHub
//! Actions".

use super::Diagnostic;

pub(super) fn render(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(|diagnostic| command(diagnostic) + "\n").collect()
}

fn command(diagnostic: &Diagnostic) -> String {
    let mut properties = vec![format!("file={}", property(diagnostic.path.as_str()))];
    if let Some(span) = diagnostic.span {
        properties.push(format!("line={}", span.line));
        properties.push(format!("col={}", span.column));
        properties.push(format!("endColumn={}", span.column + span.length));
    }
    properties.push(format!("title={}", property(diagnostic.code.id)));
    let mut message = diagnostic.message.clone();
    for hint in &diagnostic.hints {
        message.push_str("\nhint: ");
        message.push_str(hint);
    }
    format!("::{} {}::{}", diagnostic.severity, properties.join(","), data(&message))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
