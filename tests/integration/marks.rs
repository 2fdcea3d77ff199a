//! What an author writes is never taken for one of the program's own marks, whatever it is and wherever it
//! stands: pages made of random pieces hold what was written, in the order in which it was written, and
//! nothing that runs.

use crate::support;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::support::html::{Element, elements};
use crate::support::{Files, built};
use welcomat::build::pipeline::Options;
use welcomat::content::markdown::{self, Grammars, Reading};
use welcomat::words::mark;
use welcomat::words::world::Memory;

/// How many pages are made for each setting.
const PAGES: usize = 120;

const SETTINGS: [&str; 3] = ["sanitise", "escape", "allow"];

/// Texts that want to be more than a text.
const HOSTILE: [&str; 24] = [
    "\u{fdd0}P0\u{fdd1}",
    "\u{fdd0}L0\u{fdd1}",
    "\u{fdd0}P99\u{fdd1}",
    "\u{fdd0}C4294967296\u{fdd1}",
    "\u{fdd3}\u{fde1}\u{fde0}",
    "\u{fdd0}\u{fdd1}\u{fdd2}\u{fdd3}\u{fdef}",
    "\u{fffe}\u{ffff}\u{1fffe}\u{10ffff}",
    "a\u{b}b\u{1}c",
    "w00112233445566778899aabbccddeeffx0t",
    "<!--:-->",
    "::: service s1",
    "{{ root }}{% include \"base.html\" %}",
    "onmouseover=alert(1)",
    "\" autofocus onfocus=alert(1) x=\"",
    "' onpointerover=alert(1) x='",
    "\"><script>alert(1)</script>",
    "</a></p></div><img src=x onerror=alert(1)>",
    "--><svg/onload=alert(1)>",
    "> Amina onmouseover=alert(1)",
    "</p>",
    "Amina",
    "javascript:alert(1)",
    "&amp;#xFDD0;P0&amp;#xFDD1;",
    "\u{202e}\u{2066}",
];

/// How a character is written as a reference.
#[derive(Debug, Clone, Copy)]
enum Written {
    AsItIs,
    Decimal,
    Hexadecimal,
    Padded,
}

/// A text in Markdown or in an attribute: what means something there is written as a reference.
fn written(text: &str, how: Written) -> String {
    let mut out = String::new();
    for character in text.chars() {
        let code = u32::from(character);
        match how {
            Written::AsItIs if !"\"'<>&`[]\\|".contains(character) => out.push(character),
            Written::AsItIs | Written::Decimal if character.is_alphanumeric() => {
                out.push(character);
            }
            Written::AsItIs | Written::Decimal => out.push_str(&format!("&#{code};")),
            Written::Hexadecimal => out.push_str(&format!("&#x{code:x};")),
            Written::Padded => out.push_str(&format!("&#X{code:06X};")),
        }
    }
    out
}

/// What a page must hold, in the order in which it was written.
#[derive(Debug, Default, PartialEq, Eq)]
struct Expected {
    /// Where the links lead that are marked with a title.
    links: Vec<String>,
    pictures: usize,
    headings: Vec<String>,
    codes: usize,
    quotes: usize,
    services: usize,
}

/// A piece of a page, of so many.
const PIECES: u8 = 15;

fn push_piece(piece: u8, text: &str, number: usize, page: &mut String, expected: &mut Expected) {
    let own = match piece {
        0 => format!("Text {text} here"),
        1 => {
            expected.links.push("../../../en/".to_owned());
            format!("[words {text}](/ \"x {text}\")")
        }
        2 => {
            expected.pictures += 1;
            format!("![alt {text}](/bus.png \"{text}\")")
        }
        3 => {
            expected.links.push("../../../en/services/s1/".to_owned());
            format!("[words][r{number}]\n\n[r{number}]: /services/s1 \"x {text}\"")
        }
        4 => {
            expected.headings.push(format!("h{number}"));
            format!("## Heading {text} {{#h{number}}}")
        }
        5 => {
            expected.codes += 1;
            format!("```sh {text}\n{text}\n```")
        }
        6 => format!("A `{text}` in a line"),
        7 => {
            expected.quotes += 1;
            format!("::: quote By {text}\nA quotation {text}.\n:::")
        }
        8 => {
            expected.services += 1;
            "::: service s1\n:::".to_owned()
        }
        9 => format!("> [!NOTE]\n> Said {text}[^n{number}].\n\n[^n{number}]: A note {text}."),
        10 => format!("| a | b |\n| --- | --- |\n| {text} | *{text}* |"),
        11 => format!("A <span title=\"{text}\" class='{text}' lang=\"en\">word</span>"),
        12 => format!("<section title=\"{text}\">\n\nText\n\n</section>"),
        // A tag that does not end would swallow what follows.
        13 => format!("<div title=\"{text}"),
        14 => format!("<p class='{text}'><b title='"),
        _ => unreachable!("there are no more pieces"),
    };
    page.push_str(&own);
    page.push_str("\n\n");
}

