//! Person: mostly an author. Their essays are computed.

use super::{Image, Link, Organisation};
use crate::content::record::{Country, Ref, Text};
use crate::record;

record! {
    /// The fields of a person.
    pub struct Person("person") {
        /// The parts of the name, for sorting.
        name: Option<PersonName>,
        /// What they are to the series.
        kind: Option<String>,
        /// Where they work, in words.
        affiliation: Option<Text>,
        /// The organisations they belong to.
        members: Vec<Ref<Organisation>>,
        /// Their country.
        country: Option<Country>,
        /// Their web addresses.
        links: Vec<Link>,
        /// Their picture.
        logo: Option<Image>,
    }
}

record! {
    /// The parts of a name.
    pub struct PersonName("person name", family), needs(family or given) {
        /// The family name, by which people are sorted.
        family: Option<String>,
        /// The given name.
        given: Option<String>,
    }
}
