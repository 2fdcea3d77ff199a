//! `welcomat explain`.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::{DONE, refused, site_folder, today};
use crate::diagnostic::{self, Severity};
use crate::explain::{self, Explanation};
use crate::memory::{Changes, Memory};
use crate::pipeline::{self, Clock, Options};
use crate::world::Disk;

/// What `welcomat explain` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// An address of the site, such as `/fr/about/`, a file of the built site, or a file in `content/`.
    #[arg(value_name = "PATH")]
    path: String,
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
    let options = Options { drafts: true, ..Options::default() };
    let (mut memory, mut clock) = (Memory::default(), Clock::start());
    let taken = pipeline::take(&world, &options, &Changes::Anything, &mut memory, &mut clock);
    let snapshot = taken.map_err(|(_, said)| {
        let errors: Vec<_> =
            said.into_iter().filter(|said| said.severity == Severity::Error).collect();
        let text = diagnostic::render(&errors, diagnostic::Format::Text, &world);
        format!("the site cannot be read\n\n{}", text.trim_end())
    })?;
    let Some(explanation) = explain::explain(&snapshot, &arguments.path) else {
        let path = arguments.path.trim_start_matches('/');
        let hint = diagnostic::did_you_mean(path, explain::paths(&snapshot)).unwrap_or_else(|| {
            "name an address of the site, a file of the built site, or a file in `content/`"
                .to_owned()
        });
        return Err(format!("the site has no file `{}`\n\nhint: {hint}", arguments.path));
    };
    // A reader that has gone away (`| head`) is no reason to fail.
    let _ = anstream::stdout().write_all(text(&explanation).as_bytes());
    Ok(())
}

fn text(explanation: &Explanation) -> String {
    let bold = anstyle::Style::new().bold();
    let mut out = format!("{bold}{}{bold:#}\n", explanation.path);
    for (question, answers) in &explanation.answers {
        for (number, answer) in answers.iter().enumerate() {
            let question = if number == 0 { question } else { "" };
            out.push_str(&format!("{question:>14}  {answer}\n"));
        }
    }
    out
}
