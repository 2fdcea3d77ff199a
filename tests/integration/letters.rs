//! Titles in every script, as `welcomat add` makes addresses of them: letters keep their marks.

use crate::support::folder::{Folder, code, err};

#[test]
fn an_address_keeps_whole_letters() {
    let folder = Folder::new();
    folder.write("welcomat.yaml", "title: T\nlanguages: [en, de, th, hi, fa]\n");
    folder.write("content/index.md", "---\ntitle: Home\n---\n");
    let titles = [
        ("ที่อยู่ใหม่", "ที่อยู่ใหม่"),
        ("विद्यालय", "विद्यालय"),
        ("می‌خواهم بمانم", "می‌خواهم-بمانم"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("Cafe\u{301} Zoë", "caf\u{e9}-zo\u{eb}"),
        ("Plain Words", "plain-words"),
    ];
    for (title, id) in titles {
        let output = folder.run(&["add", "page", title]);
        assert_eq!(code(&output), 0, "{title}: {}", err(&output));
        let path = format!("content/{id}.md");
        assert!(folder.path(&path).exists(), "{title}: {}", err(&output));
    }
    let long = "ที่อยู่".repeat(40);
    assert_eq!(code(&folder.run(&["add", "page", &long])), 0);
    let listed = std::fs::read_dir(folder.path("content")).expect("a folder");
    let names =
        listed.map(|entry| entry.expect("a file").file_name().into_string().expect("UTF-8"));
    let cut =
        names.filter_map(|name| long.strip_prefix(name.trim_end_matches(".md")).map(str::to_owned));
    let behind: Vec<Option<char>> = cut.map(|rest| rest.chars().next()).collect();
    assert_eq!(behind.len(), 1, "the long title makes one page");
    assert!(
        behind.iter().flatten().all(|next| !welcomat::words::path::is_mark(*next)),
        "{behind:?}"
    );
}
