//! `record!` and `choice!`: one definition of a record for everything that needs it.
//!
//! A derive macro would need a crate of its own; these two say the same in the same place.

use super::lacking::Written;
use super::meant::word_hint;
use super::{
    FieldShape, Form, ID, Identity, Mention, Pairing, Reader, RecordShape, Shape, Show, Told, Units,
};
use crate::words::template::Value as Shown;
use crate::words::yaml::Node;

/// A map with known keys.
pub trait Record: Default {
    /// Its fields, in the order of their definition.
    const FIELDS: &'static [FieldShape];

    /// The fields that tell one from others in a list.
    const KEY: &'static [&'static str];

    /// See [`super::RecordShape::needs`].
    const NEEDS: &'static [&'static [&'static str]];

    /// What tells it from others in a list.
    fn identity(&self) -> &Identity;

    /// The same, to be noted; none where nothing has to be told apart.
    fn identity_mut(&mut self) -> Option<&mut Identity>;

    /// Takes out of a translation what was not made for this source, field by field.
    fn pair_fields(&mut self, source: &Self, pairing: &mut Pairing<'_>);

    /// Adds the units that are in its fields.
    fn units_of_fields(&self, units: &mut Units);

    /// The first prose in it; none where there is no prose.
    fn first_text(&self) -> Option<&str>;

    /// Reads the value under `key`, if the record has such a field.
    fn read_field(
        &mut self,
        key: &crate::words::yaml::Key,
        node: &Node,
        reader: &mut Reader<'_>,
    ) -> bool;

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
pub fn read_record<R: Record>(
    name: &'static str,
    node: &Node,
    reader: &mut Reader<'_>,
) -> Option<R> {
    let crate::words::yaml::Value::Map(entries) = &node.value else {
        reader.wrong_type(node, "a map of keys and values");
        return None;
    };
    let mut record = R::default();
    if let Some(identity) = record.identity_mut() {
        identity.set_span(node.span);
    }
    let mut unknown = Vec::new();
    for (place, (key, value)) in entries.iter().enumerate() {
        if !record.read_field(key, value, reader) {
            unknown.push(place);
        }
    }
    let shape = RecordShape { name, fields: R::FIELDS, short: None, key: R::KEY, needs: R::NEEDS };
    Written { shape: &shape, span: node.span, entries }.say_faults(&unknown, reader);
    Some(record)
}

/// Reads a field of a record unless it is a fact in a translation; what it says of who the record is, if it is one
/// of the fields that tell.
pub fn read_entry<E: super::Entry>(
    entry: &mut E,
    key: &crate::words::yaml::Key,
    node: &Node,
    reader: &mut Reader<'_>,
    fields: &[&str],
) -> Option<(usize, Told)> {
    let place = fields.iter().position(|field| *field == key.name);
    if reader.translation && !E::SHAPE.is_translatable() && place.is_none() {
        reader.fact_repeated(key);
        return None;
    }
    entry.read(node, reader);
    let value = node.scalar().map(str::trim).filter(|written| !written.is_empty());
    let value = value?;
    Some((place?, Told { compared: E::key(value), written: value.to_owned() }))
}

/// Reads the plain text that stands for one field of a record.
pub fn read_short<R: Record>(
    name: &'static str,
    node: &Node,
    reader: &mut Reader<'_>,
) -> Option<R> {
    let mut record = R::default();
    if let Some(identity) = record.identity_mut() {
        identity.set_span(node.span);
    }
    let key = crate::words::yaml::Key::new(name, node.span);
    record.read_field(&key, node, reader);
    Some(record)
}

/// The field that all items have that must be told from others.
pub const ID_FIELD: FieldShape = FieldShape {
    key: ID,
    doc: " A short name by which translations find it, where nothing else tells it from the others. Written by a command.",
    shape: Shape::fact(
        "letters, digits and hyphens",
        "k7f2",
        Form::DigitsOr(r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"),
    ),
    compared: str::to_owned,
};

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
/// the parentheses is the field that a plain text stands for: `documents: Passport`. What stands in lists and has
/// prose in it says what tells one from others: `… identity(phone) { …`, or `identity()` where nothing does but an `id`.
/// What says nothing without some of its fields names them: `…, needs(phone)`, or `…, needs(title or service)` where one
/// of several will do.
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $Name:ident($name:literal $(, $short:ident)?) $($identity:ident($($key:ident),*))?
        $(, needs($($need:ident $(or $other:ident)*),+))? {
            $( $(#[doc = $doc:literal])+ $field:ident: $Type:ty, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default)]
        pub struct $Name {
            $( $(#[doc = $doc])+ pub $field: $Type, )*
            $(
                /// What tells it from others in a list.
                pub $identity: $crate::content::record::Identity,
            )?
        }

        // A record without fields uses none of the arguments, and one without identity has nothing to say of it.
        #[allow(unused_variables, unused_mut)]
        impl $crate::content::record::Record for $Name {
            const KEY: &'static [&'static str] =
                &[$($($crate::content::record::macros_key(stringify!($key)),)*)?];

            const NEEDS: &'static [&'static [&'static str]] =
                &[$($(&[stringify!($need) $(, stringify!($other))*],)+)?];

            const FIELDS: &'static [$crate::content::record::FieldShape] = &[
                $( $crate::id_field!($identity), )?
                $( $crate::content::record::FieldShape {
                    key: $crate::content::record::macros_key(stringify!($field)),
                    doc: concat!($($doc),+),
                    shape: <$Type as $crate::content::record::Entry>::SHAPE,
                    compared: <$Type as $crate::content::record::Entry>::key,
                }, )*
            ];

            fn read_field(
                &mut self,
                key: &$crate::words::yaml::Key,
                node: &$crate::words::yaml::Node,
                reader: &mut $crate::content::record::Reader<'_>,
            ) -> bool {
                $( if key.name == $crate::content::record::ID {
                    self.$identity.read_id(node, reader);
                    return true;
                } )?
                $( if key.name == $crate::content::record::macros_key(stringify!($field)) {
                    let keys = <Self as $crate::content::record::Record>::KEY;
                    let told =
                        $crate::content::record::macros_read(&mut self.$field, key, node, reader, keys);
                    if let Some((place, value)) = told
                        && let Some(identity) = $crate::content::record::Record::identity_mut(self)
                    {
                        identity.note(keys.len(), place, value);
                    }
                    return true;
                } )*
                false
            }

            fn identity(&self) -> &$crate::content::record::Identity {
                let identity = $crate::content::record::Identity::NONE;
                $( let identity = &self.$identity; )?
                identity
            }

            fn identity_mut(&mut self) -> Option<&mut $crate::content::record::Identity> {
                let identity: Option<&mut $crate::content::record::Identity> = None;
                $( let identity = Some(&mut self.$identity); )?
                identity
            }

            fn pair_fields(&mut self, source: &Self, pairing: &mut $crate::content::record::Pairing<'_>) {
                $( if const { <$Type as $crate::content::record::Entry>::SHAPE.is_translatable() } {
                    let part =
                        $crate::words::unit::field($crate::content::record::macros_key(stringify!($field)));
                    pairing.below(&part, |pairing| {
                        $crate::content::record::Entry::pair(&mut self.$field, &source.$field, pairing);
                    });
                } )*
            }

            fn units_of_fields(&self, units: &mut $crate::content::record::Units) {
                $( if const { <$Type as $crate::content::record::Entry>::SHAPE.is_translatable() } {
                    let part =
                        $crate::words::unit::field($crate::content::record::macros_key(stringify!($field)));
                    units.below(&part, |units| {
                        $crate::content::record::Entry::units(&self.$field, units);
                    });
                } )*
            }

            fn first_text(&self) -> Option<&str> {
                None $( .or_else(|| $crate::content::record::Entry::first_text(&self.$field)) )*
            }

            fn mention_fields(&mut self, visit: &mut dyn FnMut($crate::content::record::Mention<'_>)) {
                $( $crate::content::record::Entry::mentions(&mut self.$field, visit); )*
            }

            fn show_fields(
                &self,
                translation: Option<&Self>,
                show: &dyn $crate::content::record::Show,
                into: &mut dyn FnMut(&'static str, $crate::words::template::Value),
            ) {
                $( into(
                    $crate::content::record::macros_key(stringify!($field)),
                    $crate::content::record::Entry::show(
                        &self.$field,
                        translation.map(|translation| &translation.$field),
                        show,
                    ),
                ); )*
            }
        }

        impl $crate::content::record::Field for $Name {
            const SHAPE: $crate::content::record::Shape =
                $crate::content::record::Shape::Record($crate::content::record::RecordShape {
                    name: $name,
                    fields: <$Name as $crate::content::record::Record>::FIELDS,
                    short: $crate::content::record::macros_short(&[
                        $( $crate::content::record::macros_key(stringify!($short)), )?
                    ]),
                    key: <$Name as $crate::content::record::Record>::KEY,
                    needs: <$Name as $crate::content::record::Record>::NEEDS,
                });

            fn read(
                node: &$crate::words::yaml::Node,
                reader: &mut $crate::content::record::Reader<'_>,
            ) -> Option<Self> {
                $( if node.scalar().is_some() {
                    let field = $crate::content::record::macros_key(stringify!($short));
                    return $crate::content::record::macros_read_short(field, node, reader);
                } )?
                $crate::content::record::macros_read_record($name, node, reader)
            }

            fn mentions(&mut self, visit: &mut dyn FnMut($crate::content::record::Mention<'_>)) {
                $crate::content::record::Record::mention_fields(self, visit);
            }

            fn show(
                &self,
                translation: Option<&Self>,
                show: &dyn $crate::content::record::Show,
            ) -> $crate::words::template::Value {
                let fields = <$Name as $crate::content::record::Record>::FIELDS.len();
                let mut map = $crate::words::template::Map::with_capacity(fields);
                $crate::content::record::Record::show_fields(self, translation, show, &mut |key, value| {
                    map.set(key, value);
                });
                map.into()
            }

            fn pair(
                own: &mut Option<Self>,
                source: &Option<Self>,
                pairing: &mut $crate::content::record::Pairing<'_>,
            ) {
                if own.is_none() && source.is_none() {
                    return;
                }
                let nothing = Self::default();
                let mut fitting = own.take().unwrap_or_default();
                let pairs = source.as_ref().unwrap_or(&nothing);
                $crate::content::record::Record::pair_fields(&mut fitting, pairs, pairing);
                *own = source.is_some().then_some(fitting);
            }

            fn pair_list(
                own: &mut Vec<Self>,
                source: &[Self],
                pairing: &mut $crate::content::record::Pairing<'_>,
            ) {
                pairing.items(own, source);
            }

            fn units(&self, units: &mut $crate::content::record::Units) {
                $crate::content::record::Record::units_of_fields(self, units);
            }

            fn units_of_list(list: &[Self], units: &mut $crate::content::record::Units) {
                let items = $crate::content::record::Items::of(
                    list.iter().map($crate::content::record::Record::identity),
                );
                for (item, part) in list.iter().zip(&items.parts) {
                    units.below(part, |units| $crate::content::record::Field::units(item, units));
                }
            }

            fn first_text(&self) -> Option<&str> {
                $crate::content::record::Record::first_text(self)
            }
        }
    };
}

/// The shape of the field by which an item is told from others where nothing else of it tells.
#[macro_export]
#[doc(hidden)]
macro_rules! id_field {
    ($identity:ident) => {
        $crate::content::record::MACROS_ID_FIELD
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

        impl $crate::content::record::Choices for $Name {
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

        impl $crate::content::record::Field for $Name {
            const SHAPE: $crate::content::record::Shape =
                $crate::content::record::Shape::Choice(<$Name as $crate::content::record::Choices>::WORDS);

            fn read(
                node: &$crate::words::yaml::Node,
                reader: &mut $crate::content::record::Reader<'_>,
            ) -> Option<Self> {
                $crate::content::record::macros_read_choice(node, reader)
            }

            fn show(
                &self,
                _: Option<&Self>,
                show: &dyn $crate::content::record::Show,
            ) -> $crate::words::template::Value {
                let word = $crate::content::record::Choices::word(*self);
                let mut map = $crate::words::template::Map::new();
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
    let crate::words::yaml::Value::Scalar { text, .. } = &node.value else {
        reader.wrong_type(node, &expected());
        return None;
    };
    let found = C::from_word(text.trim());
    if found.is_none() {
        let near = || crate::words::diagnostic::did_you_mean(text, words());
        let meant = word_hint(text.trim(), words());
        let hint = meant.or_else(|| reader.suggestions.ask(near));
        reader.wrong(node, &expected(), hint);
    }
    found
}
