//! What is asked of the program with inputs that nobody thought of: a function for each door through which something comes
//! in. Each gives what was wrong with what came out, a line each; `judge` says what is wrong.
//!
//! `fuzz/` asks the same functions for hours. All but the record is asked in memory, by way of whole small sites, so that
//! what is asked does not depend on how the program is made.

use std::borrow::Cow;
use std::cell::Cell;
use std::convert::Infallible;
use std::fmt::Write;
use std::sync::{Mutex, OnceLock};

use serde_json::{Map, Value, json};
use welcomat::build::pipeline::{self, Options};
use welcomat::content::kinds::{Common, Kind};
use welcomat::content::record::{FieldShape, Record, Shape};
use welcomat::output::view::Extras;
use welcomat::words::date::Date;
use welcomat::words::diagnostic::codes;
use welcomat::words::href::BaseUrl;
use welcomat::words::repeat::Repeat;
use welcomat::words::world::Memory;

use super::judge::{self, Files, Honest};

/// The three settings of `raw_html`.
const SETTINGS: [&str; 3] = ["sanitise", "escape", "allow"];

/// A question to a door, with the bytes of a file.
type Question = fn(&[u8]) -> Vec<String>;

/// The doors by the names that their seeds and their programs in `fuzz/` have.
pub const DOORS: &[(&str, Question)] = &[
    ("address", |bytes| address(&text(bytes))),
    ("baseline", |bytes| baseline(&text(bytes))),
    ("drawing", drawing),
    ("fields", |bytes| numbered(bytes, fields)),
    ("fold", |bytes| fold(&text(bytes))),
    ("front_matter", |bytes| numbered(bytes, front_matter)),
    ("markdown", |bytes| markdown(&text(bytes))),
    ("name", |bytes| name(&as_name(&text(bytes)))),
    ("picture", |bytes| picture(bytes, &[])),
    ("record", super::record::record),
    ("repeat", |bytes| repeat(&text(bytes))),
    ("setting", |bytes| setting(&text(bytes))),
    ("settings", |bytes| settings(&text(bytes))),
    ("strings", |bytes| strings(&text(bytes))),
    ("table", |bytes| table(&text(bytes))),
];

fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// The first byte says which kind.
fn numbered(bytes: &[u8], question: fn(usize, &str) -> Vec<String>) -> Vec<String> {
    let (number, rest) = bytes.split_first().unwrap_or((&0, &[]));
    question(usize::from(*number), &text(rest))
}

/// A path that a disk can hold.
fn as_name(text: &str) -> String {
    let parts = text.split('/').map(|part| part.replace('\0', ""));
    let path: Vec<String> =
        parts.filter(|part| !matches!(part.as_str(), "" | "." | "..")).collect();
    if path.is_empty() { "a".to_owned() } else { path.join("/") }
}

/// The keys of front matter, of every kind.
pub fn keys() -> Vec<&'static str> {
    let fields = Kind::ALL.iter().flat_map(|kind| kind.fields());
    fields.chain(<Common as Record>::FIELDS).map(|field| field.key).collect()
}

/// The keys of `welcomat.yaml`.
pub fn settings_keys() -> Vec<&'static str> {
    welcomat::content::config::fields().iter().map(|field| field.key).collect()
}

/// The text of a page in Markdown, under each setting. Where HTML is allowed, what is written as HTML is its author's
/// own affair: there the text is asked without it.
pub fn markdown(text: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for raw_html in SETTINGS {
        let text = if raw_html == "allow" { text.replace('<', "") } else { text.to_owned() };
        let mut world = town(raw_html);
        world.write("content/page.md", format!("---\ntitle: A page\n---\n{text}"));
        let faults = built(&world, Options::default());
        wrong.extend(faults.into_iter().map(|fault| format!("{raw_html}: {fault}")));
    }
    wrong
}

/// The front matter of a page, of the kind with this number, as it stands in the file.
pub fn front_matter(number: usize, yaml: &str) -> Vec<String> {
    let kind = kind(number);
    let mut world = city("sanitise");
    let page = page_of(kind, "hostile");
    world.write(&page, format!("---\n{yaml}\n---\nText.\n"));
    world.write(page.replace(".md", ".fr.md"), format!("---\n{yaml}\n---\nTexte.\n"));
    built(&world, Options { drafts: true, ..Options::default() })
}

