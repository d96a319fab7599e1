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
    /// The system refuses.
    #[error("{path}: {source}")]
    System {
        /// Where.
        path: PathBuf,
        /// What it reports.
        source: io::Error,
    },
}
