//! What is read of the files that a person hands over, and what is said of those that are not
//! taken.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod certificates;
mod logos;

use std::{borrow::Cow, collections::BTreeSet, fs, path::Path};

use data_encoding::BASE64;
use mdm_console::{
    domain::{Logo, Time},
    upload::{
        self, CertificateKind, MOST_READ, Purpose, SAMPLE_PREFIX, UploadError, sample, samples,
        scaled_to_fit, sentence,
    },
};
use png::{BitDepth, ColorType, Encoder};

const SAMPLES: [&str; 13] = [
    "apns-certificate.pem",
    "apns-expired.pem",
    "apns-not-yet-valid.pem",
    "apns-request.csr",
    "code-signing-own-authority.pfx",
    "code-signing.pfx",
    "company-portal.xap",
    "contoso-on-color.png",
    "contoso-on-white.png",
    "contoso-wide.png",
    "contoso.jpg",
    "enrollment-token.aetx",
    "web-server.cer",
];

const KINDS: [CertificateKind; 3] =
    [CertificateKind::Apns, CertificateKind::CodeSigning, CertificateKind::EnrollmentToken];

fn time(text: &str) -> Time {
    text.parse().unwrap()
}

/// When the labs that are part of the program begin.
fn lab_start() -> Time {
    time("2015-11-16 09:00")
}

fn bytes_of(name: &str) -> Cow<'static, [u8]> {
    sample(name).unwrap()
}

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)).unwrap()
}

fn certificate(
    kind: CertificateKind,
    file: &str,
    bytes: &[u8],
) -> Result<upload::Upload, UploadError> {
    upload::certificate(kind, file, bytes, lab_start())
}

fn sample_as(kind: CertificateKind, file: &str) -> Result<upload::Upload, UploadError> {
    certificate(kind, file, &bytes_of(file))
}

/// A PNG file that is one plain area.
fn png(width: u32, height: u32) -> Vec<u8> {
    png_of(width, height, &[[200; 4]].repeat(width as usize * height as usize))
}

/// A PNG file with more bits a channel, or more pictures, than a logo has.
fn strange_png(depth: BitDepth, animated: bool) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 10, 10);
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(depth);
    if animated {
        encoder.set_animated(1, 0).unwrap();
    }
    let bytes = 10 * 10 * 4 * depth as usize / 8;
    encoder.write_header().unwrap().write_image_data(&vec![200; bytes]).unwrap();
    file
}

/// A PNG file of these pixels, each red, green, blue and opacity.
fn png_of(width: u32, height: u32, rgba: &[[u8; 4]]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Rgba);
    encoder.write_header().unwrap().write_image_data(rgba.as_flattened()).unwrap();
    file
}

/// A logo of the right measures that weighs this many bytes more than it must.
fn padded(extra: usize) -> Vec<u8> {
    let mut file = png(10, 10);
    file.extend(vec![0; extra]);
    file
}

fn flipped(mut bytes: Vec<u8>, at: usize) -> Vec<u8> {
    bytes[at] ^= 0xff;
    bytes
}

fn token_with(value: &str) -> Vec<u8> {
    format!("<wap-provisioningdoc><parm name='EnrollmentToken'\n value='{value}'/>").into_bytes()
}

fn logo_error(file: &str, bytes: &[u8]) -> UploadError {
    upload::logo(file, bytes).unwrap_err()
}

/// Each way in which a file can be wrong: the name it has, and the error.
fn mistakes() -> Vec<(&'static str, UploadError)> {
    let portal = |file, bytes: &[u8]| upload::portal_app(file, bytes).unwrap_err();
    let as_kind = |kind, file, bytes: &[u8]| certificate(kind, file, bytes).unwrap_err();
    let of_sample = |kind, file| (file, sample_as(kind, file).unwrap_err());
    let cut = &bytes_of("contoso-on-white.png")[..300];
    let web = BASE64.encode(&bytes_of("web-server.cer"));
    let animated = strange_png(BitDepth::Eight, true);
    let sixteen = strange_png(BitDepth::Sixteen, false);
    let broken = flipped(bytes_of("contoso-on-white.png").into_owned(), 200);
    vec![
        ("none.png", logo_error("none.png", &[])),
        ("huge.png", logo_error("huge.png", &vec![0; MOST_READ + 1])),
        ("a.gif", logo_error("a.gif", b"GIF89a")),
        ("a.jpg", logo_error("a.jpg", &png(10, 10))),
        ("cut.png", logo_error("cut.png", cut)),
        ("bad.png", logo_error("bad.png", &broken)),
        ("moves.png", logo_error("moves.png", &animated)),
        ("deep.png", logo_error("deep.png", &sixteen)),
        ("print.jpg", logo_error("print.jpg", &fixture("cmyk.jpg"))),
        ("wide.png", logo_error("wide.png", &png(412, 100))),
        ("heavy.png", logo_error("heavy.png", &padded(812 * 1024 - 500))),
        of_sample(CertificateKind::Apns, "apns-request.csr"),
        ("none.aetx", as_kind(CertificateKind::EnrollmentToken, "none.aetx", &token_with("AAAA"))),
        ("x.pfx", as_kind(CertificateKind::CodeSigning, "x.pfx", &fixture("encrypted.pfx"))),
        of_sample(CertificateKind::CodeSigning, "web-server.cer"),
        of_sample(CertificateKind::Apns, "web-server.cer"),
        ("web.aetx", as_kind(CertificateKind::EnrollmentToken, "web.aetx", &token_with(&web))),
        of_sample(CertificateKind::Apns, "apns-expired.pem"),
        of_sample(CertificateKind::Apns, "apns-not-yet-valid.pem"),
        ("app.zip", portal("app.zip", &bytes_of("company-portal.xap"))),
    ]
}

