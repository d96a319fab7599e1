use std::ops::Range;

use egui::{
    Color32, Rect,
    epaint::{ClippedPrimitive, Mesh, Primitive, Vertex},
};

use super::{
    canvas::{Canvas, Clip, fill},
    glyph_copy::GlyphCopy,
    texture::{Texture, Textures},
    triangle::Triangle,
};

/// What is painted at once.
pub(super) struct Piece<'a> {
    /// No pixel outside of it is changed.
    place: Clip,
    form: Form<'a>,
}

enum Form<'a> {
    /// All pixels of its place in one colour.
    Plain(Color32),
    Triangle(Triangle<'a>),
    Glyph(GlyphCopy<'a>),
}

impl Piece<'_> {
    /// The rows of the picture in which it lies.
    pub(super) fn rows(&self) -> Range<i32> {
        self.place.rows.clone()
    }

    /// Paints what of it lies on the canvas.
    pub(super) fn paint(&self, canvas: &mut Canvas<'_>) {
        let place = self.place.and(&canvas.bounds());
        if place.is_empty() {
            return;
        }
        match &self.form {
            Form::Plain(color) => {
                for row in place.rows.clone() {
                    fill(canvas.row(row, place.columns.clone()), *color);
                }
            }
            Form::Triangle(triangle) => triangle.paint(canvas, &place),
            Form::Glyph(glyph) => glyph.paint(canvas, &place),
        }
    }
}

/// The pieces of a frame, in the order in which they are painted.
pub(super) fn pieces<'a>(
    primitives: &'a [ClippedPrimitive],
    textures: &'a Textures,
    pixels_per_point: f32,
) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    for ClippedPrimitive { clip_rect, primitive } in primitives {
        // Nothing here asks for a callback into a graphics library.
        let Primitive::Mesh(mesh) = primitive else { continue };
        if let Some(texture) = textures.get(mesh.texture_id) {
            let clip = clip(*clip_rect, pixels_per_point);
            cut(mesh, texture, &clip, pixels_per_point, &mut pieces);
        }
    }
    pieces
}

fn clip(rect: Rect, pixels_per_point: f32) -> Clip {
    let pixel = |points: f32| (points * pixels_per_point).round() as i32;
    Clip {
        columns: pixel(rect.min.x)..pixel(rect.max.x),
        rows: pixel(rect.min.y)..pixel(rect.max.y),
    }
}

fn cut<'a>(
    mesh: &'a Mesh,
    texture: &'a Texture,
    clip: &Clip,
    pixels_per_point: f32,
    pieces: &mut Vec<Piece<'a>>,
) {
    let corner = |index: u32| mesh.vertices.get(index as usize);
    let first = pieces.len();
    let mut indices = mesh.indices.as_slice();
    while let [a, b, c, rest @ ..] = indices {
        if let Some((corners, after)) = rectangle(mesh, indices)
            && let Some(glyph) = GlyphCopy::of(corners, texture, pixels_per_point)
        {
            indices = after;
            pieces.push(Piece { place: glyph.place().and(clip), form: Form::Glyph(glyph) });
            continue;
        }
        indices = rest;
        if let (Some(a), Some(b), Some(c)) = (corner(*a), corner(*b), corner(*c))
            && let Some(triangle) = Triangle::of([a, b, c], texture, pixels_per_point)
        {
            let piece = match plain(&pieces[first..], &triangle) {
                Some((place, color)) => {
                    pieces.pop();
                    Piece { place: place.and(clip), form: Form::Plain(color) }
                }
                None => Piece { place: triangle.place().and(clip), form: Form::Triangle(triangle) },
            };
            pieces.push(piece);
        }
    }
}

/// The rectangle that a triangle is together with the last of some pieces, and its colour.
fn plain(before: &[Piece<'_>], triangle: &Triangle<'_>) -> Option<(Clip, Color32)> {
    match &before.last()?.form {
        Form::Triangle(half) => half.rectangle_with(triangle),
        _ => None,
    }
}

/// The corners of a rectangle, where the next two triangles are one as egui makes them, and what
/// comes after it.
fn rectangle<'a>(mesh: &'a Mesh, indices: &'a [u32]) -> Option<(&'a [Vertex; 4], &'a [u32])> {
    let (&[a, b, c, d, e, f], after) = indices.split_first_chunk::<6>()?;
    let corners: &[Vertex; 4] = mesh.vertices.get(a as usize..)?.first_chunk()?;
    // Four corners were found, so that three can be added.
    ([b, c, d, e, f] == [a + 1, a + 2, a + 2, a + 1, a + 3]).then_some((corners, after))
}

#[cfg(test)]
mod tests {
    use egui::{
        ColorImage, ImageData, TextureId, TextureOptions, TexturesDelta, epaint::ImageDelta, pos2,
        vec2,
    };

    use super::*;

    /// A texture with one white pixel.
    fn textures() -> Textures {
        let image = ImageData::Color(ColorImage::filled([1, 1], Color32::WHITE).into());
        let mut delta = TexturesDelta::default();
        let change = ImageDelta { image, options: TextureOptions::NEAREST, pos: None };
        delta.set.entry(TextureId::default()).or_default().push(change);
        let mut textures = Textures::default();
        textures.apply(&delta);
        delta.clear();
        textures
    }

    /// Rectangles whose corners lie anywhere, as two triangles each.
    fn mesh() -> Mesh {
        let mut mesh = Mesh::default();
        for at in 0..60_u8 {
            let place = f32::from(at);
            let min = pos2(place * 0.37 - 2.0, place * 0.21 - 1.0);
            let max = min + vec2(place * 0.11 + 0.02, place * 0.17 + 0.5);
            mesh.add_colored_rect(
                Rect::from_min_max(min, max),
                Color32::from_white_alpha(3 * at + 20),
            );
        }
        mesh
    }

    fn painted(pieces: &[Piece<'_>]) -> Vec<[u8; 3]> {
        let mut pixels = vec![[9; 3]; 30 * 30];
        let mut canvas = Canvas::new(30, 0, &mut pixels);
        for piece in pieces {
            piece.paint(&mut canvas);
        }
        pixels
    }

    #[test]
    fn a_rectangle_has_the_pixels_of_its_two_triangles() {
        let (textures, mesh) = (textures(), mesh());
        let clip_rect = Rect::EVERYTHING;
        let whole = [ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh.clone()) }];
        let pieces = pieces(&whole, &textures, 1.0);
        assert_eq!(pieces.len(), 60, "every rectangle is one piece");
        let halves = mesh.indices.chunks(3).map(|indices| {
            let mesh = Mesh { indices: indices.to_vec(), ..mesh.clone() };
            ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) }
        });
        let halves: Vec<_> = halves.collect();
        assert!(painted(&pieces) == painted(&super::pieces(&halves, &textures, 1.0)));
    }
}
