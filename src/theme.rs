//! The look of a site: templates, files and strings, from the site's own theme and the built-in one.
//!
//! A theme in `themes/<name>/` overrides, file by file, the built-in one: what it leaves out, the
//! built-in theme has. This stage loads; it runs no template and knows no page.

use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, include_dir};

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Span, codes};
use crate::path::SourcePath;
use crate::record;
use crate::record::{Any, Field, Placed, Reader};
use crate::strings::{Catalogue, Strings};
use crate::template::{TemplateError, Templates};
use crate::text;
use crate::world::World;
use crate::yaml;

/// The theme inside the program: an installed `welcomat` needs nothing beside it.
static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/welcome");
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
        /// Anything else.
        extra: Option<Any>,
    }
}

/// A theme, loaded.
pub struct Theme {
    /// Its templates, without the globals of a language.
    pub templates: Templates,
    /// The files of its `static/` folder, by name.
    pub files: BTreeMap<String, Vec<u8>>,
    catalogues: Vec<Catalogue>,
    /// The keys that any language has, and those that templates use.
    keys: BTreeSet<String>,
    paths: BTreeMap<String, SourcePath>,
}

impl Theme {
    /// The strings of a language, with those of its chain behind them and English at the end.
    pub fn strings(&self, chain: &[&str]) -> Strings {
        let tags = chain.iter().copied().chain(["en"]);
        let mut catalogues: Vec<&Catalogue> = Vec::new();
        for tag in tags {
            catalogues.extend(self.of_tag(tag));
        }
        Strings::new(&catalogues)
    }

    /// The keys of strings that templates may ask for.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    /// A diagnostic for something wrong in a template.
    pub fn diagnostic(&self, error: &TemplateError) -> Diagnostic {
        let template = error.template.as_deref().unwrap_or("");
        let fallback = || SourcePath::new(format!("themes/{BUILT_IN_NAME}/templates/{template}"));
        let path = self.paths.get(template).cloned().unwrap_or_else(fallback);
        let diagnostic = Diagnostic::new(&codes::TEMPLATE_ERROR, &path, plain(&error.message));
        match error.span {
            Some(span) => diagnostic.at(span),
            None => diagnostic,
        }
    }

    /// A language's own strings, and for `pt-BR` those of `pt`.
    fn of_tag<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = &'a Catalogue> {
        let shorter = tag.rmatch_indices('-').map(move |(at, _)| &tag[..at]);
        std::iter::once(tag)
            .chain(shorter)
            .flat_map(|tag| self.catalogues.iter().filter(move |catalogue| catalogue.tag == tag))
    }
}

/// The engine's messages end with a full stop or run over lines; ours do neither.
fn plain(message: &str) -> String {
    let message = message.lines().next().unwrap_or("");
    message.split(". Available fields").next().unwrap_or(message).trim_end_matches('.').to_owned()
}

