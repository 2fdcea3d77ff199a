//! What is read of a disk: files of the site and nothing else, however they are reached; and that
//! nothing is missing in silence.

#![cfg(unix)]

use crate::support;
use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use crate::support::folder::{Folder, code, err};
use welcomat::words::path::SourcePath;
use welcomat::words::world::{Bounds, Disk, Unread, World};

const HOME: &str = "---\ntitle: Home\n---\n";
const SECRET: &str = "what nobody may read";

/// A site in the folder `town/`, and beside it what is not its own.
fn site() -> Folder {
    let folder = Folder::new();
    folder.write("town/welcomat.yaml", "title: Town\nbase_url: https://example.org/\n");
    folder.write("town/content/index.md", HOME);
    folder.write("outside/secret.txt", SECRET);
    folder.write("outside/pages/index.md", HOME);
    folder
}

fn build(folder: &Folder) -> Output {
    folder.run(&["build", "--root", "town", "--as-of", support::TODAY])
}

/// Builds a site that must be refused, saying this and showing nothing of what lies outside.
fn refused(folder: &Folder, words: &[&str]) {
    let output = build(folder);
    let said = err(&output);
    assert_eq!(code(&output), 1, "{said}");
    for words in words {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert!(!said.contains(SECRET), "{said}");
    assert!(!folder.path("town/site").exists(), "something was written");
}

fn link(folder: &Folder, to: &str, at: &str) {
    let at = folder.path(at);
    fs::create_dir_all(at.parent().expect("a folder")).expect("a folder");
    symlink(to, at).expect("a link");
}

fn listed(root: &Path, bounds: Bounds) -> (Vec<String>, Vec<(String, Option<Unread>)>) {
    let world = Disk::new(root, support::today());
    world.bound(bounds);
    let (mut found, mut not) = (Vec::new(), Vec::new());
    for listed in world.list("content") {
        match listed {
            Ok(path) => found.push(path.to_string()),
            Err(unlisted) => {
                not.push((unlisted.path.to_string(), Unread::of(&unlisted.error).cloned()));
            }
        }
    }
    (found, not)
}

#[test]
fn a_link_that_leads_out_of_the_site_is_an_error() {
    for (to, at) in [
        ("../../outside/secret.txt", "town/content/notes.txt"),
        ("/etc/passwd", "town/content/pw.txt"),
        ("/proc/self/environ", "town/content/env.txt"),
        ("/dev/zero", "town/content/zero.bin"),
        ("../../outside", "town/content/folder"),
        ("../../outside/pages/index.md", "town/content/about.md"),
        ("../../../outside/secret.txt", "town/themes/welcome/static.txt"),
        ("../../outside", "town/themes/welcome"),
    ] {
        let folder = site();
        link(&folder, to, at);
        let place = at.strip_prefix("town/").expect("it lies there");
        refused(&folder, &["error[link-refused]", place, "leads out of the site's folder"]);
    }
}

#[test]
fn the_whole_content_behind_a_link_is_an_error_too() {
    let folder = site();
    fs::remove_dir_all(folder.path("town/content")).expect("it was there");
    link(&folder, "../outside/pages", "town/content");
    refused(&folder, &["error[link-refused]", "follow_links: true"]);
    folder.write(
        "town/welcomat.yaml",
        "title: Town\nbase_url: https://example.org/\nfollow_links: true\n",
    );
    let output = build(&folder);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(folder.path("town/site/en/index.html").exists());
}

#[test]
fn a_configuration_behind_a_link_that_leads_out_is_an_error() {
    let folder = site();
    fs::remove_file(folder.path("town/welcomat.yaml")).expect("it was there");
    folder.write("outside/welcomat.yaml", "title: Town\nfollow_links: true\n");
    link(&folder, "../outside/welcomat.yaml", "town/welcomat.yaml");
    let output = build(&folder);
    assert_eq!(code(&output), 2, "{}", err(&output));
    assert!(err(&output).contains("error[link-refused]"), "{}", err(&output));
    assert!(err(&output).contains("put the file itself there"), "{}", err(&output));
    assert!(!err(&output).contains("set `follow_links"), "{}", err(&output));
}

#[test]
fn a_configuration_that_is_too_large_is_an_error() {
    let folder = site();
    folder.write("town/welcomat.yaml", &format!("title: Town\n{}", "# x\n".repeat(1_100_000)));
    let output = build(&folder);
    assert_eq!(code(&output), 2, "{}", err(&output));
    assert!(err(&output).contains("this limit cannot be raised"), "{}", err(&output));
    assert!(!err(&output).contains("under `limits:`"), "{}", err(&output));
}

#[test]
fn links_lead_out_where_the_site_says_so() {
    let folder = site();
    folder.write(
        "town/welcomat.yaml",
        "title: Town\nbase_url: https://example.org/\nfollow_links: true\n",
    );
    let outside = folder.path("outside");
    link(&folder, "../../outside/secret.txt", "town/content/notes.txt");
    link(&folder, outside.to_str().expect("UTF-8"), "town/content/all");
    let output = build(&folder);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(fs::read(folder.path("town/site/notes.txt")).expect("a file"), SECRET.as_bytes());
    assert!(folder.path("town/site/all/secret.txt").exists());
    assert!(folder.path("town/site/en/all/pages/index.html").exists());
    // Keys stay where they are, and what has no length has no end either.
    folder.write("outside/key/id_rsa", "x");
    link(&folder, "../../outside/key/id_rsa", "town/content/name.txt");
    link(&folder, "/proc/self/environ", "town/content/env.txt");
    link(&folder, "/dev/zero", "town/content/zero.bin");
    let output = build(&folder);
    let said = err(&output);
    assert_eq!(code(&output), 1, "{said}");
    for (words, place) in [
        ("never published", "content/name.txt"),
        ("changed while it was read", "content/env.txt"),
        ("this is a device", "content/zero.bin"),
    ] {
        assert!(said.contains(words) && said.contains(place), "{words}\n{said}");
    }
}

#[test]
fn links_inside_the_site_lead_to_what_they_lead_to() {
    let folder = site();
    folder.write("town/shared/map.txt", "a map");
    folder.write("town/content/bus/index.md", "---\ntitle: Bus\n---\n[map](map.txt)\n");
    let shared = folder.path("town/shared");
    link(&folder, "../../shared/map.txt", "town/content/bus/map.txt");
    link(&folder, shared.to_str().expect("UTF-8"), "town/content/maps");
    link(&folder, "bus", "town/content/tram");
    let output = build(&folder);
    assert_eq!(code(&output), 0, "{}", err(&output));
    for path in ["bus/map.txt", "tram/map.txt", "maps/map.txt", "en/tram/index.html"] {
        assert!(folder.path("town/site").join(path).exists(), "{path}");
    }
}

#[test]
fn links_to_secrets_of_the_site_itself_are_errors() {
    for to in ["../.env", "../.git/config", "../deploy.pem", "../.welcomat-cache/search/x"] {
        let folder = site();
        let target = to.trim_start_matches("../");
        folder.write(&format!("town/{target}"), SECRET);
        link(&folder, to, "town/content/notes.txt");
        refused(&folder, &["error[link-refused]", target, "never published"]);
    }
}

#[test]
fn links_that_lead_nowhere_or_round_are_errors() {
    for (to, words) in [
        ("gone.txt", "leads nowhere"),
        ("../../gone", "leads nowhere"),
        (".", "that it lies in itself"),
        ("..", "that it lies in itself"),
        ("../..", "out of the site's folder"),
        ("link", "the link leads to"),
    ] {
        let folder = site();
        link(&folder, to, "town/content/link");
        refused(&folder, &["error[link-refused]", "content/link", words]);
    }
    let folder = site();
    link(&folder, "../b", "town/content/a/x");
    link(&folder, "../a", "town/content/b/y");
    refused(&folder, &["that it lies in itself"]);
    // An editor's note that a file is open is a link that leads nowhere.
    let folder = site();
    link(&folder, "somebody@machine.1234", "town/content/.#index.md");
    assert_eq!(code(&build(&folder)), 0);
}

#[test]
fn a_million_ways_are_not_gone() {
    let folder = site();
    for level in 0..20 {
        let next = format!("../d{}", level + 1);
        link(&folder, &next, &format!("town/content/d{level}/a"));
        link(&folder, &next, &format!("town/content/d{level}/b"));
    }
    folder.write("town/content/d20/x.md", HOME);
    let started = Instant::now();
    let (found, not) = listed(&folder.path("town"), Bounds::default());
    assert!(found.len() < 20_000, "{} files", found.len());
    assert!(not.iter().any(|(_, why)| matches!(why, Some(Unread::TooManyLinks(_)))), "{not:?}");
    assert!(not.len() < 100, "{} messages", not.len());
    assert!(started.elapsed() < Duration::from_secs(60));
}

#[test]
fn folders_are_bounded_in_number_and_depth() {
    let folder = site();
    folder.write(&format!("town/content/{}x.txt", "deep/".repeat(40)), "x");
    let (_, not) = listed(&folder.path("town"), Bounds::default());
    assert!(matches!(&not[..], [(_, Some(Unread::TooDeep(_)))]), "{not:?}");
    let folder = site();
    folder.write(&format!("town/content/{}x.txt", "deep/".repeat(20)), "x");
    let few = Bounds { files: 10, ..Bounds::default() };
    let (found, not) = listed(&folder.path("town"), few);
    assert!(found.is_empty(), "{found:?}");
    assert!(matches!(&not[..], [(_, Some(Unread::TooMany(10)))]), "{not:?}");
}

#[test]
fn what_is_no_file_is_an_error_and_is_not_waited_for() {
    for (place, is_said) in [
        ("content/pipe.md", "this is a named pipe"),
        ("content/pipe.jpg", "this is a named pipe"),
        ("content/folder/index.fr.md", "this is a named pipe"),
        ("themes/welcome/templates/page.html", "this is a named pipe"),
        ("welcomat.yaml", "this is a named pipe"),
        ("content/socket.txt", "this is a socket"),
    ] {
        let folder = site();
        let path = folder.path("town").join(place);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        let _ = fs::remove_file(&path);
        let _socket = match is_said.contains("socket") {
            true => Some(UnixListener::bind(&path).expect("a socket")),
            false => {
                let made = Command::new("mkfifo").arg(&path).status().expect("mkfifo");
                assert!(made.success());
                None
            }
        };
        let output = build(&folder);
        let said = err(&output);
        let expected = if place == "welcomat.yaml" { 2 } else { 1 };
        assert_eq!(code(&output), expected, "{place}: {said}");
        assert!(said.contains(is_said) && said.contains(place), "{place}: {said}");
    }
}

#[test]
fn a_folder_in_place_of_the_configuration_is_an_error() {
    let folder = site();
    fs::remove_file(folder.path("town/welcomat.yaml")).expect("it was there");
    fs::create_dir(folder.path("town/welcomat.yaml")).expect("a folder");
    let output = build(&folder);
    assert_eq!(code(&output), 2, "{}", err(&output));
    assert!(err(&output).contains("this is a folder, not a file"), "{}", err(&output));
}

#[test]
fn a_file_that_grows_while_it_is_read_is_not_read() {
    let folder = site();
    let path = folder.path("town/content/log.txt");
    fs::write(&path, vec![b'x'; 4_000_000]).expect("a file");
    let world = Disk::new(folder.path("town"), support::today());
    let file = SourcePath::new("content/log.txt");
    assert_eq!(world.read(&file).expect("nobody writes to it").len(), 4_000_000);
    std::thread::scope(|scope| {
        let (done, is_done) = std::sync::mpsc::channel::<()>();
        scope.spawn(move || {
            let mut file = fs::OpenOptions::new().append(true).open(&path).expect("it is there");
            while is_done.try_recv() == Err(std::sync::mpsc::TryRecvError::Empty) {
                use std::io::Write;
                file.write_all(b"more").expect("a disk");
            }
        });
        let changed = (0..500).any(|_| {
            let read = world.read(&file);
            matches!(read.as_ref().err().and_then(Unread::of), Some(Unread::Changed))
        });
        drop(done);
        assert!(changed, "five hundred times nobody wrote to it");
    });
}

#[test]
fn a_file_that_is_too_large_is_not_begun() {
    let folder = site();
    let path = folder.path("town/content/about.md");
    fs::File::create(&path).and_then(|file| file.set_len(3_000_000_000)).expect("a sparse file");
    let started = Instant::now();
    refused(&folder, &["error[file-too-large]", "content/about.md", "more than 4 MB", "`limits:`"]);
    assert!(started.elapsed() < Duration::from_secs(30));
}

#[test]
fn names_that_are_no_unicode_are_said() {
    use std::os::unix::ffi::OsStrExt;
    let folder = site();
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.md");
    fs::write(folder.path("town/content").join(name), HOME).expect("a file");
    refused(&folder, &["not valid UTF-8", "content/caf"]);
}
