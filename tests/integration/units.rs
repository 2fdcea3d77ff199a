//! Which text of a translation stands beside which item, whatever becomes of the source: random edits to every list of
//! every kind, judged without knowing how the program pairs them; and how a translation is noted in its file.
//!
//! Every text of a source is `S` with its number and version, its translation `X` with the same. What is shown in
//! French has to be what is shown in English, number by number; and an `X` may only be shown while the source has the
//! version that it was made for. `UNIT_EDITS=2000` asks for so many edits; by default there are fewer.

use crate::support;
use std::collections::{BTreeMap, BTreeSet};

use crate::support::built;
use welcomat::kinds::{Common, Kind};
use welcomat::path::SourcePath;
use welcomat::pipeline::{self, Options};
use welcomat::record::{FieldShape, Record, Shape};
use welcomat::scaffold::{self, Which};
use welcomat::site::{Site, State};
use welcomat::world::{Memory, World};

/// So many services there are that steps can name.
const SERVICES: usize = 120;

/// Numbers by chance, the same in every run (Marsaglia's xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

/// A value of the source, as the test knows it.
#[derive(Debug, Clone)]
enum Known {
    Text { number: usize, version: usize },
    Texts { number: usize, version: usize, lines: usize },
    Fact(String),
    Items(Vec<Known>),
    Map(Vec<(&'static str, Known)>),
}

/// What has been said so far.
struct Said {
    next: usize,
    services: usize,
    chance: Chance,
}

impl Said {
    fn number(&mut self) -> usize {
        self.next += 1;
        self.next
    }

    /// A service that no other item names.
    fn service(&mut self) -> String {
        self.services += 1;
        format!("s{}", self.services % SERVICES)
    }

    /// A fact that no other item has.
    fn fact(&mut self, field: &FieldShape) -> Option<String> {
        let number = self.number();
        Some(match &field.shape {
            Shape::Fact(fact) => match fact.example {
                "\"+44 1632 960001\"" => format!("\"+44 1632 9{number:05}\""),
                "\"09:00\"" => format!("\"{:02}:{:02}\"", number / 60 % 24, number % 60),
                "2015" => format!("{}", 1000 + number % 1000),
                "300" => format!("{number}"),
                "…" => format!("\"Fact {number}\""),
                example => example.to_owned(),
            },
            Shape::Choice(words) => format!("\"{}\"", words[0].0),
            Shape::Reference(_) => self.service(),
            _ => return None,
        })
    }

    fn value(&mut self, field: &FieldShape, is_key: bool) -> Option<Known> {
        match &field.shape {
            Shape::Text => Some(Known::Text { number: self.number(), version: 0 }),
            Shape::List(Shape::Text) => {
                let lines = 1 + self.chance.below(3);
                Some(Known::Texts { number: self.number(), version: 0, lines })
            }
            Shape::List(Shape::Record(record)) if field.shape.is_translatable() => {
                let length = 2 + self.chance.below(2);
                let items = (0..length).map(|_| self.item(record.fields, record.key));
                Some(Known::Items(items.collect()))
            }
            Shape::Record(record) if field.shape.is_translatable() => {
                Some(self.item(record.fields, record.key))
            }
            _ if is_key => self.fact(field).map(Known::Fact),
            _ => None,
        }
    }

    fn item(&mut self, fields: &'static [FieldShape], key: &[&str]) -> Known {
        let has_id = fields.iter().any(|field| field.key == "id");
        let by_id = has_id && self.chance.below(2) == 0;
        let mut entries = Vec::new();
        for field in fields {
            let value = match field.key {
                "id" if by_id => Some(Known::Fact(format!("i{}", self.number()))),
                // Pictures have to be there, tables stand in files, and a page without a name is none.
                "id" | "file" | "src" | "name"
                    if field.key != "name" || !is_prose(field) && !key.contains(&"name") =>
                {
                    None
                }
                _ => self.value(field, key.contains(&field.key)),
            };
            entries.extend(value.map(|value| (field.key, value)));
        }
        Known::Map(entries)
    }

    fn page(&mut self, kind: Kind) -> Known {
        let fields = || Common::FIELDS.iter().chain(kind.fields());
        let fields = fields().filter(|field| field.shape.is_translatable());
        let mut entries = Vec::new();
        for field in fields
            .filter(|field| !matches!(field.key, "keywords" | "image" | "logo" | "syndicated_from"))
        {
            let value = self.value(field, false);
            entries.extend(value.map(|value| (field.key, value)));
        }
        Known::Map(entries)
    }
}

fn is_prose(field: &FieldShape) -> bool {
    matches!(field.shape, Shape::Text)
}

/// The lists of items and the texts that can be edited, as ways through the tree.
fn ways(known: &Known, way: &mut Vec<usize>, out: &mut Vec<Vec<usize>>) {
    out.push(way.clone());
    let inner: Vec<&Known> = match known {
        Known::Items(items) => items.iter().collect(),
        Known::Map(entries) => entries.iter().map(|(_, value)| value).collect(),
        _ => Vec::new(),
    };
    for (at, inner) in inner.into_iter().enumerate() {
        way.push(at);
        ways(inner, way, out);
        way.pop();
    }
}

fn at<'k>(known: &'k mut Known, way: &[usize]) -> &'k mut Known {
    let Some((first, rest)) = way.split_first() else { return known };
    match known {
        Known::Items(items) => at(&mut items[*first], rest),
        Known::Map(entries) => at(&mut entries[*first].1, rest),
        _ => known,
    }
}

