//! A desk and how it is reached: what every answer is made with.
//!
//! Answers nothing itself: that is the work of `http`, and of `events` for pages that listen.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::editor::Editor;
use super::figures::Figures;
use super::gate::HostName;
use super::limits::Limits;
use super::state::Desk;
use super::work::Work;
use crate::words::diagnostic::Diagnostic;

/// What room in memory is counted in.
pub(super) const UNIT: usize = 64 * 1024;

/// A desk and how it is reached.
pub struct Server {
    /// What is served.
    pub desk: Arc<Desk>,
    /// What is known of its pages.
    pub figures: Figures,
    /// How files are opened.
    pub editor: Editor,
    /// The names under which the server may be asked, besides those of the machine that it runs on.
    pub hosts: Vec<HostName>,
    /// Told what is wrong with a page that only asking for it has shown.
    pub report: Box<dyn Fn(&Diagnostic) + Send + Sync>,
    /// How much of everything there may be.
    pub limits: Limits,
    pub(super) work: Work,
    /// Room for large answers, in units of [`UNIT`] bytes.
    pub(super) room: Arc<Semaphore>,
}

impl Server {
    /// A server of a desk. `report` is told what is wrong with a page that only asking for it has shown.
    pub fn new(
        desk: Arc<Desk>,
        editor: Editor,
        hosts: Vec<HostName>,
        report: Box<dyn Fn(&Diagnostic) + Send + Sync>,
        limits: Limits,
    ) -> Self {
        let work = Work::new(limits.renderings, limits.patience);
        let room = Arc::new(Semaphore::new(limits.held / UNIT));
        Server { desk, figures: Figures::default(), editor, hosts, report, limits, work, room }
    }
}
