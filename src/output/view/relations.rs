//! A page's relations as templates see them: lists of summaries, sorted as the reader's language
//! sorts.

use crate::content::config::Lang;
use crate::content::kinds::{Facts, Kind};
use crate::content::record::Show as _;
use crate::site::Relation;
use crate::words::path::SubjectId;
use crate::words::template::{Map, Value};

use super::View;
use super::show::Show;

/// How many other practices of a city a practice shows.
const MORE_HERE: usize = 6;

impl View {
    /// All relations of a page.
    pub(super) fn relations(&self, subject: SubjectId, lang: Lang) -> Value {
        let mut map = Map::with_capacity(32);
        for (relation, name) in Relation::ALL {
            map.set(name, self.relation(subject, *relation, lang));
        }
        let site = &self.site;
        let neighbours = site.relations.neighbours(subject);
        let one = |subject: Option<SubjectId>| {
            subject.map_or_else(Value::none, |subject| self.summary(subject, lang))
        };
        map.set("parent", one(site.relations.parent(subject)));
        map.set("previous", one(neighbours.previous));
        map.set("next", one(neighbours.next));
        map.set("through", one(neighbours.volume));
        map.set("more_here", self.more_here(subject, lang));
        map.set("replicates", self.replicates(subject, lang));
        map.set("journey", self.journey(subject, lang));
        map.into()
    }

    fn relation(&self, subject: SubjectId, relation: Relation, lang: Lang) -> Value {
        if self.site.relations.get(subject, relation).is_empty() {
            return Value::empty();
        }
        let mut related = self.related(subject, relation);
        if related.is_empty() {
            return Value::empty();
        }
        self.without_shown_elsewhere(subject, relation, &mut related);
        if !relation.is_ordered() {
            self.site.order.sort(lang, &mut related);
            self.in_course(&mut related);
        }
        // A topic's practices go on in the parts of its list.
        if relation == Relation::Practices && self.site.subject(subject).kind == Kind::Topic {
            related.truncate(self.site.config.paginate);
        }
        self.summary_list(&related, lang)
    }

    /// The summaries of pages.
    pub(super) fn summary_list(&self, subjects: &[SubjectId], lang: Lang) -> Value {
        Value::list(subjects.iter().map(|subject| self.summary(*subject, lang)))
    }

    /// What a practice names itself is not shown a second time from the other end.
    fn without_shown_elsewhere(
        &self,
        subject: SubjectId,
        relation: Relation,
        related: &mut Vec<SubjectId>,
    ) {
        let Facts::Practice(facts) = &self.site.source(subject).facts else { return };
        match relation {
            Relation::Replications => related.retain(|other| {
                !facts.replicated_in.iter().any(|replication| {
                    replication.practice.as_ref().and_then(|practice| practice.subject())
                        == Some(*other)
                })
            }),
            Relation::Origins => related.retain(|other| {
                !facts.adapted_from.iter().any(|origin| origin.subject() == Some(*other))
            }),
            Relation::Volumes => related.retain(|other| {
                !facts.published_in.iter().any(|publication| {
                    publication.volume.as_ref().and_then(|volume| volume.subject()) == Some(*other)
                })
            }),
            _ => {}
        }
    }

    fn more_here(&self, subject: SubjectId, lang: Lang) -> Value {
        let Facts::Practice(facts) = &self.site.source(subject).facts else {
            return Value::empty();
        };
        let Some(city) = facts.all_cities().find_map(|city| city.subject()) else {
            return Value::empty();
        };
        let mut others = self.related(city, Relation::Practices);
        others.retain(|other| *other != subject);
        self.site.order.sort(lang, &mut others);
        others.truncate(MORE_HERE);
        self.summary_list(&others, lang)
    }

    fn replicates(&self, subject: SubjectId, lang: Lang) -> Value {
        let show = Show { view: self, lang, source_of: None };
        Value::list(self.site.relations.taken_up(subject).iter().map(|taken_up| {
            let mut map = Map::new();
            map.set("practice", self.summary(taken_up.practice, lang));
            map.set("year", taken_up.year.map_or_else(Value::none, |year| show.partial_date(year)));
            map.into()
        }))
    }
}
