//! A site that comes from elsewhere, with very much that is wrong: what is said of it first, and how it is published
//! while it is being mended.

use std::fmt::Write;

use crate::support::folder::{Folder, code, err, out};
use welcomat::desk::editor::Editor;
use welcomat::desk::problems;
use welcomat::words::baseline;
use welcomat::words::diagnostic::{Diagnostic, Span, codes};
use welcomat::words::path::SourcePath;

const PAGES: usize = 40;

/// A site of pages with the same mistakes: a key that is not known, links that lead nowhere, an anchor that is not there.
fn migrated() -> Folder {
    let folder = Folder::new();
    folder.write("welcomat.yaml", "title: Test\nbase_url: https://guide.linden.gov/\n");
    folder.write("content/index.md", "---\ntitle: Home\n---\nWelcome.\n");
    for number in 0..PAGES {
        let text = format!(
            "---\ntitle: Page {number}\nlayout: post\n---\nSee [the desk](/#nothing) and [page {number}](/old-{number}/).\n"
        );
        folder.write(&format!("content/page-{number}.md"), &text);
    }
    folder
}

#[test]
fn totals_come_first_then_a_few_of_each() {
    let site = migrated();
    let output = site.run(&["check"]);
    assert_eq!(code(&output), 1);
    let said = err(&output);
    let first: Vec<&str> = said.lines().take(7).collect();
    assert_eq!(
        first,
        [
            "80 errors and 40 warnings, by what is wrong:",
            "",
            "       40  error[anchor-broken]",
            "            40  there is no heading `#nothing` in `the home page`",
            "       40  error[link-broken]",
            "       40  warning[unknown-key]",
            "            40  unknown key `layout` in page",
        ]
    );
    assert!(said.lines().count() < 90, "{}", said.lines().count());
    for code in ["anchor-broken", "link-broken", "unknown-key"] {
        assert_eq!(said.matches(&format!("[{code}]: ")).count(), 3, "{code}");
        assert!(
            said.contains(&format!("… and 37 more: `welcomat check --all --only {code}`")),
            "{said}"
        );
    }
    assert!(said.contains("`levels: { anchor-broken: warning }` in `welcomat.yaml`"), "{said}");
    assert!(said.contains("`welcomat check --write-baseline`"), "{said}");
    assert!(said.ends_with("checked 41 pages in 1 language: 80 errors, 40 warnings\n"), "{said}");
}

#[test]
fn all_of_a_code_can_be_listed() {
    let site = migrated();
    let said = site.run(&["check", "--all", "--only", "unknown-key"]);
    assert_eq!(err(&said).matches("warning[unknown-key]: ").count(), PAGES);
    assert_eq!(err(&said).matches("error[").count(), 0);
    let said = site.run(&["build", "--only", "link-broken,anchor-broken", "--format", "json"]);
    assert_eq!((code(&said), out(&said).lines().count()), (1, 2 * PAGES));
    let said = site.run(&["check", "--only", "link-brokn"]);
    assert_eq!(code(&said), 2);
    assert!(err(&said).contains("did you mean `link-broken`?"), "{}", err(&said));
}

#[test]
fn programs_get_everything() {
    let site = migrated();
    let json = site.run(&["check", "--format", "json"]);
    assert_eq!(out(&json).lines().count(), 3 * PAGES);
    let github = site.run(&["check", "--format", "github"]);
    let lines: Vec<&str> = out(&github).lines().collect();
    assert_eq!(lines.len(), 3 * PAGES + 1);
    // The first ten are shown beside a change: one of each code is among them.
    assert!(lines[0].contains("anchor-broken") && lines[1].contains("link-broken"), "{lines:#?}");
    assert!(lines[2 * PAGES].starts_with("::warning"), "{}", lines[2 * PAGES]);
    assert!(lines[3 * PAGES].starts_with("::notice title=welcomat::"), "{}", lines[3 * PAGES]);
}

