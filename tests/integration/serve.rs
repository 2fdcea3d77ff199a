//! The author's desk as browsers and link checkers reach it: what is served, and what open pages are
//! told. Whom it is served to is in `serve_guarded`.

use crate::support;
use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::support::folder::Folder;
use crate::support::served::{Answer, Served};

/// A site in a folder of its own.
struct Site {
    folder: Folder,
}

impl Site {
    fn new() -> Self {
        let site = Site { folder: Folder::new() };
        site.write(
            "welcomat.yaml",
            "title: Test\nbase_url: https://example.org/guide/\nlanguages: [en, fr, ar]\n",
        );
        site.write("content/index.md", "---\ntitle: Home\n---\n[about](/about/)\n");
        site.write("content/about.md", "---\ntitle: About\naliases: [/old/]\n---\nText.\n");
        site.write("content/about.fr.md", "---\ntitle: À propos\n---\nTexte.\n");
        site.write("content/draft.md", "---\ntitle: Draft\nstatus: draft\n---\n");
        site.write("content/practices/bus/index.md", "---\ntitle: Bus\n---\n![A bus](bus.svg)\n");
        site.write("content/practices/bus/bus.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        site.write("content/digits.txt", "0123456789");
        site
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path(path)
    }

    fn write(&self, path: &str, text: &str) {
        self.folder.write(path, text);
    }

    /// The program on the day of the tests, in words without colour.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.folder.command(arguments);
        command.env("SOURCE_DATE_EPOCH", "1795219200").env("NO_COLOR", "1");
        command
    }

    fn serve(&self, arguments: &[&str]) -> Served {
        let arguments = [&["serve", "--port", "0"], arguments].concat();
        Served::start(&mut self.command(&arguments)).expect("it serves")
    }

    /// What a build writes, drafts too, by path.
    fn built(&self) -> Vec<(String, Vec<u8>)> {
        let output = Folder::new();
        let to = output.here().to_str().expect("a name in UTF-8");
        let built = self.command(&["build", "--drafts", "--output", to]).output().expect("it runs");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        let files = support::files_below(output.here()).into_iter().map(|file| {
            let path = file.strip_prefix(output.here()).expect("it lies below");
            (path.to_str().expect("UTF-8").to_owned(), fs::read(&file).expect("a file"))
        });
        files.filter(|(path, _)| path != ".welcomat").collect()
    }
}

