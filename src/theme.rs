//! The look of a site: templates, files and strings, from the site's own theme and the built-in one.
//!
//! A theme in `themes/<name>/` overrides, file by file, the built-in one: what it leaves out, the
//! built-in theme has. This stage loads; it runs no template and knows no page.

mod files;
mod inline;
pub mod strings;
mod style;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use xxhash_rust::xxh3::Xxh3;

use crate::content::config::Config;
use crate::content::pictures;
use crate::content::record::{Any, Field, Placed, Reader};
use crate::media::fonts::Face;
use crate::media::picture;
use crate::record;
use crate::theme::strings::{Catalogue, Strings, spelled_out, wrong_references};
use crate::words::diagnostic::{Diagnostic, Span, Suggestions, codes};
use crate::words::language;
use crate::words::mark;
use crate::words::path::SourcePath;
use crate::words::policy::{Inline, Policy};
use crate::words::template::{TemplateError, Templates};
use crate::words::text;
use crate::words::world::World;
use crate::words::yaml;

use files::{File, TEMPLATES, merged, own_files};

pub use style::without_comments;

/// The folder of a site that its themes lie in.
pub const THEMES: &str = "themes";
const BUILT_IN_NAME: &str = "welcome";

record! {
    /// `theme.yaml`.
    pub struct ThemeFile("theme.yaml") {
        /// The name; that of its folder.
        name: Option<String>,
        /// What it is, in a sentence.
        description: Option<String>,
        /// The theme whose files it uses where it has none of its own. Only `welcome`, the default.
        extends: Option<Placed<String>>,
        /// Its licence.
        licence: Option<String>,
        /// Its version.
        version: Option<String>,
        /// The files of the fonts that its drawings are lettered in, best first, each with its path in the folder of the theme. Default: the fonts of the machine.
        fonts: Vec<Placed<String>>,
        /// Anything else.
        extra: Option<Any>,
    }
}

/// A theme, loaded.
pub struct Theme {
    /// Its templates, without the globals of a language.
    pub templates: Templates,
    /// The templates of pictures: they see nothing of the others.
    pub drawings: Templates,
    /// Of all that drawings are made of: these templates, and the pictograms.
    pub drawings_hash: u64,
    /// The fonts that it brings.
    pub fonts: Vec<Arc<Face>>,
    /// The files of its `static/` folder, by name.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Its pictograms, by name: SVG that stands in a page.
    pub icons: BTreeMap<String, String>,
    /// The scripts and style sheets that its templates write into pages.
    inline: Vec<Inline>,
    catalogues: Arc<Catalogues>,
    /// The keys that any language has, and those that templates use.
    keys: BTreeSet<String>,
    paths: BTreeMap<String, SourcePath>,
    /// The site's own files, to see whether they are still the same.
    own: Vec<File>,
    /// The name that the configuration gives.
    name: String,
    /// The tags of the languages of the site.
    tags: Vec<String>,
    /// What its pages may load.
    policy: Policy,
    /// What is wrong with it.
    said: Vec<Diagnostic>,
}

/// The files of strings, the site's own before those of the same language that are built in.
struct Catalogues {
    all: Vec<Catalogue>,
    /// The path of each that is the site's own.
    own_paths: Vec<SourcePath>,
    /// What they were made of.
    files: Vec<File>,
    said: Vec<Diagnostic>,
}

impl Theme {
    /// The strings of a language, with those of its chain behind them and English at the end.
    pub fn strings(&self, chain: &[&str]) -> Strings {
        let tags = chain.iter().copied().chain(["en"]);
        let mut catalogues: Vec<&Catalogue> = Vec::new();
        for tag in tags {
            catalogues.extend(self.of_tag(tag).chain(self.in_other_script(tag)));
        }
        Strings::new(&catalogues)
    }

    /// What is drawn in an SVG file of `static/`, to stand in a page.
    pub fn drawing(&self, name: &str) -> Option<String> {
        let text = mark::clean(std::str::from_utf8(self.files.get(name)?).ok()?);
        let (_, drawing) = cut(&text)?;
        Some(drawing.to_owned())
    }

    /// The scripts and style sheets of its templates among those that a page has.
    pub fn inline_in(&self, page: &[u8]) -> Vec<&Inline> {
        let stands =
            |inline: &&Inline| memchr::memmem::find(page, inline.text.as_bytes()).is_some();
        self.inline.iter().filter(stands).collect()
    }

