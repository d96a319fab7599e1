//! The page and what fits on it. Word measures a page in twips, which are 1/20 of a printer's
//! point, and pictures in EMU, of which a twip has 635.

/// How wide a page is, in twips: A4.
pub(super) const WIDTH: u32 = 11906;
/// How high a page is, in twips: A4.
pub(super) const HEIGHT: u32 = 16838;
/// The margin at each side, in twips: 22 mm.
pub(super) const MARGIN: u32 = 1247;
/// From the edge of the page to its head and to its foot, in twips.
pub(super) const EDGE: u32 = 510;
/// How wide the text is, in twips.
pub(super) const TEXT: u32 = WIDTH - 2 * MARGIN;
/// How high a figure is at most, in twips: somewhat more than half of a page.
pub(super) const FIGURE: u32 = HEIGHT * 55 / 100;
/// How far an item of a list is indented, in twips.
pub(super) const ITEM: u32 = 482;
/// How far a quote is indented, in twips.
pub(super) const QUOTE: u32 = 284;
/// How far code is indented, in twips, for its background to be as wide as the text.
pub(super) const CODE: u32 = 80;
/// Word has so many levels of lists; what is deeper stays at the last one.
pub(super) const LEVELS: usize = 9;

const EMU_OF_TWIP: u64 = 635;
/// A point of 1/96 inch.
const EMU_OF_POINT: f64 = 9525.0;

/// How wide and high a picture is on the page, in EMU.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Extent {
    pub(super) width: u64,
    pub(super) height: u64,
}

impl Extent {
    /// What a picture has of so many pixels, of which `scale` are a point of 1/96 inch. It is
    /// made smaller to fit into `space`, in twips, and never larger.
    pub(super) fn of(pixels: [u32; 2], scale: f32, space: [u32; 2]) -> Self {
        let [columns, rows] = pixels.map(|pixels| u64::from(pixels.max(1)));
        let [widest, highest] = space.map(|twips| u64::from(twips) * EMU_OF_TWIP);
        let scale = if scale > 0.0 { f64::from(scale) } else { 1.0 };
        let natural = (columns as f64 * EMU_OF_POINT / scale) as u64;
        let width = natural.min(widest).min(highest * columns / rows).max(1);
        Self { width, height: (width * rows / columns).clamp(1, highest) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_made_smaller_to_fit_and_never_larger() {
        let space = [1000, 1000];
        let full = 635_000;
        for (pixels, scale, width, height) in [
            ([10, 20], 1.0, 95_250, 190_500),
            ([10, 20], 2.0, 47_625, 95_250),
            ([2000, 1000], 1.0, full, full / 2),
            ([1000, 2000], 1.0, full / 2, full),
            ([10, 20], 0.0, 95_250, 190_500),
            ([10, 20], f32::NAN, 95_250, 190_500),
            ([0, 0], 1.0, 9525, 9525),
            ([1, u32::MAX], 1.0, 1, full),
            ([u32::MAX, 1], 1.0, full, 1),
        ] {
            let extent = Extent { width, height };
            assert_eq!(Extent::of(pixels, scale, space), extent, "{pixels:?} {scale}");
        }
    }
}
