//! What is safe beside and below an output: records that cannot be believed, links on the way, folders
//! that are no place for a site, other people's files, removals that nobody asked for.

use crate::support;
use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::support::Files;
use crate::support::folder::{Folder, code, err};
use crate::support::outputs::held;
use welcomat::build::emit::{Failure, Folder as Output, Turn, Wanted};
use welcomat::words::path::OutputPath;

const CONFIG: &str = "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr]\n";

/// A site in a folder of its own, with something beside its output that is not the program's.
fn site() -> Folder {
    let site = Folder::new();
    site.write("welcomat.yaml", CONFIG);
    site.write("content/index.md", "---\ntitle: Home\n---\n");
    site.write("content/about.md", "---\ntitle: About\n---\nText.\n");
    site.write("victim/notes.txt", "mine");
    site.write("notes.txt", "mine");
    site
}

fn built(site: &Folder, more: &[&str]) -> String {
    let output = site.build(more);
    assert_eq!(code(&output), 0, "{}", err(&output));
    err(&output).to_owned()
}

fn refused(site: &Folder, more: &[&str]) -> String {
    let output = site.build(more);
    assert_eq!(code(&output), 2, "{more:?}: {}", err(&output));
    assert!(err(&output).contains("hint: "), "{}", err(&output));
    err(&output).to_owned()
}

/// Everything in the folder of a site but what the program keeps for itself.
fn all(site: &Folder) -> Files {
    let mut all = held(site.here());
    all.retain(|path, _| !path.starts_with(".welcomat-cache"));
    all
}

#[test]
fn the_record_names_the_site_and_every_file() {
    let site = site();
    built(&site, &[]);
    let record: serde_json::Value =
        serde_json::from_str(&site.read("site/.welcomat")).expect("JSON");
    assert_eq!(record["welcomat"], 2);
    assert_eq!(record["title"], "Test");
    assert_eq!(record["base_url"], "https://example.org/");
    let listed = record["files"].as_array().expect("a list");
    assert!(listed.contains(&"en/about/index.html".into()), "{record}");
}

#[test]
fn a_record_that_is_lost_is_named_and_what_is_said_mends_it() {
    let site = site();
    built(&site, &[]);
    fs::remove_file(site.path("site/.welcomat")).expect("it is there");
    let before = all(&site);
    let said = refused(&site, &[]);
    assert!(said.contains("`.welcomat`, in which builds note what they have made"), "{said}");
    assert!(said.contains("delete `site` and build again"), "{said}");
    assert!(!said.contains("`content/`"), "what builds made is no source: {said}");
    assert_eq!(all(&site), before);
    fs::remove_dir_all(site.path("site")).expect("it is there");
    built(&site, &[]);
    site.write("site/mine.txt", "mine");
    let said = refused(&site, &[]);
    assert!(said.contains("files that no build made: `mine.txt`"), "{said}");
    assert!(said.contains("move them out of `site`"), "{said}");
    fs::remove_file(site.path("site/mine.txt")).expect("it is there");
    built(&site, &[]);
}

#[test]
fn a_configuration_that_is_lost_is_named_and_what_is_said_mends_it() {
    let site = site();
    built(&site, &[]);
    fs::rename(site.path("welcomat.yaml"), site.path("welcomat.yml")).expect("it is there");
    let before = held(&site.path("site"));
    let said = refused(&site, &[]);
    assert!(said.contains("look whether `welcomat.yaml` is missing or was renamed"), "{said}");
    assert_eq!(held(&site.path("site")), before);
    fs::rename(site.path("welcomat.yml"), site.path("welcomat.yaml")).expect("it is there");
    built(&site, &[]);
}

