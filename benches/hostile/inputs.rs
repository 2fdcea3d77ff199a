//! Sites that nobody writes by hand: each makes one thing as many as it is asked for.
//!
//! Owns what is tried, each with the size at which a build has to be quick. It must not know how time
//! is measured, nor anything of the program but the format of a site.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// The files of a site, by path.
pub type Files = Vec<(String, String)>;

/// One thing in any number.
pub struct Input {
    /// What there are many of.
    pub name: &'static str,
    /// How many of them must be no trouble.
    pub size: usize,
    /// A site with so many of them.
    pub files: fn(usize) -> Files,
    /// What is asked of the program, besides which site is meant.
    pub command: &'static [&'static str],
}

const BUILD: &[&str] = &["build", "--no-search", "--no-images", "--no-cards"];
const CHECK: &[&str] = &["check"];

const fn build(name: &'static str, size: usize, files: fn(usize) -> Files) -> Input {
    Input { name, size, files, command: BUILD }
}

const fn check(name: &'static str, size: usize, files: fn(usize) -> Files) -> Input {
    Input { name, size, files, command: CHECK }
}

/// Everything that is tried.
pub const ALL: &[Input] = &[
    // Front matter and configuration.
    build("unknown keys", 40_000, |n| front(&lines(n, |i| format!("key{i}: x")))),
    build("unknown keys on many pages", 400, |n| {
        pages(n, |_| (lines(100, |i| format!("sumary{i}: x")), String::new()))
    }),
    build("wrong words", 20_000, |n| {
        front(&format!("sources:\n{}", lines(n, |i| format!("  - {{ lable: x{i} }}"))))
    }),
    build("wrong countries", 400, |n| {
        sectioned(n, "cities", |i| (format!("country: Atlantis{i}"), String::new()))
    }),
    build("broken references", 20_000, |n| {
        front(&format!("related:\n{}", lines(n, |i| format!("  - cities/auckland{i}"))))
    }),
    build("references", 20_000, |n| {
        front(&format!("related:\n{}", lines(n, |_| "  - about".to_owned())))
    }),
    build("topics that are not there", 20_000, |n| {
        front(&format!("topics: [{}]", joined(n, |i| format!("topic{i}"))))
    }),
    build("aliases", 20_000, |n| {
        front(&format!("aliases:\n{}", lines(n, |i| format!("  - /old{i}/"))))
    }),
    build("aliases to one address", 20_000, |n| {
        front(&format!("aliases:\n{}", lines(n, |_| "  - /old/".to_owned())))
    }),
    build("names that are not translated", 2_000, |n| {
        let names = joined(n, |i| format!("Name{i}"));
        let text = lines(n, |i| format!("We met Name{i} of Port Linden yesterday.\n"));
        of_home(&format!("no_translate: [{names}]"), &text)
    }),
    build("one name that is not translated, again and again", 16_000, |n| {
        let text = lines(n, |_| "We met Name of Port Linden yesterday.\n".to_owned());
        of_home(&format!("no_translate: [{}]", joined(n, |_| "Name".to_owned())), &text)
    }),
    build("addresses in one piece of raw HTML", 20_000, |n| {
        of_home("", &format!("<p>\n{}</p>\n", lines(n, |i| format!("<a href=\"/x{i}/\">x</a>"))))
    }),
    build("addresses in raw HTML between links", 10_000, |n| {
        of_home("", &lines(n, |i| format!("[a](/) <img src=\"/x{i}.png\" alt=\"\">\n")))
    }),
    build("noted sections", 20_000, |n| {
        let mut files = of_home("", &lines(n, |i| format!("## Part {i}\n\nText.\n")));
        let noted = lines(n, |i| format!("    part-{i}: \"a1b2c3d4\""));
        let front = format!("title: Start\ntranslation:\n  of: en\n  sections:\n{noted}");
        let body = lines(n, |i| format!("## Teil {i}\n\nText.\n"));
        files.push(("content/index.fr.md".to_owned(), page(&front, &body)));
        files
    }),
    build("beginnings of keys in one line of a file", 30_000, |n| {
        let mut files = of_home("", "");
        files.push(("content/notes.txt".to_owned(), "-----BEGIN ".repeat(n)));
        files
    }),
    build("beginnings of keys in one line of a page", 30_000, |n| {
        of_home("", &"-----BEGIN PRIVATE KEY----- x ".repeat(n))
    }),
    build("passwords in one line of a file", 30_000, |n| {
        let mut files = of_home("", "");
        let word = "a://b:c password= hvs. {\" machine a login ";
        files.push(("content/notes.txt".to_owned(), word.repeat(n)));
        files
    }),
    build("prefixes of a drawing", 3_000, |n| {
        let mut files = of_home("", "");
        let opened = lines(n, |i| format!("<g xmlns:n{i}=\"u{i}\">"));
        let drawing = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{opened}</svg>");
        files.push(("content/map.svg".to_owned(), drawing));
        files
    }),
    build("hashes of headings that are called otherwise now", 16_000, |n| {
        let mut files = of_home("", &lines(n, |i| format!("## Part {i}\n\nText {i}.\n")));
        let noted = lines(n, |i| format!("    text/old-{i}: \"h{i:016x}{i:016x}\""));
        let front = format!(
            "title: Start\ntranslation:\n  of: en\n  units:\n    title: \"h00000000\"\n{noted}"
        );
        let body = lines(n, |i| format!("## Teil {i}\n\nText {i}.\n"));
        files.push(("content/index.fr.md".to_owned(), page(&front, &body)));
        files
    }),
    build("hashes of headings that have changed, side by side", 16_000, |n| {
        let mut files = of_home("", &lines(n, |i| format!("## Part {i}\n\nText {i}.\n")));
        files[0].1.push_str("official_language: fr\n");
        let noted = lines(n, |i| format!("    text/part-{i}: \"h{i:016x}{i:016x}1\""));
        let front = format!(
            "title: Start\ntranslation:\n  of: en\n  units:\n    title: \"h00000000\"\n{noted}"
        );
        let body = lines(n, |i| format!("## Teil {i} {{#part-{i}}}\n\nText {i}.\n"));
        files.push(("content/index.fr.md".to_owned(), page(&front, &body)));
        files
    }),
    build("places of a service", 2_000, |n| {
        let place = |i: usize| {
            format!(
                "  - address: {i} Mill Lane\n    hours: [{{ days: Mo-Fr, opens: \"09:00\", closes: \"17:00\" }}]"
            )
        };
        let front = format!("title: Desk\nplaces:\n{}", lines(n, place));
        with_page("content/services/desk.md", &front, "")
    }),
    build("hours of a place", 5_000, |n| {
        let hour = |i: usize| {
            format!(
                "      - {{ days: Mo, opens: \"{:02}:{:02}\", closes: \"23:59\" }}",
                i / 60 % 23,
                i % 60
            )
        };
        let hours = lines(n, hour);
        let front = format!("title: Desk\nplaces:\n  - address: 1 Mill Lane\n    hours:\n{hours}");
        with_page("content/services/desk.md", &front, "")
    }),
    build("events that repeat", 300, |n| {
        sectioned(n, "events", |_| {
            let repeat = "FREQ=DAILY;COUNT=5000;BYHOUR=9,10,11";
            (format!("start: 2026-12-01T10:00\nrepeat: {repeat}"), String::new())
        })
    }),
    build("deep YAML", 40_000, |n| front(&format!("extra: {}{}", "[".repeat(n), "]".repeat(n)))),
    build("YAML that is repeated by anchors", 40, |n| {
        let mut yaml = "extra:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for i in 1..n {
            let _ = writeln!(yaml, "  a{i}: &a{i} [{}]", joined(10, |_| format!("*a{}", i - 1)));
        }
        front(&yaml)
    }),
    build("a long scalar", 2_000_000, |n| front(&format!("summary: {}", "word ".repeat(n / 5)))),
    build("a long key", 2_000_000, |n| front(&format!("{}: x", "k".repeat(n)))),
    build("unknown keys of the configuration", 20_000, |n| {
        let mut files = of_home("", "Text.");
        files[0].1.push_str(&lines(n, |i| format!("key{i}: x")));
        files
    }),
    build("languages", 240, |n| {
        let tags: Vec<String> = tags().take(n).collect();
        vec![
            (
                "welcomat.yaml".to_owned(),
                format!("source_language: en\nlanguages: [en, {}]\n", tags.join(", ")),
            ),
            ("content/index.md".to_owned(), page("title: Start", "Text.")),
        ]
    }),
    build("files in one folder", 2_000, |n| pages(n, |_| (String::new(), "Text.".to_owned()))),
    build("files whose language is not known", 2_000, |n| {
        let mut files = of_home("", "Text.");
        files.extend((0..n).map(|i| (format!("content/p{i}.xy.md"), page("title: P", "Text."))));
        files
    }),
    // Text.
    build("nested elements", 100_000, |n| body(&"<div>".repeat(n))),
    build("nested elements that end", 50_000, |n| {
        body(&format!("{}{}", "<b>".repeat(n), "</b>".repeat(n)))
    }),
    build("elements", 100_000, |n| body(&"<b>x</b> ".repeat(n))),
    build("elements that never end", 50_000, |n| body(&"<p><b><i>x\n\n".repeat(n / 3))),
    build("attributes of an element", 50_000, |n| {
        body(&format!("<b {}>x</b>", joined(n, |i| format!("a{i}=1"))))
    }),
    build("attributes with spaces between them", 50_000, |n| {
        body(&format!("<p {}>x</p>\n", spaced(n, |i| format!("a{i}=x"))))
    }),
    build("addresses in attributes of an element", 20_000, |n| {
        body(&format!("<p {}>x</p>\n", spaced(n, |i| format!("href=/x{i}/"))))
    }),
    build("beginnings of comments", 50_000, |n| body(&"<!-- ".repeat(n))),
    build("beginnings of elements", 50_000, |n| body(&"<a ".repeat(n))),
    build("marks of instructions", 50_000, |n| body(&"<?".repeat(n))),
    build("marks of declarations", 50_000, |n| body(&"<!A".repeat(n))),
    build("marks of CDATA", 50_000, |n| body(&"<![CDATA[".repeat(n))),
    build("ends of blocks", 50_000, |n| body(&":::\n".repeat(n))),
    build("unknown blocks", 20_000, |n| {
        body(&lines(n, |i| format!("::: stpes{i}\n\ntext\n\n:::")))
    }),
    build("blocks that do not end", 20_000, |n| body(&"::: steps\n".repeat(n))),
    build("large quotations", 3_000, |n| {
        body(&lines(n, |i| format!("::: quote\n\nWords of number {i}.\n\n:::\n")))
    }),
    build("large quotations that do not end", 3_000, |n| {
        body(&lines(n, |i| format!("::: quote\n\nWords of number {i}.\n")))
    }),
    build("steps", 20_000, |n| {
        body(&format!("::: steps\n\n{}\n:::\n", lines(n, |i| format!("1. Step {i}"))))
    }),
    build("steps of a translation", 10_000, |n| {
        let steps =
            |word: &str| format!("::: steps\n\n{}\n:::\n", lines(n, |i| format!("1. {word} {i}")));
        translated(&steps("Step"), &steps("Étape"))
    }),
    build("sections of a translation that is a copy", 20_000, |n| {
        let text = lines(n, |i| format!("## Part {i}\n\nthese are some words of it\n"));
        translated(&text, &text)
    }),
    build("items of a translation that is a copy", 20_000, |n| {
        let text = lines(n, |i| format!("- these are some words of item {i}"));
        translated(&text, &text)
    }),
    build("steps of a translation that is a copy", 20_000, |n| {
        let step = |i| format!("  - {{ title: these are some words of step {i} }}");
        let front = format!("title: Way\nsteps:\n{}", lines(n, step));
        ["content/guide/way.md", "content/guide/way.fr.md"]
            .map(|path| (path.to_owned(), page(&front, "")))
            .into_iter()
            .collect()
    }),
    build("numbers of a translation", 20_000, |n| {
        let text = |word: &str, from: usize| lines(n, |i| format!("{word} {}.\n", i + from));
        translated(&text("It costs", 0), &text("Le prix est de", 1))
    }),
    build("numbers in one line of a translation", 20_000, |n| {
        let text = |word: &str, from: usize| spaced(n, |i| format!("{word} {},", i + from));
        translated(&text("bus", 0), &text("ligne", 1))
    }),
    build("headings and a quotation", 30_000, |n| {
        body(&format!("::: quote\n\nWords.\n\n:::\n\n{}", lines(n, |i| format!("## Part {i}\n"))))
    }),
    build("broken anchors", 5_000, |n| {
        let headings = lines(n, |i| format!("## Part {i}\n"));
        body(&format!("{headings}\n{}", lines(n, |i| format!("[x](#prat-{i}x)\n"))))
    }),
    build("anchors", 5_000, |n| {
        let headings = lines(n, |i| format!("## Part {i}\n"));
        body(&format!("{headings}\n{}", lines(n, |i| format!("[x](#part-{i})\n"))))
    }),
    build("anchors in raw HTML", 5_000, |n| {
        let ids = lines(n, |i| format!("<b id=\"id{i}\">x</b>\n"));
        body(&format!("{ids}\n{}", lines(n, |i| format!("[x](#id{i})\n"))))
    }),
    build("headings of one name", 20_000, |n| body(&"## Part\n\n".repeat(n))),
    build("broken links", 20_000, |n| body(&lines(n, |i| format!("[x](/auckland{i}/)\n")))),
    build("broken links in one line", 20_000, |n| {
        body(&joined(n, |i| format!("[x](/auckland{i}/)")))
    }),
    build("broken links among many pages", 2_000, |n| {
        sectioned(n, "cities", |i| (String::new(), format!("[x](/cities/pgae-{i}/)")))
    }),
    build("broken pictures", 10_000, |n| body(&lines(n, |i| format!("![x](pic{i}.jpg)\n")))),
    build("pictures in links in one line", 20_000, |n| {
        body(&joined(n, |i| format!("[![x](pic{i}.jpg)](/p{i}/)")))
    }),
    build("nested pictures", 20_000, |n| body(&format!("{}x{}", "![".repeat(n), "](a)".repeat(n)))),
    build("nested links", 20_000, |n| body(&format!("{}x{}", "[".repeat(n), "](a)".repeat(n)))),
    build("definitions of links", 50_000, |n| {
        let uses = lines(n, |i| format!("[a{i}]\n"));
        body(&format!("{uses}\n{}", lines(n, |i| format!("[a{i}]: /b{i}/"))))
    }),
    build("uses of one definition", 20_000, |n| {
        body(&format!("[a]: /{}\n\n{}", "b".repeat(n), "[a] ".repeat(n)))
    }),
    build("definitions in one paragraph", 50_000, |n| {
        body(&format!("{}\n\n{}", lines(n, |i| format!("[a{i}]: b")), "[a1] ".repeat(n)))
    }),
    build("footnotes", 20_000, |n| {
        let uses = lines(n, |i| format!("x[^n{i}]\n"));
        body(&format!("{uses}\n{}", lines(n, |i| format!("[^n{i}]: Note.\n"))))
    }),
    build("footnotes that nobody refers to", 20_000, |n| {
        body(&lines(n, |i| format!("[^{i}]: A note.\n")))
    }),
    build("references to footnotes that there are not", 20_000, |n| {
        body(&lines(n, |i| format!("See[^{i}].\n")))
    }),
    build("bare addresses", 20_000, |n| body(&lines(n, |i| format!("https://a.example/x_{i} ")))),
    build("bare addresses on one line", 20_000, |n| {
        body(&lines(n, |i| format!("https://a.example/x_{i}")).replace('\n', " "))
    }),
    build("what looks like an address", 400_000, |n| body(&"http://".repeat(n))),
    build("marks that stay in the text", 100_000, |n| body(&"** {{< x >}} [[y]] ".repeat(n / 10))),
    build("bold beside punctuation", 40_000, |n| body(&"これは**重要です。**必ず".repeat(n))),
    build("boxes with a title", 10_000, |n| {
        body(&lines(n, |_| "> [!NOTE] *Title*\n> Text\n".to_owned()))
    }),
    check("lines of a baseline", 40_000, |n| {
        let mut files = body(&lines(n / 10, |i| format!("[x](/auckland{i}/)\n")));
        let known = lines(n, |i| format!("link-broken content/index.md: /auckland{i}/"));
        files.push(("welcomat.baseline".to_owned(), known));
        files
    }),
    build("uses of one footnote", 20_000, |n| {
        body(&format!("{}\n\n[^n]: Note.", "x[^n] ".repeat(n)))
    }),
    build("rows of a table", 20_000, |n| {
        body(&format!("| a | b |\n| --- | --- |\n{}", "| x | y |\n".repeat(n)))
    }),
    build("columns of a table", 10_000, |n| {
        body(&format!("{}|\n{}|\n{}|\n", "| a ".repeat(n), "|---".repeat(n), "| x ".repeat(n)))
    }),
    build("cells of a table that are left out", 3_000, |n| {
        body(&format!("{}|\n{}|\n{}\n", "| a ".repeat(n), "|---".repeat(n), "| x |\n".repeat(n)))
    }),
    build("block quotes in block quotes", 20_000, |n| body(&"> ".repeat(n))),
    build("block quotes and empty lines", 5_000, |n| {
        body(&format!("{}a\n{}", "> ".repeat(n), ">\n".repeat(n)))
    }),
    build("lists in lists", 20_000, |n| body(&format!("{}a", "- ".repeat(n)))),
    build("lists in lists and empty lines", 5_000, |n| {
        body(&format!("{}a\n{}b", "- ".repeat(n), "\n".repeat(n)))
    }),
    build("numbered lists in lists", 20_000, |n| body(&format!("{}a", "1. ".repeat(n)))),
    build("lists in block quotes", 20_000, |n| body(&format!("{}a", "> - ".repeat(n)))),
    build("items of a list", 50_000, |n| body(&"- item\n".repeat(n))),
    build("terms of a list of definitions", 20_000, |n| body(&"term\n: definition\n\n".repeat(n))),
    build("brackets", 50_000, |n| body(&"[".repeat(n))),
    build("pairs of brackets", 50_000, |n| body(&"[]".repeat(n))),
    build("brackets and parentheses", 50_000, |n| body(&"[a](".repeat(n))),
    build("brackets of pictures", 50_000, |n| body(&"![a](<b".repeat(n))),
    build("stars", 50_000, |n| body(&"*a ".repeat(n))),
    build("pairs of stars", 50_000, |n| body(&"**a *b ".repeat(n))),
    build("underlines", 50_000, |n| body(&"_a __b ".repeat(n))),
    build("stars and underlines", 50_000, |n| body(&"*a_ ".repeat(n))),
    build("back-ticks", 3_000, |n| body(&joined(n, |i| "`".repeat(i % 300 + 1)))),
    build("back-ticks that do not end", 50_000, |n| body(&"a` b`` ".repeat(n))),
    build("tildes", 50_000, |n| body(&"~a ~~b ".repeat(n))),
    build("entities", 50_000, |n| body(&"&amp;&#x41;&foo; ".repeat(n))),
    build("back-slashes", 100_000, |n| body(&"\\".repeat(n))),
    build("dollars and carets", 50_000, |n| body(&"$a ^b ".repeat(n))),
    build("a long line", 2_000_000, |n| body(&"word ".repeat(n / 5))),
    build("a long word", 2_000_000, |n| body(&"w".repeat(n))),
    build("a long heading", 200_000, |n| body(&format!("## {}", "word ".repeat(n / 5)))),
    build("empty lines", 500_000, |n| body(&"\n".repeat(n))),
    build("lines that end in a return", 200_000, |n| body(&"a\r".repeat(n))),
    build("Latin names in Arabic", 20_000, |n| {
        vec![
            ("welcomat.yaml".to_owned(), "source_language: ar\nlanguages: [ar]\n".to_owned()),
            ("content/index.md".to_owned(), page("title: x", &"مرحبا Port Linden 12 ".repeat(n))),
        ]
    }),
    build("marks before Arabic", 50_000, |n| {
        vec![
            ("welcomat.yaml".to_owned(), "source_language: ar\nlanguages: [ar]\n".to_owned()),
            (
                "content/index.md".to_owned(),
                page("title: x", &format!("مرحبا {}", "a +".repeat(n))),
            ),
        ]
    }),
    build("long lines of code in sh", 60_000, |n| code("sh", &"a=$(b ".repeat(n / 6))),
    build("long lines of code in erlang", 60_000, |n| code("erlang", &"f(x) -> ".repeat(n / 8))),
    build("quotation marks in code", 60_000, |n| code("sh", &"\"$(`".repeat(n / 4))),
    build("lines of code", 20_000, |n| code("rust", &"fn f() { \"x\" }\n".repeat(n))),
    build("blocks of code", 2_000, |n| {
        body(&lines(n, |i| format!("```rust\nfn f{i}() {{ let x = \"{i}\"; }}\n```\n")))
    }),
    build("blocks of long lines of code", 20, |n| {
        body(&lines(n, |i| format!("```sh\necho {i} {}\n```\n", "a=$(b ".repeat(5_000))))
    }),
    // Other files.
    build("broken rows of a table of figures", 50_000, |n| {
        figures(&format!("place,year,value\n{}", "a,b,c,d,e,f\n".repeat(n)))
    }),
    build("rows of a table of figures", 5_000, |n| {
        figures(&format!("place,year,value\n{}", lines(n, |i| format!("Town {i},2020,{i}"))))
    }),
    build("columns of a table of figures", 20_000, |n| {
        let names = joined(n, |i| format!("c{i}")).replace(' ', "");
        figures(&format!("{names},value\n{},1\n", "1,".repeat(n - 1) + "1"))
    }),
    build("strings", 5_000, |n| {
        strings(&lines(n, |i| format!("own{i} = Words {i} of {{ own{} }}", i + 1)))
    }),
    build("strings that are made of others", 500, |n| {
        let parts = "{ long }".repeat(90);
        strings(&format!(
            "long = {}\n{}",
            "word ".repeat(n),
            lines(n, |i| format!("own{i} = {parts}"))
        ))
    }),
    build("placeables in placeables", 20_000, |n| {
        strings(&format!("own = {}\"x\"{}", "{ ".repeat(n), " }".repeat(n)))
    }),
    // What is said.
    check("warnings as text", 40_000, |n| {
        body(&lines(n, |i| format!("[here](https://example.org/{i})\n")))
    }),
    Input {
        name: "errors as JSON",
        size: 40_000,
        files: many_errors,
        command: &["check", "--format", "json"],
    },
    Input {
        name: "errors for GitHub",
        size: 40_000,
        files: many_errors,
        command: &["check", "--format", "github"],
    },
    Input {
        name: "errors as SARIF",
        size: 40_000,
        files: many_errors,
        command: &["check", "--format", "sarif"],
    },
    check("placeholders", 20_000, |n| body(&"Lorem ipsum dolor sit amet\n\n".repeat(n))),
    check("bidirectional controls", 50_000, |n| body(&"\u{202e}a".repeat(n))),
    check("letters of other scripts", 20_000, |n| body(&"приветmix ".repeat(n))),
    check("headings that skip a level", 10_000, |n| body(&"## a\n\n#### b\n\n".repeat(n))),
    check("long sentences", 200_000, |n| body(&"word ".repeat(n / 5))),
];

