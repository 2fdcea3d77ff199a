//! Files below `content/` that are no pages: published once for all languages, at their own path.
//! Pictures lose what is not to be seen in them.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::address;
use crate::diagnostic::Diagnostic;
use crate::path::SourcePath;
use crate::picture::{self, Kind};
use crate::pictures;
use crate::view::View;

pub(super) struct Asset;

impl Format for Asset {
    fn name(&self) -> &'static str {
        "assets"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        let is_redrawn = |source: &SourcePath| {
            view.pictures.find(source).is_some_and(|picture| picture.nature.is_redrawn())
        };
        let as_they_are = view.site.assets().iter().filter(|source| !is_redrawn(source));
        wanted.extend(as_they_are.map(|source| Wanted {
            path: address::output_of_asset(source),
            lang: None,
            format: &Asset,
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
        let unreadable = |diagnostic| RenderError::Unreadable(Box::new(diagnostic));
        let bytes = means.world.read(source);
        let bytes = bytes.map_err(|error| unreadable(pictures::gone(source, &error)))?;
        // One that cannot be worked on may still be cleaned.
        let clean = Kind::of(&bytes).map(|kind| picture::clean(&bytes, kind));
        if clean == Some(None) && view.pictures.find(source).is_some() {
            let wrong = "its parts cannot be told apart";
            return Err(unreadable(pictures::broken(source, wrong)));
        }
        out.extend_from_slice(&clean.flatten().unwrap_or(bytes));
        Ok(())
    }
}
