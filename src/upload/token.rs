use super::{CertificateKind, Content, UploadError, pem};

/// The certificate in an application enrollment token (`.aetx`, facts 3.4), in DER.
///
/// Such a file is a `wap-provisioningdoc`, whose `parm` of the name `EnrollmentToken` has in
/// base64 what a device gets. A real one has signed XML there, which no document describes; here
/// it is simply the certificate that the token was made from, as the sample has it.
pub(super) fn certificate(file: &str, bytes: &[u8]) -> Result<Vec<u8>, UploadError> {
    let (file, found) = (file.to_owned(), Content::of(bytes));
    let text = String::from_utf8_lossy(bytes);
    if found != Content::EnrollmentToken {
        let kind = CertificateKind::EnrollmentToken;
        return Err(UploadError::NotACertificate { file, kind, found });
    }
    let elements = text.split('<').filter(|element| element.starts_with("parm"));
    let mut tokens = elements
        .filter(|element| attribute(element, "name").is_some_and(|name| name == "EnrollmentToken"));
    let value = tokens.next().and_then(|element| attribute(element, "value"));
    let der = value.and_then(|value| pem::decoded(value.as_bytes()));
    der.filter(|der| Content::of(der) == Content::Certificate)
        .ok_or(UploadError::NoCertificate { file })
}

/// The value of an attribute, which stands in quotes of either kind.
fn attribute(element: &str, name: &str) -> Option<String> {
    let spaced = element.replace(char::is_whitespace, " ");
    let (_, behind) = spaced.split_once(&format!(" {name}="))?;
    let quote = behind.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
    behind[1..].split(quote).next().map(str::to_owned)
}