#[derive(Debug)]
struct Page {
    markdown: String,
    expected: Expected,
}

fn page() -> impl Strategy<Value = Page> {
    let how = proptest::sample::select(vec![
        Written::AsItIs,
        Written::Decimal,
        Written::Hexadecimal,
        Written::Padded,
    ]);
    let text = (proptest::sample::select(HOSTILE.to_vec()), how);
    vec((0..PIECES, text), 1..10).prop_map(|pieces| {
        let mut markdown = String::new();
        let mut expected = Expected::default();
        for (number, (piece, (text, how))) in pieces.into_iter().enumerate() {
            push_piece(piece, &written(text, how), number, &mut markdown, &mut expected);
        }
        Page { markdown, expected }
    })
}

fn pages() -> Vec<Page> {
    let mut runner = TestRunner::deterministic();
    let pages = page();
    let new = |_| pages.new_tree(&mut runner).expect("a page can be made").current();
    (0..PAGES).map(new).collect()
}

/// A title in the quotes of YAML that spells out what it can.
fn quoted(text: &str) -> String {
    text.chars().map(|c| format!("\\U{:08X}", u32::from(c))).collect()
}

fn site(pages: &[Page], setting: &str) -> Memory {
    let mut world = Memory::new(support::today());
    let title = quoted("\u{fdd0}Site\u{fffe} \"><script>alert(1)</script>");
    world.write(
        "welcomat.yaml",
        format!(
            "title: \"{title}\"\nbase_url: https://example.org/\nmarkdown: {{ raw_html: {setting} }}\n"
        ),
    );
    world.write("themes/welcome/i18n/en.ftl", "search = {\"\\uFDD0\"}Search\u{b}\n");
    world.write("content/bus.png", support::photograph::png(&support::photograph::quarters(8, 8)));
    let service = "---\ntitle: Service\nsummary: A service\n---\n";
    world.write("content/services/s1.md", service);
    for (number, page) in pages.iter().enumerate() {
        let text = quoted(HOSTILE[number % HOSTILE.len()]);
        let front = format!(
            "title: \"Page {text}\"\nsummary: \"{text}\"\nkeywords: \"{text}\"\nno_translate: [Amina]\ndate: 2026-01-01\n"
        );
        world.write(
            format!("content/stories/p{number}.md"),
            format!("---\n{front}---\n{}", page.markdown),
        );
    }
    world
}

/// The elements of the text of a page.
fn of_text(html: &[u8]) -> Vec<Element> {
    let elements = elements(html);
    let begins = |element: &Element| element.get("class") == Some("body");
    let at = elements.iter().position(begins).expect("a page has a text");
    let ends = |element: &Element| element.name == "footer";
    let text = elements[at..].iter().take_while(|element| !ends(element));
    text.cloned().collect()
}

fn found(html: &[u8]) -> Expected {
    let mut found = Expected::default();
    for element in of_text(html) {
        let class = element.get("class").unwrap_or("").to_owned();
        match element.name.as_str() {
            "a" if element.get("title").is_some_and(|title| title.starts_with("x")) => {
                found.links.push(element.get("href").unwrap_or("").to_owned());
            }
            "img" if element.get("src").is_some_and(|src| src.ends_with("bus.png")) => {
                found.pictures += 1;
            }
            "h2" if element.get("id").is_some_and(|id| id.starts_with('h')) => {
                found.headings.extend(element.get("id").map(str::to_owned));
            }
            "pre" if element.get("tabindex") == Some("0") => found.codes += 1,
            "figure" if class == "quote" => found.quotes += 1,
            "div" if class == "card" => found.services += 1,
            _ => {}
        }
    }
    found
}

fn assert_nothing_runs(path: &str, html: &[u8], source: &str) {
    for element in elements(html) {
        let handler = element.attributes.iter().find(|(name, _)| name.starts_with("on"));
        assert!(handler.is_none(), "{path}: {element:?}\n{source}");
        let is_own = element.get("src").is_some_and(|src| src.contains("/assets/"))
            || element.get("type") == Some("application/ld+json");
        assert!(element.name != "script" || is_own, "{path}: {element:?}\n{source}");
        let address = ["href", "src"].iter().find_map(|name| element.get(name)).unwrap_or("");
        let is_script = address.trim_start().to_ascii_lowercase().starts_with("javascript:");
        assert!(!is_script, "{path}: {element:?}\n{source}");
    }
}

/// No file of a site holds a mark, nor anything else that no text may hold.
fn assert_no_mark(files: &Files) {
    for (path, bytes) in files {
        if let Ok(text) = std::str::from_utf8(bytes) {
            assert_eq!(mark::found(text).next(), None, "{path}");
        }
    }
}

