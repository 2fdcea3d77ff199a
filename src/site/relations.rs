//! What belongs to what: every reference, read from its other end.
//!
//! Each file says what it names; here the named page learns of it. Computed once, for all
//! languages, in one pass over the pages.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::content::config::Lang;
use crate::content::document::Document;
use crate::content::kinds::{Facts, Kind, Query};
use crate::words::date::PartialDate;
use crate::words::path::SubjectId;

use super::entry::Entry;
use super::names::Names;
use super::{Order, Subject};

/// How a page is related to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Pages one level below.
    Children,
    /// Practices of a city, organisation, topic or network; those that illustrate a recommendation.
    Practices,
    /// Guide pages of a topic.
    Guide,
    /// Services of an organisation, topic or city.
    Services,
    /// Cities of a service: those whose guide names it.
    Cities,
    /// Stories of a topic.
    Stories,
    /// Events of an organisation or topic.
    Events,
    /// Terms of a topic.
    Terms,
    /// Other pages of a topic.
    Others,
    /// Topics inside a topic.
    Topics,
    /// Essays of a person.
    Essays,
    /// Guide pages that name a service or term.
    Pages,
    /// Practices that an organisation is a partner of.
    PartnerOf,
    /// People who say they belong to an organisation.
    People,
    /// Cities that say they belong to a network.
    Members,
    /// Networks that say a city belongs to them.
    Networks,
    /// Practices that were made from this one.
    Replications,
    /// Practices that say this one was made from them.
    Origins,
    /// Volumes that a page is in.
    Volumes,
    /// What is in a volume.
    Contents,
}

impl Relation {
    /// Every relation that templates see, with its name there.
    pub const ALL: &'static [(Relation, &'static str)] = &[
        (Relation::Children, "children"),
        (Relation::Practices, "practices"),
        (Relation::Guide, "guide"),
        (Relation::Services, "services"),
        (Relation::Cities, "cities"),
        (Relation::Stories, "stories"),
        (Relation::Events, "events"),
        (Relation::Terms, "terms"),
        (Relation::Others, "others"),
        (Relation::Topics, "topics"),
        (Relation::Essays, "essays"),
        (Relation::Pages, "pages"),
        (Relation::PartnerOf, "partner_of"),
        (Relation::People, "people"),
        (Relation::Members, "members"),
        (Relation::Networks, "networks"),
        (Relation::Replications, "replications"),
        (Relation::Origins, "origins"),
        (Relation::Volumes, "volumes"),
        (Relation::Contents, "contents"),
    ];

    /// Whether the order is the author's rather than the language's.
    pub fn is_ordered(self) -> bool {
        self == Relation::Contents
    }
}

/// A practice of elsewhere that was taken up in a city.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenUp {
    /// The practice.
    pub practice: SubjectId,
    /// When.
    pub year: Option<PartialDate>,
}

/// What belongs to what, by page.
#[derive(Debug, Default)]
pub struct Relations {
    /// By page: its relations, few, in the order in which they were found.
    lists: Vec<Vec<(Relation, Vec<SubjectId>)>>,
    taken_up: HashMap<SubjectId, Vec<TakenUp>>,
    parents: HashMap<SubjectId, SubjectId>,
    neighbours: HashMap<SubjectId, Neighbours>,
}

/// The pages before and after a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// The page before it.
    pub previous: Option<SubjectId>,
    /// The page after it.
    pub next: Option<SubjectId>,
    /// The volume that they follow each other in; none in a guide.
    pub volume: Option<SubjectId>,
}

impl Relations {
    /// The pages that stand in a relation to this one; archived ones too.
    pub fn get(&self, subject: SubjectId, relation: Relation) -> &[SubjectId] {
        let lists = &self.lists[subject.index()];
        lists.iter().find(|(known, _)| *known == relation).map_or(&[], |(_, pages)| pages)
    }

    /// The practices of elsewhere that a city has taken up.
    pub fn taken_up(&self, city: SubjectId) -> &[TakenUp] {
        self.taken_up.get(&city).map_or(&[], Vec::as_slice)
    }

    /// The page above this one.
    pub fn parent(&self, subject: SubjectId) -> Option<SubjectId> {
        self.parents.get(&subject).copied()
    }

    /// The pages before and after this one, in its guide or volume.
    pub fn neighbours(&self, subject: SubjectId) -> Neighbours {
        self.neighbours.get(&subject).copied().unwrap_or_default()
    }

    pub(super) fn of(entries: &[Arc<Entry>], names: &Names, order: &Order, source: Lang) -> Self {
        let subjects = &names.subjects[..];
        let mut relations =
            Relations { lists: vec![Vec::new(); subjects.len()], ..Relations::default() };
        let each = || {
            (0..subjects.len()).map(|index| {
                let document = &entries[subjects[index].source.index()].document;
                (SubjectId(index as u32), &subjects[index], document)
            })
        };
        for (id, subject, document) in each() {
            relations.tree(id, subject, names);
            relations.common(id, subject, document);
            relations.facts(id, document);
        }
        let named_by = relations.services_by_page(subjects);
        for (id, _, document) in each() {
            relations.city_services(id, document, &named_by);
        }
        relations.volumes(entries, subjects);
        for (_, pages) in relations.lists.iter_mut().flatten() {
            let mut seen = HashSet::new();
            pages.retain(|page| seen.insert(*page));
        }
        relations.walk_guides(subjects, order, source);
        relations
    }

