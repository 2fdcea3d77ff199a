//! Parts of the frame that are the same on thousands of pages but for the address in them: the
//! language switcher, the alternates, the menu.
//!
//! Each is a template in `parts/` like any other, rendered once for every combination that occurs, with
//! a mark where the page's address belongs, and filled for each page. Without this, a fifth of the
//! rendering of a site in ten languages would go into writing the same lists again.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use crate::content::config::Lang;
use crate::words::mark::{Cut, Mark};
use crate::words::template::{Context, Map, TemplateError, Value};

use super::{View, root};

/// What the frame of a page depends on.
pub(in crate::output) struct Frame<'a> {
    /// The reader's language.
    pub lang: Lang,
    /// The section that the page lies in.
    pub section: &'a str,
    /// Whether the page is that section's list itself.
    pub is_list: bool,
    /// The languages that really have the page.
    pub langs: Vec<Lang>,
    /// The page's folder below the language.
    pub folder: &'a str,
}

/// A part by its template and all that it depends on.
type Key = (&'static str, Lang, String, Vec<Lang>);

/// The parts made so far. Only saves work: the same key always gives the same text.
#[derive(Default)]
pub(super) struct Parts(RwLock<HashMap<Key, Arc<Cut>>>);

/// The variable `parts` of a page.
pub(super) fn parts_of(view: &View, frame: &Frame<'_>) -> Result<Value, TemplateError> {
    let rest = view.addresses.link(frame.folder);
    let address = crate::words::path::url_encode(frame.folder);
    let mut map = Map::with_capacity(4);
    for (name, template) in
        [("languages", "parts/languages.html"), ("alternates", "parts/alternates.html")]
    {
        let part = part(view, template, frame, "", frame.langs.clone())?;
        let filled = part.filled(|mark| match mark {
            Mark::Link => &rest,
            Mark::Address => &address,
            Mark::Root | Mark::Value(_) | Mark::Borrowed(_) | Mark::Own => "",
        });
        map.set(name, Value::html(&filled));
    }
    let section =
        if frame.is_list { format!("{}/", frame.section) } else { frame.section.to_owned() };
    let sections = part(view, "parts/sections.html", frame, &section, Vec::new())?;
    map.set("sections", Value::html(&sections.filled(|_| "")));
    Ok(map.into())
}

fn part(
    view: &View,
    template: &'static str,
    frame: &Frame<'_>,
    section: &str,
    langs: Vec<Lang>,
) -> Result<Arc<Cut>, TemplateError> {
    let key = (template, frame.lang, section.to_owned(), langs);
    let known =
        view.parts.0.read().unwrap_or_else(|poisoned| poisoned.into_inner()).get(&key).cloned();
    if let Some(known) = known {
        return Ok(known);
    }
    let mut page = Map::new();
    page.set(
        "translations",
        Value::list(key.3.iter().map(|lang| view.site.config.tag(*lang).into())),
    );
    page.set("section", section.trim_end_matches('/'));
    page.set("is_list", section.ends_with('/'));
    page.set("rest", Value::mark(Mark::Link));
    page.set("address", Value::mark(Mark::Address));
    let mut context = Context::new();
    context.set("page", page);
    let marked = root::fragment(view.reader(frame.lang), template, &context)?;
    // The way to the root is filled with the page.
    let part = Arc::new(Cut::of(&marked, |mark| matches!(mark, Mark::Link | Mark::Address)));
    let mut parts = view.parts.0.write().unwrap_or_else(|poisoned| poisoned.into_inner());
    Ok(Arc::clone(parts.entry(key).or_insert(part)))
}
