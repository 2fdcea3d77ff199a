//! What a page has for paper and for the counter: its address as a QR code, and where the same page
//! lies in two languages and as a card.

use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::content::sources::Role;
use crate::words::path::SubjectId;
use crate::words::qr::Qr;
use crate::words::template::{Map, Value};

use super::View;

/// What a page of another kind has none of.
const FIELDS: [&str; 3] = ["bilingual", "card", "qr"];

impl View {
    /// Whether a page is one that people take to an office, or read with somebody who helps: what is
    /// written for newcomers, and not for cities.
    fn is_for_newcomers(&self, subject: SubjectId) -> bool {
        let page = self.site.subject(subject);
        matches!(page.kind, Kind::Guide | Kind::Service | Kind::Event | Kind::Term)
            && page.role == Role::Page
            && self.site.home != Some(subject)
    }

    /// Whether a page is shown to readers of a language beside the official one: it really is in both.
    pub fn has_bilingual(&self, subject: SubjectId, lang: Lang) -> bool {
        let official = self.site.config.official;
        lang != official
            && self.is_for_newcomers(subject)
            && self.is_listed(subject)
            && self.site.exists_in(subject, lang)
            && self.site.exists_in(subject, official)
    }

    /// Whether readers of a language have a card of a page to show at a counter. Whoever reads the
    /// official language needs none.
    pub fn has_card(&self, subject: SubjectId, lang: Lang) -> bool {
        self.site.subject(subject).kind == Kind::Service && self.has_bilingual(subject, lang)
    }

    /// Adds to a page what leads from it to paper, and from paper back to it.
    pub(super) fn set_paper(&self, page: &mut Map, subject: SubjectId, lang: Lang) {
        page.set("bilingual", self.bilingual_link(subject, lang));
        page.set(
            "card",
            Value::maybe(
                self.has_card(subject, lang).then(|| {
                    self.addresses.folder_link(lang, &self.addresses.card_folder(subject))
                }),
            ),
        );
        page.set("qr", self.qr(subject, lang));
    }

    fn bilingual_link(&self, subject: SubjectId, lang: Lang) -> Value {
        if !self.has_bilingual(subject, lang) {
            return Value::none();
        }
        let folder = self.addresses.bilingual_folder(subject);
        let official = self.site.config.tag(self.site.config.official);
        let mut map = Map::new();
        map.set("path", self.addresses.folder_link(lang, &folder));
        map.set("lang", official);
        map.set("name", self.language_name(official, lang));
        map.into()
    }

    /// The address of a page as a QR code. A word explained is looked up and not handed out; and
    /// nobody finds a page by an address of this machine.
    pub(super) fn qr(&self, subject: SubjectId, lang: Lang) -> Value {
        let is_term = self.site.subject(subject).kind == Kind::Term;
        if is_term || !self.is_for_newcomers(subject) || !self.site.config.is_published() {
            return Value::none();
        }
        let Some(code) = Qr::of(&self.addresses.page_url(lang, subject)) else {
            return Value::none();
        };
        let mut map = Map::new();
        map.set("src", code.data_uri());
        map.set("size", code.size);
        map.into()
    }
}

/// The same for what is no page of the site.
pub(super) fn set_no_paper(page: &mut Map) {
    for field in FIELDS {
        page.set(field, Value::none());
    }
}
