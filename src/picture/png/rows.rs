use std::{num::NonZeroU32, ops::Range};

use super::{
    checksum::Checksum,
    deflate::{Deflate, FARTHEST},
};
use crate::picture::{Picture, image::Run};

/// A row as it is: text and plain areas repeat to the pixel, which other filters would hide.
const NO_FILTER: u8 = 0;
/// A row as the difference from the one above; used where there is none.
const UP_FILTER: u8 = 2;
/// Bytes of a pixel.
const PIXEL: usize = 3;
/// So many places are remembered: 2 to this power.
const PLACES: u32 = 12;
/// What is repeated for so many pixels at least is not compared with anything else.
const LONG: u32 = 86;

/// Finds what repeats in rows of a picture, run by run.
///
/// Screens consist of plain areas and of texts on them. So there are three places to look at: the
/// pixel before, the row above, and where these two pixels stood last.
pub(super) struct Rows<'a> {
    picture: &'a Picture,
    runs: &'a [Run],
    width: u32,
    deflate: Deflate,
    /// Where pixels stood last, by what they are.
    places: Vec<Option<Place>>,
    /// The last row that is told as it is.
    plain: Option<usize>,
    checksum: Checksum,
}

/// A pixel of the picture, or the end of a row.
#[derive(Clone, Copy)]
struct Place {
    /// How many bytes come before it; the one that says how its row is filtered among them.
    offset: NonZeroU32,
    column: u32,
    /// In which of all runs it lies.
    run: u32,
}

impl<'a> Rows<'a> {
    pub(super) fn of(picture: &'a Picture) -> Self {
        Self {
            picture,
            runs: picture.runs(),
            width: picture.width() as u32,
            deflate: Deflate::new(),
            places: vec![None; 1 << PLACES],
            plain: None,
            checksum: Checksum::EMPTY,
        }
    }

    /// The rows as a PNG file has them, deflated, and their Adler-32: before each stands how it
    /// is filtered.
    pub(super) fn deflated(mut self, rows: Range<usize>, is_last: bool) -> (Vec<u8>, Checksum) {
        for row in rows {
            if self.picture.is_as_above(row) {
                self.as_above();
            } else {
                self.as_it_is(row);
            }
            self.deflate.end_row();
        }
        (self.deflate.finish(is_last), self.checksum)
    }

    fn as_above(&mut self) {
        self.checksum.byte(UP_FILTER);
        self.checksum.pixels([0; PIXEL], self.width);
        self.deflate.byte(UP_FILTER);
        self.deflate.byte(0);
        for _ in 0..self.deflate.repeat(self.width as usize * PIXEL - 1, 1) {
            self.deflate.byte(0);
        }
    }

    fn as_it_is(&mut self, row: usize) {
        self.sum(row);
        self.deflate.byte(NO_FILTER);
        let (mut at, mut above) = (self.begin(row), self.plain.map(|row| self.begin(row)));
        let first = at.run;
        while at.column < self.width {
            let (length, distance) = self.repeated(at, first, above);
            if length == 0 {
                self.deflate.bytes(self.run(at).color.bytes());
            } else {
                // Nothing is left over of whole pixels.
                self.deflate.repeat(length as usize * PIXEL, distance);
            }
            self.advance(&mut at, length.max(1));
            if let Some(above) = &mut above {
                self.advance(above, length.max(1));
            }
        }
        self.plain = Some(row);
    }

    fn begin(&self, row: usize) -> Place {
        let before = row as u32 * (self.width * PIXEL as u32 + 1);
        let offset = NonZeroU32::MIN.saturating_add(before);
        Place { offset, column: 0, run: self.picture.places(row).start as u32 }
    }

    fn run(&self, place: Place) -> Run {
        self.runs[place.run as usize]
    }

    /// Adds a row to the checksum.
    fn sum(&mut self, row: usize) {
        self.checksum.byte(NO_FILTER);
        let mut start = 0;
        for run in self.picture.row(row) {
            self.checksum.pixels(run.color.bytes(), run.end - start);
            start = run.end;
        }
    }

    /// So many pixels to the right.
    fn advance(&self, place: &mut Place, pixels: u32) {
        place.column += pixels;
        place.offset = place.offset.saturating_add(pixels * PIXEL as u32);
        while place.column < self.width && self.run(*place).end <= place.column {
            place.run += 1;
        }
    }

    /// How many of the pixels from here to the end of the row, whose first run is given, stand
    /// already, and how many bytes before; 0 where it is not worth it.
    fn repeated(&mut self, at: Place, first: u32, above: Option<Place>) -> (u32, usize) {
        let begins = if at.run == first { 0 } else { self.runs[at.run as usize - 1].end };
        let same = if at.column > begins { self.run(at).end - at.column } else { 0 };
        if same >= LONG {
            return (same, PIXEL);
        }
        let above = above.map_or((0, 0), |above| self.again(above, at));
        let before = if above.0 < LONG { self.before(at) } else { (0, 0) };
        // The nearer it is the shorter it is told.
        let mut best = (same, PIXEL);
        for (length, distance) in [above, before] {
            if length > best.0 + 1 {
                best = (length, distance);
            }
        }
        best
    }

    /// What is repeated of where these two pixels stood last; remembers that they stand here now.
    fn before(&mut self, at: Place) -> (u32, usize) {
        let next = at.column + 1;
        if next == self.width {
            return (0, 0);
        }
        let one = self.run(at);
        let other = if next < one.end { one } else { self.runs[at.run as usize + 1] };
        let ([a, b, c], [d, e, f]) = (one.color.bytes(), other.color.bytes());
        let key = u64::from_le_bytes([a, b, c, d, e, f, 0, 0]);
        let place = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - PLACES);
        let last = self.places[place as usize].replace(at);
        last.map_or((0, 0), |last| self.again(last, at))
    }

    /// How many pixels stand at `other`, which lies before, as they stand here, and how many bytes
    /// before; 0 where that is too far.
    fn again(&self, other: Place, here: Place) -> (u32, usize) {
        let distance = (here.offset.get() - other.offset.get()) as usize;
        if distance > FARTHEST { (0, 0) } else { (self.same(other, here), distance) }
    }

    /// How many pixels are the same from one place on and from another, within their rows.
    fn same(&self, one: Place, other: Place) -> u32 {
        let (mut one, mut other, begin) = (one, other, other.column);
        loop {
            let (a, b) = (self.run(one), self.run(other));
            if a.color != b.color {
                break;
            }
            let length = (a.end - one.column).min(b.end - other.column);
            one.column += length;
            other.column += length;
            if one.column.max(other.column) == self.width {
                break;
            }
            one.run += u32::from(one.column == a.end);
            other.run += u32::from(other.column == b.end);
        }
        other.column - begin
    }
}
