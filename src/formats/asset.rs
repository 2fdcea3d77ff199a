//! Files below `content/` that are no pages: published once for all languages, at their own path.
//! Pictures lose what is not to be seen in them.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::address;
use crate::diagnostic::Diagnostic;
use crate::path::SourcePath;
use crate::picture;
use crate::pictures::{self, Publishing};
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
        let as_they_are = view
            .site
            .assets()
            .iter()
            .filter(|source| !is_redrawn(source) && !view.pictures.refuses(source));
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
        match pictures::publishing(source, &bytes, &view.site.config.assets) {
            Publishing::AsItIs => out.extend_from_slice(&bytes),
            Publishing::KeptBack => {
                let wrong = "it has changed while the site was built";
                return Err(unreadable(pictures::broken(source, wrong)));
            }
            Publishing::Cleaned(kind) => match picture::clean(&bytes, kind) {
                Some(clean) => out.extend_from_slice(&clean),
                None => {
                    let wrong = "its parts cannot be told apart";
                    return Err(unreadable(pictures::broken(source, wrong)));
                }
            },
        }
        Ok(())
    }
}
