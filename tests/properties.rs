//! What holds for any site: the same inputs give the same bytes, in any order, on any number of
//! cores, in one part or several, and whatever was interrupted; and no field of front matter breaks
//! the built-in theme.

mod support;

// The generator of the benchmark: texts of a real length in ten scripts.
#[path = "../benches/build/code.rs"]
mod code;
#[path = "../benches/build/corpus.rs"]
#[allow(dead_code)]
mod generated;
#[path = "../benches/build/languages.rs"]
mod languages;
#[path = "../benches/build/numbers.rs"]
mod numbers;
#[path = "../benches/build/prose.rs"]
mod prose;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use support::{Files, assert_same, built};
use welcomat::config::RawHtml;
use welcomat::date::Date;
use welcomat::kinds::Kind;
use welcomat::language::Direction;
use welcomat::markdown::{self, Grammars, Reading};
use welcomat::path::SourcePath;
use welcomat::pipeline::Options;
use welcomat::record::{FieldShape, Record, Shape};
use welcomat::world::{Memory, Unlisted, World};

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
        let (config, _) = welcomat::config::load(&world).expect("a sound site");
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

/// Puts a site on the disk, or with a change to every practice its older version.
fn write_to_disk(files: &Path, changed: bool) {
    let root = support::repository();
    for folder in ["welcomat.yaml", "content", "themes"] {
        let source = root.join(folder);
        let sources = if source.is_dir() { support::files_below(&source) } else { vec![source] };
        for source in sources {
            let below = source.strip_prefix(&root).expect("it lies below");
            let is_text = below.extension().is_some_and(|extension| extension == "md");
            let is_practice = is_text && below.starts_with("content/practices");
            let target = files.join(below);
            fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
            let mut bytes = fs::read(&source).expect("a file");
            if changed && is_practice {
                bytes.extend_from_slice(b"\nAn older paragraph that stands in every practice.\n");
            }
            fs::write(target, bytes).expect("a file");
        }
    }
    // Each version has a page that the other has not: something is added and something removed.
    let own = files.join(if changed { "content/former" } else { "content/newer" });
    fs::create_dir_all(&own).expect("a folder");
    fs::write(own.join("page.md"), "---\ntitle: A page\n---\n").expect("a file");
}

fn builder(site: &Path, output: &Path, options: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_welcomat"));
    command
        // One language has pages enough to be caught among.
        .args(["build", "--as-of", support::TODAY, "--languages", "en", "--root"])
        .arg(site)
        .arg("--output")
        .arg(output)
        .args(options)
        .env_remove("SOURCE_DATE_EPOCH")
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    command
}

