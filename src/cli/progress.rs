//! How far the work is that takes long, on a terminal; nowhere else.
//!
//! Wraps `indicatif`. It knows numbers and no work.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A line that says how far the work is, and goes away when it is done.
pub(super) struct Bar(ProgressBar);

impl Bar {
    /// A line that is not there yet.
    pub(super) fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        // Known to be a template that can be read: without one, the usual look does.
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos} of {len}, {eta}") {
            bar.set_style(style);
        }
        Bar(bar)
    }

    /// Shows how many are done, of how many.
    pub(super) fn show(&self, done: usize, of: usize) {
        if self.0.length() != Some(of as u64) {
            self.0.set_length(of as u64);
            self.0.set_message("search, pictures, cards");
        }
        self.0.set_position(done as u64);
    }

    /// Takes the line away.
    pub(super) fn clear(&self) {
        self.0.finish_and_clear();
    }
}
