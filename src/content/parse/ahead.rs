//! Days on which something is said to have been done, and that are still to come.
//!
//! Owns which fields tell of what has been. Such a day is a slip of the pen: it is named to the author and passed over,
//! so that no page says for years that it was looked at lately. The day of the page itself stays: it may be the one that
//! it is about. Nothing waits for it, and its author is told.

use crate::content::kinds::Common;
use crate::content::record::Reader;
use crate::words::date::Date;
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::yaml::{Key, Node, Value};

/// Takes out of a page the days that are still to come, and says so.
pub(super) fn pass_over(
    entries: &[(Key, Node)],
    common: &mut Common,
    today: Date,
    reader: &mut Reader<'_>,
) {
    // Where the day begins first it is one day later than it is here.
    let last = today.plus_days(1);
    let is_published = !common.is_draft();
    if let Some(date) = common.date.filter(|date| *date > last && is_published) {
        let message = format!(
            "`date: {date}` is still to come: today is {today}, and the page is published all the same"
        );
        reader.diagnostics.push(
            Diagnostic::new(&codes::PUBLICATION_AHEAD, reader.path, message)
                .maybe_at(entry(entries, "date").map(|node| node.span))
                .hint("write `status: draft` until that day, or the day on which the page is published; when something takes place, the `start:` of an event says"),
        );
    }
    let mut judge = |day: &mut Option<Date>, key: &str, node: Option<&Node>| {
        let Some(ahead) = day.take_if(|day| *day > last) else { return };
        let message = format!("`{key}: {ahead}` is still to come: today is {today}");
        reader.diagnostics.push(
            Diagnostic::new(&codes::DATE_AHEAD, reader.path, message)
                .maybe_at(node.map(|node| node.span))
                .hint("write the day on which it was done; until then the line has no effect"),
        );
    };
    judge(&mut common.verified_on, "verified_on", entry(entries, "verified_on"));
    judge(&mut common.updated, "updated", entry(entries, "updated"));
    let sources = entry(entries, "sources").map(|node| match &node.value {
        Value::List(items) => items.iter().collect(),
        _ => vec![node],
    });
    let sources = sources.unwrap_or_default();
    let is_whole = sources.len() == common.sources.len();
    for (place, source) in common.sources.iter_mut().enumerate() {
        let written = sources.get(place).filter(|_| is_whole).map(|node| &node.value);
        let node = match written {
            Some(Value::Map(entries)) => entry(entries, "accessed"),
            _ => None,
        };
        judge(&mut source.accessed, "accessed", node);
    }
}

fn entry<'n>(entries: &'n [(Key, Node)], key: &str) -> Option<&'n Node> {
    entries.iter().find(|(known, _)| known.name == key).map(|(_, node)| node)
}
