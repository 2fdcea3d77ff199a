//! Which text of a translation stands beside which item, whatever becomes of the source: random edits to every list of
//! every kind, judged without knowing how the program pairs them. Some translations record from what they were made, some
//! nothing, some a part of it.
//!
//! Every text of a source is `S` with its number and version, its translation `X` with the same. What is shown in
//! French has to be what is shown in English, number by number; and an `X` may only be shown while the source has the
//! version that it was made for, in the very item. `UNIT_EDITS=2000` asks for so many edits; by default there are fewer.

mod known;
mod sections;

use crate::support;
use std::collections::{BTreeMap, BTreeSet};

use crate::support::built;
use known::{Chance, Known, SERVICES, Said, edit};
use welcomat::build::pipeline::{self, Options};
use welcomat::content::kinds::{Common, Kind};
use welcomat::content::record::{FieldShape, Record, Shape};
use welcomat::scaffold::{self, Which};
use welcomat::site::{Site, State};
use welcomat::words::path::SourcePath;
use welcomat::words::unit::Hash;
use welcomat::words::world::{Memory, World};

/// A text of a source as it is now, or as it was when somebody translated it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stands {
    version: usize,
    /// The items that it stands in, the outermost first: what each is called, or its facts.
    items: Vec<String>,
    is_title: bool,
}

/// Every text of a page by its number.
fn texts(known: &Known) -> BTreeMap<usize, Stands> {
    fn go(
        known: &Known,
        is_title: bool,
        items: &mut Vec<String>,
        out: &mut BTreeMap<usize, Stands>,
    ) {
        match known {
            Known::Text { number, version } | Known::Texts { number, version, .. } => {
                let stands = Stands { version: *version, items: items.clone(), is_title };
                out.insert(*number, stands);
            }
            Known::Fact(_) => {}
            Known::Items(list) => {
                for item in list {
                    items.push(called(item));
                    go(item, false, items, out);
                    items.pop();
                }
            }
            Known::Map(entries) => {
                for (key, value) in entries {
                    go(value, *key == "title" && items.is_empty(), items, out);
                }
            }
        }
    }
    let mut out = BTreeMap::new();
    go(known, false, &mut Vec::new(), &mut out);
    out
}

/// What an item is called by whoever looks at it: its name, or its facts.
fn called(item: &Known) -> String {
    let Known::Map(entries) = item else { return String::new() };
    let facts = entries.iter().filter_map(|(key, value)| match value {
        Known::Fact(fact) => Some((*key, fact)),
        _ => None,
    });
    let facts: Vec<_> = facts.collect();
    match facts.iter().find(|(key, _)| *key == "id") {
        Some(id) => format!("{id:?}"),
        None => format!("{facts:?}"),
    }
}

