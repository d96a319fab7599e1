//! Who may write: one lock file beside the lab, held while it is open.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
};

use super::file::{beside, real};

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
    /// The folder does not know locks, so that nobody could be kept from writing too.
    CannotLock,
    /// It was opened to be looked at.
    Asked,
}

/// The lock on a lab file; none for a lab in memory, which nobody else can open.
#[derive(Debug)]
pub struct WriteLock {
    _held: Option<File>,
}

impl Access {
    /// Asks for the right to write to the lab at `path`, which may not exist yet.
    pub(super) fn to_file(path: &Path) -> Self {
        // The lock goes by the file, not by one of the names that lead to it.
        let path = real(path);
        let may_write = !path.exists() || OpenOptions::new().append(true).open(&path).is_ok();
        let lock = beside(&path, ".lock");
        let lock = OpenOptions::new().write(true).create(true).truncate(false).open(lock);
        match lock {
            Ok(file) => match reason_against(&file.try_lock(), may_write) {
                None => Self::Write(WriteLock { _held: Some(file) }),
                Some(reason) => Self::ReadOnly(reason),
            },
            Err(_) => Self::ReadOnly(ReadOnlyReason::NoPermission),
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

fn reason_against(locked: &Result<(), TryLockError>, may_write: bool) -> Option<ReadOnlyReason> {
    match locked {
        Err(TryLockError::WouldBlock) => Some(ReadOnlyReason::OpenElsewhere),
        Err(TryLockError::Error(_)) => Some(ReadOnlyReason::CannotLock),
        Ok(()) if !may_write => Some(ReadOnlyReason::NoPermission),
        Ok(()) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn only_a_lock_and_permission_together_let_one_write() {
        let broken = || TryLockError::Error(io::Error::from(io::ErrorKind::Unsupported));
        for (locked, may_write, reason) in [
            (Ok(()), true, None),
            (Ok(()), false, Some(ReadOnlyReason::NoPermission)),
            (Err(TryLockError::WouldBlock), true, Some(ReadOnlyReason::OpenElsewhere)),
            (Err(TryLockError::WouldBlock), false, Some(ReadOnlyReason::OpenElsewhere)),
            (Err(broken()), true, Some(ReadOnlyReason::CannotLock)),
        ] {
            assert_eq!(reason_against(&locked, may_write), reason);
        }
    }
}
