/// Why a PDF cannot be made.
#[derive(Debug, thiserror::Error)]
pub(super) enum PdfError {
    /// A picture cannot be read.
    #[error("{file}: {why}")]
    Picture {
        /// Which one: the name of its file, or what the logo shows.
        file: String,
        /// What the reader of pictures reports.
        why: String,
    },
    /// A font of the program cannot be read.
    #[error("the font {name} cannot be read")]
    Font {
        /// Which one.
        name: &'static str,
    },
    /// The format does not allow what was to be written.
    #[error("{why}")]
    Format {
        /// What its writer reports.
        why: String,
    },
    /// The parts of the file are not where its writer is known to put them.
    #[error("pictures cannot be put into the file, since it is built in a way that is not known")]
    Parts,
    /// Some pictures have no place in the file.
    #[error("only {found} of {pictures} pictures have a place in the file")]
    Places {
        /// How many there are.
        pictures: usize,
        /// How many of them have one.
        found: usize,
    },
}
