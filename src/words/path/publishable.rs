//! Which names a published file may have: those that every server, disk and browser reads as the same.
//!
//! Owns the rules and the words for them. It touches no file and knows neither pages nor formats:
//! whoever reads a name says where it stands.

use std::fmt;

use crate::words::unseen::is_unseen;
/// The longest name of a file or folder, in bytes of UTF-8: what ext4, NTFS and APFS can hold.
const LONGEST_NAME: usize = 255;

/// The longest name in the content: the program makes longer ones of it, with a fingerprint or an ending.
const LONGEST_NAME_OF_SOURCE: usize = 220;

/// The longest path, in bytes of UTF-8: that of a key in the object stores that sites are published from.
const LONGEST_PATH: usize = 1024;

/// Names that begin with a dot and are published all the same: what the web (RFC 8615) and hosts ask for.
const SHOWN: &[&str] = &[".well-known", ".htaccess", ".nojekyll", ".domains"];

/// Names of files, in small letters, by which servers and hosts know what to do.
const READ_BY_HOSTS: &[&str] = &[
    ".htaccess",
    ".htpasswd",
    ".user.ini",
    "_headers",
    "_redirects",
    "_routes.json",
    "customhttp.yml",
    "firebase.json",
    "netlify.toml",
    "nginx.conf",
    "now.json",
    "php.ini",
    "serve.json",
    "static.json",
    "staticfile",
    "staticwebapp.config.json",
    "superstatic.json",
    "vercel.json",
    "web.config",
];

/// More names of files that hosts look for: which domain a site answers to, and that it is finished.
const OF_A_SITE: &[&str] = &["cname", ".nojekyll", ".domains"];

/// What the names of the program's own files begin with: its record, its staging folder, its cache.
const OWN: &str = ".welcomat";

/// Names of devices on Windows, whatever ending follows; `COM1` to `LPT9` are worked out.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Why a path cannot be that of a published file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpublishable {
    /// The name in the path that is at fault; the whole path where no name alone is.
    pub part: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong with a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// There is nothing between two slashes, or nothing at all.
    Empty,
    /// `.` or `..`, which are no names but ways.
    Way,
    /// It begins with a dot.
    Hidden,
    /// It is a name of the program's own files.
    Own,
    /// A folder of it has a name by which servers and hosts look for a file.
    ReadByHosts,
    /// A character that nobody sees: a control, a mark of direction, one of no width.
    Invisible(char),
    /// A character that means something else to some systems.
    Special(char),
    /// A character written as `%2e`: what decodes a path twice reads another path.
    Encoded(String),
    /// Windows keeps it for a device.
    Device,
    /// It ends in a dot or a space, which Windows drops.
    End(char),
    /// It has more bytes than a disk can hold in a name.
    LongName(usize, usize),
    /// The path as a whole has too many bytes.
    LongPath(usize),
}

impl fmt::Display for Unpublishable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = &self.part;
        match &self.reason {
            Reason::Empty => write!(f, "a name in it is empty"),
            Reason::Way => write!(f, "`{part}` leads to another folder"),
            Reason::Hidden => write!(f, "`{part}` begins with a dot, which hides it"),
            Reason::ReadByHosts => {
                write!(f, "`{part}` is the name of a file that servers take their settings from")
            }
            Reason::Own => write!(f, "the program keeps names such as `{part}` for itself"),
            Reason::Invisible(found) => {
                write!(f, "it holds the invisible character U+{:04X}", u32::from(*found))
            }
            Reason::Special('\\') => write!(f, "it holds `\\`, which some systems read as `/`"),
            Reason::Special(found) => {
                write!(f, "it holds `{found}`, which some systems do not take in a name")
            }
            Reason::Encoded(found) => {
                write!(f, "it holds `{found}`, which servers read as another character")
            }
            Reason::Device => write!(f, "Windows keeps the name `{part}` for a device"),
            Reason::End(' ') => write!(f, "`{part}` ends in a space, which Windows drops"),
            Reason::End(_) => write!(f, "`{part}` ends in a dot, which Windows drops"),
            Reason::LongName(bytes, most) => {
                write!(f, "a name in it has {bytes} bytes, and {most} is the most")
            }
            Reason::LongPath(bytes) => {
                write!(f, "it has {bytes} bytes, and {LONGEST_PATH} is the most")
            }
        }
    }
}