    /// The templates and style sheets of the site's own that are not those that are built in, with their texts.
    pub fn own_texts(&self) -> impl Iterator<Item = (&SourcePath, Cow<'_, str>)> {
        let is_text = |file: &&File| {
            let is_text = file.name.starts_with(TEMPLATES) || file.name.ends_with(".css");
            is_text && !file.is_as_built_in()
        };
        let own = self.own.iter().filter(is_text);
        own.map(|file| (&file.path, String::from_utf8_lossy(&file.bytes)))
    }

    /// Where a template lies, if the site has one of its own.
    pub fn own_template(&self, name: &str) -> Option<&SourcePath> {
        let path = self.paths.get(name)?;
        self.own.iter().any(|file| file.path == *path).then_some(path)
    }

    /// Whether this theme and another say the same in every language.
    pub fn has_the_words_of(&self, other: &Theme) -> bool {
        Arc::ptr_eq(&self.catalogues, &other.catalogues) && self.keys == other.keys
    }

    /// The keys of strings that templates may ask for.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    /// A diagnostic for something wrong in a template.
    pub fn diagnostic(&self, error: &TemplateError) -> Diagnostic {
        let template = error.template.as_deref().unwrap_or("");
        let fallback = || SourcePath::new(format!("{THEMES}/{BUILT_IN_NAME}/templates/{template}"));
        let path = self.paths.get(template).cloned().unwrap_or_else(fallback);
        let diagnostic = Diagnostic::new(&codes::TEMPLATE_ERROR, &path, plain(&error.message));
        match error.span {
            Some(span) => diagnostic.at(span),
            None => diagnostic,
        }
    }

    /// A language's own strings, and those of the languages that it comes from: for `pt-BR` those of `pt`.
    fn of_tag(&self, tag: &str) -> impl Iterator<Item = &Catalogue> {
        let all = || self.catalogues.all.iter();
        nearest(tag, || all().map(|known| known.tag.as_str()))
            .into_iter()
            .flat_map(move |tag| all().filter(move |known| known.tag == tag))
    }

    /// The strings of the same language in another script, where its readers can read that: better than
    /// another language, and still not their own.
    fn in_other_script<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = &'a Catalogue> {
        let all = self.catalogues.all.iter();
        all.filter(move |known| language::is_read_as_well(tag, &known.tag))
    }
}

/// The engine's messages end with a full stop or run over lines; ours do neither.
fn plain(message: &str) -> String {
    let message = message.lines().next().unwrap_or("");
    message.split(". Available fields").next().unwrap_or(message).trim_end_matches('.').to_owned()
}

/// Loads the theme of a site. What has not changed since `previous` is taken over from it.
///
/// # Errors
/// `None` when there is no theme to build with; what is wrong has been said.
pub fn load(
    world: &dyn World,
    config: &Config,
    previous: Option<&Arc<Theme>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Arc<Theme>> {
    let mut said = Vec::new();
    let own = own_files(world, &format!("{THEMES}/{}", config.theme), &mut said);
    let is_same = |theme: &&Arc<Theme>| {
        theme.name == config.theme
            && theme.tags.iter().eq(tags(config))
            && theme.policy == config.policy
            && theme.own == own
    };
    let theme = match previous.filter(is_same) {
        Some(theme) => Some(Arc::clone(theme)),
        None => made(own, config, previous, &mut said).map(Arc::new),
    };
    diagnostics.append(&mut said);
    let theme = theme?;
    diagnostics.extend(theme.said.iter().cloned());
    Some(theme)
}

/// Whether the built-in theme speaks a language, or one that it comes from.
pub fn has_strings(tag: &str) -> bool {
    !nearest(tag, files::built_in_tags).is_empty()
}

/// Of the languages that there are, those whose words stand for those of another, nearest first.
fn nearest<'a, T: Iterator<Item = &'a str>>(tag: &str, known: impl Fn() -> T) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    for step in language::lineage(tag) {
        let exact = known().filter(|known| *known == step);
        let alike = known().filter(|known| *known != step && language::are_one(&step, known));
        let new: Vec<&str> = exact.chain(alike).collect();
        for tag in new {
            if !found.contains(&tag) {
                found.push(tag);
            }
        }
    }
    found
}

