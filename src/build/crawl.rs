//! One pass over every address in the finished files: where it leads, and which other hosts are asked when
//! a page is opened.
//!
//! What authors write in a text is resolved long before, and said at its place. Here is seen what has no such
//! place: what templates and style sheets of the site's own write, and what somebody has made of an address on
//! the way. It looks at bytes, changes nothing, and reads no file of the site.
//!
//! What the built-in theme writes leads somewhere (the tests see to that), so that a build looks only at what it
//! did not write alone; `check` looks at everything, and counts.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Mutex, OnceLock, PoisonError};

use xxhash_rust::xxh3::xxh3_64;

use crate::content::config;
use crate::output::snapshot::Snapshot;
use crate::site::Target;
use crate::words::diagnostic::{Diagnostic, Span, codes};
use crate::words::href::{Href, Outside, Reading, Refused};
use crate::words::html::{self, Purpose};
use crate::words::path::{self, OutputPath, SourcePath};
use crate::words::world::World;

/// How many addresses there are in the pages of a site, and to whom they lead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that lead to a place of the site.
    pub inside: usize,
    /// Those that lead out of the site, by the host; of those that open a program that calls or writes, by the
    /// scheme, `tel:`.
    pub outside: BTreeMap<String, usize>,
    /// The hosts from which browsers load something by themselves, with how often.
    pub loaded: BTreeMap<String, usize>,
}

/// A pass over the files of a snapshot.
pub struct Crawl<'s> {
    snapshot: &'s Snapshot,
    /// Whether pages are looked at, or only style sheets: nobody but the program has written into pages.
    has_pages: bool,
    /// What has been complained about where its author wrote it.
    known: OnceLock<HashSet<Cow<'s, str>>>,
    /// What stands behind the `#` of links in texts: what their pages have has been looked at in the source, and that a
    /// translation lacks a heading is said where it does.
    fragments: OnceLock<HashSet<&'s str>>,
    found: Mutex<Found>,
}

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Wrong {
    /// It leads to a place of the site where nothing is.
    Nowhere(Purpose),
    /// It is a whole address of this site, and leads to nothing there.
    NowhereHere,
    /// It leads to a heading that a page does not have.
    NoHeading,
    /// Something is loaded from another host, which the policy of the site does not allow.
    Loaded(Purpose),
    /// It may not be written.
    Refused,
}

#[derive(Default)]
struct Found {
    counts: Counts,
    /// What is wrong, by the address as it is in every file and language.
    wrong: BTreeMap<(Wrong, String), Places>,
    /// Which headings are named: the file and what stands behind the `#`, with the address as written and where.
    named: BTreeMap<(String, String), (String, OutputPath)>,
    /// The ids of the pages that were looked at, hashed.
    ids: HashMap<String, HashSet<u64>>,
}

/// The files that have an address which is wrong.
struct Places {
    /// The first of them, whatever the order in which they are finished.
    first: OutputPath,
    /// How it is written there.
    written: String,
    /// How many there are.
    count: usize,
}

impl Places {
    fn add(
        places: &mut BTreeMap<(Wrong, String), Places>,
        key: (Wrong, String),
        at: &OutputPath,
        written: String,
    ) {
        let known = places.entry(key).or_insert_with(|| Places {
            first: at.clone(),
            written: written.clone(),
            count: 0,
        });
        if *at < known.first {
            known.first.clone_from(at);
            known.written = written;
        }
        known.count += 1;
    }
}

impl<'s> Crawl<'s> {
    /// A pass over the files of a snapshot, over all of them or only those that the program did not write alone.
    pub fn of(snapshot: &'s Snapshot, is_thorough: bool) -> Self {
        let site = &snapshot.view.site;
        let has_own = snapshot.view.theme.own_texts().next().is_some();
        let has_pages = is_thorough || has_own || site.config.raw_html == config::RawHtml::Allow;
        let (known, fragments) = (OnceLock::new(), OnceLock::new());
        Crawl { snapshot, has_pages, known, fragments, found: Mutex::default() }
    }

