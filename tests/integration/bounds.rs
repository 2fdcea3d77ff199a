//! What is bounded whatever somebody writes: how much is said of one file, how deep things are nested, how many
//! languages there are; what of a text reaches a terminal; and where a place is, whatever ends its lines.
//!
//! How long all this takes is measured by `cargo bench --bench hostile`.

use std::fmt::Write;

use crate::support::{build, built, today};
use proptest::prelude::*;
use welcomat::build::pipeline::Options;
use welcomat::content::config::RawHtml;
use welcomat::content::markdown::{self, Body, Grammars, Reading};
use welcomat::words::diagnostic::{self, Diagnostic, Format};
use welcomat::words::language::Direction;
use welcomat::words::path::SourcePath;
use welcomat::words::world::Memory;

/// A site of one page.
fn site(front: &str, body: &str) -> Memory {
    let mut world = Memory::new(today());
    world.write("welcomat.yaml", "title: Town\nlanguages: [en]\n");
    world.write("content/index.md", format!("---\ntitle: Start\n{front}---\n{body}"));
    world
}

fn said(world: &Memory) -> Vec<Diagnostic> {
    build(world, &Options::default()).0.diagnostics
}

fn codes(said: &[Diagnostic]) -> Vec<&str> {
    said.iter().map(|said| said.code.id).collect()
}

fn many(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(|number| line(number) + "\n").collect()
}

#[test]
fn of_a_sort_of_which_a_file_is_full_the_first_are_said_and_the_rest_are_counted() {
    let letter = |number: usize| char::from(b'a' + (number % 26) as u8);
    let keys = many(250, |number| format!("summary{}{}: x", letter(number / 26), letter(number)));
    let world = site(&keys, &many(130, |number| format!("[x](/nowhere-{number}/)\n")));
    let said = said(&world);
    assert_eq!(said.len(), 200);
    let stands_for = |code: &str| -> usize {
        said.iter().filter(|said| said.code.id == code).map(|said| 1 + said.more.all).sum()
    };
    assert_eq!((stands_for("unknown-key"), stands_for("link-broken")), (250, 130));
    for (format, rest) in [
        (Format::Text, "\nand 150 more of this sort in the file\n"),
        (Format::Json, ",\"more\":150}"),
        (Format::Github, "%0Aand 150 more of this sort in the file"),
        (Format::Sarif, "\\nand 150 more of this sort in the file"),
    ] {
        let text = diagnostic::render(&said, format, &world);
        assert_eq!(text.matches(rest).count(), 1, "{format:?}");
    }
    // Those that are said have their hints, which propose no line twice.
    let mut hints = said.iter().filter(|said| said.code.id == "unknown-key");
    assert_eq!(
        hints.next().map(|said| said.hints.clone()),
        Some(vec!["did you mean `summary`?".to_owned()])
    );
    let once = "remove this line: write one `summary:`, for this or for `summaryaa`";
    assert!(hints.all(|said| said.hints == [once]));
}

#[test]
fn mistakes_that_are_counted_stay_counted_when_more_are_found() {
    let path = SourcePath::new("content/index.md");
    let one = |number: u32| {
        let message = format!("number {number}");
        Diagnostic::new(&diagnostic::codes::LINK_BROKEN, &path, message)
            .at(diagnostic::Span::at(number, 1))
    };
    let mut said: Vec<Diagnostic> = (1..=150).map(one).collect();
    let folded = |said: &mut Vec<Diagnostic>| {
        diagnostic::sort(said);
        diagnostic::fold(said);
    };
    folded(&mut said);
    said.extend((151..=170).map(one));
    folded(&mut said);
    folded(&mut said);
    assert_eq!(said.len(), diagnostic::MOST_ALIKE);
    assert_eq!(said.iter().map(|said| 1 + said.more.all).sum::<usize>(), 170);
}

#[test]
fn however_many_are_asked_for_one_file_holds_so_many_and_counts_the_rest() {
    let world = site(&many(12_000, |key| format!("key{key}: x")), "");
    let said = build(&world, &Options { everything: true, ..Options::default() }).0.diagnostics;
    assert_eq!(said.len(), 10_000);
    assert_eq!(said.iter().map(|said| 1 + said.more.all).sum::<usize>(), 12_000);
}

/// What a terminal would obey, and what would deceive a reader.
const HOSTILE: &str =
    "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}1m\u{202e}\u{2066}\u{200b}\u{2028}\u{e0041}";

