//! Where everything is published: the address of each page, list and feed.
//!
//! Knows which path belongs to what, and how links are written; renders nothing. Paths are from the
//! root of the site; a template puts `root` before them.

use std::sync::Arc;

use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::content::sources::{CONTENT, Role};
use crate::media::picture::Form;
use crate::site::{Filter, Site};
use crate::words::date::PartialDate;
use crate::words::path::SubjectId;
use crate::words::path::{self, SourcePath};

/// A published file of the content as links name it, from the root of the site.
pub fn of_asset(asset: &SourcePath) -> String {
    path::url_encode(&path::composed(below_content(asset))).into_owned()
}

/// The file that a published file of the content is written as.
pub fn output_of_asset(asset: &SourcePath) -> Arc<str> {
    path::composed(below_content(asset)).into()
}

/// The folder in which the sizes of a picture lie: `pictures/practices/x/bus.4f2a91c0/`.
pub fn folder_of_sizes(picture: &SourcePath, fingerprint: &str) -> String {
    let name = path::composed(below_content(picture));
    let file = name.rsplit('/').next().unwrap_or("");
    let ending = file.rfind('.').map_or(0, |at| file.len() - at);
    format!("pictures/{}.{fingerprint}/", &name[..name.len() - ending])
}

/// Whether an output of this path, which ends with a slash, is a folder that is made as a whole: what is searched
/// in a language, or the sizes of a picture.
pub fn is_made_whole(folder: &str) -> bool {
    const DIGITS: usize = 8;
    let Some(path) = folder.strip_suffix('/') else { return false };
    if let Some(tag) = path.strip_prefix(SEARCH) {
        return !tag.is_empty() && !tag.contains('/');
    }
    let fingerprint = path.strip_prefix("pictures/").and_then(|path| path.rsplit_once('.'));
    fingerprint.is_some_and(|(_, it)| {
        it.len() == DIGITS && it.bytes().all(|digit| digit.is_ascii_hexdigit())
    })
}

/// The file of one of them in that folder.
pub fn size(width: u32, form: Form) -> String {
    format!("{width}.{}", form.ending())
}

fn below_content(file: &SourcePath) -> &str {
    let below = file.as_str().strip_prefix(CONTENT).unwrap_or(file.as_str());
    below.trim_start_matches('/')
}

/// The folder of the page where readers search, below a language; and of what is searched, from the
/// root of the site.
pub const SEARCH: &str = "search/";

/// Writes addresses.
pub struct Addresses {
    site: Arc<Site>,
    /// Whether links name `index.html`, so that the site opens from a disk.
    portable: bool,
}

impl Addresses {
    /// Addresses of a site.
    pub fn new(site: Arc<Site>, portable: bool) -> Self {
        Addresses { site, portable }
    }

    /// The folder of a page below the language, with a slash at its end: `practices/x/`; empty for
    /// the home page.
    pub fn folder(&self, subject: SubjectId) -> String {
        let id = self.site.subject(subject).id.as_str();
        if id.is_empty() || self.site.home == Some(subject) {
            String::new()
        } else {
            [id, "/"].concat()
        }
    }

    /// The folder that a page has by its id, even if it is shown as the home page.
    pub fn own_folder(&self, subject: SubjectId) -> String {
        format!("{}/", self.site.subject(subject).id)
    }

    /// The folder of the list of practices narrowed to a value: `practices/country/nz/`.
    pub fn filter_folder(&self, filter: &Filter) -> String {
        let value = match filter {
            Filter::Topic(topic) => {
                let id = self.site.subject(*topic).id.as_str();
                id.split_once('/').map_or(id, |(_, below)| below).to_owned()
            }
            Filter::Country(code) => code.clone(),
            Filter::Year(year) => PartialDate::Year(*year).to_string(),
            Filter::Instrument(word) => (*word).to_owned(),
        };
        format!("{}/{}/{value}/", Kind::Practice.folder(), filter.facet().word())
    }

    /// A page as links name it.
    pub fn page(&self, lang: Lang, subject: SubjectId) -> String {
        self.link(&self.in_language(lang, &self.folder(subject)))
    }

    /// A page as the world knows it: below `base_url`, without `index.html`.
    pub fn page_url(&self, lang: Lang, subject: SubjectId) -> String {
        self.url(&self.in_language(lang, &self.folder(subject)))
    }

