//! Pictures that take long to make: photographs in the sizes that a phone or a screen wants, and those
//! that cannot be published as they are.
//!
//! Each is unpacked once for all its sizes, and remembered: what it was made of is in its name.

use rayon::prelude::*;

use super::{About, File, Format, Means, Output, RenderError, Wanted};
use crate::address;
use crate::diagnostic::Diagnostic;
use crate::path::SourcePath;
use crate::picture::{self, Drawn, Form};
use crate::pictures::{self, Picture};
use crate::view::View;

/// A picture that is turned upright, or made smaller, before it is published at its own address.
pub(super) struct Redrawn;

impl Format for Redrawn {
    fn name(&self) -> &'static str {
        "pictures drawn anew"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        let redrawn = view
            .pictures
            .all()
            .filter(|(source, picture)| picture.nature.is_redrawn() && view.site.publishes(source));
        wanted.extend(redrawn.map(|(source, _)| Wanted {
            path: address::output_of_asset(source),
            lang: None,
            format: &Redrawn,
            about: About::Source(source.clone()),
            claimed_by: Some(source.clone()),
        }));
    }

    fn render(
        &self,
        output: &Output,
        view: &View,
        means: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let About::Source(source) = &output.about else { return Ok(()) };
        let Some(picture) = view.pictures.find(source) else { return Ok(()) };
        let name = picture.remembered_as("whole");
        let bytes = match means.world.recall(&name) {
            Some(bytes) => bytes,
            None => {
                let source = Source { path: source, picture };
                let bytes = source.redrawn(&source.read(means)?)?;
                means.world.remember(&name, &bytes);
                bytes
            }
        };
        out.extend_from_slice(&bytes);
        Ok(())
    }

    fn is_late(&self) -> bool {
        true
    }
}

/// The sizes of a picture that pages show, in every form: a folder for each.
pub(super) struct Sizes;

impl Format for Sizes {
    fn name(&self) -> &'static str {
        "pictures in other sizes"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        wanted.extend(view.resized_pictures().map(|(source, picture)| Wanted {
            path: address::folder_of_sizes(source, &picture.fingerprint(source)).into(),
            lang: None,
            format: &Sizes,
            about: About::Picture(source.clone()),
            claimed_by: Some(source.clone()),
        }));
    }

    fn render(&self, _: &Output, _: &View, _: &Means, _: &mut Vec<u8>) -> Result<(), RenderError> {
        Ok(())
    }

    fn render_folder(
        &self,
        output: &Output,
        view: &View,
        means: &Means,
    ) -> Result<Vec<File>, RenderError> {
        let About::Picture(source) = &output.about else { return Ok(Vec::new()) };
        let Some(picture) = view.pictures.find(source) else { return Ok(Vec::new()) };
        let source = Source { path: source, picture };
        let names = source.wanted().into_iter().map(|(width, form)| address::size(width, form));
        let names: Vec<String> = names.collect();
        let known = names.iter().map(|name| means.world.recall(&picture.remembered_as(name)));
        // One that is missing would be drawn of a larger one: all are made, or none.
        let files = match known.collect::<Option<Vec<_>>>() {
            Some(known) => known,
            None => {
                let made = source.sizes(&source.read(means)?)?;
                for (name, bytes) in names.iter().zip(&made) {
                    means.world.remember(&picture.remembered_as(name), bytes);
                }
                made
            }
        };
        Ok(names.into_iter().zip(files).map(|(name, bytes)| File { name, bytes }).collect())
    }

    fn is_late(&self) -> bool {
        true
    }
}

/// A picture and the file that it is in.
struct Source<'a> {
    path: &'a SourcePath,
    picture: &'a Picture,
}

impl Source<'_> {
    /// Its bytes, if they are still those that it was looked at by.
    fn read(&self, means: &Means) -> Result<Vec<u8>, RenderError> {
        let unreadable = |diagnostic| RenderError::Unreadable(Box::new(diagnostic));
        let bytes = means.world.read(self.path);
        let bytes = bytes.map_err(|error| unreadable(pictures::gone(self.path, &error)))?;
        match self.picture.is_of(&bytes) {
            true => Ok(bytes),
            false => Err(self.broken("it has changed while the site was built")),
        }
    }

    fn broken(&self, wrong: &str) -> RenderError {
        RenderError::Unreadable(Box::new(pictures::broken(self.path, wrong)))
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
