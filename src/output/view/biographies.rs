//! Who wrote an essay, in a few words at its end: what their own page begins with.

use crate::content::kinds::{Facts, Image};
use crate::words::html::tags;
use crate::words::path::SubjectId;
use crate::words::template::{Map, TemplateError, Value};

use super::picture::logo;
use super::place::Place;
use super::show::Show;
use super::{Reader, body, picture, summary};

/// The authors of an essay, each with `page` (a summary), `image` or none, and `about`: the first
/// paragraph of their page as HTML in the language of that page, or none.
pub(in crate::output) fn biographies(
    reader: Reader<'_>,
    essay: SubjectId,
) -> Result<Value, TemplateError> {
    let view = reader.view;
    let Facts::Essay(facts) = &view.site.source(essay).facts else { return Ok(Value::empty()) };
    let authors = facts.authors.iter().filter_map(|author| author.subject());
    let all: Result<Vec<Value>, TemplateError> =
        authors.map(|author| biography(reader, author)).collect();
    Ok(Value::list(all?))
}

fn biography(reader: Reader<'_>, author: SubjectId) -> Result<Value, TemplateError> {
    let Reader { view, lang } = reader;
    let shown = view.site.shown(author, lang);
    let place = Place { reader, subject: author, is_below_picture: true };
    let body = body::body(view, shown, &place)?;
    let mut map = Map::new();
    map.set("page", summary::summary(reader, author));
    map.set("about", first_paragraph(&body).map_or_else(Value::none, Value::html));
    map.set("image", portrait(reader, author));
    Ok(map.into())
}

fn portrait(reader: Reader<'_>, author: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let source = view.site.source(author);
    let image = logo(&source.facts).or(source.common.image.as_ref());
    let is_there = |image: &&Image| image.src.as_ref().is_some_and(|src| src.source.is_some());
    let show = Show { view, lang, source_of: None };
    picture::maybe_image(view, image.filter(is_there), None, &show)
}

/// A text that begins with a paragraph: that paragraph, unless it leads to a note at the end of the text.
fn first_paragraph(html: &str) -> Option<&str> {
    let paragraph = html.trim_start().strip_prefix("<p>")?;
    let end = tags(paragraph).find(|tag| tag.is_end && tag.name == "p")?;
    let paragraph = &paragraph[..end.range.start];
    (!paragraph.contains("doc-noteref")).then_some(paragraph)
}