/// One text in every field of a page, of the kind with this number; where HTML is allowed, too: a field is no HTML.
pub fn fields(number: usize, text: &str) -> Vec<String> {
    let kind = kind(number);
    let mut front = filled_record(<Common as Record>::FIELDS.iter().chain(kind.fields()), text, 0);
    for (key, value) in [("title", json!(text)), ("status", json!("public"))] {
        front.insert(key.to_owned(), value);
    }
    front.remove("translation");
    let mut wrong = Vec::new();
    for raw_html in ["sanitise", "allow"] {
        let mut world = city(raw_html);
        let front = Value::from(front.clone());
        world.write(page_of(kind, "hostile"), format!("---\n{front}\n---\nText.\n"));
        let translation = json!({ "title": text, "summary": text });
        world.write(
            page_of(kind, "hostile").replace(".md", ".fr.md"),
            format!("---\n{translation}\n---\nTexte.\n"),
        );
        wrong.extend(built(&world, Options::default()));
    }
    wrong
}

/// `welcomat.yaml` as it stands in the file.
pub fn settings(yaml: &str) -> Vec<String> {
    let mut world = town("sanitise");
    world.write("welcomat.yaml", yaml);
    // Whatever a site says of raw HTML is heeded, and its pages have none.
    built(&world, Options::default())
}

/// Every text that `welcomat.yaml` can hold, and the place that it is published at.
pub fn setting(text: &str) -> Vec<String> {
    let mut world = city("allow");
    let quoted = json!(text);
    world.write(
        "welcomat.yaml",
        format!(
            "title: {quoted}\ndescription: {quoted}\nbase_url: https://example.org/\nlanguages: {{ en: {{ name: {quoted} }}, fr: {{}} }}\n\
             publisher: {{ name: {quoted}, url: {quoted}, email: {quoted} }}\nextra: {{ x: {quoted} }}\n{}",
            levels()
        ),
    );
    let mut wrong = built(&world, Options::default());
    world.write(
        "welcomat.yaml",
        format!("title: A town\nbase_url: {quoted}\nlanguages: [en, fr]\n{}", levels()),
    );
    wrong.extend(built(&world, Options::default()));
    wrong.extend(built(
        &town("sanitise"),
        Options { base_url: BaseUrl::parse(text).ok(), ..Options::default() },
    ));
    wrong
}

/// The strings of a site's own theme, as they stand in the file.
pub fn strings(fluent: &str) -> Vec<String> {
    let mut world = city("sanitise");
    world.write("themes/welcome/i18n/en.ftl", fluent);
    world.write("themes/welcome/i18n/fr.ftl", fluent);
    built(&world, Options::default())
}

/// What is known to be wrong with a site, as it stands in the file, before some of what is wrong with this one.
pub fn baseline(known: &str) -> Vec<String> {
    let mut world = town("sanitise");
    world.write("content/draft.md", "---\ntitle: A draft\ndraft: true\n---\nText.\n");
    world.write("content/page.md", "---\ntitle: A page\nlayout: x\n---\n[x](/nowhere/)\n");
    let entries =
        "status-elsewhere content/draft.md: draft\nlink-broken content/page.md: /nowhere/\n";
    world.write("welcomat.baseline", format!("{known}\n{entries}"));
    built(&world, Options::default())
}

/// A table of figures, as it stands in the file.
pub fn table(csv: &str) -> Vec<String> {
    let mut world = town("sanitise");
    world.write(
        "content/indicators/figure/index.md",
        "---\ntitle: A figure\nobservations: { file: figure.csv }\n---\n",
    );
    world.write("content/indicators/figure/figure.csv", csv);
    built(&world, Options::default())
}

/// An address, wherever one can be written.
pub fn address(text: &str) -> Vec<String> {
    let quoted = json!(text);
    let bare = text.replace(['\n', '\r', '>', '<'], "");
    let mut wrong = Vec::new();
    for raw_html in SETTINGS {
        // Where HTML is allowed, what is written as HTML is its author's own affair.
        let plain = if raw_html == "allow" { text.replace('<', "") } else { text.to_owned() };
        let mut world = town(raw_html);
        world.write(
            "content/page.md",
            format!(
                "---\ntitle: A page\naliases: [{quoted}]\nimage: {{ src: {quoted}, alt: x }}\nsources: [{{ label: x, url: {quoted} }}]\n\
                 syndicated_from: {{ name: x, url: {quoted} }}\n---\n\
                 [a](<{bare}> \"t\") [b]({plain}) ![c](<{bare}>) [d][e] <{bare}> {plain} [^f]\n\n[e]: <{bare}> \"t\"\n\n[^f]: [g](<{bare}>)\n"
            ),
        );
        world.write(
            "content/services/desk.md",
            format!("---\ntitle: A desk\nappointment_url: {quoted}\nchannels: [{{ kind: website, value: {quoted} }}, {{ kind: email, value: {quoted} }}, {{ kind: phone, value: {quoted} }}]\n---\n"),
        );
        world.write(
            "content/organisations/club.md",
            format!(
                "---\ntitle: A club\nlinks: [{{ label: x, url: {quoted} }}]\nlogo: {quoted}\n---\n"
            ),
        );
        if raw_html == "sanitise" {
            let attribute = text.replace('"', "&quot;");
            world.write(
                "content/html.md",
                format!("---\ntitle: HTML\n---\n<a href=\"{attribute}\">x</a> <img src=\"{attribute}\" alt=\"\"> <q cite=\"{attribute}\">x</q>\n"),
            );
        }
        wrong.extend(built(&world, Options::default()));
    }
    wrong
}

