//! What an open page is told: that it has changed, what is wrong, that the figures may be others.
//!
//! Server-sent events (WHATWG HTML, section 9.2), one stream for each open page. A page is told to
//! reload only if its own bytes have changed, or a file that it shows.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;

use axum::response::sse::Event;
use futures_util::stream::{Stream, unfold};
use tokio::sync::watch;

use super::editor::Editor;
use super::report;
use super::state::{Desk, Edition, Open};
use crate::path::OutputPath;

/// What an event says that has nothing to say: one without data never reaches a page.
const NOW: &str = "now";

/// An open page and what it was told.
struct Tab {
    desk: Arc<Desk>,
    editor: Editor,
    path: OutputPath,
    /// The mark of what it shows.
    seen: String,
    /// The problems that it shows.
    problems: Option<String>,
    editions: watch::Receiver<Edition>,
    to_tell: VecDeque<Event>,
    /// As long as it is open, it is looked at before others.
    _open: Open,
}

/// Everything that the page at `path` is told from now on. `seen` is the mark of what it shows.
pub fn of_page(
    desk: &Arc<Desk>,
    editor: Editor,
    path: OutputPath,
    seen: String,
) -> impl Stream<Item = Result<Event, Infallible>> + use<> {
    let mut editions = desk.editions();
    // What is shown now may already be another edition than the one that the page was made from.
    editions.mark_changed();
    let tab = Tab {
        desk: Arc::clone(desk),
        editor,
        seen,
        problems: None,
        editions,
        to_tell: VecDeque::new(),
        _open: desk.open(path.clone()),
        path,
    };
    unfold(tab, |mut tab| async {
        while tab.to_tell.is_empty() {
            tab.editions.changed().await.ok()?;
            let edition = tab.editions.borrow_and_update().clone();
            let made = tokio::task::spawn_blocking(move || {
                tab.look_at(&edition);
                tab
            });
            tab = made.await.ok()?;
        }
        let event = tab.to_tell.pop_front()?;
        Some((Ok(event), tab))
    })
}

impl Tab {
    fn look_at(&mut self, edition: &Edition) {
        let problems = report::json(&edition.problems, &*self.desk.world, &self.editor);
        if self.problems.as_ref() != Some(&problems) {
            self.to_tell.push_back(Event::default().event("problems").data(&problems));
            self.problems = Some(problems);
        }
        if self.has_changed(edition) {
            self.to_tell.push_back(Event::default().event("reload").data(NOW));
        } else {
            self.to_tell.push_back(Event::default().event("desk").data(NOW));
        }
    }

    /// Whether the page shows something else than it would if it were loaded now.
    fn has_changed(&mut self, edition: &Edition) -> bool {
        let Some(snapshot) = &edition.snapshot else { return false };
        let output = snapshot.plan.find(self.path.as_str());
        let rendered = output.and_then(|output| self.desk.render(snapshot, output).ok());
        let now = rendered.map_or(String::new(), |rendered| edition.mark(&rendered));
        let is_other = now != self.seen;
        self.seen = now;
        is_other
    }
}