/// Reads the bytes as everything they could be; what comes of it does not matter.
fn read_as_everything(name: &str, bytes: &[u8]) {
    _ = upload::logo(name, bytes);
    _ = scaled_to_fit(name, bytes);
    _ = upload::portal_app(name, bytes);
    for kind in KINDS {
        _ = certificate(kind, name, bytes);
    }
}

#[test]
fn every_error_has_a_sentence_of_its_own_that_names_the_file() {
    let mistakes = mistakes();
    let names = mistakes.iter().map(|(_, error)| format!("{error:?}"));
    let names: BTreeSet<String> =
        names.map(|text| text.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!(names.len(), 20, "{names:?}");
    let sentences: BTreeSet<String> = mistakes.iter().map(|(_, error)| sentence(error)).collect();
    assert_eq!(sentences.len(), 20);
    for (file, error) in mistakes {
        assert!(sentence(&error).contains(file), "{}", sentence(&error));
    }
}

#[test]
fn the_sentences_say_what_failed_and_what_to_do() {
    for (error, expected) in [
        (
            logo_error("wide.png", &png(412, 100)),
            "wide.png has 412 × 100 pixels: 12 too wide. A logo has at most 400 × 100.",
        ),
        (
            logo_error("high.png", &png(400, 103)),
            "high.png has 400 × 103 pixels: 3 too high. A logo has at most 400 × 100.",
        ),
        (
            logo_error("both.png", &png(412, 103)),
            "both.png has 412 × 103 pixels: 12 too wide and 3 too high. A logo has at most \
             400 × 100.",
        ),
        (
            UploadError::TooHeavy { file: "heavy.png".to_owned(), bytes: 812 * 1024 },
            "heavy.png has 812 KB: 62 KB too heavy. A logo has at most 750 KB.",
        ),
        (
            UploadError::TooHeavy { file: "heavy.png".to_owned(), bytes: Logo::MOST_BYTES + 1 },
            "heavy.png has 751 KB: 1 KB too heavy. A logo has at most 750 KB.",
        ),
        (
            UploadError::TooLarge { file: "huge.png".to_owned(), bytes: MOST_READ as u64 + 1 },
            "huge.png has 9 MB, and no file of more than 8 MB is read. Choose a smaller one.",
        ),
        (
            logo_error("logo.jpg", &png(10, 10)),
            "logo.jpg is a PNG picture, but its name does not say so. Rename it to logo.png.",
        ),
        (
            sample_as(CertificateKind::Apns, "apns-request.csr").unwrap_err(),
            "apns-request.csr is a certificate request. Choose the .pem or .cer file that the \
             Apple Push Certificates Portal gives in answer to a certificate request.",
        ),
        (
            sample_as(CertificateKind::Apns, "apns-expired.pem").unwrap_err(),
            "The certificate in apns-expired.pem was valid from 2013-10-01 00:00 until \
             2014-10-01 00:00, and in the lab it is 2015-11-16 09:00. Renew it, or choose \
             another one.",
        ),
    ] {
        assert_eq!(sentence(&error), expected);
    }
}

#[test]
fn the_samples_are_these() {
    let all = |purpose| samples(purpose).join(" ");
    assert_eq!(
        all(Purpose::Logo),
        "contoso-on-color.png contoso-on-white.png contoso-wide.png contoso.jpg"
    );
    assert_eq!(
        all(Purpose::ApnsCertificate),
        "apns-certificate.pem apns-expired.pem apns-not-yet-valid.pem web-server.cer"
    );
    assert_eq!(all(Purpose::CodeSigning), "code-signing-own-authority.pfx code-signing.pfx");
    assert_eq!(all(Purpose::EnrollmentToken), "enrollment-token.aetx");
    assert_eq!(all(Purpose::PortalApp), "company-portal.xap");
    assert_eq!(sample("no-such-sample.png"), None);
    for name in SAMPLES {
        assert_eq!(sample(&format!("{SAMPLE_PREFIX}{name}")), sample(name));
    }
}

#[test]
fn no_beginning_of_a_sample_panics_and_no_half_logo_is_a_logo() {
    for name in SAMPLES {
        let bytes = bytes_of(name);
        for length in 0..bytes.len() {
            let part = &bytes[..length];
            read_as_everything(name, part);
            assert!(upload::logo(name, part).is_err(), "{name}, {length} bytes");
        }
    }
}

#[test]
fn no_changed_byte_in_a_sample_panics() {
    for name in SAMPLES {
        let mut bytes = bytes_of(name).into_owned();
        for at in 0..bytes.len() {
            let change = [0x01, 0x80, 0xff][at % 3];
            bytes[at] ^= change;
            read_as_everything(name, &bytes);
            bytes[at] ^= change;
        }
    }
}