    /// What has been complained about where its author wrote it: gathered when something is wrong, for most sites
    /// have nothing that is, and many pages.
    fn known(&self) -> &HashSet<Cow<'s, str>> {
        self.known.get_or_init(|| {
            let site = &self.snapshot.view.site;
            let documents = site.document_ids().filter(|_| self.has_pages);
            let targets = documents.flat_map(|id| &site.text(id).targets);
            let known = targets.filter_map(|target| match target {
                Target::Broken(written) => Some(Cow::Borrowed(&**written)),
                Target::External(href) => Some(Cow::Borrowed(href.as_str())),
                _ => None,
            });
            // What the policy blocks in the HTML of authors who may write anything has been said as well.
            let may_be_anything = site.config.raw_html == config::RawHtml::Allow;
            let documents = site.document_ids().filter(|_| may_be_anything);
            let bodies = documents.map(|id| &*site.document(id).body);
            let blocked = bodies.flat_map(|body| html::addresses(&body.html));
            let blocked = blocked.filter(|it| it.purpose != Purpose::Follow);
            known.chain(blocked.map(|it| html::decoded(it.written))).collect()
        })
    }

    /// What stands behind the `#` of links in texts, gathered as well when it is asked for.
    fn fragments(&self) -> &HashSet<&'s str> {
        self.fragments.get_or_init(|| {
            let site = &self.snapshot.view.site;
            let documents = site.document_ids().filter(|_| self.has_pages);
            let targets = documents.flat_map(|id| &site.text(id).targets);
            let fragments = targets.filter_map(|target| match target {
                Target::Page(_, Some(fragment)) | Target::Heading(fragment) => Some(&**fragment),
                _ => None,
            });
            fragments.collect()
        })
    }

    /// Looks at a file that is finished. May be called from several threads at once.
    pub fn look(&self, file: &OutputPath, bytes: &[u8]) {
        let is_page = file.as_str().ends_with(".html");
        if !is_page && !file.as_str().ends_with(".css") {
            return;
        }
        if is_page && !self.has_pages {
            return;
        }
        let Ok(text) = std::str::from_utf8(bytes) else { return };
        let mut seen = Seen {
            crawl: self,
            file,
            counts: Counts::default(),
            wrong: Vec::new(),
            named: Vec::new(),
        };
        match is_page {
            true => seen.page(text),
            false => seen.style_sheet(text),
        }
        let Seen { counts, wrong, named, .. } = seen;
        let ids = is_page.then(|| ids(text));
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let wrong = wrong
            .into_iter()
            .map(|(wrong, written)| ((wrong, self.in_every_language(&written)), written));
        found.take(file, counts, wrong, named);
        if let Some(ids) = ids {
            found.ids.insert(file.as_str().to_owned(), ids);
        }
    }

    /// What is wrong with all of it, and how much there is.
    pub fn end(self, world: &dyn World) -> (Vec<Diagnostic>, Counts) {
        let found = std::mem::take(&mut *self.found.lock().unwrap_or_else(PoisonError::into_inner));
        let Found { counts, mut wrong, named, mut ids } = found;
        for ((file, fragment), (written, at)) in named {
            let hash = xxh3_64(fragment.as_bytes());
            let is_there = ids.get(&file).is_some_and(|ids| ids.contains(&hash));
            let is_of_text = || self.fragments().contains(fragment.as_str());
            if is_there || is_of_text() || self.known().contains(written.as_str()) {
                continue;
            }
            let known = ids.entry(file.clone()).or_insert_with(|| {
                let output = self.snapshot.plan.find(&file);
                let bytes =
                    output.and_then(|it| self.snapshot.file(it, &file, world).ok().flatten());
                ids_of(&bytes.unwrap_or_default())
            });
            if !known.contains(&hash) {
                let key = (Wrong::NoHeading, self.in_every_language(&written));
                Places::add(&mut wrong, key, &at, written);
            }
        }
        let said = wrong
            .iter()
            .map(|((wrong, key), places)| diagnostic(self.snapshot, *wrong, key, places));
        (said.collect(), counts)
    }

    /// An address without the way to the root of the site and without the language behind it.
    fn in_every_language(&self, written: &str) -> String {
        let below = written.trim_start_matches("../").trim_start_matches("./");
        let config = &self.snapshot.view.site.config;
        let rest = below.split_once('/').filter(|(first, _)| config.find(first).is_some());
        match rest {
            Some((_, rest)) if below.len() < written.len() => rest.to_owned(),
            _ => below.to_owned(),
        }
    }
}

