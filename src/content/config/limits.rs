//! `limits:` in `welcomat.yaml`: how much is read for a site at most.
//!
//! Owns what can be set, and what is said of what cannot be a limit. What is not read for it, the
//! world says.

use crate::content::record::{Count, Placed};
use crate::record;
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::path::SourcePath;
use crate::words::world::Bounds;

record! {
    /// How much is read at most. A file beyond a limit is an error.
    pub struct Limits("limits") {
        /// How large a text may be, in millions of bytes: a page, a table, a template. Default: 4.
        text_mb: Option<Placed<Count>>,
        /// How large any other file may be, in millions of bytes. Default: 250.
        file_mb: Option<Placed<Count>>,
        /// How many files and folders may lie below `content/`, and as many below `themes/`. Default: 1 000 000.
        files: Option<Placed<Count>>,
    }
}

/// How many bytes a megabyte has, for people and for disks that are sold.
const MEGABYTE: u64 = 1_000_000;

impl Limits {
    /// With everything that is not set.
    pub(super) fn meant(
        &self,
        follows_links: bool,
        path: &SourcePath,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Bounds {
        let usual = Bounds::default();
        let mut limit = |key: &str, written: &Option<Placed<Count>>, usual: u64| {
            let Some(Placed { value: Count(number), span }) = *written else { return usual };
            let number = u64::try_from(number).unwrap_or(0);
            if number == 0 {
                let message = format!("`{key}` must be at least 1");
                let diagnostic = Diagnostic::new(&codes::CONFIG_INVALID, path, message);
                diagnostics.push(diagnostic.at(span));
            }
            number
        };
        Bounds {
            follows_links,
            text: limit("text_mb", &self.text_mb, usual.text / MEGABYTE).saturating_mul(MEGABYTE),
            file: limit("file_mb", &self.file_mb, usual.file / MEGABYTE).saturating_mul(MEGABYTE),
            files: usize::try_from(limit("files", &self.files, usual.files as u64))
                .unwrap_or(usize::MAX),
        }
    }
}
