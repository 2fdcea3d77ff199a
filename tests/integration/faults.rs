//! A disk that fails: every call of the system that a build makes on its output fails once, or from then
//! on, and the disk is full at every level. The output is the old site or the new one, and the next
//! build puts everything right.
//!
//! Faults are made by `support/faults.c`, which answers calls in the kernel's place. In the usual run of the tests
//! every third call is tried with one error; `WELCOMAT_FAULTS=1` tries every call, `WELCOMAT_FAULTS=5` each with five errors,
//! and `WELCOMAT_LEVELS=100` fills the disk to a hundred levels.

#![cfg(target_os = "linux")]

use crate::support;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use crate::support::folder::{code, err};
use crate::support::outputs::{Versions, held, times};
use tempfile::TempDir;

/// The errors that a disk gives: full, broken, not ours, only to be read, the part of one person used up.
const ERRORS: [i32; 5] = [libc::ENOSPC, libc::EIO, libc::EACCES, libc::EROFS, libc::EDQUOT];
/// Without what takes long, but with all that is written.
const OPTIONS: [&str; 3] = ["--no-search", "--no-images", "--no-cards"];

/// The program that lets calls fail, compiled once.
fn faults() -> &'static Path {
    static PROGRAM: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, program) = PROGRAM.get_or_init(|| {
        let folder = TempDir::new().expect("a temporary folder");
        let program = folder.path().join("faults");
        let source = support::repository().join("tests/support/faults.c");
        let mut compiler = Command::new("cc");
        let done = compiler.arg("-O1").arg("-o").arg(&program).arg(source).output();
        let done = done.expect("a compiler of C, which links Rust programs too");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        (folder, program)
    });
    program
}

/// What is to fail.
struct Fault<'f> {
    /// The number of the call, or how many bytes there is room for; nothing fails at 0 unless the disk is full.
    count: usize,
    error: i32,
    how: &'f str,
}

/// Runs a build of a version with a fault; how it ended, and how many calls, or bytes, there were.
fn build_with(versions: &Versions, which: usize, fault: &Fault<'_>) -> (Output, usize) {
    let build = versions.command(which, &versions.output());
    let report = versions.folder.path("report");
    let mut command = Command::new(faults());
    command.args([&fault.count.to_string(), &fault.error.to_string(), fault.how, "/shelf/"]);
    command.arg(&report).arg("--").arg(build.get_program()).args(build.get_args());
    command.current_dir(versions.folder.here()).env("RAYON_NUM_THREADS", "1");
    let output = command.output().expect("the program starts");
    let counted = fs::read_to_string(&report).unwrap_or_default();
    let Ok(counted) = counted.trim().parse() else {
        panic!("no fault can be made here: {}", err(&output))
    };
    (output, counted)
}

/// Builds both versions over each other in turns while something fails, and looks at what is there then.
fn every_call_fails(versions: &Versions, how: &str, is_taken_back: bool) -> usize {
    versions.mend(0, "before");
    let none = Fault { count: 0, error: 0, how };
    let calls = [1, 0].map(|which| build_with(versions, which, &none).1);
    let most = calls[0].max(calls[1]);
    assert!(most > 100, "{most} calls were seen");
    let errors = times("WELCOMAT_FAULTS", 0).min(ERRORS.len());
    // In the usual run every third call fails once; what goes on failing does so at the next call too, and begins at every
    // ninth.
    let step = match (errors, how) {
        (0, "on") => 9,
        (0, _) => 3,
        _ => 1,
    };
    let errors = errors.max(1);
    let mut failed = 0;
    for count in (1..=most).step_by(step) {
        for round in 0..errors {
            let error = ERRORS[(count + round) % ERRORS.len()];
            let which = 1 - versions.which().expect("one of the versions");
            let when = format!("call {count} of {most}, {how}, error {error}");
            let (output, _) = build_with(versions, which, &Fault { count, error, how });
            failed += usize::from(code(&output) != 0);
            assert_ne!(code(&output), 101, "{when}: {}", err(&output));
            let is_whole = versions.which();
            match code(&output) {
                0 => assert_eq!(is_whole, Some(which), "{when}: {}", err(&output)),
                _ if is_taken_back => assert!(is_whole.is_some(), "{when}: {}", err(&output)),
                _ => {}
            }
            versions.mend(which, &when);
        }
    }
    println!("{how}: {failed} builds failed, of {most} calls with {errors} errors each");
    failed
}

#[test]
fn whatever_call_fails_once_the_output_is_the_old_site_or_the_new_one() {
    let failed = every_call_fails(&Versions::new(&OPTIONS), "once", true);
    assert!(failed > 0, "nothing has failed: nothing has been shown");
}

#[test]
fn whatever_fails_from_then_on_the_output_is_the_old_site_or_the_new_one() {
    let failed = every_call_fails(&Versions::new(&OPTIONS), "on", true);
    assert!(failed > 0, "nothing has failed: nothing has been shown");
}

/// A folder in which Git keeps its history is not exchanged for another: its files are replaced one by one,
/// and put back when one of them cannot be.
#[test]
fn files_that_are_replaced_one_by_one_are_put_back() {
    let versions = Versions::new(&OPTIONS);
    versions.folder.write("shelf/site/.git/HEAD", "ref: refs/heads/pages\n");
    let failed = every_call_fails(&versions, "once", true);
    assert!(failed > 0, "nothing has failed: nothing has been shown");
    assert!(versions.folder.path("shelf/site/.git/HEAD").exists());
}

/// Where nothing can be put back any more, the next build does it first.
#[test]
fn what_could_not_be_put_back_is_mended_by_the_next_build() {
    let versions = Versions::new(&OPTIONS);
    versions.folder.write("shelf/site/.git/HEAD", "ref: refs/heads/pages\n");
    let failed = every_call_fails(&versions, "on", false);
    assert!(failed > 0, "nothing has failed: nothing has been shown");
}

#[test]
fn a_disk_that_is_full_leaves_the_old_site_and_says_how_much_is_missing() {
    let versions = Versions::new(&OPTIONS);
    versions.mend(0, "before");
    let all = Fault { count: usize::MAX >> 1, error: libc::ENOSPC, how: "full" };
    let needed = [1, 0].map(|which| build_with(&versions, which, &all).1);
    let levels = times("WELCOMAT_LEVELS", 12);
    let mut is_said = false;
    for level in 0..levels {
        let which = 1 - versions.which().expect("one of the versions");
        let room = needed[1 - which] * level / levels;
        let when = format!("room for {room} of {} bytes", needed[1 - which]);
        let before = held(&versions.output());
        let (output, _) =
            build_with(&versions, which, &Fault { count: room, error: libc::ENOSPC, how: "full" });
        if code(&output) == 0 {
            assert_eq!(versions.which(), Some(which), "{when}");
        } else {
            assert!(held(&versions.output()) == before, "{when}: the old site was touched");
            assert_eq!(code(&output), 2, "{when}: {}", err(&output));
            assert_eq!(err(&output).matches("error: ").count(), 1, "{when}: {}", err(&output));
            is_said |= err(&output).contains("hint: make room for at least");
        }
        versions.mend(which, &when);
    }
    println!("{levels} levels of a full disk");
    assert!(is_said, "it was never said how much room is missing");
}
