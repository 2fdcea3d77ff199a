//! The list of practices narrowed to a topic, country, year or instrument, as its readers see it: the
//! names of these values and their order in a language, and the links that offer them.
//!
//! What is the same on every page of the list is made once a language, when it is first asked for. Which
//! practices belong to a value is the site's knowledge, and where its page lies that of `address`.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock, RwLock};

use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::site::address::Addresses;
use crate::site::{Facet, Filter};
use crate::words::date::PartialDate;
use crate::words::mark::{Cut, Mark};
use crate::words::path::{OutputPath, SubjectId};
use crate::words::template::{Argument, Context, Map, TemplateError, Value};

use super::View;
use super::parts::Frame;

/// What is kept of the filters of a site.
pub(super) struct Offers {
    by_lang: Vec<OnceLock<Offer>>,
    /// The links that offer all values, by language, cut where one of them may be the current one.
    links: RwLock<HashMap<Lang, Arc<Cut>>>,
}

impl Offers {
    pub fn new(languages: usize) -> Self {
        let by_lang = std::iter::repeat_with(OnceLock::new).take(languages).collect();
        Offers { by_lang, links: RwLock::default() }
    }
}

/// The values in the order in which a language offers them.
struct Offer {
    values: Vec<Filter>,
    /// By practice: the places of its values among all, for the script that combines them.
    places: HashMap<SubjectId, String>,
}

impl View {
    /// Renders a part of the list of practices narrowed to a value.
    pub fn render_filter(
        &self,
        filter: &Filter,
        number: usize,
        lang: Lang,
        path: &OutputPath,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let section = Kind::Practice.folder();
        let folder = self.addresses.filter_folder(filter);
        let here = Addresses::part_folder(&folder, number);
        let title = self.filtered_title(filter, lang);
        let langs = self.filter_languages(filter);
        let mut page = self.chrome_map("list", section, &title, lang, &here, &langs);
        page.set("breadcrumbs", Value::list([self.section_crumb(section, lang)]));
        let (name, url) =
            (self.filter_title(filter, lang), self.addresses.folder_url(lang, &folder));
        page.set("json_ld", self.json_ld_below_section(section, &name, url, lang));
        let shown = self.filter_language(filter, lang);
        if shown != lang {
            page.set("borrowed", self.borrowed(shown, lang));
            page.set("canonical", self.addresses.folder_url(shown, &here));
        }
        let frame = Frame { lang, section, is_list: false, langs, folder: &here };
        let mut context = self.framed(&frame, page)?;
        context.set("list", self.list(self.site.filters.practices(filter), number, lang, &folder));
        context.set("filters", self.filters(Some(filter), lang)?);
        self.write("list.html", lang, &context, &path.to_root(), out)
    }

    /// The languages in which a narrowed list really exists: all, unless its value is a page.
    fn filter_languages(&self, filter: &Filter) -> Vec<Lang> {
        match filter {
            Filter::Topic(topic) => self.site.languages_of(*topic).collect(),
            _ => self.list_languages(Kind::Practice.folder()),
        }
    }

    /// The variable `filters` of a page of the list of practices; none where there is nothing to choose.
    pub(super) fn filters(
        &self,
        current: Option<&Filter>,
        lang: Lang,
    ) -> Result<Value, TemplateError> {
        let offer = self.offer(lang);
        if offer.values.is_empty() {
            return Ok(Value::none());
        }
        let place = current.and_then(|current| offer.values.iter().position(|one| one == current));
        let current_mark = place.map(|place| Mark::Value(place as u32));
        let links = self.filter_links(lang)?.filled(|mark| match current_mark == Some(mark) {
            true => " aria-current=\"page\"",
            false => "",
        });
        let mut map = Map::new();
        map.set("links", Value::html(&links));
        map.set("all", self.addresses.folder_link(lang, &format!("{}/", Kind::Practice.folder())));
        map.set("current", Value::maybe(current.map(|current| self.filter_value(current, lang))));
        Ok(map.into())
    }

    /// The places of a practice's values among all that its language offers, with spaces between them.
    pub(super) fn filter_places(&self, practice: SubjectId, lang: Lang) -> Option<&str> {
        self.offer(lang).places.get(&practice).map(String::as_str)
    }

