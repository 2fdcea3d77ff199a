//! What a browser is told of a page before it reads anything else of it: its policy.
//!
//! The program puts it into every page by itself, so that no theme can leave it out, and nothing that
//! a text says can come before it.

use crate::words::policy::Policy;

use super::View;

/// The template of a guide in one file, which is opened from a disk or out of a message.
const ONE_FILE: &str = "one_file.html";

/// How far from its beginning a page must say how its letters are encoded (HTML, section 4.2.5.4).
const HEAD: usize = 1024;

/// The element with the policy of a page, and where in the page it belongs; none for what is no
/// page.
pub(super) fn policy_of(view: &View, template: &str, page: &[u8]) -> Option<(usize, String)> {
    if !template.ends_with(".html") {
        return None;
    }
    let inline = view.theme.inline_in(page);
    let policy = match template {
        ONE_FILE => Policy::of_one_file(&inline),
        _ if inline.is_empty() => view.policy.clone(),
        _ => view.site.config.policy.of_page(view.addresses.is_portable(), &inline),
    };
    let element = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let (at, is_on_line) = place(page);
    Some((at, if is_on_line { format!("\n{element}") } else { element }))
}

/// Where the policy stands: behind the encoding, which must come early, or else as the first thing in
/// the head; and whether on a line of its own.
fn place(page: &[u8]) -> (usize, bool) {
    let start = String::from_utf8_lossy(&page[..page.len().min(HEAD)]).to_ascii_lowercase();
    let behind = |open: &str| {
        let at = start.find(open)?;
        Some(at + start[at..].find('>')? + 1)
    };
    match behind("<meta charset=") {
        Some(at) => (at, true),
        None => (["<head", "<html", "<!doctype"].into_iter().find_map(behind).unwrap_or(0), false),
    }
}
