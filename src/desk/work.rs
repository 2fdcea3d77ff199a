//! What takes a core for a moment: so much at once and no more, and a failure in it ends nothing else.
//!
//! Knows no pages. Whoever asks waits for its turn, for so long and no longer.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::path::SourcePath;

/// Places for what is made at the same time.
#[derive(Clone)]
pub struct Work {
    places: Arc<Semaphore>,
    patience: Duration,
}

/// What was made, and the place that it still holds: to be given back when what comes of it has found
/// room as well.
pub struct Done<T> {
    /// What was made.
    pub value: T,
    /// Given back when it is dropped.
    pub place: OwnedSemaphorePermit,
}

/// Why nothing was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undone {
    /// Too much was to be made already.
    Busy,
    /// The program failed in it; with what it said.
    Failed(String),
}

impl Work {
    /// Room for `places` pieces of work at once; whoever finds none waits for `patience`.
    pub fn new(places: usize, patience: Duration) -> Self {
        Work { places: Arc::new(Semaphore::new(places)), patience }
    }

    /// Does a piece of work on a thread of its own. It goes on to its end, and holds its place, also
    /// where nobody waits for it any more.
    ///
    /// # Errors
    /// When there is no place for it, or it fails.
    pub async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<Done<T>, Undone> {
        let place = timeout(self.patience, Arc::clone(&self.places).acquire_owned()).await;
        let Ok(Ok(place)) = place else { return Err(Undone::Busy) };
        let done = tokio::task::spawn_blocking(move || Done { value: job(), place }).await;
        done.map_err(|failure| match failure.try_into_panic() {
            Ok(payload) => Undone::Failed(words(&*payload)),
            // The program is about to end.
            Err(_) => Undone::Busy,
        })
    }
}

/// Does something that must not bring down what surrounds it: where the program fails in it, that is
/// said of `path`. `doing` completes "the program failed while …".
///
/// # Errors
/// When the program fails.
pub fn caught<T>(
    path: &SourcePath,
    doing: &str,
    job: impl FnOnce() -> T,
) -> Result<T, Box<Diagnostic>> {
    // What is left half done is dropped with the closure, or replaced by whoever called.
    catch_unwind(AssertUnwindSafe(job))
        .map_err(|payload| Box::new(failure(path, doing, &words(&*payload))))
}

/// What is said of a failure of the program.
pub fn failure(path: &SourcePath, doing: &str, words: &str) -> Diagnostic {
    Diagnostic::new(
        &codes::PROGRAM_FAILED,
        path,
        format!("the program failed while it {doing}: {words}"),
    )
    .hint("undo what you changed last to go on working")
    .hint("please report this with the file and what the terminal says: it is a mistake in Welcomat, not in the site")
}

/// What a failure says of itself.
fn words(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "it said nothing".to_owned())
}
