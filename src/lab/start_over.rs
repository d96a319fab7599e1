use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{EXTENSION, Lab, LabError, opened::put_file};
use crate::domain::Time;

impl Lab {
    /// Begins again with the same preset. The old file is kept beside, under the real time
    /// `now`; the answer is where.
    ///
    /// # Errors
    ///
    /// [`LabError::ReadOnly`], or what the system reports; the lab is then as it was.
    pub fn start_over(&mut self, now: Time) -> Result<PathBuf, LabError> {
        if !self.access().can_write() {
            return Err(LabError::ReadOnly { path: self.path.clone() });
        }
        let kept = free_name(&self.path, now);
        // Closed first: an open file cannot be moved everywhere. The lock is kept.
        self.disconnect()?;
        let moved = fs::rename(&self.path, &kept)
            .map_err(|error| LabError::from_io(&self.path, &error))
            .and_then(|()| {
                put_file(&self.path, self.preset()).inspect_err(|_| {
                    // Best effort: the error to tell is the first one.
                    _ = fs::rename(&kept, &self.path);
                })
            });
        self.connect_again()?;
        moved?;
        self.forget_trail();
        Ok(kept)
    }
}

/// A name beside `path` with the date and time, and a number where that is taken.
fn free_name(path: &Path, now: Time) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let stamp = now.to_string().replace(':', ".");
    let numbered = |n: u32| match n {
        1 => path.with_file_name(format!("{stem} {stamp}.{EXTENSION}")),
        n => path.with_file_name(format!("{stem} {stamp} ({n}).{EXTENSION}")),
    };
    (1..=u32::MAX).map(numbered).find(|name| !name.exists()).unwrap_or_else(|| numbered(1))
}
