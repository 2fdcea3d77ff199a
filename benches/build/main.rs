//! The benchmark of a build: how much time and memory it takes, and how that compares with the
//! least that must be done for the same pages.
//!
//! Generates sites of growing size, builds the pages of each several times as a process of its own, in
//! turns with the [`floor`], and prints a table a size; then what it costs to build a site [`again`]. It must not reach into Welcomat: what is measured
//! is the program that people run.
//!
//! ```text
//! cargo bench --bench build
//! cargo bench --bench build -- --pages 1100,11000 --runs 5 --keep DIR
//! ```

mod again;
mod code;
mod corpus;
mod floor;
mod languages;
// The benchmark of hostile sites uses more of it.
#[allow(dead_code)]
mod measure;
mod numbers;
mod prose;
mod scratch;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use clap::Parser;

use corpus::Corpus;
use measure::Cost;
use scratch::Scratch;

/// The sizes that are always compared.
const SIZES: [usize; 3] = [1_100, 11_000, 110_000];
/// The size of a trial, which only shows that everything works.
const TRIAL: usize = 110;
/// From here on one run takes long enough to be steady.
const LARGE: usize = 100_000;
/// The room for a page: its source, its outputs, its part of lists and feeds.
const BYTES_PER_PAGE: u64 = 64 * 1024;
/// The same where it has a card and can be searched, and lies there a second time without.
const BYTES_PER_PAGE_AGAIN: u64 = 160 * 1024;
/// The day on which the sites are built: an input like any other, so that runs can be compared.
const TODAY: &str = "1795219200"; // 2026-11-21
/// What a build says is a table of its stages; more than this is not.
const LINES_SHOWN: usize = 60;

/// Measures how long Welcomat takes to build sites, against the least that must be done.
#[derive(Parser)]
struct Arguments {
    /// The sizes, in pages.
    #[arg(long, value_delimiter = ',')]
    pages: Vec<usize>,
    /// How often each is built; the medians are shown [default: 3, and 1 from 100,000 pages].
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    runs: Option<u16>,
    /// Work in this folder and leave the sites there.
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
    /// The threads of the parallel floor [default: as many as Welcomat uses].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    floor_threads: Option<u16>,
    /// Given by `cargo bench`, not by `cargo test`.
    #[arg(long, hide = true)]
    bench: bool,
    /// The measured child: a floor.
    #[arg(long, hide = true, num_args = 3, value_names = ["SITE", "OUTPUT", "THREADS"])]
    floor: Vec<PathBuf>,
    /// A child as well: Linux counts the memory of who starts a process as the process's own peak, so
    /// the parent must stay small.
    #[arg(long, hide = true, num_args = 2, value_names = ["PAGES", "SITE"])]
    generate: Vec<PathBuf>,
}

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match (&arguments.floor[..], &arguments.generate[..]) {
        ([site, output, threads], _) => {
            number(threads).and_then(|n| Ok(floor::run(site, output, n)?))
        }
        (_, [pages, site]) => number(pages).and_then(|n| Ok(Corpus::of_pages(n).write(site)?)),
        _ => benchmark(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn number(argument: &Path) -> Outcome<usize> {
    Ok(argument.to_string_lossy().parse()?)
}

fn benchmark(arguments: &Arguments) -> Outcome<()> {
    let sizes = match (&arguments.pages[..], arguments.bench) {
        ([], true) => SIZES.to_vec(),
        ([], false) => vec![TRIAL],
        (sizes, _) => sizes.to_vec(),
    };
    let room = sizes.iter().copied().map(room).max().unwrap_or_default();
    let scratch = match &arguments.keep {
        Some(folder) => Scratch::kept(folder.clone())?,
        None => Scratch::with_room_for(room)?,
    };
    let threads = arguments.floor_threads.map_or_else(rayon::current_num_threads, usize::from);
    println!("# Building with Welcomat, against the floor\n");
    println!(
        "The floor reads each file, runs pulldown-cmark and writes one file a page: nothing else. \
         It is run as a plain loop, and with {threads} threads, which is the stricter; the ratios in the \
         table are to the latter. Welcomat uses {}. \
         A page is one Markdown file. Work folder: `{}`.",
        rayon::current_num_threads(),
        scratch.path().display()
    );
    let mut costs = Vec::new();
    for pages in sizes {
        let is_trial = !arguments.bench || pages >= LARGE;
        let runs = arguments.runs.map_or(if is_trial { 1 } else { 3 }, usize::from);
        costs.push((pages, measure_size(pages, runs, threads, &scratch)?));
        if arguments.keep.is_none() {
            scratch.fresh(&site_name(pages))?;
        }
    }
    growth(&costs);
    Ok(())
}

fn room(pages: usize) -> u64 {
    let page = if is_built_again(pages) { BYTES_PER_PAGE_AGAIN } else { BYTES_PER_PAGE };
    pages as u64 * page
}

/// The first cards and indexes of a very large site would take most of an hour.
fn is_built_again(pages: usize) -> bool {
    pages < LARGE
}

fn site_name(pages: usize) -> String {
    format!("site-{pages}")
}

/// What one size costs: a page's processor time in microseconds.
struct PerPage {
    floor: f64,
    welcomat: f64,
}

fn measure_size(pages: usize, runs: usize, threads: usize, scratch: &Scratch) -> Outcome<PerPage> {
    let corpus = Corpus::of_pages(pages);
    let files = corpus.files();
    let site = scratch.fresh(&site_name(pages))?;
    measure::run(Command::new(own_path()?).arg("--generate").arg(pages.to_string()).arg(&site))?;

    // Once for nothing: whoever comes first waits for the system to find the memory.
    measure::run(&mut floor(&site, &scratch.fresh("output")?, threads)?)?;

    let single = (threads > 1).then_some(1);
    let mut floors: Vec<(usize, Vec<Cost>)> =
        single.into_iter().chain([threads]).map(|n| (n, vec![])).collect();
    let mut welcomat = Vec::new();
    let mut stages = String::new();
    // In turns, so that a machine that grows warm or busy slows all of them.
    for _ in 0..runs {
        for (threads, costs) in &mut floors {
            let output = scratch.fresh("output")?;
            costs.push(measure::run(&mut floor(&site, &output, *threads)?)?.0);
        }
        let output = scratch.fresh("output")?;
        let (cost, said) = measure::run(&mut build(&site, &output, Extent::Pages))?;
        welcomat.push(cost);
        stages = said;
    }
    scratch.fresh("output")?;

    let welcomat = Cost::median(&welcomat);
    let floors: Vec<(usize, Cost)> =
        floors.iter().map(|(n, costs)| (*n, Cost::median(costs))).collect();
    let (_, least) = *floors.last().expect("there is always the parallel floor");
    println!("\n## {} pages\n", grouped(pages));
    let of_runs = if runs == 1 { "One run".to_owned() } else { format!("Medians of {runs} runs") };
    println!("{}: {} files. {of_runs}.\n", corpus.describe(), grouped(files));
    println!(
        "| program | wall s | CPU s | CPU µs a page | pages/s | peak MiB | wall ÷ floor | CPU ÷ floor |"
    );
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (threads, cost) in &floors {
        let plural = if *threads == 1 { "" } else { "s" };
        row(&format!("floor, {threads} thread{plural}"), *cost, least, files);
    }
    row("welcomat build, pages alone", welcomat, least, files);
    println!();
    for (threads, cost) in &floors {
        let plural = if *threads == 1 { "" } else { "s" };
        println!(
            "Welcomat takes **{} ×** the time of the floor with {threads} thread{plural} on the clock, \
             and **{} ×** its CPU time.",
            figure(welcomat.wall / cost.wall, 2),
            figure(welcomat.cpu / cost.cpu, 2)
        );
    }
    println!();
    print_stages(&stages);
    if is_built_again(pages) {
        again::compare(&site, runs, scratch)?;
    }
    let per_page = |cost: Cost| cost.cpu * 1e6 / files as f64;
    Ok(PerPage { floor: per_page(least), welcomat: per_page(welcomat) })
}

fn own_path() -> Outcome<PathBuf> {
    Ok(std::env::current_exe()?)
}

fn floor(site: &Path, output: &Path, threads: usize) -> Outcome<Command> {
    let mut command = Command::new(own_path()?);
    command.arg("--floor").args([site, output]).arg(threads.to_string());
    Ok(command)
}

/// What is built of a site.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// Its pages, as the floor does: what can be compared with it.
    Pages,
    /// As people build it, with search, pictures and cards.
    Everything,
}

impl Extent {
    fn name(self) -> &'static str {
        match self {
            Extent::Pages => "pages alone",
            Extent::Everything => "with search, pictures and cards",
        }
    }
}

