//! The list of practices narrowed to a topic, country, year or instrument, as its readers see it: the
//! names of these values and their order in a language, and the links that offer them.
//!
//! What is the same on every page of the list is made once a language, when it is first asked for. Which
//! practices belong to a value is the site's knowledge, and where its page lies that of `address`.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock, RwLock};

use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::site::{Facet, Filter};
use crate::words::date::PartialDate;
use crate::words::mark::{Cut, Mark};
use crate::words::path::SubjectId;
use crate::words::template::{Argument, Context, Map, TemplateError, Value};

use super::{Reader, root};

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

/// The variable `filters` of a page of the list of practices; none where there is nothing to choose.
pub(in crate::output) fn filters(
    reader: Reader<'_>,
    current: Option<&Filter>,
) -> Result<Value, TemplateError> {
    let Reader { view, lang } = reader;
    let offer = offer(reader);
    if offer.values.is_empty() {
        return Ok(Value::none());
    }
    let place = current.and_then(|current| offer.values.iter().position(|one| one == current));
    let current_mark = place.map(|place| Mark::Value(place as u32));
    let links = filter_links(reader)?.filled(|mark| match current_mark == Some(mark) {
        true => " aria-current=\"page\"",
        false => "",
    });
    let mut map = Map::new();
    map.set("links", Value::html(&links));
    map.set("all", view.addresses.folder_link(lang, &format!("{}/", Kind::Practice.folder())));
    map.set("current", Value::maybe(current.map(|current| filter_value(reader, current))));
    Ok(map.into())
}

/// The places of a practice's values among all that its language offers, with spaces between them.
pub(super) fn filter_places(reader: Reader<'_>, practice: SubjectId) -> Option<&str> {
    offer(reader).places.get(&practice).map(String::as_str)
}

/// What a value is called in a language.
pub(in crate::output) fn filter_title(reader: Reader<'_>, filter: &Filter) -> String {
    let Reader { view, lang } = reader;
    let locale = view.site.locale(lang);
    match filter {
        Filter::Topic(topic) => view.site.name(*topic, lang).0.to_owned(),
        Filter::Country(code) => locale.country_name(&code.to_ascii_uppercase()),
        Filter::Year(year) => locale.partial_date(PartialDate::Year(*year)),
        Filter::Instrument(word) => view.string(lang, &format!("instrument_{word}")),
    }
}

/// The language that the name of a value is in: another than the reader's, where it is a page that is
/// not translated.
pub(in crate::output) fn filter_language(reader: Reader<'_>, filter: &Filter) -> Lang {
    let Reader { view, lang } = reader;
    match filter {
        Filter::Topic(topic) => view.site.name(*topic, lang).1,
        _ => lang,
    }
}

pub(in crate::output) fn filtered_title(reader: Reader<'_>, filter: &Filter) -> String {
    let Reader { view, lang } = reader;
    let list = view.section_title(Kind::Practice.folder(), lang);
    let arguments = [
        ("list".to_owned(), Argument::Text(list)),
        ("value".to_owned(), Argument::Text(filter_title(reader, filter))),
    ];
    view.words[lang.index()].strings.format("filtered_list", &arguments)
}

fn offer(reader: Reader<'_>) -> &Offer {
    let Reader { view, lang } = reader;
    view.offers.by_lang[lang.index()].get_or_init(|| new_offer(reader))
}

fn new_offer(reader: Reader<'_>) -> Offer {
    let view = reader.view;
    let mut values: Vec<Filter> =
        view.site.filters.all().map(|(filter, _)| filter.clone()).collect();
    values.sort_by_cached_key(|filter| (filter.facet(), filter_order(reader, filter)));
    let mut places: HashMap<SubjectId, String> = HashMap::new();
    for (place, filter) in values.iter().enumerate() {
        for practice in view.site.filters.practices(filter) {
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
fn filter_order(reader: Reader<'_>, filter: &Filter) -> (i64, Vec<u8>) {
    let Reader { view, lang } = reader;
    match filter {
        Filter::Topic(topic) => (view.site.order.place(lang, *topic).into(), Vec::new()),
        Filter::Year(year) => (-i64::from(*year), Vec::new()),
        Filter::Country(_) | Filter::Instrument(_) => {
            (0, view.site.locale(lang).sort_key(&filter_title(reader, filter)))
        }
    }
}

fn filter_links(reader: Reader<'_>) -> Result<Arc<Cut>, TemplateError> {
    let Reader { view, lang } = reader;
    let known = view.offers.links.read().unwrap_or_else(|poisoned| poisoned.into_inner());
    if let Some(known) = known.get(&lang) {
        return Ok(Arc::clone(known));
    }
    drop(known);
    let mut context = Context::new();
    context.set("facets", facets(reader));
    let links = root::fragment(reader, "parts/filters.html", &context)?;
    let links = Arc::new(Cut::of(&links, |mark| matches!(mark, Mark::Value(_))));
    let mut known = view.offers.links.write().unwrap_or_else(|poisoned| poisoned.into_inner());
    Ok(Arc::clone(known.entry(lang).or_insert(links)))
}

/// The facets that have values, each with all of them.
fn facets(reader: Reader<'_>) -> Value {
    let values = &offer(reader).values;
    let in_facet = |facet: Facet| {
        let found = values.iter().enumerate().filter(move |(_, filter)| filter.facet() == facet);
        Value::list(found.map(|(place, filter)| offered(reader, place, filter)))
    };
    let offered = |facet: &Facet| values.iter().any(|filter| filter.facet() == *facet);
    Value::list(Facet::ALL.into_iter().filter(offered).map(|facet| {
        let mut map = Map::new();
        map.set("id", facet.word());
        map.set("values", in_facet(facet));
        map.into()
    }))
}

fn offered(reader: Reader<'_>, place: usize, filter: &Filter) -> Value {
    let Reader { view, lang } = reader;
    let mut map = filter_value(reader, filter);
    let count = view.site.filters.practices(filter).len();
    map.set("path", view.addresses.folder_link(lang, &view.addresses.filter_folder(filter)));
    map.set("count", view.site.locale(lang).number(count as f64));
    map.set("current", Value::mark(Mark::Value(place as u32)));
    map.into()
}

/// A value as templates see it.
fn filter_value(reader: Reader<'_>, filter: &Filter) -> Map {
    let Reader { view, lang } = reader;
    let shown = filter_language(reader, filter);
    let locale = view.site.locale(shown);
    let mut map = Map::new();
    map.set("title", filter_title(reader, filter));
    map.set("lang", locale.tag.as_str());
    map.set("dir", locale.direction.as_str());
    map.set("borrowed", shown != lang);
    map
}
