use std::{collections::BTreeSet, path::PathBuf};

use serde::{Deserialize, Serialize};

use crate::{
    app::{ScalePercent, picture_size::SUGGESTED},
    handout::Format,
};

/// What handouts are like.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct ExportSettings {
    /// As what they are written.
    pub formats: BTreeSet<Format>,
    /// Width and height of the stage in their pictures, in points; as in the window where none are
    /// given.
    pub size: Option<[u32; 2]>,
    /// Pixels for each hundred points.
    pub scale: ScalePercent,
    /// The folder in which each of them has one of its own.
    pub folder: PathBuf,
}

impl Default for ExportSettings {
    fn default() -> Self {
        Self {
            formats: BTreeSet::from([Format::Docx, Format::Pdf]),
            size: Some(SUGGESTED),
            scale: ScalePercent::default(),
            folder: PathBuf::new(),
        }
    }
}

impl ExportSettings {
    /// Keeps what a file says within what there is.
    pub(in crate::app) fn within_range(mut self) -> Self {
        self.scale = self.scale.within_range();
        self.size = self.size.filter(|size| self.scale.goes_with(*size));
        self
    }
}