#[test]
fn a_record_that_is_damaged_removes_nothing() {
    let site = site();
    built(&site, &[]);
    let sound = site.read("site/.welcomat");
    let with = |path: &str| {
        sound.replacen("\"404.html\"", &format!("{}, \"404.html\"", serde_json::json!(path)), 1)
    };
    let lines = |path: &str| format!("welcomat 1\nen/about/index.html\n{path}\n");
    let mut records: Vec<String> = Vec::new();
    for path in [
        "../../victim/notes.txt",
        "../victim/",
        "../notes.txt",
        "..",
        "en/../../notes.txt",
        "en/..",
        "./../notes.txt",
        "/etc/hostname",
        "//etc/hostname",
        "en//index.html",
        "en\\..\\..\\notes.txt",
        "en/\u{7f}x",
        "en/\u{85}x",
        ".git/config",
        ".GIT/config",
        ".welcomat",
        ".welcomat-new/x",
        "/",
        "./",
        // Folders that no build makes as a whole: what somebody put into them is not ours.
        "en/",
        "content/",
        "search/",
        "search/en/deep/",
        "pictures/",
        "pictures/bus/",
        "pictures/bus.4f2a91c/",
    ] {
        records.extend([with(path), lines(path)]);
    }
    // Lines are split at breaks, so that what follows one would be a path of its own.
    records.extend(["a\nb", "a\r\n../notes.txt", "a\u{0}b", "", "\n"].map(with));
    records.extend([
        String::new(),
        "\n".to_owned(),
        "welcomat 1".to_owned(),
        "welcomat 1\nen/about/index.html".to_owned(),
        "welcomat 1\n\n".to_owned(),
        "welcomat 1\r\n../notes.txt\r\n".to_owned(),
        "welcomat 2\n../notes.txt\n".to_owned(),
        "{}".to_owned(),
        "[]".to_owned(),
        "null".to_owned(),
        format!("{sound}{sound}"),
        sound[..sound.len() / 2].to_owned(),
        sound.replace("\"welcomat\": 2", "\"welcomat\": 3"),
        sound.replace("\"welcomat\": 2", "\"welcomat\": \"2\""),
        sound.replace("\"files\": [", "\"files\": [7, "),
        sound.replace("\"title\"", "\"titel\""),
        format!("<<<<<<< ours\n{sound}=======\n{sound}>>>>>>> theirs\n"),
    ]);
    site.write("content/about.md", "---\ntitle: About\nstatus: draft\n---\nText.\n");
    for record in records {
        site.write("site/.welcomat", &record);
        let before = all(&site);
        let said = refused(&site, &[]);
        assert!(said.contains("is damaged"), "{record}\n{said}");
        assert!(said.contains("Nothing was removed"), "{record}\n{said}");
        assert!(all(&site) == before, "something was touched:\n{record}");
    }
    site.write("site/.welcomat", &sound);
    built(&site, &[]);
    assert!(!site.path("site/en/about").exists(), "a record that is restored is believed again");
    assert!(site.path("victim/notes.txt").exists() && site.path("notes.txt").exists());
}

#[test]
fn a_record_that_is_not_a_file_of_a_sensible_size_removes_nothing() {
    let site = site();
    built(&site, &[]);
    let record = site.path("site/.welcomat");
    fs::remove_file(&record).expect("it is there");
    fs::create_dir(&record).expect("a folder");
    assert!(refused(&site, &[]).contains("it is not a file"));
    fs::remove_dir(&record).expect("it is there");
    let huge = fs::File::create(&record).expect("a file");
    huge.set_len(3 << 30).expect("a file of holes");
    assert!(refused(&site, &[]).contains("is damaged"));
    drop(huge);
    fs::write(&record, b"welcomat 1\nen/\xff\n").expect("a file");
    assert!(refused(&site, &[]).contains("it is not UTF-8"));
}

/// The first versions wrote a list of lines.
#[test]
fn a_record_of_an_earlier_version_is_read() {
    let site = site();
    built(&site, &[]);
    let record: serde_json::Value =
        serde_json::from_str(&site.read("site/.welcomat")).expect("JSON");
    let mut lines = "welcomat 1\n".to_owned();
    for path in record["files"].as_array().expect("a list") {
        lines.push_str(path.as_str().expect("a path"));
        lines.push('\n');
    }
    let sound = site.read("site/.welcomat");
    site.write("site/.welcomat", &lines);
    let said = built(&site, &[]);
    assert!(said.contains(" 0 files written"), "{said}");
    assert_eq!(site.read("site/.welcomat"), sound);
}

#[test]
fn a_folder_of_the_sites_own_is_no_output_under_any_name() {
    let site = site();
    site.write("themes/own/theme.yaml", "");
    site.write(".git/HEAD", "ref: refs/heads/main\n");
    let before = all(&site);
    for output in [
        ".",
        "..",
        "content",
        "content/",
        "content/site",
        "content/deep/er/site",
        "themes",
        "themes/own/site",
        ".git",
        ".git/hooks",
        "deep/.GIT/site",
        ".welcomat-cache",
        ".welcomat-cache/site",
        "content/../content/site",
        "victim/../content",
        "welcomat.yaml",
        "notes.txt/site",
        "/",
    ] {
        refused(&site, &["--output", output]);
        assert!(all(&site) == before, "{output}: something was touched");
    }
}

