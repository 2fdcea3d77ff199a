//! Replacing files one by one where folders cannot be exchanged, so that it can be taken back.
//!
//! Before anything is changed, every step is written down. What is replaced or removed is moved aside; on
//! an error it is moved back at once, and after a kill by the next build, before it does anything else.
//! Nothing is ever deleted on the way back. It must not know why a file is placed or removed.

use std::fs;
use std::io;
use std::path::Path;

use cap_std::fs::Dir;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Failure, RECORD, name};
use crate::words::world::{read_own, write_own_anew};

/// The journal in the work folder. While it is there, the output is neither old nor new.
const JOURNAL: &str = "journal";
/// Where it is written before it counts.
const DRAFT: &str = "record";
/// The folder for what is replaced and removed.
const ASIDE: &str = "aside";
/// A journal of a million steps is a tenth of this.
const LARGEST: u64 = 1 << 31;

/// One change of the output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    /// The file in the output, or for a new output a whole folder.
    pub(super) path: String,
    /// Where the new one waits in the work folder; none when the old one is removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<String>,
    /// Where the old one is kept in the work folder; none when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) aside: Option<String>,
}

impl Step {
    /// Puts a new file in the place of nothing, or of an old one.
    pub(super) fn place(path: &str, from: String, replaces: bool, number: usize) -> Step {
        let aside = replaces.then(|| format!("{ASIDE}/{number}"));
        Step { path: path.to_owned(), from: Some(from), aside }
    }

    /// Removes an old file.
    pub(super) fn remove(path: &str, number: usize) -> Step {
        Step { path: path.to_owned(), from: None, aside: Some(format!("{ASIDE}/{number}")) }
    }

    fn is_sound(&self) -> bool {
        let is_work = |path: &String| name::check(path).is_ok();
        (self.path == RECORD || name::check(&self.path).is_ok())
            && self.from.as_ref().is_none_or(is_work)
            && self.aside.as_ref().is_none_or(is_work)
            && (self.from.is_some() || self.aside.is_some())
    }
}

/// The two folders between which files move; nothing outside of them can be reached.
#[derive(Clone, Copy)]
pub(super) struct Between<'b> {
    pub(super) output: &'b Dir,
    pub(super) work: &'b Dir,
    /// Where the work folder is, to wait for the disk.
    pub(super) work_path: &'b Path,
}

