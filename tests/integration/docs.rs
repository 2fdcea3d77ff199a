//! The parts of the documentation that the program itself knows are made from it, and the rest is
//! held against it: its links, the commands and options that it names.
//! `UPDATE=1 cargo test --release --test integration docs` writes them anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::support;
use clap::{Arg, Command, CommandFactory};
use welcomat::cli::Arguments;
use welcomat::content::kinds::{Common, Kind};
use welcomat::content::record::{FieldShape, Record, RecordShape, Shape};
use welcomat::content::{config, markdown};
use welcomat::site::Relation;
use welcomat::theme;
use welcomat::words::diagnostic::{Code, Severity, codes};

const UPDATE: &str = "UPDATE=1 cargo test --release --test integration docs";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    let text = std::fs::read_to_string(root().join(path)).unwrap_or_default();
    // Git may give the files other line ends on Windows.
    text.replace("\r\n", "\n")
}

/// Compares a file with what it should be, or writes it.
fn keep(path: &str, wanted: &str) {
    if read(path) == wanted {
        return;
    }
    assert!(std::env::var_os("UPDATE").is_some(), "`{path}` is not current: run `{UPDATE}`");
    std::fs::write(root().join(path), wanted).expect("the file can be written");
}

#[test]
fn the_reference_is_current() {
    keep("docs/reference.md", &Reference::new().finish());
}

#[test]
fn the_list_of_diagnostics_is_current() {
    let mut out = format!(
        "# What the program can say\n\n\
         <!-- Made from the program. Do not edit: `{UPDATE}` writes it. -->\n\n\
         Every message begins with its level and, in brackets, the code of the rule behind it: \
         `error[link-broken]`. An error stops the build and leaves the old output as it is; a \
         warning does not, unless `--strict` is given. A site can give any code another level in \
         `welcomat.yaml`:\n\n\
         ```yaml\nlevels:\n  link-broken: warning\n  alt-missing: error\n  string-missing: off\n```\n\n\
         A code marked *check* is a rule of `welcomat check` alone; every build looks for the others. \
         `welcomat check --explain link-broken` says what stands here.\n\n\
         | Code | Level | What was found |\n| --- | --- | --- |\n"
    );
    for code in codes::ALL {
        let _ = writeln!(
            out,
            "| [`{id}`](#{id}) | {} | {} |",
            level(code),
            cell(code.what),
            id = code.id
        );
    }
    for code in codes::ALL {
        let _ = write!(
            out,
            "\n## {}\n\n{} This is {} {}{}.\n\n\
             **Why it matters.** {}\n\n**How to mend it.** {}\n",
            code.id,
            code.what,
            match code.severity {
                Severity::Error => "an error",
                Severity::Warning => "a warning",
            },
            match code.is_fixed {
                true => "whatever the configuration says",
                false => "unless the configuration says otherwise",
            },
            if code.is_check { "; only `welcomat check` looks for it" } else { "" },
            code.why,
            code.mend
        );
    }
    keep("docs/diagnostics.md", &out);
}

fn level(code: &Code) -> String {
    let mark = match code {
        Code { is_check: true, .. } => ", *check*",
        Code { is_fixed: true, .. } => ", *always*",
        _ => "",
    };
    format!("{}{mark}", code.severity)
}

#[test]
fn the_table_of_blocks_is_current() {
    const PATH: &str = "docs/authors.md";
    const START: &str = "<!-- blocks: made from the program -->\n";
    const END: &str = "<!-- end of blocks -->\n";
    let text = read(PATH);
    let (before, rest) = text.split_once(START).expect("the mark where the table begins");
    let (_, after) = rest.split_once(END).expect("the mark where the table ends");
    let mut table = "\n| Block | What it shows |\n| --- | --- |\n".to_owned();
    for (name, doc) in markdown::BLOCKS {
        let _ = writeln!(table, "| `::: {name}` | {} |", cell(&capital(doc)));
    }
    keep(PATH, &format!("{before}{START}{table}\n{END}{after}"));
}

/// Sections of the reference, in the order in which they are first needed.
struct Reference {
    out: String,
    /// Records that have their section.
    known: BTreeSet<&'static str>,
}

impl Reference {
    fn new() -> Self {
        Reference { out: String::new(), known: BTreeSet::new() }
    }

