use data_encoding::HEXUPPER;
use sha1::{Digest as _, Sha1};
use x509_parser::{
    asn1_rs::{FromDer as _, Oid, oid},
    certificate::X509Certificate,
    oid_registry::{OidEntry, OidRegistry},
    time::ASN1Time,
    x509::X509Name,
};

use super::{Content, UploadError};
use crate::domain::{self, Time};

/// The largest certificate that is read, in bytes; usual ones have one to four thousand.
pub(super) const MOST_DER: usize = 64 * 1024;

/// The attribute of a name that Apple calls UID.
const USER_ID: Oid<'static> = oid!(0.9.2342.19200300.100.1.1);
/// The extension that says what a certificate may be used for.
const EXTENDED_KEY_USAGE: Oid<'static> = oid!(2.5.29.37);

/// A certificate, and what is asked about it besides.
pub(super) struct Read {
    /// As the domain has it.
    pub(super) certificate: domain::Certificate,
    /// The UID in its subject.
    pub(super) user_id: Option<String>,
}

/// Reads a certificate in DER. Whether its signature is right is not looked at.
pub(super) fn read(file: &str, der: &[u8]) -> Result<Read, UploadError> {
    let parsed = parse(der).ok_or_else(|| UploadError::Damaged {
        file: file.to_owned(),
        found: Content::Certificate,
    })?;
    let user_id = parsed.subject().iter_attributes().find_map(|attribute| {
        let is_user_id = *attribute.attr_type() == USER_ID;
        is_user_id.then(|| attribute.as_str().ok().map(str::to_owned)).flatten()
    });
    let validity = parsed.validity();
    let certificate = domain::Certificate {
        subject: line(parsed.subject()),
        issuer: line(parsed.issuer()),
        thumbprint: thumbprint(parsed.as_raw()),
        valid_from: minute(validity.not_before),
        valid_to: minute(validity.not_after),
        usages: usages(&parsed),
    };
    Ok(Read { certificate, user_id })
}

/// Whether it is the certificate of an authority, which signs nothing but certificates.
pub(super) fn is_authority(der: &[u8]) -> bool {
    parse(der).is_some_and(|parsed| parsed.is_ca())
}

fn parse(der: &[u8]) -> Option<X509Certificate<'_>> {
    let der = der.get(..MOST_DER).unwrap_or(der);
    X509Certificate::from_der(der).ok().map(|(_, parsed)| parsed)
}

/// A name as one line, in the order of the certificate: `UID=contoso, CN=Contoso, C=US`.
fn line(name: &X509Name<'_>) -> String {
    let mut registry = OidRegistry::default().with_crypto().with_x509();
    registry.insert(USER_ID, OidEntry::new("UID", "user ID"));
    let text = name.to_string_with_registry(&registry).unwrap_or_default();
    text.replace(char::is_control, " ")
}

/// SHA-1 of the whole certificate, as Windows shows it.
fn thumbprint(der: &[u8]) -> String {
    HEXUPPER.encode(&Sha1::digest(der))
}

/// A moment of a certificate, which is in UTC, as one of the lab, which has one time zone; cut
/// to the minute.
fn minute(moment: ASN1Time) -> Time {
    Time::from_unix_seconds(u64::try_from(moment.timestamp()).unwrap_or_default())
}

fn usages(parsed: &X509Certificate<'_>) -> Vec<String> {
    let mut extensions = parsed.extensions().iter();
    let found = extensions.find(|extension| extension.oid == EXTENDED_KEY_USAGE);
    let listed = found.and_then(|extension| Vec::<Oid<'_>>::from_der(extension.value).ok());
    listed.map_or_else(Vec::new, |(_, usages)| usages.iter().map(Oid::to_id_string).collect())
}
