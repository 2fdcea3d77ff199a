//! The overviews: pages that show many others at once, by place or by advice. Says which a site has,
//! and where they are.

use crate::content::config::Lang;
use crate::content::kinds::{Facts, Kind};
use crate::site::Relation;
use crate::words::path::{OutputPath, SubjectId};
use crate::words::template::{Map, TemplateError, Value};

use super::View;
use super::made::Made;

/// An overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Overview {
    /// The cities with practices, on a map of the world.
    Map,
    /// Which city illustrates which recommendation.
    Coverage,
}

impl Overview {
    const ALL: [Overview; 2] = [Overview::Map, Overview::Coverage];

    /// What it is to styles, tools and templates.
    pub fn name(self) -> &'static str {
        match self {
            Overview::Map => "map",
            Overview::Coverage => "coverage",
        }
    }

    /// The section that it belongs to.
    pub fn section(self) -> &'static str {
        match self {
            Overview::Map => Kind::Practice.folder(),
            Overview::Coverage => Kind::Recommendation.folder(),
        }
    }

    /// The sections whose pages it is made of.
    pub fn sections(self) -> Vec<&'static str> {
        let kinds: &[Kind] = match self {
            Overview::Map => &[Kind::Practice, Kind::City],
            Overview::Coverage => &[Kind::Recommendation, Kind::Practice, Kind::City],
        };
        kinds.iter().map(|kind| kind.folder()).collect()
    }

    /// Its folder below a language.
    pub fn folder(self) -> String {
        format!("{}/{}/", self.section(), self.name())
    }
}

impl View {
    /// The overviews that have something to show.
    pub fn overviews(&self) -> &[Overview] {
        &self.overviews
    }

    /// Looks which overviews have something to show.
    pub(super) fn find_overviews(&self) -> Vec<Overview> {
        Overview::ALL.into_iter().filter(|overview| self.can_show(*overview)).collect()
    }

    fn can_show(&self, overview: Overview) -> bool {
        let is_named = |subject: &SubjectId| {
            let practices = self.site.relations.get(*subject, Relation::Practices);
            practices.iter().any(|practice| self.is_listed(*practice))
        };
        match overview {
            Overview::Map => {
                let mut cities = self.members(Kind::City.folder()).iter();
                cities.any(|city| self.spot(*city).is_some() && is_named(city))
            }
            Overview::Coverage => {
                let in_a_city = |practice: &SubjectId| !self.cities_of(*practice).is_empty();
                let recommendations = self.members(Kind::Recommendation.folder()).iter();
                recommendations
                    .flat_map(|recommendation| self.related(*recommendation, Relation::Practices))
                    .any(|practice| in_a_city(&practice))
            }
        }
    }

    /// Renders an overview.
    pub fn render_overview(
        &self,
        overview: Overview,
        lang: Lang,
        path: &OutputPath,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let name = overview.name();
        let made = Made {
            kind: name,
            section: overview.section(),
            folder: &overview.folder(),
            title: self.string(lang, &format!("{name}_title")),
            summary: self.string(lang, &format!("{name}_summary")),
        };
        let shown = match overview {
            Overview::Map => self.world_map(lang),
            Overview::Coverage => self.coverage(lang),
        };
        self.render_made(&made, lang, path, |context| context.set(name, shown), out)
    }

    /// The paths of the overviews by name, each none where there is nothing to show.
    pub(super) fn overviews_value(&self, lang: Lang) -> Value {
        let mut map = Map::new();
        for overview in Overview::ALL {
            let is_there = self.overviews.contains(&overview);
            let path = is_there.then(|| self.addresses.folder_link(lang, &overview.folder()));
            map.set(overview.name(), Value::maybe(path));
        }
        map.into()
    }

    /// The listed cities of a practice, each once.
    pub(super) fn cities_of(&self, practice: SubjectId) -> Vec<SubjectId> {
        let Facts::Practice(facts) = &self.site.source(practice).facts else {
            return Vec::new();
        };
        let mut cities = Vec::new();
        for city in facts.all_cities().filter_map(|city| city.subject()) {
            if self.is_listed(city) && !cities.contains(&city) {
                cities.push(city);
            }
        }
        cities
    }
}
