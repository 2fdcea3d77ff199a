//! `welcomat check` as it is typed: what it finds, where it goes, and how it ends.

use crate::support;
use std::collections::BTreeMap;

use crate::support::folder::{Folder, code, err, out};
use serde_json::Value;
use welcomat::build::pipeline::{self, Options};
use welcomat::words::diagnostic::{Format, codes};

const SOUND: &str = "---\ntitle: Home\n---\nWelcome.\n";

/// A site in a folder: a configuration and these files.
fn site(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::new();
    folder.write("welcomat.yaml", "title: Test\nbase_url: https://guide.linden.gov/\n");
    for (path, text) in files {
        folder.write(path, text);
    }
    folder
}

/// A site with one thing to mend: a heading without text.
fn untidy() -> Folder {
    site(&[("content/index.md", "---\ntitle: Home\n---\n## Hours\n")])
}

#[test]
fn a_tidy_site_ends_with_0_and_nothing_is_written() {
    let site = site(&[("content/index.md", SOUND)]);
    let output = site.check(&["--strict"]);
    assert_eq!(code(&output), 0);
    assert_eq!(err(&output), "checked 1 page in 1 language: nothing to mend\n");
    assert_eq!(out(&output), "");
    assert!(!site.path("site").exists());
}

#[test]
fn warnings_end_with_0_and_under_strict_with_1() {
    let site = untidy();
    let output = site.check(&[]);
    assert_eq!(code(&output), 0);
    assert!(err(&output).starts_with("warning[heading-empty]: "), "{}", err(&output));
    assert!(err(&output).ends_with("\nchecked 1 page in 1 language: 1 warning\n"));
    let output = site.check(&["--strict"]);
    assert_eq!(code(&output), 1);
    assert!(err(&output).ends_with("\nchecked 1 page in 1 language: 1 error\n"));
}

#[test]
fn what_a_build_says_is_said_as_well() {
    let site = untidy();
    site.write("content/about.md", "---\ntitle: About\n---\n[Here](/nowhere/)\n");
    site.write("themes/welcome/templates/page.html", "{{ nonsense }}\n");
    let output = site.check(&["--format", "json"]);
    assert_eq!(code(&output), 1);
    let said: Vec<Value> =
        out(&output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let codes: Vec<&str> = said.iter().map(|line| line["code"].as_str().expect("a code")).collect();
    for code in ["link-broken", "link-text", "template-error", "heading-empty"] {
        assert!(codes.contains(&code), "{codes:?}");
    }
    assert!(err(&output).starts_with("checked 2 pages in 1 language: "), "{}", err(&output));
}

#[test]
fn what_cannot_be_used_ends_with_2() {
    let site = site(&[("content/index.md", SOUND)]);
    site.write("welcomat.yaml", "checks: { heading-empty: perhaps }\n");
    let output = site.check(&[]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).ends_with("\nno page could be checked: 1 error\n"), "{}", err(&output));
    let empty = Folder::new();
    assert_eq!(code(&empty.run(&["check"])), 2);
    assert_eq!(code(&site.check(&["--format", "xml"])), 2);
    assert_eq!(code(&site.check(&["--as-of", "tomorrow"])), 2);
}

#[test]
fn the_day_is_an_input() {
    let event = "---\ntitle: Open day\nsummary: Come and look.\nstart: 2026-12-01\n---\n";
    let site = site(&[("content/events/open.md", event)]);
    let on = |day| site.run(&["check", "--strict", "--as-of", day]);
    assert_eq!(code(&on("2026-12-01")), 0);
    assert_eq!(code(&on("2026-12-02")), 1);
}

#[test]
fn one_organisation_gets_one_letter() {
    let service = |title: &str| {
        format!(
            "---\ntitle: {title}\nsummary: Help.\norganisation: office\nverified_on: 2024-05-01\n---\n"
        )
    };
    let site = site(&[
        ("content/organisations/office.md", "---\ntitle: City Office\n---\n"),
        ("content/services/desk.md", &service("Desk")),
        ("content/services/bank.md", &service("Bank")),
    ]);
    let output = site.check(&["--format", "json"]);
    let said: Vec<&str> = out(&output).lines().collect();
    assert_eq!(said.len(), 1, "{said:?}");
    let letter: Value = serde_json::from_str(said[0]).expect("JSON");
    assert_eq!(letter["code"], "verification-due");
    assert_eq!(letter["path"], "content/organisations/office.md");
    let pages: Vec<&str> = letter["labels"]
        .as_array()
        .expect("labels")
        .iter()
        .map(|label| label["path"].as_str().expect("a path"))
        .collect();
    assert_eq!(pages, ["content/services/bank.md", "content/services/desk.md"]);
}

#[test]
fn github_gets_workflow_commands() {
    let output = untidy().check(&["--format", "github"]);
    let start = "::warning file=content/index.md,line=4,col=1,endColumn=9,title=heading-empty::";
    assert!(out(&output).starts_with(start), "{}", out(&output));
}

#[test]
fn every_code_can_be_explained() {
    let folder = Folder::new();
    for known in codes::ALL {
        let output = folder.run(&["check", "--explain", known.id]);
        assert_eq!(code(&output), 0, "{}", known.id);
        for part in [known.id, known.what, known.why, known.mend] {
            assert!(out(&output).contains(part), "{}: {part}", known.id);
        }
        assert_eq!(err(&output), "");
    }
}

