//! What holds for any site: the same inputs give the same bytes, in any order, on any number of
//! cores, in one part or several; and no field of front matter breaks
//! the built-in theme.

// The generator of the benchmark: texts of a real length in ten scripts.
#[path = "../../benches/build/code.rs"]
mod code;
#[path = "../../benches/build/corpus.rs"]
#[allow(dead_code)]
mod generated;
#[path = "../../benches/build/languages.rs"]
mod languages;
#[path = "../../benches/build/numbers.rs"]
mod numbers;
#[path = "../../benches/build/prose.rs"]
mod prose;

use crate::support;
use std::collections::BTreeMap;
use std::fs;
use std::io;

use crate::support::{Files, assert_same, built};
use welcomat::build::pipeline::Options;
use welcomat::content::config::RawHtml;
use welcomat::content::kinds::Kind;
use welcomat::content::markdown::{self, Grammars, Reading};
use welcomat::content::record::{FieldShape, Record, RecordShape, Shape};
use welcomat::words::date::Date;
use welcomat::words::language::Direction;
use welcomat::words::path::SourcePath;
use welcomat::words::world::{Memory, Unlisted, World};

/// About two hundred pages of all kinds in four languages, some of them translated, that name each
/// other.
fn corpus() -> Memory {
    let mut world = Memory::new(support::today());
    let config = "title: Corpus\nbase_url: https://example.org/x/\npaginate: 7\n\
        languages:\n  en: {}\n  fr: {}\n  ar: {}\n  ti: { fallback: [ar, en] }\n";
    world.write("welcomat.yaml", config);
    let letters = ["Zürich", "Örebro", "Ähren", "ascii", "été", "Ørsted", "Łódź", "aa", "住"];
    for kind in Kind::ALL {
        let folder = if kind.folder().is_empty() { "pages" } else { kind.folder() };
        for number in 0..13_usize {
            let title = letters[(number * 5 + folder.len()) % letters.len()];
            let (next, day) = ((number + 1) % 13, 1 + number);
            let own = match kind {
                Kind::Practice => format!(
                    "city: p{next}\nadapted_from: p{next}\norganisation: p{number}\nreplicated_in: [{{ city: p{number} }}]\n"
                ),
                Kind::City => format!("country: CA\nguide: p{number}\nnetworks: [p{next}]\n"),
                Kind::Guide => format!("services: [p{next}]\nterms: [p{number}]\n"),
                Kind::Event => format!("start: 2027-01-{day:02}T10:00\norganiser: p{next}\n"),
                Kind::Essay => format!("authors: [p{next}]\nvolume: p0\n"),
                Kind::Volume => format!("contents: [practices/p{next}, essays/p{number}]\n"),
                _ => String::new(),
            };
            let front = format!(
                "title: {title} {number}\nsummary: About {title}.\ntopics: [p{next}]\ndate: 2026-01-{day:02}\n{own}"
            );
            let body = format!(
                "## One\n[next](../p{next}/#one)\n\n> [!NOTE]\n> Text[^a].\n\n[^a]: Note.\n"
            );
            let name = format!("content/{folder}/p{number}");
            world.write(format!("{name}.md"), format!("---\n{front}---\n{body}"));
            if number % 3 == 0 {
                let text = format!("---\ntitle: {title} en français\n---\n{body}");
                world.write(format!("{name}.fr.md"), text);
            }
            if number % 4 == 0 {
                let text = format!("---\ntitle: صفحة {number}\n---\n{body}");
                world.write(format!("{name}.ar.md"), text);
            }
        }
    }
    world
}

/// The site of the benchmark, of 1,100 pages.
fn large() -> Memory {
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    generated::Corpus::of_pages(1_100).write(folder.path()).expect("it can be written");
    let mut world = Memory::new(support::today());
    for file in support::files_below(folder.path()) {
        let path = file.strip_prefix(folder.path()).expect("it lies below");
        world.write(path.to_str().expect("UTF-8"), fs::read(&file).expect("a file"));
    }
    world
}

/// The sites that every property is tried on.
fn sites() -> [(&'static str, Memory); 3] {
    [
        ("the demonstration", support::demonstration()),
        ("the corpus", corpus()),
        ("1,100 pages", large()),
    ]
}

/// A world that lists its files in another order each time.
struct Shuffled<'w> {
    files: &'w Memory,
    seed: u64,
}

impl World for Shuffled<'_> {
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>> {
        let mut listed = self.files.list(folder);
        let mut state = self.seed;
        for end in (1..listed.len()).rev() {
            // Xorshift (Marsaglia, 2003) is random enough to change an order.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            listed.swap(end, (state % (end as u64 + 1)) as usize);
        }
        listed
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.files.read(path)
    }

    fn has_file(&self, path: &SourcePath) -> bool {
        self.files.has_file(path)
    }

    fn today(&self) -> Date {
        self.files.today()
    }
}

