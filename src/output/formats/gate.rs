//! `/index.html`: every language by its own name. It never guesses.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::output::view::View;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::OutputPath;

pub(super) struct Gate;

impl Format for Gate {
    type Subject = ();
    type Audience = ();

    const NAME: &'static str = "language gate";

    fn plan(_: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        wanted.file("index.html", (), ());
    }

    fn template((): &(), _: &View) -> Option<String> {
        Some("gate.html".to_owned())
    }
}

impl FileFormat for Gate {
    fn render(
        (): &(),
        (): (),
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let root = path.to_root();
        Ok(context.view.render_for_all("gate.html", "gate", "choose_language", &root, out)?)
    }
}
