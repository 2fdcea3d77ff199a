//! What lies among the files of a site and is no part of it: the leavings of editors and systems,
//! copies, secrets, and pages under another ending.
//!
//! The one table of them, with the reasons. It knows names and the first bytes of a file, reads
//! nothing, and reports nothing. None of it is published by itself; what only looks like a secret or a copy the site may
//! name, a private key never.
//!
//! Of a secret, its form decides, not the words that speak of it: `secrets` knows the forms of keys and of what
//! keepers of passwords hand over, `tokens` how services write theirs, `settings` what is set to what, and `values`
//! what a secret looks like and what only stands for one.

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::words::usual;

mod secrets;
mod settings;
mod tokens;
mod values;

/// Why a file is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// A program keeps it for itself: nobody misses it, and nothing is said.
    OfAProgram,
    /// Whoever reads it can get in somewhere, as far as it looks: what it is.
    Secret(&'static str),
    /// A private key, by what stands in it.
    PrivateKey,
    /// A copy of something, or a store of data: what it is.
    Double(&'static str),
    /// A text that was meant to be a page, and has an ending that makes it none.
    Page,
}

use Leaving::{Double, OfAProgram, Page, PrivateKey, Secret};

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
    ("credentials", Secret("a list of passwords")),
    ("credentials.json", Secret("the password of a program")),
    ("kubeconfig", Secret("the way into servers, with its password")),
    ("dotenv", Secret("the settings of a program, with its passwords")),
    ("env.local", Secret("the settings of a program, with its passwords")),
    ("env.dev", Secret("the settings of a program, with its passwords")),
    ("env.development", Secret("the settings of a program, with its passwords")),
    ("env.prod", Secret("the settings of a program, with its passwords")),
    ("env.production", Secret("the settings of a program, with its passwords")),
    ("env.staging", Secret("the settings of a program, with its passwords")),
    ("env.test", Secret("the settings of a program, with its passwords")),
    ("secrets.yml", Secret("a list of passwords")),
    ("secrets.yaml", Secret("a list of passwords")),
    ("secrets.json", Secret("a list of passwords")),
    ("configuration.php", Secret("the settings of another site, with its password")),
    ("localsettings.php", Secret("the settings of another site, with its password")),
];

/// Beginnings of names, in small letters.
const BEGINNINGS: &[(&str, Leaving)] = &[
    // Emacs keeps unsaved text between such marks; Office and LibreOffice say that a file is open.
    ("#", OfAProgram),
    ("~$", OfAProgram),
];

