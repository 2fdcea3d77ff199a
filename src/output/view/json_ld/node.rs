//! A thing with its type and what is said of it, as JSON.
//!
//! Wraps `serde_json` for the files beside it. It knows no page.

use serde_json::{Map, Value};

/// A thing under construction.
pub(super) struct Node(Map<String, Value>);

impl Node {
    /// A thing of which only its type is said.
    pub fn new(kind: &str) -> Self {
        let mut map = Map::new();
        map.insert("@type".to_owned(), kind.into());
        Node(map)
    }

    /// Says something of it.
    pub fn set(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    /// Says something of it that may not be known.
    pub fn maybe<T: Into<Value>>(&mut self, key: &str, value: Option<T>) {
        if let Some(value) = value {
            self.set(key, value);
        }
    }

    /// Says several things of it, or one, or none.
    pub fn all<T: Into<Value>>(&mut self, key: &str, values: impl IntoIterator<Item = T>) {
        let mut values: Vec<Value> = values.into_iter().map(Into::into).collect();
        match values.len() {
            0 => {}
            1 => self.maybe(key, values.pop()),
            _ => self.set(key, values),
        }
    }

    /// The thing as a value of another.
    pub fn into_json(self) -> Value {
        Value::Object(self.0)
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Self {
        node.into_json()
    }
}

/// Some things as a text that can stand in a `<script>` of HTML: no tag can begin in it.
pub(super) fn graph(mut nodes: Vec<Node>) -> Option<String> {
    const CONTEXT: &str = "https://schema.org";
    let whole = match nodes.len() {
        0 => return None,
        1 => {
            let mut node = nodes.pop()?;
            node.set("@context", CONTEXT);
            node.into_json()
        }
        _ => {
            let mut whole = Map::new();
            whole.insert("@context".to_owned(), CONTEXT.into());
            let nodes: Vec<Value> = nodes.into_iter().map(Node::into_json).collect();
            whole.insert("@graph".to_owned(), nodes.into());
            Value::Object(whole)
        }
    };
    let text = serde_json::to_string(&whole).ok()?;
    Some(if text.contains('<') { text.replace('<', "\\u003c") } else { text })
}
