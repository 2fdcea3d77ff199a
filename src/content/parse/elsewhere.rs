//! What other systems write at the head of a page: front matter in other languages, and the words by which they keep a
//! page back.
//!
//! A page that says in such a word that it is not public is kept back, and its author is told the word that counts here.

use crate::words::date::Date;
use crate::words::diagnostic::{Diagnostic, Span, codes};
use crate::words::path::SourcePath;
use crate::words::yaml::{Key, Node, Value};

/// Front matter in another language than YAML.
pub(super) struct Foreign<'t> {
    /// What is said of it.
    pub message: &'static str,
    /// What to do.
    pub hint: &'static str,
    /// The text behind it, and the line of the file on which that begins, from 1.
    pub body: (&'t str, u32),
}

/// The front matter with which a file begins, if it is TOML or JSON.
pub(super) fn front_matter(text: &str) -> Option<Foreign<'_>> {
    let first = text.lines().next()?.trim_end();
    if first == "+++" {
        return Some(Foreign {
            message: "the front matter is written in TOML, between `+++` lines; here it is YAML",
            hint: "begin and end it with `---`, and write `title: …` where it says `title = \"…\"`",
            body: behind(text, "+++"),
        });
    }
    if is_long_dash(first) {
        let is_end = |line: &str| line.trim_end() == "---";
        return Some(Foreign {
            message: "line 1 is a long dash, which a word processor makes of hyphens",
            hint: "write three hyphens, `---`, and nothing else in this line; look at the line that ends the front matter too",
            body: behind(text, if text.lines().skip(1).any(is_end) { "---" } else { first }),
        });
    }
    let language = first.strip_prefix("---").map(str::trim).filter(|name| !name.is_empty());
    if language.is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_alphabetic())) {
        return Some(Foreign {
            message: "the line before the front matter names its language; here it is always YAML",
            hint: "write `---` alone",
            body: behind(text, "---"),
        });
    }
    let is_json = first.starts_with("{\"")
        || first == "{" && text.lines().nth(1)?.trim_start().starts_with('"');
    if is_json || first == ";;;" {
        return Some(Foreign {
            message: "the front matter is written in JSON; here it is YAML between `---` lines",
            hint: "begin and end it with `---`, and write `title: …` where it says `\"title\": \"…\"`",
            body: behind(text, if is_json { "}" } else { ";;;" }),
        });
    }
    None
}

/// What is said of front matter between `---` lines that is TOML by its first line, `title = "…"`.
pub(super) fn toml_inside(front: &str, path: &SourcePath) -> Option<Diagnostic> {
    let is_said = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let (number, line) = (2..).zip(front.lines()).find(|(_, line)| is_said(line))?;
    let is_name = |name: &str| {
        let is_sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(is_sign)
    };
    let (name, value) = line.split_once('=')?;
    if !is_name(name.trim()) || value.trim().is_empty() {
        return None;
    }
    let message = "the front matter is written in TOML; here it is YAML";
    let hint = "write `title: …` where it says `title = \"…\"`";
    let said = Diagnostic::new(&codes::FRONT_MATTER_MISSING, path, message);
    Some(said.at(Span::at(number, 1)).hint(hint))
}

/// Whether a line is nothing but dashes, and one of them is none that is typed.
pub(super) fn is_long_dash(line: &str) -> bool {
    const LONG: [char; 5] = ['–', '—', '―', '‒', '−'];
    let line = line.trim_end();
    line.chars().all(|c| c == '-' || LONG.contains(&c)) && line.contains(LONG)
}

/// What stands behind the first line but the first that is `end`.
fn behind<'t>(text: &'t str, end: &str) -> (&'t str, u32) {
    let mut at = 0;
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        at += line.len();
        if number > 1 && line.trim_end() == end
            || number == 1 && end == "}" && line.trim_end().ends_with('}')
        {
            return (&text[at..], number + 1);
        }
    }
    ("", 1)
}

