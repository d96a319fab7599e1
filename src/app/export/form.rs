use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::{ExportSettings, Exported};
use crate::{app::PictureSize, handout::Format, text};

/// The dialog in which a handout is made.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ExportForm {
    /// The name of the document.
    pub name: String,
    /// Whether the whole document goes into it, rather than only what is chosen to be played.
    /// Nothing where that is the same.
    pub whole: Option<bool>,
    /// As what it is written.
    pub formats: BTreeSet<Format>,
    /// How large its pictures are to be.
    pub size: PictureSize,
    /// The typed folder.
    pub folder: String,
    /// What is wrong with what was typed, or why there is no handout.
    pub error: Option<String>,
    /// How far it is.
    pub stage: ExportStage,
}

/// How far a handout is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ExportStage {
    /// It is chosen what it is like.
    Asking,
    /// It is being made.
    Making {
        /// How many pictures there are.
        done: usize,
        /// How many there will be.
        of: usize,
        /// Whether it is to be stopped.
        stopping: bool,
    },
    /// It was written.
    Made(Exported),
}

impl ExportForm {
    /// The form for a document, with these settings.
    pub(super) fn new(name: &str, whole: Option<bool>, settings: &ExportSettings) -> Self {
        let mut form = Self {
            name: name.to_owned(),
            whole,
            formats: settings.formats.clone(),
            size: PictureSize::new(settings.size, settings.scale),
            folder: String::new(),
            error: None,
            stage: ExportStage::Asking,
        };
        form.put_into(&settings.folder);
        form
    }

    /// Proposes a folder of its own in this one, unless it is that already.
    pub(super) fn put_into(&mut self, folder: &Path) {
        let is_its_own = folder.file_name().is_some_and(|name| name == self.name.as_str());
        let place = if is_its_own || folder.as_os_str().is_empty() {
            folder.to_owned()
        } else {
            folder.join(&self.name)
        };
        self.folder = place.display().to_string();
    }

    /// Whether a handout is being made.
    pub fn is_making(&self) -> bool {
        matches!(self.stage, ExportStage::Making { .. })
    }

    /// What it says, and the folder for the handout; or what is wrong with it.
    pub(super) fn read(&self) -> Result<(ExportSettings, PathBuf), String> {
        if self.formats.is_empty() {
            return Err(text!("export-no-format"));
        }
        let size = self.size.read()?;
        let folder = PathBuf::from(self.folder.trim());
        if folder.as_os_str().is_empty() {
            return Err(text!("export-no-folder"));
        }
        let settings = ExportSettings {
            formats: self.formats.clone(),
            size,
            scale: self.size.scale,
            folder: folder.parent().unwrap_or(&folder).to_owned(),
        };
        Ok((settings, folder))
    }
}
