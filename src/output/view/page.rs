//! A page as a template sees it, with its text and without.

use std::collections::BTreeSet;

use crate::content::config::Lang;
use crate::content::kinds::{Common, Kind, Status};
use crate::content::record::{self, Record};
use crate::content::sources::Role;
use crate::site::{DocumentId, State};
use crate::words::date::Date;
use crate::words::path::SubjectId;
use crate::words::template::{Map, TemplateError, Value};

use super::picture::logo;
use super::place::Place;
use super::show::Show;
use super::{
    Reader, View, body, borrowed, chart, citation, emergency, facts, frame, guide, json_ld, paper,
    picture, preview, relations, share, show, summary, trail, volume,
};

/// How many months facts are trusted where a page says nothing.
const REVIEW_MONTHS: u32 = 12;

/// The day after which the facts of a page should be looked at again that were looked at on a day.
pub(super) fn review_after(common: &Common, looked_at: Date) -> Date {
    looked_at.plus_months(common.review_every.map_or(REVIEW_MONTHS, |months| months.0))
}

/// Whether a picture stands above the text of a page.
fn has_picture(view: &View, subject: SubjectId) -> bool {
    let source = view.site.source(subject);
    source.common.image.is_some() || logo(&source.facts).is_some()
}

/// A page without its body.
pub(in crate::output) fn page(reader: Reader<'_>, subject: SubjectId) -> Map {
    let Reader { view, lang } = reader;
    let site = &view.site;
    let mut page = told(reader, subject);
    page.set("toc", toc(view, site.shown(subject, lang)));
    page.set("relations", relations::relations(reader, subject));
    let feed = (site.subject(subject).kind == Kind::Topic
        && site.subject(subject).role == Role::Page)
        .then(|| {
            view.addresses.file(lang, &format!("{}feed.xml", view.addresses.own_folder(subject)))
        });
    page.set("feed", Value::maybe(feed));
    page.set("json_ld", json_ld::json_ld(reader, subject));
    page.set("citation", citation::citation(reader, subject));
    page.set("cite", citation::cite(reader, subject));
    page.set("chart", chart::chart(reader, subject));
    page.set("cover", summary::cover_of(view, subject));
    page.set("biographies", Value::empty());
    page.set("emergency", emergency::emergency(reader, subject));
    page.set("first_step", emergency::first_step(reader, subject));
    page.set("contents", volume::table_of_contents(reader, subject));
    page.set("guide", guide::whole_guide(reader, subject));
    page.set("share", share::share(reader, subject));
    paper::set_paper(reader, &mut page, subject);
    page
}

/// A page with its text.
pub(in crate::output) fn with_text(
    reader: Reader<'_>,
    subject: SubjectId,
) -> Result<Map, TemplateError> {
    let Reader { view, lang } = reader;
    let mut page = page(reader, subject);
    let place = Place { reader, subject, is_below_picture: has_picture(view, subject) };
    page.set("body", Value::html(&body::body(view, view.site.shown(subject, lang), &place)?));
    Ok(page)
}

/// What a page says of itself, in a language: its fields and facts, and how its text stands to
/// the source.
pub(super) fn told(reader: Reader<'_>, subject: SubjectId) -> Map {
    let Reader { view, lang } = reader;
    let site = &view.site;
    let shown_id = site.shown(subject, lang);
    let shown = site.document(shown_id);
    let source = site.source(subject);
    let mut page = frame::of_page(reader, subject);
    let show = Show {
        view,
        lang,
        source_of: (shown.source.lang != source.source.lang).then_some(source.source.lang),
    };
    let common = &source.common;
    let translated = (!shown.source.is_source).then_some(&shown.common);
    common.show_fields(translated, &show, &mut |key, value| page.set(key, value));
    // These are shown differently from how they are written.
    page.set("title", borrowed::named(view, site.name(subject, lang), shown.source.lang, lang));
    page.set("summary", Value::maybe(shown.summary()));
    page.set("original_summary", summary::original_summary(view, shown_id));
    page.set("draft", common.is_draft() || shown.common.is_draft());
    page.set("archived", common.status == Some(Status::Archived));
    page.set("verify_due", is_verify_due(view, subject));
    let due = review_due(view, subject).map(|due| record::Show::date(&show, due));
    page.set("review_due", Value::maybe(due));
    let image = translated.and_then(|translated| translated.image.as_ref());
    page.set("image", picture::maybe_image(view, common.image.as_ref(), image, &show));
    page.set("canonical", canonical(reader, subject));
    page.set("open_graph", preview::open_graph_of_page(view, subject, shown.source.lang));
    page.set("translation", translation(reader, subject));
    page.set("breadcrumbs", Value::list(trail::way_to(reader, subject)));
    page.set("facts", facts::facts(reader, subject));
    page
}

