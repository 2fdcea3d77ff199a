//! What builds remember, and outputs that are folders: on a disk, for these are about what stays there.

mod support;

use std::fs;

use tempfile::tempdir;
use welcomat::date::Date;
use welcomat::emit::Folder;
use welcomat::path::OutputPath;
use welcomat::world::{Disk, World};

fn output(path: &str) -> OutputPath {
    OutputPath::new(path).expect("a path that can be published")
}

fn stage(folder: &Folder, path: &str, bytes: &str) {
    folder.stage(&output(path), bytes.as_bytes()).expect("a disk that can be written");
}

fn commit(folder: Folder, planned: &[&str]) -> welcomat::emit::Report {
    let planned: Vec<OutputPath> = planned.iter().map(|path| output(path)).collect();
    folder.commit(planned.iter()).expect("a disk that can be written")
}

fn names(root: &std::path::Path) -> Vec<String> {
    let files = support::files_below(root).into_iter();
    let below =
        |file: &std::path::PathBuf| file.strip_prefix(root).expect("below").display().to_string();
    files.map(|file| below(&file)).filter(|name| !name.starts_with('.')).collect()
}

#[test]
fn a_folder_loses_what_was_not_made_again() {
    let place = tempdir().expect("a folder");
    let planned = ["en/index.html", "search/en/", "search/fr/"];
    let folder = Folder::open(place.path()).expect("an empty folder");
    for path in ["en/index.html", "search/en/one", "search/en/deep/two", "search/fr/one"] {
        stage(&folder, path, "first");
    }
    commit(folder, &planned);
    // A build of English alone: what belongs to French is left as it is.
    let folder = Folder::open(place.path()).expect("it is ours, with all that is in its folders");
    stage(&folder, "en/index.html", "first");
    stage(&folder, "search/en/one", "first");
    stage(&folder, "search/en/three", "second");
    let report = commit(folder, &planned);
    assert_eq!((report.written, report.unchanged, report.removed), (1, 2, 1));
    let left = ["en/index.html", "search/en/one", "search/en/three", "search/fr/one"];
    assert_eq!(names(place.path()), left);
    // A build without the folders takes them away whole.
    let folder = Folder::open(place.path()).expect("it is still ours");
    stage(&folder, "en/index.html", "first");
    let report = commit(folder, &["en/index.html"]);
    assert_eq!((report.written, report.unchanged, report.removed), (0, 1, 3));
    assert_eq!(names(place.path()), ["en/index.html"]);
    assert!(!place.path().join("search").exists(), "no empty folder stays behind");
}

#[test]
fn a_file_beside_the_folders_is_foreign() {
    let place = tempdir().expect("a folder");
    let folder = Folder::open(place.path()).expect("an empty folder");
    stage(&folder, "search/en/one", "first");
    commit(folder, &["search/en/"]);
    fs::write(place.path().join("search/mine.txt"), "mine").expect("a file");
    assert!(Folder::open(place.path()).is_err(), "`search/mine.txt` is not ours");
}

#[test]
fn what_is_remembered_is_there_for_the_next_build_until_nobody_uses_it() {
    let place = tempdir().expect("a folder");
    let world =
        || Disk::new(place.path(), Date::default()).remembering_in(place.path().join("cache"));
    let first = world();
    assert_eq!(first.recall("cards/1a"), None);
    first.remember("cards/1a", b"one");
    first.remember("cards/2b", b"two");
    first.forget_the_rest();
    let second = world();
    assert_eq!(second.recall("cards/1a").as_deref(), Some(&b"one"[..]));
    second.forget_the_rest();
    let third = world();
    assert_eq!(third.recall("cards/2b"), None, "the second build had no use for it");
    assert_eq!(third.recall("cards/1a").as_deref(), Some(&b"one"[..]));
    assert!(place.path().join("cache/CACHEDIR.TAG").exists());
    // It may be deleted at any time, and be where nothing can be written.
    fs::remove_dir_all(place.path().join("cache")).expect("it was there");
    fs::write(place.path().join("cache"), "a file in its place").expect("a file");
    third.remember("cards/3c", b"three");
    assert_eq!(third.recall("cards/3c"), None);
}
