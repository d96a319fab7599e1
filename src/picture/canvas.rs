use std::ops::Range;

use egui::Color32;

/// Rows of a picture that are being painted on; opaque pixels, row by row.
pub(super) struct Canvas<'a> {
    width: usize,
    /// The row of the picture that is the first one here.
    top: i32,
    pixels: &'a mut [[u8; 3]],
}

/// A part of a canvas, in pixels.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Clip {
    pub(super) columns: Range<i32>,
    pub(super) rows: Range<i32>,
}

impl<'a> Canvas<'a> {
    /// The rows of a picture, `width` wide, from the row `top` on.
    pub(super) fn new(width: usize, top: usize, pixels: &'a mut [[u8; 3]]) -> Self {
        Self { width, top: top as i32, pixels }
    }

    /// What can be painted on.
    pub(super) fn bounds(&self) -> Clip {
        let rows = self.pixels.len().checked_div(self.width).unwrap_or(0) as i32;
        Clip { columns: 0..self.width as i32, rows: self.top..self.top + rows }
    }

    /// The pixels of a row of the picture within `columns`, which must lie here.
    pub(super) fn row(&mut self, row: i32, columns: Range<i32>) -> &mut [[u8; 3]] {
        let start = (row - self.top) as usize * self.width;
        &mut self.pixels[start + columns.start as usize..start + columns.end as usize]
    }
}

impl Clip {
    /// What lies in both; perhaps nothing.
    pub(super) fn and(&self, other: &Self) -> Self {
        let both = |a: &Range<i32>, b: &Range<i32>| {
            let start = a.start.max(b.start);
            start..a.end.min(b.end).max(start)
        };
        Self { columns: both(&self.columns, &other.columns), rows: both(&self.rows, &other.rows) }
    }

    /// Whether nothing lies in it.
    pub(super) fn is_empty(&self) -> bool {
        self.columns.is_empty() || self.rows.is_empty()
    }
}

/// Paints one colour, which carries its alpha already, over every pixel.
pub(super) fn fill(pixels: &mut [[u8; 3]], color: Color32) {
    match color.a() {
        0 if color == Color32::TRANSPARENT => {}
        255 => fill_opaque(pixels, opaque(color)),
        _ => fill_through(pixels, color),
    }
}

/// A veil lies over most of a picture, so many pixels are mixed at once, in steps that a
/// processor can take for all of them together.
fn fill_through(pixels: &mut [[u8; 3]], color: Color32) {
    const AT_ONCE: usize = 16;
    let rest = u16::from(255 - color.a());
    let over = [opaque(color); AT_ONCE];
    let (many, few) = pixels.as_chunks_mut::<AT_ONCE>();
    for below in many {
        for (below, over) in below.as_flattened_mut().iter_mut().zip(over.as_flattened()) {
            *below = over.saturating_add(part(*below, rest));
        }
    }
    for pixel in few {
        blend(pixel, color);
    }
}

/// Most of a picture is plain: what is painted is copied, twice as much each time, which is
/// faster than writing three bytes a million times.
fn fill_opaque(pixels: &mut [[u8; 3]], color: [u8; 3]) {
    const FIRST: usize = 16;
    let mut done = pixels.len().min(FIRST);
    pixels[..done].fill(color);
    while done < pixels.len() {
        let more = done.min(pixels.len() - done);
        pixels.copy_within(..more, done);
        done += more;
    }
}

/// Adds so many pixels of an opaque colour.
pub(super) fn extend_plain(pixels: &mut Vec<[u8; 3]>, color: Color32, count: usize) {
    const SOME: usize = 1024;
    let some = [opaque(color); SOME];
    for _ in 0..count / SOME {
        pixels.extend_from_slice(&some);
    }
    pixels.extend_from_slice(&some[..count % SOME]);
}

fn opaque(color: Color32) -> [u8; 3] {
    [color.r(), color.g(), color.b()]
}

/// Paints a colour over a pixel.
pub(super) fn blend(pixel: &mut [u8; 3], color: Color32) {
    let over = opaque(color);
    if color.a() == 255 {
        *pixel = over;
        return;
    }
    let rest = u16::from(255 - color.a());
    for (below, over) in pixel.iter_mut().zip(over) {
        *below = over.saturating_add(part(*below, rest));
    }
}

/// One colour seen through another, channel by channel.
#[expect(clippy::disallowed_methods, reason = "a mixture of colours that came from tokens")]
pub(super) fn tint(a: Color32, b: Color32) -> Color32 {
    // The middle of every letter.
    if b == Color32::WHITE {
        return a;
    }
    Color32::from_rgba_premultiplied(
        part(a.r(), b.r().into()),
        part(a.g(), b.g().into()),
        part(a.b(), b.b().into()),
        part(a.a(), b.a().into()),
    )
}

/// `level` times `of` / 255, rounded; `of` is 255 at most.
fn part(level: u8, of: u16) -> u8 {
    let product = u16::from(level) * of + 128;
    ((product + (product >> 8)) >> 8) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_level_is_rounded_to_the_nearest() {
        for level in 0..=255_u8 {
            for of in 0..=255_u16 {
                let exact = (u32::from(level) * u32::from(of) * 2 + 255) / 510;
                assert_eq!(u32::from(part(level, of)), exact, "{level} {of}");
            }
        }
    }

    #[test]
    fn opaque_covers_transparent_leaves_and_between_mixes() {
        let mut pixels = [[10, 20, 30]];
        fill(&mut pixels, Color32::TRANSPARENT);
        assert_eq!(pixels, [[10, 20, 30]]);
        fill(&mut pixels, Color32::from_white_alpha(128));
        assert_eq!(pixels, [[133, 138, 143]]);
        fill(&mut pixels, Color32::WHITE);
        assert_eq!(pixels, [[255, 255, 255]]);
    }

    #[test]
    fn many_pixels_are_mixed_as_each_of_them_is() {
        let color = tint(Color32::LIGHT_YELLOW, Color32::from_white_alpha(90));
        let before: Vec<[u8; 3]> = (0..99).map(|n| [n, 2 * n, 255 - n]).collect();
        let (mut together, mut alone) = (before.clone(), before);
        fill(&mut together, color);
        for pixel in &mut alone {
            blend(pixel, color);
        }
        assert_eq!(together, alone);
    }

    #[test]
    fn a_run_of_any_length_is_filled_and_nothing_beside_it() {
        for length in 0..200 {
            let mut pixels = vec![[1, 2, 3]; length + 2];
            fill(&mut pixels[1..=length], Color32::WHITE);
            let mut expected = vec![[255; 3]; length + 2];
            (expected[0], expected[length + 1]) = ([1, 2, 3], [1, 2, 3]);
            assert_eq!(pixels, expected);
        }
    }

    #[test]
    fn two_clips_have_in_common_what_lies_in_both() {
        let clip = |columns, rows| Clip { columns, rows };
        assert_eq!(clip(0..5, 0..5).and(&clip(3..9, 1..2)), clip(3..5, 1..2));
        assert!(clip(0..2, 0..5).and(&clip(3..9, 0..5)).is_empty());
    }
}
