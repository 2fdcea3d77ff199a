//! What a list, a reference or a relation shows of a page: never its text.
//!
//! Made once a language and page; every page that names another shares the value.

use crate::content::config::{Config, Lang};
use crate::content::kinds::{City, Facts, Practice, State, Term};
use crate::content::record::{Choices, Show as _};
use crate::words::language::Direction;
use crate::words::path::SubjectId;
use crate::words::template::{Context, Map, Value};

use super::View;
use super::cover::cover;
use super::icons::icon;
use super::show::Show;

impl View {
    /// The summary of a page in a reader's language.
    pub(super) fn summary(&self, subject: SubjectId, lang: Lang) -> Value {
        let summary = &self.summaries[lang.index()][subject.index()];
        summary.get_or_init(|| self.new_summary(subject, lang)).clone()
    }

    fn new_summary(&self, subject: SubjectId, lang: Lang) -> Value {
        self.summary_named(subject, lang, self.site.name(subject, lang)).into()
    }

    /// The same where it stands beside a number that people call.
    pub(super) fn summary_beside_number(&self, subject: SubjectId, lang: Lang) -> Value {
        let (name, known) =
            (self.site.name_beside_number(subject, lang), self.site.name(subject, lang));
        match name == known {
            true => self.summary(subject, lang),
            false => self.summary_named(subject, lang, name).into(),
        }
    }

    fn summary_named(&self, subject: SubjectId, lang: Lang, name: (&str, Lang)) -> Map {
        let site = &self.site;
        let page = site.subject(subject);
        let shown = site.document(site.shown(subject, lang));
        let source = site.source(subject);
        let locale = site.locale(shown.source.lang);
        let show = Show { view: self, lang, source_of: None };
        let mut map = Map::with_capacity(20);
        map.set("id", page.id.as_str());
        map.set("kind", self.kind_name(subject));
        map.set("title", self.named(name, shown.source.lang, lang));
        map.set("summary", Value::maybe(shown.summary()));
        map.set("original_summary", self.original_summary(site.shown(subject, lang)));
        map.set("path", self.addresses.page(lang, subject));
        map.set("lang", locale.tag.as_str());
        map.set("dir", locale.direction.as_str());
        map.set("borrowed", shown.source.lang != lang);
        map.set("date", source.common.date.map_or_else(Value::none, |date| show.date(date)));
        map.set("place", Value::maybe(self.place(&source.facts, lang)));
        map.set("label", Value::maybe(self.label(&source.facts, lang)));
        map.set("official", self.official(&source.facts));
        if let Facts::Event(event) = &source.facts {
            map.set("cancelled", event.cancelled == Some(true));
            map.set("over", self.is_over(subject));
            let zone = event.timezone.as_ref().map(|zone| zone.0.as_str()).or(self.zone());
            map.set("ends", Value::maybe(self.last_end(event, zone)));
        } else {
            map.set("cancelled", false);
            map.set("over", false);
            map.set("ends", Value::none());
        }
        map.set("standing", Value::maybe(self.standing(subject, lang)));
        map.set("icon", Value::maybe(icon(&source.facts).map(|icon| icon.name.as_str())));
        map.set("page_kind", Value::maybe(page_kind(&source.facts)));
        map.set("cover", self.cover(subject));
        map.set("filters", Value::maybe(self.filter_places(subject, lang)));
        map.set("draft", source.common.is_draft() || shown.common.is_draft());
        map.set("entry", self.entry(&map, lang));
        map
    }

    /// What is said beside the name of a service that does not work.
    fn standing(&self, subject: SubjectId, lang: Lang) -> Option<String> {
        let Facts::Service(service) = &self.site.source(subject).facts else { return None };
        let key = match service.state {
            Some(State::Inactive) => "state_inactive",
            Some(State::TemporarilyClosed) => "state_temporarily_closed",
            _ if self.site.is_archived(subject) => "archived_notice",
            _ => return None,
        };
        Some(self.string(lang, key))
    }

    /// What lists show of a page: the same in each, and a third of the work on a page that lists ten others.
    /// None where the theme has a mistake in it: each list that includes the template itself says which.
    fn entry(&self, summary: &Map, lang: Lang) -> Value {
        let mut context = Context::new();
        context.set("i", summary.clone());
        let entry = self.fragment("parts/entry.html", lang, &context);
        entry.map_or_else(|_| Value::none(), |html| Value::html(&html))
    }

    /// The pattern on a volume that has no picture.
    pub(super) fn cover(&self, subject: SubjectId) -> Value {
        let source = self.site.source(subject);
        match &source.facts {
            Facts::Volume(volume) if source.common.image.is_none() => {
                cover(self.site.subject(subject).id.as_str(), volume)
            }
            _ => Value::none(),
        }
    }

    /// The word on the letter that a page explains, in its own language.
    fn official(&self, facts: &Facts) -> Value {
        let Facts::Term(term) = facts else { return Value::none() };
        let Some(word) = &term.official else { return Value::none() };
        let tag = language_of_word(&self.site.config, term);
        let mut map = Map::with_capacity(3);
        map.set("text", word.as_str());
        map.set("lang", Value::maybe(tag));
        map.set("dir", Value::maybe(tag.map(|tag| Direction::of(tag).as_str())));
        map.into()
    }

    /// A practice's city and country, a city's country.
    pub(super) fn place(&self, facts: &Facts, lang: Lang) -> Option<String> {
        match facts {
            Facts::Practice(practice) => self.practice_place(practice, lang),
            Facts::City(city) => self.country(city, lang),
            _ => None,
        }
    }

    fn practice_place(&self, practice: &Practice, lang: Lang) -> Option<String> {
        let comma = self.site.locale(lang).comma();
        let places: Vec<String> = practice
            .all_cities()
            .filter_map(|city| city.subject())
            .map(|city| {
                let name = self.site.name(city, lang).0;
                let country = self.country_of(city, lang);
                country.map_or_else(|| name.to_owned(), |country| format!("{name}{comma}{country}"))
            })
            .collect();
        (!places.is_empty()).then(|| places.join(" · "))
    }

    /// The country of a city, by its page.
    pub(super) fn country_of(&self, city: SubjectId, lang: Lang) -> Option<String> {
        match &self.site.source(city).facts {
            Facts::City(facts) => self.country(facts, lang),
            _ => None,
        }
    }

    fn country(&self, city: &City, lang: Lang) -> Option<String> {
        let country = city.country.as_ref()?;
        Some(self.site.locale(lang).country_name(&country.0))
    }

    /// A short word of the kind: a number, a date, a year, the word on the letter.
    fn label(&self, facts: &Facts, lang: Lang) -> Option<String> {
        let locale = self.site.locale(lang);
        match facts {
            Facts::Recommendation(facts) => Some(locale.number(facts.number?.0 as f64)),
            Facts::Event(facts) => self.label_of_event(facts, lang),
            Facts::Volume(facts) => Some(facts.year?.0.to_string()),
            Facts::Term(facts) => facts.official.clone(),
            Facts::Organisation(facts) => {
                let word = facts.kind?.word().replace('-', "_");
                Some(self.string(lang, &format!("organisation_kind_{word}")))
            }
            _ => None,
        }
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
