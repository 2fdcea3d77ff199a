//! Volume: a collection of pages, listed or asked for by a query.

use super::{City, Kind, Organisation, Topic};
use crate::choice;
use crate::content::record::{Count, Country, Email, Phone, Ref, Text};
use crate::record;

choice! {
    /// What an organisation is to a volume.
    pub enum Role("role") {
        /// It made the volume possible.
        Partner = "partner",
        /// It gave money or help.
        Supporter = "supporter",
        /// A local organisation that took part.
        CommunityPartner = "community-partner",
    }
}

record! {
    /// The fields of a volume.
    pub struct Volume("volume") {
        /// The series it belongs to.
        series: Option<Text>,
        /// Its number in the series.
        number: Option<String>,
        /// The year it appeared.
        year: Option<Count>,
        /// Its ISBN.
        isbn: Option<String>,
        /// The pages in it, in order.
        contents: Vec<Ref<()>>,
        /// Which pages are in it, where they are not listed.
        query: Option<Query>,
        /// Who made it.
        credits: Vec<Credit>,
        /// The publisher's details.
        imprint: Option<Imprint>,
        /// Who made it possible.
        partners: Vec<Partner>,
    }
}

record! {
    /// A question to the site, whose answer is the contents of a volume.
    pub struct Query("query") {
        /// Pages of this kind, by its folder: `practices`. Default: practices.
        kind: Option<Kind>,
        /// Of cities in this country.
        country: Option<Country>,
        /// Of this city.
        city: Option<Ref<City>>,
        /// On this topic.
        topic: Option<Ref<Topic>>,
    }
}

record! {
    /// Somebody who made a volume.
    pub struct Credit("credit", name) identity(name), needs(name) {
        /// Name.
        name: Option<String>,
        /// What they did.
        role: Option<Text>,
    }
}

record! {
    /// The publisher's details.
    pub struct Imprint("imprint", publisher) {
        /// The publisher.
        publisher: Option<String>,
        /// The postal address.
        address: Option<String>,
        /// Telephone number.
        phone: Option<Phone>,
        /// E-mail address.
        email: Option<Email>,
        /// The copyright line.
        rights: Option<String>,
    }
}

record! {
    /// An organisation behind a volume.
    pub struct Partner("partner", organisation), needs(organisation) {
        /// The organisation.
        organisation: Option<Ref<Organisation>>,
        /// What it is to the volume. Default: `partner`.
        role: Option<Role>,
    }
}
