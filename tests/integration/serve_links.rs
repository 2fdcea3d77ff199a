//! The author's desk where files of the site are links of the file system: what they lead to is watched as well.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::thread;
use std::time::{Duration, Instant};

use crate::support::folder::Folder;
use crate::support::served::Served;

fn site() -> Folder {
    let folder = Folder::new();
    folder.write("welcomat.yaml", "title: Test\nbase_url: https://example.org/\n");
    folder.write("content/index.md", "---\ntitle: Home\n---\nHome.\n");
    folder.write("shared/hours.md", "---\ntitle: Hours\n---\nFrom nine.\n");
    folder.write("shared/desk/index.md", "---\ntitle: Desk\n---\nOne desk.\n");
    folder
}

fn serve(folder: &Folder) -> Served {
    let mut command = folder.command(&["serve", "--port", "0"]);
    Served::start(command.env("NO_COLOR", "1")).expect("it serves")
}

fn eventually(served: &Served, path: &str, words: &str) {
    let started = Instant::now();
    while !served.get(path).text().contains(words) {
        assert!(started.elapsed() < Duration::from_secs(30), "never: {words} in {path}");
        thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn what_a_link_leads_to_is_watched() {
    let folder = site();
    symlink("../shared/hours.md", folder.path("content/hours.md")).expect("a link");
    symlink("../shared/desk", folder.path("content/desk")).expect("a link");
    let served = serve(&folder);
    eventually(&served, "en/hours/", "From nine.");
    folder.write("shared/hours.md", "---\ntitle: Hours\n---\nFrom ten.\n");
    eventually(&served, "en/hours/", "From ten.");
    // As editors save: another file takes the place of the old one.
    folder.write("shared/.new", "---\ntitle: Hours\n---\nFrom eleven.\n");
    fs::rename(folder.path("shared/.new"), folder.path("shared/hours.md")).expect("a rename");
    eventually(&served, "en/hours/", "From eleven.");
    folder.write("shared/desk/index.md", "---\ntitle: Desk\n---\nTwo desks.\n");
    eventually(&served, "en/desk/", "Two desks.");
}

#[test]
fn a_link_that_comes_later_is_watched_too() {
    let folder = site();
    let served = serve(&folder);
    eventually(&served, "en/", "Home.");
    symlink("../shared/hours.md", folder.path("content/hours.md")).expect("a link");
    eventually(&served, "en/hours/", "From nine.");
    folder.write("shared/hours.md", "---\ntitle: Hours\n---\nFrom ten.\n");
    eventually(&served, "en/hours/", "From ten.");
}
