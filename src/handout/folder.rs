use std::{
    collections::BTreeSet,
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    process,
};

use super::{HandoutError, Manifest};

/// A folder that is being written: beside its place, so that it is there whole or not at all.
pub struct Folder {
    target: PathBuf,
    existing: Existing,
    half: Temporary,
    /// The files in it that are to be removed.
    gone: BTreeSet<String>,
    // Dropped last: what was made for the others goes when it is empty.
    _parents: Made,
}

/// What becomes of a folder that is there already and holds something else than a handout.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Existing {
    /// It is left alone, and nothing is written.
    Kept,
    /// The new files are put into it; others stay.
    Filled,
}

impl Folder {
    /// Begins a folder that will be at `target`. A handout that is there will be replaced whole,
    /// if it holds nothing that its manifest does not name.
    ///
    /// # Errors
    ///
    /// [`HandoutError`]; nothing has changed.
    pub fn begin(target: &Path, existing: Existing) -> Result<Self, HandoutError> {
        let target = absolute(target)?;
        let existing = match what_is_at(&target)? {
            There::Nothing | There::Handout => Existing::Kept,
            There::Other if existing == Existing::Filled => Existing::Filled,
            There::Other => return Err(HandoutError::NotOurs { path: target }),
        };
        if existing == Existing::Kept && is_current(&target) {
            return Err(HandoutError::Current { path: target });
        }
        let parents = Made::parents_of(&target)?;
        let half = Temporary::beside(&target, "half");
        fs::create_dir(&half.0).map_err(|source| system(&half.0, source))?;
        Ok(Self { target, existing, half, gone: BTreeSet::new(), _parents: parents })
    }

    /// Begins to change the handout in the folder `target`: what is written takes the place of
    /// files of the same name, and those in `gone` are removed.
    ///
    /// # Errors
    ///
    /// [`HandoutError::System`]; nothing has changed.
    pub(super) fn change(target: &Path, gone: BTreeSet<String>) -> Result<Self, HandoutError> {
        let target = absolute(target)?;
        let half = Temporary::beside(&target, "half");
        fs::create_dir(&half.0).map_err(|source| system(&half.0, source))?;
        Ok(Self { target, existing: Existing::Filled, half, gone, _parents: Made(Vec::new()) })
    }

    /// Writes a file into it.
    ///
    /// # Errors
    ///
    /// [`HandoutError::System`].
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), HandoutError> {
        fs::write(self.half.0.join(name), bytes)
            .map_err(|source| system(&self.target.join(name), source))
    }

    /// Puts it in its place.
    ///
    /// # Errors
    ///
    /// [`HandoutError::System`]. What was there before is there again, but for a folder that is
    /// filled, in which some files may be new already; its manifest is the last one.
    pub fn finish(self) -> Result<(), HandoutError> {
        match self.existing {
            Existing::Filled => self.move_files(),
            Existing::Kept => self.move_whole().map_err(|source| system(&self.target, source)),
        }
    }

    fn move_whole(&self) -> io::Result<()> {
        let old = Temporary::beside(&self.target, "old");
        let had_one = self.target.exists();
        if had_one {
            fs::rename(&self.target, &old.0)?;
        }
        if let Err(error) = fs::rename(&self.half.0, &self.target) {
            if had_one {
                fs::rename(&old.0, &self.target)?;
            }
            return Err(error);
        }
        Ok(())
    }

    fn move_files(&self) -> Result<(), HandoutError> {
        let names = names_in(&self.half.0).map_err(|source| system(&self.half.0, source))?;
        let in_the_way = names.iter().map(|name| self.target.join(name)).find(|path| path.is_dir());
        if let Some(path) = in_the_way {
            return Err(HandoutError::FolderInTheWay { path });
        }
        let (last, others): (Vec<_>, Vec<_>) =
            names.into_iter().partition(|name| name == Manifest::FILE);
        for name in &others {
            self.move_file(name)?;
        }
        for path in self.gone.iter().map(|name| self.target.join(name)) {
            fs::remove_file(&path).map_err(|source| system(&path, source))?;
        }
        last.iter().try_for_each(|name| self.move_file(name))
    }

    fn move_file(&self, name: &OsString) -> Result<(), HandoutError> {
        let to = self.target.join(name);
        fs::rename(self.half.0.join(name), &to).map_err(|source| system(&to, source))
    }
}

/// A folder that is removed, with all that is in it, unless it was moved away.
struct Temporary(PathBuf);

impl Temporary {
    /// A hidden name beside `target` that nothing has.
    fn beside(target: &Path, what: &str) -> Self {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let parent = target.parent().unwrap_or(Path::new(""));
        let numbered = |n: u32| parent.join(format!(".{name}.{what}-{}-{n}", process::id()));
        let free = (0..=u32::MAX).map(numbered).find(|path| !path.exists());
        Self(free.unwrap_or_else(|| numbered(0)))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // Nothing is left to be done where it cannot be removed.
        _ = fs::remove_dir_all(&self.0);
    }
}

/// Folders that were made on the way, the outermost first. In the end those that are empty are
/// removed again.
struct Made(Vec<PathBuf>);

impl Made {
    fn parents_of(target: &Path) -> Result<Self, HandoutError> {
        let mut made = Self(Vec::new());
        let missing: Vec<&Path> =
            target.ancestors().skip(1).take_while(|parent| !parent.exists()).collect();
        for parent in missing.into_iter().rev() {
            fs::create_dir(parent).map_err(|source| system(parent, source))?;
            made.0.push(parent.to_owned());
        }
        Ok(made)
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        for parent in self.0.iter().rev() {
            // One that is not empty, as it should be, cannot be removed.
            _ = fs::remove_dir(parent);
        }
    }
}

enum There {
    Nothing,
    Handout,
    Other,
}

fn what_is_at(target: &Path) -> Result<There, HandoutError> {
    let names = match names_in(target) {
        Ok(names) => names,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(There::Nothing),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(HandoutError::NotAFolder { path: target.to_owned() });
        }
        Err(source) => return Err(system(target, source)),
    };
    if names.is_empty() {
        return Ok(There::Nothing);
    }
    let ours = Manifest::of(target).map(|manifest| manifest.files()).unwrap_or_default();
    let is_ours = names.iter().all(|name| name.to_str().is_some_and(|name| ours.contains(name)));
    Ok(if is_ours { There::Handout } else { There::Other })
}

fn names_in(folder: &Path) -> io::Result<BTreeSet<OsString>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect()
}

/// Whether the program, and what has started it, stands in the folder.
fn is_current(target: &Path) -> bool {
    let here = std::env::current_dir().and_then(fs::canonicalize);
    here.is_ok_and(|here| here.starts_with(target))
}

/// Where a folder really is, so that a link to it stays.
fn absolute(target: &Path) -> Result<PathBuf, HandoutError> {
    fs::canonicalize(target)
        .or_else(|_not_there| std::path::absolute(target))
        .map_err(|source| system(target, source))
}

fn system(path: &Path, source: io::Error) -> HandoutError {
    HandoutError::System { path: path.to_owned(), source }
}
