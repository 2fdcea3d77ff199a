//! Files below `content/` that are no pages: published once for all languages, at their own path.

use super::{About, Format, Means, Output, RenderError};
use crate::diagnostic::{Diagnostic, codes};
use crate::path::OutputPath;
use crate::sources::CONTENT;
use crate::view::View;

pub(super) struct Asset;

impl Format for Asset {
    fn name(&self) -> &'static str {
        "assets"
    }

    fn plan(&self, view: &View, outputs: &mut Vec<Output>, _: &mut Vec<Diagnostic>) {
        outputs.extend(view.site.assets().iter().map(|source| {
            let below = source.as_str().strip_prefix(CONTENT).unwrap_or(source.as_str());
            Output {
                path: OutputPath::new(below.trim_start_matches('/')),
                lang: None,
                format: &Asset,
                about: About::Source(source.clone()),
                claimed_by: Some(source.clone()),
            }
        }));
    }

    fn render(
        &self,
        output: &Output,
        _: &View,
        means: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let About::Source(source) = &output.about else { return Ok(()) };
        let bytes = means.world.read(source).map_err(|error| {
            let message = format!("the file cannot be read: {error}");
            RenderError::Unreadable(Box::new(Diagnostic::new(
                &codes::FILE_UNREADABLE,
                source,
                message,
            )))
        })?;
        out.extend_from_slice(&bytes);
        Ok(())
    }
}
