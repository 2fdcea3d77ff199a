//! `welcomat.yaml`: as written, and as meant.
//!
//! Owns every setting of a site. After [`load`] there is no setting left that means "default". It
//! reads one file through the world and knows no page.

mod assets;
mod checks;
mod csp;
mod languages;
mod limits;

use std::collections::{BTreeMap, HashSet};
use std::io;

use crate::content::record;
use crate::content::record::{
    Any, Count, Email, Field, FieldShape, Placed, Reader, Record, Ref, Shape, Show, Text, TimeZone,
    Url,
};
use crate::words::diagnostic::{self, Code, Diagnostic, Severity, Suggestions, codes};
use crate::words::href::BaseUrl;
use crate::words::language;
use crate::words::path::SourcePath;
use crate::words::policy::Policy;
use crate::words::template::Value as Shown;
use crate::words::text;
use crate::words::world::{Astray, Bounds, Unread, World};
use crate::words::yaml::{self, Node, Value};
use crate::{choice, record};

use assets::AssetSettings;
pub use assets::NamedAssets;
pub use checks::Checks;
use checks::WrittenChecks;
use csp::WrittenPolicy;
pub use languages::Languages;
use limits::Limits;

/// The name of the configuration file.
pub const FILE: &str = "welcomat.yaml";

choice! {
    /// What becomes of raw HTML in Markdown.
    pub enum RawHtml("raw_html") {
        /// What is harmless stays, the rest is taken out; the default.
        Sanitise = "sanitise",
        /// It is shown as text.
        Escape = "escape",
        /// It stays as it is, scripts too: for sites on which whoever writes a page may do what the site itself can.
        Allow = "allow",
    }
}

record! {
    /// The configuration as written.
    pub struct Written("welcomat.yaml") {
        /// The title of the site: one text, or a map by language.
        title: Option<PerLanguage>,
        /// What the site is, in a sentence: one text, or a map by language.
        description: Option<PerLanguage>,
        /// Where the site will be published, with `https://` and any sub-path. Default: `http://localhost/`.
        base_url: Option<BaseUrl>,
        /// The language that pages are written in first. Default: `en`.
        source_language: Option<Placed<String>>,
        /// The language of the offices, one of `languages`: guide pages, services, terms and events are shown in it beside the reader's own. Default: the source language.
        official_language: Option<Placed<String>>,
        /// The languages of the site: a list of BCP 47 tags, or a map from tag to settings. Default: the source language.
        languages: Option<Languages>,
        /// The time zone of all events that name none, `Europe/Amsterdam`.
        timezone: Option<TimeZone>,
        /// The theme. Default: `welcome`.
        theme: Option<Placed<String>>,
        /// The id of the page shown at `/<lang>/`. Default: `content/index.md`.
        home: Option<Ref<()>>,
        /// Who publishes the site.
        publisher: Option<Publisher>,
        /// How Markdown is read.
        markdown: Option<Markdown>,
        /// How many pages a part of a list shows. Default: 50.
        paginate: Option<Placed<Count>>,
        /// How many of a hundred published pages one build may remove, and of a hundred other files; more must be requested with `--allow-removals`. Default: 33.
        max_removals: Option<Placed<Count>>,
        /// The level of diagnostics by their code: `error`, `warning` or `off`.
        levels: Option<Levels>,
        /// The checks of `welcomat check`: a map from their code to a level, or to a level and limits.
        checks: Option<WrittenChecks>,
        /// Files below `content/` that are published although they could do harm.
        assets: Option<AssetSettings>,
        /// From where pages may load more than the site has: a map from a directive of the Content-Security-Policy to hosts with `https://`, or to hashes of scripts and style sheets.
        csp: Option<WrittenPolicy>,
        /// Whether `_headers` is written, which tells hosts such as Netlify and Cloudflare Pages what a page cannot say of itself. Default: `false`.
        headers: Option<bool>,
        /// Whether links of the file system may lead out of the site's folder: whoever can add a link then publishes any file of this machine. Default: `false`.
        follow_links: Option<bool>,
        /// How much is read at most.
        limits: Option<Limits>,
        /// Anything for a theme of one's own.
        extra: Option<Any>,
    }
}

