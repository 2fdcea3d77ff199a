//! `guide/<city>/offline.json`: all that a phone must have to show a whole guide without a connection, each
//! file with a hash of its bytes. The service worker reads it; see `templates/sw.js` of the theme.
//!
//! What a page asks for is read off the page itself, as a browser does, so that no theme can use a
//! file that is forgotten here. It knows the pages as bytes, and nothing of what is said in them.

use std::collections::BTreeMap;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Context, FileFormat, Format, InGuide, Origin, Output, RenderError, Turn, Wanted};
use crate::content::config::Lang;
use crate::output::view::{View, guide, heavy::LARGEST_KEPT, index};
use crate::site::Site;
use crate::site::address::SEARCH;
use crate::words::data_uri::base64;
use crate::words::diagnostic::Diagnostic;
use crate::words::html::{attribute, srcset, tags, to_carry};
use crate::words::path::{self, OutputPath, SubjectId};

pub(super) struct Keep;

/// The attributes in which a page of the theme names programs that it fetches when they are needed.
const PROGRAMS: [&str; 3] = ["data-engine", "data-saved", "data-program"];

/// What the script says in the box that offers to keep a guide, and the values that it puts in.
const WORDS: [(&str, &[&str]); 8] = [
    ("keep_offer", &[]),
    ("keep_size", &["room", "sent"]),
    ("keep_going", &["done", "all"]),
    ("keep_kept", &["date"]),
    ("keep_remove", &[]),
    ("keep_waits", &[]),
    ("keep_full", &[]),
    ("keep_refused", &[]),
];

impl Format for Keep {
    /// A guide, by its first page.
    type Subject = SubjectId;
    type Audience = Lang;

    const NAME: &'static str = "lists of what phones keep";
    const TURN: Turn = Turn::Last;

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        if view.addresses.is_portable() {
            return;
        }
        for guide in guide::guides(view) {
            for lang in view.site.config.langs() {
                wanted.file(view.addresses.keep_list(lang, *guide), *guide, lang);
            }
        }
    }

    fn page(guide: &SubjectId, _: &Site) -> Option<SubjectId> {
        Some(*guide)
    }
}

impl FileFormat for Keep {
    fn render(
        guide: &SubjectId,
        lang: Lang,
        _: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let view = context.view;
        let mut gathering = Gathering { context, files: BTreeMap::new(), also: BTreeMap::new() };
        gathering.guide(*guide, lang)?;
        let file = context.file(&view.addresses.one_file(lang, *guide))?;
        let words = WORDS
            .iter()
            .map(|(key, values)| (*key, guide::words_to_fill(view.reader(lang), key, values)));
        let list = json!({
            "version": gathering.version(),
            "title": view.site.document(view.site.shown(*guide, lang)).title(),
            "page": view.addresses.page(lang, *guide),
            "room": gathering.files.values().map(|file| file.size).sum::<usize>(),
            "sent": gathering.files.values().map(|file| file.sent).sum::<usize>(),
            "one_file": file.map_or(0, |bytes| bytes.len()),
            "words": words.collect::<BTreeMap<_, _>>(),
            "also": gathering.also,
            "files": gathering.files.iter().map(|(path, file)| [path, &file.hash]).collect::<Vec<_>>(),
        });
        out.extend_from_slice(list.to_string().as_bytes());
        out.push(b'\n');
        Ok(())
    }
}

/// A file that is kept.
struct Kept {
    /// The SHA-256 of its bytes, in Base64: the hash that browsers know.
    hash: String,
    /// Its bytes on the device.
    size: usize,
    /// Its bytes on the way, where the host sends text compressed as most do.
    sent: usize,
}

/// The files of a guide by their addresses from the root of the site, while they are found.
struct Gathering<'g> {
    context: &'g Context<'g>,
    files: BTreeMap<String, Kept>,
    /// What stands for a picture in another size, by the address of that.
    also: BTreeMap<String, String>,
}