/// What a key of another system says of whether its page is published.
pub(super) enum Published {
    /// Not, or not yet, or not any more; and the line that says so here.
    No(&'static str),
    /// As a page is without the key; and what to do.
    Yes(&'static str),
    /// As a page is without the key, which says since when: that is its `date`.
    Since,
}

/// Keys that keep a page back where they are true.
const HIDE: &[&str] = &[
    "draft",
    "drafted",
    "isdraft",
    "private",
    "hidden",
    "unlisted",
    "unpublished",
    "disabled",
    "wip",
    "headless",
    "noindex",
    "password",
    "encrypt",
];
/// Keys that keep a page back where they are false.
const SHOW: &[&str] = &[
    "published",
    "ispublished",
    "publish",
    "public",
    "ispublic",
    "visible",
    "listed",
    "online",
    "enabled",
];
/// Keys with a word; `status` in other letters among them.
const WORDS: &[&str] = &[
    "status",
    "visibility",
    "publication_status",
    "post_status",
    "publish_status",
    "state",
    "workflow_state",
];
/// Words that keep a page back.
const HIDING: &[&str] = &[
    "draft",
    "private",
    "hidden",
    "unlisted",
    "members",
    "password",
    "pending",
    "unpublished",
    "trash",
    "future",
    "review",
    "scheduled",
    "internal",
];
/// Days before which a page is not published elsewhere.
const FROM: &[&str] =
    &["publishdate", "publishon", "publishat", "golive", "embargo", "scheduled", "scheduledfor"];
/// Days from which on.
const UNTIL: &[&str] = &[
    "expirydate",
    "expires",
    "expireson",
    "expiry",
    "unpublishdate",
    "unpublishon",
    "publishuntil",
    "validuntil",
];

/// What to write for a translation that is not finished.
pub(super) const IN_PROGRESS: &str =
    "write `translation: { in_progress: true }`; readers get the text when that is gone";
/// What to write for a draft.
pub(super) const DRAFT: &str = "write `status: draft`; readers get the page when that line is gone";
const ARCHIVED: &str = "write `status: archived`, or `status: draft` to take the page off the site";
const REMOVE: &str = "remove the line: a page is published unless it says `status: draft`";

/// A word among those of a theme, `extra: { draft: true }`, that in other systems keeps a page back: only where it says
/// nothing else, for a theme may mean by the others what it likes.
pub(super) fn draft_within<'n>(key: &Key, node: &'n Node) -> Option<(&'n Key, &'n Node)> {
    const GROUPS: [&str; 7] = ["extra", "params", "metadata", "meta", "page", "options", "publish"];
    let Value::Map(entries) = &node.value else { return None };
    let is_group = GROUPS.contains(&key.name.to_lowercase().as_str());
    let is_draft = |(key, value): &&(Key, Node)| {
        let truth = value.scalar().and_then(truth);
        match plain(&key.name).as_str() {
            "draft" | "isdraft" | "drafted" | "unpublished" => truth == Some(true),
            "published" | "ispublished" => truth == Some(false),
            "status" => {
                value.scalar().is_some_and(|word| word.trim().eq_ignore_ascii_case("draft"))
            }
            _ => false,
        }
    };
    let (key, value) = entries.iter().find(is_draft).filter(|_| is_group)?;
    Some((key, value))
}

/// What in a translation says in a word of this program that it is not finished, where that word has no meaning:
/// `status: draft`, which is one of its source, `in_progress: true` outside of `translation:`, and both in wrong places.
pub(super) fn draft_of_translation<'n>(
    key: &'n Key,
    node: &'n Node,
) -> Option<(&'n Key, &'n Node)> {
    let is_hiding = |key: &str, node: &Node| {
        let word = node.scalar().unwrap_or("").trim().to_lowercase();
        match plain(key).as_str() {
            "status" => HIDING.contains(&word.as_str()),
            "inprogress" | "draft" => truth(&word) == Some(true),
            _ => false,
        }
    };
    if is_hiding(&key.name, node) {
        return Some((key, node));
    }
    let Value::Map(entries) = &node.value else { return None };
    let misplaced =
        |(inner, node): &&(Key, Node)| inner.name != "in_progress" && is_hiding(&inner.name, node);
    let (key, node) = entries.iter().find(misplaced).filter(|_| key.name == "translation")?;
    Some((key, node))
}

/// A key without what is written between its words; of `params.draft` what stands behind the dot.
fn plain(key: &str) -> String {
    let key = ["params.", "extra.", "page.", "metadata."]
        .iter()
        .find_map(|group| key.strip_prefix(group))
        .unwrap_or(key);
    key.chars().filter(|c| *c != '_' && *c != '-').collect::<String>().to_lowercase()
}

/// What a word says in any of the ways in which YAML has written that.
fn truth(written: &str) -> Option<bool> {
    match written.trim().to_lowercase().as_str() {
        "true" | "yes" | "y" | "on" | "1" => Some(true),
        "false" | "no" | "n" | "off" | "0" | "never" => Some(false),
        _ => None,
    }
}

/// `build: { render: never }` of Hugo.
fn is_never_rendered(node: &Node) -> bool {
    let Value::Map(entries) = &node.value else { return false };
    entries.iter().any(|(key, value)| {
        key.name == "render" && matches!(value.scalar().map(str::trim), Some("never" | "false"))
    })
}

