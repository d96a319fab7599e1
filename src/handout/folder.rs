use std::{
    fs, io,
    path::{Path, PathBuf},
    process,
};

use super::{HandoutError, Manifest};

/// A folder that is being written: beside its place, so that it is there whole or not at all.
pub struct Folder {
    target: PathBuf,
    half: Half,
    existing: Existing,
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
    /// Begins a folder that will be at `target`. A handout that is there will be replaced whole.
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
        let parent = target.parent().unwrap_or(Path::new("")).to_owned();
        fs::create_dir_all(&parent).map_err(|source| system(&parent, source))?;
        let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let half = parent.join(format!(".{name}.half-{}", process::id()));
        fs::create_dir(&half).map_err(|source| system(&target, source))?;
        Ok(Self { target, half: Half(half), existing })
    }

    /// Writes a file into it.
    ///
    /// # Errors
    ///
    /// [`HandoutError::System`].
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), HandoutError> {
        let path = self.half.0.join(name);
        fs::write(&path, bytes).map_err(|source| system(&self.target.join(name), source))
    }

    /// Puts it in its place.
    ///
    /// # Errors
    ///
    /// [`HandoutError::System`]; what was there before is there again.
    pub fn finish(self) -> Result<(), HandoutError> {
        match self.existing {
            Existing::Filled => self.move_files(),
            Existing::Kept => self.move_whole(),
        }
        .map_err(|source| system(&self.target, source))
    }

    fn move_whole(&self) -> io::Result<()> {
        let old = Half(self.half.0.with_extension(format!("old-{}", process::id())));
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

    fn move_files(&self) -> io::Result<()> {
        for file in fs::read_dir(&self.half.0)? {
            let file = file?;
            fs::rename(file.path(), self.target.join(file.file_name()))?;
        }
        Ok(())
    }
}

/// A folder that is removed, with all that is in it, unless it was moved away.
struct Half(PathBuf);

impl Drop for Half {
    fn drop(&mut self) {
        // Nothing is left to be done where it cannot be removed.
        _ = fs::remove_dir_all(&self.0);
    }
}

enum There {
    Nothing,
    Handout,
    Other,
}

fn what_is_at(target: &Path) -> Result<There, HandoutError> {
    let mut entries = match fs::read_dir(target) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(There::Nothing),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(HandoutError::NotAFolder { path: target.to_owned() });
        }
        Err(source) => return Err(system(target, source)),
    };
    if entries.next().is_none() {
        return Ok(There::Nothing);
    }
    let is_ours = Manifest::is_in(target);
    Ok(if is_ours { There::Handout } else { There::Other })
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
