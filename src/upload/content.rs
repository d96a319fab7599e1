use super::der;

/// What a file is, by its first bytes and never by its name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Content {
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A GIF picture.
    Gif,
    /// A Windows bitmap.
    Bmp,
    /// A WebP picture.
    WebP,
    /// A TIFF picture.
    Tiff,
    /// An SVG drawing.
    Svg,
    /// A HEIC picture.
    Heic,
    /// A ZIP archive that is not empty.
    Zip,
    /// A certificate, PEM or DER.
    Certificate,
    /// A request for a certificate.
    CertificateRequest,
    /// A private key.
    PrivateKey,
    /// Several certificates without a key, PKCS#7.
    CertificateChain,
    /// Certificates and keys in one container, PKCS#12.
    Pkcs12,
    /// An application enrollment token.
    EnrollmentToken,
    /// None of these.
    Other,
}

/// Which bytes stand where in files of a kind.
type Signature = (&'static [(usize, &'static [u8])], Content);

const SIGNATURES: [Signature; 10] = [
    (&[(0, b"\x89PNG\r\n\x1a\n")], Content::Png),
    (&[(0, b"\xff\xd8\xff")], Content::Jpeg),
    (&[(0, b"GIF8")], Content::Gif),
    (&[(0, b"BM"), (6, b"\0\0\0\0")], Content::Bmp),
    (&[(0, b"RIFF"), (8, b"WEBP")], Content::WebP),
    (&[(0, b"II*\0")], Content::Tiff),
    (&[(0, b"MM\0*")], Content::Tiff),
    (&[(4, b"ftyphei")], Content::Heic),
    (&[(4, b"ftypmif1")], Content::Heic),
    (&[(0, b"PK\x03\x04")], Content::Zip),
];

/// Which words stand in texts of a kind; the first that is found counts, so that a certificate
/// with its key is a certificate.
const TEXTS: [(&[u8], Content); 7] = [
    (b"-----BEGIN CERTIFICATE-----", Content::Certificate),
    (b"-----BEGIN CERTIFICATE REQUEST-----", Content::CertificateRequest),
    (b"-----BEGIN NEW CERTIFICATE REQUEST-----", Content::CertificateRequest),
    (b"PRIVATE KEY-----", Content::PrivateKey),
    (b"-----BEGIN PKCS7-----", Content::CertificateChain),
    (b"<wap-provisioningdoc", Content::EnrollmentToken),
    (b"<svg", Content::Svg),
];

/// How far words are searched, in bytes: more than what tools write above a certificate.
const SEARCHED: usize = 64 * 1024;

impl Content {
    /// What these bytes are.
    pub fn of(bytes: &[u8]) -> Self {
        let has = |(at, part): &(usize, &[u8])| {
            bytes.get(*at..).is_some_and(|behind| behind.starts_with(part))
        };
        let by_signature = SIGNATURES.iter().find(|(parts, _)| parts.iter().all(has));
        let start = &bytes[..bytes.len().min(SEARCHED)];
        let by_text = || TEXTS.iter().find(|(words, _)| position(start, words).is_some());
        match by_signature {
            Some((_, found)) => *found,
            None => by_text().map_or_else(|| der::content(bytes), |(_, found)| *found),
        }
    }
}

/// Where `words` stand first.
pub(super) fn position(bytes: &[u8], words: &[u8]) -> Option<usize> {
    bytes.windows(words.len()).position(|window| window == words)
}
