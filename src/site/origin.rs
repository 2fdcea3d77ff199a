//! From which file of its page a translation was made, and what is to be said where there is no such file.

use crate::content::document::Document;
use crate::words::diagnostic::{Diagnostic, codes};

use super::DocumentId;
use super::translations::Context;

impl Context<'_, '_> {
    /// The file that a translation says it was made from; its page's source where it does not, or where there is no such
    /// file.
    pub(super) fn made_from(
        &self,
        id: DocumentId,
        way: &[DocumentId],
    ) -> Option<(DocumentId, DocumentId)> {
        let document = self.document(id);
        let subject = self.files.names.page(document.source.id.as_str())?;
        let source = self.files.names.subjects[subject.index()].source;
        let of = self.origin(id).and_then(Result::ok).filter(|of| !way.contains(of));
        Some((of.unwrap_or(source), source))
    }

    /// The file of the language that a translation says it was made from, or what is wrong with that.
    fn origin(&self, id: DocumentId) -> Option<Result<DocumentId, String>> {
        let document = self.document(id);
        let subject = self.files.names.page(document.source.id.as_str())?;
        let subject = &self.files.names.subjects[subject.index()];
        let tag = &document.common.translation.as_ref()?.of.as_ref()?.0;
        let Some(lang) = self.config.find(tag) else {
            return Some(Err(format!("`{tag}` is no language of this site")));
        };
        if lang == document.source.lang {
            return Some(Err("that is its own language".to_owned()));
        }
        let of = subject.shown[lang.index()];
        match self.document(of).source.lang == lang {
            true => Some(Ok(of)),
            false => Some(Err(format!("the page is not published in `{tag}`"))),
        }
    }

    /// Whether a translation was made from one that was made from it.
    fn comes_round(&self, id: DocumentId) -> bool {
        let next = |id: &DocumentId| self.origin(*id).and_then(Result::ok);
        // No way is longer than the site has languages.
        let way = std::iter::successors(next(&id), next).take(self.config.languages.len());
        way.into_iter().any(|of| of == id)
    }

    /// Says where a translation was made from a text that is not there: it is compared with the source of its page.
    pub(super) fn say_origin(
        &self,
        id: DocumentId,
        source: &Document,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let why = match self.origin(id) {
            Some(Err(why)) => why,
            Some(Ok(_)) if self.comes_round(id) => "that one was made from this one".to_owned(),
            _ => return,
        };
        let document = self.document(id);
        let Some(of) = document.common.translation.as_ref().and_then(|it| it.of.as_ref()) else {
            return;
        };
        let (tag, path) = (&of.0, &source.source.path);
        let message = format!(
            "the translation says that it was made from `{tag}`, but {why}; it is compared with `{path}`"
        );
        let own = self.config.tag(source.source.lang);
        let hint = format!("write `of: {own}`, or the language of another file of the page");
        let said = Diagnostic::new(&codes::ORIGIN_UNKNOWN, &document.source.path, message);
        diagnostics.push(said.hint(hint));
    }
}
