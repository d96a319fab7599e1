use serde::{Deserialize, Serialize};

/// What a handout can be written as.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize, clap::ValueEnum,
)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// A text in Markdown, beside its pictures.
    Md,
    /// A page with everything in one file, and one through which a reader steps.
    Html,
    /// A document for Word and `LibreOffice`.
    Docx,
    /// Printed pages.
    Pdf,
}

impl Format {
    /// The name of its file in the folder of a handout.
    pub fn file(self) -> &'static str {
        match self {
            Self::Md => "lesson.md",
            Self::Html => "lesson.html",
            Self::Docx => "lesson.docx",
            Self::Pdf => "lesson.pdf",
        }
    }
}

/// The name of the page through which a reader steps.
pub(super) const CLICK_THROUGH: &str = "click-through.html";
