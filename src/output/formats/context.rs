//! What a format makes its files with, besides what it planned: the view of the site, the files of the
//! site, what earlier builds remember, and the other outputs.

use std::sync::Arc;

use crate::content::pictures;
use crate::media::fonts::Fonts;
use crate::output::view::View;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::SourcePath;
use crate::words::template::TemplateError;
use crate::words::world::World;

use super::{Body, Output};

/// What an output is made with.
#[derive(Clone, Copy)]
pub struct Context<'c> {
    /// The site, as templates see it.
    pub view: &'c View,
    /// What pictures are lettered with.
    pub fonts: &'c Arc<Fonts>,
    outputs: &'c dyn Outputs,
    world: &'c dyn World,
}

/// The outputs of a site, as those see them that are made of others.
pub trait Outputs: Sync {
    /// The output at a path, or the folder that a file of this path would lie in.
    fn find(&self, path: &str) -> Option<&Output>;
}

impl<'c> Context<'c> {
    /// Everything that outputs of a view are made with.
    pub fn new(
        view: &'c View,
        outputs: &'c dyn Outputs,
        world: &'c dyn World,
        fonts: &'c Arc<Fonts>,
    ) -> Self {
        Context { view, fonts, outputs, world }
    }

    /// The bytes of a file of the site.
    ///
    /// # Errors
    /// When it cannot be read: it was there when the site was listed.
    pub fn read(&self, source: &SourcePath) -> Result<Vec<u8>, RenderError> {
        let bytes = self.world.read(source);
        bytes.map_err(|error| RenderError::unreadable(pictures::gone(source, &error)))
    }

    /// How many bytes a file of the site has; none where it cannot be looked at.
    pub fn size(&self, source: &SourcePath) -> Option<u64> {
        self.world.size(source).ok()
    }

    /// What an earlier build remembers under a name that says all of what it was made of.
    pub fn recall(&self, name: &str) -> Option<Vec<u8>> {
        self.world.recall(name)
    }

    /// Remembers something for later builds.
    pub fn remember(&self, name: &str, bytes: &[u8]) {
        self.world.remember(name, bytes);
    }

    /// What is remembered under a name; made, and remembered, where nothing is.
    ///
    /// # Errors
    /// What keeps it from being made.
    pub fn remembered(
        &self,
        name: &str,
        make: impl FnOnce() -> Result<Vec<u8>, RenderError>,
    ) -> Result<Vec<u8>, RenderError> {
        if let Some(known) = self.recall(name) {
            return Ok(known);
        }
        let made = make()?;
        self.remember(name, &made);
        Ok(made)
    }

    /// The output at a path, or the folder that a file of this path would lie in.
    pub fn find(&self, path: &str) -> Option<&'c Output> {
        self.outputs.find(path)
    }

    /// The bytes of another file of the site; none where there is no such file.
    ///
    /// # Errors
    /// What keeps it from being made.
    pub fn file(&self, path: &str) -> Result<Option<Vec<u8>>, RenderError> {
        let Some(output) = self.find(path) else { return Ok(None) };
        match output.body() {
            Body::File(file) => {
                let mut bytes = Vec::new();
                file.render(&output.path, self, &mut bytes)?;
                Ok(Some(bytes))
            }
            Body::Folder(folder) => {
                let name = path.strip_prefix(output.path.as_str());
                let mut files = folder.files(self)?.into_iter();
                let found = files.find(|file| Some(file.name.as_str()) == name);
                Ok(found.map(|file| file.bytes))
            }
        }
    }
}

/// Why an output could not be made.
#[derive(Debug)]
pub enum RenderError {
    /// A template fails.
    Template(TemplateError),
    /// A file that was there when the site was listed cannot be read.
    Unreadable(Box<Diagnostic>),
}

impl RenderError {
    /// What is wrong with a file that the output is made of.
    pub fn unreadable(diagnostic: Diagnostic) -> Self {
        RenderError::Unreadable(Box::new(diagnostic))
    }
}

impl From<TemplateError> for RenderError {
    fn from(error: TemplateError) -> Self {
        RenderError::Template(error)
    }
}
