//! Opening hours that stand in one line, as most systems write them, taken apart into the items of a list.
//!
//! Makes hints, and reads nothing that is shown.

use super::days;
use super::times::opens_and_closes;
use crate::words::yaml::{self, Node, Value};

/// Whether a key of another system holds the hours of a place.
pub(super) fn is_named(key: &str) -> bool {
    let key = key.to_lowercase();
    key.contains("hours") || key.starts_with("opening") && key.ends_with("times")
}

/// The items of `hours:` that say what stands under a key, and whether they do: others are an example. `None` where the
/// key holds no text.
pub(super) fn items(node: &Node) -> Option<(String, bool)> {
    const EXAMPLE: &str = "{ days: Mo-Fr, opens: \"09:00\", closes: \"17:00\" }";
    let lines = lines(node).filter(|lines| !lines.is_empty())?;
    let items: Option<Vec<String>> = lines.iter().map(|line| item(line)).collect();
    Some(items.map_or_else(|| (EXAMPLE.to_owned(), false), |items| (items.join(", "), true)))
}

/// The lines of a text; `Mo-Fr: 9-17` is one, too.
fn lines(node: &Node) -> Option<Vec<String>> {
    match &node.value {
        Value::Null => None,
        Value::Scalar { text, .. } => {
            let lines = text.split([';', '\n']).map(str::trim).filter(|line| !line.is_empty());
            Some(lines.map(str::to_owned).collect())
        }
        Value::List(items) => items.iter().map(|item| item.scalar().map(str::to_owned)).collect(),
        Value::Map(entries) => {
            let line =
                |(key, node): &(yaml::Key, Node)| Some(format!("{} {}", key.name, node.scalar()?));
            entries.iter().map(line).collect()
        }
    }
}

/// The days of a line, with each of its times.
fn item(line: &str) -> Option<String> {
    let at = line.find(|c: char| c.is_ascii_digit())?;
    let (named, times) = line.split_at(at);
    let days = yaml::scalar(&days::written(named.trim().trim_end_matches([':', ',']).trim_end())?);
    let items = times.split(',').map(|times| {
        let (opens, closes) = opens_and_closes(times)?;
        // `9-5` is an afternoon to some and a night to others.
        (closes > opens)
            .then(|| format!("{{ days: {days}, opens: \"{opens}\", closes: \"{closes}\" }}"))
    });
    let items: Option<Vec<String>> = items.collect();
    Some(items?.join(", "))
}
