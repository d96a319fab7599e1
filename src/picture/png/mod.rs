//! Pictures as PNG files, with our own way of finding what repeats in them: screens are plain
//! areas, and texts that stand in the same letters again and again, so that looking at few places
//! finds it in a fraction of the time that a compressor for anything needs.
//!
//! What must stay true: the bytes depend on the pixels alone, not on a machine, a number of threads
//! or the version of a library; any reader of PNG files reads them.

mod checksum;
mod deflate;
mod huffman;
mod rows;

use std::{io::Cursor, num::NonZeroU32, ops::Range, sync::Arc};

use image::{ImageFormat, ImageReader, Limits};
use png::{BitDepth, ColorType, Encoder, chunk};
use xxhash_rust::xxh3::Xxh3Default;

use super::{Picture, kept::Kept, threads::shared};
use checksum::Checksum;
use rows::Rows;

/// Why a picture cannot be a PNG file, or cannot be read from one.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// It has no pixels, or more than a PNG file can hold.
    #[error("a picture of {width} by {height} pixels cannot be a PNG file")]
    Size {
        /// Width, in pixels.
        width: usize,
        /// Height, in pixels.
        height: usize,
    },
    /// The encoder failed.
    #[error(transparent)]
    Encoding(#[from] png::EncodingError),
    /// The file is none, is damaged, or is larger than any picture of ours.
    #[error(transparent)]
    Reading(#[from] image::ImageError),
}

/// Rows are compressed in this many bands, each for itself, so that several threads can share them
/// and one that stood in another picture too is not compressed anew. It is one number for all
/// machines, because the bytes of the file depend on it.
const BANDS: usize = 16;
/// What a file has besides them, in bytes; a little more does no harm.
const AROUND: usize = 128;
/// The two bytes before the bands: deflate, with a window of 32 KiB, of a fast level.
const ZLIB_HEADER: [u8; 2] = [0x78, 0x01];
/// No picture of ours has more pixels a side: a stage of 8192, with our own tools around it.
const LONGEST_SIDE: u32 = 10_240;
/// What a picture of that size needs, in bytes, with room for one of another kind than ours.
const MOST_READ: u64 = 1024 * 1024 * 1024;

impl Picture {
    /// The picture in a PNG file of any kind, of which nothing is kept but red, green and blue.
    ///
    /// # Errors
    ///
    /// [`PngError::Reading`].
    pub fn from_png(file: &[u8]) -> Result<Self, PngError> {
        let mut limits = Limits::default();
        limits.max_image_width = Some(LONGEST_SIDE);
        limits.max_image_height = Some(LONGEST_SIDE);
        limits.max_alloc = Some(MOST_READ);
        let mut reader = ImageReader::with_format(Cursor::new(file), ImageFormat::Png);
        reader.limits(limits);
        let read = reader.decode()?.into_rgb8();
        let (pixels, _rest) = read.as_raw().as_chunks();
        Ok(Self::of_pixels(read.width() as usize, pixels))
    }

    /// The picture as a PNG file: no time, no name of a program, one setting for all.
    ///
    /// # Errors
    ///
    /// [`PngError::Size`] for a picture without pixels.
    pub fn to_png(&self) -> Result<Vec<u8>, PngError> {
        let (width, height) = (self.width(), self.height());
        let size = |length: usize| u32::try_from(length).ok().and_then(NonZeroU32::new);
        let (Some(columns), Some(rows)) = (size(width), size(height)) else {
            return Err(PngError::Size { width, height });
        };
        let compressed = self.compressed();
        let mut file = Vec::with_capacity(compressed.len() + AROUND);
        let mut encoder = Encoder::new(&mut file, columns.get(), rows.get());
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        let mut writer = encoder.write_header()?;
        writer.write_chunk(chunk::IDAT, &compressed)?;
        writer.finish()?;
        Ok(file)
    }

    /// The rows as a zlib stream.
    fn compressed(&self) -> Vec<u8> {
        let rows_a_band = self.height().div_ceil(BANDS);
        let first_rows = (0..self.height()).step_by(rows_a_band);
        let rows: Vec<Range<usize>> =
            first_rows.map(|first| first..(first + rows_a_band).min(self.height())).collect();
        let compress = |rows: &[Range<usize>]| -> Vec<Arc<Band>> {
            rows.iter().map(|rows| self.band(rows.clone())).collect()
        };
        let bands = shared(&rows, compress).concat();
        let size: usize = bands.iter().map(|band| band.deflated.len()).sum();
        let mut stream = Vec::with_capacity(size + AROUND);
        stream.extend_from_slice(&ZLIB_HEADER);
        let mut checksum = Checksum::EMPTY;
        for band in bands {
            stream.extend_from_slice(&band.deflated);
            checksum = checksum.then(band.checksum);
        }
        stream.extend_from_slice(&checksum.sum().to_be_bytes());
        stream
    }

    /// Compresses these rows.
    fn band(&self, rows: Range<usize>) -> Arc<Band> {
        let is_last = rows.end == self.height();
        let key = self.key(rows.clone(), is_last);
        let make = || {
            let (deflated, checksum) = Rows::of(self).deflated(rows, is_last);
            Band { deflated, checksum }
        };
        COMPRESSED.get(key, make, |band| band.deflated.len())
    }

    /// A checksum of all that the bytes of a band depend on.
    fn key(&self, rows: Range<usize>, is_last: bool) -> u128 {
        let mut sum = Xxh3Default::new();
        sum.update(bytemuck::cast_slice(&[self.width() as u32, u32::from(is_last)]));
        for row in rows {
            let is_as_above = self.is_as_above(row);
            sum.update(&[u8::from(is_as_above)]);
            if !is_as_above {
                sum.update(bytemuck::cast_slice(self.row(row)));
            }
        }
        sum.digest128()
    }
}

/// Bands that were compressed: about as many as all shipped lessons need.
static COMPRESSED: Kept<Band> = Kept::new(48 * 1024 * 1024);

/// Rows that are compressed together.
struct Band {
    /// A part of a deflate stream, up to a whole byte, so that another can follow.
    deflated: Vec<u8>,
    /// Of the rows as the file has them.
    checksum: Checksum,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_read_as_it_was_written() {
        let pixels: Vec<[u8; 3]> = (0..12).map(|n| [n, 2 * n, 255 - n]).collect();
        let picture = Picture::of_pixels(4, &pixels);
        assert_eq!(Picture::from_png(&picture.to_png().unwrap()).unwrap(), picture);
    }

    #[test]
    fn pictures_of_every_shape_and_content_are_read_as_they_were_written() {
        let contents: [fn(usize) -> [u8; 3]; 6] = [
            |_| [255; 3],
            |at| [(at / 7) as u8; 3],
            |at| [at as u8, (at * at) as u8, ((at * at * at) >> 5) as u8],
            |at| [(at % 50) as u8, (at % 3) as u8, 9],
            |at| if at % 1_999 == 0 { [at as u8; 3] } else { [200, 210, 220] },
            |at| [(at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes()[7]; 3],
        ];
        for (width, height) in [(1, 1), (1, 9), (2, 300), (85, 86), (86, 87), (87, 3), (8192, 5)] {
            for (content, color) in contents.iter().enumerate() {
                let pixels: Vec<[u8; 3]> = (0..width * height).map(color).collect();
                let picture = Picture::of_pixels(width, &pixels);
                let read = Picture::from_png(&picture.to_png().unwrap()).unwrap();
                assert!(read == picture, "{width} by {height}, content {content}");
            }
        }
    }

    #[test]
    fn a_band_that_stood_in_another_picture_is_read_as_it_was_written_too() {
        // Two rows a band; the second band is the same each time, and what is above it is not.
        let above = [[1; 3], [2; 3], [3; 3]];
        for first in above {
            for last in above {
                let mut pixels = vec![[2; 3]; 4 * 2 * BANDS];
                pixels[..4].fill(first);
                pixels[4..8].fill(last);
                let picture = Picture::of_pixels(4, &pixels);
                let read = Picture::from_png(&picture.to_png().unwrap()).unwrap();
                assert_eq!(read, picture, "below {first:?} and {last:?}");
            }
        }
    }

    #[test]
    fn a_file_that_is_damaged_or_too_large_is_refused() {
        let picture = Picture::of_pixels(4, &[[1, 2, 3]; 12]);
        let file = picture.to_png().unwrap();
        assert!(Picture::from_png(b"").is_err());
        assert!(Picture::from_png(b"a letter").is_err());
        for end in 0..file.len() - 12 {
            assert!(Picture::from_png(&file[..end]).is_err(), "only the first {end} bytes");
        }
        let wide = Picture::of_pixels(10_241, &vec![[0; 3]; 10_241]);
        assert!(Picture::from_png(&wide.to_png().unwrap()).is_err());
    }
}
