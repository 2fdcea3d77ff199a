//! Builds that are killed, and builds that want the same output at once: what is there afterwards is one
//! site, whole.
//!
//! The usual run of the tests kills a few dozen builds. `WELCOMAT_KILLS=500` kills as many of each sort as it says,
//! `WELCOMAT_PAIRS=50` starts as many pairs.

use crate::support;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::outputs::{Versions, held, times};
use crate::support::{Files, assert_same};

/// Puts the demonstration on the disk, or with a change to every practice its older version.
fn write_to_disk(files: &Path, changed: bool) {
    let root = support::repository();
    for folder in ["welcomat.yaml", "content", "themes"] {
        let source = root.join(folder);
        let sources = if source.is_dir() { support::files_below(&source) } else { vec![source] };
        for source in sources {
            let below = source.strip_prefix(&root).expect("it lies below");
            let is_text = below.extension().is_some_and(|extension| extension == "md");
            let is_practice = is_text && below.starts_with("content/practices");
            let target = files.join(below);
            fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
            let mut bytes = fs::read(&source).expect("a file");
            if changed && is_practice {
                bytes.extend_from_slice(b"\nAn older paragraph that stands in every practice.\n");
            }
            fs::write(target, bytes).expect("a file");
        }
    }
    // Each version has a page that the other has not: something is added and something removed.
    let own = files.join(if changed { "content/former" } else { "content/newer" });
    fs::create_dir_all(&own).expect("a folder");
    fs::write(own.join("page.md"), "---\ntitle: A page\n---\n").expect("a file");
}

fn builder(site: &Path, output: &Path, options: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_welcomat"));
    command
        // One language has pages enough to be caught among.
        .args(["build", "--as-of", support::TODAY, "--languages", "en", "--root"])
        .arg(site)
        .arg("--output")
        .arg(output)
        .args(options)
        .env_remove("SOURCE_DATE_EPOCH")
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    command
}

