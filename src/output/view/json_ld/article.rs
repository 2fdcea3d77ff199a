//! Texts: practices, essays, stories and pages of a guide.

use crate::content::kinds::{Facts, Person};
use crate::content::record::Ref;

use super::Page;
use super::node::Node;
use crate::output::view::preview;

impl Page<'_> {
    pub(super) fn article(&self) -> Node {
        let common = &self.source.common;
        let mut node = Node::new("Article");
        node.set("headline", self.shown.title());
        node.maybe("description", self.shown.summary());
        node.set("url", self.url());
        node.set("inLanguage", self.tag());
        node.maybe("datePublished", common.date.map(|date| date.to_string()));
        node.maybe("dateModified", common.updated.map(|date| date.to_string()));
        let card = || preview::preview_url(self.view.reader(self.lang), Some(self.subject));
        node.maybe("image", self.picture(common.image.as_ref()).or_else(card));
        node.all("author", self.authors());
        node.maybe("publisher", self.publisher());
        node.all("contentLocation", self.cities());
        node.maybe("translationOfWork", self.original());
        let first = common.syndicated_from.as_ref().and_then(|from| from.url.as_ref());
        node.maybe("isBasedOn", first.map(|url| url.0.as_str()));
        node.maybe("isBasedOn", self.digested());
        node
    }

    fn authors(&self) -> Vec<Node> {
        match &self.source.facts {
            Facts::Essay(essay) => self.people(essay.writers()),
            _ => Vec::new(),
        }
    }

    /// The text of which this one is a digest: of that only the authors are known.
    fn digested(&self) -> Option<Node> {
        let Facts::Essay(essay) = &self.source.facts else { return None };
        let mut text = Node::new("CreativeWork");
        text.all("author", self.people(&essay.authors));
        (essay.is_digest() && !essay.authors.is_empty()).then_some(text)
    }

    fn people(&self, people: &[Ref<Person>]) -> Vec<Node> {
        let people = people.iter().filter_map(|person| person.subject());
        people.map(|person| self.named("Person", person)).collect()
    }

    fn cities(&self) -> Vec<Node> {
        let Facts::Practice(practice) = &self.source.facts else { return Vec::new() };
        let cities = practice.all_cities().filter_map(|city| city.subject());
        cities.map(|city| self.named("City", city)).collect()
    }

    /// The text that this one was translated from.
    fn original(&self) -> Option<Node> {
        let site = &self.view.site;
        let text = site.text(site.shown(self.subject, self.lang));
        let lang = site.document(text.translation.as_ref()?.of).source.lang;
        let mut node = Node::new("Article");
        node.set("url", self.view.addresses.page_url(lang, self.subject));
        node.set("inLanguage", site.config.tag(lang));
        Some(node)
    }
}
