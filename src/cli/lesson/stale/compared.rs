use std::path::Path;

use super::Failure;
use crate::handout::{
    Handout, HandoutError, HandoutSet, Written,
    stale::{Changes, FileChanges, compare},
};

/// What stands in a folder beside what would be written now.
#[derive(Default)]
pub(super) struct Compared {
    /// What has changed.
    pub(super) changes: Changes,
    /// The handouts that are not as they would be written now.
    pub(super) stale: Vec<Stale>,
    /// The file of the set, where it is not as it would be written now.
    pub(super) set: Option<HandoutSet>,
    /// The folders of handouts that are not there, or cannot be made any more.
    pub(super) failed: Vec<String>,
}

/// A handout that is not as it would be written now.
pub(super) struct Stale {
    written: Written,
    now: Handout,
    files: FileChanges,
}

impl Stale {
    /// What has changed in `written`, which would be `now`; and how to bring it up to date, if
    /// anything has.
    ///
    /// # Errors
    ///
    /// [`HandoutError::FolderInTheWay`] and [`HandoutError::Unreadable`].
    pub(super) fn of(
        written: Written,
        now: Handout,
    ) -> Result<(Changes, Option<Self>), HandoutError> {
        let (changes, files) = compare(written.manifest(), &mut |name| written.read(name), &now)?;
        let stale = (!files.is_current()).then_some(Self { written, now, files });
        Ok((changes, stale))
    }
}

impl Compared {
    /// Writes what has changed, unless files of somebody else are in the way. The answer is how
    /// many files were written, and how many removed.
    pub(super) fn update(&self, folder: &Path) -> Result<[usize; 2], Failure> {
        let mut files = [0, 0];
        for Stale { written, files: changes, .. } in &self.stale {
            written.may_update(changes).map_err(Failure::Handout)?;
        }
        for Stale { written, now, files: changes } in &self.stale {
            written.update(changes, now).map_err(Failure::Handout)?;
            // Its manifest is always written with it.
            files = [files[0] + changes.write.len() + 1, files[1] + changes.remove.len()];
        }
        // Last, so that what was broken off is found by its old sums.
        if let Some(set) = &self.set {
            set.write(folder).map_err(Failure::Handout)?;
            files[0] += 1;
        }
        Ok(files)
    }
}