/// In YAML: all of it, or what a translation gives, in the words of `sign`.
fn yaml(known: &Known, sign: char, is_own: bool) -> String {
    match known {
        Known::Text { number, version } => format!("{sign}{number}v{version}e."),
        Known::Texts { number, version, lines } => {
            let lines = if is_own { lines + 1 } else { *lines };
            let lines = (0..lines).map(|_| format!("{sign}{number}v{version}e."));
            format!("[{}]", lines.collect::<Vec<_>>().join(", "))
        }
        Known::Fact(fact) => fact.clone(),
        Known::Items(items) => {
            let items = items.iter().map(|item| yaml(item, sign, is_own));
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
        Known::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| entry(key, value, sign, is_own));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

/// A line of a map. A record that stands alone needs no facts to be told from others, and a translation gives none there.
fn entry(key: &str, value: &Known, sign: char, is_own: bool) -> String {
    let value = match value {
        Known::Map(inner) if is_own => {
            let prose = inner.iter().filter(|(_, value)| !matches!(value, Known::Fact(_)));
            yaml(&Known::Map(prose.cloned().collect()), sign, is_own)
        }
        _ => yaml(value, sign, is_own),
    };
    format!("{key}: {value}")
}

fn front(known: &Known, sign: char, is_own: bool) -> String {
    let Known::Map(entries) = known else { return String::new() };
    let lines = entries.iter().map(|(key, value)| entry(key, value, sign, is_own) + "\n");
    lines.collect()
}

/// The numbers that a text shows, in their order, each once in a row: of sources and of translations.
fn shown(html: &str) -> Vec<(char, usize, usize)> {
    let mut out: Vec<(char, usize, usize)> = Vec::new();
    for (place, _) in html.match_indices("e.") {
        let before = &html[..place];
        let Some(start) = before.rfind(['S', 'X']) else { continue };
        let sign = if before[start..].starts_with('S') { 'S' } else { 'X' };
        let Some((number, version)) = before[start + 1..].split_once('v') else { continue };
        if let (Ok(number), Ok(version)) = (number.parse(), version.parse()) {
            out.push((sign, number, version));
        }
    }
    out
}

fn order(html: &str) -> Vec<usize> {
    let mut numbers: Vec<usize> = shown(html).into_iter().map(|(_, number, _)| number).collect();
    numbers.dedup();
    numbers
}

/// The page without what is said to machines: there a text that was made for another may be left out.
fn for_readers(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html.split_once("<body").map_or(html, |(_, body)| body);
    while let Some((before, script)) = rest.split_once("<script") {
        out.push_str(before);
        rest = script.split_once("</script>").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    // How to send a page is made of its title, and how to cite it of what stands on the book.
    let out = out.split("<section class=\"share\">").next().unwrap_or_default();
    let (before, cited) = out.split_once("<details class=\"cite\">").unwrap_or((out, ""));
    let after = cited.split_once("</details>").map_or("", |(_, after)| after);
    format!("{before}{after}")
}

fn folder(kind: Kind) -> &'static str {
    if kind.folder().is_empty() { "pages" } else { kind.folder() }
}

/// What a translation recorded of what it was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Recorded {
    All,
    Nothing,
    Some,
}

/// A translation as somebody made it.
struct Made {
    recorded: Recorded,
    /// What it was made from.
    from: BTreeMap<usize, Stands>,
    /// The numbers of the texts of which nothing was recorded.
    unknown: BTreeSet<usize>,
}

impl Made {
    /// Whether the translation of a text may be shown while its source stands so.
    fn may_show(&self, number: usize, now: &Stands) -> bool {
        let Some(from) = self.from.get(&number) else { return false };
        match self.unknown.contains(&number) {
            false => from == now,
            // Nobody can know, and so it must not stand beside any fact; where nothing at all is recorded, the page says so.
            true => {
                self.recorded == Recorded::Nothing && now.items.is_empty() && from.items.is_empty()
            }
        }
    }

    /// What the page may be called.
    fn states(&self, now: &BTreeMap<usize, Stands>) -> &'static [&'static str] {
        let here = |number: &usize, now: &Stands| {
            self.from.get(number).filter(|from| from.items == now.items)
        };
        let is_known = |number: &usize| !self.unknown.contains(number);
        let is_changed = |(number, now): (&usize, &Stands)| {
            is_known(number) && here(number, now).is_some_and(|from| from != now)
        };
        // Where nothing is recorded nothing is known to have changed.
        if self.recorded != Recorded::Nothing && now.iter().any(is_changed) {
            return &["changed"];
        }
        // A new text may stand where the translation has one, or where it has none.
        if now.iter().any(|(number, now)| here(number, now).is_none()) {
            return match self.recorded {
                Recorded::Nothing => &["unnoted", "partial"],
                _ => &["changed", "unnoted", "partial"],
            };
        }
        match now.keys().all(is_known) {
            true => &["current"],
            false => &["unnoted"],
        }
    }
}

struct Pages {
    world: Memory,
    sources: BTreeMap<Kind, Known>,
    said: Said,
    made: BTreeMap<Kind, Made>,
}

impl Pages {
    fn new() -> Self {
        let mut world = Memory::new(support::today());
        world.write(
            "welcomat.yaml",
            "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr]\nofficial_language: fr\nlevels: { alt-missing: off }\n",
        );
        for number in 0..SERVICES {
            world.write(
                format!("content/services/s{number}.md"),
                format!("---\ntitle: Service {number}\n---\n"),
            );
        }
        let mut said = Said { next: 0, services: 0, chance: Chance(0x2545_f491_4f6c_dd1d) };
        let sources = Kind::ALL.iter().map(|kind| (*kind, said.page(*kind))).collect();
        let mut pages = Pages { world, sources, said, made: BTreeMap::new() };
        pages.write_sources();
        Kind::ALL.iter().for_each(|kind| pages.translate(*kind, Recorded::All));
        pages
    }

    fn write_sources(&mut self) {
        for (kind, known) in &self.sources {
            let extra = match kind {
                Kind::Guide => "page_kind: emergency\nservices: [it]\n",
                Kind::Event => "start: 2027-01-01T10:00\n",
                _ => "",
            };
            let text = format!("---\n{}{extra}---\n", front(known, 'S', false));
            self.world.write(format!("content/{}/it.md", folder(*kind)), text);
        }
        let service = text_of(&self.world, "content/services/it.md");
        let phone = "channels: [{ kind: phone, value: \"+44 1632 960999\" }]\n---";
        let service = match service.contains("channels:") {
            true => service.replacen(
                "channels: [",
                "channels: [{ kind: phone, value: \"+44 1632 960999\" }, ",
                1,
            ),
            false => format!("---\n{}", service[4..].replacen("---", phone, 1)),
        };
        self.world.write("content/services/it.md", service);
    }

