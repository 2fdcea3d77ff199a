//! Front matter and configuration as typed records: one definition gives the struct, what reads
//! it, what a translation may say of it, and its line in the reference.
//!
//! Owns how a YAML value becomes a typed one and what is said when it does not. It knows no kind of
//! page: those are defined in `kinds` with [`record!`](crate::record!) and
//! [`choice!`](crate::choice!). What the values look like in a template is decided here too, through
//! [`Show`], so that a new field is seen by themes without further work.

mod days;
mod fields;
mod figures;
mod identity;
mod items;
mod lacking;
mod macros;
mod meant;
mod naming;
mod noted;
mod opening;
mod pairing;
mod prose;
mod readings;
mod shape;
mod times;

pub use days::Days;
pub use fields::{
    Amount, Any, Asset, Count, Country, Degrees, Email, LanguageTag, OldAddress, Party, Phone,
    Pictogram, Placed, Reached, Ref, Reference, Url,
};
pub use figures::unclear_figure;
pub use identity::{Identity, Told};
pub use items::Items;
pub use lacking::place_for;
pub use macros::{
    Choices, ID_FIELD as MACROS_ID_FIELD, Record, key as macros_key,
    read_choice as macros_read_choice, read_entry as macros_read,
    read_record as macros_read_record, read_short as macros_read_short, short as macros_short,
};
pub use noted::{Noted, Sections, UnitsNoted};
pub use pairing::{Found, Pairing, Through, Units};
pub use prose::Text;
pub use shape::{Fact, FieldShape, Form, ID, RecordShape, Shape};
pub use times::{Clock, Months, TimeZone};

use crate::words::date::{Date, LocalTime, PartialDate};
use crate::words::diagnostic::{self, Diagnostic, Suggestions, codes};
use crate::words::href;
use crate::words::leftovers::{self, What};
use crate::words::path::SourcePath;
use crate::words::path::SubjectId;
use crate::words::telephone::{self, NotOne, Telephone};
use crate::words::template::Value as Shown;
use crate::words::yaml::{Node, Value};

/// Reads the values of one file and notes what is wrong with them.
pub struct Reader<'a> {
    /// The file.
    pub path: &'a SourcePath,
    /// Whether the file is a translation, which may give prose only.
    pub translation: bool,
    /// What was said so far.
    pub diagnostics: &'a mut Vec<Diagnostic>,
    /// How often it may still be asked what was meant.
    pub suggestions: Suggestions,
}

