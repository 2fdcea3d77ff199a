//! `welcomat build`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use clap::Args;

use super::fonts;
use super::progress::Bar;
use super::unwritten;
use super::{
    CANNOT_BE_USED, CONTENT_HAS_ERRORS, DONE, Format, MEMORY, count, in_site, known, plural,
    refused, say, say_timings, shown, site_folder, today,
};
use crate::build::emit::{Allowed, Folder, Report, Turn, Wanted, keep_apart};
use crate::build::pipeline::{self, Options, Outcome, Stop};
use crate::build::vanished::Before;
use crate::output::view::Extras;
use crate::words::diagnostic::{self, Severity, printable};
use crate::words::href::{BaseUrl, NoBase};
use crate::words::language;
use crate::words::world::{Disk, World};

/// What `welcomat build` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
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
    /// Leave out the search.
    #[arg(long)]
    no_search: bool,
    /// Leave out pictures in other sizes; where they were taken is taken out of them all the same.
    #[arg(long)]
    no_images: bool,
    /// Leave out the cards that show a page where its address is sent to somebody.
    #[arg(long)]
    no_cards: bool,
    /// How to write what is wrong.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    said: super::Wanted,
    /// Say where the time went.
    #[arg(long)]
    timings: bool,
    /// Remove as much of what is published as the site has lost, however much that is.
    #[arg(long)]
    allow_removals: bool,
    /// Replace another site, by its title or its address, that the output folder holds.
    #[arg(long, value_name = "SITE")]
    replace_site: Option<String>,
    /// How many seconds to wait for another build into the same folder.
    #[arg(long, value_name = "SECONDS", default_value_t = 600)]
    wait: u64,
    /// The day to build for, as `2026-11-21` [default: SOURCE_DATE_EPOCH, else today].
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
}

/// The folders of a site that are no place for what is made of it.
const OWN_FOLDERS: [&str; 4] = [crate::content::sources::CONTENT, "themes", MEMORY, ".git"];
/// What is made of pages and pictures, and again when it is wanted again: cards, indexes, sizes.
const DERIVED: [&str; 3] = ["previews/", "search/", "pictures/"];

pub(super) fn run(arguments: &Arguments) -> u8 {
    match try_run(arguments) {
        Ok(code) => code,
        Err(message) => refused(&message),
    }
}

fn try_run(arguments: &Arguments) -> Result<u8, String> {
    let started = Instant::now();
    arguments.said.check()?;
    let world = Disk::new(site_folder(&arguments.root)?, today(arguments.as_of.as_deref())?)
        .remembering_in(in_site(&arguments.root, MEMORY))
        .with_fonts_in(fonts::folders());
    let mut options = options(arguments)?;
    let output = arguments.output.clone().unwrap_or_else(|| in_site(&arguments.root, "site"));
    keep_apart(&arguments.root, &OWN_FOLDERS, &output)
        .map_err(|clash| unwritten::place(&clash, &output))?;
    check_languages(arguments, &world)?;
    let explain = |failure| unwritten::explain(&failure, &output);
    let told = |holder: &str, since: Duration| say_that_it_waits(holder, since, &output);
    let most = Duration::from_secs(arguments.wait);
    let turn = Turn { process: std::process::id(), most, told: &told };
    let folder = Folder::open(&output, &turn).map_err(explain)?;
    let (site, files) = folder.before();
    options.before = Arc::new(Before { site, files });
    let bar = Bar::new();
    let progress = |done, of| bar.show(done, of);
    let staged =
        pipeline::build(&world, &options, &progress, |path, bytes| folder.stage(path, bytes));
    bar.clear();
    let mut outcome = match staged {
        Ok(outcome) => outcome,
        Err(failure) => {
            folder.discard();
            return Err(explain(failure));
        }
    };
    say(&outcome, arguments.format, &arguments.said, &world);
    if let Some(stop) = outcome.stop {
        folder.discard();
        summary_of_failure(&outcome);
        return Ok(match stop {
            Stop::Configuration => CANNOT_BE_USED,
            Stop::Content => CONTENT_HAS_ERRORS,
        });
    }
    let committing = Instant::now();
    let wanted = wanted(arguments, &outcome);
    let report = folder.commit(outcome.planned.iter(), &wanted).map_err(explain)?;
    outcome.timings.push(("emit", committing.elapsed().saturating_sub(report.synced)));
    outcome.timings.push(("sync", report.synced));
    if options.languages.is_empty() && options.extras == Extras::ALL {
        world.forget_the_rest();
    }
    if arguments.timings {
        say_timings(&outcome.timings, started.elapsed());
    }
    summary(&outcome, &report, &output, started.elapsed());
    if let Some((place, files)) = &report.left {
        let _ = writeln!(anstream::stderr(), "{}", unwritten::left(place, files));
    }
    Ok(DONE)
}

