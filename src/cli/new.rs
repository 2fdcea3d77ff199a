//! `welcomat new`.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{DONE, Refusal, failed, in_shell, refused, shown, today};
use crate::scaffold::{self, NewSite};

/// What `welcomat new` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the new site; it must be empty or not be there.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The languages of the site, as `en,fr,ar`. English is added if it is not among them: the texts
    /// that explain the site are in English.
    #[arg(long, value_name = "TAGS", value_delimiter = ',', default_value = "en")]
    languages: Vec<String>,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    match try_run(arguments) {
        Ok(()) => DONE,
        Err(refusal) => refused(&refusal.to_string()),
    }
}

fn try_run(arguments: &Arguments) -> Result<(), Refusal> {
    let folder = &arguments.folder;
    if !scaffold::is_free(folder).map_err(|failure| failed(&failure))? {
        return Err(Refusal::new(format!("`{}` is not empty", shown(folder)))
            .hint("name a folder that is not there yet; nothing is ever overwritten"));
    }
    let site = NewSite::new(&name_of(folder), &arguments.languages, today(None)?)?;
    let files = scaffold::site(&site);
    scaffold::begin(folder, &files).map_err(|failure| failed(&failure))?;
    made(folder, &site, files.len());
    Ok(())
}

/// The last part of the folder's path, also where it is written `.`.
fn name_of(folder: &Path) -> String {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn made(folder: &Path, site: &NewSite, count: usize) {
    let green = anstyle::AnsiColor::Green.on_default().bold();
    let mut err = anstream::stderr();
    let shown = shown(folder);
    let _ = writeln!(err, "{green}made{green:#} a site of {count} files in `{shown}`");
    for note in site.notes() {
        let _ = writeln!(err, "note: {note}");
    }
    let _ = writeln!(err, "\nnext:");
    if folder != Path::new(".") {
        let is_plain = |letter: char| letter.is_alphanumeric() || "/._-".contains(letter);
        let word = match shown.chars().all(is_plain) && !shown.starts_with('-') {
            true => shown,
            false => in_shell(&folder.to_string_lossy()),
        };
        let _ = writeln!(err, "  cd {word}");
    }
    let _ = writeln!(
        err,
        "  welcomat serve\n  welcomat add practice \"Walking School Bus\" --city ellenhaven"
    );
}