#[cfg(unix)]
#[test]
fn a_link_leads_to_no_other_output_than_its_folder() {
    use std::os::unix::fs::symlink;
    let site = site();
    site.write(".git/HEAD", "ref: refs/heads/main\n");
    for (link, to) in [
        ("to-content", "content"),
        ("to-themes", "themes"),
        ("to-site", "."),
        ("to-git", ".git"),
        ("to-nowhere", "nowhere"),
        ("to-file", "notes.txt"),
        ("to-cache", ".welcomat-cache"),
    ] {
        symlink(to, site.path(link)).expect("a link");
    }
    fs::create_dir_all(site.path("themes")).expect("a folder");
    let before = all(&site);
    for output in [
        "to-content",
        "to-content/site",
        "to-content/a/b",
        "to-themes",
        "to-themes/site",
        "to-site",
        "to-site/content/site",
        "to-git/site",
        "to-nowhere",
        "to-nowhere/site",
        "to-file",
        "to-cache",
        "to-site/to-content/site",
    ] {
        refused(&site, &["--output", output]);
        assert!(all(&site) == before, "{output}: something was touched");
    }
    // A theme that lies elsewhere is an input there too.
    fs::remove_dir(site.path("themes")).expect("it is empty");
    symlink("victim", site.path("themes")).expect("a link");
    refused(&site, &["--output", "victim/site"]);
    fs::remove_file(site.path("themes")).expect("it is there");
    // A link to a folder of its own is that folder.
    symlink("public", site.path("to-public")).expect("a link");
    fs::create_dir(site.path("public")).expect("a folder");
    built(&site, &["--output", "to-public"]);
    assert!(site.path("public/en/index.html").exists());
    assert!(site.path("to-public").is_symlink(), "the link was replaced");
    site.write("content/more.md", "---\ntitle: More\n---\n");
    built(&site, &["--output", "to-public"]);
    assert!(site.path("public/en/more/index.html").exists());
    assert!(site.path("to-public").is_symlink(), "the link was replaced");
}

