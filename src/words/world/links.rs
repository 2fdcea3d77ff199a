//! The links of the file system among the files of a site, for whoever watches what they lead to.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::unread::Bounds;
use crate::words::path::SourcePath;

/// A link, and what it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    /// Where the link lies, from the site's folder.
    pub path: SourcePath,
    /// What it leads to, as a path without a link.
    pub target: PathBuf,
    /// Whether that is a folder.
    pub is_folder: bool,
}

/// The links below a folder of a site that lead somewhere. Whether the site may read what is there is another
/// question.
pub fn links(root: &Path, folder: &str) -> Vec<Linked> {
    let walk = WalkDir::new(root.join(folder)).max_depth(Bounds::DEPTH).sort_by_file_name();
    let found = walk.into_iter().flatten().filter(|entry| entry.path_is_symlink());
    found.filter_map(|entry| linked(root, entry.path())).collect()
}

fn linked(root: &Path, at: &Path) -> Option<Linked> {
    let target = at.canonicalize().ok()?;
    let parts = at.strip_prefix(root).ok()?.iter().map(|part| part.to_str());
    let parts: Vec<&str> = parts.collect::<Option<_>>()?;
    let is_folder = target.is_dir();
    Some(Linked { path: SourcePath::new(parts.join("/")), target, is_folder })
}
