use std::{iter, ops::Range, sync::Arc};

use bytemuck::{Pod, Zeroable};

use super::rgb::Rgb;

/// A picture that is done: opaque, and row by row in runs of one colour. Screens are plain for the
/// most part, so that there are thirty times fewer runs than pixels.
///
/// What must stay true: two runs beside one another differ in colour, and a row that is as the one
/// above has the same place among the runs. So two pictures are equal if their runs are.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Picture {
    width: usize,
    runs: Vec<Run>,
    /// Where the runs of each row stand.
    rows: Vec<Range<usize>>,
}

/// Pixels of a row that follow one another and have one colour.
#[derive(Clone, Copy, Debug, Eq, Pod, PartialEq, Zeroable)]
#[repr(C)]
pub(super) struct Run {
    /// The column after the last one.
    pub(super) end: u32,
    pub(super) color: Rgb,
}

impl Picture {
    /// A picture of these pixels, each with red, green and blue, row by row. Where they do not
    /// fill the last row, that is left out.
    pub fn of_pixels(width: usize, pixels: &[[u8; 3]]) -> Self {
        let mut picture = Self::with_room(width, pixels.len().checked_div(width).unwrap_or(0));
        let mut row = Vec::new();
        for pixels in pixels.chunks_exact(width.max(1)) {
            row.clear();
            for (column, pixel) in (1..).zip(pixels) {
                let color = Rgb::of_bytes(*pixel);
                match row.last_mut() {
                    Some(Run { end, color: last }) if *last == color => *end = column,
                    _ => row.push(Run { end: column, color }),
                }
            }
            picture.push(&row);
        }
        picture
    }

    /// A picture to which rows are added, with room for as many as a busy screen needs for
    /// `height` of them.
    pub(super) fn with_room(width: usize, height: usize) -> Self {
        const RUNS_A_ROW: usize = 96;
        let runs = Vec::with_capacity(height * RUNS_A_ROW.min(width));
        Self { width, runs, rows: Vec::with_capacity(height) }
    }

    /// The picture when no more rows come.
    pub(super) fn without_room(mut self) -> Self {
        self.runs.shrink_to_fit();
        self.rows.shrink_to_fit();
        self
    }

    /// Width, in pixels.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Height, in pixels.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no pixels.
    pub fn is_empty(&self) -> bool {
        self.width == 0 || self.rows.is_empty()
    }

    /// Red, green and blue of each pixel, row by row.
    pub fn pixels(&self) -> Vec<[u8; 3]> {
        let mut pixels = Vec::with_capacity(self.width * self.height());
        for row in 0..self.height() {
            let start = pixels.len();
            for run in self.row(row) {
                pixels.resize(start + run.end as usize, run.color.bytes());
            }
        }
        pixels
    }

    /// The part of the picture that lies in these columns and rows.
    pub fn part(&self, columns: Range<usize>, rows: Range<usize>) -> Self {
        let columns = columns.start.min(self.width)..columns.end.min(self.width);
        let rows = rows.start.min(self.height())..rows.end.min(self.height());
        let mut part = Self::with_room(columns.len(), rows.len());
        let mut cut = Vec::new();
        for row in rows {
            cut.clear();
            let first = self.row(row).partition_point(|run| run.end as usize <= columns.start);
            for run in &self.row(row)[first..] {
                let end = run.end as usize;
                let last = end.min(columns.end) - columns.start;
                cut.push(Run { end: last as u32, ..*run });
                if end >= columns.end {
                    break;
                }
            }
            part.push(&cut);
        }
        part
    }

    /// The runs of all rows.
    pub(super) fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// Where among all runs those of a row stand.
    pub(super) fn places(&self, row: usize) -> Range<usize> {
        self.rows[row].clone()
    }

    /// The runs of a row.
    pub(super) fn row(&self, row: usize) -> &[Run] {
        &self.runs[self.places(row)]
    }

    /// Whether a row has the same pixels as the one above.
    pub(super) fn is_as_above(&self, row: usize) -> bool {
        row > 0 && self.rows[row] == self.rows[row - 1]
    }

