//! `/llms.txt` (llmstxt.org): the site in one short text, for programs that answer questions.
//!
//! The pages in the source language by section, with what they say of themselves; other languages by
//! their first page. What a page says of itself stands there as words: nothing in it makes a link.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::content::sources::Role;
use crate::output::view::View;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SubjectId};

pub(super) struct Llms;

/// How many pages of a section are named; its list has them all.
const MOST: usize = 200;

impl Format for Llms {
    type Subject = ();
    type Audience = ();

    const NAME: &'static str = "llms.txt";

    fn plan(_: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        wanted.file("llms.txt", (), ());
    }
}

impl FileFormat for Llms {
    fn render(
        (): &(),
        (): (),
        _: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let view = context.view;
        let config = &view.site.config;
        let lang = config.source;
        let mut text = format!("# {}\n", words(&view.site_title(lang)));
        if let Some(description) = config.text(&config.description, lang) {
            text.push_str(&format!("\n> {}\n", words(description)));
        }
        for kind in Kind::ALL {
            section(view, lang, *kind, &mut text);
        }
        languages(view, lang, &mut text);
        out.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

/// The pages of a kind.
fn section(view: &View, lang: Lang, kind: Kind, text: &mut String) {
    let site = &view.site;
    let is_listed = |subject: &SubjectId| {
        let page = site.subject(*subject);
        page.kind == kind
            && (page.role == Role::Page || site.home == Some(*subject))
            && view.is_public(*subject)
    };
    let mut pages: Vec<SubjectId> = site.subject_ids().filter(is_listed).collect();
    if pages.is_empty() {
        return;
    }
    site.order.sort(lang, &mut pages);
    let folder = kind.folder();
    let title = match folder {
        "" => view.other_pages_title(lang),
        folder => view.section_title(folder, lang),
    };
    text.push_str(&format!("\n## {}\n\n", words(&title)));
    for page in pages.iter().take(MOST) {
        let document = site.document(site.shown(*page, lang));
        let url = view.addresses.page_url(lang, *page);
        link(document.title(), &url, document.summary(), text);
    }
    if pages.len() > MOST && !folder.is_empty() {
        link(&title, &view.addresses.folder_url(lang, &format!("{folder}/")), None, text);
    }
}

fn languages(view: &View, lang: Lang, text: &mut String) {
    let others: Vec<Lang> = view.site.config.langs().filter(|other| *other != lang).collect();
    if others.is_empty() {
        return;
    }
    text.push_str(&format!("\n## {}\n\n", words(&view.languages_title(lang))));
    for other in others {
        let url = view.addresses.folder_url(other, "");
        link(&view.own_name(other), &url, Some(&view.site_title(other)), text);
    }
}

fn link(title: &str, url: &str, note: Option<&str>, text: &mut String) {
    let title = words(title);
    // A bracket would end the address.
    let url = url.replace('(', "%28").replace(')', "%29");
    text.push_str(&format!("- [{title}]({url})"));
    if let Some(note) = note {
        text.push_str(&format!(": {}", words(note)));
    }
    text.push('\n');
}

/// Text on one line, in which Markdown finds neither a link nor an element.
fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        for character in word.chars().filter(|c| !c.is_control()) {
            if matches!(character, '\\' | '[' | ']' | '<') {
                words.push('\\');
            }
            words.push(character);
        }
    }
    words
}