/// Asks again until it is as it should be.
fn eventually(what: &str, is_so: impl Fn() -> bool) {
    let started = Instant::now();
    while !is_so() {
        assert!(started.elapsed() < Duration::from_secs(30), "never: {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

fn as_browser(served: &Served, path: &str) -> Answer {
    let path = format!("{}{path}", served.base);
    served.ask("GET", &path, &[("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")])
}

#[test]
fn everything_is_served_as_a_build_writes_it() {
    let site = Site::new();
    let served = site.serve(&[]);
    let files = site.built();
    assert!(files.len() > 25, "{} files", files.len());
    for (path, bytes) in &files {
        let answer = served.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.body == *bytes, "{path} differs");
    }
}

#[test]
fn browsers_get_the_desk_in_the_page_and_nobody_else_does() {
    let site = Site::new();
    let served = site.serve(&[]);
    let line = "<script src=\"/guide/_desk/desk.js\"";
    let (shown, plain) = (as_browser(&served, "en/about/"), served.get("en/about/"));
    assert!(shown.text().contains(line) && !plain.text().contains(line));
    let cut: String = shown.text().lines().filter(|it| !it.starts_with(line)).collect();
    assert_eq!(cut, plain.text().lines().collect::<String>(), "only the line is added");
    assert!(as_browser(&served, "en/nothing/").text().contains(line), "on the 404 page too");
    for file in ["desk.js", "desk.css", "", "page.json?path=en/about/index.html"] {
        assert_eq!(served.get(&format!("_desk/{file}")).status, 200, "{file}");
    }
    assert_eq!(served.get("_desk/page.json?path=nothing").status, 404);
    assert_eq!(served.get("_desk/../welcomat.yaml").status, 404);
}

#[test]
fn addresses_lead_where_a_host_would_lead() {
    let site = Site::new();
    let served = site.serve(&[]);
    let to = |path: &str| {
        let answer = served.ask("GET", path, &[]);
        (answer.status, answer.header("location").to_owned())
    };
    assert_eq!(to("/"), (307, "/guide/".to_owned()));
    assert_eq!(to("/guide/en/about"), (307, "/guide/en/about/".to_owned()));
    assert_eq!(to("/elsewhere/"), (404, String::new()));
    let missing = served.get("en/nothing/");
    assert_eq!(missing.status, 404);
    assert_eq!(missing.body, served.get("404.html").body, "the page of the theme");
    let types = [
        ("en/", "text/html; charset=utf-8"),
        ("sitemap.xml", "text/xml; charset=utf-8"),
        ("practices/bus/bus.svg", "image/svg+xml; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
    ];
    for (path, wanted) in types {
        assert_eq!(served.get(path).header("content-type"), wanted, "{path}");
    }
}

#[test]
fn parts_of_files_and_what_is_known_already() {
    let site = Site::new();
    let served = site.serve(&[]);
    let part = |range: &str| {
        let answer = served.ask("GET", "/guide/digits.txt", &[("Range", range)]);
        (answer.status, answer.header("content-range").to_owned(), answer.text())
    };
    let partly = |place: &str, text: &str| (206, place.to_owned(), text.to_owned());
    assert_eq!(part("bytes=2-4"), partly("bytes 2-4/10", "234"));
    assert_eq!(part("bytes=7-"), partly("bytes 7-9/10", "789"));
    assert_eq!(part("bytes=-2"), partly("bytes 8-9/10", "89"));
    assert_eq!(part("bytes=8-99").2, "89");
    assert_eq!(part("bytes=20-30").0, 416);
    assert_eq!(part("lines=1-2").0, 200, "what cannot be read is no range");
    let tag = served.get("digits.txt").header("etag").to_owned();
    let known = served.ask("GET", "/guide/digits.txt", &[("If-None-Match", &tag)]);
    assert_eq!((known.status, known.body.len()), (304, 0));
}

#[test]
fn the_next_port_is_taken_when_one_is_not_free() {
    let site = Site::new();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let mut command = site.command(&["serve", "--port", &port.to_string()]);
    let served = Served::start(&mut command).expect("it serves");
    assert!(served.port > port, "{} after {port}", served.port);
    let said = served.said();
    assert!(said.contains(&format!("port {port} is taken; this is {}", served.port)), "{said}");
}

#[test]
fn saves_are_seen_however_they_are_made() {
    for watcher in ["native", "poll"] {
        let site = Site::new();
        let served = site.serve(&["--watcher", watcher]);
        let shows = |path: &str, text: &str| served.get(path).text().contains(text);
        site.write("content/about.md", "---\ntitle: About\n---\nWritten in place.\n");
        eventually("a file written in place", || shows("en/about/", "Written in place."));
        // As many editors save: a second file, then renamed over the first.
        site.write("content/.about.md.swp", "---\ntitle: About\n---\nRenamed over.\n");
        fs::rename(site.path("content/.about.md.swp"), site.path("content/about.md"))
            .expect("moved");
        eventually("a file renamed over another", || shows("en/about/", "Renamed over."));
        site.write("content/cities/new/index.md", "---\ntitle: New\n---\nA new folder.\n");
        eventually("a file in a new folder", || shows("en/cities/new/", "A new folder."));
        fs::rename(site.path("content/cities/new"), site.path("content/cities/moved"))
            .expect("moved");
        eventually("a folder moved", || shows("en/cities/moved/", "A new folder."));
        eventually("where it was is nothing", || served.get("en/cities/new/").status == 404);
        fs::remove_dir_all(site.path("content/cities")).expect("removed");
        eventually("a folder removed", || served.get("en/cities/moved/").status == 404);
        site.write("themes/welcome/i18n/fr.ftl", "menu = Carte du site\n");
        eventually("strings of a theme that was not there", || shows("fr/about/", "Carte du site"));
        let config = "title: Renamed\nbase_url: https://example.org/guide/\nlanguages: [en, fr]\n";
        site.write("welcomat.yaml", config);
        eventually("the configuration", || shows("en/about/", "Renamed"));
        for (path, bytes) in site.built() {
            let what = format!("{watcher}: {path} as a build writes it");
            eventually(&what, || served.get(&path).body == bytes);
        }
    }
}

#[test]
fn many_files_at_once_are_one_change() {
    let site = Site::new();
    let served = site.serve(&[]);
    for number in 0..500 {
        let text = format!("---\ntitle: Story {number}\n---\nOne of many.\n");
        fs::create_dir_all(site.path("content/stories")).expect("a folder");
        fs::write(site.path(&format!("content/stories/s{number}.md")), text).expect("a file");
    }
    eventually("the last of many", || served.get("en/stories/s499/").status == 200);
    thread::sleep(Duration::from_millis(100));
    let said = served.said();
    let changes = said.lines().filter(|line| line.starts_with("changed")).count();
    // How fast the files can be written is the machine's affair: each pause in between divides them.
    assert!((1..=100).contains(&changes), "{changes} changes:\n{said}");
}

#[test]
fn a_page_reloads_only_when_it_has_changed() {
    let site = Site::new();
    let served = site.serve(&[]);
    let (mut about, mut bus) =
        (served.open("en/about/index.html"), served.open("en/practices/bus/index.html"));
    for page in [&mut about, &mut bus] {
        assert_eq!(page.wait_for("problems"), "[]");
        assert_eq!(page.next().0, "desk", "nothing has changed yet");
    }
    site.write("content/about.md", "---\ntitle: About\naliases: [/old/]\n---\nOther text.\n");
    assert_eq!(about.next().0, "reload");
    assert_eq!(bus.next().0, "desk", "this one is as it was");
    site.write(
        "content/practices/bus/bus.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>",
    );
    assert_eq!(bus.next().0, "reload", "it shows the picture");
    let mut loaded = served.open("en/practices/bus/index.html");
    assert_eq!(loaded.wait_for("problems"), "[]");
    assert_eq!(loaded.next().0, "desk", "it shows the new picture, and need not be loaded again");
    assert_eq!(about.next().0, "desk");
}

#[test]
fn the_last_good_version_stays_until_all_is_mended() {
    let site = Site::new();
    let served = site.serve(&[]);
    let mut page = served.open("en/about/index.html");
    assert_eq!(page.wait_for("problems"), "[]");
    page.wait_for("desk");
    site.write("content/about.md", "---\ntitle: [\n---\nBroken.\n");
    let problems = page.wait_for("problems");
    for part in [
        "\"line\":2",
        "\"path\":\"content/about.md\"",
        "title: [",
        "\"severity\":\"error\"",
        "vscode://file/",
    ] {
        assert!(problems.contains(part), "{part} in {problems}");
    }
    assert_eq!(page.next().0, "desk", "what is shown stays");
    assert!(served.get("en/about/").text().contains("Text."), "the last good version");
    site.write("content/about.md", "---\ntitle: About\naliases: [/old/]\n---\nMended.\n");
    assert_eq!(page.next(), ("problems".to_owned(), "[]".to_owned()));
    assert_eq!(page.next().0, "reload");
    assert!(served.get("en/about/").text().contains("Mended."));
    let said = served.said();
    assert_eq!(said.matches("error[yaml-syntax]").count(), 1, "said once:\n{said}");
    assert!(said.contains("mended"), "{said}");
}

#[test]
fn a_broken_template_is_found_before_it_is_shown() {
    let site = Site::new();
    let served = site.serve(&[]);
    let before = served.get("en/about/").text();
    let template =
        "{% extends \"base.html\" %}\n{% block label %}{{ nothing.there }}{% endblock %}\n";
    site.write("themes/welcome/templates/page.html", template);
    eventually("the mistake is said", || served.said().contains("error[template-error]"));
    assert_eq!(served.get("en/about/").text(), before, "the last good version");
}

#[test]
fn a_site_that_cannot_be_made_yet_is_served_as_soon_as_it_can() {
    let site = Site::new();
    let good = fs::read_to_string(site.path("welcomat.yaml")).expect("a file");
    site.write("welcomat.yaml", "title: [\n");
    let served = site.serve(&[]);
    let answer = as_browser(&served, "en/");
    assert_eq!(answer.status, 503);
    let text = answer.text();
    assert!(text.contains("welcomat.yaml:1:8") || text.contains("welcomat.yaml:2:1"), "{text}");
    assert!(text.contains("_desk/desk.js"), "it listens");
    site.write("welcomat.yaml", &good.replace("/guide/", "/"));
    eventually("the site is there", || served.get("en/about/").status == 200);
}
