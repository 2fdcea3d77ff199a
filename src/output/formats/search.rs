//! What is searched: a folder of small files a language.

use super::{Context, File, FolderFormat, Format, RenderError, Turn, Wanted};
use crate::content::config::{FILE, Lang};
use crate::output::search;
use crate::output::view::{View, index, searched};
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::path::SourcePath;

pub(super) struct Search;

impl Format for Search {
    type Subject = ();
    type Audience = Lang;

    const NAME: &'static str = "search index";
    const TURN: Turn = Turn::Late;

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        if !index::has_search(view) {
            return;
        }
        for lang in view.site.config.langs() {
            wanted.folder(view.addresses.search(lang), (), lang, None);
        }
    }
}

impl FolderFormat for Search {
    fn render((): &(), lang: Lang, context: &Context<'_>) -> Result<Vec<File>, RenderError> {
        let view = context.view;
        let (tag, pages) = (view.site.config.tag(lang), searched::searched(view.reader(lang)));
        let urgent = searched::urgent(view.reader(lang));
        let name = format!("search/{:032x}", search::key(tag, &pages, &urgent));
        let known = context.recall(&name).and_then(|bytes| search::apart(&bytes));
        let files = match known {
            Some(files) => files,
            None => {
                let made = search::index(tag, &pages, &urgent);
                let made = made.map_err(|reason| failed(tag, &reason))?;
                context.remember(&name, &search::as_one(&made));
                made
            }
        };
        Ok(files.into_iter().map(|(name, bytes)| File { name, bytes }).collect())
    }
}

fn failed(tag: &str, reason: &str) -> RenderError {
    let message = format!("the search in `{tag}` cannot be made: {reason}");
    let diagnostic = Diagnostic::new(&codes::FILE_UNREADABLE, &SourcePath::new(FILE), message);
    RenderError::unreadable(diagnostic)
}