    /// Somebody translates all that the source says now, and records it, or not.
    fn translate(&mut self, kind: Kind, recorded: Recorded) {
        let path = format!("content/{}/it.fr.md", folder(kind));
        let front = front(&self.sources[&kind], 'X', true);
        let from = texts(&self.sources[&kind]);
        let mut made = Made { recorded, from, unknown: BTreeSet::new() };
        if recorded == Recorded::Nothing {
            made.unknown = made.from.keys().copied().collect();
            self.world.write(&path, format!("---\n{front}---\n"));
            self.made.insert(kind, made);
            return;
        }
        let text = format!("---\n{front}translation: {{ of: en, method: human }}\n---\n");
        self.world.write(&path, text);
        let (site, _) = pipeline::assembled(&self.world);
        let site = site.expect("a site");
        let subject = site.find(&format!("{}/it", folder(kind))).expect("a page");
        let french = site.config.find("fr").expect("a language");
        let accepted = scaffold::accept(&self.world, &site, (subject, french), &Which::All);
        for rewrite in accepted.expect("it can be noted").files {
            self.world.write(rewrite.file.path.as_str(), rewrite.file.text);
        }
        if recorded == Recorded::Some {
            made.unknown = self.forget(kind, &path);
        }
        self.made.insert(kind, made);
    }

    /// Takes some hashes out of a file; the numbers of the texts that they were of.
    fn forget(&mut self, kind: Kind, path: &str) -> BTreeSet<usize> {
        let mut by_hash = BTreeMap::new();
        hashes(&self.sources[&kind], &mut by_hash);
        let mut unknown = BTreeSet::new();
        let (mut out, mut is_first) = (String::new(), true);
        for line in text_of(&self.world, path).lines() {
            let hash = line.split('"').nth(1).filter(|_| line.starts_with("    "));
            if let Some(number) = hash.and_then(|hash| by_hash.get(hash)) {
                // One stays, or nothing would be recorded at all.
                if !is_first && self.said.chance.below(3) == 0 {
                    unknown.insert(*number);
                    continue;
                }
                is_first = false;
            }
            out.push_str(line);
            out.push('\n');
        }
        self.world.write(path, out);
        unknown
    }

    fn judge(&self, when: &str) {
        let files = built(&self.world, &Options::default());
        let (site, _) = pipeline::assembled(&self.world);
        let site = site.expect("a site");
        let mut now: BTreeMap<usize, (Kind, Stands)> = BTreeMap::new();
        for (kind, known) in &self.sources {
            now.extend(texts(known).into_iter().map(|(number, stands)| (number, (*kind, stands))));
        }
        let may_show = |number: usize| {
            now.get(&number).is_some_and(|(kind, now)| self.made[kind].may_show(number, now))
        };
        let is_known = |number: usize| {
            now.get(&number).is_some_and(|(kind, _)| !self.made[kind].unknown.contains(&number))
        };
        for (path, bytes) in &files {
            let text = String::from_utf8_lossy(bytes);
            // A template that knows no text in another language prints what it is made of.
            assert!(!text.contains("&quot;dir&quot;"), "{when}: {path}: {text}");
            for (sign, number, version) in shown(&text) {
                assert!(
                    sign == 'S' || may_show(number),
                    "{when}: {path} shows X{number}v{version}, {:?}",
                    now.get(&number)
                );
            }
            // A name beside a number that somebody calls.
            let buttons = text.split("<a href=\"tel:").skip(1);
            for button in buttons.filter_map(|rest| rest.split("</a>").next()) {
                for (sign, number, _) in shown(button) {
                    assert!(sign == 'S' || is_known(number), "{when}: {path}: {button}");
                }
            }
            let Some(rest) = path.strip_prefix("fr/") else { continue };
            let is_alone =
                path.ends_with(".html") && !path.contains("bilingual") && !path.contains("card");
            if is_alone && let Some(english) = files.get(&format!("en/{rest}")) {
                let english = for_readers(&String::from_utf8_lossy(english));
                let french = for_readers(&text);
                // What lists sort by is the title in their language.
                if rest.contains("/it/") {
                    assert_eq!(order(&french), order(&english), "{when}: {path}\n{french}");
                }
                says_its_language(&french, &format!("{when}: {path}"));
            }
        }
        for kind in Kind::ALL {
            let state = state(&site, *kind);
            let expected = self.made[kind].states(&texts(&self.sources[kind]));
            assert!(expected.contains(&state), "{when}: {kind:?}: {state}, {expected:?}");
            let page = format!("fr/{}/it/index.html", folder(*kind));
            let html = String::from_utf8_lossy(&files[&page]);
            assert_eq!(
                html.contains("On ne sait pas si cette traduction"),
                self.made[kind].from.keys().any(|number| self.is_open(*kind, *number)),
                "{when}: {page}"
            );
        }
    }