#[test]
fn pages_hold_what_was_written_and_nothing_runs() {
    let pages = pages();
    for setting in SETTINGS {
        let files = built(&site(&pages, setting), &Options::default());
        assert_no_mark(&files);
        for (number, page) in pages.iter().enumerate() {
            let path = format!("en/stories/p{number}/index.html");
            assert_nothing_runs(&path, &files[&path], &page.markdown);
            let html = String::from_utf8_lossy(&files[&path]);
            assert_eq!(
                found(&files[&path]),
                page.expected,
                "{setting} {path}\n{}\n{html}",
                page.markdown
            );
        }
    }
}

#[test]
fn any_text_is_rendered_without_a_mark() {
    let path = welcomat::words::path::SourcePath::new("content/a.md");
    let letters = "\u{fdd0}\u{fdd1}\u{fdd3}\u{fffe}\u{1}PLHSBCT0189&#xX;<>\"'=/!-:[]()`*_ \nabé";
    let letter = proptest::sample::select(letters.chars().collect::<Vec<_>>());
    let text = vec((letter, any::<bool>()), 0..120).prop_map(|letters| {
        let reference = |c: char| format!("&#x{:x};", u32::from(c));
        letters
            .into_iter()
            .map(|(c, is_written)| if is_written { reference(c) } else { c.to_string() })
            .collect::<String>()
    });
    let config = proptest::test_runner::Config { cases: 2_000, ..Default::default() };
    let mut runner = TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let grammars = Grammars::default();
    runner
        .run(&text, |text| {
            for raw_html in [
                welcomat::content::config::RawHtml::Sanitise,
                welcomat::content::config::RawHtml::Escape,
                welcomat::content::config::RawHtml::Allow,
            ] {
                let direction = welcomat::words::language::Direction::Rtl;
                let reading = Reading { path: &path, first_line: 1, direction, raw_html };
                let body = markdown::render(&text, &reading, &grammars, &mut Vec::new());
                let mut texts = vec![body.html.to_string()];
                texts.extend(body.links.iter().map(|link| link.target.clone()));
                texts.extend(body.pictures.iter().map(|one| format!("{}{}", one.alt, one.title)));
                texts.extend(body.headings.iter().map(|heading| heading.text.clone()));
                texts.extend(body.codes.iter().map(|code| code.to_string()));
                for text in texts {
                    proptest::prop_assert_eq!(mark::found(&text).next(), None);
                }
                let offsets: Vec<u32> = body.slots.iter().map(|(at, _)| *at).collect();
                proptest::prop_assert!(offsets.is_sorted());
                proptest::prop_assert!(
                    offsets.iter().all(|at| body.html.is_char_boundary(*at as usize))
                );
            }
            Ok(())
        })
        .expect("no text is rendered with a mark");
}

/// Where the scripts of the theme look in the whole document: none of it can be an element of a text, which
/// stands in `.body` below `main`, holds no `data-`, and no element but those of Markdown and raw HTML.
const LOOKED_FOR: [(&str, &str); 9] = [
    ("main > ", "a text is never a child of `main`, but of `.body`"),
    ("[data-", "sanitised HTML has none"),
    ("ol.steps[data-", "sanitised HTML has none"),
    ("[rel=", "sanitised HTML has none"),
    ("script[", "sanitised HTML has none"),
    ("form.search", "sanitised HTML has no form"),
    ("ul.gate", "the gate has no text of an author"),
    (".again", "the page for readers without a connection has no text of an author"),
    // What can be taken for a link of the program leads where it leads, with a `#` at its end.
    ("a[hreflang]", "it is only remembered that it was followed"),
];

#[test]
fn scripts_look_where_no_author_writes() {
    let folder = support::repository().join("themes/welcome/static");
    let mut looked = 0;
    for file in support::files_below(&folder) {
        if file.extension().is_none_or(|extension| extension != "js") {
            continue;
        }
        let script = std::fs::read_to_string(&file).expect("a script");
        let calls = ["document.querySelector('", "document.querySelectorAll('"];
        for (at, call) in calls.iter().flat_map(|call| script.match_indices(call)) {
            let rest = &script[at + call.len()..];
            let selectors = &rest[..rest.find('\'').expect("a selector in quotes")];
            for selector in selectors.split(',').map(str::trim) {
                looked += 1;
                let is_apart = LOOKED_FOR.iter().any(|(begin, _)| selector.starts_with(begin));
                let is_harmless = [".languages a", ":target"].contains(&selector);
                assert!(is_apart || is_harmless, "{}: `{selector}`", file.display());
            }
        }
    }
    assert!(looked > 10, "the scripts look for something");
}