record! {
    /// Who publishes the site.
    pub struct Publisher("publisher", name) {
        /// The name.
        name: Option<String>,
        /// The web address.
        url: Option<Url>,
        /// The e-mail address.
        email: Option<Email>,
    }
}

record! {
    /// How Markdown is read.
    pub struct Markdown("markdown") {
        /// What becomes of raw HTML. Default: `sanitise`.
        raw_html: Option<RawHtml>,
    }
}

/// A text, or one a language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PerLanguage {
    all: Option<String>,
    by_tag: BTreeMap<String, String>,
}

impl PerLanguage {
    /// The text in the first of these languages that has one; else the text for all, else any.
    pub fn get<'a>(&self, tags: impl IntoIterator<Item = &'a str>) -> Option<&str> {
        let found = tags.into_iter().find_map(|tag| self.by_tag.get(tag));
        found.or(self.all.as_ref()).or_else(|| self.by_tag.values().next()).map(String::as_str)
    }
}

impl Field for PerLanguage {
    const SHAPE: Shape = Shape::Either(&[Shape::Text, Shape::Map("language", &Shape::Text)]);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            let all = Text::read(node, reader)?.text;
            return Some(PerLanguage { all: Some(all), by_tag: BTreeMap::new() });
        };
        let mut by_tag = BTreeMap::new();
        for (key, node) in entries {
            match (language::canonical(&key.name), Text::read(node, reader)) {
                (Ok(tag), Some(text)) => drop(by_tag.insert(tag, text.text)),
                (Err(hint), _) => {
                    reader.diagnostics.push(unknown_language(&key.name, key.span, hint))
                }
                (Ok(_), None) => {}
            }
        }
        Some(PerLanguage { all: None, by_tag })
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        Shown::none()
    }
}

/// The words for a level. `warn`, and what YAML makes of `off`, are read as well.
const LEVELS: &[(&str, &str)] = &[
    ("error", "Nothing is written."),
    ("warning", "It is said, and the site is built."),
    ("off", "It is not said."),
];

/// How bad something is on this site; `None` switches it off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level(Option<Severity>);

impl Field for Level {
    const SHAPE: Shape = Shape::Choice(LEVELS);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match node.scalar().map(str::trim) {
            Some("error") => Some(Level(Some(Severity::Error))),
            Some("warning" | "warn") => Some(Level(Some(Severity::Warning))),
            Some("off" | "no" | "false") => Some(Level(None)),
            _ => {
                reader.wrong_type(node, "`error`, `warning` or `off`");
                None
            }
        }
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        Shown::none()
    }
}

/// The levels of codes on this site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Levels(Vec<(&'static str, Level)>);

impl Field for Levels {
    const SHAPE: Shape = Shape::Map("the code of a diagnostic", &Level::SHAPE);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            reader.wrong_type(node, "a map from the code of a diagnostic to its level");
            return None;
        };
        let known = || codes::ALL.iter().map(|code| code.id);
        let mut levels = Vec::new();
        for (key, node) in entries {
            let Some(level) = Level::read(node, reader) else { continue };
            match codes::ALL.iter().find(|code| code.id == key.name) {
                Some(code) if code.is_fixed && level.0 != Some(Severity::Error) => {
                    reader.diagnostics.push(always(code, key));
                }
                Some(code) => levels.push((code.id, level)),
                None => reader.unknown_key(key, "`levels`", known()),
            }
        }
        Some(Levels(levels))
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        Shown::none()
    }
}

/// What is said of a level for what is always an error.
fn always(code: &Code, key: &yaml::Key) -> Diagnostic {
    let message = format!("`{}` is always an error", code.id);
    let hint = format!("remove the line; `welcomat check --explain {}` says why", code.id);
    Diagnostic::new(&codes::CONFIG_INVALID, &SourcePath::new(FILE), message).at(key.span).hint(hint)
}

