//! What is searched: which pages are found in which language, and that nothing is made twice.

use crate::support;
use std::collections::BTreeMap;
use std::io;
use std::io::Read;
use std::sync::Mutex;

use crate::support::Files;
use flate2::read::GzDecoder;
use serde_json::Value;
use welcomat::build::pipeline::Options;
use welcomat::output::view::Extras;
use welcomat::words::date::Date;
use welcomat::words::path::SourcePath;
use welcomat::words::world::{Memory, Unlisted, World};

/// A site in three languages, with pages that are to be found and pages that are not.
fn site() -> Memory {
    let mut world = Memory::new(Date::parse("2026-11-22").expect("a day"));
    world.write(
        "welcomat.yaml",
        "title: Guide\nsource_language: en\nlanguages: [en, ar, zh-Hans]\n",
    );
    world.write("content/guide/port/index.md", "---\ntitle: Guide\n---\n");
    world.write(
        "content/guide/port/school.md",
        "---\ntitle: School\nkeywords: lessons\n---\nPupils go to school by bus.\n\n| Class | Begins |\n|---|---|\n| First | Monday |\n",
    );
    world.write(
        "content/guide/port/school.ar.md",
        "---\ntitle: المدرسة\n---\nيذهب التلاميذ إلى المدرسة.\n",
    );
    world.write(
        "content/guide/port/school.zh-Hans.md",
        "---\ntitle: 上学\n---\n孩子坐公共汽车上学。\n",
    );
    world.write(
        "content/guide/port/doctor.md",
        "---\ntitle: Doctor\nkeywords: clinic, ill\n---\nOnly in English.\n",
    );
    world.write(
        "content/terms/kaution.md",
        "---\ntitle: Deposit\nofficial: Kaution\nlanguage: de\n---\nMoney you get back.\n",
    );
    world.write("content/terms/kaution.ar.md", "---\ntitle: مبلغ الضمان\n---\nتستعيد المال.\n");
    world.write("content/old.md", "---\ntitle: Old zeppelin\nstatus: archived\n---\n");
    world.write("content/unfinished.md", "---\ntitle: Unfinished zeppelin\nstatus: draft\n---\n");
    world
}

fn options() -> Options {
    let extras = Extras { search: true, ..Extras::default() };
    Options { extras, ..Options::default() }
}

fn unpacked(bytes: &[u8]) -> Value {
    let mut text = String::new();
    GzDecoder::new(bytes).read_to_string(&mut text).expect("gzip around text");
    serde_json::from_str(text.strip_prefix("pagefind_dcd").unwrap_or(&text)).expect("JSON")
}

/// The words of a language, each with the addresses of its pages and whether it is in their title.
fn words(files: &Files, tag: &str) -> BTreeMap<String, Vec<(String, bool)>> {
    let file = |name: &str| unpacked(&files[&format!("search/{tag}/{name}")]);
    let overview = file("index.pack");
    let names = overview["names"].as_str().expect("names");
    let addresses: Vec<String> = (0..overview["lengths"].as_array().expect("lengths").len())
        .map(|page| {
            let name = format!("pages/{page}-{}.pack", &names[page * 6..page * 6 + 6]);
            file(&name)["url"].as_str().expect("an address").to_owned()
        })
        .collect();
    let mut words = BTreeMap::new();
    for piece in overview["pieces"].as_array().expect("pieces") {
        let piece = file(piece[1].as_str().expect("a name"));
        let lists = piece["places"].as_array().expect("places");
        for (word, places) in piece["words"].as_array().expect("words").iter().zip(lists) {
            let numbers: Vec<usize> = places
                .as_array()
                .expect("numbers")
                .iter()
                .map(|it| it.as_u64().expect("a number") as usize)
                .collect();
            let mut page = 0;
            let on = numbers.chunks(2).map(|pair| {
                page += pair[0];
                (addresses[page].clone(), pair[1] % 2 == 1)
            });
            words.insert(word.as_str().expect("a word").to_owned(), on.collect());
        }
    }
    words
}

#[test]
fn a_page_is_found_in_the_languages_it_really_is_in() {
    let files = support::built(&site(), &options());
    let (english, arabic) = (words(&files, "en"), words(&files, "ar"));
    assert_eq!(english["pupil"], [("en/guide/port/school/".to_owned(), false)]);
    assert!(english.contains_key("doctor"));
    assert!(["class", "begin", "first", "monday"].iter().all(|cell| english.contains_key(*cell)));
    let all = arabic.values().flatten();
    assert!(all.clone().all(|(address, _)| address.starts_with("ar/")), "{arabic:?}");
    assert!(all.clone().all(|(address, _)| address != "ar/guide/port/doctor/"), "it is in English");
    assert!(!arabic.contains_key("english") && !arabic.contains_key("doctor"));
    for language in [&english, &arabic] {
        assert!(!language.contains_key("zeppelin"), "archived pages and drafts are not found");
    }
}

