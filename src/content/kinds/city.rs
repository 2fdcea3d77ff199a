//! City: its figures, networks and guide. Its practices are computed.

use super::{Guide, Organisation, Place};
use crate::choice;
use crate::content::record::{Amount, Country, LanguageTag, Ref, Text};
use crate::record;
use crate::words::date::PartialDate;

choice! {
    /// The history of immigration to a city, after Audrey Singer's typology of gateways.
    pub enum Gateway("gateway") {
        /// For more than a century.
        Continuous = "continuous",
        /// Since the Second World War.
        PostWar = "post-war",
        /// For a few decades.
        Recent = "recent",
        /// Beginning.
        Emerging = "emerging",
        /// Long ago, and again.
        ReEmerging = "re-emerging",
        /// Long ago, and no longer.
        Former = "former",
        /// People pass through.
        Transit = "transit",
        /// A small town or the countryside.
        Rural = "rural",
    }
}

record! {
    /// The fields of a city.
    pub struct City("city") {
        /// Its country.
        country: Option<Country>,
        /// The part of the country.
        region: Option<Text>,
        /// Where it lies.
        location: Option<Place>,
        /// How many people live there.
        population: Option<Quantity>,
        /// How many, or which share, were born in another country.
        foreign_born: Option<Quantity>,
        /// Its history of immigration.
        gateway: Option<Gateway>,
        /// The languages people speak.
        languages_spoken: Vec<LanguageTag>,
        /// Who may vote in local elections.
        local_vote: Option<Text>,
        /// The networks it belongs to.
        networks: Vec<Ref<Organisation>>,
        /// Its welcome guide.
        guide: Option<Ref<Guide>>,
    }
}

record! {
    /// A figure with its source.
    pub struct Quantity("quantity", value), needs(value) {
        /// The figure.
        value: Option<Amount>,
        /// Its unit.
        unit: Option<Text>,
        /// The year it is of.
        year: Option<PartialDate>,
        /// Where it stands.
        source: Option<String>,
    }
}
