//! PKCS#12 (`.pfx`, `.p12`): a container of safes, each encrypted or not, with bags in them, each
//! a certificate or a key.

use x509_parser::asn1_rs::Any;

use super::{CertificateKind, Content, UploadError, der::values, x509};

const PLAIN_SAFE: &str = "1.2.840.113549.1.7.1";
const CERTIFICATE_BAG: &str = "1.2.840.113549.1.12.10.1.3";
const X509_CERTIFICATE: &str = "1.2.840.113549.1.9.22.1";
/// A private key as it is, and one that is encrypted by itself.
const KEY_BAGS: [&str; 2] = ["1.2.840.113549.1.12.10.1.1", "1.2.840.113549.1.12.10.1.2"];

/// How many members of each list are looked at; containers have a few.
const MOST_MEMBERS: usize = 100;

/// The certificate that signs, in DER: the first that is not an authority's, as far as they
/// stand unencrypted in the container.
pub(super) fn signing_certificate<'a>(
    file: &str,
    bytes: &'a [u8],
) -> Result<&'a [u8], UploadError> {
    let name = || file.to_owned();
    match Content::of(bytes) {
        Content::Pkcs12 => {}
        Content::Certificate => return Err(UploadError::NoPrivateKey { file: name() }),
        found => {
            let kind = CertificateKind::CodeSigning;
            return Err(UploadError::NotACertificate { file: name(), kind, found });
        }
    }
    let Some(safes) = safes(bytes) else {
        return Err(UploadError::Damaged { file: name(), found: Content::Pkcs12 });
    };
    let has_encrypted = || members(safes).any(|(kind, _)| kind != PLAIN_SAFE);
    let leaf = certificates(safes).find(|der| !x509::is_authority(der));
    match leaf.or_else(|| certificates(safes).next()) {
        Some(_) if !has_key(safes) && !has_encrypted() => {
            Err(UploadError::NoPrivateKey { file: name() })
        }
        Some(der) => Ok(der),
        None if has_encrypted() => Err(UploadError::Encrypted { file: name() }),
        None => Err(UploadError::NoCertificate { file: name() }),
    }
}

/// The list of safes, in DER.
fn safes(bytes: &[u8]) -> Option<&[u8]> {
    let container = values(bytes).next()?;
    let content = values(container.data).nth(1)?;
    let (kind, list) = member(content.data)?;
    let list = (kind == PLAIN_SAFE).then(|| values(list.data).next()).flatten()?;
    Some(list.data)
}

/// The bags of all safes that are not encrypted, by what they are.
fn bags(safes: &[u8]) -> impl Iterator<Item = (String, Any<'_>)> {
    let plain = members(safes).filter(|(kind, _)| kind == PLAIN_SAFE);
    let lists = plain.filter_map(|(_, safe)| values(safe.data).next());
    lists.flat_map(|list| members(list.data))
}

fn certificates(safes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bags(safes).filter(|(kind, _)| kind == CERTIFICATE_BAG).filter_map(|(_, bag)| {
        let (kind, certificate) = member(bag.data)?;
        (kind == X509_CERTIFICATE).then_some(certificate.data)
    })
}

fn has_key(safes: &[u8]) -> bool {
    bags(safes).any(|(kind, _)| KEY_BAGS.contains(&kind.as_str()))
}

/// The first members of a list of safes or bags.
fn members(list: &[u8]) -> impl Iterator<Item = (String, Any<'_>)> {
    values(list).take(MOST_MEMBERS).filter_map(|value| member(value.data))
}

/// What stands everywhere in such a container: an identifier, and the value that it tells of.
fn member(bytes: &[u8]) -> Option<(String, Any<'_>)> {
    let mut parts = values(bytes);
    let kind = parts.next()?.oid().ok()?.to_id_string();
    let value = values(parts.next()?.data).next()?;
    Some((kind, value))
}