    fn finish(mut self) -> String {
        let _ = write!(
            self.out,
            "# Reference\n\n\
             <!-- Made from the program. Do not edit: `{UPDATE}` writes it. -->\n\n\
             Every key that front matter, `welcomat.yaml` and `theme.yaml` can have. How to use them \
             is told in the [authors' guide](authors.md), the [guide to languages](languages.md) and \
             the [guide to themes](themes.md). Only `title` is ever required. A key that is not here \
             is a warning; what is your own goes under `extra:`.\n\n\
             **Translated** says whether the file of a translation may give the key: its text, or \
             the texts in it. Everything else is a fact, stands in the source file once, and is the \
             same in every language. Where a list is taken, one item alone may stand without its list.\n\n\
             ## Every page\n"
        );
        self.fields(Common::FIELDS, true);
        for kind in Kind::ALL {
            let _ = write!(self.out, "\n## {}\n\n{}", capital(kind.name()), kind.doc());
            let _ = match kind.folder() {
                "" => writeln!(self.out, " It may lie in any folder that is no kind's."),
                folder => writeln!(self.out, " Its folder is `content/{folder}/`."),
            };
            match kind.fields() {
                [] => self.out.push_str("\nIt has no fields besides those of every page.\n"),
                fields => self.fields(fields, true),
            }
        }
        self.out.push_str("\n## `welcomat.yaml`\n\nThe configuration of a site. Every key has a default; the file itself may be missing.\n");
        self.fields(config::fields(), false);
        self.out.push_str("\n## `theme.yaml`\n\nWhat a theme says of itself.\n");
        self.fields(theme::ThemeFile::FIELDS, false);
        self.out
    }

    /// A table of fields, the words of those that take words, and the records in them.
    fn fields(&mut self, fields: &'static [FieldShape], translated: bool) {
        let (head, line) = match translated {
            true => ("| Key | Takes | Translated | What it is |", "| --- | --- | --- | --- |"),
            false => ("| Key | Takes | What it is |", "| --- | --- | --- |"),
        };
        let _ = write!(self.out, "\n{head}\n{line}\n");
        for field in fields {
            let _ = write!(
                self.out,
                "| `{}` | {} |",
                field.key,
                cell(&takes(&field.shape, translated))
            );
            if translated {
                let _ = write!(self.out, " {} |", translation_of(field));
            }
            let _ = writeln!(self.out, " {} |", cell(&doc(field)));
        }
        for field in fields {
            for shape in simple(&field.shape) {
                let Shape::Choice(words) = shape else { continue };
                let _ = write!(self.out, "\nThe words of `{}`:\n\n", field.key);
                for (word, doc) in *words {
                    let _ = writeln!(self.out, "- `{word}`: {}", doc.trim());
                }
            }
        }
        for field in fields {
            for shape in simple(&field.shape) {
                let Shape::Record(record) = shape else { continue };
                if self.known.insert(record.name) {
                    let title = capital(&record.name.replace('_', " "));
                    let _ = write!(self.out, "\n### {title}\n\nIn `{}`.\n", field.key);
                    self.fields(record.fields, translated);
                }
            }
        }
    }
}

