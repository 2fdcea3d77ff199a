//! Redirects: from old addresses (`aliases`), and from the own address of a page that is shown as the
//! home page. A page that any static host can serve: no server rules are needed.

use super::{About, Format, Means, Output, RenderError};
use crate::diagnostic::{Diagnostic, codes};
use crate::path::{self, OutputPath};
use crate::sources::Role;
use crate::view::View;

pub(super) struct Redirect;

impl Format for Redirect {
    fn name(&self) -> &'static str {
        "redirects"
    }

    fn plan(&self, view: &View, outputs: &mut Vec<Output>, diagnostics: &mut Vec<Diagnostic>) {
        let site = &view.site;
        for subject in site.subject_ids() {
            let document = site.source(subject);
            for alias in &document.common.aliases {
                let source = &document.source.path;
                match file_of(&alias.value.0) {
                    Some(file) => outputs.push(Output {
                        path: OutputPath::new(file),
                        lang: None,
                        format: &Redirect,
                        about: About::Page(subject),
                        claimed_by: Some(source.clone()),
                    }),
                    None => diagnostics.push(
                        Diagnostic::new(
                            &codes::ALIAS_INVALID,
                            source,
                            format!("`{}` is not a path on this site", alias.value.0),
                        )
                        .at(alias.span)
                        .hint("write the path from the root of the site: `/old/page/`"),
                    ),
                }
            }
        }
        if let Some(home) = site.home.filter(|home| site.subject(*home).role == Role::Page) {
            outputs.extend(site.config.langs().map(|lang| Output {
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
        // An old address that begins with a language leads to the page in that language.
        let first = output.path.as_str().split('/').next().unwrap_or("");
        let lang =
            output.lang.or_else(|| view.site.config.find(first)).unwrap_or(view.site.config.source);
        Ok(view.render_redirect(subject, lang, &output.path, out)?)
    }
}

/// The file that answers at an old address.
fn file_of(alias: &str) -> Option<String> {
    if alias.contains("://") || alias.contains(['?', '#']) {
        return None;
    }
    let joined = path::join("", &path::url_decode(alias.trim_start_matches('/')))?;
    let last = joined.rsplit('/').next().unwrap_or("");
    match (joined.is_empty(), last.ends_with(".html") || last.ends_with(".htm")) {
        (true, _) => None,
        (false, true) => Some(joined),
        (false, false) => Some(format!("{joined}/index.html")),
    }
}
