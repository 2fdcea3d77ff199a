//! A page or the bare home page as a template sees it, and the rendering of each.

use std::collections::BTreeSet;

use crate::content::config::Lang;
use crate::content::kinds::{Common, Facts, Kind, Status};
use crate::content::record::{self, Phone, Record};
use crate::content::sources::Role;
use crate::site::{DocumentId, Relation, State, is_at_work};
use crate::words::date::Date;
use crate::words::path::OutputPath;
use crate::words::path::SubjectId;
use crate::words::telephone::Telephone;
use crate::words::template::{Context, Map, TemplateError, Value};

use super::body::Place;
use super::paper::set_no_paper;
use super::parts::Frame;
use super::picture::logo;
use super::show::Show;
use super::summary::language_of_word;
use super::{
    Reader, View, biographies, body, borrowed, chart, citation, emergency, guide, json_ld, list,
    map, paper, parts, picture, preview, relations, root, share, show, summary, times, volume,
};

/// More than the fields of a page: room for all is made at once.
const FIELDS: usize = 96;

/// How many months facts are trusted where a page says nothing.
const REVIEW_MONTHS: u32 = 12;

/// The day after which the facts of a page should be looked at again that were looked at on a day.
pub(super) fn review_after(common: &Common, looked_at: Date) -> Date {
    looked_at.plus_months(common.review_every.map_or(REVIEW_MONTHS, |months| months.0))
}

/// Renders a page for readers of a language.
pub fn render_page(
    reader: Reader<'_>,
    subject: SubjectId,
    path: &OutputPath,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let mut page = page(reader, subject);
    let shown = view.site.shown(subject, lang);
    let is_below_picture = has_picture(view, subject);
    let body = body::body(view, shown, &Place { lang, subject, is_below_picture })?;
    page.set("body", Value::html(&body));
    page.set("biographies", biographies::biographies(reader, subject)?);
    let folder = view.addresses.folder(subject);
    let frame = Frame {
        lang,
        section: view.site.subject(subject).id.section(),
        is_list: false,
        langs: view.site.languages_of(subject).collect(),
        folder: &folder,
    };
    let mut context = framed(view, &frame, page)?;
    let template = match kind_name(view, subject) {
        "home" => "home.html".to_owned(),
        kind => format!("{kind}.html"),
    };
    if view.site.subject(subject).kind == Kind::Topic {
        let practices = view.related(subject, Relation::Practices);
        context.set("list", list::list_of(reader, &practices, 1, &view.addresses.folder(subject)));
    }
    root::write(reader, &template, &context, &path.to_root(), out)
}

/// Renders the home page of a site that has none.
pub fn render_bare_home(
    reader: Reader<'_>,
    path: &OutputPath,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let all = view.languages_with_text();
    let page = chrome_map(reader, "home", "", &view.site_title(lang), "", &all);
    let frame = Frame { lang, section: "", is_list: false, langs: all, folder: "" };
    let context = framed(view, &frame, page)?;
    root::write(reader, "home.html", &context, &path.to_root(), out)
}

/// The variables that every page has.
pub(super) fn framed(view: &View, frame: &Frame<'_>, page: Map) -> Result<Context, TemplateError> {
    let mut context = Context::new();
    context.set("parts", parts::parts_of(view, frame)?);
    context.set("page", page);
    Ok(context)
}

/// What kind of page this is, to styles and tools.
pub fn kind_name(view: &View, subject: SubjectId) -> &'static str {
    let page = view.site.subject(subject);
    match (page.role, view.site.home == Some(subject)) {
        (_, true) | (Role::Home, _) => "home",
        (Role::Section, _) => "list",
        (Role::Page, false) => page.kind.name(),
    }
}

/// Whether a picture stands above the text of a page.
pub(super) fn has_picture(view: &View, subject: SubjectId) -> bool {
    let source = view.site.source(subject);
    source.common.image.is_some() || logo(&source.facts).is_some()
}

