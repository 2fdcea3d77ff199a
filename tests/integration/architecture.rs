//! What the shape of the program must stay like: who may use whom, who may touch the world, where
//! each library lives, how long a file may be.
//!
//! The order of modules is that of `src/lib.rs`; what is an exception is listed here with its reason.

use crate::support;
use std::collections::BTreeMap;
use std::fs;

/// Uses against the order. `record` gives kinds the macros that define them, and a reference in a
/// record names the kinds that it takes: they are one thing in two files.
const MUTUAL: &[(&str, &str)] = &[("record", "kinds")];

/// Where each library may be named: one file, or the few that have a reason.
const LIBRARIES: &[(&str, &[&str])] = &[
    (
        "aho_corasick",
        &[
            "leavings.rs",
            "leavings/secrets.rs",
            "leavings/tokens.rs",
            "view/body.rs",
            "view/official.rs",
        ],
    ),
    ("ammonia", &["markdown/raw_html.rs"]),
    ("anstream", &["cli.rs", "cli/"]),
    ("anstyle", &["cli.rs", "cli/", "diagnostic/text.rs"]),
    // Requests, answers and headers as types; who is let in is decided on them.
    (
        "axum",
        &[
            "desk/connections.rs",
            "desk/events.rs",
            "desk/gate.rs",
            "desk/headers.rs",
            "desk/http.rs",
        ],
    ),
    // Files below one folder and nowhere else.
    ("cap_std", &["emit.rs", "emit/", "world/"]),
    ("clap", &["cli.rs", "cli/"]),
    ("clap_complete", &["cli/completions.rs"]),
    ("clap_mangen", &["cli/man.rs"]),
    ("csv", &["observations.rs"]),
    ("fluent_bundle", &["strings.rs"]),
    // How many bytes of a text go over the wire, and how many a colour profile has.
    ("flate2", &["desk/weight.rs", "formats/keep.rs", "picture/bounds.rs", "search/"]),
    ("fluent_syntax", &["strings.rs", "strings/"]),
    ("futures_util", &["desk/events.rs"]),
    ("harfrust", &["fonts/face.rs", "fonts/shape.rs"]),
    ("html5ever", &["markdown/raw_html.rs"]),
    ("html_escape", &["html/addresses.rs"]),
    ("http_range_header", &["desk/http.rs"]),
    ("hyper", &["desk/connections.rs"]),
    ("hyper_util", &["desk/connections.rs"]),
    (
        "icu",
        &[
            "fonts/lines.rs",
            "language.rs",
            "locale.rs",
            "locale/",
            "readability.rs",
            "record/figures.rs",
            "script.rs",
        ],
    ),
    ("image", &["picture.rs", "picture/"]),
    ("include_dir", &["theme/files.rs", "scaffold/site.rs"]),
    ("indicatif", &["cli/progress.rs"]),
    ("jiff", &["date.rs", "date/zone.rs"]),
    ("jpeg_encoder", &["picture/draw.rs"]),
    // Searches bytes; a function more than a library.
    (
        "memchr",
        &[
            "leavings.rs",
            "leftovers/raw.rs",
            "leftovers/signs.rs",
            "mark.rs",
            "markdown.rs",
            "markdown/bare_links.rs",
            "markdown/flanking.rs",
            "markdown/marked.rs",
            "markdown/nesting.rs",
            "lines.rs",
            "desk/headers.rs",
            "desk/http.rs",
            "desk/state.rs",
            "pictures.rs",
            "theme.rs",
            "view/root.rs",
        ],
    ),
    ("minicbor", &["search.rs", "search/postings.rs"]),
    ("mimalloc", &["main.rs"]),
    ("mime_guess", &["desk/http.rs"]),
    ("moxcms", &["picture/draw.rs"]),
    ("notify", &["desk/watch.rs"]),
    ("open", &["cli/serve.rs"]),
    ("pagefind", &["search.rs"]),
    ("percent_encoding", &["path.rs"]),
    ("png", &["drawing.rs", "qr.rs"]),
    (
        "pulldown_cmark",
        &[
            "markdown.rs",
            "markdown/alerts.rs",
            "markdown/bare_links.rs",
            "markdown/flanking.rs",
            "markdown/footnotes.rs",
            "markdown/nesting.rs",
            "markdown/numbers.rs",
            "markdown/prose.rs",
            "markdown/raw_pieces.rs",
            "markdown/remarks.rs",
            "markdown/tables.rs",
        ],
    ),
    ("qrcode", &["qr.rs"]),
    // Runs a loop on all cores: wherever there is a loop over all files, pages or languages.
    (
        "rayon",
        &[
            "checks.rs",
            "desk/figures.rs",
            "desk/state.rs",
            "emit/",
            "formats/picture.rs",
            "memory.rs",
            "plan.rs",
            "render.rs",
            "search.rs",
            "site.rs",
            "site/",
            "theme.rs",
            "view.rs",
            "view/times.rs",
        ],
    ),
    ("resvg", &["drawing.rs"]),
    ("roxmltree", &["xml.rs"]),
    (
        "serde",
        &[
            "desk/",
            "diagnostic/json.rs",
            "diagnostic/sarif.rs",
            "emit/journal.rs",
            "emit/record.rs",
            "search/",
            "yaml.rs",
        ],
    ),
    (
        "serde_json",
        &[
            "desk/",
            "diagnostic/json.rs",
            "diagnostic/sarif.rs",
            "emit/journal.rs",
            "emit/record.rs",
            "formats/keep.rs",
            "formats/web_app.rs",
            "schema.rs",
            "search/",
            "view/json_ld/node.rs",
        ],
    ),
    // What the standard library does not ask the system for.
    ("rustix", &["emit/", "os.rs", "world/disk.rs"]),
    ("serde_yaml", &["yaml.rs"]),
    ("sha2", &["formats/keep.rs", "markdown/marked.rs", "policy.rs"]),
    ("simdutf8", &["text.rs"]),
    ("strsim", &["diagnostic/nearest.rs"]),
    ("syntect", &["markdown/highlight.rs"]),
    ("tempfile", &["scaffold/write.rs"]),
    ("tera", &["template.rs"]),
    // The one runtime: what waits for changes and browsers; and what pagefind wants to run on.
    ("tokio", &["desk/", "cli/serve.rs", "search.rs"]),
    ("unic_langid", &["strings.rs"]),
    ("unicase", &["markdown/footnotes.rs"]),
    ("unicode_bidi", &["fonts/lines.rs"]),
    ("unicode_normalization", &["path.rs", "search/fold.rs", "unit.rs", "view/index.rs"]),
    ("unicode_width", &["diagnostic/text.rs"]),
    ("url", &["href.rs", "href/named.rs", "href/numbers.rs", "policy.rs"]),
    ("walkdir", &["world.rs", "world/"]),
    ("webp", &["picture/draw.rs"]),
    (
        "xxhash_rust",
        &[
            "crawl.rs",
            "desk/state.rs",
            "fonts.rs",
            "fonts/face.rs",
            "formats/calendar.rs",
            "markdown/sections.rs",
            "memory.rs",
            "pictures.rs",
            "search.rs",
            "search/pieces.rs",
            "theme.rs",
            "unit.rs",
            "view.rs",
            "view/preview.rs",
            "world/remembered.rs",
            "unit.rs",
        ],
    ),
];

