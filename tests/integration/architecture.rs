//! What the shape of the program must stay like: who may touch the world, where each library lives, how long a file may be.
//!
//! Who may use whom is asked in `order`. What is an exception is listed here with its reason.

use crate::support;
use std::collections::BTreeMap;
use std::fs;

/// Where each library may be named: one file, or the few that have a reason.
const LIBRARIES: &[(&str, &[&str])] = &[
    (
        "aho_corasick",
        &[
            "words/leavings.rs",
            "words/leavings/secrets.rs",
            "words/leavings/tokens.rs",
            "output/view/body.rs",
            "output/view/official.rs",
        ],
    ),
    ("ammonia", &["content/markdown/raw_html.rs"]),
    ("anstream", &["cli.rs", "cli/"]),
    ("anstyle", &["cli.rs", "cli/", "words/diagnostic/text.rs"]),
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
    ("cap_std", &["build/emit.rs", "build/emit/", "words/world/"]),
    ("clap", &["cli.rs", "cli/"]),
    ("clap_complete", &["cli/completions.rs"]),
    ("clap_mangen", &["cli/man.rs"]),
    ("csv", &["content/observations.rs"]),
    ("fluent_bundle", &["theme/strings.rs"]),
    // How many bytes of a text go over the wire, and how many a colour profile has.
    (
        "flate2",
        &["desk/weight.rs", "output/formats/keep.rs", "media/picture/bounds.rs", "output/search/"],
    ),
    ("fluent_syntax", &["theme/strings.rs", "theme/strings/"]),
    ("futures_util", &["desk/events.rs"]),
    ("harfrust", &["media/fonts/face.rs", "media/fonts/shape.rs"]),
    ("html5ever", &["content/markdown/raw_html.rs"]),
    ("html_escape", &["words/html/addresses.rs"]),
    ("http_range_header", &["desk/http.rs"]),
    ("hyper", &["desk/connections.rs"]),
    ("hyper_util", &["desk/connections.rs"]),
    (
        "icu",
        &[
            "media/fonts/lines.rs",
            "words/language.rs",
            "words/locale.rs",
            "words/locale/",
            "content/readability.rs",
            "content/record/figures.rs",
            "words/script.rs",
        ],
    ),
    ("image", &["media/picture.rs", "media/picture/"]),
    ("include_dir", &["theme/files.rs", "scaffold/site.rs"]),
    ("indicatif", &["cli/progress.rs"]),
    ("jiff", &["words/date.rs", "words/date/zone.rs"]),
    ("jpeg_encoder", &["media/picture/draw.rs"]),
    // Searches bytes; a function more than a library.
    (
        "memchr",
        &[
            "words/leavings.rs",
            "words/leftovers/raw.rs",
            "words/leftovers/signs.rs",
            "words/mark.rs",
            "content/markdown.rs",
            "content/markdown/bare_links.rs",
            "content/markdown/flanking.rs",
            "content/markdown/marked.rs",
            "content/markdown/nesting.rs",
            "words/lines.rs",
            "desk/headers.rs",
            "desk/http.rs",
            "desk/state.rs",
            "content/pictures.rs",
            "theme.rs",
            "output/view/root.rs",
        ],
    ),
    ("minicbor", &["output/search.rs", "output/search/postings.rs"]),
    ("mimalloc", &["main.rs"]),
    ("mime_guess", &["desk/http.rs"]),
    ("moxcms", &["media/picture/draw.rs"]),
    ("notify", &["desk/watch.rs"]),
    ("open", &["cli/serve.rs"]),
    ("pagefind", &["output/search.rs"]),
    ("percent_encoding", &["words/path.rs"]),
    ("png", &["media/drawing.rs", "words/qr.rs"]),
    (
        "pulldown_cmark",
        &[
            "content/markdown.rs",
            "content/markdown/alerts.rs",
            "content/markdown/bare_links.rs",
            "content/markdown/flanking.rs",
            "content/markdown/footnotes.rs",
            "content/markdown/nesting.rs",
            "content/markdown/numbers.rs",
            "content/markdown/prose.rs",
            "content/markdown/raw_pieces.rs",
            "content/markdown/remarks.rs",
            "content/markdown/tables.rs",
        ],
    ),
    ("qrcode", &["words/qr.rs"]),
    // Runs a loop on all cores: wherever there is a loop over all files, pages or languages.
    (
        "rayon",
        &[
            "checks.rs",
            "desk/figures.rs",
            "desk/state.rs",
            "build/emit/",
            "output/formats/picture.rs",
            "build/memory.rs",
            "output/plan.rs",
            "output/render.rs",
            "output/search.rs",
            "site.rs",
            "site/",
            "theme.rs",
            "output/view.rs",
            "output/view/times.rs",
        ],
    ),
    ("resvg", &["media/drawing.rs"]),
    ("roxmltree", &["words/xml.rs"]),
    (
        "serde",
        &[
            "desk/",
            "words/diagnostic/json.rs",
            "words/diagnostic/sarif.rs",
            "build/emit/journal.rs",
            "build/emit/record.rs",
            "output/search/",
            "words/yaml.rs",
        ],
    ),
    (
        "serde_json",
        &[
            "desk/",
            "words/diagnostic/json.rs",
            "words/diagnostic/sarif.rs",
            "build/emit/journal.rs",
            "build/emit/record.rs",
            "output/formats/keep.rs",
            "output/formats/web_app.rs",
            "content/schema.rs",
            "output/search/",
            "output/view/json_ld/node.rs",
        ],
    ),
    // What the standard library does not ask the system for.
    ("rustix", &["build/emit/", "words/os.rs", "words/world/own.rs", "words/world/top.rs"]),
    ("serde_yaml", &["words/yaml.rs"]),
    ("sha2", &["output/formats/keep.rs", "content/markdown/marked.rs", "words/policy.rs"]),
    ("simdutf8", &["words/text.rs"]),
    ("strsim", &["words/diagnostic/nearest.rs"]),
    ("syntect", &["content/markdown/highlight.rs"]),
    ("tempfile", &["scaffold/write.rs"]),
    ("tera", &["words/template.rs"]),
    // The one runtime: what waits for changes and browsers; and what pagefind wants to run on.
    ("tokio", &["desk/", "cli/serve.rs", "output/search.rs"]),
    ("unic_langid", &["theme/strings.rs"]),
    ("unicase", &["content/markdown/footnotes.rs"]),
    ("unicode_bidi", &["media/fonts/lines.rs"]),
    (
        "unicode_normalization",
        &["words/path.rs", "output/search/fold.rs", "words/unit.rs", "output/view/index.rs"],
    ),
    ("unicode_width", &["words/diagnostic/text.rs"]),
    ("url", &["words/href.rs", "words/href/named.rs", "words/href/numbers.rs", "words/policy.rs"]),
    ("walkdir", &["words/world.rs", "words/world/"]),
    ("webp", &["media/picture/draw.rs"]),
    (
        "xxhash_rust",
        &[
            "build/crawl.rs",
            "desk/state.rs",
            "media/fonts.rs",
            "media/fonts/face.rs",
            "output/formats/calendar.rs",
            "content/markdown/sections.rs",
            "build/memory.rs",
            "content/pictures.rs",
            "output/search.rs",
            "output/search/pieces.rs",
            "theme.rs",
            "words/unit.rs",
            "output/view.rs",
            "output/view/preview.rs",
            "words/world/remembered.rs",
            "words/unit.rs",
        ],
    ),
];

