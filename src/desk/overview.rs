//! The list of all pages with their figures: what to translate next, what to verify next.
//!
//! `_desk/`, a page of HTML that works without a script. Reads the site and what is known of it, and
//! decides how that is shown; which pages those are is in `overview/`.

mod query;
mod rows;

use std::sync::LazyLock;

use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::output::snapshot::Snapshot;
use crate::site::Site;
use crate::words::path::SubjectId;
use crate::words::template::{Context, Map, Templates, Value};
use crate::words::world::World;

use super::assets;
use super::drawer;
use super::editor::Editor;
use super::figures::Figures;
use super::standing::{self, State};
use super::weight;

use crate::output::view::summary;
pub use query::{Column, Query, Show, Sort};
use rows::{Maker, Row};

/// How many pages a part of the list has.
const PART: usize = 100;

/// The overview as HTML. `query` is the part of the address after the question mark.
pub fn page(
    snapshot: &Snapshot,
    world: &dyn World,
    query: &str,
    figures: &Figures,
    editor: &Editor,
) -> String {
    let site = &*snapshot.view.site;
    let query = Query::parse(query, site);
    let maker = Maker { snapshot, world, figures };
    let mut rows = maker.rows(&query);
    let overview = Overview { snapshot, site, editor, query: &query };
    let mut context = Context::new();
    context.set("languages", overview.languages(&rows));
    context.set("shows", overview.shows(&rows));
    rows.retain(|row| row.is(query.show, &query, site));
    let by = query.sorted_by();
    if by.column == Column::Weight {
        maker.weigh(&mut rows);
    }
    maker.sort(&mut rows, by, query.language);
    let parts = rows.len().div_ceil(PART).max(1);
    let part = query.page.min(parts);
    context.set("parts", overview.parts(part, parts));
    context.set("total", rows.len());
    let mut rows: Vec<Row> = rows.into_iter().skip((part - 1) * PART).take(PART).collect();
    maker.weigh(&mut rows);
    context.set("rows", Value::list(rows.iter().map(|row| overview.row(row))));
    overview.rest(&mut context);
    render("overview.html", &context)
}

/// What each count is of all, as a stretch of a line; each that is there is long enough to be seen.
fn shares<'k>(counts: impl IntoIterator<Item = (&'k str, usize)>) -> Value {
    let counts: Vec<(&str, usize)> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let lengths = counts.iter().map(|(_, count)| (*count as f64 / all as f64).max(0.01));
    let whole: f64 = lengths.clone().sum();
    let mut from = 0.0;
    Value::list(counts.iter().zip(lengths).map(|((key, _), length)| {
        let to = from + 100.0 * length / whole;
        let mut map = Map::new();
        map.set("key", *key);
        map.set("from", format!("{from:.2}"));
        map.set("to", format!("{to:.2}"));
        from = to;
        map.into()
    }))
}

/// Renders a template of the desk.
pub(super) fn render(name: &str, context: &Context) -> String {
    static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| {
        let sources = [
            ("overview.html", include_str!("assets/overview.html")),
            ("problems.html", include_str!("assets/problems.html")),
        ];
        let sources = sources.map(|(name, text)| (name.to_owned(), text.to_owned()));
        Templates::compile(sources.into())
            .expect("the templates of the desk are part of the program")
    });
    let mut html = Vec::new();
    TEMPLATES.render(name, context, &mut html).expect("they are given all that they name");
    String::from_utf8_lossy(&html).into_owned()
}

/// What is shown, and how it was asked for.
struct Overview<'o> {
    snapshot: &'o Snapshot,
    site: &'o Site,
    editor: &'o Editor,
    query: &'o Query,
}

