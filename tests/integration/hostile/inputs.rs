//! Inputs that nobody thought of, made of pieces that somebody did: what breaks out of a place in HTML, YAML, Markdown, Fluent or
//! an address, how it is hidden, and plain noise.
//!
//! It knows languages and their traps, nothing of the program.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// What ends the place that a text stands in, or begins another.
const BREAKS: &[&str] = &[
    "\"",
    "'",
    "`",
    "<",
    ">",
    "&",
    "\">",
    "'>",
    "-->",
    "--!>",
    "<!--",
    "<!-->",
    "]]>",
    "<![CDATA[",
    "</script>",
    "</style>",
    "</title>",
    "</textarea>",
    "</noscript>",
    "</template>",
    "<noscript>",
    "<svg>",
    "<math>",
    "<mtext>",
    "<table>",
    "<select>",
    "<!doctype html>",
    "<?xml?>",
    "</p>",
    "<p",
    "{",
    "}",
    "{{ 1 }}",
    "{% raw %}",
    "{# #}",
    "{ $x }",
    "{ -brand }",
    "\\",
    "\\\"",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\t",
    "\0",
    "\u{1}",
    "\u{b}",
    "\u{1b}[2J",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{200f}",
    "\u{202e}",
    "\u{feff}",
    "\u{fdd0}",
    "\u{fdd0}P0\u{fdd1}",
    "\u{fdd2}",
    "\u{fdd3}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{1fffe}",
    "&#xFDD0;P0&#xFDD1;",
    "&#xFDD0;L0&#xFDD1;",
    "&#64976;P99&#64977;",
    "&#xFDD0;B99999999999999999999&#xFDD1;",
    "&#xFDD2;0&#xFDD3;",
    "&#0;",
    "&#x1;",
    "&#xFFFE;",
    "&#00000000060;",
    "&#x3c",
    "&lt",
    "&lt;",
    "&quot;",
    "&Tab;",
    "&NewLine;",
    "&colon;",
    "%00",
    "%0a",
    "%2e%2e",
    "%252e",
    "%5c",
    "%3cscript%3e",
    "---",
    "\n---\n",
    "...",
    ": ",
    "- ",
    "#",
    "| ",
    "> ",
    "!!binary ",
    "&a *a",
    "? ",
    "@",
    "%YAML",
];

/// What Markdown makes something of.
const MARKDOWN: &[&str] = &[
    "[",
    "]",
    "](",
    ")",
    "![",
    "](/ \"",
    "\")",
    "](<",
    ">)",
    "[^1]",
    "\n[^1]: ",
    "\n[a]: ",
    "[a]",
    "**",
    "_",
    "~~",
    "``",
    "\n```\n",
    "\n~~~html\n",
    "\n    ",
    "\n# ",
    "\n## ",
    " {#id}",
    "{#x .y z=\"1\"}",
    "\n> ",
    "\n> [!NOTE]\n> ",
    "\n- [ ] ",
    "\n1. ",
    "\n| a | b |\n| - | - |\n| ",
    "\n::: quote ",
    "\n:::\n",
    "\n::: steps\n",
    "\n:::: note\n",
    "\nterm\n: ",
    "\\\n",
    "  \n",
    "\n***\n",
    "<https://a.example/>",
    "<a@b.example>",
    "\n===\n",
    "$x$",
    "\n\n",
];

/// Elements that browsers run something for, or read what follows otherwise for.
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "animate",
    "applet",
    "area",
    "audio",
    "base",
    "body",
    "button",
    "details",
    "div",
    "embed",
    "foreignObject",
    "form",
    "frameset",
    "iframe",
    "image",
    "img",
    "input",
    "isindex",
    "link",
    "marquee",
    "math",
    "meta",
    "mglyph",
    "noscript",
    "object",
    "option",
    "p",
    "plaintext",
    "q",
    "script",
    "select",
    "set",
    "source",
    "style",
    "svg",
    "table",
    "td",
    "template",
    "textarea",
    "title",
    "use",
    "video",
    "x",
    "xmp",
    "x:script",
    "script/x",
];

/// Attributes with a script or an address, or that another part of the page looks for.
const ATTRIBUTES: &[&str] = &[
    "onerror",
    "onload",
    "onclick",
    "ONMOUSEOVER",
    "onfocus",
    "ontoggle",
    "onanimationstart",
    "onbegin",
    "on\u{0}error",
    "href",
    "src",
    "srcset",
    "srcdoc",
    "action",
    "formaction",
    "xlink:href",
    "style",
    "data",
    "poster",
    "background",
    "ping",
    "id",
    "name",
    "class",
    "title",
    "aria-label",
    "data-kind",
    "http-equiv",
    "content",
    "attributeName",
    "values",
    "to",
    "autofocus",
    "is",
    "slot",
    "xmlns",
    "dir",
];