/// The same of secrets. A page may begin with any of them, and so may a document: `service-account.pdf` tells how
/// to open one.
const BEGINNINGS_OF_SECRETS: &[(&str, Leaving)] = &[
    (".env", Secret("the settings of a program, with its passwords")),
    ("id_rsa", Secret("a private key")),
    ("id_dsa", Secret("a private key")),
    ("id_ecdsa", Secret("a private key")),
    ("id_ed25519", Secret("a private key")),
    ("kubeconfig.", Secret("the way into servers, with its password")),
    ("htpasswd.", Secret("a list of passwords")),
    ("secring.", Secret("a store of keys")),
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
    (".pem", Secret("a private key")),
    (".key", Secret("a private key")),
    (".env", Secret("the settings of a program, with its passwords")),
    (".htpasswd", Secret("a list of passwords")),
    (".kubeconfig", Secret("the way into servers, with its password")),
    (".p8", Secret("a private key")),
    (".p12", Secret("a private key")),
    (".pkcs12", Secret("a private key")),
    (".pfx", Secret("a private key")),
    (".ppk", Secret("a private key")),
    (".jks", Secret("a store of keys")),
    (".jceks", Secret("a store of keys")),
    (".keystore", Secret("a store of keys")),
    (".keytab", Secret("a store of keys")),
    (".kdbx", Secret("a store of passwords")),
    (".kdb", Secret("a store of passwords")),
    (".ovpn", Secret("the way into a network")),
    (".tfstate", Secret("the settings of servers, with their passwords")),
    (".tfvars", Secret("the settings of servers, with their passwords")),
    (".tfvars.json", Secret("the settings of servers, with their passwords")),
    (".bak", Double("a copy made before a change")),
    (".backup", Double("a copy made before a change")),
    (".old", Double("a copy made before a change")),
    (".orig", Double("a copy made before a change")),
    (".save", Double("a copy made before a change")),
    (".rej", Double("what is left of a change that did not fit")),
    (".tmp", Double("a file that a program did not finish")),
    (".sql", Double("a copy of a database")),
    (".dump", Double("a copy of a database")),
    (".pgdump", Double("a copy of a database")),
    (".sqlite", Double("a database")),
    (".sqlite3", Double("a database")),
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

/// Endings behind which others count a file on or say in what it is packed: `debug.log.1`, `town.sql.gz`.
const COUNTED_ON: &[(&str, Leaving)] = &[
    (".log", Double("the record of a program")),
    (".sql", Double("a copy of a database")),
    (".dump", Double("a copy of a database")),
    (".tfstate", Secret("the settings of servers, with their passwords")),
];

/// What such a name goes on with, beside numbers and dates.
const PACKED: &[&str] = &[
    "7z", "asc", "br", "bz2", "enc", "gpg", "gz", "gzip", "lz", "lz4", "lzma", "pgp", "rar", "tar",
    "tbz", "tgz", "txt", "txz", "xz", "z", "zip", "zst",
];

/// What a database keeps beside its file while it is open.
const BESIDE_DATABASES: &[&str] = &["-journal", "-wal", "-shm"];

/// Names of private keys, which people write other words before and behind.
const KEYS: &[&str] = &["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"];

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
const DOUBLES: &[&str] = &[
    "copy of ",
    "copy_of_",
    "copy-of-",
    "backup of ",
    "kopie von ",
    "copie de ",
    "copia de ",
    "copia di ",
];

/// What the beginning of a file gives away, whatever it is called.
const CONTENTS: &[(&[u8], Leaving)] = &[
    (b"PuTTY-User-Key-File-", PrivateKey),
    (b"SQLite format 3\0", Double("a database")),
    (b"-- MySQL dump", Double("a copy of a database")),
    (b"-- MariaDB dump", Double("a copy of a database")),
    (b"--\n-- PostgreSQL database dump", Double("a copy of a database")),
    (b"PGDMP", Double("a copy of a database")),
    (b"\x03\xd9\xa2\x9a", Secret("a store of passwords")),
    (b"\xfe\xed\xfe\xed", Secret("a store of keys")),
    (b"\xce\xce\xce\xce", Secret("a store of keys")),
    // The journal of a database, and its log in either order of bytes.
    (b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", Double("a database")),
    (b"\x37\x7f\x06\x82", Double("a database")),
    (b"\x37\x7f\x06\x83", Double("a database")),
];

/// Beginnings of lines of which one is enough, wherever it stands in the beginning of a text.
const LINES: &[(&str, Leaving)] = &[
    ("$ANSIBLE_VAULT;", Secret("a store of passwords")),
    ("-- PostgreSQL database dump", Double("a copy of a database")),
    ("-- phpMyAdmin SQL Dump", Double("a copy of a database")),
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
    // A folder is neither a page nor a key: `slides.key` is a presentation.
    let ending = || ending(&name).filter(|leaving| !matches!(leaving, Page | Secret(_)));
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
    let begins = |table, name: &str| find(table, |part| name.starts_with(part));
    let of_known = |name: &str| {
        find(NAMES, |whole| name == whole)
            .or_else(|| begins(BEGINNINGS, name))
            .or_else(|| {
                let is_other = is_page || usual::is_document(name) || is_public_key_of(name);
                begins(BEGINNINGS_OF_SECRETS, name).filter(|_| !is_other)
            })
            .or_else(|| find(MIDDLES, |part| name.contains(part)))
            .or_else(|| ending(name))
            .or_else(|| (!is_page).then(|| of_further_ending(name)).flatten())
    };
    // A copy of a secret is one.
    let of_original = || {
        let original = undoubled(&name).filter(|_| !is_page)?;
        of_known(&original).filter(|leaving| matches!(leaving, Secret(_) | Double(_)))
    };
    let found = of_known(&name).or_else(of_original);
    let is_hidden = name.starts_with('.');
    found
        .or_else(|| is_hidden.then_some(OfAProgram))
        .or_else(|| is_doubled(&name).then_some(Double("a second copy of a page")))
        .or_else(|| is_kept_beside(&name).then_some(Double("a copy of a page")))
        // On some disks `about.MD` is the same file as `about.md`, on others it is another.
        .or_else(|| (is_page && !written.ends_with(".md")).then_some(Page))
}

/// How many bytes at the beginning of a file are enough to know it by.
pub const HEAD: usize = 16 * 1024;
/// How many bytes of a text are looked through that goes on behind its head.
pub const LONGEST_TEXT: usize = 4 * 1024 * 1024;
/// How many of them where they are no text: what stands in a picture is not read letter by letter.
const HEAD_OF_OTHERS: usize = 1024;

/// How presentations of Keynote end, and the key to a map, and keys.
const KEY_OR_SLIDES: &str = ".key";

/// How certificates end, and keys.
const KEY_OR_CERTIFICATE: &str = ".pem";

/// Whether the name of a file is that of a key and of something else alike, so that only what stands in it tells which
/// it is.
pub fn is_told_by_content(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let small = name.to_lowercase();
    let is_either = [KEY_OR_SLIDES, KEY_OR_CERTIFICATE].iter().any(|end| small.ends_with(end));
    // Nothing else in the name tells more.
    is_either && of_name(name) == ending(&small)
}

/// Whether a file is left out that is told by what stands in it: a presentation is a ZIP, and what people read no key.
pub fn of_told_by_content(path: &str, head: &[u8]) -> Option<Leaving> {
    if !is_told_by_content(path) {
        return None;
    }
    let is_slides = head.starts_with(b"PK\x03\x04") && path.to_lowercase().ends_with(KEY_OR_SLIDES);
    let is_text = || legible(head).len() == head.len();
    let is_open = is_slides || is_text() && secrets::is_for_all(&secrets::letters(head));
    (!is_open).then_some(Secret("a private key"))
}

/// Whether a file that begins with these bytes is left out, and why, whatever it is called.
pub fn of_content(head: &[u8]) -> Option<Leaving> {
    let begins = find(CONTENTS, |start| head.starts_with(start));
    begins
        .or_else(|| secrets::is_packed_key(head).then_some(PrivateKey))
        .or_else(|| of_text(&secrets::letters(legible(head))))
}

/// Whether more of a file is worth looking through than its head: it is a text, and goes on.
pub fn goes_on(head: &[u8]) -> bool {
    head.len() == HEAD && legible(head).len() == HEAD
}

/// What in the text of a page lets in whoever reads it, and in which line: a key or a token. Settings are not looked
/// for: a page may well say the password of the library's wireless network. Addresses are looked at as links.
pub fn in_page(text: &str) -> Option<(&'static str, u32)> {
    const BEGINS: &str = "-----BEGIN ";
    let text = &*as_read(text);
    let key = || Some(("a private key", text.find(BEGINS).unwrap_or(0)));
    let token = || Some(("the token of a service", tokens::token(text)?));
    let (what, at) = secrets::is_key(text).then(key).unwrap_or_else(token)?;
    let line = 1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..at]).count();
    Some((what, u32::try_from(line).unwrap_or(u32::MAX)))
}