/// The address of the text that is shown: where it was published first, or the page in the
/// language that it is in.
fn canonical(reader: Reader<'_>, subject: SubjectId) -> String {
    let Reader { view, lang } = reader;
    let syndicated = view.site.source(subject).common.syndicated_from.as_ref();
    let elsewhere = syndicated.and_then(|from| from.url.as_ref());
    if let Some(url) = elsewhere.filter(|url| url.0.is_of_web()) {
        return url.0.to_string();
    }
    let shown = view.site.document(view.site.shown(subject, lang));
    view.addresses.page_url(shown.source.lang, subject)
}

fn translation(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let translation = view.site.text(view.site.shown(subject, lang)).translation.as_ref();
    let mut map = Map::new();
    match translation {
        None => {
            map.set("state", "source");
            map.set("stale", 0_i64);
            map.set("missing", 0_i64);
            map.set("unnoted", 0_i64);
            map.set("in_source", Value::none());
            map.set("of", Value::none());
            map.set("of_name", Value::none());
        }
        Some(translation) => {
            let of = view.site.config.tag(view.site.document(translation.of).source.lang);
            map.set("state", State::of(&view.site, subject, lang_of(reader, subject)).key());
            map.set("stale", translation.marked());
            map.set("missing", translation.lacking());
            let own = view.site.shown(subject, lang);
            map.set("own", view.site.config.tag(lang_of(reader, subject)));
            map.set("stale_sections", sections_by_name(view, own, &translation.stale));
            let lacks = sections_by_name(view, translation.of, &translation.missing_sections);
            map.set("missing_sections", lacks);
            map.set("unnoted", translation.counts.unknown);
            map.set("in_source", in_source(&translation.fields_of_source()));
            map.set("of", of);
            map.set("of_name", show::language_name(view, of, lang));
        }
    }
    map.into()
}

/// The headings of some sections of a file.
fn sections_by_name(view: &View, file: DocumentId, sections: &[u32]) -> Value {
    let document = view.site.document(file);
    let ids = view.site.text(file).heading_ids();
    let locale = view.site.locale(document.source.lang);
    Value::list(sections.iter().filter_map(|section| {
        let at = (*section as usize).checked_sub(1)?;
        let mut map = Map::new();
        map.set("id", ids.get(at)?.as_str());
        map.set("text", document.body.headings.get(at)?.text.as_str());
        map.set("lang", locale.tag.as_str());
        map.set("dir", locale.direction.as_str());
        Some(Value::from(map))
    }))
}

/// The language of the text that readers of a language are shown.
fn lang_of(reader: Reader<'_>, subject: SubjectId) -> Lang {
    let Reader { view, lang } = reader;
    view.site.document(view.site.shown(subject, lang)).source.lang
}

fn is_verify_due(view: &View, subject: SubjectId) -> bool {
    review_due(view, subject).is_some_and(|due| due < view.today)
}

/// The day on which the facts of a page should be verified again; none if they never were.
pub fn review_due(view: &View, subject: SubjectId) -> Option<Date> {
    let common = &view.site.source(subject).common;
    Some(review_after(common, common.verified_on?))
}

fn toc(view: &View, document: crate::site::DocumentId) -> Value {
    let headings = &view.site.document(document).body.headings;
    let ids = view.site.text(document).heading_ids();
    Value::list(headings.iter().zip(ids).map(|(heading, id)| {
        let mut map = Map::new();
        map.set("id", id.as_str());
        map.set("title", heading.text.as_str());
        map.set("level", i64::from(heading.level));
        map.into()
    }))
}

/// In which places of a page something is said in the language of its source, because the translation has nothing that
/// was made for it: each place says so once.
fn in_source(fields: &BTreeSet<&str>) -> Value {
    const PLACES: [&str; 7] = ["title", "summary", "alert", "steps", "numbers", "places", "image"];
    if fields.is_empty() {
        return Value::none();
    }
    let mut map = Map::new();
    for place in PLACES {
        map.set(place, fields.contains(place));
    }
    map.set("any", true);
    map.set("rest", fields.iter().any(|field| !PLACES.contains(field)));
    map.into()
}