#[test]
fn keywords_find_a_page_in_their_own_language_and_are_not_shown() {
    let files = support::built(&site(), &options());
    let (english, arabic) = (words(&files, "en"), words(&files, "ar"));
    assert_eq!(english["clinic"], [("en/guide/port/doctor/".to_owned(), false)]);
    assert!(english.contains_key("ill") && english.contains_key("lesson"));
    assert!(!arabic.contains_key("lesson"), "they are those of the English text");
    let page = String::from_utf8_lossy(&files["en/guide/port/doctor/index.html"]);
    assert!(!page.contains("clinic"), "{page}");
}

#[test]
fn a_word_on_a_letter_is_found_in_every_language_with_its_meaning() {
    let files = support::built(&site(), &options());
    let on = ("ar/terms/kaution/".to_owned(), true);
    assert!(words(&files, "ar")["kaution"].contains(&on));
    assert!(words(&files, "en")["kaution"].iter().any(|(_, in_title)| *in_title));
}

/// The telephone numbers of a language: the digits, the address of the page, the rank.
fn numbers(files: &Files, tag: &str) -> Vec<(String, String, u64)> {
    let file = |name: &str| unpacked(&files[&format!("search/{tag}/{name}")]);
    let overview = file("index.pack");
    let Some(name) = overview["numbers"].as_str() else { return Vec::new() };
    let names = overview["names"].as_str().expect("names");
    let pages = overview["lengths"].as_array().expect("lengths").len();
    let address = |page: usize| {
        if page >= pages {
            return overview["urgent"][page - pages]["url"]
                .as_str()
                .expect("an address")
                .to_owned();
        }
        let page = file(&format!("pages/{page}-{}.pack", &names[page * 6..page * 6 + 6]));
        page["url"].as_str().expect("an address").to_owned()
    };
    let rows = file(name);
    let row = |row: &Value| {
        let page = row[1].as_u64().expect("a page") as usize;
        let rank = row[2].as_u64().expect("a rank");
        (row[0].as_str().expect("digits").to_owned(), address(page), rank)
    };
    rows.as_array().expect("rows").iter().map(row).collect()
}

#[test]
fn who_searches_a_number_finds_who_answers_there() {
    let mut world = site();
    world.write(
        "content/services/desk.md",
        "---\ntitle: Desk\nplaces: [{ address: Uferstraße 30 }]\nchannels:\n  - { kind: phone, value: \"+44 1632 960120\" }\n  - { kind: email, value: desk@example.org }\n---\nOr ring 01632 960121.\n",
    );
    world.write("content/services/desk.ar.md", "---\ntitle: المكتب\n---\nاتصل.\n");
    world.write(
        "content/guide/port/help.md",
        "---\ntitle: Help\npage_kind: emergency\nnumbers: [{ name: Fire, phone: \"۱۱۲\" }, { name: Poison, phone: \"19240\" }]\n---\n[Call](tel:110) or ask [the desk](tel:+441632960120).\n",
    );
    let files = support::built(&world, &options());
    let (english, arabic) = (numbers(&files, "en"), numbers(&files, "ar"));
    let rank = |all: &[(String, String, u64)], digits: &str, page: &str| {
        let found = all.iter().find(|(it, on, _)| it == digits && on == page);
        found.map(|(_, _, rank)| *rank)
    };
    let (desk, help) = ("en/services/desk/", "en/guide/port/help/");
    assert!(rank(&english, "441632960120", desk).is_some(), "{english:?}");
    assert!(rank(&english, "01632960121", desk).is_some(), "it stands in the text");
    assert!(rank(&arabic, "441632960120", "ar/services/desk/").is_some(), "in every language");
    let own = rank(&english, "19240", help);
    let office = rank(&english, "441632960120", desk);
    assert!(own > office, "{english:?}");
    assert_eq!(rank(&english, "112", help), own, "in whatever script it is written");
    assert_eq!(rank(&english, "110", help), own, "a short number in its text, too");
    assert_eq!(rank(&english, "441632960120", help), office, "it names others as well");
    assert_eq!(rank(&english, "999", help), None, "numbers are those of the site alone");
    let short = rank(&english, "", help);
    assert!(short.is_some() && short < office, "who asks for a short number that nobody has");
    assert!(english.iter().all(|(digits, on, _)| !digits.is_empty() || on == help));
    let borrowed = rank(&arabic, "112", "ar/guide/port/help/");
    assert_eq!(borrowed, own, "also where the page is not translated");
    let words = words(&files, "ar");
    assert!(!words.contains_key("help"), "by its number alone");
    for word in ["uferstrasse", "30", "960120"] {
        assert!(words.contains_key(word), "{word}: {:?}", words.keys());
    }
}

