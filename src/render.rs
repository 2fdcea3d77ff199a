//! From the plan to bytes: every output, side by side on all cores.
//!
//! Pure but for the assets, which are read as they are needed. What becomes of the bytes is for the
//! caller to say; nothing is kept here.

use std::sync::Mutex;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::formats::{Output, RenderError};
use crate::path::SourcePath;
use crate::view::View;
use crate::world::World;

/// Renders outputs and hands the bytes of each to `take`, in no particular order.
///
/// # Errors
/// The first thing that `take` could not do. What is wrong in templates is a diagnostic.
pub fn each<E: Send>(
    outputs: &[&Output],
    view: &View,
    world: &dyn World,
    diagnostics: &mut Vec<Diagnostic>,
    take: impl Fn(&Output, &[u8]) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let said = Mutex::new(Vec::new());
    let result = outputs.par_iter().try_for_each_init(Vec::new, |buffer, output| {
        buffer.clear();
        match output.format.render(output, view, world, buffer) {
            Ok(()) => take(output, buffer),
            Err(error) => {
                let mut said = said.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                said.push(diagnostic(error, output, view));
                Ok(())
            }
        }
    });
    diagnostics
        .extend(summed_up(said.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner())));
    result
}

/// What to say of an output that could not be made.
pub fn diagnostic(error: RenderError, output: &Output, view: &View) -> Diagnostic {
    match error {
        RenderError::Unreadable(diagnostic) => *diagnostic,
        RenderError::Template(error) => {
            let generated = SourcePath::new(crate::config::FILE);
            let page = output.claimed_by.as_ref().unwrap_or(&generated);
            view.theme.diagnostic(&error).label(
                page,
                None,
                format!("while rendering `{}`", output.path),
            )
        }
    }
}

/// A mistake in a template shows on every page of a kind: it is said once, with the first page and
/// the number of the others.
fn summed_up(mut said: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let place = |diagnostic: &Diagnostic| {
        (diagnostic.path.clone(), diagnostic.span, diagnostic.message.clone())
    };
    said.sort_by_cached_key(|diagnostic| {
        let page = diagnostic.labels.first().map(|label| (label.path.clone(), label.text.clone()));
        (place(diagnostic), page)
    });
    let mut summed: Vec<(Diagnostic, usize)> = Vec::new();
    for diagnostic in said {
        match summed.last_mut() {
            Some((first, others)) if place(first) == place(&diagnostic) => *others += 1,
            _ => summed.push((diagnostic, 0)),
        }
    }
    let with_count = |(mut diagnostic, others): (Diagnostic, usize)| {
        if let (Some(label), 1..) = (diagnostic.labels.first_mut(), others) {
            label.text = format!("{}, and {others} more", label.text);
        }
        diagnostic
    };
    summed.into_iter().map(with_count).collect()
}