impl Reason {
    /// What to write instead.
    pub fn hint(&self) -> &'static str {
        match self {
            Reason::ReadByHosts => "choose another name; as a folder this one stops some servers",
            Reason::Device => "add a word to the name, as in `con-page`",
            Reason::LongName(..) | Reason::LongPath(_) => "shorten the name",
            Reason::Encoded(_) => {
                "write the character itself; letters of every script can stand in a name"
            }
            _ => "use letters, digits, `-` and `_`",
        }
    }
}

/// Checks the path of a published file, or with a slash at its end that of a folder.
///
/// # Errors
/// The first thing that is wrong with it.
pub(super) fn check_output(path: &str) -> Result<(), Unpublishable> {
    if path.len() > LONGEST_PATH {
        let reason = Reason::LongPath(path.len());
        return Err(Unpublishable { part: path.to_owned(), reason });
    }
    let names = path.strip_suffix('/').unwrap_or(path);
    names.split('/').try_for_each(|name| check(name, LONGEST_NAME))?;
    let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
    folders.map(|folder| folder.rsplit('/').next().unwrap_or(folder)).try_for_each(check_folder)
}

/// Checks the name of a folder beyond what is asked of every name: where a server looks for its settings it must not
/// find a folder. Some answer nothing at all then.
///
/// # Errors
/// That it is one of these names.
pub fn check_folder(name: &str) -> Result<(), Unpublishable> {
    let is_of_a_site = || OF_A_SITE.iter().any(|known| name.eq_ignore_ascii_case(known));
    match is_read_by_hosts(name) || is_of_a_site() {
        true => Err(Unpublishable { part: name.to_owned(), reason: Reason::ReadByHosts }),
        false => Ok(()),
    }
}

/// Whether servers and hosts take settings from a file of this name.
pub fn is_read_by_hosts(name: &str) -> bool {
    READ_BY_HOSTS.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Checks the name of a file or folder of the content, from which names of published files are made.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn check_name(name: &str) -> Result<(), Unpublishable> {
    check(name, LONGEST_NAME_OF_SOURCE)
}

/// Whether Windows keeps a name for a device, with any ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or("").trim_end_matches(' ');
    let numbered = || {
        let mut letters = stem.chars();
        let number = letters.next_back();
        let series = letters.as_str();
        (series.eq_ignore_ascii_case("com") || series.eq_ignore_ascii_case("lpt"))
            && number.is_some_and(|number| "123456789¹²³".contains(number))
    };
    (3..=7).contains(&stem.len())
        && (DEVICES.iter().any(|device| stem.eq_ignore_ascii_case(device)) || numbered())
}

fn check(name: &str, most: usize) -> Result<(), Unpublishable> {
    match wrong(name, most) {
        None => Ok(()),
        Some(reason) => Err(Unpublishable { part: name.to_owned(), reason }),
    }
}

fn wrong(name: &str, most: usize) -> Option<Reason> {
    if name.is_empty() {
        return Some(Reason::Empty);
    }
    if let Some(reason) = wrong_character(name) {
        return Some(reason);
    }
    if name.starts_with('.') {
        return match name {
            "." | ".." => Some(Reason::Way),
            name if starts_with_ignoring_case(name, OWN) => Some(Reason::Own),
            name if SHOWN.contains(&name) => None,
            _ => Some(Reason::Hidden),
        };
    }
    if name.len() > most {
        return Some(Reason::LongName(name.len(), most));
    }
    if let Some(end) = name.chars().next_back().filter(|end| matches!(end, '.' | ' ')) {
        return Some(Reason::End(end));
    }
    is_device(name).then_some(Reason::Device)
}

