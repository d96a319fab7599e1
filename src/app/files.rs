//! Files that are handed over on a page of the stage, or saved there; read within bounds.

use std::{
    fs::{self, File},
    io::{Read as _, Write as _},
    path::Path,
};

use crate::{lab::Replace, text, upload::MOST_READ};

/// What is in the file at `path`, as much of it as is looked at and one byte more; or why it
/// cannot be read.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, String> {
    // Asked before it is opened: opening a pipe would wait for somebody to write to it.
    let about = fs::metadata(path).map_err(|error| error.to_string())?;
    if !about.is_file() {
        return Err(text!("file-is-none"));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| error.to_string())?;
    let most = MOST_READ as u64 + 1;
    file.take(most).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes)
}

/// Writes a file; one that is there already is replaced only where the person was asked.
pub(super) fn write(path: &Path, bytes: &[u8], replace: Replace) -> Result<(), String> {
    let file = match replace {
        Replace::Asked => File::create(path),
        Replace::Never => File::create_new(path),
    };
    file.and_then(|mut file| file.write_all(bytes)).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => text!("file-is-there"),
        _ => error.to_string(),
    })
}
