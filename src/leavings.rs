//! What lies among the files of a site and is no part of it: the leavings of editors and systems,
//! copies, secrets, and pages under another ending.
//!
//! The one table of them, with the reasons. It knows names and the first bytes of a file, reads
//! nothing, and reports nothing. None of it is ever published, whatever is said of it.

/// Why a file is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// A program keeps it for itself: nobody misses it, and nothing is said.
    OfAProgram,
    /// Whoever reads it can get in somewhere: what it is.
    Secret(&'static str),
    /// A copy of something, or a store of data: what it is.
    Double(&'static str),
    /// A text that was meant to be a page, and has an ending that makes it none.
    Page,
}

use Leaving::{Double, OfAProgram, Page, Secret};

/// Hidden names that are meant to be published: RFC 8615, and the settings of a server.
const SHOWN: &[&str] = &[".well-known", ".htaccess"];

/// Folders, in small letters.
const FOLDERS: &[&str] = &[
    "__macosx",
    "$recycle.bin",
    "system volume information",
    "lost+found",
    // A network disk keeps small pictures and its index there, and what was deleted.
    "@eadir",
    "#recycle",
    "node_modules",
    "__pycache__",
];

/// Whole names of files, in small letters.
const NAMES: &[(&str, Leaving)] = &[
    ("thumbs.db", OfAProgram),
    ("ehthumbs.db", OfAProgram),
    ("desktop.ini", OfAProgram),
    ("icon\r", OfAProgram),
    // Vim tries by it whether it may write here.
    ("4913", OfAProgram),
    (".htpasswd", Secret("a list of passwords")),
    ("htpasswd", Secret("a list of passwords")),
    (".netrc", Secret("a list of passwords")),
    ("_netrc", Secret("a list of passwords")),
    (".pgpass", Secret("a list of passwords")),
    (".my.cnf", Secret("a list of passwords")),
    (".git-credentials", Secret("a list of passwords")),
    (".npmrc", Secret("the settings of a program, often with its password")),
    (".pypirc", Secret("the settings of a program, often with its password")),
    (".dockercfg", Secret("the settings of a program, often with its password")),
    ("credentials.json", Secret("the password of a program")),
    ("secrets.yml", Secret("a list of passwords")),
    ("secrets.yaml", Secret("a list of passwords")),
    ("secrets.json", Secret("a list of passwords")),
    ("terraform.tfstate", Secret("the settings of servers, with their passwords")),
    ("configuration.php", Secret("the settings of another site, with its password")),
    ("localsettings.php", Secret("the settings of another site, with its password")),
];

/// Beginnings of names, in small letters.
const BEGINNINGS: &[(&str, Leaving)] = &[
    // Emacs keeps unsaved text between such marks; Office and LibreOffice say that a file is open.
    ("#", OfAProgram),
    ("~$", OfAProgram),
];

/// The same of secrets. A page may begin with any of them.
const BEGINNINGS_OF_SECRETS: &[(&str, Leaving)] = &[
    (".env", Secret("the settings of a program, with its passwords")),
    ("id_rsa", Secret("a private key")),
    ("id_dsa", Secret("a private key")),
    ("id_ecdsa", Secret("a private key")),
    ("id_ed25519", Secret("a private key")),
    ("wp-config", Secret("the settings of another site, with its password")),
    ("client_secret", Secret("the password of a program")),
    ("service-account", Secret("the password of a program")),
    ("service_account", Secret("the password of a program")),
];

/// Ends of names, in small letters.
const ENDINGS: &[(&str, Leaving)] = &[
    ("~", OfAProgram),
    (".swp", OfAProgram),
    (".swo", OfAProgram),
    (".swn", OfAProgram),
    (".sw0", OfAProgram),
    (".crdownload", OfAProgram),
    (".part", OfAProgram),
    (".partial", OfAProgram),
    ("___jb_tmp___", OfAProgram),
    ("___jb_old___", OfAProgram),
    (".pem", Secret("a key or a certificate")),
    (".key", Secret("a private key")),
    (".p12", Secret("a private key")),
    (".pfx", Secret("a private key")),
    (".ppk", Secret("a private key")),
    (".jks", Secret("a store of keys")),
    (".keystore", Secret("a store of keys")),
    (".kdbx", Secret("a store of passwords")),
    (".kdb", Secret("a store of passwords")),
    (".ovpn", Secret("the way into a network")),
    (".tfstate", Secret("the settings of servers, with their passwords")),
    (".bak", Double("a copy made before a change")),
    (".backup", Double("a copy made before a change")),
    (".old", Double("a copy made before a change")),
    (".orig", Double("a copy made before a change")),
    (".save", Double("a copy made before a change")),
    (".rej", Double("what is left of a change that did not fit")),
    (".tmp", Double("a file that a program did not finish")),
    (".sql", Double("a copy of a database")),
    (".sql.gz", Double("a copy of a database")),
    (".sql.bz2", Double("a copy of a database")),
    (".sql.xz", Double("a copy of a database")),
    (".sql.zip", Double("a copy of a database")),
    (".sql.zst", Double("a copy of a database")),
    (".dump", Double("a copy of a database")),
    (".sqlite", Double("a database")),
    (".sqlite3", Double("a database")),
    (".sqlite-wal", Double("a database")),
    (".sqlite-shm", Double("a database")),
    (".db", Double("a database")),
    (".db3", Double("a database")),
    (".mdb", Double("a database")),
    (".accdb", Double("a database")),
    (".pst", Double("a mailbox")),
    (".mbox", Double("a mailbox")),
    (".log", Double("the record of a program")),
    (".markdown", Page),
    (".mdown", Page),
    (".mkd", Page),
    (".mdx", Page),
    (".mdwn", Page),
    (".md.txt", Page),
    (".md.rtf", Page),
    (".md.doc", Page),
    (".md.docx", Page),
];

/// What programs write into the middle of a name when two copies of a file meet.
const MIDDLES: &[(&str, Leaving)] = &[
    (".sync-conflict-", Double("a copy that Syncthing made when a file was changed twice")),
    ("(conflicted copy", Double("a copy that was made when a file was changed twice")),
    ("'s conflicted copy", Double("a copy that was made when a file was changed twice")),
    ("_conflict-", Double("a copy that was made when a file was changed twice")),
];

/// How the endings of downloaded and doubled files look; only of pages, for a picture may well be
/// called `stop (1).jpg`.
const DOUBLED: &[&str] = &[
    " copy",
    " - copy",
    " (copy)",
    " (another copy)",
    " kopie",
    " - kopie",
    " (kopie)",
    " - copie",
    " (copie)",
    " - copia",
    " (copia)",
];

/// How the beginnings of doubled files look.
const DOUBLES: &[&str] = &["copy of ", "kopie von ", "copie de ", "copia de ", "copia di "];

/// What the beginning of a file gives away, whatever it is called.
const CONTENTS: &[(&[u8], Leaving)] = &[
    (b"PuTTY-User-Key-File-", Secret("a private key")),
    (b"SQLite format 3\0", Double("a database")),
    (b"-- MySQL dump", Double("a copy of a database")),
    (b"-- MariaDB dump", Double("a copy of a database")),
    (b"--\n-- PostgreSQL database dump", Double("a copy of a database")),
    (b"PGDMP", Double("a copy of a database")),
    (b"\x03\xd9\xa2\x9a", Secret("a store of passwords")),
    (b"\xfe\xed\xfe\xed", Secret("a store of keys")),
];

/// Whether a file at this path is left out, and why: for its own name, or for that of the folder in
/// which it lies, whose path comes with it.
pub fn of_path(path: &str) -> Option<(&str, Leaving)> {
    let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
    let name = |path: &'_ str| path.rsplit('/').next().unwrap_or("").to_owned();
    let in_folder = folders.into_iter().find_map(|path| Some((path, of_folder(&name(path))?)));
    in_folder.or_else(|| Some((path, of_name(&name(path))?)))
}

/// Whether a program keeps what is at this path for itself.
pub fn is_of_a_program(path: &str) -> bool {
    matches!(of_path(path), Some((_, OfAProgram)))
}

/// Whether a folder of this name is left out with all that is in it, and why. Names of files tell
/// nothing of folders: the folder `service-accounts` is a page.
pub fn of_folder(name: &str) -> Option<Leaving> {
    if is_plain(name) || SHOWN.contains(&name) {
        return None;
    }
    let name = name.to_lowercase();
    let is_hidden = name.starts_with('.') || FOLDERS.contains(&name.as_str());
    let of_a_program = is_hidden.then_some(OfAProgram);
    let ending = || ending(&name).filter(|leaving| *leaving != Page);
    of_a_program.or_else(|| find(MIDDLES, |part| name.contains(part))).or_else(ending)
}

/// Whether a file of this name is left out, and why.
pub fn of_name(written: &str) -> Option<Leaving> {
    let is_usual = written.strip_suffix(".md").is_some_and(|stem| stem.split('.').all(is_plain));
    if (is_usual && !written.contains("conflict")) || SHOWN.contains(&written) {
        return None;
    }
    let name = written.to_lowercase();
    let is_page = name.ends_with(".md");
    let is_public_key = name.starts_with("id_") && name.ends_with(".pub");
    let begins = |table| find(table, |part| name.starts_with(part));
    let found = find(NAMES, |whole| name == whole)
        .or_else(|| begins(BEGINNINGS))
        .or_else(|| begins(BEGINNINGS_OF_SECRETS).filter(|_| !is_page && !is_public_key))
        .or_else(|| find(MIDDLES, |part| name.contains(part)))
        .or_else(|| ending(&name));
    let is_hidden = name.starts_with('.');
    found
        .or_else(|| is_hidden.then_some(OfAProgram))
        .or_else(|| is_doubled(&name).then_some(Double("a second copy of a page")))
        .or_else(|| is_kept_beside(&name).then_some(Double("a copy of a page")))
        // On some disks `about.MD` is the same file as `about.md`, on others it is another.
        .or_else(|| (is_page && !written.ends_with(".md")).then_some(Page))
}

/// How many bytes at the beginning of a file are enough to know it by.
pub const HEAD: usize = 1024;

/// Whether a file that begins with these bytes is left out, and why, whatever it is called.
pub fn of_content(head: &[u8]) -> Option<Leaving> {
    let begins = find(CONTENTS, |start| head.starts_with(start));
    begins.or_else(|| is_private_key(head).then_some(Secret("a private key")))
}

/// Whether a file is a page under a name that pages do not have, by how it begins.
pub fn of_page(path: &str, head: &[u8]) -> Option<Leaving> {
    let name = path.rsplit('/').next().unwrap_or(path);
    (is_foreign_page(path, head) || is_misnamed_page(name, head)).then_some(Page)
}

/// A page of another system: HTML that begins with front matter.
fn is_foreign_page(path: &str, head: &[u8]) -> bool {
    let name = path.to_lowercase();
    let is_html = [".html", ".htm", ".xhtml"].iter().any(|ending| name.ends_with(ending));
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let begins = |mark: &[u8]| {
        head.strip_prefix(mark).is_some_and(|rest| matches!(rest.first(), Some(b'\n' | b'\r')))
    };
    is_html && (begins(b"---") || begins(b"+++"))
}

/// A file that is called a text, or nothing, and begins as a page does, with front matter that has a title:
/// saved by an editor that gives its own ending.
fn is_misnamed_page(name: &str, head: &[u8]) -> bool {
    let is_text = !name.contains('.') || name.to_ascii_lowercase().ends_with(".txt");
    let head = String::from_utf8_lossy(head);
    let head = head.strip_prefix('\u{feff}').unwrap_or(&head);
    let mut lines = head.lines();
    let begins = lines.next().is_some_and(|line| line.trim_end() == "---");
    let front = lines.take_while(|line| line.trim_end() != "---");
    is_text && begins && front.into_iter().any(|line| line.starts_with("title:"))
}

/// Most names of a large site are nothing but this, and in no table.
fn is_plain(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !name.is_empty() && name.bytes().all(is_plain)
}

fn ending(name: &str) -> Option<Leaving> {
    find(ENDINGS, |part| name.ends_with(part))
}

fn find<T: ?Sized>(
    table: &'static [(&'static T, Leaving)],
    is: impl Fn(&'static T) -> bool,
) -> Option<Leaving> {
    table.iter().find(|(part, _)| is(part)).map(|(_, leaving)| *leaving)
}

