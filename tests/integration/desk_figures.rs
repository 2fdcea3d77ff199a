//! What the author's desk knows of a page, and how the drawer and the overview show it.

use crate::support;
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;
use welcomat::build::memory::{Changes, Memory as Remembered};
use welcomat::build::pipeline::{self, Clock, Options};
use welcomat::desk::editor::Editor;
use welcomat::desk::figures::Figures;
use welcomat::desk::{drawer, overview, problems};
use welcomat::output::snapshot::Snapshot;
use welcomat::words::diagnostic::{Diagnostic, Span, codes};
use welcomat::words::path::SourcePath;
use welcomat::words::world::Memory;

/// A desk over a site in memory.
struct Desk {
    world: Memory,
    remembered: Remembered,
    snapshot: Arc<Snapshot>,
    figures: Figures,
    editor: Editor,
}

impl Desk {
    fn over(world: Memory) -> Self {
        let mut remembered = Remembered::default();
        let snapshot = taken(&world, &mut remembered);
        let editor = Editor::new("code", Path::new("/home/amina/guide")).expect("a known editor");
        Desk { world, remembered, snapshot, figures: Figures::default(), editor }
    }

    /// Writes a file and takes the site anew.
    fn write(&mut self, path: &str, text: &str) {
        self.world.write(path, text);
        self.snapshot = taken(&self.world, &mut self.remembered);
        self.figures.keep(&self.snapshot);
    }

    /// What the bar shows of an output.
    fn drawer(&self, path: &str) -> Value {
        let output = self.snapshot.plan.find(path).expect("an output of the site");
        let rendered = self.snapshot.file(output, path, &self.world).expect("it can be rendered");
        let bytes = rendered.expect("it is a file");
        let json =
            drawer::page(&self.snapshot, &self.world, output, &bytes, &self.figures, &self.editor);
        serde_json::from_str(&json).expect("it is JSON")
    }

    fn overview(&self, query: &str) -> String {
        overview::page(&self.snapshot, &self.world, query, &self.figures, &self.editor)
    }

    /// The files of the pages that the overview lists, in order.
    fn listed(&self, query: &str) -> Vec<String> {
        let html = self.overview(query);
        let files = html.split("<span class=\"path\">").skip(1);
        let file = |rest: &str| {
            let link = rest.split_once("</span>").expect("it ends").0;
            let text = link.rsplit_once("</a>").map_or(link, |(link, _)| link);
            text.rsplit('>').next().unwrap_or("").trim_start_matches("content/").to_owned()
        };
        files.map(file).collect()
    }
}

fn taken(world: &Memory, remembered: &mut Remembered) -> Arc<Snapshot> {
    let options = Options { drafts: true, ..Options::default() };
    let taken =
        pipeline::take(world, &options, &Changes::Anything, remembered, &mut Clock::start());
    taken.unwrap_or_else(|(_, said)| panic!("{said:?}"))
}

fn world(files: &[(&str, &str)]) -> Memory {
    let mut world = Memory::new(support::today());
    for (path, text) in files {
        world.write(path, *text);
    }
    world
}

const CONFIG: &str =
    "title: Guide\nbase_url: https://example.org/guide/\nlanguages: [en, fr, ar, th]\n";

/// Three sentences of more than forty words, the second of them hard.
const BODY: &str = "\
Go to the desk and say your name. They speak many languages there, and they have time for you.

Municipal authorities responsible for residence registration occasionally require supplementary \
documentation regarding accommodation arrangements.

Take a number and wait until it is shown. Bring a friend if you like to, for two hear more than one.
";

