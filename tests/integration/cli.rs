//! The program as it is typed: exit codes, what goes where, and what becomes of the output folder.

use crate::support;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::support::folder::{Folder, code, err, out};

/// A site in a folder of its own: a configuration and two pages, one of them in two languages.
fn site() -> Folder {
    let site = Folder::new();
    let config = "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr, ar]\n";
    site.write("welcomat.yaml", config);
    site.write("content/index.md", "---\ntitle: Home\n---\n[about](/about/)\n");
    site.write("content/about.md", "---\ntitle: About\naliases: [/old/]\n---\nText.\n");
    site.write("content/about.fr.md", "---\ntitle: À propos\n---\nTexte.\n");
    site.write("content/practices/bus/index.md", "---\ntitle: Bus\n---\n");
    site.write("content/practices/bus/bus.svg", "<svg/>");
    site
}

/// Every file below a folder with its bytes and the time of its last change.
fn snapshot(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
    let files = support::files_below(folder).into_iter();
    files
        .map(|file| {
            let changed = fs::metadata(&file).and_then(|data| data.modified()).expect("a file");
            let bytes = fs::read(&file).expect("a file");
            (file.strip_prefix(folder).expect("it lies below").to_owned(), (bytes, changed))
        })
        .collect()
}

fn bytes(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    snapshot(folder).into_iter().map(|(path, (bytes, _))| (path, bytes)).collect()
}

