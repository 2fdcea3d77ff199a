//! What a template sees of the site, in one reader's language.
//!
//! The one reading surface between the site and its formats. Values that are the same on every page
//! of a language (summaries, strings, menus) are made once and shared; a page's own are made when it
//! is rendered. It decides nothing about paths (that is `address`) and writes nothing.

pub mod bilingual;
pub(super) mod biographies;
pub(super) mod body;
mod borrowed;
mod chart;
mod citation;
mod compiled;
mod cover;
pub(super) mod coverage;
mod dates;
mod emergency;
mod facts;
pub mod filters;
pub(super) mod frame;
pub mod guide;
pub mod heavy;
pub mod icons;
mod in_words;
pub mod index;
pub(super) mod json_ld;
mod made;
pub mod list;
mod map;
mod official;
pub mod one_file;
pub mod overview;
pub mod page;
pub mod paper;
pub(super) mod parts;
pub mod picture;
pub(super) mod place;
mod policy;
pub mod preview;
mod relations;
pub(super) mod root;
pub mod searched;
mod share;
mod show;
pub mod summary;
mod times;
pub(super) mod trail;
mod tree;
mod volume;
pub mod web_app;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::content::config::Lang;
use crate::content::kinds::{Facts, Kind, Status};
use crate::content::pictures::Pictures;
use crate::content::sources::Role;
use crate::site::address::{Addresses, SEARCH};
use crate::site::{Relation, Site, news_date};
use crate::theme::strings::Strings;
use crate::theme::{self, Theme};
use crate::words::date::Date;
use crate::words::mark::{Mark, Marked};
use crate::words::path::OutputPath;
use crate::words::path::{SourcePath, SubjectId};
use crate::words::template::{Argument, Context, Globals, Map, TemplateError, Value};

pub use one_file::Published;
pub use overview::Overview;
pub use preview::SIZE as PREVIEW_SIZE;

/// A file of the theme as it is published.
pub struct ThemeFile {
    /// Its path, with the fingerprint.
    pub path: String,
    /// Its bytes, with the names of other files in it replaced.
    pub bytes: Vec<u8>,
}

/// What takes long to make, and a site can do without while it is being written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extras {
    /// What is searched.
    pub search: bool,
    /// Photographs in the sizes and formats that a phone wants.
    pub images: bool,
    /// The cards that show a page when its address is sent to somebody.
    pub cards: bool,
}

impl Extras {
    /// Everything: what readers get.
    pub const ALL: Extras = Extras { search: true, images: true, cards: true };
}

/// What a view is of.
pub struct Inputs {
    /// The site.
    pub site: Arc<Site>,
    /// The theme.
    pub theme: Arc<Theme>,
    /// The pictures of the site.
    pub pictures: Arc<Pictures>,
    /// The files that are too large to be kept with a guide, with their sizes.
    pub not_kept: BTreeMap<SourcePath, u64>,
    /// The day on which the site is read.
    pub today: Date,
}

/// The site as its readers see it. It shares what it has in common with the one before.
pub struct View {
    /// The site.
    pub site: Arc<Site>,
    /// The theme.
    pub theme: Arc<Theme>,
    /// Its pictures.
    pub pictures: Arc<Pictures>,
    /// The files that are too large to be kept with a guide, with their sizes.
    not_kept: BTreeMap<SourcePath, u64>,
    /// Where everything is published.
    pub addresses: Addresses,
    /// The theme's files as they are published.
    pub theme_files: Arc<BTreeMap<String, ThemeFile>>,
    /// What is made besides the pages.
    pub extras: Extras,
    /// What browsers are told that the pages may load.
    policy: String,
    /// The day on which the site is read.
    pub today: Date,
    /// The newest date of any page: what an empty feed was last changed.
    pub newest: Date,
    /// By language.
    words: Arc<[Words]>,
    /// The templates with what every page of a language sees.
    templates: Arc<compiled::Compiled>,
    titles: Vec<Titles>,
    overviews: Vec<Overview>,
    /// The summary of every page, by language and page: made when it is first asked for.
    summaries: Vec<Vec<OnceLock<Value>>>,
    parts: parts::Parts,
    offers: filters::Offers,
    dates: dates::Dates,
    by_title: index::Sorted,
    official_words: OnceLock<Option<official::OfficialWords>>,
    courses: HashMap<SubjectId, times::Course>,
    /// The listed pages of each section.
    members: BTreeMap<Kind, Vec<SubjectId>>,
    /// The languages in which at least one of them really is.
    told: BTreeMap<Kind, Vec<Lang>>,
    /// By language: whether any page is in it.
    spoken: Vec<bool>,
    /// Pages with a date, newest first.
    news: Vec<SubjectId>,
}

