//! A site at one moment, with everything that its outputs are made of.
//!
//! Building renders all outputs of one; the author's desk renders those that are asked for, and
//! takes the next. It is never changed: what is rendered from it at any time is the same.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::plan::Plan;
use crate::view::View;

/// A site at one moment.
pub struct Snapshot {
    /// The site as its readers see it.
    pub view: View,
    /// Every output.
    pub plan: Arc<Plan>,
    /// What was said of it before anything was rendered, sorted by place.
    pub said: Vec<Diagnostic>,
}

impl Snapshot {
    /// Whether nothing is so wrong that it must not be published.
    pub fn is_sound(&self) -> bool {
        !self.said.iter().any(Diagnostic::is_error)
    }
}
