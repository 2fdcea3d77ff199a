//! The author's desk as those reach it who should not: under foreign names, from pages of other sites, with
//! paths that lead elsewhere. And what browsers are told that keeps pages of others out.

use std::process::Command;

use crate::support::folder::Folder;
use crate::support::served::{Answer, Served, raw};
use welcomat::desk::headers::{self, Content};

const CONFIG: &str = "title: Test\nbase_url: https://example.org/guide/\nlanguages: [en, fr]\n";
const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";

/// A site in a folder of its own, and the desk on it.
struct Desk {
    folder: Folder,
    served: Served,
}

impl Desk {
    fn new(arguments: &[&str]) -> Self {
        let folder = Folder::new();
        folder.write("welcomat.yaml", CONFIG);
        folder.write("content/index.md", "---\ntitle: Home\n---\n[about](/about/)\n");
        folder.write("content/about.md", "---\ntitle: About\naliases: [/old/]\n---\nText.\n");
        folder.write("content/practices/bus/index.md", "---\ntitle: Bus\n---\n![A bus](bus.svg)\n");
        folder.write("content/practices/bus/bus.svg", SVG);
        folder.write("content/digits.txt", "0123456789");
        folder.write("secret.txt", "hidden words");
        let arguments = [&["serve", "--port", "0"], arguments].concat();
        let served = Served::start(&mut command(&folder, &arguments)).expect("it serves");
        Desk { folder, served }
    }

    /// Asks for a path with these lines as a head, and nothing added.
    fn raw(&self, line: &str, headers: &str) -> Answer {
        let asked = format!("{line}\r\n{headers}Connection: close\r\n\r\n");
        raw(self.served.port, asked.as_bytes()).expect("an answer")
    }

    fn status(&self, path: &str, headers: &[(&str, &str)]) -> u16 {
        self.served.ask("GET", path, headers).status
    }
}

fn command(folder: &Folder, arguments: &[&str]) -> Command {
    let mut command = folder.command(arguments);
    command.env("SOURCE_DATE_EPOCH", "1795219200").env("NO_COLOR", "1");
    command
}

#[test]
fn a_request_names_one_host_and_it_is_this_computer() {
    let desk = Desk::new(&["--allow-host", "desk.example", "--allow-host", "192.168.7.7"]);
    let port = desk.served.port;
    let status = |hosts: &str| desk.raw("GET /guide/en/ HTTP/1.1", hosts).status;
    let of = |host: &str| status(&format!("Host: {host}\r\n"));
    for known in [
        "localhost",
        "LocalHost:4000",
        "localhost.",
        "my.localhost:1",
        "127.0.0.1",
        "127.0.0.1:4000",
        "127.8.9.10",
        "[::1]:4000",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "desk.example",
        "DESK.example.:80",
        "192.168.7.7:4000",
        &format!("localhost:{port}"),
    ] {
        assert_eq!(of(known), 200, "{known}");
    }
    for foreign in [
        "evil.example",
        "evil.example:4000",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evillocalhost",
        "xn--lcalhost-54a",
        "0.0.0.0",
        "[::]",
        "192.168.7.8",
        "8.8.8.8",
        "[2001:db8::1]",
        "2130706433",
        "0x7f000001",
        "127.1",
        "0177.0.0.1",
        "sub.desk.example",
    ] {
        assert_eq!(of(foreign), 403, "{foreign}");
    }
    for garbage in [
        "",
        " ",
        ":",
        ":4000",
        "localhost:port",
        "localhost:99999",
        "localhost:-1",
        "localhost:80:80",
        "[::1",
        "::1",
        "[::1]x",
        "[localhost]",
        "[127.0.0.1]",
        "user@localhost",
        "user:pass@localhost:4000",
        "http://localhost/",
        "localhost/guide",
        "localhost evil.example",
        "localhost,evil.example",
        "local\thost",
        "loc..alhost",
        ".localhost",
        "localhost..",
        "*",
        "lo\u{f6}calhost",
        "<script>",
        "localhost%00",
        "localhost#",
        "localhost?",
        &"a".repeat(300),
    ] {
        assert_eq!(of(garbage), 400, "{garbage}");
    }
    assert_eq!(status(""), 400, "none");
    assert_eq!(desk.raw("GET /guide/en/ HTTP/1.0", "").status, 400, "none, in an old form");
    for two in ["localhost", "evil.example"] {
        assert_eq!(status(&format!("Host: localhost\r\nHost: {two}\r\n")), 400, "two");
    }
}