/// Makes a theme of the site's own files and the built-in ones.
fn made(
    own: Vec<File>,
    config: &Config,
    previous: Option<&Arc<Theme>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Theme> {
    if own.is_empty() && config.theme != BUILT_IN_NAME {
        diagnostics.push(missing(config));
        return None;
    }
    let mut said = Vec::new();
    let fonts = theme_file(&own, &mut said).map_or_else(Vec::new, |file| file.fonts);
    let fonts = fonts.iter().filter_map(|font| open_font(font, &own, &mut said)).collect();
    check_strings_files(&own, &mut said);
    let texts = [TEMPLATES, "i18n/", "icons/", "theme.yaml"];
    let is_text = |file: &&File| texts.iter().any(|begin| file.name.starts_with(begin));
    own.iter().filter(is_text).for_each(|file| file.say_removed(&mut said));
    let (strings, files): (Vec<File>, Vec<File>) =
        merged(&own).into_iter().partition(|file| file.tag().is_some());
    let (drawings, others): (Vec<&File>, Vec<&File>) =
        files.iter().partition(|file| file.name.ends_with(".svg"));
    let compiled = (templates(&others, &mut said), templates(&drawings, &mut said));
    let (Some(templates), Some(drawings)) = compiled else {
        diagnostics.append(&mut said);
        return None;
    };
    let known = previous.map(|theme| &theme.catalogues).filter(|known| known.files == strings);
    let catalogues = known.map_or_else(|| Arc::new(Catalogues::of(strings)), Arc::clone);
    said.extend(catalogues.said.iter().cloned());
    let mut theme = Theme {
        templates,
        drawings,
        drawings_hash: hash_of_drawings(&files),
        fonts,
        files: BTreeMap::new(),
        icons: BTreeMap::new(),
        inline: Vec::new(),
        keys: catalogues.all.iter().flat_map(Catalogue::keys).map(str::to_owned).collect(),
        catalogues,
        paths: BTreeMap::new(),
        own,
        name: config.theme.clone(),
        tags: tags(config).cloned().collect(),
        policy: config.policy.clone(),
        said: Vec::new(),
    };
    for file in files {
        let is_page = file.name.starts_with(TEMPLATES) && file.name.ends_with(".html");
        if is_page && !file.is_as_built_in() {
            let text = file.text().unwrap_or_default();
            inline::blocked(&file.path, &text, &config.policy, &mut said);
        }
        theme.take(with_drawings_cleaned(file, &mut said));
    }
    theme.check_strings(&mut said);
    theme.said = said;
    Some(theme)
}

/// A drawing of the site's own theme without what does not draw: it may come to stand in pages.
fn with_drawings_cleaned(file: File, said: &mut Vec<Diagnostic>) -> File {
    let is_shown = file.name.starts_with("icons/") || file.name.starts_with("static/");
    if file.is_as_built_in() || !is_shown || !file.name.ends_with(".svg") {
        return file;
    }
    match picture::cleaned_svg(&file.bytes) {
        Ok(cleaned) => {
            said.extend(pictures::say_removed(&file.path, &cleaned.removed, None));
            File { bytes: cleaned.bytes.into(), ..file }
        }
        Err(wrong) => {
            said.push(pictures::unclean(&file.path, &wrong));
            File { bytes: Vec::new().into(), ..file }
        }
    }
}

fn tags(config: &Config) -> impl Iterator<Item = &String> {
    config.languages.iter().map(|language| &language.tag)
}

fn missing(config: &Config) -> Diagnostic {
    let path = SourcePath::new(crate::content::config::FILE);
    Diagnostic::new(&codes::THEME_MISSING, &path, format!("there is no theme `{}`", config.theme))
        .maybe_at(config.theme_span)
        .hint(format!(
            "make the folder `{THEMES}/{}/`, or use the built-in theme `{BUILT_IN_NAME}`",
            config.theme
        ))
}

/// What the site's own theme says of itself.
fn theme_file(own: &[File], diagnostics: &mut Vec<Diagnostic>) -> Option<ThemeFile> {
    let file = own.iter().find(|file| file.name == "theme.yaml")?;
    let node = match yaml::parse(&file.text()?, &file.path, 1, diagnostics) {
        Ok(node) => node,
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            return None;
        }
    };
    let suggestions = Suggestions::default();
    let mut reader = Reader { path: &file.path, translation: false, diagnostics, suggestions };
    let theme = ThemeFile::read(&node, &mut reader)?;
    if let Some(Placed { value, span }) =
        theme.extends.as_ref().filter(|name| name.value != BUILT_IN_NAME)
    {
        let message = format!("there is no theme `{value}` to extend");
        diagnostics.push(
            Diagnostic::new(&codes::THEME_MISSING, &file.path, message)
                .at(*span)
                .hint(format!("the one theme to extend is `{BUILT_IN_NAME}`")),
        );
    }
    Some(theme)
}