/// The strings of the interface in a language.
struct Words {
    strings: Arc<Strings>,
    /// The same as templates see them.
    plain: Value,
    /// Which of them are in another language.
    borrowed: Arc<borrowed::Borrowed>,
}

/// What the frame of every page of a language names of the site's content.
#[derive(PartialEq)]
struct Titles {
    site: String,
    /// The sections of the menu: their folders and titles.
    sections: Vec<(&'static str, String)>,
}

/// A language together with the site: what everything that its readers see is made with.
#[derive(Clone, Copy)]
pub struct Reader<'v> {
    /// The site.
    pub view: &'v View,
    /// The language.
    pub lang: Lang,
}

impl View {
    /// Those who read the site in a language.
    pub fn reader(&self, lang: Lang) -> Reader<'_> {
        Reader { view: self, lang }
    }

    /// A view of a site through a theme. What does not depend on what has changed since `previous` is
    /// taken over from it.
    pub fn new(inputs: Inputs, portable: bool, extras: Extras, previous: Option<&View>) -> Self {
        let Inputs { site, theme, pictures, not_kept, today } = inputs;
        let news = news(&site);
        let newest = news.first().and_then(|page| news_date(&site.source(*page).common));
        let langs: Vec<Lang> = site.config.langs().collect();
        let same_site =
            previous.filter(|previous| Arc::ptr_eq(&previous.site.config, &site.config));
        let same_theme = same_site.filter(|previous| Arc::ptr_eq(&previous.theme, &theme));
        let same_words = same_site.filter(|previous| previous.theme.has_the_words_of(&theme));
        let mut view = View {
            addresses: Addresses::new(Arc::clone(&site), portable),
            theme_files: match same_theme {
                Some(previous) => Arc::clone(&previous.theme_files),
                None => Arc::new(theme_files(&theme)),
            },
            words: match same_words {
                Some(previous) => Arc::clone(&previous.words),
                None => langs.par_iter().map(|lang| words(&site, &theme, *lang)).collect(),
            },
            templates: Arc::new(compiled::Compiled::new(langs.len())),
            titles: Vec::new(),
            overviews: Vec::new(),
            summaries: langs.iter().map(|_| empty(site.subject_ids().len())).collect(),
            parts: parts::Parts::default(),
            offers: filters::Offers::new(langs.len()),
            dates: dates::Dates::default(),
            by_title: index::Sorted::new(langs.len()),
            official_words: OnceLock::new(),
            courses: times::courses(&site, today),
            members: members(&site),
            told: BTreeMap::new(),
            spoken: spoken(&site),
            newest: newest.unwrap_or(today),
            extras,
            policy: site.config.policy.of_page(portable, &[]),
            today,
            news,
            site,
            theme,
            pictures,
            not_kept,
        };
        view.told = told(&view.site, &view.members);
        let sections = view.sections();
        view.titles = langs.iter().map(|lang| view.titles(&sections, *lang)).collect();
        view.overviews = overview::find_overviews(&view);
        let names_the_same = |previous: &&View| {
            previous.titles == view.titles && previous.overviews == view.overviews
        };
        if let Some(previous) = same_theme.filter(names_the_same) {
            view.templates = Arc::clone(&previous.templates);
        }
        view
    }

    /// The folders of the sections that have pages, in the order of the menu.
    pub fn sections(&self) -> Vec<&'static str> {
        let mut kinds: BTreeSet<Kind> = BTreeSet::new();
        for subject in self.site.subject_ids() {
            let page = self.site.subject(subject);
            match page.role {
                Role::Page => drop(kinds.insert(page.kind)),
                Role::Section => drop(kinds.insert(Kind::of_folder(page.id.section()))),
                _ => {}
            }
        }
        let folders =
            Kind::ALL.iter().filter(|kind| kinds.contains(kind)).map(|kind| kind.folder());
        folders.filter(|folder| !folder.is_empty()).collect()
    }

    /// Whether a page stands in lists, feeds and the sitemap: archived ones do not.
    pub fn is_listed(&self, subject: SubjectId) -> bool {
        !self.site.is_archived(subject)
    }

    /// Whether the world is told of a page, in feeds and the sitemap: not of drafts, even when they
    /// are built.
    pub fn is_public(&self, subject: SubjectId) -> bool {
        let status = self.site.source(subject).common.status;
        self.is_listed(subject) && status != Some(Status::Draft)
    }

    /// Whether a page has an address of its own, and is not a part of a section's list.
    fn is_page(&self, subject: SubjectId) -> bool {
        matches!(self.site.subject(subject).role, Role::Page)
    }

    /// Whether there is a calendar with this page alone in it: an event of which is said when it is.
    pub fn has_calendar(&self, subject: SubjectId) -> bool {
        let is_timed = matches!(&self.site.source(subject).facts, Facts::Event(event) if event.start.is_some());
        is_timed && self.site.subject(subject).role == Role::Page && self.is_listed(subject)
    }

    /// The pages of a section's list. A guide is listed by its first page.
    pub fn members(&self, section: &str) -> &[SubjectId] {
        self.members.get(&Kind::of_folder(section)).map_or(&[], Vec::as_slice)
    }

    /// Whether a section has anything to show: a list of archived pages alone is kept for the links
    /// that lead to it, and stands in no menu.
    fn has_members(&self, section: &str) -> bool {
        self.site.section_page(section).is_some() || !self.members(section).is_empty()
    }

    /// The listed pages that stand in a relation to a page, unsorted.
    pub fn related(&self, subject: SubjectId, relation: Relation) -> Vec<SubjectId> {
        let all = self.site.relations.get(subject, relation).iter().copied();
        all.filter(|related| self.is_listed(*related)).collect()
    }

    /// How many parts a list of so many pages has; one even if it is empty.
    pub fn parts(&self, items: usize) -> usize {
        items.div_ceil(self.site.config.paginate).max(1)
    }

    /// The languages in which the list of a section really exists: all, unless it has a text of its
    /// own.
    pub fn list_languages(&self, section: &str) -> Vec<Lang> {
        match self.site.section_page(section) {
            Some(page) => self.site.languages_of(page).collect(),
            None if section.is_empty() => self.languages_with_text(),
            None => self.told.get(&Kind::of_folder(section)).cloned().unwrap_or_default(),
        }
    }

    /// The languages in which there is any text at all: of another nothing is claimed.
    pub fn languages_with_text(&self) -> Vec<Lang> {
        self.site.config.langs().filter(|lang| self.spoken[lang.index()]).collect()
    }

    /// Pages that really are in a language and have a date, newest first.
    pub fn news(&self, lang: Lang) -> Vec<SubjectId> {
        self.news.iter().copied().filter(|page| self.site.exists_in(*page, lang)).collect()
    }

    /// The title of a section: that of its own page, or the word of the interface.
    pub fn section_title(&self, section: &str, lang: Lang) -> String {
        match self.site.section_page(section) {
            Some(page) if self.titled(page, lang) => {
                self.site.document(self.site.shown(page, lang)).title().to_owned()
            }
            _ => self.string(lang, &format!("section_{section}")),
        }
    }

    /// What pages without a section are called together.
    pub fn other_pages_title(&self, lang: Lang) -> String {
        self.string(lang, "other_pages")
    }

    /// What languages are called together.
    pub fn languages_title(&self, lang: Lang) -> String {
        self.string(lang, "languages")
    }

    fn titled(&self, page: SubjectId, lang: Lang) -> bool {
        let shown = self.site.document(self.site.shown(page, lang));
        // Where the title has changed since, there is a word of the interface in the language of the reader.
        shown.common.title.is_some() && self.site.name(page, lang).1 == lang
    }

    /// The title of the site in a language.
    pub fn site_title(&self, lang: Lang) -> String {
        let title = self.site.config.text(&self.site.config.title, lang).map(str::to_owned);
        let home = || {
            self.site
                .home
                .map(|home| self.site.document(self.site.shown(home, lang)).title().to_owned())
        };
        title.or_else(home).unwrap_or_else(|| "Welcomat".to_owned())
    }

    /// The title of a feed.
    pub fn feed_title(&self, lang: Lang, section: Option<&str>) -> String {
        use crate::words::template::Argument::Text;
        let mut arguments = vec![("site".to_owned(), Text(self.site_title(lang)))];
        let key = match section {
            Some(section) => {
                arguments.push(("section".to_owned(), Text(section.to_owned())));
                "feed_title_section"
            }
            None => "feed_title",
        };
        let title = self.words[lang.index()].strings.format(key, &arguments);
        // A feed reader shows the title alone: there is nothing to isolate it from.
        title.replace(['\u{2068}', '\u{2069}'], "")
    }

    /// Who publishes the site.
    pub fn publisher(&self) -> Option<&str> {
        self.site.config.publisher.as_ref()?.name.as_deref()
    }

    fn string(&self, lang: Lang, key: &str) -> String {
        self.words[lang.index()].strings.get(key)
    }

    /// A string with texts that it speaks of.
    fn string_of(&self, lang: Lang, key: &str, of: &[(&str, String)]) -> String {
        let arguments: Vec<(String, Argument)> = of
            .iter()
            .map(|(name, text)| ((*name).to_owned(), Argument::Text(text.clone())))
            .collect();
        self.words[lang.index()].strings.format(key, &arguments)
    }

    fn titles(&self, sections: &[&'static str], lang: Lang) -> Titles {
        let sections = sections.iter().copied().filter(|section| self.has_members(section));
        let titled = sections.map(|section| (section, self.section_title(section, lang)));
        Titles { sections: titled.collect(), site: self.site_title(lang) }
    }

    /// Renders a template in a language.
    fn render(
        &self,
        template: &str,
        lang: Lang,
        context: &Context,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let of_theme = (&self.theme.templates, lang);
        self.templates.render(of_theme, || self.globals(lang), (template, context), out)
    }

    /// The variables that every template of a language sees.
    fn globals(&self, lang: Lang) -> Globals {
        let words = &self.words[lang.index()];
        let translate =
            borrowed::translate(Arc::clone(&words.strings), Arc::clone(&words.borrowed));
        let mut globals = Globals::new(Arc::new(translate));
        let languages = self.site.config.langs().map(|other| self.language_value(other));
        let sections = self.titles[lang.index()].sections.iter();
        let menu = sections.map(|(section, title)| self.nav_value(section, title, lang));
        globals.set("site", self.site_value(lang));
        globals.set("lang", self.lang_value(lang));
        globals.set("languages", Value::list(languages));
        globals.set("t", words.plain.clone());
        globals.set("nav", Value::list(menu));
        globals.set("assets", self.assets_value());
        globals.set("icons", icons::icons_value(self));
        globals.set("overviews", overview::overviews_value(self.reader(lang)));
        globals.set("root", Value::mark(Mark::Root));
        globals.set("search", Value::none());
        globals.set("has_search", index::has_search(self));
        globals.set("index", Value::none());
        globals.set("search_page", self.addresses.folder_link(lang, SEARCH));
        globals.set("list", Value::none());
        globals.set("groups", Value::none());
        globals.set("checklist", Value::none());
        globals.set("filters", Value::none());
        globals
    }

    fn site_value(&self, lang: Lang) -> Value {
        let config = &self.site.config;
        let mut map = Map::new();
        map.set("title", self.site_title(lang));
        map.set("description", Value::maybe(config.text(&config.description, lang)));
        map.set("base_url", config.base_url.as_str());
        map.set("generator", concat!("Welcomat ", env!("CARGO_PKG_VERSION")));
        map.set(
            "publisher",
            config.publisher.as_ref().map_or_else(Value::none, |publisher| {
                let mut map = Map::new();
                map.set("name", Value::maybe(publisher.name.as_deref()));
                map.set("url", Value::maybe(publisher.url.as_ref().map(|url| url.0.as_str())));
                map.set(
                    "email",
                    Value::maybe(publisher.email.as_ref().map(|email| email.0.as_str())),
                );
                map.into()
            }),
        );
        let page = show::Show { view: self, lang, source_of: None };
        map.set("extra", crate::content::record::Entry::show(&config.extra, None, &page));
        map.into()
    }

    fn lang_value(&self, lang: Lang) -> Value {
        let mut map = self.language_map(lang);
        map.set("feed", self.addresses.file(lang, "feed.xml"));
        let manifest = self.addresses.web_app(lang);
        map.set(
            "manifest",
            Value::maybe(manifest.map(|path| crate::words::path::url_encode(&path).into_owned())),
        );
        map.into()
    }

    fn language_value(&self, lang: Lang) -> Value {
        self.language_map(lang).into()
    }

    fn language_map(&self, lang: Lang) -> Map {
        let language = self.site.config.language(lang);
        let locale = self.site.locale(lang);
        let mut map = Map::new();
        map.set("tag", language.tag.as_str());
        map.set("name", self.own_name(lang));
        map.set("dir", locale.direction.as_str());
        map.set("home", self.addresses.folder_link(lang, ""));
        map
    }

    /// The name of a language in itself.
    pub fn own_name(&self, lang: Lang) -> String {
        let name = self.site.config.language(lang).name.clone();
        name.unwrap_or_else(|| self.site.locale(lang).own_name())
    }

    fn nav_value(&self, section: &'static str, title: &str, lang: Lang) -> Value {
        let mut map = Map::new();
        map.set("id", section);
        map.set("title", borrowed::heard(self.reader(lang), title));
        map.set("path", self.addresses.folder_link(lang, &format!("{section}/")));
        map.into()
    }

    fn assets_value(&self) -> Value {
        let mut map = Map::new();
        for (name, file) in &*self.theme_files {
            map.set_owned(name.clone(), &*crate::words::path::url_encode(&file.path));
        }
        map.into()
    }

    /// Renders an output that belongs to all languages: its own words are in the source language,
    /// and `titles` says the same in each.
    pub fn render_for_all(
        &self,
        template: &str,
        kind: &'static str,
        string: &'static str,
        root: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let lang = self.site.config.source;
        let titles = self.site.config.langs().map(|other| {
            let mut map = self.language_map(other);
            let text = self.string(other, string);
            map.set("title", self.site_title(other));
            map.set("choose", text.as_str());
            map.set("text", text);
            map.into()
        });
        let mut context = Context::new();
        context.set("titles", Value::list(titles));
        context.set(
            "page",
            frame::chrome_map(self.reader(lang), kind, "", &self.string(lang, string), "", &[]),
        );
        root::write(self.reader(lang), template, &context, root, out)
    }

    /// Renders a redirect to a page.
    pub fn render_redirect(
        &self,
        subject: SubjectId,
        lang: Lang,
        path: &OutputPath,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let mut context = Context::new();
        let shown = self.site.document(self.site.shown(subject, lang));
        let mut target = Marked::from(Mark::Root);
        target.push_str(&self.addresses.page(lang, subject));
        context.set("target", Value::marked(&target));
        context.set("canonical", self.addresses.page_url(lang, subject));
        context.set(
            "page",
            frame::chrome_map(self.reader(lang), "redirect", "", shown.title(), "", &[]),
        );
        root::write(self.reader(lang), "redirect.html", &context, &path.to_root(), out)
    }
}

