//! Nothing that a stranger writes runs in a reader's browser, leaves the output or stops the program: the functions of
//! `ask` with inputs made at random, and with every file of `fuzz/seeds/`.
//!
//! The inputs are the same in every run. `HOSTILE_SEED` gives others, `HOSTILE_TIMES=10` ten times as many; `fuzz/` goes on for as
//! long as it is let.

mod ask;
mod inputs;
mod judge;
mod record;

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::photograph;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

/// Asks one question with so many inputs, and gives the smallest that something is wrong with.
fn ask<S: Strategy>(times: u32, inputs: S, question: impl Fn(&S::Value) -> Vec<String>)
where
    S::Value: Debug,
{
    let number = |name: &str, usual: f64| match std::env::var(name) {
        Ok(value) => value.parse().unwrap_or_else(|_| panic!("{name} is a number")),
        Err(_) => usual,
    };
    let config = Config {
        cases: (f64::from(times) * number("HOSTILE_TIMES", 1.0)).ceil() as u32,
        rng_seed: RngSeed::Fixed(number("HOSTILE_SEED", 20_261_121.0) as u64),
        failure_persistence: None,
        // Each is a whole site.
        max_shrink_iters: 60,
        ..Config::default()
    };
    let asked = TestRunner::new(config).run(&inputs, |input| {
        let wrong = question(&input);
        prop_assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    });
    if let Err(failed) = asked {
        panic!("{failed}");
    }
    let (sites, published) = ask::tally();
    assert!(
        5 * published >= sites,
        "only {published} of {sites} sites were published: nothing was shown"
    );
}

#[test]
fn a_text_in_markdown() {
    ask(400, inputs::markdown(), |text| ask::markdown(text));
}

#[test]
fn a_text_in_every_field_of_every_kind() {
    ask(60, (any::<u8>(), inputs::text()), |(kind, text)| ask::fields((*kind).into(), text));
}

#[test]
fn front_matter_as_it_stands_in_the_file() {
    let keys = ask::keys();
    ask(250, (any::<u8>(), inputs::yaml(keys)), |(kind, yaml)| {
        ask::front_matter((*kind).into(), yaml)
    });
}

#[test]
fn the_configuration() {
    ask(80, inputs::yaml(ask::settings_keys()), |yaml| ask::settings(yaml));
    ask(40, inputs::text(), |text| ask::setting(text));
    ask(40, inputs::address(), |address| ask::setting(address));
}

#[test]
fn the_strings_of_a_theme() {
    ask(80, inputs::fluent(strings_keys()), |fluent| ask::strings(fluent));
}

#[test]
fn what_is_known_to_be_wrong() {
    ask(200, inputs::text(), |known| ask::baseline(known));
}

#[test]
fn a_table_of_figures() {
    ask(150, inputs::table(), |csv| ask::table(csv));
}

#[test]
fn an_address_wherever_one_can_be_written() {
    ask(150, inputs::address(), |address| ask::address(address));
}

#[test]
fn the_name_of_a_file() {
    ask(150, inputs::name(), |name| ask::name(name));
}

#[test]
fn a_drawing() {
    ask(250, inputs::drawing(), |drawing| ask::drawing(drawing));
}

/// Photographs that say where they were taken: as telephones make them, cut off, lengthened and spoilt.
#[test]
fn a_photograph() {
    let picture = photograph::quarters(64, 48);
    let kinds = [
        photograph::jpeg(&picture, 6),
        photograph::png(&picture),
        photograph::webp(&picture, 6),
        // The smallest GIF, with a comment.
        [
            &b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xfe\x06SECRET\0!\xf9\x04\0\0\0\0\0"[..],
            &b",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"[..],
        ]
        .concat(),
    ];
    for bytes in &kinds {
        assert_eq!(ask::picture(bytes, photograph::SECRETS), Vec::<String>::new());
    }
    let spoilt = (0..kinds.len(), any::<prop::sample::Index>(), any::<u8>(), 0..4u8);
    ask(60, spoilt, |(kind, at, byte, how)| {
        let mut bytes = kinds[*kind].clone();
        let at = at.index(bytes.len());
        match how {
            0 => bytes.truncate(at),
            1 => bytes[at] = *byte,
            2 => bytes.insert(at, *byte),
            _ => drop(bytes.remove(at)),
        }
        ask::picture(&bytes, &[])
    });
}

#[test]
fn a_rule_of_repetition() {
    ask(300, inputs::repeat(), |rule| ask::repeat(rule));
}

#[test]
fn a_word_that_is_searched_for() {
    ask(200, prop_oneof![any::<String>(), "\\PC{0,30}", inputs::text()], |word| ask::fold(word));
}

/// The keys of the strings of the theme.
fn strings_keys() -> Vec<String> {
    let english = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/welcome/i18n/en.ftl");
    let text = fs::read_to_string(english).expect("the strings of the theme");
    let keys = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    keys.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
}

/// Nothing outside the output is touched, whatever its record says.
#[test]
fn the_record_of_an_output() {
    ask(100, inputs::record(), |bytes| record::record(bytes));
}

