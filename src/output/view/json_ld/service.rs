//! Services: who offers them, where and when, in which languages, how to reach them.

use crate::content::kinds::{Channel, ChannelKind, Facts, Service, ServicePlace};
use crate::content::record::LanguageTag;
use crate::site::Relation;
use crate::words::path::SubjectId;
use crate::words::telephone::Telephone;

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
        let places = service.places.iter().filter_map(|place| at_place(place, service));
        let channels = service.channels.iter().filter_map(|channel| by_channel(channel, service));
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

/// One comes to a place. Its hours are told to people alone: machines take them for what is open now, and neither holidays
/// nor what is limited in words stands in them.
fn at_place(place: &ServicePlace, service: &Service) -> Option<Node> {
    let mut location = Node::new("Place");
    location.set("address", place.address.as_deref()?);
    location.maybe("geo", place.location.as_ref().and_then(geo));
    let mut node = Node::new("ServiceChannel");
    node.set("serviceLocation", location);
    languages(&service.languages_spoken, &mut node);
    Some(node)
}

/// One writes or calls.
fn by_channel(channel: &Channel, service: &Service) -> Option<Node> {
    let value = channel.value.as_ref()?.written.as_str();
    let mut node = Node::new("ServiceChannel");
    let number = |number: &Telephone| {
        let mut node = Node::new("ContactPoint");
        node.set("telephone", number.plain());
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
