//! Pictures that go into a PDF as they are in their files.

use zlib_rs::crc32::crc32;

/// A picture as both a PNG file and a PDF hold it: filtered rows in a zlib stream, which is neither
/// read nor written anew. Only the kind that this program writes is known: red, green and blue of
/// eight bits each, row after row, in one piece and with nothing beside it that would change how
/// it is to be seen.
#[derive(Clone, Copy)]
pub(super) struct Packed<'a> {
    /// Width, in pixels.
    pub(super) width: u32,
    /// Height, in pixels.
    pub(super) height: u32,
    /// The zlib stream.
    pub(super) rows: &'a [u8],
}

/// How every PNG file begins.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// What a file of this kind says behind its size: eight bits a colour, three colours, the one way
/// to compress and to filter that there is, and rows in order.
const KIND: [u8; 5] = [8, 2, 0, 0, 0];

impl<'a> Packed<'a> {
    /// The picture in a file; nothing if the file is of another kind or damaged.
    pub(super) fn of(file: &'a [u8]) -> Option<Self> {
        let (header, rest) = chunk(file.strip_prefix(SIGNATURE)?, b"IHDR")?;
        let (rows, rest) = chunk(rest, b"IDAT")?;
        let (end, rest) = chunk(rest, b"IEND")?;
        let (width, header) = header.split_first_chunk()?;
        let (height, header) = header.split_first_chunk()?;
        let (width, height) = (u32::from_be_bytes(*width), u32::from_be_bytes(*height));
        let is_known = width > 0 && height > 0 && header == KIND;
        let is_all = end.is_empty() && rest.is_empty();
        (is_known && is_all).then_some(Self { width, height, rows })
    }
}

/// What the first chunk holds, if it has this name and is whole, and what comes behind it.
fn chunk<'a>(file: &'a [u8], name: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let (length, rest) = file.split_first_chunk()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (named, rest) = rest.split_at_checked(length.checked_add(name.len())?)?;
    let (sum, rest) = rest.split_first_chunk()?;
    let is_whole = crc32(0, named) == u32::from_be_bytes(*sum);
    is_whole.then_some((named.strip_prefix(name)?, rest))
}

#[cfg(test)]
mod tests {
    use png::{BitDepth, ColorType, Encoder};

    use super::*;
    use crate::picture::Picture;

    fn file() -> Vec<u8> {
        Picture::of_pixels(2, &[[1, 2, 3]; 6]).to_png().unwrap()
    }

    #[test]
    fn a_picture_of_ours_is_known_with_its_size() {
        let file = file();
        let packed = Packed::of(&file).unwrap();
        assert_eq!((packed.width, packed.height), (2, 3));
    }

    #[test]
    fn a_file_with_any_byte_changed_or_left_out_is_none() {
        let whole = file();
        for at in 0..whole.len() {
            let mut file = whole.clone();
            file[at] ^= 1;
            assert!(Packed::of(&file).is_none(), "byte {at} is another");
            assert!(Packed::of(&whole[..at]).is_none(), "only the first {at} bytes");
        }
        assert!(Packed::of(&[&*whole, b"more"].concat()).is_none());
    }

    #[test]
    fn pictures_of_other_kinds_are_left_to_others() {
        for (kind, depth, row) in [
            (ColorType::Rgb, BitDepth::Sixteen, 6),
            (ColorType::Rgba, BitDepth::Eight, 4),
            (ColorType::Grayscale, BitDepth::Eight, 1),
            (ColorType::Indexed, BitDepth::Eight, 1),
        ] {
            let mut file = Vec::new();
            let mut encoder = Encoder::new(&mut file, 1, 1);
            encoder.set_color(kind);
            encoder.set_depth(depth);
            encoder.set_palette(vec![1, 2, 3]);
            encoder.write_header().unwrap().write_image_data(&vec![0; row]).unwrap();
            assert!(Packed::of(&file).is_none(), "{kind:?} {depth:?}");
        }
    }
}
