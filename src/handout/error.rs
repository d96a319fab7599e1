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
    /// There is no handout, where one is to be.
    #[error("{path} holds no handout")]
    None {
        /// Where.
        path: PathBuf,
    },
    /// The handout was written in a language that the program does not speak.
    #[error("the handout is in the language {language}")]
    Language {
        /// That language, by its code.
        language: String,
    },
    /// A file that is no part of the handout has the name of one that is to be written.
    #[error("{path} is no part of the handout")]
    FileInTheWay {
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
    /// A file cannot be read.
    #[error("{path}: {source}")]
    Unreadable {
        /// Where.
        path: PathBuf,
        /// What the system reports.
        source: io::Error,
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
