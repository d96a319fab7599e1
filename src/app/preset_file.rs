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
#[derive(Debug)]
pub enum PresetNotFound {
    /// Its file cannot be read; why, as the system says it.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// Its text is no preset.
    Invalid(PresetError),
}

/// The shipped preset of this name, or the one in the file of this name in `folder`.
///
/// # Errors
///
/// [`PresetNotFound`].
pub fn find_preset(name: &str, folder: &Path) -> Result<Preset, PresetNotFound> {
    if let Some(preset) = shipped(name) {
        return preset.map_err(PresetNotFound::Invalid);
    }
    let path = folder.join(name);
    let text =
        read(&path).map_err(|error| PresetNotFound::Unreadable { path, why: error.to_string() })?;
    Preset::parse(&text).map_err(PresetNotFound::Invalid)
}

fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?.take(LARGEST).read_to_string(&mut text)?;
    Ok(text)
}