fn build_to(site: &Path, output: &Path, options: &[&str]) {
    let done = builder(site, output, options).output().expect("the program starts");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// What becomes of an output whose build is killed.
#[derive(Clone, Copy, PartialEq)]
enum Promise {
    /// It is the old site or the new one at any moment.
    OneSite,
    /// Each page is the old one or the new one; the next build takes back what was half done.
    WholePages,
}

#[test]
fn a_build_that_is_killed_leaves_the_old_site_or_the_new_one() {
    let options = ["--no-search", "--no-images", "--no-cards"];
    kill_builds(times("WELCOMAT_KILLS", 12), &options, Promise::OneSite);
}

/// What takes long is made last, and a search index is a folder of files that only its maker knows.
#[test]
fn so_does_one_that_is_killed_while_it_makes_what_takes_long() {
    kill_builds(times("WELCOMAT_KILLS", 4), &[], Promise::OneSite);
}

/// The folder of a branch that is published is not exchanged.
#[test]
fn where_git_keeps_its_history_pages_stay_whole_and_the_next_build_mends_all() {
    let options = ["--no-search", "--no-images", "--no-cards"];
    kill_builds(times("WELCOMAT_KILLS", 12), &options, Promise::WholePages);
}

/// Builds two versions of a site over each other in turns, and stops each build at another moment.
fn kill_builds(times: usize, options: &[&str], promise: Promise) {
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    let sites = [at("new"), at("old")];
    write_to_disk(&sites[0], false);
    write_to_disk(&sites[1], true);
    let clean: Vec<Files> = sites
        .iter()
        .zip(["clean-new", "clean-old"])
        .map(|(site, name)| {
            build_to(site, &at(name), options);
            held(&at(name))
        })
        .collect();
    assert!(clean[0].keys().any(|path| !clean[1].contains_key(path)), "nothing is added");
    assert!(clean[1].keys().any(|path| !clean[0].contains_key(path)), "nothing is removed");
    let output = at("shelf/output");
    if promise == Promise::WholePages {
        fs::create_dir_all(output.join(".git")).expect("a folder");
        fs::write(output.join(".git/HEAD"), "ref: refs/heads/pages\n").expect("a file");
    }
    build_to(&sites[1], &output, options);
    let usual = time_build(&sites[0], &output, options);
    build_to(&sites[0], &output, options);
    let mut found = [0, 0];
    // Each time the other version is built over the one that is there, and stopped at another moment: of the
    // whole build the one time, of the short while in which it is published the next.
    for time in 0..times {
        let which = 1 - time % 2;
        let share = time as f64 / times as f64;
        let mut build = Build::start(&sites[which], &output, options);
        match time / 2 % 2 {
            0 => std::thread::sleep(usual.until_moves.mul_f64(share)),
            _ => {
                build.wait_until_it_publishes();
                std::thread::sleep(usual.moves.mul_f64(share));
            }
        }
        build.kill();
        let when = format!("after the kill, time {time}");
        match promise {
            Promise::OneSite => {
                let held = held(&output);
                let is_of = clean.iter().position(|clean| *clean == held);
                let is_of = is_of.unwrap_or_else(|| panic!("{when}: neither old nor new"));
                found[usize::from(is_of == which)] += 1;
            }
            Promise::WholePages => assert_whole_pages(&output, &clean, &when),
        }
        build_to(&sites[which], &output, options);
        assert_same(&clean[which], &held(&output), &when);
        let beside = fs::read_dir(at("shelf")).expect("a folder").count();
        assert_eq!(beside, 1, "{when}: something is left beside the output");
    }
    if promise == Promise::OneSite {
        assert!(found[0] > 0, "every build was done before it was killed: nothing has been shown");
    }
    println!("{times} kills: the old site {} times, the new one {} times", found[0], found[1]);
}

/// Looks that each page in an output is that of the one version or of the other.
fn assert_whole_pages(output: &Path, clean: &[Files], when: &str) {
    for (path, bytes) in held(output).iter().filter(|(path, _)| !path.starts_with(".welcomat")) {
        let is_of = clean.iter().any(|clean| clean.get(path) == Some(bytes));
        assert!(is_of, "{when}: {path} is neither old nor new");
    }
    assert!(output.join(".git/HEAD").exists(), "{when}: the history is gone");
}

/// How long a build takes until it publishes, and from then on.
struct Usual {
    until_moves: Duration,
    moves: Duration,
}

fn time_build(site: &Path, output: &Path, options: &[&str]) -> Usual {
    let started = Instant::now();
    let mut build = Build::start(site, output, options);
    build.wait_until_it_publishes();
    let until_moves = started.elapsed();
    build.child.wait().expect("it has ended");
    Usual { until_moves, moves: started.elapsed() - until_moves }
}

/// A build that is under way.
struct Build {
    child: Child,
    /// What is in the work folder as soon as it begins to publish: the new tree, or the journal.
    signs: [PathBuf; 2],
}

impl Build {
    fn start(site: &Path, output: &Path, options: &[&str]) -> Self {
        let name = output.file_name().expect("a name").to_string_lossy();
        let work = output.with_file_name(format!(".{name}.welcomat"));
        let child = builder(site, output, options).spawn().expect("the program starts");
        Build { child, signs: ["tree", "journal"].map(|sign| work.join(sign)) }
    }

    fn wait_until_it_publishes(&mut self) {
        while !self.signs.iter().any(|sign| sign.exists()) {
            if self.child.try_wait().expect("it can be asked").is_some() {
                break;
            }
            std::thread::sleep(Duration::from_micros(100));
        }
    }

    fn kill(mut self) {
        self.child.kill().expect("it can be killed, or has ended");
        self.child.wait().expect("it has ended");
    }
}

#[test]
fn two_builds_at_once_come_one_after_the_other() {
    let versions = Versions::new(&["--no-search", "--no-images", "--no-cards"]);
    for pair in 0..times("WELCOMAT_PAIRS", 6) {
        let mut both = [0, 1].map(|which| {
            let mut command = versions.command(which, &versions.output());
            command.stderr(Stdio::null()).spawn().expect("the program starts")
        });
        for build in &mut both {
            assert!(build.wait().expect("it ends").success(), "pair {pair}");
        }
        let which = versions.which().unwrap_or_else(|| panic!("pair {pair}: a mixture"));
        versions.mend(1 - which, &format!("pair {pair}"));
        if pair % 2 == 1 {
            // As often into an output that is not there yet.
            fs::remove_dir_all(versions.output()).expect("it is there");
        }
    }
}
