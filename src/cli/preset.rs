//! Presets by name or by file.

use std::{
    fs::File,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use crate::lab::{Preset, PresetError, shipped};

/// More than any preset has, in bytes.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Why there is no such preset.
pub(super) enum NotFound {
    /// Its file cannot be read; why, as the system says it.
    Unreadable { path: PathBuf, why: String },
    /// Its text is no preset.
    Invalid(PresetError),
}

/// The shipped preset of this name, or the one in the file of this name in `folder`.
pub(super) fn find(name: &str, folder: &Path) -> Result<Preset, NotFound> {
    if let Some(preset) = shipped(name) {
        return preset.map_err(NotFound::Invalid);
    }
    let path = folder.join(name);
    let text =
        read(&path).map_err(|error| NotFound::Unreadable { path, why: error.to_string() })?;
    Preset::parse(&text).map_err(NotFound::Invalid)
}

fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?.take(LARGEST).read_to_string(&mut text)?;
    Ok(text)
}
