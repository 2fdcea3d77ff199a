//! What pages are about and what is no text, service or event: cities, people, organisations, terms.

use crate::content::kinds::{
    City, Facts, Kind, Organisation, OrganisationKind, Person, Place, Term,
};
use crate::words::path::SubjectId;

use super::Page;
use super::node::Node;

impl Page<'_> {
    pub(super) fn city(&self, city: &City) -> Node {
        let mut node = self.subject_of_page("City");
        node.maybe("geo", city.location.as_ref().and_then(geo));
        let country = city.country.as_ref().map(|country| {
            let mut node = Node::new("Country");
            node.set("name", self.view.site.locale(self.lang).country_name(&country.0));
            node.set("identifier", country.0.as_str());
            node
        });
        let region = match &self.shown.facts {
            Facts::City(shown) => shown.region.as_ref(),
            _ => None,
        };
        let within = match region {
            None => country,
            Some(region) => {
                let mut node = Node::new("AdministrativeArea");
                node.set("name", region.text.as_str());
                node.maybe("containedInPlace", country);
                Some(node)
            }
        };
        node.maybe("containedInPlace", within);
        node
    }

    pub(super) fn person(&self, person: &Person) -> Node {
        let mut node = self.subject_of_page("Person");
        let name = person.name.as_ref();
        node.maybe("familyName", name.and_then(|name| name.family.as_deref()));
        node.maybe("givenName", name.and_then(|name| name.given.as_deref()));
        let members = person.members.iter().filter_map(|member| member.subject());
        node.all("memberOf", members.map(|member| self.organisation_named(member)));
        node.maybe("image", self.picture(person.logo.as_ref()));
        node
    }

    pub(super) fn organisation(&self, organisation: &Organisation) -> Node {
        let mut node = self.subject_of_page(type_of(organisation));
        let name = organisation.name.as_ref();
        node.maybe("legalName", name.and_then(|name| name.full.as_deref()));
        node.maybe("alternateName", name.and_then(|name| name.acronym.as_deref()));
        // Of a person, an address may be where they work; of an organisation it is its own.
        let urls = organisation.links.iter().filter_map(|link| link.url.as_ref());
        node.all("sameAs", urls.filter(|url| url.0.is_of_web()).map(|url| url.0.as_str()));
        node.maybe("logo", self.picture(organisation.logo.as_ref()));
        node
    }

    pub(super) fn term(&self, term: &Term) -> Node {
        let mut node = self.subject_of_page("DefinedTerm");
        let official = term.official.iter().chain(&term.synonyms);
        node.all("alternateName", official.map(String::as_str));
        let folder = Kind::Term.folder();
        let mut set = Node::new("DefinedTermSet");
        set.set("name", self.view.section_title(folder, self.lang));
        set.set("url", self.view.addresses.folder_url(self.lang, &format!("{folder}/")));
        node.set("inDefinedTermSet", set);
        node
    }

    /// An organisation that is referred to.
    pub(super) fn organisation_named(&self, subject: SubjectId) -> Node {
        let kind = match &self.view.site.source(subject).facts {
            Facts::Organisation(organisation) => type_of(organisation),
            _ => "Organization",
        };
        self.named(kind, subject)
    }
}

/// Whether an organisation is a public body.
pub(super) fn is_public_body(organisation: &Organisation) -> bool {
    organisation.kind == Some(OrganisationKind::CityOffice)
}

fn type_of(organisation: &Organisation) -> &'static str {
    match organisation.kind {
        Some(OrganisationKind::CityOffice) => "GovernmentOrganization",
        Some(OrganisationKind::Ngo) => "NGO",
        Some(OrganisationKind::University) => "CollegeOrUniversity",
        _ => "Organization",
    }
}

/// A point on the earth.
pub(super) fn geo(place: &Place) -> Option<Node> {
    let mut node = Node::new("GeoCoordinates");
    node.set("latitude", place.lat?.0);
    node.set("longitude", place.lng?.0);
    Some(node)
}
