use serde::Serialize;

/// A rectangle of a picture, in pixels.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Region {
    /// From the top of the picture.
    pub top: usize,
    /// From its left edge.
    pub left: usize,
    /// Its width.
    pub width: usize,
    /// Its height.
    pub height: usize,
}

/// Which pixels of a picture are meant, row by row.
pub(super) struct Marked {
    pub(super) width: usize,
    pub(super) pixels: Vec<bool>,
}

/// Pixels nearer than about so many belong together, if that leaves few enough rectangles.
const NEAR: usize = 16;
/// More rectangles than that help nobody.
const MOST: usize = 24;

impl Region {
    /// The smallest rectangle around all of these.
    pub fn around(regions: &[Self]) -> Option<Self> {
        regions.iter().copied().reduce(Self::with)
    }

    fn pixel(left: usize, top: usize) -> Self {
        Self { top, left, width: 1, height: 1 }
    }

    fn right(&self) -> usize {
        self.left + self.width
    }

    fn bottom(&self) -> usize {
        self.top + self.height
    }

    fn with(self, other: Self) -> Self {
        let (left, top) = (self.left.min(other.left), self.top.min(other.top));
        let width = self.right().max(other.right()) - left;
        Self { top, left, width, height: self.bottom().max(other.bottom()) - top }
    }

    fn overlaps(&self, other: &Self) -> bool {
        let across = self.left < other.right() && other.left < self.right();
        across && self.top < other.bottom() && other.top < self.bottom()
    }
}

impl Marked {
    /// Rectangles that hold all the pixels and do not overlap, from top to bottom. There are few
    /// of them: the more places there are, the farther apart they may be and still share one.
    pub(super) fn regions(&self) -> Vec<Region> {
        let mut near = NEAR;
        loop {
            let found = connected(self.cells(near));
            if found.len() <= MOST {
                return apart(found);
            }
            near *= 2;
        }
    }

    /// The picture in square cells, each with the rectangle around its pixels, row by row.
    fn cells(&self, side: usize) -> Cells {
        let height = self.pixels.len().checked_div(self.width).unwrap_or(0);
        let (columns, rows) = (self.width.div_ceil(side), height.div_ceil(side));
        let mut cells = vec![None; columns * rows];
        for (at, _) in self.pixels.iter().enumerate().filter(|(_, is_marked)| **is_marked) {
            let (left, top) = (at % self.width, at / self.width);
            let pixel = Region::pixel(left, top);
            let cell: &mut Option<Region> = &mut cells[top / side * columns + left / side];
            *cell = Some(cell.map_or(pixel, |region| region.with(pixel)));
        }
        Cells { columns, rows, regions: cells }
    }
}

struct Cells {
    columns: usize,
    rows: usize,
    regions: Vec<Option<Region>>,
}

impl Cells {
    /// The places of a cell and of those around it.
    fn around(&self, at: usize) -> impl Iterator<Item = usize> + use<> {
        let (column, row) = (at % self.columns, at / self.columns);
        let near = |place: usize, end: usize| place.saturating_sub(1)..(place + 2).min(end);
        let (columns, width) = (near(column, self.columns), self.columns);
        near(row, self.rows).flat_map(move |row| columns.clone().map(move |at| row * width + at))
    }
}

/// A rectangle around each group of cells that touch each other.
fn connected(mut cells: Cells) -> Vec<Region> {
    let mut found = Vec::new();
    for first in 0..cells.regions.len() {
        let Some(mut region) = cells.regions[first].take() else { continue };
        let mut open = vec![first];
        while let Some(at) = open.pop() {
            for near in cells.around(at) {
                if let Some(other) = cells.regions[near].take() {
                    region = region.with(other);
                    open.push(near);
                }
            }
        }
        found.push(region);
    }
    found
}

/// The same with one rectangle for those that overlap.
fn apart(regions: Vec<Region>) -> Vec<Region> {
    let mut apart: Vec<Region> = Vec::new();
    for mut region in regions {
        // What has grown may overlap what it did not before.
        while let Some(at) = apart.iter().position(|other| other.overlaps(&region)) {
            region = region.with(apart.swap_remove(at));
        }
        apart.push(region);
    }
    apart.sort();
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rectangles of some pixels in a picture of 400 by 400, as left, top, width and height.
    fn regions(marked: &[(usize, usize)]) -> Vec<[usize; 4]> {
        let mut pixels = vec![false; 400 * 400];
        for (left, top) in marked {
            pixels[top * 400 + left] = true;
        }
        let regions = Marked { width: 400, pixels }.regions();
        regions.iter().map(|it| [it.left, it.top, it.width, it.height]).collect()
    }

    #[test]
    fn pixels_near_each_other_share_a_rectangle_and_others_have_their_own() {
        for (marked, wanted) in [
            (&[][..], &[][..]),
            (&[(399, 399)], &[[399, 399, 1, 1]]),
            (&[(10, 10), (14, 12)], &[[10, 10, 5, 3]]),
            (&[(10, 10), (20, 20)], &[[10, 10, 11, 11]]),
            (&[(10, 10), (100, 5)], &[[100, 5, 1, 1], [10, 10, 1, 1]]),
            (&[(0, 0), (399, 0), (0, 399)], &[[0, 0, 1, 1], [399, 0, 1, 1], [0, 399, 1, 1]]),
        ] {
            assert_eq!(regions(marked), wanted, "{marked:?}");
        }
    }

    #[test]
    fn what_stands_within_a_frame_shares_its_rectangle() {
        let side = |at: usize| [(at, 0), (at, 200), (0, at), (200, at)];
        let mut marked: Vec<_> = (0..=200).flat_map(side).collect();
        marked.push((100, 100));
        assert_eq!(regions(&marked), [[0, 0, 201, 201]]);
    }

    #[test]
    fn of_many_places_those_near_each_other_share_a_rectangle() {
        let marked: Vec<_> = (0..100).map(|at| (at % 10 * 40, at / 10 * 40)).collect();
        let regions = regions(&marked);
        assert_eq!((regions.len(), regions[0]), (9, [0, 0, 121, 121]));
    }
}
