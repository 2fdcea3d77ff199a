//! A work as an entry for BibTeX and BibLaTeX: the type, the key, and fields with what TeX would take
//! for its own escaped. Letters stay as they are, in UTF-8. It knows no page, only the work.

use crate::words::language::Direction;
use crate::words::template::{Map, Value};

use super::{Author, Form, Work};

/// The key of an entry, the same as long as the page has its address. A translation names its language.
pub(super) fn key(id: &str, translation: Option<&str>) -> String {
    let parts = id.split('/').chain(translation);
    let clean = |part: &str| -> String {
        part.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
    };
    parts.map(clean).collect::<Vec<_>>().join(":")
}

/// The entry as templates see it: `kind`, `key`, and `fields` of `name` and `value`.
pub(super) fn entry(work: &Work, key: String, language: &str) -> Value {
    let mut map = Map::new();
    map.set("kind", kind(work));
    map.set("key", key);
    map.set(
        "fields",
        Value::list(fields(work, language).into_iter().map(|(name, value)| {
            // The name of a series stays as it is where the title is translated.
            let tag = work.book().filter(|_| name == "series").map(|book| &*book.series_language);
            let tag = tag.filter(|tag| *tag != language);
            let mut map = Map::new();
            map.set("name", name);
            map.set("value", value);
            map.set("lang", Value::maybe(tag));
            map.set("dir", Value::maybe(tag.map(|tag| Direction::of(tag).as_str())));
            map.into()
        })),
    );
    map.into()
}

fn kind(work: &Work) -> &'static str {
    match work.form {
        Form::Page => "online",
        Form::Chapter(..) => "incollection",
        Form::Book(_) => "book",
    }
}

fn fields(work: &Work, language: &str) -> Vec<(&'static str, String)> {
    let book = work.book();
    let mut fields = Vec::new();
    let mut set = |name, value: Option<String>| fields.extend(value.map(|value| (name, value)));
    set("author", names(&work.authors));
    set("title", Some(escaped(&work.title)));
    if let Some((book, page)) = work.chapter() {
        set("booktitle", Some(escaped(&book.title)));
        set("pages", Some(escaped(page)));
    }
    set("series", book.and_then(|book| book.series.as_deref()).map(escaped));
    set("number", book.and_then(|book| book.number.as_deref()).map(escaped));
    set("isbn", book.and_then(|book| book.isbn.as_deref()).map(escaped));
    match book {
        Some(book) => set("year", book.year.map(|year| year.to_string())),
        None => set("date", work.date.map(|date| date.to_string())),
    }
    let publisher = if book.is_some() { "publisher" } else { "organization" };
    set(publisher, work.printed_by().map(escaped));
    set("language", Some(language.to_owned()));
    set("url", Some(address(&work.url)));
    fields
}

/// Names in parts are read as such; another is one word to TeX, however many it has.
fn names(authors: &[Author]) -> Option<String> {
    let name = |author: &Author| match author.is_in_parts && !author.name.contains(" and ") {
        true => escaped(&author.name),
        false => format!("{{{}}}", escaped(&author.name)),
    };
    let names: Vec<String> = authors.iter().map(name).collect();
    (!names.is_empty()).then(|| names.join(" and "))
}

/// Text in which TeX finds no command.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\\' => escaped.push_str(r"\textbackslash{}"),
            '~' => escaped.push_str(r"\textasciitilde{}"),
            '^' => escaped.push_str(r"\textasciicircum{}"),
            // Braces are counted even behind a backslash.
            '{' => escaped.push_str(r"\textbraceleft{}"),
            '}' => escaped.push_str(r"\textbraceright{}"),
            '&' | '%' | '#' | '$' | '_' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\n' | '\r' | '\t' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

/// An address is read as it stands; only braces would end it early.
fn address(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D")
}
