//! The record of an output, in the hands of a stranger: whatever stands in it, nothing outside the output is touched.
//!
//! The one question that is asked on a disk, of the part that writes and removes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;
use welcomat::build::emit::{Allowed, Folder, Turn, Wanted};
use welcomat::words::path::OutputPath;

/// What stands for the folder around the output in a record: a path from the root of the disk is another in every test.
pub const HERE: &str = "@HERE@";

/// What belongs to somebody, beside the output.
const OTHERS: &[&str] = &[
    "victim/keep.txt",
    "victim/deep/er.txt",
    ".git/config",
    "content/index.md",
    "welcomat.yaml",
    "notes.txt",
];

/// Gives an output this record, publishes a site with a page less into it, and tells what is gone or changed outside.
pub fn record(bytes: &[u8]) -> Vec<String> {
    let folder = TempDir::new().expect("a folder");
    let at = |path: &str| folder.path().join(path);
    for path in OTHERS {
        let path = at(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, "kept").expect("a file");
    }
    let output = at("site");
    let is_first_published =
        publish(&output, &["index.html", "en/index.html", "en/gone/index.html"]);
    let text = String::from_utf8_lossy(bytes).replace(HERE, &folder.path().to_string_lossy());
    let record = if text.contains('\u{fffd}') { bytes } else { text.as_bytes() };
    fs::write(output.join(".welcomat"), record).expect("the record can be written");
    #[cfg(unix)]
    for link in ["link", "en/link"] {
        std::os::unix::fs::symlink(at("victim"), output.join(link)).expect("a link");
    }
    let before = outside(folder.path());
    // It may be refused: nothing is said of that here.
    publish(&output, &["index.html", "en/index.html"]);
    let after = outside(folder.path());
    let mut wrong = Vec::new();
    if !is_first_published || before.len() < OTHERS.len() {
        wrong.push("a sound site is not published".to_owned());
    }
    let touched = before.iter().filter(|(path, bytes)| after.get(*path) != Some(bytes));
    wrong.extend(touched.map(|(path, _)| format!("{} was touched", path.display())));
    let new = after.keys().filter(|path| !before.contains_key(*path));
    wrong.extend(new.map(|path| format!("{} is new", path.display())));
    wrong
}

/// Publishes files, with leave to remove whatever is not among them.
fn publish(output: &Path, paths: &[&str]) -> bool {
    let turn = Turn { process: std::process::id(), most: Duration::ZERO, told: &|_, _| () };
    let allowed = Allowed { removals: true, ..Allowed::default() };
    let wanted = Wanted { allowed, ..Wanted::default() };
    let Ok(folder) = Folder::open(output, &turn) else { return false };
    let planned: Vec<OutputPath> =
        paths.iter().filter_map(|path| OutputPath::new(*path).ok()).collect();
    if planned.iter().any(|path| folder.stage(path, b"a page").is_err()) {
        folder.discard();
        return false;
    }
    folder.commit(planned.iter(), &wanted).is_ok()
}

/// Every file outside the output, and outside what waits beside it.
fn outside(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name =
                path.strip_prefix(folder).expect("it lies below").to_string_lossy().into_owned();
            match path.is_dir() {
                true if name == "site" || name.starts_with(".site.welcomat") => {}
                true => waiting.push(path),
                false => drop(found.insert(path.clone(), fs::read(&path).unwrap_or_default())),
            }
        }
    }
    found
}
