//! Dates as readers see them, each made once.

use std::collections::HashMap;
use std::sync::RwLock;

use crate::content::config::Lang;
use crate::words::date::PartialDate;
use crate::words::template::{Map, Value};

use super::Reader;

/// The dates shown so far. Only saves work: the days of a site are few, and writing one as a language
/// does costs as much as a dozen links.
#[derive(Default)]
pub(super) struct Dates(RwLock<HashMap<(PartialDate, Lang), Value>>);

impl Dates {
    fn shown(&self, date: PartialDate, lang: Lang, show: impl FnOnce() -> Value) -> Value {
        let known = self.0.read().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(known) = known.get(&(date, lang)) {
            return known.clone();
        }
        drop(known);
        let shown = show();
        let mut known = self.0.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        known.entry((date, lang)).or_insert(shown).clone()
    }
}

/// A date, as machines read it and in the words of a language.
pub(super) fn date(reader: Reader<'_>, date: PartialDate) -> Value {
    let Reader { view, lang } = reader;
    let locale = view.site.locale(lang);
    view.dates.shown(date, lang, || dated(date.to_string(), locale.partial_date(date)))
}

/// A date or a time: as machines read it, and in words.
pub(super) fn dated(iso: String, text: String) -> Value {
    let mut map = Map::new();
    map.set("iso", iso);
    map.set("text", text);
    map.into()
}
