use std::{collections::BTreeSet, sync::Arc};

use super::{Difference, Line};

/// What has changed in a handout, or in those of a set.
#[derive(Debug, Default)]
pub struct Changes {
    /// The title of its first document, as it is now, or the name of the set.
    pub title: String,
    /// The pictures that are not as they were, in order.
    pub pictures: Vec<PictureChange>,
    /// The texts that are not as they were. The manifest, which follows the other files, is one of
    /// them where nothing else has changed.
    pub texts: Vec<TextChange>,
    /// How many pictures are as they were.
    pub same: usize,
}

/// What is to be done to the files of a handout.
#[derive(Debug, Default)]
pub struct FileChanges {
    /// Whether the manifest is not as it would be written now.
    pub manifest: bool,
    /// The names of the files that are to be written, without the manifest.
    pub write: BTreeSet<String>,
    /// The names of the files that are to be removed.
    pub remove: BTreeSet<String>,
    /// Those of `write` in whose place stands a file that is no part of the handout.
    pub in_the_way: BTreeSet<String>,
}

/// A picture that is not as it was.
#[derive(Debug)]
pub struct PictureChange {
    /// Its name now, or the one that it had.
    pub file: String,
    /// The name that it had, where that was another one.
    pub was: Option<String>,
    /// What has become of it.
    pub kind: Kind,
    /// What stands below it.
    pub caption: String,
    /// The PNG in the folder, if it can be shown, and what was read of it to those who do not see
    /// it.
    pub before: Option<(Arc<[u8]>, String)>,
    /// The PNG that would be written now, and what is read of it.
    pub after: Option<(Arc<[u8]>, String)>,
    /// What differs, where both can be shown.
    pub difference: Option<Difference>,
}

/// A text that is not as it was.
#[derive(Debug)]
pub struct TextChange {
    /// Its name.
    pub file: String,
    /// What has become of it.
    pub kind: Kind,
    /// The lines that differ, with some around them. There are none of a document that is no
    /// plain text, or where only the data of pictures differ.
    pub lines: Vec<Line>,
}

/// What has become of a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// It is written otherwise now.
    Changed,
    /// It is not what was written then: somebody has edited it.
    Edited,
    /// It is a picture that was edited, and cannot be shown.
    Damaged,
    /// It is not there.
    Missing,
    /// It is new.
    Added,
    /// It is no longer a part.
    Gone,
    /// It only has another name.
    Moved,
}

impl Changes {
    /// Whether everything is as it would be written now.
    pub fn is_current(&self) -> bool {
        self.pictures.is_empty() && self.texts.is_empty()
    }

    /// Adds what has changed in a handout of the set, in this folder of it.
    pub fn add(&mut self, folder: &str, changes: Self) {
        let within = |name: String| format!("{folder}/{name}");
        self.pictures.extend(changes.pictures.into_iter().map(|change| PictureChange {
            file: within(change.file),
            was: change.was.map(within),
            ..change
        }));
        let texts = changes.texts.into_iter();
        self.texts.extend(texts.map(|change| TextChange { file: within(change.file), ..change }));
        self.same += changes.same;
    }
}

impl FileChanges {
    /// Whether the folder is as it would be written now.
    pub fn is_current(&self) -> bool {
        self.write.is_empty() && self.remove.is_empty() && !self.manifest
    }
}

impl Kind {
    /// Its word for scripts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Edited => "edited",
            Self::Damaged => "damaged",
            Self::Missing => "missing",
            Self::Added => "added",
            Self::Gone => "gone",
            Self::Moved => "moved",
        }
    }
}
