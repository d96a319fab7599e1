use std::{io::Cursor, path::Path, sync::Arc};

use image::{ImageFormat, ImageReader, Limits};

use super::{
    Content, UploadError, check_length,
    header::{self, Header},
    scale,
};
use crate::domain::{Logo, LogoFormat, Refusal};

/// A logo that the portal can show.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LogoFile {
    /// What the organisation keeps of it.
    pub logo: Logo,
    /// What is seen of it.
    pub pixels: Arc<Pixels>,
}

/// A decoded picture.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Pixels {
    /// Width, in pixels, from 1.
    pub width: u32,
    /// Height, in pixels, from 1.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, row by row from the top left; the colours are
    /// not multiplied by the opacity.
    pub rgba: Vec<u8>,
}

/// A kind of picture that portals show, with the endings of its name, the usual one first.
type Kind = (Content, LogoFormat, ImageFormat, &'static [&'static str]);

const KINDS: [Kind; 2] = [
    (Content::Png, LogoFormat::Png, ImageFormat::Png, &["png"]),
    (Content::Jpeg, LogoFormat::Jpeg, ImageFormat::Jpeg, &["jpg", "jpeg"]),
];

/// What a decoder may use besides the file, in bytes: the pixels of the largest picture that is
/// decoded, three times.
const MOST_DECODED: u64 = 3 * 4 * scale::MOST_PIXELS;

/// A picture whose header was looked at, and whose pixels were not.
pub(super) struct Seen<'a> {
    file: &'a str,
    bytes: &'a [u8],
    kind: Kind,
    /// What it says of itself.
    pub(super) header: Header,
}

/// Reads the logo `file`: PNG or JPEG, 400 by 100 pixels and 750 KB at most (facts 1.8), as
/// [`Logo::check`] has it. The orientation that a camera notes is not looked at.
///
/// # Errors
///
/// [`UploadError::Empty`], [`UploadError::TooLarge`], [`UploadError::NotAPicture`],
/// [`UploadError::WrongName`], [`UploadError::Truncated`], [`UploadError::Damaged`],
/// [`UploadError::Animated`], [`UploadError::TooDeep`], [`UploadError::Cmyk`],
/// [`UploadError::TooManyPixels`], [`UploadError::TooHeavy`].
pub fn logo(file: &str, bytes: &[u8]) -> Result<LogoFile, UploadError> {
    let seen = Seen::new(file, bytes)?;
    let Header { width, height, .. } = seen.header;
    let (_, format, ..) = seen.kind;
    let logo = Logo { file: file.to_owned(), format, width, height, bytes: bytes.len() as u64 };
    logo.check().map_err(|refusal| match refusal {
        Refusal::LogoTooHeavy { file, bytes, .. } => UploadError::TooHeavy { file, bytes },
        _ => UploadError::TooManyPixels { file: file.to_owned(), width, height },
    })?;
    let pixels = Arc::new(seen.decode()?);
    Ok(LogoFile { logo, pixels })
}

impl<'a> Seen<'a> {
    /// Looks at everything but measures and pixels.
    pub(super) fn new(file: &'a str, bytes: &'a [u8]) -> Result<Self, UploadError> {
        check_length(file, bytes.len() as u64)?;
        let found = Content::of(bytes);
        let name = || file.to_owned();
        let Some(kind) = KINDS.iter().find(|(content, ..)| *content == found) else {
            return Err(UploadError::NotAPicture { file: name(), found });
        };
        check_name(file, kind)?;
        let Some(header) = Header::of(found, bytes) else { return Err(broken(file, found, bytes)) };
        if header.width == 0 || header.height == 0 {
            Err(UploadError::Damaged { file: name(), found })
        } else if header.animated {
            Err(UploadError::Animated { file: name() })
        } else if header.bits > 8 {
            Err(UploadError::TooDeep { file: name(), bits: header.bits })
        } else if header.cmyk {
            Err(UploadError::Cmyk { file: name() })
        } else {
            Ok(Self { file, bytes, kind: *kind, header })
        }
    }

    /// Its pixels, as many as the header says. To be asked for only where that is not too many.
    pub(super) fn decode(&self) -> Result<Pixels, UploadError> {
        let Self { file, bytes, kind: (found, _, format, _), header } = self;
        if !header::is_whole(*found, bytes) {
            return Err(UploadError::Truncated { file: (*file).to_owned() });
        }
        let mut limits = Limits::default();
        limits.max_image_width = Some(header.width);
        limits.max_image_height = Some(header.height);
        limits.max_alloc = Some(MOST_DECODED);
        let mut reader = ImageReader::with_format(Cursor::new(bytes), *format);
        reader.limits(limits);
        match reader.decode() {
            Ok(image) if (image.width(), image.height()) == (header.width, header.height) => {
                let (width, height) = (header.width, header.height);
                Ok(Pixels { width, height, rgba: image.into_rgba8().into_raw() })
            }
            _ => Err(broken(file, *found, bytes)),
        }
    }
}

/// Refuses a name whose ending says another kind of picture, or none.
fn check_name(file: &str, (found, _, _, endings): &Kind) -> Result<(), UploadError> {
    let path = Path::new(file);
    let ending = path.extension().unwrap_or_default();
    if endings.iter().any(|known| ending.eq_ignore_ascii_case(known)) {
        return Ok(());
    }
    let usual = endings.first().copied().unwrap_or_default();
    let rename = path.with_extension(usual).display().to_string();
    Err(UploadError::WrongName { file: file.to_owned(), found: *found, rename })
}

/// Why a picture cannot be read: its end is missing, or something before it is wrong.
fn broken(file: &str, found: Content, bytes: &[u8]) -> UploadError {
    let file = file.to_owned();
    if header::is_whole(found, bytes) {
        UploadError::Damaged { file, found }
    } else {
        UploadError::Truncated { file }
    }
}
