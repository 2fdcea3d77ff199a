//! A page, a list or the bare home page as a template sees it, and the rendering of each.

use std::collections::BTreeSet;

use crate::content::config::Lang;
use crate::content::kinds::{Common, Facts, Kind, Status};
use crate::content::record::{self, Phone, Record};
use crate::content::sources::Role;
use crate::site::address::Addresses;
use crate::site::{DocumentId, Relation, State, is_at_work};
use crate::words::date::Date;
use crate::words::path::OutputPath;
use crate::words::path::SubjectId;
use crate::words::telephone::Telephone;
use crate::words::template::{Context, Map, TemplateError, Value};

use super::View;
use super::body::Place;
use super::paper::set_no_paper;
use super::parts::Frame;
use super::picture::logo;
use super::show::Show;
use super::summary::language_of_word;

/// More than the fields of a page: room for all is made at once.
const FIELDS: usize = 96;

/// How many months facts are trusted where a page says nothing.
const REVIEW_MONTHS: u32 = 12;

/// The day after which the facts of a page should be looked at again that were looked at on a day.
pub(super) fn review_after(common: &Common, looked_at: Date) -> Date {
    looked_at.plus_months(common.review_every.map_or(REVIEW_MONTHS, |months| months.0))
}

impl View {
    /// Renders a page for readers of a language.
    pub fn render_page(
        &self,
        subject: SubjectId,
        lang: Lang,
        path: &OutputPath,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let mut page = self.page(subject, lang);
        let shown = self.site.shown(subject, lang);
        let is_below_picture = self.has_picture(subject);
        let body = self.body(shown, &Place { lang, subject, is_below_picture })?;
        page.set("body", Value::html(&body));
        page.set("biographies", self.biographies(subject, lang)?);
        let folder = self.addresses.folder(subject);
        let frame = Frame {
            lang,
            section: self.site.subject(subject).id.section(),
            is_list: false,
            langs: self.site.languages_of(subject).collect(),
            folder: &folder,
        };
        let mut context = self.framed(&frame, page)?;
        let template = match self.kind_name(subject) {
            "home" => "home.html".to_owned(),
            kind => format!("{kind}.html"),
        };
        if self.site.subject(subject).kind == Kind::Topic {
            let practices = self.related(subject, Relation::Practices);
            context.set("list", self.list(&practices, 1, lang, &self.addresses.folder(subject)));
        }
        self.write(&template, lang, &context, &path.to_root(), out)
    }

    /// Renders the home page of a site that has none.
    pub fn render_bare_home(
        &self,
        lang: Lang,
        path: &OutputPath,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let all = self.languages_with_text();
        let page = self.chrome_map("home", "", &self.site_title(lang), lang, "", &all);
        let frame = Frame { lang, section: "", is_list: false, langs: all, folder: "" };
        let context = self.framed(&frame, page)?;
        self.write("home.html", lang, &context, &path.to_root(), out)
    }