fn words(site: &Site, theme: &Theme, lang: Lang) -> Words {
    let chain: Vec<&str> = site.config.chain(lang).map(|lang| site.config.tag(lang)).collect();
    let strings = Arc::new(theme.strings(&chain));
    let (tag, source) = (site.config.tag(lang), site.config.tag(site.config.source));
    let borrowed = borrowed::Borrowed::of(&strings, lang, tag, source, theme.keys());
    let mut map = Map::new();
    for (key, text) in strings.plain(theme.keys()) {
        let text = borrowed.marked(&key, &text);
        map.set_owned(key, Value::marked(&text));
    }
    Words { strings, plain: map.into(), borrowed: Arc::new(borrowed) }
}

fn empty(count: usize) -> Vec<OnceLock<Value>> {
    std::iter::repeat_with(OnceLock::new).take(count).collect()
}

fn members(site: &Site) -> BTreeMap<Kind, Vec<SubjectId>> {
    let mut members: BTreeMap<Kind, Vec<SubjectId>> = BTreeMap::new();
    for subject in site.subject_ids() {
        let page = site.subject(subject);
        let is_below = page.kind == Kind::Guide && site.relations.parent(subject).is_some();
        if page.role == Role::Page && !is_below && !site.is_archived(subject) {
            members.entry(page.kind).or_default().push(subject);
        }
    }
    members
}

