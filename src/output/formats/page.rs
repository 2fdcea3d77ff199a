//! A page in a language: its own text, or borrowed from the first language that has it.

use super::{Context, FileFormat, Format, InGuide, RenderError, Wanted};
use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::content::sources::Role;
use crate::output::view::parts::Frame;
use crate::output::view::{Reader, View, biographies, frame, list, page, root, summary};
use crate::site::{Relation, Site};
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SubjectId};
use crate::words::template::TemplateError;

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
        Some(match of {
            Of::Subject(subject) => template_of(view, *subject),
            Of::BareHome => BARE_HOME.to_owned(),
        })
    }

    /// What a newcomer needs at a counter, the subjects, and the first page.
    fn in_guide(of: &Of, view: &View) -> InGuide {
        let Of::Subject(subject) = of else { return InGuide::No };
        let page = view.site.subject(*subject);
        let kinds = [Kind::Service, Kind::Term, Kind::Event, Kind::Topic];
        let is_needed = page.role == Role::Page && kinds.contains(&page.kind);
        match is_needed || summary::kind_name(view, *subject) == "home" {
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
                Ok(render_page(context.view.reader(lang), *subject, path, out)?)
            }
            Of::BareHome => Ok(render_bare_home(context.view.reader(lang), path, out)?),
        }
    }
}

/// The template of the home page of a site that has none.
const BARE_HOME: &str = "home.html";

/// The template of a page: that of its kind.
fn template_of(view: &View, subject: SubjectId) -> String {
    format!("{}.html", summary::kind_name(view, subject))
}

/// Renders a page for readers of a language.
fn render_page(
    reader: Reader<'_>,
    subject: SubjectId,
    path: &OutputPath,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let mut page = page::with_text(reader, subject)?;
    page.set("biographies", biographies::biographies(reader, subject)?);
    let folder = view.addresses.folder(subject);
    let frame = Frame {
        lang,
        section: view.site.subject(subject).id.section(),
        is_list: false,
        langs: view.site.languages_of(subject).collect(),
        folder: &folder,
    };
    let mut context = frame::framed(view, &frame, page)?;
    if view.site.subject(subject).kind == Kind::Topic {
        let practices = view.related(subject, Relation::Practices);
        context.set("list", list::list_of(reader, &practices, 1, &folder));
    }
    root::write(reader, &template_of(view, subject), &context, &path.to_root(), out)
}

/// Renders the home page of a site that has none.
fn render_bare_home(
    reader: Reader<'_>,
    path: &OutputPath,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let all = view.languages_with_text();
    let page = frame::chrome_map(reader, "home", "", &view.site_title(lang), "", &all);
    let frame = Frame { lang, section: "", is_list: false, langs: all, folder: "" };
    let context = frame::framed(view, &frame, page)?;
    root::write(reader, BARE_HOME, &context, &path.to_root(), out)
}
