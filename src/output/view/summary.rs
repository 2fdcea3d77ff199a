//! What a list, a reference or a relation shows of a page: never its text.
//!
//! Made once a language and page; every page that names another shares the value.

use crate::content::config::{Config, Lang};
use crate::content::kinds::{City, Facts, Practice, State, Term};
use crate::content::record::Choices;
use crate::content::sources::Role;
use crate::site::DocumentId;
use crate::words::date::PartialDate;
use crate::words::language::Direction;
use crate::words::path::SubjectId;
use crate::words::template::{Context, Map, Value};

use super::cover::cover;
use super::icons::icon;
use super::{Reader, View, borrowed, dates, filters, root, times};

/// The summary of a page in a reader's language.
pub(super) fn summary(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let summary = &view.summaries[lang.index()][subject.index()];
    summary.get_or_init(|| new_summary(reader, subject)).clone()
}

fn new_summary(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    summary_named(reader, subject, view.site.name(subject, lang)).into()
}

/// The same where it stands beside a number that people call.
pub(super) fn summary_beside_number(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let (name, known) =
        (view.site.name_beside_number(subject, lang), view.site.name(subject, lang));
    match name == known {
        true => summary(reader, subject),
        false => summary_named(reader, subject, name).into(),
    }
}

fn summary_named(reader: Reader<'_>, subject: SubjectId, name: (&str, Lang)) -> Map {
    let Reader { view, lang } = reader;
    let site = &view.site;
    let page = site.subject(subject);
    let shown = site.document(site.shown(subject, lang));
    let source = site.source(subject);
    let locale = site.locale(shown.source.lang);
    let mut map = Map::with_capacity(20);
    map.set("id", page.id.as_str());
    map.set("kind", kind_name(view, subject));
    map.set("title", borrowed::named(view, name, shown.source.lang, lang));
    map.set("summary", Value::maybe(shown.summary()));
    map.set("original_summary", original_summary(view, site.shown(subject, lang)));
    map.set("path", view.addresses.page(lang, subject));
    map.set("lang", locale.tag.as_str());
    map.set("dir", locale.direction.as_str());
    map.set("borrowed", shown.source.lang != lang);
    map.set(
        "date",
        source
            .common
            .date
            .map_or_else(Value::none, |day| dates::date(reader, PartialDate::Day(day))),
    );
    map.set("place", Value::maybe(place(reader, &source.facts)));
    map.set("label", Value::maybe(label(reader, &source.facts)));
    map.set("official", official(view, &source.facts));
    if let Facts::Event(event) = &source.facts {
        map.set("cancelled", event.cancelled == Some(true));
        map.set("over", times::is_over(view, subject));
        let zone =
            event.timezone.as_ref().map(|zone| zone.0.as_str()).or(times::zone_of_site(view));
        map.set("ends", Value::maybe(times::last_end(view, event, zone)));
    } else {
        map.set("cancelled", false);
        map.set("over", false);
        map.set("ends", Value::none());
    }
    map.set("standing", Value::maybe(standing(reader, subject)));
    map.set("icon", Value::maybe(icon(&source.facts).map(|icon| icon.name.as_str())));
    map.set("page_kind", Value::maybe(page_kind(&source.facts)));
    map.set("cover", cover_of(view, subject));
    map.set("filters", Value::maybe(filters::filter_places(reader, subject)));
    map.set("draft", source.common.is_draft() || shown.common.is_draft());
    map.set("entry", entry(reader, &map));
    map
}

/// What kind of page this is, to styles and tools.
pub fn kind_name(view: &View, subject: SubjectId) -> &'static str {
    let page = view.site.subject(subject);
    match (page.role, view.site.home == Some(subject)) {
        (_, true) | (Role::Home, _) => "home",
        (Role::Section, _) => "list",
        (Role::Page, false) => page.kind.name(),
    }
}

/// The summary of the source where the text that is shown has none that was made for it.
pub(super) fn original_summary(view: &View, shown: DocumentId) -> Value {
    let document = view.site.document(shown);
    let Some(subject) = view.site.text(shown).subject else { return Value::none() };
    let source = view.site.source(subject);
    if document.source.is_source || document.summary().is_some() {
        return Value::none();
    }
    let locale = view.site.locale(source.source.lang);
    Value::maybe(source.summary().map(|text| {
        let mut map = Map::new();
        map.set("text", text);
        map.set("lang", locale.tag.as_str());
        map.set("dir", locale.direction.as_str());
        map
    }))
}

