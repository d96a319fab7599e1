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

use std::{io::Cursor, num::NonZeroU32, ops::Range, panic::resume_unwind, thread};

use image::{ImageFormat, ImageReader, Limits};
use png::{BitDepth, ColorType, Encoder, chunk};

use super::{Picture, threads::threads};
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

/// Rows are compressed in this many bands, each by a thread of its own. It is one number for all
/// machines, because the bytes of the file depend on it.
const BANDS: usize = 4;
/// The two bytes before the bands: deflate, with a window of 32 KiB, of a fast level.
const ZLIB_HEADER: [u8; 2] = [0x78, 0x01];
/// No picture of ours has more pixels a side.
const LONGEST_SIDE: u32 = 8192;
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
        let (width, height) = (read.width() as usize, read.height() as usize);
        let (pixels, _rest) = read.as_raw().as_chunks();
        Ok(Self { width, height, pixels: pixels.to_vec() })
    }

    /// The picture as a PNG file: no time, no name of a program, one setting for all.
    ///
    /// # Errors
    ///
    /// [`PngError::Size`] for a picture without pixels.
    pub fn to_png(&self) -> Result<Vec<u8>, PngError> {
        let (width, height) = (self.width, self.height);
        let size = |length: usize| u32::try_from(length).ok().and_then(NonZeroU32::new);
        let (Some(columns), Some(rows)) = (size(width), size(height)) else {
            return Err(PngError::Size { width, height });
        };
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, columns.get(), rows.get());
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        let mut writer = encoder.write_header()?;
        writer.write_chunk(chunk::IDAT, &self.compressed())?;
        writer.finish()?;
        Ok(file)
    }

    /// The rows as a zlib stream.
    fn compressed(&self) -> Vec<u8> {
        let rows_a_band = self.height.div_ceil(BANDS);
        let first_rows = (0..self.height).step_by(rows_a_band);
        let rows: Vec<Range<usize>> =
            first_rows.map(|first| first..(first + rows_a_band).min(self.height)).collect();
        let bands: Vec<Band> = if threads() > 1 {
            self.bands_at_once(&rows)
        } else {
            rows.into_iter().map(|rows| self.band(rows)).collect()
        };
        let mut stream = ZLIB_HEADER.to_vec();
        let mut checksum = Checksum::EMPTY;
        for band in bands {
            stream.extend_from_slice(&band.deflated);
            checksum = checksum.then(band.checksum);
        }
        stream.extend_from_slice(&checksum.sum.to_be_bytes());
        stream
    }

    fn bands_at_once(&self, rows: &[Range<usize>]) -> Vec<Band> {
        thread::scope(|scope| {
            let threads: Vec<_> =
                rows.iter().map(|rows| scope.spawn(|| self.band(rows.clone()))).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap_or_else(|e| resume_unwind(e)))
                .collect()
        })
    }

    /// Compresses these rows.
    fn band(&self, rows: Range<usize>) -> Band {
        let is_last = rows.end == self.height;
        let (deflated, checksum) = Rows::of(self).deflated(rows, is_last);
        Band { deflated, checksum }
    }
}

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
        let pixels = (0..12).map(|n| [n, 2 * n, 255 - n]).collect();
        let picture = Picture { width: 4, height: 3, pixels };
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
                let pixels = (0..width * height).map(color).collect();
                let picture = Picture { width, height, pixels };
                let read = Picture::from_png(&picture.to_png().unwrap()).unwrap();
                assert!(read == picture, "{width} by {height}, content {content}");
            }
        }
    }

    #[test]
    fn a_file_that_is_damaged_or_too_large_is_refused() {
        let picture = Picture { width: 4, height: 3, pixels: vec![[1, 2, 3]; 12] };
        let file = picture.to_png().unwrap();
        assert!(Picture::from_png(b"").is_err());
        assert!(Picture::from_png(b"a letter").is_err());
        for end in 0..file.len() - 12 {
            assert!(Picture::from_png(&file[..end]).is_err(), "only the first {end} bytes");
        }
        let wide = Picture { width: 8193, height: 1, pixels: vec![[0; 3]; 8193] };
        assert!(Picture::from_png(&wide.to_png().unwrap()).is_err());
    }
}
