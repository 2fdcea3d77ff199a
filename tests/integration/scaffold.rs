//! How sites, pages and translations begin: `new` and `add`, as they are typed and as they are made.

use crate::support;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::support::folder::{Folder, code, err, out};
use welcomat::build::pipeline::{self, Options};
use welcomat::content::kinds::Kind;
use welcomat::scaffold::{self, File, NewPage};
use welcomat::site::State;
use welcomat::words::diagnostic::codes;
use welcomat::words::world::{Memory, World};

/// A folder in which commands are typed.
struct Desk {
    folder: Folder,
}

impl Desk {
    fn new() -> Self {
        Desk { folder: Folder::new() }
    }

    /// A new site in this folder.
    fn with_site(arguments: &[&str]) -> Self {
        let desk = Desk::new();
        let output = desk.run(&[&["new", "."], arguments].concat());
        assert_eq!(code(&output), 0, "{}", err(&output));
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path(path)
    }

    fn read(&self, path: &str) -> String {
        self.folder.read(path)
    }

    /// The program on the day of the tests.
    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = self.folder.command(arguments);
        command.env("SOURCE_DATE_EPOCH", "1795219200").output().expect("the program starts")
    }

    /// Runs a command that must succeed.
    fn done(&self, arguments: &[&str]) -> Output {
        let output = self.run(arguments);
        assert_eq!(code(&output), 0, "{arguments:?}: {}", err(&output));
        output
    }

    /// Runs a command that must be refused, saying all of this, and leave everything as it is.
    fn refused(&self, arguments: &[&str], said: &[&str]) {
        let before = files(self.folder.here());
        let output = self.run(arguments);
        assert_eq!(code(&output), 2, "{arguments:?}: {}", err(&output));
        for words in said {
            assert!(err(&output).contains(words), "{arguments:?}: {}", err(&output));
        }
        assert_eq!(out(&output), "");
        assert!(files(self.folder.here()) == before, "{arguments:?} changed files");
    }
}

fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = support::files_below(folder).into_iter();
    files.map(|file| (file.clone(), fs::read(file).expect("a file"))).collect()
}

#[test]
fn a_new_site_builds_strictly_in_any_languages() {
    for languages in ["en", "en,ar", "ar,fa,en", "fr,de", "en,sw,zh-hans", "pt-BR,pt"] {
        let desk = Desk::new();
        let output = desk.done(&["new", "my-town", "--languages", languages]);
        assert!(err(&output).contains("welcomat serve"), "{}", err(&output));
        let output = desk.done(&["build", "--root", "my-town", "--strict"]);
        assert!(!err(&output).contains("warning"), "{}", err(&output));
        let folder = desk.path("my-town");
        for file in support::files_below(&folder).iter().filter(|file| !file.starts_with("site")) {
            let text = fs::read_to_string(file).unwrap_or_default();
            for mark in ["%title%", "%heading%", "%today%", "%languages%", "%levels%"] {
                assert!(!text.contains(mark), "{} has {mark}", file.display());
            }
        }
        assert!(desk.read("my-town/welcomat.yaml").contains("title: My Town\n"));
        assert!(desk.read("my-town/content/index.md").contains("verified_on: 2026-11-21\n"));
    }
}

#[test]
fn the_source_language_of_the_tutorial_is_that_of_its_texts() {
    let desk = Desk::new();
    let output = desk.done(&["new", "town", "--languages", "fr,ar"]);
    assert!(err(&output).contains("`en` is its source language"), "{}", err(&output));
    let config = desk.read("town/welcomat.yaml");
    assert!(config.contains("languages: [en, fr, ar]\n"), "{config}");
    assert!(config.contains("source_language: en\n"), "{config}");
    let output = desk.done(&["new", "other", "--languages", "ar,en"]);
    assert!(!err(&output).contains("note:"), "{}", err(&output));
}

