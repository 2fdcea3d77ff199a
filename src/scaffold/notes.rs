//! The block `translation:` of a file with the notes of its units in it.
//!
//! Changes only the lines of the notes, and refuses a block in a form that it does not know.

use std::fmt::Write;

use crate::words::path::SourcePath;
use crate::words::yaml::{self, Node, Value};

use super::front::Front;
use super::items;

/// The lines below `units:`.
pub(super) fn lines(units: &[(String, String)], indent: &str, end: &str) -> String {
    let mut out = String::new();
    for (key, hash) in units {
        let _ = write!(out, "{indent}{}: \"{hash}\"{end}", yaml::scalar(key));
    }
    out
}

/// A translation with these units noted in its front matter; `None` where its block is in a form that is not known.
pub(super) fn with_units(
    text: &str,
    path: &SourcePath,
    of: &str,
    units: &[(String, String)],
) -> Option<String> {
    let front = Front::of(text, path)?;
    let end = front.line_end();
    let Value::Map(entries) = &front.root.value else { return None };
    let block = entries.iter().find(|(key, _)| key.name == "translation");
    let replaced = match block {
        None => {
            let at = front.range.end;
            let before = &text[..at];
            let gap = if before.ends_with('\n') { "" } else { end };
            let noted = lines(units, "    ", end);
            let block = format!(
                "{gap}translation:{end}  of: {of}{end}  method: human{end}  units:{end}{noted}"
            );
            format!("{before}{block}{}", &text[at..])
        }
        Some((key, node)) => {
            let at = front.offset(node.span.line, node.span.column)?;
            let Value::Map(inner) = &node.value else { return None };
            if text[at..].starts_with('{') {
                let close = at + closing(&text[at..])?;
                if text[at..close].contains(['#']) {
                    return None;
                }
                let mut block = String::new();
                for (key, node) in inner.iter().filter(|(key, _)| !is_note(&key.name)) {
                    let _ = write!(block, "{end}  {}: {}", key.name, yaml::scalar(node.scalar()?));
                }
                let noted = lines(units, "    ", end);
                let noted = noted.strip_suffix(end).unwrap_or(&noted);
                let _ = write!(block, "{end}  units:{end}{noted}");
                let key_end = text[..at].trim_end().len();
                format!("{}{block}{}", &text[..key_end], &text[close + 1..])
            } else {
                in_block(text, &front, key, inner, units)?
            }
        }
    };
    // Nothing but the notes may have changed.
    let read = Front::of(&replaced, path)?;
    is_otherwise_same(&front.root, &read.root, units).then_some(replaced)
}

fn is_note(key: &str) -> bool {
    matches!(key, "units" | "sections")
}

/// The place of the bracket that closes the one at the beginning, in bytes.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (Some(open), letter) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, '{' | '[') => depth += 1,
            (None, '}' | ']') => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// Puts the notes in the place of those that stand there, or below the other lines of the block.
fn in_block(
    text: &str,
    front: &Front<'_>,
    key: &yaml::Key,
    inner: &[(yaml::Key, Node)],
    units: &[(String, String)],
) -> Option<String> {
    let end = front.line_end();
    let starts = |line: u32| front.offset(line, 1);
    let column = inner.first().map(|(key, _)| key.span.column)?;
    let indent = " ".repeat(column as usize - 1);
    let noted = lines(units, &format!("{indent}  "), end);
    let block = format!("{indent}units:{end}{noted}");
    let mut out = String::with_capacity(text.len() + block.len());
    let mut written = 0;
    let mut block = Some(block);
    for (key, _) in inner.iter().filter(|(key, _)| is_note(&key.name)) {
        let start = starts(key.span.line)?;
        let stop = start + extent(&text[start..front.range.end], key.span.column);
        out.push_str(&text[written..start]);
        out.push_str(&block.take().unwrap_or_default());
        written = stop;
    }
    if let Some(block) = block {
        let start = starts(key.span.line)?;
        let stop = start + extent(&text[start..front.range.end], key.span.column);
        let gap = if text[..stop].ends_with('\n') { "" } else { end };
        out.push_str(&text[written..stop]);
        out.push_str(gap);
        out.push_str(&block);
        written = stop;
    }
    out.push_str(&text[written..]);
    Some(out)
}

/// How many bytes a key takes with all that stands below it: the lines that are farther in than it is.
fn extent(text: &str, column: u32) -> usize {
    let mut taken = 0;
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let is_empty = line.trim().is_empty();
        let indent = line.chars().take_while(|c| *c == ' ').count();
        if number > 0 && !is_empty && indent < column as usize {
            break;
        }
        at += line.len();
        if !is_empty {
            taken = at;
        }
    }
    taken
}

/// Whether two front matters say the same but for what is noted of units.
fn is_otherwise_same(a: &Node, b: &Node, units: &[(String, String)]) -> bool {
    let (Value::Map(a), Value::Map(b)) = (&a.value, &b.value) else { return false };
    let others = |entries: &[(yaml::Key, Node)]| {
        let of = |(key, node): &(yaml::Key, Node)| match (&*key.name, &node.value) {
            ("translation", Value::Map(inner)) => inner
                .iter()
                .filter(|(key, _)| !is_note(&key.name))
                .map(|(key, node)| format!("translation.{}: {:?}", key.name, node.scalar()))
                .collect(),
            ("translation", _) => Vec::new(),
            (name, _) => vec![format!("{name}: {}", said(node))],
        };
        entries.iter().flat_map(of).collect::<Vec<String>>()
    };
    let is_new = !a.iter().any(|(key, _)| key.name == "translation");
    let mut after = others(b);
    if is_new {
        after.retain(|line| !line.starts_with("translation."));
    }
    let noted = b.iter().find(|(key, _)| key.name == "translation").and_then(|(_, node)| {
        match &items::entry(node, "units")?.value {
            Value::Map(noted) => Some(noted.len()),
            Value::Null => Some(0),
            _ => None,
        }
    });
    others(a) == after && noted == Some(units.len())
}

fn said(node: &Node) -> String {
    match &node.value {
        Value::Null => "~".to_owned(),
        Value::Scalar { text, .. } => format!("{text:?}"),
        Value::List(items) => format!("[{}]", items.iter().map(said).collect::<Vec<_>>().join(",")),
        Value::Map(entries) => {
            let entries =
                entries.iter().map(|(key, node)| format!("{:?}:{}", key.name, said(node)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
    }
}