impl Reader<'_> {
    /// Says that a value is not what its field takes.
    pub fn wrong_type(&mut self, node: &Node, expected: &str) {
        self.wrong(node, expected, None);
    }

    /// As [`Reader::wrong_type`], with what to write instead.
    pub fn wrong(&mut self, node: &Node, expected: &str, hint: Option<String>) {
        let found = match node.scalar() {
            Some(text) => format!("`{text}`"),
            None => node.describe().to_owned(),
        };
        self.diagnostics.push(
            Diagnostic::new(
                &codes::WRONG_TYPE,
                self.path,
                format!("expected {expected}, found {found}"),
            )
            .at(node.span)
            .maybe_hint(hint),
        );
    }

    /// Says that a name holds another number than the one beside it that is called.
    pub fn say_named_otherwise(&mut self, name: Option<&str>, node: &Node, called: &Telephone) {
        let called = std::slice::from_ref(called);
        let Some(another) = name.and_then(|name| telephone::another(name, called)) else { return };
        let (shown, called) = (another.shown, called[0].shown());
        let message = format!("readers see the number `{shown}` in the name, and call `{called}`");
        let hint = match another.number {
            Some(number) => format!(
                "if the name is right, write `{}` here; if not, correct the name",
                number.shown()
            ),
            None => "write the same number in the name and here".to_owned(),
        };
        let said = Diagnostic::new(&codes::PHONE_DIFFERS, self.path, message).at(node.span);
        self.diagnostics.push(said.about(format!("{shown}, {called}")).hint(hint));
    }

    /// Says why a text is no telephone number, and what to write instead; `beside` is where its remarks belong, if not in a
    /// text beside it.
    pub fn say_not_called(
        &mut self,
        node: &Node,
        text: &str,
        reason: &NotOne,
        beside: Option<&str>,
    ) {
        let said = Diagnostic::new(&codes::PHONE_INVALID, self.path, reason.message(text));
        let hint = match beside {
            Some(beside) => reason.hint_beside("", beside),
            None => reason.hint(""),
        };
        self.diagnostics.push(said.at(node.span).hint(hint));
    }

    /// Says that a text is no e-mail address, with the one that may be meant.
    pub fn say_no_mail(&mut self, node: &Node, text: &str) {
        let hint = href::mail_meant(text).map(|meant| format!("did you mean `{meant}`?"));
        self.wrong(node, "an e-mail address such as `office@example.org`", hint);
    }

    /// Says that a key is not known, with the nearest that is.
    pub fn unknown_key<'k>(
        &mut self,
        key: &crate::words::yaml::Key,
        of: &str,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let hint = match self.meant(&key.name, known) {
            Some(field) => format!("did you mean `{field}`?"),
            None => NOT_MEANT.to_owned(),
        };
        self.unknown_key_with(key, of, hint);
    }

    /// The field that is meant by another name: a word for it from elsewhere, or else the nearest.
    pub fn meant<'k>(
        &mut self,
        name: &str,
        known: impl Iterator<Item = &'k str> + Clone,
    ) -> Option<&'k str> {
        let near = || diagnostic::nearest(name, known.clone());
        synonym(name, known.clone()).or_else(|| self.suggestions.ask(near))
    }

    /// Says that a key is not known, with what to do.
    pub fn unknown_key_with(&mut self, key: &crate::words::yaml::Key, of: &str, hint: String) {
        self.diagnostics.push(
            Diagnostic::new(
                &codes::UNKNOWN_KEY,
                self.path,
                format!("unknown key `{}` in {of}", key.name),
            )
            .at(key.span)
            .hint(hint),
        );
    }

    /// Says that a translation repeats a fact.
    fn fact_repeated(&mut self, key: &crate::words::yaml::Key) {
        self.diagnostics.push(
            Diagnostic::new(
                &codes::FACT_REPEATED,
                self.path,
                format!(
                    "`{}` is a fact and stands in the source file; it has no effect here",
                    key.name
                ),
            )
            .at(key.span)
            .hint(FACT_HINT),
        );
    }

    /// The characters of a scalar, or a complaint.
    fn text<'n>(&mut self, node: &'n Node, expected: &str) -> Option<&'n str> {
        match &node.value {
            Value::Scalar { text, boolish } => {
                if *boolish {
                    self.boolish(node, text);
                }
                Some(text.trim())
            }
            Value::Null => None,
            _ => {
                self.wrong_type(node, expected);
                None
            }
        }
    }

    /// Says that marks of Markdown or of another system stand in a text that is shown as it is.
    fn say_leftover(&mut self, node: &Node, text: &str) {
        let Some(What::Marks { name, instead }) = leftovers::found_in_plain(text) else { return };
        let message = format!("{name} stays in the text as it is");
        let said = Diagnostic::new(&codes::MARKUP_LEFT, self.path, message);
        self.diagnostics.push(said.at(node.span).hint(instead));
    }

    /// `country: no`: taken as written here, and a trap everywhere else.
    fn boolish(&mut self, node: &Node, text: &str) {
        let message =
            format!("`{text}` without quotes means true or false to other readers of YAML");
        self.diagnostics.push(
            Diagnostic::new(&codes::YAML_TRAP, self.path, message)
                .at(node.span)
                .hint(format!("it is read as text here; write `\"{text}\"` to be safe")),
        );
    }
}

/// What is to be done about a key by which no field is meant.
pub const NOT_MEANT: &str = "remove the line, or put what is your own under `extra:`";

/// What is to be done about a fact in a translation.
const FACT_HINT: &str = "remove the line: a translation gives text only and inherits every fact";

