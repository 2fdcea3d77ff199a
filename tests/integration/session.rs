//! The session in the README is what happens: every command is run in an empty folder, every edit is
//! made, and what the program says is compared with what stands there.
//!
//! `UPDATE=1 cargo test --release --test integration session` writes what was said anew. Two things differ from
//! run to run and are not compared: how long something took, and the port (see [`shape`]). A line `…`
//! stands for lines that are left out.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::support::served::Served;
use tempfile::TempDir;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
/// The section with the session, up to the next of its level.
const SECTION: &str = "\n## A first site in five minutes\n";
/// How a line begins that says what is done in an editor: the file between back-ticks, what stands
/// there and what it becomes between quotation marks.
const EDIT: &str = "# in an editor, ";
/// The end of the program that serves.
const INTERRUPT: &str = "^C";
/// The port that is written into the README; a free one is taken for the run.
const PORT: &str = "4000";

/// When the program has said something else than it should, it may not have finished yet.
const QUIET: Duration = Duration::from_secs(2);
/// Longer than anything takes, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn the_session_in_the_readme_is_real() {
    let readme = fs::read_to_string(README).expect("the file can be read").replace("\r\n", "\n");
    let (before, rest) = readme.split_once(SECTION).expect("the section with the session");
    let end = rest.find("\n## ").expect("a section after it");
    let mut parts = parts(&rest[..end]);
    let mut desk = Desk::new();
    let mut steps = 0;
    let mut wrong = Vec::new();
    for part in &mut parts {
        let Part::Step { typed, said, .. } = part else { continue };
        let heard = desk.play(typed, said);
        steps += 1;
        if !is_said(said, &heard) {
            wrong.push(format!("{typed}\n--- in the README\n{said}\n--- in truth\n{heard}"));
            *said = with_usual_port(&heard);
        }
    }
    assert!(steps > 10, "only {steps} steps were found");
    if wrong.is_empty() {
        return;
    }
    assert!(std::env::var_os("UPDATE").is_some(), "{}", wrong.join("\n\n"));
    let section: String = parts.iter().map(Part::written).collect();
    let readme = format!("{before}{SECTION}{section}{}", &rest[end..]);
    fs::write(README, readme).expect("the file can be written");
}

/// A part of the section.
enum Part {
    /// A line that is not of the session.
    Prose(String),
    /// Something that is done.
    Step {
        /// The line that says what.
        typed: String,
        /// What the program says, without empty lines at its end.
        said: String,
        /// The empty lines after it.
        space: String,
    },
}

impl Part {
    fn written(&self) -> String {
        match self {
            Part::Prose(line) => format!("{line}\n"),
            Part::Step { typed, said, space } if said.is_empty() => format!("{typed}\n{space}"),
            Part::Step { typed, said, space } => format!("{typed}\n{said}\n{space}"),
        }
    }
}

fn parts(section: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut is_console = false;
    for line in section.lines() {
        if line.starts_with("```") {
            is_console = line == "```console";
            parts.push(Part::Prose(line.to_owned()));
        } else if is_console && is_step(line) {
            let (said, space) = (String::new(), String::new());
            parts.push(Part::Step { typed: line.to_owned(), said, space });
        } else if is_console && let Some(Part::Step { said, space, .. }) = parts.last_mut() {
            if line.is_empty() {
                space.push('\n');
                continue;
            }
            if !said.is_empty() {
                said.push('\n');
            }
            said.push_str(&std::mem::take(space));
            said.push_str(line);
        } else {
            parts.push(Part::Prose(line.to_owned()));
        }
    }
    parts
}

fn is_step(line: &str) -> bool {
    line.starts_with("$ ") || line.starts_with(EDIT) || line == INTERRUPT
}

/// Where the session takes place.
struct Desk {
    /// Removed when the session is over.
    _folder: TempDir,
    here: PathBuf,
    serving: Option<Serving>,
}