fn guide() -> Memory {
    let sections = "## How {#how}\n\nCome by bus.\n\n## When {#when}\n\nOn Mondays.\n";
    world(&[
        ("welcomat.yaml", CONFIG),
        ("content/index.md", "---\ntitle: Home\n---\n"),
        (
            "content/services/desk.md",
            &format!(
                "---\ntitle: Welcome desk\norganisation: city\nverified_on: 2025-10-05\n\
                 review_every: 12 months\nimage: {{ src: desk.svg }}\n---\n\n{BODY}\n\
                 ![](queue.svg)\n\n{sections}"
            ),
        ),
        ("content/services/desk.svg", "<svg/>"),
        ("content/services/queue.svg", "<svg/>"),
        (
            "content/services/desk.fr.md",
            "---\ntitle: Guichet\ntranslation: { of: en, sections: { how: 0000aaaa } }\n---\n\n\
             ## Comment {#how}\n\nVenez.\n\n## Quand {#when}\n\nLe lundi.\n",
        ),
        (
            "content/services/desk.ar.md",
            "---\ntitle: مكتب\ntranslation: { of: en, method: machine }\n---\n\n\
             ## كيف {#how}\n\nتعال.\n\n## متى {#when}\n\nالاثنين.\n",
        ),
        ("content/organisations/city.md", "---\ntitle: City office\n---\n"),
        (
            "content/practices/bus.md",
            "---\ntitle: <b>Walking</b> & bus\nstatus: draft\n---\n\nShort.\n",
        ),
        ("content/practices/old.md", "---\ntitle: Old\nverified_on: 2026-11-20\n---\n\nShort.\n"),
    ])
}

#[test]
fn the_drawer_says_how_a_page_stands_in_every_language() {
    let drawer = Desk::over(guide()).drawer("en/services/desk/index.html");
    assert_eq!(drawer["kind"], "service");
    assert_eq!(drawer["overview"], "/guide/_desk/");
    let languages = drawer["page"]["languages"].as_array().expect("a list");
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let said: Vec<(String, String)> = languages
        .iter()
        .map(|language| (text(&language["name"]), text(&language["state"]["words"])))
        .collect();
    let said: Vec<(&str, &str)> =
        said.iter().map(|(name, words)| (name.as_str(), words.as_str())).collect();
    assert_eq!(
        said,
        [
            ("English", "written first"),
            ("French", "2 of 4 texts changed since, 1 not recorded, 1 not translated"),
            ("Arabic", "machine, not reviewed; 3 of 4 texts not recorded, 1 not translated"),
            ("Thai", "missing, shown in English"),
        ]
    );
    assert_eq!(languages[0]["here"], true);
    assert_eq!(languages[1]["href"], "/guide/fr/services/desk/");
    assert_eq!(languages[1]["file"]["path"], "content/services/desk.fr.md");
    assert_eq!(languages[3]["file"], Value::Null);
    assert_eq!(
        languages[3]["begin"],
        "welcomat add service content/services/desk.md --language th"
    );
    assert_eq!(languages[1]["begin"], Value::Null);
}

#[test]
fn a_place_is_a_link_to_the_editor() {
    let drawer = Desk::over(guide()).drawer("en/services/desk/index.html");
    assert_eq!(
        drawer["page"]["file"]["editor"],
        "vscode://file/home/amina/guide/content/services/desk.md:1:1"
    );
    let hardest = drawer["page"]["reading"]["hardest"].as_array().expect("a list");
    assert!(!hardest.is_empty() && hardest.len() <= 3, "{hardest:?}");
    assert!(hardest[0]["words"].as_str().is_some_and(|words| words.starts_with("Municipal")));
    assert_eq!(hardest[0]["place"]["line"], 11);
}

#[test]
fn readability_has_a_figure_a_word_and_a_reason_where_there_is_none() {
    let desk = Desk::over(guide());
    let reading = |path: &str| desk.drawer(path)["page"]["reading"].clone();
    let english = reading("en/services/desk/index.html");
    assert!(english["short"].as_str().is_some_and(|short| short.starts_with("LIX ")), "{english}");
    assert!(english["level"].is_u64());
    assert_eq!(reading("en/practices/bus/index.html")["words"], "too little text to tell");
    let mut desk = Desk::over(guide());
    desk.write("content/practices/bus.th.md", "---\ntitle: รถ\n---\n\nไปที่สำนักงาน\n");
    let thai = desk.drawer("th/practices/bus/index.html");
    let words = thai["page"]["reading"]["words"].as_str().expect("text");
    assert!(words.contains("does not end sentences"), "{words}");
    // Arabic is measured by the length of sentences alone.
    let sentence = "اذهب إلى المكتب في المدينة وقل اسمك للموظف الذي يجلس هناك ويساعدك كل يوم. ";
    let text = format!("---\ntitle: حافلة\n---\n\n{}\n", sentence.repeat(5));
    desk.write("content/practices/bus.ar.md", &text);
    let arabic = desk.drawer("ar/practices/bus/index.html");
    let short = arabic["page"]["reading"]["short"].as_str().expect("text");
    assert!(short.contains("words a sentence"), "{short}");
    assert_eq!(arabic["page"]["dir"], "rtl");
}