impl Found {
    fn take(
        &mut self,
        file: &OutputPath,
        counts: Counts,
        wrong: impl Iterator<Item = ((Wrong, String), String)>,
        named: Vec<(String, String, String)>,
    ) {
        self.counts.inside += counts.inside;
        let both =
            [(&mut self.counts.outside, counts.outside), (&mut self.counts.loaded, counts.loaded)];
        for (all, of_file) in both {
            for (host, count) in of_file {
                *all.entry(host).or_default() += count;
            }
        }
        for (key, written) in wrong {
            Places::add(&mut self.wrong, key, file, written);
        }
        for (to, fragment, written) in named {
            let place = (written, file.clone());
            let first = self.named.entry((to, fragment)).or_insert_with(|| place.clone());
            if place.1 < first.1 {
                *first = place;
            }
        }
    }
}

/// A file that is looked at.
struct Seen<'c, 's> {
    crawl: &'c Crawl<'s>,
    file: &'c OutputPath,
    counts: Counts,
    wrong: Vec<(Wrong, String)>,
    /// A file, what stands behind the `#`, and the address as it is written.
    named: Vec<(String, String, String)>,
}

impl Seen<'_, '_> {
    fn page(&mut self, text: &str) {
        self.addresses(text);
        // What stands in a document within it is read at its address; nobody writes a third into that.
        html::documents_within(text).for_each(|within| self.addresses(&within));
        for style in style_texts(text) {
            self.style_sheet(style);
        }
    }

    fn addresses(&mut self, text: &str) {
        for address in html::addresses(text) {
            let written = html::decoded(address.written);
            self.address(&written, address.purpose);
        }
    }

    /// What a style sheet names: pictures, fonts, other style sheets.
    fn style_sheet(&mut self, text: &str) {
        for named in in_style_sheet(text) {
            self.address(named, Purpose::Part);
        }
    }

    fn address(&mut self, written: &str, purpose: Purpose) {
        if written.is_empty() || (written.starts_with("data:") && purpose != Purpose::Follow) {
            return;
        }
        let read = match purpose {
            Purpose::Follow => Href::link(written),
            Purpose::Picture | Purpose::Part => Href::picture(written),
        };
        match read {
            Ok(Reading::Inside) => self.inside(written, purpose),
            Ok(Reading::Out(outside)) => self.outside(&outside, written, purpose),
            Err(_) if self.crawl.known().contains(written) => {}
            Err(_) => self.wrong.push((Wrong::Refused, written.to_owned())),
        }
    }

    fn outside(&mut self, outside: &Outside, written: &str, purpose: Purpose) {
        let config = &self.crawl.snapshot.view.site.config;
        if outside.host == config.base_url.host() {
            self.counts.inside += 1;
            self.own(written);
            return;
        }
        let to = match (outside.host.as_str(), written.split_once(':')) {
            ("", Some((scheme, _))) => format!("{}:", scheme.to_ascii_lowercase()),
            (host, _) => host.to_owned(),
        };
        *self.counts.outside.entry(to).or_default() += 1;
        if purpose == Purpose::Follow {
            return;
        }
        *self.counts.loaded.entry(outside.host.clone()).or_default() += 1;
        let is_allowed = config.policy.allows(written);
        if !is_allowed && !self.crawl.known().contains(written) {
            self.wrong.push((Wrong::Loaded(purpose), written.to_owned()));
        }
    }

