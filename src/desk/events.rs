//! What an open page is told: that it has changed, what is wrong, that the figures may be others.
//!
//! Server-sent events (WHATWG HTML, section 9.2), one stream for each open page. A page is told to
//! reload only if its own bytes have changed, or a file that it shows.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;

use axum::response::sse::Event;
use futures_util::stream::{Stream, unfold};
use tokio::sync::watch;

use super::report;
use super::server::Server;
use super::state::{Edition, Open};
use crate::words::diagnostic::Diagnostic;
use crate::words::path::OutputPath;

/// What an event says that has nothing to say: one without data never reaches a page.
const NOW: &str = "now";

/// An open page and what it was told.
struct Tab {
    server: Arc<Server>,
    path: OutputPath,
    /// The mark of what it shows.
    seen: String,
    /// The problems that it shows.
    problems: Option<String>,
    editions: watch::Receiver<Edition>,
    to_tell: VecDeque<Event>,
    /// As long as it is open, it is looked at before others.
    open: Open,
    /// Whether this is the last that it is told.
    is_last: bool,
}

/// Everything that the page at `path` is told from now on. `seen` is the mark of what it shows, `from` where
/// it is open. Where too many pages are open, the oldest is told to wait, and nothing more.
pub fn of_page(
    server: &Arc<Server>,
    path: OutputPath,
    seen: String,
    from: IpAddr,
) -> impl Stream<Item = Result<Event, Infallible>> + use<> {
    let (desk, limits) = (&server.desk, &server.limits);
    let mut editions = desk.editions();
    // What is shown now may already be another edition than the one that the page was made from.
    editions.mark_changed();
    let tab = Tab {
        server: Arc::clone(server),
        seen,
        problems: None,
        editions,
        to_tell: VecDeque::new(),
        open: desk.open(path.clone(), from, limits),
        is_last: false,
        path,
    };
    unfold(tab, |mut tab| async {
        while tab.to_tell.is_empty() {
            if tab.is_last {
                return None;
            }
            tab = tab.next_edition().await?;
        }
        let event = tab.to_tell.pop_front()?;
        Some((Ok(event), tab))
    })
}

impl Tab {
    /// Waits for the next edition and looks at it. Where it cannot be looked at now, the page asks again.
    async fn next_edition(mut self) -> Option<Tab> {
        tokio::select! {
            changed = self.editions.changed() => changed.ok()?,
            () = self.open.given_up() => {
                self.to_tell.push_back(Event::default().event("full").data(NOW));
                self.is_last = true;
                return Some(self);
            }
        }
        let edition = self.editions.borrow_and_update().clone();
        let work = self.server.work.clone();
        let looked = work.run(move || {
            self.look_at(&edition);
            self
        });
        Some(looked.await.ok()?.value)
    }

    fn look_at(&mut self, edition: &Edition) {
        let (now, wrong) = self.rendered(edition);
        let mut problems = edition.problems.to_vec();
        problems.extend(wrong.filter(|wrong| !edition.problems.contains(wrong)));
        let problems = report::json(&problems, &*self.server.desk.world, &self.server.editor);
        if self.problems.as_ref() != Some(&problems) {
            self.to_tell.push_back(Event::default().event("problems").data(&problems));
            self.problems = Some(problems);
        }
        let is_other = now.as_ref().is_some_and(|now| *now != self.seen);
        if is_other {
            self.to_tell.push_back(Event::default().event("reload").data(NOW));
        } else {
            self.to_tell.push_back(Event::default().event("desk").data(NOW));
        }
        self.seen = now.unwrap_or_else(|| std::mem::take(&mut self.seen));
    }

    /// The mark of the page as it would be if it were loaded now; none where there is no site. And what
    /// is wrong with this page alone.
    fn rendered(&self, edition: &Edition) -> (Option<String>, Option<Diagnostic>) {
        let Some(snapshot) = &edition.snapshot else { return (None, None) };
        let Some(output) = snapshot.plan.find(self.path.as_str()) else {
            return (Some(String::new()), None);
        };
        match self.server.desk.render(snapshot, output) {
            Ok(rendered) => (Some(edition.mark(&rendered)), None),
            Err(wrong) => (Some(String::new()), Some(*wrong)),
        }
    }
}