/// A copy with other numbers: what is put into a list is new.
fn renewed(known: &Known, said: &mut Said) -> Known {
    match known {
        Known::Text { .. } => Known::Text { number: said.number(), version: 0 },
        Known::Texts { lines, .. } => {
            Known::Texts { number: said.number(), version: 0, lines: *lines }
        }
        Known::Fact(fact) => Known::Fact(other_fact(fact, said)),
        Known::Items(items) => Known::Items(items.iter().map(|item| renewed(item, said)).collect()),
        Known::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| (*key, renewed(value, said)));
            Known::Map(entries.collect())
        }
    }
}

/// A fact of the same form that no other item has.
fn other_fact(fact: &str, said: &mut Said) -> String {
    let number = said.number();
    let plain = fact.trim_matches('"');
    match plain {
        _ if plain.starts_with("+44") => format!("\"+44 1632 9{number:05}\""),
        _ if plain.starts_with("Fact") => format!("\"Fact {number}\""),
        _ if plain.contains(':') => format!("\"{:02}:{:02}\"", number / 60 % 24, number % 60),
        _ if plain.starts_with('i') && plain[1..].bytes().all(|b| b.is_ascii_digit()) => {
            format!("i{number}")
        }
        _ if plain.starts_with('s') && plain[1..].bytes().all(|b| b.is_ascii_digit()) => {
            said.service()
        }
        _ if plain.bytes().all(|b| b.is_ascii_digit()) && plain.len() == 4 => {
            format!("{}", 1000 + number % 1000)
        }
        _ if plain.bytes().all(|b| b.is_ascii_digit()) => format!("{number}"),
        _ => fact.to_owned(),
    }
}

/// One edit by somebody who knows nothing of translations.
fn edit(known: &mut Known, said: &mut Said, renamed: &mut BTreeSet<usize>) {
    let mut all = Vec::new();
    ways(known, &mut Vec::new(), &mut all);
    let way = all[said.chance.below(all.len())].clone();
    let what = said.chance.below(4);
    let place = said.chance.below(8);
    match at(known, &way) {
        Known::Text { version, .. } => *version += 1,
        Known::Texts { version, lines, .. } => {
            *version += 1;
            *lines = 1 + (*lines + 1) % 4;
        }
        Known::Items(items) if !items.is_empty() => {
            let place = place % items.len();
            match what {
                0 => {
                    let new = items[place].clone();
                    let new = renewed(&new, said);
                    items.insert(place, new);
                }
                1 if items.len() > 1 => drop(items.remove(place)),
                2 => {
                    let item = items.remove(place);
                    items.insert(0, item);
                }
                _ => items.rotate_left(1),
            }
        }
        // What was a fact of an item is that of another now.
        Known::Map(entries) => {
            let has_id = entries.iter().any(|(key, _)| *key == "id");
            let facts = entries.iter_mut().filter(|(key, _)| *key != "id");
            for (_, value) in facts {
                if let Known::Fact(fact) = value {
                    let other = other_fact(fact, said);
                    if other != *fact && !has_id {
                        *fact = other;
                        renamed.insert(usize::MAX);
                    }
                    break;
                }
            }
            if renamed.remove(&usize::MAX) {
                numbers(&Known::Map(entries.clone()), &mut |number, _| {
                    renamed.insert(number);
                });
            }
        }
        _ => {}
    }
}

