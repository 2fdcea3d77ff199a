//! Organisation: an office, association, foundation or network of cities.

use super::{City, Image, Link};
use crate::choice;
use crate::content::record::{Country, Ref};
use crate::record;

choice! {
    /// What an organisation is.
    pub enum OrganisationKind("organisation_kind") {
        /// An office of a city or another public body.
        CityOffice = "city-office",
        /// An association or charity.
        Ngo = "ngo",
        /// A foundation.
        Foundation = "foundation",
        /// Cities or organisations that work together.
        Network = "network",
        /// A university or institute.
        University = "university",
        /// A business.
        Company = "company",
        /// A body of many countries.
        International = "international",
    }
}

record! {
    /// The fields of an organisation.
    pub struct Organisation("organisation") {
        /// Its name where the title is not all of it.
        name: Option<OrganisationName>,
        /// What it is.
        kind: Option<OrganisationKind>,
        /// Its country.
        country: Option<Country>,
        /// The cities that are members.
        members: Vec<Ref<City>>,
        /// Its web addresses.
        links: Vec<Link>,
        /// Its logo.
        logo: Option<Image>,
    }
}

record! {
    /// The names of an organisation.
    pub struct OrganisationName("organisation name", full), needs(full or acronym) {
        /// The full name.
        full: Option<String>,
        /// The short one.
        acronym: Option<String>,
    }
}