fn options(arguments: &Arguments) -> Result<Options, String> {
    let base_url = arguments.base_url.as_deref().map(|url| {
        BaseUrl::parse(url).map_err(|NoBase { reason, hint }| {
            format!(
                "no site can be published at `--base-url {}`: it {reason}\n\nhint: {hint}",
                printable(url)
            )
        })
    });
    Ok(Options {
        base_url: base_url.transpose()?,
        languages: arguments.languages.iter().map(|tag| canonical(tag)).collect(),
        drafts: arguments.drafts,
        portable: arguments.portable,
        strict: arguments.strict,
        without_baseline: false,
        everything: arguments.said.all,
        extras: Extras {
            search: !arguments.no_search,
            images: !arguments.no_images,
            cards: !arguments.no_cards,
        },
        before: Arc::default(),
        last: true,
    })
}

fn canonical(tag: &str) -> String {
    language::canonical(tag.trim()).unwrap_or_else(|_| tag.trim().to_owned())
}

/// What a build may remove, and of which site it is.
fn wanted(arguments: &Arguments, outcome: &Outcome) -> Wanted {
    let allowed = Allowed {
        share: outcome.max_removals,
        removals: arguments.allow_removals,
        replaces: arguments.replace_site.clone(),
        derived: DERIVED.to_vec(),
    };
    Wanted { site: outcome.site.clone(), allowed }
}

fn say_that_it_waits(holder: &str, since: Duration, output: &Path) {
    let _ = writeln!(
        anstream::stderr(),
        "waiting: another build ({}) has been writing `{}` for {} s",
        printable(holder),
        shown(output),
        since.as_secs()
    );
}

fn check_languages(arguments: &Arguments, world: &dyn World) -> Result<(), String> {
    let Ok((config, _)) = crate::content::config::load(world) else { return Ok(()) };
    for tag in &arguments.languages {
        if config.find(&canonical(tag)).is_none() {
            let tags: Vec<&str> =
                config.languages.iter().map(|language| language.tag.as_str()).collect();
            let hint = diagnostic::did_you_mean(tag, tags.iter().copied())
                .unwrap_or_else(|| format!("the languages are {}", tags.join(", ")));
            return Err(format!(
                "`{}` is not a language of this site\n\nhint: {hint}",
                printable(tag)
            ));
        }
    }
    Ok(())
}

fn summary_of_failure(outcome: &Outcome) {
    let errors = plural(count(outcome, Severity::Error), "error");
    let warnings = match count(outcome, Severity::Warning) {
        0 => String::new(),
        warnings => format!(" and {}", plural(warnings, "warning")),
    };
    let _ = writeln!(
        anstream::stderr(),
        "{errors}{warnings}{}: nothing was written, the old output is untouched",
        known(outcome)
    );
}

fn summary(outcome: &Outcome, report: &Report, output: &Path, took: Duration) {
    let green = anstyle::AnsiColor::Green.on_default().bold();
    let warnings = match count(outcome, Severity::Warning) {
        0 => String::new(),
        warnings => format!(", {}", plural(warnings, "warning")),
    };
    let _ = writeln!(
        anstream::stderr(),
        "{green}built{green:#} {} in {} into `{}` in {:.2} s: {} written, {} unchanged, {} removed{warnings}{}",
        plural(outcome.pages, "page"),
        plural(outcome.languages, "language"),
        shown(output),
        took.as_secs_f64(),
        plural(report.written, "file"),
        report.unchanged,
        report.removed,
        known(outcome),
    );
}
