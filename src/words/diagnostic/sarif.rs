//! Diagnostics as one SARIF document, for tools that show the results of code analysis.
//!
//! Static Analysis Results Interchange Format, version 2.1.0 (OASIS Standard, 2020). Addresses are
//! relative to the folder of the site; columns are counted in code points.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Code, Severity, Shown, ShownPlace};
use crate::words::path::url_encode;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What the addresses are relative to: the folder of the site, wherever it lies.
const ROOT: &str = "%SRCROOT%";

pub(super) fn render<'d>(diagnostics: impl Iterator<Item = Shown<'d>>) -> String {
    let diagnostics: Vec<Shown<'_>> = diagnostics.collect();
    // The rules that speak, in the order of their names; results name them by their place.
    let spoken: BTreeMap<&str, &Code> =
        diagnostics.iter().map(|diagnostic| (diagnostic.code.id, diagnostic.code)).collect();
    let place = |code: &Code| spoken.keys().position(|id| *id == code.id);
    let results: Vec<Value> =
        diagnostics.iter().map(|diagnostic| result(diagnostic, place(diagnostic.code))).collect();
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": spoken.values().map(|code| rule(code)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{document:#}\n")
}

fn rule(code: &Code) -> Value {
    json!({
        "id": code.id,
        "shortDescription": { "text": code.what },
        "fullDescription": { "text": format!("{} {}", code.what, code.why) },
        "help": {
            "text": format!("{}\n\n{}", code.why, code.mend),
            "markdown": format!("**Why it matters.** {}\n\n**How to mend it.** {}", code.why, code.mend),
        },
        "defaultConfiguration": { "level": level(code.severity) },
    })
}

fn result(diagnostic: &Shown<'_>, rule: Option<usize>) -> Value {
    let mut result = json!({
        "ruleId": diagnostic.code.id,
        "ruleIndex": rule,
        "level": level(diagnostic.severity),
        "message": { "text": diagnostic.in_one() },
        "locations": [location(&diagnostic.place)],
    });
    if !diagnostic.labels.is_empty() {
        let related = diagnostic.labels.iter().enumerate().map(|(id, label)| {
            let mut location = location(&label.place);
            location["id"] = json!(id);
            location["message"] = json!({ "text": label.text });
            location
        });
        result["relatedLocations"] = related.collect();
    }
    result
}

fn location(place: &ShownPlace<'_>) -> Value {
    // An address of a file has an escape of its own for what cannot be seen, and still leads to the file.
    let mut physical = json!({
        "artifactLocation": { "uri": url_encode(place.file.as_str()), "uriBaseId": ROOT },
    });
    if let Some(span) = place.span {
        physical["region"] = json!({
            "startLine": span.line,
            "startColumn": span.column,
            "endColumn": span.column + span.length,
        });
    }
    json!({ "physicalLocation": physical })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
