//! What builds remember, and outputs that are folders: on a disk, for these are about what stays there.

use crate::support;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::support::photograph::{jpeg, quarters};
use tempfile::{TempDir, tempdir};
use welcomat::build::emit::{Failure, Folder, Report, Turn, Wanted};
use welcomat::build::pipeline::Options;
use welcomat::output::view::Extras;
use welcomat::words::date::Date;
use welcomat::words::path::OutputPath;
use welcomat::words::world::{Disk, World};

fn output(path: &str) -> OutputPath {
    OutputPath::new(path).expect("a path that can be published")
}

fn stage(folder: &Folder, path: &str, bytes: &str) {
    folder.stage(&output(path), bytes.as_bytes()).expect("a disk that can be written");
}

fn open(place: &std::path::Path) -> Result<Folder, Failure> {
    let turn = Turn { process: std::process::id(), most: Duration::ZERO, told: &|_, _| () };
    Folder::open(&place.join("site"), &turn)
}

fn commit(folder: Folder, planned: &[&str]) -> Report {
    let planned: Vec<OutputPath> = planned.iter().map(|path| output(path)).collect();
    folder.commit(planned.iter(), &Wanted::default()).expect("a disk that can be written")
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
    let folder = open(place.path()).expect("an empty folder");
    for path in ["en/index.html", "search/en/one", "search/en/deep/two", "search/fr/one"] {
        stage(&folder, path, "first");
    }
    commit(folder, &planned);
    // A build of English alone: what belongs to French is left as it is.
    let folder = open(place.path()).expect("it is ours, with all that is in its folders");
    stage(&folder, "en/index.html", "first");
    stage(&folder, "search/en/one", "first");
    stage(&folder, "search/en/three", "second");
    let report = commit(folder, &planned);
    assert_eq!((report.written, report.unchanged, report.removed), (1, 2, 1));
    let left = ["en/index.html", "search/en/one", "search/en/three", "search/fr/one"];
    assert_eq!(names(&place.path().join("site")), left);
    // A build without the folders takes them away whole.
    let folder = open(place.path()).expect("it is still ours");
    stage(&folder, "en/index.html", "first");
    let report = commit(folder, &["en/index.html"]);
    assert_eq!((report.written, report.unchanged, report.removed), (0, 1, 3));
    assert_eq!(names(&place.path().join("site")), ["en/index.html"]);
    assert!(!place.path().join("site/search").exists(), "no empty folder stays behind");
}

#[test]
fn a_file_beside_the_folders_is_foreign() {
    let place = tempdir().expect("a folder");
    let folder = open(place.path()).expect("an empty folder");
    stage(&folder, "search/en/one", "first");
    commit(folder, &["search/en/"]);
    fs::write(place.path().join("site/search/mine.txt"), "mine").expect("a file");
    assert!(open(place.path()).is_err(), "`search/mine.txt` is not ours");
}

#[test]
fn what_is_remembered_is_there_for_the_next_build_until_nobody_uses_it() {
    let place = tempdir().expect("a folder");
    let world =
        || Disk::new(place.path(), Date::default()).remembering_in(place.path().join("cache"));
    let first = world();
    let [one, two, three] = [1, 2, 3].map(|number| format!("previews/{number:032x}"));
    assert_eq!(first.recall(&one), None);
    first.remember(&one, b"one");
    first.remember(&two, b"two");
    first.forget_the_rest();
    let second = world();
    assert_eq!(second.recall(&one).as_deref(), Some(&b"one"[..]));
    second.forget_the_rest();
    let third = world();
    assert_eq!(third.recall(&two), None, "the second build had no use for it");
    assert_eq!(third.recall(&one).as_deref(), Some(&b"one"[..]));
    assert!(place.path().join("cache/CACHEDIR.TAG").exists());
    // It may be deleted at any time, and be where nothing can be written.
    fs::remove_dir_all(place.path().join("cache")).expect("it was there");
    fs::write(place.path().join("cache"), "a file in its place").expect("a file");
    third.remember(&three, b"three");
    assert_eq!(third.recall(&three), None);
    let fourth = world();
    fourth.remember(&three, b"three");
    assert_eq!(fourth.recall(&three), None);
    assert_eq!(fourth.unused_memory().expect("it is no folder").reason, "it is no folder");
}

