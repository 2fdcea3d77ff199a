//! The record of an output, in the hands of a stranger: whatever stands in it, nothing outside the output is touched.
//!
//! Asked of the program as it is typed, on a disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use tempfile::TempDir;

/// What stands for the folder of the site in a record: a path from the root of the disk is another in every test.
const HERE: &str = "@HERE@";

/// Paths that lead, or seem to lead, out of the output, and some that do not.
const PATHS: &[&str] = &[
    "../victim/keep.txt",
    "../victim",
    "../victim/",
    "..",
    "../",
    ".",
    "",
    "/",
    "@HERE@/victim/keep.txt",
    "@HERE@/victim",
    "en/../../victim/keep.txt",
    "link/keep.txt",
    "link",
    "link/",
    "en/link/keep.txt",
    "./../victim/keep.txt",
    "..\\victim\\keep.txt",
    "%2e%2e/victim/keep.txt",
    "../content/index.md",
    "../.git/config",
    "../welcomat.yaml",
    "../site",
    "index.html",
    "en/index.html",
    "en/",
    "en",
    "gone.html",
    "~/x",
    "en/\u{0}/../../../victim/keep.txt",
    "../victim/keep.txt\r",
    " ../victim/keep.txt",
    "../../",
    "../victim/keep.txt/",
    "link/../../victim/keep.txt",
    ".welcomat",
    ".git/config",
];

/// A record in one of the forms that there are or were, or in none.
pub fn records() -> impl Strategy<Value = Vec<u8>> {
    let paths = || vec(select(PATHS), 0..8);
    let lines = (
        select(&["welcomat 1", "welcomat 2", "", "x"][..]),
        select(&["\n", "\r\n", "\r", "\0"][..]),
        paths(),
    )
        .prop_map(|(head, end, paths)| format!("{head}{end}{}{end}", paths.join(end)));
    let json = (select(&["welcomat", "form", "version", "record"][..]), select(&["files", "paths", "outputs"][..]), 0..4u8, paths()).prop_map(
        |(head, key, number, paths)| serde_json::json!({ head: number, "site": { "title": "A town", "base_url": "https://example.org/", "languages": ["en"] }, key: paths }).to_string(),
    );
    let spoilt = json.clone().prop_flat_map(|text| (Just(text.clone()), 0..=text.len())).prop_map(
        |(text, at)| {
            let mut end = at;
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            text[..end].to_owned()
        },
    );
    prop_oneof![
        4 => lines.prop_map(String::into_bytes),
        3 => json.prop_map(String::into_bytes),
        1 => spoilt.prop_map(String::into_bytes),
        1 => any::<Vec<u8>>(),
    ]
}

/// A site with its output, and things beside it that belong to somebody.
pub struct Place {
    folder: TempDir,
}

impl Place {
    /// One that has been built.
    pub fn new() -> Self {
        let place = Place { folder: TempDir::new().expect("a folder") };
        for (path, text) in [
            ("welcomat.yaml", "title: A town\nbase_url: https://example.org/\nlanguages: [en]\n"),
            ("content/index.md", "---\ntitle: Home\n---\n"),
            ("content/gone.md", "---\ntitle: Gone\n---\n"),
            ("victim/keep.txt", "kept"),
            ("victim/deep/er.txt", "kept"),
            (".git/config", "kept"),
            ("notes.txt", "kept"),
        ] {
            let path = place.at(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        assert!(place.build(), "a sound site is built");
        place
    }

    fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn build(&self) -> bool {
        let mut command = Command::new(env!("CARGO_BIN_EXE_welcomat"));
        command.args([
            "build",
            "--as-of",
            "2026-11-21",
            "--no-search",
            "--no-cards",
            "--no-images",
        ]);
        command.current_dir(self.folder.path()).env_remove("SOURCE_DATE_EPOCH");
        let done = command.output().expect("the program starts");
        let code = done.status.code();
        assert!(matches!(code, Some(0..=2)), "{code:?} {}", String::from_utf8_lossy(&done.stderr));
        code == Some(0)
    }

    /// Gives the output this record, has it built again with a page less, and tells what is gone or changed outside it.
    pub fn ask(&self, record: &[u8]) -> Vec<String> {
        let text =
            String::from_utf8_lossy(record).replace(HERE, &self.folder.path().to_string_lossy());
        let record = if text.contains('\u{fffd}') { record } else { text.as_bytes() };
        fs::write(self.at("site/.welcomat"), record).expect("the record can be written");
        #[cfg(unix)]
        for link in ["site/link", "site/en/link"] {
            let _ = std::os::unix::fs::symlink(self.at("victim"), self.at(link));
        }
        let _ = fs::remove_file(self.at("content/gone.md"));
        let before = self.outside();
        self.build();
        let after = self.outside();
        let faults = before.iter().filter(|(path, bytes)| after.get(*path) != Some(bytes));
        let faults: Vec<String> =
            faults.map(|(path, _)| format!("{} was touched", path.display())).collect();
        faults
            .into_iter()
            .chain(
                after
                    .keys()
                    .filter(|path| !before.contains_key(*path))
                    .map(|path| format!("{} is new", path.display())),
            )
            .collect()
    }

    /// Every file outside the output.
    fn outside(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        let mut waiting = vec![self.folder.path().to_owned()];
        while let Some(folder) = waiting.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                let name = path.strip_prefix(self.folder.path()).expect("it lies below").to_owned();
                match path.is_dir() {
                    true if is_own(&name) => {}
                    true => waiting.push(path),
                    false => drop(found.insert(name, fs::read(&path).unwrap_or_default())),
                }
            }
        }
        found
    }
}

/// The output, what waits beside it, and the cache.
fn is_own(name: &Path) -> bool {
    let name = name.to_string_lossy();
    name == "site" || name == ".welcomat-cache" || name.starts_with(".site.welcomat")
}
