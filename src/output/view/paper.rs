//! What a page has for paper and for the counter: its address as a QR code, and where the same page
//! lies in two languages and as a card.

use crate::content::kinds::Kind;
use crate::content::sources::Role;
use crate::words::path::SubjectId;
use crate::words::qr::Qr;
use crate::words::template::{Map, Value};

use super::{Reader, View, show};

/// What a page of another kind has none of.
const FIELDS: [&str; 3] = ["bilingual", "card", "qr"];

/// Whether a page is one that people take to an office, or read with somebody who helps: what is
/// written for newcomers, and not for cities.
fn is_for_newcomers(view: &View, subject: SubjectId) -> bool {
    let page = view.site.subject(subject);
    matches!(page.kind, Kind::Guide | Kind::Service | Kind::Event | Kind::Term)
        && page.role == Role::Page
        && view.site.home != Some(subject)
}

/// Whether a page is shown to readers of a language beside the official one: it really is in both.
pub fn has_bilingual(reader: Reader<'_>, subject: SubjectId) -> bool {
    let Reader { view, lang } = reader;
    let official = view.site.config.official;
    lang != official
        && is_for_newcomers(view, subject)
        && view.is_listed(subject)
        && view.site.exists_in(subject, lang)
        && view.site.exists_in(subject, official)
}

/// Whether readers of a language have a card of a page to show at a counter. Whoever reads the
/// official language needs none.
pub fn has_card(reader: Reader<'_>, subject: SubjectId) -> bool {
    let view = reader.view;
    view.site.subject(subject).kind == Kind::Service && has_bilingual(reader, subject)
}

/// Adds to a page what leads from it to paper, and from paper back to it.
pub(super) fn set_paper(reader: Reader<'_>, page: &mut Map, subject: SubjectId) {
    let Reader { view, lang } = reader;
    page.set("bilingual", bilingual_link(reader, subject));
    page.set(
        "card",
        Value::maybe(
            has_card(reader, subject)
                .then(|| view.addresses.folder_link(lang, &view.addresses.card_folder(subject))),
        ),
    );
    page.set("qr", qr(reader, subject));
}

fn bilingual_link(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    if !has_bilingual(reader, subject) {
        return Value::none();
    }
    let folder = view.addresses.bilingual_folder(subject);
    let official = view.site.config.tag(view.site.config.official);
    let mut map = Map::new();
    map.set("path", view.addresses.folder_link(lang, &folder));
    map.set("lang", official);
    map.set("name", show::language_name(view, official, lang));
    map.into()
}

/// The address of a page as a QR code. A word explained is looked up and not handed out; and
/// nobody finds a page by an address of this machine.
pub(super) fn qr(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let is_term = view.site.subject(subject).kind == Kind::Term;
    if is_term || !is_for_newcomers(view, subject) || !view.site.config.is_published() {
        return Value::none();
    }
    let Some(code) = Qr::of(&view.addresses.page_url(lang, subject)) else {
        return Value::none();
    };
    let mut map = Map::new();
    map.set("src", code.data_uri());
    map.set("size", code.size);
    map.into()
}

/// The same for what is no page of the site.
pub(super) fn set_no_paper(page: &mut Map) {
    for field in FIELDS {
        page.set(field, Value::none());
    }
}
