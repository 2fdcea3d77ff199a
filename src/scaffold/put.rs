//! Where a name is put into an item of a list, in the form in which somebody wrote it.

use crate::content::record::RecordShape;
use crate::words::yaml::{Key, Node, Value};

use super::front::{Changes, Front, Insertion, Name, quoted};

/// Writes a name into an item, in the form in which it stands; `false` where that form does not let us.
pub(super) fn put(
    front: &Front<'_>,
    item: &Node,
    record: &'static RecordShape,
    name: &Name,
    wanted: &mut Node,
    changes: &mut Changes,
) -> bool {
    let Some(at) = front.offset(item.span.line, item.span.column) else { return false };
    let rest = &front.text[at..];
    let is_flow = rest.starts_with('{');
    let fields: Vec<String> =
        name.0.iter().map(|(field, value)| format!("{field}: {}", quoted(value))).collect();
    let line_start = front.text[..at].rfind('\n').map_or(0, |end| end + 1);
    let before = &front.text[line_start..at];
    let is_in_list = before.trim_start().starts_with("- ") || before.trim() == "-";
    let is_block = is_in_list && before.trim_start().chars().all(|c| c == '-' || c == ' ');
    let pad: String = before.chars().map(|_| ' ').collect();
    let end = front.line_end();
    let added = |wanted: &mut Node, entries: Vec<(Key, Node)>| {
        let names = name.0.iter().map(|(field, value)| {
            let node = Node {
                value: Value::Scalar { text: value.clone(), boolish: false },
                span: item.span,
            };
            (Key::new(*field, item.span), node)
        });
        wanted.value = Value::Map(names.chain(entries).collect());
    };
    match &item.value {
        Value::Map(entries) if is_flow => {
            let space = if rest[1..].starts_with([' ', '\n', '\r']) { "" } else { " " };
            let comma = if entries.is_empty() { "" } else { "," };
            let text = format!(" {}{comma}{space}", fields.join(", "));
            changes.insertions.push(Insertion { at: at + 1, text });
            let entries = map_of(wanted);
            added(wanted, entries);
            true
        }
        // Under the dash, or on the line below one that stands alone.
        Value::Map(_) if is_block || before.trim().is_empty() => {
            let lines: String = fields.iter().map(|field| format!("{field}{end}{pad}")).collect();
            changes.insertions.push(Insertion { at, text: lines });
            let entries = map_of(wanted);
            added(wanted, entries);
            true
        }
        Value::Scalar { .. } => {
            let Some(short) = record.short else { return false };
            let key = Key::new(short, item.span);
            let length: usize =
                rest.chars().take(item.span.length as usize).map(char::len_utf8).sum();
            let written = &rest[..length];
            if written.contains('\n') || written.starts_with(['|', '>', '*', '&', '!']) {
                return false;
            }
            let entries = vec![(key, item.clone())];
            if is_block {
                let lines: String =
                    fields.iter().map(|field| format!("{field}{end}{pad}")).collect();
                changes.insertions.push(Insertion { at, text: format!("{lines}{short}: ") });
            } else {
                let text = format!("{{ {}, {short}: ", fields.join(", "));
                changes.insertions.push(Insertion { at, text });
                changes.insertions.push(Insertion { at: at + length, text: " }".to_owned() });
            }
            added(wanted, entries);
            true
        }
        _ => false,
    }
}

fn map_of(node: &Node) -> Vec<(Key, Node)> {
    match &node.value {
        Value::Map(entries) => entries.clone(),
        _ => Vec::new(),
    }
}