#[test]
fn the_same_files_give_the_same_bytes() {
    for (name, world) in sites() {
        let once = built(&world, &Options::default());
        assert!(once.len() > 300, "{name}: {} files", once.len());
        assert_same(&once, &built(&world, &Options::default()), name);
    }
}

#[test]
fn in_whatever_order_they_are_listed() {
    for (name, world) in sites() {
        let sorted = built(&world, &Options::default());
        for seed in [1, 0x9e37_79b9_7f4a_7c15, 20_261_121] {
            let shuffled = built(&Shuffled { files: &world, seed }, &Options::default());
            assert_same(&sorted, &shuffled, name);
        }
    }
}

#[test]
fn on_any_number_of_cores() {
    for (name, world) in sites() {
        let with = |cores: usize| -> Files {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(cores).build();
            pool.expect("threads").install(|| built(&world, &Options::default()))
        };
        let one = with(1);
        assert_same(&one, &with(2), name);
        assert_same(&one, &with(5), name);
    }
}

#[test]
fn in_one_part_or_several() {
    for (name, world) in sites() {
        let whole = built(&world, &Options::default());
        let (config, _) = welcomat::content::config::load(&world).expect("a sound site");
        let mut union = Files::new();
        for language in &config.languages {
            let languages = vec![language.tag.clone()];
            let part = built(&world, &Options { languages, ..Options::default() });
            for (path, bytes) in part {
                let first = path.split('/').next().unwrap_or("");
                let of_another = config.find(first).is_some() && first != language.tag;
                assert!(!of_another, "{name}: {path} in the part of {}", language.tag);
                if let Some(other) = union.insert(path.clone(), bytes.clone()) {
                    assert!(other == bytes, "{name}: {path} differs between the parts");
                }
            }
        }
        assert_same(&whole, &union, name);
    }
}

fn sections(text: &str) -> Vec<String> {
    let path = SourcePath::new("content/a.md");
    let reading = Reading {
        path: &path,
        first_line: 1,
        direction: Direction::Ltr,
        raw_html: RawHtml::Sanitise,
    };
    let body = markdown::render(text, &reading, &Grammars::default(), &mut Vec::new());
    body.sections.iter().map(ToString::to_string).collect()
}

#[test]
fn the_hash_of_a_section_is_that_of_its_own_text() {
    let one = "Before.\n\n## One\n\n::: quote Jo\nText.\n:::\n\n## Two\n\n::: steps\n1. x\n:::\n";
    let hashes = sections(one);
    assert_eq!(hashes.len(), 3);
    assert_eq!(hashes, sections(&one.replace('\n', "\r\n")), "line ends are not text");
    assert_eq!(hashes, sections(&format!("{one}\n\n")), "empty lines at the end are not text");
    // A change in a section changes its hash and no other, whatever it is that changed.
    let changes = [
        (0, "Before.", "Before, changed."),
        (0, "Before.", "Before.\n\n::: quote Jo\nNew.\n:::"),
        (1, "## One", "## Uno"),
        (1, "Text.", "Changed."),
        (1, "::: quote Jo", "::: quote Somebody else"),
        (1, "::: quote Jo\nText.\n:::", "Text."),
        (2, "::: steps", "::: quote"),
    ];
    for (section, before, after) in changes {
        let changed = sections(&one.replacen(before, after, 1));
        for number in 0..3 {
            let is_same = hashes[number] == changed[number];
            assert_eq!(is_same, number != section, "section {number}, {before:?} to {after:?}");
        }
    }
}

/// Values that a field takes, as they are written in YAML on one line. Each part of a record stands
/// alone once, beside what its record needs.
fn samples(key: &str, shape: &Shape) -> Vec<String> {
    let one = |text: &str| vec![text.to_owned()];
    match shape {
        Shape::Text => one("Some words"),
        Shape::Any => vec!["x".to_owned(), "{ a: [b] }".to_owned()],
        Shape::Asset if key == "file" => one("/table.csv"),
        Shape::Asset => one("/picture.svg"),
        Shape::Choice(words) => words.iter().map(|(word, _)| format!("\"{word}\"")).collect(),
        Shape::Reference([]) => one("cities/target"),
        Shape::Reference(kinds) => {
            kinds.iter().map(|kind| format!("{}/target", kind.folder())).collect()
        }
        Shape::List(item) => {
            let mut lists: Vec<String> =
                samples(key, item).into_iter().map(|item| format!("[{item}]")).collect();
            lists.push("[]".to_owned());
            lists
        }
        Shape::Record(record) => records(record),
        Shape::Map(_, value) => {
            samples(key, value).into_iter().map(|value| format!("{{ en: {value} }}")).collect()
        }
        Shape::Either(shapes) => shapes.iter().flat_map(|shape| samples(key, shape)).collect(),
        Shape::Fact(fact) => one(fact.example),
    }
}

