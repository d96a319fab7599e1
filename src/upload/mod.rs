//! Files that a person hands to a page of the stage: logos and certificates, read within bounds
//! to what the domain knows.
//!
//! What must stay true:
//! - Bytes come in and data goes out. Whoever has the file reads it, [`MOST_READ`] bytes and one
//!   at most, and says when it is: no files, no clock here.
//! - No file, however it is made, costs more than a second and 64 MB, and none makes this panic.
//!   What a file says of itself is compared with the bounds before anything is made from it.
//! - Everything that is wrong is an [`UploadError`] of its own, with a [`sentence()`].
//! - What the domain refuses is not refused here once more, except that a logo is held to
//!   [`crate::domain::Logo::check`], so that the page can say it before the command is given.

mod certificate;
mod content;
mod der;
mod error;
mod header;
mod logo;
mod pem;
mod pkcs12;
mod portal_app;
mod purpose;
mod sample;
mod scale;
mod sentence;
mod token;
mod x509;

pub use certificate::{CertificateKind, Upload, certificate};
pub use content::Content;
pub use error::UploadError;
pub use logo::{LogoFile, Pixels, logo};
pub use portal_app::portal_app;
pub use purpose::Purpose;
pub use sample::{SAMPLE_PREFIX, sample, samples};
pub use scale::scaled_to_fit;
pub use sentence::sentence;

/// The largest file that is looked at, in bytes. Whoever reads a file reads this many bytes and
/// one more at most: then a larger one is known from its bytes.
pub const MOST_READ: usize = 8 * 1024 * 1024;

/// Whether a file of `bytes` bytes is looked at. To be asked before the file is read, where its
/// length is known; every function here asks it too.
///
/// # Errors
///
/// [`UploadError::Empty`], [`UploadError::TooLarge`].
pub fn check_length(file: &str, bytes: u64) -> Result<(), UploadError> {
    let file = file.to_owned();
    match bytes {
        0 => Err(UploadError::Empty { file }),
        bytes if bytes > MOST_READ as u64 => Err(UploadError::TooLarge { file, bytes }),
        _ => Ok(()),
    }
}
