//! A page in a language: its own text, or borrowed from the first language that has it.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::sources::Role;
use crate::view::View;

pub(super) struct Page;

impl Format for Page {
    fn name(&self) -> &'static str {
        "pages"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        let site = &view.site;
        for subject in site.subject_ids() {
            let role = site.subject(subject).role;
            let is_hidden_home = role == Role::Home && site.home != Some(subject);
            if (role == Role::Section && site.home != Some(subject)) || is_hidden_home {
                continue;
            }
            let folder = view.addresses.folder(subject);
            for lang in site.config.langs() {
                wanted.push(Wanted {
                    path: view.addresses.output(lang, &folder),
                    lang: Some(lang),
                    format: &Page,
                    about: About::Page(subject),
                    claimed_by: Some(site.document(site.shown(subject, lang)).source.path.clone()),
                });
            }
        }
        if site.home.is_none() {
            plan_bare_home(view, wanted);
        }
    }

    fn render(
        &self,
        output: &Output,
        view: &View,
        _: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let Some(lang) = output.lang else { return Ok(()) };
        match output.about {
            About::Page(subject) => Ok(view.render_page(subject, lang, &output.path, out)?),
            _ => Ok(view.render_bare_home(lang, &output.path, out)?),
        }
    }
}

/// A site without a home page still has a front door: the sections it has.
fn plan_bare_home(view: &View, wanted: &mut Vec<Wanted>) {
    wanted.extend(view.site.config.langs().map(|lang| Wanted {
        path: view.addresses.output(lang, ""),
        lang: Some(lang),
        format: &Page,
        about: About::Site,
        claimed_by: None,
    }));
}