/// The name of a page, of its folder and of a file beside it.
pub fn name(text: &str) -> Vec<String> {
    let mut world = town("sanitise");
    world.write(format!("content/{text}.md"), "---\ntitle: A page\n---\nText.\n");
    world.write(format!("content/{text}/page.md"), "---\ntitle: A page\n---\nText.\n");
    world.write(format!("content/{text}/table.pdf"), "%PDF");
    world.write(format!("content/{text}"), "text");
    built(&world, Options::default())
}

/// A drawing: as a file, in a page, and under the name of another sort.
pub fn drawing(bytes: &[u8]) -> Vec<String> {
    let mut world = town("sanitise");
    world.write("content/drawing.svg", bytes);
    world.write("content/drawing.png", bytes);
    world.write("content/page.md", "---\ntitle: A page\nimage: { src: /drawing.svg, alt: x }\n---\n![x](drawing.svg) [y](drawing.svg)\n");
    let (files, mut wrong) = asked(&world, Options::default());
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".png")) {
        let is_drawing = bytes.windows(4).any(|word| word.eq_ignore_ascii_case(b"<svg"));
        if is_drawing && !bytes.starts_with(b"\x89PNG") {
            wrong.extend(judge::drawing(bytes).into_iter().map(|fault| format!("{path}: {fault}")));
        }
    }
    wrong
}

/// A picture made of dots, in each form that its name can promise. What is published as a picture holds none of `secrets`.
pub fn picture(bytes: &[u8], secrets: &[&[u8]]) -> Vec<String> {
    let mut world = town("sanitise");
    let mut body = String::new();
    for ending in ["jpg", "png", "webp", "gif", "avif"] {
        world.write(format!("content/picture-{ending}.{ending}"), bytes);
        let _ = writeln!(body, "![x](picture-{ending}.{ending})\n");
    }
    world.write(
        "content/page.md",
        format!("---\ntitle: A page\nimage: {{ src: /picture-jpg.jpg, alt: x }}\n---\n{body}"),
    );
    let extras = Extras { images: true, ..Extras::default() };
    let (files, mut wrong) = asked(&world, Options { extras, ..Options::default() });
    for (path, bytes) in files {
        for secret in secrets {
            if bytes.windows(secret.len()).any(|word| word == *secret) {
                wrong.push(format!("{path}: says {:?}", String::from_utf8_lossy(secret)));
            }
        }
    }
    wrong
}

/// A rule of repetition: read, written and read again it is the same, and what calendars are told of it is a calendar.
pub fn repeat(text: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    if let Ok(rule) = Repeat::parse(text) {
        let written = rule.to_rule(|time, _| welcomat::words::ical::basic(time));
        match Repeat::parse(&written) {
            Ok(again) if again.to_rule(|time, _| welcomat::words::ical::basic(time)) == written => {
            }
            other => wrong
                .push(format!("{text:?} is written as {written:?}, which is read as {other:?}")),
        }
    }
    let mut world = town("sanitise");
    let front = format!(
        "title: A day\nstart: 2026-12-01T18:00\nend: 2026-12-01T19:00\ntimezone: Europe/Berlin\nrepeat: {}\n",
        json!(text)
    );
    world.write("content/events/day.md", format!("---\n{front}---\n"));
    let (files, faults) = asked(&world, Options::default());
    wrong.extend(faults);
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".ics")) {
        let text = String::from_utf8_lossy(bytes);
        if let Err(error) = text.parse::<icalendar::Calendar>() {
            wrong.push(format!("{path}: another program cannot read it: {error}"));
        }
        let rules = text.split("\r\n").filter(|line| line.starts_with("RRULE")).count();
        if rules > text.matches("BEGIN:VEVENT").count() + 2 * text.matches("BEGIN:STANDARD").count()
        {
            wrong.push(format!("{path}: a rule has become several lines"));
        }
    }
    wrong
}

