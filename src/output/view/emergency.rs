//! What somebody needs first: whom to call when it cannot wait, and what to do in the first days.
//!
//! Numbers stand once, on the pages of a guide whose `page_kind` is `emergency`, or that have some, and on
//! the services that these name. They are shown on that page, on the first page of its guide, and on the home page of a site
//! with one guide: where there are several, nobody could tell whose numbers these are. Several such pages of a guide are
//! shown together: none takes the numbers of another away.

use crate::content::config::Lang;
use crate::content::kinds::{Channel, ChannelKind, EmergencyNumber, Facts, Guide, Kind, State};
use crate::content::record::Text;
use crate::content::sources::Role;
use crate::site::Relation;
use crate::words::path::SubjectId;
use crate::words::telephone::Telephone;
use crate::words::template::{Map, Value};

use super::{Reader, View, summary};

/// Whom to call, on the pages that say it: `page` (the summary of the page about emergencies; none on
/// that page itself), and `numbers`.
pub(super) fn emergency(reader: Reader<'_>, subject: SubjectId) -> Value {
    let view = reader.view;
    let pages = emergency_pages(view, subject);
    let Some(first) = pages.first().copied() else { return Value::none() };
    let numbers = pages.iter().flat_map(|page| numbers(reader, *page));
    let mut map = Map::new();
    let summary = || summary::summary(reader, first);
    map.set("page", Value::maybe((first != subject).then(summary)));
    map.set("numbers", Value::list(numbers));
    map.set("in_source", pages.iter().any(|page| has_numbers_of_source(reader, *page)));
    map.into()
}

/// Whether anything beside the numbers of a page is in the language of the source.
fn has_numbers_of_source(reader: Reader<'_>, page: SubjectId) -> bool {
    let Reader { view, lang } = reader;
    let translation = view.site.text(view.site.shown(page, lang)).translation.as_ref();
    translation.is_some_and(|it| it.fields_of_source().contains("numbers"))
        || has_name_of_source(reader, page)
}

/// The first page of a guide in its own order, where the guide begins: on its first page and on the
/// home page of a site with one guide.
pub(super) fn first_step(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let Some(guide) = guide_shown_on(view, subject) else { return Value::none() };
    let mut pages = view.related(guide, Relation::Children);
    pages.retain(|page| !is_for_emergencies(view, *page));
    view.site.order.sort(lang, &mut pages);
    Value::maybe(pages.first().map(|page| summary::summary(reader, *page)))
}

/// The pages whose numbers a page shows: its own, or those of the guide that begins on it, first those that say
/// that they are about emergencies.
fn emergency_pages(view: &View, subject: SubjectId) -> Vec<SubjectId> {
    if is_for_emergencies(view, subject) {
        return vec![subject];
    }
    let mut below: Vec<SubjectId> = guide_shown_on(view, subject).into_iter().collect();
    let mut found = Vec::new();
    while let Some(page) = below.pop() {
        found.extend(is_for_emergencies(view, page).then_some(page));
        below.extend(view.related(page, Relation::Children).into_iter().rev());
    }
    found.sort_by_key(|page| !guide(view, *page).is_some_and(Guide::says_emergency));
    found
}

/// The guide that begins on a page; on the home page, the only one there is.
fn guide_shown_on(view: &View, subject: SubjectId) -> Option<SubjectId> {
    let page = view.site.subject(subject);
    let is_first = page.kind == Kind::Guide
        && page.role == Role::Page
        && view.site.relations.parent(subject).is_none();
    match view.members(Kind::Guide.folder()) {
        _ if is_first => Some(subject),
        [only] if view.site.home == Some(subject) => Some(*only),
        _ => None,
    }
}

pub(super) fn is_for_emergencies(view: &View, subject: SubjectId) -> bool {
    guide(view, subject).is_some_and(Guide::is_for_emergencies)
}

fn guide(view: &View, subject: SubjectId) -> Option<&Guide> {
    match &view.site.source(subject).facts {
        Facts::Guide(guide) => Some(guide),
        _ => None,
    }
}

