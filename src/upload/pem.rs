//! PEM: DER in base64, between two lines that say what it is, with any text around it.

use data_encoding::BASE64;

use super::{Content, UploadError, content::position, x509::MOST_DER};

const BEGIN: &[u8] = b"-----BEGIN CERTIFICATE-----";
const END: &[u8] = b"-----END CERTIFICATE-----";

/// The first certificate in a text that has one.
pub(super) fn certificate(file: &str, text: &[u8]) -> Result<Vec<u8>, UploadError> {
    let begin = position(text, BEGIN).unwrap_or_default();
    let behind = text.get(begin + BEGIN.len()..).unwrap_or_default();
    let Some(end) = position(behind, END) else {
        return Err(UploadError::Truncated { file: file.to_owned() });
    };
    decoded(&behind[..end])
        .ok_or_else(|| UploadError::Damaged { file: file.to_owned(), found: Content::Certificate })
}

/// The bytes that stand in base64, with spaces and line ends anywhere; not more than a
/// certificate may have.
pub(super) fn decoded(text: &[u8]) -> Option<Vec<u8>> {
    let signs = text.iter().copied().filter(|sign| !sign.is_ascii_whitespace());
    let signs: Vec<u8> = signs.take(2 * MOST_DER).collect();
    BASE64.decode(&signs).ok()
}