#[test]
fn the_words_of_what_is_needed_most_are_known_before_the_first_word() {
    let mut world = site();
    world.write(
        "content/guide/port/help.md",
        "---\ntitle: Help now\nkeywords: ambulance, Police, fire-engine, ambulance\npage_kind: emergency\n---\nCall.\n",
    );
    world.write(
        "content/guide/port/help.zh-Hans.md",
        "---\ntitle: 紧急\nkeywords: 急救、警察\n---\n打。\n",
    );
    world.write("content/services/desk.md", "---\ntitle: Police desk\nkeywords: arrival\n---\n");
    let files = support::built(&world, &options());
    let needed =
        |tag: &str| unpacked(&files[&format!("search/{tag}/index.pack")])["needed"].clone();
    let english = needed("en");
    assert_eq!(english[0][0], "Help now ambulance Police fire-engine");
    assert_eq!(english[1], serde_json::json!(["desk arrival"]), "each word once");
    assert_eq!(needed("zh-Hans")[0][0], "紧急 急救 警察");
    // The page is not in Arabic, and stands behind all that are.
    let arabic = needed("ar");
    assert_eq!(arabic[0][0], english[0][0]);
    let pages = unpacked(&files["search/ar/index.pack"])["lengths"].as_array().map(Vec::len);
    assert_eq!(arabic[0][1].as_u64().map(|page| page as usize), pages);
    let without = support::built(&site(), &options());
    assert!(unpacked(&without["search/en/index.pack"]).get("needed").is_none());
}

#[test]
fn a_site_with_very_many_services_does_not_grow_what_is_fetched_first() {
    let mut world = site();
    for number in 0..200 {
        let text = format!(
            "---\ntitle: Desk\nkeywords: alpha{number}x, beta{number}x, gamma{number}x\n---\n"
        );
        world.write(format!("content/services/s{number}.md"), text);
    }
    world.write(
        "content/guide/port/zhelp.md",
        "---\ntitle: Help\npage_kind: emergency\nkeywords: ambulance\n---\nCall.\n",
    );
    let files = support::built(&world, &options());
    let needed = unpacked(&files["search/en/index.pack"])["needed"].clone();
    assert_eq!(needed[0][0], "Help ambulance", "emergencies first");
    assert_eq!(needed[1][0].as_str().map(|words| words.split(' ').count()), Some(298));
}

#[test]
fn words_without_spaces_are_found() {
    let chinese = words(&support::built(&site(), &options()), "zh-Hans");
    for word in ["孩子", "上学", "汽车"] {
        assert!(chinese.contains_key(word), "{word}: {:?}", chinese.keys());
    }
}

#[test]
fn nothing_is_made_where_nothing_can_be_fetched_or_nobody_asks_for_it() {
    for options in [Options::default(), Options { portable: true, ..options() }] {
        let files = support::built(&site(), &options);
        assert!(!files.keys().any(|path| path.starts_with("search/")), "{options:?}");
        let page = String::from_utf8_lossy(&files["en/search/index.html"]);
        assert!(
            page.contains("School") && !page.contains("<form"),
            "the list of all pages is there"
        );
    }
}

#[test]
fn a_language_without_a_page_has_an_index_all_the_same() {
    let mut world = Memory::new(Date::default());
    world.write("welcomat.yaml", "languages: [en, ti]\n");
    world.write("content/a.md", "---\ntitle: \"???\"\n---\n");
    let files = support::built(&world, &options());
    assert!(words(&files, "ti").is_empty());
    assert!(words(&files, "en").is_empty(), "a title without a word is no reason to fail");
}

/// A site with a memory that counts.
struct Remembering {
    site: Memory,
    known: Mutex<BTreeMap<String, Vec<u8>>>,
    made: Mutex<usize>,
}

impl World for Remembering {
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>> {
        self.site.list(folder)
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.site.read(path)
    }

    fn has_file(&self, path: &SourcePath) -> bool {
        self.site.has_file(path)
    }

    fn today(&self) -> Date {
        self.site.today()
    }

    fn recall(&self, name: &str) -> Option<Vec<u8>> {
        self.known.lock().expect("no test fails here").get(name).cloned()
    }

    fn remember(&self, name: &str, bytes: &[u8]) {
        *self.made.lock().expect("no test fails here") += 1;
        self.known.lock().expect("no test fails here").insert(name.to_owned(), bytes.to_vec());
    }
}

#[test]
fn only_languages_with_another_text_are_made_again() {
    let mut world = Remembering { site: site(), known: Mutex::default(), made: Mutex::default() };
    let made = |world: &Remembering| std::mem::take(&mut *world.made.lock().expect("it is whole"));
    let first = support::built(&world, &options());
    assert_eq!(made(&world), 3);
    support::assert_same(&first, &support::built(&world, &options()), "with a memory");
    assert_eq!(made(&world), 0, "nothing has changed");
    support::assert_same(&first, &support::built(&site(), &options()), "without one");
    world
        .site
        .write("content/guide/port/school.md", "---\ntitle: School\n---\nPupils walk to school.\n");
    support::built(&world, &options());
    assert_eq!(made(&world), 1, "the English text has changed, and no other");
    for spoilt in world.known.lock().expect("it is whole").values_mut() {
        spoilt.truncate(9);
    }
    let after = support::built(&world, &options());
    assert!(words(&after, "en").contains_key("walk"), "what is spoilt is made again");
}