fn wrong_character(name: &str) -> Option<Reason> {
    if !name.is_ascii()
        && let Some(invisible) = name.chars().find(|c| is_unseen(*c))
    {
        return Some(Reason::Invisible(invisible));
    }
    for (at, byte) in name.bytes().enumerate() {
        match byte {
            0..0x20 | 0x7f => return Some(Reason::Invisible(char::from(byte))),
            b'\\' | b':' | b'*' | b'?' | b'"' | b'<' | b'>' | b'|' => {
                return Some(Reason::Special(char::from(byte)));
            }
            b'%' => {
                let code = name.get(at..at + 3);
                let is_code = |code: &&str| code[1..].bytes().all(|c| c.is_ascii_hexdigit());
                if let Some(code) = code.filter(is_code) {
                    return Some(Reason::Encoded(code.to_owned()));
                }
            }
            _ => {}
        }
    }
    None
}

fn starts_with_ignoring_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(path: &str) -> Option<Reason> {
        check_output(path).err().map(|wrong| wrong.reason)
    }

    #[test]
    fn paths_that_every_system_reads_alike_are_taken() {
        for path in [
            "index.html",
            "en/cities/málaga/index.html",
            "fa/می\u{200c}خواهم/index.html",
            ".well-known/security.txt",
            ".nojekyll",
            "_headers",
            "en/.htaccess",
            "CNAME",
            "search/en/",
            "100%.pdf",
            "c#.pdf",
            "a b/c.pdf",
            "console/index.html",
            "com10/lpt/com/aux-file",
            "con-EC/index.html",
            "a/...b",
        ] {
            let expected = path.ends_with("...b").then_some(Reason::Hidden);
            assert_eq!(reason(path), expected, "{path}");
        }
    }

    #[test]
    fn every_kind_of_wrong_name_has_its_reason() {
        let cases: &[(&str, Reason)] = &[
            ("", Reason::Empty),
            ("/", Reason::Empty),
            ("/a", Reason::Empty),
            ("a//b", Reason::Empty),
            ("a//", Reason::Empty),
            ("a/../b", Reason::Way),
            ("./a", Reason::Way),
            (".git/config", Reason::Hidden),
            ("...", Reason::Hidden),
            (".welcomat", Reason::Own),
            (".Welcomat-new/x.html", Reason::Own),
            ("a\nb", Reason::Invisible('\n')),
            ("a\0", Reason::Invisible('\0')),
            ("a\u{7f}", Reason::Invisible('\u{7f}')),
            ("a\u{85}b", Reason::Invisible('\u{85}')),
            ("a\u{202e}b", Reason::Invisible('\u{202e}')),
            ("a\u{feff}", Reason::Invisible('\u{feff}')),
            ("a\u{fffe}", Reason::Invisible('\u{fffe}')),
            ("a\u{fdd0}P0", Reason::Invisible('\u{fdd0}')),
            ("a\\..\\b", Reason::Special('\\')),
            ("c:/x", Reason::Special(':')),
            ("a|b", Reason::Special('|')),
            ("a%2e%2e/b", Reason::Encoded("%2e".to_owned())),
            ("a%0A", Reason::Encoded("%0A".to_owned())),
            ("a%252e", Reason::Encoded("%25".to_owned())),
            ("_redirects/index.html", Reason::ReadByHosts),
            ("en/.htaccess/index.html", Reason::ReadByHosts),
            ("a/Web.Config/", Reason::ReadByHosts),
            ("CNAME/index.html", Reason::ReadByHosts),
            ("aux", Reason::Device),
            ("x/CON.tar.gz/y", Reason::Device),
            ("nul .txt", Reason::Device),
            ("Lpt³", Reason::Device),
            ("conin$", Reason::Device),
            ("a./b", Reason::End('.')),
            ("a /b", Reason::End(' ')),
        ];
        for (path, expected) in cases {
            assert_eq!(reason(path).as_ref(), Some(expected), "{path:?}");
        }
        assert_eq!(reason(&"a".repeat(256)), Some(Reason::LongName(256, 255)));
        assert_eq!(reason(&"a/".repeat(513)), Some(Reason::LongPath(1026)));
    }
}