/// Opens a font that `theme.yaml` names.
fn open_font(
    named: &Placed<String>,
    own: &[File],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Arc<Face>> {
    let Placed { value: name, span } = named;
    let theme_file = own.iter().find(|file| file.name == "theme.yaml")?;
    let file = own.iter().find(|file| file.name == *name);
    let face = file.and_then(|file| Face::open(&Arc::new(file.bytes.to_vec()), None));
    if face.is_none() {
        let (message, hint) = match file {
            None => (
                format!("the theme has no file `{name}`"),
                "write the path in the folder of the theme: `fonts/NotoSans-Bold.ttf`",
            ),
            Some(_) => (
                format!("`{name}` is no font whose letters could be drawn"),
                "take a font in OpenType or TrueType: `.ttf`, `.otf`, `.ttc`",
            ),
        };
        let diagnostic = Diagnostic::new(&codes::FONT_UNUSABLE, &theme_file.path, message);
        diagnostics.push(diagnostic.at(*span).hint(hint));
    }
    face
}

/// Two themes with this hash draw the same.
fn hash_of_drawings(files: &[File]) -> u64 {
    let of_drawings = |file: &&File| {
        let is_template = file.name.starts_with(TEMPLATES) && file.name.ends_with(".svg");
        is_template || file.name.starts_with("icons/")
    };
    let mut files: Vec<&File> = files.iter().filter(of_drawings).collect();
    files.sort_by_key(|file| &file.name);
    let mut hasher = Xxh3::new();
    for part in files.iter().flat_map(|file| [file.name.as_bytes(), &file.bytes]) {
        hasher.update(&part.len().to_le_bytes());
        hasher.update(part);
    }
    hasher.digest()
}

fn check_strings_files(own: &[File], diagnostics: &mut Vec<Diagnostic>) {
    let strings = own.iter().filter(|file| file.name.ends_with(".ftl"));
    diagnostics
        .extend(strings.filter_map(|file| text::of(&file.path, &file.bytes).err()).map(|d| *d));
}

fn templates(files: &[&File], diagnostics: &mut Vec<Diagnostic>) -> Option<Templates> {
    let named = |file: &File| file.name.strip_prefix(TEMPLATES).map(str::to_owned);
    let mut sources = Vec::new();
    let mut is_whole = true;
    for file in files {
        match (named(file), file.text()) {
            (Some(name), Some(text)) => sources.push((name, text.into_owned())),
            (Some(_), None) => {
                diagnostics.extend(text::of(&file.path, &file.bytes).err().map(|said| *said));
                is_whole = false;
            }
            (None, _) => {}
        }
    }
    if !is_whole {
        return None;
    }
    let errors = match Templates::compile(sources) {
        Ok(templates) => return Some(templates),
        Err(errors) => errors,
    };
    for error in errors {
        let file = files.iter().find(|file| named(file) == error.template);
        let path = file.map_or_else(|| SourcePath::new(THEMES), |file| file.path.clone());
        let named = || place_of_name(&file?.text()?, error.about.as_deref()?);
        diagnostics.push(
            Diagnostic::new(&codes::TEMPLATE_ERROR, &path, plain(&error.message))
                .maybe_at(error.span.or_else(named)),
        );
    }
    None
}

/// Where a template names another, in quotes.
fn place_of_name(template: &str, name: &str) -> Option<Span> {
    let quoted = format!("\"{name}\"");
    let at = template.find(&quoted)?;
    Some(Span::of(template, at..at + quoted.len()))
}

impl Catalogues {
    fn of(files: Vec<File>) -> Self {
        let parsed: Vec<_> = files
            .par_iter()
            // What cannot be read has been complained about.
            .filter_map(|file| Some((file, Catalogue::parse(file.tag()?, &file.text()?))))
            .collect();
        let (mut own, mut built_in, mut said) = (Vec::new(), Vec::new(), Vec::new());
        let mut own_paths = Vec::new();
        for (file, (catalogue, errors)) in parsed {
            if let Some(text) = file.text().filter(|_| !file.built_in) {
                said.extend(text::removed(&file.path, spelled_out(&text)));
            }
            said.extend(errors.into_iter().map(|error| {
                Diagnostic::new(&codes::STRING_SYNTAX, &file.path, error.message).at(error.span)
            }));
            if file.built_in {
                built_in.push(catalogue);
            } else {
                own.push(catalogue);
                own_paths.push(file.path.clone());
            }
        }
        own.append(&mut built_in);
        let mut catalogues = Catalogues { all: own, own_paths, files, said };
        catalogues.check_references();
        catalogues
    }

    /// Says which strings of the site's own files name what is not there, or each other in a circle.
    fn check_references(&mut self) {
        let tags: BTreeSet<&str> =
            self.all[..self.own_paths.len()].iter().map(|own| own.tag.as_str()).collect();
        let mut said = Vec::new();
        for tag in tags {
            let of_tag = self.all.iter().enumerate().filter(|(_, known)| known.tag == tag);
            let (places, catalogues): (Vec<usize>, Vec<&Catalogue>) = of_tag.unzip();
            for wrong in wrong_references(&catalogues) {
                // A built-in string can be wrong only where one of the site's own has taken its part's place.
                let path = self.own_paths.get(places[wrong.catalogue]).or(self.own_paths.first());
                let Some(path) = path else { continue };
                let is_own = places[wrong.catalogue] < self.own_paths.len();
                said.push(
                    Diagnostic::new(&codes::STRING_REFERENCE, path, wrong.message)
                        .maybe_at(is_own.then_some(wrong.span))
                        .hint("write the words themselves"),
                );
            }
        }
        self.said.extend(said);
    }
}

impl Theme {
    fn take(&mut self, file: File) {
        if let Some(name) = file.name.strip_prefix(TEMPLATES) {
            self.keys.extend(file.text().into_iter().flat_map(|text| keys_used(&text)));
            if name.ends_with(".html") {
                let text = file.text().unwrap_or_default();
                self.inline.extend(inline::of(&text));
            }
            self.paths.insert(name.to_owned(), file.path);
        } else if let Some(name) = file.name.strip_prefix("static/") {
            self.files.insert(name.to_owned(), file.bytes.into_owned());
        } else if let Some(name) = file.name.strip_prefix("icons/") {
            let icon = file.text().and_then(|text| icon(&text));
            self.icons.extend(name.strip_suffix(".svg").map(str::to_owned).zip(icon));
        }
    }

    /// Says which strings a language of the site has to borrow from another.
    fn check_strings(&self, diagnostics: &mut Vec<Diagnostic>) {
        for tag in &self.tags {
            let known: BTreeSet<&str> = self.of_tag(tag).flat_map(Catalogue::keys).collect();
            let missing: Vec<&str> = self.keys().filter(|key| !known.contains(key)).collect();
            if !missing.is_empty() {
                let path = SourcePath::new(format!("{THEMES}/{}/i18n/{tag}.ftl", self.name));
                diagnostics.push(missing_strings(&path, tag, &missing));
            }
        }
    }
}

/// A pictogram as it stands in a page: what is drawn, in the colour and the width of stroke that the
/// style sheet gives. Whoever does not see it reads the word beside it.
fn icon(svg: &str) -> Option<String> {
    let (head, drawing) = cut(svg)?;
    let view_box = head.split_once("viewBox=\"")?.1.split_once('"')?.0;
    Some(format!(
        r#"<svg class="icon" viewBox="{view_box}" aria-hidden="true" focusable="false">{drawing}</svg>"#
    ))
}

/// The attributes of an SVG file, and what is drawn in it.
fn cut(svg: &str) -> Option<(&str, &str)> {
    let (head, rest) = svg.split_once("<svg")?.1.split_once('>')?;
    let (drawing, _) = rest.rsplit_once("</svg>")?;
    Some((head, drawing.trim()))
}

fn missing_strings(path: &SourcePath, tag: &str, missing: &[&str]) -> Diagnostic {
    const SHOWN: usize = 5;
    let mut named: Vec<String> = missing.iter().take(SHOWN).map(|key| format!("`{key}`")).collect();
    if missing.len() > SHOWN {
        named.push(format!("{} more", missing.len() - SHOWN));
    }
    let message = match missing.len() {
        1 => format!("a string of the interface is missing in `{tag}`: {}", named[0]),
        count => {
            format!("{count} strings of the interface are missing in `{tag}`: {}", named.join(", "))
        }
    };
    Diagnostic::new(&codes::STRING_MISSING, path, message).hint(format!(
        "write them into `{path}`; until then readers see the next language of the chain"
    ))
}

/// The strings that a template asks for: `t.key`, and `tr(key="key"`.
fn keys_used(template: &str) -> Vec<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let name_at = |at: usize| {
        let rest = &template[at..];
        rest[..rest.find(|c| !is_name(c)).unwrap_or(rest.len())].to_owned()
    };
    let plain = template.match_indices("t.").filter(|(at, _)| {
        let before = template[..*at].chars().next_back();
        before.is_none_or(|c| !is_name(c) && c != '.' && c != '"')
    });
    let plain = plain.map(|(at, found)| name_at(at + found.len()));
    let called = template.match_indices("tr(key=\"").map(|(at, found)| name_at(at + found.len()));
    plain.chain(called).filter(|key| !key.is_empty()).collect()
}
