//! Which lines are proposed to the author of a file, so that none is proposed twice: a name that stands in a file twice
//! cannot be read.

use std::collections::HashMap;

use super::elsewhere;
use crate::words::yaml::{Key, Node, Value};

/// What a file says, and what it is to say besides.
pub(super) struct Proposed<'e> {
    entries: &'e [(Key, Node)],
    /// The fields that were proposed, and the keys in whose places they go.
    fields: HashMap<String, &'e str>,
}

impl<'e> Proposed<'e> {
    pub fn new(entries: &'e [(Key, Node)]) -> Self {
        Proposed { entries, fields: HashMap::new() }
    }

    /// Whether a field stands in the file, or was proposed; from now on it was.
    pub fn is_there(&mut self, field: &str, key: &'e Key) -> bool {
        self.entry(field).is_some() || !self.is_first(field, key)
    }

    /// What to write for a key that is another name of a field, which may take several values.
    pub fn meant(&mut self, field: &str, key: &'e Key, is_list: bool) -> String {
        let is_written = self.entry(field).is_some();
        match (is_written, self.before(field, key)) {
            (false, None) => format!("did you mean `{field}`?"),
            (true, _) if is_list => {
                format!("put what it says into `{field}:`, and remove this line")
            }
            (true, _) => format!("remove this line: `{field}:` stands in the file already"),
            (false, Some(first)) if is_list => format!(
                "put what it says into the `{field}:` that you write for `{first}`, and remove this line"
            ),
            (false, Some(first)) => {
                format!("remove this line: write one `{field}:`, for this or for `{first}`")
            }
        }
    }

    /// What to write for a key that keeps the page back; `hint` where nothing does yet.
    pub fn status(&mut self, key: &'e Key, hint: &str) -> String {
        let written = self.entry("status").and_then(Node::scalar).map(str::trim);
        match (written, self.before("status", key)) {
            (Some(word @ ("draft" | "archived")), _) => {
                format!("remove it: `status: {word}` says so already")
            }
            (Some(_), _) => "write `draft` behind `status:`, and remove this".to_owned(),
            (None, Some(first)) => {
                format!("remove it: the `status:` that you write for `{first}` says so")
            }
            (None, None) => hint.to_owned(),
        }
    }

    /// The same for a translation.
    pub fn in_progress(&mut self, key: &'e Key) -> String {
        let block = self.entry("translation").map(|node| &node.value);
        let is_said = matches!(block, Some(Value::Map(entries))
            if entries.iter().any(|(known, _)| known.name == "in_progress"));
        let is_block = matches!(block, Some(Value::Map(_))) && key.name != "translation";
        match (is_said, self.before("in_progress", key)) {
            (true, _) => "remove it: `in_progress:` under `translation:` says so".to_owned(),
            (false, Some(first)) => {
                format!("remove it: the `in_progress: true` that you write for `{first}` says so")
            }
            (false, None) if is_block => {
                "write `in_progress: true` under `translation:` in place of this".to_owned()
            }
            (false, None) => elsewhere::IN_PROGRESS.to_owned(),
        }
    }

    fn entry(&self, field: &str) -> Option<&'e Node> {
        self.entries.iter().find(|(key, _)| key.name == field).map(|(_, node)| node)
    }

    fn is_first(&mut self, field: &str, key: &'e Key) -> bool {
        self.before(field, key).is_none()
    }

    /// The key for which a field was proposed before; from now on it was for this one.
    fn before(&mut self, field: &str, key: &'e Key) -> Option<&'e str> {
        let before = self.fields.get(field).copied();
        if before.is_none() {
            self.fields.insert(field.to_owned(), &key.name);
        }
        before
    }
}
