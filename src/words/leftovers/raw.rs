//! What is left in raw HTML: marks between its tags, which nobody reads there, and components of programs.
//!
//! Which marks there are, the table itself tells.

use super::{Begin, Leftover, What, instead, marks};

/// The marks that are left in the text of raw HTML, between its tags.
pub fn found_in_html(html: &str) -> Vec<Leftover> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut code: Option<&'static str> = None;
    while at < html.len() {
        let end = memchr::memchr(b'<', &html.as_bytes()[at..]).map_or(html.len(), |next| at + next);
        if code.is_none() {
            let text = &html[at..end];
            found.extend(super::found(text, Begin::Inside).into_iter().map(|left| Leftover {
                place: left.place.start + at..left.place.end + at,
                what: unread(&text[left.place.clone()], left.what),
            }));
        }
        let tag = &html[end..];
        if let Some(component) = component(tag) {
            let what = What::Component(component.to_owned(), instead(component));
            found.push(Leftover { place: end..end + 1 + component.len(), what });
        }
        code = after_tag(tag, code);
        let close = if tag.starts_with("<!--") { "-->" } else { ">" };
        at = tag.find(close).map_or(html.len(), |close_at| end + close_at + close.len());
    }
    found
}

/// What a mark in raw HTML is: where it is one of Markdown, it is right, and nobody reads it.
fn unread(written: &str, what: What) -> What {
    const UNREAD: &str = "Markdown is not read inside a block of HTML: write it on lines of its own with an empty line before them and behind them, or remove the tags around it";
    match what {
        What::Footnote(name) => marks(format!("the footnote `[^{name}]`"), UNREAD),
        What::Link(_) => marks("the link `[…][…]`", UNREAD),
        What::Marks { name, .. } if written.starts_with("](") && !name.contains('{') => {
            marks("the link or picture `[…](…)`", UNREAD)
        }
        What::Marks { name, .. } if written.starts_with(['*', '_', '~']) => marks(name, UNREAD),
        other => other,
    }
}

/// The element of code that is open behind a tag.
fn after_tag(tag: &str, code: Option<&'static str>) -> Option<&'static str> {
    const CODE: [&str; 6] = ["pre", "code", "script", "style", "kbd", "samp"];
    let is = |start: &str, name: &str| {
        let rest = tag.strip_prefix(start);
        let word = rest.and_then(|rest| rest.get(..name.len()));
        word.is_some_and(|word| word.eq_ignore_ascii_case(name))
            && !tag[start.len() + name.len()..].starts_with(|c: char| c.is_alphanumeric())
    };
    match code {
        Some(open) => (!is("</", open)).then_some(open),
        None => CODE.into_iter().find(|name| is("<", name)),
    }
}

/// The name of a component, which begins with a capital and has small letters, where a tag of one begins.
fn component(tag: &str) -> Option<&str> {
    let rest = tag.strip_prefix('<')?;
    let length =
        rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'.').count();
    let name = &rest[..length];
    let is_component = name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.bytes().any(|byte| byte.is_ascii_lowercase())
        && rest[length..].starts_with([' ', '>', '/', '\n']);
    is_component.then_some(name)
}