/// A small site with everything that is remembered: pictures, cards and the indexes of the search.
struct Town {
    folder: TempDir,
}

impl Town {
    fn new() -> Self {
        let folder = tempdir().expect("a folder");
        let content = folder.path().join("content");
        fs::create_dir(&content).expect("a folder");
        let config = "title: Town\nbase_url: https://example.org/\nlanguages: [en, fr, de]\n";
        fs::write(folder.path().join("welcomat.yaml"), config).expect("a file");
        let page = "---\ntitle: The bus\n---\nIt stops here.\n\n![A stop](stop.jpg)\n";
        fs::write(content.join("index.md"), page).expect("a file");
        fs::write(content.join("stop.jpg"), jpeg(&quarters(800, 600), 1)).expect("a file");
        Town { folder }
    }

    fn options() -> Options {
        Options { extras: Extras::ALL, ..Options::default() }
    }

    fn world(&self) -> Disk {
        let fonts = support::repository().join("tests/fonts");
        Disk::new(self.folder.path(), support::today()).with_fonts_in(vec![fonts])
    }

    fn cache(&self) -> PathBuf {
        self.folder.path().join("cache")
    }

    /// A build with the cache as it is.
    fn built(&self) -> support::Files {
        support::built(&self.world().remembering_in(self.cache()), &Town::options())
    }

    /// What is remembered: everything that lies on a shelf.
    fn entries(&self) -> Vec<PathBuf> {
        let shelves = ["pictures", "previews", "search"].map(|shelf| self.cache().join(shelf));
        shelves.iter().flat_map(|shelf| support::files_below(shelf)).collect()
    }
}

/// How many ways there are to damage an entry.
const DAMAGES: usize = 17;

/// Damages an entry; another one of the same cache is there to be mistaken for it.
fn damage(entry: &Path, other: &Path, way: usize) {
    let bytes = fs::read(entry).expect("an entry");
    let write = |bytes: &[u8]| fs::write(entry, bytes).expect("a disk that can be written");
    let flipped = |at: usize| {
        let mut bytes = bytes.clone();
        bytes[at] ^= 1;
        bytes
    };
    let half = bytes.len() / 2;
    match way {
        0 => write(&[]),
        1 => write(&bytes[..1]),
        2 => write(&bytes[..half]),
        3 => write(&bytes[..bytes.len() - 1]),
        4 => write(&bytes[1..]),
        5 => write(&flipped(0)),
        6 => write(&flipped(half)),
        7 => write(&flipped(bytes.len() - 1)),
        8 => write(&[&bytes[..], b"\0"].concat()),
        9 => write(&[&bytes[..], &bytes[..]].concat()),
        10 => write(&[b"<script>alert(1)</script>", &bytes[bytes.len() - 32..]].concat()),
        // The last one may have lost its neighbour in this round.
        11 => write(&fs::read(other).unwrap_or_default()),
        12 => write(&vec![0; bytes.len()]),
        // As earlier versions kept it, without anything to know it by.
        13 => write(&bytes[..bytes.len() - 32]),
        14 => fs::remove_file(entry).expect("it was there"),
        15 => {
            fs::remove_file(entry).expect("it was there");
            fs::create_dir(entry).expect("a folder");
        }
        _ => link(entry, other),
    }
}

#[cfg(unix)]
fn link(entry: &Path, other: &Path) {
    fs::remove_file(entry).expect("it was there");
    std::os::unix::fs::symlink(other, entry).expect("a link");
}

