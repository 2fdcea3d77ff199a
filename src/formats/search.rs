//! What is searched: a folder of small files a language.

use super::{About, File, Format, Means, Output, RenderError, Wanted};
use crate::config::FILE;
use crate::diagnostic::{Diagnostic, codes};
use crate::path::SourcePath;
use crate::search;
use crate::view::View;

pub(super) struct Search;

impl Format for Search {
    fn name(&self) -> &'static str {
        "search index"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        if !view.has_search() {
            return;
        }
        wanted.extend(view.site.config.langs().map(|lang| Wanted {
            path: view.addresses.search(lang).into(),
            lang: Some(lang),
            format: &Search,
            about: About::Site,
            claimed_by: None,
        }));
    }

    fn render(&self, _: &Output, _: &View, _: &Means, _: &mut Vec<u8>) -> Result<(), RenderError> {
        Ok(())
    }

    fn render_folder(
        &self,
        output: &Output,
        view: &View,
        means: &Means,
    ) -> Result<Vec<File>, RenderError> {
        let Some(lang) = output.lang else { return Ok(Vec::new()) };
        let (tag, pages) = (view.site.config.tag(lang), view.searched(lang));
        let urgent = view.urgent(lang);
        let name = format!("search/{:032x}", search::key(tag, &pages, &urgent));
        let known = means.world.recall(&name).and_then(|bytes| search::apart(&bytes));
        let files = match known {
            Some(files) => files,
            None => {
                let made = search::index(tag, &pages, &urgent);
                let made = made.map_err(|reason| failed(tag, &reason))?;
                means.world.remember(&name, &search::as_one(&made));
                made
            }
        };
        Ok(files.into_iter().map(|(name, bytes)| File { name, bytes }).collect())
    }

    fn is_late(&self) -> bool {
        true
    }
}

fn failed(tag: &str, reason: &str) -> RenderError {
    let message = format!("the search in `{tag}` cannot be made: {reason}");
    let diagnostic = Diagnostic::new(&codes::FILE_UNREADABLE, &SourcePath::new(FILE), message);
    RenderError::Unreadable(Box::new(diagnostic))
}
