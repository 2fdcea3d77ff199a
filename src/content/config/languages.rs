//! `languages:` in `welcomat.yaml`, as written: tags, or a map of them with settings.
//!
//! Owns their form; what the tags mean together is the configuration's.

use crate::content::record::{
    Country, Field, LanguageTag, Mention, Placed, Reader, Shape, Show, Text,
};
use crate::record;
use crate::words::template::Value as Shown;
use crate::words::yaml::{self, Node, Value};

record! {
    /// Settings of one language.
    pub struct LanguageSettings("language") {
        /// What it is called, where its own name in the Unicode data is not wanted.
        name: Option<Text>,
        /// The country whose dates, clock and numbers it is written with, where its tag names none: `GB` for British English.
        region: Option<Country>,
        /// What readers get where a page has no translation, best first. The page's own source language always comes last.
        fallback: Vec<Placed<String>>,
    }
}

/// The languages of the site as written: tag, place, settings.
#[derive(Debug, Clone, Default)]
pub struct Languages(pub(super) Vec<(yaml::Key, LanguageSettings)>);

impl Field for Languages {
    const SHAPE: Shape = Shape::Either(&[
        Shape::List(&LanguageTag::SHAPE),
        Shape::Map("language", &LanguageSettings::SHAPE),
    ]);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::List(items) => {
                let tags = items.iter().filter_map(|item| {
                    let name = item.scalar()?.to_owned();
                    Some((yaml::Key::new(name, item.span), LanguageSettings::default()))
                });
                Some(Languages(tags.collect()))
            }
            Value::Map(entries) => {
                let tags = entries.iter().map(|(key, node)| match node.value {
                    Value::Null => (key.clone(), LanguageSettings::default()),
                    _ => (key.clone(), LanguageSettings::read(node, reader).unwrap_or_default()),
                });
                Some(Languages(tags.collect()))
            }
            _ => {
                reader.wrong_type(node, "a list of language tags, or a map of them");
                None
            }
        }
    }

    fn mentions(&mut self, _: &mut dyn FnMut(Mention<'_>)) {}

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        Shown::none()
    }
}
