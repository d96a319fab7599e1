use std::{ops::Range, path::Path, sync::Arc};

use png::{BitDepth, ColorType, Compression, Encoder, Filter};

use super::{Content, LogoFile, Pixels, UploadError, header::Header, logo::Seen};
use crate::domain::{Logo, LogoFormat};

/// The longest side of a picture that is scaled, in pixels.
const MOST_SIDE: u32 = 4096;
/// The most pixels of a picture that is scaled, such as 4096 × 1024 or 2048 × 2048. Four times
/// as many would not be decoded within 64 MB.
pub(super) const MOST_PIXELS: u64 = 4096 * 1024;

/// Whether a picture of these measures, in pixels, is small enough to be scaled.
pub(super) fn is_possible(width: u32, height: u32) -> bool {
    width.max(height) <= MOST_SIDE && u64::from(width) * u64::from(height) <= MOST_PIXELS
}

/// Makes a logo that fits from one that is only too large: with the same proportions, each pixel
/// the average of those it stands for, as a PNG file whose bytes are the same on every machine.
/// A picture that fits keeps its measures. Its name becomes that of a PNG file.
///
/// Answers with the logo and its file.
///
/// # Errors
///
/// As [`super::logo()`], but [`UploadError::TooHeavy`] never, and [`UploadError::TooManyPixels`]
/// only where [`UploadError::can_be_scaled`] says no.
pub fn scaled_to_fit(file: &str, bytes: &[u8]) -> Result<(LogoFile, Vec<u8>), UploadError> {
    let seen = Seen::new(file, bytes)?;
    let Header { width, height, .. } = seen.header;
    if !is_possible(width, height) {
        return Err(UploadError::TooManyPixels { file: file.to_owned(), width, height });
    }
    let (width, height) = fitting(width, height);
    let pixels = averaged(&seen.decode()?, width, height);
    let file = Path::new(file).with_extension("png").display().to_string();
    let Ok(png) = to_png(&pixels) else {
        return Err(UploadError::Damaged { file, found: Content::Png });
    };
    let logo = Logo { file, format: LogoFormat::Png, width, height, bytes: png.len() as u64 };
    Ok((LogoFile { logo, pixels: Arc::new(pixels) }, png))
}

/// The largest measures of these proportions that a logo may have, not larger than they are.
fn fitting(width: u32, height: u32) -> (u32, u32) {
    let in_proportion = |side: u32, other: u32, new: u32| ((other * new + side / 2) / side).max(1);
    if width * Logo::MOST_HEIGHT >= height * Logo::MOST_WIDTH {
        let new = width.min(Logo::MOST_WIDTH);
        (new, in_proportion(width, height, new))
    } else {
        let new = height.min(Logo::MOST_HEIGHT);
        (in_proportion(height, width, new), new)
    }
}

/// The picture with these measures, which are not larger than its own.
fn averaged(from: &Pixels, width: u32, height: u32) -> Pixels {
    let columns: Vec<Range<usize>> = parts(from.width, width).collect();
    let mut rgba = Vec::with_capacity(width as usize * height as usize * 4);
    for (row, rows) in parts(from.height, height).enumerate() {
        for (column, columns) in columns.iter().enumerate() {
            let mut sum = Sum::default();
            for y in rows.clone() {
                let high = overlap(y, row, from.height, height);
                let line = y * from.width as usize;
                for x in columns.clone() {
                    let weight = high * overlap(x, column, from.width, width);
                    sum.add(&from.rgba[(line + x) * 4..], weight);
                }
            }
            rgba.extend(sum.average());
        }
    }
    Pixels { width, height, rgba }
}

/// Which of `many` old places each of `few` new ones touches.
fn parts(many: u32, few: u32) -> impl Iterator<Item = Range<usize>> {
    let (many, few) = (many as usize, few as usize);
    (0..few).map(move |at| at * many / few..((at + 1) * many).div_ceil(few))
}

/// How much of the old place `old` is in the new one `new`, where a line has `many` old or `few`
/// new places: an old place is `few` long, and a new one `many`.
fn overlap(old: usize, new: usize, many: u32, few: u32) -> u64 {
    let (many, few) = (many as usize, few as usize);
    let start = (old * few).max(new * many);
    let end = ((old + 1) * few).min((new + 1) * many);
    end.saturating_sub(start) as u64
}

/// Weighted pixels. Colours count as much as they are opaque, so that what nobody sees has no
/// say.
#[derive(Default)]
struct Sum {
    colors: [u64; 3],
    opacity: u64,
    weight: u64,
}

impl Sum {
    fn add(&mut self, rgba: &[u8], weight: u64) {
        let [red, green, blue, opacity, ..] = *rgba else { return };
        let opacity = weight * u64::from(opacity);
        for (sum, color) in self.colors.iter_mut().zip([red, green, blue]) {
            *sum += opacity * u64::from(color);
        }
        self.opacity += opacity;
        self.weight += weight;
    }

    fn average(&self) -> [u8; 4] {
        let rounded = |sum: u64, by: u64| ((sum + by / 2) / by.max(1)) as u8;
        let [red, green, blue] = self.colors.map(|color| rounded(color, self.opacity));
        [red, green, blue, rounded(self.opacity, self.weight)]
    }
}

/// The picture as a PNG file, with settings that do not depend on the machine.
fn to_png(pixels: &Pixels) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width, pixels.height);
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    encoder.set_filter(Filter::Up);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels.rgba)?;
    writer.finish()?;
    Ok(file)
}
