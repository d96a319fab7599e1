use std::{io, path::PathBuf};

/// Why a handout cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum HandoutError {
    /// A file is in the way of the folder.
    #[error("{path} is not a folder")]
    NotAFolder {
        /// Where.
        path: PathBuf,
    },
    /// The folder holds what no handout is.
    #[error("{path} is not empty")]
    NotOurs {
        /// Where.
        path: PathBuf,
    },
    /// The program was started in the folder that is to be replaced, or in one within it.
    #[error("{path} is the current folder")]
    Current {
        /// Where.
        path: PathBuf,
    },
    /// A folder has the name of a file that is to be put there.
    #[error("{path} is a folder")]
    FolderInTheWay {
        /// Where.
        path: PathBuf,
    },
    /// The folder holds no handout and no set of them.
    #[error("{path} holds no handout")]
    NoHandout {
        /// Where.
        path: PathBuf,
    },
    /// A picture has no pixels.
    #[error("a picture has no pixels")]
    NoPixels,
    /// A document cannot be written in a format.
    #[error("{format}: {why}")]
    Format {
        /// The format, by the name of its files.
        format: &'static str,
        /// What its writer says.
        why: String,
    },
    /// The system refuses.
    #[error("{path}: {source}")]
    System {
        /// Where.
        path: PathBuf,
        /// What it reports.
        source: io::Error,
    },
}
