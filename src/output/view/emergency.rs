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

use super::View;

impl View {
    /// Whom to call, on the pages that say it: `page` (the summary of the page about emergencies; none on
    /// that page itself), and `numbers`.
    pub(super) fn emergency(&self, subject: SubjectId, lang: Lang) -> Value {
        let pages = self.emergency_pages(subject);
        let Some(first) = pages.first().copied() else { return Value::none() };
        let numbers = pages.iter().flat_map(|page| self.numbers(*page, lang));
        let mut map = Map::new();
        let summary = || self.summary(first, lang);
        map.set("page", Value::maybe((first != subject).then(summary)));
        map.set("numbers", Value::list(numbers));
        map.set("in_source", pages.iter().any(|page| self.has_numbers_of_source(*page, lang)));
        map.into()
    }

    /// Whether anything beside the numbers of a page is in the language of the source.
    fn has_numbers_of_source(&self, page: SubjectId, lang: Lang) -> bool {
        let translation = self.site.text(self.site.shown(page, lang)).translation.as_ref();
        translation.is_some_and(|it| it.fields_of_source().contains("numbers"))
            || self.has_name_of_source(page, lang)
    }

    /// The first page of a guide in its own order, where the guide begins: on its first page and on the
    /// home page of a site with one guide.
    pub(super) fn first_step(&self, subject: SubjectId, lang: Lang) -> Value {
        let Some(guide) = self.guide_shown_on(subject) else { return Value::none() };
        let mut pages = self.related(guide, Relation::Children);
        pages.retain(|page| !self.is_for_emergencies(*page));
        self.site.order.sort(lang, &mut pages);
        Value::maybe(pages.first().map(|page| self.summary(*page, lang)))
    }

    /// The pages whose numbers a page shows: its own, or those of the guide that begins on it, first those that say
    /// that they are about emergencies.
    fn emergency_pages(&self, subject: SubjectId) -> Vec<SubjectId> {
        if self.is_for_emergencies(subject) {
            return vec![subject];
        }
        let mut below: Vec<SubjectId> = self.guide_shown_on(subject).into_iter().collect();
        let mut found = Vec::new();
        while let Some(page) = below.pop() {
            found.extend(self.is_for_emergencies(page).then_some(page));
            below.extend(self.related(page, Relation::Children).into_iter().rev());
        }
        found.sort_by_key(|page| !self.guide(*page).is_some_and(Guide::says_emergency));
        found
    }

    /// The guide that begins on a page; on the home page, the only one there is.
    fn guide_shown_on(&self, subject: SubjectId) -> Option<SubjectId> {
        let page = self.site.subject(subject);
        let is_first = page.kind == Kind::Guide
            && page.role == Role::Page
            && self.site.relations.parent(subject).is_none();
        match self.members(Kind::Guide.folder()) {
            _ if is_first => Some(subject),
            [only] if self.site.home == Some(subject) => Some(*only),
            _ => None,
        }
    }

    pub(super) fn is_for_emergencies(&self, subject: SubjectId) -> bool {
        self.guide(subject).is_some_and(Guide::is_for_emergencies)
    }

    fn guide(&self, subject: SubjectId) -> Option<&Guide> {
        match &self.site.source(subject).facts {
            Facts::Guide(guide) => Some(guide),
            _ => None,
        }
    }

    /// The numbers of the page, then those of the services that it names and that work.
    fn numbers(&self, page: SubjectId, lang: Lang) -> Vec<Value> {
        let Some(guide) = self.guide(page) else { return Vec::new() };
        let shown = self.site.document(self.site.shown(page, lang));
        let translation = match &shown.facts {
            Facts::Guide(guide) if !shown.source.is_source => guide.numbers.as_slice(),
            _ => &[],
        };
        let own = guide.numbers.iter().enumerate();
        let own = own.filter_map(|(place, number)| {
            self.own_number(page, number, translation.get(place), lang)
        });
        let services = guide.services.iter().filter_map(|service| service.subject());
        let services = services.filter(|service| self.is_listed(*service));
        own.chain(services.flat_map(|service| self.service_numbers(service, lang))).collect()
    }

    /// Whether a service that is called from a page is translated, and called there as in its source: its title is another
    /// now, or was never recorded.
    fn has_name_of_source(&self, page: SubjectId, lang: Lang) -> bool {
        let services = self.guide(page).into_iter().flat_map(|guide| &guide.services);
        let services = services.filter_map(|service| service.subject());
        let mut called =
            services.filter(|service| !self.service_numbers(*service, lang).is_empty());
        called.any(|service| {
            self.site.exists_in(service, lang)
                && self.site.name_beside_number(service, lang).1 != lang
        })
    }

    fn own_number(
        &self,
        page: SubjectId,
        number: &EmergencyNumber,
        translation: Option<&EmergencyNumber>,
        lang: Lang,
    ) -> Option<Value> {
        let phone = number.phone.as_ref()?;
        let said = |own: &Option<Text>, translated: Option<&Option<Text>>| {
            let text = translated.and_then(Option::as_ref).or(own.as_ref());
            Value::maybe(text.map(|text| self.said(page, text, lang)))
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
    fn service_numbers(&self, service: SubjectId, lang: Lang) -> Vec<Value> {
        let Facts::Service(facts) = &self.site.source(service).facts else { return Vec::new() };
        if !facts.state.is_none_or(|state| matches!(state, State::Active)) {
            return Vec::new();
        }
        let translated = self.channels_in(service, lang);
        let phones = facts.channels.iter().enumerate().filter_map(|(at, channel)| {
            let phone = channel.shown().filter(|_| channel.kind == Some(ChannelKind::Phone))?;
            let name = translated.get(at).and_then(|own| own.name.as_ref());
            let name = name.or(channel.name.as_ref());
            let mut map = Map::new();
            map.set("name", Value::none());
            map.set("text", Value::maybe(name.map(|name| self.said(service, name, lang))));
            map.set("phone", phone);
            map.set("href", Value::maybe(channel.href()));
            map.set("service", self.summary_beside_number(service, lang));
            Some(map.into())
        });
        phones.collect()
    }

    /// The channels of a service as its translation into a language has them, in the order of the source; none where
    /// readers of that language are shown the source.
    pub(super) fn channels_in(&self, service: SubjectId, lang: Lang) -> &[Channel] {
        let shown = self.site.document(self.site.shown(service, lang));
        match &shown.facts {
            Facts::Service(own) if !shown.source.is_source => &own.channels,
            _ => &[],
        }
    }

    /// A text of one page that stands on another: with its language where it is not the reader's, and never in
    /// that of the page that it stands on.
    fn said(&self, page: SubjectId, text: &Text, reader: Lang) -> Value {
        let from = match text.translated {
            true => self.site.document(self.site.shown(page, reader)).source.lang,
            false => self.site.source(page).source.lang,
        };
        let locale = self.site.locale(from);
        let foreign = (from != reader).then_some(locale);
        let mut map = Map::new();
        map.set("text", text.text.as_str());
        map.set("lang", Value::maybe(foreign.map(|locale| locale.tag.as_str())));
        map.set("dir", Value::maybe(foreign.map(|locale| locale.direction.as_str())));
        map.into()
    }
}
