//! The literate cases: `tests/suite/<stage, format or kind>/<name>.md`.
//!
//! A file holds one or more cases. A case is a heading `## name`, what it is about in words, and
//! blocks of code whose info string says what they are:
//!
//! | info string | what it is |
//! | --- | --- |
//! | `file: content/index.md` | a file of the site; `welcomat.yaml` is there unless a case gives it |
//! | `file-hex: path` | the same in hexadecimal bytes, for what is not UTF-8 |
//! | `file-unreadable: path` | a file that is listed and cannot be read; or what its text says in place of that, one of `pipe`, `device`, `folder`, `outside PATH`, `nowhere PATH`, `round PATH`, `hidden PATH`, `links`, `ways`, `deep`, `name`, `lost`, `changes` |
//! | `file-large: path` | a file of as many bytes as its text says |
//! | `cache-refused` | why the folder in which builds remember things is not used |
//! | `options` | `drafts strict portable cards languages=en,fr base_url=https://… fonts=latin.ttf` (those of `tests/fonts/` that the machine has); `published=en/old/index.html,…`, what an earlier build has made; `check` to check the site instead of building it; `dangling` where links lead nowhere on purpose |
//! | `output: en/index.html` | an output, exactly; with `(contains)` its lines in this order, with `(lacks)` none of them |
//! | `outputs` | the paths of all outputs; with `(contains)` some of them, with `(lacks)` none |
//! | `diagnostics` | all that is said, as `--format text` says it without colour; nothing where there is no such block |
//! | `diagnostics by hand` | the same, and an update leaves it as it is |
//!
//! Blocks fenced by more back-ticks may hold fences. Whatever a case expects, a site without errors
//! must also stand [`check::site`]. `UPDATE=1 cargo test --test suite` writes what is exact anew.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use libtest_mimic::{Arguments, Failed, Trial};
use support::{Files, check};
use welcomat::build::pipeline::{self, Options};
use welcomat::build::vanished::Before;
use welcomat::checks;
use welcomat::words::date::Date;
use welcomat::words::diagnostic::codes;
use welcomat::words::href::BaseUrl;
use welcomat::words::path::SourcePath;
use welcomat::words::world::{Astray, Bounds, Memory, Unlisted, Unread, Unused, World};

/// The configuration of a case that gives none.
const CONFIGURATION: &str = "\
title: Test
base_url: https://example.org/
languages: [en, fr, ar]
source_language: en
";

/// The option of cases that check their site; the cases of a rule stand in `checks/<its code>.md`.
const CHECK: &str = "check";

/// The block that says why nothing is remembered.
const CACHE_REFUSED: &str = "cache-refused";

/// The option of cases whose links lead nowhere on purpose.
const DANGLING: &str = "dangling";

fn main() {
    let arguments = Arguments::from_args();
    let folder = support::repository().join("tests/suite");
    let update = std::env::var_os("UPDATE").is_some_and(|value| !value.is_empty());
    let mut trials = Vec::new();
    let mut expected_codes = BTreeSet::new();
    // By file: what each of its cases that check a site expects.
    let mut checked: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    for path in support::files_below(&folder) {
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a case is UTF-8");
        let file = Arc::new(CaseFile {
            shown: path.strip_prefix(support::repository()).unwrap_or(&path).to_owned(),
            changes: update.then(|| Mutex::new(BTreeMap::new())),
            path: path.clone(),
        });
        let stem = path.strip_prefix(&folder).unwrap_or(&path).with_extension("");
        for case in cases(&text) {
            expected_codes.extend(case.codes());
            if case.has_option(CHECK) {
                checked.entry(stem.display().to_string()).or_default().push(case.codes());
            }
            let file = Arc::clone(&file);
            let name = format!("{}::{}", stem.display(), case.name.replace(' ', "-"));
            trials.push(Trial::test(name, move || run(&case, &file)));
        }
    }
    // Nothing that a site holds makes the program fail; `tests/desk_failures.rs` does it by other means.
    trials.push(Trial::test("every-code-has-a-case", move || {
        let ids = codes::ALL.iter().map(|code| code.id);
        let has_case = |id: &&str| expected_codes.contains(*id) || *id == codes::PROGRAM_FAILED.id;
        let missing: Vec<_> = ids.filter(|id| !has_case(id)).collect();
        match missing.is_empty() {
            true => Ok(()),
            false => Err(format!("no case expects {}", missing.join(", ")).into()),
        }
    }));
    trials.push(Trial::test(
        "every-check-has-a-case-that-fires-and-one-that-does-not",
        move || {
            let ids = checks::ALL.iter().map(|check| check.code().id);
            let lacking = ids.filter(|id| {
                let cases = checked.get(&format!("checks/{id}")).map_or(&[][..], Vec::as_slice);
                let fires = |codes: &Vec<String>| codes.iter().any(|code| code == id);
                !cases.iter().any(fires) || cases.iter().all(fires)
            });
            match lacking.collect::<Vec<_>>() {
                lacking if lacking.is_empty() => Ok(()),
                lacking => Err(format!("a case is missing for {}", lacking.join(", ")).into()),
            }
        },
    ));
    libtest_mimic::run(&arguments, trials).exit();
}

