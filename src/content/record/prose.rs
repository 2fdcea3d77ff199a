//! Prose in front matter: what translators translate, and how a translation of it is judged.

use std::slice;

use super::pairing::Given;
use super::{Field, Pairing, Reader, Shape, Show, Units};
use crate::words::diagnostic::Span;
use crate::words::template::Value as Shown;
use crate::words::unit::Hash;
use crate::words::yaml::{Node, Value};

/// Prose of a line or a paragraph: what translators translate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The words.
    pub text: String,
    /// Whether they were read from a translation: a text that a translation does not give is still
    /// in the language of the source.
    pub translated: bool,
    /// Where they begin.
    pub span: Span,
}

impl Field for Text {
    const SHAPE: Shape = Shape::Text;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "text")?.to_owned();
        reader.say_leftover(node, &text);
        let (translated, span) = (reader.translation, node.span);
        (!text.is_empty()).then_some(Text { text, translated, span })
    }

    fn left_empty(node: &Node, reader: &Reader<'_>) -> Option<Self> {
        let is_empty = match &node.value {
            Value::Null => true,
            _ => node.scalar().is_some_and(|text| text.trim().is_empty()),
        };
        let span = node.span;
        (reader.translation && is_empty).then(|| Text {
            text: String::new(),
            translated: true,
            span,
        })
    }

    fn pair(own: &mut Option<Self>, source: &Option<Self>, pairing: &mut Pairing<'_>) {
        let source = source.as_ref().map(|source| Given::of(slice::from_ref(source)));
        let given = own.as_ref().map(|own| Given::of(slice::from_ref(own)));
        if !pairing.keeps(given, source) {
            *own = None;
        }
    }

    /// A list of plain prose is one unit: it may need more or fewer lines in another language.
    fn pair_list(own: &mut Vec<Self>, of: &[Self], pairing: &mut Pairing<'_>) {
        let source = (!of.is_empty()).then(|| Given::of_list(of));
        if !own.is_empty() && own.iter().all(|text| text.text.is_empty()) {
            own.clear();
            pairing.leave_out();
        }
        let given = (!own.is_empty()).then(|| Given::of_list(own));
        match pairing.keeps(given, source) {
            true => pairing.say_shorter(own, of.len()),
            false => own.clear(),
        }
    }

    fn units(&self, units: &mut Units) {
        units.add(Hash::of(&self.text));
    }

    fn units_of_list(list: &[Self], units: &mut Units) {
        if !list.is_empty() {
            units.add(Hash::of_all(list.iter().map(|item| item.text.as_str())));
        }
    }

    fn first_text(&self) -> Option<&str> {
        (!self.text.is_empty()).then_some(&self.text)
    }

    fn show(&self, translation: Option<&Self>, show: &dyn Show) -> Shown {
        show.text(translation.unwrap_or(self))
    }
}