    /// A whole address on the host of the site: what is below the place where it is published, it has.
    fn own(&mut self, written: &str) {
        let base = &self.crawl.snapshot.view.site.config.base_url;
        let below = match written.strip_prefix(base.as_str()) {
            Some(below) => Cow::Borrowed(below),
            None => base.below(written).map(Cow::Owned).unwrap_or_default(),
        };
        let path = below.split(['?', '#']).next().unwrap_or("");
        let is_there =
            path.is_empty() || self.leads_to(&format!("{}{path}", base.path())).is_some();
        if !is_there && !self.crawl.known().contains(written) {
            self.wrong.push((Wrong::NowhereHere, written.to_owned()));
        }
    }

    fn inside(&mut self, written: &str, purpose: Purpose) {
        self.counts.inside += 1;
        let (before, fragment) = written.split_once('#').unwrap_or((written, ""));
        let path = before.split('?').next().unwrap_or("");
        let Some(to) = self.leads_to(path) else {
            if !self.crawl.known().contains(written) {
                self.wrong.push((Wrong::Nowhere(purpose), written.to_owned()));
            }
            return;
        };
        let fragment = path::url_decode(fragment);
        let is_everywhere = fragment.eq_ignore_ascii_case("top") || fragment.starts_with(":~:");
        if !fragment.is_empty() && !is_everywhere && to.ends_with(".html") {
            self.named.push((to, fragment, written.to_owned()));
        }
    }

    /// The file of the site behind a path in this file.
    fn leads_to(&self, path: &str) -> Option<String> {
        if path.is_empty() {
            return Some(self.file.as_str().to_owned());
        }
        let plan = &self.crawl.snapshot.plan;
        let base = self.crawl.snapshot.view.site.config.base_url.path();
        let folder = self.file.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
        let (folder, below) = match path.starts_with('/') {
            // `/guide` is the folder of a site at `/guide/`.
            true => ("", path.strip_prefix(base).or((format!("{path}/") == base).then_some(""))?),
            false => (folder, path),
        };
        let file = path::join(folder, &path::url_decode(below))?;
        let is_folder =
            below.is_empty() || below.ends_with('/') || below.ends_with("..") || below == ".";
        let index =
            if file.is_empty() { "index.html".to_owned() } else { format!("{file}/index.html") };
        let candidates = if is_folder { vec![index] } else { vec![file, index] };
        candidates.into_iter().find(|file| plan.find(file).is_some())
    }
}

fn ids(text: &str) -> HashSet<u64> {
    html::anchors(text).map(|id| xxh3_64(html::decoded(id).as_bytes())).collect()
}

fn ids_of(bytes: &[u8]) -> HashSet<u64> {
    std::str::from_utf8(bytes).map(ids).unwrap_or_default()
}

/// What stands in the `<style>` elements of a page.
fn style_texts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<style").skip(1).filter_map(|rest| {
        let (_, text) = rest.split_once('>')?;
        text.split_once("</style").map(|(text, _)| text)
    })
}

/// The addresses in a style sheet, without its comments: `url(…)`, and `@import "…"`.
fn in_style_sheet(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split("/*").enumerate();
    let outside = parts.filter_map(|(number, part)| match number {
        0 => Some(part),
        _ => part.split_once("*/").map(|(_, rest)| rest),
    });
    outside.flat_map(|part| {
        let urls = part.split("url(").skip(1).filter_map(|rest| {
            let rest = rest.trim_start();
            let end = match rest.chars().next()? {
                quote @ ('"' | '\'') => rest[1..].find(quote)? + 2,
                _ => rest.find(')')?,
            };
            Some(rest[..end].trim().trim_matches(['"', '\'']))
        });
        let imports = part.split("@import").skip(1).filter_map(|rest| {
            let rest = rest.trim_start();
            let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
            rest[1..].split_once(quote).map(|(address, _)| address)
        });
        urls.chain(imports)
    })
}