#[test]
fn a_new_site_has_what_editors_and_git_need() {
    let desk = Desk::with_site(&[]);
    assert!(desk.read(".gitignore").contains("/site/\n"));
    assert!(desk.read("README.md").contains("welcomat serve"));
    let settings = desk.read(".vscode/settings.json");
    let settings: serde_json::Value = serde_json::from_str(&settings).expect("JSON");
    let schemas = settings["yaml.schemas"].as_object().expect("a map");
    for path in schemas.keys() {
        assert!(desk.path(path).exists(), "{path}");
    }
    let config = desk.read("welcomat.yaml");
    let schema = config.lines().next().and_then(|line| line.split_once("$schema="));
    assert!(desk.path(schema.expect("a modeline").1).exists());
}

#[test]
fn nothing_is_overwritten_by_a_new_site() {
    let desk = Desk::new();
    fs::create_dir(desk.path(".git")).expect("a folder");
    desk.done(&["new", "."]);
    desk.refused(&["new", "."], &["is not empty", "hint: "]);
    fs::write(desk.path("file"), "").expect("a file");
    desk.refused(&["new", "file"], &["file"]);
    desk.refused(&["new", "x", "--languages", "en,arabic"], &["`arabic`", "did you mean `ar`?"]);
}

/// Of what somebody may call a page, only marks that readers would see as they are may be reported.
fn nothing_but_marks(output: &Output) {
    let said = err(output);
    let others = said.lines().filter(|line| line.starts_with("warning["));
    let others: Vec<&str> = others.filter(|line| !line.contains("[markup-left]")).collect();
    assert!(others.is_empty(), "{said}");
}

