use skrifa::outline::OutlinePen;

/// How much of each pixel an outline covers, found by adding up signed areas, in plain `f32`:
/// exact for straight lines that lie within the picture, as those of a glyph do.
///
/// For every line the area between it and the right edge of the picture is added to each pixel
/// as a change against the pixel at its left; the running sum of a row is then the coverage.
pub(super) struct Coverage {
    width: usize,
    height: usize,
    /// The left and top edge in the outline's coordinates.
    origin: [f32; 2],
    changes: Vec<f32>,
    start: [f32; 2],
    at: [f32; 2],
}

/// Into how many lines a curve is cut for each pixel of its length.
const LINES_A_PIXEL: f32 = 1.5;
const MOST_LINES: u32 = 32;

impl Coverage {
    /// An empty picture of `width` by `height` pixels, whose left top corner is `origin`, with y
    /// downwards.
    pub(super) fn new(width: usize, height: usize, origin: [f32; 2]) -> Self {
        // Two more, because a change at the right edge reaches beyond it.
        let changes = vec![0.0; width * height + 2];
        Self { width, height, origin, changes, start: [0.0; 2], at: [0.0; 2] }
    }

    /// The coverage of each pixel, from 0 to 255, row by row.
    pub(super) fn into_levels(self) -> Vec<u8> {
        let rows = self.changes[..self.width * self.height].chunks_exact(self.width.max(1));
        let mut levels = Vec::with_capacity(self.width * self.height);
        for row in rows {
            let mut sum = 0.0_f32;
            for change in row {
                sum += change;
                levels.push((sum.abs().min(1.0) * 255.0 + 0.5) as u8);
            }
        }
        levels
    }

    fn place(&self, x: f32, y: f32) -> [f32; 2] {
        [x - self.origin[0], -y - self.origin[1]]
    }

    fn line(&mut self, to: [f32; 2]) {
        let from = std::mem::replace(&mut self.at, to);
        if from[1] == to[1] {
            return;
        }
        let (direction, top, bottom) =
            if from[1] < to[1] { (1.0, from, to) } else { (-1.0, to, from) };
        let slope = (bottom[0] - top[0]) / (bottom[1] - top[1]);
        let first = top[1].max(0.0) as usize;
        let last = (bottom[1].ceil().max(0.0) as usize).min(self.height);
        for row in first..last {
            let upper = top[1].max(row as f32);
            let lower = bottom[1].min((row + 1) as f32);
            if lower <= upper {
                continue;
            }
            let x0 = top[0] + (upper - top[1]) * slope;
            let x1 = top[0] + (lower - top[1]) * slope;
            self.span(row, x0.min(x1), x0.max(x1), direction * (lower - upper));
        }
    }

    /// Adds a piece of a line within one row, from `left` to `right`, of signed height `height`.
    fn span(&mut self, row: usize, left: f32, right: f32, height: f32) {
        let most = self.width as f32;
        let (left, right) = (left.clamp(0.0, most), right.clamp(0.0, most));
        let start = row * self.width;
        let (first, last) = (left as usize, (right.ceil() as usize).max(left as usize + 1));
        if last <= first + 1 {
            // Within one pixel: it has what lies right of the middle of the piece.
            let inside = first as f32 + 1.0 - f32::midpoint(left, right);
            self.add(start, first, height * inside);
            self.add(start, first + 1, height * (1.0 - inside));
            return;
        }
        let per_pixel = height / (right - left);
        let mut before = 0.0;
        for pixel in first..last {
            let from = left.max(pixel as f32);
            let to = right.min((pixel + 1) as f32);
            let part = per_pixel * (to - from);
            let inside = pixel as f32 + 1.0 - f32::midpoint(from, to);
            let covered = before + part * inside;
            self.add(start, pixel, covered);
            before = part - part * inside;
        }
        self.add(start, last, before);
    }

    /// A change that begins at a pixel. Right of the picture it has no effect.
    fn add(&mut self, start: usize, pixel: usize, change: f32) {
        if pixel < self.width {
            self.changes[start + pixel] += change;
        }
    }

    fn curve(&mut self, length: f32, point: impl Fn(f32) -> [f32; 2]) {
        let lines = ((length * LINES_A_PIXEL) as u32).clamp(4, MOST_LINES);
        for n in 1..=lines {
            self.line(point(n as f32 / lines as f32));
        }
    }
}

impl OutlinePen for Coverage {
    fn move_to(&mut self, x: f32, y: f32) {
        self.close();
        self.start = self.place(x, y);
        self.at = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.place(x, y);
        self.line(to);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (a, b, c) = (self.at, self.place(cx, cy), self.place(x, y));
        self.curve(distance(a, b) + distance(b, c), |t| {
            let s = 1.0 - t;
            [0, 1].map(|i| s * s * a[i] + 2.0 * s * t * b[i] + t * t * c[i])
        });
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let (a, b) = (self.at, self.place(cx0, cy0));
        let (c, d) = (self.place(cx1, cy1), self.place(x, y));
        self.curve(distance(a, b) + distance(b, c) + distance(c, d), |t| {
            let s = 1.0 - t;
            let (k0, k1, k2, k3) = (s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t);
            [0, 1].map(|i| k0 * a[i] + k1 * b[i] + k2 * c[i] + k3 * d[i])
        });
    }

    fn close(&mut self) {
        self.line(self.start);
    }
}

/// No root: this only decides into how many lines a curve is cut.
fn distance(a: [f32; 2], b: [f32; 2]) -> f32 {
    (a[0] - b[0]).abs() + (a[1] - b[1]).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The coverage of a polygon in a picture of 4 by 2 pixels; y upwards, as outlines have it.
    fn levels(points: &[[f32; 2]]) -> Vec<u8> {
        let mut coverage = Coverage::new(4, 2, [0.0, -2.0]);
        coverage.move_to(points[0][0], points[0][1]);
        for point in &points[1..] {
            coverage.line_to(point[0], point[1]);
        }
        coverage.close();
        coverage.into_levels()
    }

    #[test]
    fn whole_pixels_are_covered_wholly() {
        let square = [[1.0, 0.0], [1.0, 2.0], [3.0, 2.0], [3.0, 0.0]];
        assert_eq!(levels(&square), [0, 255, 255, 0, 0, 255, 255, 0]);
    }

    #[test]
    fn half_pixels_are_covered_by_half() {
        let square = [[0.5, 0.5], [0.5, 2.0], [2.5, 2.0], [2.5, 0.5]];
        assert_eq!(levels(&square), [128, 255, 128, 0, 64, 128, 64, 0]);
    }

    #[test]
    fn a_diagonal_covers_each_of_its_pixels_by_half() {
        assert_eq!(levels(&[[0.0, 0.0], [2.0, 2.0], [2.0, 0.0]]), [0, 128, 0, 0, 128, 255, 0, 0]);
    }

    #[test]
    fn what_lies_outside_is_cut_off() {
        let wide = [[-5.0, -5.0], [-5.0, 9.0], [9.0, 9.0], [9.0, -5.0]];
        assert_eq!(levels(&wide), [255; 8]);
    }
}
