//! The benchmark of the author's desk: how long from the save of a file to its new bytes at a socket,
//! how long until the first page, and how much memory it takes.
//!
//! Generates the same site as the benchmark of a build, starts `welcomat serve`, and edits. What is
//! measured is the program as people run it: watching and waiting for the end of a burst count in.
//!
//! ```text
//! cargo bench --bench desk
//! cargo bench --bench desk -- --pages 11000 --edits 200 --saves 10000
//! ```

#[path = "../build/code.rs"]
mod code;
// The benchmark of a build uses more of it.
#[path = "../build/corpus.rs"]
#[allow(dead_code)]
mod corpus;
#[path = "../build/languages.rs"]
mod languages;
#[path = "../build/numbers.rs"]
mod numbers;
#[path = "../build/prose.rs"]
mod prose;
#[path = "../build/scratch.rs"]
#[allow(dead_code)]
mod scratch;
#[path = "../../tests/support/served.rs"]
mod served;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use clap::Parser;

use corpus::Corpus;
use scratch::Scratch;
use served::Served;

/// The room for a page.
const BYTES_PER_PAGE: u64 = 16 * 1024;
/// Between two edits, as between two saves of a quick author: the next burst has not begun yet.
const PAUSE: Duration = Duration::from_millis(60);
/// How a template begins that the built-in theme has, and where a mark is put into it.
const BLOCK: &str = "{%- block label %}";

