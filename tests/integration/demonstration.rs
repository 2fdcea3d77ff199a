//! What this repository's own site promises its readers: that every fact of a practice can be found
//! in a source, and that the guide is whole in every language.
//!
//! Knows the content of the repository and nothing of how it is built.

use crate::support;
use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;

use welcomat::build::memory::{Changes, Memory};
use welcomat::build::pipeline::{self, Clock, Options};
use welcomat::content::kinds::Kind;
use welcomat::content::sources::Role;
use welcomat::output::snapshot::Snapshot;
use welcomat::site::Site;

/// The texts that the demonstration rests on: title, author, year. One has an author for each part.
const SOURCES: &[(&str, &[&str], &str)] = &[
    ("Empowering Cities to Make Immigrant Integration Happen", &["Deniz Ay"], "2021"),
    (
        "Practice to Policy",
        &[
            "Ratna Omidvar",
            "Audrey Singer",
            "Roland Roth",
            "Myer Siemiatycki",
            "Jan Niessen",
            "The Maytree Foundation",
        ],
        "2012",
    ),
    ("Cities have a Powerful Role to Play in Immigrant Integration", &["Ratna Omidvar"], "no date"),
    ("Migrant Integration in Cities: Learning from Others", &["F. Leslie Seidle"], "2019"),
    ("Cities Managing Migration: the State of Affairs", &["German Marshall Fund"], "no date"),
];

/// The kinds that are there in every language; the first page is, too.
const WHOLE: [Kind; 5] = [Kind::Guide, Kind::Service, Kind::Event, Kind::Term, Kind::Topic];

/// A fact of a practice, as `docs/sources.md` has it.
struct Row {
    practice: String,
    cells: Vec<String>,
}

fn rows() -> Vec<Row> {
    let path = support::repository().join("docs/sources.md");
    let text = fs::read_to_string(path).expect("docs/sources.md");
    let table = text.lines().filter(|line| line.starts_with('|')).skip(2);
    let cells = |line: &str| {
        let line = line.trim().trim_matches('|');
        line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>()
    };
    table.map(cells).map(|cells| Row { practice: cells[0].clone(), cells }).collect()
}

fn demonstration() -> Arc<Snapshot> {
    let (mut memory, mut clock) = (Memory::default(), Clock::start());
    let world = support::demonstration();
    let taken =
        pipeline::take(&world, &Options::default(), &Changes::Anything, &mut memory, &mut clock);
    taken.unwrap_or_else(|(_, said)| panic!("{said:?}"))
}

/// The practices by the name that they have in the table, each with the text of its source file.
fn practices(site: &Site) -> BTreeMap<String, String> {
    let pages = site.subject_ids().filter(|id| {
        site.subject(*id).kind == Kind::Practice && site.subject(*id).role == Role::Page
    });
    let named = pages.map(|id| {
        let file = support::repository().join(site.source(id).source.path.as_str());
        let name = site.subject(id).id.as_str().trim_start_matches("practices/");
        (name.to_owned(), fs::read_to_string(file).expect("its file"))
    });
    named.collect()
}

#[test]
fn every_practice_has_its_facts_in_the_table_of_sources() {
    let snapshot = demonstration();
    let practices = practices(&snapshot.view.site);
    let rows = rows();
    for name in practices.keys() {
        assert!(rows.iter().any(|row| row.practice == *name), "`{name}` has no row");
    }
    for row in &rows {
        assert!(practices.contains_key(&row.practice), "there is no practice `{}`", row.practice);
    }
    let names: Vec<_> = rows.iter().map(|row| &row.practice).collect();
    assert!(names.is_sorted(), "the rows are in the order of the practices");
}

#[test]
fn every_row_names_a_source_and_the_words_to_look_for() {
    for row in rows() {
        let [_, fact, title, author, year, place] = &row.cells[..] else {
            panic!("a row has six cells: {:?}", row.cells);
        };
        assert!(!fact.is_empty(), "{:?}", row.cells);
        let known = SOURCES.iter().any(|(known, authors, of)| {
            title == known && authors.contains(&author.as_str()) && year == of
        });
        assert!(known, "no such source: {:?}", row.cells);
        let quoted = place.rsplit_once('“').and_then(|(_, rest)| rest.split_once('”'));
        let words = quoted.map_or(0, |(words, _)| words.split_whitespace().count());
        assert!((4..=7).contains(&words), "four to seven words begin its sentence: {place}");
    }
}

#[test]
fn every_number_of_a_practice_stands_in_its_rows() {
    let snapshot = demonstration();
    let rows = rows();
    for (name, text) in practices(&snapshot.view.site) {
        let of_practice = rows.iter().filter(|row| row.practice == name);
        let stated: Vec<String> =
            of_practice.flat_map(|row| row.cells.iter().flat_map(|cell| numbers(cell))).collect();
        for number in numbers(&evidence(&text)).into_iter().chain(numbers(&prose(&text))) {
            assert!(stated.contains(&number), "`{name}` says {number}, and no row does");
        }
    }
}

#[test]
fn the_guide_and_what_it_leads_to_are_whole_in_every_language() {
    let snapshot = demonstration();
    let site = &snapshot.view.site;
    let wanted = site.subject_ids().filter(|id| {
        let subject = site.subject(*id);
        WHOLE.contains(&subject.kind) || subject.role == Role::Home
    });
    let missing: Vec<String> = wanted
        .flat_map(|id| site.config.langs().map(move |lang| (id, lang)))
        .filter(|(id, lang)| !site.exists_in(*id, *lang))
        .map(|(id, lang)| format!("{} in {}", site.subject(id).id, site.config.tag(lang)))
        .collect();
    assert_eq!(missing, [""; 0]);
}

/// The lines of the front matter that hold the figures.
fn evidence(text: &str) -> String {
    let from = text.lines().skip_while(|line| !line.starts_with("evidence:")).skip(1);
    from.take_while(|line| line.starts_with([' ', '-'])).collect::<Vec<_>>().join("\n")
}

/// The text below the front matter, without what readers do not see: where links lead, the ids of
/// headings, and the numbers of lists.
fn prose(text: &str) -> String {
    let body = text.splitn(3, "---\n").nth(2).expect("front matter and a text");
    let mut out = String::new();
    for line in body.lines() {
        let line = line.split(" {#").next().unwrap_or(line);
        let line = match line.split_once(". ") {
            Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => rest,
            _ => line,
        };
        let mut parts = line.split("](");
        out.push_str(parts.next().unwrap_or(""));
        for part in parts {
            let (target, shown) = part.split_once(')').unwrap_or((part, ""));
            // The number of a recommendation is its name.
            if target.starts_with("/recommendations/") {
                out.truncate(out.rfind('[').unwrap_or(out.len()));
            }
            out.push_str(shown);
        }
        out.push('\n');
    }
    out
}

/// The numbers in a text, in digits.
fn numbers(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_ascii_digit() && c != ',' && c != '.');
    let trimmed = runs.map(|run| run.trim_matches(|c: char| !c.is_ascii_digit()));
    trimmed.filter(|run| !run.is_empty()).map(|run| run.replace(',', "")).collect()
}

#[test]
fn numbers_are_found_where_readers_see_them() {
    let text = "---\nupdated: 2026-11-22\nevidence:\n  - value: \">300\"\n    year: 2012\ncity: x\n---\n\
                ## In 3 steps {#step-9}\n1. The [bus 4](/a-7/) has 1,500 stops: [advice 12](/recommendations/lg-12).\n";
    assert_eq!(numbers(&evidence(text)), ["300", "2012"]);
    assert_eq!(numbers(&prose(text)), ["3", "4", "1500"]);
}
