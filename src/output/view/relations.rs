//! A page's relations as templates see them: lists of summaries, sorted as the reader's language
//! sorts.

use crate::content::kinds::{Facts, Kind};
use crate::content::record::Show as _;
use crate::site::Relation;
use crate::words::path::SubjectId;
use crate::words::template::{Map, Value};

use super::show::Show;
use super::{Reader, View, summary, times, tree};

/// How many other practices of a city a practice shows.
const MORE_HERE: usize = 6;

/// All relations of a page.
pub(super) fn relations(reader: Reader<'_>, subject: SubjectId) -> Value {
    let view = reader.view;
    let mut map = Map::with_capacity(32);
    for (which, name) in Relation::ALL {
        map.set(name, relation(reader, subject, *which));
    }
    let site = &view.site;
    let neighbours = site.relations.neighbours(subject);
    let one = |subject: Option<SubjectId>| {
        subject.map_or_else(Value::none, |subject| summary::summary(reader, subject))
    };
    map.set("parent", one(site.relations.parent(subject)));
    map.set("previous", one(neighbours.previous));
    map.set("next", one(neighbours.next));
    map.set("through", one(neighbours.volume));
    map.set("more_here", more_here(reader, subject));
    map.set("replicates", replicates(reader, subject));
    map.set("journey", tree::journey(reader, subject));
    map.into()
}

fn relation(reader: Reader<'_>, subject: SubjectId, relation: Relation) -> Value {
    let Reader { view, lang } = reader;
    if view.site.relations.get(subject, relation).is_empty() {
        return Value::empty();
    }
    let mut related = view.related(subject, relation);
    if related.is_empty() {
        return Value::empty();
    }
    without_shown_elsewhere(view, subject, relation, &mut related);
    if !relation.is_ordered() {
        view.site.order.sort(lang, &mut related);
        times::in_course(view, &mut related);
    }
    // A topic's practices go on in the parts of its list.
    if relation == Relation::Practices && view.site.subject(subject).kind == Kind::Topic {
        related.truncate(view.site.config.paginate);
    }
    summary_list(reader, &related)
}

/// The summaries of pages.
pub(super) fn summary_list(reader: Reader<'_>, subjects: &[SubjectId]) -> Value {
    Value::list(subjects.iter().map(|subject| summary::summary(reader, *subject)))
}

/// What a practice names itself is not shown a second time from the other end.
fn without_shown_elsewhere(
    view: &View,
    subject: SubjectId,
    relation: Relation,
    related: &mut Vec<SubjectId>,
) {
    let Facts::Practice(facts) = &view.site.source(subject).facts else { return };
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

fn more_here(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let Facts::Practice(facts) = &view.site.source(subject).facts else {
        return Value::empty();
    };
    let Some(city) = facts.all_cities().find_map(|city| city.subject()) else {
        return Value::empty();
    };
    let mut others = view.related(city, Relation::Practices);
    others.retain(|other| *other != subject);
    view.site.order.sort(lang, &mut others);
    others.truncate(MORE_HERE);
    summary_list(reader, &others)
}

fn replicates(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let show = Show { view, lang, source_of: None };
    Value::list(view.site.relations.taken_up(subject).iter().map(|taken_up| {
        let mut map = Map::new();
        map.set("practice", summary::summary(reader, taken_up.practice));
        map.set("year", taken_up.year.map_or_else(Value::none, |year| show.partial_date(year)));
        map.into()
    }))
}