/// What touches files, clock, environment and terminal, and who may.
const WORLD: &[(&str, &[&str])] = &[
    ("std::fs", &["world.rs", "world/", "emit.rs", "emit/", "scaffold/write.rs"]),
    ("std::env", &["cli.rs", "cli/"]),
    // By its number two builds know their unfinished files in one cache apart.
    ("std::process", &["cli.rs", "cli/", "main.rs", "world/remembered.rs"]),
    ("std::net", &["cli/serve.rs", "desk/"]),
    ("process::exit", &[]),
    ("stdout()", &["cli.rs", "cli/"]),
    ("stderr()", &["cli.rs", "cli/"]),
    ("println!", &["cli.rs", "cli/"]),
    ("print!(", &["cli.rs", "cli/"]),
    ("SystemTime::now", &["world.rs"]),
    ("Timestamp::now", &[]),
    ("Zoned::now", &[]),
];

/// Who may hand HTML to templates: what stands there has been made by templates, or as a `Marked` text, or is a part
/// of either. Every other text passes the gate of `mark` on its way into a template.
const HTML: &[&str] = &[
    // Pages of the desk, which have no marks.
    "desk/problems.rs",
    "template.rs",
    "view/bilingual.rs",
    "view/biographies.rs",
    "view/filters.rs",
    // Drawings of the theme.
    "view/icons.rs",
    // JSON, written by its library from texts that have passed.
    "view/json_ld.rs",
    "view/map.rs",
    "view/one_file.rs",
    "view/page.rs",
    "view/parts.rs",
    "view/summary.rs",
];