#[test]
fn whatever_a_new_site_is_called_it_builds() {
    let long = "n".repeat(200);
    let names = [
        r#"a"b: c"#,
        "{{x}}",
        "{% raw %}",
        "---",
        "# one",
        "a # b",
        "it's",
        "null",
        "2026-11-21",
        "- item",
        "*bold* _x_ `y`",
        "[a](b)",
        "<b>&amp;",
        "%title% %languages%",
        "100%",
        "&anchor *alias !tag",
        "| >",
        "🚲 town",
        "مدينة",
        "a\\b",
        "@at",
        long.as_str(),
    ];
    for name in names {
        let desk = Desk::new();
        desk.done(&["new", "--", name]);
        let root = format!("--root={name}");
        nothing_but_marks(&desk.done(&["build", &root]));
    }
    let desk = Desk::new();
    desk.done(&["new", "--", r#"a"b: c <i>"#]);
    desk.done(&["build", "--root", r#"a"b: c <i>"#]);
    let html = desk.read(r#"a"b: c <i>/site/en/index.html"#);
    assert!(html.contains("A\"b: C &lt;i>") || html.contains("A&quot;b: C &lt;i&gt;"), "{html}");
    assert!(desk.read(r#"a"b: c <i>/README.md"#).starts_with("# A\\\"b\\: C \\<i\\>\n"));
}

#[test]
fn a_new_site_is_not_called_what_nobody_sees() {
    let desk = Desk::new();
    for name in ["a\nb", "a\tb", "a\u{1b}[2Jb", "a\u{202e}b", "a\u{85}b", "\u{200b}"] {
        desk.refused(&["new", name], &["U+", "nobody sees", "hint: "]);
    }
    desk.refused(&["new", &"n".repeat(300)], &["error: "]);
}

#[test]
fn whatever_a_new_page_is_called_it_builds() {
    let desk = Desk::with_site(&[]);
    let long = "A title that goes on and on and does not end ".repeat(12);
    for title in [
        r#"Women's "café": more"#,
        "{{ x }} and {% y %}",
        "--- front",
        "# heading",
        "one\ntwo",
        "a: b, [c], {d}",
        "🚲 bus",
        "*bold* <b> &amp; `code`",
        "yes: no",
        "%title%",
        "مدرسة",
        long.trim(),
    ] {
        let output = desk.done(&["add", "practice", "--", title]);
        let said = err(&output);
        let place = said.split('`').nth(1).expect("it says where");
        assert!(place.len() < 130, "{place}");
        nothing_but_marks(&desk.done(&["build", "--drafts"]));
    }
    desk.refused(&["add", "practice", "--", "a\u{1b}[2Jb"], &["U+001B", "nobody sees"]);
    desk.refused(&["add", "practice", "Tram", "--summary", "a\u{202e}b"], &["`summary`", "U+202E"]);
    desk.refused(&["add", "practice", "Tram", "--id", &"n".repeat(300)], &["too long", "--id"]);
}

/// A disk on which no file can have more than so many blocks of 512 bytes, as if it were full.
#[cfg(target_os = "linux")]
fn on_a_full_disk(desk: &Desk, blocks: u64, arguments: &[&str]) -> Output {
    let program = desk.folder.command(&[]).get_program().to_owned();
    let script = format!(r#"trap "" XFSZ; ulimit -f {blocks}; exec "$0" "$@""#);
    let mut command = std::process::Command::new("sh");
    command.arg("-c").arg(script).arg(program).args(arguments).current_dir(desk.folder.here());
    command.env("SOURCE_DATE_EPOCH", "1795219200").output().expect("the program starts")
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_nothing_is_left_behind() {
    for blocks in [0, 1, 2, 4, 8, 40] {
        let desk = Desk::new();
        fs::create_dir(desk.path("free")).expect("a folder");
        fs::create_dir_all(desk.path("ours/.git")).expect("a folder");
        let before = names_below(desk.folder.here());
        for folder in ["new", "deep/er/new", "free", "ours"] {
            let output = on_a_full_disk(&desk, blocks, &["new", folder]);
            assert_eq!(code(&output), 2, "{blocks} {folder}: {}", err(&output));
            assert!(err(&output).contains(folder), "{}", err(&output));
            assert_eq!(names_below(desk.folder.here()), before, "{blocks} {folder}");
        }
        // The second attempt, with room, is like the first.
        for folder in ["new", "deep/er/new", "free", "ours"] {
            desk.done(&["new", folder]);
        }
        let before = names_below(desk.folder.here());
        if blocks < 2 {
            let add = ["add", "practice", "Walking bus", "--root", "new"];
            let output = on_a_full_disk(&desk, blocks, &add);
            assert_eq!(code(&output), 2, "{}", err(&output));
            assert_eq!(names_below(desk.folder.here()), before, "{blocks}");
            desk.done(&add);
        }
    }
}

/// Everything below a folder, empty folders too.
#[cfg(target_os = "linux")]
fn names_below(folder: &Path) -> Vec<PathBuf> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            names.extend(names_below(&path));
        }
        names.push(path);
    }
    names.sort();
    names
}

#[cfg(unix)]
#[test]
fn a_page_is_not_added_behind_a_link_that_leads_out() {
    let desk = Desk::new();
    desk.done(&["new", "town"]);
    fs::create_dir(desk.path("outside")).expect("a folder");
    fs::remove_dir_all(desk.path("town/content/terms")).expect("it was there");
    std::os::unix::fs::symlink("../../outside", desk.path("town/content/terms")).expect("a link");
    let output = desk.run(&["add", "term", "Bench", "--root", "town"]);
    assert_eq!(code(&output), 2, "{}", err(&output));
    assert!(fs::read_dir(desk.path("outside")).expect("a folder").next().is_none());
}

#[test]
fn a_page_begins_as_a_draft_that_is_not_published() {
    let desk = Desk::with_site(&[]);
    desk.done(&["add", "practice", "Walking School Bus", "--city", "ellenhaven"]);
    let text = desk.read("content/practices/walking-school-bus/index.md");
    for line in ["title: Walking School Bus", "status: draft", "city: ellenhaven", "# summary: …"]
    {
        assert!(text.lines().any(|written| written == line), "{line}\n{text}");
    }
    desk.done(&["build", "--strict"]);
    assert!(!desk.path("site/en/practices/walking-school-bus").exists());
    desk.done(&["build", "--strict", "--drafts"]);
    let html = desk.read("site/en/practices/walking-school-bus/index.html");
    assert!(html.contains("<h2 id=\"take-home\">"), "{html}");
    assert!(!html.contains("What another city needs"), "the guidance is published:\n{html}");
}

#[test]
fn values_go_to_the_fields_that_they_are_of() {
    let desk = Desk::with_site(&[]);
    desk.done(&[
        "add",
        "service",
        "Women's: café & more",
        "--id",
        "cafe",
        "--what",
        "Coffee: \"free\"",
        "--documents",
        "Passport, or card",
        "--documents",
        "Photo",
        "--languages_spoken",
        "en,ar",
        "--cost",
        "Nothing",
        "--status",
        "public",
        "--topics",
        "language",
    ]);
    let text = desk.read("content/services/cafe.md");
    for line in [
        "title: \"Women's: café & more\"",
        "what: \"Coffee: \\\"free\\\"\"",
        "documents: [\"Passport, or card\", Photo]",
        "languages_spoken: [en, ar]",
        "cost: Nothing",
        "status: public",
    ] {
        assert!(text.lines().any(|written| written == line), "{line}\n{text}");
    }
    desk.done(&["build", "--strict"]);
    let html = desk.read("site/en/services/cafe/index.html");
    assert!(html.contains("Passport, or card"), "{html}");
    desk.done(&["add", "guide", "Health", "--city", "ellenhaven"]);
    assert!(desk.path("content/guide/ellenhaven/health/index.md").exists());
    desk.done(&["add", "term", "Überweisung"]);
    assert!(desk.path("content/terms/überweisung.md").exists());
}

#[test]
fn what_cannot_be_added_is_refused() {
    let desk = Desk::with_site(&["--languages", "en,fr"]);
    let practice = ["add", "practice", "Bus"];
    let with = |more: &[&'static str]| [&practice[..], more].concat();
    desk.refused(&["add", "practise", "Bus"], &["'practise'", "'practice'"]);
    desk.refused(&with(&["--citty", "x"]), &["--city"]);
    desk.refused(&with(&["--city", "elenhaven"]), &["reference-broken", "`ellenhaven`?"]);
    desk.refused(&with(&["--instrument", "chater"]), &["'charter'"]);
    desk.refused(&with(&["--date", "21.11.2026"]), &["wrong-type", "`2026-11-21`"]);
    desk.refused(&["add", "practice", "…"], &["--id"]);
    desk.refused(&with(&["--id", "a b"]), &["cannot be part of an address"]);
    desk.refused(&["add", "practice", "Reading bench!"], &["is there already", "--language"]);
    desk.refused(&["add", "topic", "Index"], &["--id"]);
    // What is named is there, below a city or as a page of another kind.
    desk.done(&["add", "guide", "Emergency", "--city", "ellenhaven"]);
    let there = "add guide ellenhaven/emergency --language TAG";
    desk.refused(&["add", "guide", "emergency"], &["is there already", there, "--city"]);
    desk.refused(&["add", "guide", "ellenhaven/emergency"], &["is there already", there]);
    for name in ["emergency", "EMERGENCY", "emergencies"] {
        let words = ["add", "guide", name, "--language", "fr"];
        desk.refused(&words, &["did you mean `ellenhaven/emergency`?"]);
    }
    desk.refused(
        &["add", "service", "emergency", "--language", "fr"],
        &["`ellenhaven/emergency`: `welcomat add guide …`"],
    );
    desk.refused(&["add", "guide", "Health", "--city", "ellenhavn"], &["`ellenhaven`?"]);
    desk.refused(&with(&["--root", "content"]), &["there is no site"]);
    let bench = ["add", "practice", "reading-bench", "--language"];
    let with = |more: &[&'static str]| [&bench[..], more].concat();
    desk.refused(&with(&["es"]), &["add `es` to `languages:`"]);
    desk.refused(&with(&["frr-x"]), &["hint: "]);
    desk.refused(&with(&["fr", "--city", "ellenhaven"]), &["facts stand in the original"]);
    desk.refused(&["add", "practice", "reading-bank", "--language", "fr"], &["`reading-bench`?"]);
    desk.refused(
        &["add", "service", "practices/reading-bench", "--language", "fr"],
        &["add practice"],
    );
    desk.done(&with(&["fr"]));
    // What is there already is not begun again: how it stands is said.
    let stands = desk.done(&with(&["fr"]));
    assert!(
        err(&stands).contains("is there") && err(&stands).contains("--accept"),
        "{}",
        err(&stands)
    );
    assert!(out(&stands).contains("not translated"), "{}", out(&stands));
}

/// A site with something of every kind, and one source of everything that a field can name.
fn small_site() -> Memory {
    let mut world = Memory::new(support::today());
    world.write(
        "welcomat.yaml",
        "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr]\n",
    );
    for (folder, _) in Kind::FOLDERS {
        world.write(format!("content/{folder}/known.md"), "---\ntitle: Known\n---\n");
    }
    world
}

/// The page that `add` makes of a kind.
fn page(world: &dyn World, kind: Kind) -> File {
    let (site, said) = pipeline::assembled(world);
    assert!(said.is_empty(), "{said:?}");
    let given = Vec::new();
    let asked = NewPage { kind, title: "All of it", id: None, below: None, given };
    scaffold::page(&site.expect("a site"), &asked).expect("nothing is in its way")
}

/// Takes away the `# ` before every field.
fn uncommented(text: &str) -> String {
    let (front, body) = text.split_once("\n---\n").expect("front matter");
    let lines = front.lines().map(|line| line.strip_prefix("# ").unwrap_or(line));
    format!("{}\n---\n{body}", lines.collect::<Vec<_>>().join("\n"))
}

#[test]
fn every_explained_field_can_be_taken_into_use() {
    for kind in Kind::ALL {
        let mut world = small_site();
        let file = page(&world, *kind);
        let text = uncommented(&file.text);
        assert!(text.matches("\n##").count() > 20, "{text}");
        for field in kind.fields() {
            assert!(text.contains(&format!("\n{}:", field.key)), "{} of {text}", field.key);
        }
        world.write(file.path.as_str(), text);
        let options = Options { drafts: true, ..Options::default() };
        let (mut outcome, _) = support::build(&world, &options);
        // The picture of the example is not there.
        outcome.diagnostics.retain(|said| said.code != &codes::IMAGE_MISSING);
        assert!(outcome.diagnostics.is_empty(), "{}", support::said(&outcome, &world));
    }
}

#[test]
fn every_page_builds_as_it_begins() {
    let mut world = small_site();
    for kind in Kind::ALL {
        let file = page(&world, *kind);
        world.write(file.path.as_str(), file.text);
    }
    let options = Options { drafts: true, strict: true, ..Options::default() };
    let files = support::built(&world, &options);
    assert!(files.contains_key("fr/practices/all-of-it/index.html"));
}

/// A practice with everything that could trip a translator's skeleton.
const ORIGINAL: &str = "---
title: Bus
summary: Children walk together.
date: 2026-01-02
audience: [Children, \"Parents: all\"]
image: { src: bus.svg, alt: A group of children }
evidence:
  - { value: 300 }
  - { claim: families take part, value: 12 }
awards: { name: Prize, by: Somebody }
contact: Jo Example
---
Before. <!-- A remark --> and the arrow --> of a comment.

## What was done

::: steps
1. Meet.
2. Walk.
:::

```
## No heading
```

### Who walks {#who}

Everybody.
";

fn with_original() -> Memory {
    let mut world = small_site();
    world.write("content/practices/bus/index.md", ORIGINAL);
    world.write("content/practices/bus/bus.svg", "<svg/>");
    world
}

fn skeleton(world: &dyn World, named: &str) -> File {
    let (site, _) = pipeline::assembled(world);
    let site = site.expect("a site");
    scaffold::translation(world, &site, Kind::Practice, named, "fr").expect("a translation").file
}

#[test]
fn a_translation_begins_with_all_that_is_to_be_translated() {
    let world = with_original();
    let file = skeleton(&world, "bus");
    assert_eq!(file.path.as_str(), "content/practices/bus/index.fr.md");
    let (front, body) = file.text.split_once("\n---\n").expect("front matter");
    for lines in [
        "\n# Bus\ntitle:\n",
        "\n# Children walk together.\nsummary:\n",
        "\naudience:\n  # Children\n  -\n  # Parents: all\n  -\n",
        "\nimage:\n  # A group of children\n  alt:\n",
        "\nevidence:\n  - value: \"12\"\n    # families take part\n    claim:\n",
        "\nawards:\n  - by: Somebody\n    # Prize\n    name:\n",
        "  in_progress: true\n  of: en\n",
        "\n    evidence/12-------0-/claim: \"h",
        "\n    image/alt: \"h",
        "\n    text: \"h",
        "\n    text/what-was-done: \"h",
    ] {
        assert!(front.contains(lines), "{lines}\n{front}");
    }
    for fact in ["date:", "src:", "contact:"] {
        assert!(!front.contains(fact), "{fact}\n{front}");
    }
    let headings: Vec<&str> = body.lines().filter(|line| line.ends_with('}')).collect();
    let (done, who) = ("## What was done {#what-was-done}", "### Who walks {#who}");
    assert_eq!(headings, [done, who, who], "{body}");
    assert_eq!(body.matches("-->").count(), 3, "{body}");
    for named in ["practices/bus", "Bus", "content/practices/bus/index.md", "./practices/bus/"] {
        assert_eq!(skeleton(&world, named), file, "{named}");
    }
}

#[test]
fn a_translation_in_progress_is_not_published_and_a_finished_one_is_current() {
    let mut world = with_original();
    let file = skeleton(&world, "bus");
    world.write(file.path.as_str(), file.text.as_str());
    let strict = Options { strict: true, ..Options::default() };
    let files = support::built(&world, &strict);
    let html = String::from_utf8_lossy(&files["fr/practices/bus/index.html"]);
    assert!(html.contains("<p>Everybody.</p>"), "the original is not shown:\n{html}");
    support::built(&world, &Options { drafts: true, ..strict.clone() });

    let finished = file.text.replace("  in_progress: true\n", "");
    let finished = finished.replace("title:\n", "title: Le bus\n");
    world.write(file.path.as_str(), finished);
    let files = support::built(&world, &strict);
    let html = String::from_utf8_lossy(&files["fr/practices/bus/index.html"]);
    assert!(html.contains("<h1>Le bus</h1>"), "{html}");
    let comments = html.matches("Everybody.").count();
    assert!(html.contains("<p lang=\"en\" dir=\"ltr\">Everybody.</p>") && comments == 1, "{html}");
    assert_eq!(state(&world), "partial");

    world.write("content/practices/bus/index.md", ORIGINAL.replace("Everybody", "Somebody"));
    assert_eq!(state(&world), "partial", "what is not translated has not changed");
    world.write("content/practices/bus/index.md", ORIGINAL.replace("title: Bus", "title: Coach"));
    assert_eq!(state(&world), "one changed");
}

/// How the French bus stands to the original.
fn state(world: &dyn World) -> &'static str {
    let (site, _) = pipeline::assembled(world);
    let site = site.expect("a site");
    let bus = site.find("practices/bus").expect("a page");
    let french = site.config.find("fr").expect("a language");
    match State::of(&site, bus, french) {
        State::Changed(counts) if counts.changed == 1 => "one changed",
        state => state.key(),
    }
}

#[test]
fn a_translation_stands_beside_its_original_in_either_form() {
    let mut world = small_site();
    world.write("content/index.md", "---\ntitle: Home\n---\nText.\n");
    world.write("content/cities/linz.en.md", "---\ntitle: Linz\n---\nText.\n");
    let (site, _) = pipeline::assembled(&world);
    let site = site.expect("a site");
    let path = |kind, named| {
        let file =
            scaffold::translation(&world, &site, kind, named, "FR").expect("a translation").file;
        file.path.as_str().to_owned()
    };
    assert_eq!(path(Kind::City, "linz"), "content/cities/linz.fr.md");
    assert_eq!(path(Kind::City, "known"), "content/cities/known.fr.md");
    assert_eq!(path(Kind::Page, "index.md"), "content/index.fr.md");
}

#[test]
fn completions_and_the_manual_know_every_command() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = desk.done(&["completions", shell]);
        for word in ["completions", "practice", "instrument", "--portable"] {
            let word = word.trim_start_matches(if shell == "fish" { "--" } else { "" });
            assert!(out(&output).contains(word), "{shell} does not know {word}");
        }
        assert_eq!(err(&output), "");
    }
    let output = desk.done(&["man"]);
    let page = out(&output);
    assert!(page.contains(".TH welcomat 1"), "{page}");
    for command in ["BUILD", "NEW", "ADD", "SCHEMA", "COMPLETIONS", "MAN"] {
        assert!(page.contains(&format!(".SH \"WELCOMAT {command}\"\n")), "{command}\n{page}");
    }
}

/// Items without a name get one in both files, wherever the page stands among those of the site.
#[test]
fn a_translation_of_a_page_whose_items_have_no_names_begins() {
    let desk = Desk::with_site(&["--languages", "en,fr"]);
    fs::write(
        desk.path("content/guide/zz.md"),
        "---\ntitle: ZZ\nsteps: [{ title: One }, { title: Two }]\n---\n",
    )
    .expect("a file");
    let begun = desk.done(&["add", "guide", "zz", "--language", "fr"]);
    // It is judged beside the original as it is written then.
    assert!(!err(&begun).contains("item-unknown"), "{}", err(&begun));
    let (source, french) = (desk.read("content/guide/zz.md"), desk.read("content/guide/zz.fr.md"));
    assert_eq!(source.matches("id: ").count(), 2, "{source}");
    assert_eq!(french.matches("id: ").count(), 2, "{french}");
}

/// What stands in a table beside the page has texts as well; rows that nothing tells apart have no place.
#[test]
fn a_translation_of_a_table_begins_with_its_texts() {
    let desk = Desk::with_site(&["--languages", "en,fr"]);
    let folder = desk.path("content/indicators");
    fs::create_dir_all(folder).expect("a folder");
    let page = "---\ntitle: Number\nsource: S\nobservations: t.csv\n---\n";
    fs::write(desk.path("content/indicators/n.md"), page).expect("a file");
    let table = "place,year,value,note\nNorway,2024,\"12,5\",\nItaly,2024,5,Estimated\nPeru,2024,7,\nChad,2024,7,\n";
    fs::write(desk.path("content/indicators/t.csv"), table).expect("a file");
    let begun = desk.done(&["add", "indicator", "n", "--language", "fr"]);
    let both = format!("{}{}", out(&begun), err(&begun));
    assert!(both.contains("a column `id`"), "{both}");
    let french = desk.read("content/indicators/n.fr.md");
    for lines in [
        "\nobservations:\n  - year: \"2024\"\n    value: \"12,5\"\n    # Norway\n    place:\n",
        "\n  - year: \"2024\"\n    value: \"5\"\n    # Italy\n    place:\n    # Estimated\n    note:\n",
        "/place: \"h",
    ] {
        assert!(french.contains(lines), "{lines}\n{french}");
    }
    assert!(!french.contains("Peru") && !french.contains("# Chad"), "{french}");
    let finished =
        french.replace("  in_progress: true\n", "").replace("title:\n", "title: Nombre\n");
    let finished = finished.replace("# Norway\n    place:", "place: Norvège");
    let finished = finished.replace("# Italy\n    place:", "place: Italie");
    fs::write(desk.path("content/indicators/n.fr.md"), finished).expect("a file");
    let built = desk.run(&["build"]);
    for code in ["unit-unknown", "item-unknown", "item-unnamed", "translation-unrecorded"] {
        assert!(!err(&built).contains(code), "{}", err(&built));
    }
    let html = desk.read("site/fr/indicators/n/index.html");
    assert!(html.contains("Norvège") && html.contains("Italie"), "{html}");
}

/// Two numbers then and two now say nothing of which is which.
#[test]
fn numbers_are_never_told_apart_by_their_place() {
    let desk = Desk::with_site(&["--languages", "en,fr"]);
    let source = "---\ntitle: Help\npage_kind: emergency\nnumbers:\n  - { phone: '124', name: Sea rescue }\n  - { phone: '112', name: Fire }\n---\n";
    let french = "---\ntitle: Aide\nnumbers:\n  - name: Pompiers\n  - name: Police\n---\n";
    for (path, text) in [("help.md", source), ("help.fr.md", french)] {
        fs::write(desk.path(&format!("content/guide/{path}")), text).expect("a file");
    }
    for (which, left) in [(&["--accept"][..], 1), (&["--accept", "title"], 0)] {
        let output = desk.run(&[&["add", "guide", "help", "--language", "fr"], which].concat());
        assert_eq!(code(&output), left, "{which:?}: {}", err(&output));
        // Whoever notes one text is told nothing of others.
        assert_eq!(err(&output).contains("`phone: 124`"), left == 1, "{which:?}: {}", err(&output));
        let french = desk.read("content/guide/help.fr.md");
        assert!(!french.contains("phone"), "{which:?}: {french}");
    }
}