#[test]
fn a_code_that_is_not_known_is_suggested() {
    let folder = Folder::new();
    let output = folder.run(&["check", "--explain", "readabilty"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("did you mean `readability`?"), "{}", err(&output));
    assert_eq!(out(&output), "");
}

/// What SARIF 2.1.0 asks of every document (OASIS, sections 3.13 to 3.30), as far as we use it.
fn assert_sarif(document: &Value) {
    assert_eq!(document["version"], "2.1.0");
    assert!(document["$schema"].as_str().is_some_and(|schema| schema.ends_with("2.1.0.json")));
    let runs = document["runs"].as_array().expect("an array of runs");
    assert_eq!(runs.len(), 1);
    let driver = &runs[0]["tool"]["driver"];
    assert_eq!(driver["name"], "welcomat");
    let rules = driver["rules"].as_array().expect("an array of rules");
    for rule in rules {
        for key in ["shortDescription", "fullDescription", "help"] {
            assert!(rule[key]["text"].as_str().is_some_and(|text| !text.is_empty()), "{rule}");
        }
        assert!(is_level(&rule["defaultConfiguration"]["level"]), "{rule}");
    }
    for result in runs[0]["results"].as_array().expect("an array of results") {
        let index = result["ruleIndex"].as_u64().expect("the place of its rule") as usize;
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(is_level(&result["level"]), "{result}");
        assert!(result["message"]["text"].is_string(), "{result}");
        let related = result.get("relatedLocations").and_then(Value::as_array);
        let locations = result["locations"].as_array().expect("locations").iter();
        for location in locations.chain(related.into_iter().flatten()) {
            let physical = &location["physicalLocation"];
            let uri = physical["artifactLocation"]["uri"].as_str().expect("an address");
            assert!(!uri.starts_with('/') && !uri.contains([' ', ':', '\\']), "{uri}");
            let Some(region) = physical.get("region") else { continue };
            let number = |key: &str| region[key].as_u64().expect("a number");
            assert!(number("startLine") >= 1 && number("startColumn") >= 1, "{region}");
            assert!(number("endColumn") > number("startColumn"), "{region}");
        }
    }
}

fn is_level(level: &Value) -> bool {
    ["none", "note", "warning", "error"].iter().any(|known| level == known)
}

#[test]
fn sarif_is_one_document() {
    let site = untidy();
    site.write("content/two words.md", "---\ntitle: Two\n---\n[here](/nowhere/)\n");
    let output = site.check(&["--format", "sarif"]);
    assert_eq!(code(&output), 1);
    let document: Value = serde_json::from_str(out(&output)).expect("JSON");
    assert_sarif(&document);
    let results = document["runs"][0]["results"].as_array().expect("results");
    let levels: BTreeMap<&str, &str> = results
        .iter()
        .map(|result| {
            let text = |key: &str| result[key].as_str().expect("text");
            (text("ruleId"), text("level"))
        })
        .collect();
    let expected =
        [("heading-empty", "warning"), ("link-broken", "error"), ("link-text", "warning")];
    assert_eq!(levels, BTreeMap::from(expected));
    let tidy = self::site(&[("content/index.md", SOUND)]).check(&["--format", "sarif"]);
    assert_sarif(&serde_json::from_str(out(&tidy)).expect("JSON"));
}

#[test]
fn the_demonstration_passes() {
    let world = support::demonstration();
    let outcome = pipeline::check(&world, &Options { strict: true, ..Options::default() });
    let said = welcomat::words::diagnostic::render(&outcome.diagnostics, Format::Text, &world);
    assert!(outcome.diagnostics.is_empty(), "{}", anstream::adapter::strip_str(&said));
    assert!(outcome.pages > 100);
}

#[test]
fn what_is_open_in_the_translations_is_told_by_language() {
    let old = "translation:\n  of: en\n  units: { title: \"h0000000000000000\", summary: \"h0000000000000000\" }\n";
    let site = site(&[
        ("content/index.md", "---\ntitle: Home\nsummary: Welcome to all.\n---\nWelcome.\n"),
        ("content/a.md", "---\ntitle: A\nsummary: About us.\n---\n"),
        (
            "content/index.fr.md",
            &format!("---\ntitle: Accueil\nsummary: Bienvenue.\n{old}---\nBienvenue.\n"),
        ),
        ("content/a.fr.md", &format!("---\ntitle: Nous\n{old}---\n")),
        ("content/a.de.md", "---\ntitle: Wir\n---\n"),
    ]);
    site.write(
        "welcomat.yaml",
        "title: Test\nbase_url: https://guide.linden.gov/\nlanguages: [en, fr, de, ar]\n",
    );
    let output = site.check(&[]);
    let said = err(&output);
    let lines = "\nfr: 3 texts out of date on 2 pages, 1 text not translated on 1 page, 1 text not recorded on 1 page\nde: 1 text not translated on 1 page, 1 text not recorded on 1 page\nchecked ";
    assert!(said.contains(lines), "{said}");
}