/// A word that is searched for: brought to one form it stays there, however its letters are put together.
pub fn fold(text: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for tag in ["en", "de", "fr", "ar", "fa", "tr", "ru", "am", "ti", "hi", "zh", "ja", "und"] {
        for word in text.split_whitespace() {
            let form = welcomat::output::search::form(tag, word);
            if form.len() > 4 * word.len() + 16 {
                wrong.push(format!("{tag}: {word:?} becomes {form:?}"));
            }
            let letters = form.chars().filter(|c| c.is_control() || c.is_whitespace()).count();
            if letters > word.chars().filter(|c| c.is_control() || c.is_whitespace()).count() {
                wrong.push(format!("{tag}: {word:?} becomes {form:?}"));
            }
        }
    }
    wrong
}

fn kind(number: usize) -> Kind {
    Kind::ALL[number % Kind::ALL.len()]
}

fn page_of(kind: Kind, name: &str) -> String {
    match kind.folder() {
        "" => format!("content/about/{name}.md"),
        folder => format!("content/{folder}/{name}.md"),
    }
}

/// A small site, in which everything is off that can be switched off: a level changes what is said, never what is safe.
fn town(raw_html: &str) -> Memory {
    let mut world = Memory::new(Date::parse("2026-11-21").expect("it is a date"));
    world.write(
        "welcomat.yaml",
        format!(
            "title: A town\nbase_url: https://example.org/\nlanguages: [en, fr]\nmarkdown: {{ raw_html: {raw_html} }}\n{}",
            levels()
        ),
    );
    world.write("content/index.md", "---\ntitle: Home\n---\nText.\n");
    world
}

/// The same, with a page of every kind.
fn city(raw_html: &str) -> Memory {
    let mut world = town(raw_html);
    for kind in Kind::ALL {
        world.write(page_of(*kind, "target"), "---\ntitle: Target\n---\nText.\n");
    }
    world
}

fn levels() -> String {
    let mut levels = "levels:\n".to_owned();
    for code in codes::ALL.iter().filter(|code| !code.is_fixed) {
        let _ = writeln!(levels, "  {}: off", code.id);
    }
    levels
}

/// Every field of a record with the same text in it, and in those that stand in them.
fn filled_record<'f>(
    fields: impl Iterator<Item = &'f FieldShape>,
    text: &str,
    depth: u8,
) -> Map<String, Value> {
    fields.map(|field| (field.key.to_owned(), filled(&field.shape, text, depth))).collect()
}

fn filled(shape: &Shape, text: &str, depth: u8) -> Value {
    match shape {
        // A chapter of chapters ends somewhere.
        Shape::Record(_) | Shape::List(_) if depth > 4 => Value::Null,
        Shape::List(item) => json!([filled(item, text, depth + 1)]),
        Shape::Record(record) => filled_record(record.fields.iter(), text, depth + 1).into(),
        Shape::Map(_, value) => {
            json!({ "en": filled(value, text, depth + 1), "fr": filled(value, text, depth + 1) })
        }
        Shape::Either(shapes) => {
            shapes.last().map_or(Value::Null, |shape| filled(shape, text, depth))
        }
        Shape::Choice(words) => words.first().map_or(Value::Null, |(word, _)| json!(word)),
        Shape::Any => json!({ "x": [text] }),
        Shape::Text | Shape::Asset | Shape::Reference(_) | Shape::Fact(_) => json!(text),
    }
}

/// Builds a site and judges it. One that is refused is not wrong.
fn built(world: &Memory, options: Options) -> Vec<String> {
    asked(world, options).1
}

fn asked(world: &Memory, options: Options) -> (Files, Vec<String>) {
    static HONEST: OnceLock<Honest> = OnceLock::new();
    let honest = HONEST.get_or_init(|| Honest::of(files(&city("sanitise"), &Options::default())));
    let files = files(world, &options);
    let wrong = judge::site(&files, honest);
    (files, wrong)
}

thread_local! {
    /// How many sites were asked on this thread, and how many of them were published.
    static TALLY: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
}

/// How many sites were asked on this thread, and how many of them were published: of one that is refused nothing
/// can be wrong.
pub fn tally() -> (usize, usize) {
    TALLY.get()
}

fn files(world: &Memory, options: &Options) -> Files {
    let taken = Mutex::new(Files::new());
    let outcome = pipeline::build(world, options, &|_, _| (), |path, bytes| {
        let path = path.as_str().to_owned();
        taken.lock().expect("nothing fails here").insert(path, bytes.to_vec());
        Ok::<(), Infallible>(())
    });
    let Ok(outcome) = outcome;
    let (asked, published) = TALLY.get();
    TALLY.set((asked + 1, published + usize::from(outcome.stop.is_none())));
    match outcome.stop {
        Some(_) => Files::new(),
        None => taken.into_inner().expect("nothing fails here"),
    }
}