    /// Whether the page has a translation of a text of which nothing is known.
    fn is_open(&self, kind: Kind, number: usize) -> bool {
        let made = &self.made[&kind];
        let now = texts(&self.sources[&kind]);
        made.unknown.contains(&number)
            && now.get(&number).is_some_and(|now| now.items == made.from[&number].items)
    }
}

/// Every text of a source that a page in French shows says that it is in English, itself or in the element around it.
fn says_its_language(french: &str, when: &str) {
    for (place, _) in french.match_indices('S') {
        let text = french[place..].chars().take(12).collect::<String>();
        if shown(&text).first().is_some_and(|shown| shown.0 == 'S') {
            let mut tags = french[..place].rsplit('<').take(2);
            let says = tags.any(|tag| tag.contains("lang=\"en\""));
            assert!(says, "{when}: {}", &french[..place]);
        }
    }
}

fn text_of(world: &Memory, path: &str) -> String {
    String::from_utf8(world.read(&SourcePath::new(path)).expect("it is there")).expect("text")
}

/// The numbers of all texts, by their hashes.
fn hashes(known: &Known, out: &mut BTreeMap<String, usize>) {
    match known {
        Known::Text { number, .. } => {
            out.insert(Hash::of(&yaml(known, 'S', false)).to_string(), *number);
        }
        Known::Texts { number, version, lines } => {
            let line = format!("S{number}v{version}e.");
            let lines = std::iter::repeat_n(line.as_str(), *lines);
            out.insert(Hash::of_all(lines).to_string(), *number);
        }
        Known::Fact(_) => {}
        Known::Items(items) => items.iter().for_each(|item| hashes(item, out)),
        Known::Map(entries) => entries.iter().for_each(|(_, value)| hashes(value, out)),
    }
}

fn state(site: &Site, kind: Kind) -> &'static str {
    let subject = site.find(&format!("{}/it", folder(kind))).expect("a page");
    State::of(site, subject, site.config.find("fr").expect("a language")).key()
}

#[test]
fn no_text_ever_stands_beside_another_item_or_for_another_text() {
    let edits: usize =
        std::env::var("UNIT_EDITS").ok().and_then(|it| it.parse().ok()).unwrap_or(240);
    let mut pages = Pages::new();
    pages.judge("at first");
    let mut done = 0;
    let mut round = 0;
    while done < edits {
        round += 1;
        for kind in Kind::ALL {
            let known = pages.sources.get_mut(kind).expect("a page of each kind");
            edit(known, &mut pages.said);
            done += 1;
        }
        pages.write_sources();
        pages.judge(&format!("after {done} edits"));
        let kind = Kind::ALL[pages.said.chance.below(Kind::ALL.len())];
        if round % 2 == 0 {
            let recorded = [Recorded::All, Recorded::Nothing, Recorded::Some];
            let recorded = recorded[pages.said.chance.below(recorded.len())];
            pages.translate(kind, recorded);
            pages.write_sources();
        }
    }
}

#[test]
fn every_list_with_prose_in_it_says_what_tells_its_items_apart() {
    fn look(fields: &[FieldShape], way: &str) {
        for field in fields.iter().filter(|field| field.shape.is_translatable()) {
            let way = format!("{way}.{}", field.key);
            match &field.shape {
                Shape::List(Shape::Record(record)) => {
                    assert!(
                        record.fields.iter().any(|inner| inner.key == "id"),
                        "{way} has no identity"
                    );
                    look(record.fields, &way);
                }
                Shape::Record(record) => look(record.fields, &way),
                Shape::List(_) | Shape::Text => {}
                other => panic!("{way}: {other:?}"),
            }
        }
    }
    look(Common::FIELDS, "");
    for kind in Kind::ALL {
        look(kind.fields(), kind.name());
        // The key of the text itself is nobody else's.
        let fields = Common::FIELDS.iter().chain(kind.fields());
        assert!(
            fields.filter(|field| field.shape.is_translatable()).all(|field| field.key != "text")
        );
    }
}
