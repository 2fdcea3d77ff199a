//! Whatever an author does, the desk shows what a build would write: after each of two hundred random
//! edits every output is compared with a clean build. And ten thousand saves cost no memory.

use crate::support;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Arc, Mutex};

use crate::support::Files;
use welcomat::build::memory::Changes;
use welcomat::build::pipeline::Options;
use welcomat::desk::state::Desk;
use welcomat::words::date::Date;
use welcomat::words::diagnostic::Diagnostic;
use welcomat::words::path::SourcePath;
use welcomat::words::world::{Memory, Unlisted, World};

const EDITS: usize = 200;

/// A site in memory that is edited while it is served.
#[derive(Default)]
struct Shared(Mutex<Memory>);

impl Shared {
    fn files(&self) -> std::sync::MutexGuard<'_, Memory> {
        self.0.lock().expect("no test fails here")
    }

    fn text(&self, path: &str) -> String {
        let bytes = self.files().read(&SourcePath::new(path)).expect("a file of the test");
        String::from_utf8(bytes).expect("text")
    }
}

impl World for Shared {
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>> {
        self.files().list(folder)
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.files().read(path)
    }

    fn has_file(&self, path: &SourcePath) -> bool {
        self.files().has_file(path)
    }

    fn today(&self) -> Date {
        support::today()
    }
}

/// Random enough to choose edits (xorshift; Marsaglia, 2003), and the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

const CONFIGURATION: &str = "title: Corpus\nbase_url: https://example.org/x/\npaginate: 4\n\
    languages:\n  en: {}\n  fr: {}\n  ar: {}\n";