fn build(site: &Path, output: &Path, extent: Extent) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_welcomat"));
    command.arg("build").arg("--root").arg(site).arg("--output").arg(output).arg("--timings");
    if extent == Extent::Pages {
        command.args(["--no-search", "--no-images", "--no-cards"]);
    }
    command.env("SOURCE_DATE_EPOCH", TODAY);
    command
}

fn row(program: &str, cost: Cost, floor: Cost, files: usize) {
    println!(
        "| {program} | {} | {} | {} | {} | {} | {} | {} |",
        figure(cost.wall, 3),
        figure(cost.cpu, 3),
        figure(cost.cpu * 1e6 / files as f64, 0),
        figure(files as f64 / cost.wall, 0),
        figure(cost.peak, 0),
        figure(cost.wall / floor.wall, 2),
        figure(cost.cpu / floor.cpu, 2),
    );
}

/// What the last build said: its stages, and whatever should not be there.
fn print_stages(said: &str) {
    let lines: Vec<&str> = said.lines().collect();
    let hidden = lines.len().saturating_sub(LINES_SHOWN);
    println!("```text");
    if hidden > 0 {
        println!("({hidden} lines before)");
    }
    for line in &lines[hidden..] {
        println!("{line}");
    }
    println!("```");
}

/// Whether a page costs more on a large site than on a small one.
fn growth(sized: &[(usize, PerPage)]) {
    let smallest = sized.iter().min_by_key(|(pages, _)| *pages);
    let largest = sized.iter().max_by_key(|(pages, _)| *pages);
    let (Some((small, before)), Some((large, after))) = (smallest, largest) else { return };
    if small == large {
        return;
    }
    println!(
        "\nCPU a page, {} against {}: {} (the floor: {})",
        grouped(*large),
        grouped(*small),
        figure(after.welcomat / before.welcomat, 2),
        figure(after.floor / before.floor, 2)
    );
}

fn figure(number: f64, digits: usize) -> String {
    if number.is_finite() { format!("{number:.digits$}") } else { "–".to_owned() }
}

/// With a comma between thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    groups.join(",")
}
