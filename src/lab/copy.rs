use std::path::Path;

use rusqlite::backup::{Backup, StepResult};

use super::{Access, Lab, LabError, file};

/// Whether a file that is there may be replaced.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Replace {
    /// No.
    Never,
    /// Yes: the person was asked.
    Asked,
}

impl Lab {
    /// Writes a copy to `path`.
    ///
    /// # Errors
    ///
    /// [`LabError::Exists`] where a file must not be replaced, [`LabError::InUse`] where
    /// another window has it open, or what the system reports; what was there is as it was.
    pub fn save_copy(&self, path: &Path, replace: Replace) -> Result<(), LabError> {
        let path = &file::absolute(path);
        file::require_extension(path)?;
        if path.is_dir() {
            return Err(LabError::IsFolder { path: path.clone() });
        }
        if path.exists() && (replace == Replace::Never || self.is_at(path)) {
            return Err(LabError::Exists { path: path.clone() });
        }
        let access = Access::to_file(path);
        if let Access::ReadOnly(reason) = access {
            return Err(LabError::cannot_replace(path, reason));
        }
        file::put(path, |half| {
            let mut copy = file::connect_new(half)?;
            let backup = Backup::new(&self.connection, &mut copy)?;
            // All pages in one step, so that no other program's change comes between.
            match backup.step(-1)? {
                StepResult::Done => Ok(()),
                _ => Err(rusqlite::Error::SqliteFailure(
                    rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY),
                    None,
                )),
            }
        })
    }

    /// Whether this lab is in the file to which `path` leads, by whatever name.
    pub fn is_at(&self, path: &Path) -> bool {
        !self.path().as_os_str().is_empty() && file::real(path) == file::real(self.path())
    }
}