impl Levels {
    /// Gives diagnostics the severity that the site wants, and drops those it does not want.
    pub fn apply(&self, diagnostics: &mut Vec<Diagnostic>) {
        let level =
            |code: &Code| self.0.iter().find(|(id, _)| *id == code.id).map(|(_, level)| *level);
        diagnostics.retain_mut(|diagnostic| match level(diagnostic.code) {
            _ if diagnostic.code.is_fixed => true,
            None => true,
            Some(Level(None)) => false,
            Some(Level(Some(severity))) => {
                diagnostic.severity = severity;
                true
            }
        });
    }
}

/// A language of the site, by its place in [`Config::languages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(pub u16);

impl Lang {
    /// Its place as an index.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A language of the site as meant.
#[derive(Debug, Clone)]
pub struct Language {
    /// The canonical tag; the first part of every address in it.
    pub tag: String,
    /// Its name where the configuration gives one.
    pub name: Option<String>,
    /// The country whose ways it is written in, where the configuration gives one.
    pub region: Option<String>,
    /// What readers get where a page is missing, best first, without this language itself.
    pub fallback: Vec<Lang>,
}

/// The configuration as meant.
#[derive(Debug, Clone)]
pub struct Config {
    /// The title by language.
    pub title: PerLanguage,
    /// The description by language.
    pub description: PerLanguage,
    /// Where the site is published.
    pub base_url: BaseUrl,
    /// The language that pages are written in first.
    pub source: Lang,
    /// The language of the offices.
    pub official: Lang,
    /// Whether the site says which that is.
    pub names_official: bool,
    /// The languages in their order.
    pub languages: Vec<Language>,
    /// The time zone of places and events that name none.
    pub timezone: Option<String>,
    /// The name of the theme.
    pub theme: String,
    /// Where the configuration names it.
    pub theme_span: Option<diagnostic::Span>,
    /// The id of the page shown at `/<lang>/` instead of `content/index.md`.
    pub home: Option<(String, diagnostic::Span)>,
    /// Who publishes.
    pub publisher: Option<Publisher>,
    /// What becomes of raw HTML.
    pub raw_html: RawHtml,
    /// How many items a part of a list has; at least 1.
    pub paginate: usize,
    /// How many of a hundred published files one build may remove.
    pub max_removals: u8,
    /// Severities by code.
    pub levels: Levels,
    /// The limits of the checks.
    pub checks: Checks,
    /// The files that are published although they could do harm.
    pub assets: NamedAssets,
    /// What pages may load.
    pub policy: Policy,
    /// Whether `_headers` is written.
    pub headers: bool,
    /// How far reading goes.
    pub bounds: Bounds,
    /// The author's own.
    pub extra: Option<Any>,
}

impl Config {
    /// All languages, in order.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + use<> {
        (0..self.languages.len() as u16).map(Lang)
    }

    /// The language behind an index.
    pub fn language(&self, lang: Lang) -> &Language {
        &self.languages[lang.index()]
    }

    /// The tag of a language.
    pub fn tag(&self, lang: Lang) -> &str {
        &self.language(lang).tag
    }

    /// The language with this tag, in any case.
    pub fn find(&self, tag: &str) -> Option<Lang> {
        self.langs().find(|lang| self.tag(*lang).eq_ignore_ascii_case(tag))
    }

    /// The reader's language, its fallbacks, then the source language: the tags in which a text of
    /// the configuration is looked for.
    pub fn chain(&self, lang: Lang) -> impl Iterator<Item = Lang> {
        let fallback = self.language(lang).fallback.iter().copied();
        std::iter::once(lang).chain(fallback).chain(std::iter::once(self.source))
    }

    /// A text of the configuration in a language.
    pub fn text<'a>(&'a self, text: &'a PerLanguage, lang: Lang) -> Option<&'a str> {
        text.get(self.chain(lang).map(|lang| self.tag(lang)))
    }

    /// Whether it is said where the site is published, and that is not this machine.
    pub fn is_published(&self) -> bool {
        !self.base_url.is_local()
    }

    /// The path of `base_url`, with a slash at both ends.
    pub fn base_path(&self) -> &str {
        self.base_url.path()
    }
}

