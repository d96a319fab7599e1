use std::ops::Range;

use egui::{Color32, epaint::Vertex};

use super::{
    clip::Clip,
    rgb::{Ink, tint},
    row::Row,
    texture::Texture,
    triangle::{FARTHEST, rounded},
};

/// A rectangle that shows a part of a texture pixel by pixel, in one colour: a glyph, which is
/// copied.
pub(super) struct GlyphCopy<'a> {
    place: Clip,
    /// Where in the texture its first pixel is.
    source: [i32; 2],
    color: Color32,
    texture: &'a Texture,
}

impl<'a> GlyphCopy<'a> {
    /// Nothing where these corners, in points, are no such rectangle.
    pub(super) fn of(
        corners: &[Vertex; 4],
        texture: &'a Texture,
        pixels_per_point: f32,
    ) -> Option<Self> {
        let [left_top, _, _, right_bottom] = corners;
        let from = whole([left_top.pos.x, left_top.pos.y], [pixels_per_point; 2])?;
        let to = whole([right_bottom.pos.x, right_bottom.pos.y], [pixels_per_point; 2])?;
        let scale = texture.size.map(|size| size as f32);
        let source = whole([left_top.uv.x, left_top.uv.y], scale)?;
        let source_end = whole([right_bottom.uv.x, right_bottom.uv.y], scale)?;
        let size = [to[0] - from[0], to[1] - from[1]];
        let same_size = size == [source_end[0] - source[0], source_end[1] - source[1]];
        let one_color = corners.iter().all(|corner| corner.color == left_top.color);
        let inside = source[0] >= 0
            && source[1] >= 0
            && source_end[0] <= texture.size[0] as i32
            && source_end[1] <= texture.size[1] as i32;
        let is_copy = same_size && one_color && inside && size[0] > 0 && size[1] > 0;
        let place = Clip { columns: from[0]..to[0], rows: from[1]..to[1] };
        (is_copy && is_upright(corners)).then_some(Self {
            place,
            source,
            color: left_top.color,
            texture,
        })
    }

    /// The pixels that it covers.
    pub(super) fn place(&self) -> Clip {
        self.place.clone()
    }

    /// Adds to what is `known` what is seen of it in `place`, which lies in its own.
    pub(super) fn tell(&self, place: &Clip, known: &mut Vec<u8>) {
        known.extend_from_slice(&self.color.to_array());
        let [left, top] = self.source;
        let first = (left + place.columns.start - self.place.columns.start) as usize;
        for row in place.rows.clone() {
            let texels = self.texture.row((top + row - self.place.rows.start) as usize);
            let texels = &texels[first..first + place.columns.len()];
            known.extend_from_slice(bytemuck::cast_slice(texels));
        }
    }

    /// Paints what of it lies in these columns of the row `y` of the picture, all its own.
    pub(super) fn paint(&self, row: &mut Row, y: usize, columns: Range<usize>) {
        let [left, top] = self.source;
        let texels = self.texture.row((top + y as i32 - self.place.rows.start) as usize);
        let first = (left + columns.start as i32 - self.place.columns.start) as usize;
        let texels = &texels[first..first + columns.len()];
        let is_seen = |texel: &Color32| *texel != Color32::TRANSPARENT;
        let (Some(from), Some(last)) =
            (texels.iter().position(is_seen), texels.iter().rposition(is_seen))
        else {
            return;
        };
        let pixels = row.pixels(columns.start + from..columns.start + last + 1);
        let ink = Ink::of(self.color);
        for (pixel, texel) in pixels.iter_mut().zip(&texels[from..]) {
            let [red, green, blue, alpha] = texel.to_array();
            *pixel = if red == alpha && green == alpha && blue == alpha {
                pixel.under_part(ink, alpha)
            } else {
                pixel.under(tint(self.color, *texel))
            };
        }
    }
}

/// Both coordinates in whole units of `scale`, if they are whole but for the last digits.
fn whole(at: [f32; 2], scale: [f32; 2]) -> Option<[i32; 2]> {
    let scaled = [at[0] * scale[0], at[1] * scale[1]];
    let whole = scaled.map(rounded);
    let is_whole = scaled
        .iter()
        .zip(whole)
        .all(|(exact, whole)| exact.abs() < FARTHEST && (exact - whole as f32).abs() < 0.01);
    is_whole.then_some(whole.map(|value| value as i32))
}

fn is_upright([left_top, right_top, left_bottom, right_bottom]: &[Vertex; 4]) -> bool {
    let same = |a: &Vertex, b: &Vertex, c: &Vertex| {
        a.pos.x == b.pos.x && a.uv.x == b.uv.x && a.pos.y == c.pos.y && a.uv.y == c.uv.y
    };
    same(left_top, left_bottom, right_top) && same(right_bottom, right_top, left_bottom)
}
