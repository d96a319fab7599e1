use super::{CertificateKind, Content, scale};
use crate::domain::Time;

/// Why a file is not taken. Nothing has changed.
///
/// The sentence for people is [`super::sentence()`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum UploadError {
    /// The file has no bytes.
    #[error("empty: {file}")]
    Empty {
        /// The name of the file.
        file: String,
    },
    /// The file is larger than any that is looked at.
    #[error("{bytes} bytes are too many: {file}")]
    TooLarge {
        /// The name of the file.
        file: String,
        /// Its size in bytes, or as much of it as was read.
        bytes: u64,
    },
    /// A logo that is neither PNG nor JPEG.
    #[error("not a picture but {found:?}: {file}")]
    NotAPicture {
        /// The name of the file.
        file: String,
        /// What it is.
        found: Content,
    },
    /// A picture whose name does not end as it must.
    #[error("{found:?} under a wrong name: {file}")]
    WrongName {
        /// The name of the file.
        file: String,
        /// What it is.
        found: Content,
        /// The name that it should have.
        rename: String,
    },
    /// The end of the file is missing.
    #[error("cut short: {file}")]
    Truncated {
        /// The name of the file.
        file: String,
    },
    /// The file begins as it must, and what follows cannot be read.
    #[error("damaged {found:?}: {file}")]
    Damaged {
        /// The name of the file.
        file: String,
        /// What it begins as.
        found: Content,
    },
    /// A PNG with several pictures, shown one after another.
    #[error("animated: {file}")]
    Animated {
        /// The name of the file.
        file: String,
    },
    /// A picture with more than 8 bits in each channel.
    #[error("{bits} bits a channel: {file}")]
    TooDeep {
        /// The name of the file.
        file: String,
        /// Bits in each channel, 9 to 255.
        bits: u8,
    },
    /// A JPEG in the colours of printing.
    #[error("CMYK: {file}")]
    Cmyk {
        /// The name of the file.
        file: String,
    },
    /// A logo that is too wide or too high; said from its header, before it is decoded.
    #[error("{width} by {height} pixels: {file}")]
    TooManyPixels {
        /// The name of the file.
        file: String,
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
    },
    /// A logo of the right measures in too large a file.
    #[error("{bytes} bytes: {file}")]
    TooHeavy {
        /// The name of the file.
        file: String,
        /// Its size in bytes.
        bytes: u64,
    },
    /// Another kind of file stands where a certificate must.
    #[error("{found:?} instead of {kind:?}: {file}")]
    NotACertificate {
        /// The name of the file.
        file: String,
        /// What was asked for.
        kind: CertificateKind,
        /// What it is.
        found: Content,
    },
    /// The container or token has no certificate in it.
    #[error("no certificate in it: {file}")]
    NoCertificate {
        /// The name of the file.
        file: String,
    },
    /// The certificates of a container are encrypted.
    #[error("encrypted: {file}")]
    Encrypted {
        /// The name of the file.
        file: String,
    },
    /// A certificate without the private key that signing needs.
    #[error("no private key: {file}")]
    NoPrivateKey {
        /// The name of the file.
        file: String,
    },
    /// A certificate that is not for pushing to managed devices.
    #[error("not for push: {subject}")]
    NotForPush {
        /// The name of the file.
        file: String,
        /// Whom the certificate names.
        subject: String,
    },
    /// A certificate that is not for signing code.
    #[error("not for signing: {subject}")]
    NotForSigning {
        /// The name of the file.
        file: String,
        /// Whom the certificate names.
        subject: String,
    },
    /// A certificate that is no longer valid.
    #[error("ended {valid_to}, it is {now}: {file}")]
    Expired {
        /// The name of the file.
        file: String,
        /// The first moment at which it was valid.
        valid_from: Time,
        /// The moment from which it is no longer valid.
        valid_to: Time,
        /// The time in the lab.
        now: Time,
    },
    /// A certificate that will be valid later.
    #[error("begins {valid_from}, it is {now}: {file}")]
    NotYetValid {
        /// The name of the file.
        file: String,
        /// The first moment at which it is valid.
        valid_from: Time,
        /// The moment from which it is no longer valid.
        valid_to: Time,
        /// The time in the lab.
        now: Time,
    },
    /// Another kind of file stands where the company portal app must.
    #[error("not a portal app but {found:?}: {file}")]
    NotAPortalApp {
        /// The name of the file.
        file: String,
        /// What it is.
        found: Content,
    },
}

impl UploadError {
    /// Whether [`super::scaled_to_fit`] may be offered for the same bytes: the logo is only too
    /// large, and not so large that it cannot be decoded within the bounds.
    pub fn can_be_scaled(&self) -> bool {
        match self {
            Self::TooManyPixels { width, height, .. } => scale::is_possible(*width, *height),
            Self::TooHeavy { .. } => true,
            _ => false,
        }
    }
}