fn many_errors(n: usize) -> Files {
    body(&lines(n, |i| format!("[x](/auckland{i}/)\n")))
}

/// Writes a site into a folder.
///
/// # Errors
/// When a file cannot be written.
pub fn write(files: &Files, folder: &Path) -> io::Result<()> {
    for (path, text) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}

fn page(front: &str, body: &str) -> String {
    format!("---\n{front}\n---\n\n{body}\n")
}

/// A site of a first page with this front matter and text.
fn of_home(front: &str, body: &str) -> Files {
    vec![
        ("welcomat.yaml".to_owned(), "source_language: en\nlanguages: [en, fr]\n".to_owned()),
        ("content/index.md".to_owned(), page(&format!("title: Start\n{front}"), body)),
        ("content/about.md".to_owned(), page("title: About", "Text.")),
    ]
}

fn front(front: &str) -> Files {
    of_home(front, "Text.")
}

fn body(body: &str) -> Files {
    of_home("", body)
}

/// A page and its translation.
fn translated(text: &str, translation: &str) -> Files {
    let mut files = body(text);
    let front = "title: Début\ntranslation: { of: en }";
    files.push(("content/index.fr.md".to_owned(), page(front, translation)));
    files
}

fn code(language: &str, code: &str) -> Files {
    body(&format!("```{language}\n{code}\n```\n"))
}

