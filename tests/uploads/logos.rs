//! Logos: what fits, what is made to fit, and what is refused before it is decoded.

use mdm_console::{
    domain::{Logo, LogoFormat},
    upload::{self, Content, LogoFile, UploadError, scaled_to_fit},
};

use super::{bytes_of, logo_error, mistakes, padded, png, png_of};

/// The signature and header of a PNG file, and nothing else.
fn png_header(width: u32, height: u32) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    file.extend(width.to_be_bytes());
    file.extend(height.to_be_bytes());
    file.extend([8, 6, 0, 0, 0]);
    let sum = crc32(&file[12..]);
    file.extend(sum.to_be_bytes());
    file
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum: u32, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 }
        })
    })
}

/// The header of a JPEG file with three channels.
fn jpeg_header(bits: u8, width: u16, height: u16) -> Vec<u8> {
    let mut file = vec![0xff, 0xd8, 0xff, 0xc0, 0, 17, bits];
    file.extend(height.to_be_bytes());
    file.extend(width.to_be_bytes());
    file.extend([3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
    file
}

#[test]
fn what_is_no_picture_is_called_what_it_is() {
    for (bytes, found) in [
        (&b"GIF89a"[..], Content::Gif),
        (b"BM\x46\0\0\0\0\0\0\0", Content::Bmp),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Content::WebP),
        (b"II*\0", Content::Tiff),
        (b"MM\0*", Content::Tiff),
        (b"<?xml version='1.0'?>\n<svg width='4'/>", Content::Svg),
        (b"\0\0\0\x18ftypheic", Content::Heic),
        (b"PK\x03\x04", Content::Zip),
        (b"Contoso", Content::Other),
    ] {
        let file = "logo.png".to_owned();
        assert_eq!(logo_error("logo.png", bytes), UploadError::NotAPicture { file, found });
    }
}

#[test]
fn the_good_logos_are_read_with_their_pixels() {
    for (file, format, first_pixel) in [
        ("contoso-on-white.png", LogoFormat::Png, [255, 255, 255, 255]),
        ("contoso-on-color.png", LogoFormat::Png, [255, 255, 255, 0]),
        ("contoso.jpg", LogoFormat::Jpeg, [255, 255, 255, 255]),
    ] {
        let bytes = bytes_of(file);
        let LogoFile { logo, pixels } = upload::logo(file, &bytes).unwrap();
        let (width, height) = (220, 60);
        let expected =
            Logo { file: file.to_owned(), format, width, height, bytes: bytes.len() as u64 };
        assert_eq!(logo, expected);
        assert_eq!((pixels.width, pixels.height, pixels.rgba.len()), (220, 60, 220 * 60 * 4));
        assert_eq!(pixels.rgba[..4], first_pixel);
    }
}

#[test]
fn the_largest_logo_is_read_and_one_pixel_or_byte_more_is_not() {
    let exact = padded(usize::try_from(Logo::MOST_BYTES).unwrap() - png(10, 10).len());
    assert!(upload::logo("a.png", &exact).is_ok());
    assert!(upload::logo("a.png", &png(400, 100)).is_ok());
    let file = || "a.png".to_owned();
    let more = [&exact[..], &[0]].concat();
    let heavy = UploadError::TooHeavy { file: file(), bytes: Logo::MOST_BYTES + 1 };
    assert_eq!(logo_error("a.png", &more), heavy);
    for (width, height) in [(401, 100), (400, 101)] {
        let expected = UploadError::TooManyPixels { file: file(), width, height };
        assert_eq!(logo_error("a.png", &png(width, height)), expected);
    }
}

#[test]
fn names_say_what_is_in_the_file() {
    for (file, rename) in [
        ("logo.jpg", Some("logo.png")),
        ("logo", Some("logo.png")),
        ("logo.png.gif", Some("logo.png.png")),
        ("LOGO.PNG", None),
    ] {
        let rename = rename.map(|rename| UploadError::WrongName {
            file: file.to_owned(),
            found: Content::Png,
            rename: rename.to_owned(),
        });
        assert_eq!(upload::logo(file, &png(10, 10)).err(), rename);
    }
    for file in ["a.jpg", "a.jpeg", "a.JPG"] {
        assert!(upload::logo(file, &bytes_of("contoso.jpg")).is_ok());
    }
}

#[test]
fn bombs_are_refused_from_their_headers() {
    let png = png_header(100_000, 100_000);
    let jpeg = jpeg_header(8, u16::MAX, u16::MAX);
    for (file, bytes, side) in [("bomb.png", png, 100_000), ("bomb.jpg", jpeg, 65_535)] {
        let error = logo_error(file, &bytes);
        let (name, width, height) = (file.to_owned(), side, side);
        assert_eq!(error, UploadError::TooManyPixels { file: name, width, height });
        assert!(!error.can_be_scaled());
        assert_eq!(scaled_to_fit(file, &bytes), Err(error));
    }
}

#[test]
fn headers_that_no_logo_has_are_refused() {
    let (name, found) = (|| "a.png".to_owned(), Content::Png);
    let truncated = UploadError::Truncated { file: name() };
    assert_eq!(logo_error("a.png", b"\x89PNG\r\n\x1a\n"), truncated);
    assert_eq!(logo_error("a.png", &png_header(10, 10)), truncated);
    let damaged = UploadError::Damaged { file: name(), found };
    assert_eq!(logo_error("a.png", &png_header(0, 10)), damaged);
    let deep = UploadError::TooDeep { file: "a.jpg".to_owned(), bits: 12 };
    assert_eq!(logo_error("a.jpg", &jpeg_header(12, 10, 10)), deep);
}

#[test]
fn what_is_only_too_large_can_be_scaled_and_nothing_else() {
    for (file, error) in mistakes() {
        assert_eq!(error.can_be_scaled(), ["wide.png", "heavy.png"].contains(&file), "{file}");
    }
    let of = |width, height| UploadError::TooManyPixels { file: String::new(), width, height };
    for (width, height, can) in [
        (4096, 1024, true),
        (2048, 2048, true),
        (4097, 1, false),
        (1, 4097, false),
        (4096, 1025, false),
    ] {
        assert_eq!(of(width, height).can_be_scaled(), can, "{width} × {height}");
    }
}

#[test]
fn scaling_keeps_proportions() {
    for ((width, height), expected) in [
        ((412, 100), (400, 97)),
        ((4000, 1000), (400, 100)),
        ((2000, 2000), (100, 100)),
        ((50, 200), (25, 100)),
        ((4096, 1), (400, 1)),
        ((1, 4096), (1, 100)),
        ((220, 60), (220, 60)),
    ] {
        let (file, bytes) = scaled_to_fit("a.png", &png(width, height)).unwrap();
        assert_eq!((file.logo.width, file.logo.height), expected);
        assert_eq!(upload::logo("a.png", &bytes), Ok(file));
    }
}

#[test]
fn scaling_averages_what_is_seen() {
    let (red, blue, nothing) = ([255, 0, 0, 255], [0, 0, 255, 255], [9, 9, 9, 0]);
    let pairs: Vec<[u8; 4]> = [red, blue].repeat(400);
    let (file, _) = scaled_to_fit("a.png", &png_of(800, 1, &pairs)).unwrap();
    assert_eq!(file.pixels.rgba, [128, 0, 128, 255].repeat(400));
    let pairs: Vec<[u8; 4]> = [red, nothing].repeat(400);
    let (file, _) = scaled_to_fit("a.png", &png_of(800, 1, &pairs)).unwrap();
    assert_eq!(file.pixels.rgba, [255, 0, 0, 128].repeat(400));
    let thirds: Vec<[u8; 4]> = [[0, 0, 0, 255], [90, 90, 90, 255], [30, 30, 30, 255]].repeat(200);
    let (file, _) = scaled_to_fit("a.png", &png_of(600, 1, &thirds)).unwrap();
    assert_eq!(file.pixels.rgba, [30, 30, 30, 255, 50, 50, 50, 255].repeat(200));
}

#[test]
fn a_scaled_logo_is_a_png_with_the_same_bytes_each_time() {
    let jpeg = bytes_of("contoso.jpg");
    let (file, bytes) = scaled_to_fit("my.logo.jpg", &jpeg).unwrap();
    assert_eq!((&*file.logo.file, file.logo.format), ("my.logo.png", LogoFormat::Png));
    assert_eq!(file.pixels, upload::logo("a.jpg", &jpeg).unwrap().pixels);
    assert_eq!(scaled_to_fit("my.logo.jpg", &jpeg), Ok((file, bytes)));
    let heavy = padded(800 * 1024);
    assert!(scaled_to_fit("heavy.png", &heavy).unwrap().0.logo.bytes < 1000);
    let wide = scaled_to_fit("contoso-wide.png", &bytes_of("contoso-wide.png")).unwrap();
    assert_eq!(crc32(&wide.1), 2_202_431_602);
}