/// Measures how quickly the author's desk shows what was saved.
#[derive(Parser)]
struct Arguments {
    /// The size of the site, in pages.
    #[arg(long, default_value_t = 11_000)]
    pages: usize,
    /// How many edits of each sort.
    #[arg(long)]
    edits: Option<usize>,
    /// How many saves in a row, to see whether memory grows.
    #[arg(long)]
    saves: Option<usize>,
    /// Given by `cargo bench`, not by `cargo test`.
    #[arg(long, hide = true)]
    bench: bool,
}

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    match benchmark(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn benchmark(arguments: &Arguments) -> Outcome<()> {
    let is_trial = !arguments.bench;
    let pages = if is_trial { 110 } else { arguments.pages };
    let edits = arguments.edits.unwrap_or(if is_trial { 3 } else { 200 });
    let saves = arguments.saves.unwrap_or(if is_trial { 20 } else { 10_000 });
    let scratch = Scratch::with_room_for(pages as u64 * BYTES_PER_PAGE)?;
    let site = scratch.fresh("site")?;
    let corpus = Corpus::of_pages(pages);
    corpus.write(&site)?;
    println!("# The author's desk, {} files\n", corpus.files());
    let practices = practices(&site)?;
    let started = Instant::now();
    let desk = Desk { served: serve(&site)?, site, practices };
    let first = desk.served.get(&desk.address(0, "en"));
    println!("from start to the first page: {:.2} s", started.elapsed().as_secs_f64());
    assert!(first.status == 200, "the first page is there");
    println!("memory then: {}\n", memory(&desk.served));
    println!("| edit | median ms | 95 % ms | longest ms |\n| --- | ---: | ---: | ---: |");
    row("body", desk.bodies(edits)?);
    row("title", desk.titles(edits)?);
    row("template", desk.templates(edits)?);
    println!("\nmemory after: {}", memory(&desk.served));
    desk.saves(saves)?;
    println!("memory after {saves} saves: {}", memory(&desk.served));
    Ok(())
}

/// The running program and the site that it serves.
struct Desk {
    served: Served,
    site: PathBuf,
    /// The files of practices in the source language.
    practices: Vec<PathBuf>,
}

impl Desk {
    fn file(&self, number: usize) -> &Path {
        &self.practices[number % self.practices.len()]
    }

    fn address(&self, number: usize, tag: &str) -> String {
        let folder = self.file(number).parent().expect("a file lies in a folder");
        let below = folder.strip_prefix(self.site.join("content")).expect("it is content");
        format!("{tag}/{}/index.html", below.display())
    }

    /// A save of the text, to the new bytes of its page.
    fn bodies(&self, edits: usize) -> Outcome<Vec<f64>> {
        let edit = |number| {
            let text = fs::read_to_string(self.file(number))?;
            let mark = format!("Edited{number}x");
            let changed = format!("{text}\n{mark}\n");
            self.edit(number, self.file(number), &changed, &text, |page| page.contains(&mark))
        };
        (0..edits).map(edit).collect()
    }

    /// A save of the title, to the new bytes of its page; the first part of the list and the page in
    /// another language must have it by then.
    fn titles(&self, edits: usize) -> Outcome<Vec<f64>> {
        let edit = |number| {
            let text = fs::read_to_string(self.file(number))?;
            // Sorted to the front, so that it is known in which part of the list to look.
            let mark = format!("AAA{number}x");
            let renamed = |line: &str| match line.starts_with("title: ") {
                true => format!("title: {mark}\n"),
                false => format!("{line}\n"),
            };
            let changed: String = text.lines().map(renamed).collect();
            self.edit(number, self.file(number), &changed, &text, |page| {
                let list = self.served.get("en/practices/index.html").text();
                page.contains(&mark) && list.contains(&mark)
            })
        };
        (0..edits).map(edit).collect()
    }

    /// A save of a template of the theme, to the new bytes of a page.
    fn templates(&self, edits: usize) -> Outcome<Vec<f64>> {
        let folder = self.site.join("themes/welcome/templates");
        fs::create_dir_all(&folder)?;
        let built_in =
            concat!(env!("CARGO_MANIFEST_DIR"), "/themes/welcome/templates/practice.html");
        let text = fs::read_to_string(built_in)?;
        assert!(text.contains(BLOCK), "the template has a place for the mark");
        let file = folder.join("practice.html");
        fs::write(&file, &text)?;
        std::thread::sleep(Duration::from_secs(1));
        let edit = |number| {
            let mark = format!("<!--{number}-->");
            let changed = text.replacen(BLOCK, &format!("{BLOCK}{mark}"), 1);
            self.edit(number, &file, &changed, &text, |page| page.contains(&mark))
        };
        (0..edits).map(edit).collect()
    }

    /// Saves a file while its page is open, waits to be told, and asks for the page. Then puts back
    /// what was there. In milliseconds.
    fn edit(
        &self,
        number: usize,
        file: &Path,
        changed: &str,
        before: &str,
        is_right: impl Fn(&str) -> bool,
    ) -> Outcome<f64> {
        let address = self.address(number, "en");
        let mut page = self.served.open(&address);
        page.wait_for("desk");
        let started = Instant::now();
        fs::write(file, changed)?;
        page.wait_for("reload");
        let answer = self.served.get(&address);
        let took = started.elapsed();
        assert!(is_right(&answer.text()), "{address} shows what was saved");
        fs::write(file, before)?;
        page.wait_for("reload");
        std::thread::sleep(PAUSE);
        Ok(took.as_secs_f64() * 1000.0)
    }

    /// Many saves, each seen before the next.
    fn saves(&self, saves: usize) -> Outcome<()> {
        let address = self.address(0, "en");
        let text = fs::read_to_string(self.file(0))?;
        let mut page = self.served.open(&address);
        page.wait_for("desk");
        for number in 0..saves {
            fs::write(self.file(0), format!("{text}\nSaved {number} times.\n"))?;
            page.wait_for("reload");
        }
        fs::write(self.file(0), &text)?;
        page.wait_for("reload");
        Ok(())
    }
}

fn serve(site: &Path) -> Outcome<Served> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_welcomat"));
    command.args(["serve", "--port", "0", "--root"]).arg(site);
    Ok(Served::start(&mut command)?)
}

fn practices(site: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(site.join("content/practices"))? {
        let file = entry?.path().join("index.md");
        if file.is_file() {
            found.push(file);
        }
    }
    found.sort();
    Ok(found)
}

fn row(name: &str, mut figures: Vec<f64>) {
    figures.sort_by(f64::total_cmp);
    let at = |share: f64| figures[((figures.len() - 1) as f64 * share).round() as usize];
    println!("| {name} | {:.1} | {:.1} | {:.1} |", at(0.5), at(0.95), at(1.0));
}

/// What the program holds, where the system tells.
fn memory(served: &Served) -> String {
    let account = fs::read_to_string(format!("/proc/{}/status", served.process()));
    let of = |name: &str| {
        let line = account.as_ref().ok()?.lines().find_map(|line| line.strip_prefix(name))?;
        let kib: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
        Some(format!("{:.0} MiB", kib / 1024.0))
    };
    match (of("VmRSS:"), of("VmHWM:")) {
        (Some(now), Some(peak)) => format!("{now}, {peak} at its peak"),
        _ => "not told by this system".to_owned(),
    }
}