fn with_page(path: &str, front: &str, body: &str) -> Files {
    let mut files = of_home("", "Text.");
    files.push((path.to_owned(), page(front, body)));
    files
}

fn figures(table: &str) -> Files {
    let mut files =
        with_page("content/indicators/rent/index.md", "title: Rent\nobservations: rent.csv", "");
    files.push(("content/indicators/rent/rent.csv".to_owned(), table.to_owned()));
    files
}

fn strings(text: &str) -> Files {
    let mut files = of_home("", "Text.");
    files.push(("themes/welcome/i18n/en.ftl".to_owned(), format!("{text}\n")));
    files
}

/// A site of so many pages, each of front matter and text.
fn pages(n: usize, page_of: fn(usize) -> (String, String)) -> Files {
    sectioned(n, "other", page_of)
}

fn sectioned(n: usize, section: &str, page_of: fn(usize) -> (String, String)) -> Files {
    let mut files = of_home("", "Text.");
    files.extend((0..n).map(|i| {
        let (front, body) = page_of(i);
        (
            format!("content/{section}/page-{i}.md"),
            page(&format!("title: Page {i}\n{front}"), &body),
        )
    }));
    files
}

fn lines(n: usize, line: impl Fn(usize) -> String) -> String {
    (0..n).map(|i| line(i) + "\n").collect()
}

fn joined(n: usize, item: impl Fn(usize) -> String) -> String {
    (0..n).map(item).collect::<Vec<_>>().join(" , ").replace(" , ", ", ")
}

fn spaced(n: usize, item: impl Fn(usize) -> String) -> String {
    (0..n).map(item).collect::<Vec<_>>().join(" ")
}

/// Tags of languages, as many as are asked for: with subtags for private use, which nothing replaces.
fn tags() -> impl Iterator<Item = String> {
    let letters = || b'a'..=b'z';
    let pairs = letters().flat_map(move |a| letters().map(move |b| [a as char, b as char]));
    let pairs: Vec<String> = pairs.map(String::from_iter).collect();
    let languages = ["fr", "de", "es", "ar", "uk", "tr"];
    languages.into_iter().flat_map(move |language| {
        pairs.clone().into_iter().map(move |pair| format!("{language}-x-{pair}"))
    })
}
