//! From the plan to bytes: every output, side by side on all cores.
//!
//! Pure but for the assets, which are read as they are needed. What becomes of the bytes is for the
//! caller to say; nothing is kept here. What takes long comes after everything else.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::output::formats::{Body, Context, Output, RenderError, Turn};
use crate::output::plan::unpublishable;
use crate::output::view::View;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SourcePath};

/// How far the outputs are that take long, and of how many: told from several threads at once.
pub type Progress<'p> = &'p (dyn Fn(usize, usize) + Sync);

/// Renders outputs and hands the bytes of each file to `take`, in no particular order; those that
/// take long after the others.
///
/// # Errors
/// The first thing that `take` could not do. What is wrong in templates is a diagnostic.
pub fn each<E: Send>(
    outputs: &[&Output],
    context: &Context<'_>,
    diagnostics: &mut Vec<Diagnostic>,
    progress: Progress,
    take: impl Fn(&OutputPath, &[u8]) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let said = Mutex::new(Vec::new());
    let render = |buffer: &mut Vec<u8>, output: &Output| match file_or_folder(
        output, context, buffer, &take,
    ) {
        Ok(taken) => taken,
        Err(error) => {
            let mut said = said.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
            said.push(diagnostic(error, output, context.view));
            Ok(())
        }
    };
    let of_turn = |turn: Turn| -> Vec<&Output> {
        outputs.iter().copied().filter(|output| output.turn() == turn).collect()
    };
    let (soon, late, last) = (of_turn(Turn::Soon), of_turn(Turn::Late), of_turn(Turn::Last));
    let all = late.len() + last.len();
    let done = AtomicUsize::new(0);
    let one_by_one = |outputs: &[&Output]| {
        outputs.par_iter().with_max_len(1).try_for_each_init(Vec::new, |buffer, output| {
            let taken = render(buffer, output);
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, all);
            taken
        })
    };
    let result = soon
        .par_iter()
        .try_for_each_init(Vec::new, |buffer, output| render(buffer, output))
        .and_then(|()| one_by_one(&late))
        .and_then(|()| one_by_one(&last));
    diagnostics
        .extend(summed_up(said.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner())));
    result
}

/// Makes an output, and hands over what there is to take of it.
fn file_or_folder<E>(
    output: &Output,
    context: &Context<'_>,
    buffer: &mut Vec<u8>,
    take: &impl Fn(&OutputPath, &[u8]) -> Result<(), E>,
) -> Result<Result<(), E>, RenderError> {
    match output.body() {
        Body::File(file) => {
            buffer.clear();
            file.render(&output.path, context, buffer)?;
            Ok(take(&output.path, buffer))
        }
        Body::Folder(folder) => {
            let files = folder.files(context)?;
            let paths = files.iter().map(|file| in_folder(output, &file.name));
            let paths = paths.collect::<Result<Vec<OutputPath>, RenderError>>()?;
            let mut files = paths.iter().zip(&files);
            Ok(files.try_for_each(|(path, file)| take(path, &file.bytes)))
        }
    }
}

fn in_folder(folder: &Output, name: &str) -> Result<OutputPath, RenderError> {
    folder.path.file(name).map_err(|wrong| {
        let path = format!("{}{name}", folder.path);
        RenderError::unreadable(unpublishable(&path, folder.claimed_by.as_ref(), &wrong))
    })
}

/// What to say of an output that could not be made.
pub fn diagnostic(error: RenderError, output: &Output, view: &View) -> Diagnostic {
    match error {
        RenderError::Unreadable(diagnostic) => *diagnostic,
        RenderError::Template(error) => {
            let generated = SourcePath::new(crate::content::config::FILE);
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
pub fn summed_up(mut said: Vec<Diagnostic>) -> Vec<Diagnostic> {
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
