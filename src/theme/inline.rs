//! What the templates of a theme write into pages that is in force there: scripts and style sheets
//! that are no files.
//!
//! The policy of a page names each by its hash, which can be known only of what is the same on every
//! page. All else the policy blocks; that is said where the template has it.

use crate::words::diagnostic::{Diagnostic, Span, codes};
use crate::words::path::SourcePath;
use crate::words::policy::{self, Inline, Policy};

/// The scripts and style sheets of a template that are the same on every page.
pub(super) fn of(template: &str) -> impl Iterator<Item = Inline> {
    let all = policy::inline(template).into_iter().map(|(_, inline)| inline);
    all.filter(|inline| is_fixed(&inline.text) && !inline.text.trim().is_empty())
}

/// Whether a text is not filled in by the engine of the templates.
fn is_fixed(text: &str) -> bool {
    !["{{", "{%", "{#"].iter().any(|open| text.contains(open))
}

/// Says what in a template the policy will block.
pub(super) fn blocked(
    path: &SourcePath,
    template: &str,
    policy: &Policy,
    said: &mut Vec<Diagnostic>,
) {
    let fixed: Vec<usize> = policy::inline(template)
        .into_iter()
        .filter(|(_, inline)| is_fixed(&inline.text))
        .map(|(range, _)| range.start)
        .collect();
    for found in policy.blocked(template) {
        let is_inline = found.allow.as_ref().is_some_and(|(_, source)| !source.contains("://"));
        // What an expression will give is not known here.
        if is_inline && fixed.contains(&found.at) || found.what.contains("{{") {
            continue;
        }
        let hint = match found.allow {
            Some((directive, source)) if !is_inline => {
                format!("allow it in `welcomat.yaml`: `csp: {{ {directive}: [{source}] }}`")
            }
            Some(_) => "move it into a file below `static/` and hand values over in `data-` \
                        attributes; a script is named by its hash only where it has no `{{ … }}`"
                .to_owned(),
            None => "move scripts and styles into files below `static/`".to_owned(),
        };
        let message = format!("readers' browsers will block {}", found.what);
        let span = Span::of(template, found.at..found.at + 1);
        said.push(Diagnostic::new(&codes::POLICY_BLOCKS, path, message).at(span).hint(hint));
    }
}
