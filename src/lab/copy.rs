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
        self.require_connection()?;
        file::require_folder(path)?;
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

    /// Refuses when the file could not be taken up again after it was let go.
    fn require_connection(&self) -> Result<(), LabError> {
        let has_file = self.connection.path().is_some_and(|path| !path.is_empty());
        if self.path().as_os_str().is_empty() || has_file {
            return Ok(());
        }
        Err(LabError::Missing { path: self.path().to_owned() })
    }

    /// Whether this lab is in the file to which `path` leads.
    pub fn is_at(&self, path: &Path) -> bool {
        !self.path().as_os_str().is_empty() && file::real(path) == file::real(self.path())
    }
}