/// A text of Markdown as its readers see it, as far as what is looked for in it: without the backslashes that editors
/// write before signs, and without signs that nobody sees. Its lines stay.
fn as_read(text: &str) -> Cow<'_, str> {
    const UNSEEN: [char; 6] =
        ['\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}'];
    static SIGNS: LazyLock<AhoCorasick> = LazyLock::new(|| {
        let unseen = UNSEEN.iter().map(|sign| sign.to_string());
        AhoCorasick::new(unseen.chain(["\\".to_owned(), "\u{a0}".to_owned()])).expect("a few signs")
    });
    if !SIGNS.is_match(text) {
        return Cow::Borrowed(text);
    }
    let mut letters = text.chars().filter(|letter| !UNSEEN.contains(letter)).peekable();
    let mut read = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if letters.peek().is_some_and(char::is_ascii_punctuation) => {}
            '\u{a0}' => read.push(' '),
            letter => read.push(letter),
        }
    }
    Cow::Owned(read)
}

/// As much of the beginning of a file as is looked through for words.
fn legible(head: &[u8]) -> &[u8] {
    match is_text(head) {
        true => head,
        false => &head[..head.len().min(HEAD_OF_OTHERS)],
    }
}

/// Whether bytes are a text, in whatever encoding: no other file goes on for long without signs that no text has.
fn is_text(head: &[u8]) -> bool {
    let is_of_two_bytes = head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff");
    let is_control = |byte: &u8| matches!(byte, 0..=8 | 14..=26 | 28..=31);
    is_of_two_bytes || !head.iter().any(is_control)
}

