//! Which practices illustrate which recommendation: as a grid with cities, and as a checklist.

use std::collections::HashMap;

use crate::content::document::Document;
use crate::content::kinds::{Facts, Kind, Recommendation};
use crate::content::record::Choices;
use crate::site::Relation;
use crate::words::path::SubjectId;
use crate::words::template::{Map, Value};

use super::{Reader, View, list, relations, summary};

/// A cell names so many practices; of more it says how many.
const NAMED_PRACTICES: usize = 3;

/// By city and recommendation: the practices there that illustrate it.
type Cells = HashMap<(SubjectId, SubjectId), Vec<SubjectId>>;

/// The grid of cities and recommendations.
pub(super) fn coverage(reader: Reader<'_>) -> Value {
    let recommendations = sorted(reader, Kind::Recommendation);
    let all_cities = sorted(reader, Kind::City);
    let cells = cells(reader, &recommendations);
    let illustrates = |city: &SubjectId| {
        recommendations.iter().any(|column| cells.contains_key(&(*city, *column)))
    };
    let (cities, others): (Vec<_>, Vec<_>) = all_cities.into_iter().partition(illustrates);
    let mut map = Map::new();
    map.set("groups", column_groups(reader, &recommendations, &cities, &cells));
    map.set(
        "rows",
        Value::list(cities.iter().map(|city| row(reader, *city, &recommendations, &cells))),
    );
    map.set("others", others.len());
    map.into()
}

/// The recommendations in a part of their list, as questions to ask of one's own city.
pub(in crate::output) fn checklist(reader: Reader<'_>, number: usize) -> Value {
    let view = reader.view;
    let items = list::part_of(reader, view.members(Kind::Recommendation.folder()), number);
    by_addressee(reader, &items, |recommendation| {
        let practices = view.related(recommendation, Relation::Practices).len();
        let mut map = Map::new();
        map.set("page", summary::summary(reader, recommendation));
        map.set("question", question(reader, recommendation));
        map.set("practices", practices);
        map.into()
    })
}

fn sorted(reader: Reader<'_>, kind: Kind) -> Vec<SubjectId> {
    let Reader { view, lang } = reader;
    let mut members = view.members(kind.folder()).to_vec();
    view.site.order.sort(lang, &mut members);
    members
}

fn cells(reader: Reader<'_>, recommendations: &[SubjectId]) -> Cells {
    let Reader { view, lang } = reader;
    let mut cells = Cells::new();
    for recommendation in recommendations {
        let mut practices = view.related(*recommendation, Relation::Practices);
        view.site.order.sort(lang, &mut practices);
        for practice in practices {
            for city in cities_of(view, practice) {
                cells.entry((city, *recommendation)).or_default().push(practice);
            }
        }
    }
    cells
}

/// The columns, under whom they are for.
fn column_groups(
    reader: Reader<'_>,
    recommendations: &[SubjectId],
    cities: &[SubjectId],
    cells: &Cells,
) -> Value {
    let Reader { view, lang } = reader;
    let locale = view.site.locale(lang);
    let mut places: HashMap<Option<&str>, i64> = HashMap::new();
    by_addressee(reader, recommendations, |recommendation| {
        let place = places.entry(addressee(view, recommendation)).or_default();
        *place += 1;
        let number = facts(view.site.source(recommendation)).and_then(|facts| facts.number);
        let number = number.map_or(*place, |number| number.0);
        let filled = cities.iter().filter(|city| cells.contains_key(&(**city, recommendation)));
        let mut map = Map::new();
        map.set("page", summary::summary(reader, recommendation));
        map.set("number", locale.number(number as f64));
        map.set("cities", locale.number(filled.count() as f64));
        map.into()
    })
}

fn row(reader: Reader<'_>, city: SubjectId, recommendations: &[SubjectId], cells: &Cells) -> Value {
    let Reader { view, lang } = reader;
    let filled = recommendations.iter().filter(|column| cells.contains_key(&(city, **column)));
    let filled = filled.count();
    let mut map = Map::new();
    map.set("city", summary::summary(reader, city));
    map.set("total", view.site.locale(lang).number(filled as f64));
    map.set(
        "cells",
        Value::list(recommendations.iter().map(|recommendation| {
            let practices = cells.get(&(city, *recommendation));
            practices.map_or_else(Value::none, |practices| cell(reader, *recommendation, practices))
        })),
    );
    map.into()
}

fn cell(reader: Reader<'_>, recommendation: SubjectId, practices: &[SubjectId]) -> Value {
    let named = if practices.len() > NAMED_PRACTICES { &[] } else { practices };
    let mut map = Map::new();
    map.set("practices", relations::summary_list(reader, named));
    map.set("count", practices.len());
    map.set("recommendation", summary::summary(reader, recommendation));
    map.into()
}

/// Recommendations in groups of those that speak to the same readers, in their order.
fn by_addressee(
    reader: Reader<'_>,
    recommendations: &[SubjectId],
    mut shown: impl FnMut(SubjectId) -> Value,
) -> Value {
    let Reader { view, lang } = reader;
    let groups = recommendations.chunk_by(|a, b| addressee(view, *a) == addressee(view, *b));
    Value::list(groups.map(|group| {
        let title = addressee(view, group[0])
            .map(|word| view.string(lang, &format!("for_{}", word.replace('-', "_"))));
        let mut map = Map::new();
        map.set("title", Value::maybe(title));
        map.set("items", Value::list(group.iter().map(|page| shown(*page))));
        map.into()
    }))
}

/// Whom a recommendation speaks to, in one word.
fn addressee(view: &View, recommendation: SubjectId) -> Option<&'static str> {
    facts(view.site.source(recommendation))?.r#for.map(Choices::word)
}

/// The question of a recommendation in the language that it has.
fn question(reader: Reader<'_>, recommendation: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let shown = view.site.document(view.site.shown(recommendation, lang));
    let mut documents = [shown, view.site.source(recommendation)].into_iter();
    let asked = documents.find_map(|document| {
        let question = facts(document)?.question.as_ref()?;
        let locale = view.site.locale(document.source.lang);
        let mut map = Map::new();
        map.set("text", question.text.as_str());
        map.set("lang", locale.tag.as_str());
        map.set("dir", locale.direction.as_str());
        Some(map)
    });
    Value::maybe(asked)
}

fn facts(document: &Document) -> Option<&Recommendation> {
    match &document.facts {
        Facts::Recommendation(facts) => Some(facts),
        _ => None,
    }
}

/// The listed cities of a practice, each once.
pub(super) fn cities_of(view: &View, practice: SubjectId) -> Vec<SubjectId> {
    let Facts::Practice(facts) = &view.site.source(practice).facts else {
        return Vec::new();
    };
    let mut cities = Vec::new();
    for city in facts.all_cities().filter_map(|city| city.subject()) {
        if view.is_listed(city) && !cities.contains(&city) {
            cities.push(city);
        }
    }
    cities
}