/// A file of cases; in an update, the new texts of blocks by their lines.
struct CaseFile {
    path: PathBuf,
    shown: PathBuf,
    changes: Option<Mutex<Changes>>,
}

/// From the first line of a block to the line behind it, and what is to stand there.
type Changes = BTreeMap<usize, (usize, String)>;

impl CaseFile {
    /// Writes the file with all blocks that have changed so far.
    fn update(&self, from: usize, to: usize, text: String) {
        let Some(changes) = &self.changes else { return };
        let mut changes = changes.lock().expect("no test fails here");
        let is_first = changes.is_empty();
        changes.insert(from, (to, text));
        // The lines of blocks are those of the file as it was: it is kept until all is written.
        let original = self.path.with_extension("md.orig");
        if is_first {
            std::fs::copy(&self.path, &original).expect("the folder can be written");
        }
        let old = std::fs::read_to_string(&original).expect("it was just written");
        let mut new = String::new();
        let mut skip_to = 0;
        for (number, line) in old.lines().chain([""]).enumerate() {
            if let Some((to, text)) = changes.get(&number) {
                new.push_str(text);
                skip_to = skip_to.max(*to);
            }
            if number >= skip_to && number < old.lines().count() {
                new.push_str(line);
                new.push('\n');
            }
        }
        std::fs::write(&self.path, new).expect("the file can be written");
    }
}

impl Drop for CaseFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(self.path.with_extension("md.orig"));
    }
}

#[derive(Debug)]
struct Case {
    name: String,
    /// The line of its heading, from 1.
    line: usize,
    blocks: Vec<Block>,
}

#[derive(Debug)]
struct Block {
    info: String,
    text: String,
    /// The first line of its text and the line behind it, from 0.
    lines: (usize, usize),
}

impl Block {
    /// What stands behind a word and a colon at the beginning of the info string.
    fn about(&self, word: &str) -> Option<&str> {
        self.info.strip_prefix(word)?.strip_prefix(':').map(str::trim)
    }

    /// The path of an output, and how it is compared.
    fn output(&self) -> Option<(&str, How)> {
        self.about("output").map(how)
    }

    fn is_said(&self) -> bool {
        matches!(self.info.as_str(), "diagnostics" | "diagnostics by hand")
    }