/// Pages of several kinds that name each other, some of them translated, one of them with a picture
/// and one with a table.
fn site() -> Shared {
    let shared = Shared(Mutex::new(Memory::new(support::today())));
    let mut files = shared.files();
    files.write("welcomat.yaml", CONFIGURATION);
    files.write("content/index.md", "---\ntitle: Home\n---\nSee [all](practices/).\n");
    for number in 0..8 {
        let next = (number + 1) % 8;
        let day = number + 1;
        files.write(
            format!("content/practices/p{number}/index.md"),
            format!(
                "---\ntitle: Practice {number}\nsummary: What {number} did.\ntopics: [t{}]\n\
                 date: 2026-01-{day:02}\ncity: c{number}\nadapted_from: p{next}\n---\nText.\n\n\
                 ## One\n\n[next](../p{next}/#one)\n\n## Two\n\nNote[^a].\n\n[^a]: A note.\n",
                number % 2
            ),
        );
        files.write(
            format!("content/cities/c{number}.md"),
            format!("---\ntitle: City {number}\ncountry: CA\n---\nA city.\n"),
        );
        if number % 2 == 0 {
            files.write(
                format!("content/practices/p{number}/index.fr.md"),
                format!("---\ntitle: Pratique {number}\n---\nTexte.\n\n## Un\n\n## Deux\n"),
            );
        }
    }
    for topic in ["t0", "t1"] {
        files.write(format!("content/topics/{topic}.md"), format!("---\ntitle: {topic}\n---\n"));
    }
    files.write(
        "content/indicators/share/index.md",
        "---\ntitle: Share\nobservations: [{ file: table.csv }]\n---\n",
    );
    files.write("content/indicators/share/table.csv", "place,year,value\nHere,2020,1\n");
    files.write("content/practices/p0/bus.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    drop(files);
    shared
}

/// One thing that an author, a translator or a designer does; what it touches. An edit that cannot be
/// made on the site as it is now touches nothing.
type Edit = fn(&Shared, &mut Dice, usize) -> BTreeSet<String>;

const KINDS_OF_EDIT: &[(&str, Edit)] = &[
    ("body", |site, dice, step| rewrite(site, dice, |text| format!("{text}\nAnd {step}.\n"))),
    ("title", |site, dice, step| {
        rewrite(site, dice, |text| with_line(&text, "title: ", &format!("title: Renamed {step}")))
    }),
    ("date", |site, dice, step| {
        let day = 1 + step % 28;
        rewrite(site, dice, |text| with_line(&text, "date: ", &format!("date: 2026-02-{day:02}")))
    }),
    ("heading", |site, dice, step| {
        rewrite(site, dice, |text| with_line(&text, "## Two", &format!("## Two {step}")))
    }),
    ("anchor that others link to", |site, dice, _| {
        rewrite(site, dice, |text| match text.contains("## One") {
            true => text.replace("## One", "## Uno"),
            false => text.replace("## Uno", "## One"),
        })
    }),
    ("topic", |site, dice, _| {
        let topic = dice.below(2);
        rewrite(site, dice, |text| with_line(&text, "topics: ", &format!("topics: [t{topic}]")))
    }),
    ("draft", |site, dice, _| {
        rewrite(site, dice, |text| match text.contains("status: draft\n") {
            true => text.replace("status: draft\n", ""),
            false => text.replacen("---\n", "---\nstatus: draft\n", 1),
        })
    }),
    ("alias", |site, dice, step| {
        rewrite(site, dice, |text| {
            text.replacen("---\n", &format!("---\naliases: [/old/{step}/]\n"), 1)
        })
    }),
    ("file added", |site, dice, step| {
        let path = format!("content/practices/new-{step}.md");
        let city = dice.below(8);
        let text = format!("---\ntitle: New {step}\ncity: c{city}\n---\n## One\n\nNew.\n");
        write(site, &path, text)
    }),
    ("file deleted", |site, dice, _| remove(site, &any(site, dice))),
    ("file renamed", |site, dice, step| {
        let from = any(site, dice);
        let text = site.text(&from);
        let to = format!("content/cities/moved-{step}.md");
        let mut touched = remove(site, &from);
        touched.extend(write(site, &to, text));
        touched
    }),
    ("city renamed, with all that name it", |site, dice, step| {
        let (old, new) = (format!("c{}", dice.below(8)), format!("c{}", 8 + step));
        let path = format!("content/cities/{old}.md");
        if !site.has_file(&SourcePath::new(&path)) {
            return BTreeSet::new();
        }
        let text = site.text(&path);
        let mut touched = remove(site, &path);
        touched.extend(write(site, &format!("content/cities/{new}.md"), text));
        for page in pages(site) {
            let text = site.text(&page);
            if text.contains(&format!("city: {old}\n")) {
                let text = text.replace(&format!("city: {old}\n"), &format!("city: {new}\n"));
                touched.extend(write(site, &page, text));
            }
        }
        touched
    }),
    ("translation added", |site, dice, step| {
        let source = any(site, dice);
        let path = source.replace(".md", ".ar.md");
        match source.contains(".fr.") || source.contains(".ar.") {
            true => BTreeSet::new(),
            false => write(site, &path, format!("---\ntitle: صفحة {step}\n---\nنص.\n")),
        }
    }),
    ("folder moved", |site, dice, step| {
        let number = dice.below(8);
        let (from, to) =
            (format!("content/practices/p{number}"), format!("content/practices/p{number}-{step}"));
        let moved: Vec<String> =
            all(site).into_iter().filter(|path| path.starts_with(&format!("{from}/"))).collect();
        for path in &moved {
            let text = site.text(path);
            remove(site, path);
            write(site, &path.replace(&from, &to), text);
        }
        // Of what is in a folder that is moved, a watcher tells nothing.
        if moved.is_empty() { BTreeSet::new() } else { BTreeSet::from([from, to]) }
    }),
    ("table", |site, _, step| {
        let path = "content/indicators/share/table.csv";
        write(site, path, format!("place,year,value\nHere,2020,{step}\n"))
    }),
    ("picture", |site, _, step| {
        let path = "content/practices/p0/bus.svg";
        write(
            site,
            path,
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- {step} --></svg>"),
        )
    }),
    ("template", |site, _, step| {
        let text =
            format!("{{% extends \"base.html\" %}}\n{{%- block label %}}{step}{{% endblock %}}\n");
        write(site, "themes/welcome/templates/city.html", text)
    }),
    ("broken template", |site, _, _| {
        write(site, "themes/welcome/templates/city.html", "{% extends".to_owned())
    }),
    ("template that fails on a page", |site, _, _| {
        let text =
            "{% extends \"base.html\" %}\n{%- block label %}{{ nothing.there }}{% endblock %}\n";
        write(site, "themes/welcome/templates/city.html", text.to_owned())
    }),
    ("template taken away", |site, _, _| remove(site, "themes/welcome/templates/city.html")),
    ("string", |site, _, step| {
        write(site, "themes/welcome/i18n/fr.ftl", format!("section_practices = Pratiques {step}\n"))
    }),
    ("style", |site, _, step| {
        write(site, "themes/welcome/static/site.css", format!("body {{ margin: {step}px }}\n"))
    }),
    ("configuration", |site, _, step| {
        let text = CONFIGURATION.replace("Corpus", &format!("Corpus {step}"));
        write(
            site,
            "welcomat.yaml",
            text.replace("paginate: 4", &format!("paginate: {}", 2 + step % 5)),
        )
    }),
    ("a language more", |site, _, step| {
        let more = if step % 2 == 0 { "  de: {}\n" } else { "" };
        write(site, "welcomat.yaml", format!("{CONFIGURATION}{more}"))
    }),
    ("broken configuration", |site, _, _| write(site, "welcomat.yaml", "title: [".to_owned())),
    ("broken front matter", |site, dice, _| {
        rewrite(site, dice, |text| text.replacen("title: ", "title: [", 1))
    }),
    ("not text", |site, dice, _| {
        let path = any(site, dice);
        site.files().write(&path, [0xff, 0xfe]);
        BTreeSet::from([path])
    }),
];

fn write(site: &Shared, path: &str, text: String) -> BTreeSet<String> {
    site.files().write(path, text);
    BTreeSet::from([path.to_owned()])
}

fn remove(site: &Shared, path: &str) -> BTreeSet<String> {
    site.files().remove(path);
    BTreeSet::from([path.to_owned()])
}

/// Changes one text.
fn rewrite(site: &Shared, dice: &mut Dice, change: impl Fn(String) -> String) -> BTreeSet<String> {
    let path = any(site, dice);
    match site.read(&SourcePath::new(&path)).map(String::from_utf8) {
        Ok(Ok(text)) => write(site, &path, change(text)),
        _ => BTreeSet::new(),
    }
}

/// Replaces the line that begins with this.
fn with_line(text: &str, start: &str, line: &str) -> String {
    let lines = text.lines().map(|old| if old.starts_with(start) { line } else { old });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

fn all(site: &Shared) -> Vec<String> {
    let listed = site.list("content").into_iter();
    listed.map(|path| path.expect("it can be listed").to_string()).collect()
}

fn pages(site: &Shared) -> Vec<String> {
    all(site).into_iter().filter(|path| path.ends_with(".md") && is_text(site, path)).collect()
}

fn is_text(site: &Shared, path: &str) -> bool {
    site.read(&SourcePath::new(path)).is_ok_and(|bytes| String::from_utf8(bytes).is_ok())
}

fn any(site: &Shared, dice: &mut Dice) -> String {
    dice.of(&pages(site)).clone()
}

fn options() -> Options {
    Options { drafts: true, ..Options::default() }
}

/// Everything that the desk serves, as bytes.
fn served(desk: &Desk) -> Files {
    let edition = desk.edition();
    let Some(snapshot) = &edition.snapshot else { return Files::new() };
    let outputs = snapshot.plan.outputs();
    outputs
        .map(|output| {
            let rendered = desk.render(snapshot, output);
            let bytes = rendered.map_or_else(|said| said.message.into_bytes(), |made| made.bytes);
            (output.path.to_string(), bytes)
        })
        .collect()
}

/// Whether a build would write the site, and what.
fn clean_build(site: &Shared) -> (Option<Files>, Vec<Diagnostic>) {
    let (outcome, files) = support::build(site, &options());
    (outcome.stop.is_none().then_some(files), outcome.diagnostics)
}

#[test]
fn after_any_edit_what_is_served_is_what_a_build_writes() {
    let site = Arc::new(site());
    let desk = Desk::new(site.clone(), options());
    let mut last_good = served(&desk);
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut undo: Option<Memory> = None;
    let mut made: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for step in 0..EDITS {
        let (name, edit) = dice.of(KINDS_OF_EDIT);
        let before = site.files().clone();
        let touched = edit(&site, &mut dice, step);
        // Watchers tell where; now and then they lose count and tell that something happened.
        let paths = touched.iter().map(SourcePath::new).collect();
        let changes = if dice.below(12) == 0 { Changes::Anything } else { Changes::At(paths) };
        let edition = desk.update(&changes);
        let (files, said) = clean_build(&site);
        let what = format!("edit {step}, {name}: {touched:?}");
        made.entry(name).or_default()[usize::from(files.is_none())] += 1;
        match files {
            Some(files) => {
                assert!(edition.is_current(), "{what}: {:?}", edition.problems);
                assert_eq!(*edition.problems, *said, "{what}");
                last_good = files;
                undo = None;
            }
            None => {
                assert!(!edition.is_current(), "{what}: nothing was said");
                // Broken things are mended at once, or pile up for a while.
                undo = undo.or(Some(before));
            }
        }
        // Files that are published as they are come from the disk, whatever is wrong elsewhere.
        let kept = |files: &Files| -> Files {
            let is_kept = |(path, _): &(&String, _)| {
                edition.is_current() || !path.ends_with(".svg") && !path.ends_with(".csv")
            };
            files
                .iter()
                .filter(is_kept)
                .map(|(path, bytes)| (path.clone(), bytes.clone()))
                .collect()
        };
        support::assert_same(&kept(&last_good), &kept(&served(&desk)), &what);
        if let Some(good) = undo.take_if(|_| dice.below(3) > 0) {
            *site.files() = good;
            let edition = desk.update(&Changes::Anything);
            assert!(edition.is_current(), "{what}, mended: {:?}", edition.problems);
            let (files, _) = clean_build(&site);
            last_good = files.expect("it was good before");
            support::assert_same(&last_good, &served(&desk), &format!("{what}, mended"));
        }
    }
    let never: Vec<_> = KINDS_OF_EDIT.iter().filter(|(name, _)| !made.contains_key(name)).collect();
    assert!(never.is_empty(), "never tried: {:?}", never.iter().map(|it| it.0).collect::<Vec<_>>());
    let good: usize = made.values().map(|[good, _]| good).sum();
    assert!(3 * good > EDITS, "only {good} edits were good: {made:?}");
}

/// What a template leads to is found out again only when that may have changed, and is not forgotten meanwhile.
#[test]
fn an_address_in_a_template_is_reported_until_it_leads_somewhere() {
    let site = Arc::new(site());
    let template = "{% extends \"base.html\" %}\n{%- block label %}<a href=\"{{ root }}en/practices/p1/\">One</a>{% endblock %}\n";
    site.files().write("themes/welcome/templates/city.html", template);
    let desk = Desk::new(site.clone(), options());
    let said = |edition: &welcomat::desk::state::Edition| {
        edition.problems.iter().filter(|it| it.message.contains("en/practices/p1/")).count()
    };
    let changed = |path: &str| desk.update(&Changes::At(BTreeSet::from([SourcePath::new(path)])));
    assert_eq!(said(&desk.edition()), 0, "{:?}", desk.edition().problems);
    let text = site.text("content/practices/p1/index.md");
    remove(&site, "content/practices/p1/index.md");
    // What pages say of it as well is not asked here.
    for (path, other) in [("p0", "p2"), ("p7", "p2")] {
        let path = format!("content/practices/{path}/index.md");
        let text = site.text(&path).replace("adapted_from: p1", &format!("adapted_from: {other}"));
        write(&site, &path, text.replace("../p1/", &format!("../{other}/")));
    }
    let edition = desk.update(&Changes::Anything);
    assert_eq!(said(&edition), 1, "{:?}", edition.problems);
    for step in 0..3 {
        let path = "content/cities/c3.md";
        write(&site, path, format!("---\ntitle: Three {step}\ncountry: CA\n---\n"));
        assert_eq!(said(&changed(path)), 1, "after another change");
    }
    write(&site, "content/practices/p1/index.md", text);
    let edition = changed("content/practices/p1/index.md");
    assert_eq!(said(&edition), 0, "{:?}", edition.problems);
    // A kind of page that there was not is tried when it comes.
    let failing =
        "{% extends \"base.html\" %}\n{%- block label %}{{ nothing.there }}{% endblock %}\n";
    site.files().write("themes/welcome/templates/story.html", failing);
    assert!(changed("themes/welcome/templates/story.html").is_current());
    write(&site, "content/stories/a.md", "---\ntitle: A\n---\n".to_owned());
    assert!(!changed("content/stories/a.md").is_current());
}