/// Longer files say that something belongs elsewhere.
const LONGEST: usize = 700;

/// The files of the program by their path below `src/`, without comments.
fn sources() -> BTreeMap<String, String> {
    files().into_iter().map(|(path, text)| (path, without_comments(&text))).collect()
}

fn files() -> BTreeMap<String, String> {
    let root = support::repository().join("src");
    let files = support::files_below(&root).into_iter();
    files
        .filter(|file| file.extension().is_some_and(|extension| extension == "rs"))
        .map(|file| {
            let path = file.strip_prefix(&root).expect("it lies below").to_string_lossy();
            (path.into_owned(), fs::read_to_string(&file).expect("a source file"))
        })
        .collect()
}

fn without_comments(text: &str) -> String {
    let code = |line: &str| line.find("//").map_or(line.len(), |at| at);
    text.lines()
        // An address in a string has two slashes as well.
        .map(|line| if line.contains("://") { line } else { &line[..code(line)] })
        .collect::<Vec<_>>()
        .join("\n")
}

fn assert_none(what: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

fn is_in(path: &str, places: &[&str]) -> bool {
    places.iter().any(|place| path == *place || place.ends_with('/') && path.starts_with(place))
}

/// The modules in their order.
fn modules() -> Vec<String> {
    let lib = fs::read_to_string(support::repository().join("src/lib.rs")).expect("lib.rs");
    let names = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    names.map(str::to_owned).collect()
}

/// The top modules that a text names, with their lines.
fn used(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices("crate::").flat_map(|(at, found)| {
        let line = 1 + text[..at].matches('\n').count();
        let rest = &text[at + found.len()..];
        let group = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let names: Vec<&str> = match group {
            Some((names, _)) => names.split(',').map(str::trim).collect(),
            None => vec![rest],
        };
        names.into_iter().map(move |name| {
            let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
            (line, &name[..end])
        })
    })
}

#[test]
fn modules_use_those_above_them() {
    let modules = modules();
    let place = |name: &str| modules.iter().position(|module| module == name);
    assert!(modules.len() > 20, "{modules:?}");
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let own = path.split(['/', '.']).next().unwrap_or("");
        let Some(own_place) = place(own) else { continue };
        for (line, used) in used(&text) {
            let against = place(used).is_some_and(|place| place > own_place);
            if against && !MUTUAL.contains(&(own, used)) {
                wrong.push(format!("src/{path}:{line} uses `{used}`, which comes later"));
            }
        }
    }
    assert_none("against the order of src/lib.rs", wrong);
}

#[test]
fn checks_formats_and_kinds_know_none_beside_them() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let (folder, _) = path.split_once('/').unwrap_or(("", ""));
        if !matches!(folder, "checks" | "formats" | "kinds") {
            continue;
        }
        if text.contains(&format!("crate::{folder}::")) {
            wrong.push(format!("src/{path} names `crate::{folder}`"));
        }
        // Types come through `super`; a module beside it has a name in small letters.
        for (at, found) in text.match_indices("super::") {
            let rest = &text[at + found.len()..];
            let names = match rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
                Some((names, _)) => names,
                None => rest.split([';', '<', '(', ' ']).next().unwrap_or(""),
            };
            let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
            for name in names {
                if name.starts_with(|c: char| c.is_lowercase()) {
                    wrong.push(format!("src/{path} names `super::{name}`"));
                }
            }
        }
    }
    assert_none("modules that know one beside them", wrong);
}

#[test]
fn only_some_files_touch_the_world() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        for (word, places) in WORLD {
            if text.contains(word) && !is_in(&path, places) {
                wrong.push(format!("src/{path} uses `{word}`"));
            }
        }
    }
    assert_none("files that touch the world", wrong);
}