    fn add(&mut self, to: Option<SubjectId>, relation: Relation, subject: SubjectId) {
        if let Some(to) = to {
            let lists = &mut self.lists[to.index()];
            match lists.iter_mut().find(|(known, _)| *known == relation) {
                Some((_, pages)) => pages.push(subject),
                None => lists.push((relation, vec![subject])),
            }
        }
    }

    /// A page lies below the nearest page whose id its own begins with; a section is no parent.
    fn tree(&mut self, id: SubjectId, subject: &Subject, names: &Names) {
        let mut above = subject.id.parent();
        while let Some(candidate) = above {
            let is_section = candidate.as_str() == subject.kind.folder();
            if let Some(parent) = names.page(candidate.as_str()).filter(|_| !is_section) {
                self.parents.insert(id, parent);
                self.add(Some(parent), Relation::Children, id);
                return;
            }
            above = candidate.parent();
        }
    }

    fn common(&mut self, id: SubjectId, subject: &Subject, document: &Document) {
        let relation = match subject.kind {
            Kind::Practice => Relation::Practices,
            Kind::Guide => Relation::Guide,
            Kind::Service => Relation::Services,
            Kind::Story => Relation::Stories,
            Kind::Event => Relation::Events,
            Kind::Term => Relation::Terms,
            _ => Relation::Others,
        };
        for topic in &document.common.topics {
            self.add(topic.subject(), relation, id);
        }
    }

    fn facts(&mut self, id: SubjectId, document: &Document) {
        match &document.facts {
            Facts::Practice(facts) => {
                for city in facts.all_cities() {
                    self.add(city.subject(), Relation::Practices, id);
                }
                self.add(
                    facts.organisation.as_ref().and_then(|r| r.subject()),
                    Relation::Practices,
                    id,
                );
                for partner in &facts.partners {
                    self.add(partner.subject(), Relation::PartnerOf, id);
                }
                for network in &facts.networks {
                    self.add(network.subject(), Relation::Practices, id);
                }
                for recommendation in &facts.recommendations {
                    self.add(recommendation.subject(), Relation::Practices, id);
                }
                for origin in &facts.adapted_from {
                    self.add(origin.subject(), Relation::Replications, id);
                }
                for publication in &facts.published_in {
                    if let Some(volume) = publication.volume.as_ref().and_then(|r| r.subject()) {
                        self.add(Some(id), Relation::Volumes, volume);
                    }
                }
                for replication in &facts.replicated_in {
                    let city = replication.city.as_ref().and_then(|r| r.subject());
                    let there = replication.practice.as_ref().and_then(|r| r.subject());
                    self.add(there, Relation::Origins, id);
                    if let Some(city) = city {
                        let taken_up = TakenUp { practice: id, year: replication.year };
                        self.taken_up.entry(city).or_default().push(taken_up);
                    }
                }
            }
            Facts::City(facts) => {
                for network in &facts.networks {
                    self.add(network.subject(), Relation::Members, id);
                }
            }
            Facts::Organisation(facts) => {
                for member in &facts.members {
                    self.add(member.subject(), Relation::Networks, id);
                }
            }
            Facts::Guide(facts) => {
                let in_steps = facts.steps.iter().filter_map(|step| step.service.as_ref());
                for service in facts.services.iter().chain(in_steps) {
                    self.add(service.subject(), Relation::Pages, id);
                }
                for term in &facts.terms {
                    self.add(term.subject(), Relation::Pages, id);
                }
            }
            Facts::Service(facts) => {
                self.add(
                    facts.organisation.as_ref().and_then(|r| r.subject()),
                    Relation::Services,
                    id,
                );
            }
            Facts::Event(facts) => {
                self.add(facts.organiser.as_ref().and_then(|r| r.subject()), Relation::Events, id);
            }
            Facts::Essay(facts) => {
                for author in &facts.authors {
                    self.add(author.subject(), Relation::Essays, id);
                }
                if let Some(volume) = facts.volume.as_ref().and_then(|r| r.subject()) {
                    self.add(Some(id), Relation::Volumes, volume);
                }
            }
            Facts::Person(facts) => {
                for organisation in &facts.members {
                    self.add(organisation.subject(), Relation::People, id);
                }
            }
            Facts::Topic(facts) => {
                self.add(facts.parent.as_ref().and_then(|r| r.subject()), Relation::Topics, id);
            }
            Facts::Recommendation(_)
            | Facts::Story(_)
            | Facts::Volume(_)
            | Facts::Term(_)
            | Facts::Indicator(_)
            | Facts::Page(_) => {}
        }
    }