/// What a key that is not known here says in other systems.
pub(super) fn published(key: &Key, node: &Node, today: Date) -> Option<Published> {
    let name = plain(&key.name);
    let is = |keys: &[&str]| keys.iter().any(|known| known.replace('_', "") == name);
    let written = node.scalar().unwrap_or("").trim().to_lowercase();
    let truth = truth(&written);
    let day = written.split(['t', ' ']).next().and_then(Date::parse);
    if name == "build" {
        return is_never_rendered(node).then_some(Published::No(DRAFT));
    }
    // Pages without an address are not written.
    if name == "permalink" && truth == Some(false) {
        return Some(Published::No(DRAFT));
    }
    if is(HIDE) {
        return Some(match truth {
            Some(false) => Published::Yes(REMOVE),
            _ if node.scalar().is_none() => return None,
            // Whatever else it says, it may say so.
            _ => Published::No(DRAFT),
        });
    }
    if is(SHOW) {
        return match (truth, day) {
            (Some(false), _) => Some(Published::No(DRAFT)),
            (Some(true), _) => Some(Published::Yes(REMOVE)),
            (None, Some(day)) if day > today => Some(Published::No(DRAFT)),
            (None, Some(_)) => Some(Published::Since),
            (None, None) => None,
        };
    }
    if is(WORDS) {
        return HIDING.contains(&written.as_str()).then_some(Published::No(DRAFT));
    }
    if name == "archived" || name == "outdated" && truth == Some(true) {
        return Some(match truth {
            Some(false) => Published::Yes(REMOVE),
            _ => Published::No(ARCHIVED),
        });
    }
    if is(FROM) {
        return Some(match day {
            Some(day) if day <= today => Published::Since,
            _ => Published::No(DRAFT),
        });
    }
    if is(UNTIL) {
        return Some(match day {
            Some(day) if day > today => {
                Published::Yes("no page disappears by itself: write `status: archived` on that day")
            }
            _ => Published::No(ARCHIVED),
        });
    }
    None
}

/// Keys with the address of a page.
const ADDRESS: &[&str] = &["url", "permalink", "path", "uri", "saveas"];
/// Keys with the last part of it.
const LAST_PART: &[&str] = &["slug", "urlslug", "basename"];

/// What to write for an address that a page has in another system: without it, all links to that address are lost.
/// `is_there` where the file has a list of them, or is to get one.
pub(super) fn address(key: &Key, node: &Node, is_there: bool) -> Option<String> {
    let name = plain(&key.name);
    let written = node.scalar()?.trim();
    let is_last_part = LAST_PART.contains(&name.as_str());
    if written.is_empty() || !is_last_part && !ADDRESS.contains(&name.as_str()) {
        return None;
    }
    // A whole address elsewhere may be that of an office or a course.
    if written.contains("://") && name != "permalink" {
        return None;
    }
    let path = match written.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => written,
    };
    let path = path.split(['?', '#']).next().unwrap_or("").trim_matches('/');
    let path = path.strip_suffix("index.html").unwrap_or(path).trim_end_matches('/');
    // Where others put in the title or the day, only they know what came of it.
    let is_whole = !path.is_empty() && !path.contains([':', '{', '[', '*', '%', ' ', ',']);
    let kept = "old links then still lead here";
    if is_there && is_whole && (!is_last_part || written.starts_with('/')) {
        let slash = if path.ends_with(".html") { "" } else { "/" };
        return Some(format!("add `/{path}{slash}` to `aliases:`, and remove this line: {kept}"));
    }
    Some(match (is_whole, is_last_part && !written.starts_with('/')) {
        (true, false) => {
            let slash = if path.ends_with(".html") { "" } else { "/" };
            format!("write `aliases: [/{path}{slash}]`: {kept}")
        }
        (true, true) => format!(
            "name the file `{path}.md`, or write the whole address that the page had, which ends in `{path}`, under `aliases:`: {kept}"
        ),
        _ => format!("write the address that the page had under `aliases: [/old/page/]`: {kept}"),
    })
}

/// What is said of a key by which another system would keep the page back.
pub(super) fn held_back(
    key: &Key,
    node: &Node,
    path: &SourcePath,
    is_source: bool,
    hint: String,
) -> Diagnostic {
    let written = match node.scalar() {
        Some(text) => format!("{}: {}", key.name, text.trim()),
        None => key.name.clone(),
    };
    let what = if is_source { "page" } else { "translation" };
    let message = format!("`{written}` has no meaning here, and the {what} is held back");
    let span = Span { length: key.span.length, ..key.span };
    Diagnostic::new(&codes::STATUS_ELSEWHERE, path, message).at(span).hint(hint)
}
