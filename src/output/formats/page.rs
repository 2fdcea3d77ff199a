//! A page in a language: its own text, or borrowed from the first language that has it.

use super::{Context, FileFormat, Format, InGuide, RenderError, Wanted};
use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::content::sources::Role;
use crate::output::view::{View, page};
use crate::site::Site;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SubjectId};

pub(super) struct Page;

/// What a page shows.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) enum Of {
    /// What somebody wrote.
    Subject(SubjectId),
    /// The sections of a site that has no home page: it still has a front door.
    BareHome,
}

impl Format for Page {
    type Subject = Of;
    type Audience = Lang;

    const NAME: &'static str = "pages";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        let site = &view.site;
        for subject in site.subject_ids() {
            let role = site.subject(subject).role;
            let is_hidden_home = role == Role::Home && site.home != Some(subject);
            if (role == Role::Section && site.home != Some(subject)) || is_hidden_home {
                continue;
            }
            let folder = view.addresses.folder(subject);
            for lang in site.config.langs() {
                let path = view.addresses.output(lang, &folder);
                let shown = site.document(site.shown(subject, lang));
                wanted.claimed_file(path, Of::Subject(subject), lang, shown.source.path.clone());
            }
        }
        if site.home.is_none() {
            for lang in site.config.langs() {
                wanted.file(view.addresses.output(lang, ""), Of::BareHome, lang);
            }
        }
    }

    fn page(of: &Of, _: &Site) -> Option<SubjectId> {
        match of {
            Of::Subject(subject) => Some(*subject),
            Of::BareHome => None,
        }
    }

    fn template(of: &Of, view: &View) -> Option<String> {
        let name = match of {
            Of::Subject(subject) => page::kind_name(view, *subject),
            Of::BareHome => "home",
        };
        Some(format!("{name}.html"))
    }

    /// What a newcomer needs at a counter, the subjects, and the first page.
    fn in_guide(of: &Of, view: &View) -> InGuide {
        let Of::Subject(subject) = of else { return InGuide::No };
        let page = view.site.subject(*subject);
        let kinds = [Kind::Service, Kind::Term, Kind::Event, Kind::Topic];
        let is_needed = page.role == Role::Page && kinds.contains(&page.kind);
        match is_needed || page::kind_name(view, *subject) == "home" {
            true => InGuide::BesideGuide,
            false => InGuide::No,
        }
    }
}

impl FileFormat for Page {
    fn render(
        of: &Of,
        lang: Lang,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        match of {
            Of::Subject(subject) => {
                Ok(page::render_page(context.view.reader(lang), *subject, path, out)?)
            }
            Of::BareHome => Ok(page::render_bare_home(context.view.reader(lang), path, out)?),
        }
    }
}
