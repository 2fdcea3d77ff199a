//! How the values of front matter look to a reader: their language, their digits, their pages.

use crate::content::config::Lang;
use crate::content::record::{self, Asset, Text};
use crate::site::address;
use crate::words::date::{Date, LocalTime, PartialDate};
use crate::words::path::SubjectId;
use crate::words::template::{Map, Value};

use super::dates::{self, dated};
use super::{View, summary};

/// A reader's eyes.
pub(super) struct Show<'v> {
    pub view: &'v View,
    /// The reader's language.
    pub lang: Lang,
    /// The language of the source, on a page that shows a translation: a text that the translation
    /// leaves out is in this language.
    pub source_of: Option<Lang>,
}

impl record::Show for Show<'_> {
    fn text(&self, text: &Text) -> Value {
        match self.source_of {
            Some(source) if !text.translated => {
                let locale = self.view.site.locale(source);
                let mut map = Map::new();
                map.set("text", text.text.as_str());
                map.set("lang", locale.tag.as_str());
                map.set("dir", locale.direction.as_str());
                map.into()
            }
            _ => text.text.as_str().into(),
        }
    }

    fn page(&self, subject: SubjectId) -> Value {
        summary::summary(self.view.reader(self.lang), subject)
    }

    fn asset(&self, asset: &Asset) -> Value {
        let path = asset.source.as_ref().map(address::of_asset);
        Value::maybe(path)
    }

    fn date(&self, date: Date) -> Value {
        self.partial_date(PartialDate::Day(date))
    }

    fn partial_date(&self, date: PartialDate) -> Value {
        dates::date(self.view.reader(self.lang), date)
    }

    fn local_time(&self, time: LocalTime) -> Value {
        dated(time.to_string(), self.view.site.locale(self.lang).local_time(time))
    }

    fn number(&self, number: f64) -> String {
        self.view.site.locale(self.lang).number(number)
    }

    fn language(&self, tag: &str) -> Value {
        let mut map = Map::new();
        map.set("tag", tag);
        map.set("name", language_name(self.view, tag, self.lang));
        map.into()
    }

    fn country(&self, code: &str) -> Value {
        let mut map = Map::new();
        map.set("code", code);
        map.set("name", self.view.site.locale(self.lang).country_name(code));
        map.into()
    }

    fn clock(&self, hour: u8, minute: u8) -> String {
        self.view.site.locale(self.lang).clock(hour, minute)
    }

    fn list(&self, items: &[String]) -> String {
        self.view.site.locale(self.lang).list(items)
    }

    fn inside_sentence(&self, name: &str) -> String {
        self.view.site.locale(self.lang).inside_sentence(name)
    }

    fn string(&self, key: &str) -> String {
        self.view.string(self.lang, key)
    }

    fn format(&self, key: &str, of: &[(&str, String)]) -> String {
        self.view.string_of(self.lang, key, of)
    }
}

/// The name of a language in another: as the configuration has it, or as the Unicode data does.
pub(super) fn language_name(view: &View, tag: &str, reader: Lang) -> String {
    let own = view.site.config.find(tag).filter(|lang| *lang == reader);
    let configured = own.and_then(|lang| view.site.config.language(lang).name.clone());
    configured.unwrap_or_else(|| view.site.locale(reader).language_name(tag))
}
