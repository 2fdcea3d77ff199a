//! Why nothing was written, in words: what was found, where, and what to do.
//!
//! Knows every [`Failure`] of an output, and does nothing about any. Names, titles and addresses were written by
//! somebody: each is made printable before it is put into a message, whose line breaks are the program's own.

use std::io;
use std::path::Path;

use super::{in_shell, plural, shown};
use crate::build::emit::{Clash, Failure};
use crate::words::diagnostic::printable;
use crate::words::os::{self, Doing};

/// The file in an output in which builds note what they have made.
const RECORD: &str = ".welcomat";

/// Why a folder cannot be the output.
pub(super) fn place(clash: &Clash, output: &Path) -> String {
    let output = shown(output);
    match clash {
        Clash::OwnFiles => {
            format!(
                "the output folder `{output}` would mix with the site's own files\n\nhint: choose a folder of its own, such as `site`; a link that leads among the site's files is no other folder"
            )
        }
        Clash::History => format!(
            "the output folder `{output}` is where Git keeps its history\n\nhint: choose another `--output`"
        ),
        Clash::Root => format!(
            "the output folder `{output}` is the root of a disk\n\nhint: name a folder in it with `--output`"
        ),
        Clash::NoFolder => format!(
            "the output `{output}` is no folder, or lies in something that is none\n\nhint: choose another `--output`"
        ),
        Clash::Dangling => format!(
            "the output `{output}` is a link that leads nowhere\n\nhint: make the folder that it leads to, or remove the link"
        ),
        Clash::Missing(folder) => format!(
            "the output `{output}` leads up again by `..` from `{}`, which is not there\n\nhint: write the path without `..`, or make that folder",
            shown(folder)
        ),
        Clash::Io(error) => {
            let refused = os::in_words(error, Doing::Writing);
            format!("the output `{output}`: {}", refused.with_hint())
        }
    }
}

/// Why nothing was written into an output.
pub(super) fn explain(failure: &Failure, output: &Path) -> String {
    let place = shown(output);
    match failure {
        Failure::Foreign { some, others, is_recorded } => {
            let more = match others {
                0 => String::new(),
                others => format!(" and {}", plural(*others, "other")),
            };
            match is_recorded {
                true => format!(
                    "`{place}` holds files that no build made: {}{more}\n\nhint: move them out of `{place}`, or choose another `--output`; what should be published with the site belongs into `content/`",
                    named(some),
                ),
                false => format!(
                    "`{place}` holds files, and `{}`, in which builds note what they have made, is not among them: {}{more}\n\nhint: choose another `--output`; if all that is in `{place}` was made by builds, delete `{place}` and build again",
                    RECORD,
                    named(some),
                ),
            }
        }
        Failure::Mount(folder) => format!(
            "`{}` is another disk in the output folder; nothing was written\n\nhint: choose another `--output`, or unmount it",
            shown(folder)
        ),
        Failure::Record(why) => format!(
            "`{}`, the record of the files that builds have made, is damaged: {}. Nothing was removed\n\nhint: restore it, or, if `{place}` holds nothing of yours, delete that folder and build again",
            shown(&output.join(RECORD)),
            printable(why)
        ),
        Failure::Journal(file) => format!(
            "an earlier build was interrupted, and `{}`, which says what it had replaced, is damaged. Nothing was changed\n\nhint: if `{place}` holds nothing of yours, delete it and the folder of that file, and build again",
            shown(file)
        ),
        Failure::Work(folder, files) => {
            let what = match files.is_empty() {
                true => "is no folder".to_owned(),
                false => format!("holds other files: {}", named(files)),
            };
            format!(
                "`{}` is where a build prepares the new site, but it {what}\n\nhint: move it away, or choose another `--output`",
                shown(folder)
            )
        }
        Failure::Lock(file, why) => format!(
            "`{}` is what keeps two builds apart, but {why}. Nothing was written\n\nhint: look whose it is, and delete it",
            shown(file)
        ),
        Failure::Left(folder, files) => {
            format!(
                "files were put into `{place}` while it was being built, and are kept in `{}`: {}\n\nhint: move them away, and build again",
                shown(folder),
                named(files)
            )
        }
        Failure::Busy { holder, since } => format!(
            "another build ({}) has been writing `{place}` for {} s\n\nhint: wait until it has ended, or for longer with `--wait SECONDS`",
            printable(holder),
            since.as_secs()
        ),
        Failure::Path(path, why) => format!(
            "`{}` cannot be written into the output: {why}\n\nhint: give the page, file or alias another name",
            printable(path.as_str())
        ),
        Failure::Full { file, missing, free } => {
            let free = free.map_or_else(String::new, |free| format!(", {} free", bytes(free)));
            format!(
                "the disk is full: there was no room for `{}`{free}. The old site is untouched\n\nhint: make room for at least {} more, and build again",
                shown(file),
                bytes(*missing)
            )
        }
        Failure::OtherSite { found, here } => {
            // Without its configuration a site has neither a title nor an address of its own.
            let first = match here.title.trim() {
                "" => {
                    "look whether `welcomat.yaml` is missing or was renamed, and put it back; if this is another site, "
                }
                _ => "",
            };
            format!(
                "`{place}` holds another site: {}, and this is {}. Nothing was written\n\nhint: {first}choose another `--output`; to replace that site, add `--replace-site {}`",
                site(&found.title, &found.base_url),
                site(&here.title, &here.base_url),
                in_shell(name_of_site(&found.title, &found.base_url)),
            )
        }
        Failure::Removals { removed, of, what, some } => format!(
            "{removed} of {of} {what} in `{place}` would be removed, {} among them. Nothing was written\n\nhint: look whether a folder is missing from `content/`, or `welcomat.yaml` itself; if they are to go, add `--allow-removals` (`max_removals:` in `welcomat.yaml` sets how many may go unasked)",
            named(some)
        ),
        Failure::Io(path, error) => io(path, error, output),
    }
}