/// `about.md.20260102`, `about.md-old`, `about.md copy`: whatever comes behind the ending of a page.
fn is_kept_beside(name: &str) -> bool {
    let behind = name.match_indices(".md").map(|(at, ending)| &name[at + ending.len()..]);
    behind.into_iter().any(|rest| rest.starts_with(['.', '-', '_', ' ', '(', '+', ',', '=', '!']))
        && !name.ends_with(".md")
}

/// `about (1).md`, `about - Copy.md`, `Copy of about.md`, `about (1).fr.md`.
fn is_doubled(name: &str) -> bool {
    let Some(stem) = name.strip_suffix(".md") else { return false };
    let before_language = stem.rsplit_once('.').map(|(stem, _)| stem);
    DOUBLES.iter().any(|beginning| stem.starts_with(beginning))
        || [Some(stem), before_language].into_iter().flatten().any(ends_as_doubles_do)
}

fn ends_as_doubles_do(stem: &str) -> bool {
    // `about copy 2.md`
    let stem = match stem.rsplit_once(' ') {
        Some((stem, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => stem,
        _ => stem,
    };
    let numbered = stem.strip_suffix(')').and_then(|stem| stem.rsplit_once(" ("));
    let is_numbered = numbered.is_some_and(|(_, number)| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    is_numbered || DOUBLED.iter().any(|ending| stem.ends_with(ending))
}

/// Whether a private key in its usual form (RFC 7468) begins in these bytes; a certificate or a
/// remark may stand before it.
fn is_private_key(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    text.match_indices("-----BEGIN ").any(|(at, begin)| {
        let rest = &text[at + begin.len()..];
        let label = rest.split("-----").next().unwrap_or("");
        label.len() < 60 && label.contains("PRIVATE KEY")
    })
}