/// The numbers of the page, then those of the services that it names and that work.
fn numbers(reader: Reader<'_>, page: SubjectId) -> Vec<Value> {
    let Reader { view, lang } = reader;
    let Some(guide) = guide(view, page) else { return Vec::new() };
    let shown = view.site.document(view.site.shown(page, lang));
    let translation = match &shown.facts {
        Facts::Guide(guide) if !shown.source.is_source => guide.numbers.as_slice(),
        _ => &[],
    };
    let own = guide.numbers.iter().enumerate();
    let own =
        own.filter_map(|(place, number)| own_number(reader, page, number, translation.get(place)));
    let services = guide.services.iter().filter_map(|service| service.subject());
    let services = services.filter(|service| view.is_listed(*service));
    own.chain(services.flat_map(|service| service_numbers(reader, service))).collect()
}

/// Whether a service that is called from a page is translated, and called there as in its source: its title is another
/// now, or was never recorded.
fn has_name_of_source(reader: Reader<'_>, page: SubjectId) -> bool {
    let Reader { view, lang } = reader;
    let services = guide(view, page).into_iter().flat_map(|guide| &guide.services);
    let services = services.filter_map(|service| service.subject());
    let mut called = services.filter(|service| !service_numbers(reader, *service).is_empty());
    called.any(|service| {
        view.site.exists_in(service, lang) && view.site.name_beside_number(service, lang).1 != lang
    })
}

fn own_number(
    reader: Reader<'_>,
    page: SubjectId,
    number: &EmergencyNumber,
    translation: Option<&EmergencyNumber>,
) -> Option<Value> {
    let Reader { view, lang } = reader;
    let phone = number.phone.as_ref()?;
    let said = |own: &Option<Text>, translated: Option<&Option<Text>>| {
        let text = translated.and_then(Option::as_ref).or(own.as_ref());
        Value::maybe(text.map(|text| said(view, page, text, lang)))
    };
    let mut map = Map::new();
    map.set("name", said(&number.name, translation.map(|number| &number.name)));
    map.set("text", said(&number.text, translation.map(|number| &number.text)));
    map.set("phone", phone.shown());
    map.set("href", Value::maybe(phone.number.as_ref().map(Telephone::tel)));
    map.set("service", Value::none());
    Some(map.into())
}

/// All telephones of a service that works, each with the name that says whom it reaches.
fn service_numbers(reader: Reader<'_>, service: SubjectId) -> Vec<Value> {
    let Reader { view, lang } = reader;
    let Facts::Service(facts) = &view.site.source(service).facts else { return Vec::new() };
    if !facts.state.is_none_or(|state| matches!(state, State::Active)) {
        return Vec::new();
    }
    let translated = channels_in(reader, service);
    let phones = facts.channels.iter().enumerate().filter_map(|(at, channel)| {
        let phone = channel.shown().filter(|_| channel.kind == Some(ChannelKind::Phone))?;
        let name = translated.get(at).and_then(|own| own.name.as_ref());
        let name = name.or(channel.name.as_ref());
        let mut map = Map::new();
        map.set("name", Value::none());
        map.set("text", Value::maybe(name.map(|name| said(view, service, name, lang))));
        map.set("phone", phone);
        map.set("href", Value::maybe(channel.href()));
        map.set("service", summary::summary_beside_number(reader, service));
        Some(map.into())
    });
    phones.collect()
}

/// The channels of a service as its translation into a language has them, in the order of the source; none where
/// readers of that language are shown the source.
pub(super) fn channels_in(reader: Reader<'_>, service: SubjectId) -> &[Channel] {
    let Reader { view, lang } = reader;
    let shown = view.site.document(view.site.shown(service, lang));
    match &shown.facts {
        Facts::Service(own) if !shown.source.is_source => &own.channels,
        _ => &[],
    }
}

/// A text of one page that stands on another: with its language where it is not the reader's, and never in
/// that of the page that it stands on.
fn said(view: &View, page: SubjectId, text: &Text, reader: Lang) -> Value {
    let from = match text.translated {
        true => view.site.document(view.site.shown(page, reader)).source.lang,
        false => view.site.source(page).source.lang,
    };
    let locale = view.site.locale(from);
    let foreign = (from != reader).then_some(locale);
    let mut map = Map::new();
    map.set("text", text.text.as_str());
    map.set("lang", Value::maybe(foreign.map(|locale| locale.tag.as_str())));
    map.set("dir", Value::maybe(foreign.map(|locale| locale.direction.as_str())));
    map.into()
}
