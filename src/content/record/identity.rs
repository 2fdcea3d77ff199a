//! What tells an item of a list from the others: its name, or what its key fields say.
//!
//! Knows one item; which of two files belong together is decided in `pairing`.

use super::{ID, Reader};
use crate::words::diagnostic::Span;
use crate::words::unit;
use crate::words::yaml::Node;

/// What a key field says: as it is compared, and as its author wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// As it is compared, and stands in keys.
    pub compared: String,
    /// As it was written.
    pub written: String,
}

/// What tells an item of a list from the others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Identity {
    /// The name that a command gave it.
    pub(super) id: Option<String>,
    /// What its key fields say; none of those that it does not have.
    values: Vec<Option<Told>>,
    /// The file of a table in which the item is a row: no command writes into one.
    pub(super) table: Option<Box<str>>,
    /// Where the item stands.
    pub(super) span: Span,
}

impl Identity {
    /// That of what has none.
    pub const NONE: &'static Identity = &Identity {
        id: None,
        values: Vec::new(),
        table: None,
        span: Span { line: 1, column: 1, length: 1 },
    };

    /// Of an item that stands in no YAML: `values` are those of its key fields, in their order.
    pub fn of(id: Option<&str>, values: Vec<Option<Told>>, span: Span) -> Self {
        Identity { id: id.map(str::to_owned), values, table: None, span }
    }

    /// The same, of a row of a table in a file.
    #[must_use]
    pub fn in_table(mut self, file: &str) -> Self {
        self.table = Some(file.into());
        self
    }

    /// Where the item stands.
    pub fn set_span(&mut self, span: Span) {
        self.span = span;
    }

    /// Notes what one of the key fields says.
    pub fn note(&mut self, fields: usize, place: usize, value: Told) {
        self.values.resize(fields, None);
        self.values[place] = Some(value);
    }

    /// Reads the name that a command gave.
    pub fn read_id(&mut self, node: &Node, reader: &mut Reader<'_>) {
        let Some(id) = reader.text(node, "a short name of letters, digits and hyphens") else {
            return;
        };
        match unit::is_id(id) {
            true => self.id = Some(id.to_owned()),
            false => reader.wrong_type(node, "a short name of letters, digits and hyphens"),
        }
    }

    /// The name that a command gave it.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// What its fields say that it is, as one part of a key.
    pub fn natural(&self) -> Option<String> {
        let compared = |told: &Option<Told>| told.as_ref().map(|told| told.compared.clone());
        let is_told = self.values.iter().any(Option::is_some);
        is_told.then(|| unit::joined(&self.values.iter().map(compared).collect::<Vec<_>>()))
    }

    /// What its fields say, as they were written: "112".
    pub(super) fn facts(&self) -> String {
        let values: Vec<&str> =
            self.values.iter().flatten().map(|told| told.written.as_str()).collect();
        values.join(", ")
    }

    /// The file of the table in which it is a row.
    pub fn table(&self) -> Option<&str> {
        self.table.as_deref()
    }

    /// The fields of those that it has, with what they say.
    pub fn told<'i>(
        &'i self,
        fields: &'i [&'static str],
    ) -> impl Iterator<Item = (&'static str, &'i str)> {
        let values = fields.iter().zip(&self.values);
        values.filter_map(|(field, told)| Some((*field, told.as_ref()?.written.as_str())))
    }

    /// The fields in which it says something else than another does.
    pub(super) fn differing<'f>(&self, other: &Identity, fields: &[&'f str]) -> Vec<&'f str> {
        let compared = |told: &Option<Told>| told.as_ref().map(|told| told.compared.clone());
        let other_says = |at: usize| other.values.get(at).and_then(compared);
        let told = fields.iter().zip(&self.values).enumerate();
        let other =
            told.filter(|(at, (_, told))| told.is_some() && compared(told) != other_says(*at));
        other.map(|(_, (field, _))| *field).collect()
    }

    /// Whether it is a number that people call: its first fields say so.
    pub(super) fn is_number(&self, fields: &[&str]) -> bool {
        let told = |at: usize| self.values.get(at).and_then(Option::as_ref);
        match fields {
            ["phone", ..] => told(0).is_some(),
            ["kind", ..] => told(0).is_some_and(|kind| kind.written == "phone"),
            _ => false,
        }
    }

    /// What its author wrote to name it: "phone: 112".
    pub(super) fn written(&self, fields: &[&str]) -> String {
        if let Some(id) = &self.id {
            return format!("{ID}: {id}");
        }
        let values = fields.iter().zip(&self.values);
        let values =
            values.filter_map(|(field, told)| Some(format!("{field}: {}", told.as_ref()?.written)));
        values.collect::<Vec<_>>().join(", ")
    }
}