    /// Renders a part of the list of a section.
    pub fn render_section(
        &self,
        section: &'static str,
        number: usize,
        lang: Lang,
        path: &OutputPath,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let folder = format!("{section}/");
        let here = Addresses::part_folder(&folder, number);
        let title = self.section_title(section, lang);
        let mut page = match self.site.section_page(section) {
            Some(subject) => {
                let mut page = self.page(subject, lang);
                let shown = self.site.shown(subject, lang);
                let is_below_picture = self.has_picture(subject);
                let body = self.body(shown, &Place { lang, subject, is_below_picture })?;
                page.set("body", Value::html(&body));
                if self.site.source(subject).common.title.is_none() {
                    page.set("title", title);
                }
                self.set_addresses(&mut page, lang, &here);
                if self.site.exists_in(subject, lang) {
                    page.set("canonical", self.addresses.folder_url(lang, &here));
                }
                page
            }
            None => {
                let langs = self.list_languages(section);
                let mut page = self.chrome_map("list", section, &title, lang, &here, &langs);
                page.set("json_ld", self.json_ld_of_section(section, lang));
                page
            }
        };
        page.set("kind", "list");
        page.set("section", section);
        page.set(
            "feed",
            match section {
                "practices" | "stories" => {
                    self.addresses.file(lang, &format!("{folder}feed.xml")).into()
                }
                _ => Value::none(),
            },
        );
        let has_events = self.members(section).iter().any(|page| self.has_calendar(*page));
        let calendar = has_events
            .then(|| crate::words::path::url_encode(&self.addresses.calendar(lang)).into_owned());
        page.set("calendar", Value::maybe(calendar));
        let langs = self.list_languages(section);
        let frame = Frame { lang, section, is_list: number == 1, langs, folder: &here };
        let mut context = self.framed(&frame, page)?;
        context.set("list", self.list(self.members(section), number, lang, &folder));
        if Kind::of_folder(section) == Kind::Recommendation {
            context.set("checklist", self.checklist(number, lang));
        }
        if section == Kind::Practice.folder() {
            context.set("filters", self.filters(None, lang)?);
        }
        self.write("list.html", lang, &context, &path.to_root(), out)
    }

    /// Renders a later part of a topic's practices.
    pub fn render_part(
        &self,
        topic: SubjectId,
        number: usize,
        lang: Lang,
        path: &OutputPath,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let folder = self.addresses.own_folder(topic);
        let here = Addresses::part_folder(&folder, number);
        let mut page = self.page(topic, lang);
        self.set_addresses(&mut page, lang, &here);
        if self.site.exists_in(topic, lang) {
            page.set("canonical", self.addresses.folder_url(lang, &here));
        }
        page.set("kind", "list");
        page.set("body", "");
        let langs = self.site.languages_of(topic).collect();
        let section = self.site.subject(topic).id.section();
        let frame = Frame { lang, section, is_list: false, langs, folder: &here };
        let mut context = self.framed(&frame, page)?;
        let practices = self.related(topic, Relation::Practices);
        context.set("list", self.list(&practices, number, lang, &folder));
        self.write("list.html", lang, &context, &path.to_root(), out)
    }

    /// The variables that every page has.
    pub(super) fn framed(&self, frame: &Frame<'_>, page: Map) -> Result<Context, TemplateError> {
        let mut context = Context::new();
        context.set("parts", self.parts_of(frame)?);
        context.set("page", page);
        Ok(context)
    }