/// Reads the configuration of a site.
///
/// # Errors
/// Everything that keeps it from being used. Warnings come with the configuration.
pub fn load(world: &dyn World) -> Result<(Config, Vec<Diagnostic>), Vec<Diagnostic>> {
    of(&read(world).map_err(|diagnostic| vec![*diagnostic])?)
}

/// The bytes of the configuration; none where a site has no such file. A folder with content alone is
/// a site as well: everything has a default.
///
/// # Errors
/// When the file is there and cannot be read: it says something, and nobody knows what.
pub fn read(world: &dyn World) -> Result<Vec<u8>, Box<Diagnostic>> {
    let path = SourcePath::new(FILE);
    match world.read(&path) {
        Ok(bytes) => Ok(bytes),
        // Two looks must agree before a site is built as if nothing was said of it.
        Err(error) if error.kind() == io::ErrorKind::NotFound && !world.has_file(&path) => {
            Ok(Vec::new())
        }
        Err(error) => Err(Box::new(unreadable(&path, &error))),
    }
}

/// What is said where the configuration cannot be read: nothing that it says itself can help, for nobody has read it.
fn unreadable(path: &SourcePath, error: &io::Error) -> Diagnostic {
    let said = text::unreadable(path, error);
    let hint = match Unread::of(error) {
        Some(Unread::Link { why: Astray::Outside | Astray::Hidden, .. }) => {
            "put the file itself there: it says which links are followed, so that it must not be lent by another folder"
        }
        Some(Unread::TooLarge(_)) => {
            "keep nothing in it but the settings of the site; this limit cannot be raised, for it is in force before the file is read"
        }
        Some(Unread::Irregular(_)) => {
            "put a file there that says what the site is, or remove what has this name"
        }
        _ => return said,
    };
    Diagnostic { hints: vec![hint.to_owned()], ..said }
}

/// The configuration that these bytes say.
///
/// # Errors
/// Everything that keeps it from being used. Warnings come with the configuration.
pub fn of(bytes: &[u8]) -> Result<(Config, Vec<Diagnostic>), Vec<Diagnostic>> {
    let path = SourcePath::new(FILE);
    let mut diagnostics = Vec::new();
    let node = match parsed(bytes, &path, &mut diagnostics) {
        Ok(node) => node,
        Err(diagnostic) => return Err(vec![*diagnostic]),
    };
    let suggestions = Suggestions::default();
    let mut reader =
        Reader { path: &path, translation: false, diagnostics: &mut diagnostics, suggestions };
    let written =
        record::macros_read_record::<Written>(FILE, &node, &mut reader).unwrap_or_default();
    let config = meant(written, &path, &mut diagnostics);
    match diagnostics.iter().any(Diagnostic::is_error) {
        true => Err(diagnostics),
        false => Ok((config, diagnostics)),
    }
}

/// The fields of the configuration, for the reference and for schemas.
pub fn fields() -> &'static [FieldShape] {
    Written::FIELDS
}

