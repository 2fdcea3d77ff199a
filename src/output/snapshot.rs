//! A site at one moment, with everything that its outputs are made of.
//!
//! Building renders all outputs of one; the author's desk renders those that are asked for, and
//! takes the next. It is never changed: what is rendered from it at any time is the same.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::media::fonts::Fonts;
use crate::output::formats::{Body, Context, File, FolderItem, Output, RenderError};
use crate::output::plan::Plan;
use crate::output::view::View;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::OutputPath;
use crate::words::world::World;

/// The files of a folder, once they are made.
type Made = Mutex<Option<Arc<[File]>>>;

/// How many bytes of such files are kept: those of a few languages of a very large site. More is made again
/// when it is asked for.
const KEPT: usize = 256 * 1024 * 1024;

/// The folders that somebody has asked for, as far as they are kept.
#[derive(Default)]
struct Folders {
    /// How often one was asked for: a clock.
    asked: u64,
    by_path: HashMap<OutputPath, Folder>,
}

#[derive(Default)]
struct Folder {
    made: Arc<Made>,
    /// When it was last asked for.
    asked: u64,
    /// How many bytes its files have; none until they are made.
    bytes: usize,
}

impl Folders {
    fn ask(&mut self, path: &OutputPath) -> Arc<Made> {
        self.asked += 1;
        let folder = self.by_path.entry(path.clone()).or_default();
        folder.asked = self.asked;
        Arc::clone(&folder.made)
    }

    /// Notes what was made, and lets those go that nobody has asked for the longest; never the last one.
    fn keep(&mut self, path: &OutputPath, bytes: usize) {
        if let Some(folder) = self.by_path.get_mut(path) {
            folder.bytes = bytes;
        }
        while self.by_path.values().map(|folder| folder.bytes).sum::<usize>() > KEPT {
            let others =
                self.by_path.iter().filter(|(other, folder)| *other != path && folder.bytes > 0);
            let Some((oldest, _)) = others.min_by_key(|(_, folder)| folder.asked) else { return };
            let oldest = oldest.clone();
            self.by_path.remove(&oldest);
        }
    }
}

/// A site at one moment.
pub struct Snapshot {
    /// The site as its readers see it.
    pub view: View,
    /// Every output.
    pub plan: Arc<Plan>,
    /// What its cards are lettered with.
    pub fonts: Arc<Fonts>,
    /// What was said of it before anything was rendered, sorted by place.
    pub said: Vec<Diagnostic>,
    /// The same of what is known to be wrong, and keeps nothing from being written.
    pub known: Vec<Diagnostic>,
    /// The outputs that are folders, as far as somebody has asked for a file of them.
    folders: Mutex<Folders>,
}

impl Snapshot {
    /// A site at one moment.
    pub fn new(
        view: View,
        plan: Arc<Plan>,
        fonts: Arc<Fonts>,
        said: Vec<Diagnostic>,
        known: Vec<Diagnostic>,
    ) -> Self {
        Snapshot { view, plan, fonts, said, known, folders: Mutex::default() }
    }

    /// What its outputs are made with.
    pub fn context<'c>(&'c self, world: &'c dyn World) -> Context<'c> {
        Context::new(&self.view, &*self.plan, world, &self.fonts)
    }

    /// The bytes of one file: of an output, or of what lies in an output that is a folder. `None` if
    /// there is no such file in that folder.
    ///
    /// # Errors
    /// What keeps it from being made.
    pub fn file(
        &self,
        output: &Output,
        path: &str,
        world: &dyn World,
    ) -> Result<Option<Vec<u8>>, RenderError> {
        match output.body() {
            Body::File(file) => {
                let mut bytes = Vec::new();
                file.render(&output.path, &self.context(world), &mut bytes)?;
                Ok(Some(bytes))
            }
            Body::Folder(folder) => {
                let name = path.strip_prefix(output.path.as_str());
                let files = self.folder(&output.path, folder, world)?;
                let found = files.iter().find(|file| Some(file.name.as_str()) == name);
                Ok(found.map(|file| file.bytes.clone()))
            }
        }
    }

    /// The files of an output that is a folder: made when the first of them is asked for. Whoever asks
    /// meanwhile for another folder does not wait.
    fn folder(
        &self,
        path: &OutputPath,
        folder: &dyn FolderItem,
        world: &dyn World,
    ) -> Result<Arc<[File]>, RenderError> {
        let kept = lock(&self.folders).ask(path);
        let mut made = lock(&kept);
        if let Some(made) = &*made {
            return Ok(Arc::clone(made));
        }
        let files = folder.files(&self.context(world))?;
        lock(&self.folders).keep(path, files.iter().map(|file| file.bytes.len()).sum());
        Ok(Arc::clone(made.insert(files.into())))
    }

    /// Whether nothing is so wrong that it must not be published.
    pub fn is_sound(&self) -> bool {
        !self.said.iter().any(Diagnostic::is_error)
    }
}

/// Nothing is left half done under these locks.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
