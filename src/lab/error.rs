use std::{
    io,
    path::{Path, PathBuf},
};

use super::{PresetError, ReadOnlyReason};

/// Why a lab cannot be opened, read or written. The file is as it was.
///
/// The sentence for people is the language entry `lab-error-<code>`.
#[derive(Debug, thiserror::Error)]
pub enum LabError {
    /// The name does not end in `.lab`.
    #[error("a lab's file name ends in .lab: {path}")]
    WrongExtension {
        /// The path that was given.
        path: PathBuf,
    },
    /// There is no such file.
    #[error("no such file: {path}")]
    Missing {
        /// The path that was given.
        path: PathBuf,
    },
    /// There is a file already, and it was not to be replaced.
    #[error("a file of this name exists: {path}")]
    Exists {
        /// The path that was given.
        path: PathBuf,
    },
    /// The path leads to a folder.
    #[error("a folder, not a file: {path}")]
    IsFolder {
        /// The path that was given.
        path: PathBuf,
    },
    /// The file is something else than a lab.
    #[error("not a lab: {path}")]
    NotALab {
        /// The path that was given.
        path: PathBuf,
    },
    /// A newer version of the program has written the file.
    #[error("written by a newer version (file {found}, program {known}): {path}")]
    Newer {
        /// The path that was given.
        path: PathBuf,
        /// The version of the file.
        found: u32,
        /// The newest version that this program reads.
        known: u32,
    },
    /// The end of the file is missing.
    #[error("cut short, {found} of {expected} bytes: {path}")]
    Truncated {
        /// The path that was given.
        path: PathBuf,
        /// The size of the file, in bytes.
        found: u64,
        /// The size that its own header gives, in bytes.
        expected: u64,
    },
    /// The file is damaged.
    #[error("damaged ({detail}): {path}")]
    Damaged {
        /// The path that was given.
        path: PathBuf,
        /// What was found.
        detail: String,
    },
    /// The file or folder may not be read or written by this user.
    #[error("no permission: {path}")]
    NoPermission {
        /// The path that was given.
        path: PathBuf,
    },
    /// The disk is full.
    #[error("no space left: {path}")]
    DiskFull {
        /// The path that was given.
        path: PathBuf,
    },
    /// The lab can only be looked at.
    #[error("opened to be read only: {path}")]
    ReadOnly {
        /// The lab's path.
        path: PathBuf,
        /// Why.
        reason: ReadOnlyReason,
    },
    /// Another window has the lab open that was to be replaced.
    #[error("in use: {path}")]
    InUse {
        /// The path that was given.
        path: PathBuf,
    },
    /// Another program has written to the lab while it was open.
    #[error("changed by another program: {path}")]
    Changed {
        /// The lab's path.
        path: PathBuf,
    },
    /// The file is larger than any lab.
    #[error("larger than {largest} bytes: {path}")]
    TooLarge {
        /// The path that was given.
        path: PathBuf,
        /// The largest file that is read, in bytes.
        largest: u64,
    },
    /// The trail has fewer entries.
    #[error("no entry {number}, the last one is {last}: {path}")]
    NoSuchEntry {
        /// The lab's path.
        path: PathBuf,
        /// The entry that was asked for.
        number: u32,
        /// The last entry; 0 where there is none.
        last: usize,
    },
    /// The organisation in the lab, or the one it was to begin with, is not valid.
    #[error("its organisation is not valid: {path}")]
    Preset {
        /// The path that was given.
        path: PathBuf,
        /// What is wrong with it.
        source: PresetError,
    },
    /// Anything else that the system reports.
    #[error("{detail}: {path}")]
    Other {
        /// The path that was given.
        path: PathBuf,
        /// What the system says.
        detail: String,
    },
}

impl LabError {
    /// Why the file at `path` cannot be replaced.
    pub(super) fn cannot_replace(path: &Path, reason: ReadOnlyReason) -> Self {
        let path = path.to_owned();
        match reason {
            ReadOnlyReason::OpenElsewhere => Self::InUse { path },
            _ => Self::NoPermission { path },
        }
    }

    /// The error of the system `error`, met at `path`.
    pub(super) fn from_io(path: impl Into<PathBuf>, error: &io::Error) -> Self {
        let path = path.into();
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::IsADirectory => Self::IsFolder { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::NoPermission { path }
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            _ => Self::Other { path, detail: error.to_string() },
        }
    }

    /// The error of the database `error`, met at `path`.
    pub(super) fn from_sql(path: impl Into<PathBuf>, error: &rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let path = path.into();
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull { path },
            Some(ErrorCode::ConstraintViolation) => Self::Changed { path },
            Some(ErrorCode::NotADatabase) => Self::NotALab { path },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::NoPermission { path },
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path, detail: error.to_string() },
            _ => Self::Other { path, detail: error.to_string() },
        }
    }
}
