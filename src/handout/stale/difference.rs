use super::{Region, region::Marked};
use crate::picture::Picture;

/// What differs between two pictures.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// A picture of it, as a PNG: what is the same is grey and faint, what differs is red, with a
    /// box around each region.
    pub png: Vec<u8>,
    /// Where they differ, from top to bottom.
    pub regions: Vec<Region>,
    /// How many pixels differ. Where only one of the pictures has a pixel, that one does.
    pub pixels: usize,
    /// Width and height of the one before, in pixels.
    pub before: [usize; 2],
    /// Width and height of the one after, in pixels.
    pub after: [usize; 2],
}

/// What differs.
const DIFFERS: [u8; 3] = [218, 30, 40];
/// A box around a region.
const BOX: [u8; 3] = [138, 0, 20];
/// How thick a box is, in pixels.
const LINE: usize = 3;
/// How far it keeps from what is in it, in pixels.
const GAP: usize = 3;
/// What is the same keeps this part of its darkness.
const FAINT: u32 = 3;

/// What differs between two pictures, which lie on each other with their left upper corners.
/// There is nothing where neither has a pixel.
pub fn difference(before: &Picture, after: &Picture) -> Option<Difference> {
    let (width, height) = (before.width().max(after.width()), before.height().max(after.height()));
    let (old_pixels, new_pixels) = (before.pixels(), after.pixels());
    let mut pixels = Vec::with_capacity(width * height);
    let mut marked = Marked { width, pixels: Vec::with_capacity(width * height) };
    for row in 0..height {
        for column in 0..width {
            let old = pixel(before, &old_pixels, column, row);
            let new = pixel(after, &new_pixels, column, row);
            marked.pixels.push(old != new);
            pixels.push(if old == new { faint(new) } else { DIFFERS });
        }
    }
    let regions = marked.regions();
    for region in &regions {
        frame(&mut pixels, width, region);
    }
    Some(Difference {
        png: Picture::of_pixels(width, &pixels).to_png().ok()?,
        regions,
        pixels: marked.pixels.iter().filter(|is_marked| **is_marked).count(),
        before: [before.width(), before.height()],
        after: [after.width(), after.height()],
    })
}

/// One of the pixels of a picture, if it has one there.
fn pixel(picture: &Picture, pixels: &[[u8; 3]], column: usize, row: usize) -> Option<[u8; 3]> {
    let is_in = column < picture.width() && row < picture.height();
    is_in.then(|| pixels[row * picture.width() + column])
}

/// A light grey, the darker the darker the pixel is; white where there is none.
fn faint(pixel: Option<[u8; 3]>) -> [u8; 3] {
    let [red, green, blue] = pixel.unwrap_or([255; 3]).map(u32::from);
    // As the eye weighs them, in parts of 256.
    let light = (red * 77 + green * 150 + blue * 29) / 256;
    [(255 - (255 - light) / FAINT) as u8; 3]
}

/// Draws a box around a region of a picture that is `width` wide, as far as there is room.
fn frame(pixels: &mut [[u8; 3]], width: usize, region: &Region) {
    let out = GAP + LINE;
    let (left, top) = (region.left.saturating_sub(out), region.top.saturating_sub(out));
    let right = (region.left + region.width + out).min(width);
    let bottom = (region.top + region.height + out).min(pixels.len() / width);
    for row in top..bottom {
        let is_edge = row < top + LINE || row + LINE >= bottom;
        for column in left..right {
            if is_edge || column < left + LINE || column + LINE >= right {
                pixels[row * width + column] = BOX;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(width: usize, height: usize, pixel: [u8; 3]) -> Picture {
        Picture::of_pixels(width, &vec![pixel; width * height])
    }

    fn shown(difference: &Difference) -> Picture {
        Picture::from_png(&difference.png).unwrap()
    }

    #[test]
    fn equal_pictures_differ_nowhere_and_are_faint() {
        let picture = plain(40, 30, [0, 0, 0]);
        let difference = difference(&picture, &picture).unwrap();
        assert_eq!((difference.pixels, &*difference.regions), (0, &[][..]));
        assert_eq!(shown(&difference), plain(40, 30, [170; 3]));
    }

    #[test]
    fn what_differs_is_red_in_a_box_and_the_rest_is_light() {
        let before = plain(100, 60, [255, 255, 255]);
        let mut after = before.pixels();
        for row in 20..24 {
            after[row * 100 + 50..row * 100 + 60].fill([254, 255, 255]);
        }
        let difference = difference(&before, &Picture::of_pixels(100, &after)).unwrap();
        assert_eq!(difference.pixels, 40);
        assert_eq!(difference.regions, [Region { left: 50, top: 20, width: 10, height: 4 }]);
        let shown = shown(&difference).pixels();
        let at = |column: usize, row: usize| shown[row * 100 + column];
        assert_eq!([at(50, 20), at(59, 23)], [DIFFERS; 2]);
        assert_eq!([at(44, 14), at(46, 16), at(65, 29), at(55, 14)], [BOX; 4]);
        assert_eq!([at(47, 17), at(43, 14), at(66, 29), at(60, 20)], [[255; 3]; 4]);
    }

    #[test]
    fn what_only_one_has_differs() {
        let difference = difference(&plain(10, 10, [9; 3]), &plain(12, 8, [9; 3])).unwrap();
        assert_eq!(difference.pixels, 2 * 10 + 2 * 8);
        assert_eq!((difference.before, difference.after), ([10, 10], [12, 8]));
        assert_eq!(shown(&difference).pixels().len(), 12 * 10);
    }
}