    fn outputs(&self) -> Option<How> {
        self.info.strip_prefix("outputs").map(|rest| how(rest).1)
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum How {
    Exactly,
    Contains,
    Lacks,
}

fn how(text: &str) -> (&str, How) {
    if let Some(path) = text.strip_suffix("(contains)") {
        (path.trim(), How::Contains)
    } else if let Some(path) = text.strip_suffix("(lacks)") {
        (path.trim(), How::Lacks)
    } else {
        (text.trim(), How::Exactly)
    }
}

impl Case {
    fn has_option(&self, word: &str) -> bool {
        self.options().any(|other| other == word)
    }

    fn options(&self) -> impl Iterator<Item = &str> {
        let blocks = self.blocks.iter().filter(|block| block.info == "options");
        blocks.flat_map(|block| block.text.split_whitespace())
    }

    /// The codes that it expects to be spoken.
    fn codes(&self) -> Vec<String> {
        let blocks = self.blocks.iter().filter(|block| block.is_said());
        let lines = blocks.flat_map(|block| block.text.lines());
        lines
            .filter_map(|line| {
                let rest = line.strip_prefix("error[").or_else(|| line.strip_prefix("warning["))?;
                Some(rest.split_once("]:")?.0.to_owned())
            })
            .collect()
    }
}

fn cases(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut open: Option<(String, Block)> = None;
    for (number, line) in text.lines().enumerate() {
        if let Some((fence, block)) = &mut open {
            if line.trim_end() == *fence {
                block.lines.1 = number;
                let (_, block) = open.take().expect("it is open");
                let case = cases.last_mut().expect("a block stands below a heading");
                case.blocks.push(block);
            } else {
                block.text.push_str(line);
                block.text.push('\n');
            }
            continue;
        }
        let ticks = line.bytes().take_while(|byte| *byte == b'`').count();
        if ticks >= 3 {
            let info = line[ticks..].trim().to_owned();
            let block = Block { info, text: String::new(), lines: (number + 1, number + 1) };
            open = Some((line[..ticks].to_owned(), block));
        } else if let Some(name) = line.strip_prefix("## ") {
            cases.push(Case { name: name.trim().to_owned(), line: number + 1, blocks: Vec::new() });
        }
    }
    assert!(open.is_none(), "a block is not closed");
    cases
}

/// Files in memory, of which some cannot be read.
struct CaseWorld {
    files: Memory,
    /// By path: why not; none where the system forbids it.
    unreadable: BTreeMap<String, Option<Unread>>,
    unused: Option<Unused>,
}

impl CaseWorld {
    fn error(&self, path: &SourcePath) -> Option<io::Error> {
        let why = self.unreadable.get(path.as_str())?;
        let forbidden = || io::ErrorKind::PermissionDenied.into();
        Some(why.clone().map_or_else(forbidden, io::Error::from))
    }
}

impl World for CaseWorld {
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>> {
        let listed = self.files.list(folder).into_iter().map(|listed| {
            let path = listed?;
            let why = self.unreadable.get(path.as_str()).and_then(Option::as_ref);
            // What is wrong with these shows only when they are read.
            match why.filter(|why| !matches!(why, Unread::Changed)) {
                None => Ok(path),
                Some(why) => Err(Unlisted { path, error: why.clone().into() }),
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
        match self.error(path) {
            Some(error) => Err(error),
            None => self.files.read(path),
        }
    }

    fn unused_memory(&self) -> Option<Unused> {
        self.unused.clone()
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

fn world(case: &Case) -> Result<CaseWorld, Failed> {
    let mut world = CaseWorld {
        files: Memory::new(support::today()),
        unreadable: BTreeMap::new(),
        unused: None,
    };
    world.files.write("welcomat.yaml", CONFIGURATION);
    for block in &case.blocks {
        if let Some(path) = block.about("file") {
            world.files.write(path, block.text.as_str());
        } else if let Some(path) = block.about("file-hex") {
            world.files.write(path, bytes(&block.text)?);
        } else if let Some(path) = block.about("file-large") {
            let length: usize = block.text.trim().parse().map_err(Failed::from)?;
            world.files.write(path, vec![b'x'; length]);
        } else if let Some(path) = block.about("file-unreadable") {
            world.files.write(path, block.text.as_str());
            world.unreadable.insert(path.to_owned(), unread(block.text.trim())?);
        } else if block.info == CACHE_REFUSED {
            let reason = String::leak(block.text.trim().to_owned());
            let folder = SourcePath::new(".welcomat-cache");
            world.unused = Some(Unused { folder, reason });
        }
    }
    for (_, names) in case.options().filter_map(|word| word.split_once("fonts=")) {
        support::install_fonts(&mut world.files, names.split(','));
    }
    Ok(world)
}

/// Why a file is not read, in the words of a case.
fn unread(words: &str) -> Result<Option<Unread>, Failed> {
    let (word, to) = words.split_once(' ').unwrap_or((words, ""));
    let link = |why| Unread::Link { to: to.to_owned(), why };
    Ok(Some(match word {
        "" => return Ok(None),
        "pipe" => Unread::Irregular("a named pipe"),
        "device" => Unread::Irregular("a device"),
        "folder" => Unread::Irregular("a folder"),
        "outside" => link(Astray::Outside),
        "nowhere" => link(Astray::Nowhere),
        "round" => link(Astray::Round),
        "hidden" => link(Astray::Hidden),
        "links" => Unread::TooManyLinks(Bounds::LINKS),
        "ways" => Unread::TooManyWays(Bounds::WAYS),
        "deep" => Unread::TooDeep(Bounds::DEPTH),
        "name" => Unread::Unnamed,
        "lost" => Unread::Contradicted,
        "changes" => Unread::Changed,
        other => return Err(format!("unknown reason `{other}`").into()),
    }))
}

fn bytes(hex: &str) -> Result<Vec<u8>, Failed> {
    let digits: String = hex.split_whitespace().collect();
    (0..digits.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).map_err(Failed::from))
        .collect()
}

fn options(case: &Case) -> Result<Options, Failed> {
    let mut options = Options::default();
    for word in case.options() {
        match word.split_once('=') {
            None if word == "drafts" => options.drafts = true,
            None if word == "strict" => options.strict = true,
            None if word == "portable" => options.portable = true,
            // The files that an earlier build has made.
            Some(("published", paths)) => {
                let files = paths.split(',').map(str::to_owned).collect();
                options.before = Arc::new(Before { site: None, files });
            }
            None if word == "cards" => options.extras.cards = true,
            // For `run` and `world`, not for the build.
            None if word == DANGLING || word == CHECK => {}
            Some(("fonts", _)) => {}
            Some(("languages", tags)) => {
                options.languages = tags.split(',').map(str::to_owned).collect();
            }
            Some(("base_url", url)) => {
                let base = BaseUrl::parse(url);
                options.base_url = Some(base.map_err(|wrong| wrong.reason)?);
            }
            _ => return Err(format!("unknown option `{word}`").into()),
        }
    }
    Ok(options)
}

fn run(case: &Case, file: &CaseFile) -> Result<(), Failed> {
    let world = world(case)?;
    let options = options(case)?;
    let (outcome, files) = match case.has_option(CHECK) {
        true => (pipeline::check(&world, &options), Files::new()),
        false => support::build(&world, &options),
    };
    let named: Files =
        files.iter().map(|(path, bytes)| (without_hash(path), bytes.clone())).collect();
    let mut wrong = String::new();
    let said = tidy(&support::said(&outcome, &world));
    compare_said(case, file, &said, &mut wrong);
    for block in &case.blocks {
        if let Some((path, how)) = block.output() {
            compare_output(block, path, how, &named, file, &mut wrong);
        } else if let Some(how) = block.outputs() {
            compare_outputs(block, how, &named, file, &mut wrong);
        } else if !is_known(block) {
            let (info, line) = (&block.info, block.lines.0);
            let _ = writeln!(wrong, "{}:{line}: unknown block `{info}`", file.shown.display());
        }
    }
    let base_url = options.base_url.clone().unwrap_or_else(|| base_url(&world));
    let site = check::Site {
        files: &files,
        planned: outcome.planned.iter().map(|path| path.as_str()).collect(),
        base_url: base_url.as_str(),
        portable: options.portable,
    };
    let is_looked_at = !case.has_option(DANGLING) && !case.has_option(CHECK);
    for line in if is_looked_at { check::site(&site) } else { Vec::new() } {
        let _ = writeln!(wrong, "in every site: {line}");
    }
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(format!("{}:{}\n{wrong}", file.shown.display(), case.line).into()),
    }
}

fn is_known(block: &Block) -> bool {
    block.info == "options"
        || block.info == CACHE_REFUSED
        || block.is_said()
        || ["file", "file-hex", "file-large", "file-unreadable"]
            .iter()
            .any(|word| block.about(word).is_some())
}

fn base_url(world: &CaseWorld) -> BaseUrl {
    let config = welcomat::content::config::load(world);
    config.map_or_else(|_| BaseUrl::local(), |(config, _)| config.base_url)
}

/// No spaces at the ends of lines, no empty lines at the end.
fn tidy(text: &str) -> String {
    let lines: Vec<_> = text.trim_end().lines().map(str::trim_end).collect();
    if lines.is_empty() { String::new() } else { lines.join("\n") + "\n" }
}

fn compare_said(case: &Case, file: &CaseFile, said: &str, wrong: &mut String) {
    let block = case.blocks.iter().find(|block| block.is_said());
    let expected = block.map_or_else(String::new, |block| tidy(&block.text));
    if expected == said {
        return;
    }
    if let Some(block) = block.filter(|block| block.info == "diagnostics")
        && file.changes.is_some()
    {
        file.update(block.lines.0, block.lines.1, said.to_owned());
        return;
    }
    let line = block.map_or(case.line, |block| block.lines.0);
    let _ = writeln!(wrong, "{}:{line}: the diagnostics differ", file.shown.display());
    wrong.push_str(&diff(&expected, said));
}

fn compare_output(
    block: &Block,
    path: &str,
    how: How,
    files: &Files,
    file: &CaseFile,
    wrong: &mut String,
) {
    let place = format!("{}:{}: {path}", file.shown.display(), block.lines.0);
    let Some(bytes) = files.get(path) else {
        let _ = writeln!(wrong, "{place} is not there");
        return;
    };
    let text = String::from_utf8_lossy(bytes);
    match how {
        How::Exactly => {
            let (expected, found) = (tidy(&block.text), tidy(&text));
            if expected == found {
            } else if file.changes.is_some() {
                file.update(block.lines.0, block.lines.1, found);
            } else {
                let _ = writeln!(wrong, "{place} differs");
                wrong.push_str(&diff(&expected, &found));
            }
        }
        How::Contains => {
            let mut rest: &str = &text;
            for line in block.text.lines().map(str::trim).filter(|line| !line.is_empty()) {
                match rest.split_once(line) {
                    Some((_, after)) => rest = after,
                    None => {
                        let before =
                            if text.contains(line) { ", but before the others" } else { "" };
                        let _ = writeln!(wrong, "{place} lacks{before}:\n  {line}\nin");
                        excerpt(rest, wrong);
                        return;
                    }
                }
            }
        }
        How::Lacks => {
            for line in block.text.lines().map(str::trim).filter(|line| !line.is_empty()) {
                if let Some(found) = text.lines().find(|found| found.contains(line)) {
                    let _ = writeln!(wrong, "{place} contains:\n  {line}\nin\n  {found}");
                }
            }
        }
    }
}

/// What an output says, as far as a reader of the failure wants to see it: a page without its frame.
fn excerpt(text: &str, wrong: &mut String) {
    let main = text.split_once("<main").map_or(text, |(_, main)| main);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    for line in main.lines().take(60) {
        let _ = writeln!(wrong, "    {line}");
    }
}

fn compare_outputs(block: &Block, how: How, files: &Files, file: &CaseFile, wrong: &mut String) {
    let place = format!("{}:{}: outputs", file.shown.display(), block.lines.0);
    let expected = block.text.lines().map(str::trim).filter(|line| !line.is_empty());
    match how {
        How::Exactly => {
            let expected = tidy(&block.text);
            let found: String = files.keys().map(|path| path.to_owned() + "\n").collect();
            if expected == found {
            } else if file.changes.is_some() {
                file.update(block.lines.0, block.lines.1, found);
            } else {
                let _ = writeln!(wrong, "{place} differ");
                wrong.push_str(&diff(&expected, &found));
            }
        }
        How::Contains => {
            for path in expected.filter(|path| !files.contains_key(*path)) {
                let _ = writeln!(wrong, "{place}: {path} is not there");
            }
        }
        How::Lacks => {
            for path in expected.filter(|path| files.contains_key(*path)) {
                let _ = writeln!(wrong, "{place}: {path} is there");
            }
        }
    }
}

/// The fingerprint of a theme's file is not the concern of a case: `assets/welcome.*.css`.
fn without_hash(path: &str) -> String {
    let is_hash =
        |part: &&str| part.len() == 10 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    match Path::new(path).starts_with("assets") {
        true => path
            .split('.')
            .map(|part| if is_hash(&part) { "*" } else { part })
            .collect::<Vec<_>>()
            .join("."),
        false => path.to_owned(),
    }
}

/// The lines that are expected and not found (`-`) or found and not expected (`+`), in their order,
/// with those around them.
fn diff(expected: &str, found: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    // The longest common subsequence, from the end.
    let mut longest = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i][j] = match old[i] == new[j] {
                true => longest[i + 1][j + 1] + 1,
                false => longest[i + 1][j].max(longest[i][j + 1]),
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut lines: Vec<(char, &str)> = Vec::new();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            lines.push((' ', old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || i < old.len() && longest[i + 1][j] >= longest[i][j + 1] {
            lines.push(('-', old[i]));
            i += 1;
        } else {
            lines.push(('+', new[j]));
            j += 1;
        }
    }
    let mut out = String::new();
    for (at, (sign, line)) in lines.iter().enumerate() {
        let near = at.saturating_sub(3)..(at + 4).min(lines.len());
        if lines[near].iter().any(|(sign, _)| *sign != ' ') {
            let _ = writeln!(out, "  {sign} {line}");
        } else if !out.ends_with("  …\n") {
            out.push_str("  …\n");
        }
    }
    out
}