    /// The services that each guide page names.
    fn services_by_page(&self, subjects: &[Subject]) -> HashMap<SubjectId, Vec<SubjectId>> {
        let mut named_by: HashMap<SubjectId, Vec<SubjectId>> = HashMap::new();
        for (index, subject) in subjects.iter().enumerate() {
            let service = SubjectId(index as u32);
            if subject.kind == Kind::Service {
                for page in self.get(service, Relation::Pages) {
                    named_by.entry(*page).or_default().push(service);
                }
            }
        }
        named_by
    }

    /// The services of a city are those that its guide names, on any page.
    fn city_services(
        &mut self,
        id: SubjectId,
        document: &Document,
        named_by: &HashMap<SubjectId, Vec<SubjectId>>,
    ) {
        let Facts::City(facts) = &document.facts else { return };
        let Some(guide) = facts.guide.as_ref().and_then(|guide| guide.subject()) else { return };
        let mut below = vec![guide];
        while let Some(page) = below.pop() {
            below.extend(self.get(page, Relation::Children));
            let named = named_by.get(&page).cloned().unwrap_or_default();
            for service in named {
                self.add(Some(id), Relation::Services, service);
                self.add(Some(service), Relation::Cities, id);
            }
        }
    }

    fn volumes(&mut self, entries: &[Arc<Entry>], subjects: &[Subject]) {
        for (index, subject) in subjects.iter().enumerate() {
            let document = &entries[subject.source.index()].document;
            let Facts::Volume(facts) = &document.facts else { continue };
            let id = SubjectId(index as u32);
            let mut contents: Vec<SubjectId> =
                facts.contents.iter().filter_map(|r| r.subject()).collect();
            if let Some(query) = &facts.query {
                contents.extend(answer(query, entries, subjects));
            }
            // A page may say itself that it stands in the volume.
            let published = |page: &SubjectId| self.get(*page, Relation::Volumes).contains(&id);
            let said = (0..subjects.len() as u32).map(SubjectId).filter(published);
            let mut said: Vec<SubjectId> = said.filter(|page| !contents.contains(page)).collect();
            said.sort_by_key(|page| (subjects[page.index()].kind, *page));
            contents.extend(said);
            for (place, page) in contents.iter().enumerate() {
                self.add(Some(id), Relation::Contents, *page);
                self.add(Some(*page), Relation::Volumes, id);
                let previous = place.checked_sub(1).map(|place| contents[place]);
                let next = contents.get(place + 1).copied();
                let neighbours = Neighbours { previous, next, volume: Some(id) };
                self.neighbours.entry(*page).or_insert(neighbours);
            }
        }
    }

    /// Previous and next in a guide: its tree, read from the top.
    fn walk_guides(&mut self, subjects: &[Subject], order: &Order, source: Lang) {
        let tops = subjects.iter().enumerate().filter(|(index, subject)| {
            subject.kind == Kind::Guide && self.parent(SubjectId(*index as u32)).is_none()
        });
        let tops: Vec<SubjectId> = tops.map(|(index, _)| SubjectId(index as u32)).collect();
        for top in tops {
            let mut walk = Vec::new();
            self.walk(top, order, source, &mut walk);
            for (place, page) in walk.iter().enumerate() {
                let previous = place.checked_sub(1).map(|place| walk[place]);
                let next = walk.get(place + 1).copied();
                self.neighbours.insert(*page, Neighbours { previous, next, volume: None });
            }
        }
    }

    fn walk(&self, page: SubjectId, order: &Order, source: Lang, walk: &mut Vec<SubjectId>) {
        walk.push(page);
        let mut children = self.get(page, Relation::Children).to_vec();
        order.sort(source, &mut children);
        for child in children {
            self.walk(child, order, source, walk);
        }
    }
}

/// The pages that a query asks for.
fn answer(query: &Query, entries: &[Arc<Entry>], subjects: &[Subject]) -> Vec<SubjectId> {
    let kind = query.kind.unwrap_or(Kind::Practice);
    let city = query.city.as_ref().and_then(|city| city.subject());
    let topic = query.topic.as_ref().and_then(|topic| topic.subject());
    let document = |subject: &Subject| &entries[subject.source.index()].document;
    let in_country = |city: SubjectId| match &document(&subjects[city.index()]).facts {
        Facts::City(facts) => facts.country == query.country,
        _ => false,
    };
    let cities = |document: &Document| -> Vec<SubjectId> {
        match &document.facts {
            Facts::Practice(facts) => {
                facts.all_cities().filter_map(|city| city.subject()).collect()
            }
            _ => Vec::new(),
        }
    };
    let matches = |index: usize, document: &Document| {
        let own_city = SubjectId(index as u32);
        let of_country = query.country.is_none()
            || cities(document).into_iter().any(in_country)
            || in_country(own_city);
        let of_city = city.is_none_or(|city| cities(document).contains(&city));
        let of_topic = topic.is_none_or(|topic| {
            document.common.topics.iter().any(|own| own.subject() == Some(topic))
        });
        of_country && of_city && of_topic
    };
    subjects
        .iter()
        .enumerate()
        .filter(|(index, subject)| subject.kind == kind && matches(*index, document(subject)))
        .map(|(index, _)| SubjectId(index as u32))
        .collect()
}