/// In which languages something of each section is.
fn told(site: &Site, members: &BTreeMap<Kind, Vec<SubjectId>>) -> BTreeMap<Kind, Vec<Lang>> {
    let langs_of = |members: &Vec<SubjectId>| {
        let is_told = |lang: &Lang| members.iter().any(|page| site.exists_in(*page, *lang));
        site.config.langs().filter(is_told).collect()
    };
    members.iter().map(|(kind, members)| (*kind, langs_of(members))).collect()
}

fn spoken(site: &Site) -> Vec<bool> {
    let mut spoken = vec![false; site.config.languages.len()];
    for id in site.document_ids() {
        spoken[site.document(id).source.lang.index()] = true;
    }
    spoken
}

fn is_news(site: &Site, subject: SubjectId) -> bool {
    let status = site.source(subject).common.status;
    !matches!(status, Some(Status::Archived | Status::Draft))
}

/// Pages with a date, newest first; those of one day by their id.
fn news(site: &Site) -> Vec<SubjectId> {
    let mut dated: Vec<(std::cmp::Reverse<Date>, SubjectId)> = site
        .subject_ids()
        .filter(|subject| site.subject(*subject).role == Role::Page && is_news(site, *subject))
        .filter_map(|subject| {
            Some((std::cmp::Reverse(news_date(&site.source(subject).common)?), subject))
        })
        .collect();
    dated.sort_unstable();
    dated.into_iter().map(|(_, subject)| subject).collect()
}