#[test]
fn pictures_lack_alternative_texts_and_credits() {
    let desk = Desk::over(guide());
    let said = |path: &str| -> Vec<(String, String, u64)> {
        let drawer = desk.drawer(path);
        let pictures = drawer["page"]["pictures"].as_array().expect("a list").clone();
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        let remark = |gap: &Value| {
            let line = gap["place"]["line"].as_u64().expect("a number");
            (text(&gap["words"]), text(&gap["place"]["path"]), line)
        };
        pictures.iter().map(remark).collect()
    };
    let file = "content/services/desk.md".to_owned();
    assert_eq!(
        said("en/services/desk/index.html"),
        [
            ("desk.svg has no alternative text".to_owned(), file.clone(), 6),
            ("desk.svg has no credit".to_owned(), file.clone(), 6),
            ("queue.svg has no alternative text".to_owned(), file, 15),
        ]
    );
    assert_eq!(said("en/practices/bus/index.html"), []);
}

#[test]
fn the_alternative_text_of_a_picture_is_translated_too() {
    let picture = "image: { src: a.svg, alt: A bus, credit: Amina }";
    let mut desk = Desk::over(world(&[
        ("welcomat.yaml", CONFIG),
        ("content/bus.md", &format!("---\ntitle: Bus\n{picture}\n---\n")),
        ("content/bus.fr.md", "---\ntitle: Bus\n---\n"),
        ("content/a.svg", "<svg/>"),
    ]));
    let words = |desk: &Desk, path: &str| desk.drawer(path)["page"]["pictures"][0]["words"].clone();
    assert_eq!(words(&desk, "en/bus/index.html"), Value::Null);
    assert_eq!(
        words(&desk, "fr/bus/index.html"),
        "the alternative text of a.svg is not translated"
    );
    desk.write("content/bus.fr.md", "---\ntitle: Bus\nimage: { alt: Un bus }\n---\n");
    assert_eq!(words(&desk, "fr/bus/index.html"), Value::Null);
}

#[test]
fn verification_is_counted_in_days() {
    let desk = Desk::over(guide());
    let said = |path: &str| desk.drawer(path)["page"]["verification"].clone();
    let late = said("en/services/desk/index.html");
    assert_eq!(late["words"], "verified 412 days ago, due since 47 days");
    assert_eq!(late["due"], true);
    let fresh = said("fr/practices/old/index.html");
    assert_eq!(fresh["words"], "verified 1 day ago, due in 364 days");
    assert_eq!(fresh["due"], false);
    assert_eq!(said("en/practices/bus/index.html")["words"], "never verified");
}

#[test]
fn the_day_on_which_it_is_due_is_not_late() {
    let page = |on: &str| format!("---\ntitle: Desk\nverified_on: {on}\n---\n");
    let mut desk = Desk::over(world(&[
        ("welcomat.yaml", CONFIG),
        ("content/services/desk.md", &page("2025-11-21")),
    ]));
    let said =
        |desk: &Desk| desk.drawer("en/services/desk/index.html")["page"]["verification"].clone();
    assert_eq!(said(&desk)["words"], "verified 365 days ago, due today");
    assert_eq!(said(&desk)["due"], false);
    desk.write("content/services/desk.md", &page("2025-11-20"));
    assert_eq!(said(&desk)["words"], "verified 366 days ago, due since 1 day");
    assert_eq!(said(&desk)["due"], true);
    desk.write("content/services/desk.md", &page("2026-11-23"));
    assert_eq!(said(&desk)["words"], "never verified", "a day that is still to come is none");
}

