//! What a picture file says of itself before its pixels, read without making anything from it.

use core::iter;

use super::{Content, content::position};

/// The measures of a picture file, as its header has them, and what kind it is.
#[derive(Clone, Copy)]
pub(super) struct Header {
    /// Width, in pixels.
    pub(super) width: u32,
    /// Height, in pixels.
    pub(super) height: u32,
    /// Bits in each channel.
    pub(super) bits: u8,
    /// Whether it is in the four colours of printing.
    pub(super) cmyk: bool,
    /// Whether it has several pictures, shown one after another.
    pub(super) animated: bool,
}

const PNG_SIGNATURE_LENGTH: usize = 8;
const START_OF_SCAN: u8 = 0xda;
const END_OF_IMAGE: [u8; 2] = [0xff, 0xd9];

impl Header {
    /// The header of a PNG or JPEG file, if it is there.
    pub(super) fn of(content: Content, bytes: &[u8]) -> Option<Self> {
        if content == Content::Png { Self::of_png(bytes) } else { Self::of_jpeg(bytes) }
    }

    fn of_png(bytes: &[u8]) -> Option<Self> {
        let (name, data) = chunks(bytes).next()?;
        let ([a, b, c, d, e, f, g, h, bits, ..], b"IHDR") = (data, &name) else { return None };
        let (width, height) =
            (u32::from_be_bytes([*a, *b, *c, *d]), u32::from_be_bytes([*e, *f, *g, *h]));
        let animated = chunks(bytes).any(|(name, _)| &name == b"acTL");
        Some(Self { width, height, bits: *bits, cmyk: false, animated })
    }

    fn of_jpeg(bytes: &[u8]) -> Option<Self> {
        let (_, data) = segments(bytes).find(|(marker, _)| is_start_of_frame(*marker))?;
        let [bits, a, b, c, d, channels, ..] = *data else { return None };
        let side = |bytes| u32::from(u16::from_be_bytes(bytes));
        let (height, width) = (side([a, b]), side([c, d]));
        Some(Self { width, height, bits, cmyk: channels == 4, animated: false })
    }
}

/// Whether a PNG or JPEG file goes on to its end.
pub(super) fn is_whole(content: Content, bytes: &[u8]) -> bool {
    if content == Content::Png {
        return chunks(bytes).any(|(name, _)| &name == b"IEND");
    }
    segments(bytes)
        .any(|(marker, data)| marker == START_OF_SCAN && position(data, &END_OF_IMAGE).is_some())
}

/// The chunks of a PNG file that are there as a whole, by name.
fn chunks(bytes: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    let mut rest = bytes.get(PNG_SIGNATURE_LENGTH..).unwrap_or_default();
    iter::from_fn(move || {
        let (length, behind) = rest.split_first_chunk()?;
        let (name, behind) = behind.split_first_chunk()?;
        let (data, behind) = behind.split_at_checked(u32::from_be_bytes(*length) as usize)?;
        let (_checksum, behind) = behind.split_first_chunk::<4>()?;
        rest = behind;
        Some((*name, data))
    })
}

/// The segments of a JPEG file, by marker, up to the first scan, which has the rest of the file.
fn segments(bytes: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let mut rest = bytes.get(2..).unwrap_or_default();
    iter::from_fn(move || {
        let (start, behind) = rest.split_first()?;
        let fill = behind.iter().take_while(|byte| **byte == 0xff).count();
        let (marker, behind) = behind.get(fill..)?.split_first()?;
        if *start != 0xff {
            return None;
        }
        let (length, _) = behind.split_first_chunk()?;
        let (data, after) = behind.split_at_checked(u16::from_be_bytes(*length).into())?;
        if *marker == START_OF_SCAN {
            rest = &[];
            return Some((*marker, after));
        }
        rest = after;
        Some((*marker, data.get(2..)?))
    })
}

/// `SOF0` to `SOF15`, among which three other markers stand.
fn is_start_of_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}
