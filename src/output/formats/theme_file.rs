//! Files of the theme, with a fingerprint in their name: a browser may keep them for ever.

use super::{Context, FileFormat, Format, Origin, RenderError, Wanted};
use crate::output::view::View;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::OutputPath;

pub(super) struct ThemeFile;

impl Format for ThemeFile {
    /// The name of the file in the theme.
    type Subject = String;
    type Audience = ();

    const NAME: &'static str = "theme";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        for (name, file) in view.theme_files.iter() {
            wanted.file(file.path.as_str(), name.clone(), ());
        }
    }

    fn origin(_: &String) -> Origin<'_> {
        Origin::Theme
    }
}

impl FileFormat for ThemeFile {
    fn render(
        name: &String,
        (): (),
        _: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        out.extend_from_slice(&context.view.theme_files[name].bytes);
        Ok(())
    }
}
