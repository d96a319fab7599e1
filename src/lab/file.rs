//! Where the file of a lab is, and how a whole one gets there.

use std::{
    ffi::OsString,
    fs::{self, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};

use super::{Access, EXTENSION, LabError, Preset, schema};

/// What SQLite may leave beside a file. Beside a new file of the same name it would be taken
/// for its own, and played back into it.
const LEFT_BEHIND: [&str; 3] = ["-journal", "-wal", "-shm"];

/// The path with `ending` added to its last part.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// The path from the root on, and where it leads if it is a link. SQLite would take a relative
/// one such as `file:x.lab` for an address, and a link would be replaced instead of its file.
pub(super) fn absolute(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if absolute.is_symlink() { real(&absolute) } else { absolute }
}

/// The path without links, as far as it exists.
pub(super) fn real(path: &Path) -> PathBuf {
    let folder = || Some(path.parent()?.canonicalize().ok()?.join(path.file_name()?));
    path.canonicalize().ok().or_else(folder).unwrap_or_else(|| path.to_owned())
}

/// Refuses a name that does not end in `.lab`, in capitals or not.
pub(super) fn require_extension(path: &Path) -> Result<(), LabError> {
    match path.extension() {
        Some(extension) if extension.eq_ignore_ascii_case(EXTENSION) => Ok(()),
        _ => Err(LabError::WrongExtension { path: path.to_owned() }),
    }
}

/// Refuses a path in a folder that is not there.
pub(super) fn require_folder(path: &Path) -> Result<(), LabError> {
    match path.parent() {
        Some(folder) if !folder.is_dir() => Err(LabError::Missing { path: folder.to_owned() }),
        _ => Ok(()),
    }
}

/// Holds the place of a new lab, which must not exist.
pub(super) fn reserve(path: &Path) -> Result<Access, LabError> {
    let must_not_exist = || {
        if path.exists() { Err(LabError::Exists { path: path.to_owned() }) } else { Ok(()) }
    };
    require_extension(path)?;
    must_not_exist()?;
    require_folder(path)?;
    let access = Access::to_file(path);
    if let Access::ReadOnly(reason) = access {
        return Err(LabError::cannot_replace(path, reason));
    }
    // Asked again: before the lock was held another program could make it.
    must_not_exist()?;
    Ok(access)
}

/// Puts the file of a new lab at `path`.
pub(super) fn put_new(path: &Path, preset: &Preset) -> Result<(), LabError> {
    put(path, |half| {
        let connection = connect_new(half)?;
        schema::configure(&connection)?;
        schema::create(&connection, preset.text())
    })
}

/// Opens a database in a new file.
pub(super) fn connect_new(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    Connection::open_with_flags(path, flags)
}

/// Puts a file at `path`, in place of what is there: `make` makes it beside, and it is moved
/// into place when it is whole and on disk. The lock on `path` must be held.
pub(super) fn put(
    path: &Path,
    make: impl FnOnce(&Path) -> rusqlite::Result<()>,
) -> Result<(), LabError> {
    let half = beside(path, ".mdm-console-half");
    let io_error = |error| LabError::from_io(path, &error);
    let moved = remove_if_there(&half)
        .map_err(io_error)
        .and_then(|()| make(&half).map_err(|error| LabError::from_sql(path, &error)))
        .and_then(|()| move_into_place(&half, path).map_err(io_error));
    // The first error is the one to tell; a half file that is left is replaced next time.
    moved.inspect_err(|_| _ = fs::remove_file(&half))
}

fn move_into_place(half: &Path, path: &Path) -> io::Result<()> {
    // For writing, because Windows syncs no other files.
    OpenOptions::new().write(true).open(half)?.sync_all()?;
    undo_what_was_cut_off(path);
    for ending in LEFT_BEHIND {
        remove_if_there(&beside(path, ending))?;
    }
    fs::rename(half, path)?;
    sync_folder(path);
    Ok(())
}

/// Lets SQLite finish with the file that is to be replaced: if that fails in the end, it must be
/// whole without what lies beside it. Where it is no database there is nothing to finish.
fn undo_what_was_cut_off(path: &Path) {
    if path.exists() && LEFT_BEHIND.iter().any(|ending| beside(path, ending).exists()) {
        let read = |old: Connection| old.execute_batch("PRAGMA journal_mode = DELETE");
        _ = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(read);
    }
}

/// Puts the new name on disk as well. Windows does that by itself, and refuses to open folders.
pub(super) fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent() {
        _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    }
}

fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