/// Gives the theme's files their fingerprints. Style sheets come last: they name other files, whose
/// fingerprints become part of their own.
fn theme_files(theme: &Theme) -> BTreeMap<String, ThemeFile> {
    let mut files = BTreeMap::new();
    let is_style = |name: &str| name.ends_with(".css");
    let plain = theme.files.iter().filter(|(name, _)| !is_style(name));
    for (name, bytes) in plain {
        files.insert(
            name.clone(),
            ThemeFile { path: fingerprinted(name, bytes), bytes: bytes.clone() },
        );
    }
    let styles: Vec<_> = theme
        .files
        .iter()
        .filter(|(name, _)| is_style(name))
        .map(|(name, bytes)| {
            let bytes = with_fingerprints(&theme::without_comments(bytes), &files);
            (name.clone(), ThemeFile { path: fingerprinted(name, &bytes), bytes })
        })
        .collect();
    files.extend(styles);
    files
}

fn fingerprinted(name: &str, bytes: &[u8]) -> String {
    let hash = format!("{:016x}", xxhash_rust::xxh3::xxh3_64(bytes));
    let hash = &hash[..10];
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("assets/{stem}.{hash}.{extension}"),
        None => format!("assets/{name}.{hash}"),
    }
}

/// Replaces `url(name)` in a style sheet by the published name of that file.
fn with_fingerprints(css: &[u8], files: &BTreeMap<String, ThemeFile>) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(css) else { return css.to_vec() };
    let mut text = text.to_owned();
    for (name, file) in files {
        let published = file.path.trim_start_matches("assets/");
        for (open, close) in [("url(", ")"), ("url(\"", "\")"), ("url('", "')")] {
            text =
                text.replace(&format!("{open}{name}{close}"), &format!("{open}{published}{close}"));
        }
    }
    text.into_bytes()
}