/// What stands between a name and the next, to a browser.
const GAPS: &[&str] = &[" ", "/", "\t", "\n", "\u{c}", "//", " / ", "\r\n"];

/// Schemes that run something, and some that only look so.
const SCHEMES: &[&str] = &[
    "javascript",
    "JaVaScRiPt",
    "vbscript",
    "data",
    "blob",
    "filesystem",
    "view-source",
    "jar",
    "about",
    "file",
    "ms-its",
    "feed",
    "\u{ff4a}avascript",
    "java\u{ad}script",
    "https",
    "http",
    "mailto",
    "tel",
];

/// What browsers take out of an address or read over.
const HIDDEN: &[&str] = &[
    "", "\t", "\n", "\r", "&Tab;", "&#9;", "&#x0A;", "\u{1}", "\u{0}", "\u{a0}", "\u{200b}", "%09",
    "\\",
];

/// An address that may run something.
pub fn address() -> impl Strategy<Value = String> {
    let rest = select(
        &[
            ":alert(1)",
            ":text/html,<script>alert(1)</script>",
            "://x%0aalert(1)",
            "://city.example@evil.example/",
            "://[::1]/",
            ":",
            "://",
            ":image/svg+xml,<svg onload=alert(1)>",
            "&colon;alert(1)",
            "&#58;alert(1)",
            "%3aalert(1)",
            "://a.example/\" onclick=\"alert(1)",
            "://a.example/?a=1&b=<c>#'d'",
            ":alert`1`//https://",
        ][..],
    );
    let made = (hidden(), select(SCHEMES), hidden(), any::<prop::sample::Index>(), rest).prop_map(
        |(before, scheme, inside, at, rest)| {
            let at = scheme
                .char_indices()
                .map(|(at, _)| at)
                .nth(at.index(scheme.chars().count()))
                .unwrap_or(0);
            format!("{before}{}{inside}{}{rest}", &scheme[..at], &scheme[at..])
        },
    );
    let path = vec(
        select(
            &[
                "..",
                ".",
                "a",
                "",
                "%2e%2e",
                "%252e%252e",
                "..%2f",
                "..\\",
                "%5c..",
                "con",
                "NUL.txt",
                "com1",
                "a.",
                "a ",
                "x\ny",
                "%0A",
                "%00",
                ".git",
                ".welcomat",
                "sw.js",
                "A",
                "é",
                "e\u{301}",
                "a:b",
                "?",
                "#",
            ][..],
        ),
        0..6,
    )
    .prop_map(|parts| parts.join("/"));
    prop_oneof![
        4 => made,
        4 => path.clone(),
        2 => path.prop_map(|path| format!("/{path}/")),
        2 => text(),
        1 => any::<String>(),
    ]
}

fn hidden() -> impl Strategy<Value = &'static str> {
    prop_oneof![3 => Just(""), 1 => select(HIDDEN)]
}

/// A tag, more or less.
fn tag() -> impl Strategy<Value = String> {
    let attribute = (
        select(GAPS),
        select(ATTRIBUTES),
        select(&["=", " = ", ""][..]),
        select(&["\"", "'", "", "`"][..]),
        value(),
    )
        .prop_map(|(gap, name, equals, quote, value)| {
            format!("{gap}{name}{equals}{quote}{value}{quote}")
        });
    let end = select(&[">", "/>", "", " >x", ">\n", "><", "//>"][..]);
    (
        select(&["<", "</", "<", "<", "< ", "<\u{0}"][..]),
        select(ELEMENTS),
        vec(attribute, 0..3),
        end,
    )
        .prop_map(|(open, name, attributes, end)| {
            format!("{open}{name}{}{end}", attributes.concat())
        })
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just("alert(1)".to_owned()),
        2 => (hidden(), select(SCHEMES)).prop_map(|(hidden, scheme)| format!("{hidden}{scheme}:alert(1)")),
        1 => select(BREAKS).prop_map(str::to_owned),
        1 => Just("x:expression(alert(1));background:url(//evil.example)".to_owned()),
        1 => Just("href".to_owned()),
    ]
}

/// A text as somebody would write it who wants to break something.
pub fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => select(BREAKS).prop_map(str::to_owned),
        4 => tag(),
        1 => "[a-z ]{0,8}",
        1 => "\\PC{0,4}",
    ];
    vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// The same in Markdown.
pub fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => select(MARKDOWN).prop_map(str::to_owned),
        3 => select(BREAKS).prop_map(str::to_owned),
        4 => tag(),
        1 => "[a-z ]{0,8}",
        1 => value(),
    ];
    prop_oneof![8 => vec(piece, 0..14).prop_map(|pieces| pieces.concat()), 1 => any::<String>()]
}