    /// What a value is called in a language.
    pub(super) fn filter_title(&self, filter: &Filter, lang: Lang) -> String {
        let locale = self.site.locale(lang);
        match filter {
            Filter::Topic(topic) => self.site.name(*topic, lang).0.to_owned(),
            Filter::Country(code) => locale.country_name(&code.to_ascii_uppercase()),
            Filter::Year(year) => locale.partial_date(PartialDate::Year(*year)),
            Filter::Instrument(word) => self.string(lang, &format!("instrument_{word}")),
        }
    }

    /// The language that the name of a value is in: another than the reader's, where it is a page that is
    /// not translated.
    fn filter_language(&self, filter: &Filter, lang: Lang) -> Lang {
        match filter {
            Filter::Topic(topic) => self.site.name(*topic, lang).1,
            _ => lang,
        }
    }

    fn filtered_title(&self, filter: &Filter, lang: Lang) -> String {
        let list = self.section_title(Kind::Practice.folder(), lang);
        let arguments = [
            ("list".to_owned(), Argument::Text(list)),
            ("value".to_owned(), Argument::Text(self.filter_title(filter, lang))),
        ];
        self.words[lang.index()].strings.format("filtered_list", &arguments)
    }

    fn offer(&self, lang: Lang) -> &Offer {
        self.offers.by_lang[lang.index()].get_or_init(|| self.new_offer(lang))
    }

    fn new_offer(&self, lang: Lang) -> Offer {
        let mut values: Vec<Filter> =
            self.site.filters.all().map(|(filter, _)| filter.clone()).collect();
        values.sort_by_cached_key(|filter| (filter.facet(), self.filter_order(filter, lang)));
        let mut places: HashMap<SubjectId, String> = HashMap::new();
        for (place, filter) in values.iter().enumerate() {
            for practice in self.site.filters.practices(filter) {
                let known = places.entry(*practice).or_default();
                if !known.is_empty() {
                    known.push(' ');
                }
                known.push_str(&place.to_string());
            }
        }
        Offer { values, places }
    }

    /// By what the values of a facet sort: topics as everywhere, years newest first, the others by name.
    fn filter_order(&self, filter: &Filter, lang: Lang) -> (i64, Vec<u8>) {
        match filter {
            Filter::Topic(topic) => (self.site.order.place(lang, *topic).into(), Vec::new()),
            Filter::Year(year) => (-i64::from(*year), Vec::new()),
            Filter::Country(_) | Filter::Instrument(_) => {
                (0, self.site.locale(lang).sort_key(&self.filter_title(filter, lang)))
            }
        }
    }

    fn filter_links(&self, lang: Lang) -> Result<Arc<Cut>, TemplateError> {
        let known = self.offers.links.read().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(known) = known.get(&lang) {
            return Ok(Arc::clone(known));
        }
        drop(known);
        let mut context = Context::new();
        context.set("facets", self.facets(lang));
        let links = self.fragment("parts/filters.html", lang, &context)?;
        let links = Arc::new(Cut::of(&links, |mark| matches!(mark, Mark::Value(_))));
        let mut known = self.offers.links.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        Ok(Arc::clone(known.entry(lang).or_insert(links)))
    }

    /// The facets that have values, each with all of them.
    fn facets(&self, lang: Lang) -> Value {
        let values = &self.offer(lang).values;
        let in_facet = |facet: Facet| {
            let found =
                values.iter().enumerate().filter(move |(_, filter)| filter.facet() == facet);
            Value::list(found.map(|(place, filter)| self.offered(place, filter, lang)))
        };
        let offered = |facet: &Facet| values.iter().any(|filter| filter.facet() == *facet);
        Value::list(Facet::ALL.into_iter().filter(offered).map(|facet| {
            let mut map = Map::new();
            map.set("id", facet.word());
            map.set("values", in_facet(facet));
            map.into()
        }))
    }

    fn offered(&self, place: usize, filter: &Filter, lang: Lang) -> Value {
        let mut map = self.filter_value(filter, lang);
        let count = self.site.filters.practices(filter).len();
        map.set("path", self.addresses.folder_link(lang, &self.addresses.filter_folder(filter)));
        map.set("count", self.site.locale(lang).number(count as f64));
        map.set("current", Value::mark(Mark::Value(place as u32)));
        map.into()
    }

    /// A value as templates see it.
    fn filter_value(&self, filter: &Filter, lang: Lang) -> Map {
        let shown = self.filter_language(filter, lang);
        let locale = self.site.locale(shown);
        let mut map = Map::new();
        map.set("title", self.filter_title(filter, lang));
        map.set("lang", locale.tag.as_str());
        map.set("dir", locale.direction.as_str());
        map.set("borrowed", shown != lang);
        map
    }
}
