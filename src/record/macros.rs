//! `record!` and `choice!`: one definition of a record for everything that needs it.
//!
//! A derive macro would need a crate of its own; these two say the same in the same place.

use super::{FieldShape, Mention, Reader, Show};
use crate::template::Value as Shown;
use crate::yaml::Node;

/// A map with known keys.
pub trait Record: Default {
    /// Its fields, in the order of their definition.
    const FIELDS: &'static [FieldShape];

    /// Reads the value under `key`, if the record has such a field.
    fn read_field(&mut self, key: &crate::yaml::Key, node: &Node, reader: &mut Reader<'_>) -> bool;

    /// See [`super::Field::mentions`].
    fn mention_fields(&mut self, visit: &mut dyn FnMut(Mention<'_>));

    /// Every field under its name, in the words of a translation where it has them; what is not
    /// there as `none`.
    fn show_fields(
        &self,
        translation: Option<&Self>,
        show: &dyn Show,
        into: &mut dyn FnMut(&'static str, Shown),
    );
}

/// A closed list of words.
pub trait Choices: Sized + Copy + 'static {
    /// Each word with what it means.
    const WORDS: &'static [(&'static str, &'static str)];
    /// The value of a word.
    fn from_word(word: &str) -> Option<Self>;
    /// The word of a value.
    fn word(self) -> &'static str;
}

/// Reads the keys of a map into a record, complaining about those it does not have.
pub fn read_record<R: Record>(name: &str, node: &Node, reader: &mut Reader<'_>) -> Option<R> {
    let crate::yaml::Value::Map(entries) = &node.value else {
        reader.wrong_type(node, "a map of keys and values");
        return None;
    };
    let mut record = R::default();
    for (key, value) in entries {
        if !record.read_field(key, value, reader) {
            // A fact would be refused in a translation, and so is not suggested there.
            let is_translation = reader.translation;
            let is_taken = |field: &&FieldShape| !is_translation || field.shape.is_translatable();
            let known = R::FIELDS.iter().filter(is_taken).map(|field| field.key);
            reader.unknown_key(key, &format!("`{name}`"), known);
        }
    }
    Some(record)
}

/// Reads the field `field` of a record unless it is a fact in a translation.
pub fn read_entry<E: super::Entry>(
    entry: &mut E,
    key: &crate::yaml::Key,
    node: &Node,
    reader: &mut Reader<'_>,
) {
    if reader.translation && !E::SHAPE.is_translatable() {
        reader.fact_repeated(key);
    } else {
        entry.read(node, reader);
    }
}

/// Takes the `r#` off a field named like a Rust keyword.
pub const fn key(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

/// The one name there may be.
pub const fn short(names: &[&'static str]) -> Option<&'static str> {
    names.first().copied()
}

/// Defines a record: a struct of optional and repeated fields, each with a doc comment.
///
/// `record! { /// … pub struct Image("image") { /// … alt: Option<Text>, … } }`. A second name in
/// the parentheses is the field that a plain text stands for: `documents: Passport`.
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $Name:ident($name:literal $(, $short:ident)?) {
            $( $(#[doc = $doc:literal])+ $field:ident: $Type:ty, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default)]
        pub struct $Name {
            $( $(#[doc = $doc])+ pub $field: $Type, )*
        }

        // A record without fields uses none of the arguments.
        #[allow(unused_variables)]
        impl $crate::record::Record for $Name {
            const FIELDS: &'static [$crate::record::FieldShape] = &[
                $( $crate::record::FieldShape {
                    key: $crate::record::macros_key(stringify!($field)),
                    doc: concat!($($doc),+),
                    shape: <$Type as $crate::record::Entry>::SHAPE,
                }, )*
            ];

            fn read_field(
                &mut self,
                key: &$crate::yaml::Key,
                node: &$crate::yaml::Node,
                reader: &mut $crate::record::Reader<'_>,
            ) -> bool {
                $( if key.name == $crate::record::macros_key(stringify!($field)) {
                    $crate::record::macros_read(&mut self.$field, key, node, reader);
                    return true;
                } )*
                false
            }

            fn mention_fields(&mut self, visit: &mut dyn FnMut($crate::record::Mention<'_>)) {
                $( $crate::record::Entry::mentions(&mut self.$field, visit); )*
            }

            fn show_fields(
                &self,
                translation: Option<&Self>,
                show: &dyn $crate::record::Show,
                into: &mut dyn FnMut(&'static str, $crate::template::Value),
            ) {
                $( into(
                    $crate::record::macros_key(stringify!($field)),
                    $crate::record::Entry::show(
                        &self.$field,
                        translation.map(|translation| &translation.$field),
                        show,
                    ),
                ); )*
            }
        }

        impl $crate::record::Field for $Name {
            const SHAPE: $crate::record::Shape =
                $crate::record::Shape::Record($crate::record::RecordShape {
                    name: $name,
                    fields: <$Name as $crate::record::Record>::FIELDS,
                    short: $crate::record::macros_short(&[
                        $( $crate::record::macros_key(stringify!($short)), )?
                    ]),
                });

            fn read(
                node: &$crate::yaml::Node,
                reader: &mut $crate::record::Reader<'_>,
            ) -> Option<Self> {
                $( if node.scalar().is_some() {
                    let mut record = Self::default();
                    $crate::record::Entry::read(&mut record.$short, node, reader);
                    return Some(record);
                } )?
                $crate::record::macros_read_record($name, node, reader)
            }

            fn mentions(&mut self, visit: &mut dyn FnMut($crate::record::Mention<'_>)) {
                $crate::record::Record::mention_fields(self, visit);
            }

            fn show(
                &self,
                translation: Option<&Self>,
                show: &dyn $crate::record::Show,
            ) -> $crate::template::Value {
                let fields = <$Name as $crate::record::Record>::FIELDS.len();
                let mut map = $crate::template::Map::with_capacity(fields);
                $crate::record::Record::show_fields(self, translation, show, &mut |key, value| {
                    map.set(key, value);
                });
                map.into()
            }
        }
    };
}

/// Defines a closed list of words: an enum, and the UI strings `<group>_<word>` that name them.
#[macro_export]
macro_rules! choice {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident($group:literal) {
            $( $(#[doc = $doc:literal])+ $Variant:ident = $word:literal, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $Name {
            $( $(#[doc = $doc])+ $Variant, )*
        }

        impl $crate::record::Choices for $Name {
            const WORDS: &'static [(&'static str, &'static str)] =
                &[ $( ($word, concat!($($doc),+)), )* ];

            fn from_word(word: &str) -> Option<Self> {
                match word {
                    $( $word => Some(Self::$Variant), )*
                    _ => None,
                }
            }

            fn word(self) -> &'static str {
                match self {
                    $( Self::$Variant => $word, )*
                }
            }
        }

        impl $crate::record::Field for $Name {
            const SHAPE: $crate::record::Shape =
                $crate::record::Shape::Choice(<$Name as $crate::record::Choices>::WORDS);

            fn read(
                node: &$crate::yaml::Node,
                reader: &mut $crate::record::Reader<'_>,
            ) -> Option<Self> {
                $crate::record::macros_read_choice(node, reader)
            }

            fn show(
                &self,
                _: Option<&Self>,
                show: &dyn $crate::record::Show,
            ) -> $crate::template::Value {
                let word = $crate::record::Choices::word(*self);
                let mut map = $crate::template::Map::new();
                map.set("id", word);
                map.set("name", show.string(&format!("{}_{}", $group, word.replace('-', "_"))));
                map.into()
            }
        }
    };
}

/// Reads one of the words of a closed list.
pub fn read_choice<C: Choices>(node: &Node, reader: &mut Reader<'_>) -> Option<C> {
    let words = || C::WORDS.iter().map(|(word, _)| *word);
    let expected = || {
        let all: Vec<_> = words().map(|word| format!("`{word}`")).collect();
        format!("one of {}", all.join(", "))
    };
    let crate::yaml::Value::Scalar { text, .. } = &node.value else {
        reader.wrong_type(node, &expected());
        return None;
    };
    let found = C::from_word(text.trim());
    if found.is_none() {
        let near = || crate::diagnostic::did_you_mean(text, words());
        let hint = reader.suggestions.ask(near);
        reader.wrong(node, &expected(), hint);
    }
    found
}
