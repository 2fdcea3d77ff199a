//! `welcomat check`.

use std::fmt::Write as _;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::{
    CANNOT_BE_USED, CONTENT_HAS_ERRORS, DONE, Format, MEMORY, count, in_site, plural, refused, say,
    site_folder, today,
};
use crate::crawl::Counts;
use crate::diagnostic::{self, Code, Severity, codes, printable_lines};
use crate::emit;
use crate::pipeline::{self, Options, Outcome, Stop};
use crate::vanished::Before;
use crate::world::Disk;

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
    // What was published is known where it was built: in the folder that a build takes by itself.
    let (site, files) = emit::before(&in_site(&arguments.root, "site"));
    let before = Arc::new(Before { site, files });
    let options = Options { strict: arguments.strict, before, ..Options::default() };
    let outcome = pipeline::check(&world, &options);
    say(&outcome, arguments.format, &world);
    say_addresses(&outcome.addresses, arguments.addresses);
    summary(&outcome);
    Ok(match outcome.stop {
        None => DONE,
        Some(Stop::Content) => CONTENT_HAS_ERRORS,
        Some(Stop::Configuration) => CANNOT_BE_USED,
    })
}

fn summary(outcome: &Outcome) {
    let (errors, warnings) = (count(outcome, Severity::Error), count(outcome, Severity::Warning));
    let found = match (errors, warnings) {
        (0, 0) => "nothing to mend".to_owned(),
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
    let _ = writeln!(anstream::stderr(), "{checked}: {found}");
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
        return Err(format!("there is no code `{written}`\n\nhint: {hint}"));
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
