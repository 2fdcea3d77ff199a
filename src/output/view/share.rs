//! Sending a page to somebody: as links that the programs of the device open. Nobody else learns of it.

use std::fmt::Write;

use crate::content::kinds::Kind;
use crate::content::sources::Role;
use crate::words::path::SubjectId;
use crate::words::template::{Map, Value};

use super::Reader;

/// The links that send a page: `mail` and `sms`. Only of what people send each other, and none where
/// nobody could open the address.
pub(super) fn share(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let page = view.site.subject(subject);
    let is_sent = matches!(
        page.kind,
        Kind::Guide
            | Kind::Service
            | Kind::Event
            | Kind::Term
            | Kind::Practice
            | Kind::Story
            | Kind::Essay
            | Kind::City
    );
    if !is_sent || page.role != Role::Page || !view.site.config.is_published() {
        return Value::none();
    }
    let title = in_query(view.site.document(view.site.shown(subject, lang)).title());
    let url = in_query(&view.addresses.page_url(lang, subject));
    let mut map = Map::new();
    map.set("mail", format!("mailto:?subject={title}&body={url}"));
    // iOS reads what follows `&`, Android what follows `?`.
    map.set("sms", format!("sms:?&body={title}%20{url}"));
    map.into()
}

/// A text as a value in an address. Letters of all scripts stay as they are: browsers encode them, and
/// the page is a third of the size.
fn in_query(text: &str) -> String {
    let mut value = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        let is_mark =
            matches!(character, '-' | '.' | '_' | '~' | '/' | ':' | ',' | ';' | '(' | ')' | '!');
        if is_mark || character.is_alphanumeric() {
            value.push(character);
            continue;
        }
        let mut bytes = [0; 4];
        for byte in character.encode_utf8(&mut bytes).bytes() {
            let _ = write!(value, "%{byte:02X}");
        }
    }
    value
}
