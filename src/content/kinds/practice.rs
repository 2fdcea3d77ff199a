//! Practice: something a city did well and others can copy.

use super::{City, Contact, Organisation, Recommendation, Volume};
use crate::choice;
use crate::content::record::{Amount, Reader, Ref, Text};
use crate::record;
use crate::words::date::PartialDate;
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::yaml::{Key, Node};

choice! {
    /// The form of a practice.
    pub enum Instrument("instrument") {
        /// A solemn text that promises rights or principles.
        Charter = "charter",
        /// A rule or strategy.
        Policy = "policy",
        /// A set of activities with a budget.
        Programme = "programme",
        /// An office or offer that people can use.
        Service = "service",
        /// An effort to inform or convince the public.
        Campaign = "campaign",
        /// A place.
        Space = "space",
        /// People or organisations that work together.
        Network = "network",
        /// Figures collected or opened.
        Data = "data",
        /// Something with a date.
        Event = "event",
    }
}

record! {
    /// The fields of a practice.
    pub struct Practice("practice") {
        /// The city that did it.
        city: Vec<Ref<City>>,
        /// The cities, where there are several.
        cities: Vec<Ref<City>>,
        /// Who runs it.
        organisation: Option<Ref<Organisation>>,
        /// Who takes part.
        partners: Vec<Ref<Organisation>>,
        /// When it ran.
        period: Option<Period>,
        /// Its form.
        instrument: Option<Instrument>,
        /// Whom it is for.
        audience: Vec<Text>,
        /// What it achieved, each figure with its source.
        evidence: Vec<Evidence>,
        /// Prizes.
        awards: Vec<Award>,
        /// The practices it was made from.
        adapted_from: Vec<Ref<Practice>>,
        /// Where it was taken up.
        replicated_in: Vec<Replication>,
        /// The recommendations it is an example of.
        recommendations: Vec<Ref<Recommendation>>,
        /// The city networks it belongs to.
        networks: Vec<Ref<Organisation>>,
        /// The printed volumes it appeared in.
        published_in: Vec<Publication>,
        /// Whom to ask.
        contact: Option<Contact>,
    }
}

record! {
    /// A span of time.
    pub struct Period("period", from), needs(from or to or ongoing) {
        /// Its beginning.
        from: Option<PartialDate>,
        /// Its end.
        to: Option<PartialDate>,
        /// Whether it goes on.
        ongoing: Option<bool>,
    }
}

impl Practice {
    /// Says of what it tells of its time which cannot be true.
    pub(super) fn verify(&self, entries: &[(Key, Node)], reader: &mut Reader<'_>) {
        let Some((from, to)) = self.period.as_ref().and_then(|period| period.from.zip(period.to))
        else {
            return;
        };
        if to.is_before(from) {
            let message = format!("the period would end in {to}, before it begins in {from}");
            let node = entries.iter().find(|(key, _)| key.name == "period").map(|(_, node)| node);
            reader.diagnostics.push(
                Diagnostic::new(&codes::PERIOD_UNCLEAR, reader.path, message)
                    .maybe_at(node.map(|node| node.span))
                    .hint(format!("did you mean `{{ from: {to}, to: {from} }}`?")),
            );
        }
    }
}

record! {
    /// A figure that shows what was achieved.
    pub struct Evidence("evidence", claim) identity(value, year), needs(claim or value) {
        /// What the figure says.
        claim: Option<Text>,
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

record! {
    /// A prize.
    pub struct Award("award", name) identity(by, year), needs(name) {
        /// Its name.
        name: Option<Text>,
        /// Who gave it.
        by: Option<String>,
        /// When.
        year: Option<PartialDate>,
    }
}

record! {
    /// A place where a practice was taken up.
    pub struct Replication("replication", city), needs(city or practice) {
        /// The city.
        city: Option<Ref<City>>,
        /// When.
        year: Option<PartialDate>,
        /// The practice there, where it has a page.
        practice: Option<Ref<Practice>>,
    }
}

record! {
    /// A place in a printed volume.
    pub struct Publication("publication", volume), needs(volume) {
        /// The volume.
        volume: Option<Ref<Volume>>,
        /// The page.
        page: Option<String>,
    }
}

impl Practice {
    /// Its cities, under whichever of the two fields they stand.
    pub fn all_cities(&self) -> impl Iterator<Item = &Ref<City>> {
        self.city.iter().chain(&self.cities)
    }
}