#[test]
fn drafts_are_marked() {
    let mut desk = Desk::over(guide());
    let reserve = |desk: &Desk, path: &str| desk.drawer(path)["page"]["reserve"]["words"].clone();
    assert_eq!(reserve(&desk, "en/practices/bus/index.html"), "draft: not published");
    assert_eq!(reserve(&desk, "en/practices/old/index.html"), Value::Null);
    let text = "---\ntitle: Ancien\ntranslation: { in_progress: true }\n---\n\nCourt.\n";
    desk.write("content/practices/old.fr.md", text);
    assert_eq!(
        reserve(&desk, "fr/practices/old/index.html"),
        "in progress: this translation is not published"
    );
    assert_eq!(reserve(&desk, "en/practices/old/index.html"), Value::Null);
    let drafts = desk.listed("show=drafts&language=fr");
    assert_eq!(drafts, ["practices/bus.md", "practices/old.fr.md"]);
}

#[test]
fn the_weight_is_that_of_the_first_flight() {
    let mut desk = Desk::over(guide());
    let light = desk.drawer("en/practices/bus/index.html")["weight"].clone();
    assert_eq!(light["fits"], true);
    assert!(light["percent"].as_u64().is_some_and(|percent| (1..100).contains(&percent)));
    // Words that gzip cannot shorten much.
    let words: Vec<String> =
        (0..6000_u64).map(|n| format!("{:x}", n.wrapping_mul(0x9e37_79b9_7f4a_7c15))).collect();
    desk.write(
        "content/practices/bus.md",
        &format!("---\ntitle: Bus\n---\n\n{}\n", words.join(" ")),
    );
    let heavy = desk.drawer("en/practices/bus/index.html")["weight"].clone();
    assert_eq!(heavy["fits"], false);
    assert!(heavy["percent"].as_u64().is_some_and(|percent| percent > 100), "{heavy}");
    assert_eq!(desk.listed("sort=-weight")[0], "practices/bus.md");
}

#[test]
fn what_is_made_of_the_whole_site_has_no_file() {
    let desk = Desk::over(guide());
    let gate = desk.drawer("index.html");
    assert_eq!(gate["page"], Value::Null);
    assert!(gate["weight"]["percent"].is_u64());
    // A list without a text of its own is no page; one with a text is.
    assert_eq!(desk.drawer("en/practices/index.html")["page"], Value::Null);
    let mut desk = desk;
    desk.write("content/practices/index.md", "---\ntitle: Ideas\n---\n");
    let list = desk.drawer("fr/practices/index.html");
    assert_eq!(list["kind"], "list");
    assert_eq!(list["page"]["title"], "Ideas");
    assert_eq!(list["page"]["languages"][1]["href"], "/guide/fr/practices/");
}

#[test]
fn the_overview_lists_every_page_once() {
    let desk = Desk::over(guide());
    let mut all = desk.listed("");
    all.sort();
    assert_eq!(
        all,
        [
            "index.md",
            "organisations/city.md",
            "practices/bus.md",
            "practices/old.md",
            "services/desk.md"
        ]
    );
    let html = desk.overview("");
    assert!(html.contains("Thai: missing, shown in English"), "{html}");
    assert!(html.contains("vscode://file/home/amina/guide/content/services/desk.md:1:1"));
    assert!(html.contains("href=\"/guide/en/services/desk/\""), "{html}");
}

#[test]
fn the_overview_is_filtered() {
    let desk = Desk::over(guide());
    assert_eq!(desk.listed("kind=service"), ["services/desk.md"]);
    assert_eq!(desk.listed("kind=service&language=fr"), ["services/desk.fr.md"]);
    let of_city = desk.listed("organisation=organisations/city");
    assert_eq!(of_city, ["organisations/city.md", "services/desk.md"]);
    assert_eq!(desk.listed("text=WALKING"), ["practices/bus.md"]);
    assert_eq!(desk.listed("text=services/d"), ["services/desk.md"]);
    assert_eq!(desk.listed("text=GUICH&language=fr"), ["services/desk.fr.md"]);
    assert_eq!(desk.listed("show=verify"), ["services/desk.md"]);
    assert_eq!(desk.listed("show=pictures"), ["services/desk.md"]);
    assert_eq!(desk.listed("show=drafts"), ["practices/bus.md"]);
    assert_eq!(desk.listed("show=changed&language=fr"), ["services/desk.fr.md"]);
    assert_eq!(desk.listed("show=machine&language=ar"), ["services/desk.ar.md"]);
    assert_eq!(desk.listed("show=missing&language=ar").len(), 4);
    assert_eq!(desk.listed("show=translate&language=en"), [""; 0]);
    // A choice that means nothing here is none.
    assert_eq!(desk.listed("language=xx&organisation=cities/no&show=what&sort=x&page=z").len(), 5);
    assert_eq!(desk.listed("page=99").len(), 5);
}

