//! The record of the files that builds have made: how it is written, and when it is believed.
//!
//! It names the site and lists all of its files, those of other parts of a build by languages as well,
//! and is the same in every part and on every machine. It is believed as a whole or not at all: nothing
//! is removed by a record that is damaged. It knows nothing of what is on the disk.

use std::collections::BTreeSet;

use cap_std::fs::Dir;
use serde::{Deserialize, Serialize};

use super::{Failure, RECORD, name};
use crate::site::address;
use crate::words::world::read_own;

/// The form that is written. Form 1 was a list of lines.
const FORM: u32 = 2;
/// The first line of form 1.
const HEAD: &str = "welcomat 1";
/// A record of a million files is a tenth of this.
const LARGEST: u64 = 1 << 30;

/// Which site an output belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// Its title in the language that pages are written in first.
    pub title: String,
    /// Where it is published.
    pub base_url: String,
    /// The tags of its languages.
    pub languages: Vec<String>,
}

/// What earlier builds made.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Record {
    /// The site; records of form 1 do not say.
    pub(super) site: Option<Site>,
    /// The files. A folder that is one output ends with a slash, and stands for all that is in it.
    pub(super) files: BTreeSet<String>,
}

/// The record as written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    welcomat: u32,
    title: String,
    base_url: String,
    languages: Vec<String>,
    files: Vec<String>,
}

/// The one key that records of every form have.
#[derive(Deserialize)]
struct Form {
    welcomat: u32,
}

impl Record {
    /// Reads the record of an output, and gives its bytes too; `None` where there is none.
    ///
    /// # Errors
    /// When it cannot be read or is not to be believed.
    pub(super) fn of(output: &Dir) -> Result<Option<(Record, Vec<u8>)>, Failure> {
        let about = match output.symlink_metadata(RECORD) {
            Ok(about) => about,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Failure::Io(RECORD.into(), error)),
        };
        if !about.is_file() {
            return Err(Failure::Record("it is not a file".to_owned()));
        }
        if about.len() > LARGEST {
            return Err(Failure::Record(format!("it has {} bytes", about.len())));
        }
        let bytes = read_own(output, RECORD, LARGEST);
        let bytes = bytes.map_err(|error| Failure::Io(RECORD.into(), error))?;
        let record = Record::parse(&bytes).map_err(Failure::Record)?;
        Ok(Some((record, bytes)))
    }

    /// Reads a record of either form.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn parse(bytes: &[u8]) -> Result<Record, String> {
        let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
        let record = match text.split_once('\n') {
            Some((HEAD, lines)) => Record::of_lines(lines)?,
            _ => Record::of_json(text)?,
        };
        for path in &record.files {
            let checked = name::check(path).and_then(|()| check_folder(path));
            checked.map_err(|why| format!("it lists `{}`: {why}", shown(path)))?;
        }
        Ok(record)
    }

    fn of_lines(lines: &str) -> Result<Record, String> {
        // The last line is ended like all others, else something is missing.
        if !lines.is_empty() && !lines.ends_with('\n') {
            return Err("its end is missing".to_owned());
        }
        let files = lines.split_terminator('\n').map(str::to_owned).collect();
        Ok(Record { site: None, files })
    }

    fn of_json(text: &str) -> Result<Record, String> {
        let wrong = |error: serde_json::Error| {
            format!("it is not the JSON of a record ({}:{})", error.line(), error.column())
        };
        let Form { welcomat } = serde_json::from_str(text).map_err(wrong)?;
        if welcomat != FORM {
            return Err(format!("it is of form {welcomat}, which this version does not know"));
        }
        let Written { title, base_url, languages, files, .. } =
            serde_json::from_str(text).map_err(wrong)?;
        let site = Site { title, base_url, languages };
        Ok(Record { site: Some(site), files: files.into_iter().collect() })
    }

    /// The record as it is written, a file a line, so that Git shows what has come and gone.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let site = self.site.clone().unwrap_or_default();
        let written = Written {
            welcomat: FORM,
            title: site.title,
            base_url: site.base_url,
            languages: site.languages,
            files: self.files.iter().cloned().collect(),
        };
        let mut bytes = serde_json::to_vec_pretty(&written).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Whether a build made this file, itself or as a part of a folder.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains(path)
            || path.match_indices('/').any(|(at, _)| self.files.contains(&path[..=at]))
    }
}

/// Looks whether a folder is one that builds make whole: whatever lies in it is theirs. Of any other each file
/// is listed, and what somebody put beside them is not.
fn check_folder(path: &str) -> Result<(), &'static str> {
    match !path.ends_with('/') || address::is_made_whole(path) {
        true => Ok(()),
        false => Err("no build makes this folder as a whole"),
    }
}

/// A path of a record that is not to be believed, for a message: not too long, and no character that a
/// terminal would obey.
fn shown(path: &str) -> String {
    const MOST: usize = 120;
    let mut shown: String = path.chars().take(MOST).flat_map(char::escape_debug).collect();
    if path.chars().nth(MOST).is_some() {
        shown.push('…');
    }
    shown
}
