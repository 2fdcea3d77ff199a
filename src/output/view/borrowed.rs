//! Strings of the interface that a language has not, and borrows from another: in a page they say which language they are in, or a
//! screen reader would read English aloud as if it were Korean, and Hebrew would set it from right to left.
//!
//! A borrowed string stands between two marks until its page is written. In a text they become an element; an attribute, the title
//! of a window and what is drawn cannot say of a part which language it is in, and there they go.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;

use crate::content::config::Lang;
use crate::content::markdown::escape;
use crate::theme::strings::Strings;
use crate::words::html;
use crate::words::language::Direction;
use crate::words::mark::{self, Mark, Marked};
use crate::words::template::{Argument, Value};

use super::{Reader, View};

/// How many languages one language can borrow from.
const MOST: u32 = 256;

/// What a language borrows.
#[derive(Default)]
pub(super) struct Borrowed {
    /// The number of the language that borrows.
    own: u32,
    /// The tags of those that it borrows from.
    from: Vec<String>,
    /// By key: from which.
    keys: HashMap<String, u32>,
    /// By text, those without arguments: from which.
    texts: HashMap<String, u32>,
}

impl Borrowed {
    /// What the language `lang`, whose tag is `tag`, borrows of these keys. Names of pages are borrowed from `source`, in
    /// which they were written first.
    pub(super) fn of<'k>(
        strings: &Strings,
        lang: Lang,
        tag: &str,
        source: &str,
        keys: impl Iterator<Item = &'k str>,
    ) -> Self {
        let from = vec![source.to_owned()];
        let mut borrowed = Borrowed { own: lang.index() as u32, from, ..Borrowed::default() };
        for key in keys {
            let Some(from) = strings.borrowed_from(key, tag) else { continue };
            let known = borrowed.from.iter().position(|it| it == from);
            let place = known.unwrap_or_else(|| {
                borrowed.from.push(from.to_owned());
                borrowed.from.len() - 1
            });
            let number = borrowed.own * MOST + place as u32;
            borrowed.keys.insert(key.to_owned(), number);
            borrowed.texts.insert(strings.get(key), number);
        }
        borrowed
    }

    /// The number of a language that pages are borrowed from as well.
    fn number_of(&self, tag: &str) -> Option<u32> {
        let place = self.from.iter().position(|it| it == tag)?;
        Some(self.own * MOST + place as u32)
    }

    /// A string, with marks around it if it is borrowed.
    pub(super) fn marked(&self, key: &str, text: &str) -> Marked {
        between(self.keys.get(key).copied(), text)
    }
}

fn between(from: Option<u32>, text: &str) -> Marked {
    let mut marked = Marked::with_capacity(text.len() + 12);
    if let Some(from) = from {
        marked.push_mark(Mark::Borrowed(from));
    }
    marked.push_str(text);
    if from.is_some() {
        marked.push_mark(Mark::Own);
    }
    marked
}

/// What `tr` says in a language.
pub(super) fn translate(
    strings: Arc<Strings>,
    borrowed: Arc<Borrowed>,
) -> impl Fn(&str, &[(String, Argument)]) -> Marked {
    move |key, arguments| borrowed.marked(key, &strings.format(key, arguments))
}

/// The name of a page for a template, in an element that says that it is in the language `around` of its text: one that
/// is in another language says so itself.
pub(super) fn named(view: &View, (name, own): (&str, Lang), around: Lang, reader: Lang) -> Value {
    let words = &view.words[reader.index()].borrowed;
    let from = (own != around).then(|| words.number_of(view.site.config.tag(own)));
    Value::marked(&between(from.flatten(), name))
}

/// A title that may be a string of the interface, for a template.
pub(super) fn heard(reader: Reader<'_>, title: &str) -> Value {
    let Reader { view, lang } = reader;
    Value::marked(&between(view.words[lang.index()].borrowed.texts.get(title).copied(), title))
}

/// A string of the interface for a text in HTML.
pub(super) fn in_its_language(reader: Reader<'_>, key: &str, text: &str) -> Marked {
    let Reader { view, lang } = reader;
    view.words[lang.index()].borrowed.marked(key, &escape(text))
}

/// A file of a template, in which borrowed words say their language where they can.
pub(super) fn with_borrowed_told(view: &View, template: &str, marked: Vec<u8>) -> Vec<u8> {
    if !mark::holds_borrowed(&marked) {
        return marked;
    }
    let marked = String::from_utf8(marked)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
    let mut out = String::with_capacity(marked.len() + marked.len() / 8);
    if !template.ends_with(".html") {
        push_text(&marked, &mut out, |_| None);
        return out.into_bytes();
    }
    let tag_of = |number: u32| {
        let words = view.words.get((number / MOST) as usize)?;
        words.borrowed.from.get((number % MOST) as usize).map(String::as_str)
    };
    let mut written = 0;
    // What only holds text: `<title>`, and the choices of a list.
    let mut is_plain = false;
    for tag in html::tags(&marked) {
        let text = &marked[written..tag.range.start];
        match is_plain {
            true => push_text(text, &mut out, |_| None),
            false => push_text(text, &mut out, tag_of),
        }
        push_text(&marked[tag.range.clone()], &mut out, |_| None);
        written = tag.range.end;
        if matches!(tag.name, "title" | "option" | "textarea" | "script" | "style") {
            is_plain = !tag.is_end;
        }
    }
    push_text(&marked[written..], &mut out, tag_of);
    out.into_bytes()
}

/// Adds a text with what belongs in the place of its marks of borrowed words; other marks stay.
fn push_text<'t>(text: &str, out: &mut String, tag_of: impl Fn(u32) -> Option<&'t str>) {
    let (mut written, mut open) = (0, 0);
    for (start, end, mark) in mark::marks(text) {
        match mark {
            Mark::Borrowed(number) => {
                out.push_str(&text[written..start]);
                if let Some(tag) = tag_of(number) {
                    let direction = Direction::of(tag).as_str();
                    let _ = write!(out, "<span lang=\"{}\" dir=\"{direction}\">", escape(tag));
                    open += 1;
                }
                written = end;
            }
            Mark::Own => {
                out.push_str(&text[written..start]);
                if open > 0 {
                    out.push_str("</span>");
                    open -= 1;
                }
                written = end;
            }
            _ => {}
        }
    }
    out.push_str(&text[written..]);
    (0..open).for_each(|_| out.push_str("</span>"));
}