#[test]
fn the_overview_is_sorted_by_each_column() {
    let desk = Desk::over(guide());
    let first = |query: &str| desk.listed(query)[0].clone();
    assert_eq!(first("sort=title"), "practices/bus.md");
    assert_eq!(first("sort=-title"), "services/desk.md");
    assert_eq!(first("sort=-reading"), "services/desk.md");
    // What is not known comes last either way.
    assert_eq!(first("sort=reading"), "services/desk.md");
    assert_eq!(first("sort=-verified"), "services/desk.md");
    assert_eq!(first("sort=verified"), "practices/old.md");
    assert_eq!(first("sort=-pictures"), "services/desk.md");
    assert_eq!(first("sort=kind"), "services/desk.md");
    // The page with the fewest translations to make comes last.
    assert_eq!(desk.listed("sort=-state").last().map(String::as_str), Some("services/desk.md"));
}

#[test]
fn the_links_of_the_overview_keep_what_was_chosen() {
    let desk = Desk::over(guide());
    let html = desk.overview("language=fr&text=%26+b&show=missing");
    assert!(
        html.contains("?language=fr&amp;text=%26+b&amp;show=missing&amp;sort=-weight"),
        "{html}"
    );
    assert!(html.contains("value=\"&amp; b\""), "{html}");
    assert!(html.contains("<input type=\"hidden\" name=\"show\" value=\"missing\">"), "{html}");
    let html = desk.overview("text=a%2Bb");
    assert!(html.contains("text=a%2Bb&amp;") || html.contains("text=a%2Bb\""), "{html}");
    assert!(html.contains("value=\"a+b\""), "{html}");
    assert!(html.contains("No page is like that"), "{html}");
}

#[test]
fn content_cannot_become_a_part_of_the_desk() {
    let desk = Desk::over(guide());
    let html = desk.overview("text=<script>alert(1)</script>");
    assert!(!html.contains("<script>alert"), "{html}");
    let html = desk.overview("");
    assert!(html.contains("&lt;b&gt;Walking&lt;"), "{html}");
    assert!(!html.contains("<b>Walking"), "{html}");
    // In JSON a title is text as it is; the script puts it in as text.
    assert_eq!(desk.drawer("en/practices/bus/index.html")["page"]["title"], "<b>Walking</b> & bus");
    let said =
        Diagnostic::new(&codes::LINK_BROKEN, &SourcePath::new("content/<i>.md"), "<img src=x>")
            .at(Span::at(3, 7))
            .hint("</script>");
    let html = problems::page("/guide/", "en/\"><u>", &[said], &Editor::none());
    assert!(html.contains("content/&lt;i&gt;.md:3:7"), "{html}");
    for raw in ["<img src", "<i>", "\"><u>", "</script></p>"] {
        assert!(!html.contains(raw), "{raw} in {html}");
    }
    assert!(html.contains("<script src=\"/guide/_desk/desk.js\""), "{html}");
}

