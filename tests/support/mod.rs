//! What several tests need: a site on a disk as one in memory, a build in memory, and a look at the
//! HTML that came of it.
//!
//! Owns no expectation of its own but the one that holds for every site: [`check::site`].

// Each test program uses its own part of this.
#![allow(dead_code)]

pub mod at_desk;
pub mod check;
pub mod folder;
pub mod html;
pub mod outputs;
pub mod photograph;
pub mod served;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use welcomat::build::pipeline::{self, Options, Outcome};
use welcomat::words::date::Date;
use welcomat::words::diagnostic::{self, Format};
use welcomat::words::world::{Memory, World};

/// The day on which all tests build.
pub const TODAY: &str = "2026-11-21";

/// The files of a built site by path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The day on which all tests build.
pub fn today() -> Date {
    Date::parse(TODAY).expect("it is a date")
}

/// The folder of the repository, whose root is the demonstration.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The demonstration in memory.
pub fn demonstration() -> Memory {
    let mut world = Memory::new(today());
    let root = repository();
    world.write("welcomat.yaml", read(&root.join("welcomat.yaml")));
    for folder in ["content", "themes"] {
        for file in files_below(&root.join(folder)) {
            let path = file.strip_prefix(&root).expect("it lies below");
            world.write(path.to_str().expect("a name in UTF-8"), read(&file));
        }
    }
    world
}

/// The files below a folder, by path.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return found };
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        match path.is_dir() {
            true => found.extend(files_below(&path)),
            false => found.push(path),
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Lets a machine in memory have fonts of `tests/fonts/`, under the names that systems give them.
pub fn install_fonts<'n>(world: &mut Memory, names: impl IntoIterator<Item = &'n str>) {
    for name in names {
        let installed = match name {
            "latin.ttf" => "NotoSans-Bold.ttf",
            "arabic.ttf" => "NotoSansArabic-Bold.ttf",
            "ethiopic.ttf" => "NotoSansEthiopic-Bold.ttf",
            "han.otf" => "NotoSansCJK-Bold.ttc",
            other => panic!("tests/fonts/ has no {other}"),
        };
        world.write_font(installed, font(name));
    }
}

/// A font of `tests/fonts/`.
pub fn font(name: &str) -> Vec<u8> {
    read(&repository().join("tests/fonts").join(name))
}

/// Builds a site in memory: what came of it, and the files; none where it stopped.
pub fn build(world: &dyn World, options: &Options) -> (Outcome, Files) {
    let taken = Mutex::new(Files::new());
    let outcome = pipeline::build(world, options, &|_, _| (), |path, bytes| {
        let path = path.as_str().to_owned();
        taken.lock().expect("no test fails here").insert(path, bytes.to_vec());
        Ok::<(), Infallible>(())
    });
    let Ok(outcome) = outcome;
    let files = taken.into_inner().expect("no test fails here");
    let files = if outcome.stop.is_some() { Files::new() } else { files };
    (outcome, files)
}

/// Builds a site that must have no error, and gives its files.
pub fn built(world: &dyn World, options: &Options) -> Files {
    let (outcome, files) = build(world, options);
    assert!(outcome.stop.is_none(), "{}", said(&outcome, world));
    files
}

/// Everything that was said, for people and without colour.
pub fn said(outcome: &Outcome, world: &dyn World) -> String {
    let text = diagnostic::render(&outcome.diagnostics, Format::Text, world);
    anstream::adapter::strip_str(&text).to_string()
}

/// Fails with the first file in which two builds differ.
pub fn assert_same(one: &Files, other: &Files, what: &str) {
    let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(one), names(other), "{what}: other files");
    for (path, bytes) in one {
        let (left, right) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&other[path]));
        if let Some((line, (left, right))) =
            left.lines().zip(right.lines()).enumerate().find(|(_, (left, right))| left != right)
        {
            panic!("{what}: {path}:{}\n  {left}\n  {right}", line + 1);
        }
        assert!(*bytes == other[path], "{what}: {path} differs");
    }
}

/// Makes a named pipe: whoever opens it to read waits for somebody who writes.
#[cfg(unix)]
pub fn pipe(path: &Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status().expect("mkfifo");
    assert!(made.success(), "{}", path.display());
}
