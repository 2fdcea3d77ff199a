//! Redirects: from old addresses (`aliases`), and from the own address of a page that is shown as the
//! home page. A page that any static host can serve: no server rules are needed.

use std::collections::HashSet;

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::config::{Config, Lang};
use crate::diagnostic::{Diagnostic, codes};
use crate::document::Document;
use crate::path::SubjectId;
use crate::record::OldAddress;
use crate::site::DocumentId;
use crate::sources::Role;
use crate::view::View;

pub(super) struct Redirect;

impl Format for Redirect {
    fn name(&self) -> &'static str {
        "redirects"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, diagnostics: &mut Vec<Diagnostic>) {
        let site = &view.site;
        for subject in site.subject_ids() {
            of_page(subject, view, wanted, diagnostics);
        }
        if let Some(home) = site.home.filter(|home| site.subject(*home).role == Role::Page) {
            wanted.extend(site.config.langs().map(|lang| Wanted {
                path: view.addresses.output(lang, &view.addresses.own_folder(home)),
                lang: Some(lang),
                format: &Redirect,
                about: About::Page(home),
                claimed_by: Some(site.source(home).source.path.clone()),
            }));
        }
    }

    fn render(
        &self,
        output: &Output,
        view: &View,
        _: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let About::Page(subject) = output.about else { return Ok(()) };
        let lang = output.lang.unwrap_or_else(|| language(output, view));
        Ok(view.render_redirect(subject, lang, &output.path, out)?)
    }
}

/// Asks for the redirects of a page: those of its source, then those of each translation.
fn of_page(
    subject: SubjectId,
    view: &View,
    wanted: &mut Vec<Wanted>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let site = &view.site;
    let mut files: Vec<DocumentId> = vec![site.subject(subject).source];
    let shown = site.languages_of(subject).map(|lang| site.shown(subject, lang));
    files.extend(shown.filter(|file| *file != files[0]).collect::<Vec<_>>());
    if files.iter().all(|file| site.document(*file).common.aliases.is_empty()) {
        return;
    }
    let folder = view.addresses.folder(subject);
    let own: HashSet<_> =
        site.config.langs().map(|lang| view.addresses.output(lang, &folder)).collect();
    let mut asked: HashSet<&str> = HashSet::new();
    for file in files {
        let document = site.document(file);
        for alias in &document.common.aliases {
            let path = alias.file.as_str();
            if own.contains(path) {
                diagnostics.push(needless(document, alias, "the address that the page has now"));
            } else if !asked.insert(path) {
                diagnostics.push(needless(document, alias, "named already"));
            } else {
                wanted.push(Wanted {
                    path: path.into(),
                    lang: None,
                    format: &Redirect,
                    about: About::Page(subject),
                    claimed_by: Some(document.source.path.clone()),
                });
            }
        }
    }
}

fn needless(document: &Document, alias: &OldAddress, why: &str) -> Diagnostic {
    let message = format!("the old address `{}` is {why}", alias.written);
    Diagnostic::new(&codes::ALIAS_NEEDLESS, &document.source.path, message)
        .at(alias.span)
        .hint("remove it")
}

/// The language to which an old address leads: that of the translation that names it; of a source, the one
/// that stands in the address, wherever that is.
fn language(output: &Output, view: &View) -> Lang {
    let config = &view.site.config;
    let file = output.claimed_by.as_ref().and_then(|path| view.site.document_at(path));
    let source = file.map(|file| &view.site.document(file).source);
    match source.filter(|source| !source.is_source) {
        Some(translation) => translation.lang,
        None => in_address(output.path.as_str(), config).unwrap_or(config.source),
    }
}

/// The language in an address: `ar/town/`, `town/zh_hans/`, `town/page.ar.html`. Of several, the first.
fn in_address(path: &str, config: &Config) -> Option<Lang> {
    let mut parts: Vec<&str> = path.split('/').collect();
    let file = parts.pop().unwrap_or("");
    let stem = file.trim_end_matches(".html").trim_end_matches(".htm");
    parts.push(stem);
    parts.extend(stem.rsplit_once('.').map(|(_, end)| end));
    parts.into_iter().find_map(|part| config.find(&part.replace('_', "-")))
}
