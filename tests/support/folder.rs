//! A folder of a test's own, and the program as it is typed there.
//!
//! Knows nothing of what the program should say.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The variables of a person's environment that the program heeds, and a test must not inherit.
const HEEDED: [&str; 4] = ["SOURCE_DATE_EPOCH", "NO_COLOR", "CLICOLOR_FORCE", "CLICOLOR"];

/// A temporary folder in which commands are typed.
pub struct Folder {
    folder: TempDir,
}

impl Folder {
    /// An empty one.
    pub fn new() -> Self {
        Folder { folder: TempDir::new().expect("a temporary folder") }
    }

    /// Where it is.
    pub fn here(&self) -> &Path {
        self.folder.path()
    }

    /// Where a file in it is.
    pub fn path(&self, path: &str) -> PathBuf {
        self.here().join(path)
    }

    /// Writes a file, and the folders it lies in.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// The text of a file.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The program in this folder.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_welcomat"));
        command.args(arguments).current_dir(self.here());
        for name in HEEDED {
            command.env_remove(name);
        }
        command
    }

    /// Runs the program in this folder, on the day that it is.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program starts")
    }

    /// A build on the day of the tests, into `site/`.
    pub fn build(&self, more: &[&str]) -> Output {
        self.run(&[&["build", "--as-of", super::TODAY], more].concat())
    }

    /// A check on the day of the tests.
    pub fn check(&self, more: &[&str]) -> Output {
        self.run(&[&["check", "--as-of", super::TODAY], more].concat())
    }
}

/// The exit code.
pub fn code(output: &Output) -> i32 {
    output.status.code().expect("the program ends by itself")
}

/// What it wrote for programs.
pub fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

/// What it said to people.
pub fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("UTF-8")
}
