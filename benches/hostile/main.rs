//! The benchmark of bad luck and bad will: whether a build takes ten times as long for ten times as much
//! of any one thing.
//!
//! Makes a site of each of the [`inputs`] in two sizes, and runs the program on it as a process of its own.
//! What it says is not looked at, but its exit code is: a crash is a failure, and a site with mistakes is not.
//!
//! ```text
//! cargo bench --bench hostile
//! cargo bench --bench hostile -- --only anchors,links --program target/release/welcomat
//! ```

mod inputs;
// The benchmark of a build uses more of them.
#[path = "../build/measure.rs"]
#[allow(dead_code)]
mod measure;
#[path = "../build/scratch.rs"]
#[allow(dead_code)]
mod scratch;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use clap::Parser;

use inputs::Input;
use measure::{Cost, End};
use scratch::Scratch;

/// The room for a site and what is built of it.
const BYTES: u64 = 512 * 1024 * 1024;
/// How many times larger the second size is.
const FACTOR: usize = 10;
/// What is promised: of the time for ten times as much, of the seconds at the first size, of memory.
const MOST_TIMES: f64 = 12.0;
const MOST_SECONDS: f64 = 2.0;
const MOST_MIB: f64 = 500.0;
/// Shorter runs are mostly the start of the program and say nothing of growth.
const SHORTEST: f64 = 0.05;
/// The day on which the sites are built.
const TODAY: &str = "1795219200"; // 2026-11-21

/// Measures how long a build takes of sites that have very many of one thing.
#[derive(Parser)]
struct Arguments {
    /// Only those whose names contain one of these words.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Measure this program.
    #[arg(long, value_name = "FILE", default_value = env!("CARGO_BIN_EXE_welcomat"))]
    program: PathBuf,
    /// A run that takes longer is ended.
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    patience: u64,
    /// Divides the sizes.
    #[arg(long, value_name = "N", default_value_t = 1)]
    divide: usize,
    /// Given by `cargo bench`, not by `cargo test`, where a small size shows that everything works.
    #[arg(long, hide = true)]
    bench: bool,
    /// A child: Linux counts the memory of who starts a process as the process's own peak, so the
    /// parent must stay small.
    #[arg(long, hide = true, num_args = 3, value_names = ["INPUT", "SIZE", "SITE"])]
    generate: Vec<String>,
}

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match &arguments.generate[..] {
        [input, size, site] => generate(input, size, Path::new(site)).map(|()| true),
        _ => benchmark(&arguments),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn generate(name: &str, size: &str, site: &Path) -> Outcome<()> {
    let input = inputs::ALL.iter().find(|input| input.name == name).ok_or("no such input")?;
    Ok(inputs::write(&(input.files)(size.parse()?), site)?)
}

/// Prints a table with a line for each input; whether all keep what is promised.
fn benchmark(arguments: &Arguments) -> Outcome<bool> {
    let scratch = Scratch::with_room_for(BYTES)?;
    println!("| many of these | n | s | s at 10 n | × | MiB | MiB at 10 n | |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
    let is_asked = |input: &&Input| {
        arguments.only.is_empty()
            || arguments.only.iter().any(|word| input.name.contains(word.as_str()))
    };
    let divide = if arguments.bench { arguments.divide } else { 100 };
    let mut are_kept = true;
    for input in inputs::ALL.iter().filter(is_asked) {
        let size = (input.size / divide).max(2);
        let small = run(input, size, &scratch, arguments)?;
        let large = run(input, size * FACTOR, &scratch, arguments)?;
        are_kept &= row(input, size, &small, &large);
    }
    println!(
        "\nPromised: {MOST_TIMES} × the time for {FACTOR} times as much, {MOST_SECONDS} s at n, {MOST_MIB} MiB. \
         Seconds are those of all processors."
    );
    Ok(are_kept)
}

fn run(
    input: &Input,
    size: usize,
    scratch: &Scratch,
    arguments: &Arguments,
) -> Outcome<(Cost, End)> {
    let site = scratch.fresh("site")?;
    let mut own = Command::new(std::env::current_exe()?);
    measure::run(own.arg("--generate").args([input.name, &size.to_string()]).arg(&site))?;
    let mut command = Command::new(&arguments.program);
    command.args(input.command).arg("--root").arg(&site).env("SOURCE_DATE_EPOCH", TODAY);
    Ok(measure::run_for(&mut command, arguments.patience)?)
}

fn row(input: &Input, size: usize, small: &(Cost, End), large: &(Cost, End)) -> bool {
    let ((small, small_end), (large, large_end)) = (small, large);
    let times = large.cpu / small.cpu.max(SHORTEST);
    let faults = [
        (*small_end == End::Crash || *large_end == End::Crash, "crashes"),
        (*small_end == End::Patience || *large_end == End::Patience, "does not end"),
        (times > MOST_TIMES, "grows"),
        (small.cpu > MOST_SECONDS, "slow"),
        (small.peak > MOST_MIB, "memory"),
        (large.peak > MOST_MIB, "memory at 10 n"),
    ];
    let faults: Vec<&str> = faults.iter().filter(|(is, _)| *is).map(|(_, fault)| *fault).collect();
    println!(
        "| {} | {size} | {:.2} | {:.2} | {times:.1} | {:.0} | {:.0} | {} |",
        input.name,
        small.cpu,
        large.cpu,
        small.peak,
        large.peak,
        faults.join(", ")
    );
    faults.is_empty()
}
