use std::ops::Range;

use super::{
    checksum::Checksum,
    deflate::{Deflate, FARTHEST},
};
use crate::picture::Picture;

/// A row as it is: text and plain areas repeat to the pixel, which other filters would hide.
const NO_FILTER: u8 = 0;
/// A row as the difference from the one above; used where there is none.
const UP_FILTER: u8 = 2;
/// Bytes of a pixel.
const PIXEL: usize = 3;
/// So many places are remembered: 2 to this power.
const PLACES: u32 = 12;
/// A run of one colour that is at least so many bytes long is not compared with anything else.
const LONG_RUN: usize = 256;

/// Finds what repeats in rows of a picture, pixel by pixel.
///
/// Screens consist of plain areas and of texts on them. So there are three places to look at: the
/// pixel before, the row above, and where these two pixels stood last.
pub(super) struct Rows<'a> {
    pixels: &'a [u8],
    /// Bytes of a row.
    stride: usize,
    deflate: Deflate,
    /// Where pixels stood last, by what they are: one more than the offset among the pixels.
    places: Vec<u32>,
    /// The last row that is told as it is.
    plain: Option<usize>,
    checksum: Checksum,
    /// Of a row that is the same as the one above.
    same: Checksum,
}

impl<'a> Rows<'a> {
    pub(super) fn of(picture: &'a Picture) -> Self {
        let stride = picture.width * PIXEL;
        Self {
            pixels: picture.pixels.as_flattened(),
            stride,
            deflate: Deflate::new(),
            places: vec![0; 1 << PLACES],
            plain: None,
            checksum: Checksum::EMPTY,
            same: Checksum::of(UP_FILTER, &vec![0; stride]),
        }
    }

    /// The rows as a PNG file has them, deflated, and their Adler-32: before each stands how it
    /// is filtered.
    pub(super) fn deflated(mut self, rows: Range<usize>, is_last: bool) -> (Vec<u8>, Checksum) {
        for row in rows {
            if row > 0 && self.row(row) == self.row(row - 1) {
                self.checksum = self.checksum.then(self.same);
                self.as_above();
            } else {
                self.checksum = self.checksum.then(Checksum::of(NO_FILTER, self.row(row)));
                self.plain(row);
            }
            self.deflate.end_row();
        }
        (self.deflate.finish(is_last), self.checksum)
    }

    fn row(&self, row: usize) -> &'a [u8] {
        &self.pixels[row * self.stride..(row + 1) * self.stride]
    }

    fn as_above(&mut self) {
        self.deflate.byte(UP_FILTER);
        self.deflate.byte(0);
        for _ in 0..self.deflate.repeat(self.stride - 1, 1) {
            self.deflate.byte(0);
        }
    }

    fn plain(&mut self, row: usize) {
        self.deflate.byte(NO_FILTER);
        let (start, end) = (row * self.stride, (row + 1) * self.stride);
        let mut at = start;
        while at < end {
            let (length, distance) = self.repeated(row, at, end);
            if length == 0 {
                self.pixels[at..at + PIXEL].iter().for_each(|byte| self.deflate.byte(*byte));
                at += PIXEL;
            } else {
                // Nothing is left over of whole pixels.
                at += length - self.deflate.repeat(length, distance);
            }
        }
        self.plain = Some(row);
    }

    /// How many of the bytes from `at` to `end` stand already, and how far before; 0 where it is
    /// not worth it.
    fn repeated(&mut self, row: usize, at: usize, end: usize) -> (usize, usize) {
        let start = row * self.stride;
        let run = if at > start { self.same(at - PIXEL, at, end) } else { 0 };
        if run >= LONG_RUN {
            return (run, PIXEL);
        }
        let above = self.above(row, at, end);
        let before = if above.0 < LONG_RUN { self.before(row, at, end) } else { (0, 0) };
        // The nearer it is the shorter it is told.
        let mut best = (run, PIXEL);
        for (length, distance) in [above, before] {
            if length > best.0 + PIXEL {
                best = (length, distance);
            }
        }
        best
    }

    /// What is repeated of the row above, or of one that is the same as that.
    fn above(&self, row: usize, at: usize, end: usize) -> (usize, usize) {
        let Some(above) = self.plain else { return (0, 0) };
        let rows = row - above;
        let distance = rows * (self.stride + 1);
        if distance > FARTHEST {
            return (0, 0);
        }
        (self.same(at - rows * self.stride, at, end), distance)
    }

    /// What is repeated of where these two pixels stood last; remembers that they stand here now.
    fn before(&mut self, row: usize, at: usize, end: usize) -> (usize, usize) {
        let Some([a, b, c, d, e, f]) = self.pixels[at..end].first_chunk() else { return (0, 0) };
        let key = u64::from_le_bytes([*a, *b, *c, *d, *e, *f, 0, 0]);
        let place = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - PLACES);
        let last = std::mem::replace(&mut self.places[place as usize], at as u32 + 1);
        let Some(last) = last.checked_sub(1) else { return (0, 0) };
        let last = last as usize;
        let rows = row - last / self.stride;
        let distance = at - last + rows;
        if distance > FARTHEST {
            return (0, 0);
        }
        // What is repeated ends with its row.
        let room = (last / self.stride + 1) * self.stride - last;
        (self.same(last, at, end.min(at + room)), distance)
    }

    /// How many bytes from `one` on are the same as those from `other` to `end`: whole pixels.
    fn same(&self, one: usize, other: usize, end: usize) -> usize {
        let (before, here) = (&self.pixels[one..], &self.pixels[other..end]);
        if before[..PIXEL] != here[..PIXEL] {
            return 0;
        }
        let mut same = same_chunks::<32>(before, here);
        same += same_chunks::<8>(&before[same..], &here[same..]);
        let rest = before[same..].iter().zip(&here[same..]).take_while(|(one, other)| one == other);
        (same + rest.count()) / PIXEL * PIXEL
    }
}

/// How many bytes are the same from the beginning on, as whole chunks of `N`, which are compared
/// at once.
fn same_chunks<const N: usize>(one: &[u8], other: &[u8]) -> usize {
    let ((one, _), (other, _)) = (one.as_chunks::<N>(), other.as_chunks::<N>());
    one.iter().zip(other).take_while(|(one, other)| one == other).count() * N
}