#[test]
fn the_address_of_a_request_and_its_host_are_one() {
    let desk = Desk::new(&[]);
    let status = |address: &str, host: &str| {
        desk.raw(&format!("GET {address} HTTP/1.1"), &format!("Host: {host}\r\n")).status
    };
    assert_eq!(status("http://localhost/guide/en/", "localhost"), 200);
    assert_eq!(status("http://LOCALHOST/guide/en/", "localhost"), 200);
    for (address, host) in [
        ("http://evil.example/guide/en/", "localhost"),
        ("http://localhost:1/guide/en/", "localhost:2"),
        ("http://user@localhost/guide/en/", "localhost"),
        ("http://localhost@evil.example/guide/en/", "localhost"),
    ] {
        assert_eq!(status(address, host), 400, "{address}");
    }
    assert_eq!(status("http://evil.example/guide/en/", "evil.example"), 403);
    let connect = desk.raw("CONNECT evil.example:443 HTTP/1.1", "Host: localhost\r\n");
    assert!([400, 405].contains(&connect.status), "{}", connect.status);
}

#[test]
fn a_foreign_name_is_told_how_to_be_allowed() {
    let desk = Desk::new(&[]);
    let answer = desk.served.ask("GET", "/guide/en/", &[("Host", "my-computer.local:4000")]);
    let text = answer.text();
    assert!(text.contains("`--allow-host my-computer.local`"), "{text}");
    let refused = |name: &str| {
        let output = command(&desk.folder, &["serve", "--port", "0", "--allow-host", name])
            .output()
            .expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{name}");
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    for name in ["http://my-computer.local", "my-computer.local:4000", "*", "", "a b"] {
        let said = refused(name);
        assert!(said.contains("--allow-host") && said.contains("hint:"), "{said}");
    }
}

#[test]
fn only_reading_is_allowed() {
    let desk = Desk::new(&[]);
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get"] {
        let answer = desk.served.ask(method, "/guide/en/", &[]);
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"), "{method}");
    }
    let head = desk.served.ask("HEAD", "/guide/en/", &[]);
    assert_eq!((head.status, head.body.len()), (200, 0));
}

#[test]
fn pages_of_other_sites_get_nothing() {
    let desk = Desk::new(&[]);
    let everything = [
        "/guide/en/about/",
        "/guide/digits.txt",
        "/guide/practices/bus/bus.svg",
        "/guide/_desk/",
        "/guide/_desk/desk.js",
        "/guide/_desk/page.json?path=en/about/index.html",
        "/guide/_desk/events?path=en/about/index.html&seen=",
        "/guide/%5fdesk/events?path=en/about/index.html&seen=",
    ];
    for path in everything {
        for origin in [
            "https://evil.example",
            "http://localhost:1",
            "http://localhost.evil.example",
            "null",
            "file://",
            "chrome-extension://abc",
        ] {
            assert_eq!(desk.status(path, &[("Origin", origin)]), 403, "{path} from {origin}");
        }
        for site in ["cross-site", "same-site", "elsewhere"] {
            assert_eq!(desk.status(path, &[("Sec-Fetch-Site", site)]), 403, "{path}, {site}");
            for to in ["iframe", "object", "embed", "script", "image", "empty"] {
                let headers = [
                    ("Sec-Fetch-Site", site),
                    ("Sec-Fetch-Mode", "navigate"),
                    ("Sec-Fetch-Dest", to),
                ];
                assert_eq!(desk.status(path, &headers), 403, "{path} as {to}, {site}");
            }
        }
    }
}

#[test]
fn own_pages_and_people_get_everything() {
    let desk = Desk::new(&[]);
    let own = format!("http://localhost:{}", desk.served.port);
    for path in ["/guide/en/about/", "/guide/_desk/", "/guide/_desk/page.json?path=en/index.html"] {
        assert_eq!(desk.status(path, &[("Origin", &own)]), 200, "{path}");
        for site in ["same-origin", "none"] {
            assert_eq!(desk.status(path, &[("Sec-Fetch-Site", site)]), 200, "{path}, {site}");
        }
    }
    // A link in a mail or in a chat.
    let opened = [
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Mode", "navigate"),
        ("Sec-Fetch-Dest", "document"),
    ];
    for (path, status) in [
        ("/guide/en/about/", 200),
        ("/guide/_desk/?language=fr", 200),
        ("/guide/_desk/page.json?path=en/index.html", 403),
        ("/guide/_desk/events?path=en/index.html&seen=", 403),
        ("/guide/%5Fdesk%2Fevents?path=en/index.html&seen=", 403),
    ] {
        assert_eq!(desk.status(path, &opened), status, "{path}");
    }
}

