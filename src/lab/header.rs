//! A first look at a file, without opening it as a database or touching anything beside it.

use std::{
    fs::{self, File},
    io::Read as _,
    path::{Path, PathBuf},
};

use super::{
    LabError,
    schema::{APPLICATION_ID, VERSION},
};

/// The length of the header of a SQLite file, and where its numbers stand, in bytes
/// (<https://www.sqlite.org/fileformat.html#the_database_header>). All are big-endian.
const LENGTH: usize = 100;
const MAGIC: &[u8] = b"SQLite format 3\0";
const PAGE_SIZE_AT: usize = 16;
const PAGE_COUNT_AT: usize = 28;
const USER_VERSION_AT: usize = 60;
const APPLICATION_ID_AT: usize = 68;

/// The largest file that is read, in bytes: some three million entries.
const LARGEST: u64 = 1 << 30;

/// Checks that `path` looks like a whole lab that this program can read.
///
/// # Errors
///
/// The [`LabError`] that says what it is instead.
pub(super) fn check(path: &Path) -> Result<(), LabError> {
    let at = || path.to_path_buf();
    let io_error = |error| LabError::from_io(path, &error);
    if path.is_dir() {
        return Err(LabError::IsFolder { path: at() });
    }
    // Asked before it is opened: to open a pipe is to wait for somebody to write to it.
    if !fs::metadata(path).map_err(io_error)?.is_file() {
        return Err(LabError::NotALab { path: at() });
    }
    let mut file = File::open(path).map_err(io_error)?;
    let mut header = [0; LENGTH];
    file.read_exact(&mut header).map_err(|_short| LabError::NotALab { path: at() })?;
    if !header.starts_with(MAGIC) || number(&header, APPLICATION_ID_AT) != APPLICATION_ID {
        return Err(LabError::NotALab { path: at() });
    }
    let found = number(&header, USER_VERSION_AT);
    if found > VERSION {
        return Err(LabError::Newer { path: at(), found, known: VERSION });
    }
    let length = || file.metadata().map(|metadata| metadata.len()).map_err(io_error);
    let expected = page_size(&header) * u64::from(number(&header, PAGE_COUNT_AT));
    if length()? > LARGEST {
        return Err(LabError::TooLarge { path: at(), largest: LARGEST });
    }
    // With a journal beside it the file is in the middle of a change, which SQLite ends or
    // undoes. The change may just have ended, so the length is asked for again.
    let changing = length()? < expected && journal_of(path).exists();
    match length()? {
        found if found < expected && !changing => {
            Err(LabError::Truncated { path: at(), found, expected })
        }
        _ => Ok(()),
    }
}

fn number(header: &[u8; LENGTH], at: usize) -> u32 {
    header[at..at + 4].iter().fold(0, |sum, &byte| sum << 8 | u32::from(byte))
}

fn page_size(header: &[u8; LENGTH]) -> u64 {
    let size = u64::from(header[PAGE_SIZE_AT]) << 8 | u64::from(header[PAGE_SIZE_AT + 1]);
    // 65,536 does not fit into the two bytes and is written as 1.
    if size == 1 { 65_536 } else { size }
}

/// The journal of the lab at `path`, which is there while a change is being written.
pub(super) fn journal_of(path: &Path) -> PathBuf {
    super::file::beside(path, "-journal")
}