/// Loads the theme of a site.
///
/// # Errors
/// `None` when there is no theme to build with; what is wrong has been said.
pub fn load(
    world: &dyn World,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Theme> {
    let folder = format!("themes/{}", config.theme);
    let own = own_files(world, &folder, diagnostics);
    if own.is_empty() && config.theme != BUILT_IN_NAME {
        let path = SourcePath::new(crate::config::FILE);
        diagnostics.push(
            Diagnostic::new(
                &codes::THEME_MISSING,
                &path,
                format!("there is no theme `{}`", config.theme),
            )
            .maybe_at(config.theme_span)
            .hint(format!(
                "make the folder `{folder}/`, or use the built-in theme `{BUILT_IN_NAME}`"
            )),
        );
        return None;
    }
    check_theme_file(&own, diagnostics);
    check_strings_files(&own, diagnostics);
    let files = merged(own);
    let mut theme = Theme {
        templates: templates(&files, diagnostics)?,
        files: BTreeMap::new(),
        catalogues: Vec::new(),
        keys: BTreeSet::new(),
        paths: BTreeMap::new(),
    };
    for file in &files {
        theme.take(file, diagnostics);
    }
    theme.check_strings(config, diagnostics);
    Some(theme)
}

/// Whether the built-in theme speaks a language, or the shorter one that it borrows from.
pub fn has_strings(tag: &str) -> bool {
    let shorter = tag.rmatch_indices('-').map(|(at, _)| &tag[..at]);
    let mut tags = std::iter::once(tag).chain(shorter);
    tags.any(|tag| BUILT_IN.get_file(format!("i18n/{tag}.ftl")).is_some())
}

/// A file of a theme: its name inside the theme, where it lies, what is in it.
struct File {
    name: String,
    path: SourcePath,
    bytes: Vec<u8>,
    built_in: bool,
}

impl File {
    fn text(&self) -> Option<&str> {
        text::of(&self.path, &self.bytes).ok()
    }
}

fn own_files(world: &dyn World, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<File> {
    let mut files = Vec::new();
    for listed in world.list(folder) {
        let path = match listed {
            Ok(path) => path,
            Err(unlisted) => {
                diagnostics.push(Diagnostic::new(
                    &codes::FILE_UNREADABLE,
                    &unlisted.path,
                    unlisted.reason,
                ));
                continue;
            }
        };
        match world.read(&path) {
            Ok(bytes) => {
                let name = path.as_str()[folder.len()..].trim_start_matches('/').to_owned();
                files.push(File { name, path, bytes, built_in: false });
            }
            Err(error) => {
                diagnostics.push(text::unreadable(&path, &error));
            }
        }
    }
    files
}

fn check_theme_file(own: &[File], diagnostics: &mut Vec<Diagnostic>) {
    let Some(file) = own.iter().find(|file| file.name == "theme.yaml") else { return };
    let Some(text) = file.text() else { return };
    match yaml::parse(text, &file.path, 1) {
        Ok(node) => {
            let mut reader = Reader { path: &file.path, translation: false, diagnostics };
            let extends = ThemeFile::read(&node, &mut reader).and_then(|theme| theme.extends);
            if let Some(Placed { value, span }) = extends.filter(|name| name.value != BUILT_IN_NAME)
            {
                let message = format!("there is no theme `{value}` to extend");
                diagnostics.push(
                    Diagnostic::new(&codes::THEME_MISSING, &file.path, message)
                        .at(span)
                        .hint(format!("the one theme to extend is `{BUILT_IN_NAME}`")),
                );
            }
        }
        Err(diagnostic) => diagnostics.push(*diagnostic),
    }
}

fn check_strings_files(own: &[File], diagnostics: &mut Vec<Diagnostic>) {
    let strings = own.iter().filter(|file| file.name.ends_with(".ftl"));
    diagnostics
        .extend(strings.filter_map(|file| text::of(&file.path, &file.bytes).err()).map(|d| *d));
}

/// The site's own files, and the built-in ones that it does not override. Strings are never
/// overridden as a file: a missing key is taken from the built-in file of the language.
fn merged(own: Vec<File>) -> Vec<File> {
    let names: BTreeSet<String> = own.iter().map(|file| file.name.clone()).collect();
    let mut files = own;
    let mut built_in = Vec::new();
    gather(&BUILT_IN, &mut built_in);
    let same_as_own = |file: &File, files: &[File]| {
        files.iter().any(|own| own.name == file.name && own.bytes == file.bytes)
    };
    for file in built_in {
        let keep = match file.name.starts_with("i18n/") {
            true => !same_as_own(&file, &files),
            false => !names.contains(&file.name),
        };
        if keep {
            files.push(file);
        }
    }
    files
}

fn gather(folder: &Dir<'static>, files: &mut Vec<File>) {
    for file in folder.files() {
        let name = file.path().to_string_lossy().replace('\\', "/");
        let path = SourcePath::new(format!("themes/{BUILT_IN_NAME}/{name}"));
        files.push(File { name, path, bytes: file.contents().to_vec(), built_in: true });
    }
    for folder in folder.dirs() {
        gather(folder, files);
    }
}

fn templates(files: &[File], diagnostics: &mut Vec<Diagnostic>) -> Option<Templates> {
    let named = |file: &File| file.name.strip_prefix("templates/").map(str::to_owned);
    let mut sources = Vec::new();
    let mut is_whole = true;
    for file in files {
        match (named(file), file.text()) {
            (Some(name), Some(text)) => sources.push((name, text.to_owned())),
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
        let path = file.map_or_else(|| SourcePath::new("themes"), |file| file.path.clone());
        let named = || place_of_name(file?.text()?, error.about.as_deref()?);
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

impl Theme {
    fn take(&mut self, file: &File, diagnostics: &mut Vec<Diagnostic>) {
        if let Some(name) = file.name.strip_prefix("templates/") {
            self.paths.insert(name.to_owned(), file.path.clone());
            self.keys.extend(file.text().into_iter().flat_map(keys_used));
        } else if let Some(name) = file.name.strip_prefix("static/") {
            self.files.insert(name.to_owned(), file.bytes.clone());
        } else if let Some(tag) =
            file.name.strip_prefix("i18n/").and_then(|name| name.strip_suffix(".ftl"))
        {
            self.take_strings(tag, file, diagnostics);
        }
    }

    fn take_strings(&mut self, tag: &str, file: &File, diagnostics: &mut Vec<Diagnostic>) {
        // What cannot be read has been complained about.
        let Some(text) = file.text() else { return };
        let (catalogue, errors) = Catalogue::parse(tag, text);
        for error in errors {
            diagnostics.push(
                Diagnostic::new(&codes::STRING_SYNTAX, &file.path, error.message).at(error.span),
            );
        }
        self.keys.extend(catalogue.keys().map(str::to_owned));
        // The site's own strings come before the built-in ones.
        match file.built_in {
            true => self.catalogues.push(catalogue),
            false => self.catalogues.insert(0, catalogue),
        }
    }

    /// Says which strings a language of the site has to borrow from another.
    fn check_strings(&self, config: &Config, diagnostics: &mut Vec<Diagnostic>) {
        for language in &config.languages {
            let known: BTreeSet<&str> =
                self.of_tag(&language.tag).flat_map(|catalogue| catalogue.keys()).collect();
            let missing: Vec<&str> = self.keys().filter(|key| !known.contains(key)).collect();
            if missing.is_empty() {
                continue;
            }
            let path =
                SourcePath::new(format!("themes/{}/i18n/{}.ftl", config.theme, language.tag));
            diagnostics.push(missing_strings(&path, &language.tag, &missing));
        }
    }
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
