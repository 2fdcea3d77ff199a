//! One hash, whoever builds: the demonstration, with everything on, built in six ways that no reader may notice.
//!
//! Each build makes all its pictures, cards and search indexes anew: nothing is remembered from the one before.

use crate::support;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use sha2::{Digest, Sha256};
use tempfile::TempDir;

/// A way to build: the number of threads, what the environment says, and which files nobody else may read.
struct Way {
    name: &'static str,
    threads: Option<&'static str>,
    environment: &'static [(&'static str, &'static str)],
    umask: &'static str,
    /// Whether the site lies elsewhere, on a disk that lists files in another order where there is one.
    is_elsewhere: bool,
}

const USUAL: Way =
    Way { name: "as usual", threads: None, environment: &[], umask: "022", is_elsewhere: false };

const WAYS: [Way; 6] = [
    USUAL,
    Way { name: "on one thread", threads: Some("1"), ..USUAL },
    Way {
        name: "where it is tomorrow already",
        threads: Some("3"),
        environment: &[("TZ", "Pacific/Kiritimati")],
        ..USUAL
    },
    Way {
        name: "where letters have other capitals",
        environment: &[("LC_ALL", "tr_TR.UTF-8"), ("LANG", "ar_EG.UTF-8"), ("LANGUAGE", "ar")],
        ..USUAL
    },
    Way { name: "for nobody else", umask: "077", ..USUAL },
    Way { name: "elsewhere", threads: Some("5"), is_elsewhere: true, ..USUAL },
];

#[test]
fn the_demonstration_built_in_six_ways_has_one_hash() {
    let (here, there) = (TempDir::new().expect("a folder"), elsewhere());
    // Two at once: one thread leaves a core to the next.
    let mut hashes = Vec::new();
    for pair in WAYS.chunks(2) {
        let started: Vec<(&Way, PathBuf, Child)> = pair
            .iter()
            .map(|way| {
                let folder = match way.is_elsewhere {
                    true => there.path().join("far away/ein Ort – مكان/site"),
                    false => here.path().join(way.name),
                };
                copy_demonstration(&folder, way.is_elsewhere);
                // The disk in memory is small in some places: the output lies on the other.
                let output = here.path().join(format!("{} – site", way.name));
                let child = start(way, &folder, &output);
                (way, output, child)
            })
            .collect();
        for (way, output, child) in started {
            let done = child.wait_with_output().expect("it ends");
            assert!(
                done.status.success(),
                "{}: {}",
                way.name,
                String::from_utf8_lossy(&done.stderr)
            );
            hashes.push((way.name, hash(&output)));
        }
    }
    let (_, first) = &hashes[0];
    assert!(hashes.iter().all(|(_, hash)| hash == first), "{hashes:#?}");
}

/// A folder that a system keeps in memory, if it has one: such a disk lists files in the order in which they were made.
fn elsewhere() -> TempDir {
    TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).expect("a folder")
}

fn copy_demonstration(folder: &Path, backwards: bool) {
    let root = support::repository();
    let mut files = vec![root.join("welcomat.yaml")];
    files.extend(
        ["content", "themes"].iter().flat_map(|name| support::files_below(&root.join(name))),
    );
    if backwards {
        files.reverse();
    }
    for file in files {
        let target = folder.join(file.strip_prefix(&root).expect("it lies below"));
        fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
        fs::copy(&file, target).expect("a file");
    }
}

/// Starts a build in a shell, for only a shell sets who may read what.
fn start(way: &Way, folder: &Path, output: &Path) -> Child {
    let program = env!("CARGO_BIN_EXE_welcomat");
    let mut command = Command::new("sh");
    command
        .args(["-c", "umask \"$1\"; shift; exec \"$@\"", "sh", way.umask, program, "build"])
        .args(["--as-of", support::TODAY, "--output"])
        .arg(output)
        .current_dir(folder)
        .envs(way.environment.iter().copied())
        .env_remove("SOURCE_DATE_EPOCH")
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    match way.threads {
        Some(threads) => command.env("RAYON_NUM_THREADS", threads),
        None => command.env_remove("RAYON_NUM_THREADS"),
    };
    command.spawn().expect("a shell")
}

/// The hash of all files of an output, their paths, and how long each is.
fn hash(output: &Path) -> String {
    let mut hasher = Sha256::new();
    let files = support::files_below(output);
    assert!(files.len() > 1000, "there are only {} files", files.len());
    for file in files {
        let bytes = fs::read(&file).expect("a file");
        let path = file.strip_prefix(output).expect("it lies below").to_string_lossy();
        hasher.update(format!("{path}\0{}\0", bytes.len()));
        hasher.update(&bytes);
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
