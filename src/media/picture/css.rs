//! Style in a drawing, without what loads from elsewhere or runs.
//!
//! Whatever cannot be told apart for certain goes: an escape hides what a word is, so a rule with one
//! is not kept.

/// Rules that begin with `@` and hold nothing but style.
const GROUPS: [&str; 3] = ["@media", "@supports", "@keyframes"];

/// Words with a bracket that name a file, besides `url(`.
const LOADING: [&str; 7] =
    ["image-set(", "image(", "src(", "cross-fade(", "element(", "expression(", "paint("];

/// Words that browsers once ran.
const RUNNING: [&str; 4] = ["javascript:", "vbscript:", "-moz-binding", "behavior:"];

/// A style sheet without the rules that load or run; what was left out goes to `removed`.
pub(super) fn sheet(css: &str, removed: &mut Vec<String>) -> String {
    rules(&without_comments(css), 0, removed)
}

/// The declarations of a `style` attribute, or the value of an attribute that is read as style.
pub(super) fn declarations(css: &str, removed: &mut Vec<String>) -> String {
    let css = without_comments(css);
    let parts = split(&css, ';').into_iter();
    let kept: Vec<String> = parts.filter_map(|declaration| checked(declaration, removed)).collect();
    kept.join(";")
}

/// How deep groups may lie in each other.
const DEEPEST: usize = 4;

fn rules(css: &str, depth: usize, removed: &mut Vec<String>) -> String {
    let mut out = String::with_capacity(css.len());
    for rule in split_rules(css) {
        let begin = rule.trim_start().to_ascii_lowercase();
        let group = GROUPS.iter().find_map(|group| begin.strip_prefix(group));
        let is_group = group.is_some_and(|rest| is_plain(rest.split('{').next().unwrap_or("")));
        match rule.split_once('{') {
            Some((head, body)) if is_group && depth < DEEPEST => {
                let body = body.trim_end();
                let body = body.strip_suffix('}').unwrap_or(body);
                out.push_str(head);
                out.push('{');
                out.push_str(&rules(body, depth + 1, removed));
                out.push('}');
            }
            Some((head, body)) if is_plain(head) => {
                let body = body.trim_end();
                let body = body.strip_suffix('}').unwrap_or(body);
                if body.contains(['{', '}']) {
                    removed.push(format!("the style `{}`", shortened(rule)));
                    continue;
                }
                out.push_str(head);
                out.push('{');
                out.push_str(&declarations(body, removed));
                out.push('}');
            }
            None if rule.trim().is_empty() => out.push_str(rule),
            _ => removed.push(format!("the style `{}`", shortened(rule))),
        }
    }
    out
}

/// Whether the head of a rule can hold nothing but names and conditions.
fn is_plain(head: &str) -> bool {
    !head.contains(['\\', '<', '@', ';']) && !head.to_ascii_lowercase().contains("url(")
}

/// Cuts a style sheet behind every closed block and every semicolon outside of one.
fn split_rules(css: &str) -> Vec<&str> {
    let mut rules = Vec::new();
    let (mut start, mut depth, mut quote) = (0, 0_usize, None);
    for (at, byte) in css.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) => quote = (byte != open).then_some(open),
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'{') => depth += 1,
            (None, b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if quote.is_none() && depth == 0 && matches!(byte, b'}' | b';') {
            rules.push(&css[start..=at]);
            start = at + 1;
        }
    }
    rules.push(&css[start..]);
    rules
}

/// Cuts a text at a sign that stands in no quotes and no brackets.
fn split(css: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut depth, mut quote) = (0, 0_usize, None);
    for (at, letter) in css.char_indices() {
        match (quote, letter) {
            (Some(open), _) => quote = (letter != open).then_some(open),
            (None, '"' | '\'') => quote = Some(letter),
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            _ if letter == sign && depth == 0 => {
                parts.push(&css[start..at]);
                start = at + letter.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&css[start..]);
    parts
}

/// A declaration if it neither loads nor runs anything, with pictures that it holds cleaned.
fn checked(declaration: &str, removed: &mut Vec<String>) -> Option<String> {
    let lower = declaration.to_ascii_lowercase();
    let is_hidden = declaration.contains(['\\', '@', '{', '}']);
    let loads = LOADING.iter().any(|word| lower.contains(word));
    if is_hidden || loads || RUNNING.iter().any(|word| lower.contains(word)) {
        removed.push(format!("the style `{}`", shortened(declaration)));
        return None;
    }
    let mut out = String::with_capacity(declaration.len());
    let mut rest = declaration;
    // Letters of ASCII are as long when they are small.
    while let Some(at) = lower[declaration.len() - rest.len()..].find("url(") {
        out.push_str(&rest[..at]);
        let inside = &rest[at + 4..];
        let end = inside.find(')').unwrap_or(inside.len());
        let address = inside[..end].trim().trim_matches(['"', '\'']).trim();
        match super::held::address(address) {
            Some(address) => {
                out.push_str("url(");
                out.push_str(&address);
                out.push(')');
            }
            None => {
                removed.push(format!("the address `{}` in a style", shortened(address)));
                return None;
            }
        }
        rest = inside.get(end + 1..).unwrap_or("");
    }
    out.push_str(rest);
    Some(out)
}

/// Without remarks: in one could stand half of a quote. What follows one that does not end is in it.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        out.push(' ');
        rest = comment.split_once("*/").map_or("", |(_, behind)| behind);
    }
    out.push_str(rest);
    out
}

/// So much of a text as a message has room for.
pub(super) fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}
