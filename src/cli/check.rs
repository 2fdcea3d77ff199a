//! `welcomat check`.

use std::fmt::Write as _;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::{
    CANNOT_BE_USED, CONTENT_HAS_ERRORS, DONE, Format, MEMORY, count, in_site, known, plural,
    refused, refused_by_system, say, site_folder, today,
};
use crate::build::crawl::Counts;
use crate::build::emit;
use crate::build::pipeline::{self, Options, Outcome, Stop};
use crate::build::vanished::Before;
use crate::scaffold::{self, File};
use crate::words::baseline;
use crate::words::diagnostic::{
    self, Code, Diagnostic, Severity, codes, printable, printable_lines,
};
use crate::words::path::SourcePath;
use crate::words::world::Disk;

/// What `welcomat check` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the site, which holds `welcomat.yaml` and `content/`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// How to write what is found.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Take warnings for errors.
    #[arg(long)]
    strict: bool,
    #[command(flatten)]
    said: super::Wanted,
    /// Take note of what is wrong now, in `welcomat.baseline`: it is not reported again until it changes.
    #[arg(long)]
    write_baseline: bool,
    /// Report what the baseline has taken note of as well.
    #[arg(long, conflicts_with = "write_baseline")]
    no_baseline: bool,
    /// The day to check for, as `2026-11-21` [default: SOURCE_DATE_EPOCH, else today].
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Count the addresses in all finished pages, and name the hosts that they lead to.
    #[arg(long)]
    addresses: bool,
    /// Only say what a code means, such as `link-text`, why it matters and how to mend it.
    #[arg(long, value_name = "CODE")]
    explain: Option<String>,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    let ended = match &arguments.explain {
        Some(code) => explain(code),
        None => check(arguments),
    };
    ended.unwrap_or_else(|message| refused(&message))
}

fn check(arguments: &Arguments) -> Result<u8, String> {
    let world = Disk::new(site_folder(&arguments.root)?, today(arguments.as_of.as_deref())?)
        .remembering_in(in_site(&arguments.root, MEMORY));
    arguments.said.check()?;
    let without_baseline = arguments.no_baseline || arguments.write_baseline;
    // What was published is known where it was built: in the folder that a build takes by itself.
    let (site, files) = emit::before(&in_site(&arguments.root, "site"));
    let before = Arc::new(Before { site, files });
    // What is to be known is noted one by one.
    let everything = arguments.said.all || arguments.write_baseline;
    let strict = arguments.strict;
    let options = Options { strict, without_baseline, everything, before, ..Options::default() };
    let mut outcome = pipeline::check(&world, &options);
    if arguments.write_baseline {
        if outcome.stop == Some(Stop::Configuration) {
            say(&outcome, arguments.format, &arguments.said, &world);
            return Ok(CANNOT_BE_USED);
        }
        write_baseline(arguments, &outcome, &world)?;
        let (noted, refused) =
            outcome.diagnostics.into_iter().partition(|said| baseline::may_be_known(said.code));
        (outcome.known, outcome.diagnostics) = (noted, refused);
        if !outcome.diagnostics.iter().any(Diagnostic::is_error) {
            outcome.stop = None;
        }
    }
    say(&outcome, arguments.format, &arguments.said, &world);
    say_addresses(&outcome.addresses, arguments.addresses);
    let open = outcome.open.iter().map(|open| open.words() + "\n").collect::<String>();
    let _ = anstream::stderr().write_all(printable_lines(&open).as_bytes());
    summary(&outcome);
    Ok(match outcome.stop {
        None => DONE,
        Some(Stop::Content) => CONTENT_HAS_ERRORS,
        Some(Stop::Configuration) => CANNOT_BE_USED,
    })
}

/// Writes the file that makes what was found known.
fn write_baseline(arguments: &Arguments, outcome: &Outcome, world: &Disk) -> Result<(), String> {
    let (text, refused) = baseline::written(&outcome.diagnostics, world);
    let file = File { path: SourcePath::new(baseline::FILE), text };
    scaffold::replace(&arguments.root, &[file])
        .map_err(|failure| refused_by_system(&failure.path, &failure.error))?;
    let noted = diagnostic::groups::grouped_digits(outcome.diagnostics.len() - refused);
    let _ = writeln!(
        anstream::stderr(),
        "took note of {noted} findings in `{}`: they are not reported again until they change",
        baseline::FILE
    );
    Ok(())
}

fn summary(outcome: &Outcome) {
    let (errors, warnings) = (count(outcome, Severity::Error), count(outcome, Severity::Warning));
    let found = match (errors, warnings) {
        (0, 0) if outcome.known.is_empty() => "nothing to mend".to_owned(),
        (0, 0) => "nothing new".to_owned(),
        (errors, 0) => plural(errors, "error"),
        (0, warnings) => plural(warnings, "warning"),
        _ => format!("{}, {}", plural(errors, "error"), plural(warnings, "warning")),
    };
    let checked = match outcome.pages {
        // What is wrong kept the pages from being read.
        0 => "no page could be checked".to_owned(),
        pages => {
            let languages = plural(outcome.languages, "language");
            format!("checked {} in {languages}", plural(pages, "page"))
        }
    };
    let _ = writeln!(anstream::stderr(), "{checked}: {found}{}", known(outcome));
}

/// Says where the addresses of all pages lead, and which other hosts are asked when a page is opened. The hosts
/// come first that are named most.
fn say_addresses(counts: &Counts, all: bool) {
    let mut said = String::new();
    if all {
        let outside: usize = counts.outside.values().sum();
        let _ = writeln!(
            said,
            "{} addresses in all pages: {} in the site, {outside} to others",
            counts.inside + outside,
            counts.inside,
        );
        let mut hosts: Vec<(&String, &usize)> = counts.outside.iter().collect();
        hosts.sort_by_key(|(host, count)| (std::cmp::Reverse(**count), *host));
        for (host, count) in hosts {
            let _ = writeln!(said, "{count:>8} {host}");
        }
    }
    for (host, count) in &counts.loaded {
        let times = plural(*count, "time");
        let _ = writeln!(said, "`{host}` learns who reads the site: pages load from it, {times}");
    }
    let _ = anstream::stderr().write_all(printable_lines(&said).as_bytes());
}

fn explain(written: &str) -> Result<u8, String> {
    let ids = || codes::ALL.iter().map(|code| code.id);
    let Some(code) = codes::ALL.iter().find(|code| code.id == written) else {
        let hint = diagnostic::did_you_mean(written, ids()).unwrap_or_else(|| {
            let all: Vec<String> = ids().map(|id| format!("`{id}`")).collect();
            format!("the codes are {}", all.join(", "))
        });
        return Err(format!("there is no code `{}`\n\nhint: {hint}", printable(written)));
    };
    let _ = std::io::stdout().write_all(explanation(code).as_bytes());
    Ok(DONE)
}

fn explanation(code: &Code) -> String {
    let who = match code.is_check {
        true => "`welcomat check` looks for it",
        false => "every build looks for it",
    };
    let Code { id, severity, what, why, mend, .. } = code;
    format!(
        "{id}: {severity}, {who}\n\nWhat was found\n  {what}\n\nWhy it matters\n  {why}\n\nHow to mend it\n  {mend}\n"
    )
}