fn doc(field: &FieldShape) -> String {
    field.doc.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What lists, maps and alternatives are made of, or the shape itself.
fn simple(shape: &'static Shape) -> Vec<&'static Shape> {
    match shape {
        Shape::List(item) | Shape::Map(_, item) => simple(item),
        Shape::Either(shapes) => shapes.iter().flat_map(simple).collect(),
        other => vec![other],
    }
}

/// As the program says it, with links to what stands elsewhere on the page.
fn takes(shape: &Shape, translated: bool) -> String {
    match shape {
        // In a configuration there is no translation to be different in.
        Shape::Fact(fact) if !translated => {
            fact.what.replace(" that is the same in every language", "")
        }
        Shape::Choice(_) => "one of the words below".to_owned(),
        Shape::List(item) => format!("a list, each {}", takes(item, translated)),
        Shape::Record(RecordShape { name, .. }) => {
            format!("a map, [{}](#{})", name.replace('_', " "), name.replace([' ', '_'], "-"))
        }
        Shape::Map(key, value) => format!("a map from {key} to {}", takes(value, translated)),
        Shape::Either(shapes) => {
            let takes: Vec<_> = shapes.iter().map(|shape| takes(shape, translated)).collect();
            takes.join(", or ")
        }
        other => other.in_words(),
    }
}

fn translation_of(field: &FieldShape) -> &'static str {
    match (field.key, &field.shape) {
        // Its own kind of thing: it says how the translation was made.
        ("translation", _) => "only there",
        (_, Shape::Text) => "yes",
        (_, Shape::List(Shape::Text)) => "yes, the whole list",
        (_, shape) if shape.is_translatable() => "its texts",
        _ => "",
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[test]
fn the_guide_to_themes_names_everything() {
    let guide = read("docs/themes.md");
    let mut missing: Vec<String> = Vec::new();
    for (_, name) in Relation::ALL {
        if !guide.contains(&format!("`{name}`")) {
            missing.push(format!("the relation `{name}`"));
        }
    }
    for name in names_in("themes/welcome/templates") {
        if !guide.contains(&name) {
            missing.push(format!("the template `{name}`"));
        }
    }
    assert!(missing.is_empty(), "docs/themes.md does not name {}", missing.join(", "));
}

/// The files of a folder and those below it, by their path from there.
fn names_in(folder: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(root().join(folder)).expect("it is below");
                names.push(below.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    names.sort();
    names
}

#[test]
fn links_between_the_documents_lead_somewhere() {
    let mut broken = Vec::new();
    for page in &documents() {
        let text = without_code(&read(page));
        for (at, _) in text.match_indices("](") {
            let target = text[at + 2..].split(')').next().unwrap_or("");
            if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
            let folder = Path::new(page).parent().unwrap_or(Path::new(""));
            let file = match path {
                "" => page.clone(),
                path => folder.join(path).to_string_lossy().into_owned(),
            };
            if !root().join(&file).exists() {
                broken.push(format!("{page}: {target}"));
            } else if !anchor.is_empty() && !anchors(&read(&file)).contains(anchor) {
                broken.push(format!("{page}: {target} (no such heading)"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The text without what stands in fences and between ticks: examples link to pages of other sites.
fn without_code(text: &str) -> String {
    let mut out = String::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            let outside = line.split('`').step_by(2);
            out.push_str(&outside.collect::<Vec<_>>().join(" "));
            out.push('\n');
        }
    }
    out
}

/// The anchors that code hosts make of headings.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings
        .map(|line| {
            let words = line.trim_start_matches('#').trim().to_lowercase();
            let kept = words.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
            kept.map(|c| if c == ' ' { '-' } else { c }).collect()
        })
        .collect()
}

/// The documents that people read; the others are made from the program.
fn documents() -> Vec<String> {
    let pages = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];
    let guides = names_in("docs").into_iter().map(|name| format!("docs/{name}"));
    pages.map(str::to_owned).into_iter().chain(guides).collect()
}

#[test]
fn commands_and_options_in_the_documents_exist() {
    let program = Arguments::command();
    let mut wrong = Vec::new();
    let mut named = BTreeSet::new();
    for page in documents() {
        for code in pieces_of_code(&read(&page)) {
            let words: Vec<&str> = code.split_whitespace().collect();
            let fault = match words.as_slice() {
                ["welcomat", words @ ..] => unknown_word(&program, words, &mut named),
                [option, ..] if is_option(option) => {
                    let exists = program.get_subcommands().any(|command| has(command, option));
                    (!exists).then(|| (*option).to_owned())
                }
                _ => None,
            };
            wrong.extend(fault.map(|word| format!("{page}: `{word}` in `{code}`")));
        }
    }
    let silent = program.get_subcommands().map(|command| command.get_name());
    let silent: Vec<&str> = silent.filter(|name| !named.contains(*name)).collect();
    assert!(wrong.is_empty(), "there is no\n{}", wrong.join("\n"));
    assert!(silent.is_empty(), "no document tells of {}", silent.join(", "));
}

/// What stands between back-ticks, and the lines that are typed in a terminal.
fn pieces_of_code(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            pieces.extend(line.strip_prefix("$ ").map(str::to_owned));
        } else {
            pieces.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    pieces
}

/// Follows the words behind `welcomat` as the program would; the first that it does not know.
fn unknown_word(program: &Command, words: &[&str], named: &mut BTreeSet<String>) -> Option<String> {
    let mut command = program;
    for word in words {
        if is_option(word) {
            if !has(command, word) {
                return Some((*word).to_owned());
            }
        } else if let Some(below) = command.find_subcommand(word) {
            named.insert((*word).to_owned());
            command = below;
        } else if is_name(word) && command.has_subcommands() {
            return Some((*word).to_owned());
        }
    }
    None
}

/// Whether a word could be that of a command, and does not stand for one, as `KIND` does.
fn is_name(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

/// Whether a word is an option, and not two hyphens with other signs as in Markdown.
fn is_option(word: &str) -> bool {
    word.strip_prefix("--").is_some_and(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
}

fn has(command: &Command, option: &str) -> bool {
    let name = option.trim_start_matches("--").split('=').next().unwrap_or("");
    let is_meant = |arg: &Arg| {
        let aliases = arg.get_visible_aliases().unwrap_or_default();
        arg.get_long() == Some(name) || aliases.contains(&name)
    };
    matches!(name, "help" | "version")
        || command.get_arguments().any(is_meant)
        || command.get_subcommands().any(|below| has(below, option))
}

#[test]
fn tests_that_the_documents_name_exist() {
    let names = tests();
    let mut wrong = Vec::new();
    for path in documents() {
        let text = read(&path);
        for (_, rest) in text
            .match_indices("--test integration ")
            .map(|(at, found)| text.split_at(at + found.len()))
        {
            let filter = rest.split(|c: char| c.is_whitespace() || c == '`').next().unwrap_or("");
            if !names.iter().any(|name| name.contains(filter)) {
                wrong.push(format!("{path}: there is no test `{filter}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the tests in `tests/integration/` are called, as `cargo test` takes their names.
fn tests() -> Vec<String> {
    let folder = root().join("tests/integration");
    let modules = support::files_below(&folder)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|found| found == "rs"));
    let tests = modules.flat_map(|path| {
        let module = path
            .strip_prefix(&folder)
            .expect("it lies below")
            .with_extension("")
            .to_string_lossy()
            .replace('/', "::");
        let module = module.trim_end_matches("::mod").to_owned();
        let text = std::fs::read_to_string(&path).expect("a test");
        let names: Vec<_> = text
            .split("#[test]")
            .skip(1)
            .filter_map(|rest| rest.split_once("fn ")?.1.split_once('('))
            .map(|(name, _)| format!("{module}::{name}"))
            .collect();
        names
    });
    tests.collect()
}
