//! Services: who offers them, where and when, in which languages, how to reach them.

use crate::kinds::{Channel, ChannelKind, Facts, Hours, Service, ServicePlace};
use crate::path::SubjectId;
use crate::record::{Clock, LanguageTag};
use crate::site::Relation;
use crate::telephone::Telephone;

use super::Page;
use super::entities::{geo, is_public_body};
use super::node::Node;

impl Page<'_> {
    pub(super) fn service(&self, service: &Service) -> Node {
        let provider = service.organisation.as_ref().and_then(|provider| provider.subject());
        let is_public = provider.is_some_and(|provider| self.is_public_body(provider));
        let mut node =
            self.subject_of_page(if is_public { "GovernmentService" } else { "Service" });
        node.maybe("provider", provider.map(|provider| self.organisation_named(provider)));
        let cities = self.view.related(self.subject, Relation::Cities);
        node.all("areaServed", cities.into_iter().map(|city| self.named("City", city)));
        // Machines take hours for what is open now: they are told of them where hours alone decide that.
        let hours_decide = self.view.hours_decide(self.subject, service, self.lang);
        let places = service.places.iter();
        let places = places.filter_map(|place| at_place(place, service, hours_decide));
        let channels = service.channels.iter();
        let channels = channels.filter_map(|channel| by_channel(channel, service, hours_decide));
        node.all("availableChannel", places.chain(channels));
        node
    }

    fn is_public_body(&self, provider: SubjectId) -> bool {
        match &self.view.site.source(provider).facts {
            Facts::Organisation(organisation) => is_public_body(organisation),
            _ => false,
        }
    }
}

/// One comes to a place.
fn at_place(place: &ServicePlace, service: &Service, hours_decide: bool) -> Option<Node> {
    let mut location = Node::new("Place");
    location.set("address", place.address.as_deref()?);
    location.maybe("geo", place.location.as_ref().and_then(geo));
    // A remark may limit hours in a way that no program reads: then people are told alone.
    if hours_decide && place.week().is_some() {
        location.all("openingHoursSpecification", place.hours.iter().filter_map(opening));
    }
    let mut node = Node::new("ServiceChannel");
    node.set("serviceLocation", location);
    languages(&service.languages_spoken, &mut node);
    Some(node)
}

/// Hours at which one may walk in; what is by appointment is not open to whoever comes.
fn opening(hours: &Hours) -> Option<Node> {
    if hours.by_appointment == Some(true) {
        return None;
    }
    let mut node = Node::new("OpeningHoursSpecification");
    node.all("dayOfWeek", hours.days.as_ref()?.weekdays().into_iter().map(|day| day.name()));
    node.set("opens", clock(hours.opens?));
    node.set("closes", clock(hours.closes?));
    Some(node)
}

/// The end of a day is its last minute: there is no hour 24 in the time of a day (ISO 8601).
fn clock(time: Clock) -> String {
    if time == Clock::END { "23:59".to_owned() } else { time.to_string() }
}

/// One writes or calls.
fn by_channel(channel: &Channel, service: &Service, hours_decide: bool) -> Option<Node> {
    let value = channel.value.as_ref()?.written.as_str();
    let mut node = Node::new("ServiceChannel");
    let number = |number: &Telephone| {
        let mut node = Node::new("ContactPoint");
        node.set("telephone", number.plain());
        if hours_decide && channel.week().is_some() {
            node.all("hoursAvailable", channel.hours.iter().filter_map(opening));
        }
        node
    };
    match channel.kind? {
        ChannelKind::Phone => node.set("servicePhone", number(channel.number()?)),
        ChannelKind::Sms => node.set("serviceSmsNumber", number(channel.number()?)),
        ChannelKind::Post => {
            let mut address = Node::new("PostalAddress");
            address.set("streetAddress", value);
            node.set("servicePostalAddress", address);
        }
        ChannelKind::Email | ChannelKind::Web | ChannelKind::Whatsapp => {
            node.set("serviceUrl", channel.href()?);
        }
    }
    let own = Some(&channel.languages).filter(|languages| !languages.is_empty());
    languages(own.unwrap_or(&service.languages_spoken), &mut node);
    Some(node)
}

fn languages(tags: &[LanguageTag], node: &mut Node) {
    node.all("availableLanguage", tags.iter().map(|tag| tag.0.as_str()));
}
