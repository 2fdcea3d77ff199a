//! The commands: what is typed, what is said, and how it ends.
//!
//! The only place that reads arguments and the environment, prints, and decides exit codes. Data goes
//! to standard output, everything said to a person to standard error.

mod build;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diagnostic;

/// Done; warnings allowed.
const DONE: u8 = 0;
/// The content has errors; the old output is untouched.
const CONTENT_HAS_ERRORS: u8 = 1;
/// The command or the configuration cannot be used.
const CANNOT_BE_USED: u8 = 2;

/// A static site generator for welcoming-city guides.
#[derive(Debug, Parser)]
#[command(name = "welcomat", version, about, long_about = None, propagate_version = true)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site into a folder that any static host, USB stick or printer can carry.
    Build(BuildArguments),
}

#[derive(Debug, Args)]
struct BuildArguments {
    /// The folder of the site, which holds `welcomat.yaml` and `content/`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// Where to write the site [default: `site/` in the site's folder].
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Where the site will be published, instead of `base_url` of the configuration.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Write only these languages and what belongs to none; parts made so add up to the whole site.
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    languages: Vec<String>,
    /// Build drafts as well.
    #[arg(long)]
    drafts: bool,
    /// Take warnings for errors.
    #[arg(long)]
    strict: bool,
    /// Name `index.html` in links, so that the site also opens from a disk or memory card.
    #[arg(long)]
    portable: bool,
    /// How to write what is wrong.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Say where the time went.
    #[arg(long)]
    timings: bool,
    /// The day to build for, as `2026-11-21` [default: SOURCE_DATE_EPOCH, else today].
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// One JSON object a line, on standard output.
    Json,
    /// GitHub workflow commands, on standard output.
    Github,
}

impl From<Format> for diagnostic::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Text => diagnostic::Format::Text,
            Format::Json => diagnostic::Format::Json,
            Format::Github => diagnostic::Format::Github,
        }
    }
}

/// Runs the command that was typed.
pub fn run() -> ExitCode {
    // clap prints usage errors itself, to standard error, and exits with 2.
    let arguments = Arguments::parse();
    let code = match arguments.command {
        Command::Build(arguments) => build::run(&arguments),
    };
    ExitCode::from(code)
}