#[test]
fn nothing_that_somebody_wrote_steers_a_terminal_or_turns_a_message_round() {
    let encoded: String = HOSTILE.bytes().fold(String::new(), |mut encoded, byte| {
        let _ = write!(encoded, "%{byte:02x}");
        encoded
    });
    let quoted: String = HOSTILE.chars().fold(String::new(), |mut quoted, character| {
        let _ = write!(quoted, "\\U{:08X}", u32::from(character));
        quoted
    });
    let front = format!("\"key{quoted}\": x\norder: \"x{quoted}\"\nrelated: [\"ref{quoted}\"]\n");
    let body = format!(
        "[x](/link{encoded}) [x](#anchor{encoded}) ![x](picture{encoded}.png) [x{HOSTILE}](/y)\n\n::: block{HOSTILE}\n\n:::\n"
    );
    let mut world = site(&front, &body);
    world.write(format!("content/a{HOSTILE}.md"), "---\ntitle: A\nkey: x\n---\n");
    world.write("themes/welcome/i18n/en.ftl", format!("menu = {{ menu }}\n{HOSTILE}\n"));
    let said = said(&world);
    let spoken = codes(&said);
    for code in ["unknown-key", "wrong-type", "reference-broken", "link-broken", "anchor-broken"] {
        assert!(spoken.contains(&code), "{code} in {spoken:?}");
    }
    for format in [Format::Text, Format::Json, Format::Github, Format::Sarif] {
        let mut text = diagnostic::render(&said, format, &world);
        assert!(
            text.contains("\\u{1b}]0;owned") || text.contains("\\\\u{1b}]0;owned"),
            "{format:?}"
        );
        // The program's own colours.
        for style in ["\u{1b}[0m", "\u{1b}[1m", "\u{1b}[31m", "\u{1b}[33m", "\u{1b}[34m"] {
            text = text.replace(style, "");
        }
        let seen = |c: char| c == '\n' || !c.is_control() && !HOSTILE.contains(c);
        let hidden: Vec<char> =
            text.chars().filter(|c| !seen(*c) && !"]0;owned[2J1m".contains(*c)).collect();
        assert!(hidden.is_empty(), "{format:?}: {hidden:?}\n{text}");
    }
}

#[test]
fn a_command_of_github_is_ended_by_the_program_alone() {
    let world = site("\"a\\n::error file=x::y\": x\n", "");
    let text = diagnostic::render(&said(&world), Format::Github, &world);
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.contains("`a\\n::error file=x::y`"), "{text}");
}

#[test]
fn what_is_nested_too_deep_is_said_once_and_takes_no_time() {
    for piece in
        ["<div>", "<b>", "<div/>", "<i>\n\n", "<p><u>", "> ", "- ", "1. ", "> - ", "::: steps\n\n"]
    {
        let said = said(&site("", &(piece.repeat(30_000) + "text")));
        let deep = codes(&said).iter().filter(|code| **code == "nesting-deep").count();
        assert_eq!(deep, 1, "{piece:?}: {:?}", codes(&said));
    }
}

#[test]
fn what_is_nested_as_deep_as_pages_are_is_as_it_was_written() {
    let body = format!("{}<b>{}</b>\n", "> - ".repeat(10), "<i>x</i>".repeat(500));
    let files = built(&site("", &body), &Options::default());
    let html = String::from_utf8_lossy(&files["en/index.html"]).into_owned();
    assert_eq!(html.matches("<i>x</i>").count(), 500);
    assert_eq!(html.matches("<blockquote>").count(), 10);
}

#[test]
fn more_languages_than_a_menu_can_hold_are_refused() {
    let letters = || b'A'..=b'Z';
    let regions =
        letters().flat_map(|a| letters().map(move |b| format!("en-{}{}", a as char, b as char)));
    let tags: Vec<String> = regions.take(300).collect();
    let mut world = site("", "");
    world.write("welcomat.yaml", format!("title: Town\nlanguages: [en, {}]\n", tags.join(", ")));
    let said = said(&world);
    let messages: Vec<&str> = said.iter().map(|said| said.message.as_str()).collect();
    assert!(messages.contains(&"the site has 301 languages; it can have 250"), "{messages:?}");
}

