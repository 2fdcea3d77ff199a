//! A new site: small, complete, and a tutorial of itself.
//!
//! Its files are real ones in the folder `site/` beside this module, where `dot-` stands for the
//! dot of a hidden name. What differs from site to site stands in them between `%`.

use include_dir::{Dir, include_dir};

use crate::content::schema;
use crate::theme;
use crate::words::date::Date;
use crate::words::language;
use crate::words::path::SourcePath;
use crate::words::unseen::is_unseen;
use crate::words::yaml;

use super::{File, Refusal};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/scaffold/site");

/// Where editors find the schemas.
const SCHEMAS: &str = ".welcomat/schema/";

/// The language of the texts.
const SOURCE: &str = "en";

/// What is asked for.
#[derive(Debug, Clone)]
pub struct NewSite {
    title: String,
    /// The source language first.
    languages: Vec<String>,
    today: Date,
    /// Whether English was put among the languages without being asked for.
    source_added: bool,
}

impl NewSite {
    /// A site that is called after its folder, on the day `today`.
    ///
    /// # Errors
    /// When one of the tags is that of no language.
    pub fn new(folder: &str, tags: &[String], today: Date) -> Result<Self, Refusal> {
        if let Some(odd) = folder.chars().find(|c| is_unseen(*c)) {
            let code = u32::from(odd);
            return Err(Refusal::new(format!(
                "the name of the folder holds U+{code:04X}, which nobody sees"
            ))
            .hint("name it in letters, digits and hyphens: `port-linden`"));
        }
        let mut languages = Vec::new();
        for tag in tags.iter().map(|tag| tag.trim()).filter(|tag| !tag.is_empty()) {
            let canonical = language::canonical(tag).map_err(|hint| {
                let hint = hint.unwrap_or_else(|| {
                    "languages are named by their tags, as in `--languages en,ar,zh-Hans`"
                        .to_owned()
                });
                Refusal::new(format!("`{tag}` is not the tag of a language")).hint(hint)
            })?;
            if !languages.contains(&canonical) {
                languages.push(canonical);
            }
        }
        let source_added = !languages.iter().any(|tag| tag == SOURCE);
        languages.retain(|tag| tag != SOURCE);
        languages.insert(0, SOURCE.to_owned());
        Ok(NewSite { title: title(folder), languages, today, source_added })
    }

    /// What its author should know.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.source_added {
            notes.push(
                "the texts of the new site are in English, so `en` is its source language; when you have replaced them by your own, change `source_language:` in `welcomat.yaml`"
                    .to_owned(),
            );
        }
        let silent = self.languages_without_strings();
        if !silent.is_empty() {
            notes.push(format!(
                "the theme has no words in {} yet; readers see English ones until `themes/welcome/i18n/` has them",
                silent.join(", ")
            ));
        }
        notes
    }

    fn languages_without_strings(&self) -> Vec<&str> {
        let tags = self.languages.iter().map(String::as_str);
        tags.filter(|tag| !theme::has_strings(tag)).collect()
    }

    /// A line of the configuration that keeps a build quiet about what the author was told.
    fn levels(&self) -> &'static str {
        match self.languages_without_strings().is_empty() {
            true => "",
            false => {
                "\n# The theme has no words in one of the languages yet. Remove these lines to see which\n# are missing.\nlevels:\n  string-missing: off\n"
            }
        }
    }

    /// In one pass: what is put in for one mark may look like another.
    fn fill(&self, text: &str) -> String {
        let marks = [
            ("%title%", yaml::scalar(&self.title)),
            ("%heading%", markdown_of(&self.title)),
            ("%languages%", self.languages.join(", ")),
            ("%levels%\n", self.levels().to_owned()),
            ("%today%", self.today.to_string()),
        ];
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find('%') {
            filled.push_str(&rest[..at]);
            rest = &rest[at..];
            let mark = marks.iter().find(|(mark, _)| rest.starts_with(mark));
            let (mark, value) = mark.map_or(("%", "%"), |(mark, value)| (mark, value.as_str()));
            filled.push_str(value);
            rest = &rest[mark.len()..];
        }
        filled + rest
    }
}

/// A text as Markdown that shows it as it is.
fn markdown_of(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_punctuation() && character != '-' {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// The name of a folder as a title: `port-linden` is Port Linden.
fn title(folder: &str) -> String {
    let words = folder.split(['-', '_', '.', ' ']).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(capital).collect();
    match words.is_empty() {
        true => "Welcome".to_owned(),
        false => words.join(" "),
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The files of a new site, by path.
pub fn site(asked: &NewSite) -> Vec<File> {
    let mut files = Vec::new();
    collect(&FILES, asked, &mut files);
    files.extend(schema::all().iter().map(|schema| File::of_schema(SCHEMAS, schema)));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn collect(folder: &Dir<'_>, asked: &NewSite, files: &mut Vec<File>) {
    for file in folder.files() {
        // All of them are texts; a file that is none would be missed by the tests at once.
        let text = file.contents_utf8().unwrap_or_default();
        let parts = file.path().iter().map(|part| part.to_string_lossy().replace("dot-", "."));
        let path = SourcePath::new(parts.collect::<Vec<_>>().join("/"));
        files.push(File { path, text: asked.fill(text) });
    }
    for folder in folder.dirs() {
        collect(folder, asked, files);
    }
}
