//! `/index.html`: every language by its own name. It never guesses.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::view::View;

pub(super) struct Gate;

impl Format for Gate {
    fn name(&self) -> &'static str {
        "language gate"
    }

    fn plan(&self, _: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        wanted.push(Wanted {
            path: "index.html".into(),
            lang: None,
            format: &Gate,
            about: About::Site,
            claimed_by: None,
        });
    }

    fn render(
        &self,
        output: &Output,
        view: &View,
        _: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        Ok(view.render_for_all(
            "gate.html",
            "gate",
            "choose_language",
            &output.path.to_root(),
            out,
        )?)
    }
}