/// A page without its body.
pub(super) fn page(reader: Reader<'_>, subject: SubjectId) -> Map {
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

/// What a page says of itself, in a language: its fields and facts, and how its text stands to
/// the source.
pub(super) fn told(reader: Reader<'_>, subject: SubjectId) -> Map {
    let Reader { view, lang } = reader;
    let site = &view.site;
    let shown_id = site.shown(subject, lang);
    let shown = site.document(shown_id);
    let source = site.source(subject);
    let mut page = frame(reader, subject);
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
    page.set("original_summary", original_summary(view, shown_id));
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
    page.set("breadcrumbs", breadcrumbs(reader, subject));
    page.set("facts", body::facts(reader, subject));
    page
}

/// The part of a page that says what and where it is.
pub(super) fn frame(reader: Reader<'_>, subject: SubjectId) -> Map {
    let Reader { view, lang } = reader;
    let site = &view.site;
    let shown = site.document(site.shown(subject, lang));
    let locale = site.locale(shown.source.lang);
    let mut page = Map::with_capacity(FIELDS);
    page.set("kind", kind_name(view, subject));
    page.set("id", site.subject(subject).id.as_str());
    page.set("section", site.subject(subject).id.section());
    page.set("title", borrowed::named(view, site.name(subject, lang), shown.source.lang, lang));
    page.set("lang", locale.tag.as_str());
    page.set("dir", locale.direction.as_str());
    set_addresses(reader, &mut page, &view.addresses.folder(subject));
    let tags = site.languages_of(subject).map(|lang| site.config.tag(lang).into());
    page.set("translations", Value::list(tags));
    page.set("borrowed", borrowed(view, shown.source.lang, lang));
    let calendar = view.has_calendar(subject).then(|| {
        crate::words::path::url_encode(&view.addresses.calendar_of(lang, subject)).into_owned()
    });
    page.set("calendar", Value::maybe(calendar));
    page
}

pub(super) fn set_addresses(reader: Reader<'_>, page: &mut Map, folder: &str) {
    let Reader { view, lang } = reader;
    page.set("path", view.addresses.folder_link(lang, folder));
    page.set("rest", view.addresses.link(folder));
    page.set("address", &*crate::words::path::url_encode(folder));
    page.set("url", view.addresses.folder_url(lang, folder));
    // For whoever speaks none of the languages: the gate, or the page as it was written first.
    page.set(
        "default_url",
        match folder {
            "" => view.site.config.base_url.to_string(),
            folder => view.addresses.folder_url(view.site.config.source, folder),
        },
    );
}

/// An output that is no page of the site: it has the frame of one and nothing in it.
pub(super) fn chrome(
    reader: Reader<'_>,
    kind: &'static str,
    section: &'static str,
    title: &str,
    folder: &str,
    langs: &[Lang],
) -> Value {
    chrome_map(reader, kind, section, title, folder, langs).into()
}

pub(super) fn chrome_map(
    reader: Reader<'_>,
    kind: &'static str,
    section: &'static str,
    title: &str,
    folder: &str,
    langs: &[Lang],
) -> Map {
    let Reader { view, lang } = reader;
    let locale = view.site.locale(lang);
    let mut page = Map::with_capacity(FIELDS);
    // Every field of a page is there, so that one frame serves all.
    let show = Show { view, lang, source_of: None };
    crate::content::kinds::Common::default()
        .show_fields(None, &show, &mut |key, value| page.set(key, value));
    page.set("kind", kind);
    page.set("id", section);
    page.set("section", section);
    page.set("title", borrowed::heard(reader, title));
    page.set("lang", locale.tag.as_str());
    page.set("dir", locale.direction.as_str());
    set_addresses(reader, &mut page, folder);
    page.set("canonical", view.addresses.folder_url(lang, folder));
    page.set("open_graph", preview::open_graph_of_site(reader));
    page.set(
        "translations",
        Value::list(langs.iter().map(|lang| view.site.config.tag(*lang).into())),
    );
    for absent in [
        "borrowed",
        "original_summary",
        "translation",
        "feed",
        "calendar",
        "json_ld",
        "review_due",
        "cite",
        "chart",
        "cover",
        "emergency",
        "first_step",
        "guide",
        "share",
    ] {
        page.set(absent, Value::none());
    }
    set_no_paper(&mut page);
    page.set("citation", Value::empty());
    page.set("contents", Value::empty());
    page.set("biographies", Value::empty());
    for flag in ["draft", "archived", "verify_due"] {
        page.set(flag, false);
    }
    page.set("body", "");
    page.set("toc", Value::list([]));
    page.set("breadcrumbs", Value::list([]));
    page.set("facts", no_facts(&show));
    page.set("relations", no_relations());
    page
}

pub(super) fn borrowed(view: &View, from: Lang, reader: Lang) -> Value {
    if from == reader {
        return Value::none();
    }
    let locale = view.site.locale(from);
    let mut map = Map::new();
    map.set("tag", locale.tag.as_str());
    map.set("name", show::language_name(view, &locale.tag, reader));
    map.set("own_name", view.own_name(from));
    map.set("dir", locale.direction.as_str());
    map.into()
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

/// The summary of the source where the text that is shown has none that was made for it.
pub(super) fn original_summary(view: &View, shown: crate::site::DocumentId) -> Value {
    let document = view.site.document(shown);
    let Some(subject) = view.site.text(shown).subject else { return Value::none() };
    let source = view.site.source(subject);
    if document.source.is_source || document.summary().is_some() {
        return Value::none();
    }
    let locale = view.site.locale(source.source.lang);
    Value::maybe(source.summary().map(|text| {
        let mut map = Map::new();
        map.set("text", text);
        map.set("lang", locale.tag.as_str());
        map.set("dir", locale.direction.as_str());
        map
    }))
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

fn breadcrumbs(reader: Reader<'_>, subject: SubjectId) -> Value {
    Value::list(way_to(reader, subject))
}

/// The pages above a page as links, the highest first.
pub(super) fn way_to(reader: Reader<'_>, subject: SubjectId) -> Vec<Value> {
    let view = reader.view;
    let page = view.site.subject(subject);
    let is_in_section = page.role == Role::Page && !page.kind.folder().is_empty();
    let section = is_in_section.then(|| section_crumb(reader, page.kind.folder()));
    let parents = parents(view, subject).into_iter().map(|parent| summary::summary(reader, parent));
    section.into_iter().chain(parents).collect()
}

/// The pages above a page, the highest first; the first page of all is above every one and is left
/// out.
pub(super) fn parents(view: &View, subject: SubjectId) -> Vec<SubjectId> {
    let site = &view.site;
    let above = |page: &SubjectId| site.relations.parent(*page);
    let parents = std::iter::successors(above(&subject), above);
    let mut parents: Vec<_> = parents.filter(|parent| site.home != Some(*parent)).collect();
    parents.reverse();
    parents
}

pub(super) fn section_crumb(reader: Reader<'_>, section: &'static str) -> Value {
    let Reader { view, lang } = reader;
    let locale = view.site.locale(lang);
    let mut map = Map::new();
    map.set("title", view.section_title(section, lang));
    map.set("path", view.addresses.folder_link(lang, &format!("{section}/")));
    map.set("lang", locale.tag.as_str());
    map.set("dir", locale.direction.as_str());
    map.into()
}

/// What a template should not have to work out of the fields as they are written.
pub(super) fn derived(reader: Reader<'_>, subject: SubjectId, map: &mut Map) {
    let Reader { view, lang } = reader;
    let merged = |own: Vec<SubjectId>, relation| {
        let mut all = own;
        all.extend(view.related(subject, relation));
        let mut seen = std::collections::HashSet::new();
        all.retain(|page| seen.insert(*page));
        relations::summary_list(reader, &all)
    };
    match &view.site.source(subject).facts {
        // What is said from either end is true of both.
        Facts::City(city) => {
            map.set("map", map::surroundings(view, subject));
            let own = city.networks.iter().filter_map(|network| network.subject()).collect();
            map.set("networks", merged(own, Relation::Networks));
        }
        Facts::Guide(guide) if guide.is_for_emergencies() => {
            let services = guide.services.iter().filter_map(|service| service.subject());
            let at_work = services.filter(|it| is_at_work(view.site.source(*it)));
            map.set("services", relations::summary_list(reader, &at_work.collect::<Vec<_>>()));
        }
        Facts::Organisation(organisation) => {
            let own = organisation.members.iter().filter_map(|city| city.subject()).collect();
            map.set("members", merged(own, Relation::Members));
        }
        Facts::Practice(practice) => {
            let own = practice.adapted_from.iter().filter_map(|origin| origin.subject()).collect();
            map.set("adapted_from", merged(own, Relation::Origins));
            let cities: Vec<SubjectId> =
                practice.all_cities().filter_map(|city| city.subject()).collect();
            map.set("cities", relations::summary_list(reader, &cities));
            let contact = practice.contact.as_ref();
            map.set("phone_href", called(contact.and_then(|it| it.phone.as_ref())));
        }
        Facts::Volume(volume) => {
            let imprint = volume.imprint.as_ref();
            map.set("phone_href", called(imprint.and_then(|it| it.phone.as_ref())));
        }
        Facts::Service(service) => {
            let page = view.site.subject(subject);
            let source = view.site.document(page.source).source.lang;
            let is_source = view.site.shown(subject, lang) == page.source;
            let show = Show { view, lang, source_of: (!is_source).then_some(source) };
            let translated = emergency::channels_in(reader, subject);
            map.set(
                "channels",
                Value::list(service.channels.iter().enumerate().map(|(at, channel)| {
                    let mut value = Map::new();
                    let own = translated.get(at);
                    channel.show_fields(own, &show, &mut |key, shown| value.set(key, shown));
                    value.set("value", Value::maybe(channel.shown()));
                    value.set("href", Value::maybe(channel.href()));
                    value.into()
                })),
            );
            let over = |until| until < view.today;
            if service.alert.as_ref().and_then(|alert| alert.until).is_some_and(over) {
                map.set("alert", Value::none());
            }
        }
        Facts::Term(term) => {
            let tag = language_of_word(&view.site.config, term);
            map.set("official_in", Value::maybe(tag));
        }
        Facts::Event(event) => {
            map.set("times", times::times(reader, event));
            map.set("registers", times::registration(view, event));
            let own = event.timezone.as_ref().map(|zone| zone.0.as_str());
            map.set("timezone", Value::maybe(own.or(times::zone_of_site(view))));
        }
        _ => {}
    }
}

/// The address that a touch on a number leads to; empty where it cannot be dialled.
fn called(phone: Option<&Phone>) -> String {
    let number = phone.and_then(|phone| phone.number.as_ref());
    number.map(Telephone::tel).unwrap_or_default()
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

/// The facts of a page that has none, for frames that also show guide pages.
fn no_facts(show: &Show<'_>) -> Value {
    let mut map = Map::new();
    crate::content::kinds::Guide::default()
        .show_fields(None, show, &mut |key, value| map.set(key, value));
    map.into()
}

fn no_relations() -> Value {
    let mut map = Map::new();
    for (_, name) in Relation::ALL {
        map.set(name, Value::list([]));
    }
    for one in ["parent", "previous", "next", "through", "journey"] {
        map.set(one, Value::none());
    }
    map.into()
}