#[test]
fn a_sound_site_ends_with_0_and_says_so_to_people_only() {
    let site = site();
    let output = site.build(&[]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(out(&output), "");
    assert!(err(&output).contains("4 pages in 3 languages"), "{}", err(&output));
    assert!(site.path("site/en/about/index.html").exists());
    assert!(site.path("site/.welcomat").exists());
    assert!(!site.path("site/.welcomat-new").exists());
}

#[test]
fn errors_in_the_content_end_with_1_and_leave_the_output_untouched() {
    let site = site();
    assert_eq!(code(&site.build(&[])), 0);
    let before = snapshot(&site.path("site"));
    site.write("content/index.md", "---\ntitle: Home again\n---\n[about](/abuot/)\n");
    site.write("content/about.md", "---\ntitle: Also changed\n---\n");
    let output = site.build(&[]);
    assert_eq!(code(&output), 1);
    assert_eq!(out(&output), "");
    let said = err(&output);
    assert!(said.contains("error[link-broken]"), "{said}");
    assert!(said.contains(" --> content/index.md:4:9"), "{said}");
    assert!(said.contains("hint: did you mean `/about/`?"), "{said}");
    assert!(snapshot(&site.path("site")) == before, "the output was touched");
}

#[test]
fn errors_in_the_content_make_no_output_folder() {
    let site = site();
    site.write("themes/welcome/templates/page.html", "{{ page.nothing }}");
    let output = site.build(&[]);
    assert_eq!(code(&output), 1, "{}", err(&output));
    assert!(err(&output).contains("template-error"), "{}", err(&output));
    assert!(!site.path("site").exists(), "an empty folder is left");
}

#[test]
fn a_configuration_that_cannot_be_used_ends_with_2() {
    let site = site();
    site.write("welcomat.yaml", "title: [\n");
    let output = site.build(&[]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("error[yaml-syntax]"), "{}", err(&output));
    assert!(!site.path("site").exists());
}

#[test]
fn a_command_that_cannot_be_used_ends_with_2() {
    let site = site();
    let wrong: [&[&str]; 12] = [
        &["built"],
        &["build", "--no-such-option"],
        &["build", "--root", "nowhere"],
        &["build", "--as-of", "21.11.2026"],
        &["build", "--base-url", "example.org"],
        &["build", "--base-url", "https://user:word@example.org/"],
        &["build", "--base-url", "https://exa\"mple.org/"],
        &["build", "--base-url", "javascript:alert(1)"],
        &["build", "--format", "xml"],
        &["build", "--output", "."],
        &["build", "--output", "content/site"],
        &[],
    ];
    for arguments in wrong {
        let output = site.run(arguments);
        assert_eq!(code(&output), 2, "{arguments:?}: {}", err(&output));
        assert_eq!(out(&output), "", "{arguments:?}");
        assert!(!err(&output).is_empty(), "{arguments:?}");
    }
    assert!(!site.path("site").exists());
}

#[test]
fn a_language_that_the_site_does_not_have_ends_with_2_and_writes_nothing() {
    let site = site();
    for tags in ["de", "fr,de", "frr"] {
        let output = site.build(&["--languages", tags]);
        assert_eq!(code(&output), 2, "{tags}: {}", err(&output));
        assert!(err(&output).contains("is not a language of this site"), "{}", err(&output));
        assert!(!site.path("site").exists(), "{tags}: something is left in the output folder");
    }
    assert_eq!(code(&site.build(&[])), 0);
    let before = snapshot(&site.path("site"));
    site.write("content/about.md", "---\ntitle: Changed\n---\n");
    assert_eq!(code(&site.build(&["--languages", "de"])), 2);
    assert!(snapshot(&site.path("site")) == before, "the output was touched");
}

#[test]
fn twenty_broken_files_are_twenty_reports() {
    let site = site();
    for number in 0..20 {
        let text = format!("---\ntitle: Page {number}\nsumary: x\n---\n[x](/nowhere-{number}/)\n");
        site.write(&format!("content/broken-{number:02}.md"), &text);
    }
    let output = site.build(&[]);
    assert_eq!(code(&output), 1);
    let said = err(&output);
    assert_eq!(said.matches("error[link-broken]: ").count(), 20, "{said}");
    assert_eq!(said.matches("warning[unknown-key]: ").count(), 20, "{said}");
    assert!(said.contains("20 errors and 20 warnings"), "{said}");
}

#[test]
fn warnings_end_with_0_and_under_strict_with_1() {
    let site = site();
    site.write("content/about.md", "---\ntitle: About\nsumary: x\n---\n");
    let output = site.build(&["--strict"]);
    assert_eq!(code(&output), 1);
    assert!(err(&output).contains("error[unknown-key]"), "{}", err(&output));
    assert!(!site.path("site").exists());
    let output = site.build(&[]);
    assert_eq!(code(&output), 0);
    assert!(err(&output).contains("warning[unknown-key]"), "{}", err(&output));
}

#[test]
fn json_is_one_object_a_line_on_standard_output() {
    let site = site();
    site.write("content/about.md", "---\ntitle: \"Ab\\tout\"\nsumary: x\n---\n[x](/nowhere/)\n");
    site.write("content/cities/a.fr.md", "---\ntitle: A\n---\n");
    let output = site.build(&["--format", "json"]);
    assert_eq!(code(&output), 1);
    let lines: Vec<serde_json::Value> = out(&output)
        .lines()
        .map(|line| serde_json::from_str(line).expect("every line is an object"))
        .collect();
    assert_eq!(lines.len(), 3, "{}", out(&output));
    for line in &lines {
        for key in ["code", "severity", "message", "path", "line", "column", "hints"] {
            assert!(line.get(key).is_some(), "{key} in {line}");
        }
    }
    let link = lines.iter().find(|line| line["code"] == "link-broken").expect("a broken link");
    assert_eq!(link["severity"], "error");
    assert_eq!(link["path"], "content/about.md");
    assert_eq!((&link["line"], &link["column"]), (&5.into(), &5.into()));
    assert!(link["hints"].is_array());
    let orphan = lines.iter().find(|line| line["code"] == "translation-orphan").expect("an orphan");
    assert!(orphan["line"].is_null());
    assert!(!err(&output).contains("error["), "{}", err(&output));
}

#[test]
#[cfg(unix)]
fn json_names_a_file_as_it_is_and_hides_nothing() {
    let site = site();
    let name = "content/a\u{1b}]0;b\u{202e}\u{e0041}.md";
    site.write(name, "---\ntitle: A\nsumary: x\n---\n");
    let output = site.build(&["--format", "json"]);
    let line = out(&output).lines().next().expect("a line");
    assert!(line.contains("a\\u001b]0;b\\u202e\\udb40\\udc41.md"), "{line}");
    assert!(!out(&output).contains(['\u{1b}', '\u{202e}', '\u{e0041}']), "{}", out(&output));
    let line: serde_json::Value = serde_json::from_str(line).expect("an object");
    assert_eq!(line["path"], name);
}

#[test]
fn github_gets_workflow_commands() {
    let site = site();
    site.write("content/a,b.md", "---\ntitle: A\nsumary: 100%\n---\n[x](/nowhere/)\n");
    let output = site.build(&["--format", "github"]);
    assert_eq!(code(&output), 1);
    let lines: Vec<&str> = out(&output).lines().collect();
    let file = "file=content/a%2Cb.md";
    let warning = format!("::warning {file},line=3,col=1,endColumn=7,title=unknown-key::");
    let error = format!("::error {file},line=5,col=5,endColumn=14,title=link-broken::");
    assert_eq!(lines.len(), 2, "{}", out(&output));
    assert!(lines[0].starts_with(&warning), "{}", lines[0]);
    assert!(lines[1].starts_with(&error), "{}", lines[1]);
    assert!(lines[0].ends_with("%0Ahint: did you mean `summary`?"), "{}", lines[0]);
}

#[test]
fn there_is_no_colour_when_piped() {
    let site = site();
    site.write("content/about.md", "---\ntitle: About\nsumary: x\n---\n[x](/nowhere/)\n");
    for (name, value) in [("TERM", "xterm-256color"), ("NO_COLOR", "1")] {
        let output = site
            .command(&["build", "--as-of", support::TODAY])
            .env(name, value)
            .output()
            .expect("the program starts");
        assert!(!err(&output).contains('\u{1b}'), "{name}: {}", err(&output));
    }
    let coloured = site
        .command(&["build", "--as-of", support::TODAY])
        .env("CLICOLOR_FORCE", "1")
        .output()
        .expect("the program starts");
    assert!(err(&coloured).contains('\u{1b}'), "{}", err(&coloured));
    let refused = site
        .command(&["build", "--as-of", support::TODAY])
        .envs([("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")])
        .output()
        .expect("the program starts");
    assert!(!err(&refused).contains('\u{1b}'), "{}", err(&refused));
}

#[test]
fn a_folder_that_holds_anything_else_is_refused() {
    let site = site();
    site.write("site/notes.txt", "mine");
    let output = site.build(&[]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("notes.txt"), "{}", err(&output));
    assert_eq!(bytes(&site.path("site")).len(), 1);
    fs::remove_file(site.path("site/notes.txt")).expect("it is there");
    assert_eq!(code(&site.build(&[])), 0);

    // The same beside a record of our own files, also deep in a folder of them.
    site.write("site/en/about/draft.html", "mine");
    let before = snapshot(&site.path("site"));
    site.write("content/about.md", "---\ntitle: Changed\n---\n");
    let output = site.build(&[]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("en/about/draft.html"), "{}", err(&output));
    assert!(snapshot(&site.path("site")) == before, "the output was touched");
}

#[test]
fn files_of_version_control_may_stand_in_the_output() {
    let site = site();
    site.write("site/.git/HEAD", "ref: refs/heads/pages\n");
    site.write("site/.gitignore", "x\n");
    let output = site.build(&[]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(site.path("site/.git/HEAD").exists() && site.path("site/.gitignore").exists());
}

#[test]
fn a_second_build_writes_nothing() {
    let site = site();
    assert_eq!(code(&site.build(&[])), 0);
    let before = snapshot(&site.path("site"));
    let output = site.build(&[]);
    assert_eq!(code(&output), 0);
    assert!(err(&output).contains(" 0 files written"), "{}", err(&output));
    assert!(snapshot(&site.path("site")) == before, "files were written again");
}

#[test]
fn only_what_changed_is_written_and_what_is_gone_is_removed() {
    let site = site();
    assert_eq!(code(&site.build(&[])), 0);
    let before = snapshot(&site.path("site"));
    site.write("content/about.fr.md", "---\ntitle: À propos\n---\nUn autre texte.\n");
    fs::remove_dir_all(site.path("content/practices")).expect("it is there");
    assert_eq!(code(&site.build(&[])), 0);
    let after = snapshot(&site.path("site"));
    assert!(!site.path("site/en/practices").exists(), "an empty folder is left");
    assert!(!site.path("site/practices").exists(), "an empty folder is left");
    let unchanged = Path::new("404.html");
    assert_eq!(before[unchanged], after[unchanged]);
    let (old, new) =
        (&before[Path::new("fr/about/index.html")], &after[Path::new("fr/about/index.html")]);
    assert_ne!(old.0, new.0);
    for (path, (old, changed)) in &before {
        if let Some((new, changed_again)) = after.get(path).filter(|(new, _)| new == old) {
            assert_eq!(changed, changed_again, "{} was written again", path.display());
            assert_eq!(old, new);
        }
    }

    let clean = site.path("clean");
    assert_eq!(code(&site.build(&["--output", clean.to_str().expect("UTF-8")])), 0);
    assert!(bytes(&clean) == bytes(&site.path("site")), "not what a clean build gives");
}

#[test]
fn a_page_may_become_a_folder_and_a_folder_a_page() {
    let site = site();
    site.write("content/a", "a file");
    site.write("content/b/c.txt", "in a folder");
    assert_eq!(code(&site.build(&[])), 0);
    fs::remove_file(site.path("content/a")).expect("it is there");
    fs::remove_dir_all(site.path("content/b")).expect("it is there");
    site.write("content/a/c.txt", "in a folder");
    site.write("content/b", "a file");
    let output = site.build(&[]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(fs::read_to_string(site.path("site/a/c.txt")).expect("a file"), "in a folder");
    assert_eq!(fs::read_to_string(site.path("site/b")).expect("a file"), "a file");
}

#[test]
fn parts_of_some_languages_add_up_to_the_whole() {
    let site = site();
    assert_eq!(code(&site.build(&[])), 0);
    let whole = bytes(&site.path("site"));
    let mut union = BTreeMap::new();
    for (part, tags) in [("one", "en,ar"), ("two", "FR")] {
        let output = site.build(&["--output", part, "--languages", tags]);
        assert_eq!(code(&output), 0, "{}", err(&output));
        for (path, bytes) in bytes(&site.path(part)) {
            if let Some(other) = union.insert(path.clone(), bytes.clone()) {
                assert!(other == bytes, "{} differs between the parts", path.display());
            }
        }
    }
    assert!(!site.path("two/en").exists());
    assert!(union.contains_key(Path::new(".welcomat")));
    assert!(union == whole, "the parts are not the whole");

    // And one after the other into one folder.
    for tags in ["ar", "fr", "en"] {
        assert_eq!(code(&site.build(&["--output", "three", "--languages", tags])), 0);
    }
    assert!(bytes(&site.path("three")) == whole, "one after the other is not the whole");
}

#[test]
fn portable_names_files() {
    let site = site();
    assert_eq!(code(&site.build(&["--portable"])), 0);
    let home = fs::read_to_string(site.path("site/en/index.html")).expect("a page");
    assert!(home.contains("<a href=\"../en/about/index.html\">about</a>"), "{home}");
}

#[test]
fn the_day_is_an_input() {
    let site = site();
    let notice = "Nobody has checked these facts for a long time";
    site.write("content/services/a.md", "---\ntitle: A\nverified_on: 2025-01-01\n---\n");
    let page = || fs::read_to_string(site.path("site/en/services/a/index.html")).expect("a page");
    assert_eq!(code(&site.run(&["build", "--as-of", "2026-01-01"])), 0);
    assert!(!page().contains(notice));
    assert_eq!(code(&site.run(&["build", "--as-of", "2026-01-02"])), 0);
    assert!(page().contains(notice));
    let with_epoch = |seconds: &str, arguments: &[&str]| {
        let mut command = site.command(arguments);
        command.env("SOURCE_DATE_EPOCH", seconds).output().expect("the program starts")
    };
    // 2026-01-01T23:59:59Z
    assert_eq!(code(&with_epoch("1767311999", &["build"])), 0);
    assert!(!page().contains(notice));
    assert_eq!(code(&with_epoch("1767312000", &["build"])), 0);
    assert!(page().contains(notice));
    assert_eq!(code(&with_epoch("1767312000", &["build", "--as-of", "2026-01-01"])), 0);
    assert!(!page().contains(notice));
    assert_eq!(code(&with_epoch("yesterday", &["build"])), 2);
}

#[test]
fn a_site_of_one_file_builds() {
    let site = Folder::new();
    site.write("content/index.md", "---\ntitle: Welcome\n---\n");
    let output = site.build(&[]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let home = fs::read_to_string(site.path("site/en/index.html")).expect("a page");
    assert!(home.contains("<h1>Welcome</h1>"), "{home}");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_said_and_hides_nothing() {
    let site = site();
    std::os::unix::fs::symlink("nowhere", site.path("content/lost.md")).expect("a link");
    site.write("content/broken.md", "---\ntitle: Broken\n---\n[x](/nowhere/)\n");
    let output = site.build(&[]);
    assert_eq!(code(&output), 1);
    let said = err(&output);
    assert!(said.contains("error[link-refused]"), "{said}");
    assert!(said.contains("content/lost.md"), "{said}");
    assert!(said.contains("error[link-broken]"), "{said}");
}

#[test]
fn timings_are_said_to_people() {
    let site = site();
    let output = site.build(&["--timings"]);
    assert_eq!(code(&output), 0);
    assert_eq!(out(&output), "");
    for stage in ["parse", "site", "plan", "render", "emit", "total"] {
        assert!(err(&output).contains(stage), "{}", err(&output));
    }
}

#[test]
fn explain_counts_by_kind_and_language_what_readers_get() {
    let site = site();
    site.write("content/services/index.md", "---\ntitle: Services\n---\n");
    site.write("content/guide/linden/first.md", "---\ntitle: First\npage_kind: journey\n---\n");
    let machine = "---\ntitle: أول\ntranslation: { method: machine }\n---\n";
    site.write("content/guide/linden/first.ar.md", machine);
    site.write("content/guide/linden/plan.md", "---\ntitle: Plan\nstatus: draft\n---\n");
    let output = site.run(&["explain"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let expected = "                    pages    en    fr    ar
guide                   1     1     0     1
  guide: journey        1     1     0     1
practices               1     1     0     0
other pages             1     1     1     0
home and sections       2     2     0     0
all pages               5     5     1     1
made by a machine       1     0     0     1
source not recorded     1     0     1     0
";
    assert_eq!(out(&output), expected);
}

#[test]
fn explain_refuses_what_the_site_does_not_have() {
    let site = site();
    for path in ["/en/abuot/", "en/abuot/index.html", "/xx/", "content/abuot.md"] {
        let output = site.run(&["explain", path]);
        assert_eq!(code(&output), 2, "{path}: {}", out(&output));
        assert!(err(&output).contains(&format!("the site has no file `{path}`")), "{path}");
    }
    let mistyped = site.run(&["explain", "/en/abuot/"]);
    assert!(err(&mistyped).contains("hint: did you mean `en/about/`?"), "{}", err(&mistyped));
    // The folder of the output may stand before it, and `/` is the gate.
    for path in ["site/en/about/index.html", "./site/en/about/", "/"] {
        assert_eq!(code(&site.run(&["explain", path])), 0, "{path}");
    }
}

#[test]
fn explain_says_of_which_pages_a_filter_is() {
    let site = site();
    for (name, instrument) in [("bus", "service"), ("promise", "charter")] {
        let page = format!("---\ntitle: {name}\ninstrument: {instrument}\n---\n");
        site.write(&format!("content/practices/{name}.md"), &page);
    }
    let output = site.run(&["explain", "/en/practices/instrument/charter/"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let said = out(&output);
    assert!(said.contains("the format “filtered lists”"), "{said}");
    assert!(said.contains("the pages in `content/practices/` of this instrument"), "{said}");
}

#[test]
fn explain_says_what_a_build_leaves_out() {
    let site = site();
    site.write(
        "content/about.ar.md",
        "---\ntitle: حول\ntranslation: { in_progress: true }\n---\nنص.\n",
    );
    site.write("content/plan.md", "---\ntitle: Plan\nstatus: draft\n---\n");
    let explained = |path: &str| {
        let output = site.run(&["explain", path]);
        assert_eq!(output.status.code(), Some(0), "{path}");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    assert!(explained("/ar/about/").contains("published  no, the translation is in progress"));
    assert!(explained("/en/plan/").contains("published  no, the page is a draft"));
    assert!(!explained("/en/about/").contains("published"));
    assert!(explained("/en/practices/").contains("the pages in `content/practices/`"));
}

#[test]
fn a_mistake_in_what_was_typed_is_told_without_what_it_smuggles_in() {
    let site = site();
    let smuggled = "\u{1b}]0;owned\u{7}\n::error::owned\n\u{202e}\u{200b}";
    for arguments in [
        vec![format!("--x{smuggled}")],
        vec![format!("com{smuggled}mand")],
        vec!["build".to_owned(), format!("--wait=1{smuggled}")],
        vec!["build".to_owned(), "--format".to_owned(), smuggled.to_owned()],
        vec!["build".to_owned(), format!("--as-of={smuggled}")],
        vec!["build".to_owned(), format!("--base-url={smuggled}")],
        vec!["build".to_owned(), format!("--languages={smuggled}")],
        vec!["build".to_owned(), format!("--only={smuggled}")],
        vec!["build".to_owned(), format!("--root={smuggled}")],
        vec!["explain".to_owned(), smuggled.to_owned()],
        vec!["check".to_owned(), format!("--only={smuggled}")],
        vec!["schema".to_owned(), smuggled.to_owned()],
    ] {
        let typed: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let output = site.run(&typed);
        let said = err(&output);
        assert_eq!(code(&output), 2, "{typed:?}: {said}");
        assert!(said.contains(r"\u{202e}\u{200b}"), "{typed:?}: {said}");
        assert!(!said.contains(['\u{1b}', '\u{7}', '\u{202e}', '\u{200b}']), "{typed:?}: {said}");
        assert!(!said.lines().any(|line| line.starts_with("::")), "{typed:?}: {said}");
    }
    assert_eq!(code(&site.run(&["build", "--help"])), 0);
    assert_eq!(code(&site.run(&["--version"])), 0);
    assert_eq!(code(&site.run(&["--nothing"])), 2);
}