/// Keys and values in YAML, right and wrong; `keys` are those that mean something.
pub fn yaml(keys: Vec<&'static str>) -> impl Strategy<Value = String> {
    let value = prop_oneof![
        3 => text().prop_map(|text| serde_json::Value::from(text).to_string()),
        2 => text(),
        1 => select(&["", "~", "true", "0", "-1", "1e999", "2026-13-45", "[]", "{}", "[[[[]]]]", "{ en: x }", "|\n  x", "&a [*a]", "!!binary x", "9999999999999999999"][..]).prop_map(str::to_owned),
        1 => vec(text(), 0..3).prop_map(|texts| serde_json::Value::from(texts).to_string()),
    ];
    let line = (select(keys), value).prop_map(|(key, value)| format!("{key}: {value}\n"));
    vec(line, 0..6).prop_map(|lines| format!("title: x\n{}", lines.concat()))
}

/// Messages of Fluent, right and wrong.
pub fn fluent(keys: Vec<String>) -> impl Strategy<Value = String> {
    let value = prop_oneof![
        3 => text(),
        1 => select(&["{ $name }", "{ home }", "{ -term }", "{ $n -> \n    [one] <b>\n   *[other] \"x\n }", "{ \"<script>\" }", "{ NUMBER($n) }", "{ \"\\u003Cscript\" }", "{ x.y }"][..]).prop_map(str::to_owned),
    ];
    vec((select(keys), value), 0..12).prop_map(|lines| {
        lines.into_iter().map(|(key, value)| format!("{key} = {value}\n")).collect::<String>()
    })
}

/// A table of figures, right and wrong.
pub fn table() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        3 => select(&["Here", "2024", "5", "", "-1", "1e309", "NaN", "\"a\"\"b\"", "\"", "=1+1", "1,5", "99999999999999999999"][..]).prop_map(str::to_owned),
        2 => text(),
    ];
    let row = vec(cell, 0..6).prop_map(|cells| cells.join(","));
    (
        select(
            &["place,year,value,note", "year;value", "", "place\tyear", "\u{feff}place,year,value"]
                [..],
        ),
        vec(row, 0..8),
    )
        .prop_map(|(head, rows)| format!("{head}\n{}\n", rows.join("\n")))
}

/// A drawing with something in it that is none.
pub fn drawing() -> impl Strategy<Value = Vec<u8>> {
    let head = select(
        &[
            "",
            "\u{feff}",
            "  \n",
            "<?xml version=\"1.0\"?>",
            "<!-- x -->",
            "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
            "<!DOCTYPE svg [<!ENTITY x \"<script>alert(1)</script>\">]>",
            "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>",
            "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\">",
        ][..],
    );
    let inside = prop_oneof![
        4 => select(&[
            "<script>alert(1)</script>", "<script href=\"data:text/javascript,alert(1)\"/>", "<a href=\"javascript:alert(1)\"><text>x</text></a>",
            "<a xlink:href=\"java&#9;script:alert(1)\"><rect/></a>", "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
            "<set attributeName=\"onmouseover\" to=\"alert(1)\"/>", "<animate attributeName=\"x\" onbegin=\"alert(1)\"/>",
            "<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"javascript:alert(1)\"/></foreignObject>",
            "<use href=\"data:image/svg+xml,&lt;svg id='x' onload='alert(1)'/&gt;#x\"/>", "<use href=\"//evil.example/x.svg#x\"/>",
            "<image href=\"https://evil.example/x.png\"/>", "<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>", "<style>@import 'https://evil.example/'</style>",
            "<style>*{background:url(https://evil.example/)}</style>", "<rect style=\"fill:url(https://evil.example/#a)\"/>",
            "<rect fill=\"url(https://evil.example/#a)\"/>", "<handler type=\"application/ecmascript\">alert(1)</handler>", "&x;", "&b;", "<?php x ?>",
            "<x:script xmlns:x=\"http://www.w3.org/2000/svg\">alert(1)</x:script>", "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
            "<rect onclick=\"alert(1)\" width=\"1\" height=\"1\"/>", "<![CDATA[<script>]]>", "<metadata><rdf:RDF xmlns:rdf=\"x\"/></metadata>",
            "<path d=\"M0 0h1v1z\"/>", "<g id=\"x\"><circle r=\"1\"/></g>",
        ][..]).prop_map(str::to_owned),
        1 => tag(),
        1 => select(BREAKS).prop_map(str::to_owned),
    ];
    let start = select(
        &[
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">",
            "<svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">",
            "<x:svg xmlns:x=\"http://www.w3.org/2000/svg\">",
            "<SVG xmlns=\"http://www.w3.org/2000/svg\">",
            "<svg/onload=alert(1)>",
            "<html>",
        ][..],
    );
    let end = select(
        &["</svg>", "</svg>\n<!-- x -->", "", "</svg><script>alert(1)</script>", "</x:svg>"][..],
    );
    let written = select(&[0u8, 0, 0, 0, 1, 2][..]);
    (head, start, vec(inside, 0..4), end, written).prop_map(
        |(head, start, inside, end, written)| {
            let text = format!("{head}{start}{}{end}", inside.concat());
            match written {
                1 => [0xff, 0xfe]
                    .into_iter()
                    .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
                    .collect(),
                2 => [0xfe, 0xff]
                    .into_iter()
                    .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
                    .collect(),
                _ => text.into_bytes(),
            }
        },
    )
}