fn parsed(
    bytes: &[u8],
    path: &SourcePath,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Node, Box<Diagnostic>> {
    let text = text::publishable(path, text::of(path, bytes)?, diagnostics);
    yaml::parse(text.trim_start_matches('\u{feff}'), path, 1, diagnostics)
}

fn meant(written: Written, path: &SourcePath, diagnostics: &mut Vec<Diagnostic>) -> Config {
    let (source_tag, source_span) = match &written.source_language {
        Some(tag) => (tag_or_say(&tag.value, Some(tag.span), diagnostics), Some(tag.span)),
        None => ("en".to_owned(), None),
    };
    let mut languages = languages(written.languages.unwrap_or_default(), diagnostics);
    if languages.is_empty() {
        let tag = source_tag.clone();
        let language = Language { tag, name: None, region: None, fallback: Vec::new() };
        languages.push((language, Vec::new()));
    }
    let source = languages.iter().position(|(language, _)| language.tag == source_tag);
    if source.is_none() {
        diagnostics.push(
            Diagnostic::new(
                &codes::CONFIG_INVALID,
                path,
                format!("the source language `{source_tag}` is not among the `languages`"),
            )
            .maybe_at(source_span)
            .hint(format!("add `{source_tag}` to `languages:`, or set `source_language:`")),
        );
    }
    let source = Lang(source.unwrap_or(0) as u16);
    let official = match &written.official_language {
        Some(tag) => official(tag, &languages, diagnostics).unwrap_or(source),
        None => source,
    };
    let paginate = written.paginate.as_ref().map_or(50, |count| count.value.0);
    if paginate < 1 {
        diagnostics.push(
            Diagnostic::new(&codes::CONFIG_INVALID, path, "`paginate` must be at least 1")
                .maybe_at(written.paginate.map(|count| count.span)),
        );
    }
    let max_removals = max_removals(written.max_removals, path, diagnostics);
    let bounds = written.limits.unwrap_or_default().meant(
        written.follow_links.unwrap_or(false),
        path,
        diagnostics,
    );
    let theme_span = written.theme.as_ref().map(|theme| theme.span);
    let theme = theme(written.theme, path, diagnostics);
    let checks = written.checks.unwrap_or_default();
    let mut levels = written.levels.unwrap_or_default();
    levels.0.extend(checks.levels());
    Config {
        title: written.title.unwrap_or_default(),
        description: written.description.unwrap_or_default(),
        base_url: written.base_url.unwrap_or_else(BaseUrl::local),
        source,
        official,
        names_official: written.official_language.is_some(),
        languages: linked(languages, diagnostics),
        timezone: written.timezone.map(|zone| zone.0),
        theme_span,
        theme,
        home: written.home.map(|home| (home.0.written.trim_matches('/').to_owned(), home.0.span)),
        publisher: written.publisher,
        raw_html: written
            .markdown
            .and_then(|markdown| markdown.raw_html)
            .unwrap_or(RawHtml::Sanitise),
        paginate: usize::try_from(paginate).unwrap_or(1).max(1),
        max_removals,
        levels,
        checks: checks.meant(),
        assets: NamedAssets::of(written.assets.unwrap_or_default()),
        policy: written.csp.unwrap_or_default().0,
        headers: written.headers.unwrap_or(false),
        bounds,
        extra: written.extra,
    }
}

/// The name of the theme: that of one folder, for what lies elsewhere is not the site's.
fn theme(
    written: Option<Placed<String>>,
    path: &SourcePath,
    diagnostics: &mut Vec<Diagnostic>,
) -> String {
    let Some(Placed { value: name, span }) = written else { return "welcome".to_owned() };
    let is_odd = |c: char| c.is_control() || "/\\:*?\"<>|".contains(c);
    if name.is_empty() || name.starts_with('.') || name.contains(is_odd) {
        let message = format!("the name of a theme is that of a folder in `themes/`, not `{name}`");
        let diagnostic = Diagnostic::new(&codes::CONFIG_INVALID, path, message).at(span);
        let hint = "put the theme into `themes/` and write the name of its folder alone";
        diagnostics.push(diagnostic.hint(hint));
    }
    name
}

/// A share that is no share would switch the question off, or ask it always.
fn max_removals(
    written: Option<Placed<Count>>,
    path: &SourcePath,
    diagnostics: &mut Vec<Diagnostic>,
) -> u8 {
    let Some(Placed { value: Count(count), span }) = written else { return 33 };
    match u8::try_from(count) {
        Ok(share @ 0..=100) => share,
        _ => {
            let message = "`max_removals` must be a number from 0 to 100";
            diagnostics.push(Diagnostic::new(&codes::CONFIG_INVALID, path, message).at(span));
            33
        }
    }
}

/// The language of the offices, if it is one of the site.
fn official(
    written: &Placed<String>,
    languages: &[(Language, Fallbacks)],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Lang> {
    let tag = tag_or_say(&written.value, Some(written.span), diagnostics);
    let tags = || languages.iter().map(|(language, _)| language.tag.as_str());
    let found = tags().position(|known| known == tag);
    // What is no tag at all has been complained about.
    if found.is_none() && language::canonical(&tag).is_ok() {
        let message = format!("the official language `{tag}` is not a language of this site");
        let hint = diagnostic::did_you_mean(&tag, tags());
        diagnostics.push(
            Diagnostic::new(&codes::LANGUAGE_UNKNOWN, &SourcePath::new(FILE), message)
                .at(written.span)
                .hint(hint.unwrap_or_else(|| format!("add `{tag}` to `languages:`"))),
        );
    }
    found.map(|at| Lang(at as u16))
}

type Fallbacks = Vec<Placed<String>>;

/// More languages a site cannot have: every page names all of them, so that the work grows with the square of their
/// number. It is more than any organisation publishes the same pages in.
const MOST_LANGUAGES: usize = 250;

fn languages(written: Languages, diagnostics: &mut Vec<Diagnostic>) -> Vec<(Language, Fallbacks)> {
    let mut languages: Vec<(Language, Fallbacks)> = Vec::new();
    let mut known = HashSet::new();
    if let Some((key, _)) = written.0.get(MOST_LANGUAGES) {
        let message =
            format!("the site has {} languages; it can have {MOST_LANGUAGES}", written.0.len());
        diagnostics.push(
            Diagnostic::new(&codes::CONFIG_INVALID, &SourcePath::new(FILE), message)
                .at(key.span)
                .hint("make a site for each part of the languages, and link one to the other"),
        );
    }
    for (key, settings) in written.0.into_iter().take(MOST_LANGUAGES) {
        let tag = tag_or_say(&key.name, Some(key.span), diagnostics);
        if !known.insert(tag.clone()) {
            let message = format!("the language `{tag}` is listed twice");
            diagnostics.push(
                Diagnostic::new(&codes::CONFIG_INVALID, &SourcePath::new(FILE), message)
                    .at(key.span),
            );
            continue;
        }
        let name = settings.name.map(|name| name.text);
        let region = settings.region.map(|region| region.0);
        languages.push((Language { tag, name, region, fallback: Vec::new() }, settings.fallback));
    }
    languages
}

/// Turns the tags of fallbacks into languages. Without a setting, a language with more than one
/// subtag falls back to the shorter ones of the site (RFC 4647, lookup): `pt-BR` to `pt`.
fn linked(
    languages: Vec<(Language, Fallbacks)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Language> {
    let tags: Vec<String> = languages.iter().map(|(language, _)| language.tag.clone()).collect();
    let find = |tag: &str| tags.iter().position(|known| known == tag).map(|at| Lang(at as u16));
    let shorter = |tag: &str| -> Vec<Lang> {
        let cuts = tag.rmatch_indices('-').map(|(at, _)| &tag[..at]);
        cuts.filter_map(find).collect()
    };
    let mut linked = Vec::new();
    for (mut language, written) in languages {
        language.fallback = if written.is_empty() { shorter(&language.tag) } else { Vec::new() };
        for tag in written {
            let Placed { value: tag, span } = tag;
            let canonical = tag_or_say(&tag, Some(span), diagnostics);
            match find(&canonical) {
                Some(lang) if canonical != language.tag => language.fallback.push(lang),
                Some(_) => {}
                None => diagnostics.push(
                    Diagnostic::new(
                        &codes::LANGUAGE_UNKNOWN,
                        &SourcePath::new(FILE),
                        format!(
                            "the fallback `{tag}` of `{}` is not a language of this site",
                            language.tag
                        ),
                    )
                    .at(span)
                    .hint(format!("add `{tag}` to `languages:`, or leave it out of the chain")),
                ),
            }
        }
        linked.push(language);
    }
    linked
}

fn tag_or_say(
    tag: &str,
    span: Option<diagnostic::Span>,
    diagnostics: &mut Vec<Diagnostic>,
) -> String {
    match language::canonical(tag) {
        Ok(tag) => tag,
        Err(hint) => {
            let mut diagnostic = unknown_language(tag, diagnostic::Span::at(1, 1), hint);
            diagnostic.span = span;
            diagnostics.push(diagnostic);
            tag.to_owned()
        }
    }
}

fn unknown_language(tag: &str, span: diagnostic::Span, hint: Option<String>) -> Diagnostic {
    let message = format!("`{tag}` is not the tag of a language");
    Diagnostic::new(&codes::LANGUAGE_UNKNOWN, &SourcePath::new(FILE), message)
        .at(span)
        .maybe_hint(hint)
}
