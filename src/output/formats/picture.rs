//! Pictures that take long to make: photographs in the sizes that a phone or a screen wants, and those
//! that cannot be published as they are.
//!
//! Each is unpacked once for all its sizes, and remembered: what it was made of is in its name.

use rayon::prelude::*;

use super::{Context, File, FileFormat, FolderFormat, Format, Origin, RenderError, Turn, Wanted};
use crate::content::pictures::{self, Picture};
use crate::media::picture::{self, Drawn, Form};
use crate::output::view::{View, picture::resized_pictures};
use crate::site::address;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SourcePath};

/// A picture that is turned upright, or made smaller, before it is published at its own address.
pub(super) struct Redrawn;

impl Format for Redrawn {
    type Subject = SourcePath;
    type Audience = ();

    const NAME: &'static str = "pictures drawn anew";
    const TURN: Turn = Turn::Late;

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        for (source, picture) in view.pictures.all() {
            if picture.nature.is_redrawn() && view.site.publishes(source) {
                let path = address::output_of_asset(source);
                wanted.claimed_file(path, source.clone(), (), source.clone());
            }
        }
    }

    fn origin(source: &SourcePath) -> Origin<'_> {
        Origin::Source(source)
    }
}

impl FileFormat for Redrawn {
    fn render(
        path: &SourcePath,
        (): (),
        _: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let source = Source::of(path, context)?;
        let bytes = context.remembered(&source.picture.remembered_as("whole"), || {
            source.redrawn(&source.read(context)?)
        })?;
        out.extend_from_slice(&bytes);
        Ok(())
    }
}

/// The sizes of a picture that pages show, in every form: a folder for each.
pub(super) struct Sizes;

impl Format for Sizes {
    type Subject = SourcePath;
    type Audience = ();

    const NAME: &'static str = "pictures in other sizes";
    const TURN: Turn = Turn::Late;

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        for (source, picture) in resized_pictures(view) {
            let path = address::folder_of_sizes(source, &picture.fingerprint(source));
            wanted.folder(path, source.clone(), (), Some(source.clone()));
        }
    }

    fn origin(source: &SourcePath) -> Origin<'_> {
        Origin::Picture(source)
    }
}

impl FolderFormat for Sizes {
    fn render(path: &SourcePath, (): (), context: &Context<'_>) -> Result<Vec<File>, RenderError> {
        let source = Source::of(path, context)?;
        let names = source.wanted().into_iter().map(|(width, form)| address::size(width, form));
        let names: Vec<String> = names.collect();
        let remembered_as = |name: &String| source.picture.remembered_as(name);
        let known = names.iter().map(|name| context.recall(&remembered_as(name)));
        // One that is missing would be drawn of a larger one: all are made, or none.
        let files = match known.collect::<Option<Vec<_>>>() {
            Some(known) => known,
            None => {
                let made = source.sizes(&source.read(context)?)?;
                for (name, bytes) in names.iter().zip(&made) {
                    context.remember(&remembered_as(name), bytes);
                }
                made
            }
        };
        Ok(names.into_iter().zip(files).map(|(name, bytes)| File { name, bytes }).collect())
    }
}

/// A picture and the file that it is in.
struct Source<'a> {
    path: &'a SourcePath,
    picture: &'a Picture,
}

impl<'a> Source<'a> {
    /// A picture that was planned because it was looked at.
    fn of(path: &'a SourcePath, context: &Context<'a>) -> Result<Self, RenderError> {
        let changed = || changed(path);
        let picture = context.view.pictures.find(path).ok_or_else(changed)?;
        Ok(Source { path, picture })
    }

    /// Its bytes, if they are still those that it was looked at by.
    fn read(&self, context: &Context<'_>) -> Result<Vec<u8>, RenderError> {
        let bytes = context.read(self.path)?;
        match self.picture.is_of(&bytes) {
            true => Ok(bytes),
            false => Err(changed(self.path)),
        }
    }

    fn broken(&self, wrong: &str) -> RenderError {
        RenderError::unreadable(pictures::broken(self.path, wrong))
    }

    fn redrawn(&self, bytes: &[u8]) -> Result<Vec<u8>, RenderError> {
        let nature = &self.picture.nature;
        let size = nature.published().unwrap_or_default();
        Drawn::unpacked(bytes, nature, size)
            .and_then(|drawn| drawn.packed_large(nature.own_form()))
            .map_err(|wrong| self.broken(&wrong))
    }

    /// Every width in every form, the largest first.
    fn wanted(&self) -> Vec<(u32, Form)> {
        let nature = &self.picture.nature;
        let in_forms = |width| nature.forms().iter().map(move |form| (width, *form));
        nature.widths().into_iter().rev().flat_map(in_forms).collect()
    }

    fn sizes(&self, bytes: &[u8]) -> Result<Vec<Vec<u8>>, RenderError> {
        let nature = &self.picture.nature;
        let mut drawn: Vec<Drawn> = Vec::new();
        for width in nature.widths().into_iter().rev() {
            let size = (width, nature.height_at(width));
            drawn.push(match drawn.last() {
                Some(larger) => larger.smaller(size),
                None => Drawn::unpacked(bytes, nature, size).map_err(|it| self.broken(&it))?,
            });
        }
        let in_forms = |drawn| nature.forms().iter().map(move |form| (drawn, *form));
        let wanted: Vec<(&Drawn, Form)> = drawn.iter().flat_map(in_forms).collect();
        let packed = wanted.par_iter().map(|(drawn, form)| {
            let packed = drawn.packed(*form)?;
            Ok(self.as_it_was(bytes, *form, packed.len()).unwrap_or(packed))
        });
        let packed: Result<Vec<Vec<u8>>, String> = packed.collect();
        let mut packed = packed.map_err(|wrong| self.broken(&wrong))?;
        // Lines and even colours take more room when they are blurred: then the larger one does.
        for at in nature.forms().len()..packed.len() {
            let larger = at - nature.forms().len();
            if packed[larger].len() < packed[at].len() {
                packed[at] = packed[larger].clone();
            }
        }
        Ok(packed)
    }

    /// The picture as its author packed it, if it takes less room than a part of its dots.
    fn as_it_was(&self, bytes: &[u8], form: Form, room: usize) -> Option<Vec<u8>> {
        let nature = &self.picture.nature;
        let is_of = |own: Form| own.media_type() == form.media_type();
        let is_usable = !nature.is_redrawn() && nature.kind.form().is_some_and(is_of);
        let own = is_usable.then(|| picture::clean(bytes, nature.kind))??;
        (own.len() < room).then_some(own)
    }
}

fn changed(path: &SourcePath) -> RenderError {
    RenderError::unreadable(pictures::broken(path, "it has changed while the site was built"))
}