impl Overview<'_> {
    fn base(&self) -> &str {
        self.site.config.base_path()
    }

    fn link(&self, change: impl FnOnce(&mut Query)) -> String {
        self.query.with(change).link(self.site)
    }

    /// What does not depend on the rows.
    fn rest(&self, context: &mut Context) {
        let source = self.site.config.source;
        let desk = format!("{}{}", self.base(), assets::FOLDER);
        context.set("site", self.snapshot.view.site_title(source));
        context.set("home", self.base());
        context.set("desk", desk);
        context.set("language", Value::maybe(self.query.language.map(|lang| self.name(lang))));
        context.set("source", self.name(source));
        context.set("text", self.query.text.as_str());
        context.set("show", self.query.show.name());
        context.set("sort", Value::maybe(self.query.sort.map(Sort::written)));
        context.set("kinds", self.kinds());
        context.set("organisations", self.organisations());
        context.set("columns", self.columns());
        context.set(
            "is_filtered",
            *self.query != Query { page: self.query.page, ..Query::parse("", self.site) },
        );
    }

    fn name(&self, lang: Lang) -> String {
        standing::english(self.site, lang)
    }

    /// Each language with how many pages stand how in it.
    fn languages(&self, rows: &[Row]) -> Value {
        Value::list(self.site.config.langs().map(|lang| {
            let count = |wanted: fn(State) -> bool| {
                rows.iter()
                    .flat_map(|row| row.states_in(Some(lang)))
                    .filter(|state| wanted(*state))
                    .count()
            };
            let figures = [
                (Show::Missing, count(|state| matches!(state, State::Missing(_)))),
                (Show::Machine, count(|state| matches!(state, State::Machine(_)))),
                (Show::Changed, count(|state| matches!(state, State::Changed(_)))),
            ];
            let to_do: usize = figures.iter().map(|(_, count)| count).sum();
            let mut map = Map::new();
            map.set("tag", self.site.config.tag(lang));
            map.set("name", self.name(lang));
            map.set("selected", self.query.language == Some(lang));
            map.set(
                "href",
                self.link(|query| {
                    query.language = Some(lang);
                    query.show = Show::All;
                }),
            );
            let done = rows.len() - to_do;
            map.set("done", done);
            map.set(
                "share",
                shares(
                    std::iter::once(("done", done))
                        .chain(figures.map(|(show, count)| (show.name(), count))),
                ),
            );
            map.set(
                "to_do",
                Value::list(figures.into_iter().map(|(show, count)| {
                    let mut map = Map::new();
                    map.set("key", show.name());
                    map.set("words", show.words());
                    map.set("count", count);
                    map.set(
                        "href",
                        self.link(|query| {
                            query.language = Some(lang);
                            query.show = show;
                            query.sort = None;
                        }),
                    );
                    map.into()
                })),
            );
            map.into()
        }))
    }

    /// What can be looked at, with how many pages that would be.
    fn shows(&self, rows: &[Row]) -> Value {
        Value::list(Show::ALL.iter().map(|show| {
            let is_shown = |row: &&Row| row.is(*show, self.query, self.site);
            let mut map = Map::new();
            map.set("key", show.name());
            map.set("words", show.words());
            map.set("count", rows.iter().filter(is_shown).count());
            map.set("selected", self.query.show == *show);
            map.set(
                "href",
                self.link(|query| {
                    query.show = *show;
                    query.sort = None;
                }),
            );
            map.into()
        }))
    }

    /// The kinds of pages that the site has.
    fn kinds(&self) -> Value {
        let view = &self.snapshot.view;
        let mut names: Vec<&str> =
            self.site.subject_ids().map(|subject| summary::kind_name(view, subject)).collect();
        names.sort_unstable();
        names.dedup();
        Value::list(names.into_iter().map(|name| {
            let mut map = Map::new();
            map.set("name", name);
            map.set("selected", self.query.kind.as_deref() == Some(name));
            map.into()
        }))
    }

    /// The organisations that have a page, by name.
    fn organisations(&self) -> Value {
        let site = self.site;
        let is_one = |page: &SubjectId| site.subject(*page).kind == Kind::Organisation;
        let locale = site.locale(site.config.source);
        let title = |page: SubjectId| site.source(page).title();
        let mut all: Vec<SubjectId> = site.subject_ids().filter(is_one).collect();
        all.sort_by_cached_key(|page| locale.sort_key(title(*page)));
        Value::list(all.into_iter().map(|page| {
            let mut map = Map::new();
            map.set("id", site.subject(page).id.as_str());
            map.set("title", title(page));
            map.set("selected", self.query.organisation == Some(page));
            map.into()
        }))
    }

    fn columns(&self) -> Value {
        let by = self.query.sorted_by();
        Value::list(Column::ALL.iter().map(|column| {
            let direction = match (by.column == *column, by.descending) {
                (true, true) => Value::from("descending"),
                (true, false) => Value::from("ascending"),
                (false, _) => Value::none(),
            };
            let is_state = *column == Column::State && self.query.language.is_some();
            let mut map = Map::new();
            map.set("key", column.name());
            map.set("words", if is_state { "State" } else { column.words() });
            map.set("direction", direction);
            map.set("href", self.link(|query| query.sort = Some(by.after_click(*column))));
            map.into()
        }))
    }

    fn parts(&self, part: usize, parts: usize) -> Value {
        let link = |number: usize| self.link(|query| query.page = number);
        let mut map = Map::new();
        map.set("number", part);
        map.set("count", parts);
        map.set("previous", Value::maybe((part > 1).then(|| link(part - 1))));
        map.set("next", Value::maybe((part < parts).then(|| link(part + 1))));
        map.into()
    }

    fn row(&self, row: &Row) -> Value {
        let site = self.site;
        let document = site.document(row.shown);
        let locale = site.locale(document.source.lang);
        let path = &document.source.path;
        let mut map = Map::new();
        map.set("title", document.title());
        map.set("lang", locale.tag.as_str());
        map.set("dir", locale.direction.as_str());
        map.set("href", self.address(row.subject, row.lang));
        map.set("file", path.as_str());
        map.set("editor", Value::maybe(self.editor.link(path, 1, 1)));
        map.set("kind", summary::kind_name(&self.snapshot.view, row.subject));
        map.set("reserve", Value::maybe(row.reserve.map(|reserve| reserve.words())));
        map.set("states", self.states(row));
        map.set("verified", Value::maybe(row.verification.map(|known| known.words())));
        map.set("to_verify", row.is_to_verify(site));
        map.set("gaps", Value::list(row.gaps.iter().map(|gap| gap.words.as_str().into())));
        match row.readability() {
            Some(readability) => {
                map.set("reading", drawer::figure(readability));
                map.set("word", readability.word());
                map.set("level", readability.level());
            }
            None => map.set("reading", Value::none()),
        }
        match row.weight {
            Some(known) => {
                map.set("weight", weight::kilobytes(known.gzip));
                map.set("fits", known.fits());
            }
            None => map.set("weight", Value::none()),
        }
        map.into()
    }

    /// How a page stands in the language that is looked at, or in each.
    fn states(&self, row: &Row) -> Value {
        let wanted = |lang: &Lang| self.query.language.is_none_or(|wanted| wanted == *lang);
        let states = row.states.iter().filter(|(lang, _)| wanted(lang));
        Value::list(states.map(|(lang, state)| {
            let mut map = Map::new();
            map.set("key", state.key());
            map.set("words", state.words(self.site));
            map.set("tag", self.site.config.tag(*lang));
            map.set("name", self.name(*lang));
            map.set("href", self.address(row.subject, *lang));
            let begin = standing::beginning(self.site, row.subject, *lang);
            map.set("begin", Value::maybe(begin));
            map.into()
        }))
    }

    fn address(&self, subject: SubjectId, lang: Lang) -> String {
        format!("{}{}", self.base(), self.snapshot.view.addresses.page(lang, subject))
    }
}