fn of_text(text: &str) -> Option<Leaving> {
    /// What tells a secret, and what it is then.
    type Form = (fn(&str) -> bool, Leaving);
    /// The surest first.
    const FORMS: &[Form] = &[
        (secrets::is_key, PrivateKey),
        (settings::let_into_a_cluster, Secret("the way into servers, with its password")),
        (secrets::is_of_servers, Secret("the way into servers, with its password")),
        (secrets::is_state_of_servers, Secret("the settings of servers, with their passwords")),
        (secrets::is_list_of_passwords, Secret("a list of passwords")),
        (secrets::is_handed_over, Secret("a list of passwords")),
        (secrets::has_logins, Secret("a list of passwords")),
        (secrets::has_cookies, Secret("the cookies of a browser, which let in whoever has them")),
        (settings::hold_a_secret, Secret("the settings of a program, with its passwords")),
        (tokens::has_token, Secret("the token of a service")),
        (tokens::has_address_with_password, Secret("an address with its password")),
    ];
    let begins_a_line = |start: &str| {
        text.match_indices(start).any(|(at, _)| at == 0 || text[..at].ends_with('\n'))
    };
    let secret = || FORMS.iter().find(|(is, _)| is(text)).map(|(_, what)| *what);
    find(LINES, begins_a_line).or_else(secret)
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

/// `debug.log.1`, `town.sql.gz`, `town.db-wal`, `old id_rsa`.
fn of_further_ending(name: &str) -> Option<Leaving> {
    let is_counted_on = |part: &str| {
        let behind = name.match_indices(part).map(|(at, part)| &name[at + part.len()..]);
        behind.into_iter().any(|rest| rest.starts_with(['.', '-', '_']) && counts_on(rest))
    };
    let of_database = || {
        let file = BESIDE_DATABASES.iter().find_map(|part| name.strip_suffix(part))?;
        ending(file).filter(|leaving| *leaving == Double("a database"))
    };
    let is_other = || is_public_key_of(name) || usual::is_document(name);
    let is_key = || !is_other() && KEYS.iter().any(|key| has_word(name, key));
    find(COUNTED_ON, is_counted_on)
        .or_else(of_database)
        .or_else(|| is_key().then_some(Secret("a private key")))
}

fn counts_on(rest: &str) -> bool {
    let parts = rest.split(['.', '-', '_']).filter(|part| !part.is_empty());
    let is_number = |part: &str| part.bytes().all(|it| it.is_ascii_digit() || b"tz:".contains(&it));
    parts.into_iter().all(|part| is_number(part) || PACKED.contains(&part) || part == "old")
}

/// Whether a name holds a word that no letter or digit touches.
fn has_word(name: &str, word: &str) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    name.match_indices(word).any(|(at, _)| {
        is_edge(name[..at].chars().next_back()) && is_edge(name[at + word.len()..].chars().next())
    })
}

fn is_public_key_of(name: &str) -> bool {
    name.ends_with(".pub") && KEYS.iter().any(|key| name.contains(key))
}

/// What a file is a copy of, by its name: `copy of id_rsa`, `credentials (1).json`, `server.pem - copy (2)`.
fn undoubled(name: &str) -> Option<String> {
    let mut rest = name;
    while let Some(original) = DOUBLES.iter().find_map(|beginning| rest.strip_prefix(beginning)) {
        rest = original;
    }
    let (stem, ending) = rest.rsplit_once('.').map_or((rest, None), |(stem, it)| (stem, Some(it)));
    let original = match ending {
        // `server.pem (1)`: the mark stands behind the ending.
        Some(ending) if without_double(ending) != ending => {
            format!("{stem}.{}", without_double(ending))
        }
        Some(ending) => format!("{}.{ending}", without_double(stem)),
        None => without_double(stem).to_owned(),
    };
    (original != name).then_some(original)
}

/// A name without the words and numbers at its end that mark a copy.
fn without_double(name: &str) -> &str {
    let mut name = name;
    loop {
        let numbered = name.strip_suffix(')').and_then(|stem| stem.rsplit_once(" ("));
        let numbered = numbered.filter(|(_, number)| is_number(number)).map(|(stem, _)| stem);
        // `id_rsa copy 2`
        let counted = name.rsplit_once(' ').filter(|(_, number)| is_number(number));
        let counted = counted.map(|(stem, _)| stem).filter(|stem| doubled(stem).is_some());
        match numbered.or(counted).or_else(|| doubled(name)) {
            Some(shorter) => name = shorter,
            None => return name,
        }
    }
}

fn doubled(name: &str) -> Option<&str> {
    // The longest first: ` - copy` before ` copy`.
    let found = DOUBLED.iter().filter_map(|ending| name.strip_suffix(ending));
    found.min_by_key(|stem| stem.len())
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `about.md.20260102`, `about.md-old`, `about.md copy`: whatever comes behind the ending of a page. `about.md.pdf` is
/// what readers open.
fn is_kept_beside(name: &str) -> bool {
    let behind = name.match_indices(".md").map(|(at, ending)| &name[at + ending.len()..]);
    behind.into_iter().any(|rest| rest.starts_with(['.', '-', '_', ' ', '(', '+', ',', '=', '!']))
        && !name.ends_with(".md")
        && !usual::is_document(name)
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
