//! Which paths of an output can be written and removed at all.
//!
//! Owns the one rule that every path is held to: those of a plan before anything is staged, and those of
//! a record before anything in it is believed. It touches no disk.

/// Looks at a path relative to the output; a folder's ends with a slash.
///
/// # Errors
/// In a few words, what is wrong with it.
pub(super) fn check(path: &str) -> Result<(), &'static str> {
    let parts = path.strip_suffix('/').unwrap_or(path);
    if parts.is_empty() {
        return Err("it is empty");
    }
    if parts.starts_with('/') || has_drive(parts) {
        return Err("it does not begin in the output folder");
    }
    if path.chars().any(char::is_control) {
        return Err("there is a control character in it");
    }
    if path.contains('\\') {
        return Err("there is a backslash in it, which separates folders on some systems");
    }
    for part in parts.split('/') {
        match part {
            "" => return Err("a part of it is empty"),
            "." | ".." => return Err("it does not lead straight to a file"),
            _ => {}
        }
    }
    let first = parts.split('/').next().unwrap_or("").to_lowercase();
    if first.starts_with(super::RECORD) {
        return Err("that name is kept for the files with which builds find their way");
    }
    if first == ".git" {
        return Err("that is where Git keeps its history");
    }
    Ok(())
}

/// `C:` at the beginning leads to another disk on Windows, and nowhere else.
fn has_drive(path: &str) -> bool {
    cfg!(windows) && path.as_bytes().get(1) == Some(&b':')
}

/// The folder that a path lies in, without a slash at the end; empty at the top.
pub(super) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The last part of a path.
pub(super) fn last_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The folders above a path, from the top.
pub(super) fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}
