//! Files that the program keeps for itself: how they are read, and how they are made.
//!
//! Whoever can write beside them could have put anything there in their place. So only a regular file is
//! read, no pipe is waited for, and no file is ever written where it stands: by a second name it may be
//! somebody else's. It knows no file by name.

use std::io::{self, Read, Write};

use cap_std::fs::{Dir, OpenOptions};

/// Reads a file of the program in a folder, of at most so many bytes.
///
/// # Errors
/// When it is not there, is no regular file, is larger, or the disk does not let us.
pub fn read_own(folder: &Dir, name: &str, most: u64) -> io::Result<Vec<u8>> {
    let irregular = || io::Error::new(io::ErrorKind::InvalidInput, "it is no regular file");
    if !folder.symlink_metadata(name)?.is_file() {
        return Err(irregular());
    }
    let file = folder.open_with(name, &for_reading())?;
    // It may have become another since.
    let found = file.metadata()?;
    if !found.is_file() {
        return Err(irregular());
    }
    if found.len() > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::with_capacity(found.len() as usize);
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Makes a file of the program, which may not be there, of these parts.
///
/// # Errors
/// When something of this name is there, or the disk does not let us.
pub fn write_own(folder: &Dir, name: &str, parts: &[&[u8]]) -> io::Result<cap_std::fs::File> {
    let mut file = folder.open_with(name, OpenOptions::new().write(true).create_new(true))?;
    parts.iter().try_for_each(|part| file.write_all(part))?;
    Ok(file)
}

/// The same, in the place of a file that was left there; that one is not touched, whatever other names it has.
///
/// # Errors
/// When it cannot be taken away, or the disk does not let us.
pub fn write_own_anew(folder: &Dir, name: &str, parts: &[&[u8]]) -> io::Result<cap_std::fs::File> {
    match folder.remove_file(name) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => write_own(folder, name, parts),
    }
}

#[cfg(unix)]
pub(super) const NONBLOCK: i32 = rustix::fs::OFlags::NONBLOCK.bits() as i32;

/// What waits for nobody: a pipe opened otherwise is a pipe that is waited for.
pub(super) fn for_reading() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use cap_std::fs::OpenOptionsExt;
        options.custom_flags(NONBLOCK);
    }
    options
}
