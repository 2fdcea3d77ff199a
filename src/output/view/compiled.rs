//! The templates, and what they see in each language.
//!
//! Compiled templates are some megabytes. A site may have many languages, and few of them are being rendered at any
//! moment: a copy of the templates is lent to whoever renders, and told which language to speak.

use std::sync::{Mutex, OnceLock, PoisonError};

use crate::content::config::Lang;
use crate::words::template::{Context, Globals, TemplateError, Templates};

/// The templates of a theme for all languages.
pub(super) struct Compiled {
    /// By language, made when it is first asked for.
    globals: Vec<OnceLock<Globals>>,
    /// Copies that nobody renders with, each with the language that it speaks: never more than threads.
    idle: Mutex<Vec<(Lang, Templates)>>,
}

impl Compiled {
    /// For so many languages.
    pub(super) fn new(languages: usize) -> Self {
        let globals = std::iter::repeat_with(OnceLock::new).take(languages).collect();
        Compiled { globals, idle: Mutex::default() }
    }

    /// Renders a template in a language. `globals` is what every template of it sees.
    pub(super) fn render(
        &self,
        (theme, lang): (&Templates, Lang),
        globals: impl FnOnce() -> Globals,
        (template, context): (&str, &Context),
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let globals = self.globals[lang.index()].get_or_init(globals);
        let lent = self.lend(lang);
        let speaks = lent.as_ref().is_some_and(|(spoken, _)| *spoken == lang);
        let mut templates = lent.map_or_else(|| theme.clone(), |(_, templates)| templates);
        if !speaks {
            templates.speak(globals);
        }
        let rendered = templates.render(template, context, out);
        self.idle().push((lang, templates));
        rendered
    }

    /// A copy that speaks the language, or else any.
    fn lend(&self, lang: Lang) -> Option<(Lang, Templates)> {
        let mut idle = self.idle();
        match idle.iter().position(|(spoken, _)| *spoken == lang) {
            Some(place) => Some(idle.swap_remove(place)),
            None => idle.pop(),
        }
    }

    /// Nothing is left half done under this lock.
    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<(Lang, Templates)>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
