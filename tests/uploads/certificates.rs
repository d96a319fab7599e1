//! Certificates: which are read, from what, and when they are valid.

use data_encoding::BASE64;
use mdm_console::{
    domain::PhoneSigning,
    upload::{self, CertificateKind, Content, UploadError},
};

use super::{bytes_of, certificate, png, sample_as, time};

#[test]
fn what_is_no_certificate_is_called_what_it_is() {
    let xap = bytes_of("company-portal.xap");
    for (bytes, found) in [
        (&b"-----BEGIN PRIVATE KEY-----"[..], Content::PrivateKey),
        (b"-----BEGIN RSA PRIVATE KEY-----", Content::PrivateKey),
        (b"\x30\x05\x02\x01\x00\x30\x00", Content::PrivateKey),
        (b"\x30\x08\x30\x04\x06\x02\x2a\x03\x04\x00", Content::PrivateKey),
        (b"-----BEGIN NEW CERTIFICATE REQUEST-----", Content::CertificateRequest),
        (b"\x30\x07\x30\x03\x02\x01\x00\x30\x00", Content::CertificateRequest),
        (b"-----BEGIN PKCS7-----", Content::CertificateChain),
        (b"\x30\x04\x06\x02\x2a\x03", Content::CertificateChain),
        (&bytes_of("code-signing.pfx"), Content::Pkcs12),
        (&bytes_of("enrollment-token.aetx"), Content::EnrollmentToken),
        (&xap, Content::Zip),
        (&png(1, 1), Content::Png),
        (b"Contoso", Content::Other),
    ] {
        let (file, kind) = ("push.pem".to_owned(), CertificateKind::Apns);
        let expected = UploadError::NotACertificate { file, kind, found };
        assert_eq!(certificate(kind, "push.pem", bytes), Err(expected));
    }
}

#[test]
fn the_push_certificate_is_read_as_pem_as_der_and_with_text_around_it() {
    let upload = sample_as(CertificateKind::Apns, "apns-certificate.pem").unwrap();
    let certificate_of =
        |bytes: &[u8]| certificate(CertificateKind::Apns, "a.cer", bytes).unwrap().certificate;
    let id = "c0ffee00-2015-4111-8000-000000000001";
    let found = &upload.certificate;
    assert_eq!(found.subject, format!("UID=com.apple.mgmt.External.{id}, CN=APSP:{id}, C=US"));
    assert_eq!(found.issuer, "CN=Sample Push Certification Authority, O=Contoso Rehearsal");
    assert_eq!(found.thumbprint, "EAFDEA16696DB3E7CB7F48C56E959E92BB1715FA");
    assert_eq!(found.valid_from, time("2015-10-01 00:00"));
    assert_eq!(found.valid_to, time("2016-10-01 00:00"));
    assert_eq!(found.usages, ["1.3.6.1.5.5.7.3.2"]);
    let pem = bytes_of("apns-certificate.pem");
    let around = [b"subject=UID\r\n", &*pem, b"bye"].concat();
    assert_eq!(certificate_of(&around), *found);
    let pem = String::from_utf8_lossy(&pem).into_owned();
    let lines = pem.lines().filter(|line| !line.starts_with('-'));
    let der = BASE64.decode(lines.collect::<String>().as_bytes()).unwrap();
    assert_eq!(certificate_of(&der), *found);
}

#[test]
fn a_certificate_is_valid_from_its_first_minute_and_until_before_its_last() {
    let at = |now| {
        let bytes = bytes_of("apns-certificate.pem");
        upload::certificate(CertificateKind::Apns, "a.pem", &bytes, time(now)).err()
    };
    let (from, until) = ("2015-10-01 00:00", "2016-10-01 00:00");
    let (file, valid_from, valid_to) = ("a.pem".to_owned(), time(from), time(until));
    assert_eq!(at(from), None);
    assert_eq!(at("2016-09-30 23:59"), None);
    let now = time(until);
    let expired = UploadError::Expired { file: file.clone(), valid_from, valid_to, now };
    assert_eq!(at(until), Some(expired));
    let now = time("2015-09-30 23:59");
    let early = UploadError::NotYetValid { file, valid_from, valid_to, now };
    assert_eq!(at("2015-09-30 23:59"), Some(early));
}

#[test]
fn code_signing_certificates_are_read_from_their_containers() {
    for (file, issuer) in [
        (
            "code-signing.pfx",
            "CN=Sample Symantec Enterprise Mobile Code Signing, O=Contoso Rehearsal",
        ),
        ("code-signing-own-authority.pfx", "CN=Contoso Issuing Authority, O=Contoso"),
    ] {
        let found = sample_as(CertificateKind::CodeSigning, file).unwrap().certificate;
        assert_eq!(found.subject, "CN=Contoso, OU=Mobile Applications, O=Contoso");
        assert_eq!(found.issuer, issuer);
        assert_eq!(found.usages, ["1.3.6.1.5.5.7.3.3"]);
        assert_eq!(found.valid_to, time("2016-06-01 00:00"));
    }
}

#[test]
fn a_token_has_the_certificate_that_it_was_made_from() {
    let read = |kind, file| sample_as(kind, file).unwrap().certificate;
    let signing = read(CertificateKind::CodeSigning, "code-signing.pfx");
    let token = read(CertificateKind::EnrollmentToken, "enrollment-token.aetx");
    assert_eq!(token, signing);
    assert_eq!(PhoneSigning::Token { certificate: token }.certificate(), &signing);
}

#[test]
fn cut_certificates_are_called_cut() {
    for (kind, file, length) in [
        (CertificateKind::Apns, "apns-certificate.pem", 1000),
        (CertificateKind::Apns, "web-server.cer", 500),
        (CertificateKind::CodeSigning, "code-signing.pfx", 2000),
    ] {
        let cut = certificate(kind, file, &bytes_of(file)[..length]);
        assert_eq!(cut, Err(UploadError::Truncated { file: file.to_owned() }));
    }
}

#[test]
fn damaged_certificates_are_called_damaged() {
    let signs = b"-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----";
    let zeros = b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";
    let (file, found) = ("a.pem".to_owned(), Content::Certificate);
    let damaged = Err(UploadError::Damaged { file, found });
    for bytes in [&signs[..], &zeros[..]] {
        assert_eq!(certificate(CertificateKind::Apns, "a.pem", bytes), damaged);
    }
    let container = b"\x30\x05\x02\x01\x03\x30\x00";
    let (file, found) = ("a.pfx".to_owned(), Content::Pkcs12);
    let damaged = Err(UploadError::Damaged { file, found });
    assert_eq!(certificate(CertificateKind::CodeSigning, "a.pfx", container), damaged);
}

#[test]
fn the_portal_app_is_an_archive_of_the_right_name() {
    let bytes = bytes_of("company-portal.xap");
    assert_eq!(upload::portal_app("ssp.XAP", &bytes), Ok(()));
    let found = Content::Png;
    let file = "a.xap".to_owned();
    let refused = Err(UploadError::NotAPortalApp { file, found });
    assert_eq!(upload::portal_app("a.xap", &png(1, 1)), refused);
}