fn numbers(known: &Known, visit: &mut dyn FnMut(usize, usize)) {
    match known {
        Known::Text { number, version } | Known::Texts { number, version, .. } => {
            visit(*number, *version)
        }
        Known::Fact(_) => {}
        Known::Items(items) => items.iter().for_each(|item| numbers(item, visit)),
        Known::Map(entries) => entries.iter().for_each(|(_, value)| numbers(value, visit)),
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
            let entries =
                entries.iter().map(|(key, value)| format!("{key}: {}", yaml(value, sign, is_own)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

fn front(known: &Known, sign: char, is_own: bool) -> String {
    let Known::Map(entries) = known else { return String::new() };
    let entries =
        entries.iter().map(|(key, value)| format!("{key}: {}\n", yaml(value, sign, is_own)));
    entries.collect()
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

struct Pages {
    world: Memory,
    sources: BTreeMap<Kind, Known>,
    said: Said,
    renamed: BTreeSet<usize>,
    /// For each text the version that its translation was made for.
    made_for: BTreeMap<usize, usize>,
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
        let (renamed, made_for) = (BTreeSet::new(), BTreeMap::new());
        let mut pages = Pages { world, sources, said, renamed, made_for };
        pages.write_sources();
        Kind::ALL.iter().for_each(|kind| pages.translate(*kind));
        pages
    }

    fn write_sources(&mut self) {
        for (kind, known) in &self.sources {
            let extra = match kind {
                Kind::Guide => "page_kind: emergency\n",
                Kind::Event => "start: 2027-01-01T10:00\n",
                _ => "",
            };
            let text = format!("---\n{}{extra}---\n", front(known, 'S', false));
            self.world.write(format!("content/{}/it.md", folder(*kind)), text);
        }
    }

    /// Somebody translates all that the source says now, and notes it.
    fn translate(&mut self, kind: Kind) {
        let path = format!("content/{}/it.fr.md", folder(kind));
        let text = format!(
            "---\n{}translation: {{ of: en, method: human }}\n---\n",
            front(&self.sources[&kind], 'X', true)
        );
        self.world.write(&path, text);
        numbers(&self.sources[&kind], &mut |number, version| {
            self.made_for.insert(number, version);
            self.renamed.remove(&number);
        });
        let (site, _) = pipeline::assembled(&self.world);
        let site = site.expect("a site");
        let subject = site.find(&format!("{}/it", folder(kind))).expect("a page");
        let french = site.config.find("fr").expect("a language");
        let accepted = scaffold::accept(&self.world, &site, (subject, french), &Which::All);
        for rewrite in accepted.expect("it can be noted").files {
            self.world.write(rewrite.file.path.as_str(), rewrite.file.text);
        }
    }

    fn judge(&self, when: &str) {
        let files = built(&self.world, &Options::default());
        let (site, _) = pipeline::assembled(&self.world);
        let site = site.expect("a site");
        let mut now: BTreeMap<usize, usize> = BTreeMap::new();
        let mut titles = BTreeSet::new();
        for known in self.sources.values() {
            numbers(known, &mut |number, version| {
                now.insert(number, version);
            });
            if let Known::Map(entries) = known {
                for (key, value) in entries.iter().filter(|(key, _)| *key == "title") {
                    let _ = key;
                    numbers(value, &mut |number, _| {
                        titles.insert(number);
                    });
                }
            }
        }
        for (path, bytes) in &files {
            let text = String::from_utf8_lossy(bytes);
            // A template that knows no text in another language prints what it is made of.
            assert!(!text.contains("&quot;dir&quot;"), "{when}: {path}: {text}");
            for (sign, number, version) in shown(&text) {
                let is_current =
                    now.get(&number) == Some(&version) && !self.renamed.contains(&number);
                let is_title = titles.contains(&number);
                assert!(
                    sign == 'S' || is_current || is_title,
                    "{when}: {path} shows X{number}v{version}"
                );
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
                for (place, _) in french.match_indices('S') {
                    if shown(&french[place..].chars().take(12).collect::<String>())
                        .first()
                        .is_some_and(|s| s.0 == 'S')
                    {
                        // The element itself says it, or the one around it.
                        let mut tags = french[..place].rsplit('<').take(2);
                        let says = tags.any(|tag| tag.contains("lang=\"en\""));
                        assert!(says, "{when}: {path}: {}", &french[..place]);
                    }
                }
            }
        }
        for kind in Kind::ALL {
            let mut changed = false;
            numbers(&self.sources[kind], &mut |number, version| {
                changed |= self.made_for.get(&number) != Some(&version);
            });
            let state = state(&site, *kind);
            assert_eq!(
                matches!(state, State::Changed(_)),
                changed || self.is_renamed(*kind),
                "{when}: {kind:?} is {state:?}"
            );
        }
    }

    fn is_renamed(&self, kind: Kind) -> bool {
        let mut any = false;
        numbers(&self.sources[&kind], &mut |number, _| any |= self.renamed.contains(&number));
        any
    }
}

fn state(site: &Site, kind: Kind) -> State {
    let subject = site.find(&format!("{}/it", folder(kind))).expect("a page");
    State::of(site, subject, site.config.find("fr").expect("a language"))
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
            edit(known, &mut pages.said, &mut pages.renamed);
            done += 1;
        }
        pages.write_sources();
        pages.judge(&format!("after {done} edits"));
        let kind = Kind::ALL[pages.said.chance.below(Kind::ALL.len())];
        if round % 3 == 0 {
            pages.translate(kind);
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

/// A site of one page with a French translation.
fn page(source: &str, french: &str) -> Memory {
    let mut world = Memory::new(support::today());
    world.write(
        "welcomat.yaml",
        "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr]\n",
    );
    world.write("content/services/desk.md", "---\ntitle: Desk\n---\n");
    world.write("content/guide/it.md", source);
    world.write("content/guide/it.fr.md", french);
    world
}

/// Notes how the translation stands: both files as they are then, and what could not be done.
fn accept(world: &mut Memory, which: &Which) -> (String, String, Vec<String>) {
    let (site, _) = pipeline::assembled(world);
    let site = site.expect("a site");
    let subject = site.find("guide/it").expect("a page");
    let french = site.config.find("fr").expect("a language");
    let accepted =
        scaffold::accept(world, &site, (subject, french), which).expect("it can be noted");
    for rewrite in accepted.files {
        world.write(rewrite.file.path.as_str(), rewrite.file.text);
    }
    let read = |path: &str| {
        let bytes = world.read(&SourcePath::new(path)).expect("it is there");
        String::from_utf8(bytes).expect("text")
    };
    (read("content/guide/it.md"), read("content/guide/it.fr.md"), accepted.refused)
}

fn stands(world: &Memory) -> &'static str {
    let (site, _) = pipeline::assembled(world);
    let site = site.expect("a site");
    let subject = site.find("guide/it").expect("a page");
    State::of(&site, subject, site.config.find("fr").expect("a language")).key()
}

#[test]
fn a_slip_mended_in_the_source_is_noted_and_the_notice_goes() {
    let source = "---\ntitle: Way\nsteps:\n  - title: Say helo\n    service: desk\n---\nText.\n\n## More\n\nTo do.\n";
    let french = "---\r\ntitle: Chemin # le titre\r\nsteps: [{ title: 'Dites bonjour' }]\r\ntranslation:\r\n  of: en\r\n  sections: { \"\": 77e1, more: 0123456789abcdef }\r\n  translator: Jo Example\r\n---\r\nTexte.\r\n\r\n## Plus\r\n\r\nÀ faire.\r\n";
    let mut world = page(source, french);
    assert_eq!(stands(&world), "changed");
    let (_, noted, refused) = accept(&mut world, &Which::All);
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(stands(&world), "current");
    assert!(noted.starts_with("---\r\ntitle: Chemin # le titre\r\nsteps: [{ service: desk, title: 'Dites bonjour' }]\r\ntranslation:\r\n  of: en\r\n  units:\r\n    title: \"h"), "{noted}");
    assert!(
        noted.contains("\r\n    steps/desk/title: \"h") && noted.contains("\r\n    text/more: \"h"),
        "{noted}"
    );
    assert!(
        noted.ends_with(
            "\r\n  translator: Jo Example\r\n---\r\nTexte.\r\n\r\n## Plus\r\n\r\nÀ faire.\r\n"
        ),
        "{noted}"
    );
    assert!(!noted.contains("sections"), "{noted}");
    world.write("content/guide/it.md", source.replace("helo", "hello"));
    assert_eq!(stands(&world), "changed");
    let html =
        String::from_utf8_lossy(&built(&world, &Options::default())["fr/guide/it/index.html"])
            .into_owned();
    assert!(html.contains("<span lang=\"en\" dir=\"ltr\">Say hello</span>"), "{html}");
    let some = Which::Keys(vec!["steps/desk/title".to_owned()]);
    let (_, again, _) = accept(&mut world, &some);
    assert_eq!(stands(&world), "current");
    assert_eq!(noted.lines().count(), again.lines().count());
    let html =
        String::from_utf8_lossy(&built(&world, &Options::default())["fr/guide/it/index.html"])
            .into_owned();
    assert!(
        html.contains("<bdi>Dites bonjour</bdi>") && !html.contains("class=\"notice\""),
        "{html}"
    );
}

#[test]
fn names_are_written_in_the_form_in_which_a_list_stands() {
    for (source, french, named, names) in [
        (
            "steps:\n  # first\n  - Say hello\n  - \"Wait: here\"\n",
            "steps:\n  - Bonjour\n  - 'Attendez'\n",
            "  # first\n  - id: ",
            "  - id: ",
        ),
        (
            "steps: [Say hello, Wait]\n",
            "steps: [Bonjour, Attendez]\n",
            "steps: [{ id: ",
            "steps: [{ id: ",
        ),
        (
            "steps:\n- title: Say hello\n- {title: Wait}\n",
            "steps:\n- { title: Bonjour }\n-\n  title: Attendez\n",
            "- id: ",
            "- { id: ",
        ),
    ] {
        let text = |front: &str| format!("---\ntitle: Way\n{front}---\n");
        let mut world = page(&text(source), &text(french));
        let (now, translated, refused) = accept(&mut world, &Which::All);
        assert!(refused.is_empty(), "{refused:?}");
        assert!(now.contains(named) && translated.contains(names), "{now}\n{translated}");
        let html = String::from_utf8_lossy(&built(&world, &Options { strict: true, ..Options::default() })["fr/guide/it/index.html"]).into_owned();
        assert!(
            html.contains("<bdi>Bonjour</bdi>") && html.contains("<bdi>Attendez</bdi>"),
            "{html}"
        );
        assert_eq!(stands(&world), "current", "{translated}");
        assert_eq!(accept(&mut world, &Which::All).1, translated, "noted twice");
    }
}

#[test]
fn what_cannot_be_told_apart_is_named_and_left() {
    let source =
        "---\ntitle: Way\nsteps: [{ title: One, service: desk }, { title: Two, id: two }]\n---\n";
    let french = "---\ntitle: Chemin\nsteps:\n  - title: Deux\n---\n";
    let mut world = page(source, french);
    let (now, noted, refused) = accept(&mut world, &Which::All);
    assert_eq!(now, source);
    assert!(refused.len() == 1 && refused[0].contains("could not be told apart"), "{refused:?}");
    assert!(noted.contains("  - title: Deux\n"), "{noted}");
    assert!(!noted.contains("steps/"), "{noted}");
    assert_ne!(stands(&world), "current");
}

#[test]
fn a_translation_of_a_translation_is_old_when_the_first_source_changes() {
    let mut world =
        page("---\ntitle: Way\nsummary: One.\n---\n", "---\ntitle: Chemin\nsummary: Un.\n---\n");
    world.write(
        "welcomat.yaml",
        "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr, de]\n",
    );
    world.write(
        "content/guide/it.de.md",
        "---\ntitle: Weg\nsummary: Eins.\ntranslation: { of: fr }\n---\n",
    );
    accept(&mut world, &Which::All);
    let (site, _) = pipeline::assembled(&world);
    let site = site.expect("a site");
    let (subject, german) =
        (site.find("guide/it").expect("a page"), site.config.find("de").expect("a language"));
    let accepted = scaffold::accept(&world, &site, (subject, german), &Which::All).expect("noted");
    for rewrite in accepted.files {
        world.write(rewrite.file.path.as_str(), rewrite.file.text);
    }
    let (site, _) = pipeline::assembled(&world);
    assert_eq!(State::of(&site.expect("a site"), subject, german).key(), "current");
    world.write("content/guide/it.md", "---\ntitle: Way\nsummary: Two.\n---\n");
    let (site, _) = pipeline::assembled(&world);
    assert_eq!(State::of(&site.expect("a site"), subject, german).key(), "changed");
    let files = built(&world, &Options::default());
    let html = String::from_utf8_lossy(&files["de/guide/it/index.html"]).into_owned();
    assert!(
        html.contains("<p class=\"summary\" lang=\"en\" dir=\"ltr\">Two.</p>")
            && !html.contains("Eins"),
        "{html}"
    );
}
