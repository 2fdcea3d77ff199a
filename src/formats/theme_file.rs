//! Files of the theme, with a fingerprint in their name: a browser may keep them for ever.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::view::View;

pub(super) struct ThemeFile;

impl Format for ThemeFile {
    fn name(&self) -> &'static str {
        "theme"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        wanted.extend(view.theme_files.iter().map(|(name, file)| Wanted {
            path: file.path.as_str().into(),
            lang: None,
            format: &ThemeFile,
            about: About::ThemeFile(name.clone()),
            claimed_by: None,
        }));
    }

    fn render(
        &self,
        output: &Output,
        view: &View,
        _: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        if let About::ThemeFile(name) = &output.about {
            out.extend_from_slice(&view.theme_files[name].bytes);
        }
        Ok(())
    }
}
