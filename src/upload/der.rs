//! DER, the binary form of certificates and of what contains them: a tag, a length, a value,
//! which may be such values again.

use core::iter;

use x509_parser::asn1_rs::{Any, Err, FromDer as _, Tag};

use super::Content;

/// The values that stand one behind another, up to the end or the first that cannot be read.
/// They are read one by one, so that a file of a million empty values costs no memory.
pub(super) fn values(bytes: &[u8]) -> impl Iterator<Item = Any<'_>> {
    let mut rest = bytes;
    iter::from_fn(move || {
        let (after, value) = Any::from_der(rest).ok()?;
        rest = after;
        Some(value)
    })
}

/// How every file begins that is a list of values, and some texts.
const SEQUENCE: u8 = 0x30;

/// Whether the first value is a list that says that it is longer than all there is.
pub(super) fn is_cut(bytes: &[u8]) -> bool {
    bytes.first() == Some(&SEQUENCE) && matches!(Any::from_der(bytes), Err(Err::Incomplete(_)))
}

/// What a DER file is, by the shape of its first values.
pub(super) fn content(bytes: &[u8]) -> Content {
    let Some(whole) = values(bytes).next().filter(is_sequence) else { return Content::Other };
    let mut parts = values(whole.data);
    let (Some(first), second) = (parts.next(), parts.next()) else { return Content::Other };
    match (first.tag(), first.data, second.map(|part| part.tag())) {
        (Tag::Integer, [3], Some(Tag::Sequence)) => Content::Pkcs12,
        (Tag::Integer, [0 | 1], Some(_)) => Content::PrivateKey,
        (Tag::Oid, ..) => Content::CertificateChain,
        (Tag::Sequence, inner, Some(Tag::OctetString)) if starts_with(inner, Tag::Oid) => {
            Content::PrivateKey
        }
        (Tag::Sequence, [0x02, 0x01, 0x00, ..], Some(Tag::Sequence)) => Content::CertificateRequest,
        (Tag::Sequence, _, Some(Tag::Sequence)) => Content::Certificate,
        _ => Content::Other,
    }
}

fn is_sequence(value: &Any<'_>) -> bool {
    value.tag() == Tag::Sequence
}

fn starts_with(bytes: &[u8], tag: Tag) -> bool {
    values(bytes).next().is_some_and(|value| value.tag() == tag)
}
