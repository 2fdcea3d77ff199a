//! Which practices illustrate which recommendation: as a grid with cities, and as a checklist.

use std::collections::HashMap;

use crate::content::config::Lang;
use crate::content::document::Document;
use crate::content::kinds::{Facts, Kind, Recommendation};
use crate::content::record::Choices;
use crate::site::Relation;
use crate::words::path::SubjectId;
use crate::words::template::{Map, Value};

use super::View;

/// A cell names so many practices; of more it says how many.
const NAMED_PRACTICES: usize = 3;

/// By city and recommendation: the practices there that illustrate it.
type Cells = HashMap<(SubjectId, SubjectId), Vec<SubjectId>>;

impl View {
    /// The grid of cities and recommendations.
    pub(super) fn coverage(&self, lang: Lang) -> Value {
        let recommendations = self.sorted(Kind::Recommendation, lang);
        let all_cities = self.sorted(Kind::City, lang);
        let cells = self.cells(&recommendations, lang);
        let illustrates = |city: &SubjectId| {
            recommendations.iter().any(|column| cells.contains_key(&(*city, *column)))
        };
        let (cities, others): (Vec<_>, Vec<_>) = all_cities.into_iter().partition(illustrates);
        let mut map = Map::new();
        map.set("groups", self.column_groups(&recommendations, &cities, &cells, lang));
        map.set(
            "rows",
            Value::list(cities.iter().map(|city| self.row(*city, &recommendations, &cells, lang))),
        );
        map.set("others", others.len());
        map.into()
    }

    /// The recommendations in a part of their list, as questions to ask of one's own city.
    pub(super) fn checklist(&self, number: usize, lang: Lang) -> Value {
        let items = self.part_of(self.members(Kind::Recommendation.folder()), number, lang);
        self.by_addressee(&items, lang, |recommendation| {
            let practices = self.related(recommendation, Relation::Practices).len();
            let mut map = Map::new();
            map.set("page", self.summary(recommendation, lang));
            map.set("question", self.question(recommendation, lang));
            map.set("practices", practices);
            map.into()
        })
    }

    fn sorted(&self, kind: Kind, lang: Lang) -> Vec<SubjectId> {
        let mut members = self.members(kind.folder()).to_vec();
        self.site.order.sort(lang, &mut members);
        members
    }

    fn cells(&self, recommendations: &[SubjectId], lang: Lang) -> Cells {
        let mut cells = Cells::new();
        for recommendation in recommendations {
            let mut practices = self.related(*recommendation, Relation::Practices);
            self.site.order.sort(lang, &mut practices);
            for practice in practices {
                for city in self.cities_of(practice) {
                    cells.entry((city, *recommendation)).or_default().push(practice);
                }
            }
        }
        cells
    }

    /// The columns, under whom they are for.
    fn column_groups(
        &self,
        recommendations: &[SubjectId],
        cities: &[SubjectId],
        cells: &Cells,
        lang: Lang,
    ) -> Value {
        let locale = self.site.locale(lang);
        let mut places: HashMap<Option<&str>, i64> = HashMap::new();
        self.by_addressee(recommendations, lang, |recommendation| {
            let place = places.entry(self.addressee(recommendation)).or_default();
            *place += 1;
            let number = facts(self.site.source(recommendation)).and_then(|facts| facts.number);
            let number = number.map_or(*place, |number| number.0);
            let filled = cities.iter().filter(|city| cells.contains_key(&(**city, recommendation)));
            let mut map = Map::new();
            map.set("page", self.summary(recommendation, lang));
            map.set("number", locale.number(number as f64));
            map.set("cities", locale.number(filled.count() as f64));
            map.into()
        })
    }

    fn row(
        &self,
        city: SubjectId,
        recommendations: &[SubjectId],
        cells: &Cells,
        lang: Lang,
    ) -> Value {
        let filled = recommendations.iter().filter(|column| cells.contains_key(&(city, **column)));
        let filled = filled.count();
        let mut map = Map::new();
        map.set("city", self.summary(city, lang));
        map.set("total", self.site.locale(lang).number(filled as f64));
        map.set(
            "cells",
            Value::list(recommendations.iter().map(|recommendation| {
                let practices = cells.get(&(city, *recommendation));
                practices.map_or_else(Value::none, |practices| {
                    self.cell(*recommendation, practices, lang)
                })
            })),
        );
        map.into()
    }

    fn cell(&self, recommendation: SubjectId, practices: &[SubjectId], lang: Lang) -> Value {
        let named = if practices.len() > NAMED_PRACTICES { &[] } else { practices };
        let mut map = Map::new();
        map.set("practices", self.summary_list(named, lang));
        map.set("count", practices.len());
        map.set("recommendation", self.summary(recommendation, lang));
        map.into()
    }

    /// Recommendations in groups of those that speak to the same readers, in their order.
    fn by_addressee(
        &self,
        recommendations: &[SubjectId],
        lang: Lang,
        mut shown: impl FnMut(SubjectId) -> Value,
    ) -> Value {
        let groups = recommendations.chunk_by(|a, b| self.addressee(*a) == self.addressee(*b));
        Value::list(groups.map(|group| {
            let title = self
                .addressee(group[0])
                .map(|word| self.string(lang, &format!("for_{}", word.replace('-', "_"))));
            let mut map = Map::new();
            map.set("title", Value::maybe(title));
            map.set("items", Value::list(group.iter().map(|page| shown(*page))));
            map.into()
        }))
    }

    /// Whom a recommendation speaks to, in one word.
    fn addressee(&self, recommendation: SubjectId) -> Option<&'static str> {
        facts(self.site.source(recommendation))?.r#for.map(Choices::word)
    }

    /// The question of a recommendation in the language that it has.
    fn question(&self, recommendation: SubjectId, lang: Lang) -> Value {
        let shown = self.site.document(self.site.shown(recommendation, lang));
        let mut documents = [shown, self.site.source(recommendation)].into_iter();
        let asked = documents.find_map(|document| {
            let question = facts(document)?.question.as_ref()?;
            let locale = self.site.locale(document.source.lang);
            let mut map = Map::new();
            map.set("text", question.text.as_str());
            map.set("lang", locale.tag.as_str());
            map.set("dir", locale.direction.as_str());
            Some(map)
        });
        Value::maybe(asked)
    }
}

fn facts(document: &Document) -> Option<&Recommendation> {
    match &document.facts {
        Facts::Recommendation(facts) => Some(facts),
        _ => None,
    }
}