#[cfg(unix)]
#[test]
fn no_link_in_the_output_is_followed() {
    use std::os::unix::fs::symlink;
    let site = site();
    built(&site, &[]);
    site.write("victim/about/index.html", "mine");
    site.write("content/about.md", "---\ntitle: Another\n---\nText.\n");
    let whole = held(&site.path("site"));
    for (path, to) in [
        ("site/en/about/index.html", "../../../victim/notes.txt"),
        ("site/en", "../victim"),
        ("site/en/about", "../../victim/about"),
        ("site/index.html", "/etc/hostname"),
        ("site/.welcomat-new", "../victim"),
        ("site/.welcomat", "../victim/notes.txt"),
        ("site/new-link", "nowhere"),
    ] {
        let link = site.path(path);
        if link.is_dir() {
            fs::remove_dir_all(&link).expect("it is there");
        } else if link.exists() {
            fs::remove_file(&link).expect("it is there");
        }
        symlink(to, &link).expect("a link");
        refused(&site, &[]);
        assert_eq!(site.read("victim/notes.txt"), "mine", "{path}");
        assert_eq!(site.read("victim/about/index.html"), "mine", "{path}");
        assert_eq!(fs::read_link(&link).expect("a link"), Path::new(to), "{path}");
        fs::remove_file(&link).expect("a link");
        for (path, bytes) in &whole {
            let path = site.path("site").join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, bytes).expect("a file");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_work_folder_that_is_somebody_elses_is_refused() {
    let site = site();
    site.write(".site.welcomat/letters.txt", "mine");
    let said = refused(&site, &[]);
    assert!(said.contains("letters.txt"), "{said}");
    assert_eq!(site.read(".site.welcomat/letters.txt"), "mine");
    fs::remove_dir_all(site.path(".site.welcomat")).expect("it is there");
    std::os::unix::fs::symlink("victim", site.path(".site.welcomat")).expect("a link");
    refused(&site, &[]);
    assert_eq!(site.read("victim/notes.txt"), "mine");
    assert!(!site.path("site").exists());
}

#[test]
fn nothing_is_written_where_builds_keep_their_own() {
    for alias in ["/.welcomat-new/x.html", "/.welcomat", "/.welcomat/x/", "/.git/hooks/x.html"] {
        let site = site();
        site.write("content/about.md", &format!("---\ntitle: About\naliases: ['{alias}']\n---\n"));
        let output = site.build(&[]);
        assert_ne!(code(&output), 0, "{alias}");
        assert!(!site.path("site").exists(), "{alias}: something was written");
    }
}

fn turn(most: Duration) -> Turn<'static> {
    Turn { process: 4711, most, told: &|_, _| () }
}

#[test]
fn a_build_that_has_to_wait_says_for_whom() {
    let site = site();
    let held = Output::open(&site.path("site"), &turn(Duration::ZERO)).expect("nobody holds it");
    let said = refused(&site, &["--wait", "0"]);
    assert!(said.contains("another build (process 4711"), "{said}");
    let (said, ()) = std::thread::scope(|threads| {
        let waits = threads.spawn(|| built(&site, &[]));
        std::thread::sleep(Duration::from_millis(2500));
        held.discard();
        (waits.join().expect("it ends"), ())
    });
    assert!(said.contains("waiting: another build (process 4711"), "{said}");
    assert!(site.path("site/en/about/index.html").exists());
}

#[test]
fn what_comes_into_the_output_while_it_is_built_is_not_lost() {
    let site = site();
    built(&site, &[]);
    let output = Output::open(&site.path("site"), &turn(Duration::ZERO)).expect("it is ours");
    let path = OutputPath::new("en/index.html").expect("a path that can be published");
    output.stage(&path, b"new").expect("there is room");
    site.write("site/en/about/draft.txt", "mine");
    let mut wanted = Wanted::default();
    wanted.allowed.removals = true;
    wanted.allowed.replaces = Some("Test".to_owned());
    let report = output.commit([&path].into_iter(), &wanted).expect("it can be written");
    let (place, files) = report.left.expect("something is left");
    assert_eq!(files, ["en/about/draft.txt"]);
    assert_eq!(fs::read_to_string(place.join("en/about/draft.txt")).expect("a file"), "mine");
    assert_eq!(site.read("site/en/index.html"), "new");
    match Output::open(&site.path("site"), &turn(Duration::ZERO)) {
        Err(Failure::Left(_, files)) => assert_eq!(files, ["en/about/draft.txt"]),
        other => panic!("{:?}", other.err()),
    }
    assert_eq!(fs::read_to_string(place.join("en/about/draft.txt")).expect("a file"), "mine");
}

/// Fifty pages in two languages.
fn large() -> Folder {
    let site = site();
    for number in 0..50 {
        let page = format!("content/pages/p{number}.md");
        site.write(&page, &format!("---\ntitle: Page {number}\n---\n"));
        site.write(&format!("content/data/{number}.txt"), "a file");
    }
    site
}

#[test]
fn most_of_a_site_goes_only_when_that_is_requested() {
    let site = large();
    built(&site, &[]);
    let before = all(&site);
    fs::rename(site.path("content/pages"), site.path("elsewhere")).expect("it is there");
    let said = refused(&site, &[]);
    assert!(said.contains("pages in `site` would be removed, `"), "{said}");
    assert!(said.contains("--allow-removals"), "{said}");
    for (path, bytes) in before.iter().filter(|(path, _)| path.starts_with("site/")) {
        assert_eq!(fs::read(site.path(path)).ok().as_ref(), Some(bytes), "{path}");
    }
    // A site says itself how much may go.
    site.write("welcomat.yaml", &format!("{CONFIG}max_removals: 100\n"));
    built(&site, &[]);
    fs::rename(site.path("elsewhere"), site.path("content/pages")).expect("it is there");
    site.write("welcomat.yaml", CONFIG);
    built(&site, &[]);
    fs::remove_dir_all(site.path("content/pages")).expect("it is there");
    let said = built(&site, &["--allow-removals"]);
    assert!(!said.contains(" 0 removed"), "{said}");
    // Files that are no pages count as well.
    fs::remove_dir_all(site.path("content/data")).expect("it is there");
    let said = refused(&site, &[]);
    assert!(said.contains("50 of "), "{said}");
    assert!(said.contains("other files"), "{said}");
}

#[test]
fn a_part_of_a_site_goes_without_being_asked_for() {
    let site = large();
    built(&site, &[]);
    for number in 0..12 {
        fs::remove_file(site.path(&format!("content/pages/p{number}.md"))).expect("it is there");
        fs::rename(
            site.path(&format!("content/data/{number}.txt")),
            site.path(&format!("content/data/moved-{number}.txt")),
        )
        .expect("it is there");
    }
    built(&site, &[]);
    // A small site is rearranged in larger shares.
    let small = self::site();
    built(&small, &[]);
    fs::remove_file(small.path("content/about.md")).expect("it is there");
    built(&small, &[]);
}

#[test]
fn a_language_that_is_taken_out_goes_without_being_asked_for() {
    let site = large();
    built(&site, &[]);
    let before = site.read("site/.welcomat");
    // Parts are no removals.
    built(&site, &["--languages", "fr"]);
    built(&site, &["--languages", "en"]);
    assert_eq!(site.read("site/.welcomat"), before);
    site.write("welcomat.yaml", &CONFIG.replace("[en, fr]", "[en]"));
    built(&site, &[]);
    assert!(!site.path("site/fr").exists());
    built(&site, &["--no-search", "--no-cards"]);
}

#[test]
fn another_site_is_replaced_only_by_its_name() {
    let site = large();
    built(&site, &[]);
    let other = site.path("other");
    let write = |path: &str, text: &str| site.write(&format!("other/{path}"), text);
    write("welcomat.yaml", "title: Other\nbase_url: https://other.example/\nlanguages: [en]\n");
    write("content/index.md", "---\ntitle: Other\n---\n");
    let before = all(&site);
    let root = other.to_str().expect("UTF-8");
    let arguments = ["--root", root, "--output", "site"];
    let said = refused(&site, &arguments);
    assert!(said.contains("“Test” at https://example.org/"), "{said}");
    assert!(said.contains("--replace-site 'Test'"), "{said}");
    let with = |more: &[&'static str]| [&arguments[..], more].concat();
    refused(&site, &with(&["--replace-site", "Tset"]));
    refused(&site, &with(&["--allow-removals"]));
    assert!(held(&site.path("site")).len() > 100);
    assert!(before.iter().all(|(path, bytes)| all(&site).get(path) == Some(bytes)));
    built(&site, &with(&["--replace-site", "Test"]));
    assert!(!site.path("site/en/about").exists());
    // The same site at another address, or under another title, is the same.
    built(&site, &with(&["--base-url", "https://preview.example/"]));
    write("welcomat.yaml", "title: New\nbase_url: https://preview.example/\nlanguages: [en]\n");
    built(&site, &arguments);
}

#[cfg(unix)]
#[test]
fn an_output_keeps_who_may_read_it() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let site = site();
    fs::create_dir(site.path("site")).expect("a folder");
    let set = |path: &str, mode: u32| {
        let permissions = fs::Permissions::from_mode(mode);
        fs::set_permissions(site.path(path), permissions).expect("it is ours");
    };
    let mode = |path: &str| fs::metadata(site.path(path)).expect("it is there").mode() & 0o7777;
    set("site", 0o750);
    site.write("site/.gitattributes", "* -text\n");
    built(&site, &[]);
    assert_eq!(mode("site"), 0o750);
    set("site/en/about", 0o711);
    set("site/en/about/index.html", 0o604);
    site.write("content/more.md", "---\ntitle: More\n---\n");
    built(&site, &[]);
    let found = ["site", "site/en/about", "site/en/about/index.html"].map(mode);
    assert_eq!(found, [0o750, 0o711, 0o604]);
    assert_eq!(site.read("site/.gitattributes"), "* -text\n");
}

#[cfg(unix)]
#[test]
fn a_build_that_changes_nothing_does_not_touch_the_folder() {
    use std::os::unix::fs::MetadataExt;
    let site = site();
    built(&site, &[]);
    let about = || {
        let about = fs::metadata(site.path("site")).expect("it is there");
        (about.ino(), about.mtime_nsec(), about.ctime_nsec())
    };
    let before = about();
    built(&site, &[]);
    assert_eq!(about(), before);
    assert!(!site.path(".site.welcomat").exists(), "the work folder is left");
}

#[test]
fn a_message_about_another_site_holds_no_line_and_no_command_of_that_site() {
    let site = site();
    let title = "A\n::error::owned\u{202e} $(touch owned) it's `x`";
    built(&site, &[]);
    let record = site.read("site/.welcomat");
    let record = record.replace("\"Test\"", &serde_json::json!(title).to_string());
    site.write("site/.welcomat", &record);
    site.write(
        "welcomat.yaml",
        "title: Other\nbase_url: https://other.example/\nlanguages: [en, fr]\n",
    );
    let said = refused(&site, &[]);
    assert!(said.contains("holds another site: “A\\n::error::owned\\u{202e}"), "{said}");
    assert!(!said.lines().any(|line| line.starts_with("::")), "{said}");
    let word = r"'A\n::error::owned\u{202e} $(touch owned) it'\''s `x`'";
    assert!(said.contains(&format!("--replace-site {word}")), "{said}");
    // What is shown can be pasted.
    #[cfg(unix)]
    {
        let program = env!("CARGO_BIN_EXE_welcomat");
        let line = format!("{program} build --replace-site {word}");
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", &line]).current_dir(site.here());
        let ended = shell.output().expect("a shell");
        assert!(ended.status.success(), "{}", err(&ended));
        assert!(!site.path("owned").exists());
    }
}

#[cfg(unix)]
#[test]
fn a_lock_that_is_another_file_as_well_is_not_written_to() {
    let site = site();
    fs::create_dir(site.path(".site.welcomat")).expect("a folder");
    let lock = site.path(".site.welcomat/lock");
    fs::hard_link(site.path("notes.txt"), &lock).expect("a second name");
    let said = refused(&site, &["--wait", "0"]);
    assert!(said.contains("by a second name"), "{said}");
    assert_eq!(site.read("notes.txt"), "mine");
    fs::remove_file(&lock).expect("it is there");
    support::pipe(&lock);
    let said = refused(&site, &["--wait", "0"]);
    assert!(said.contains("no regular file"), "{said}");
    fs::remove_file(&lock).expect("it is there");
    fs::create_dir(&lock).expect("a folder");
    refused(&site, &["--wait", "0"]);
    fs::remove_dir(&lock).expect("it is there");
    built(&site, &[]);
}

#[cfg(unix)]
#[test]
fn nothing_that_was_left_in_the_work_folder_is_written_to() {
    let site = site();
    built(&site, &[]);
    // A history in the output keeps it from being exchanged: then there is a journal.
    site.write("site/.git/HEAD", "x");
    for name in ["record", "journal", "parts", "aside", "tree", "one"] {
        fs::create_dir_all(site.path(".site.welcomat")).expect("a folder");
        let left = site.path(".site.welcomat").join(name);
        fs::hard_link(site.path("notes.txt"), &left).expect("a second name");
        site.write("content/about.md", &format!("---\ntitle: About {name}\n---\nText.\n"));
        let ended = site.build(&["--wait", "0"]);
        assert_eq!(site.read("notes.txt"), "mine", "{name}: {}", err(&ended));
        let _ = fs::remove_dir_all(site.path(".site.welcomat"));
    }
    built(&site, &[]);
}

#[test]
fn a_way_up_from_a_folder_that_is_not_there_is_explained() {
    let site = site();
    let said = refused(&site, &["--output", "nowhere/../content/z"]);
    assert!(said.contains("leads up again by `..` from `"), "{said}");
    assert!(said.contains("nowhere`, which is not there"), "{said}");
    assert!(!site.path("content/z").exists() && !site.path("nowhere").exists());
    refused(&site, &["--output", "nowhere/deep/../.."]);
    site.write("there/x", "");
    built(&site, &["--output", "there/../z"]);
}

#[cfg(unix)]
#[test]
fn words_in_a_lock_do_not_steer_a_terminal() {
    let site = site();
    let held = Output::open(&site.path("site"), &turn(Duration::ZERO)).expect("nobody holds it");
    fs::write(site.path(".site.welcomat/lock"), "x\u{202e}\u{200b}\n::error::y\u{1b}[2J")
        .expect("it is there");
    let said = refused(&site, &["--wait", "0"]);
    assert!(said.contains(r"(x\u{202e}\u{200b}\n::error::y\u{1b}[2J)"), "{said}");
    held.discard();
}
