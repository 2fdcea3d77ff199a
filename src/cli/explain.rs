//! `welcomat explain`.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::{DONE, refused, site_folder, today};
use crate::build::explain::{self, Explanation};
use crate::build::memory::{Changes, Memory};
use crate::build::pipeline::{self, Clock, Options};
use crate::output::snapshot::Snapshot;
use crate::site::Site;
use crate::site::inventory;
use crate::words::diagnostic::{self, Severity, printable};
use crate::words::world::Disk;

/// What `welcomat explain` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// An address of the site, such as `/fr/about/`, a file of the built site, or a file in `content/`.
    /// Without it, what the site holds is counted, by kind and language.
    #[arg(value_name = "PATH")]
    path: Option<String>,
    /// The folder of the site, which holds `welcomat.yaml` and `content/`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    match try_run(arguments) {
        Ok(()) => DONE,
        Err(message) => refused(&message),
    }
}

fn try_run(arguments: &Arguments) -> Result<(), String> {
    let world = Disk::new(site_folder(&arguments.root)?, today(None)?);
    let text = match &arguments.path {
        // What is left out of a build can be asked about; what is counted is what readers get.
        Some(path) => text(&explanation(&*snapshot(&world, true)?, path)?),
        None => table(&snapshot(&world, false)?.view.site),
    };
    // A reader that has gone away (`| head`) is no reason to fail.
    let _ = anstream::stdout().write_all(text.as_bytes());
    Ok(())
}

fn snapshot(world: &Disk, drafts: bool) -> Result<Arc<Snapshot>, String> {
    let options = Options { drafts, ..Options::default() };
    let (mut memory, mut clock) = (Memory::default(), Clock::start());
    let taken = pipeline::take(world, &options, &Changes::Anything, &mut memory, &mut clock);
    taken.map_err(|(_, said)| {
        let errors: Vec<_> =
            said.into_iter().filter(|said| said.severity == Severity::Error).collect();
        let text = diagnostic::render(&errors, diagnostic::Format::Text, world);
        format!("the site cannot be read\n\n{}", text.trim_end())
    })
}

fn explanation(snapshot: &Snapshot, path: &str) -> Result<Explanation, String> {
    explain::explain(snapshot, path).ok_or_else(|| {
        let written = path.trim_start_matches('/');
        let hint = diagnostic::did_you_mean(written, explain::paths(snapshot));
        let hint = hint.unwrap_or_else(|| {
            "name an address of the site, a file of the built site, or a file in `content/`"
                .to_owned()
        });
        format!("the site has no file `{}`\n\nhint: {hint}", printable(path))
    })
}

/// The inventory of a site as a table: a line each kind, a column each language.
fn table(site: &Site) -> String {
    let bold = anstyle::Style::new().bold();
    let tags: Vec<&str> = site.config.langs().map(|lang| site.config.tag(lang)).collect();
    let cells = |pages: &str, texts: &mut dyn Iterator<Item = String>| {
        let texts: String =
            texts.zip(&tags).map(|(text, tag)| format!("  {text:>0$}", tag.len().max(4))).collect();
        format!("{pages:>5}{texts}")
    };
    let head = cells("pages", &mut tags.iter().map(|tag| (*tag).to_owned()));
    let mut out = format!("{bold}{:20}{head}{bold:#}\n", "");
    for line in inventory::of(site) {
        let cells =
            cells(&line.pages.to_string(), &mut line.texts.iter().map(|count| count.to_string()));
        out.push_str(&format!("{:20}{cells}\n", line.what));
    }
    out
}

fn text(explanation: &Explanation) -> String {
    let bold = anstyle::Style::new().bold();
    let mut out = format!("{bold}{}{bold:#}\n", printable(&explanation.path));
    for (question, answers) in &explanation.answers {
        for (number, answer) in answers.iter().enumerate() {
            let question = if number == 0 { question } else { "" };
            out.push_str(&format!("{question:>14}  {}\n", printable(answer)));
        }
    }
    out
}
