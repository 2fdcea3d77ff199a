//! Two versions of a small site, and what an output holds: for tests of what becomes of an output when
//! something goes wrong.
//!
//! Knows nothing of how a site is written.

use std::path::{Path, PathBuf};
use std::process::Output;

use super::Files;
use super::folder::{Folder, code, err};

/// Two versions of a site, the clean output of each, and an output of its own folder, `shelf/site`.
pub struct Versions {
    /// Where all of it lies.
    pub folder: Folder,
    /// What a clean build of each version writes.
    pub clean: [Files; 2],
    options: Vec<&'static str>,
}

/// The folders of the versions.
const NAMES: [&str; 2] = ["first", "second"];

impl Versions {
    /// Writes both versions and builds each once. Each has a page, a file and a folder that the other has not,
    /// and some of the pages of both differ.
    pub fn new(options: &[&'static str]) -> Self {
        let folder = Folder::new();
        for (number, name) in NAMES.iter().enumerate() {
            let write = |path: &str, text: &str| folder.write(&format!("{name}/{path}"), text);
            write(
                "welcomat.yaml",
                "title: Two\nbase_url: https://example.org/\nlanguages: [en, fr]\n",
            );
            write("content/index.md", "---\ntitle: Home\n---\n[about](/about/)\n");
            write("content/about.md", &format!("---\ntitle: About {number}\n---\nText.\n"));
            write("content/about.fr.md", "---\ntitle: À propos\n---\nTexte.\n");
            write("content/same.md", "---\ntitle: The same\n---\nText.\n");
            write(&format!("content/own-{number}/page.md"), "---\ntitle: A page\n---\n");
            write(&format!("content/own-{number}.txt"), "a file");
            // What is a folder here is a file there.
            write(if number == 0 { "content/turn" } else { "content/turn/file.txt" }, "text");
        }
        let versions = Versions { folder, clean: Default::default(), options: options.to_vec() };
        let clean = [0, 1].map(|which| {
            let output = versions.folder.path(&format!("clean-{which}"));
            let done = versions.command(which, &output).output().expect("the program starts");
            assert_eq!(code(&done), 0, "{}", err(&done));
            held(&output)
        });
        assert_ne!(clean[0], clean[1]);
        Versions { clean, ..versions }
    }

    /// The output in which things go wrong.
    pub fn output(&self) -> PathBuf {
        self.folder.path("shelf/site")
    }

    /// The program that builds one of the versions.
    pub fn command(&self, which: usize, output: &Path) -> std::process::Command {
        let root = self.folder.path(NAMES[which]);
        let mut command = self.folder.command(&["build", "--as-of", super::TODAY]);
        command.args(&self.options).arg("--root").arg(root).arg("--output").arg(output);
        command
    }

    /// Builds one of the versions into the output.
    pub fn build(&self, which: usize) -> Output {
        self.command(which, &self.output()).output().expect("the program starts")
    }

    /// Builds one of the versions, which must succeed and leave its clean output and nothing beside it.
    pub fn mend(&self, which: usize, when: &str) {
        let done = self.build(which);
        assert_eq!(code(&done), 0, "{when}: {}", err(&done));
        assert!(held(&self.output()) == self.clean[which], "{when}: not what a clean build gives");
        let beside = std::fs::read_dir(self.folder.path("shelf")).expect("a folder").count();
        assert_eq!(beside, 1, "{when}: something is left beside the output");
    }

    /// Which version the output holds, whole; none when it is neither.
    pub fn which(&self) -> Option<usize> {
        let held = held(&self.output());
        self.clean.iter().position(|clean| *clean == held)
    }
}

/// All files of an output with their bytes, the record as well; those of version control are nobody's
/// business.
pub fn held(output: &Path) -> Files {
    let files = super::files_below(output).into_iter();
    files
        .map(|file| {
            let path = file.strip_prefix(output).expect("it lies below").to_string_lossy();
            (path.into_owned(), std::fs::read(&file).unwrap_or_default())
        })
        .filter(|(path, _)| !path.starts_with(".git"))
        .collect()
}

/// How often something is tried: `usual` times, or as often as an environment variable says.
pub fn times(variable: &str, usual: usize) -> usize {
    std::env::var(variable).ok().and_then(|times| times.parse().ok()).unwrap_or(usual)
}
