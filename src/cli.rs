//! The commands: what is typed, what is said, and how it ends.
//!
//! The only place that reads arguments and the environment, prints, and decides exit codes. Data goes
//! to standard output, everything said to a person to standard error.

mod add;
mod build;
mod check;
mod completions;
mod explain;
mod fonts;
mod man;
mod new;
mod progress;
mod schema;
mod serve;
mod unwritten;

use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand, ValueEnum};

use crate::build::pipeline::Outcome;
use crate::scaffold::{Failure, Refusal};
use crate::words::date::Date;
use crate::words::diagnostic::{self, Severity, printable, printable_lines};
use crate::words::os::{self, Doing};
use crate::words::world::{self, World};

/// Done; warnings allowed.
const DONE: u8 = 0;
/// The content has errors; the old output is untouched.
const CONTENT_HAS_ERRORS: u8 = 1;
/// The command or the configuration cannot be used.
const CANNOT_BE_USED: u8 = 2;

/// Where what takes long to make is remembered between builds, in the site's folder.
const MEMORY: &str = ".welcomat-cache";

/// Makes websites that welcome people to a city: Markdown files in, plain web pages in any number of
/// languages out.
#[derive(Debug, Parser)]
#[command(
    name = "welcomat",
    version,
    after_help = "Begin with `welcomat new my-town`. `welcomat COMMAND --help` tells about a command."
)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Begin a small complete site that explains itself.
    New(new::Arguments),
    /// Begin a page with its fields explained, or the next translation of a page.
    Add(add::Arguments),
    /// Show the site in the browser while it is being written, drafts too.
    Serve(serve::Arguments),
    /// Look for mistakes and for what a careful editor would mend; nothing is written.
    Check(check::Arguments),
    /// Build the site into a folder that any static host, USB stick or printer can carry.
    Build(build::Arguments),
    /// Say what makes a file of the site, of which files, and who links to it.
    Explain(explain::Arguments),
    /// Print JSON Schemas of `welcomat.yaml` and of front matter, for editors.
    Schema(schema::Arguments),
    /// Print completions for a shell.
    Completions(completions::Arguments),
    /// Print the manual page.
    Man,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// One JSON object a line, on standard output.
    Json,
    /// GitHub workflow commands, on standard output.
    Github,
    /// One SARIF 2.1.0 document, on standard output.
    Sarif,
}

impl From<Format> for diagnostic::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Text => diagnostic::Format::Text,
            Format::Json => diagnostic::Format::Json,
            Format::Github => diagnostic::Format::Github,
            Format::Sarif => diagnostic::Format::Sarif,
        }
    }
}

/// Runs the command that was typed.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return misused(&error),
    };
    let code = match arguments.command {
        Command::New(arguments) => new::run(&arguments),
        Command::Add(arguments) => add::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments),
        Command::Man => man::run(),
    };
    ExitCode::from(code)
}

/// Prints the help that was requested, or what is wrong with what was typed. A mistake is told in the words of
/// clap, about arguments in which every letter can be seen: a script may have put anything into them.
fn misused(error: &clap::Error) -> ExitCode {
    let typed: Vec<OsString> = std::env::args_os().collect();
    let seen: Vec<String> =
        typed.iter().map(|it| printable(&it.to_string_lossy()).into_owned()).collect();
    let is_plain = typed.iter().zip(&seen).all(|(typed, seen)| typed == seen.as_str());
    // A reader that has gone away (`| head`) is no reason to fail.
    let _ = match Arguments::try_parse_from(&seen) {
        Err(error) if !is_plain => error.print(),
        _ if is_plain => error.print(),
        _ => writeln!(anstream::stderr(), "{}", printable_lines(&error.render().to_string())),
    };
    match error.use_stderr() {
        true => ExitCode::from(CANNOT_BE_USED),
        false => ExitCode::from(DONE),
    }
}

/// A path, for a message.
fn shown(path: &Path) -> String {
    printable(&path.to_string_lossy()).into_owned()
}

/// A text as one word of a POSIX shell (section 2.2.2): whoever pastes it runs nothing that stands in it.
fn in_shell(text: &str) -> String {
    let quoted: Cow<'_, str> = printable(text);
    format!("'{}'", quoted.replace('\'', r"'\''"))
}

/// Says why a command cannot be used, and how that ends.
fn refused(message: &str) -> u8 {
    let style = anstyle::AnsiColor::Red.on_default().bold();
    let _ = writeln!(anstream::stderr(), "{style}error{style:#}: {}", printable_lines(message));
    CANNOT_BE_USED
}

/// What the disk did not let us do.
fn failed(failure: &Failure) -> Refusal {
    Refusal::new(refused_by_system(&failure.path, &failure.error))
}

