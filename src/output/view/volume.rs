//! What is in a volume, as its table of contents shows it: in the order of the volume, with a heading
//! wherever another kind of page begins.

use crate::content::kinds::{Facts, Kind};
use crate::site::Relation;
use crate::words::path::SubjectId;
use crate::words::template::{Map, Value};

use super::{Reader, relations, summary};

/// The table of contents of a volume: runs of pages of one kind, each with the `title` of that kind,
/// the number of its `first` item, and the `items`: `page` (a summary), `authors`, and the `number` of
/// the page in print.
pub(super) fn table_of_contents(reader: Reader<'_>, volume: SubjectId) -> Value {
    let view = reader.view;
    let Facts::Volume(_) = &view.site.source(volume).facts else { return Value::empty() };
    let contents = view.related(volume, Relation::Contents);
    let kind = |page: &SubjectId| view.site.subject(*page).kind;
    let mut first = 1;
    let runs = contents.chunk_by(|a, b| kind(a) == kind(b)).map(|run| {
        let mut map = Map::new();
        map.set("title", title_of_all(reader, kind(&run[0])));
        map.set("first", first);
        map.set("items", Value::list(run.iter().map(|page| item(reader, *page, volume))));
        first += run.len();
        map.into()
    });
    Value::list(runs)
}

fn title_of_all(reader: Reader<'_>, kind: Kind) -> String {
    let Reader { view, lang } = reader;
    match kind.folder() {
        "" => view.other_pages_title(lang),
        section => view.section_title(section, lang),
    }
}

fn item(reader: Reader<'_>, page: SubjectId, volume: SubjectId) -> Value {
    let view = reader.view;
    let mut map = Map::new();
    map.set("page", summary::summary(reader, page));
    let (authors, number) = match &view.site.source(page).facts {
        Facts::Essay(essay) => {
            let authors = essay.authors.iter().filter_map(|author| author.subject());
            let is_here = essay.volume.as_ref().and_then(|own| own.subject()) == Some(volume);
            (authors.collect(), essay.page.as_deref().filter(|_| is_here))
        }
        Facts::Practice(practice) => {
            let mut places = practice.published_in.iter();
            let here = places
                .find(|place| place.volume.as_ref().and_then(|own| own.subject()) == Some(volume));
            (Vec::new(), here.and_then(|here| here.page.as_deref()))
        }
        _ => (Vec::new(), None),
    };
    map.set("authors", relations::summary_list(reader, &authors));
    map.set("number", Value::maybe(number));
    map.into()
}
