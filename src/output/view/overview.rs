//! The overviews: pages that show many others at once, by place or by advice. Says which a site has,
//! and where they are.

use crate::content::kinds::Kind;
use crate::site::Relation;
use crate::words::path::{OutputPath, SubjectId};
use crate::words::template::{Map, TemplateError, Value};

use super::made::Made;
use super::{Reader, View, coverage, made, map};

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

/// The overviews that have something to show.
pub fn overviews(view: &View) -> &[Overview] {
    &view.overviews
}

/// Looks which overviews have something to show.
pub(super) fn find_overviews(view: &View) -> Vec<Overview> {
    Overview::ALL.into_iter().filter(|overview| can_show(view, *overview)).collect()
}

fn can_show(view: &View, overview: Overview) -> bool {
    let is_named = |subject: &SubjectId| {
        let practices = view.site.relations.get(*subject, Relation::Practices);
        practices.iter().any(|practice| view.is_listed(*practice))
    };
    match overview {
        Overview::Map => {
            let mut cities = view.members(Kind::City.folder()).iter();
            cities.any(|city| map::spot(view, *city).is_some() && is_named(city))
        }
        Overview::Coverage => {
            let in_a_city = |practice: &SubjectId| !coverage::cities_of(view, *practice).is_empty();
            let recommendations = view.members(Kind::Recommendation.folder()).iter();
            recommendations
                .flat_map(|recommendation| view.related(*recommendation, Relation::Practices))
                .any(|practice| in_a_city(&practice))
        }
    }
}

/// Renders an overview.
pub fn render_overview(
    reader: Reader<'_>,
    overview: Overview,
    path: &OutputPath,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let name = overview.name();
    let made = Made {
        kind: name,
        section: overview.section(),
        folder: &overview.folder(),
        title: view.string(lang, &format!("{name}_title")),
        summary: view.string(lang, &format!("{name}_summary")),
    };
    let shown = match overview {
        Overview::Map => map::world_map(reader),
        Overview::Coverage => coverage::coverage(reader),
    };
    made::render_made(reader, &made, path, |context| context.set(name, shown), out)
}

/// The paths of the overviews by name, each none where there is nothing to show.
pub(super) fn overviews_value(reader: Reader<'_>) -> Value {
    let Reader { view, lang } = reader;
    let mut map = Map::new();
    for overview in Overview::ALL {
        let is_there = view.overviews.contains(&overview);
        let path = is_there.then(|| view.addresses.folder_link(lang, &overview.folder()));
        map.set(overview.name(), Value::maybe(path));
    }
    map.into()
}
