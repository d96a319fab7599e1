use std::{num::NonZeroU32, thread};

use miniz_oxide::{
    DataFormat,
    deflate::core::{CompressorOxide, TDEFLFlush, compress_to_output},
};
use png::{BitDepth, ColorType, Encoder, chunk};
use simd_adler32::Adler32;

use super::Picture;

/// Why a picture cannot be a PNG file.
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
}

/// Rows are compressed in this many bands, each by a thread of its own. It is one number for all
/// machines, because the bytes of the file depend on it.
const BANDS: usize = 4;
/// Level 1 without a filter: of what was tried the fastest whose files are about as small as
/// those of browsers. Text and plain areas repeat to the pixel, which filters would hide.
const LEVEL: u8 = 1;
const NO_FILTER: u8 = 0;
/// The two bytes before the bands: deflate with a window of 32 KiB, of the fastest level.
const ZLIB_HEADER: [u8; 2] = [0x78, 0x01];

impl Picture {
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
        let bands: Vec<&[[u8; 3]]> = self.pixels.chunks(self.width * rows_a_band).collect();
        let last = bands.len() - 1;
        let done: Vec<(Vec<u8>, Vec<u8>)> = thread::scope(|scope| {
            let band = |(index, band): (usize, &&'_ [[u8; 3]])| {
                let rows = with_filters(band, self.width);
                let flush = if index == last { TDEFLFlush::Finish } else { TDEFLFlush::Sync };
                (deflated(&rows, flush), rows)
            };
            let threads: Vec<_> =
                bands.iter().enumerate().map(|each| scope.spawn(move || band(each))).collect();
            threads.into_iter().filter_map(|thread| thread.join().ok()).collect()
        });
        let mut checksum = Adler32::new();
        let mut stream = ZLIB_HEADER.to_vec();
        for (deflated, rows) in &done {
            checksum.write(rows);
            stream.extend_from_slice(deflated);
        }
        stream.extend_from_slice(&checksum.finish().to_be_bytes());
        stream
    }
}

/// The rows as a PNG file has them: before each stands how it is filtered.
fn with_filters(pixels: &[[u8; 3]], width: usize) -> Vec<u8> {
    let mut rows = Vec::with_capacity(pixels.len() * 3 + pixels.len() / width);
    for row in pixels.chunks_exact(width) {
        rows.push(NO_FILTER);
        rows.extend_from_slice(row.as_flattened());
    }
    rows
}

/// A part of a deflate stream, up to a whole byte, so that another can follow.
fn deflated(rows: &[u8], flush: TDEFLFlush) -> Vec<u8> {
    let mut compressor = CompressorOxide::default();
    compressor.set_format_and_level(DataFormat::Raw, LEVEL);
    let mut part = Vec::with_capacity(rows.len() / 8);
    compress_to_output(&mut compressor, rows, flush, |bytes| {
        part.extend_from_slice(bytes);
        true
    });
    part
}
