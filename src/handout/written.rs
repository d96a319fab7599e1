use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::{Folder, Handout, HandoutError, Manifest, stale::FileChanges};

/// A handout that stands in a folder.
pub struct Written {
    folder: PathBuf,
    manifest: Manifest,
}

/// Longer than any file of a handout, in bytes. Of an even longer one the rest is not read.
const LARGEST: u64 = 512 * 1024 * 1024;

impl Written {
    /// The handout in this folder.
    ///
    /// # Errors
    ///
    /// [`HandoutError::None`].
    pub fn open(folder: &Path) -> Result<Self, HandoutError> {
        let path = folder.to_owned();
        match Manifest::of(folder) {
            Some(manifest) => Ok(Self { folder: path, manifest }),
            None => Err(HandoutError::None { path }),
        }
    }

    /// What it consists of.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The bytes of the file of this name, if it is there.
    ///
    /// # Errors
    ///
    /// [`HandoutError::FolderInTheWay`] and [`HandoutError::Unreadable`].
    pub fn read(&self, name: &str) -> Result<Option<Vec<u8>>, HandoutError> {
        let path = self.folder.join(name);
        let unreadable = |source| HandoutError::Unreadable { path: path.clone(), source };
        match fs::metadata(&path) {
            Ok(found) if found.is_file() => {}
            Ok(_) => return Err(HandoutError::FolderInTheWay { path }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unreadable(error)),
        }
        let mut bytes = Vec::new();
        let file = File::open(&path).map_err(unreadable)?;
        file.take(LARGEST).read_to_end(&mut bytes).map_err(unreadable)?;
        Ok(Some(bytes))
    }

    /// Whether nothing is in the way of `changes`.
    ///
    /// # Errors
    ///
    /// [`HandoutError::FileInTheWay`].
    pub fn may_update(&self, changes: &FileChanges) -> Result<(), HandoutError> {
        match changes.in_the_way.first() {
            Some(name) => Err(HandoutError::FileInTheWay { path: self.folder.join(name) }),
            None => Ok(()),
        }
    }

    /// Makes it what `new` is, which differs in the files `changes`. The other files stay as they
    /// are.
    ///
    /// # Errors
    ///
    /// [`HandoutError::FileInTheWay`], where nothing has changed, and [`HandoutError::System`],
    /// where some files may be new already; a second attempt goes on from there.
    pub fn update(&self, changes: &FileChanges, new: &Handout) -> Result<(), HandoutError> {
        if changes.is_current() {
            return Ok(());
        }
        self.may_update(changes)?;
        let folder = Folder::change(&self.folder, changes.remove.clone())?;
        for (name, bytes) in new.files.iter().filter(|(name, _)| changes.write.contains(name)) {
            folder.write(name, bytes)?;
        }
        folder.write(Manifest::FILE, &new.manifest.to_bytes())?;
        folder.finish()
    }
}