/// What touches files, clock, environment and terminal, and who may.
const WORLD: &[(&str, &[&str])] = &[
    (
        "std::fs",
        &["words/world.rs", "words/world/", "build/emit.rs", "build/emit/", "scaffold/write.rs"],
    ),
    ("std::env", &["cli.rs", "cli/"]),
    // By its number two builds know their unfinished files in one cache apart.
    ("std::process", &["cli.rs", "cli/", "main.rs", "words/world/remembered.rs"]),
    ("std::net", &["cli/serve.rs", "desk/"]),
    ("process::exit", &[]),
    ("stdout()", &["cli.rs", "cli/"]),
    ("stderr()", &["cli.rs", "cli/"]),
    ("println!", &["cli.rs", "cli/"]),
    ("print!(", &["cli.rs", "cli/"]),
    ("SystemTime::now", &["words/world.rs"]),
    ("Timestamp::now", &[]),
    ("Zoned::now", &[]),
];

/// Who may hand HTML to templates: what stands there has been made by templates, or as a `Marked` text, or is a part
/// of either. Every other text passes the gate of `mark` on its way into a template.
const HTML: &[&str] = &[
    // Pages of the desk, which have no marks.
    "desk/problems.rs",
    "words/template.rs",
    "output/view/bilingual.rs",
    "output/view/biographies.rs",
    "output/view/filters.rs",
    // Drawings of the theme.
    "output/view/icons.rs",
    // JSON, written by its library from texts that have passed.
    "output/view/json_ld.rs",
    "output/view/map.rs",
    "output/view/one_file.rs",
    "output/view/page.rs",
    "output/view/parts.rs",
    "output/view/summary.rs",
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

#[test]
fn checks_formats_and_kinds_know_none_beside_them() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if !matches!(folder, "checks" | "output/formats" | "content/kinds") {
            continue;
        }
        let module = format!("crate::{}::", folder.replace('/', "::"));
        if text.contains(&module) {
            wrong.push(format!("src/{path} names `{module}`"));
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
            if path != "words/mark.rs"
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
        if vague.contains(&name) && path != "content/kinds/common.rs" {
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