/// The program that serves, and how much of what it says has been heard.
struct Serving {
    served: Served,
    heard: usize,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let here = folder.path().to_owned();
        Desk { _folder: folder, here, serving: None }
    }

    /// Does what a line says. `wanted` is what the program should say, so that nobody waits longer
    /// than until then.
    fn play(&mut self, line: &str, wanted: &str) -> String {
        let heard = match line.strip_prefix("$ ") {
            Some(command) => self.type_in(&words(command), wanted),
            None if line == INTERRUPT => {
                self.serving.take().expect("something to interrupt");
                String::new()
            }
            None => {
                edit(&self.here, line);
                self.hear(wanted)
            }
        };
        heard.trim_end().to_owned()
    }

    fn type_in(&mut self, words: &[String], wanted: &str) -> String {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["cd", folder] => {
                self.here.push(folder);
                String::new()
            }
            ["welcomat", "serve", options @ ..] => {
                let mut command = self.program();
                command.args(["serve", "--port", "0"]).args(options);
                let served = Served::start(&mut command).expect("it serves");
                self.serving = Some(Serving { served, heard: 0 });
                self.hear(wanted)
            }
            ["welcomat", arguments @ ..] => {
                let output = self.program().args(arguments).output().expect("the program starts");
                let said = [output.stdout, output.stderr].concat();
                String::from_utf8(said).expect("what it says is UTF-8")
            }
            _ => panic!("a session has `cd` and `welcomat`, not {words:?}"),
        }
    }

    /// The program where we are, with nothing of our own environment that it would heed.
    fn program(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_welcomat"));
        command.current_dir(&self.here);
        command.env("SOURCE_DATE_EPOCH", "1795219200").env("NO_COLOR", "1");
        for name in ["CLICOLOR_FORCE", "VISUAL", "EDITOR"] {
            command.env_remove(name);
        }
        command
    }

    /// What the server says next.
    fn hear(&mut self, wanted: &str) -> String {
        let serving = self.serving.as_mut().expect("edits are made while something is served");
        let started = Instant::now();
        let mut last = (String::new(), Instant::now());
        loop {
            let said = serving.served.said();
            let new = &said[serving.heard..];
            if new != last.0 {
                last = (new.to_owned(), Instant::now());
            }
            let is_over = !new.is_empty() && last.1.elapsed() > QUIET;
            let is_all = !wanted.is_empty() && is_said(wanted, new.trim_end());
            if is_all || is_over || started.elapsed() > PATIENCE {
                serving.heard = said.len();
                return new.to_owned();
            }
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// The words of a command; what stands between quotation marks is one.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (number, part) in command.split('"').enumerate() {
        match number % 2 {
            0 => words.extend(part.split_whitespace().map(str::to_owned)),
            _ => words.push(part.to_owned()),
        }
    }
    words
}

/// Saves a file as the line says, the way most editors do: a second file, renamed over the first.
fn edit(folder: &Path, line: &str) {
    let between = |open: &str, close: &str, number: usize| {
        let after = line.split(open).nth(number).unwrap_or_else(|| panic!("no {open} in {line}"));
        after.split(close).next().unwrap_or("").to_owned()
    };
    let path = folder.join(between("`", "`", 1));
    let (old, new) = (between("“", "”", 1), between("“", "”", 2));
    let text = fs::read_to_string(&path).expect("a file of the site");
    assert!(text.contains(&old), "“{old}” does not stand in `{}`", path.display());
    let beside = path.with_file_name(".edited");
    fs::write(&beside, text.replacen(&old, &new, 1)).expect("a file");
    fs::rename(&beside, &path).expect("renamed");
}

/// Whether the program said what stands in the README, where a line `…` stands for lines left out.
fn is_said(written: &str, heard: &str) -> bool {
    let (written, heard) = (format!("\n{}", shape(written)), format!("\n{}", shape(heard)));
    let pieces: Vec<&str> = written.split("\n…\n").collect();
    let [first, between @ .., last] = pieces.as_slice() else { return written == heard };
    let Some(mut rest) = heard.strip_prefix(first) else { return false };
    for piece in between {
        let Some((_, after)) = rest.split_once(piece) else { return false };
        rest = after;
    }
    rest.ends_with(&format!("\n{last}"))
}

/// What is the same in every run: a number before ` s` or ` ms` is how long something took, and one
/// after `127.0.0.1:` is a port.
fn shape(said: &str) -> String {
    said.lines().map(|line| shape_of_line(line) + "\n").collect()
}

fn shape_of_line(line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let is_number = |word: &str| word.parse::<f64>().is_ok();
    let is_unit = |word: &&str| matches!(word.trim_end_matches([':', ',']), "s" | "ms");
    let shaped = words.iter().enumerate().map(|(at, word)| {
        match is_number(word) && words.get(at + 1).is_some_and(is_unit) {
            true => "…".to_owned(),
            false => with_port(word, "…"),
        }
    });
    shaped.collect::<Vec<_>>().join(" ")
}

fn with_usual_port(said: &str) -> String {
    let lines = said.lines().map(|line| {
        line.split(' ').map(|word| with_port(word, PORT)).collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn with_port(word: &str, port: &str) -> String {
    const HOST: &str = "127.0.0.1:";
    match word.split_once(HOST) {
        Some((before, after)) => {
            let after = after.trim_start_matches(|c: char| c.is_ascii_digit());
            format!("{before}{HOST}{port}{after}")
        }
        None => word.to_owned(),
    }
}