#[test]
fn html_comes_to_templates_by_known_ways() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if text.contains("Value::html") && !is_in(&path, HTML) {
            wrong.push(format!("src/{path} hands HTML to templates"));
        }
        // A mark is made in one place, and nobody else writes its code points.
        for word in ["\\u{fdd", "\\u{fde"] {
            if path != "mark.rs"
                && text.split("#[cfg(test)]").next().is_some_and(|text| text.contains(word))
            {
                wrong.push(format!("src/{path} writes a mark"));
            }
        }
    }
    assert_none("ways around the gate", wrong);
}

#[test]
fn each_library_lives_in_its_file() {
    let manifest = fs::read_to_string(support::repository().join("Cargo.toml")).expect("a file");
    let (_, dependencies) = manifest.split_once("\n[dependencies]\n").expect("dependencies");
    let dependencies = dependencies.split("\n[").next().unwrap_or("");
    let named: Vec<String> = dependencies
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split([' ', '=', '.']).next())
        .map(|name| name.replace('-', "_"))
        .collect();
    let known = |name: &String| LIBRARIES.iter().any(|(library, _)| library == name);
    let unknown: Vec<String> = named.iter().filter(|name| !known(name)).cloned().collect();
    assert_none("libraries without a place: name it in LIBRARIES", unknown);
    let sources = sources();
    let names = |text: &str, library: &str| {
        text.match_indices(library).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = &text[at + library.len()..];
            let is_word = before.is_none_or(|c| !c.is_alphanumeric() && !"_:.".contains(c));
            is_word
                && (after.starts_with("::") || after.starts_with('!') && library == "include_dir")
        })
    };
    let mut wrong = Vec::new();
    for (library, places) in LIBRARIES {
        let users: Vec<&String> =
            sources.iter().filter(|(_, text)| names(text, library)).map(|(path, _)| path).collect();
        if users.is_empty() && named.iter().any(|name| name == library) {
            wrong.push(format!("nobody uses `{library}`"));
        }
        let others = users.into_iter().filter(|path| !is_in(path, places));
        wrong.extend(others.map(|path| format!("src/{path} names `{library}`")));
    }
    assert_none("libraries outside their file", wrong);
}

#[test]
fn files_are_short_and_say_what_they_own() {
    let mut wrong = Vec::new();
    for (path, text) in files() {
        let lines = text.lines().count();
        if lines > LONGEST {
            wrong.push(format!("src/{path} has {lines} lines"));
        }
        if !text.starts_with("//! ") {
            wrong.push(format!("src/{path} does not begin with `//!`"));
        }
        let name = path.rsplit('/').next().unwrap_or("").trim_end_matches(".rs");
        let vague = ["utils", "util", "common", "helpers", "helper", "misc", "manager", "shared"];
        // What every kind of page has is called "common" in the contract.
        if vague.contains(&name) && path != "kinds/common.rs" {
            wrong.push(format!("src/{path} has a name that says nothing"));
        }
    }
    assert_none("files", wrong);
}

#[test]
fn nothing_is_unwrapped_or_left_undone() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        for (number, line) in text.lines().enumerate() {
            for word in [".unwrap()", "todo!", "unimplemented!", "dbg!", "panic!", "unsafe "] {
                if line.contains(word) {
                    wrong.push(format!("src/{path}:{} has `{word}`", number + 1));
                }
            }
        }
    }
    assert_none("shortcuts", wrong);
}

#[test]
fn tests_say_what_they_own_as_well() {
    let root = support::repository().join("tests");
    let mut wrong = Vec::new();
    for file in support::files_below(&root) {
        let path = file.strip_prefix(&root).expect("it lies below").to_string_lossy().into_owned();
        if !path.ends_with(".rs") {
            continue;
        }
        let text = fs::read_to_string(&file).expect("a test");
        if !text.starts_with("//! ") {
            wrong.push(format!("tests/{path} does not begin with `//!`"));
        }
        if text.lines().count() > LONGEST {
            wrong.push(format!("tests/{path} is too long"));
        }
        if text.contains(&["#[", "ignore"].concat()) {
            wrong.push(format!("tests/{path} skips a test"));
        }
    }
    assert_none("tests", wrong);
}
