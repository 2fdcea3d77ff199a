//! What the operating system says when it refuses something, in words for people who do not know its numbers.
//!
//! The one place where an error of the system becomes a sentence: why, in words that go on from what could not be done,
//! and what to do. It knows no file and no command.

use std::borrow::Cow;
use std::io::{self, ErrorKind};

/// Why the system refused something, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub why: Cow<'static, str>,
    /// What to do; nothing where the reason says it.
    pub hint: Option<&'static str>,
}

impl Refused {
    /// Both, for a message.
    pub fn with_hint(&self) -> String {
        match self.hint {
            Some(hint) => format!("{}\n\nhint: {hint}", self.why),
            None => self.why.clone().into_owned(),
        }
    }
}

/// What was to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// To read a file or a folder.
    Reading,
    /// To write one.
    Writing,
}

const CHECK_DISK: &str = "look whether the disk is in order, and try again";
const SHORTER: &str = "give it a shorter name, or move the folder of the site further up";

/// What an error of the system means.
pub fn in_words(error: &io::Error, doing: Doing) -> Refused {
    let told = by_number(error).or_else(|| by_kind(error.kind(), doing));
    let (why, hint) = match told {
        Some((why, hint)) => (why.into(), Some(hint)),
        // What the program itself found out stands in the error, in words.
        None if error.get_ref().is_some() => (error.to_string().into(), None),
        None => (unknown(error), Some(CHECK_DISK)),
    };
    Refused { why, hint }
}

fn unknown(error: &io::Error) -> Cow<'static, str> {
    match error.raw_os_error() {
        Some(number) => format!("the system refuses it, by its number {number}").into(),
        None => "the system refuses it and does not say why".into(),
    }
}

fn by_kind(kind: ErrorKind, doing: Doing) -> Option<(&'static str, &'static str)> {
    Some(match (kind, doing) {
        (ErrorKind::StorageFull, _) => ("the disk is full", "make room on the disk, and try again"),
        (ErrorKind::QuotaExceeded, _) => (
            "what you may store on this disk is used up",
            "delete what you need no longer, and try again",
        ),
        (ErrorKind::ReadOnlyFilesystem, _) => {
            ("the disk can only be read", "choose a folder on another disk")
        }
        (ErrorKind::PermissionDenied, Doing::Reading) => (
            "you may not read it",
            "allow your user to read the file and the folder that it lies in, or ask whoever owns them",
        ),
        (ErrorKind::PermissionDenied, Doing::Writing) => {
            ("you may not write here", "ask whoever owns the folder, or choose another")
        }
        (ErrorKind::NotFound, Doing::Reading) => (
            "it is not there any more",
            "look whether it was moved, or its disk is not mounted, and try again",
        ),
        (ErrorKind::NotFound, Doing::Writing) => (
            "the folder that it should lie in is not there",
            "make that folder, or look whether its disk is mounted",
        ),
        (ErrorKind::AlreadyExists, _) => (
            "something of this name is there already",
            "choose another name, or move away what is there",
        ),
        (ErrorKind::NotADirectory, _) => {
            ("a file lies where a folder is needed", "move the file away, or choose another folder")
        }
        (ErrorKind::IsADirectory, _) => {
            ("a folder lies where a file is needed", "move the folder away, or choose another name")
        }
        (ErrorKind::DirectoryNotEmpty, _) => {
            ("the folder is not empty", "move away what is in it, and try again")
        }
        (ErrorKind::InvalidFilename, _) => ("its name is too long for the disk", SHORTER),
        (ErrorKind::InvalidInput, _) => (
            "the system does not take this name or this place",
            "give it a name of letters, digits, `-` and `_`; some disks of networks and telephones take less than others",
        ),
        (ErrorKind::FileTooLarge, _) => (
            "the file is larger than this disk can hold one",
            "choose a folder on another disk, or make the file smaller",
        ),
        (ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy, _) => {
            ("another program is using it", "close the program that has it open, and try again")
        }
        (ErrorKind::TimedOut | ErrorKind::StaleNetworkFileHandle, _) => (
            "the disk of the network does not answer",
            "look whether the network disk is connected, and try again",
        ),
        (ErrorKind::AddrInUse, _) => {
            ("another program listens there", "name another port with `--port`")
        }
        (ErrorKind::AddrNotAvailable, _) => (
            "this machine does not have that address",
            "leave `--host` out, or name an address of this machine",
        ),
        (ErrorKind::OutOfMemory, _) => {
            ("the memory of this machine is used up", "close other programs, and try again")
        }
        (ErrorKind::Unsupported, _) => ("this system cannot do it", CHECK_DISK),
        _ => return None,
    })
}

/// What has no kind of its own.
#[cfg(unix)]
fn by_number(error: &io::Error) -> Option<(&'static str, &'static str)> {
    use rustix::io::Errno;
    Some(match Errno::from_io_error(error)? {
        Errno::IO => ("the disk cannot read or write there: it may be damaged", CHECK_DISK),
        Errno::MFILE | Errno::NFILE => (
            "too many files are open at once",
            "close other programs, or raise the limit with `ulimit -n`",
        ),
        Errno::LOOP => ("links lead round in a circle", "remove the link"),
        Errno::NAMETOOLONG => ("its name is too long for the disk", SHORTER),
        Errno::NOSPC => ("the disk is full", "make room on the disk, and try again"),
        _ => return None,
    })
}

#[cfg(not(unix))]
fn by_number(_: &io::Error) -> Option<(&'static str, &'static str)> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_words() {
        let kinds = [
            (ErrorKind::StorageFull, "the disk is full"),
            (ErrorKind::AlreadyExists, "something of this name is there already"),
            (ErrorKind::InvalidInput, "the system does not take this name or this place"),
        ];
        for (kind, why) in kinds {
            assert_eq!(in_words(&kind.into(), Doing::Writing).why, why);
        }
        let own = io::Error::other("a link leads out of the site's folder");
        assert_eq!(in_words(&own, Doing::Writing).why, "a link leads out of the site's folder");
    }

    #[cfg(unix)]
    #[test]
    fn no_number_of_this_system_reaches_a_person_in_its_own_words() {
        for number in 1..140 {
            let error = io::Error::from_raw_os_error(number);
            for doing in [Doing::Reading, Doing::Writing] {
                let said = in_words(&error, doing);
                assert!(!said.why.contains("os error"), "{number}: {}", said.why);
                assert!(said.hint.is_some());
            }
        }
        for (number, why) in [
            (28, "the disk is full"),
            (17, "something of this name is there already"),
            (22, "the system does not take this name or this place"),
            (5, "the disk cannot read or write there: it may be damaged"),
        ] {
            let error = io::Error::from_raw_os_error(number);
            assert_eq!(in_words(&error, Doing::Writing).why, why);
        }
    }
}