#[test]
fn titles_have_their_own_language_and_direction() {
    let html = Desk::over(guide()).overview("language=ar&kind=service");
    assert!(html.contains("lang=\"ar\" dir=\"rtl\"><bdi>مكتب</bdi>"), "{html}");
    assert!(html.starts_with("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">"), "{html}");
}

#[test]
fn a_site_may_have_nothing_or_one_page() {
    let nothing = Desk::over(world(&[]));
    let html = nothing.overview("");
    assert!(html.contains("There is no page yet."), "{html}");
    assert!(!html.contains("Organisation"), "{html}");
    assert_eq!(nothing.drawer("en/index.html")["page"], Value::Null);
    let one = Desk::over(world(&[("content/index.md", "---\ntitle: Home\n---\n")]));
    assert_eq!(one.listed(""), ["index.md"]);
    assert!(one.overview("").contains("1 page,"), "{}", one.overview(""));
    assert_eq!(one.drawer("en/index.html")["kind"], "home");
}

#[test]
fn a_long_list_has_parts() {
    let mut world = world(&[]);
    for number in 0..230 {
        world.write(format!("content/p{number:03}.md"), format!("---\ntitle: P{number:03}\n---\n"));
    }
    let desk = Desk::over(world);
    assert_eq!(desk.listed("").len(), 100);
    assert_eq!(desk.listed("page=3").len(), 30);
    assert_eq!(desk.listed("page=3")[0], "p200.md");
    let html = desk.overview("page=2");
    assert!(html.contains("part 2 of 3"), "{html}");
    assert!(html.contains("href=\"?page=3\" rel=\"next\""), "{html}");
    assert!(html.contains("href=\"?\" rel=\"prev\""), "{html}");
}

#[test]
fn a_text_is_judged_once_and_forgotten_when_it_is_gone() {
    let mut desk = Desk::over(guide());
    desk.overview("");
    let texts = desk.figures.len();
    assert_eq!(texts, 5);
    desk.overview("");
    assert_eq!(desk.figures.len(), texts);
    // A changed text takes the place of the old one.
    desk.write("content/practices/old.md", "---\ntitle: Old\n---\n\nLonger than before.\n");
    assert_eq!(desk.figures.len(), texts - 1);
    desk.overview("");
    assert_eq!(desk.figures.len(), texts);
    let mut fewer = guide();
    fewer.write("content/extra.md", "---\ntitle: Extra\n---\n");
    let mut desk = Desk::over(fewer);
    desk.overview("");
    assert_eq!(desk.figures.len(), texts + 1);
    desk.world = guide();
    desk.write("welcomat.yaml", CONFIG);
    desk.overview("");
    assert_eq!(desk.figures.len(), texts);
}

#[test]
fn figures_follow_the_text() {
    let mut desk = Desk::over(guide());
    let level = |desk: &Desk| {
        desk.drawer("en/practices/old/index.html")["page"]["reading"]["level"].clone()
    };
    assert_eq!(level(&desk), Value::Null);
    desk.write("content/practices/old.md", &format!("---\ntitle: Old\n---\n\n{BODY}"));
    assert!(level(&desk).is_u64());
}

#[test]
fn editors_have_their_own_addresses() {
    let root = Path::new("/home/amina/my guide");
    let link = |wanted: &str| {
        let editor = Editor::new(wanted, root).expect("a known editor");
        editor.link(&SourcePath::new("content/é+&.md"), 12, 5)
    };
    let path = "home/amina/my%20guide/content/%C3%A9%2B%26.md";
    assert_eq!(link("code"), Some(format!("vscode://file/{path}:12:5")));
    assert_eq!(link("vscode"), link("code"));
    assert_eq!(link("zed"), Some(format!("zed://file/{path}:12:5")));
    assert_eq!(link("idea"), Some(format!("idea://open?file=/{path}&line=12&column=5")));
    assert_eq!(link("sublime"), Some(format!("subl://open?url=file:///{path}&line=12&column=5")));
    assert_eq!(
        link("editor://open?f={file}&l={line}"),
        Some(format!("editor://open?f=/{path}&l=12"))
    );
    assert_eq!(link("none"), None);
    assert!(Editor::names().all(|name| Editor::new(name, root).is_ok()));
}

#[test]
fn an_unknown_editor_is_refused_with_a_hint() {
    let refused = |wanted: &str| Editor::new(wanted, Path::new("/")).expect_err("it is refused");
    assert_eq!(refused("curser").hint, "did you mean `cursor`?");
    assert!(refused("vim").hint.contains("`none`"), "{:?}", refused("vim"));
    assert!(refused("editor://open").hint.contains("{file}"));
    assert_eq!(refused("vscoed://{file}").hint, "did you mean `vscode`?");
    assert_eq!(refused("javascript://{file}").message, "`javascript://` does not open an editor");
    assert_eq!(refused("<b>://{file}").message, "`<b>://` does not open an editor");
}

#[test]
fn the_usual_editor_is_read_from_the_environment() {
    assert_eq!(Editor::usual(["/usr/bin/zed --wait", "vim"]), "zed");
    assert_eq!(Editor::usual(["vim", "C:\\Tools\\subl.exe -w"]), "sublime");
    assert_eq!(Editor::usual(["nano"]), "code");
    assert_eq!(Editor::usual([]), "code");
}
