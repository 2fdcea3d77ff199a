//! Whatever cannot be read once, at whatever moment: the build stops and says so, or nothing is missing.

use crate::support;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::support::Files;
use crate::support::photograph::{jpeg, quarters};
use welcomat::build::pipeline::{self, Options};
use welcomat::output::view::Extras;
use welcomat::words::date::Date;
use welcomat::words::path::SourcePath;
use welcomat::words::world::{Bounds, Memory, Unlisted, World};

/// A site of which one call fails, with the number of that call.
struct Failing<'m> {
    files: &'m Memory,
    calls: AtomicUsize,
    fails_at: usize,
    how: io::ErrorKind,
}

impl<'m> Failing<'m> {
    fn new(files: &'m Memory, fails_at: usize, how: io::ErrorKind) -> Self {
        Failing { files, calls: AtomicUsize::default(), fails_at, how }
    }

    fn call(&self) -> io::Result<()> {
        match self.calls.fetch_add(1, Ordering::Relaxed) == self.fails_at {
            true => Err(self.how.into()),
            false => Ok(()),
        }
    }
}

impl World for Failing<'_> {
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>> {
        let listed = self.files.list(folder).into_iter();
        let listed = listed.map(|listed| {
            let path = listed?;
            match self.call() {
                Ok(()) => Ok(path),
                Err(error) => Err(Unlisted { path, error }),
            }
        });
        listed.collect()
    }

    fn bound(&self, bounds: Bounds) {
        self.files.bound(bounds);
    }

    fn bounds(&self) -> Bounds {
        self.files.bounds()
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.call()?;
        self.files.read(path)
    }

    fn head(&self, path: &SourcePath, most: usize) -> io::Result<Vec<u8>> {
        self.call()?;
        self.files.head(path, most)
    }

    fn size(&self, path: &SourcePath) -> io::Result<u64> {
        self.call()?;
        self.files.size(path)
    }

    fn has_file(&self, path: &SourcePath) -> bool {
        self.files.has_file(path)
    }

    fn today(&self) -> Date {
        self.files.today()
    }

    fn fonts(&self) -> Vec<PathBuf> {
        self.files.fonts()
    }

    fn read_font(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.files.read_font(path)
    }
}

/// A small site with everything that is read: pages, translations, a table, pictures, other files, and a
/// theme of its own.
fn town() -> Memory {
    let mut town = Memory::new(support::today());
    town.write(
        "welcomat.yaml",
        "title: Town\nbase_url: https://example.org/\nlanguages: [en, fr]\n",
    );
    town.write("content/index.md", "---\ntitle: Home\n---\n![A stop](stop.jpg)\n");
    town.write("content/index.fr.md", "---\ntitle: Accueil\n---\n![Un arrêt](stop.jpg)\n");
    town.write("content/stop.jpg", jpeg(&quarters(480, 400), 6));
    town.write("content/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    town.write("content/form.txt", "a form");
    town.write(
        "content/indicators/a.md",
        "---\ntitle: A\nunit: people\nobservations: a.csv\n---\n",
    );
    town.write("content/indicators/a.csv", "place,year,value\nOslo,2020,1\n");
    town.write("themes/welcome/static/own.css", "body{}");
    town.write("themes/welcome/i18n/fr.ftl", "skip = Aller au texte\n");
    town
}

fn options() -> Options {
    let extras = Extras { images: true, ..Extras::default() };
    Options { extras, ..Options::default() }
}

const WAYS: [io::ErrorKind; 3] =
    [io::ErrorKind::NotFound, io::ErrorKind::PermissionDenied, io::ErrorKind::Other];

#[test]
fn a_build_stops_or_is_whole() {
    let town = town();
    let whole: Files = support::built(&town, &options());
    for how in WAYS {
        let mut stopped = 0;
        for fails_at in 0.. {
            let world = Failing::new(&town, fails_at, how);
            let (outcome, files) = support::build(&world, &options());
            let said = support::said(&outcome, &town);
            if world.calls.load(Ordering::Relaxed) <= fails_at {
                break;
            }
            match outcome.stop {
                Some(_) => {
                    stopped += 1;
                    let about_it = said.matches("error[file-unreadable]").count();
                    assert_eq!(about_it, 1, "{how} at call {fails_at}: {said}");
                }
                None => support::assert_same(&whole, &files, &format!("{how} at call {fails_at}")),
            }
        }
        assert!(stopped >= 24, "{how}: only {stopped} calls mattered");
    }
}

#[test]
fn a_check_says_what_it_could_not_look_at() {
    let town = town();
    for fails_at in 0.. {
        let world = Failing::new(&town, fails_at, io::ErrorKind::Other);
        let outcome = pipeline::check(&world, &Options::default());
        let said = support::said(&outcome, &town);
        if world.calls.load(Ordering::Relaxed) <= fails_at {
            assert!(!said.contains("file-unreadable"), "{said}");
            break;
        }
        assert!(said.contains("error[file-unreadable]"), "call {fails_at}: {said}");
    }
}