/// What is left of the old site when the new one is published.
pub(super) fn left(folder: &Path, files: &[String]) -> String {
    let style = anstyle::AnsiColor::Yellow.on_default().bold();
    match files.is_empty() {
        true => format!(
            "{style}warning{style:#}: some of the old site could not be removed from `{}`; the next build tries again",
            shown(folder)
        ),
        false => format!(
            "{style}warning{style:#}: files were put into the output while it was being built, and are kept in `{}`: {}",
            shown(folder),
            named(files)
        ),
    }
}

fn io(path: &Path, error: &io::Error, output: &Path) -> String {
    let path = match path.is_relative() {
        true => output.join(path),
        false => path.to_owned(),
    };
    let refused = os::in_words(error, Doing::Writing);
    // What to do is the same as with any file, but that an output can lie elsewhere.
    let hint = match error.kind() {
        io::ErrorKind::StorageFull => "make room on the disk, and build again",
        io::ErrorKind::QuotaExceeded => "delete what you need no longer, and build again",
        io::ErrorKind::ReadOnlyFilesystem => "choose an `--output` on another one",
        io::ErrorKind::PermissionDenied => "ask whoever owns it, or choose another `--output`",
        io::ErrorKind::NotADirectory => "move it away, or choose another `--output`",
        _ => refused.hint.unwrap_or("look whether the disk is in order, and build again"),
    };
    let why = refused.why;
    format!(
        "`{}`: {why}. Nothing was published; the old site is untouched\n\nhint: {hint}",
        shown(&path)
    )
}

fn site(title: &str, base_url: &str) -> String {
    match title {
        "" => format!("one without a title at {}", printable(base_url)),
        title => format!("“{}” at {}", printable(title), printable(base_url)),
    }
}

/// By what a site can be named.
fn name_of_site<'s>(title: &'s str, base_url: &'s str) -> &'s str {
    match title.trim() {
        "" => base_url.trim(),
        title => title,
    }
}

fn named(files: &[String]) -> String {
    let named: Vec<String> = files.iter().map(|file| format!("`{}`", printable(file))).collect();
    named.join(", ")
}

/// A number of bytes as people read it.
fn bytes(number: u64) -> String {
    const STEP: f64 = 1000.0;
    let mut rest = number as f64;
    for unit in ["bytes", "kB", "MB"] {
        if rest < STEP {
            return format!("{rest:.0} {unit}");
        }
        rest /= STEP;
    }
    format!("{rest:.1} GB")
}