    /// About how much memory it takes, in bytes.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(self.runs.as_slice()) + size_of_val(self.rows.as_slice())
    }

    /// Adds a row at the bottom.
    pub(super) fn push(&mut self, row: &[Run]) {
        let above = self.rows.last();
        if let Some(above) = above.filter(|above| self.runs[(*above).clone()] == *row) {
            self.rows.push(above.clone());
        } else {
            let start = self.runs.len();
            self.runs.extend_from_slice(row);
            self.rows.push(start..self.runs.len());
        }
    }

    /// Adds the last row once more.
    pub(super) fn push_again(&mut self) {
        self.rows.extend(self.rows.last().cloned());
    }

    /// Pictures of this width, one below the other.
    pub(super) fn below_one_another(width: usize, parts: &[Arc<Self>]) -> Self {
        let runs = parts.iter().map(|part| part.runs.len()).sum();
        let rows = parts.iter().map(|part| part.rows.len()).sum();
        let (runs, rows) = (Vec::with_capacity(runs), Vec::with_capacity(rows));
        let mut whole = Self { width, runs, rows };
        for part in parts {
            whole.append(part);
        }
        whole
    }

    fn append(&mut self, below: &Self) {
        let Some(first) = below.rows.first() else { return };
        let above = self.rows.last().cloned();
        let same = above.filter(|above| self.runs[above.clone()] == below.runs[first.clone()]);
        // Of rows as the last one above there is none, or all up to the next that is another.
        let others = match &same {
            Some(_) => below.rows.partition_point(|row| row.start < first.end),
            None => 0,
        };
        if let Some(same) = same {
            self.rows.extend(iter::repeat_n(same, others));
        }
        let Some(start) = below.rows.get(others).map(|row| row.start) else { return };
        let end = self.runs.len();
        self.runs.extend_from_slice(&below.runs[start..]);
        let moved = |row: &Range<usize>| row.start - start + end..row.end - start + end;
        self.rows.extend(below.rows[others..].iter().map(moved));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture() -> Picture {
        let pixels: Vec<[u8; 3]> = (0..12).map(|n| [n / 2; 3]).collect();
        Picture::of_pixels(4, &pixels)
    }

    #[test]
    fn a_picture_has_the_pixels_that_it_was_made_of() {
        for width in [1, 3, 4, 12] {
            let pixels: Vec<[u8; 3]> = (0..12).map(|n| [n / 5; 3]).collect();
            assert_eq!(Picture::of_pixels(width, &pixels).pixels(), pixels, "width {width}");
        }
        assert!(Picture::of_pixels(0, &[[1; 3]]).is_empty());
    }

    #[test]
    fn a_part_has_the_pixels_of_its_place_and_ends_where_the_picture_ends() {
        let part = picture().part(1..9, 1..3);
        assert_eq!((part.width(), part.height()), (3, 2));
        assert_eq!(part.pixels(), [[2; 3], [3; 3], [3; 3], [4; 3], [5; 3], [5; 3]]);
        assert_eq!(picture().part(0..3, 0..1).pixels(), [[0; 3], [0; 3], [1; 3]]);
        assert!(picture().part(9..12, 0..3).is_empty());
        assert!(picture().part(0..4, 3..9).is_empty());
    }

    #[test]
    fn parts_below_one_another_are_the_whole() {
        let pixels =
            [[1; 3], [1; 3], [2; 3], [2; 3], [2; 3], [2; 3], [2; 3], [2; 3], [3; 3], [1; 3]];
        let whole = Picture::of_pixels(2, &pixels);
        for (first, last) in (0..=5).flat_map(|first| (first..=5).map(move |last| (first, last))) {
            let parts = [0..first, first..last, last..5].map(|rows| whole.part(0..2, rows).into());
            let joined = Picture::below_one_another(2, &parts);
            assert_eq!(joined, whole, "cut at the rows {first} and {last}");
        }
    }

    #[test]
    fn rows_that_are_as_the_one_above_are_known() {
        let picture = Picture::of_pixels(2, &[[1; 3], [2; 3], [1; 3], [2; 3], [2; 3], [2; 3]]);
        assert_eq!([0, 1, 2].map(|row| picture.is_as_above(row)), [false, true, false]);
    }
}