/// Why the system did not let us write something, and what to do.
fn refused_by_system(path: &Path, error: &std::io::Error) -> String {
    let refused = os::in_words(error, Doing::Writing);
    format!("`{}` cannot be written: {}", shown(path), refused.with_hint())
}

/// A path in the site's folder as a person writes it: without `./`.
fn in_site(root: &Path, path: &str) -> PathBuf {
    let path = root.join(path);
    path.strip_prefix(".").map(Path::to_owned).unwrap_or(path)
}

/// The site's folder: one without content is most likely the wrong one.
fn site_folder(root: &Path) -> Result<PathBuf, String> {
    // What cannot be looked at is there: why not, is said where it is read.
    let has = |name: &str| match root.join(name).symlink_metadata() {
        Ok(_) => true,
        Err(error) => error.kind() != ErrorKind::NotFound,
    };
    if has(crate::content::config::FILE) || has(crate::content::sources::CONTENT) {
        return Ok(root.to_owned());
    }
    Err(format!(
        "there is no site in `{}`: neither `{}` nor `{}/` is there\n\nhint: name the folder of the site with `--root DIR`",
        shown(root),
        crate::content::config::FILE,
        crate::content::sources::CONTENT,
    ))
}

/// "Today" is an input: the option `--as-of`, then `SOURCE_DATE_EPOCH` (reproducible-builds.org),
/// then the clock.
fn today(as_of: Option<&str>) -> Result<Date, String> {
    if let Some(written) = as_of {
        return Date::parse(written).ok_or_else(|| {
            format!("`--as-of {}` is not a date such as `2026-11-21`", printable(written))
        });
    }
    if let Ok(seconds) = std::env::var("SOURCE_DATE_EPOCH") {
        return seconds.parse().ok().and_then(Date::from_unix).ok_or_else(|| {
            format!("`SOURCE_DATE_EPOCH={}` is not a number of seconds", printable(&seconds))
        });
    }
    Ok(world::by_the_clock())
}

/// Says how long each stage took.
fn say_timings(timings: &[(&str, Duration)], total: Duration) {
    let mut err = anstream::stderr();
    for (stage, took) in timings.iter().copied().chain([("total", total)]) {
        let _ = writeln!(err, "{stage:>8} {:>9.1} ms", took.as_secs_f64() * 1000.0);
    }
}

/// Which of what is wrong is said.
#[derive(Debug, clap::Args)]
struct Wanted {
    /// Say only what has one of these codes, such as `link-broken`.
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    only: Vec<String>,
    /// List everything, also where it is very much.
    #[arg(long)]
    all: bool,
}

impl Wanted {
    /// Looks whether there are such codes.
    fn check(&self) -> Result<(), String> {
        let ids = || diagnostic::codes::ALL.iter().map(|code| code.id);
        let unknown = |written: &&String| !ids().any(|id| id == written.as_str());
        let Some(written) = self.only.iter().find(unknown) else { return Ok(()) };
        let hint = diagnostic::did_you_mean(written, ids())
            .unwrap_or_else(|| "`docs/diagnostics.md` lists the codes".to_owned());
        Err(format!("there is no code `{}`\n\nhint: {hint}", printable(written)))
    }

    fn of(&self, said: &[diagnostic::Diagnostic]) -> Vec<diagnostic::Diagnostic> {
        let is_wanted = |said: &&diagnostic::Diagnostic| {
            self.only.is_empty() || self.only.iter().any(|code| code == said.code.id)
        };
        said.iter().filter(is_wanted).cloned().collect()
    }
}

/// Says what is wrong: to people on standard error, to programs on standard output.
fn say(outcome: &Outcome, format: Format, wanted: &Wanted, world: &dyn World) {
    let said = wanted.of(&outcome.diagnostics);
    let text = match format {
        Format::Text if !wanted.all => {
            let hints = diagnostic::Hints { command: ALL_OF_A_CODE, baseline: true };
            diagnostic::summarised(&said, &hints, world)
        }
        format => diagnostic::render(&said, format.into(), world),
    };
    // A reader that has gone away (`| head`) is no reason to fail.
    let _ = match format {
        Format::Text => anstream::stderr().write_all(text.as_bytes()),
        Format::Json | Format::Github | Format::Sarif => {
            std::io::stdout().write_all(text.as_bytes())
        }
    };
}

/// What lists everything of a code that is named behind it.
const ALL_OF_A_CODE: &str = "welcomat check --all --only";

fn count(outcome: &Outcome, severity: Severity) -> usize {
    diagnostic::groups::count(outcome.diagnostics.iter().filter(|said| said.severity == severity))
}

/// How much of what is wrong the baseline has taken note of, behind what is said of the rest.
fn known(outcome: &Outcome) -> String {
    match diagnostic::groups::count(&outcome.known) {
        0 => String::new(),
        count => format!("; {} in the baseline", diagnostic::groups::grouped_digits(count)),
    }
}

fn plural(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}