    /// A part of a list: the first in the folder itself, the others in `page/<number>/`.
    pub fn part_folder(folder: &str, number: usize) -> String {
        if number == 1 { folder.to_owned() } else { format!("{folder}page/{number}/") }
    }

    /// The folder of a page beside the same in the official language.
    pub fn bilingual_folder(&self, subject: SubjectId) -> String {
        [&*self.own_folder(subject), "bilingual/"].concat()
    }

    /// The folder of a service's card.
    pub fn card_folder(&self, subject: SubjectId) -> String {
        [&*self.own_folder(subject), "card/"].concat()
    }

    /// A guide in one file, as a path.
    pub fn one_file(&self, lang: Lang, guide: SubjectId) -> String {
        self.in_language(lang, &[&*self.own_folder(guide), "offline.html"].concat())
    }

    /// The list of all that a phone keeps of a guide, as a path.
    pub fn keep_list(&self, lang: Lang, guide: SubjectId) -> String {
        self.in_language(lang, &[&*self.own_folder(guide), "offline.json"].concat())
    }

    /// What a browser is told of the site in a language as a program of its own, as a path; none where
    /// the site is opened from a disk, for there browsers keep nothing.
    pub fn web_app(&self, lang: Lang) -> Option<String> {
        (!self.portable).then(|| self.in_language(lang, "manifest.webmanifest"))
    }

    /// What readers see without a connection in place of a page that is not kept, as a path.
    pub fn offline_page(&self, lang: Lang) -> String {
        self.in_language(lang, "offline.html")
    }

    /// Whether the site is opened from a disk.
    pub fn is_portable(&self) -> bool {
        self.portable
    }

    /// The picture that shows a page in a language where its address is sent to somebody; without a
    /// page, the picture of the site. As a path.
    pub fn preview(&self, lang: Lang, subject: Option<SubjectId>) -> String {
        let tag = self.site.config.tag(lang);
        match subject.map(|subject| self.folder(subject)).as_deref() {
            None | Some("") => format!("previews/{tag}.png"),
            Some(folder) => format!("previews/{tag}/{}.png", folder.trim_end_matches('/')),
        }
    }

    /// A folder below a language as links name it.
    pub fn folder_link(&self, lang: Lang, folder: &str) -> String {
        self.link(&self.in_language(lang, folder))
    }

    /// A folder below a language as the world knows it.
    pub fn folder_url(&self, lang: Lang, folder: &str) -> String {
        self.url(&self.in_language(lang, folder))
    }

    /// A file below a language, such as a feed.
    pub fn file(&self, lang: Lang, name: &str) -> String {
        path::url_encode(&self.in_language(lang, name)).into_owned()
    }

    /// The folder of what is searched in a language, from the root of the site.
    pub fn search(&self, lang: Lang) -> String {
        format!("{SEARCH}{}/", self.site.config.tag(lang))
    }

    /// The calendar of all events in a language, as a path.
    pub fn calendar(&self, lang: Lang) -> String {
        self.in_language(lang, "events.ics")
    }

    /// The calendar of one event, beside its page, as a path.
    pub fn calendar_of(&self, lang: Lang, event: SubjectId) -> String {
        self.in_language(lang, &[&self.own_folder(event), "event.ics"].concat())
    }

    /// The address below `base_url` of a path from the root.
    pub fn url(&self, path: &str) -> String {
        [self.site.config.base_url.as_str(), &path::url_encode(path)].concat()
    }

    /// A folder as links name it.
    pub fn link(&self, folder: &str) -> String {
        let mut link = path::url_encode(folder).into_owned();
        if self.portable {
            link.push_str("index.html");
        }
        link
    }

    /// The file behind a folder below a language.
    pub fn output(&self, lang: Lang, folder: &str) -> Arc<str> {
        [self.site.config.tag(lang), "/", folder, "index.html"].concat().into()
    }

    fn in_language(&self, lang: Lang, rest: &str) -> String {
        [self.site.config.tag(lang), "/", rest].concat()
    }

    /// Whether a page is a list of a section with a text of its own.
    pub fn is_section(&self, subject: SubjectId) -> bool {
        self.site.subject(subject).role == Role::Section
    }
}
