//! The fields of a page's kind, as templates see them: as they are written, and what a template should not have to work out
//! of them.

use crate::content::kinds::Facts;
use crate::content::record::{Phone, Record};
use crate::site::{Relation, is_at_work};
use crate::words::path::SubjectId;
use crate::words::telephone::Telephone;
use crate::words::template::{Map, Value};

use super::picture::logo;
use super::show::Show;
use super::summary::language_of_word;
use super::{Reader, emergency, map, picture, relations, times};

/// The fields of a page's kind.
pub(super) fn facts(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let shown = view.site.shown(subject, lang);
    let source = view.site.subject(subject).source;
    let document = view.site.document(source);
    let show = Show { view, lang, source_of: (shown != source).then_some(document.source.lang) };
    let mut map = Map::with_capacity(24);
    let translation = (shown != source).then(|| &view.site.document(shown).facts);
    document.facts.show(translation, &show, &mut |key, value| map.set(key, value));
    derived(reader, subject, &mut map);
    if let Some(own) = logo(&document.facts) {
        let translated = translation.and_then(logo);
        map.set("logo", picture::image(view, own, translated, &show));
    }
    map.into()
}

/// What a template should not have to work out of the fields as they are written.
fn derived(reader: Reader<'_>, subject: SubjectId, map: &mut Map) {
    let Reader { view, lang } = reader;
    let merged = |own: Vec<SubjectId>, relation| {
        let mut all = own;
        all.extend(view.related(subject, relation));
        let mut seen = std::collections::HashSet::new();
        all.retain(|page| seen.insert(*page));
        relations::summary_list(reader, &all)
    };
    match &view.site.source(subject).facts {
        // What is said from either end is true of both.
        Facts::City(city) => {
            map.set("map", map::surroundings(view, subject));
            let own = city.networks.iter().filter_map(|network| network.subject()).collect();
            map.set("networks", merged(own, Relation::Networks));
        }
        Facts::Guide(guide) if guide.is_for_emergencies() => {
            let services = guide.services.iter().filter_map(|service| service.subject());
            let at_work = services.filter(|it| is_at_work(view.site.source(*it)));
            map.set("services", relations::summary_list(reader, &at_work.collect::<Vec<_>>()));
        }
        Facts::Organisation(organisation) => {
            let own = organisation.members.iter().filter_map(|city| city.subject()).collect();
            map.set("members", merged(own, Relation::Members));
        }
        Facts::Practice(practice) => {
            let own = practice.adapted_from.iter().filter_map(|origin| origin.subject()).collect();
            map.set("adapted_from", merged(own, Relation::Origins));
            let cities: Vec<SubjectId> =
                practice.all_cities().filter_map(|city| city.subject()).collect();
            map.set("cities", relations::summary_list(reader, &cities));
            let contact = practice.contact.as_ref();
            map.set("phone_href", called(contact.and_then(|it| it.phone.as_ref())));
        }
        Facts::Volume(volume) => {
            let imprint = volume.imprint.as_ref();
            map.set("phone_href", called(imprint.and_then(|it| it.phone.as_ref())));
        }
        Facts::Service(service) => {
            let page = view.site.subject(subject);
            let source = view.site.document(page.source).source.lang;
            let is_source = view.site.shown(subject, lang) == page.source;
            let show = Show { view, lang, source_of: (!is_source).then_some(source) };
            let translated = emergency::channels_in(reader, subject);
            map.set(
                "channels",
                Value::list(service.channels.iter().enumerate().map(|(at, channel)| {
                    let mut value = Map::new();
                    let own = translated.get(at);
                    channel.show_fields(own, &show, &mut |key, shown| value.set(key, shown));
                    value.set("value", Value::maybe(channel.shown()));
                    value.set("href", Value::maybe(channel.href()));
                    value.into()
                })),
            );
            let over = |until| until < view.today;
            if service.alert.as_ref().and_then(|alert| alert.until).is_some_and(over) {
                map.set("alert", Value::none());
            }
        }
        Facts::Term(term) => {
            let tag = language_of_word(&view.site.config, term);
            map.set("official_in", Value::maybe(tag));
        }
        Facts::Event(event) => {
            map.set("times", times::times(reader, event));
            map.set("registers", times::registration(view, event));
            let own = event.timezone.as_ref().map(|zone| zone.0.as_str());
            map.set("timezone", Value::maybe(own.or(times::zone_of_site(view))));
        }
        _ => {}
    }
}

/// The address that a touch on a number leads to; empty where it cannot be dialled.
fn called(phone: Option<&Phone>) -> String {
    let number = phone.and_then(|phone| phone.number.as_ref());
    number.map(Telephone::tel).unwrap_or_default()
}
