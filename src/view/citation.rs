//! How a text is cited: the `citation_…` meta tags that reference managers and scholarly search
//! engines read (Highwire Press). Of practices and essays, and only what is known.

use crate::config::Lang;
use crate::date::Date;
use crate::kinds::Facts;
use crate::path::SubjectId;
use crate::sources::Role;
use crate::template::{Map, Value};

use super::View;

impl View {
    /// The tags of a page, in their order: `name` without its beginning, and `content`. None of a text
    /// that is borrowed: it is cited where it was written.
    pub(super) fn citation(&self, subject: SubjectId, lang: Lang) -> Value {
        let site = &self.site;
        let source = site.source(subject);
        let is_cited = matches!(source.facts, Facts::Practice(_) | Facts::Essay(_))
            && site.subject(subject).role == Role::Page
            && site.exists_in(subject, lang)
            && !source.common.is_draft();
        if !is_cited {
            return Value::empty();
        }
        let shown = site.document(site.shown(subject, lang));
        let mut tags = vec![("title", shown.title().to_owned())];
        tags.extend(self.authors(subject, lang).into_iter().map(|author| ("author", author)));
        tags.extend(source.common.date.map(|date| ("publication_date", with_slashes(date))));
        tags.push(("language", site.config.tag(lang).to_owned()));
        tags.extend(self.publisher().map(|publisher| ("publisher", publisher.to_owned())));
        tags.push(("public_url", self.addresses.page_url(lang, subject)));
        Value::list(tags.into_iter().map(|(name, content)| {
            let mut map = Map::new();
            map.set("name", name);
            map.set("content", content);
            map.into()
        }))
    }

    /// The authors of an essay, family name first where it is known which that is.
    fn authors(&self, subject: SubjectId, lang: Lang) -> Vec<String> {
        let Facts::Essay(essay) = &self.site.source(subject).facts else { return Vec::new() };
        let authors = essay.authors.iter().filter_map(|author| author.subject());
        authors.map(|author| self.cited_name(author, lang)).collect()
    }

    fn cited_name(&self, author: SubjectId, lang: Lang) -> String {
        let parts = match &self.site.source(author).facts {
            Facts::Person(person) => person.name.as_ref(),
            _ => None,
        };
        let parts = parts.and_then(|name| name.family.as_deref().zip(name.given.as_deref()));
        match parts {
            Some((family, given)) => format!("{family}, {given}"),
            None => self.site.document(self.site.shown(author, lang)).title().to_owned(),
        }
    }
}

fn with_slashes(date: Date) -> String {
    date.to_string().replace('-', "/")
}
