//! Redirects: from old addresses (`aliases`), and from the own address of a page that is shown as the
//! home page. A page that any static host can serve: no server rules are needed.

use std::collections::HashSet;

use super::{Audience, Context, FileFormat, Format, RenderError, Wanted};
use crate::content::config::{Config, Lang};
use crate::content::document::Document;
use crate::content::record::OldAddress;
use crate::content::sources::Role;
use crate::output::view::View;
use crate::site::{DocumentId, Site};
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::path::{OutputPath, SubjectId};

pub(super) struct Redirect;

/// Whom a redirect is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// Readers of a language, who ask for the own address of what is shown as their home page.
    Own(Lang),
    /// Whoever has an old address, and is led to a page in a language.
    Old(Lang),
}

impl Audience for From {
    fn lang(self) -> Option<Lang> {
        match self {
            From::Own(lang) => Some(lang),
            From::Old(_) => None,
        }
    }
}

impl Format for Redirect {
    /// The page to which it leads.
    type Subject = SubjectId;
    type Audience = From;

    const NAME: &'static str = "redirects";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, diagnostics: &mut Vec<Diagnostic>) {
        let site = &view.site;
        for subject in site.subject_ids() {
            of_page(subject, view, wanted, diagnostics);
        }
        if let Some(home) = site.home.filter(|home| site.subject(*home).role == Role::Page) {
            let folder = view.addresses.own_folder(home);
            let claimed_by = &site.source(home).source.path;
            for lang in site.config.langs() {
                let path = view.addresses.output(lang, &folder);
                wanted.claimed_file(path, home, From::Own(lang), claimed_by.clone());
            }
        }
    }

    fn page(subject: &SubjectId, _: &Site) -> Option<SubjectId> {
        Some(*subject)
    }
}

impl FileFormat for Redirect {
    fn render(
        subject: &SubjectId,
        from: From,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let (From::Own(lang) | From::Old(lang)) = from;
        Ok(context.view.render_redirect(*subject, lang, path, out)?)
    }
}

/// Asks for the redirects of a page: those of its source, then those of each translation.
fn of_page(
    subject: SubjectId,
    view: &View,
    wanted: &mut Wanted<'_, Redirect>,
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
                let to = From::Old(language(document, path, &site.config));
                wanted.claimed_file(path, subject, to, document.source.path.clone());
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
fn language(document: &Document, path: &str, config: &Config) -> Lang {
    match document.source.is_source {
        true => in_address(path, config).unwrap_or(config.source),
        false => document.source.lang,
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