/// A record that says no more than it must, and one for each value of its fields.
fn records(record: &RecordShape) -> Vec<String> {
    let mut records = vec![format!("{{ {} }}", needed_beside(record, "", ""))];
    for field in record.fields {
        let is_needed = record.needs.iter().any(|group| group.contains(&field.key));
        for value in samples(field.key, &field.shape) {
            if value != "[]" || !is_needed {
                let needed = needed_beside(record, field.key, &value);
                records.push(format!("{{ {needed}{}: {value} }}", field.key));
            }
        }
    }
    records
}

/// What must stand beside a value: what its record says nothing without, the first of each group, and what the value
/// itself asks for.
fn needed_beside(record: &RecordShape, key: &str, value: &str) -> String {
    let asked = match (record.name, key, value) {
        ("hours", "opens", _) => Some(("closes", "\"17:00\"")),
        ("hours", "closes", _) => Some(("opens", "\"08:00\"")),
        ("channel", "kind", "\"email\"") => Some(("value", "office@example.org")),
        ("channel", "kind", "\"web\"") => Some(("value", "https://example.org/")),
        _ => None,
    };
    let groups = record.needs.iter().filter(|group| !group.contains(&key));
    let fields = groups.filter_map(|group| record.field(group.first()?));
    let fields = fields.filter(|field| asked.is_none_or(|(asked, _)| asked != field.key));
    let first = |field: &FieldShape| samples(field.key, &field.shape).remove(0);
    let needed = fields.map(|field| format!("{}: {}, ", field.key, first(field)));
    needed.chain(asked.map(|(key, value)| format!("{key}: {value}, "))).collect()
}

/// Pages of every kind that can be named, and two files.
fn targets(world: &mut Memory) {
    let config = "title: Test\nbase_url: https://example.org/\nlanguages: [en, ar]\n\
        levels: { alt-missing: off }\n";
    world.write("welcomat.yaml", config);
    for kind in Kind::ALL.iter().filter(|kind| !kind.folder().is_empty()) {
        world.write(format!("content/{}/target.md", kind.folder()), "---\ntitle: Target\n---\n");
    }
    world.write("content/picture.svg", "<svg/>");
    world.write("content/table.csv", "place,year,value,note\nHere,2024,5,\n");
}

/// What a field means nothing without: an event that repeats, ends or leaves out days begins.
fn with_what_it_needs(key: &str, value: &str) -> String {
    let needed = match (key, value) {
        (_, "[]") => "",
        ("end", _) => "start: 2027-03-06T09:00\n",
        ("repeat", _) => "start: 2027-03-06T10:00\n",
        ("except", _) => "start: 2026-11-21\nrepeat: FREQ=DAILY\n",
        _ => "",
    };
    format!("{needed}{key}: {value}")
}

/// One page a value of each field, with a translation that says nothing but its title.
fn pages_of(fields: &[FieldShape], folder: &str, world: &mut Memory) -> usize {
    let mut count = 0;
    for field in fields {
        if matches!(field.key, "title" | "aliases" | "translation" | "status") {
            continue;
        }
        for value in samples(field.key, &field.shape) {
            count += 1;
            let name = format!("content/{folder}/v{count}-{}", field.key);
            world.write(
                format!("{name}.md"),
                format!(
                    "---\ntitle: Page {count}\n{}\n---\n## A\nText.\n",
                    with_what_it_needs(field.key, &value)
                ),
            );
            if count % 2 == 0 {
                world.write(format!("{name}.ar.md"), "---\ntitle: صفحة\n---\n## أ\nنص\n");
            }
        }
    }
    count
}

#[test]
fn every_field_may_stand_alone() {
    let mut wrong = BTreeMap::new();
    let common = ("a page", "about", <welcomat::content::kinds::Common as Record>::FIELDS);
    let kinds = Kind::ALL.iter().map(|kind| (kind.name(), kind.folder(), kind.fields()));
    for (name, folder, fields) in kinds.chain([common]) {
        let mut world = Memory::new(support::today());
        targets(&mut world);
        if pages_of(fields, folder, &mut world) == 0 {
            continue;
        }
        let (outcome, _) = support::build(&world, &Options::default());
        if !outcome.diagnostics.is_empty() {
            wrong.insert(name, support::said(&outcome, &world));
        }
    }
    let said: Vec<String> =
        wrong.into_iter().map(|(name, said)| format!("== {name}\n{said}")).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
}

#[test]
fn every_setting_may_stand_alone() {
    for field in welcomat::content::config::fields() {
        if !matches!(field.key, "title" | "description" | "publisher" | "markdown" | "extra") {
            continue;
        }
        for value in samples(field.key, &field.shape) {
            let mut world = Memory::new(support::today());
            world.write("welcomat.yaml", format!("{}: {value}\n", field.key));
            world.write("content/index.md", "---\ntitle: Home\n---\n");
            let (outcome, _) = support::build(&world, &Options::default());
            let said = support::said(&outcome, &world);
            assert!(outcome.diagnostics.is_empty(), "{}: {value}\n{said}", field.key);
        }
    }
}
