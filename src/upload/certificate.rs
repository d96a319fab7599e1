use std::borrow::Cow;

use super::{
    Content, UploadError, check_length, der, pem, pkcs12, token,
    x509::{self, Read},
};
use crate::domain::{Certificate, Time};

/// What a certificate is asked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum CertificateKind {
    /// For the Apple Push Notification service: PEM or DER, with any text around PEM.
    Apns,
    /// Signs applications: PKCS#12 with a private key.
    CodeSigning,
    /// An application enrollment token, made from a certificate that signs applications.
    EnrollmentToken,
}

/// A certificate that a person handed over.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Upload {
    /// The name of the file.
    pub file: String,
    /// What it was asked for.
    pub kind: CertificateKind,
    /// What the organisation keeps of it; its times are those of the file, to the minute.
    pub certificate: Certificate,
}

/// How the UID in the subject of a certificate for managing devices begins. The topic of a push
/// is this UID, and devices listen to no other. The extension for push
/// (1.2.840.113635.100.6.3.2) says less: certificates of applications and of passes have it too.
const PUSH_TOPIC: &str = "com.apple.mgmt.";

/// The usage of a certificate that signs code.
const CODE_SIGNING: &str = "1.3.6.1.5.5.7.3.3";

/// Reads the certificate in `file` (facts 3.4) and looks whether it can be used for `kind` at the
/// simulated time `now`. Who issued it is a rule of the domain, and is not asked here; that its
/// signature is right, nobody asks.
///
/// # Errors
///
/// [`UploadError::Empty`], [`UploadError::TooLarge`], [`UploadError::NotACertificate`],
/// [`UploadError::Truncated`], [`UploadError::Damaged`], [`UploadError::Expired`],
/// [`UploadError::NotYetValid`]; for push [`UploadError::NotForPush`]; for signing and tokens
/// [`UploadError::NoCertificate`] and [`UploadError::NotForSigning`]; for signing
/// [`UploadError::NoPrivateKey`] and [`UploadError::Encrypted`].
pub fn certificate(
    kind: CertificateKind,
    file: &str,
    bytes: &[u8],
    now: Time,
) -> Result<Upload, UploadError> {
    check_length(file, bytes.len() as u64)?;
    let content = Content::of(bytes);
    if content == Content::Other && der::is_cut(bytes) {
        return Err(UploadError::Truncated { file: file.to_owned() });
    }
    let der = match kind {
        CertificateKind::Apns => plain(file, bytes, content)?,
        CertificateKind::CodeSigning => pkcs12::signing_certificate(file, bytes)?.into(),
        CertificateKind::EnrollmentToken => token::certificate(file, bytes)?.into(),
    };
    let read = x509::read(file, &der)?;
    check_use(kind, file, &read)?;
    check_time(file, &read.certificate, now)?;
    Ok(Upload { file: file.to_owned(), kind, certificate: read.certificate })
}

/// A certificate that stands alone, in DER.
fn plain<'a>(file: &str, bytes: &'a [u8], found: Content) -> Result<Cow<'a, [u8]>, UploadError> {
    if found != Content::Certificate {
        let (file, kind) = (file.to_owned(), CertificateKind::Apns);
        return Err(UploadError::NotACertificate { file, kind, found });
    }
    match der::content(bytes) {
        Content::Certificate => Ok(bytes.into()),
        _ => pem::certificate(file, bytes).map(Cow::Owned),
    }
}

fn check_use(kind: CertificateKind, file: &str, read: &Read) -> Result<(), UploadError> {
    let Certificate { subject, usages, .. } = &read.certificate;
    let (file, subject) = (file.to_owned(), subject.clone());
    let is_for_push = read.user_id.as_ref().is_some_and(|id| id.starts_with(PUSH_TOPIC));
    let is_for_signing = usages.iter().any(|usage| usage == CODE_SIGNING);
    match kind {
        CertificateKind::Apns if !is_for_push => Err(UploadError::NotForPush { file, subject }),
        CertificateKind::CodeSigning | CertificateKind::EnrollmentToken if !is_for_signing => {
            Err(UploadError::NotForSigning { file, subject })
        }
        _ => Ok(()),
    }
}

fn check_time(file: &str, certificate: &Certificate, now: Time) -> Result<(), UploadError> {
    let Certificate { valid_from, valid_to, .. } = *certificate;
    let file = file.to_owned();
    if certificate.is_valid(now) {
        Ok(())
    } else if now < valid_from {
        Err(UploadError::NotYetValid { file, valid_from, valid_to, now })
    } else {
        Err(UploadError::Expired { file, valid_from, valid_to, now })
    }
}