/// Words that authors bring from elsewhere, and what the field is called here.
const SYNONYMS: &[(&str, &str)] = &[
    ("description", "summary"),
    ("excerpt", "summary"),
    ("deck", "summary"),
    ("abstract", "summary"),
    ("tags", "topics"),
    ("tag", "topics"),
    ("categories", "topics"),
    ("themes", "topics"),
    ("theme", "topics"),
    ("lastmod", "updated"),
    ("modified", "updated"),
    ("weight", "order"),
    ("lead_organisation", "organisation"),
    ("organization", "organisation"),
    ("redirect_from", "aliases"),
    ("cover", "image"),
    ("author", "authors"),
    ("begin", "start"),
    ("name", "title"),
    ("languages", "languages_spoken"),
    ("language", "languages_spoken"),
    // Inside of records.
    ("tel", "phone"),
    ("telephone", "phone"),
    ("mobile", "phone"),
    ("number", "phone"),
    ("value", "phone"),
    ("mail", "email"),
    ("phone", "value"),
    ("number", "value"),
    ("email", "value"),
    ("figure", "value"),
    ("link", "url"),
    ("href", "url"),
    ("website", "url"),
    ("url", "value"),
    ("address", "value"),
    ("link", "value"),
    ("day", "days"),
    ("weekday", "days"),
    ("weekdays", "days"),
    ("from", "opens"),
    ("to", "closes"),
    ("street", "address"),
    ("type", "kind"),
    ("path", "src"),
    ("url", "src"),
    ("description", "alt"),
    ("caption", "alt"),
    ("title", "label"),
    ("name", "label"),
    ("title", "name"),
    ("description", "text"),
    ("note", "text"),
    ("text", "note"),
];

/// The field of those that are known that has another name elsewhere.
fn synonym<'k>(name: &str, known: impl Iterator<Item = &'k str> + Clone) -> Option<&'k str> {
    let fields = SYNONYMS.iter().filter(|(word, _)| *word == name).map(|(_, field)| *field);
    fields.into_iter().find_map(|field| known.clone().find(|known| *known == field))
}

/// A value that stands alone: under a key, or as one item of a list.
pub trait Field: Sized + Clone {
    /// What it takes.
    const SHAPE: Shape;

    /// From YAML; `None` when there is nothing, or when what there is has been complained about.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// What stands for an item of a list that a translator has left empty; none where it counts for nothing.
    fn left_empty(_node: &Node, _reader: &Reader<'_>) -> Option<Self> {
        None
    }