/// What was once found, and what began the search.
#[test]
fn every_seed() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    let mut wrong = Vec::new();
    for (door, question) in ask::DOORS {
        let files = files_in(&seeds.join(door));
        assert!(!files.is_empty(), "fuzz/seeds/{door} is empty");
        for file in files {
            let bytes = fs::read(&file).expect("a seed");
            let faults = question(&bytes).into_iter();
            wrong.extend(faults.map(|fault| format!("{door}/{}: {fault}", file.display())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each door has a program that goes on asking.
#[test]
fn every_door_has_a_target() {
    let targets = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/fuzz_targets");
    let mut found: Vec<String> = files_in(&targets)
        .iter()
        .map(|file| file.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    let mut doors: Vec<&str> = ask::DOORS.iter().map(|(door, _)| *door).collect();
    found.sort();
    doors.sort_unstable();
    assert_eq!(found, doors);
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files
}

/// The judge is asked as well: one that finds nothing wrong with anything would be content with everything.
mod the_judge {
    use super::judge::{self, Honest};

    #[test]
    fn finds_what_runs_in_a_page() {
        let honest = Honest::default();
        let bad = [
            "<p onclick=alert(1)>",
            "<img src=x onerror=alert(1)>",
            "<script>alert(1)</script>",
            "<script src=x.js></script>",
            "<a href=' java\nscript:alert(1)'>",
            "<a href='\u{1}javascript:alert(1)'>",
            "<a href=data:text/html,x>",
            "<iframe src=/>",
            "<form action=javascript:alert(1)>",
            "<button formaction=vbscript:x>",
            "<svg><a xlink:href=javascript:alert(1)>",
            "<svg><animate attributeName=href to=javascript:alert(1)>",
            "<svg><set attributeName=onload to=alert(1)>",
            "<svg><foreignObject>",
            "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>",
            "<base href=//evil.example/>",
            "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
            "<meta http-equiv=set-cookie content=x>",
            "<link rel=import href=data:x>",
            "<img src='data:image/svg+xml;base64,PHN2Zy8+'>",
            "<a href='data:image/png;base64,AA'>",
            "<img src='data:image/svg+xml;base64,PHN2Zy8+'>",
            "<a href='data:image/png;base64,AA'>",
            "<p style='background:url(//evil.example)'>",
            "<p style='width:expression(alert(1))'>",
            "<style>p{}</style>",
            "<object data=x>",
            "<img srcset='a.png 1x, javascript:x 2x'>",
            "<template><img onerror=x></template>",
            "<p>\u{fdd0}",
            "<p>\u{fffe}",
            "<p>\u{1}",
            "<script type=application/ld+json>{</script>",
            "<noscript><p title='</noscript><img onerror=x>'>",
            // A fault only when it is written and read again.
            "<svg><style><img src=x onerror=alert(1)></style></svg>",
            "<embed src=x>",
            "<iframe srcdoc='<script>'>",
        ];
        for page in bad {
            assert!(!judge::page("index.html", page.as_bytes(), &honest).is_empty(), "{page}");
        }
        let good = "<!doctype html><html lang=en><meta charset=utf-8><title>x &lt;script></title><p class=x title='\"onclick=x'>&lt;img onerror=x> \
            <a href=mailto:x>x</a> <a href=../a/?b#c>x</a> <a href='a b:c'>x</a> <img src=x.png srcset='a.png 1x, b.png 2x' alt=''> \
            <script type=application/ld+json>{\"a\": \"\\u003cscript>\"}</script> <code>javascript:alert(1)</code>";
        assert_eq!(judge::page("index.html", good.as_bytes(), &honest), Vec::<String>::new());
    }

    #[test]
    fn finds_what_runs_in_a_drawing() {
        let bad = [
            "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>",
            "<svg><script/></svg>",
            "<svg><a href='javascript:x'/></svg>",
            "<svg><image href='https://evil.example/'/></svg>",
            "<svg><use href='data:image/svg+xml,x'/></svg>",
            "<?xml-stylesheet href='x'?><svg/>",
            "<svg><foreignObject/></svg>",
            "<svg><animate attributeName='xlink:href'/></svg>",
            "<svg><style>@import 'x'</style></svg>",
            "<svg><rect fill='url(https://evil.example/#a)'/></svg>",
            "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>",
            "<svg>",
            "",
            "<svg><h:p xmlns:h='http://www.w3.org/1999/xhtml'/></svg>",
        ];
        for drawing in bad {
            assert!(!judge::drawing(drawing.as_bytes()).is_empty(), "{drawing}");
        }
        let good = "<svg xmlns='http://www.w3.org/2000/svg'><title>x</title><defs><linearGradient id='a'/></defs><rect fill='url(#a)' style='fill:#fff'/>\
            <use href='#b'/><image href='data:image/png;base64,AA'/><animate attributeName='x'/><style>rect{fill:red}</style></svg>";
        assert_eq!(judge::drawing(good.as_bytes()), Vec::<String>::new());
    }

    #[test]
    fn finds_paths_that_leave_the_output() {
        for path in [
            "",
            "/a",
            "../a",
            "a/../b",
            "a//b",
            "./a",
            "a\nb",
            "a\\b",
            "%2e%2e/a",
            "%252e%252e/a",
            "a%0ab",
            "con",
            "a/NUL.txt",
            "COM1",
            "a.",
            "a ",
            ".welcomat",
            "a/.welcomat-new/x",
            "a%5cb",
        ] {
            assert!(!judge::path(path).is_empty(), "{path:?}");
        }
        for path in [
            "index.html",
            "en/a b/é.html",
            ".well-known/x",
            "search/en/",
            "a..b/c",
            "100%/x",
            "console/company/x.html",
        ] {
            assert_eq!(judge::path(path), Vec::<String>::new());
        }
    }
}