fn diagnostic(snapshot: &Snapshot, wrong: Wrong, key: &str, places: &Places) -> Diagnostic {
    let Places { first, written, count } = places;
    let place = Place::of(snapshot, key, places);
    let (code, message, hint) = match wrong {
        Wrong::Nowhere(Purpose::Follow) => (
            &codes::LINK_BROKEN,
            format!("`{written}` leads to nothing that the site has"),
            "a template writes `{{ root }}` before a path of the site, and the tag of the language: `{{ root }}{{ lang.tag }}/services/`",
        ),
        Wrong::NowhereHere => (
            &codes::LINK_ABSOLUTE,
            format!("`{written}` is the whole address of a place that this site does not have"),
            "write the address of a page that there is, or publish the page under this one",
        ),
        Wrong::Nowhere(_) => (
            &codes::IMAGE_MISSING,
            format!("the file `{written}` is not there"),
            "a template names a file of its theme by `{{ root }}{{ assets[\"name\"] }}`, one below `content/` by `{{ root }}` and its path",
        ),
        Wrong::NoHeading => (
            &codes::ANCHOR_BROKEN,
            format!("nothing has the id that `{written}` leads to"),
            "write the id of a heading of that page, or leave out what stands behind the `#`",
        ),
        Wrong::Loaded(purpose) => {
            let what = if purpose == Purpose::Picture { "the picture" } else { "the file" };
            (
                &codes::POLICY_BLOCKS,
                format!(
                    "{what} `{written}` is loaded from another host, so browsers will not load it"
                ),
                "put it into the site; or allow the host under `csp:` in `welcomat.yaml`, which then learns who reads the page",
            )
        }
        Wrong::Refused => (
            &codes::LINK_SCHEME,
            format!("`{written}` is no address that readers can follow everywhere"),
            "use `https:`, `mailto:`, `tel:` or a path of the site",
        ),
    };
    let refused = (wrong == Wrong::Refused).then(|| Href::link(written).err()).flatten();
    let (code, message, hint) = match refused {
        Some(Refused::Telephone(scheme, number, reason)) => {
            (&codes::PHONE_INVALID, reason.message(&number), reason.hint(scheme))
        }
        _ => (code, message, hint.to_owned()),
    };
    let others = match count {
        0 | 1 => String::new(),
        2 => " and another file".to_owned(),
        more => format!(" and {} more files", more - 1),
    };
    let message = format!("{message}, in `{first}`{others}");
    Diagnostic::new(code, &place.path, message).maybe_at(place.span).hint(hint)
}

/// Where an address is written, as far as that is known.
struct Place {
    path: SourcePath,
    span: Option<Span>,
}

impl Place {
    /// In a template or style sheet of the site's own, or else in the file that an output is made of. A template may
    /// put an address together: then its last part is looked for.
    fn of(snapshot: &Snapshot, key: &str, places: &Places) -> Self {
        let view = &snapshot.view;
        let quoted = |text: &str, part: &str| {
            let starts = ["\"", "'", "("].iter().map(|open| format!("{open}{part}"));
            let at = starts.into_iter().find_map(|start| text.find(&start))? + 1;
            let behind = text[at + part.len()..].chars().next();
            behind.is_some_and(|c| "\"')".contains(c)).then_some(at)
        };
        let fragment = key.find('#').map(|at| &key[at..]);
        let parts = [Some(places.written.as_str()), Some(key), fragment];
        for part in parts.into_iter().flatten().filter(|part| part.len() > 1) {
            for exactly in [true, false] {
                for (path, text) in view.theme.own_texts() {
                    let found = if exactly { quoted(&text, part) } else { text.find(part) };
                    if let Some(found) = found {
                        let span = Span::of(&text, found..found + part.len());
                        return Place { path: path.clone(), span: Some(span) };
                    }
                }
            }
        }
        let output = snapshot.plan.find(places.first.as_str());
        let path = output.and_then(|output| output.claimed_by.clone());
        Place { path: path.unwrap_or_else(|| SourcePath::new(config::FILE)), span: None }
    }
}

#[cfg(test)]
mod tests {
    use super::in_style_sheet;

    #[test]
    fn what_a_style_sheet_names_is_found() {
        let text = "@import \"a.css\"; /* url(no.png) */ b{c:url( 'd e.png' )} @import url(f.css); g{h:url(i.woff2)}";
        let found: Vec<&str> = in_style_sheet(text).collect();
        assert_eq!(found, ["a.css", "d e.png", "f.css", "i.woff2"]);
    }
}
