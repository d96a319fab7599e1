use std::ops::Range;

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

impl Picture {
    /// The part of the picture that lies in these columns and rows.
    pub fn part(&self, columns: Range<usize>, rows: Range<usize>) -> Self {
        let columns = columns.start.min(self.width)..columns.end.min(self.width);
        let rows = rows.start.min(self.height)..rows.end.min(self.height);
        let line = |row: usize| &self.pixels[row * self.width..(row + 1) * self.width];
        Self {
            width: columns.len(),
            height: rows.len(),
            pixels: rows.flat_map(|row| &line(row)[columns.clone()]).copied().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_has_the_pixels_of_its_place_and_ends_where_the_picture_ends() {
        let pixels = (0..12).map(|n| [n; 3]).collect();
        let picture = Picture { width: 4, height: 3, pixels };
        let part = picture.part(2..9, 1..3);
        assert_eq!((part.width, part.height), (2, 2));
        assert_eq!(part.pixels, [[6; 3], [7; 3], [10; 3], [11; 3]]);
        assert!(picture.part(9..12, 0..3).pixels.is_empty());
    }
}
