//! Translations without a source, as `check` and `explain` meet them: no failure, and no other page's answers.

use crate::support::folder::{Folder, code, err, out};

fn site(others: &[(&str, &str)]) -> Folder {
    let folder = Folder::new();
    folder.write("welcomat.yaml", "title: T\nlanguages: [en, fr]\n");
    folder.write("content/about.fr.md", "---\ntitle: Bonjour\n---\nTexte.\n");
    for (path, text) in others {
        folder.write(path, text);
    }
    folder
}

#[test]
fn alone_in_a_site_it_is_explained_and_checked() {
    let site = site(&[]);
    let explained = site.run(&["explain", "content/about.fr.md"]);
    assert_eq!(code(&explained), 0, "{}", err(&explained));
    assert!(out(&explained).contains("of which there is no source in `en`"), "{}", out(&explained));
    let checked = site.run(&["check"]);
    assert_eq!(code(&checked), 1, "{}", err(&checked));
    assert!(err(&checked).contains("error[translation-orphan]"), "{}", err(&checked));
}

#[test]
fn beside_other_pages_it_is_no_text_of_theirs() {
    let site = site(&[("content/aaa.md", "---\ntitle: A\nstatus: archived\n---\nA.\n")]);
    let explained = site.run(&["explain", "content/about.fr.md"]);
    assert!(!out(&explained).contains("aaa"), "{}", out(&explained));
    let checked = site.run(&["check"]);
    assert!(err(&checked).contains("error[translation-orphan]"), "{}", err(&checked));
}
