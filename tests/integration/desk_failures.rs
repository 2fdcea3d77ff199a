//! The program fails at the desk, which it should not: the page that was asked for says so and names
//! itself, and everything else goes on.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::support::at_desk::{AtDesk, Mood, Moody};
use crate::support::served::{Answer, listen, raw};
use welcomat::build::memory::Changes;
use welcomat::desk::limits::Limits;
use welcomat::words::diagnostic::codes;
use welcomat::words::path::SourcePath;

const CONFIG: &str = "title: Test\nlanguages: [en]\n";
const TEXT: &str = "content/about.md";
const FILE: &str = "content/note.txt";

fn site() -> Arc<Moody> {
    Moody::new(&[
        ("welcomat.yaml", CONFIG),
        ("content/index.md", "---\ntitle: Home\n---\nText.\n"),
        (TEXT, "---\ntitle: About\n---\nText.\n"),
        (FILE, "a note"),
    ])
}

fn get(desk: &AtDesk, path: &str) -> Answer {
    let asked = format!(
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
    );
    raw(desk.port, asked.as_bytes()).expect("an answer")
}

fn saved(path: &str) -> Changes {
    Changes::At(BTreeSet::from([SourcePath::new(path)]))
}

#[test]
fn the_page_that_fails_is_named_and_the_others_go_on() {
    let world = site();
    let desk = AtDesk::serve(Arc::clone(&world), Limits::default());
    world.set(FILE, Some(Mood::Fails));
    for _ in 0..40 {
        let answer = get(&desk, "/note.txt");
        assert_eq!(answer.status, 500);
        let text = answer.text();
        for part in [
            "the program failed",
            "made <code>note.txt</code>",
            "the &lt;test&gt; of <code>content/note.txt</code>",
            "Please report",
            "data-of=\"page\"",
            "_desk/desk.js",
        ] {
            assert!(text.to_lowercase().contains(&part.to_lowercase()), "{part} in {text}");
        }
        assert_eq!(get(&desk, "/en/").status, 200);
    }
    let said = desk.said.lock().expect("nothing fails here");
    assert_eq!(said.len(), 40);
    assert!(
        said.iter().all(|said| said.code == &codes::PROGRAM_FAILED && said.path.as_str() == FILE)
    );
    drop(said);
    world.set(FILE, None);
    assert_eq!((get(&desk, "/note.txt").status, get(&desk, "/_desk/").status), (200, 200));
}

#[test]
fn an_open_page_that_fails_says_so_and_comes_back_when_it_does_not() {
    let world = site();
    let desk = AtDesk::serve(Arc::clone(&world), Limits::default());
    world.set(FILE, Some(Mood::Fails));
    let mut page = listen(desk.port, "/", "note.txt", "");
    let problems = page.wait_for("problems");
    assert!(problems.contains("program-failed") && problems.contains("note.txt"), "{problems}");
    assert_eq!(page.next().0, "desk", "to load it again would show nothing else");
    world.set(FILE, None);
    world.write(FILE, "another note");
    desk.desk.update(&saved(FILE));
    assert_eq!(page.next(), ("problems".to_owned(), "[]".to_owned()));
    assert_eq!(page.next().0, "reload");
}

#[test]
fn a_change_that_cannot_be_taken_in_leaves_what_was_shown() {
    let world = site();
    let desk = AtDesk::serve(Arc::clone(&world), Limits::default());
    world.set(TEXT, Some(Mood::Fails));
    world.write(TEXT, "---\ntitle: About\n---\nOther text.\n");
    let edition = desk.desk.update(&saved(TEXT));
    let said: Vec<&str> = edition.problems.iter().map(|said| said.code.id).collect();
    assert_eq!(said, ["program-failed"]);
    assert_eq!(edition.problems[0].path.as_str(), TEXT);
    assert!(get(&desk, "/en/about/").text().contains("<p>Text.</p>"), "the last good version");
    world.set(TEXT, None);
    let edition = desk.desk.update(&saved(TEXT));
    assert!(edition.problems.is_empty(), "{:?}", edition.problems);
    assert!(get(&desk, "/en/about/").text().contains("<p>Other text.</p>"));
}

#[test]
fn a_site_that_fails_from_the_start_is_shown_as_soon_as_it_does_not() {
    let world = site();
    world.set(TEXT, Some(Mood::Fails));
    let desk = AtDesk::serve(Arc::clone(&world), Limits::default());
    let answer = get(&desk, "/en/");
    assert_eq!(answer.status, 503);
    assert!(answer.text().contains("the program failed"), "{}", answer.text());
    world.set(TEXT, None);
    desk.desk.update(&Changes::Anything);
    assert_eq!(get(&desk, "/en/").status, 200);
}
