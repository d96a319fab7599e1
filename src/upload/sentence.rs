use super::{CertificateKind, Content, MOST_READ, UploadError};
use crate::{domain::Logo, text};

const KB: u64 = 1024;
const MB: u64 = 1024 * KB;

/// What failed, why, and what to do.
pub fn sentence(error: &UploadError) -> String {
    match error {
        UploadError::Empty { file } => text!("upload-empty", file = file.as_str()),
        UploadError::TooLarge { file, bytes } => too_large(file, *bytes),
        UploadError::NotAPicture { file, found } => {
            text!("upload-not-a-picture", file = file.as_str(), found = content(*found))
        }
        UploadError::WrongName { file, found, rename } => {
            let (file, rename, found) = (file.as_str(), rename.as_str(), content(*found));
            text!("upload-wrong-name", file = file, found = found, rename = rename)
        }
        UploadError::Truncated { file } => text!("upload-truncated", file = file.as_str()),
        UploadError::Damaged { file, found } => {
            text!("upload-damaged", file = file.as_str(), found = content(*found))
        }
        UploadError::Animated { file } => text!("upload-animated", file = file.as_str()),
        UploadError::TooDeep { file, bits } => {
            text!("upload-too-deep", file = file.as_str(), bits = *bits)
        }
        UploadError::Cmyk { file } => text!("upload-cmyk", file = file.as_str()),
        UploadError::TooManyPixels { file, width, height } => {
            too_many_pixels(file, *width, *height)
        }
        UploadError::TooHeavy { file, bytes } => too_heavy(file, *bytes),
        UploadError::NotACertificate { file, kind, found } => {
            not_a_certificate(file, *kind, *found)
        }
        UploadError::NoCertificate { file } => text!("upload-no-certificate", file = file.as_str()),
        UploadError::Encrypted { file } => text!("upload-encrypted", file = file.as_str()),
        UploadError::NoPrivateKey { file } => text!("upload-no-private-key", file = file.as_str()),
        UploadError::NotForPush { file, subject } => {
            text!("upload-not-for-push", file = file.as_str(), subject = subject.as_str())
        }
        UploadError::NotForSigning { file, subject } => {
            text!("upload-not-for-signing", file = file.as_str(), subject = subject.as_str())
        }
        UploadError::Expired { file, valid_from, valid_to, now } => {
            let (from, until) = (valid_from.to_string(), valid_to.to_string());
            let (file, now) = (file.as_str(), now.to_string());
            text!("upload-expired", file = file, from = from, until = until, now = now)
        }
        UploadError::NotYetValid { file, valid_from, valid_to, now } => {
            let (from, until) = (valid_from.to_string(), valid_to.to_string());
            let (file, now) = (file.as_str(), now.to_string());
            text!("upload-not-yet-valid", file = file, from = from, until = until, now = now)
        }
        UploadError::NotAPortalApp { file, found } => {
            text!("upload-not-a-portal-app", file = file.as_str(), found = content(*found))
        }
    }
}

fn too_large(file: &str, bytes: u64) -> String {
    let (size, most) = (bytes.div_ceil(MB), MOST_READ as u64 / MB);
    text!("upload-too-large", file = file, size = size, most = most)
}

/// Parts of a KB are counted as a whole one, so that no file is 0 KB too heavy.
fn too_heavy(file: &str, bytes: u64) -> String {
    let (size, most) = (bytes.div_ceil(KB), Logo::MOST_BYTES / KB);
    let over = size.saturating_sub(most);
    text!("upload-too-heavy", file = file, size = size, over = over, most = most)
}

fn too_many_pixels(file: &str, width: u32, height: u32) -> String {
    let found = text!("upload-pixels", file = file, width = width, height = height);
    let wide = width.saturating_sub(Logo::MOST_WIDTH);
    let high = height.saturating_sub(Logo::MOST_HEIGHT);
    let over = match (wide, high) {
        (wide, 0) => text!("upload-too-wide", wide = wide),
        (0, high) => text!("upload-too-high", high = high),
        (wide, high) => text!("upload-too-wide-and-high", wide = wide, high = high),
    };
    let (width, height) = (Logo::MOST_WIDTH, Logo::MOST_HEIGHT);
    text!("upload-too-many-pixels", found = found, over = over, width = width, height = height)
}

fn not_a_certificate(file: &str, kind: CertificateKind, found: Content) -> String {
    let out = match kind {
        CertificateKind::Apns => text!("upload-choose-apns"),
        CertificateKind::CodeSigning => text!("upload-choose-code-signing"),
        CertificateKind::EnrollmentToken => text!("upload-choose-enrollment-token"),
    };
    text!("upload-not-a-certificate", file = file, found = content(found), out = out)
}

/// What a file is, as part of a sentence.
fn content(found: Content) -> String {
    match found {
        Content::Png => text!("upload-content-png"),
        Content::Jpeg => text!("upload-content-jpeg"),
        Content::Gif => text!("upload-content-gif"),
        Content::Bmp => text!("upload-content-bmp"),
        Content::WebP => text!("upload-content-webp"),
        Content::Tiff => text!("upload-content-tiff"),
        Content::Svg => text!("upload-content-svg"),
        Content::Heic => text!("upload-content-heic"),
        Content::Zip => text!("upload-content-zip"),
        Content::Certificate => text!("upload-content-certificate"),
        Content::CertificateRequest => text!("upload-content-certificate-request"),
        Content::PrivateKey => text!("upload-content-private-key"),
        Content::CertificateChain => text!("upload-content-certificate-chain"),
        Content::Pkcs12 => text!("upload-content-pkcs12"),
        Content::EnrollmentToken => text!("upload-content-enrollment-token"),
        Content::Other => text!("upload-content-other"),
    }
}
