//! Who wrote an essay, in a few words at its end: what their own page begins with.

use crate::config::Lang;
use crate::kinds::{Facts, Image};
use crate::path::SubjectId;
use crate::record::{Record, Show as _};
use crate::template::{Map, TemplateError, Value};

use super::View;
use super::body::Place;
use super::show::Show;

impl View {
    /// The authors of an essay, each with `page` (a summary), `image` or none, and `about`: the first
    /// paragraph of their page as HTML in the language of that page, or none.
    pub(super) fn biographies(
        &self,
        essay: SubjectId,
        lang: Lang,
        root: &str,
    ) -> Result<Value, TemplateError> {
        let Facts::Essay(facts) = &self.site.source(essay).facts else { return Ok(Value::empty()) };
        let authors = facts.authors.iter().filter_map(|author| author.subject());
        let all: Result<Vec<Value>, TemplateError> =
            authors.map(|author| self.biography(author, lang, root)).collect();
        Ok(Value::list(all?))
    }

    fn biography(&self, author: SubjectId, lang: Lang, root: &str) -> Result<Value, TemplateError> {
        let shown = self.site.shown(author, lang);
        let body = self.body(shown, &Place { lang, root, subject: author })?;
        let mut map = Map::new();
        map.set("page", self.summary(author, lang));
        map.set("about", first_paragraph(&body).map_or_else(Value::none, Value::html));
        map.set("image", self.portrait(author, lang));
        Ok(map.into())
    }

    fn portrait(&self, author: SubjectId, lang: Lang) -> Value {
        let source = self.site.source(author);
        let own = match &source.facts {
            Facts::Person(person) => person.logo.as_ref(),
            _ => None,
        };
        let Some(image) = own.or(source.common.image.as_ref()) else { return Value::none() };
        if image
            .src
            .as_ref()
            .is_none_or(|src| Show { view: self, lang, source_of: None }.asset(src).is_none())
        {
            return Value::none();
        }
        self.image(image, lang)
    }

    fn image(&self, image: &Image, lang: Lang) -> Value {
        let show = Show { view: self, lang, source_of: None };
        let mut map = Map::new();
        image.show_fields(None, &show, &mut |key, value| map.set(key, value));
        map.into()
    }
}

/// A text that begins with a paragraph: that paragraph, unless it leads to a note at the end of the text.
fn first_paragraph(html: &str) -> Option<&str> {
    let paragraph = html.trim_start().strip_prefix("<p>")?;
    let (paragraph, _) = paragraph.split_once("</p>")?;
    (!paragraph.contains("doc-noteref")).then_some(paragraph)
}