#[cfg(not(unix))]
fn link(entry: &Path, other: &Path) {
    fs::copy(other, entry).expect("a copy");
}

#[test]
fn whatever_happens_to_the_cache_the_site_is_the_same() {
    let town = Town::new();
    let clean = support::built(&town.world(), &Town::options());
    support::assert_same(&clean, &town.built(), "while it is remembered");
    let entries = town.entries();
    let shelves: Vec<&Path> = entries.iter().filter_map(|entry| entry.parent()).collect();
    assert!(shelves.first() != shelves.last() && entries.len() > 8, "{entries:?}");
    let sound: Vec<Vec<u8>> = entries.iter().map(|it| fs::read(it).expect("an entry")).collect();
    let mut damaged = 0;
    for round in (0..DAMAGES).step_by(2) {
        for (number, entry) in entries.iter().enumerate() {
            damage(entry, &entries[(number + 1) % entries.len()], (number + round) % DAMAGES);
            damaged += 1;
        }
        support::assert_same(&clean, &town.built(), &format!("damaged in round {round}"));
        for (entry, sound) in entries.iter().zip(&sound) {
            // Nobody takes away a folder that he did not make.
            if entry.is_dir() {
                fs::remove_dir(entry).expect("an empty folder");
                fs::write(entry, sound).expect("a file");
            }
            assert!(fs::read(entry).expect("an entry") == *sound, "{}", entry.display());
        }
    }
    assert!(damaged >= 100, "{damaged}");
}

/// A folder that somebody has filled, as a whole.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = support::files_below(folder).into_iter();
    files.map(|file| (file.clone(), fs::read(file).expect("a file"))).collect()
}

#[test]
fn a_folder_of_somebody_else_is_not_used_as_a_cache() {
    let town = Town::new();
    let cache = town.cache();
    let files = [
        "notes.txt".to_owned(),
        "pictures/holiday.jpg".to_owned(),
        format!("pictures/{:032x}-720.jpg", 1),
        format!("search/{:032x}", 2),
        "documents/letters/one.txt".to_owned(),
    ];
    for file in &files {
        let file = cache.join(file);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, "mine").expect("a file");
    }
    let before = contents(&cache);
    let world = town.world().remembering_in(&cache);
    let (outcome, _) = support::build(&world, &Town::options());
    world.forget_the_rest();
    assert!(contents(&cache) == before, "something was changed");
    let said = support::said(&outcome, &world);
    assert!(outcome.stop.is_none(), "{said}");
    assert!(said.contains("warning[cache-refused]"), "{said}");
    // With a mark of another program it is that program's.
    fs::write(cache.join("CACHEDIR.TAG"), "Signature: 8a477f597d28d172789f06886806bc55\n")
        .expect("a file");
    let before = contents(&cache);
    town.built();
    town.world().remembering_in(&cache).forget_the_rest();
    assert!(contents(&cache) == before, "something was changed");
}

#[cfg(unix)]
#[test]
fn a_cache_that_is_a_link_is_not_used() {
    let town = Town::new();
    town.built();
    let elsewhere = town.folder.path().join("elsewhere");
    fs::rename(town.cache(), &elsewhere).expect("it is there");
    std::os::unix::fs::symlink(&elsewhere, town.cache()).expect("a link");
    let before = contents(&elsewhere);
    let world = town.world().remembering_in(town.cache());
    let (outcome, _) = support::build(&world, &Town::options());
    world.forget_the_rest();
    assert!(support::said(&outcome, &world).contains("it is a link"));
    assert!(contents(&elsewhere) == before, "something was changed");
}

