use std::{
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use super::{EXTENSION, Lab, LabError, file};
use crate::domain::Time;

impl Lab {
    /// Begins again with the same preset. The old file is kept beside, under the real time
    /// `now`; the answer is where. A lab in memory is not kept.
    ///
    /// # Errors
    ///
    /// [`LabError::ReadOnly`], or what the system reports; the lab is then as it was.
    pub fn start_over(&mut self, now: Time) -> Result<Option<PathBuf>, LabError> {
        self.require_write()?;
        if self.path().as_os_str().is_empty() {
            *self = Self::in_memory(self.preset())?;
            return Ok(None);
        }
        let path = self.path().to_owned();
        let kept = free_name(&path, now);
        // Closed first: an open file cannot be replaced everywhere. The lock is kept.
        self.disconnect()?;
        let replaced = keep(&path, &kept).and_then(|()| {
            file::put_new(&path, self.preset()).inspect_err(|_| {
                // The lab is still in its place; without this there would be two of it.
                _ = fs::remove_file(&kept);
            })
        });
        self.connect_again()?;
        replaced?;
        self.forget_trail();
        Ok(Some(kept))
    }
}

/// Gives the file a second name, so that it is never without one. Where a file can have only
/// one name it is copied.
fn keep(path: &Path, kept: &Path) -> Result<(), LabError> {
    let linked = match fs::hard_link(path, kept) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => copy_whole(path, kept),
        done => done,
    };
    linked.map_err(|error| LabError::from_io(kept, &error))?;
    file::sync_folder(kept);
    Ok(())
}

fn copy_whole(path: &Path, kept: &Path) -> io::Result<()> {
    let mut copy = OpenOptions::new().write(true).create_new(true).open(kept)?;
    File::open(path)
        .and_then(|mut old| io::copy(&mut old, &mut copy))
        .and_then(|_length| copy.sync_all())
        .inspect_err(|_| _ = fs::remove_file(kept))
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