#[test]
fn what_a_baseline_has_taken_note_of_is_not_reported_until_it_changes() {
    let site = migrated();
    let file = site.path(baseline::FILE);
    let written = site.run(&["check", "--write-baseline"]);
    assert_eq!(code(&written), 0, "{}", err(&written));
    assert!(
        err(&written).starts_with("took note of 120 findings in `welcomat.baseline`"),
        "{}",
        err(&written)
    );
    let text = std::fs::read_to_string(&file).expect("it was written");
    let entries: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(entries.len(), 3 * PAGES);
    assert!(entries.is_sorted(), "{entries:#?}");
    assert!(entries.contains(&"link-broken content/page-7.md: /old-7/"), "{entries:#?}");
    assert!(entries.contains(&"unknown-key content/page-7.md: layout"), "{entries:#?}");
    // It builds, also under a stricter command, and says how much is known.
    let built = site.run(&["build", "--strict"]);
    assert_eq!(code(&built), 0, "{}", err(&built));
    assert!(err(&built).ends_with("; 120 in the baseline\n"), "{}", err(&built));
    let checked = site.run(&["check"]);
    let end = "checked 41 pages in 1 language: nothing new; 120 in the baseline\n";
    assert_eq!((code(&checked), err(&checked)), (0, end));
    // Written again, it is the same.
    site.run(&["check", "--write-baseline"]);
    assert_eq!(std::fs::read_to_string(&file).expect("it is there"), text);
    // Lines may move; one mistake more is one too many, even where it is the same once more.
    let moved = "---\ntitle: Page 7\n\n\nlayout: post\n---\n\nNew.\n\nSee [the desk](/#nothing) and [page 7](/old-7/).\n";
    site.write("content/page-7.md", moved);
    assert_eq!(code(&site.run(&["check"])), 0);
    site.write("content/page-7.md", &format!("{moved}\n[again](/old-7/)\n"));
    let said = site.run(&["build"]);
    assert_eq!(code(&said), 1);
    assert!(err(&said).contains("content/page-7.md:12:9"), "{}", err(&said));
    assert!(
        err(&said).contains("1 error; 120 in the baseline: nothing was written"),
        "{}",
        err(&said)
    );
    assert_eq!(code(&site.run(&["check", "--no-baseline"])), 1);
}

#[test]
fn entries_that_nothing_is_found_for_are_reported() {
    let site = migrated();
    site.run(&["check", "--write-baseline"]);
    site.write("content/page-7.md", "---\ntitle: Page 7\n---\nText.\n");
    let said = site.run(&["check"]);
    assert_eq!(code(&said), 0);
    assert!(
        err(&said).starts_with("warning[baseline-stale]: what 3 lines of the baseline"),
        "{}",
        err(&said)
    );
    // A build looks for less than a check does, and cannot tell.
    let said = site.run(&["build"]);
    assert!(!err(&said).contains("baseline-stale"), "{}", err(&said));
}

#[test]
fn what_is_always_an_error_stays_one() {
    let site = migrated();
    site.write("content/page-1.md", "---\ntitle: [\n---\nText.\n");
    let written = site.run(&["check", "--write-baseline"]);
    assert_eq!(code(&written), 1);
    assert!(err(&written).contains("error[yaml-syntax]"), "{}", err(&written));
    let said = site.run(&["build"]);
    assert_eq!(code(&said), 1);
    assert_eq!(err(&said).matches("error[").count(), 1, "{}", err(&said));
}

#[test]
fn a_file_that_is_held_back_stays_so_when_that_is_known() {
    let site = migrated();
    site.write("content/secret.md", "---\ntitle: Secret\ndraft: true\n---\nNot yet.\n");
    site.run(&["check", "--write-baseline"]);
    let built = site.run(&["build"]);
    assert_eq!(code(&built), 0, "{}", err(&built));
    assert!(site.path("site/en/page-1/index.html").exists());
    assert!(!site.path("site/en/secret").exists());
}

#[test]
fn the_page_of_problems_is_whole_and_small() {
    let said: Vec<Diagnostic> = (0..4_305)
        .map(|number| {
            let path = SourcePath::new(format!("content/page-{number}.md"));
            let (code, message) = match number % 3 {
                0 => (&codes::UNKNOWN_KEY, "unknown key `layout` in page".to_owned()),
                _ => (&codes::LINK_BROKEN, format!("there is no page or file `/old-{number}/`")),
            };
            Diagnostic::new(code, &path, message).at(Span::at(5, 1)).hint("correct it")
        })
        .collect();
    let html = problems::page("/", "en/index.html", &said, &Editor::none());
    assert!(html.len() < 20_000, "{}", html.len());
    assert!(html.trim_end().ends_with("</html>"), "{html}");
    let place = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text} in {html}"));
    assert!(place("<td>2,870</td>") < place("<td>1,435</td>"));
    assert!(place("old-1/") < place("content/page-0.md"));
    assert_eq!(html.matches("class=\"problem\"").count(), 6);
    let mut more = String::new();
    let _ = write!(more, "and 2,867 more of <code>link-broken</code>");
    assert!(html.contains(&more), "{html}");
}

#[test]
fn a_file_full_of_one_mistake_is_mended_link_by_link() {
    let site = migrated();
    let links = |from: usize| -> String {
        (from..250).map(|number| format!("[page {number}](/gone-{number}/)\n")).collect()
    };
    let page = |from| format!("---\ntitle: Links\n---\n{}", links(from));
    site.write("content/links.md", &page(0));
    let json = |more: &[&str]| {
        let said =
            site.run(&[&["check", "--only", "link-broken", "--format", "json"], more].concat());
        out(&said).lines().filter(|line| line.contains("links.md")).count()
    };
    // Of one file, the first are said and the rest are counted; everything is there for who asks for it.
    assert_eq!((json(&[]), json(&["--all"])), (100, 250));
    site.run(&["check", "--write-baseline"]);
    assert_eq!(code(&site.run(&["build"])), 0);
    site.write("content/links.md", &page(1));
    assert_eq!(code(&site.run(&["build"])), 0);
}