#[cfg(unix)]
#[test]
fn only_files_of_our_own_are_forgotten_and_no_link_is_followed() {
    let town = Town::new();
    town.built();
    let elsewhere = town.folder.path().join("elsewhere");
    let name = format!("{:032x}", 7);
    fs::create_dir(&elsewhere).expect("a folder");
    fs::write(elsewhere.join(&name), "mine").expect("a file");
    let cache = town.cache();
    fs::remove_dir_all(cache.join("search")).expect("it was there");
    std::os::unix::fs::symlink(&elsewhere, cache.join("search")).expect("a link");
    let stay = ["pictures/mine.jpg", "previews/README", "other/file", "note.txt"];
    for file in stay {
        let file = cache.join(file);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, "mine").expect("a file");
    }
    let deep = cache.join("pictures").join(&name).join("deep");
    fs::create_dir_all(&deep).expect("a folder");
    let old = cache.join("pictures").join(format!("{name}-whole"));
    fs::write(&old, "of an earlier build").expect("a file");
    town.world().remembering_in(&cache).forget_the_rest();
    assert!(!old.exists() && town.entries().iter().all(|entry| !entry.ends_with("0.png")));
    assert!(stay.iter().all(|file| cache.join(file).exists()) && deep.exists());
    assert_eq!(fs::read(elsewhere.join(&name)).expect("it is still there"), b"mine");
}

#[cfg(unix)]
#[test]
fn a_shelf_that_is_a_link_is_not_written_to() {
    let town = Town::new();
    let cache = town.cache();
    town.world().remembering_in(&cache).remember(&format!("previews/{:032x}", 1), b"one");
    let elsewhere = town.folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    std::os::unix::fs::symlink(&elsewhere, cache.join("search")).expect("a link");
    town.built();
    assert!(contents(&elsewhere).is_empty(), "{:?}", contents(&elsewhere));
}

/// Whether anything was put into a cache.
#[cfg(unix)]
fn has_shelf(cache: &Path) -> bool {
    ["pictures", "previews", "search"].iter().any(|shelf| cache.join(shelf).exists())
}

#[cfg(unix)]
#[test]
fn a_cache_whose_mark_is_a_pipe_is_refused_and_not_waited_for() {
    for name in ["CACHEDIR.TAG", ".gitignore"] {
        let town = Town::new();
        fs::create_dir(town.cache()).expect("a folder");
        support::pipe(&town.cache().join(name));
        let world = town.world().remembering_in(town.cache());
        let (outcome, _) = support::build(&world, &Town::options());
        let said = support::said(&outcome, &world);
        assert!(said.contains("warning[cache-refused]"), "{name}: {said}");
        assert!(!has_shelf(&town.cache()), "{name}: something was made");
    }
    // An entry that is one is no entry.
    let town = Town::new();
    town.built();
    for entry in town.entries() {
        fs::remove_file(&entry).expect("it is there");
        support::pipe(&entry);
    }
    town.built();
}

#[cfg(unix)]
#[test]
fn a_folder_with_nothing_but_a_file_of_somebody_else_is_no_cache() {
    let begun = "Signature: 8a477f597d28d172789f06886806bc55\n# What Welcomat";
    for (name, text, is_ours) in [
        (".gitignore", "!secrets\n", false),
        (".gitignore", "*\n", false),
        (".gitignore", "", false),
        ("CACHEDIR.TAG", "mine", false),
        // A build that was killed has begun to mark it.
        ("CACHEDIR.TAG", "", true),
        ("CACHEDIR.TAG", begun, true),
    ] {
        let town = Town::new();
        let (cache, mine) = (town.cache(), town.folder.path().join("mine"));
        fs::create_dir(&cache).expect("a folder");
        fs::write(&mine, text).expect("a file");
        fs::hard_link(&mine, cache.join(name)).expect("a second name");
        let world = town.world().remembering_in(&cache);
        let (outcome, _) = support::build(&world, &Town::options());
        let said = support::said(&outcome, &world);
        assert_eq!(said.contains("cache-refused"), !is_ours, "{name} {text:?}: {said}");
        assert_eq!(fs::read_to_string(&mine).expect("it is there"), text, "{name}");
        assert_eq!(has_shelf(&cache), is_ours, "{name} {text:?}");
    }
}