#[test]
fn browsers_are_told_with_everything_to_keep_others_out() {
    let desk = Desk::new(&[]);
    let told = |answer: &Answer, what: &str| {
        for (name, wanted) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), wanted, "{name} of {what}");
        }
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("frame-ancestors 'none'"), "{what}: {policy}");
        assert!(matches!(answer.header("cache-control"), "no-cache" | "no-store"), "{what}");
        assert_eq!(answer.header("access-control-allow-origin"), "", "{what}");
    };
    let tag = desk.served.get("digits.txt").header("etag").to_owned();
    for (path, status, headers) in [
        ("/", 307, vec![]),
        ("/elsewhere", 404, vec![]),
        ("/guide/", 200, vec![]),
        ("/guide/en/", 200, vec![("Accept", "text/html")]),
        ("/guide/en/about", 307, vec![]),
        ("/guide/en/nothing/", 404, vec![("Accept", "text/html")]),
        ("/guide/old/", 200, vec![]),
        ("/guide/sitemap.xml", 200, vec![]),
        ("/guide/en/feed.xml", 200, vec![]),
        ("/guide/digits.txt", 206, vec![("Range", "bytes=1-2")]),
        ("/guide/digits.txt", 416, vec![("Range", "bytes=100-")]),
        ("/guide/digits.txt", 304, vec![("If-None-Match", tag.as_str())]),
        ("/guide/practices/bus/bus.svg", 200, vec![]),
        ("/guide/sw.js", 200, vec![]),
        ("/guide/_desk/", 200, vec![]),
        ("/guide/_desk/desk.js", 200, vec![]),
        ("/guide/_desk/desk.css", 200, vec![]),
        ("/guide/_desk/nothing", 404, vec![]),
        ("/guide/_desk/page.json?path=nothing", 404, vec![]),
        ("/guide/_desk/page.json?path=en/index.html", 200, vec![]),
        ("/guide/en/", 403, vec![("Host", "evil.example")]),
        ("/guide/en/", 400, vec![("Host", "@")]),
        ("/guide/en/", 413, vec![("Content-Length", "1")]),
        ("/guide/_desk/", 403, vec![("Origin", "null")]),
    ] {
        let answer = desk.served.ask("GET", path, &headers);
        assert_eq!(answer.status, status, "{path}");
        told(&answer, path);
    }
    told(&desk.served.ask("POST", "/guide/en/", &[]), "what is not read");
    let policy = |path: &str| desk.served.get(path).header("content-security-policy").to_owned();
    assert_eq!(policy("en/"), "frame-ancestors 'none'", "a page has its own policy");
    for part in ["default-src 'none'", "script-src 'self'", "base-uri 'none'", "form-action 'self'"]
    {
        assert!(policy("_desk/").contains(part), "{part}");
    }
    assert!(!policy("_desk/").contains("unsafe"), "{}", policy("_desk/"));
    for part in ["sandbox;", "default-src 'none'"] {
        assert!(policy("practices/bus/bus.svg").contains(part), "a drawing runs nothing: {part}");
    }
}

#[test]
fn what_browsers_would_run_is_kept_apart() {
    for (kind, content) in [
        ("text/html; charset=utf-8", Content::Foreign),
        ("application/xhtml+xml; charset=utf-8", Content::Foreign),
        ("multipart/related", Content::Foreign),
        ("image/svg+xml; charset=utf-8", Content::Drawing),
        ("text/xml; charset=utf-8", Content::Drawing),
        ("application/xml", Content::Drawing),
        ("application/atom+xml", Content::Drawing),
        ("application/mathml+xml", Content::Drawing),
        ("image/png", Content::OfSite),
        ("application/pdf", Content::OfSite),
        ("text/plain; charset=utf-8", Content::OfSite),
    ] {
        assert_eq!(headers::of_file(kind), content, "{kind}");
    }
    for apart in [Content::Foreign, Content::Drawing] {
        let told = headers::as_text(apart);
        let policy = told.lines().find(|line| line.starts_with("content-security-policy: sandbox"));
        let policy = policy.expect("a policy that begins with `sandbox`");
        assert!(!policy.contains("allow-same-origin"), "{policy}");
        assert!(!policy.contains("allow-top-navigation"), "{policy}");
    }
}

