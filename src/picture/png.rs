use png::{BitDepth, ColorType, Compression, Encoder, Filter};

/// A picture that is done: opaque, with three bytes a pixel, row by row.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Picture {
    /// Width, in pixels.
    pub width: usize,
    /// Height, in pixels.
    pub height: usize,
    /// Red, green and blue of each pixel.
    pub pixels: Vec<[u8; 3]>,
}

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

impl Picture {
    /// The picture as a PNG file: no time, no name of a program, one setting for all.
    ///
    /// # Errors
    ///
    /// [`PngError::Size`] for a picture without pixels.
    pub fn to_png(&self) -> Result<Vec<u8>, PngError> {
        let (width, height) = (self.width, self.height);
        let size = |length: usize| u32::try_from(length).ok().filter(|length| *length > 0);
        let (Some(columns), Some(rows)) = (size(width), size(height)) else {
            return Err(PngError::Size { width, height });
        };
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, columns, rows);
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::Fast);
        encoder.set_filter(Filter::Adaptive);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(self.pixels.as_flattened())?;
        writer.finish()?;
        Ok(file)
    }
}
