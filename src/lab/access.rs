//! Who may write: one lock file beside the lab, held while it is open.

use std::{
    ffi::OsString,
    fs::{File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
};

/// What may be done with an open lab.
#[derive(Debug)]
pub enum Access {
    /// It can be changed. The lock is given back when this is dropped, also by a crash.
    Write(WriteLock),
    /// It can be looked at.
    ReadOnly(ReadOnlyReason),
}

/// Why a lab can only be looked at.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ReadOnlyReason {
    /// Another window or program has it open for writing.
    OpenElsewhere,
    /// The file or its folder may not be written by this user.
    NoPermission,
}

/// The lock on a lab file; none for a lab in memory, which nobody else can open.
#[derive(Debug)]
pub struct WriteLock {
    _held: Option<File>,
}

impl Access {
    /// Asks for the right to write to the lab at `path`.
    pub(super) fn to_file(path: &Path) -> Self {
        let lock = beside(path, ".lock");
        let lock = OpenOptions::new().write(true).create(true).truncate(false).open(lock);
        let may_write = || OpenOptions::new().append(true).open(path).is_ok();
        match lock.map(|file| (file.try_lock(), file)) {
            Ok((Err(TryLockError::WouldBlock), _)) => Self::ReadOnly(ReadOnlyReason::OpenElsewhere),
            Ok((_, file)) if !path.exists() || may_write() => {
                Self::Write(WriteLock { _held: Some(file) })
            }
            _ => Self::ReadOnly(ReadOnlyReason::NoPermission),
        }
    }

    /// The right to write to a lab in memory.
    pub(super) fn to_memory() -> Self {
        Self::Write(WriteLock { _held: None })
    }

    /// Whether the lab can be changed.
    pub fn can_write(&self) -> bool {
        matches!(self, Self::Write(_))
    }
}

/// The path with `ending` added to its last part.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