fn build_to(site: &Path, output: &Path, options: &[&str]) {
    let done = builder(site, output, options).output().expect("the program starts");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// Everything in an output folder, the record as well.
fn on_disk(output: &Path) -> Files {
    let files = support::files_below(output).into_iter();
    files
        .map(|file| {
            let path = file.strip_prefix(output).expect("it lies below").to_string_lossy();
            (path.into_owned(), fs::read(&file).expect("a file"))
        })
        .collect()
}

#[test]
fn a_build_that_is_killed_leaves_whole_pages_and_the_next_one_mends_all() {
    let mixed = kill_builds(100, &["--no-search", "--no-images", "--no-cards"]);
    assert!(mixed > 0, "no build was caught while files moved: nothing has been shown");
}

/// What takes long is made last, and a search index is a folder of files that only its maker knows.
#[test]
fn so_does_one_that_is_killed_while_it_makes_what_takes_long() {
    kill_builds(8, &[]);
}

/// Builds two versions of a site over each other in turns, and stops each build at another moment. Gives how
/// many were stopped when pages of both versions lay in the output.
fn kill_builds(times: u32, options: &[&str]) -> usize {
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    let sites = [at("new"), at("old")];
    write_to_disk(&sites[0], false);
    write_to_disk(&sites[1], true);
    let clean: Vec<Files> = sites
        .iter()
        .zip(["clean-new", "clean-old"])
        .map(|(site, name)| {
            build_to(site, &at(name), options);
            on_disk(&at(name))
        })
        .collect();
    assert!(clean[0].keys().any(|path| !clean[1].contains_key(path)), "nothing is added");
    assert!(clean[1].keys().any(|path| !clean[0].contains_key(path)), "nothing is removed");
    let output = at("output");
    build_to(&sites[1], &output, options);
    let usual = time_build(&sites[0], &output, options);
    let mut mixed = 0;
    // Each time the other version is built over the one that is there, and stopped at another moment: of the
    // whole build the one time, of the short while in which files move the next.
    for time in 0..times {
        let which = 1 - time as usize % 2;
        let share = f64::from(time) / f64::from(times);
        let mut build = Build::start(&sites[which], &output, options);
        match time / 2 % 2 {
            0 => std::thread::sleep(usual.until_moves.mul_f64(share)),
            _ => {
                build.wait_until_files_move();
                std::thread::sleep(usual.moves.mul_f64(share));
            }
        }
        build.kill();
        mixed += usize::from(holds_whole_pages_of_both(&output, &clean, time));
        build_to(&sites[which], &output, options);
        assert_same(&clean[which], &on_disk(&output), &format!("after the kill, time {time}"));
    }
    mixed
}

/// Looks that each page in an output is that of the one version or of the other, and says whether there are
/// some of each.
fn holds_whole_pages_of_both(output: &Path, clean: &[Files], time: u32) -> bool {
    let mut is_found = [false, false];
    for (path, bytes) in on_disk(output) {
        if path.ends_with(".html") && !path.starts_with(".welcomat") {
            let is_of = [0, 1].map(|which: usize| clean[which].get(&path) == Some(&bytes));
            assert_ne!(is_of, [false, false], "{path} is neither old nor new, time {time}");
            if is_of != [true, true] {
                is_found = [is_found[0] || is_of[0], is_found[1] || is_of[1]];
            }
        }
    }
    is_found == [true, true]
}

/// How long a build takes until it moves files into their places, and from then on.
struct Usual {
    until_moves: Duration,
    moves: Duration,
}

fn time_build(site: &Path, output: &Path, options: &[&str]) -> Usual {
    let started = Instant::now();
    let mut build = Build::start(site, output, options);
    build.wait_until_files_move();
    let until_moves = started.elapsed();
    build.child.wait().expect("it has ended");
    Usual { until_moves, moves: started.elapsed() - until_moves }
}

/// A build that is under way.
struct Build {
    child: Child,
    record: PathBuf,
    recorded: SystemTime,
}

impl Build {
    fn start(site: &Path, output: &Path, options: &[&str]) -> Self {
        let record = output.join(".welcomat");
        let recorded = changed_at(&record);
        let child = builder(site, output, options).spawn().expect("the program starts");
        Build { child, record, recorded }
    }

    /// The record of all files, of the old version and of the new, is the last to be written before any moves.
    fn wait_until_files_move(&mut self) {
        while changed_at(&self.record) == self.recorded {
            if self.child.try_wait().expect("it can be asked").is_some() {
                break;
            }
            std::thread::sleep(Duration::from_micros(100));
        }
    }

    fn kill(mut self) {
        self.child.kill().expect("it can be killed, or has ended");
        self.child.wait().expect("it has ended");
    }
}

fn changed_at(file: &Path) -> SystemTime {
    fs::metadata(file).and_then(|about| about.modified()).expect("the time of a file")
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
/// alone once: only the title of a page is ever required.
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
        Shape::Record(record) => {
            let mut records = one("{}");
            for field in record.fields {
                let values = samples(field.key, &field.shape).into_iter();
                records.extend(values.map(|value| format!("{{ {}: {value} }}", field.key)));
            }
            records
        }
        Shape::Map(_, value) => {
            samples(key, value).into_iter().map(|value| format!("{{ en: {value} }}")).collect()
        }
        Shape::Either(shapes) => shapes.iter().flat_map(|shape| samples(key, shape)).collect(),
        Shape::Fact(fact) => one(fact.example),
    }
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
                format!("---\ntitle: Page {count}\n{}: {value}\n---\n## A\nText.\n", field.key),
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
    let common = ("a page", "about", <welcomat::kinds::Common as Record>::FIELDS);
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
    for field in welcomat::config::fields() {
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
