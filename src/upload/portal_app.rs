use std::path::Path;

use super::{Content, Purpose, UploadError, check_length};

/// Looks whether `file` can be the signed company portal app for Windows Phone 8.0 (facts 3.4): a
/// ZIP archive whose name ends in `.xap`. What is in it is not looked at.
///
/// # Errors
///
/// [`UploadError::Empty`], [`UploadError::TooLarge`], [`UploadError::NotAPortalApp`].
pub fn portal_app(file: &str, bytes: &[u8]) -> Result<(), UploadError> {
    check_length(file, bytes.len() as u64)?;
    let found = Content::of(bytes);
    let ending = Path::new(file).extension().unwrap_or_default();
    let endings = Purpose::PortalApp.extensions();
    if found == Content::Zip && endings.iter().any(|known| ending.eq_ignore_ascii_case(known)) {
        return Ok(());
    }
    Err(UploadError::NotAPortalApp { file: file.to_owned(), found })
}