#[test]
fn long_lines_of_code_are_plain_and_so_is_more_code_than_anybody_reads() {
    let html = |body: &str| {
        let files = built(&site("", body), &Options::default());
        String::from_utf8_lossy(&files["en/index.html"]).into_owned()
    };
    let code = |line: &str| format!("```rust\n{line}\n```\n\n");
    let line = "let x = \"a\"; ";
    assert!(html(&code(&line.repeat(10))).contains("class=\"hl-"));
    assert!(!html(&code(&line.repeat(100))).contains("class=\"hl-"));
    let long = code(&many(4_000, |_| line.to_owned()));
    let coloured = html(&long.repeat(20)).split("<pre").filter(|it| it.contains("\"hl-")).count();
    assert_eq!(coloured, 17);
}

#[test]
fn only_twenty_large_quotations_of_a_page_are_looked_for_in_its_text() {
    let quotes = many(30, |_| "::: quote\n\nThe words.\n\n:::\n".to_owned());
    let files = built(&site("", &format!("{quotes}\nThe words.\n")), &Options::default());
    let html = String::from_utf8_lossy(&files["en/index.html"]).into_owned();
    assert_eq!(html.matches("class=\"pull-quote\" aria-hidden").count(), 20);
    assert_eq!(html.matches("class=\"pull-quote\">").count(), 10);
}

fn rendered(text: &str) -> (Body, Vec<Diagnostic>) {
    let path = SourcePath::new("content/index.md");
    let reading = Reading {
        path: &path,
        first_line: 1,
        direction: Direction::Ltr,
        raw_html: RawHtml::Sanitise,
    };
    let mut said = Vec::new();
    let body = markdown::render(text, &reading, &Grammars::default(), &mut said);
    (body, said)
}

#[test]
fn lines_that_end_in_different_ways_are_lines() {
    for text in ["\r\n\r\n0:::é\r#", "a\r:::\r\n# é\n:::\r# b", "::: steps\r\r# a\r\r:::\r# b"] {
        let (body, said) = rendered(text);
        let (plain, said_of_plain) = rendered(&text.replace("\r\n", "\n").replace('\r', "\n"));
        assert_eq!(body.sections, plain.sections, "{text:?}");
        assert_eq!(said, said_of_plain, "{text:?}");
    }
    // The section of a heading begins with it, below a block as above.
    let (with_block, _) = rendered("::: steps\n\na\n\n:::\n\n## b\n\nc\n");
    let (without, _) = rendered("x\n\n## b\n\nc\n");
    assert_eq!(with_block.sections[1], without.sections[1]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 300 } else { 3_000 }))]

    #[test]
    fn any_text_has_a_section_for_each_heading_and_places_in_its_lines(
        pieces in prop::collection::vec(
            prop_oneof![
                Just("\r"), Just("\n"), Just("\r\n"), Just("\n\n"), Just("\u{feff}"), Just(":::"), Just("::: quote"),
                Just("::: steps"), Just("::: nme x"), Just("# "), Just("## é"), Just("é"), Just("👩‍👧"), Just("a"),
                Just(" "), Just("> "), Just("- "), Just("```"), Just("<!--"), Just("-->"), Just("<b>"), Just("[x](/y)"),
                Just("![](z)"), Just("[^n]"), Just("[^n]: "), Just("==="), Just("---"), Just("|"), Just("\u{0}"),
            ],
            0..60,
        ),
    ) {
        let text = pieces.concat();
        let (body, said) = rendered(&text);
        let plain = text.replace("\r\n", "\n").replace('\r', "\n");
        let (of_plain, said_of_plain) = rendered(&plain);
        prop_assert_eq!(body.sections.len(), body.headings.len() + 1);
        prop_assert_eq!(&body.html, &of_plain.html);
        prop_assert_eq!(&body.sections, &of_plain.sections);
        prop_assert_eq!(&said, &said_of_plain);
        let lines: Vec<&str> = plain.split('\n').collect();
        let spans = said.iter().filter_map(|said| said.span);
        let spans = spans.chain(body.headings.iter().map(|it| it.span)).chain(body.links.iter().map(|it| it.span));
        for span in spans {
            let line = lines.get(span.line as usize - 1);
            prop_assert!(line.is_some_and(|line| span.column as usize <= line.chars().count() + 1), "{span:?} in {plain:?}");
        }
        for heading in &body.headings {
            let line = lines[heading.span.line as usize - 1];
            prop_assert!(line.contains('#') || !line.trim().is_empty(), "{heading:?} in {plain:?}");
        }
    }

    #[test]
    fn any_bytes_are_a_text(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let (body, _) = rendered(&String::from_utf8_lossy(&bytes));
        prop_assert_eq!(body.sections.len(), body.headings.len() + 1);
    }
}
