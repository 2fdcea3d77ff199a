//! What every page has around its own content: what and where it is, in which languages, and every field that a template
//! may ask for.
//!
//! Knows nothing of what is in a page.

use crate::content::config::Lang;
use crate::content::kinds::{Common, Guide};
use crate::content::record::Record;
use crate::site::Relation;
use crate::words::path::{self, SubjectId};
use crate::words::template::{Context, Map, TemplateError, Value};

use super::paper::set_no_paper;
use super::parts::Frame;
use super::show::Show;
use super::{Reader, View, borrowed, parts, preview, show, summary};

/// More than the fields of a page: room for all is made at once.
const FIELDS: usize = 96;

/// The variables that every page has.
pub(in crate::output) fn framed(
    view: &View,
    frame: &Frame<'_>,
    page: Map,
) -> Result<Context, TemplateError> {
    let mut context = Context::new();
    context.set("parts", parts::parts_of(view, frame)?);
    context.set("page", page);
    Ok(context)
}

/// The part of a page that says what and where it is.
pub(super) fn of_page(reader: Reader<'_>, subject: SubjectId) -> Map {
    let Reader { view, lang } = reader;
    let site = &view.site;
    let shown = site.document(site.shown(subject, lang));
    let locale = site.locale(shown.source.lang);
    let mut page = Map::with_capacity(FIELDS);
    page.set("kind", summary::kind_name(view, subject));
    page.set("id", site.subject(subject).id.as_str());
    page.set("section", site.subject(subject).id.section());
    page.set("title", borrowed::named(view, site.name(subject, lang), shown.source.lang, lang));
    page.set("lang", locale.tag.as_str());
    page.set("dir", locale.direction.as_str());
    set_addresses(reader, &mut page, &view.addresses.folder(subject));
    let tags = site.languages_of(subject).map(|lang| site.config.tag(lang).into());
    page.set("translations", Value::list(tags));
    page.set("borrowed", borrowed(view, shown.source.lang, lang));
    let calendar = view
        .has_calendar(subject)
        .then(|| path::url_encode(&view.addresses.calendar_of(lang, subject)).into_owned());
    page.set("calendar", Value::maybe(calendar));
    page
}

/// Where a page lies, for links, for scripts and for the world.
pub(in crate::output) fn set_addresses(reader: Reader<'_>, page: &mut Map, folder: &str) {
    let Reader { view, lang } = reader;
    page.set("path", view.addresses.folder_link(lang, folder));
    page.set("rest", view.addresses.link(folder));
    page.set("address", &*path::url_encode(folder));
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
pub(in crate::output) fn chrome_map(
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
    Common::default().show_fields(None, &show, &mut |key, value| page.set(key, value));
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

/// The language of a text that is not in that of its reader; none where it is.
pub(in crate::output) fn borrowed(view: &View, from: Lang, reader: Lang) -> Value {
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

/// The facts of a page that has none, for frames that also show guide pages.
fn no_facts(show: &Show<'_>) -> Value {
    let mut map = Map::new();
    Guide::default().show_fields(None, show, &mut |key, value| map.set(key, value));
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