impl Between<'_> {
    /// Does all steps, group by group, and waits with `settle` until the disk holds what they made. On an
    /// error everything is as it was before.
    ///
    /// # Errors
    /// What the disk did not let us do.
    pub(super) fn run(
        self,
        groups: &[Vec<Step>],
        settle: impl FnOnce() -> io::Result<()>,
    ) -> Result<(), Failure> {
        let steps: Vec<&Step> = groups.iter().flatten().collect();
        self.write(&steps).map_err(|error| Failure::Io(self.work_path.join(JOURNAL), error))?;
        let done = groups
            .iter()
            .try_for_each(|group| group.par_iter().try_for_each(|step| self.apply(step)))
            .and_then(|()| settle().map_err(|error| Failure::Io(self.work_path.into(), error)));
        let end = || self.end().map_err(|error| Failure::Io(self.work_path.join(JOURNAL), error));
        if let Err(failure) = done.and_then(|()| end()) {
            // If this fails too, the journal stays, and the next build takes the steps back.
            let _ = self.take_back(&steps);
            return Err(failure);
        }
        Ok(())
    }

    fn write(self, steps: &[&Step]) -> io::Result<()> {
        self.work.create_dir_all(ASIDE)?;
        let draft = write_own_anew(self.work, DRAFT, &[&serde_json::to_vec(steps)?])?;
        draft.sync_all()?;
        self.work.rename(DRAFT, self.work, JOURNAL)?;
        super::sync::folders(self.work_path, &[self.work_path.to_owned()])
    }

    /// From here on the new site is the one that counts.
    fn end(self) -> io::Result<()> {
        self.work.remove_file(JOURNAL)?;
        // Whether the disk holds it already does not matter: either way all is of one site.
        let _ = super::sync::folders(self.work_path, &[self.work_path.to_owned()]);
        Ok(())
    }

    fn apply(self, step: &Step) -> Result<(), Failure> {
        self.try_apply(step).map_err(|error| Failure::Io(step.path.as_str().into(), error))
    }

    fn try_apply(self, Step { path, from, aside }: &Step) -> io::Result<()> {
        match (from, aside) {
            (None, None) => Ok(()),
            (None, Some(aside)) => {
                gone_is_done(self.output.rename(path, self.work, aside))?;
                prune(self.output, path);
                Ok(())
            }
            (Some(from), aside) => {
                if let Some(aside) = aside {
                    let linked = self.output.hard_link(path, self.work, aside);
                    gone_is_done(linked.or_else(|error| match error.kind() {
                        io::ErrorKind::NotFound => Err(error),
                        _ => self.output.copy(path, self.work, aside).map(drop),
                    }))?;
                }
                move_to(self.work, from, self.output, path)
            }
        }
    }

    /// Takes steps back, the last first; also those that were never done.
    fn take_back(self, steps: &[&Step]) -> io::Result<()> {
        for step in steps.iter().rev() {
            self.undo(step)?;
        }
        super::sync::folders(self.work_path, &[self.work_path.to_owned()])?;
        self.work.remove_file(JOURNAL)
    }

    fn undo(self, Step { path, from, aside }: &Step) -> io::Result<()> {
        // As long as the new one waits, the old one has not been touched; at most its folder has been made,
        // where a file may have to come back to.
        if from.as_ref().is_some_and(|from| exists(self.work, from)) {
            prune(self.output, path);
            return Ok(());
        }
        match aside.as_ref().filter(|aside| exists(self.work, aside)) {
            Some(aside) => move_to(self.work, aside, self.output, path),
            None => {
                if let Some(from) = from
                    && exists(self.output, path)
                {
                    move_to(self.output, path, self.work, from)?;
                    prune(self.output, path);
                }
                Ok(())
            }
        }
    }

    /// Takes back what a build that was killed had done, if one was. Says whether.
    ///
    /// # Errors
    /// When its journal is damaged, or the disk does not let us.
    pub(super) fn recover(self) -> Result<bool, Failure> {
        let at = self.work_path.join(JOURNAL);
        let failure = |error| Failure::Io(at.clone(), error);
        match self.work.symlink_metadata(JOURNAL) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(failure(error)),
            Ok(about) if about.is_file() && about.len() <= LARGEST => {}
            Ok(_) => return Err(Failure::Journal(at)),
        }
        let bytes = read_own(self.work, JOURNAL, LARGEST).map_err(failure)?;
        let steps: Vec<Step> =
            serde_json::from_slice(&bytes).map_err(|_| Failure::Journal(at.clone()))?;
        if !steps.iter().all(Step::is_sound) {
            return Err(Failure::Journal(at));
        }
        self.take_back(&steps.iter().collect::<Vec<_>>()).map_err(failure)?;
        Ok(true)
    }

    /// Clears what was kept aside.
    ///
    /// # Errors
    /// When the disk does not let us.
    pub(super) fn clear(self) -> Result<(), Failure> {
        let failure = |error| Failure::Io(self.work_path.join(ASIDE), error);
        let _ = self.work.remove_file(DRAFT);
        let aside = self.work_path.join(ASIDE);
        match fs::remove_dir_all(aside) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failure(error)),
            _ => Ok(()),
        }
    }
}

/// Whether there is a journal in a work folder.
pub(super) fn is_in(work: &Path) -> bool {
    fs::symlink_metadata(work.join(JOURNAL)).is_ok()
}

fn exists(dir: &Dir, path: &str) -> bool {
    dir.symlink_metadata(path).is_ok()
}

/// What is not there any more need not be kept.
fn gone_is_done(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Moves a file, and makes the folder that it goes to if need be.
fn move_to(from: &Dir, old: &str, to: &Dir, new: &str) -> io::Result<()> {
    from.rename(old, to, new).or_else(|error| match error.kind() {
        io::ErrorKind::NotFound if exists(from, old) => {
            to.create_dir_all(name::folder_of(new))?;
            from.rename(old, to, new)
        }
        _ => Err(error),
    })
}

/// Removes the folders that a file leaves empty.
fn prune(output: &Dir, path: &str) {
    let mut folder = name::folder_of(path);
    while !folder.is_empty() && output.remove_dir(folder).is_ok() {
        folder = name::folder_of(folder);
    }
}
