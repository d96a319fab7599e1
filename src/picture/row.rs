use std::ops::Range;

use egui::Color32;

use super::{image::Run, rgb::Rgb};

/// A row of a picture that is being painted on. A colour stands only where it begins, so that a
/// plain area of any width is painted like one pixel.
pub(super) struct Row {
    /// The colours of the columns in which one begins; the others mean nothing.
    colors: Vec<Rgb>,
    /// Which columns those are, a bit for each. One begins in the first.
    begins: Vec<u64>,
}

/// Columns whose bits stand together.
const TOGETHER: usize = u64::BITS as usize;

impl Row {
    /// A row of `width` columns, or of one if that is none, and black.
    pub(super) fn new(width: usize) -> Self {
        let width = width.max(1);
        let mut row =
            Self { colors: vec![Rgb::default(); width], begins: vec![0; width.div_ceil(TOGETHER)] };
        row.clear(Color32::BLACK);
        row
    }

    /// Begins anew with one opaque colour.
    pub(super) fn clear(&mut self, color: Color32) {
        self.begins.fill(0);
        self.begins[0] = 1;
        self.colors[0] = Rgb::of(color);
    }

    /// Paints one colour, which carries its alpha already, over these columns, which are not none.
    pub(super) fn fill(&mut self, columns: Range<usize>, color: Color32) {
        match color.a() {
            0 if color == Color32::TRANSPARENT => {}
            255 => {
                self.begin(columns.end);
                for (word, bits) in words(&columns) {
                    self.begins[word] &= !bits;
                }
                self.begins[columns.start / TOGETHER] |= 1 << (columns.start % TOGETHER);
                self.colors[columns.start] = Rgb::of(color);
            }
            _ => {
                self.begin(columns.start);
                self.begin(columns.end);
                for (word, bits) in words(&columns) {
                    for at in ones(self.begins[word] & bits) {
                        let below = &mut self.colors[word * TOGETHER + at];
                        *below = below.under(color);
                    }
                }
            }
        }
    }

    /// The pixels of these columns, which are not none, to be painted one by one.
    pub(super) fn pixels(&mut self, columns: Range<usize>) -> &mut [Rgb] {
        self.begin(columns.start);
        self.begin(columns.end);
        let mut start = columns.start;
        for (word, bits) in words(&columns) {
            for at in ones(self.begins[word] & bits) {
                let begins = word * TOGETHER + at;
                let color = self.colors[start];
                self.colors[start..begins].fill(color);
                start = begins;
            }
            self.begins[word] |= bits;
        }
        let color = self.colors[start];
        self.colors[start..columns.end].fill(color);
        &mut self.colors[columns]
    }

    /// Writes down what it has become.
    pub(super) fn write(&self, runs: &mut Vec<Run>) {
        runs.clear();
        let mut last = self.colors[0];
        for (word, begins) in self.begins.iter().enumerate() {
            for at in ones(*begins) {
                let column = word * TOGETHER + at;
                let color = self.colors[column];
                if color != last {
                    runs.push(Run { end: column as u32, color: last });
                    last = color;
                }
            }
        }
        runs.push(Run { end: self.colors.len() as u32, color: last });
    }

    /// Lets a colour begin in a column, if there is such a column: the one that it has.
    fn begin(&mut self, column: usize) {
        if column >= self.colors.len() {
            return;
        }
        let (mut word, bit) = (column / TOGETHER, column % TOGETHER);
        let mut before = self.begins[word] & (u64::MAX >> (TOGETHER - 1 - bit));
        // One begins in the first column.
        while before == 0 && word > 0 {
            word -= 1;
            before = self.begins[word];
        }
        let first = word * TOGETHER + before.checked_ilog2().unwrap_or(0) as usize;
        self.colors[column] = self.colors[first];
        self.begins[column / TOGETHER] |= 1 << bit;
    }
}

/// The words in which the bits of these columns stand, and which of each they are.
fn words(columns: &Range<usize>) -> impl Iterator<Item = (usize, u64)> {
    let Range { start, end } = columns.clone();
    (start / TOGETHER..end.div_ceil(TOGETHER)).map(move |word| {
        let first = word * TOGETHER;
        let from = u64::MAX << start.saturating_sub(first);
        let to = u64::MAX >> (first + TOGETHER).saturating_sub(end);
        (word, from & to)
    })
}

/// The places of the bits that are set.
fn ones(bits: u64) -> impl Iterator<Item = usize> {
    let mut left = bits;
    std::iter::from_fn(move || {
        let at = (left != 0).then(|| left.trailing_zeros() as usize)?;
        left &= left - 1;
        Some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDTH: usize = 200;

    fn pixels(row: &Row) -> Vec<[u8; 3]> {
        let mut runs = Vec::new();
        row.write(&mut runs);
        let mut pixels = Vec::new();
        for run in &runs {
            pixels.resize(run.end as usize, run.color.bytes());
        }
        pixels
    }

    #[test]
    fn what_is_painted_in_any_way_is_as_if_each_pixel_were_painted() {
        let colors = [Color32::RED, Color32::from_white_alpha(90), Color32::TRANSPARENT];
        let mut row = Row::new(WIDTH);
        let mut expected = vec![Rgb::default(); WIDTH];
        for step in 0..4_000_usize {
            let start = step * 7_919 % WIDTH;
            let columns = start..(start + 1 + step * 31 % 97).min(WIDTH);
            let color = colors[step % 3];
            if step % 5 == 0 {
                let pixels = row.pixels(columns.clone()).iter_mut();
                pixels.for_each(|pixel| *pixel = pixel.under(color));
            } else {
                row.fill(columns.clone(), color);
            }
            expected[columns].iter_mut().for_each(|pixel| *pixel = pixel.under(color));
            assert!(
                pixels(&row) == expected.iter().map(|pixel| pixel.bytes()).collect::<Vec<_>>(),
                "step {step}"
            );
        }
    }

    #[test]
    fn opaque_covers_transparent_leaves_and_between_mixes() {
        let mut row = Row::new(3);
        row.fill(0..3, Color32::TRANSPARENT);
        row.fill(1..2, Color32::WHITE);
        row.fill(1..3, Color32::BLACK);
        row.fill(2..3, Color32::from_white_alpha(128));
        assert_eq!(pixels(&row), [[0; 3], [0; 3], [128; 3]]);
    }
}