impl Gathering<'_> {
    /// Takes all pages of a guide, what they lead to that belongs to it, and the page that is shown
    /// where a page is missing.
    fn guide(&mut self, guide: SubjectId, lang: Lang) -> Result<(), RenderError> {
        let view = self.context.view;
        let addresses = &view.addresses;
        let output = |page| addresses.output(lang, &addresses.folder(page)).to_string();
        let pages: Vec<String> = guide::guide_pages(view, guide).into_iter().map(output).collect();
        // Without a connection one searches what is kept.
        let mut always = vec![addresses.offline_page(lang)];
        if index::has_search(view) {
            always.push(addresses.output(lang, SEARCH).to_string());
        }
        let mut due = always.clone();
        for page in &pages {
            due.extend(self.page(page)?);
        }
        while let Some(path) = due.pop() {
            // A page of the guide leads to all of this; what it leads to, to its card alone.
            let found = self.context.find(&path);
            if found.is_some_and(|to| self.is_kept_file(to)) {
                self.take(&path)?;
                continue;
            }
            let wanted = found.is_some_and(|to| to.in_guide(view) != InGuide::No);
            if wanted || always.contains(&path) {
                let further = self.page(&path)?;
                due.extend(further.into_iter().filter(|path| self.comes_with_page(path)));
            }
        }
        Ok(())
    }

    /// Takes a page with all that it asks for, and says which pages it leads to.
    fn page(&mut self, path: &str) -> Result<Vec<String>, RenderError> {
        let Some(bytes) = self.take(path)? else { return Ok(Vec::new()) };
        let html = String::from_utf8_lossy(&bytes);
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut links = Vec::new();
        // The forms and sizes of a picture stand before it.
        let mut offered = Vec::new();
        for tag in tags(&html).filter(|tag| !tag.is_end) {
            let text = &html[tag.range];
            offered.extend(srcset(attribute(text, "srcset").unwrap_or("")));
            for program in PROGRAMS.iter().filter_map(|name| attribute(text, name)) {
                if let Some(to) = target(folder, program) {
                    self.part(&to)?;
                }
            }
            let (is_link, key) = match tag.name {
                "a" => (true, "href"),
                "link" if is_asked_for(attribute(text, "rel").unwrap_or("")) => (false, "href"),
                "script" => (false, "src"),
                "img" => {
                    let shown = attribute(text, "src").unwrap_or("");
                    self.picture(folder, shown, &std::mem::take(&mut offered))?;
                    continue;
                }
                _ => continue,
            };
            let Some(to) = attribute(text, key).and_then(|to| target(folder, to)) else { continue };
            match is_link {
                true => links.push(to),
                false => self.part(&to)?,
            }
        }
        Ok(links)
    }

    /// Takes a picture in one of the sizes that it is offered in: the others are not worth their bytes.
    fn picture(
        &mut self,
        folder: &str,
        shown: &str,
        offered: &[(&str, u32)],
    ) -> Result<(), RenderError> {
        let carried = to_carry(offered).unwrap_or(shown);
        let Some(carried) = target(folder, carried) else { return Ok(()) };
        self.take(&carried)?;
        let all = offered.iter().map(|(file, _)| *file).chain([shown]);
        for other in all.filter_map(|other| target(folder, other)).filter(|it| *it != carried) {
            let (other, carried) = (path::url_encode(&other), path::url_encode(&carried));
            self.also.insert(other.into_owned(), carried.into_owned());
        }
        Ok(())
    }

    /// Takes a file that a page asks for; a style sheet with the files that it names.
    fn part(&mut self, path: &str) -> Result<(), RenderError> {
        let Some(bytes) = self.take(path)? else { return Ok(()) };
        if !path.ends_with(".css") {
            return Ok(());
        }
        let style = String::from_utf8_lossy(&bytes);
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for named in style.split("url(").skip(1) {
            let named = named.split(')').next().unwrap_or("").trim_matches(['"', '\'']);
            if let Some(to) = target(folder, named) {
                self.take(&to)?;
            }
        }
        Ok(())
    }

    /// Takes a file, and gives its bytes if it was not there before.
    fn take(&mut self, path: &str) -> Result<Option<Vec<u8>>, RenderError> {
        let address = path::url_encode(path.strip_suffix("index.html").unwrap_or(path));
        if self.files.contains_key(&*address) {
            return Ok(None);
        }
        let Some(bytes) = self.context.file(path)? else { return Ok(None) };
        let kept = Kept {
            hash: base64(&Sha256::digest(&bytes)),
            size: bytes.len(),
            sent: sent(path, &bytes),
        };
        self.files.insert(address.into_owned(), kept);
        Ok(Some(bytes))
    }

    /// Whether a file that a page of the guide leads to is kept with it: a form to fill in, a map. Its bytes are
    /// among those that the reader is told of before anything is kept.
    fn is_kept_file(&self, output: &Output) -> bool {
        let Origin::Source(source) = output.origin() else { return false };
        let size = self.context.size(source);
        size.is_some_and(|size| size <= LARGEST_KEPT) && !output.path.as_str().ends_with(".html")
    }

    /// Whether what a page leads to comes with it, whatever page that is: its card, and its files.
    fn comes_with_page(&self, path: &str) -> bool {
        let output = self.context.find(path);
        let is_beside_any = |to: &Output| to.in_guide(self.context.view) == InGuide::BesideAny;
        output.is_some_and(|to| is_beside_any(to) || self.is_kept_file(to))
    }

    /// Known by all that it consists of: where a file is another, so is the version.
    fn version(&self) -> String {
        const LENGTH: usize = 22;
        let mut hash = Sha256::new();
        for (path, file) in &self.files {
            hash.update(format!("{path} {}\n", file.hash));
        }
        let mut version = base64(&hash.finalize());
        version.truncate(LENGTH);
        version
    }
}

/// Whether a browser asks for what a `<link>` names.
fn is_asked_for(rel: &str) -> bool {
    matches!(rel, "stylesheet" | "icon" | "manifest")
}

/// The file that an address in a file of some folder leads to, if it lies in the site.
fn target(folder: &str, address: &str) -> Option<String> {
    let path = address.split(['#', '?']).next().filter(|path| !path.is_empty())?;
    if path.contains(':') || path.starts_with('/') {
        return None;
    }
    let file = path::join(folder, &path::url_decode(path))?;
    let is_folder = path.ends_with('/') || path.ends_with("..") || path == ".";
    Some(match (is_folder, file.is_empty()) {
        (true, true) => "index.html".to_owned(),
        (true, false) => format!("{file}/index.html"),
        (false, _) => file,
    })
}

/// How many bytes of a file go over the wire: a little more than hosts send, which take longer to
/// compress a text.
fn sent(path: &str, bytes: &[u8]) -> usize {
    let is_text =
        [".html", ".css", ".js", ".svg", ".webmanifest"].iter().any(|end| path.ends_with(end));
    if !is_text {
        return bytes.len();
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    // Writing to memory does not fail; if it did, the file would be sent as it is.
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    packed.map_or(bytes.len(), |packed| packed.len())
}