    /// What kind of page this is, to styles and tools.
    pub fn kind_name(&self, subject: SubjectId) -> &'static str {
        let page = self.site.subject(subject);
        match (page.role, self.site.home == Some(subject)) {
            (_, true) | (Role::Home, _) => "home",
            (Role::Section, _) => "list",
            (Role::Page, false) => page.kind.name(),
        }
    }

    /// Whether a picture stands above the text of a page.
    pub(super) fn has_picture(&self, subject: SubjectId) -> bool {
        let source = self.site.source(subject);
        source.common.image.is_some() || logo(&source.facts).is_some()
    }

    /// A page without its body.
    fn page(&self, subject: SubjectId, lang: Lang) -> Map {
        let site = &self.site;
        let mut page = self.told(subject, lang);
        page.set("toc", self.toc(site.shown(subject, lang)));
        page.set("relations", self.relations(subject, lang));
        let feed = (site.subject(subject).kind == Kind::Topic
            && site.subject(subject).role == Role::Page)
            .then(|| {
                self.addresses
                    .file(lang, &format!("{}feed.xml", self.addresses.own_folder(subject)))
            });
        page.set("feed", Value::maybe(feed));
        page.set("json_ld", self.json_ld(subject, lang));
        page.set("citation", self.citation(subject, lang));
        page.set("cite", self.cite(subject, lang));
        page.set("chart", self.chart(subject, lang));
        page.set("cover", self.cover(subject));
        page.set("biographies", Value::empty());
        page.set("emergency", self.emergency(subject, lang));
        page.set("first_step", self.first_step(subject, lang));
        page.set("contents", self.table_of_contents(subject, lang));
        page.set("guide", self.whole_guide(subject, lang));
        page.set("share", self.share(subject, lang));
        self.set_paper(&mut page, subject, lang);
        page
    }

    /// What a page says of itself, in a language: its fields and facts, and how its text stands to
    /// the source.
    pub(super) fn told(&self, subject: SubjectId, lang: Lang) -> Map {
        let site = &self.site;
        let shown_id = site.shown(subject, lang);
        let shown = site.document(shown_id);
        let source = site.source(subject);
        let mut page = self.frame(subject, lang);
        let show = Show {
            view: self,
            lang,
            source_of: (shown.source.lang != source.source.lang).then_some(source.source.lang),
        };
        let common = &source.common;
        let translation = (!shown.source.is_source).then_some(&shown.common);
        common.show_fields(translation, &show, &mut |key, value| page.set(key, value));
        // These are shown differently from how they are written.
        page.set("title", self.named(site.name(subject, lang), shown.source.lang, lang));
        page.set("summary", Value::maybe(shown.summary()));
        page.set("original_summary", self.original_summary(shown_id));
        page.set("draft", common.is_draft() || shown.common.is_draft());
        page.set("archived", common.status == Some(Status::Archived));
        page.set("verify_due", self.is_verify_due(subject));
        let due = self.review_due(subject).map(|due| record::Show::date(&show, due));
        page.set("review_due", Value::maybe(due));
        let translated = translation.and_then(|translation| translation.image.as_ref());
        page.set("image", self.maybe_image(common.image.as_ref(), translated, &show));
        page.set("canonical", self.canonical(subject, lang));
        page.set("open_graph", self.open_graph_of_page(subject, shown.source.lang));
        page.set("translation", self.translation(subject, lang));
        page.set("breadcrumbs", self.breadcrumbs(subject, lang));
        page.set("facts", self.facts(subject, lang));
        page
    }

    /// The part of a page that says what and where it is.
    pub(super) fn frame(&self, subject: SubjectId, lang: Lang) -> Map {
        let site = &self.site;
        let shown = site.document(site.shown(subject, lang));
        let locale = site.locale(shown.source.lang);
        let mut page = Map::with_capacity(FIELDS);
        page.set("kind", self.kind_name(subject));
        page.set("id", site.subject(subject).id.as_str());
        page.set("section", site.subject(subject).id.section());
        page.set("title", self.named(site.name(subject, lang), shown.source.lang, lang));
        page.set("lang", locale.tag.as_str());
        page.set("dir", locale.direction.as_str());
        self.set_addresses(&mut page, lang, &self.addresses.folder(subject));
        let tags = site.languages_of(subject).map(|lang| site.config.tag(lang).into());
        page.set("translations", Value::list(tags));
        page.set("borrowed", self.borrowed(shown.source.lang, lang));
        let calendar = self.has_calendar(subject).then(|| {
            crate::words::path::url_encode(&self.addresses.calendar_of(lang, subject)).into_owned()
        });
        page.set("calendar", Value::maybe(calendar));
        page
    }

    fn set_addresses(&self, page: &mut Map, lang: Lang, folder: &str) {
        page.set("path", self.addresses.folder_link(lang, folder));
        page.set("rest", self.addresses.link(folder));
        page.set("address", &*crate::words::path::url_encode(folder));
        page.set("url", self.addresses.folder_url(lang, folder));
        // For whoever speaks none of the languages: the gate, or the page as it was written first.
        page.set(
            "default_url",
            match folder {
                "" => self.site.config.base_url.to_string(),
                folder => self.addresses.folder_url(self.site.config.source, folder),
            },
        );
    }

    /// An output that is no page of the site: it has the frame of one and nothing in it.
    pub(super) fn chrome(
        &self,
        kind: &'static str,
        section: &'static str,
        title: &str,
        lang: Lang,
        folder: &str,
        langs: &[Lang],
    ) -> Value {
        self.chrome_map(kind, section, title, lang, folder, langs).into()
    }

    pub(super) fn chrome_map(
        &self,
        kind: &'static str,
        section: &'static str,
        title: &str,
        lang: Lang,
        folder: &str,
        langs: &[Lang],
    ) -> Map {
        let locale = self.site.locale(lang);
        let mut page = Map::with_capacity(FIELDS);
        // Every field of a page is there, so that one frame serves all.
        let show = Show { view: self, lang, source_of: None };
        crate::content::kinds::Common::default()
            .show_fields(None, &show, &mut |key, value| page.set(key, value));
        page.set("kind", kind);
        page.set("id", section);
        page.set("section", section);
        page.set("title", self.heard(title, lang));
        page.set("lang", locale.tag.as_str());
        page.set("dir", locale.direction.as_str());
        self.set_addresses(&mut page, lang, folder);
        page.set("canonical", self.addresses.folder_url(lang, folder));
        page.set("open_graph", self.open_graph_of_site(lang));
        page.set(
            "translations",
            Value::list(langs.iter().map(|lang| self.site.config.tag(*lang).into())),
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

    pub(super) fn borrowed(&self, from: Lang, reader: Lang) -> Value {
        if from == reader {
            return Value::none();
        }
        let locale = self.site.locale(from);
        let mut map = Map::new();
        map.set("tag", locale.tag.as_str());
        map.set("name", self.language_name(&locale.tag, reader));
        map.set("own_name", self.own_name(from));
        map.set("dir", locale.direction.as_str());
        map.into()
    }

    /// The address of the text that is shown: where it was published first, or the page in the
    /// language that it is in.
    fn canonical(&self, subject: SubjectId, lang: Lang) -> String {
        let syndicated = self.site.source(subject).common.syndicated_from.as_ref();
        let elsewhere = syndicated.and_then(|from| from.url.as_ref());
        if let Some(url) = elsewhere.filter(|url| url.0.is_of_web()) {
            return url.0.to_string();
        }
        let shown = self.site.document(self.site.shown(subject, lang));
        self.addresses.page_url(shown.source.lang, subject)
    }

    fn translation(&self, subject: SubjectId, lang: Lang) -> Value {
        let translation = self.site.text(self.site.shown(subject, lang)).translation.as_ref();
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
                let of = self.site.config.tag(self.site.document(translation.of).source.lang);
                map.set("state", State::of(&self.site, subject, self.lang_of(subject, lang)).key());
                map.set("stale", translation.marked());
                map.set("missing", translation.lacking());
                let own = self.site.shown(subject, lang);
                map.set("own", self.site.config.tag(self.lang_of(subject, lang)));
                map.set("stale_sections", self.sections_by_name(own, &translation.stale));
                let lacks = self.sections_by_name(translation.of, &translation.missing_sections);
                map.set("missing_sections", lacks);
                map.set("unnoted", translation.counts.unknown);
                map.set("in_source", in_source(&translation.fields_of_source()));
                map.set("of", of);
                map.set("of_name", self.language_name(of, lang));
            }
        }
        map.into()
    }

    /// The headings of some sections of a file.
    fn sections_by_name(&self, file: DocumentId, sections: &[u32]) -> Value {
        let document = self.site.document(file);
        let ids = self.site.text(file).heading_ids();
        let locale = self.site.locale(document.source.lang);
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
    fn lang_of(&self, subject: SubjectId, lang: Lang) -> Lang {
        self.site.document(self.site.shown(subject, lang)).source.lang
    }

    /// The summary of the source where the text that is shown has none that was made for it.
    pub(super) fn original_summary(&self, shown: crate::site::DocumentId) -> Value {
        let document = self.site.document(shown);
        let Some(subject) = self.site.text(shown).subject else { return Value::none() };
        let source = self.site.source(subject);
        if document.source.is_source || document.summary().is_some() {
            return Value::none();
        }
        let locale = self.site.locale(source.source.lang);
        Value::maybe(source.summary().map(|text| {
            let mut map = Map::new();
            map.set("text", text);
            map.set("lang", locale.tag.as_str());
            map.set("dir", locale.direction.as_str());
            map
        }))
    }

    fn is_verify_due(&self, subject: SubjectId) -> bool {
        self.review_due(subject).is_some_and(|due| due < self.today)
    }

    /// The day on which the facts of a page should be verified again; none if they never were.
    pub fn review_due(&self, subject: SubjectId) -> Option<Date> {
        let common = &self.site.source(subject).common;
        Some(review_after(common, common.verified_on?))
    }

    fn toc(&self, document: crate::site::DocumentId) -> Value {
        let headings = &self.site.document(document).body.headings;
        let ids = self.site.text(document).heading_ids();
        Value::list(headings.iter().zip(ids).map(|(heading, id)| {
            let mut map = Map::new();
            map.set("id", id.as_str());
            map.set("title", heading.text.as_str());
            map.set("level", i64::from(heading.level));
            map.into()
        }))
    }

    fn breadcrumbs(&self, subject: SubjectId, lang: Lang) -> Value {
        Value::list(self.way_to(subject, lang))
    }

    /// The pages above a page as links, the highest first.
    pub(super) fn way_to(&self, subject: SubjectId, lang: Lang) -> Vec<Value> {
        let page = self.site.subject(subject);
        let is_in_section = page.role == Role::Page && !page.kind.folder().is_empty();
        let section = is_in_section.then(|| self.section_crumb(page.kind.folder(), lang));
        let parents = self.parents(subject).into_iter().map(|parent| self.summary(parent, lang));
        section.into_iter().chain(parents).collect()
    }

    /// The pages above a page, the highest first; the first page of all is above every one and is left
    /// out.
    pub(super) fn parents(&self, subject: SubjectId) -> Vec<SubjectId> {
        let site = &self.site;
        let above = |page: &SubjectId| site.relations.parent(*page);
        let parents = std::iter::successors(above(&subject), above);
        let mut parents: Vec<_> = parents.filter(|parent| site.home != Some(*parent)).collect();
        parents.reverse();
        parents
    }

    pub(super) fn section_crumb(&self, section: &'static str, lang: Lang) -> Value {
        let locale = self.site.locale(lang);
        let mut map = Map::new();
        map.set("title", self.section_title(section, lang));
        map.set("path", self.addresses.folder_link(lang, &format!("{section}/")));
        map.set("lang", locale.tag.as_str());
        map.set("dir", locale.direction.as_str());
        map.into()
    }

    /// The pages in a part of a list, in its order.
    pub(super) fn part_of(
        &self,
        members: &[SubjectId],
        number: usize,
        lang: Lang,
    ) -> Vec<SubjectId> {
        let mut members = members.to_vec();
        self.site.order.sort(lang, &mut members);
        self.in_course(&mut members);
        let size = self.site.config.paginate;
        members.into_iter().skip((number - 1) * size).take(size).collect()
    }

    /// A part of a list of pages.
    pub(super) fn list(
        &self,
        members: &[SubjectId],
        number: usize,
        lang: Lang,
        folder: &str,
    ) -> Value {
        let first = (number - 1) * self.site.config.paginate;
        let items = self.part_of(members, number, lang);
        let parts = self.parts(members.len());
        let link = |number: usize| {
            self.addresses.folder_link(lang, &Addresses::part_folder(folder, number))
        };
        let mut map = Map::new();
        let (past, items): (Vec<_>, Vec<_>) =
            items.into_iter().partition(|page| self.is_over(*page));
        map.set("items", self.summary_list(&items, lang));
        map.set("past", self.summary_list(&past, lang));
        map.set("number", number);
        map.set("pages", parts);
        map.set("total", members.len());
        map.set("first", first + 1);
        map.set("previous", Value::maybe((number > 1).then(|| link(number - 1))));
        map.set("next", Value::maybe((number < parts).then(|| link(number + 1))));
        let shown = shown_parts(number, parts);
        map.set(
            "all",
            Value::list(shown.into_iter().map(|other| {
                let mut map = Map::new();
                map.set("number", other);
                map.set("text", self.site.locale(lang).number(other as f64));
                map.set("path", link(other));
                map.set("current", other == number);
                map.into()
            })),
        );
        map.into()
    }

    /// What a template should not have to work out of the fields as they are written.
    pub(super) fn derived(&self, subject: SubjectId, lang: Lang, map: &mut Map) {
        let merged = |own: Vec<SubjectId>, relation| {
            let mut all = own;
            all.extend(self.related(subject, relation));
            let mut seen = std::collections::HashSet::new();
            all.retain(|page| seen.insert(*page));
            self.summary_list(&all, lang)
        };
        match &self.site.source(subject).facts {
            // What is said from either end is true of both.
            Facts::City(city) => {
                map.set("map", self.surroundings(subject));
                let own = city.networks.iter().filter_map(|network| network.subject()).collect();
                map.set("networks", merged(own, Relation::Networks));
            }
            Facts::Guide(guide) if guide.is_for_emergencies() => {
                let services = guide.services.iter().filter_map(|service| service.subject());
                let at_work = services.filter(|it| is_at_work(self.site.source(*it)));
                map.set("services", self.summary_list(&at_work.collect::<Vec<_>>(), lang));
            }
            Facts::Organisation(organisation) => {
                let own = organisation.members.iter().filter_map(|city| city.subject()).collect();
                map.set("members", merged(own, Relation::Members));
            }
            Facts::Practice(practice) => {
                let own =
                    practice.adapted_from.iter().filter_map(|origin| origin.subject()).collect();
                map.set("adapted_from", merged(own, Relation::Origins));
                let cities: Vec<SubjectId> =
                    practice.all_cities().filter_map(|city| city.subject()).collect();
                map.set("cities", self.summary_list(&cities, lang));
                let contact = practice.contact.as_ref();
                map.set("phone_href", called(contact.and_then(|it| it.phone.as_ref())));
            }
            Facts::Volume(volume) => {
                let imprint = volume.imprint.as_ref();
                map.set("phone_href", called(imprint.and_then(|it| it.phone.as_ref())));
            }
            Facts::Service(service) => {
                let page = self.site.subject(subject);
                let source = self.site.document(page.source).source.lang;
                let is_source = self.site.shown(subject, lang) == page.source;
                let show = Show { view: self, lang, source_of: (!is_source).then_some(source) };
                let translated = self.channels_in(subject, lang);
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
                let over = |until| until < self.today;
                if service.alert.as_ref().and_then(|alert| alert.until).is_some_and(over) {
                    map.set("alert", Value::none());
                }
            }
            Facts::Term(term) => {
                let tag = language_of_word(&self.site.config, term);
                map.set("official_in", Value::maybe(tag));
            }
            Facts::Event(event) => {
                map.set("times", self.times(event, lang));
                map.set("registers", self.registration(event));
                let own = event.timezone.as_ref().map(|zone| zone.0.as_str());
                map.set("timezone", Value::maybe(own.or(self.zone())));
            }
            _ => {}
        }
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

/// The first and last parts and those around the current one: a long list stays short.
fn shown_parts(number: usize, parts: usize) -> Vec<usize> {
    (1..=parts).filter(|part| *part == 1 || *part == parts || part.abs_diff(number) <= 2).collect()
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