#[test]
fn nothing_outside_the_site_is_served() {
    let desk = Desk::new(&[]);
    let long = "a/".repeat(3_000);
    let paths = [
        "/guide/../secret.txt",
        "/guide/%2e%2e/secret.txt",
        "/guide/%2E%2e%2Fsecret.txt",
        "/guide/..%2fsecret.txt",
        "/guide/..%5csecret.txt",
        "/guide/..\\secret.txt",
        "/guide/%252e%252e/secret.txt",
        "/guide/%c0%ae%c0%ae/secret.txt",
        "/guide/.%00./secret.txt",
        "/guide/....//secret.txt",
        "/guide/..;/secret.txt",
        "/guide/en/../../secret.txt",
        "/guide/en/..%5c..%5csecret.txt",
        "/guide/en/about/../../../secret.txt",
        "/guide/_desk/../../secret.txt",
        "/guide/_desk/../welcomat.yaml",
        "/guide/_desk/%2e%2e/welcomat.yaml",
        "/guide/_desk//",
        "/guide/_desk/desk.js/",
        "/guide/_desk/DESK.JS",
        "/guide/_DESK/",
        "/guide/./digits.txt",
        "/guide/.//digits.txt",
        "/guide//digits.txt",
        "/guide/digits.txt/",
        "/guide/digits.txt.",
        "/guide/digits.txt..",
        "/guide/digits.txt%20",
        "/guide/digits.txt%00",
        "/guide/digits.txt%00.html",
        "/guide/digits.txt::$DATA",
        "/guide/digits.txt~",
        "/guide/DIGITS.TXT",
        "/guide/en/index.html/",
        "/guide/en/index.html.",
        "/guide/en//about/",
        "/guide/en/about//",
        "/guide/content/about.md",
        "/guide/content/",
        "/guide/welcomat.yaml",
        "/guide/.welcomat",
        "/guide/.welcomat-cache/",
        "/guide/.git/config",
        "/guide/themes/welcome/theme.yaml",
        "/guide/C:/Windows/win.ini",
        "/guide/C%3A%5CWindows%5Cwin.ini",
        "/guide/con",
        "/guide/%5c%5chost%5cshare",
        "/guide//etc/passwd",
        "/guide/%2fetc%2fpasswd",
        "/guide/file:///etc/passwd",
        "/guide/proc/self/environ",
        "/guide/%00",
        "/guide/%ff",
        "/guide/%ff%fe/",
        "/guide/%0d%0aSet-Cookie:%20a=b",
        "/guide/%0a",
        "/guide/%u002e%u002e/secret.txt",
        "/guide/%",
        "/guide/%2",
        "/guide/%zz",
        "/guide/\u{2025}/secret.txt",
        "/guide/<script>alert(1)</script>",
        "/guide/{{x}}",
        "/guide/en/%E2%80%AE/",
        "/guide",
        "/guid/",
        "/Guide/",
        "/secret.txt",
        "//secret.txt",
        "//evil.example/guide/en/",
        "/%2fevil.example/guide/",
        "/..",
        "/etc/passwd",
        "*",
        "en/",
        "../secret.txt",
        "",
        &format!("/guide/{long}"),
        &format!("/guide/{}", "%2e%2e/".repeat(800)),
    ];
    assert!(paths.len() >= 60);
    for path in paths {
        let answer = desk.raw(&format!("GET {path} HTTP/1.1"), "Host: localhost\r\n");
        assert!(matches!(answer.status, 400 | 404), "{} for {path}", answer.status);
        let text = answer.text();
        for leak in ["hidden words", "root:", "0123456789", "<script>alert", "title:", "[core]"] {
            assert!(!text.contains(leak), "{leak} in the answer to {path}");
        }
        assert_eq!(answer.header("location"), "", "{path}");
        assert_eq!(answer.header("set-cookie"), "", "{path}");
    }
    for bytes in [
        &b"GET /guide/\xff\xfe/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"[..],
        b"GET /guide/\0 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"GET /guide/ HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let status = raw(desk.served.port, bytes).map_or(0, |answer| answer.status);
        assert!(matches!(status, 0 | 400 | 404 | 505), "{status} for {bytes:?}");
    }
    assert_eq!(desk.served.get("en/about/").status, 200, "and the desk is still there");
}

#[test]
fn a_desk_that_others_can_reach_says_who_can_read_what() {
    let warned = |arguments: &[&str]| Desk::new(arguments).served.said();
    let said = warned(&["--host", "0.0.0.0"]);
    for part in ["warning:", "0.0.0.0", "drafts", "password", "`--host`"] {
        assert!(said.contains(part), "{part} in {said}");
    }
    for alone in [&[][..], &["--host", "127.0.0.1"], &["--host", "127.9.9.9"]] {
        assert!(!warned(alone).contains("warning:"), "{alone:?}");
    }
}

#[test]
fn only_editors_are_opened() {
    let folder = Folder::new();
    folder.write("welcomat.yaml", CONFIG);
    folder.write("content/index.md", "---\ntitle: Home\n---\n");
    for address in [
        "javascript://x{file}",
        "JavaScript://x%0aalert(1)//{file}",
        "java\tscript://{file}",
        " javascript://{file}",
        "\u{1}javascript://{file}",
        "vbscript://{file}",
        "data://text/html,{file}",
        "blob://{file}",
        "file://{file}",
        "http://evil.example/{file}",
        "https://evil.example/{file}",
        "view-source://{file}",
        "ms-msdt://{file}",
        "search-ms://{file}",
        "intent://{file}",
        "vscode://file/{file}\" onclick=\"alert(1)",
        "vscode://file/{file}<script>",
        "vscode://file/{file}{file}",
        "vscode://file/",
    ] {
        let output = command(&folder, &["serve", "--port", "0", "--editor", address])
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{address}: {said}");
        assert!(said.contains("hint:"), "{said}");
    }
}
