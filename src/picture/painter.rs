use std::{ops::Range, sync::Arc};

use egui::{ClippedPrimitive, Color32, Context, FullOutput, TexturesDelta};
use xxhash_rust::xxh3::xxh3_128;

use super::{
    Picture,
    kept::Kept,
    layers::{Layers, Step},
    piece::{Piece, pieces},
    row::Row,
    texture::Textures,
    threads::shared,
};

/// Paints what egui puts out. One painter belongs to one context, because glyphs and pictures
/// come to it piece by piece.
#[derive(Default)]
pub struct Painter {
    textures: Textures,
}

impl Painter {
    /// Takes in the glyphs and pictures of a frame that is not painted.
    pub fn skip(&mut self, mut output: FullOutput) {
        self.textures.apply(&output.textures_delta);
        self.textures.free(&output.textures_delta);
        output.textures_delta.clear();
    }

    /// Paints a frame of `ctx` on a canvas of `size` pixels.
    pub fn paint(
        &mut self,
        ctx: &Context,
        output: FullOutput,
        size: [usize; 2],
        background: Color32,
    ) -> Picture {
        let FullOutput { shapes, pixels_per_point, mut textures_delta, .. } = output;
        // Ready-made discs come from a power that platforms may round differently.
        ctx.tessellation_options_mut(|options| options.prerasterized_discs = false);
        let primitives = ctx.tessellate(shapes, pixels_per_point);
        let picture =
            self.paint_primitives(&primitives, &textures_delta, size, pixels_per_point, background);
        self.textures.free(&textures_delta);
        textures_delta.clear();
        picture
    }

    fn paint_primitives(
        &mut self,
        primitives: &[ClippedPrimitive],
        changes: &TexturesDelta,
        size: [usize; 2],
        pixels_per_point: f32,
        background: Color32,
    ) -> Picture {
        self.textures.apply(changes);
        let width = size[0];
        // Without columns there is nothing in a row.
        let height = if width == 0 { 0 } else { size[1] };
        let pieces = pieces(primitives, &self.textures, size, pixels_per_point);
        let bands = bands(&pieces, height);
        let paint = |bands: &[Band<'_>]| -> Vec<Arc<Picture>> {
            let mut known = Vec::new();
            let painted = |band: &Band<'_>| {
                band.tell(width, background, &mut known);
                PAINTED.get(xxh3_128(&known), || band.paint(width, background), Picture::bytes)
            };
            bands.iter().map(painted).collect()
        };
        Picture::below_one_another(width, &shared(&bands, paint).concat())
    }
}

/// So few rows are often as they were in another picture.
const ROWS: usize = 16;

/// Bands that were painted: about as many as all shipped lessons need.
static PAINTED: Kept<Picture> = Kept::new(80 * 1024 * 1024);

/// Some rows of a picture, and what lies in them.
struct Band<'a> {
    rows: Range<usize>,
    pieces: Vec<&'a Piece<'a>>,
}

impl Band<'_> {
    /// Makes `known` all that its pixels depend on.
    fn tell(&self, width: usize, background: Color32, known: &mut Vec<u8>) {
        known.clear();
        known.extend_from_slice(bytemuck::cast_slice(&[width, self.rows.len()]));
        known.extend_from_slice(&background.to_array());
        self.pieces.iter().for_each(|piece| piece.tell(&self.rows, known));
    }

    fn paint(&self, width: usize, background: Color32) -> Picture {
        let mut painted = Picture::with_room(width, self.rows.len());
        let (mut row, mut runs) = (Row::new(width), Vec::new());
        let mut layers = Layers::new(&self.pieces, self.rows.start);
        for y in self.rows.clone() {
            if layers.go_to(y) == Step::Same {
                painted.push_again();
                continue;
            }
            row.clear(background);
            layers.own().for_each(|piece| piece.paint(&mut row, y));
            row.write(&mut runs);
            painted.push(&runs);
        }
        painted.without_room()
    }
}

fn bands<'a>(pieces: &'a [Piece<'a>], height: usize) -> Vec<Band<'a>> {
    let firsts = (0..height).step_by(ROWS);
    let band = |first| Band { rows: first..height.min(first + ROWS), pieces: Vec::new() };
    let mut bands: Vec<Band<'_>> = firsts.map(band).collect();
    for piece in pieces {
        let rows = piece.rows();
        for band in &mut bands[rows.start / ROWS..rows.end.div_ceil(ROWS)] {
            band.pieces.push(piece);
        }
    }
    bands
}

#[cfg(test)]
mod tests {
    use egui::{
        ColorImage, ImageData, Mesh, Rect, TextureId, TextureOptions,
        epaint::{ImageDelta, Primitive},
        pos2,
    };

    use super::*;

    /// A picture of 40 by 40 pixels in which a texture fills `place`, that was of one colour and has
    /// a spot of another in its middle now, if there is one.
    fn textured(place: Rect, color: Color32, spot: Option<Color32>) -> Picture {
        let mut changes = TexturesDelta::default();
        let mut change = |color, side, pos| {
            let image = ImageData::Color(ColorImage::filled([side; 2], color).into());
            let change = ImageDelta { image, options: TextureOptions::LINEAR, pos };
            changes.set.entry(TextureId::default()).or_default().push(change);
        };
        change(color, 3, None);
        if let Some(spot) = spot {
            change(spot, 1, Some([1, 1]));
        }
        let mut mesh = Mesh::default();
        let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        mesh.add_rect_with_uv(place, uv, Color32::WHITE);
        let primitive = Primitive::Mesh(mesh);
        let primitives = [ClippedPrimitive { clip_rect: Rect::EVERYTHING, primitive }];
        let mut painter = Painter::default();
        let picture =
            painter.paint_primitives(&primitives, &changes, [40, 40], 1.0, Color32::BLACK);
        changes.clear();
        picture
    }

    #[test]
    fn what_was_painted_before_never_stands_for_what_looks_otherwise() {
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(40.0, 40.0));
        // As a glyph is copied, and as a picture is stretched.
        for place in [Rect::from_min_max(pos2(20.0, 20.0), pos2(23.0, 23.0)), whole] {
            let middle = |color, spot| textured(place, color, spot).pixels()[21 * 40 + 21];
            for color in [Color32::RED, Color32::BLUE, Color32::RED] {
                let expected = [color.r(), color.g(), color.b()];
                assert_eq!(middle(color, None), expected);
                assert_ne!(middle(Color32::WHITE, Some(color)), [255; 3]);
            }
            assert_ne!(
                middle(Color32::WHITE, Some(Color32::RED)),
                middle(Color32::WHITE, Some(Color32::BLUE))
            );
        }
    }

    #[test]
    fn a_picture_without_columns_has_no_rows() {
        let changes = TexturesDelta::default();
        let picture = Painter::default().paint_primitives(&[], &changes, [0, 9], 1.0, Color32::RED);
        assert!(picture.is_empty());
    }
}