/// What is said beside the name of a service that does not work.
fn standing(reader: Reader<'_>, subject: SubjectId) -> Option<String> {
    let Reader { view, lang } = reader;
    let Facts::Service(service) = &view.site.source(subject).facts else { return None };
    let key = match service.state {
        Some(State::Inactive) => "state_inactive",
        Some(State::TemporarilyClosed) => "state_temporarily_closed",
        _ if view.site.is_archived(subject) => "archived_notice",
        _ => return None,
    };
    Some(view.string(lang, key))
}

/// What lists show of a page: the same in each, and a third of the work on a page that lists ten others.
/// None where the theme has a mistake in it: each list that includes the template itself says which.
fn entry(reader: Reader<'_>, summary: &Map) -> Value {
    let mut context = Context::new();
    context.set("i", summary.clone());
    let entry = root::fragment(reader, "parts/entry.html", &context);
    entry.map_or_else(|_| Value::none(), |html| Value::html(&html))
}

/// The pattern on a volume that has no picture.
pub(super) fn cover_of(view: &View, subject: SubjectId) -> Value {
    let source = view.site.source(subject);
    match &source.facts {
        Facts::Volume(volume) if source.common.image.is_none() => {
            cover(view.site.subject(subject).id.as_str(), volume)
        }
        _ => Value::none(),
    }
}

/// The word on the letter that a page explains, in its own language.
fn official(view: &View, facts: &Facts) -> Value {
    let Facts::Term(term) = facts else { return Value::none() };
    let Some(word) = &term.official else { return Value::none() };
    let tag = language_of_word(&view.site.config, term);
    let mut map = Map::with_capacity(3);
    map.set("text", word.as_str());
    map.set("lang", Value::maybe(tag));
    map.set("dir", Value::maybe(tag.map(|tag| Direction::of(tag).as_str())));
    map.into()
}

/// A practice's city and country, a city's country.
pub(super) fn place(reader: Reader<'_>, facts: &Facts) -> Option<String> {
    match facts {
        Facts::Practice(practice) => practice_place(reader, practice),
        Facts::City(city) => country(reader, city),
        _ => None,
    }
}

fn practice_place(reader: Reader<'_>, practice: &Practice) -> Option<String> {
    let Reader { view, lang } = reader;
    let comma = view.site.locale(lang).comma();
    let places: Vec<String> = practice
        .all_cities()
        .filter_map(|city| city.subject())
        .map(|city| {
            let name = view.site.name(city, lang).0;
            let country = country_of(reader, city);
            country.map_or_else(|| name.to_owned(), |country| format!("{name}{comma}{country}"))
        })
        .collect();
    (!places.is_empty()).then(|| places.join(" · "))
}

/// The country of a city, by its page.
pub(super) fn country_of(reader: Reader<'_>, city: SubjectId) -> Option<String> {
    let view = reader.view;
    match &view.site.source(city).facts {
        Facts::City(facts) => country(reader, facts),
        _ => None,
    }
}

fn country(reader: Reader<'_>, city: &City) -> Option<String> {
    let Reader { view, lang } = reader;
    let country = city.country.as_ref()?;
    Some(view.site.locale(lang).country_name(&country.0))
}

/// A short word of the kind: a number, a date, a year, the word on the letter.
fn label(reader: Reader<'_>, facts: &Facts) -> Option<String> {
    let Reader { view, lang } = reader;
    let locale = view.site.locale(lang);
    match facts {
        Facts::Recommendation(facts) => Some(locale.number(facts.number?.0 as f64)),
        Facts::Event(facts) => times::label_of_event(reader, facts),
        Facts::Volume(facts) => Some(facts.year?.0.to_string()),
        Facts::Term(facts) => facts.official.clone(),
        Facts::Organisation(facts) => {
            let word = facts.kind?.word().replace('-', "_");
            Some(view.string(lang, &format!("organisation_kind_{word}")))
        }
        _ => None,
    }
}

/// How a page of a guide is to be read, where it is no plain text.
fn page_kind(facts: &Facts) -> Option<&'static str> {
    match facts {
        Facts::Guide(facts) => facts.page_kind.map(Choices::word),
        _ => None,
    }
}

/// The language of an official word: the one that its page names, else that of the offices, where the site names it.
pub(super) fn language_of_word<'s>(config: &'s Config, term: &'s Term) -> Option<&'s str> {
    let own = term.language.as_ref().map(|language| language.0.as_str());
    own.or_else(|| config.names_official.then(|| config.tag(config.official)))
}