/// A rule of repetition, right and wrong.
pub fn repeat() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        6 => (
            select(&["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS", "BYHOUR", "BYMINUTE", "WKST", "X"][..]),
            select(&["DAILY", "WEEKLY", "MONTHLY", "YEARLY", "1", "0", "-1", "99999999999", "MO", "MO,TU", "1MO", "-1SU", "é", "20271231", "20271231T250000Z", "20271231T180000", "99999999", "1,2,3", "-2147483648", "", "\r\nX:Y"][..])
        ).prop_map(|(name, value)| format!("{name}={value}")),
        1 => text(),
    ];
    prop_oneof![
        6 => vec(part, 0..6).prop_map(|parts| parts.join(";")),
        2 => select(&["FREQ=WEEKLY;BYDAY=MO", "RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=5", "freq=yearly;bymonth=2;bymonthday=29"][..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

/// The name of a file, right and wrong; no disk lets it hold a zero or begin a folder of no name.
pub fn name() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        2 => select(&["a", "A", "é", "e\u{301}", "CON", "nul.txt", "a.", "a ", " a", "a\nb", "a\tb", "\u{7f}", "\u{202e}gpj", "a\\b", "a:b", "a\"b", "<a>", "a'b", "a&b", "{{a}}", "%2e%2e", "%0a", "-rf", "index", "404", "fr", "a.fr", "page", "sw.js", "..a", "a..", "~a", "$a", "\u{fdd0}P0\u{fdd1}", "\u{fffe}"][..]).prop_map(str::to_owned),
        1 => text(),
        1 => any::<String>(),
    ];
    vec(part, 1..4).prop_map(|parts| {
        let cleaned = parts
            .into_iter()
            .map(|part| part.replace(['/', '\0'], ""))
            .filter(|part| !matches!(part.as_str(), "" | "." | ".."));
        let path = cleaned.collect::<Vec<_>>().join("/");
        if path.is_empty() { "a".to_owned() } else { path }
    })
}

/// Paths that lead, or seem to lead, out of the output, and some that do not.
const PATHS: &[&str] = &[
    "../victim/keep.txt",
    "../victim",
    "../victim/",
    "..",
    "../",
    ".",
    "",
    "/",
    "@HERE@/victim/keep.txt",
    "@HERE@/victim",
    "en/../../victim/keep.txt",
    "link/keep.txt",
    "link",
    "link/",
    "en/link/keep.txt",
    "./../victim/keep.txt",
    "..\\victim\\keep.txt",
    "%2e%2e/victim/keep.txt",
    "../content/index.md",
    "../.git/config",
    "../welcomat.yaml",
    "../site",
    "index.html",
    "en/index.html",
    "en/",
    "en",
    "gone.html",
    "~/x",
    "en/\u{0}/../../../victim/keep.txt",
    "../victim/keep.txt\r",
    " ../victim/keep.txt",
    "../../",
    "../victim/keep.txt/",
    "link/../../victim/keep.txt",
    ".welcomat",
    ".git/config",
];

/// A record in one of the forms that there are or were, or in none.
pub fn record() -> impl Strategy<Value = Vec<u8>> {
    let paths = || vec(select(PATHS), 0..8);
    let lines = (
        select(&["welcomat 1", "welcomat 2", "", "x"][..]),
        select(&["\n", "\r\n", "\r", "\0"][..]),
        paths(),
    )
        .prop_map(|(head, end, paths)| format!("{head}{end}{}{end}", paths.join(end)));
    let json = (select(&["welcomat", "form", "version", "record"][..]), select(&["files", "paths", "outputs"][..]), 0..4u8, paths()).prop_map(
        |(head, key, number, paths)| serde_json::json!({ head: number, "title": "A town", "base_url": "https://example.org/", "languages": ["en"], key: paths }).to_string(),
    );
    let spoilt = json.clone().prop_flat_map(|text| (Just(text.clone()), 0..=text.len())).prop_map(
        |(text, at)| {
            let mut end = at;
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            text[..end].to_owned()
        },
    );
    prop_oneof![
        4 => lines.prop_map(String::into_bytes),
        3 => json.prop_map(String::into_bytes),
        1 => spoilt.prop_map(String::into_bytes),
        1 => any::<Vec<u8>>(),
    ]
}
