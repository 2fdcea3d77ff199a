//! What a translation noted of the texts that it was made from, as it stands in its front matter.

use super::{Field, Form, Reader, Shape, Show};
use crate::words::diagnostic::Span;
use crate::words::template::Value as Shown;
use crate::words::yaml::{Node, Value};

/// From what a translation was made, unit by unit: key or heading id, hash, place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Noted(pub Vec<(String, String, Span)>);

impl Noted {
    /// Keys with their hashes.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, hash, _)| (key.as_str(), hash.as_str()))
    }

    fn read(node: &Node, reader: &mut Reader<'_>, expected: &str) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            reader.wrong_type(node, expected);
            return None;
        };
        let hash = |node: &Node| node.scalar().map(|hash| hash.trim().to_owned());
        let known = entries
            .iter()
            .filter_map(|(key, node)| Some((key.name.clone(), hash(node)?, key.span)));
        Some(Noted(known.collect()))
    }
}

/// The units of a source page that a translation was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitsNoted(pub Noted);

impl Field for UnitsNoted {
    const SHAPE: Shape = Shape::Map(
        "key of a unit",
        &Shape::fact(
            "the hash of its source",
            "\"h77b1e09a4c22f310\"",
            Form::Pattern(r"^h[0-9a-f]{4,}$"),
        ),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        Noted::read(node, reader, "a map from key to hash").map(UnitsNoted)
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        Shown::none()
    }
}

/// The same as it was noted before there were units: the sections alone, by heading id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sections(pub Noted);

impl Field for Sections {
    const SHAPE: Shape = Shape::Map(
        "heading id",
        &Shape::fact(
            "the hash of the source section",
            "\"77b1e09a4c22f310\"",
            Form::DigitsOr(r"^[0-9a-f]{4,}$"),
        ),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        Noted::read(node, reader, "a map from heading id to hash").map(Sections)
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        Shown::none()
    }
}