    /// Shows every page and file that is named in it to `visit`, to be resolved.
    fn mentions(&mut self, _visit: &mut dyn FnMut(Mention<'_>)) {}

    /// As templates see it, with the prose of its translation where there is one: a fact is the same
    /// in every language.
    fn show(&self, translation: Option<&Self>, show: &dyn Show) -> Shown;

    /// What is compared of it as it was written, where it tells an item of a list from others.
    fn key(written: &str) -> String {
        written.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
    }

    /// Takes out of a translation what was not made for this source.
    fn pair(_own: &mut Option<Self>, _source: &Option<Self>, _pairing: &mut Pairing<'_>) {}

    /// The same of a list, and puts its items where those of the source are.
    fn pair_list(_own: &mut Vec<Self>, _source: &[Self], _pairing: &mut Pairing<'_>) {}

    /// Adds the units that are in it.
    fn units(&self, _units: &mut Units) {}

    /// Adds the units that are in a list of it.
    fn units_of_list(_list: &[Self], _units: &mut Units) {}

    /// The first prose in it.
    fn first_text(&self) -> Option<&str> {
        None
    }
}

/// Something in a record that names something else.
pub enum Mention<'a> {
    /// A page.
    Page(&'a mut Reference),
    /// A file below `content/`.
    Asset(&'a mut Asset),
}

/// A field of a record: nothing, one value, or several.
pub trait Entry: Default {
    /// What it takes.
    const SHAPE: Shape;
    /// Reads what stands under the key.
    fn read(&mut self, node: &Node, reader: &mut Reader<'_>);
    /// See [`Field::mentions`].
    fn mentions(&mut self, visit: &mut dyn FnMut(Mention<'_>));
    /// See [`Field::show`]; nothing is shown as `none`.
    fn show(&self, translation: Option<&Self>, show: &dyn Show) -> Shown;
    /// See [`Field::key`].
    fn key(written: &str) -> String;
    /// See [`Field::pair`].
    fn pair(&mut self, source: &Self, pairing: &mut Pairing<'_>);
    /// See [`Field::units`].
    fn units(&self, units: &mut Units);
    /// See [`Field::first_text`].
    fn first_text(&self) -> Option<&str>;
}

impl<T: Field> Entry for Option<T> {
    const SHAPE: Shape = T::SHAPE;

    fn read(&mut self, node: &Node, reader: &mut Reader<'_>) {
        if node.value != Value::Null {
            *self = T::read(node, reader);
        }
    }

    fn mentions(&mut self, visit: &mut dyn FnMut(Mention<'_>)) {
        if let Some(value) = self {
            value.mentions(visit);
        }
    }

    fn show(&self, translation: Option<&Self>, show: &dyn Show) -> Shown {
        let translation = translation.and_then(Option::as_ref);
        self.as_ref().map_or_else(Shown::none, |own| own.show(translation, show))
    }

    fn key(written: &str) -> String {
        T::key(written)
    }

    fn pair(&mut self, source: &Self, pairing: &mut Pairing<'_>) {
        T::pair(self, source, pairing);
    }

    fn units(&self, units: &mut Units) {
        if let Some(value) = self {
            value.units(units);
        }
    }

    fn first_text(&self) -> Option<&str> {
        self.as_ref().and_then(T::first_text)
    }
}

impl<T: Field> Entry for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);

    fn read(&mut self, node: &Node, reader: &mut Reader<'_>) {
        *self = match &node.value {
            Value::Null => Vec::new(),
            Value::List(items) => {
                let mut read = |item| T::read(item, reader).or_else(|| T::left_empty(item, reader));
                items.iter().filter_map(&mut read).collect()
            }
            _ => T::read(node, reader).into_iter().collect(),
        };
    }

    fn mentions(&mut self, visit: &mut dyn FnMut(Mention<'_>)) {
        for item in self {
            item.mentions(visit);
        }
    }

    /// A translation was made to fit its source ([`Pairing`]): the second item in French is the second item. A
    /// list of plain prose is taken whole.
    fn show(&self, translation: Option<&Self>, show: &dyn Show) -> Shown {
        let translation = translation.map_or(&[][..], Vec::as_slice);
        if matches!(T::SHAPE, Shape::Text) && !translation.is_empty() {
            return Shown::list(translation.iter().map(|item| item.show(None, show)));
        }
        let items = self.iter().enumerate();
        let shown = items.map(|(place, item)| item.show(translation.get(place), show));
        // A reference that leads nowhere has been complained about; it is no item of a list.
        Shown::list(shown.filter(|shown| !shown.is_none()))
    }

    fn key(written: &str) -> String {
        T::key(written)
    }

    fn pair(&mut self, source: &Self, pairing: &mut Pairing<'_>) {
        T::pair_list(self, source, pairing);
    }

    fn units(&self, units: &mut Units) {
        T::units_of_list(self, units);
    }

    fn first_text(&self) -> Option<&str> {
        self.iter().find_map(T::first_text)
    }
}

/// What a value needs to be shown to a reader: their language, and the pages it names.
pub trait Show {
    /// Prose; a map of `text`, `lang`, `dir` where it is in another language than the page.
    fn text(&self, text: &Text) -> Shown;
    /// A page's summary, in the reader's language as far as it exists.
    fn page(&self, subject: SubjectId) -> Shown;
    /// The path of an asset from the root of the site.
    fn asset(&self, asset: &Asset) -> Shown;
    /// A day: `iso`, `text`.
    fn date(&self, date: Date) -> Shown;
    /// A year, month or day: `iso`, `text`.
    fn partial_date(&self, date: PartialDate) -> Shown;
    /// A day with its time, if any: `iso`, `text`.
    fn local_time(&self, time: LocalTime) -> Shown;
    /// A number in the reader's digits and separators.
    fn number(&self, number: f64) -> String;
    /// A language: `tag`, and its `name` in the reader's language.
    fn language(&self, tag: &str) -> Shown;
    /// A country: `code`, and its `name` in the reader's language.
    fn country(&self, code: &str) -> Shown;
    /// A time of day by the reader's clock; the end of a day is hour 24.
    fn clock(&self, hour: u8, minute: u8) -> String;
    /// Things one after the other, as the reader's language lists them.
    fn list(&self, items: &[String]) -> String;
    /// The name of a day, as it is written inside a sentence.
    fn inside_sentence(&self, name: &str) -> String;
    /// A UI string, or its key where there is none.
    fn string(&self, key: &str) -> String;
    /// A UI string with what it speaks of.
    fn format(&self, key: &str, of: &[(&str, String)]) -> String;
}
